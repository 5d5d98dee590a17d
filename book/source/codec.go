package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/transform"
)

// A codec is one encoding that manuscripts come in.
type codec struct {
	name    string
	aliases string // lower case without - _ and space, parted by spaces
	mark    string // byte order mark, "" if it has none
	table   encoding.Encoding
	decode  func(data []byte) (text string, lost int) // instead of a table
}

// The codecs that detection names.
var (
	utf8Codec    = &codec{name: "UTF-8", aliases: "utf8 utf8bom cp65001 65001", mark: "\xEF\xBB\xBF", decode: decodeUTF8}
	utf16LECodec = &codec{name: "UTF-16LE", aliases: "utf16le ucs2le unicode cp1200 1200", mark: "\xFF\xFE", decode: decodeUTF16LE}
	utf16BECodec = &codec{name: "UTF-16BE", aliases: "utf16be ucs2be cp1201 1201", mark: "\xFE\xFF", decode: decodeUTF16BE}
	gbCodec      = &codec{name: "GB18030", aliases: "gb18030 gbk gb2312 gb euccn cp936 936 ms936 windows936", mark: "\x84\x31\x95\x33", table: simplifiedchinese.GB18030}
	big5Codec    = &codec{name: "Big5", aliases: "big5 big5hkscs big5eten cp950 950 ms950 windows950", table: traditionalchinese.Big5}
	hzCodec      = &codec{name: "HZ-GB-2312", aliases: "hzgb2312 hz", table: simplifiedchinese.HZGB2312}
)

// codecs are all that can be asked for, in the order in which messages list
// them. GBK and GB2312 are parts of GB18030; Big5 is read with its Hong Kong
// additions, as browsers do (WHATWG Encoding, "Big5").
var codecs = [...]*codec{
	utf8Codec, utf16LECodec, utf16BECodec, gbCodec,
	big5Codec,
	{name: "Shift_JIS", aliases: "shiftjis sjis cp932 932 ms932 windows31j", table: japanese.ShiftJIS},
	{name: "EUC-JP", aliases: "eucjp", table: japanese.EUCJP},
	{name: "EUC-KR", aliases: "euckr cp949 949 uhc windows949", table: korean.EUCKR},
	hzCodec,
}

// Encodings lists the names that Decode takes as its encoding. Case, hyphens
// and the usual other names (utf8, gbk, gb2312, big5-hkscs, cp936) do not
// matter; utf-16 goes by the byte order mark, and is little-endian without one.
func Encodings() []string {
	names := make([]string, len(codecs))
	for i, c := range codecs {
		names[i] = c.name
	}
	return names
}

// spelling drops what people write differently in the names of encodings.
var spelling = strings.NewReplacer("-", "", "_", "", " ", "", ".", "", ":", "")

// codecNamed finds a codec by any of its names; data tells the byte order of
// a bare utf-16. It is nil for an unknown name.
func codecNamed(name string, data []byte) *codec {
	key := spelling.Replace(strings.ToLower(name))
	if key == "utf16" || key == "ucs2" {
		if bytes.HasPrefix(data, []byte(utf16BECodec.mark)) {
			return utf16BECodec
		}
		return utf16LECodec
	}
	for _, c := range codecs {
		for alias := range strings.FieldsSeq(c.aliases) {
			if alias == key {
				return c
			}
		}
	}
	return nil
}

// codecMarked finds the codec whose byte order mark opens data, or nil.
func codecMarked(data []byte) *codec {
	for _, c := range codecs {
		if c.marked(data) {
			return c
		}
	}
	return nil
}

func (c *codec) marked(data []byte) bool {
	return c.mark != "" && bytes.HasPrefix(data, []byte(c.mark))
}

// body is data without the byte order mark.
func (c *codec) body(data []byte) []byte {
	if c.marked(data) {
		return data[len(c.mark):]
	}
	return data
}

// label is the name that the user sees: with the mark for UTF-8, which many
// programs write without, and GBK where GB18030's four-byte codes are unused.
func (c *codec) label(data []byte) string {
	switch {
	case c == utf8Codec && c.marked(data):
		return "UTF-8 (BOM)"
	case c == gbCodec && !c.marked(data):
		return scanGB(data).label()
	}
	return c.name
}

// gbReplacement is U+FFFD in GB18030: a character that the source really holds.
const gbReplacement = "\x84\x31\xA4\x37"

// text decodes data, which has no mark at its start. U+FFFD takes the place of
// what cannot be read, and lost counts how often. The decoders of x/text never
// fail, so losses are the U+FFFD that were not in the source.
func (c *codec) text(data []byte) (text string, lost int) {
	if c.decode != nil {
		return c.decode(data)
	}
	var b strings.Builder
	b.Grow(len(data) + len(data)/2)
	dec := c.table.NewDecoder()
	chunk := make([]byte, 32<<10)
	for rest := data; ; {
		nDst, nSrc, err := dec.Transform(chunk, rest, true)
		b.Write(chunk[:nDst])
		rest = rest[nSrc:]
		if err != transform.ErrShortDst {
			break
		}
	}
	text = b.String()
	lost = strings.Count(text, "\uFFFD")
	if c == gbCodec && lost > 0 {
		lost = max(0, lost-bytes.Count(data, []byte(gbReplacement)))
	}
	return text, lost
}

// firstLost is the offset of the first byte that c cannot read, or −1. It goes
// character by character, and is only for data that is known to lose some.
func (c *codec) firstLost(data []byte) int {
	if c == utf8Codec {
		return firstInvalid(data)
	}
	if c.table == nil {
		return -1
	}
	dec := c.table.NewDecoder()
	var one [utf8.UTFMax]byte
	for at := 0; at < len(data); {
		nDst, nSrc, err := dec.Transform(one[:], data[at:], true)
		if bad := bytes.Index(one[:nDst], []byte("\uFFFD")); bad >= 0 { // behind nothing but ASCII
			genuine := c == gbCodec && bytes.HasPrefix(data[at+bad:], []byte(gbReplacement))
			if !genuine {
				return at + bad
			}
		}
		at += nSrc
		if nSrc == 0 || err == nil {
			break
		}
	}
	return -1
}
