package layout

import (
	"os"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/book/source"
	"kanben/book/zh"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// vertical is a design set vertically.
func vertical(t testing.TB, c style.Choice) *style.Style {
	t.Helper()
	c.Vertical = true
	st, err := style.Resolve(c)
	if err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
	return st
}

// postures writes a line's text with ⟨…⟩ round what lies along a vertical line
// and […] round what shares a square.
func postures(l *Line) string {
	var b strings.Builder
	for i := range l.Runs {
		r := &l.Runs[i]
		if r.Turned {
			b.WriteString("⟨" + r.Text + "⟩")
			continue
		}
		shares := false
		for j := range r.Glyphs {
			g := &r.Glyphs[j]
			if one := g.Tied && g.Advance == 0; one && !shares {
				b.WriteByte('[')
				shares = true
			}
			b.WriteString(r.GlyphText(j))
			if shares && g.Advance > 0 {
				b.WriteByte(']')
				shares = false
			}
		}
	}
	return strings.ReplaceAll(b.String(), "⟩⟨", "")
}

// TestPostures: how Western characters stand in a vertical line (T113), and the
// marks that share a square (T35) or lie along it (T111).
func TestPostures(t *testing.T) {
	d := setterFor(vertical(t, style.Choice{}), fonts.Embedded())
	for text, want := range map[string]string{
		"共90多年，第1次":                  "共[90]多年，第1次",
		"2024年10月1日":                 "⟨2024⟩年[10]月1日",
		"水烧到100℃，涨了5%":               "水烧到[100]℃，涨了5%",
		"占98.6%；1,024册":              "占⟨98.6%⟩；⟨1,024⟩册",
		"零下-12℃":                     "零下⟨-12℃⟩",
		"用PDF和EPUB，A4纸":              "用PDF和EPUB，A4纸",
		"5G网，MP3，220V的电":             "5G网，MP3，⟨220V⟩的电",
		"COVID-19和Word文档":            "⟨COVID-19⟩和⟨Word⟩文档",
		"我们用Go 语言":                   "我们用⟨Go⟩语言",
		"The quick brown：好":          "⟨The quick brown⟩：好",
		"水是H₂O，9.1×10⁻³¹kg":          "水是⟨H₂O⟩，⟨9.1×10⁻³¹kg⟩",
		"1.第一步，12.第二步":               "[1.]第一步，[12.]第二步",
		"10:30到24/7":                 "⟨10:30⟩到⟨24/7⟩",
		"真的吗？！好！！！":                  "真的吗[？！]好[！！]！",
		"等——让我想……":                   "等⟨——⟩让我想……",
		"代表___社区":                    "代表⟨___⟩社区",
		"北京—上海，3～5天":                 "北京⟨—⟩上海，3～5天",
		"××社区":                       "××社区",
		"完全是English words的":          "完全是⟨English words⟩的",
		"9":                          "9",
		"2024":                       "⟨2024⟩",
		"Only Western 12 words “so”": "⟨Only Western 12 words “so”⟩",
		"说“好App”":                    "说“好⟨App⟩”",
		"第Ⅲ章①②":                      "第Ⅲ章①②",
	} {
		l := d.line(style.Type{Role: fonts.Song, Size: geom.Points(10.5)}, text, source.Span{})
		if got := postures(&l); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
			t.Errorf("%s stands as %s, want %s", text, got, want)
		}
		if got := lineText(&l); bare(got) != bare(text) {
			t.Errorf("%s: the text is %s", text, got)
		}
	}
}

// TestUprightMarks: in a vertical line marks have the forms of it, the text
// stays the author's, and pauses keep their ½ em where ：；！？ take a square
// whatever stands beside them (T111, T112, T114).
func TestUprightMarks(t *testing.T) {
	d := setterFor(vertical(t, style.Choice{}), fonts.Embedded())
	em := geom.Points(12)
	for _, role := range []fonts.Role{fonts.Song, fonts.SongBold, fonts.Hei, fonts.HeiBold, fonts.Kai} {
		face := fonts.Embedded().Face(role)
		for _, c := range []struct {
			text  string
			shown rune // whose upright form, or which itself, is drawn
			size  geom.Length
		}{
			{"甲，乙", '，', em}, {"甲。乙", '。', em}, {"甲、乙", '、', em},
			{"甲（乙", '（', em / 2}, {"甲）乙", '）', em}, {"甲《乙", '《', em / 2},
			{"甲“乙", '﹃', em / 2}, {"甲”乙", '﹄', em}, {"甲‘乙", '﹁', em / 2}, {"甲’乙", '﹂', em},
			{"甲：乙", '：', em}, {"甲；乙", '；', em}, {"甲！乙", '！', em}, {"甲？乙", '？', em},
			{"甲：“乙", '：', em}, {"甲！”乙", '！', em}, {"甲？）乙", '？', em},
			{"甲·乙", '·', em / 2}, {"甲…乙", '…', em}, {"甲～乙", '～', em},
		} {
			l := d.line(style.Type{Role: role, Size: em}, c.text, source.Span{})
			var gs []Glyph
			for _, r := range l.Runs {
				if r.Turned {
					t.Errorf("%s, %s: turned", face.PostScript, c.text)
				}
				gs = append(gs, r.Glyphs...)
			}
			// quotes and the dot of Kai come from Song
			g := gs[1]
			f, plain := fonts.Embedded().Find(role, c.shown)
			want, has := f.In(fonts.Upright, plain)
			if centred(c.shown) {
				want = plain
			} else if !has && c.shown != '·' && c.shown < '﹁' {
				t.Errorf("%s has no upright %c", f.PostScript, c.shown)
			}
			if g.ID != want && !strings.ContainsRune("﹁﹂﹃﹄", c.shown) {
				t.Errorf("%s, %s: glyph %d, want %d", face.PostScript, c.text, g.ID, want)
			}
			if g.Advance != c.size {
				t.Errorf("%s, %s: the mark takes %v em, want %v", face.PostScript, c.text, g.Advance.Points()/12, c.size.Points()/12)
			}
			if lineText(&l) != c.text {
				t.Errorf("%s: the text is %s", c.text, lineText(&l))
			}
		}
	}
}

// TestQuotesBecomeCorners: “ ” are drawn as ﹃ ﹄, in the glyphs of the face.
func TestQuotesBecomeCorners(t *testing.T) {
	d := setterFor(vertical(t, style.Choice{}), fonts.Embedded())
	for _, role := range []fonts.Role{fonts.Song, fonts.Hei, fonts.Kai} {
		for _, pair := range [][2]string{{"“好”", "﹃好﹄"}, {"‘好’", "﹁好﹂"}} {
			a := d.line(style.Type{Role: role, Size: geom.Pt * 10}, pair[0], source.Span{})
			for i, r := range []rune(pair[1]) {
				face, g := a.Runs[0].Face, a.Runs[0].Glyphs[0].ID
				n := 0
				for _, run := range a.Runs {
					for _, gl := range run.Glyphs {
						if n == i {
							face, g = run.Face, gl.ID
						}
						n++
					}
				}
				if face.Glyph(r) != g {
					t.Errorf("%s in role %d: character %d is not drawn as %c", pair[0], role, i, r)
				}
			}
		}
	}
}

// TestStandsInTheSquare: the ink of upright marks is where they belong: ， 。 、
// in the upper right quarter of their square, ：；！？ in its middle, and shared
// squares are filled from side to side and no further.
func TestStandsInTheSquare(t *testing.T) {
	em := geom.Length(1000)
	for _, role := range []fonts.Role{fonts.Song, fonts.Hei, fonts.Kai} {
		face := fonts.Embedded().Face(role)
		for _, r := range "，。、：；！？" {
			s := stand(face, face.Glyph(r), zh.ClassOf(r), r, em)
			along, right := ink(face, s.glyph, em)
			along, right = along+s.off, right-s.aside
			middle := centred(r)
			if middle && (along < 495 || along > 505 || right < -5 || right > 5) {
				t.Errorf("%s: %c is at %d, %d of its square", face.PostScript, r, along, right)
			}
			if !middle && (along > 300 || right < 200) {
				t.Errorf("%s: %c is at %d, %d, not at the upper right", face.PostScript, r, along, right)
			}
		}
		// as in a face that has no upright forms
		for _, r := range "，。、" {
			s := opposite(face, face.Glyph(r), em)
			along, right := ink(face, s.glyph, em)
			if along+s.off > 300 || right-s.aside < 200 {
				t.Errorf("%s: %c without a form is at %d, %d", face.PostScript, r, along+s.off, right-s.aside)
			}
		}
	}
	d := setterFor(vertical(t, style.Choice{}), fonts.Embedded())
	for _, text := range []string{"十10十", "百128百", "吗？！吗", "第12.步"} {
		l := d.line(style.Type{Role: fonts.Song, Size: geom.Points(20)}, text, source.Span{})
		most := geom.Length(0)
		for i := range l.Runs {
			r := &l.Runs[i]
			for j := range r.Glyphs {
				g := &r.Glyphs[j]
				if !g.Tied && (j == 0 || !r.Glyphs[j-1].Tied) {
					continue
				}
				half := scaled(r.Face, r.Face.Advance(g.ID), r.Size) / 2
				if r.Narrow > 0 {
					half = half.Times(int(r.Narrow), 1000)
				}
				most = max(most, half-g.Offset.Y, half+g.Offset.Y)
			}
		}
		if most > r20/2+geom.Pt/20 {
			t.Errorf("%s: the square is %v pt wide on one side", text, most.Points())
		}
		if text != "吗？！吗" && most < r20*2/5 {
			t.Errorf("%s: the square is filled up to %v pt", text, most.Points())
		}
	}
}

const r20 = 20 * geom.Pt

// verticalPool is what random vertical text is drawn from, more than pool.
var verticalPool = append([]string{"1次", "12", "128", "1949", "5G", "100℃", "60%", "？！", "：", "；", "‘甲’", "App Store", "1."}, pool...)

// checkColumn holds a vertical line against the rules of all lines and those of
// its own.
func checkColumn(t *testing.T, l *Line, first, last bool, em geom.Length, marks style.Punctuation) {
	t.Helper()
	checkLineIn(t, l, first, last, em, marks)
	for i := range l.Runs {
		r := &l.Runs[i]
		for j := range r.Glyphs {
			g := &r.Glyphs[j]
			text := r.GlyphText(j)
			if r.Turned && g.Class == zh.HZ && zh.IsHan(firstRune(text)) {
				t.Errorf("%q: %s is turned", lineText(l), text)
			}
			if !r.Turned && centred(firstRune(text)) && g.Advance > 0 && g.Advance < em && len(text) == 3 {
				t.Errorf("%q: %s takes %v em (T111)", lineText(l), text, g.Advance.Points()/em.Points())
			}
			if g.Tied && g.Advance == 0 && j+1 == len(r.Glyphs) && i+1 == len(l.Runs) {
				t.Errorf("%q: a square is parted at the line's end", lineText(l))
			}
		}
	}
}

// squares counts the characters of a line that are no marks; what shares a
// square is one.
func squares(l *Line) int {
	n := 0
	for i := range l.Runs {
		for _, g := range l.Runs[i].Glyphs {
			if !g.Class.IsMark() && g.Class != zh.SP && !(g.Tied && g.Advance == 0) {
				n++
			}
		}
	}
	return n
}

// TestRandomColumns is TestRandomLines for vertical lines.
func TestRandomColumns(t *testing.T) {
	st := *vertical(t, style.Choice{})
	d := setterFor(&st, fonts.Embedded())
	em := st.Body.Size
	plain := pool
	pool = verticalPool
	defer func() { pool = plain }()
	for measure := 12; measure <= 40; measure++ {
		st.Page.Measure = em * geom.Length(measure)
		for seed := range uint64(8) {
			text := randomText(seed, 200)
			lines := d.body(flow{text: text}, source.Span{}, bodyFrame(&st))
			var got strings.Builder
			for i := range lines {
				checkColumn(t, &lines[i], i == 0, i == len(lines)-1, em, style.Punctuation{})
				got.WriteString(lineText(&lines[i]))
			}
			if bare(text) != bare(got.String()) {
				t.Fatalf("measure %d seed %d: text lost:\n%s\n%s", measure, seed, text, got.String())
			}
			if last := &lines[len(lines)-1]; len(lines) > 1 && squares(last) < 2 {
				t.Errorf("measure %d seed %d: last line %q (T14)", measure, seed, lineText(last))
			}
		}
	}
}

// TestColumnsInEveryStyle: the four styles of marks, and hanging ones, at sizes
// from 9 to 22 pt.
func TestColumnsInEveryStyle(t *testing.T) {
	for _, name := range []string{"quanjiao", "kaiming", "banjiao", "plain"} {
		for _, size := range []string{"9pt", "10.5pt", "15.75pt", "22pt"} {
			for _, hang := range []bool{false, true} {
				st := vertical(t, style.Choice{Punctuation: name, Hang: hang, Size: size, Page: "a4"})
				d := setterFor(st, fonts.Embedded())
				for seed := range uint64(6) {
					lines := d.body(flow{text: randomText(seed, 300)}, source.Span{}, bodyFrame(st))
					for i := range lines {
						if name != "plain" {
							checkColumn(t, &lines[i], i == 0, i == len(lines)-1, st.Body.Size, st.Punctuation)
						}
						var sum geom.Length
						for _, r := range lines[i].Runs {
							for _, g := range r.Glyphs {
								sum += g.Advance
							}
						}
						if sum > lines[i].Measure+st.Body.Size/2 {
							t.Errorf("%s: %q runs over", name, lineText(&lines[i]))
						}
					}
				}
			}
		}
	}
}

// FuzzColumns: any text at all is set in vertical lines without losing a
// character.
func FuzzColumns(f *testing.F) {
	f.Add("在此，我谨代表___社区党委", 28)
	f.Add("“（《——》）”……？！Abc 12/7 100℃ 1.", 12)
	f.Add("H₂O！？！5G\u20e3７〓", 13)
	st := *vertical(f, style.Choice{})
	d := setterFor(&st, fonts.Embedded())
	f.Fuzz(func(t *testing.T, text string, measure int) {
		checkKept(t, d, st, text, measure)
	})
}

// TestVerticalGoldens are the sample and a speech of every kind, column by
// column, as they are before they are turned: x down the column, y from the
// spine of a recto.
func TestVerticalGoldens(t *testing.T) {
	st := vertical(t, style.Choice{})
	for name, b := range map[string]*book.Book{"vertical-sample": sampleBook(t), "vertical-kinds": everyKind()} {
		doc, _ := compose(b, st, fonts.Embedded())
		golden.Text(t, name+".lines", dump(doc, st))
	}
}

// TestFaceWithoutForms: a face of the user that has no upright forms is set
// vertically all the same: brackets lie, pauses are moved to the upper right,
// quotation marks are corners, digits share their squares.
func TestFaceWithoutForms(t *testing.T) {
	data, err := os.ReadFile("../../fonts/core/NotoSerifSC-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	for i := 12; i < 12+16*32; i += 16 { // in the table directory
		if string(data[i:i+4]) == "GSUB" {
			copy(data[i:], "GSUX")
		}
	}
	face, err := fonts.Open("bare.ttf", string(data))
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := face.In(fonts.Upright, face.Glyph('（')); ok {
		t.Fatal("the face has upright forms")
	}
	var own fonts.Own
	own.Faces[fonts.Song] = face
	fs, err := fonts.New(own)
	if err != nil {
		t.Fatal(err)
	}
	st := vertical(t, style.Choice{})
	d := setterFor(st, fs)
	em := st.Body.Size
	l := d.line(style.Type{Role: fonts.Song, Size: em}, "他说：“好（真的），共90多、128个……——吗？！”", source.Span{})
	if got, want := postures(&l), "他说：“好⟨（⟩真的⟨）⟩，共[90]多、[128]个⟨……——⟩吗[？！]”"; got != want {
		t.Errorf("it stands as %s, want %s", got, want)
	}
	for i := range l.Runs {
		r := &l.Runs[i]
		for j := range r.Glyphs {
			g := &r.Glyphs[j]
			switch text := r.GlyphText(j); text {
			case "“", "”":
				if want := face.Glyph(corners[firstRune(text)]); r.Face != face || g.ID != want {
					t.Errorf("%s is glyph %d of %s, want %d", text, g.ID, r.Face.PostScript, want)
				}
			case "，", "、":
				along, right := ink(r.Face, g.ID, em)
				if along += g.Offset.X; along > em/3 || right-g.Offset.Y < em/5 {
					t.Errorf("%s is at %v, %v em of its square", text, along.Points()/em.Points(), (right-g.Offset.Y).Points()/em.Points())
				}
			}
		}
	}
}
