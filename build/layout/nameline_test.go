package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// lined makes words with a line below.
func lined(k book.EmphasisKind, s string) *book.Emphasis {
	return &book.Emphasis{Kind: k, Text: inline(s)}
}

// TestNameLines: a line is as long as its words, two neighbours are parted by ⅛
// em, no line of text is longer for it, and none of it is text (T81).
func TestNameLines(t *testing.T) {
	st := style.Speech()
	em := st.Body.Size
	d := newSetter(embedded())
	p := &book.Paragraph{Text: []book.Inline{
		lined(book.ProperName, "浙江"), lined(book.ProperName, "绍兴"), &book.Text{S: "人"}, lined(book.WorkTitle, "野草"),
		&book.Emphasis{Kind: book.Dotted, Text: []book.Inline{&book.Text{S: "又"}, lined(book.ProperName, "名 Go")}},
	}}
	b := d.paragraph(p, bodyFrame(st), st)
	if len(b.lines) != 1 {
		t.Fatalf("%d lines", len(b.lines))
	}
	l := &b.lines[0]
	if got := lineText(l); got != "浙江绍兴人野草又名Go" {
		t.Errorf("text %q", got)
	}
	var rules []*Rule
	var waves []*Wave
	var dots []*Dots
	for _, it := range l.Beside {
		switch it := it.(type) {
		case *Rule:
			rules = append(rules, it)
		case *Wave:
			waves = append(waves, it)
		case *Dots:
			dots = append(dots, it)
		}
	}
	if len(rules) != 3 || len(waves) != 1 || len(dots) != 2 {
		t.Fatalf("%d rules, %d waves, %d dots, want 3, 1 and 2", len(rules), len(waves), len(dots))
	}
	part := em / 8
	near := func(a, b geom.Length) bool { return a-b < em/50 && b-a < em/50 }
	if gap := rules[1].X - rules[0].X - rules[0].Width; !near(gap, part) {
		t.Errorf("neighbours are %v em apart, want ⅛", gap.Points()/em.Points())
	}
	if !near(rules[0].X, part/2) || !near(rules[0].Width, 2*em-part) {
		t.Errorf("a line from %v, %v long", rules[0].X.Points(), rules[0].Width.Points())
	}
	if !near(waves[0].From.X, 5*em+part/2) || !near(waves[0].Length, 2*em-part) {
		t.Errorf("a wave from %v, %v long", waves[0].From.X.Points(), waves[0].Length.Points())
	}
	if x := rules[2].X + rules[2].Width; rules[2].X > 9*em || x < 10*em {
		t.Errorf("the line under Han and Western words ends at %v em", x.Points()/em.Points())
	}
	if under := dots[1].Right.Y - dots[1].Diameter/2; under <= rules[2].Y+rules[2].Height {
		t.Error("a dot runs into the line above it")
	}
	if alone := dots[0].Right.Y; alone >= dots[1].Right.Y {
		t.Error("dots without a line stand as low as those with one")
	}
}

// TestNameLinesTurnOver: at every place of a line of text, the lines under a name
// cover all of its characters and nothing outside the type area.
func TestNameLinesTurnOver(t *testing.T) {
	st := style.Speech()
	em := st.Body.Size
	d := newSetter(embedded())
	for n := 16; n < 32; n++ {
		p := &book.Paragraph{Text: []book.Inline{
			&book.Text{S: strings.Repeat("字", n)}, lined(book.ProperName, "弗拉基米尔·伊里奇·列宁"), &book.Text{S: "，" + strings.Repeat("好。", 9)},
		}}
		b := d.paragraph(p, bodyFrame(st), st)
		var drawn geom.Length
		for i := range b.lines {
			l := &b.lines[i]
			for _, it := range l.Beside {
				r := it.(*Rule)
				drawn += r.Width
				if x := l.Baseline.X + r.X; x < 0 || x+r.Width > st.Page.Measure+1 {
					t.Errorf("%d: a line from %v to %v", n, x.Points(), (x + r.Width).Points())
				}
			}
		}
		if least := 11*em - em/8; drawn < least-2 {
			t.Errorf("%d: %v em of line under 11 em of name", n, drawn.Points()/em.Points())
		}
	}
}
