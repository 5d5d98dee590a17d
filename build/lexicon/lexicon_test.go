package lexicon

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// parted writes a text with a bar wherever a break parts no word.
func parted(text string) string {
	inside := Inside(nil, text)
	var b strings.Builder
	for at, r := range text {
		if at > 0 && !inside[at] {
			b.WriteByte('|')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func TestInside(t *testing.T) {
	for _, want := range []string{
		"", "我", "a|b",
		"在|全区|深入|开展|群众|路线|教育|实践|活动|动员|大会|上|的|讲话",
		"坚持|马克思主义|群众|观点",
		"提高|人民|生活|水平",
		"在|2|0|2|4|年|工作|会议|上|的|讲话",
		"“|依靠|群众|求|胜利|”|专题|讨论|发言稿",
	} {
		text := strings.ReplaceAll(want, "|", "")
		if got := parted(text); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// What is before stays.
func TestInsideAppends(t *testing.T) {
	got := Inside([]bool{true}, "群众")
	if want := []bool{true, false, false, false, true, false, false}; !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
}

// The words are in order, each once, of characters that are looked up.
func TestWords(t *testing.T) {
	before := ""
	n := 0
	for line := range strings.Lines(words) {
		word, v := line[:len(line)-2], line[len(line)-2]
		if word <= before {
			t.Fatalf("%s stands behind %s", word, before)
		}
		before = word
		if v < '0' || v > '0'+all || utf8.RuneCountInString(word) > 5 {
			t.Errorf("%q", line)
		}
		for _, r := range word {
			if !isHan(r) {
				t.Errorf("%s has %c", word, r)
			}
		}
		r, _ := utf8.DecodeRuneInString(word)
		if c, ok := cost(word, r); !ok || c != all-int32(v-'0') {
			t.Errorf("%s is not found", word)
		}
		n++
	}
	if n < 60_000 {
		t.Errorf("%d words", n)
	}
	for _, none := range []string{"众群", "践活", "龥龥"} {
		r, _ := utf8.DecodeRuneInString(none)
		if _, ok := cost(none, r); ok {
			t.Errorf("%s is a word", none)
		}
	}
}

func FuzzInside(f *testing.F) {
	f.Add("在全区深入开展群众路线教育")
	f.Add("\xffa群\xe4\xb8")
	f.Fuzz(func(t *testing.T, text string) {
		inside := Inside(nil, text)
		if len(inside) != len(text) {
			t.Fatalf("%d of %d", len(inside), len(text))
		}
		for at, in := range inside {
			if in && !(utf8.RuneStart(text[at]) && at > 0) {
				t.Errorf("byte %d of %q", at, text)
			}
		}
	})
}

func BenchmarkInside(b *testing.B) {
	text := strings.Repeat("在全区深入开展群众路线教育实践活动动员大会上的讲话", 40)
	b.SetBytes(int64(len(text)))
	var inside []bool
	for b.Loop() {
		inside = Inside(inside[:0], text)
	}
}
