package cover

import (
	"math"
	"slices"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/style"
	"kanben/fonts"
)

// unit is a hundredth of the image's width in points.
const unit = Width / 100

// breakTitle sets a title as the default design does.
func breakTitle(fs *fonts.Set, b *book.Book, text string) (*style.TitleRule, []layout.Line) {
	d, err := Named("")
	if err != nil {
		panic(err)
	}
	c := &composer{sheet: &d.Screen, book: b, fonts: fs, size: geom.Size{Width: geom.Points(Width), Height: geom.Points(Height)}}
	return c.titleLines(d.Screen.Title, text)
}

func TestBreakTitleTurnsOverBeforeItGoesSmaller(t *testing.T) {
	fs := fonts.Embedded()
	for _, c := range []struct {
		title string
		size  float64
		want  []string
	}{
		{"群众路线", 8.2, []string{"群众路线"}},
		{"依靠群众求胜利", 8.2, []string{"依靠群众求胜利"}},
		{"依靠群众求胜利专题讨论发言稿", 8.2, []string{"依靠群众求胜利", "专题讨论发言稿"}},
		{"团结起来，争取更大的胜利", 8.2, []string{"团结起来，", "争取更大的胜利"}},
		// words stay whole (T93), smaller if need be
		{"党的群众路线教育实践活动专题学习讨论发言", 7.0, []string{"党的群众路线教育", "实践活动专题", "学习讨论发言"}},
		{"党的群众路线教育实践活动专题学习讨论会上的发言稿", 7.0, []string{"党的群众路线教育", "实践活动专题学习", "讨论会上的发言稿"}},
		{"Serve the People", 8.2, []string{"Serve the", "People"}},
		{"在xx届三中全会上的发言", 8.2, []string{"在xx届", "三中全会", "上的发言"}},
	} {
		r, set := breakTitle(fs, &book.Book{}, c.title)
		lines := texts(set)
		if size := r.Type.Size.Points() / unit; !slices.Equal(lines, c.want) || math.Abs(size-c.size) > 0.001 {
			t.Errorf("%s: %q at %v, want %q at %v", c.title, lines, size, c.want, c.size)
		}
	}
}

func TestBreakTitleKeepsTheRulesOfLineEnds(t *testing.T) {
	fs := fonts.Embedded()
	for _, title := range []string{
		"学习“群众路线”的体会和《论联合政府》的发言稿汇编",
		"关于（一）群众观点；（二）群众路线；（三）群众利益的三次发言",
		strings.Repeat("依靠群众，", 12),
	} {
		_, set := breakTitle(fs, &book.Book{}, title)
		lines := texts(set)
		if got := strings.Join(lines, ""); got != title {
			t.Errorf("%s: became %s", title, got)
		}
		for _, l := range lines {
			if strings.ContainsAny(string([]rune(l)[0]), "，。；：”》）") {
				t.Errorf("%s: a line starts %s", title, l)
			}
			if r := []rune(l); strings.ContainsAny(string(r[len(r)-1]), "“《（") {
				t.Errorf("%s: a line ends %s", title, l)
			}
		}
	}
}

func TestBreakTitleCutsWhatIsTooLong(t *testing.T) {
	long := strings.Repeat("人民群众是历史的创造者", 100)
	r, set := breakTitle(fonts.Embedded(), &book.Book{}, long)
	lines := texts(set)
	if len(lines) > r.MaxLines {
		t.Fatalf("%d lines", len(lines))
	}
	got, cut := strings.CutSuffix(strings.Join(lines, ""), "……")
	if !cut || !strings.HasPrefix(long, got) || len([]rune(got)) < 90 {
		t.Errorf("cut to %s", got)
	}
}

// texts is the text of set lines.
func texts(lines []layout.Line) []string {
	var out []string
	for i := range lines {
		var b strings.Builder
		for _, r := range lines[i].Runs {
			b.WriteString(r.Text)
		}
		out = append(out, b.String())
	}
	return out
}

// Lines that the author wants are kept, if the design lets them be that long.
func TestTitleBreaksWhereItsAuthorWants(t *testing.T) {
	for given, want := range map[string][]string{
		"依靠群众/求胜利专题":                      {"依靠群众", "求胜利专题"},
		"依靠群众求胜利专题/讨论发言稿":                 {"依靠群众求胜利专题", "讨论发言稿"},
		"一/二/三/四/五/六/七":                   {"一", "二", "三", "四", "五", "六", "七"},
		strings.Repeat("很长的", 20) + "/短的": nil,
	} {
		b := &book.Book{}
		b.Meta.SetTitle(given)
		r, set := breakTitle(fonts.Embedded(), b, b.Meta.Title)
		if len(set) > r.MaxLines {
			t.Errorf("%s: %d lines", given, len(set))
		}
		if got := texts(set); len(want) > 0 && len(want) <= r.MaxLines && !slices.Equal(got, want) {
			t.Errorf("%s: %q", given, got)
		}
	}
}

func TestSlipPartsLongTitles(t *testing.T) {
	d, err := Named("slip")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ title, first, second string }{
		{"依靠群众求胜利 专题讨论", "依靠群众求胜利专题讨论", ""},
		{"党的群众路线教育实践活动专题学习讨论", "党的群众路线教育实践", "活动专题学习讨论"},
		{"党的群众路线教育实——践活动专题学习讨论", "党的群众路线教育实——", "践活动专题学习讨论"},
		{"党的群众路线教育实践——活动专题学习讨论", "党的群众路线教育实践——", "活动专题学习讨论"},
		{strings.Repeat("长", 60), strings.Repeat("长", 19), strings.Repeat("长", 16) + "…"},
	} {
		a, b := d.Screen.Slip.columns(c.title)
		if string(a) != c.first || string(b) != c.second {
			t.Errorf("%s: %s, %s", c.title, string(a), string(b))
		}
	}
}

// TestSlipDrawsOneDash: —— is one bar down the slip, in the middle of its two
// squares (T22, T36).
func TestSlipDrawsOneDash(t *testing.T) {
	b := &book.Book{}
	b.Meta.SetTitle("排版——小书")
	d, err := Named("slip")
	if err != nil {
		t.Fatal(err)
	}
	fs := fonts.Embedded()
	out := d.Screen.compose(b, fs, geom.A5, false)
	face := fs.Face(fonts.SongBold)
	bar, _ := face.In(fonts.Upright, face.Dash())
	one, _ := face.In(fonts.Upright, face.Glyph('—'))
	bars := 0
	for _, l := range out.lines {
		if l.Runs[0].Face != face {
			continue
		}
		for _, g := range l.Runs[0].Glyphs {
			if g.ID == one {
				t.Error("a dash of two bars")
			}
			if g.ID == bar {
				bars++
			}
		}
	}
	if bars != 1 {
		t.Errorf("%d bars, want 1", bars)
	}
}
