package layout

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/source"
	"kanben/book/zh"
	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// setIn sets text on a measure of so many ems at a size, as a book does that
// sets its marks so.
func setIn(text string, marks style.Punctuation, em geom.Length, chars int) ([]Line, *setter) {
	d := newSetter(embedded()).follow(marks)
	st := *plainStyle()
	st.Punctuation = marks
	st.Body.Size = em
	st.Page.Measure = em * geom.Length(chars)
	return d.body(flow{text: text}, source.Span{}, bodyFrame(&st)), d
}

// allMarks is every way of setting marks.
func allMarks() (all []style.Punctuation) {
	for _, name := range clreq.StyleNames() {
		s, _ := clreq.ParseStyle(name)
		for bits := range 8 {
			all = append(all, style.Punctuation{Style: s, Hang: bits&1 != 0, FullOpening: bits&2 != 0, Strict: bits&4 != 0})
		}
	}
	return all
}

// TestEveryStyle holds lines of random text against the rules in every style,
// at measures from 12 to 40 characters and sizes from 9 to 22 pt.
func TestEveryStyle(t *testing.T) {
	sizes := []float64{9, 10.5, 11.3, 12, 15.75, 18, 22}
	for n, marks := range allMarks() {
		for chars := 12; chars <= 40; chars++ {
			em := geom.Points(sizes[(n+chars)%len(sizes)])
			text := randomText(uint64(n*100+chars), 200)
			lines, _ := setIn(text, marks, em, chars)
			var got strings.Builder
			for i := range lines {
				checkLineIn(t, &lines[i], i == 0, i == len(lines)-1, em, marks)
				got.WriteString(lineText(&lines[i]))
				if start := lines[i].Runs[0].Glyphs[0].Class; marks.Strict && i > 0 && start == zh.DS && !lines[i-1].trouble {
					t.Errorf("%+v: %q begins with a dash (T22b)", marks, lineText(&lines[i]))
				}
			}
			if a, b := bare(text), bare(got.String()); a != b {
				t.Fatalf("%+v, %d characters: text lost:\n%s\n%s", marks, chars, a, b)
			}
			short := slices.ContainsFunc(lines, func(l Line) bool { return l.trouble })
			if last := &lines[len(lines)-1]; len(lines) > 1 && countCharacters(last) < 2 && !short {
				t.Errorf("%+v, %d characters: last line %q (T14)", marks, chars, lineText(last))
			}
			if t.Failed() {
				t.Fatalf("%+v, %d characters at %v pt", marks, chars, em.Points())
			}
		}
	}
}

// steps gives what each character of a line takes, in quarters of an em.
func steps(l *Line, em geom.Length) (quarters []int) {
	for i := range l.Runs {
		for _, g := range l.Runs[i].Glyphs {
			quarters = append(quarters, int((g.Advance*4+em/2)/em))
		}
	}
	return quarters
}

// TestStyleSteps: the same words in each style (T30).
func TestStyleSteps(t *testing.T) {
	em := geom.Points(10)
	for _, c := range []struct {
		text  string
		style clreq.Style
		want  []int // quarters of an em
	}{
		{"我，你。他", clreq.Quanjiao, []int{4, 4, 4, 4, 4}},
		{"我，你。他", clreq.Kaiming, []int{4, 2, 4, 4, 4}},
		{"我，你。他", clreq.Banjiao, []int{4, 2, 4, 2, 4}},
		{"我，你。他", clreq.Plain, []int{4, 4, 4, 4, 4}},
		{"我：“好？！”他", clreq.Quanjiao, []int{4, 4, 2, 4, 2, 2, 4, 4}},
		{"我：“好？！”他", clreq.Kaiming, []int{4, 2, 2, 4, 2, 2, 2, 4}},
		{"我：“好？！”他", clreq.Banjiao, []int{4, 2, 2, 4, 2, 2, 2, 4}},
		{"我：“好？！”他", clreq.Plain, []int{4, 4, 4, 4, 4, 4, 4, 4}},
		{"用（Go）写", clreq.Quanjiao, []int{6, 2, 3, 2, 4, 4}},
	} {
		lines, _ := setIn(c.text, style.Punctuation{Style: c.style}, em, 20)
		got := steps(&lines[0], em)
		if c.text == "用（Go）写" {
			got[2], got[3] = 3, 2 // letters take what they take
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s in %v: %v, want %v", c.text, c.style, got, c.want)
		}
	}
}

// TestPlainBoxes: in the plain style the ink of an opening mark stands in the
// right half of its box, of the others in the left one, at the ends of lines
// too.
func TestPlainBoxes(t *testing.T) {
	em := geom.Points(10)
	lines, _ := setIn("“好”，（好）。", style.Punctuation{Style: clreq.Plain}, em, 20)
	r := &lines[0].Runs[0]
	for i, g := range r.Glyphs {
		if g.Class == zh.HZ {
			continue
		}
		box, _ := r.Face.Bounds(g.ID)
		middle := g.Offset.X + scaled(r.Face, box.XMin+box.XMax, em)/2
		if right := middle > em/2; right != (g.Class == zh.OP) || g.Advance != em {
			t.Errorf("%s: middle at %v of %v em", r.GlyphText(i), middle.Points()/10, g.Advance.Points()/10)
		}
	}
}

// TestHanging: one ， 、 or 。 hangs where that saves white, by its ½ em, and
// never one of a run (T34).
func TestHanging(t *testing.T) {
	em := geom.Points(10)
	for _, c := range []struct {
		text string
		hang bool
		want string // first line
		over geom.Length
	}{
		// ten characters' room behind the indent
		{"一二三四五六七八九十，一二三四五六", true, "一二三四五六七八九十，", em / 2},
		{"一二三四五六七八九十。一二三四五六", true, "一二三四五六七八九十。", em / 2},
		{"一二三四五六七八九十，一二三四五六", false, "一二三四五六七八九", 0},
		{"一二三四五六七八九十；一二三四五六", true, "一二三四五六七八九", 0},
		{"一二三四五六七八九”，一二三四五六七", true, "一二三四五六七八九”，", 0},
		{"一二三四五六七八九十”，一二三四五六", true, "一二三四五六七八九", 0},
	} {
		lines, _ := setIn(c.text, style.Punctuation{Hang: c.hang}, em, 12)
		var sum geom.Length
		for i := range lines[0].Runs {
			for _, g := range lines[0].Runs[i].Glyphs {
				sum += g.Advance
			}
		}
		if got := lineText(&lines[0]); got != c.want || sum != lines[0].Measure+c.over {
			t.Errorf("%s: %s, %v em over, want %s, %v", c.text, got, (sum-lines[0].Measure).Points()/10, c.want, c.over.Points()/10)
		}
	}
}

// TestHangingSpares: hanging never makes lines looser.
func TestHangingSpares(t *testing.T) {
	em := geom.Points(10.5)
	var with, without int64
	hung := 0
	for seed := range uint64(20) {
		text := randomText(seed, 400)
		for _, hang := range []bool{true, false} {
			lines, d := setIn(text, style.Punctuation{Hang: hang}, em, 20)
			cost := d.br.nodes[len(d.it.p.units)].cost
			if !hang {
				without += cost
				continue
			}
			with += cost
			for i := range lines[:len(lines)-1] {
				if sum := advances(&lines[i]); sum > lines[i].Measure {
					hung++
				}
			}
		}
	}
	if with >= without || hung == 0 {
		t.Errorf("lines cost %d with %d hanging marks, %d without", with, hung, without)
	}
}

// advances is what a line takes.
func advances(l *Line) (sum geom.Length) {
	for i := range l.Runs {
		for _, g := range l.Runs[i].Glyphs {
			sum += g.Advance
		}
	}
	return sum
}

// TestFullOpening: both answers of T11, each the same for all paragraphs.
func TestFullOpening(t *testing.T) {
	em := geom.Points(10)
	for _, c := range []struct {
		text  string
		marks style.Punctuation
		want  geom.Length
	}{
		{"“好”", style.Punctuation{}, 2 * em},
		{"“好”", style.Punctuation{FullOpening: true}, 2*em + em/2},
		{"好", style.Punctuation{FullOpening: true}, 2 * em},
		{"“好”", style.Punctuation{FullOpening: true, Style: clreq.Banjiao}, 2 * em},
	} {
		lines, _ := setIn(c.text, c.marks, em, 12)
		if x := lines[0].Baseline.X; x != c.want {
			t.Errorf("%s in %+v begins at %v em, want %v", c.text, c.marks, x.Points()/10, c.want.Points()/10)
		}
	}
	// what follows an author's line break is no beginning of a paragraph
	d := newSetter(embedded()).follow(style.Punctuation{FullOpening: true})
	st := style.Speech()
	text := []book.Inline{&book.Text{S: "好"}, &book.LineBreak{}, &book.Text{S: "“好”"}}
	b := d.paragraph(&book.Paragraph{Text: text}, bodyFrame(st), st)
	if x := b.lines[1].Baseline.X; x != 0 {
		t.Errorf("the second line begins at %v pt", x.Points())
	}
}

// TestProhibitions: breaks that depend on more than two neighbours (T22b, T26,
// T27). A bar shows where a line may end freely, a dot where it may at a price,
// ~ where only if it could not be filled else, ! where only as last resort.
func TestProhibitions(t *testing.T) {
	for _, c := range []struct {
		text, want string
		strict     bool
	}{
		{text: "字——字", want: "字|——|字"},
		{text: "字——字", want: "字——|字", strict: true},
		{text: "说卡尔·马克思说", want: "说|卡~尔·.马~克|思|说"},
		{text: "，约·翰说", want: "，|约·~翰~说"},
		{text: "（卡尔·恩）", want: "（卡~尔·~恩）"},
		{text: "让·雅克·卢梭", want: "让·~雅~克·.卢~梭"},
		{text: "字（注1）字", want: "字~（注1）|字"},
		{text: "字。（注释三）", want: "字。~（注释三）"},
		{text: "字[12]字", want: "字~[12]|字"},
		{text: "字（注意）字", want: "字|（注|意）|字"},
		{text: "字”。字", want: "字”。|字"},
		{text: "字”）。字", want: "字”!）!。|字"},
		{text: "字！！！字", want: "字！!！!！|字"},
	} {
		d := newSetter(embedded()).follow(style.Punctuation{Strict: c.strict})
		p := d.it.itemise(flow{text: c.text}, setting{voice: voice{fonts.Song, geom.Points(10)}})
		var b strings.Builder
		for i := range p.units {
			if i > 0 {
				b.WriteString(map[clreq.Break]string{clreq.Freely: "|", clreq.Discouraged: ".", clreq.Reluctant: "~", clreq.LastResort: "!"}[p.units[i].brk])
			}
			at, end := p.glyphs[p.units[i].glyph].At, len(p.text)
			if i+1 < len(p.units) {
				end = int(p.glyphs[p.units[i+1].glyph].At)
			}
			b.WriteString(p.text[at:end])
		}
		if b.String() != c.want {
			t.Errorf("%s, want %s", b.String(), c.want)
		}
	}
}

// TestDisplayDoesNotHang: marks hang from the ends of lines that are filled, not
// from a heading.
func TestDisplayDoesNotHang(t *testing.T) {
	em := geom.Points(20)
	d := newSetter(embedded()).follow(style.Punctuation{Hang: true})
	l := d.line(style.Type{Role: fonts.SongBold, Size: em}, "好，好。", source.Span{})
	if want := 3*em + em/2; l.Measure != want || advances(&l) != want {
		t.Errorf("the heading takes %v em, its line %v, want 3.5", l.Measure.Points()/20, advances(&l).Points()/20)
	}
}

// mixedPool is dense prose with Western words of every length.
var mixedPool = strings.Fields("我们 群众 路线 的 是 ， 。 、 （ ） “ ” internationalization communication computer " +
	"well-established Kubernetes SQL API https://example.org/a/b?c=d 90 3.14% naïveté x86 misunderstanding go")

// mixedText makes n draws of such prose; words are parted by spaces.
func mixedText(seed uint64, n int) string {
	r := rand.New(rand.NewPCG(seed, 2))
	var b strings.Builder
	b.WriteString("我")
	for range n {
		b.WriteString(mixedPool[r.IntN(len(mixedPool))])
		if r.IntN(3) > 0 {
			b.WriteString(" ")
		}
	}
	return b.String()
}

// TestMixedLines holds lines of mixed text against the rules: Han and Western
// stand ⅛ to ½ em apart (T40), word spaces keep their limits (T51, T52), and a
// word goes over two lines only with a hyphen, or with a finding (T23, T43).
func TestMixedLines(t *testing.T) {
	em := geom.Points(10.5)
	hyphens := 0
	for n, marks := range allMarks() {
		for chars := 12 + n%2; chars <= 40; chars += 2 {
			text := mixedText(uint64(n*100+chars), 120)
			lines, _ := setIn(text, marks, em, chars)
			var got strings.Builder
			for i := range lines {
				l := &lines[i]
				checkLineIn(t, l, i == 0, i == len(lines)-1, em, marks)
				checkWesternGaps(t, l, em)
				got.WriteString(lineText(l))
				if softEnd(l) {
					hyphens++
				}
				if i+1 < len(lines) && !l.trouble && !l.SoftEnd && partsWord(l, &lines[i+1]) && !softEnd(l) {
					t.Errorf("%q is followed by %q (T23)", lineText(l), lineText(&lines[i+1]))
				}
			}
			if a, b := bare(text), bare(got.String()); a != b {
				t.Fatalf("text lost:\n%s\n%s", a, b)
			}
			if t.Failed() {
				t.Fatalf("%+v, %d characters", marks, chars)
			}
		}
	}
	if hyphens < 100 {
		t.Errorf("only %d hyphens", hyphens)
	}
}

// partsWord tells whether a word, but for its own hyphen, goes on from a line to
// the next.
func partsWord(l, next *Line) bool {
	a, _ := utf8.DecodeLastRuneInString(lineText(l))
	b, _ := utf8.DecodeRuneInString(lineText(next))
	word := func(r rune) bool { return r >= '0' && r <= '9' || zh.IsWesternLetter(r) }
	return word(a) && word(b)
}

// checkWesternGaps holds word spaces, and the white between Han and Western,
// against their limits.
func checkWesternGaps(t *testing.T, l *Line, em geom.Length) {
	t.Helper()
	for i := range l.Runs {
		r := &l.Runs[i]
		for j, g := range r.Glyphs {
			switch {
			case g.Class == zh.SP && (g.Advance < em/4-1 || g.Advance > em*3/4+1):
				t.Errorf("%q: a word space of %.3f em", lineText(l), g.Advance.Points()/em.Points())
			case g.Class == zh.HZ && j+1 < len(r.Glyphs) && r.Glyphs[j+1].Class == zh.WL:
				if gap := g.Advance - em; gap < em/8-1 || gap > em/2+1 {
					t.Errorf("%q: Han and Western %.3f em apart", lineText(l), gap.Points()/em.Points())
				}
			}
		}
	}
}

// FuzzMarks: any text is set in any way of setting marks without losing a
// character.
func FuzzMarks(f *testing.F) {
	f.Add("在此，我谨代表___社区党委，well-established（注1）卡尔·马克思。", 12, 3)
	f.Add("“（《——》）”……？！internationalization 12/7", 20, 31)
	all := allMarks()
	f.Fuzz(func(t *testing.T, text string, measure, marks int) {
		text = strings.ToValidUTF8(text, "")
		lines, _ := setIn(text, all[abs(marks%len(all))], geom.Points(10.5), 12+abs(measure%29))
		var got strings.Builder
		for i := range lines {
			got.WriteString(lineText(&lines[i]))
		}
		if a, b := bare(text), bare(got.String()); a != b {
			t.Fatalf("text changed:\n%q\n%q", a, b)
		}
	})
}

// TestMarksOfDifferentSizes: the white between two marks is that of the larger
// one's size; beside a character, a small mark has its own (T31).
func TestMarksOfDifferentSizes(t *testing.T) {
	st := style.Speech()
	d := newSetter(embedded())
	em := geom.Points(24)
	v := voice{fonts.Song, em}
	for _, c := range []struct {
		up, rest string
		want     int // white behind the superscript's mark, in 1/24 em
	}{
		{"（注）", "（说）", clreq.Half},          // small ）, large （
		{"（注）", "说", clreq.Half * 62 / 100}, // small ）, Han
		{"（注）", "，说", 0},
		{"注", "（说）", clreq.Half},
	} {
		in := []book.Inline{&book.Text{S: "文"}, &book.Script{Up: true, S: c.up}, &book.Text{S: c.rest}}
		p := d.it.itemise(d.flow(in, v, st), setting{voice: v})
		at := 1 + utf8.RuneCountInString(c.up)
		if got := int(p.units[at].gap.Natural); got != c.want {
			t.Errorf("%s|%s: %d/24 em of white, want %d", c.up, c.rest, got, c.want)
		}
	}
}
