package layout

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// TestEndNotes: notes behind a speech stand at their own leading (design.md 2), all
// of them in order within the type area; no page begins with a note's last line
// or ends with the first of several; whatever follows is on the grid.
func TestEndNotes(t *testing.T) {
	for _, c := range []style.Choice{{Style: "large"}, {Style: "phone"}, {Style: "large", Size: "小二", Page: "16k"}, {Style: "phone", Size: "13.7pt"}} {
		st := design(t, c)
		for before := range 12 {
			var in []book.Inline
			var notes []*book.Note
			for i := range 3 + 5*before {
				note := &book.Note{Number: i + 1, Text: inline(strings.Repeat("注释的内容，", 1+(i*5+before)%13) + "完。")}
				notes = append(notes, note)
				in = append(in, &book.Text{S: strings.Repeat("文字很多，", 1+i%7)}, &book.NoteRef{Note: note})
			}
			b := speechOf(para(1+before*2), &book.Paragraph{Text: in})
			b.Speeches[0].Notes = notes
			b.Speeches = append(b.Speeches, &book.Speech{Title: inline("下一篇"), Blocks: []book.Block{head(1), para(30)}})
			doc, list := Compose(b, st, embedded())
			if len(list) > 0 {
				t.Errorf("%+v: %v", c, list)
			}
			checkEndNotes(t, fmt.Sprintf("%s, %d", st.Page.PaperName(), before), doc, st, notes)
		}
	}
}

func checkEndNotes(t *testing.T, name string, doc *Document, st *style.Style, notes []*book.Note) {
	t.Helper()
	foot := st.Page.Baseline(st.Page.Lines-1) + st.Note.FootDrop + gridTolerance
	var text strings.Builder
	for i := doc.Body; i < len(doc.Pages); i++ {
		p := &doc.Pages[i]
		last := geom.Length(-1) // baseline of the note line before
		for j := range p.Lines {
			l := &p.Lines[j]
			if y := l.Baseline.Y; y < st.Page.Baseline(0) || y > foot {
				t.Errorf("%s, page %s: %q leaves the type area", name, p.Folio, lineText(l))
			}
			if doc.Roles[l.Role].Kind == RoleP && j > 0 && (l.Baseline.Y-st.Page.Baseline(0))%st.Page.Leading != 0 {
				t.Errorf("%s, page %s: %q is off the grid (T3)", name, p.Folio, lineText(l))
			}
			if doc.Roles[l.Role].Kind != RoleNote {
				continue
			}
			text.WriteString(lineText(l))
			if y := l.Baseline.Y; last >= 0 && y != last && y-last != st.Note.Leading {
				t.Errorf("%s, page %s: note lines %v pt apart, want %v", name, p.Folio, (y - last).Points(), st.Note.Leading.Points())
			}
			last = l.Baseline.Y
		}
		n := len(p.Lines)
		if i+1 < len(doc.Pages) && n > 2 && continues(doc, i, n-1) && doc.Roles[p.Lines[n-1].Role].Kind == RoleNote {
			next := &doc.Pages[i+1]
			if p.Lines[n-2].Baseline.Y == p.Lines[n-1].Baseline.Y {
				t.Errorf("%s: page %s ends with a note's first line", name, p.Folio)
			}
			if len(next.Lines) < 2 || next.Lines[1].Role != next.Lines[0].Role {
				t.Errorf("%s: page %s begins with a note's last line", name, next.Folio)
			}
		}
	}
	var want strings.Builder
	for _, note := range notes {
		want.WriteString(note.Mark() + book.Plain(note.Text))
	}
	if text.String() != want.String() {
		t.Errorf("%s: notes are lost or out of order", name)
	}
}
