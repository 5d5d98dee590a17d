package manuscript

import (
	"strings"
	"testing"
	"unicode/utf8"

	"kanben/book/diag"
	"kanben/book/source"
)

const prose = "群众路线是我们党的生命线和根本工作路线，必须始终坚持一切为了群众、一切依靠群众，从群众中来、到群众中去，把党的正确主张变为群众的自觉行动。"

// wrap breaks text into lines of n characters, never before a mark.
func wrap(text string, n int) string {
	var w strings.Builder
	rest := []rune(text)
	for len(rest) > n {
		at := n
		for strings.ContainsRune("，。、", rest[at]) {
			at--
		}
		w.WriteString(string(rest[:at]) + "\n")
		rest = rest[at:]
	}
	return w.String() + string(rest)
}

// TestWrapped: lines that were wrapped by hand are joined; where other lines are
// longer, and it is not certain, they are pointed out.
func TestWrapped(t *testing.T) {
	long := strings.Repeat(prose, 6)
	uneven := ""
	for n := 26; n < 42; n++ { // headings and items of every length
		uneven += string([]rune(strings.ReplaceAll(long, "。", "，"))[:n]) + "\n"
	}
	for _, tt := range []struct {
		name, text string
		length     int // 0 if it is not pointed out
		joined     bool
	}{
		{"at 36", wrap(long, 36), 0, true},
		{"at 28", wrap(long, 28), 0, true},
		{"at 42", wrap(long, 42), 0, true},
		{"with indents and blank lines", "\u3000\u3000" + wrap(long, 35) + "\n\n\u3000\u3000" + wrap(long, 35), 0, true},
		{"with a long paragraph or two", wrap(long, 36) + "\n" + prose + "\n" + prose, 36, false},
		{"at 60: a paragraph a line may be as long", wrap(long, 60), 0, false},
		{"at 20", wrap(long, 20), 0, false},
		{"a paragraph a line", strings.Repeat(prose+"\n", 30), 0, false},
		{"few lines", wrap(prose+prose, 36), 0, false},
		{"whole sentences of one length", strings.Repeat("我们要始终坚持一切为了群众、一切依靠群众，把好事办好办实办到底。\n", 30), 0, false},
		{"lines of uneven length", uneven, 0, false},
		{"mostly whole paragraphs", strings.Repeat(prose+"\n", 60) + wrap(long, 36), 0, false},
	} {
		_, list := Read([]*source.File{source.NewFile("a.txt", "UTF-8", "《书》\n篇1\n"+tt.text+"\n")}, Options{})
		n, joined := 0, false
		for i := range list {
			joined = joined || list[i].Code == "B018"
			if list[i].Code != "B017" {
				continue
			}
			n++
			if got := list[i].Text(diag.Chinese); tt.length == 0 || !strings.Contains(got, "每行 ") {
				t.Errorf("%s: %s", tt.name, got)
			}
			if got, _ := list[i].Args[0].(int); got < tt.length-1 || got > tt.length {
				t.Errorf("%s: wrapped after %d characters, want %d", tt.name, got, tt.length)
			}
		}
		if joined != tt.joined {
			t.Errorf("%s: joined %v", tt.name, joined)
		}
		if want := min(tt.length, 1); n != want {
			t.Errorf("%s: %d findings, want %d; line of %d characters", tt.name, n, want, utf8.RuneCountInString(strings.SplitN(tt.text, "\n", 2)[0]))
		}
	}
}
