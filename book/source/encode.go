package source

import (
	bytesof "encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Encode writes a text as the manuscript f was written: in its encoding, with a
// byte order mark if data, the manuscript's bytes, has one. Line ends are the
// text's own. It reports the first character that the encoding does not have;
// then there is no result.
func (f *File) Encode(text string, data []byte) (encoded []byte, missing rune, ok bool) {
	c := codecNamed(strings.TrimSuffix(f.Encoding, " (BOM)"), data)
	if c == nil {
		return nil, 0, false
	}
	var out []byte
	if c.marked(data) {
		out = append(out, c.mark...)
	}
	switch {
	case c == utf8Codec:
		return append(out, text...), 0, true
	case c == utf16LECodec, c == utf16BECodec:
		order := bytesof.AppendByteOrder(bytesof.LittleEndian)
		if c == utf16BECodec {
			order = bytesof.BigEndian
		}
		for _, unit := range utf16.Encode([]rune(text)) {
			out = order.AppendUint16(out, unit)
		}
		return out, 0, true
	}
	body, err := c.table.NewEncoder().Bytes([]byte(text))
	if err != nil {
		return nil, c.firstForeign(text), false
	}
	return append(out, body...), 0, true
}

// EncodeUTF8 writes a text in UTF-8, for manuscripts whose encoding lacks a
// character of it, with the mark by which Windows knows it.
func EncodeUTF8(text string) []byte { return append([]byte(utf8Codec.mark), text...) }

// firstForeign finds the first character of a text that c lacks.
func (c *codec) firstForeign(text string) rune {
	enc := c.table.NewEncoder()
	for _, r := range text {
		if _, err := enc.String(string(r)); err != nil {
			return r
		}
	}
	return utf8.RuneError
}
