package diag

import "testing"

func TestNearestFindsTheWordThatWasMeant(t *testing.T) {
	words := []string{"build", "outline", "check", "version", "发言稿.txt"}
	for word, want := range map[string]string{
		"biuld":    "build", // a swap
		"outlin":   "outline",
		"chekc":    "check",
		"versions": "version",
		"发言槁.txt":  "发言稿.txt",
		"bulid.":   "build",
		"book":     "",
		"x":        "",
		"":         "",
		"编译":       "",
	} {
		if got := Nearest(word, words); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestDistanceCountsEdits(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"abc", "abd", 1},
		{"abc", "ab", 1}, {"kitten", "sitting", 3}, {"群众", "群衆", 1},
	} {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
		if got := distance([]rune(c.b), []rune(c.a)); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.b, c.a, got, c.want)
		}
	}
}
