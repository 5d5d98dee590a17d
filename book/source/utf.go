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
	data = joinSurrogates(data)
	genuine := bytes.Count(data, []byte("\uFFFD"))
	text := strings.ToValidUTF8(string(data), "\uFFFD")
	return text, strings.Count(text, "\uFFFD") - genuine
}

// joinSurrogates gives UTF-8 in which surrogates were written as characters of
// three bytes (CESU-8, as some data bases give it) with each pair as the
// character that it means; data itself if there are none.
func joinSurrogates(data []byte) []byte {
	first := surrogateAt(data, 0)
	if first < 0 {
		return data
	}
	out := make([]byte, 0, len(data))
	done := 0
	for at := first; at >= 0; at = surrogateAt(data, done) {
		out = append(out, data[done:at]...)
		high := surrogate(data[at:])
		r := rune(LoneSurrogate)
		done = at + 3
		if low := surrogate(data[done:]); low != 0 {
			if pair := utf16.DecodeRune(high, low); pair != utf8.RuneError {
				r = pair
				done += 3
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return append(out, data[done:]...)
}

// surrogateAt is the place of the first surrogate from a place on, or −1.
func surrogateAt(data []byte, from int) int {
	for {
		i := bytes.IndexByte(data[from:], 0xED)
		if i < 0 {
			return -1
		}
		if surrogate(data[from+i:]) != 0 {
			return from + i
		}
		from += i + 1
	}
}

// surrogate is the surrogate at the start of data, 0 if there is none.
func surrogate(data []byte) rune {
	if len(data) < 3 || data[0] != 0xED || data[1] < 0xA0 || data[1] > 0xBF || data[2]&0xC0 != 0x80 {
		return 0
	}
	return 0xD000 | rune(data[1]&0x3F)<<6 | rune(data[2]&0x3F)
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

// LoneSurrogate takes the place of a surrogate without its other half: a
// non-character, which mending removes and counts. Most are halves of emoji that
// a program cut.
const LoneSurrogate = '\uFFFE'

// decodeUTF16 decodes code units whose low and high bytes stand at the given
// places. An odd byte at the end is lost.
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
				pair = LoneSurrogate
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

// Shares of common characters, in percent, from which on code units are Chinese
// whatever else the bytes could be: of some text, and of a few characters. One
// Han character in fifty is common, if they come by chance.
const (
	unitShare      = 30
	shortUnitShare = 60
	fewestUnits    = 3
)

// readsUTF16 gives the codec of data that reads like Chinese in UTF-16, or nil,
// and whether there is enough of it to be sure. Short texts may be valid UTF-8,
// even ASCII, by chance.
func readsUTF16(data []byte) (c *codec, sure bool) {
	sample := data[:min(len(data), 4<<10)&^1]
	var best reading
	for _, o := range []*codec{utf16LECodec, utf16BECodec} {
		text, _ := o.text(sample)
		g := readingOf(text)
		share := unitShare
		if g.wide < sureOf {
			share = shortUnitShare
		}
		if g.wide >= fewestUnits && 4*g.wide >= len(sample)/2 && g.common*100 >= g.wide*share && g.common > best.common {
			c, best = o, g
		}
	}
	return c, best.wide >= sureOf
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
