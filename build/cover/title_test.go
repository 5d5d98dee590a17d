package cover

import (
	"math"
	"slices"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/layout"
	"kanben/fonts"
)

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
		{"党的群众路线教育实践活动专题学习讨论发言", 8.2, []string{"党的群众路线教", "育实践活动专题", "学习讨论发言"}},
		{"党的群众路线教育实践活动专题学习讨论会上的发言稿", 7.0, []string{"党的群众路线教育", "实践活动专题学习", "讨论会上的发言稿"}},
		{"Serve the People", 8.2, []string{"Serve the", "People"}},
		{"在xx届三中全会上的发言", 8.2, []string{"在xx届三中", "全会上的发言"}},
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
