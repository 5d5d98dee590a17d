package proof

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// TestKinds mends each kind of block and of marked words: what changes, where,
// and what is kept as typed. The manuscript's text is given in pieces, so that
// every node has its place.
func TestKinds(t *testing.T) {
	m := &maker{}
	dotted := func(in ...book.Inline) book.Inline { return m.emphasis(book.Dotted, in) }
	strong := func(in ...book.Inline) book.Inline { return m.emphasis(book.Strong, in) }
	note := &book.Note{Number: 1}
	for _, tt := range []struct {
		name  string
		block book.Block
		want  string // the text, and findings
	}{
		{
			"a mark beside a marked word", m.paragraph(m.text("依靠"), dotted(m.text("群众")), m.text(",求胜利")),
			"依靠⟦群众⟧，求胜利\nP001 ,→，",
		},
		{
			"quotation marks around one", m.paragraph(m.text("说\""), strong(dotted(m.text("群众"))), m.text("\"路线.")),
			"说“⟦⟦群众⟧⟧”路线。\nP011 \"→“ \"→”\nP006 .→。",
		},
		{
			"a mark inside one", m.paragraph(m.text("依靠"), strong(m.text("群众,")), m.text("求胜利")),
			"依靠⟦群众，⟧求胜利\nP001 ,→，",
		},
		{
			"code is kept", m.paragraph(m.text("输入"), m.emphasis(book.Code, []book.Inline{m.text("a,b;“c\" 中,文")}), m.text(",回车")),
			"输入⟦a,b;“c\" 中,文⟧，回车\nP001 ,→，",
		},
		{
			"quotation marks in code are none", m.paragraph(m.text("\"中"), m.emphasis(book.Code, []book.Inline{m.text("\"")}), m.text("文\"")),
			"“中⟦\"⟧文”\nP011 \"→“ \"→”",
		},
		{
			"an address is kept, its sentence is not", m.paragraph(m.text("见"), m.link("https://a.cn/b,c;中"), m.text(",再看")),
			"见⟦https://a.cn/b,c;中⟧，再看\nP001 ,→，",
		},
		{
			"the words of a link are mended", m.paragraph(m.text("见"), &book.Link{Span: m.span(0), URL: "https://a.cn/b,c", Text: []book.Inline{m.text("文集,第一卷")}}),
			"见⟦文集，第一卷⟧\nP001 ,→，",
		},
		{
			"the base of ruby, not its reading", m.paragraph(m.text("在"), m.ruby("重 庆", "Chóng qìng,"), m.text(",开会")),
			"在⟦重庆|Chóng qìng,⟧，开会\nP061  →\nP001 ,→，",
		},
		{
			"scripts are words", m.paragraph(m.text("水是H"), m.script("2"), m.text("O,体积3 m"), m.script("3"), m.text(",不多.")),
			"水是H⟦2⟧O，体积3 m⟦3⟧，不多。\nP001 ,→，\nP001 ,→，\nP006 .→。",
		},
		{
			"the mark of a note is nothing", m.paragraph(m.text("好"), &book.NoteRef{Span: m.span(0), Note: note}, m.text(",再来 "), &book.NoteRef{Span: m.span(0), Note: note}),
			"好①，再来①\nP001 ,→，\nP061  →",
		},
		{
			"a quotation of two paragraphs", &book.Quote{Text: []*book.Paragraph{m.paragraph(m.text("“甲,乙")), m.paragraph(m.text("“丙.”"))}},
			"“甲，乙\n“丙。”\nP001 ,→，\nP006 .→。",
		},
		{
			"verse keeps the gap of its half-lines", &book.Verse{
				Title: m.line("登鹳雀楼"), Lines: [][]book.Inline{m.line("“白日依山尽,　黄河入海流."), nil, m.line("更上一层楼.”")}, Source: m.line("王之涣,唐"),
			},
			"登鹳雀楼\n“白日依山尽，　黄河入海流。\n更上一层楼。”\n——王之涣，唐\nP001 ,→，\nP006 .→。\nP006 .→。\nP001 ,→，",
		},
		{
			"items with their labels", &book.List{Items: []book.Item{
				m.item("(1)", m.text("甲,乙;")), m.item("2.", m.text("丙,丁")), m.item("3)", m.text("戊,己")), m.item("·", m.text("庚,辛")),
			}},
			"（1）甲，乙；\n2.丙，丁\n3)戊，己\n·庚，辛\nP007 (→（ )→）\nP001 ,→，\nP002 ;→；\nP001 ,→，\nP001 ,→，\nP001 ,→，",
		},
		{
			"a list in an item", &book.List{Items: []book.Item{{Label: "·", Text: m.line("甲,"), Sub: &book.List{Items: []book.Item{m.item("①", m.text("乙,丙"))}}}}},
			"·甲，\n①乙，丙\nP001 ,→，\nP001 ,→，",
		},
		{
			"cells one by one", &book.Table{Heads: 1, Caption: m.line("表1　人数,次数"), Rows: [][]book.Cell{{{Text: m.line("甲,")}, {Text: m.line(",乙")}}, {{}, {Text: m.line("3,000")}}}},
			"表1　人数，次数\n甲，\n，乙\n3,000\nP001 ,→，\nP001 ,→，\nP001 ,→，",
		},
		{"a caption", &book.Figure{Name: "a,b.png", Alt: "甲,乙", Caption: m.line("图1　甲,乙")}, "图1　甲，乙\nP001 ,→，"},
		{"a signature keeps its space", &book.SignOff{Lines: [][]book.Inline{m.line("张　三"), m.line("2024 年10月1日")}}, "张　三\n2024年10月1日\nP062  →"},
		{"a break", &book.Break{}, ""},
		{"a page break", &book.PageBreak{}, ""},
		{"nothing is left", m.paragraph(dotted(m.text("\u200B"))), "P064 \u200B→"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := m.book(tt.block, note)
			before := drawn(in)
			out, list := Mend(in, Options{})
			if got := drawn(in); got != before {
				t.Errorf("the book that was given was changed to\n%s", got)
			}
			if got := strings.TrimSpace(drawn(out) + changes(list)); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			for i := range list {
				checkPlace(t, &list[i])
			}
			again, more := Mend(out, Options{})
			if got, want := drawn(again), drawn(out); got != want || more.Count(diag.Fixed) > 0 {
				t.Errorf("a second mending gives\n%s%s", got, changes(more))
			}
		})
	}
}

// TestNotesFollow holds that marks lead to the mended notes, and that findings
// of notes come behind those of the text.
func TestNotesFollow(t *testing.T) {
	m := &maker{}
	note := &book.Note{Number: 1}
	title := []book.Inline{m.text("题目"), &book.NoteRef{Note: note}}
	text := m.paragraph(m.text("好,"), &book.NoteRef{Note: note})
	note.Text = m.line("见《文集》,第一卷")
	in := m.book(text, note)
	in.Speeches[0].Title = title
	out, list := Mend(in, Options{})
	s := out.Speeches[0]
	if len(s.Notes) != 1 || s.Notes[0] == note || book.Plain(s.Notes[0].Text) != "见《文集》，第一卷" {
		t.Fatalf("the note is %+v", s.Notes)
	}
	for _, in := range [][]book.Inline{s.Title, s.Blocks[0].(*book.Paragraph).Text} {
		if ref := in[len(in)-1].(*book.NoteRef); ref.Note != s.Notes[0] {
			t.Errorf("a mark of %q leads elsewhere", book.Plain(in))
		}
	}
	if book.Plain(note.Text) != "见《文集》,第一卷" {
		t.Error("the note that was given was changed")
	}
	if got := changes(list); got != "P001 ,→，\nP001 ,→，\n" || list[0].Span.Start > list[1].Span.Start {
		t.Errorf("findings\n%s", got)
	}
}

// A maker makes nodes with places in a manuscript that grows with them.
type maker struct {
	words strings.Builder
	file  source.File // a stand-in until book gives it its text
}

// span is the place of n bytes that are still to be written.
func (m *maker) span(n int) source.Span {
	return source.Span{File: &m.file, Start: int32(m.words.Len()), End: int32(m.words.Len() + n)}
}

func (m *maker) text(s string) book.Inline {
	t := &book.Text{Span: m.span(len(s)), S: s}
	m.words.WriteString(s)
	return t
}

func (m *maker) line(s string) []book.Inline { return []book.Inline{m.text(s)} }

func (m *maker) paragraph(in ...book.Inline) *book.Paragraph {
	m.words.WriteString("\n")
	return &book.Paragraph{Span: m.span(0), Text: in}
}

func (m *maker) emphasis(k book.EmphasisKind, in []book.Inline) book.Inline {
	return &book.Emphasis{Span: m.span(0), Kind: k, Text: in}
}

func (m *maker) link(url string) book.Inline {
	return &book.Link{Span: m.span(len(url)), URL: url, Text: []book.Inline{m.text(url)}}
}

func (m *maker) ruby(base, reading string) book.Inline {
	r := &book.Ruby{Span: m.span(len(base) + len(reading) + 3), Base: base, Reading: reading}
	m.words.WriteString("{" + base + "|" + reading + "}")
	return r
}

func (m *maker) script(s string) book.Inline {
	x := &book.Script{Span: m.span(len(s) + 2), Up: true, S: s}
	m.words.WriteString("^" + s + "^")
	return x
}

func (m *maker) item(label string, text book.Inline) book.Item {
	it := book.Item{Span: m.span(len(label)), Label: label, Text: []book.Inline{text}}
	m.words.WriteString(label)
	return it
}

// book makes a book of one block.
func (m *maker) book(b book.Block, notes ...*book.Note) *book.Book {
	m.file = *source.NewFile("稿.md", "UTF-8", m.words.String())
	s := &book.Speech{Span: source.Span{File: &m.file}, Title: []book.Inline{&book.Text{S: "题"}}, Blocks: []book.Block{b}, Notes: notes}
	return &book.Book{Files: []*source.File{&m.file}, Speeches: []*book.Speech{s}}
}

// drawn draws the lines of a book's only speech, marked words in ⟦⟧.
func drawn(b *book.Book) string {
	var w strings.Builder
	for _, k := range b.Speeches[0].Blocks {
		book.Lines(k, func(label string, in []book.Inline) {
			if len(in) > 0 {
				w.WriteString(label + drawInlines(in) + "\n")
			}
		})
	}
	return w.String()
}

func drawInlines(in []book.Inline) string {
	var w strings.Builder
	for _, x := range in {
		switch x := x.(type) {
		case *book.Emphasis:
			w.WriteString("⟦" + drawInlines(x.Text) + "⟧")
		case *book.Link:
			w.WriteString("⟦" + drawInlines(x.Text) + "⟧")
		case *book.Ruby:
			w.WriteString("⟦" + x.Base + "|" + x.Reading + "⟧")
		case *book.Script:
			w.WriteString("⟦" + x.S + "⟧")
		default:
			w.WriteString(book.Plain([]book.Inline{x}))
		}
	}
	return w.String()
}

// changes lists what was fixed.
func changes(list diag.List) string {
	var w strings.Builder
	for i := range list {
		if list[i].Severity != diag.Fixed {
			continue
		}
		w.WriteString(list[i].Code)
		for _, e := range list[i].Edits {
			fmt.Fprintf(&w, " %s→%s", e.Span.Text(), e.New)
		}
		w.WriteByte('\n')
	}
	return w.String()
}

// TestOpening mends the lines below a speech's heading, label and words as one;
// what the program or the manifest says is mended without a word.
func TestOpening(t *testing.T) {
	m := &maker{}
	label := m.text("发言人:").(*book.Text)
	by := m.text("张　三(区委书记)").(*book.Text)
	span := source.Span{File: &m.file, Start: label.Start, End: by.End}
	date := m.text("(2024年10月1日)").(*book.Text)
	s := &book.Speech{ID: "s001", Label: "篇1", Opening: []book.OpeningLine{
		{Span: span, Kind: book.Speaker, Label: label.S, Text: []book.Inline{by}},
		{Span: date.Span, Kind: book.DatePlace, Text: []book.Inline{date}},
		{Kind: book.Occasion, Text: []book.Inline{&book.Text{S: "甲,乙"}}},
	}}
	s.Questions = []*book.Paragraph{{Text: []book.Inline{&book.Text{S: "为了谁,依靠谁?"}}}}
	b := &book.Book{Speeches: []*book.Speech{s}}
	m.file = *source.NewFile("稿.txt", "UTF-8", m.words.String())
	out, list := Mend(b, Options{})
	const want = "篇1\n发言人：张　三（区委书记）\n（2024年10月1日）\n甲，乙\n"
	if got := out.PlainText(); got != want {
		t.Errorf("mended %q, want %q", got, want)
	}
	if len(list) != 3 {
		t.Errorf("%d findings, want 3: the colon, and brackets twice", len(list))
	}
	if got := out.Speeches[0].Opening[0]; got.Label != "发言人：" || got.Kind != book.Speaker {
		t.Errorf("opening line %+v", got)
	}
	if got := book.Plain(out.Speeches[0].Questions[0].Text); got != "为了谁，依靠谁？" {
		t.Errorf("question %q", got)
	}
	if s.Opening[0].Label != "发言人:" {
		t.Error("the manuscript's own book was changed")
	}
}
