package read

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"kanben/build/pdf/finish"
)

// textOf reads a text string (7.9.2.2): UTF-16, UTF-8, or Latin letters.
func textOf(o finish.Object) string {
	var b string
	switch s := o.(type) {
	case finish.ASCII:
		b = string(s)
	case finish.Hex:
		b = string(s)
	default:
		return ""
	}
	switch {
	case strings.HasPrefix(b, "\xFE\xFF"):
		return utf16Text(b[2:], 0)
	case strings.HasPrefix(b, "\xFF\xFE"):
		return utf16Text(b[2:], 1)
	case utf8.ValidString(b): // PDF 2.0, and what many write without its mark
		return strings.TrimPrefix(b, "\uFEFF")
	}
	var out strings.Builder
	for i := range len(b) {
		out.WriteRune(rune(b[i])) // PDFDocEncoding is Latin-1 for letters
	}
	return out.String()
}

// utf16Text decodes UTF-16 whose high bytes stand second if low is 1.
func utf16Text(b string, low int) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i+low])<<8 | uint16(b[2*i+1-low])
	}
	return string(utf16.Decode(units))
}
