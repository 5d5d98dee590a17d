package epub_test

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kanben/assets"
	"kanben/book"
	"kanben/book/golden"
	"kanben/build/epub"
)

// drawing is an image of two colours.
func drawing(width, height int) *image.Paletted {
	m := image.NewPaletted(image.Rect(0, 0, width, height), color.Palette{color.White, color.Black})
	for x := range width {
		m.SetColorIndex(x, x*height/width, 1)
	}
	return m
}

func pngFile(width, height int) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, drawing(width, height)); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func jpegFile(width, height int) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, drawing(width, height), nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func gifFile(width, height int) []byte {
	var b bytes.Buffer
	if err := gif.Encode(&b, drawing(width, height), nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func dots(s string) *book.Emphasis { return &book.Emphasis{Kind: book.Dotted, Text: text(s)} }

// inline makes a line of text of strings and inlines.
func inline(parts ...any) []book.Inline {
	var in []book.Inline
	for _, x := range parts {
		switch x := x.(type) {
		case string:
			in = append(in, &book.Text{S: x})
		case book.Inline:
			in = append(in, x)
		}
	}
	return in
}

// table makes a table of rows whose cells are parted by |.
func table(heads int, rows ...string) *book.Table {
	t := &book.Table{Heads: heads}
	for _, row := range rows {
		var cells []book.Cell
		for i, c := range strings.Split(row, "|") {
			cells = append(cells, book.Cell{Text: text(c), Align: book.Align(i % 3)})
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// wholeModel is a book with every kind of block and inline.
func wholeModel() *book.Book {
	one := &book.Note{Number: 1, Text: inline("《毛泽东选集》第三卷，", &book.Link{URL: "https://example.org/选集?卷=3&页=1031", Text: text("人民出版社")}, "1991年版，第1031页。")}
	two := &book.Note{Number: 2, Text: text("在正文里有两处引到。")}
	marked := &book.Paragraph{Text: inline(
		"人民群众是", dots("历史的创造者，真正的英雄"), &book.NoteRef{Note: one}, "，这是",
		&book.Emphasis{Kind: book.Strong, Text: inline("最", dots("根本"), "的道理")},
		"；命令 ", &book.Emphasis{Kind: book.Code, Text: text("kanben build  稿.md")}, " 做出书来；见",
		&book.Link{URL: "https://example.org/a", Text: text("https://example.org/a")}, "与",
		&book.Link{URL: "mailto:a@example.org", Text: text("邮箱")}, "，",
		&book.Link{URL: "javascript:alert(1)", Text: text("不安全的链接")}, "只剩文字；",
		&book.Ruby{Base: "群众", Reading: "qún zhòng"}, "与", &book.Ruby{Base: "路线", Reading: "lùxiàn"}, "、", &book.Ruby{Base: "无读音"},
		"；H", &book.Script{S: "2"}, "O，m", &book.Script{S: "3", Up: true}, "。", &book.NoteRef{Note: two},
	)}
	verse := &book.Verse{
		Title: text("七律·长征"),
		Lines: [][]book.Inline{
			text("红军不怕远征难，"), text("万水千山只等闲。"), text("五岭逶迤腾细浪，"), text("乌蒙磅礴走泥丸。"),
			nil,
			text("金沙水拍云崖暖，"), text("大渡桥横铁索寒。"), text("更喜岷山千里雪，"), inline("三军过后尽开颜。", &book.NoteRef{Note: two}),
		},
		Source: text("毛泽东"),
	}
	list := &book.List{Items: []book.Item{
		{Label: "（1）", Text: text("第一条，联系群众，倾听群众的呼声，了解群众的情绪，代表群众的利益。")},
		{Label: "（2）", Text: text("第二条，下面再分："), Sub: &book.List{Items: []book.Item{
			{Label: "①", Text: text("调查研究；")},
			{Label: "②", Text: text("集中起来，坚持下去，再从群众中来，到群众中去，如此循环。"), Sub: &book.List{Items: []book.Item{
				{Label: "·", Text: text("没有序号的一条")}, {Label: "·", Text: text("又一条")},
			}}},
		}}},
	}}
	narrow := table(1, "年份|发言|人数", "2023年|依靠群众求胜利|128", "2024年|从群众中来|1,024")
	narrow.Caption = inline("表1　历年发言", &book.NoteRef{Note: one})
	wide := table(2, "地区|一月|二月|三月|四月|五月|六月|七月|八月", "|人|人|人|人|人|人|人|人",
		"东城区|101|102|103|104|105|106|107|108", "西城区|201|202|203|204|205|206|207|208")
	photo := pngFile(320, 200)
	b := &book.Book{Meta: book.Meta{Title: "各种内容", Language: "zh-CN"}}
	b.Speeches = []*book.Speech{
		{
			ID: "s001", Number: 1, Label: "第一讲", Gap: "　", Title: inline("群众路线", &book.NoteRef{Note: one}),
			Notes: []*book.Note{one, two},
			Blocks: []book.Block{
				&book.Paragraph{Kind: book.Salutation, Text: text("同志们：")},
				marked,
				&book.Heading{Level: 1, Label: "一、", Text: inline("别人的话", &book.NoteRef{Note: two})},
				paragraph("有一段话说得好："),
				&book.Quote{Text: []*book.Paragraph{
					paragraph("“在我党的一切实际工作中，凡属正确的领导，必须是从群众中来，到群众中去。”"),
					{Text: inline("这就是说，将群众的意见集中起来，又到群众中去作", dots("宣传解释"), "。", &book.NoteRef{Note: one})},
				}},
				verse,
				&book.Break{},
				&book.Heading{Level: 2, Label: "(一)", Gap: " ", Text: text("几条办法")},
				list,
				paragraph("列表之后的一段。"),
				&book.PageBreak{},
				&book.Heading{Level: 1, Label: "二、", Text: text("表和图")},
				narrow,
				paragraph("两张表之间的一段。"),
				wide,
				&book.Figure{Name: "会场 照片.png", Data: photo, Alt: "会场全景", Caption: text("图1　会场")},
				&book.Figure{Name: "又一个名字.png", Data: photo, Alt: "同一张照片"},
				&book.Figure{Name: "b.jpeg", Data: jpegFile(900, 600), Caption: inline("图2　只有图题", &book.NoteRef{Note: one})},
				&book.Figure{Name: "c.gif", Data: gifFile(40, 40), Alt: "徽标"},
				&book.Figure{Name: "没有的.png", Alt: "找不到的照片"},
				&book.Paragraph{Kind: book.Closing, Text: text("谢谢大家！")},
				&book.SignOff{Lines: [][]book.Inline{text("张三"), text("2024年10月1日")}},
			},
		},
		{
			ID: "s002", Number: 2, Title: text("只有一首对联"),
			Blocks: []book.Block{
				&book.Verse{Lines: [][]book.Inline{text("墙上芦苇，头重脚轻根底浅；"), text("山间竹笋，嘴尖皮厚腹中空。")}},
				paragraph("没有注释的一篇。"),
				&book.PageBreak{},
			},
		},
	}
	return b
}

func TestWholeModelGoldens(t *testing.T) {
	a := unpack(t, wholeModel(), epub.Options{})
	for _, name := range []string{"package.opf", "nav.xhtml", "xhtml/contents.xhtml", "xhtml/s001.xhtml", "xhtml/s002.xhtml"} {
		golden.Text(t, filepath.Join("whole", path.Base(name)), a.files["EPUB/"+name])
	}
	golden.Text(t, filepath.Join("whole", "files.txt"), strings.Join(a.names, "\n")+"\n")
}

// Books of plain text carry no styles for what they lack.
func TestStylesOfWhatTheBookHolds(t *testing.T) {
	if css := unpack(t, sampleBook(), epub.Options{}).files["EPUB/css/book.css"]; css != assets.EPUBStyle {
		t.Error("the style sheet of the sample is not the plain one")
	}
	if css := unpack(t, wholeModel(), epub.Options{}).files["EPUB/css/book.css"]; css != assets.EPUBStyle+"\n"+assets.EPUBMarked {
		t.Error("the style sheet of a book with every kind is not the whole one")
	}
	for name, b := range map[string]*book.Book{
		"title":     {Meta: book.Meta{Title: "名"}, Speeches: []*book.Speech{{ID: "s001", Title: inline(dots("题"))}}},
		"heading":   oneSpeech(&book.Heading{Level: 1, Text: inline(dots("题"))}),
		"paragraph": oneSpeech(&book.Paragraph{Text: inline("文", &book.Script{S: "2"})}),
		"block":     oneSpeech(&book.PageBreak{}),
	} {
		if css := unpack(t, b, epub.Options{}).files["EPUB/css/book.css"]; !strings.HasSuffix(css, assets.EPUBMarked) {
			t.Errorf("%s: no styles for it", name)
		}
	}
}

// Every class of the documents has a rule, and every class of the style sheet
// is used by some document.
func TestClassesAndRulesMatch(t *testing.T) {
	used := map[string]bool{}
	for _, b := range []*book.Book{sampleBook(), everyKind(), wholeModel(), longLabels()} {
		for _, text := range unpack(t, b, epub.Options{Cover: coverPNG}).files {
			for _, m := range regexp.MustCompile(` class="([^"]*)"`).FindAllStringSubmatch(text, -1) {
				for _, c := range strings.Fields(m[1]) {
					used[c] = true
				}
			}
		}
	}
	ruled := map[string]bool{}
	css := regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(assets.EPUBStyle+assets.EPUBMarked, "")
	for _, m := range regexp.MustCompile(`\.([a-z][a-z0-9-]*)`).FindAllStringSubmatch(css, -1) {
		ruled[m[1]] = true
	}
	plain := map[string]bool{ // named for the reader's own sheets and for who reads the file
		"closing": true, "opening-words": true, "contents-words": true, "label": true, "note": true,
	}
	for c := range used {
		if !ruled[c] && !plain[c] {
			t.Errorf("no rule for the class %s", c)
		}
	}
	for c := range ruled {
		if !used[c] {
			t.Errorf("no document uses the class %s", c)
		}
	}
}

// longLabels is three books of contents in one: labels of three widths.
func longLabels() *book.Book {
	b := sampleBook()
	b.Speeches[0].Label = "第一百二十三讲之四"
	return b
}

func TestPictures(t *testing.T) {
	a := unpack(t, wholeModel(), epub.Options{Cover: coverPNG})
	want := map[string]string{
		"images/cover.png": "image/png", "images/picture-001.png": "image/png",
		"images/picture-002.jpg": "image/jpeg", "images/picture-003.gif": "image/gif",
	}
	p := a.packageFile(t)
	for _, item := range p.Items {
		if strings.HasPrefix(item.MediaType, "image/") {
			if want[item.Href] != item.MediaType {
				t.Errorf("%s is %s", item.Href, item.MediaType)
			}
			delete(want, item.Href)
			if (item.Properties == "cover-image") != (item.Href == "images/cover.png") {
				t.Errorf("%s has the properties %q", item.Href, item.Properties)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("not listed: %v", want)
	}
	if a.files["EPUB/images/picture-001.png"] != string(pngFile(320, 200)) {
		t.Error("the picture's bytes are not its author's")
	}
	text := a.files["EPUB/xhtml/s001.xhtml"]
	for _, img := range []string{
		`<img class="picture" src="../images/picture-001.png" alt="会场全景" width="320" height="200"/>`,
		`<img class="picture" src="../images/picture-001.png" alt="同一张照片" width="320" height="200"/>`,
		`<img class="picture" src="../images/picture-002.jpg" alt="图2　只有图题" width="900" height="600"/>`,
		`<img class="picture" src="../images/picture-003.gif" alt="徽标" width="40" height="40"/>`,
		`<p class="caption">找不到的照片</p>`,
	} {
		if !strings.Contains(text, img) {
			t.Errorf("no %s", img)
		}
	}
	if strings.Count(text, "<img") != 4 {
		t.Errorf("%d pictures, want 4", strings.Count(text, "<img"))
	}
}

func TestAccessibilityOfPictures(t *testing.T) {
	data := pngFile(2, 2)
	for _, c := range []struct {
		name       string
		figures    []book.Block
		modes      string
		sufficient string
		described  bool
		summary    string
	}{
		{"no picture", nil, "textual", "textual", true, "除封面外没有图片"},
		{"lost picture", []book.Block{&book.Figure{Alt: "照片"}}, "textual", "textual", true, "除封面外没有图片"},
		{"described", []book.Block{&book.Figure{Data: data, Alt: "照片"}}, "textual visual", "textual", true, "图片附有"},
		{"caption alone", []book.Block{&book.Figure{Data: data, Caption: text("照片")}}, "textual visual", "textual", true, "图片附有"},
		{"one without words", []book.Block{&book.Figure{Data: data, Alt: "照片"}, &book.Figure{Data: data}}, "textual visual", "textual,visual", false, "有的图片没有"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := unpack(t, oneSpeech(c.figures...), epub.Options{})
			p := a.packageFile(t)
			if got := strings.Join(p.property("schema:accessMode"), " "); got != c.modes {
				t.Errorf("modes %s, want %s", got, c.modes)
			}
			if got := strings.Join(p.property("schema:accessModeSufficient"), " "); got != c.sufficient {
				t.Errorf("sufficient %s, want %s", got, c.sufficient)
			}
			if got := slices.Contains(p.property("schema:accessibilityFeature"), "alternativeText"); got != c.described {
				t.Errorf("alternative text: %v", got)
			}
			if got := strings.Join(p.property("schema:accessibilitySummary"), " "); !strings.Contains(got, c.summary) {
				t.Errorf("summary %s, want %s", got, c.summary)
			}
		})
	}
}

// Each mark leads to its note, and each note back to its first mark.
func TestNotes(t *testing.T) {
	n := &book.Note{Number: 1, Text: text("注。")}
	same := &book.Note{Number: 1, Text: text("同一个号的注。")}
	unread := &book.Note{Number: 21, Text: text("没有引到的注。")}
	foreign := &book.Note{Number: 9, Text: text("别的篇的注。")}
	b := oneSpeech(&book.Paragraph{Text: inline(
		"一", &book.NoteRef{Note: n}, "二", &book.NoteRef{Note: same}, "三", &book.NoteRef{Note: n},
		"四", &book.NoteRef{Note: foreign}, "五",
		&book.Link{URL: "https://example.org", Text: inline("六", &book.NoteRef{Note: n})},
	)})
	b.Speeches[0].Notes = []*book.Note{n, same, unread, n}
	a := unpack(t, b, epub.Options{})
	golden.Text(t, "notes.xhtml", a.files["EPUB/xhtml/s001.xhtml"])
	a.pages(t) // no id stands twice
}

// Tables that a phone has no room for scroll.
func TestTablesThatScroll(t *testing.T) {
	for _, c := range []struct {
		rows  string
		wants bool
	}{
		{"一|二|三|四|五", false},
		{"一|二|三|四|五|六", true},
		{"单位名称很长很长很长很长很长很长|说明也很长很长很长很长很长很长很长", false},
		{"1,024|2,048|4,096", false},
		{"1,024,000|2,048,000|4,096,000|8", true},
		{"incomprehensibilities|a", false},
		{"incomprehensibilities|counterrevolutionary", true},
	} {
		text := unpack(t, oneSpeech(table(0, c.rows)), epub.Options{}).files["EPUB/xhtml/s001.xhtml"]
		if got := strings.Contains(text, "table-scroll"); got != c.wants {
			t.Errorf("%s scrolls: %v", c.rows, got)
		}
	}
	linked := &book.Table{Rows: [][]book.Cell{{{Text: inline(&book.Link{URL: "https://example.org", Text: text("https://example.org/a/very/long/address")})}}}}
	if strings.Contains(unpack(t, oneSpeech(linked), epub.Options{}).files["EPUB/xhtml/s001.xhtml"], "table-scroll") {
		t.Error("an address, which may break, makes its table scroll")
	}
}

// Contents, navigation and metadata have titles without the marks of notes.
func TestTitlesWithoutMarks(t *testing.T) {
	a := unpack(t, wholeModel(), epub.Options{})
	for _, name := range []string{"nav.xhtml", "toc.ncx", "package.opf", "xhtml/contents.xhtml"} {
		if strings.ContainsAny(a.files["EPUB/"+name], "①②") {
			t.Errorf("%s has a mark of a note", name)
		}
	}
	alone := oneSpeech(&book.Heading{Level: 1, Text: inline(&book.NoteRef{Note: &book.Note{Number: 3}})})
	if nav := unpack(t, alone, epub.Options{}).files["EPUB/nav.xhtml"]; !strings.Contains(nav, ">③</a>") {
		t.Error("a heading that is a mark alone has no entry")
	}
}

func TestWholeModelOnManyProcessors(t *testing.T) {
	want, err := epub.Make(wholeModel(), epub.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if got, err := epub.Make(wholeModel(), epub.Options{}); err != nil || !bytes.Equal(got, want) {
			t.Errorf("other bytes the second time (%v)", err)
		}
	}
}
