package diag

import "testing"

func TestCountsChooseEnglishWords(t *testing.T) {
	pages := Text{Zh: "共 %[1]d 页", En: "%[1]d {1:page|pages}"}
	for _, c := range []struct {
		text Text
		lang Lang
		args []any
		want string
	}{
		{pages, English, []any{1}, "1 page"},
		{pages, English, []any{0}, "0 pages"},
		{pages, English, []any{2}, "2 pages"},
		{pages, English, []any{int64(1)}, "1 page"},
		{pages, English, []any{uint8(1)}, "1 page"},
		{pages, English, []any{21}, "21 pages"},
		{pages, Chinese, []any{1}, "共 1 页"},
		{Text{En: "%[1]s {1:page|pages}"}, English, []any{"1"}, "1 page"},
		{Text{En: "%[2]d {2:line|lines} of {1:%[1]d speech|all %[1]d speeches} {2:is|are} long"}, English, []any{5, 1}, "1 line of all 5 speeches is long"},
		{Text{En: "{1:one|more}"}, English, []any{1}, "one"},
		// no choices
		{Text{En: "{a} {1} {0:a|b} {x:a|b} {1:a} {1:a|b %[1]d"}, English, []any{1}, "{a} {1} {0:a|b} {x:a|b} {1:a} {1:a|b 1"},
		{Text{En: `{"type": %[1]q}`}, English, []any{"x"}, `{"type": "x"}`},
	} {
		if got := c.text.Format(c.lang, c.args...); got != c.want {
			t.Errorf("%q with %v is %q, want %q", c.text.In(c.lang), c.args, got, c.want)
		}
	}
	if got := pages.Pattern(English) + ", " + pages.Unfilled(English); got != "%[1]d pages, … pages" {
		t.Error(got)
	}
}
