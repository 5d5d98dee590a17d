package layout

import (
	"math/rand/v2"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
	"kanben/book/zh"
	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// pool is what random text is drawn from, marks as often as in dense prose.
var pool = []string{
	"我", "们", "的", "群", "众", "路", "线", "是", "党", "生", "命", "工", "作", "方", "法", "一", "切", "为", "了", "新",
	"我", "们", "的", "群", "众", "路", "线", "是", "党", "生", "命", "工", "作", "方", "法", "一", "切", "为", "了", "新",
	"，", "，", "，", "。", "。", "、", "；", "：", "！", "？", "“办法”", "《论十》", "（注）", "——", "……", "”", "“", "》。", "？”",
	"90多", "2024年10月", "3.14%", "GDP", "Word", " and ", "xx", "___", "A4", "·", "～", "/",
}

// randomText makes n draws of text from a seed; always the same.
func randomText(seed uint64, n int) string {
	r := rand.New(rand.NewPCG(seed, 1))
	var b strings.Builder
	b.WriteString("我")
	for range n {
		b.WriteString(pool[r.IntN(len(pool))])
	}
	return b.String()
}

// checkLine holds one set line against the rules that no line may break.
func checkLine(t *testing.T, l *Line, first, last bool, em geom.Length) {
	t.Helper()
	checkLineIn(t, l, first, last, em, style.Punctuation{})
}

// checkLineIn is checkLine for a book that sets its marks so.
func checkLineIn(t *testing.T, l *Line, first, last bool, em geom.Length, marks style.Punctuation) {
	t.Helper()
	text := lineText(l)
	var sum geom.Length
	var gs []*Glyph
	for i := range l.Runs {
		r := &l.Runs[i]
		for j := range r.Glyphs {
			sum += r.Glyphs[j].Advance
			gs = append(gs, &r.Glyphs[j])
			if r.Glyphs[j].ID == 0 {
				t.Errorf("%q: glyph 0 (T131)", text)
			}
			if r.GlyphText(j) == "" {
				t.Errorf("%q: a glyph without text", text)
			}
		}
	}
	if last := gs[len(gs)-1]; softEnd(l) {
		face := l.Runs[len(l.Runs)-1].Face
		sum += scaled(face, face.Advance(face.Glyph('-')), em)
		if last.Class != zh.WL {
			t.Errorf("%q: a hyphen behind %v (T43)", text, last.Class)
		}
	}
	var hung geom.Length // T34
	if sum > l.Measure && mayHang(gs, marks) {
		hung = em / 2
	}
	natural := l.Measure + hung - l.Slack
	short := last && l.Slack >= 0 || l.Slack > 0 && sum == natural
	if !short && sum != l.Measure+hung {
		t.Errorf("%q: advances sum to %d, the measure is %d (T50)", text, sum, l.Measure)
	}
	if sum > l.Measure+hung {
		t.Errorf("%q: runs over by %v pt (T50b)", text, (sum - l.Measure).Points())
	}
	start, end := gs[0], gs[len(gs)-1]
	if !first {
		switch start.Class {
		case zh.CL, zh.PS, zh.PE, zh.MD, zh.CN, zh.SL, zh.SP:
			t.Errorf("%q starts with %v (T20)", text, start.Class)
		}
	}
	if !last && (end.Class == zh.OP || end.Class == zh.SL || end.Class == zh.SP) {
		t.Errorf("%q ends with %v (T21)", text, end.Class)
	}
	checkGaps(t, text, gs, em, marks.Style)
}

// softEnd tells whether a line ends with a hyphen that line breaking put there.
func softEnd(l *Line) bool {
	for _, it := range l.Beside {
		if _, ok := it.(*Rule); ok {
			return true
		}
	}
	return false
}

// mayHang tells whether the last mark of a line may hang from its end: one of
// ， 、 。 that stands alone.
func mayHang(gs []*Glyph, marks style.Punctuation) bool {
	if !marks.Hang || len(gs) < 2 || gs[len(gs)-2].Class.IsMark() {
		return false
	}
	c := gs[len(gs)-1].Class
	return c == zh.PS || c == zh.PE
}

// checkGaps holds the white between characters against T31, T38 and T53.
func checkGaps(t *testing.T, text string, gs []*Glyph, em geom.Length, marks clreq.Style) {
	t.Helper()
	bracket := em / 2
	if marks.Boxed(zh.OP) {
		bracket = em
	}
	var least, most geom.Length = 1 << 30, -1 << 30
	for i := 0; i+1 < len(gs); i++ {
		a, b := gs[i], gs[i+1]
		if a.Class == zh.HZ && b.Class == zh.HZ {
			least, most = min(least, a.Advance-em), max(most, a.Advance-em)
		}
		if a.Class == zh.OP && a.Advance != bracket || b.Class == zh.CL && a.Class == zh.HZ && a.Advance != em {
			t.Errorf("%q: white inside brackets at %d (T38)", text, i)
		}
		if a.Class == zh.DS && b.Class == zh.DS && a.Advance != em && a.Advance != 2*em { // a bar is 2 em by itself
			t.Errorf("%q: white inside a dash or an ellipsis (T22)", text)
		}
	}
	if most < 0 {
		return
	}
	if least < 0 {
		t.Errorf("%q: Han set closer than solid (T53d)", text)
	}
	if most > em/4 {
		t.Errorf("%q: Han %.3f em apart (T53b)", text, most.Points()/em.Points())
	}
	if most-least > em*3/100 {
		t.Errorf("%q: uneven by %.3f em (T53c)", text, (most-least).Points()/em.Points())
	}
}

func lineText(l *Line) string {
	var b strings.Builder
	for i := range l.Runs {
		b.WriteString(l.Runs[i].Text)
	}
	return b.String()
}

// characters counts what is not a mark.
func countCharacters(l *Line) int {
	n := 0
	for i := range l.Runs {
		for j := range l.Runs[i].Glyphs {
			if c := l.Runs[i].Glyphs[j].Class; !c.IsMark() && c != zh.SP {
				n++
			}
		}
	}
	return n
}

// TestRandomLines breaks random text at every measure from 12 to 40 characters
// and holds each line against the rules.
func TestRandomLines(t *testing.T) {
	d := newSetter(fonts.Embedded())
	st := *style.Speech()
	em := st.Body.Size
	for measure := 12; measure <= 40; measure++ {
		st.Page.Measure = em * geom.Length(measure)
		for seed := range uint64(12) {
			text := randomText(seed, 200)
			lines := d.body(flow{text: text}, source.Span{}, bodyFrame(&st))
			var got strings.Builder
			for i := range lines {
				checkLine(t, &lines[i], i == 0, i == len(lines)-1, em)
				got.WriteString(lineText(&lines[i]))
			}
			if want := strings.ReplaceAll(text, " ", ""); strings.ReplaceAll(got.String(), " ", "") != want {
				t.Fatalf("measure %d seed %d: text lost:\n%s\n%s", measure, seed, want, got.String())
			}
			if last := &lines[len(lines)-1]; len(lines) > 1 && countCharacters(last) < 2 {
				t.Errorf("measure %d seed %d: last line %q (T14)", measure, seed, lineText(last))
			}
		}
	}
}

// TestTypeSizes: the sums are exact at sizes whose em no fraction divides.
func TestTypeSizes(t *testing.T) {
	d := newSetter(fonts.Embedded())
	for _, pt := range []float64{9, 10.5, 11.3, 12, 15.75, 18, 22} {
		st := *style.Speech()
		st.Body.Size = geom.Points(pt)
		st.Page.Measure = st.Body.Size * 23
		lines := d.body(flow{text: randomText(7, 400)}, source.Span{}, bodyFrame(&st))
		for i := range lines {
			checkLine(t, &lines[i], i == 0, i == len(lines)-1, st.Body.Size)
		}
	}
}

// TestSampleLines holds every line of the sample against the rules, and every
// baseline against the grid.
func TestSampleLines(t *testing.T) {
	st := style.Speech()
	doc, list := Compose(sampleBook(t), st, fonts.Embedded())
	if len(list) != 0 {
		t.Errorf("findings: %v", list[0].Text(1))
	}
	for i := doc.Front; i < len(doc.Pages); i++ {
		p := &doc.Pages[i]
		for j := range p.Lines {
			l := &p.Lines[j]
			if l.Runs[0].Size != st.Body.Size || l.Runs[0].Face != fonts.Embedded().Face(fonts.Song) && len(l.Runs) == 1 && l.Runs[0].Face.PostScript != "NotoSerifSC-Regular" {
				continue
			}
			first := l.Baseline.X != st.Page.Left(p.Recto)
			end := j+1 == len(p.Lines) || p.Lines[j+1].Role != l.Role
			checkLine(t, l, first || l.Slack >= 0 && end && j == 0, end && (i+1 == len(doc.Pages) || continues(doc, i, j) == false), st.Body.Size)
			if k := l.Baseline.Y - st.Page.Baseline(0); k%st.Page.Leading != 0 || k < 0 || int(k/st.Page.Leading) >= st.Page.Lines {
				t.Errorf("page %s: %q is off the grid (T3)", p.Folio, lineText(l))
			}
			if x := l.Baseline.X - st.Page.Left(p.Recto); x != 0 && x != 2*st.Body.Size {
				t.Errorf("page %s: %q starts at %v pt (T10)", p.Folio, lineText(l), x.Points())
			}
		}
	}
}

// continues tells whether line j of page i goes on, on the page or behind it.
func continues(doc *Document, i, j int) bool {
	p := &doc.Pages[i]
	role := p.Lines[j].Role
	if j+1 < len(p.Lines) {
		return p.Lines[j+1].Role == role
	}
	return i+1 < len(doc.Pages) && len(doc.Pages[i+1].Lines) > 0 && doc.Pages[i+1].Lines[0].Role == role
}

// TestSamplePages holds the sample's pages against the rules for page ends.
func TestSamplePages(t *testing.T) {
	st := style.Speech()
	doc, _ := Compose(sampleBook(t), st, fonts.Embedded())
	if doc.Front != 4 {
		t.Errorf("%d front pages, want 4", doc.Front)
	}
	for i := range doc.Pages {
		p := &doc.Pages[i]
		if p.Recto != (i%2 == 0) {
			t.Errorf("page %s is on the wrong side", p.Folio)
		}
		if i < doc.Front || len(p.Lines) == 0 {
			continue
		}
		last := len(p.Lines) - 1
		if continues(doc, i, last) {
			if last > 0 && p.Lines[last-1].Role != p.Lines[last].Role {
				t.Errorf("page %s ends with the first line of a paragraph (T15b)", p.Folio)
			}
			next := &doc.Pages[i+1]
			if len(next.Lines) < 2 || next.Lines[1].Role != next.Lines[0].Role {
				t.Errorf("page %s starts with the last line of a paragraph (T15a)", next.Folio)
			}
		}
		if k := doc.Roles[p.Lines[last].Role].Kind; k != RoleP {
			t.Errorf("page %s ends with a heading (T91)", p.Folio)
		}
	}
}

// TestContentsNumbersAreTrue: each entry's number is the folio of the page its
// link leads to, and the heading stands there (T98).
func TestContentsNumbersAreTrue(t *testing.T) {
	doc, _ := Compose(sampleBook(t), style.Speech(), fonts.Embedded())
	links := 0
	for l, number := range printedNumbers(doc) {
		links++
		target := &doc.Pages[l.Page]
		if number != target.Folio {
			t.Errorf("%s: printed %s, leads to %s", l.Text, number, target.Folio)
		}
		var page strings.Builder
		for j := range target.Lines {
			page.WriteString(lineText(&target.Lines[j]))
		}
		if !strings.Contains(page.String(), strings.ReplaceAll(l.Text, " ", "")) {
			t.Errorf("%s is not on page %s", l.Text, target.Folio)
		}
	}
	if links != 9 {
		t.Errorf("%d contents entries, want 9", links)
	}
	if len(doc.Bookmarks) != 12 {
		t.Errorf("%d bookmarks, want 12", len(doc.Bookmarks))
	}
}

// TestUnbreakable: text that no line can hold is set all the same, and said.
func TestUnbreakable(t *testing.T) {
	for name, text := range map[string]string{
		"word":     "看" + strings.Repeat("a", 300) + "吧。",
		"address":  "见https://example.org/" + strings.Repeat("abc/def?x=1&", 20) + "处。",
		"closings": "字" + strings.Repeat("”", 200) + "字",
		"openings": strings.Repeat("（", 200) + "字",
		"dashes":   "字" + strings.Repeat("——", 60) + "字",
		"blank":    "在" + strings.Repeat("_", 100) + "处",
		"one":      "字",
		"marks":    "。。。",
		"emoji":    strings.Repeat("👍🏽", 40),
	} {
		d := newSetter(fonts.Embedded())
		st := style.Speech()
		lines := d.body(flow{text: text}, source.Span{}, bodyFrame(st))
		var got strings.Builder
		for i := range lines {
			var sum geom.Length
			for _, r := range lines[i].Runs {
				for _, g := range r.Glyphs {
					sum += g.Advance
				}
			}
			if sum > lines[i].Measure {
				t.Errorf("%s: line %d runs over", name, i)
			}
			got.WriteString(lineText(&lines[i]))
		}
		if got.String() != text {
			t.Errorf("%s: text changed: %q", name, got.String())
		}
		if hard := len(lines) > 1 && name != "address" && name != "emoji"; hard && !troubled(lines) {
			t.Errorf("%s: broken against the rules without a word (T27)", name)
		}
	}
}

// FuzzBody: any text at all is set without losing a character.
func FuzzBody(f *testing.F) {
	f.Add("在此，我谨代表___社区党委", 28)
	f.Add("“（《——》）”……？！Abc 12/7", 12)
	d := newSetter(fonts.Embedded())
	f.Fuzz(func(t *testing.T, text string, measure int) {
		checkKept(t, d, *style.Speech(), text, measure)
	})
}

// checkKept sets a paragraph of any text in lines of 12 to 40 characters: nothing
// may be lost.
func checkKept(t *testing.T, d *setter, st style.Style, text string, measure int) {
	t.Helper()
	text = strings.ToValidUTF8(text, "")
	st.Page.Measure = st.Body.Size * geom.Length(12+abs(measure%29))
	lines := d.body(flow{text: text}, source.Span{}, bodyFrame(&st))
	var got strings.Builder
	for i := range lines {
		got.WriteString(lineText(&lines[i]))
	}
	if a, b := bare(text), bare(got.String()); a != b {
		t.Fatalf("text changed:\n%q\n%q", a, b)
	}
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// bare is text without white space and what never draws.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if isSpace(r) || invisible(r) {
			return -1
		}
		return r
	}, s)
}

// TestParagraphKinds: salutations stand flush left, paragraphs are indented by
// exactly 2 em, and opening marks are trimmed at both (T10, T11, T13, T32).
func TestParagraphKinds(t *testing.T) {
	d := newSetter(fonts.Embedded())
	st := style.Speech()
	text := func(s string) []book.Inline { return []book.Inline{&book.Text{S: s}} }
	for _, c := range []struct {
		kind   book.ParagraphKind
		text   string
		indent geom.Length
	}{
		{book.Body, "各位", 2 * st.Body.Size},
		{book.Body, "“各位”", 2 * st.Body.Size},
		{book.Salutation, "同志们：", 0},
		{book.Closing, "谢谢大家！", 2 * st.Body.Size},
	} {
		b := d.paragraph(&book.Paragraph{Kind: c.kind, Text: text(c.text)}, bodyFrame(st), st)
		l := &b.lines[0]
		if l.Baseline.X != c.indent {
			t.Errorf("%s starts at %v pt, want %v", c.text, l.Baseline.X.Points(), c.indent.Points())
		}
		g := &l.Runs[0].Glyphs[0]
		if g.Class == zh.OP && (g.Advance != st.Body.Size/2 || g.Offset.X != -st.Body.Size/2) {
			t.Errorf("%s: opening mark not trimmed: advance %v, offset %v", c.text, g.Advance, g.Offset.X)
		}
	}
}

// TestShrinkOrder: white is taken in the order of T51, all places of a step
// alike, before any is given.
func TestShrinkOrder(t *testing.T) {
	d := newSetter(fonts.Embedded())
	st := *style.Speech()
	em := st.Body.Size
	st.Page.Measure = em * 12
	// 12 characters' room for 12.5 em: the line's two commas give ¼ em each
	lines := d.body(flow{text: "甲乙，丙丁戊己，庚辛壬癸。"}, source.Span{}, frame{voice: voice{st.Body.Role, em}, measure: st.Page.Measure})
	if len(lines) != 1 {
		t.Fatalf("%d lines, want 1", len(lines))
	}
	for _, g := range lines[0].Runs[0].Glyphs {
		if g.Class == zh.PS && g.Advance != em*3/4 {
			t.Errorf("comma takes %v em, want 0.75", g.Advance.Points()/em.Points())
		}
		if g.Class == zh.HZ && g.Advance != em {
			t.Errorf("Han takes %v em, want 1", g.Advance.Points()/em.Points())
		}
	}
}

// TestDashAndEllipsis: both are exactly 2 em, in every face (T36).
func TestDashAndEllipsis(t *testing.T) {
	fs := fonts.Embedded()
	em := geom.Points(18)
	for r := fonts.Song; r <= fonts.Kai; r++ {
		for _, s := range []string{"——", "……"} {
			if l := SetLine(fs, r, em, 0, s); l.Measure != 2*em {
				t.Errorf("%s in role %d takes %v em", s, r, l.Measure.Points()/18)
			}
		}
	}
}

// found tells whether a list holds a finding of a code.
func found(l diag.List, code string) bool {
	for i := range l {
		if l[i].Code == code {
			return true
		}
	}
	return false
}

// troubled tells whether any line is to be reported.
func troubled(lines []Line) bool {
	for i := range lines {
		if lines[i].trouble {
			return true
		}
	}
	return false
}
