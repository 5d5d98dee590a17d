package hyphen

import (
	"strings"
	"testing"
)

// parted shows a word with all its hyphens.
func parted(word string) string {
	var b strings.Builder
	from := 0
	for _, at := range Points(nil, word) {
		b.WriteString(word[from:at] + "-")
		from = at
	}
	return b.String() + word[from:]
}

// TestPoints: the words of Liang's thesis and the TeXbook, TeX's exceptions, and
// what is no English word.
func TestPoints(t *testing.T) {
	for _, want := range []string{
		"hy-phen-ation", "con-cate-na-tion", "su-per-cal-ifrag-ilis-tic-ex-pi-ali-do-cious",
		"al-go-rithm", "com-puter", "in-ter-na-tional", "type-set-ting", "com-mu-ni-ca-tion", "doc-u-ment",
		"Ger-many", "KU-BER-NETES",
		"as-so-ciate", "present", "project", "ta-ble", "reci-procity", // exceptions
		"a", "of", "the", "word", "", "naïveté", "x86", "don't", "___",
	} {
		if got := parted(strings.ReplaceAll(want, "-", "")); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestLeastLetters: two letters stay before a hyphen, three behind it (T43).
func TestLeastLetters(t *testing.T) {
	for _, word := range strings.Fields("aorta eager ideas opera unity every able table reality areas") {
		for _, at := range Points(nil, word) {
			if at < MinLeft || len(word)-at < MinRight {
				t.Errorf("%s is parted at %d", word, at)
			}
		}
	}
}

// TestSource: the whole file is read.
func TestSource(t *testing.T) {
	p := english()
	count := 0
	for _, n := range p.nodes {
		if n.size > 0 {
			count++
		}
	}
	if count != 4938 || len(p.exceptions) != 14 {
		t.Errorf("%d patterns and %d exceptions", count, len(p.exceptions))
	}
	if !strings.Contains(source, "Copyright (C) 1990, 2004, 2005 Gerard D.C. Kuiken") {
		t.Error("the copyright notice is gone")
	}
}

func FuzzPoints(f *testing.F) {
	f.Add("hyphenation")
	f.Add(strings.Repeat("abc", 100))
	f.Fuzz(func(t *testing.T, word string) {
		last := 0
		for _, at := range Points(nil, word) {
			if at <= last || at > len(word)-MinRight {
				t.Fatalf("%q is parted at %d, after %d", word, at, last)
			}
			last = at
		}
	})
}

// BenchmarkOpen is what the first word costs.
func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		parse(source)
	}
}

func BenchmarkPoints(b *testing.B) {
	b.ReportAllocs()
	var dst []int
	for b.Loop() {
		dst = Points(dst[:0], "internationalisation")
	}
}
