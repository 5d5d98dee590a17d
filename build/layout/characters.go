package layout

import (
	"strings"
	"unicode/utf8"

	"kanben/book/zh"
)

// hasChinese tells whether text holds any Han character or full-width mark.
func hasChinese(text string) bool {
	for _, r := range text {
		if r >= 0x3000 && (zh.IsHan(r) || zh.ClassOf(r).IsMark()) {
			return true
		}
	}
	return false
}

// isSpace tells whether r is white space of the source, which is never drawn
// as such between Han characters (T56). U+3000 is not: the proof has left it
// only where its author divides names with it.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\v', '\f', '\u00A0', '\u0085', '\u2028', '\u2029', '\u202F', '\u205F':
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}

// invisible tells whether r belongs to the character before it and draws
// nothing: joiners, variation selectors, directional marks.
func invisible(r rune) bool {
	switch {
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return true
	case r == 0x20E3, r == 0xFEFF, r == 0x00AD, r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0000 && r <= 0xE01EF:
		return true
	case r < 0x20, r >= 0x7F && r <= 0x9F, r >= 0x1F3FB && r <= 0x1F3FF: // … and skin tones

		return true
	}
	return false
}

func isQuote(r rune) bool { return r == '“' || r == '”' || r == '‘' || r == '’' }

// urlEnd gives the end of the URL or mail address that starts at byte i, or 0
// if none does (T44).
func urlEnd(text string, i int) int {
	end := i
	for end < len(text) && text[end] > ' ' && text[end] < utf8.RuneSelf {
		end++
	}
	run := text[i:end]
	if strings.Contains(run, "://") || strings.HasPrefix(run, "www.") || strings.IndexByte(run, '@') > 0 {
		return end
	}
	return 0
}

// urlBreak tells whether a URL may be broken after r (T44).
func urlBreak(r rune) bool {
	return strings.ContainsRune("/?&=.-_#@:", r)
}
