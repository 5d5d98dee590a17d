package source

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decodeUTF8 takes data as it is; U+FFFD stands for each run of bytes that are
// not UTF-8.
func decodeUTF8(data []byte) (string, int) {
	if utf8.Valid(data) {
		return string(data), 0
	}
	genuine := bytes.Count(data, []byte("\uFFFD"))
	text := strings.ToValidUTF8(string(data), "\uFFFD")
	return text, strings.Count(text, "\uFFFD") - genuine
}

// firstInvalid is the offset of the first byte that is not UTF-8, or −1.
func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

func decodeUTF16LE(data []byte) (string, int) { return decodeUTF16(data, 0, 1) }
func decodeUTF16BE(data []byte) (string, int) { return decodeUTF16(data, 1, 0) }

// decodeUTF16 decodes code units whose low and high bytes stand at the given
// places. A surrogate without its other half, and an odd byte at the end, are
// lost.
func decodeUTF16(data []byte, low, high int) (string, int) {
	var b strings.Builder
	b.Grow(len(data) + len(data)/2)
	unit := func(i int) rune { return rune(data[i+low]) | rune(data[i+high])<<8 }
	lost, i := 0, 0
	for ; i+1 < len(data); i += 2 {
		r := unit(i)
		if utf16.IsSurrogate(r) {
			pair := rune(utf8.RuneError)
			if i+3 < len(data) {
				pair = utf16.DecodeRune(r, unit(i+2))
			}
			if pair == utf8.RuneError {
				lost++
			} else {
				i += 2
			}
			r = pair
		}
		b.WriteRune(r)
	}
	if i < len(data) {
		b.WriteRune(utf8.RuneError)
		lost++
	}
	return b.String(), lost
}

// looksUTF16 gives the codec of data that is UTF-16 without a mark, or nil. In
// Chinese text nine units of ten are Han characters, Chinese marks or ASCII.
// Shift_JIS read as big-endian has Han characters throughout too, so that at
// least one unit must be ASCII or a Chinese mark.
func looksUTF16(data []byte) *codec {
	sample := data[:min(len(data), 64<<10)&^1]
	le, leSure := utf16Share(sample, 0, 1)
	be, beSure := utf16Share(sample, 1, 0)
	switch {
	case leSure && le*10 >= len(sample)/2*9 && le > be:
		return utf16LECodec
	case beSure && be*10 >= len(sample)/2*9 && be > le:
		return utf16BECodec
	}
	return nil
}

// utf16Share counts the code units that Chinese text is made of, and tells
// whether any of them is ASCII or a Chinese mark.
func utf16Share(data []byte, low, high int) (text int, sign bool) {
	for i := 0; i+1 < len(data); i += 2 {
		switch u := uint16(data[i+low]) | uint16(data[i+high])<<8; {
		case u >= 0x4E00 && u <= 0x9FFF, u >= 0x3400 && u <= 0x4DBF:
			text++
		case u>>10 == 0xD800>>10 && i+3 < len(data) && data[i+2+high]>>2 == 0xDC>>2:
			text += 2
			i += 2
		case u >= 0x20 && u < 0x7F, u == '\r', u == '\n', u == '\t',
			u >= 0x3000 && u <= 0x301F, u >= 0xFF01 && u <= 0xFF5E, u >= 0x2010 && u <= 0x2026:
			text++
			sign = true
		}
	}
	return text, sign
}
