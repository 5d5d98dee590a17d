package manuscript

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"kanben/book/golden"
	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/odt/odttest"
	"kanben/book/source"
)

// speechesAs are the same two speeches as plain text and in Markdown: with its
// own headings, and as plain text is with blank lines between.
var speechesAs = map[string]string{
	"稿.txt": `《學習發言彙編（共2篇）》
第一講　群眾是真正的英雄
尊敬的各位領導，同志們：
　　今天我發言的題目，是群眾是真正的英雄。這句話大家都熟悉，可是要真正做到，並不容易，還要從頭學起、從小處做起。
一、為什麼說群眾是真正的英雄
　　歷史是人民寫成的。離開了群眾，再好的主意也只是紙上的字，落不到地上，更談不上開花結果，這一點要時時記在心裏。
（一）道理在哪裏
　　道理就在田間地頭，在車間班組，在每一個認真做事的人身上，只要肯去問、肯去看，就一定能夠找到。
（二）辦法在哪裏
　　辦法也在群眾中間。我們開會想不出來的事，到下面走一趟，往往就有了主意，而且是管用的主意。
二、怎樣依靠群眾
　　依靠群眾，先要相信群眾。相信了，才肯去問；問了，才知道情況；知道了情況，話才說得到點子上。
***
　　最後還有一句話：把工作做在平時，把功夫下在細處，日子久了，大家自然看得見，也自然信得過。
謝謝大家！
第二講　從身邊的小事做起
各位同事：
　　第一講說的是道理，我這一講只說三件小事，都是上個月在班組裏親眼看到的，說出來請大家評一評。
謝謝！
`,
	"標題.md": `# 《學習發言彙編（共2篇）》

## 第一講　群眾是真正的英雄

尊敬的各位領導，同志們：

今天我發言的題目，是群眾是真正的英雄。這句話大家都熟悉，可是要真正做到，並不容易，還要從頭學起、從小處做起。

### 一、為什麼說群眾是真正的英雄

歷史是人民寫成的。離開了群眾，再好的主意也只是紙上的字，落不到地上，更談不上開花結果，這一點要時時記在心裏。

#### （一）道理在哪裏
道理就在田間地頭，在車間班組，在每一個認真做事的人身上，只要肯去問、肯去看，就一定能夠找到。

#### （二）辦法在哪裏
辦法也在群眾中間。我們開會想不出來的事，到下面走一趟，往往就有了主意，而且是管用的主意。

### 二、怎樣依靠群眾

依靠群眾，先要相信群眾。相信了，才肯去問；問了，才知道情況；知道了情況，話才說得到點子上。

***

最後還有一句話：把工作做在平時，把功夫下在細處，日子久了，大家自然看得見，也自然信得過。

謝謝大家！

## 第二講　從身邊的小事做起

各位同事：

第一講說的是道理，我這一講只說三件小事，都是上個月在班組裏親眼看到的，說出來請大家評一評。

謝謝！
`,
}

// TestFormatsAgree holds that the same speeches give the same book, as plain
// text in each encoding and in Markdown.
func TestFormatsAgree(t *testing.T) {
	typed := speechesAs["稿.txt"]
	want := shape(readAs(t, "稿.txt", []byte(typed)))
	golden.Text(t, "formats.txt", want)
	for name, e := range map[string]encoding.Encoding{
		"UTF-8 BOM": unicode.UTF8BOM,
		"UTF-16 LE": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16 BE": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"GB18030":   simplifiedchinese.GB18030,
		"GBK":       simplifiedchinese.GBK,
		"Big5":      traditionalchinese.Big5,
	} {
		data, err := e.NewEncoder().Bytes([]byte(typed))
		if err != nil {
			t.Fatal(name, err)
		}
		if got := shape(readAs(t, "稿.txt", data)); got != want {
			t.Errorf("%s gives\n%s", name, got)
		}
	}
	for name, text := range map[string]string{
		"標題.md":      speechesAs["標題.md"],
		"空行.md":      strings.ReplaceAll(typed, "\n", "\n\n"),
		"空行.MD":      strings.ReplaceAll(typed, "\n", "\r\n\r\n"),
		"空.markdown": strings.ReplaceAll(typed, "\n", "\n\n\n"),
	} {
		if got := shape(readAs(t, name, []byte(text))); got != want {
			t.Errorf("%s gives\n%s", name, got)
		}
	}
}

// carriedAs is a speech with all that it carries, as plain text and in Markdown.
var carriedAs = map[string]string{
	"稿.txt": `依靠群众求胜利
——在全区动员大会上的讲话
（2024年10月1日　北京）
区委书记　张　三
同志们：
　　依靠群众，先要相信群众。相信了，才肯去问；问了，才知道情况；知道了情况，话才说得到点子上。
谢谢大家！
中共向阳区委
2024年10月1日
`,
	"空行.md": `# 依靠群众求胜利

——在全区动员大会上的讲话

（2024年10月1日　北京）

区委书记　张　三

同志们：

依靠群众，先要相信群众。相信了，才肯去问；问了，才知道情况；知道了情况，话才说得到点子上。

谢谢大家！

中共向阳区委

2024年10月1日
`,
	"连着.md": `# 依靠群众求胜利
——在全区动员大会上的讲话
（2024年10月1日　北京）
区委书记　张　三
同志们：
依靠群众，先要相信群众。相信了，才肯去问；问了，才知道情况；知道了情况，话才说得到点子上。
谢谢大家！
中共向阳区委
2024年10月1日
`,
}

// TestCarriedInFormats holds that what a speech carries is found in every format.
func TestCarriedInFormats(t *testing.T) {
	const want = `依靠群众求胜利——在全区动员大会上的讲话, declared 0, zh-CN, edition 1
1 s001 [] "" + 依靠群众求胜利
  subtitle [] ——在全区动员大会上的讲话
  date [] （2024年10月1日　北京）
  speaker [] 区委书记　张　三
  salutation 同志们：
  paragraph 依靠群众，先要相信群众。相信了，才…
  closing 谢谢大家！
  signoff 中共向阳区委 / 2024年10月1日
`
	for name, text := range carriedAs {
		if got := shape(readAs(t, name, []byte(text))); got != want {
			t.Errorf("%s gives\n%s", name, got)
		}
	}
	for name, data := range linesAs(carriedAs["稿.txt"]) {
		if got := shape(readAs(t, name, data)); got != want {
			t.Errorf("%s gives\n%s", name, got)
		}
	}
}

// TestPlainIsLiteral holds that only the ending makes Markdown.
func TestPlainIsLiteral(t *testing.T) {
	text := "篇1\n\n# 不是标题\n\n**不是**强调[^1]\n"
	for _, name := range []string{"稿.txt", "稿", "-", "md", "稿.md.txt"} {
		got := shape(readAs(t, name, []byte(text)))
		if !strings.Contains(got, "# 不是标题") || !strings.Contains(got, "**不是**强调[^1]") {
			t.Errorf("%s gives\n%s", name, got)
		}
	}
}

// TestDocumentsAgree holds that the same speeches give the same book as a Word
// document: line by line as plain text is, and with the styles and automatic
// numbers that Word has for what Markdown marks.
func TestDocumentsAgree(t *testing.T) {
	typed := speechesAs["稿.txt"]
	want := shape(readAs(t, "稿.txt", []byte(typed)))
	for name, data := range linesAs(typed) {
		if got := shape(readAs(t, name, data)); got != want {
			t.Errorf("lines of %s give\n%s\nwant\n%s", name, got, want)
		}
	}
	const numbering = `<w:abstractNum w:abstractNumId="0">` +
		`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>` +
		`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>` +
		`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
	list := func(level, style string) string {
		return `<w:pPr><w:pStyle w:val="` + style + `"/><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="1"/></w:numPr></w:pPr>`
	}
	var body strings.Builder
	for line := range strings.Lines(typed) {
		line = strings.TrimSuffix(line, "\n")
		format := ""
		for _, c := range []struct{ begins, takes, format string }{
			{"《", "", `<w:pPr><w:pStyle w:val="a3"/></w:pPr>`},
			{"第一講　", "", `<w:pPr><w:pStyle w:val="1"/></w:pPr>`},
			{"第二講　", "", `<w:pPr><w:pStyle w:val="1"/></w:pPr>`},
			{"一、", "一、", list("0", "2")}, {"二、", "二、", list("0", "2")},
			{"（一）", "（一）", list("1", "3")}, {"（二）", "（二）", list("1", "3")},
		} {
			if strings.HasPrefix(line, c.begins) {
				line, format = strings.TrimPrefix(line, c.takes), c.format
			}
		}
		body.WriteString("<w:p>" + format + `<w:r><w:t xml:space="preserve">` + line + "</w:t></w:r></w:p>")
	}
	data := docxtest.Make(docxtest.Parts{"body.xml": body.String(), "styles.xml": docxtest.Styles, "numbering.xml": numbering})
	for _, name := range []string{"稿.docx", "稿.DOCX", "稿.doc", "稿", "-"} {
		if got := shape(readAs(t, name, data)); got != want {
			t.Errorf("styles and numbers in %s give\n%s\nwant\n%s", name, got, want)
		}
	}
}

// linesAs is a text as documents, each line a paragraph.
func linesAs(text string) map[string][]byte {
	var page strings.Builder
	for line := range strings.Lines(text) {
		page.WriteString("<p>" + strings.TrimSuffix(line, "\n") + "</p>\n")
	}
	marked, _ := simplifiedchinese.GB18030.NewEncoder().String(`<meta charset="gbk">` + page.String())
	return map[string][]byte{
		"稿.docx": docxtest.Lines(text), "稿.odt": odttest.Lines(text),
		"稿.html": []byte("<!DOCTYPE html><html><body>" + page.String() + "</body></html>"), "稿.htm": []byte(marked),
		"页.doc": []byte("<html><body>" + strings.ReplaceAll(strings.ReplaceAll(page.String(), "<p>", "<div>"), "</p>", "</div>")),
	}
}

// TestStylesAgree holds that the same speeches give the same book as an
// OpenDocument text and as a web page, with the headings and automatic numbers
// that these have.
func TestStylesAgree(t *testing.T) {
	typed := speechesAs["稿.txt"]
	want := shape(readAs(t, "稿.txt", []byte(typed)))
	var text, page strings.Builder
	for line := range strings.Lines(typed) {
		line = strings.TrimSuffix(line, "\n")
		word, ok := line, false
		switch {
		case strings.HasPrefix(line, "《"):
			text.WriteString(`<text:p text:style-name="Title">` + line + `</text:p>`)
			page.WriteString(`<p class=MsoTitle>` + line + "</p>")
		case strings.HasPrefix(line, "第一講　"), strings.HasPrefix(line, "第二講　"):
			text.WriteString(`<text:h text:style-name="Heading_20_1" text:outline-level="1">` + line + `</text:h>`)
			page.WriteString("<h1>" + line + "</h1>")
		default:
			if word, ok = strings.CutPrefix(line, "一、"); !ok {
				word, ok = strings.CutPrefix(line, "二、")
			}
			if ok {
				text.WriteString(`<text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:h text:outline-level="2">` + word + `</text:h></text:list-item></text:list>`)
				page.WriteString(`<h2><span>` + line[:len("一、")] + `<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>` + word + `</h2>`)
				continue
			}
			if word, ok = strings.CutPrefix(line, "（一）"); !ok {
				word, ok = strings.CutPrefix(line, "（二）")
			}
			if ok {
				text.WriteString(`<text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:list><text:list-item><text:h text:outline-level="3">` + word +
					`</text:h></text:list-item></text:list></text:list-item></text:list>`)
				page.WriteString("<h3>" + line + "</h3>")
				continue
			}
			text.WriteString("<text:p>" + line + "</text:p>")
			page.WriteString("<p>" + line + "</p>\n")
		}
	}
	const list = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>` +
		`<text:list-level-style-number text:level="2" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/></text:list-style>`
	const styles = `<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Heading_20_1" style:family="paragraph"/>`
	for name, data := range map[string][]byte{
		"稿.odt": odttest.Make(text.String(), list, styles), "稿": odttest.Make(text.String(), list, styles),
		"稿.html": []byte(page.String()), "-": []byte("<html>" + page.String()),
	} {
		if got := shape(readAs(t, name, data)); got != want {
			t.Errorf("%s gives\n%s\nwant\n%s", name, got, want)
		}
	}
}

func readAs(t *testing.T, name string, data []byte) string {
	t.Helper()
	f, err := Open(name, data, "")
	if err != nil {
		t.Fatal(err)
	}
	r, _ := Read([]*source.File{f}, Options{})
	return tree(r.Book)
}

// places are what a tree says of where its nodes stand.
var places = regexp.MustCompile(`(?m)^( *)\S*: `)

// shape is a tree without places.
func shape(tree string) string { return places.ReplaceAllString(tree, "$1") }

// TestTags holds that tags from web pages say in TXT what the marks of Markdown
// say, and that others stay text.
func TestTags(t *testing.T) {
	const text = `篇1 <b>题目</b>
同志们：
依靠<b>群众</b>，先要<i>相信</i>群众；<u>鲁迅</u>说过，2<sup>3</sup>是8<br>另一行。
<span>不认识的</span>，不成对的<b>，a<b，c>d。
谢谢大家！
`
	want := shape(readAs(t, "稿.md", []byte(`# 篇1 **题目**

同志们：

依靠**群众**，先要*相信*群众；{鲁迅|_}说过，2^3^是8\
另一行。

\<span>不认识的\</span>，不成对的\<b>，a\<b，c>d。

谢谢大家！
`)))
	for _, name := range []string{"稿.txt", "稿.md"} {
		data := text
		if name == "稿.md" {
			data = strings.ReplaceAll(text, "\n", "\n\n")
		}
		f := source.NewFile(name, "UTF-8", data)
		r, list := Read([]*source.File{f}, Options{})
		if got := shape(tree(r.Book)); got != want {
			t.Errorf("%s gives\n%s\nwant\n%s", name, got, want)
		}
		if got := findings(list); !strings.Contains(got, "fixed[B028]: 网页里的标签 6 处") || strings.Contains(got, "B084") {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestMarkdownFindings holds that what is looked at in the outline of plain text
// is looked at in Markdown, too: numbers, the announced count, speeches without
// text.
func TestMarkdownFindings(t *testing.T) {
	const text = `# 汇编三篇

## 前言

卷首的话。

## 第一讲 甲

### 一、甲

正文。

### 三、丙

正文。

### 三、丁

正文。

## 第三讲 乙
`
	f := source.NewFile("稿.md", "UTF-8", text)
	r, list := Read([]*source.File{f}, Options{Explain: true})
	const want = `稿.md:1:3: warning[B020]: 书名说有 3 篇，找到 2 篇
稿.md:13:5: warning[B031]: 小标题的序号不连续：“一、”之后是“三、”
稿.md:17:5: warning[B032]: 小标题的序号重复：“三、”
稿.md:21:4: warning[B022]: “第一讲”之后是“第三讲”，中间缺了序号
稿.md:21:4: warning[B025]: 这一篇只有标题，没有正文：“第三讲 乙”
`
	if got := findings(list); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	var kinds []string
	for _, v := range r.Verdicts {
		kinds = append(kinds, v.Kind)
	}
	if got := strings.Join(kinds, " "); got != "title speech paragraph speech heading paragraph heading paragraph heading paragraph speech" {
		t.Errorf("verdicts: %s", got)
	}
	if s := r.Book.Speeches[0]; s.Number != 0 || s.ID != "p001" || s.Heading() != "前言" {
		t.Errorf("the preface is %d %s %s", s.Number, s.ID, s.Heading())
	}
}
