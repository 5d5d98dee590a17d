package manuscript

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

// laden are manuscripts with all that their formats can hold.
var laden = map[string]string{
	"稿.txt": "《学习发言汇编》\n——在总结会上\n篇1　依靠群众\n（2024年10月1日　北京）\n发言人：张　三\n同志们：\n　　依靠群众，先要相信群众。相信了，才肯去问；\u2028问了，才知道情况。\n" +
		"一、为什么\n　　知道了情况，话才说得到点子上，办法才拿得出来，事情才做得下去。\n***\n　　把工作做在平时，把功夫下在细处，日子久了，大家自然看得见，也自然信得过。\n" +
		"二、怎么办\n　　办法在群众中间。\n谢谢大家！\n向阳社区党委\n2024年10月1日\n",
	"稿.md": "---\n书名: 学习发言汇编\n---\n\n# 第一讲　依靠群众\n\n发言人：张三\n\n同志们：\n\n依靠*群众*，[文集](https://example.com)里说过[^1]，{重庆|Chóngqìng}的[办法](别处.md)。\n\n## 一、为什么\n\n> 引文一段。\n\n" +
		"```诗 登楼\n白日依山尽\n——王之涣\n```\n\n- 一项\n  - 里层\n\n表1　人数\n\n| 组 | 人 |\n|--|--|\n| 一组 | 3 |\n\n![会场](a.png \"图1　会场\")\n\n```落款\n张三\n```\n\n[^1]: 见第一卷。\n",
	"稿.docx": `-- body.xml --
<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>第一讲　依靠群众</w:t></w:r></w:p>
<w:p><w:r><w:t>发言人：张三</w:t></w:r></w:p>
<w:p><w:r><w:t>同志们：</w:t></w:r></w:p>
<w:p><w:r><w:t>依靠群众，先要相信群众。</w:t><w:br/><w:t>相信了，才肯去问。</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>一、为什么</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="q"/></w:pPr><w:r><w:t>引文一段。</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>一项</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>组</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>人</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>一组</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:drawing><a:blip r:embed="pic.png"/></w:drawing></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr><w:r><w:t>图1　会场</w:t></w:r></w:p>
<w:p><w:r><w:t>办法在群众中间，要一件一件去问，一件一件去做，做了再来说。</w:t></w:r></w:p>
-- footnotes.xml --
<w:footnote w:id="2"><w:p><w:r><w:t>见第一卷。</w:t></w:r></w:p></w:footnote>
-- numbering.xml --
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
`,
}

// ladenFile makes the file of a laden manuscript.
func ladenFile(t *testing.T, name string) *source.File {
	t.Helper()
	data := []byte(laden[name])
	if strings.HasSuffix(name, ".docx") {
		parts := docxtest.Archive(laden[name])
		picture, err := os.ReadFile("docx/testdata/media/pic.png")
		if err != nil {
			t.Fatal(err)
		}
		parts["media/pic.png"], parts["styles.xml"] = string(picture), docxtest.Styles
		data = docxtest.Make(parts)
	}
	f, err := Open(name, data, "")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// readLaden reads a laden manuscript.
func readLaden(t *testing.T, name string) (*assembler, *draft.Manuscript) {
	t.Helper()
	f := ladenFile(t, name)
	a := &assembler{book: &book.Book{Files: []*source.File{f}}, accounts: make([]draft.Account, 1)}
	m := a.read(0, f)
	a.add(m)
	return a, m
}

// TestWhole holds that all of a laden manuscript is in the book, and how much
// that is.
func TestWhole(t *testing.T) {
	for name, want := range map[string]draft.Content{
		"稿.txt":  {Paragraphs: 16, Characters: 184},
		"稿.md":   {Paragraphs: 20, Characters: 75, Notes: 1, Pictures: 1, Tables: 1},
		"稿.docx": {Paragraphs: 14, Characters: 93, Notes: 1, Pictures: 1, Tables: 1},
	} {
		r, list := Read([]*source.File{ladenFile(t, name)}, Options{})
		acc := r.Accounts[0]
		if !acc.Whole() || acc.In() != want || acc.Out() != want || strings.Contains(findings(list), "B084") {
			t.Errorf("%s: in %+v, out %+v, not %q\n%s", name, acc.In(), acc.Out(), acc.Lost.Text(), findings(list))
		}
		matter := Options{Pieces: []Piece{{Matter: true, Kind: book.Foreword}}}
		if r, list := Read([]*source.File{ladenFile(t, name)}, matter); !r.Accounts[0].Whole() {
			t.Errorf("%s as a foreword: not %q\n%s", name, r.Accounts[0].Lost.Text(), findings(list))
		}
	}
}

// A removal takes something out of a book and says what; "" if there is nothing
// left to take.
type removal func(n int, speeches []*book.Speech) (what string)

// TestLossIsFound takes each thing out of the books of laden manuscripts, one by
// one: whatever goes missing between file and book is found, with its number and
// its place.
func TestLossIsFound(t *testing.T) {
	for _, name := range []string{"稿.txt", "稿.md", "稿.docx"} {
		tried := 0
		for _, take := range []removal{takeBlock, takeLine, takeRune, takeNote, takeOpening} {
			for n := 0; ; n++ {
				a, m := readLaden(t, name)
				what := take(n, a.book.Speeches)
				if what == "" {
					tried += n
					break
				}
				before := len(a.findings)
				a.account(m, a.book.Speeches)
				got := findings(a.findings[before:])
				if !strings.Contains(got, "B084") || !strings.Contains(got, " → ") {
					t.Errorf("%s: %s was taken out, and nothing said: %s", name, what, got)
				}
			}
		}
		if tried < 25 {
			t.Errorf("%s: only %d things could be taken out", name, tried)
		}
	}
}

// takeBlock takes the n-th block, but those that hold nothing.
func takeBlock(n int, speeches []*book.Speech) string {
	for _, s := range speeches {
		for i, b := range s.Blocks {
			if _, isBreak := b.(*book.Break); isBreak {
				continue
			}
			if n == 0 {
				s.Blocks = slices.Delete(s.Blocks, i, i+1)
				return fmt.Sprintf("%T at %s", b, b.Place().Position())
			}
			n--
		}
	}
	return ""
}

// eachLine calls f for each line of text, which it may change.
func eachLine(speeches []*book.Speech, f func([]book.Inline)) {
	for _, s := range speeches {
		f(s.Title)
		s.Lines(func(_ string, text []book.Inline) { f(text) })
	}
}

// takeLine takes the words of the n-th line of text.
func takeLine(n int, speeches []*book.Speech) (what string) {
	eachLine(speeches, func(text []book.Inline) {
		if len(text) == 0 {
			return
		}
		if n == 0 {
			what = "the line " + book.Plain(text)
			for i := range text {
				text[i] = &book.Text{}
			}
		}
		n--
	})
	return what
}

// takeRune takes the last letter of the n-th text.
func takeRune(n int, speeches []*book.Speech) (what string) {
	var look func([]book.Inline)
	look = func(in []book.Inline) {
		for _, x := range in {
			switch x := x.(type) {
			case *book.Text:
				letters := strings.TrimRight(x.S, "，。、；：！　 ")
				if letters == "" {
					continue
				}
				if n == 0 {
					r := []rune(letters)
					x.S = string(r[:len(r)-1])
					x.Span.End = x.Span.Start + int32(len(x.S))
					what = "a letter of " + letters
				}
				n--
			case *book.Emphasis:
				look(x.Text)
			case *book.Link:
				look(x.Text)
			}
		}
	}
	eachLine(speeches, look)
	return what
}

// takeNote takes the n-th note.
func takeNote(n int, speeches []*book.Speech) string {
	for _, s := range speeches {
		if n < len(s.Notes) {
			what := "the note " + book.Plain(s.Notes[n].Text)
			s.Notes = slices.Delete(s.Notes, n, n+1)
			return what
		}
		n -= len(s.Notes)
	}
	return ""
}

// takeOpening takes the n-th line of an opening.
func takeOpening(n int, speeches []*book.Speech) string {
	for _, s := range speeches {
		if n < len(s.Opening) {
			what := "the line " + s.Opening[n].PlainText()
			s.Opening = slices.Delete(s.Opening, n, n+1)
			return what
		}
		n -= len(s.Opening)
	}
	return ""
}

// TestDifferencesAreSaid holds how a loss is told, and where.
func TestDifferencesAreSaid(t *testing.T) {
	a, m := readLaden(t, "稿.docx")
	s := a.book.Speeches[0]
	s.Blocks = slices.DeleteFunc(s.Blocks, func(b book.Block) bool {
		switch b.(type) {
		case *book.Table, *book.Figure:
			return true
		}
		return false
	})
	s.Notes = nil
	a.findings = nil
	a.account(m, a.book.Speeches)
	if got, want := findings(a.findings), "稿.docx:8:1: warning[B084]: 读入和收进书里的数目对不上：段落 14 → 8，文字 93 → 79，注释 1 → 0，图片 1 → 0，表格 1 → 0\n"; got != want {
		t.Errorf("got %swant %s", got, want)
	}
	if got := a.findings[0].Text(diag.English); !strings.Contains(got, "paragraphs 14 → 8, characters 93 → 79, notes 1 → 0, pictures 1 → 0, tables 1 → 0") {
		t.Error(got)
	}
}

// TestTitleAmongSeveral: the title above the speeches of one of several
// manuscripts stands nowhere in the book, which is said.
func TestTitleAmongSeveral(t *testing.T) {
	files := []*source.File{file("一.txt", "《甲》|篇1|¶"), file("二.txt", "《乙》|篇2|¶")}
	_, list := Read(files, Options{})
	if got, want := findings(list), "二.txt:1:2: advice[B027]: 这份稿件自己的总题目没有印进书里：“乙”\n"; got != want {
		t.Errorf("got %swant %s", got, want)
	}
	if _, list := Read(files[:1], Options{}); len(list) > 0 {
		t.Error(findings(list))
	}
}
