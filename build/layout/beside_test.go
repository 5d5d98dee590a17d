package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// What stands beside words is there wherever words are set: dots, readings, and
// notes at the foot of the page of their mark.
func TestBesideWordsAnywhere(t *testing.T) {
	for name, block := range map[string]func(in []book.Inline) book.Block{
		"heading":   func(in []book.Inline) book.Block { return &book.Heading{Level: 1, Label: "一、", Text: in} },
		"paragraph": func(in []book.Inline) book.Block { return &book.Paragraph{Text: in} },
		"quotation": func(in []book.Inline) book.Block { return &book.Quote{Text: []*book.Paragraph{{Text: in}}} },
		"verse":     func(in []book.Inline) book.Block { return &book.Verse{Lines: [][]book.Inline{in}} },
		"poem's title": func(in []book.Inline) book.Block {
			return &book.Verse{Title: in, Lines: [][]book.Inline{inline("一句。")}}
		},
		"list": func(in []book.Inline) book.Block { return &book.List{Items: []book.Item{{Label: "（1）", Text: in}}} },
		"cell": func(in []book.Inline) book.Block { return &book.Table{Rows: [][]book.Cell{{{Text: in}}}} },
		"table": func(in []book.Inline) book.Block {
			return &book.Table{Caption: in, Rows: [][]book.Cell{{{Text: inline("格")}}}}
		},
		"caption": func(in []book.Inline) book.Block {
			return &book.Figure{Name: "a.png", Data: drawing(t, 1000, 4000), Alt: "图", Caption: in}
		},
		"sign-off": func(in []book.Inline) book.Block { return &book.SignOff{Lines: [][]book.Inline{in}} },
	} {
		note := &book.Note{Number: 1, Text: inline("注文。")}
		b := speechOf(&book.Paragraph{Text: inline("正文。")}, block([]book.Inline{
			&book.Text{S: "先"}, &book.Emphasis{Kind: book.Dotted, Text: inline("着重")},
			&book.Ruby{Base: "汉", Reading: "hàn"}, &book.NoteRef{Note: note},
		}))
		b.Speeches[0].Notes = []*book.Note{note}
		st := style.Speech()
		doc, _ := Compose(b, st, embedded())
		dots, readings, notes := 0, 0, 0
		for i := doc.Body; i < len(doc.Pages); i++ {
			p := &doc.Pages[i]
			for j := range p.Lines {
				l := &p.Lines[j]
				if lineText(l) == "注文。" && doc.Roles[l.Role].Kind == RoleNote {
					notes++
				}
				if len(l.notes) == 0 {
					continue
				}
				for _, it := range p.Items {
					if d, ok := it.(*Dots); ok && under(l, d) {
						dots++
					}
				}
				for _, it := range p.Furniture {
					if f, ok := it.(*FurnitureLine); ok && lineText(&f.Line) == "hàn" && f.Baseline.Y < l.Baseline.Y && l.Baseline.Y-f.Baseline.Y < st.Page.Leading {
						readings++
					}
				}
			}
			for _, it := range p.Items {
				if pic, ok := it.(*Picture); ok && pic.Area.Y+pic.Area.Height > p.Lines[len(p.Lines)-1].Baseline.Y {
					t.Errorf("%s: the note does not stand below the picture", name)
				}
			}
		}
		if dots != 2 || readings != 1 || notes != 1 {
			t.Errorf("%s: %d dots, %d readings, %d notes, want 2, 1, 1", name, dots, readings, notes)
		}
	}
}

// The notes of a title and of a heading stand on their page; the outline and the
// contents do not show their marks' numbers.
func TestNotesOfHeadings(t *testing.T) {
	one, two := &book.Note{Number: 1, Text: inline("题注。")}, &book.Note{Number: 2, Text: inline("标题注。")}
	b := speechOf(&book.Heading{Level: 1, Label: "一、", Text: []book.Inline{&book.Text{S: "标题"}, &book.NoteRef{Note: two}}},
		&book.Paragraph{Text: inline("正文。")})
	s := b.Speeches[0]
	s.Title = append(s.Title, &book.NoteRef{Note: one})
	s.Notes = []*book.Note{one, two}
	doc, _ := Compose(b, style.Speech(), embedded())
	lines := doc.Pages[doc.Body].Lines
	var got []string
	for i := range lines {
		got = append(got, lineText(&lines[i]))
	}
	if want := "题目① 一、标题② 正文。 ① 题注。 ② 标题注。"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", strings.Join(got, " "), want)
	}
	for i := range doc.Body {
		for j := range doc.Pages[i].Lines {
			if text := lineText(&doc.Pages[i].Lines[j]); strings.ContainsAny(text, "①②") {
				t.Errorf("the contents have %q", text)
			}
		}
	}
	if len(doc.Bookmarks) != 2 || doc.Bookmarks[0].Title != "题目" || doc.Bookmarks[1].Title != "一、标题" {
		t.Errorf("the outline has %+v", doc.Bookmarks)
	}
}

// A note that is marked often is printed once, on the page of its first mark.
func TestNotesArePrintedOnce(t *testing.T) {
	st := style.Speech()
	one, two := &book.Note{Number: 1, Text: inline("甲注。")}, &book.Note{Number: 2, Text: inline("乙注。")}
	ref := func(n *book.Note) book.Inline { return &book.NoteRef{Note: n} }
	words := &book.Text{S: strings.Repeat("为人民服务，", 40)}
	blocks := []book.Block{&book.Table{Rows: [][]book.Cell{{{Text: []book.Inline{ref(one)}}, {Text: []book.Inline{ref(one)}}}}}}
	for range 12 {
		blocks = append(blocks, &book.Paragraph{Text: []book.Inline{words, ref(one), words, ref(two), words}})
	}
	b := speechOf(blocks...)
	b.Speeches[0].Notes = []*book.Note{one, two}
	doc, _ := Compose(b, st, embedded())
	printed := map[string]int{}
	for i := range doc.Pages {
		for j := range doc.Pages[i].Lines {
			if l := &doc.Pages[i].Lines[j]; doc.Roles[l.Role].Kind == RoleNote {
				printed[lineText(l)] = i - doc.Body
			}
		}
		if last := doc.Pages[i].Lines; i > doc.Body+1 && i < len(doc.Pages)-1 && last[len(last)-1].Baseline.Y < st.Page.Baseline(st.Page.Lines-2) {
			t.Errorf("page %s is not filled: room for a note that is not there", doc.Pages[i].Folio)
		}
	}
	if len(printed) != 4 || printed["甲注。"] != 0 {
		t.Errorf("%v", printed)
	}
	count := 0
	for _, r := range doc.Roles {
		if r.Kind == RoleNote {
			count++
		}
	}
	if count != 2 {
		t.Errorf("%d notes, want 2", count)
	}
}

// under tells whether a dot stands below the middle of a character of a line.
func under(l *Line, d *Dots) bool {
	x := l.Baseline.X
	for _, r := range l.Runs {
		for i := range r.Glyphs {
			middle := x + r.Size/2
			if off := middle - d.Right.X; off > -geom.Pt/100 && off < geom.Pt/100 && d.Right.Y > l.Baseline.Y && d.Right.Y < l.Baseline.Y+r.Size {
				return true
			}
			x += r.Glyphs[i].Advance
		}
	}
	return false
}
