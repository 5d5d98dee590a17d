package fonts

import "strings"

// A loan is characters that a role takes from another face though its own has
// them.
type loan struct {
	takes func(rune) bool
	from  *lazyFace
}

// kaiLoans is what the embedded Kai borrows: most from Song, and what Song lacks
// of boxes and ticks from the face of signs, so that ☐ ☑ ☒ are of one hand.
func (s *Set) kaiLoans() []loan { return []loan{{borrowed, s.roles[Song]}, {isTick, s.signs}} }

// isTick tells ☐ ☑ ☒ and ✓ ✔ ✕ ✖ ✗ ✘.
func isTick(c rune) bool { return c >= 0x2610 && c <= 0x2612 || c >= 0x2713 && c <= 0x2718 }

// borrowed says whether a Kai run takes a character from Song: quotation marks,
// numbers in circles and brackets, ticks, digits and Latin with their punctuation,
// half and full width.
func borrowed(c rune) bool {
	switch {
	case c < 0x250: // Basic Latin to Latin Extended-B, with · and ×
		return true
	case c >= 0x3000 && c < 0x3200, c >= 0x3400 && c < 0xa000: // most of a text
		return false
	case c >= 0x1e00 && c <= 0x1eff, // Latin Extended Additional
		c == '‘', c == '’', c == '“', c == '”',
		c >= 0x2150 && c <= 0x218f, // fractions, roman numerals
		c >= 0x2460 && c <= 0x24ff, // ① ⑴ ⒈ ⓐ
		isTick(c),
		c >= 0x2776 && c <= 0x2793, // ❶ ➀ ➊
		c >= 0x3251 && c <= 0x325f, // ㉑
		c >= 0x32b1 && c <= 0x32bf, // ㊱
		c >= '０' && c <= '９', c >= 'Ａ' && c <= 'Ｚ', c >= 'ａ' && c <= 'ｚ':
		return true
	}
	return false
}

// narrowQuotes tells whether a face's quotation marks are made for Latin.
func narrowQuotes(f *Face) bool {
	g := f.Glyph('“')
	return g == 0 || 4*f.Advance(g) < 3*f.UnitsPerEm
}

func isQuote(c rune) bool { return c == '“' || c == '”' || c == '‘' || c == '’' }

// cornerMarks are the marks that stand in the corner or at the left of their
// square in simplified Chinese (GB/T 15834, 5.1).
const cornerMarks = "。，、；：！？"

// displacedMarks gives those of a face's corner marks that stand in the middle of
// their squares: all, if the full stop does, which in Taiwan and Hong Kong is
// also halfway up; else ！ or ？, as some faces have them.
func displacedMarks(f *Face) string {
	var out []rune
	for _, c := range cornerMarks {
		g := f.Glyph(c)
		b, ink := f.Bounds(g)
		if wide := 4*f.Advance(g) >= 3*f.UnitsPerEm; g == 0 || !ink || !wide || 5*b.XMax <= 3*f.UnitsPerEm {
			continue
		}
		if c == '。' {
			return cornerMarks
		}
		out = append(out, c)
	}
	return string(out)
}

// oneOf makes a test of a few characters, all of them full-width marks.
func oneOf(marks string) func(rune) bool {
	return func(c rune) bool {
		return (c == '。' || c == '、' || c > 0xff00 && c < 0xff60) && strings.ContainsRune(marks, c)
	}
}
