package style

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"kanben/book/diag"
	"kanben/build/geom"
)

func resolve(t *testing.T, c Choice) *Style {
	t.Helper()
	st, err := Resolve(c)
	if err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
	return st
}

// checkPage holds a page against T1, T2, T4, T5 and T6.
func checkPage(t *testing.T, name string, st *Style, gutter geom.Length) {
	t.Helper()
	p, em := &st.Page, st.Body.Size
	if p.Measure%em != 0 {
		t.Errorf("%s: the measure is %v em (T1)", name, p.Measure.Points()/em.Points())
	}
	if gap := p.Leading - em; gap < em/2 || gap > em {
		t.Errorf("%s: lines are %v em apart (T4)", name, gap.Points()/em.Points())
	}
	if p.Gutter < gutter {
		t.Errorf("%s: gutter %v pt (T6)", name, p.Gutter.Points())
	}
	for _, recto := range []bool{true, false} {
		if left := p.Left(recto); left < minEdge || left+p.Measure > p.Trim.Width-minEdge {
			t.Errorf("%s: type from %v to %v pt (T6)", name, left.Points(), (left + p.Measure).Points())
		}
	}
	if !st.fits() {
		t.Errorf("%s: head or folio too near to the trim (T6)", name)
	}
	foot := p.Trim.Height - p.Baseline(p.Lines-1) - em.Times(12, 100)
	if foot < p.Head && !p.Single && p.Head-foot > p.Leading {
		t.Errorf("%s: head %v pt, foot %v pt (T6: the head is the smaller one)", name, p.Head.Points(), foot.Points())
	}
}

// TestDesigns: every design on every paper, stitched and glued, at sizes from 9
// to 22 pt, keeps the rules of the page, or is refused in words.
func TestDesigns(t *testing.T) {
	made := 0
	for _, name := range Names() {
		st := resolve(t, Choice{Style: name})
		least := minGutter
		if st.Page.Single {
			least = minEdge
		}
		checkPage(t, name, st, least)
		for _, page := range Papers() {
			for _, size := range []string{"", "9pt", "五号", "小四", "18", "22pt"} {
				for _, glued := range []bool{false, true} {
					c := Choice{Style: name, Page: page, Size: size, Glued: glued}
					st, err := Resolve(c)
					var refusal *Refusal
					if errors.As(err, &refusal) {
						continue
					}
					if err != nil {
						t.Fatalf("%+v: %v", c, err)
					}
					made++
					gutter := least
					if glued && !st.Page.Single {
						gutter = minGlued
					}
					checkPage(t, name+" on "+page+" in "+size, st, gutter)
				}
			}
		}
	}
	if most := len(Names()) * len(Papers()) * 12; made < most*3/4 {
		t.Errorf("only %d of %d pages could be made", made, most)
	}
}

// TestSpeechIsAsDesigned holds the numbers of design.md 1.1.
func TestSpeechIsAsDesigned(t *testing.T) {
	pt := geom.Points
	for _, c := range []struct {
		choice       Choice
		gutter, fore float64
	}{
		{Choice{}, 57, 68.53},
		{Choice{Glued: true}, 62.76, 62.76},
	} {
		p := resolve(t, c.choice).Page
		fore := p.Trim.Width - p.Measure - p.Gutter
		if p.Measure != pt(294) || p.Lines != 26 || p.Head != pt(66) || p.Baseline(0) != pt(75.24) {
			t.Errorf("%+v: %+v", c.choice, p)
		}
		if p.Gutter != pt(c.gutter) || fore.Points() < c.fore-0.02 || fore.Points() > c.fore+0.02 {
			t.Errorf("%+v: gutter %v, fore-edge %v pt", c.choice, p.Gutter.Points(), fore.Points())
		}
	}
}

// TestChoices: characters, lines, size and paper are what was asked for; what
// stands at the foot moves with the last line.
func TestChoices(t *testing.T) {
	st := resolve(t, Choice{Page: "210x297mm", Size: "小四", Chars: 33, Lines: 30})
	p := &st.Page
	if p.Trim != (geom.Size{Width: geom.Millimetres(210), Height: geom.Millimetres(297)}) {
		t.Errorf("trim %v", p.Trim)
	}
	if st.Body.Size != geom.Points(12) || p.Measure != geom.Points(12*33) || p.Lines != 30 {
		t.Errorf("%v pt, %v pt wide, %d lines", st.Body.Size.Points(), p.Measure.Points(), p.Lines)
	}
	if want := geom.Points(18).Times(120, 105); p.Leading != want {
		t.Errorf("leading %v, want %v", p.Leading.Points(), want.Points())
	}
	if resolve(t, Choice{}).Opening.Recto || !resolve(t, Choice{Recto: true}).Opening.Recto || resolve(t, Choice{Style: "phone", Recto: true}).Opening.Recto {
		t.Error("speeches start on rectos only if asked to, and only where there are rectos")
	}
	if st.Folio.At.Row != 31 {
		t.Errorf("folio on row %d, want two below the last", st.Folio.At.Row)
	}
	if st.Heads[0].Size <= geom.Points(12.5) || st.Running.Rule != geom.Points(0.35) {
		t.Errorf("heads %v pt grow with the body, rules %v pt do not", st.Heads[0].Size.Points(), st.Running.Rule.Points())
	}
	if a, b := resolve(t, Choice{Page: "16开"}), resolve(t, Choice{Page: "185mm×260mm"}); a.Page != b.Page {
		t.Errorf("16开 and 185mm×260mm differ: %+v, %+v", a.Page, b.Page)
	}
}

// TestRefusals: what cannot be had is said in both languages, with what can.
func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		choice Choice
		zh     string
	}{
		{Choice{Style: "larg"}, "没有“larg”这种版式"},
		{Choice{Page: "a9"}, "没有“a9”这种纸"},
		{Choice{Page: "10mmx20"}, "没有“10mmx20”这种纸"},
		{Choice{Page: "20mm×20mm"}, "纸不能是 20mm×20mm"},
		{Choice{Size: "大号"}, "字号“大号”看不懂"},
		{Choice{Size: "3"}, "正文字号不能是 3"},
		{Choice{Size: "-12pt"}, "正文字号不能是 -12pt"},
		{Choice{Chars: 60}, "每行 60 字放不下：纸宽 148 mm，这个字号最多 34 字"},
		{Choice{Chars: 3}, "每行 3 字太少"},
		{Choice{Chars: -3}, "每行 -3 字太少"},
		{Choice{Lines: 60}, "每页 60 行放不下：纸高 210 mm，这个字号最多 27 行"},
		{Choice{Lines: 2}, "每页 2 行太少"},
		{Choice{Page: "a6", Size: "初号"}, "105 mm×148 mm 的纸太小，放不下 42 磅的字"},
	} {
		_, err := Resolve(c.choice)
		var r *Refusal
		if !errors.As(err, &r) {
			t.Errorf("%+v: %v", c.choice, err)
			continue
		}
		if got := r.Message.Format(diag.Chinese, r.Args...); got != c.zh {
			t.Errorf("%+v: %s, want %s", c.choice, got, c.zh)
		}
		if r.Error() == "" || r.Hint.Format(diag.Chinese, r.Args...) == "" && len(r.Allowed) == 0 {
			t.Errorf("%+v: no way out is told", c.choice)
		}
	}
}

// TestBinder: the file's notations, and that mistakes in it are found.
func TestBinder(t *testing.T) {
	b := &binder{em: geom.Points(10), size: geom.Points(20), lines: 26}
	for in, want := range map[string]At{
		"4": {Row: 4}, "-2": {Row: -2}, "last": {Row: 25}, "last-2": {Row: 23},
		"4+3pt": {4, geom.Points(6)}, "last-1-3pt": {24, geom.Points(-6)}, "last+52pt": {25, geom.Points(104)},
	} {
		if got, err := b.at(in); err != nil || got != want {
			t.Errorf("at %q is %v, %v; want %v", in, got, err, want)
		}
	}
	for _, in := range []any{"", "x", "4+3", "last+3pt+1", 1.5, true, "last++1"} {
		if got, err := b.at(in); err == nil {
			t.Errorf("at %v is %v", in, got)
		}
	}
	if got, err := b.voice("kai 9 0.125"); err != nil || got.Size != geom.Points(18) || got.Tracking != geom.Points(2.25) {
		t.Errorf("voice %+v, %v", got, err)
	}
	for _, in := range []any{"kai", "kia 9", "kai 9 0.1 2", 9.0, "kai 小四"} {
		if got, err := b.voice(in); err == nil {
			t.Errorf("voice %v is %v", in, got)
		}
	}
}

// FuzzResolve: any words are a page that keeps the rules, or a refusal.
func FuzzResolve(f *testing.F) {
	f.Add("speech", "a5", "五号", 28, 26)
	f.Add("phone", "120mm×7in", "4.2mm", -1, 1<<40)
	f.Fuzz(func(t *testing.T, name, page, size string, chars, lines int) {
		st, err := Resolve(Choice{Style: name, Page: page, Size: size, Chars: chars, Lines: lines})
		var r *Refusal
		switch {
		case errors.As(err, &r):
		case err != nil:
			t.Errorf("%v", err)
		case st.Page.Measure%st.Body.Size != 0 || !st.fits():
			t.Errorf("%q on %q in %q: %+v", name, page, size, st.Page)
		}
	})
}

// BenchmarkResolve is what a design costs at the start of a build.
func BenchmarkResolve(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Resolve(Choice{}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestOverride: every word of every option is taken by every design, changes what
// it says, and what is none is refused with what there is.
func TestOverride(t *testing.T) {
	for _, name := range Names() {
		plain, err := Resolve(Choice{Style: name})
		if err != nil {
			t.Fatal(err)
		}
		for _, option := range Options() {
			changes := 0
			for _, word := range OptionWords(option) {
				st, err := Resolve(Choice{Style: name, Override: Override{option: word}})
				if err != nil {
					t.Errorf("%s, %s: %s: %v", name, option, word, err)
					continue
				}
				st.Override = nil
				if !reflect.DeepEqual(st, plain) {
					changes++
				}
			}
			if want := len(OptionWords(option)) - 1; changes != want {
				t.Errorf("%s, %s: %d of its words change the design, want %d", name, option, changes, want)
			}
			if OptionTitle(option, diag.Chinese) == "" || OptionTitle(option, diag.English) == "" {
				t.Errorf("nothing says what %s is", option)
			}
		}
	}
	for _, o := range []Override{{"heading": "song"}, {"headings": "kai"}, {"": ""}} {
		_, err := Resolve(Choice{Override: o})
		var r *Refusal
		if !errors.As(err, &r) || len(r.Allowed) == 0 {
			t.Errorf("%v: %v", o, err)
		}
	}
	if OptionWords("none") != nil || OptionTitle("none", diag.Chinese) != "" {
		t.Error("an option that is none has words")
	}
}

// TestVerticalIsAsDesigned holds the numbers of the column `vertical` of
// design.md part 2.
func TestVerticalIsAsDesigned(t *testing.T) {
	pt := geom.Points
	st := resolve(t, Choice{Vertical: true})
	p := &st.Page
	foot := p.Trim.Height - p.Head - p.Measure
	if p.Measure != pt(378) || p.Lines != 15 || p.Leading != pt(19) || p.Head != pt(129.28) || p.Gutter != pt(66) {
		t.Errorf("%+v", p)
	}
	if f := foot.Points(); f < 87.98 || f > 88.02 {
		t.Errorf("foot %v pt", f)
	}
	if f := p.Fore(st.Body.Size).Points(); f < 77.01 || f > 77.05 {
		t.Errorf("fore-edge %v pt", f)
	}
	if f := &st.Frame; f.Out != pt(9) || f.Thin != pt(0.4) || f.Gap != pt(2.6) || f.Thick != pt(1.1) {
		t.Errorf("frame %+v", f)
	}
	// the head's axis is 15 pt outside the frame
	if out := p.Gutter - p.Y(st.Running.At) - st.Frame.Depth(); out != pt(15) || st.Running.Recto != NoHead || st.Running.Verso != BookHead {
		t.Errorf("the running head is %v pt outside the frame", out.Points())
	}
	o := st.Opening.Case(1, false, false)
	if o.Label.Row != 1 || o.Title.Row != 3 || o.BodyRow != 6 || st.Opening.LabelIndent != 2*st.Body.Size || st.Opening.TitleIndent != 3*st.Body.Size {
		t.Errorf("the opening is %+v", o)
	}
	if st.Folio.Numeral(120) != "一二〇" || resolve(t, Choice{}).Folio.Numeral(120) != "120" {
		t.Error("folios are not in their numerals")
	}
}

// TestVerticalDesigns: every vertical design on every paper keeps a whole
// number of characters a column and clear of the trim, frame and furniture too,
// or is refused in words; the designs that have none are refused by name.
func TestVerticalDesigns(t *testing.T) {
	made := 0
	for _, name := range VerticalNames() {
		for _, page := range append(Papers(), "") {
			for _, size := range []string{"", "9pt", "小四", "18pt", "22pt"} {
				for _, glued := range []bool{false, true} {
					c := Choice{Style: name, Vertical: true, Page: page, Size: size, Glued: glued}
					st, err := Resolve(c)
					var refusal *Refusal
					if errors.As(err, &refusal) {
						continue
					}
					if err != nil {
						t.Fatalf("%+v: %v", c, err)
					}
					made++
					p, em, out := &st.Page, st.Body.Size, st.Frame.Depth()
					gutter := minGutter
					if glued {
						gutter = minGlued
					}
					if p.Measure%em != 0 || !st.fits() || p.Gutter < gutter {
						t.Errorf("%+v: %+v", c, p)
					}
					if low := p.Trim.Height - p.Head - p.Measure; min(p.Head, low, p.Fore(em)) < out+minEdge {
						t.Errorf("%+v: margins %v, %v, %v pt (T6)", c, p.Head.Points(), low.Points(), p.Fore(em).Points())
					}
				}
			}
		}
	}
	if made < 150 {
		t.Errorf("only %d pages could be made", made)
	}
	for _, name := range Names() {
		_, err := Resolve(Choice{Style: name, Vertical: true})
		var refusal *Refusal
		if has := slices.Contains(VerticalNames(), name); has != (err == nil) || !has && !errors.As(err, &refusal) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
