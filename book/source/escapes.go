package source

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// escapes are the ways in which programs write Chinese in ASCII, by what begins a
// character: what was taken for text is the source of something else.
var escapes = [...]struct {
	begin  string
	right  string // what it was the source of
	decode func(s string) (r rune, size int)
	fewest int // characters in a row that are believed
}{
	{"&#", "HTML", htmlEscape, 1},
	{`\u`, "JSON", jsonEscape, 2},
}

// unescape puts Chinese for the escapes of a line: &#20381;&#x7FA4; of web pages,
// \u4f9d\u9760 of programs. Other characters are left as they are; of web pages
// the proof reads them.
func unescape(s string) (fixed, right string) {
	for _, e := range escapes {
		if !strings.Contains(s, e.begin) {
			continue
		}
		var b strings.Builder
		for at := 0; at < len(s); {
			n := strings.Index(s[at:], e.begin)
			if n < 0 {
				b.WriteString(s[at:])
				break
			}
			b.WriteString(s[at : at+n])
			at += n
			words, size := "", 0
			for {
				r, length := e.decode(s[at+size:])
				if length == 0 || !isChinese(r) {
					break
				}
				words += string(r)
				size += length
			}
			switch {
			case size == 0:
				size = len(e.begin)
				b.WriteString(e.begin)
			case utf8.RuneCountInString(words) < e.fewest:
				b.WriteString(s[at : at+size])
			default:
				b.WriteString(words)
				right = e.right
			}
			at += size
		}
		s = b.String()
	}
	return s, right
}

// isChinese tells whether a character is Han or a mark of Chinese.
func isChinese(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF5E
}

// htmlEscape reads the number of a character at the start of s, 0 if there is
// none: &#20381; &#x7FA4;
func htmlEscape(s string) (rune, int) {
	const longest = len("&#x10FFFF;")
	digits, ok := strings.CutPrefix(s, "&#")
	if !ok {
		return 0, 0
	}
	end := strings.IndexByte(digits[:min(len(digits), longest)], ';')
	if end < 1 {
		return 0, 0
	}
	base := 10
	size := len("&#") + end + 1
	digits = digits[:end]
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 21)
	if err != nil || !utf8.ValidRune(rune(n)) {
		return 0, 0
	}
	return rune(n), size
}

// jsonEscape reads an escape of four digits, or two for one character, at the
// start of s.
func jsonEscape(s string) (rune, int) {
	unit := func(s string) (rune, bool) {
		if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
			return 0, false
		}
		n, err := strconv.ParseUint(s[2:6], 16, 16)
		return rune(n), err == nil
	}
	r, ok := unit(s)
	if !ok {
		return 0, 0
	}
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if low, ok := unit(s[6:]); ok {
		if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
			return r, 12
		}
	}
	return 0, 0
}
