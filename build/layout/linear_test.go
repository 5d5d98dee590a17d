package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// hardTexts are what could make line breaking slow: everything gives, nothing
// gives, breaks everywhere, none at all, words to part, addresses, names.
func hardTexts() map[string]string {
	return map[string]string{
		"prose":     randomText(9, 1000),
		"han":       strings.Repeat("为人民服务", 400),
		"marks":     strings.Repeat("字，", 1000),
		"brackets":  strings.Repeat("（字）", 650),
		"closings":  "字" + strings.Repeat("”", 2000) + "字",
		"openings":  strings.Repeat("（", 2000) + "字",
		"letters":   strings.Repeat("a b c ", 650),
		"words":     strings.Repeat("incomprehensibilities ", 90),
		"one word":  strings.Repeat("a", 2000),
		"address":   "https://example.org/" + strings.Repeat("abc/def?x=1&", 165),
		"dots":      strings.Repeat("爱·新", 650),
		"dashes":    strings.Repeat("——……", 500),
		"units":     strings.Repeat("98.6%，￥3.20；", 165),
		"widest":    strings.Repeat("⸺", 1000),
		"narrowest": strings.Repeat("i ", 1000),
	}
}

// TestWorkIsLinear: however hard a text is, the lines that breaking looks at are a
// number for each character that the measure bounds; so are those of setting a
// paragraph in a line more or less, and its memory.
func TestWorkIsLinear(t *testing.T) {
	st := style.Speech()
	em := st.Body.Size
	for name, text := range hardTexts() {
		for _, chars := range []int{8, 28, 80} {
			d := newSetter(embedded())
			f := frame{voice: voice{fonts.Song, em}, measure: em * geom.Length(chars), indent: 2 * em}
			p := d.it.itemise(flow{text: text}, setting{voice: f.voice})
			d.br.glue = d.glue(em)
			units := int64(len(p.units))
			r := d.br.breakLines(p, f.indent, f.measure)
			// a line holds at most four narrow characters an em, and there are six passes
			if most := units * int64(chars) * 4 * int64(len(passes)); d.br.looks > most {
				t.Errorf("%s, %d characters a line: %d lines looked at for %d characters", name, chars, d.br.looks, units)
			}
			ends := append([]int32(nil), r.ends...)
			for _, delta := range []int{-1, 1} {
				before := d.br.looks
				d.br.breakInto(p, f.indent, f.measure, ends, delta)
				if looks := d.br.looks - before; looks > units*int64(chars)*4 {
					t.Errorf("%s, %d characters a line: %d lines looked at for a line %+d", name, chars, looks, delta)
				}
			}
			if n := int64(cap(d.br.tally.ways)); n > (units+1)*tallyRow {
				t.Errorf("%s: %d ways kept for %d characters", name, n, units)
			}
		}
	}
}

// TestVariants: where a paragraph can be had in a line more or less, it has that
// many lines, and they hold all of it and keep the rules.
func TestVariants(t *testing.T) {
	st := style.Speech()
	d := newSetter(embedded())
	found := map[int]int{}
	for seed := range uint64(200) {
		text := randomText(seed, 40+int(seed*7)%400)
		in := inline(text)
		b := d.paragraph(&book.Paragraph{Text: in}, bodyFrame(st), st)
		for _, delta := range []int{-1, 1} {
			lines, cost, ok := d.variant(&b, delta, st)
			if !ok {
				continue
			}
			found[delta]++
			if len(lines) != len(b.lines)+delta || cost < 0 {
				t.Errorf("seed %d: %d lines at %d, want %d", seed, len(lines), cost, len(b.lines)+delta)
			}
			var got strings.Builder
			for i := range lines {
				checkLine(t, &lines[i], i == 0, i == len(lines)-1, st.Body.Size)
				got.WriteString(lineText(&lines[i]))
			}
			if bare(got.String()) != bare(text) {
				t.Errorf("seed %d: text changed", seed)
			}
		}
	}
	if found[-1] < 10 || found[1] < 10 {
		t.Errorf("%d paragraphs in a line less, %d in a line more", found[-1], found[1])
	}
	t.Logf("%d in a line less, %d in a line more", found[-1], found[1])
}
