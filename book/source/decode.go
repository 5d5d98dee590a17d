package source

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of a manuscript. A book of 1,000 speeches has about 7 MB; what goes
// beyond these is another kind of file, and would only fill the memory.
const (
	MaxSize  = 64 << 20 // bytes of a manuscript's file
	MaxLine  = 1 << 20  // bytes of one line, after decoding
	MaxLines = 1 << 20  // lines of a manuscript
)

// Decode makes a File of a manuscript's bytes. With encoding "" the encoding
// is found: by the byte order mark; else UTF-8, if the bytes are valid; else
// UTF-16 by the look of its code units; else GB18030, if the bytes are valid
// and read like Chinese; else Big5 and Shift_JIS by a detector. A given
// encoding (see Encodings) wins over all of these, and bytes that are not valid
// in it are an error. Lines that were read in a wrong encoding before they came
// here, and can be turned back, are (File.Repaired).
//
// Where the encoding was found but a few bytes are damaged, U+FFFD takes their
// place; the reader of the manuscript
// refuses such text with its places. A byte order mark at the start is dropped,
// any other is kept. Every error is an *InputError.
func Decode(name string, data []byte, encoding string) (*File, error) {
	if len(data) > MaxSize {
		return nil, tooLarge(name)
	}
	if encoding != "" && codecNamed(encoding, data) == nil {
		return nil, unknownEncoding(name, encoding)
	}
	if len(data) == 0 {
		return nil, empty(name)
	}
	if k := kindOf(data); k != nil {
		return nil, k.refuse(name)
	}
	f, err := decode(name, data, encoding)
	if err != nil {
		return nil, err
	}
	if err := f.check(); err != nil {
		return nil, err
	}
	return repairMojibake(f), nil
}

// DecodeMarkup makes a File of text that is not yet a manuscript's: of a web page,
// whose own word for its encoding is declared, "" if it has none. A byte order
// mark comes first, then encoding, then UTF-8 and what is declared, if the bytes are
// valid in it, then what is found. Lines may be of any length. Every error is an
// *InputError.
func DecodeMarkup(name string, data []byte, declared, encoding string) (*File, error) {
	switch {
	case len(data) > MaxSize:
		return nil, tooLarge(name)
	case encoding != "" && codecNamed(encoding, data) == nil:
		return nil, unknownEncoding(name, encoding)
	case len(data) == 0:
		return nil, empty(name)
	}
	if encoding == "" && codecMarked(data) == nil && !utf8.Valid(data) {
		if c := codecNamed(declared, data); c != nil && declared != "" && c != utf16LECodec && c != utf16BECodec {
			if f, err := decode(name, data, c.name); err == nil {
				return f, nil
			}
		}
	}
	return decode(name, data, encoding)
}

// decode decodes data by the encoding asked for, or by the one found.
func decode(name string, data []byte, encoding string) (*File, error) {
	if encoding != "" {
		c := codecNamed(encoding, data)
		body := c.body(data)
		text, lost := c.text(body)
		if lost > 0 {
			if at := c.firstLost(body); at >= 0 {
				return nil, undecodable(name, c, body, at, len(data)-len(body))
			}
		}
		return NewFile(name, c.label(data), text), nil
	}
	g, ok := detect(data)
	switch {
	case ok:
		f := NewFile(name, g.label, g.text)
		f.Sure, f.Other = g.sure, g.other
		return f, nil
	case bytes.IndexByte(data, 0) >= 0:
		return nil, binary(name)
	}
	return nil, undetected(name)
}

// check refuses a file without text, one full of control characters, and one
// with more or longer lines than any manuscript has.
func (f *File) check() error {
	if strings.IndexFunc(f.Text, isInk) < 0 {
		return empty(f.Name)
	}
	if tooManyControls(f.Text) {
		return binary(f.Name)
	}
	if f.Lines() > MaxLines {
		return tooManyLines(f.Name, f.Lines())
	}
	for n := 1; n <= f.Lines(); n++ {
		if s := f.Line(n); s.End-s.Start > MaxLine {
			return longLine(f.Name, n, int(s.End-s.Start))
		}
	}
	return nil
}

// isInk tells whether r is neither space nor an invisible sign.
func isInk(r rune) bool {
	return !unicode.IsSpace(r) && !unicode.IsControl(r) && r != '\uFEFF' && r != '\u200B'
}

// tooManyControls tells whether more than a few of the first 64 KiB, and one
// byte in twenty, are control characters that text does not hold.
func tooManyControls(text string) bool {
	sample := text[:min(len(text), 64<<10)]
	n := 0
	for i := range len(sample) {
		if c := sample[i]; c < 0x20 && (c < '\t' || c > '\r') && c != 0x1B {
			n++
		}
	}
	return n > 3 && n*20 > len(sample)
}
