package style

import (
	"errors"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/build/geom"
)

// asked reads margins as files and flags have them: "head=18 gutter=2cm".
func asked(t *testing.T, words string) Margins {
	t.Helper()
	m := Margins{}
	for _, w := range strings.Fields(words) {
		side, width, _ := strings.Cut(w, "=")
		if err := m.Set(side, width); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// TestMargins: the margins that are asked for are as wide as that, or on the
// side that takes what is left over wider by less than a character or a line;
// the others stay as the design has them.
func TestMargins(t *testing.T) {
	made, refused := 0, 0
	for _, name := range Names() {
		for _, vertical := range []bool{false, true} {
			for _, page := range []string{"", "a4", "16k", "150x220mm"} {
				base, err := Resolve(Choice{Style: name, Page: page, Vertical: vertical})
				if err != nil {
					continue // the design is not for this
				}
				for _, words := range []string{"head=24", "foot=31mm", "gutter=22", "outside=17", "gutter=21 outside=16", "天头=25 地脚=28 订口=23 切口=15", "head=40 outside=40"} {
					m := asked(t, words)
					st, err := Resolve(Choice{Style: name, Page: page, Vertical: vertical, Margins: m})
					refusal := (*Refusal)(nil)
					if errors.As(err, &refusal) && refusal.Margins {
						refused++
						continue
					}
					if err != nil {
						t.Fatalf("%s on %s with %s: %v", name, page, words, err)
					}
					made++
					checkMargins(t, name+" on "+page+" with "+words, st, base, m)
				}
			}
		}
	}
	if made < 9*refused {
		t.Errorf("%d pages made, %d refused", made, refused)
	}
}

func checkMargins(t *testing.T, name string, st, base *Style, m Margins) {
	t.Helper()
	p, em := &st.Page, st.Body.Size
	if p.Measure%em != 0 || p.Measure/em < minChars || p.Lines < minLines || !st.fits() {
		t.Errorf("%s: %v by %d, fits: %v", name, p.Measure.Points(), p.Lines, st.fits())
	}
	for s := range numSides {
		step := em // of what is left over in this direction
		if upright := s == AtHead || s == AtFoot; upright != p.Vertical {
			step = p.Leading
		}
		got, own := p.Margin(s, em), base.Page.Margin(s, em)
		want, is := m[s]
		_, other := m[s^1]
		rest := geom.Length(0) // at most
		switch {
		case !is && !other:
			want = own
		case !is:
			want, rest = own, step
		case other && (s == AtFoot || s == AtOutside):
			rest = step
		}
		if got < want || got-want > rest {
			t.Errorf("%s: the %v is %v mm, want %v and %v more at most", name, s, got.Points()*25.4/72, want.Points()*25.4/72, rest.Points()*25.4/72)
		}
	}
}

// TestMarginsAndNumbers: characters and lines that are asked for too are had, and
// the margins are no narrower than asked.
func TestMarginsAndNumbers(t *testing.T) {
	st := resolve(t, Choice{Chars: 24, Lines: 22, Margins: asked(t, "gutter=25 head=30")})
	p := &st.Page
	if p.Measure != geom.Points(24*10.5) || p.Lines != 22 || p.Gutter != geom.Millimetres(25) || p.Head != geom.Millimetres(30) {
		t.Errorf("%+v", p)
	}
	st = resolve(t, Choice{Chars: 24, Margins: asked(t, "outside=30")})
	if got := st.Page.Fore(st.Body.Size); got != geom.Millimetres(30) {
		t.Errorf("the outside margin is %v mm", got.Points()*25.4/72)
	}
}

// TestImpossibleMargins: what cannot be is refused in words, with a way out.
func TestImpossibleMargins(t *testing.T) {
	for _, c := range []struct {
		choice      Choice
		margins, is string
	}{
		{Choice{}, "gutter=10", "订口 10 mm 太窄；至少 15 mm"},
		{Choice{Glued: true}, "gutter=15", "订口 15 mm 太窄；至少 18 mm"},
		{Choice{}, "outside=0", "切口 0 mm 太窄；至少 5 mm"},
		{Choice{}, "head=10", "天头 10 mm 太窄；至少 17.3 mm"},
		{Choice{}, "foot=5mm", "地脚 5 mm 太窄；至少 17.3 mm"},
		{Choice{}, "gutter=60 outside=70", "订口 60 mm、切口 70 mm 太宽，中间放不下版心；至少留 8 个字、8 行的地方"},
		{Choice{}, "head=90 foot=90", "天头 90 mm、地脚 90 mm 太宽"},
		{Choice{}, "outside=500", "订口 20.1 mm、切口 500 mm 太宽"},
		{Choice{Chars: 40}, "gutter=20 outside=20", "每行 40 字放不下：订口和切口之间最多 29 字"},
		{Choice{Lines: 30}, "head=30 foot=30", "每页 30 行放不下：天头和地脚之间最多 24 行"},
		{Choice{Vertical: true}, "gutter=16 outside=7", "切口 7 mm 太窄"},
	} {
		c.choice.Margins = asked(t, c.margins)
		_, err := Resolve(c.choice)
		r := (*Refusal)(nil)
		if !errors.As(err, &r) || !r.Margins {
			t.Errorf("%s: %v", c.margins, err)
			continue
		}
		for _, l := range []diag.Lang{diag.Chinese, diag.English} {
			if got := r.Message.Format(l, r.Args...) + "；" + r.Hint.Format(l, r.Args...); strings.Contains(got, "%!") || l == diag.Chinese && !strings.HasPrefix(got, c.is) {
				t.Errorf("%s: %s", c.margins, got)
			}
		}
	}
	for _, w := range []string{"side=1", "head=", "head=far"} {
		side, width, _ := strings.Cut(w, "=")
		if err := (Margins{}).Set(side, width); err == nil {
			t.Errorf("%s was understood", w)
		}
	}
}
