package build_test

import (
	"testing"

	"kanben/book/zh"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/style"
	"kanben/fonts"
)

// TestStressColumns holds every column of the stress book against the rules that
// no line may break, in every vertical design and at measures from 12 to 40
// characters: bans at both ends (T20, T21, T114), sums equal to the measure to
// 1/65536 pt (T50) but for lines that are said to be short (T53b), one grid (T3).
func TestStressColumns(t *testing.T) {
	b := stressBook(t)
	for _, c := range []style.Choice{
		{}, {Style: "plain"}, {Style: "large"}, {Chars: 12}, {Chars: 16}, {Chars: 20}, {Chars: 28, Punctuation: "kaiming"},
		{Page: "a4", Size: "9pt", Chars: 40}, {Page: "a4", Size: "22pt"}, {Page: "32k", Size: "小四"}, {Page: "a4", Chars: 33, Hang: true},
	} {
		c.Vertical = true
		st, err := style.Resolve(c)
		if err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
		doc, list := layout.Compose(b, st, fonts.Embedded())
		said := 0
		for i := range list {
			if list[i].Code == "L001" {
				said++
			}
		}
		if short := holdColumns(t, c, doc, st); short > said {
			t.Errorf("%+v: %d columns are short, %d are reported", c, short, said)
		}
	}
}

// holdColumns checks all columns of running text and counts those that are
// short.
func holdColumns(t *testing.T, c style.Choice, doc *layout.Document, st *style.Style) (short int) {
	t.Helper()
	seen := 0
	started := map[int32]bool{}
	for i := doc.Body; i < len(doc.Pages); i++ {
		p := &doc.Pages[i]
		opens := false
		for j := range p.Lines {
			l := &p.Lines[j]
			kind := doc.Roles[l.Role].Kind
			opens = opens || kind == layout.RoleH1
			first := !started[l.Role]
			started[l.Role] = true
			if kind != layout.RoleP || l.Runs[0].Size != st.Body.Size {
				continue
			}
			seen++
			last := !goesOn(doc, i, j)
			text, start, end, sum := "", l.Runs[0].Glyphs[0].Class, zh.HZ, geom.Length(0)
			for _, r := range l.Runs {
				text += r.Text
				for _, g := range r.Glyphs {
					sum += g.Advance
					end = g.Class
				}
			}
			switch start {
			case zh.CL, zh.PS, zh.PE, zh.MD, zh.CN, zh.SL:
				if !first {
					t.Errorf("%+v, page %s: %q begins with %v", c, p.Folio, text, start)
				}
			}
			if end == zh.OP && !last {
				t.Errorf("%+v, page %s: %q ends with %v", c, p.Folio, text, end)
			}
			room := l.Measure
			hung := st.Body.Size / 2
			switch {
			case last, sum == room, end == zh.WL && sum < room: // a word is parted, its hyphen is drawn beside
			case st.Punctuation.Hang && sum == room+hung:
			case l.Slack > 0 && sum == room-l.Slack:
				short++
			default:
				t.Errorf("%+v, page %s: %q adds up to %d, not %d", c, p.Folio, text, sum, room)
			}
			if sum > room+hung || sum > room && !st.Punctuation.Hang {
				t.Errorf("%+v, page %s: %q runs over", c, p.Folio, text)
			}
			axis := doc.Trim.Width - l.Baseline.X - st.Page.Baseline(0)
			if !p.Recto {
				axis -= st.Page.Fore(st.Body.Size) - st.Page.Gutter
			}
			if !opens && axis%st.Page.Leading != 0 {
				t.Errorf("%+v, page %s: %q is off the grid", c, p.Folio, text)
			}
		}
	}
	if seen < 150 {
		t.Errorf("%+v: only %d columns were looked at", c, seen)
	}
	return short
}

// goesOn tells whether the paragraph of line j of page i has a further line.
func goesOn(doc *layout.Document, i, j int) bool {
	p := &doc.Pages[i]
	if j+1 < len(p.Lines) {
		return p.Lines[j+1].Role == p.Lines[j].Role
	}
	return i+1 < len(doc.Pages) && len(doc.Pages[i+1].Lines) > 0 && doc.Pages[i+1].Lines[0].Role == p.Lines[j].Role
}
