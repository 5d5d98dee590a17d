package fonts

import (
	"slices"
	"testing"
)

// offsetList is numbers, the count of items, the offsets of items, and the items.
func offsetList(numbers []int, items ...[]byte) []byte {
	b := be(append(numbers, len(items))...)
	at := len(b) + 2*len(items)
	for _, item := range items {
		b = append(b, be(at)...)
		at += len(item)
	}
	return append(b, slices.Concat(items...)...)
}

// A tagged is an item of a list by tags.
type tagged struct {
	tag  string
	item []byte
}

func tagList(numbers []int, items ...tagged) []byte {
	b := be(append(numbers, len(items))...)
	at := len(b) + 6*len(items)
	var rest []byte
	for _, t := range items {
		b = append(b, t.tag...)
		b = append(b, be(at)...)
		at += len(t.item)
		rest = append(rest, t.item...)
	}
	return append(b, rest...)
}

func testGSUB() []byte {
	feature := func(lookups ...int) []byte { return be(append([]int{0, len(lookups)}, lookups...)...) }
	language := func(features ...int) []byte { return be(append([]int{0, 0xffff, len(features)}, features...)...) }
	lookup := func(kind int, subtables ...[]byte) []byte { return offsetList([]int{kind, 0}, subtables...) }
	glyphs := func(g ...int) []byte { return be(append([]int{1, len(g)}, g...)...) }

	plus := append(be(1, 6, 10), be(2, 2, 1, 2, 0, 5, 6, 2)...) // 1, 2, 5, 6: 10 more
	choose := append(be(2, 10, 2, 30, 31), glyphs(1, 7)...)     // 1 to 30, 7 to 31
	cover := glyphs(3)                                          // 3 3 3 to 41, 3 3 to 40
	join := append(be(1, 8, 1, 8+len(cover)), cover...)
	join = append(join, offsetList(nil, be(41, 3, 3, 3), be(40, 2, 3))...)
	wrapped := append(be(1, 1, 0, 8), append(be(1, 6, -1), glyphs(9)...)...)

	scripts := tagList(nil,
		tagged{"DFLT", tagList([]int{4}, []tagged{}...)},
		tagged{"hani", tagList([]int{10}, tagged{"ZHS ", language(0, 1, 2)})},
	)
	// The default of DFLT and of hani: only the first feature.
	scripts = withDefault(scripts, language(0))
	features := tagList(nil, tagged{"ccmp", feature(3, 0)}, tagged{"locl", feature(1)}, tagged{"vert", feature(2)})
	lookups := offsetList(nil, lookup(4, join), lookup(1, choose, plus), lookup(2, be(1, 0, 0)), lookup(7, wrapped))

	at := 10
	b := be(1, 0, at, at+len(scripts), at+len(scripts)+len(features))
	return slices.Concat(b, scripts, features, lookups)
}

// withDefault writes a language at the end of a list of two scripts and makes it
// the default of both.
func withDefault(scripts, language []byte) []byte {
	for i := range 2 {
		script := int(table(scripts).u16(2 + 6*i + 4))
		copy(scripts[script:], be(len(scripts)-script))
	}
	return append(scripts, language...)
}

func TestSubstitute(t *testing.T) {
	font := nested()
	font.extra = map[string][]byte{"GSUB": testGSUB()}
	f, err := Open("gsub", font.data())
	if err != nil {
		t.Fatal(err)
	}
	all := []string{"ccmp", "locl", "vert"}
	for _, c := range []struct {
		script, language string
		features         []string
		in, want         []GlyphID
	}{
		{"hani", "ZHS ", all, []GlyphID{1, 2, 4, 5, 6, 7, 8}, []GlyphID{30, 12, 4, 15, 16, 31, 8}},
		{"hani", "ZHS ", all, []GlyphID{3, 3, 3, 3, 3, 3}, []GlyphID{41, 41}},
		{"hani", "ZHS ", all, []GlyphID{3, 3, 3, 3, 3}, []GlyphID{41, 40}},
		{"hani", "ZHS ", all, []GlyphID{9, 3}, []GlyphID{8, 3}},
		{"hani", "ZHS ", []string{"ccmp"}, []GlyphID{1, 3, 3}, []GlyphID{1, 40}},
		{"hani", "ZHS ", nil, []GlyphID{1, 3, 3}, []GlyphID{1, 3, 3}},
		{"hani", "JAN ", all, []GlyphID{1, 3, 3}, []GlyphID{1, 40}},
		{"cyrl", "RUS ", all, []GlyphID{1, 3, 3}, []GlyphID{1, 40}},
		{"hani", "ZHS ", all, nil, nil},
	} {
		if got := f.substitute(c.in, c.script, c.language, c.features...); !slices.Equal(got, c.want) {
			t.Errorf("%s %s %v: %v became %v, want %v", c.script, c.language, c.features, c.in, got, c.want)
		}
	}
}
