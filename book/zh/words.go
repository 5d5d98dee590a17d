package zh

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// WesternWords finds the first Western words of a text: a stretch that begins
// with a Western letter and ends with what belongs to the last word, as byte
// offsets; both are 0 if there are none. Numbers and signs in front of it are
// not part of it.
func WesternWords(s string) (start, end int) {
	start = -1
	for i, r := range s {
		switch c := ClassOf(r); {
		case IsWesternLetter(r):
			if start < 0 {
				start = i
			}
			end = i + utf8.RuneLen(r)
		case start < 0:
		case c.IsWestern():
			end = i + utf8.RuneLen(r)
		case r == '’' && i+len("’") < len(s) && isASCIILetter(s[i+len("’")]), c == SP: // of doesn’t
		case c == CN && r != '—' && r != '～':
		default:
			return start, end
		}
	}
	return max(start, 0), max(end, 0)
}

// IsWesternLetter tells whether a character is a letter of Western words, or an
// accent on one.
func IsWesternLetter(r rune) bool {
	return r < 0x2000 && (r < 0x80 && isASCIILetter(byte(r)) ||
		ClassOf(r) == WL && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)))
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// IsEnclitic tells whether a character belongs to the word before it, so that no
// line of a heading begins with it.
func IsEnclitic(r rune) bool { return strings.ContainsRune("的地得了着过们吗呢吧", r) }
