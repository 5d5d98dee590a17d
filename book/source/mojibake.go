package source

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A Repair is a line that had been read in a wrong encoding before it came
// here (乱码) and could be turned back.
type Repair struct {
	Line  int    // from 1
	Was   string // as it stood
	Right string // the encoding that it was in
	Wrong string // the one in which it was read
}

// A confusion is one way in which text was read wrongly: its bytes, in the
// encoding that was right, were taken for characters of another.
type confusion struct {
	right, wrong string
	bytes        func(s string) ([]byte, bool)    // the bytes that s was read from
	text         func(data []byte) (string, bool) // what they should have been read as
}

var (
	latinConfusions = []confusion{
		{"UTF-8", "Latin-1", latinBytes, fromUTF8},
		{"GBK", "Latin-1", latinBytes, fromGB},
		{"Big5", "Latin-1", latinBytes, fromBig5},
	}
	hanConfusions = []confusion{
		{"UTF-8", "GBK", gbBytes, fromUTF8},
	}
)

// repairMojibake turns back the lines of a text that were read wrongly. Only
// what can be turned back without loss, and reads like Chinese then and did not
// before, is touched.
func repairMojibake(f *File) *File {
	var b strings.Builder
	done := 0
	var repairs []Repair
	for n := 1; n <= f.Lines(); n++ {
		line := f.Line(n)
		s := line.Text()
		fixed, right, wrong := TurnBack(s)
		if right == "" {
			continue
		}
		if b.Len() == 0 {
			b.Grow(len(f.Text))
		}
		b.WriteString(f.Text[done:line.Start])
		b.WriteString(fixed)
		done = int(line.End)
		repairs = append(repairs, Repair{Line: n, Was: s, Right: right, Wrong: wrong})
	}
	if repairs == nil {
		return f
	}
	b.WriteString(f.Text[done:])
	out := NewFile(f.Name, f.Encoding, b.String())
	out.Sure, out.Other, out.Repaired = f.Sure, f.Other, repairs
	return out
}

// TurnBack gives a line, or a part of one, as it should have been read, the encoding
// that it was in and the one in which it was read; these are empty if it was read
// well.
func TurnBack(s string) (fixed, right, wrong string) {
	fixed, how := turnBack(s)
	if how == nil {
		fixed = s
	} else {
		right, wrong = how.right, how.wrong
	}
	again, source := unescape(fixed)
	switch {
	case source == "":
		return fixed, right, wrong
	case how == nil:
		right, wrong = source, "TXT"
	}
	return again, right, wrong
}

// maxMisread is how often text may have been read wrongly.
const maxMisread = 3

// turnBack gives a line as it should have been read, and how it had been.
func turnBack(s string) (fixed string, how *confusion) {
	if strings.IndexByte(s, 0xC2) >= 0 || strings.IndexByte(s, 0xC3) >= 0 { // U+0080 to U+00FF
		fixed = s
		for range maxMisread {
			again, c := turnLatinBack(fixed)
			if c == nil {
				break
			}
			fixed, how = again, c
		}
		if how != nil {
			return fixed, how
		}
	}
	if !looksLikeHan(s) {
		return "", nil
	}
	for i := range hanConfusions {
		c := &hanConfusions[i]
		if fixed, ok := c.apply(s); ok && readingOf(fixed).wide >= 2 {
			return fixed, c
		}
	}
	return "", nil
}

// apply turns a whole stretch back.
func (c *confusion) apply(s string) (string, bool) {
	data, ok := c.bytes(s)
	if !ok {
		return "", false
	}
	text, ok := c.text(data)
	if !ok || strings.ContainsAny(text, "\r\n") || !readingOf(text).chinese() {
		return "", false
	}
	return text, true
}

// minLatin is the shortest run of Latin-1 that is turned back, in characters
// beyond ASCII: two of GBK. No language of Europe has four accented letters in
// a row.
const minLatin = 4

// turnLatinBack turns back the runs of Latin-1 in a line; other characters
// beyond ASCII part them, for good text may stand beside.
func turnLatinBack(s string) (fixed string, how *confusion) {
	var b strings.Builder
	for at := 0; at < len(s); {
		end, wide, row := latinRun(s[at:])
		run := s[at : at+end]
		if text, c := runBack(run, wide, row); c != nil {
			run, how = text, c
		}
		b.WriteString(run)
		at += end
		if end == 0 {
			_, size := utf8.DecodeRuneInString(s[at:])
			b.WriteString(s[at : at+size])
			at += size
		}
	}
	return b.String(), how
}

// runBack turns back a run of Latin-1 with so many characters beyond ASCII, and
// so many of them in a row.
func runBack(run string, wide, row int) (string, *confusion) {
	if wide >= minLatin && row >= minLatin {
		for i := range latinConfusions {
			c := &latinConfusions[i]
			if text, ok := c.apply(run); ok {
				return text, c
			}
		}
	}
	if row > 1 {
		if text, ok := signsBack(run); ok {
			return text, &latinConfusions[0]
		}
	}
	return "", nil
}

// signsBack turns back marks and single letters that stand among good text:
// â€œ, Â·, Ã©. All of the run must be UTF-8 that was read as Latin-1.
func signsBack(run string) (string, bool) {
	data, ok := latinBytes(run)
	if !ok {
		return "", false
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			return "", false
		case r <= 0xFF, r >= 0x2010 && r <= 0x2044, r == '€', r == '℃', r == '™', r >= 0x3000 && r <= 0x303F, r >= 0xFF01 && r <= 0xFF5E:
		default:
			return "", false
		}
		i += size
	}
	return string(data), true
}

// latinRun is the length of the run at the start of s that Latin-1 can hold,
// the characters beyond ASCII in it, and the most of them in a row.
func latinRun(s string) (end, wide, most int) {
	row := 0
	for i, r := range s {
		if r >= 0x80 {
			if _, ok := latinByte(r); !ok {
				return i, wide, most
			}
			wide++
			row++
			most = max(most, row)
		} else {
			row = 0
		}
	}
	return len(s), wide, most
}

// latinByte is the byte that was read as r: in Latin-1, or where Windows puts
// characters of its own.
func latinByte(r rune) (byte, bool) {
	if r < 0x100 {
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}

func latinBytes(s string) ([]byte, bool) {
	data := make([]byte, 0, len(s))
	for _, r := range s {
		c, ok := latinByte(r)
		if !ok {
			return nil, false
		}
		data = append(data, c)
	}
	return data, true
}

func gbBytes(s string) ([]byte, bool) {
	s = strings.ReplaceAll(s, "\uFFFD", "?") // where a byte was left over
	data, err := gbCodec.table.NewEncoder().Bytes([]byte(s))
	if err != nil {
		return nil, false
	}
	// GBK's lone byte 0x80 is shown as €, whose own code is A2 E3.
	return []byte(strings.ReplaceAll(string(data), "\xA2\xE3", "\x80")), true
}

// fromUTF8 reads data as UTF-8. Characters whose bytes were not all kept (an
// odd one became a ?, as pairs did that GBK has no character for) are lost text:
// U+FFFD, which the reader refuses with its place. No more than one character in
// three may be.
func fromUTF8(data []byte) (string, bool) {
	var b strings.Builder
	wide, lost := 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r != utf8.RuneError || size > 1 {
			if size >= 3 {
				wide++
			}
			b.Write(data[i : i+size])
			i += size
			continue
		}
		lost++
		b.WriteRune(utf8.RuneError)
		i += brokenLength(data[i:])
	}
	return b.String(), wide > 0 && 3*lost <= wide
}

// brokenLength is the length of the broken character at the start of data: its
// bytes, and the ? that stands for those it lost.
func brokenLength(data []byte) int {
	n := 1
	for n < len(data) && data[n]&0xC0 == 0x80 {
		n++
	}
	for n < len(data) && data[n] == '?' {
		for n++; n < len(data) && data[n]&0xC0 == 0x80; n++ {
		}
	}
	return n
}

func fromGB(data []byte) (string, bool) {
	g := scanGB(data)
	if g.bad > 0 || g.four > 0 || !g.reads() {
		return "", false
	}
	text, lost := gbCodec.text(data)
	return text, lost == 0
}

func fromBig5(data []byte) (string, bool) {
	text, lost := big5Codec.text(data)
	return text, lost == 0
}

// looksLikeHan tells whether a line may be UTF-8 read as GBK: three characters
// beyond ASCII or more, and few of the commonest of Chinese among the first
// ones. It ends early in good text.
func looksLikeHan(s string) bool {
	wide, common := 0, 0
	for _, r := range s {
		if r < 0x80 {
			continue
		}
		wide++
		if isCommon(r) {
			if common++; common > 6 {
				return false
			}
		}
		if wide == 24 {
			break
		}
	}
	return wide >= 3 && common*4 <= wide
}
