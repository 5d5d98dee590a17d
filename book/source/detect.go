package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
)

// A guess is the encoding found, with the text if finding it out decoded it.
type guess struct {
	label string // the name that the user sees
	text  string
	sure  bool
	other []int // lines in another encoding than the rest
}

// detect finds the encoding of data, which is not empty, and decodes it. It
// reports false if nothing fits.
func detect(data []byte) (guess, bool) {
	if c := codecMarked(data); c != nil {
		return decoded(c, data, true), true
	}
	if c, sure := readsUTF16(data); c != nil {
		return decoded(c, data, sure), true
	}
	nul := bytes.IndexByte(data, 0) >= 0
	valid := utf8.Valid(data)
	if !valid && surrogateAt(data, 0) >= 0 {
		if joined := joinSurrogates(data); utf8.Valid(joined) {
			data, valid = joined, true
		}
	}
	switch {
	case valid && !nul && looksHZ(data):
		g := decoded(hzCodec, data, false)
		g.sure = readingOf(g.text).sure()
		return g, true
	case valid && !nul:
		text := string(data)
		return guess{label: utf8Codec.name, text: text, sure: !odd(text)}, true
	}
	if c := looksUTF16(data); c != nil {
		return decoded(c, data, true), true
	}
	if valid { // with a few NULs in it
		return guess{label: utf8Codec.name, text: string(data), sure: true}, true
	}
	if cutOff(data) && !nul {
		return decoded(utf8Codec, data, true), true
	}
	if g, ok := mixed(data); ok && !nul {
		return g, true
	}
	return detectDouble(data, nul)
}

// detectDouble parts the encodings of two bytes a character. What reads like
// Chinese in one and not in the other is sure from some characters on.
func detectDouble(data []byte, nul bool) (guess, bool) {
	gb := scanGB(data)
	inGB, validGB := strictGB(data, gb)
	inBig5, validBig5 := strictBig5(data)
	asGB, asBig5 := readingOf(inGB.text), readingOf(inBig5.text)
	readsGB := validGB && (gb.reads() || asGB.chinese())
	readsBig5 := validBig5 && asBig5.chinese()
	switch {
	case readsGB && !(readsBig5 && asBig5.common > asGB.common):
		inGB.sure = asGB.wide >= sureOf && asGB.chinese() && !readsBig5
		return inGB, true
	case readsBig5:
		inBig5.sure = asBig5.wide >= sureOf && !readsGB
		return inBig5, true
	}
	if g, ok := askDetector(data); ok {
		return g, true
	}
	if validGB && !nul {
		return inGB, true
	}
	return damaged(data, gb)
}

// strictBig5 is the guess that data is in Big5; it reports false if any byte is
// not, or if the characters are not those of everyday Chinese.
func strictBig5(data []byte) (guess, bool) {
	if g := scanBig5(data); !g.reads() {
		return guess{}, false
	}
	text, lost := big5Codec.text(data)
	return guess{label: big5Codec.name, text: text}, lost == 0
}

// odd tells whether a short text that is valid UTF-8 holds what no text does:
// control characters, or the escape of HZ. It may be in another encoding.
func odd(text string) bool {
	if len(text) > readSample || readingOf(text).wide >= sureOf {
		return false
	}
	return strings.Contains(text, "~{") || strings.IndexFunc(text, func(r rune) bool { return r < 0x20 && (r < '\t' || r > '\r') && r != 0x1B || r == 0x7F }) >= 0
}

// cutOff tells whether data is UTF-8 that ends in the middle of a character.
func cutOff(data []byte) bool {
	for n := 1; n < utf8.UTFMax && n < len(data); n++ {
		rest, tail := data[:len(data)-n], data[len(data)-n:]
		if !utf8.RuneStart(tail[0]) {
			continue
		}
		if utf8.FullRune(tail) {
			return false
		}
		good, bad := countUTF8(rest)
		return bad == 0 && good >= sureOf
	}
	return false
}

// strictGB is the guess that data, which gb counts, is in GB18030; it reports
// false if any byte is not.
func strictGB(data []byte, gb gbCount) (guess, bool) {
	if gb.bad > 0 {
		return guess{}, false
	}
	text, lost := gbCodec.text(data)
	return guess{label: gb.label(), text: text}, lost == 0
}

// decoded is the guess that data is in c.
func decoded(c *codec, data []byte, sure bool) guess {
	text, _ := c.text(c.body(data))
	return guess{label: c.label(data), text: text, sure: sure}
}

// sureOf is the number of Chinese characters from which on their statistics
// are believed; a shorter text is named as a guess.
const sureOf = 8

// askDetector parts Shift_JIS, Big5 that reads oddly, and their neighbours by the statistics of
// an outside library. Its word is only taken if the bytes are valid in the
// encoding that it names, and is never sure.
func askDetector(data []byte) (guess, bool) {
	found := chardet.Detect(data[:min(len(data), 256<<10)])
	c := codecNamed(found.Charset, data)
	if c == nil || c.table == nil || c == gbCodec {
		return guess{}, false
	}
	text, lost := c.text(data)
	if lost > 0 {
		return guess{}, false
	}
	return guess{label: c.name, text: text}, true
}

// looksHZ tells whether ASCII text holds HZ's escapes (RFC 1843) around
// Chinese.
func looksHZ(data []byte) bool {
	open := bytes.Index(data, []byte("~{"))
	if open < 0 {
		return false
	}
	text, lost := hzCodec.text(data)
	return lost == 0 && (readingOf(text).chinese() || bytes.Contains(data[open:], []byte("~}")))
}

// damaged takes data for UTF-8 or GB18030 if all but a little of it is; the
// reader refuses the book with the places of the losses. One valid sequence of
// UTF-8 by chance is rare, so that it goes before GB18030.
func damaged(data []byte, gb gbCount) (guess, bool) {
	good, bad := countUTF8(data)
	c, sure := utf8Codec, good >= sureOf
	switch {
	case good >= 10*bad:
	case gb.pairs >= 10*gb.bad && gb.reads():
		c, sure = gbCodec, false
	default:
		return guess{}, false
	}
	return decoded(c, data, sure), true
}

// countUTF8 counts the characters beyond ASCII, and the bytes that are not
// UTF-8.
func countUTF8(data []byte) (good, bad int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		i += size
	}
	return good, bad
}
