package yaml

import (
	"fmt"
	"strings"
	"unicode"
)

// Write gives a text as a value that reads as the same text: as it stands, or in
// quotes where it would read as something else.
func Write(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\uFEFF' }) {
		return double(s)
	}
	if isPlain(s) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

// isPlain tells whether a text reads as itself without quotes, in blocks and in
// brackets.
func isPlain(s string) bool {
	switch {
	case kindOf(s) != String, strings.TrimSpace(s) != s:
		return false
	case strings.ContainsAny(s, ",[]{}\"'`"), strings.Contains(s, ": "), strings.Contains(s, " #"), strings.HasSuffix(s, ":"):
		return false
	case strings.IndexByte("-?:&*!|>%@#=.~", s[0]) >= 0:
		return false
	}
	switch strings.ToLower(s) { // what older readers take for a truth
	case "y", "n", "yes", "no", "on", "off":
		return false
	}
	return s[0] < '0' || s[0] > '9' || strings.ContainsFunc(s, unicode.IsLetter)
}

// double writes a text in double quotes.
func double(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case unicode.IsControl(r) && r < 0x100:
			fmt.Fprintf(&b, `\x%02X`, r)
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\uFEFF':
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
