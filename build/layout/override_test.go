package layout

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// TestHungLists: with `list: hang`, numbers stand at the left edge of the block and
// all words behind them, lists inside items a character further in (T99).
func TestHungLists(t *testing.T) {
	for _, name := range forReaders() {
		st := design(t, style.Choice{Style: name, Override: style.Override{"list": "hang"}})
		em := st.Body.Size
		d := newSetter(embedded())
		words := strings.Repeat("沙土翻浅一点，", 12)
		boxes := d.list(nil, &book.List{Items: []book.Item{
			{Label: "·", Text: inline(words)}, {Label: "1.", Text: inline(words)}, {Label: "（1）", Text: inline("“" + words)},
			{Label: "（二十一）", Text: inline(words), Sub: &book.List{Items: []book.Item{{Label: "①", Text: inline(words)}}}},
			{Text: inline(words)},
		}}, st)
		for i := range boxes {
			b := &boxes[i]
			base := geom.Length(0)
			if i == 4 {
				base = em
			}
			switch first := &b.lines[0]; {
			case i == 5: // no number: a paragraph
				if first.Baseline.X != 2*em {
					t.Errorf("%s: %q starts at %v em", name, lineText(first), first.Baseline.X.Points()/em.Points())
				}
				continue
			case first.Baseline.X != base:
				t.Errorf("%s: %q starts at %v em", name, lineText(first), first.Baseline.X.Points()/em.Points())
			}
			for j := range b.lines {
				l := &b.lines[j]
				if j > 0 && l.Baseline.X != base+2*em {
					t.Errorf("%s: %q turns over to %v em", name, lineText(l), l.Baseline.X.Points()/em.Points())
				}
				if l.Baseline.X+l.Measure != st.Page.Measure && j+1 < len(b.lines) {
					t.Errorf("%s: %q is not flush", name, lineText(l))
				}
			}
			if i == 3 { // longer than two characters: the words follow it
				continue
			}
			if x := wordsAt(&b.lines[0], "沙"); i != 2 && (x < base+2*em-2 || x > base+2*em+2) {
				t.Errorf("%s: words behind %q start at %v em", name, lineText(&b.lines[0])[:3], x.Points()/em.Points())
			}
		}
	}
}

// wordsAt is where a character stands in the type area.
func wordsAt(l *Line, s string) geom.Length {
	x := l.Baseline.X
	for i := range l.Runs {
		r := &l.Runs[i]
		for j := range r.Glyphs {
			if r.GlyphText(j) == s {
				return x
			}
			x += r.Glyphs[j].Advance
		}
	}
	return -1
}

// TestFirstLinesInContents: what contents.first_line does.
func TestFirstLinesInContents(t *testing.T) {
	for _, c := range []struct {
		word  string
		alike bool
		want  bool
	}{{"auto", true, true}, {"auto", false, false}, {"on", true, true}, {"on", false, true}, {"off", true, false}, {"off", false, false}} {
		for _, name := range []string{"speech", "phone"} {
			b := &book.Book{Meta: book.Meta{Title: "测试"}}
			for i := range 4 {
				title := "题目"
				if !c.alike {
					title = fmt.Sprintf("题目之%c", '甲'+rune(i))
				}
				b.Speeches = append(b.Speeches, &book.Speech{Number: i + 1, Label: fmt.Sprintf("篇%d", i+1), Title: inline(title),
					Blocks: []book.Block{&book.Paragraph{Text: inline("开头的一句话在这里，后面还有话。")}}})
			}
			doc, _ := Compose(b, design(t, style.Choice{Style: name, Override: style.Override{"contents.first_line": c.word}}), embedded())
			shown, title := false, 0
			for i := range doc.Body {
				for j := range doc.Pages[i].Lines {
					text := lineText(&doc.Pages[i].Lines[j])
					shown = shown || strings.HasPrefix(text, "开头的一句话")
					if strings.HasPrefix(text, "题目") {
						title++
					}
				}
			}
			if want := c.want && (name != "phone" || c.alike); shown != want {
				t.Errorf("%s, %s, alike %v: first words shown %v, want %v", name, c.word, c.alike, shown, want)
			}
			if want := 4; name == "phone" && c.word != "off" && c.alike {
				if title != 1 {
					t.Errorf("%s, %s: the common title stands %d times", name, c.word, title)
				}
			} else if title != want {
				t.Errorf("%s, %s, alike %v: %d titles, want %d", name, c.word, c.alike, title, want)
			}
		}
	}
}

// TestSongHeadings: `headings: song` changes the face of first-level headings and
// no row of the page.
func TestSongHeadings(t *testing.T) {
	for _, name := range style.Names() {
		hei := design(t, style.Choice{Style: name})
		song := design(t, style.Choice{Style: name, Override: style.Override{"headings": "song"}})
		short := &book.Heading{Level: 1, Label: "一、", Text: inline("群众观点")}
		b := speechOf(para(3), short, para(4), head(2), para(2))
		a, _ := Compose(b, hei, embedded())
		c, _ := Compose(b, song, embedded())
		seen := false
		for i := range c.Pages {
			for j := range c.Pages[i].Lines {
				x, y := &a.Pages[i].Lines[j], &c.Pages[i].Lines[j]
				if c.Roles[y.Role].Kind == RoleH2 {
					seen = true
					if y.Runs[0].Face.PostScript != "NotoSerifSC-Bold" || y.Runs[0].Size < x.Runs[0].Size {
						t.Errorf("%s: a heading in %s, %v pt", name, y.Runs[0].Face.PostScript, y.Runs[0].Size.Points())
					}
				}
				if x.Baseline.Y != y.Baseline.Y || lineText(x) != lineText(y) {
					t.Errorf("%s: %q has moved", name, lineText(y))
				}
			}
		}
		if !seen {
			t.Errorf("%s: no heading", name)
		}
	}
	if st := design(t, style.Choice{Override: style.Override{"headings": "song"}}); st.Heads[0].Size != geom.Points(14) {
		t.Errorf("Song headings of %v pt, want 14 (design.md 6)", st.Heads[0].Size.Points())
	}
}

// TestRunOn: with `short_speeches: run-on` speeches of few lines stand one after
// another; long ones start a page, nothing overlaps, no opening is left at a page
// foot, notes stand on the pages of their marks, and the contents are true.
func TestRunOn(t *testing.T) {
	for _, name := range forReaders() {
		st := design(t, style.Choice{Style: name, Override: style.Override{"short_speeches": "run-on"}})
		b := &book.Book{Meta: book.Meta{Title: "测试"}}
		for i := range 24 {
			s := &book.Speech{Number: i + 1, ID: fmt.Sprint(i), Label: fmt.Sprintf("篇%d", i+1), Title: inline(fmt.Sprintf("题目之%c", '甲'+rune(i)))}
			for range 1 + i%3 {
				s.Blocks = append(s.Blocks, &book.Paragraph{Text: inline("好好学习，天天向上。")})
			}
			if i%5 == 4 {
				note := &book.Note{Number: 1, Text: inline("注释。")}
				s.Notes = []*book.Note{note}
				s.Blocks = append(s.Blocks, &book.Paragraph{Text: []book.Inline{&book.Text{S: "有注的话"}, &book.NoteRef{Note: note}, &book.Text{S: "。"}}})
			}
			if i == 11 {
				s.Blocks = append(s.Blocks, para(40))
			}
			if i%7 == 3 {
				s.Opening = []book.OpeningLine{aDate, aSpeaker}
			}
			b.Speeches = append(b.Speeches, s)
		}
		doc, _ := Compose(b, st, embedded())
		openings, most := 0, 0
		var order strings.Builder
		for i := doc.Body; i < len(doc.Pages); i++ {
			p := &doc.Pages[i]
			heads := map[int32]bool{}
			for j := range p.Lines {
				l := &p.Lines[j]
				order.WriteString(lineText(l))
				if doc.Roles[l.Role].Kind == RoleH1 {
					heads[l.Role] = true
				}
				if l.Baseline.Y > st.Page.Baseline(st.Page.Lines-1)+st.Note.FootDrop {
					t.Errorf("%s, page %s: %q runs over the foot", name, p.Folio, lineText(l))
				}
				for k := range j {
					if a := &p.Lines[k]; a.Baseline.X < l.Baseline.X+l.Measure && l.Baseline.X < a.Baseline.X+a.Measure && doc.Roles[a.Role].Kind != RoleH1 && l.Baseline.Y-a.Baseline.Y < l.Runs[0].Size {
						t.Errorf("%s, page %s: %q runs into %q", name, p.Folio, lineText(l), lineText(a))
					}
				}
			}
			if last := &p.Lines[len(p.Lines)-1]; doc.Roles[last.Role].Kind == RoleH1 {
				t.Errorf("%s: page %s ends with an opening (T91)", name, p.Folio)
			}
			openings += len(heads)
			most = max(most, len(heads))
		}
		if openings != 24 || most < 2 {
			t.Errorf("%s: %d openings, %d on a page", name, openings, most)
		}
		at := 0
		for _, s := range b.Speeches {
			k := strings.Index(order.String()[at:], book.Plain(s.Title))
			if k < 0 {
				t.Fatalf("%s: %s is lost or out of order", name, book.Plain(s.Title))
			}
			at += k
		}
		for _, m := range doc.Bookmarks {
			found := false
			p := &doc.Pages[m.Page]
			for j := range p.Lines {
				l := &p.Lines[j]
				found = found || doc.Roles[l.Role].Kind == RoleH1 && l.Baseline.Y >= m.Y && l.Baseline.Y < m.Y+8*st.Page.Leading && strings.Contains(m.Title, lineText(l))
			}
			if !found {
				t.Errorf("%s: the bookmark %s misses its speech", name, m.Title)
			}
		}
	}
}
