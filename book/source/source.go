// Package source holds decoded manuscripts and the places in them.
//
// A File is a manuscript after decoding: its text in UTF-8 with the line ends
// as they stood, and a table of its lines. A Span is a stretch of that text;
// every node of the book model and every finding carries one, so that any
// message can name the manuscript's own line and column. Spans are byte
// offsets into File.Text; columns that people see count characters from 1.
package source

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A File is one decoded manuscript. It is immutable once made.
type File struct {
	Name     string   // as the user gave it, for messages; "-" is standard input
	Encoding string   // the encoding found or asked for, e.g. "UTF-8", "GB18030"
	Sure     bool     // false if the encoding was a guess that the user should see
	Other    []int    // lines that stood in another encoding than most (UTF-8 pasted into GBK)
	Repaired []Repair // lines that had been read in a wrong encoding before, and were turned back
	Text     string   // the whole text in UTF-8

	// Document is what the text was taken from, for its reader: a document or
	// web page taken apart. The lines of such a file are the document's paragraphs. It is
	// nil for plain text.
	Document any

	// Cells tells that the text is a sheet's: a row a line, its cells parted by
	// tabs. Places in it name cells.
	Cells bool

	lines []int32
}

// NewFile makes a File of decoded text. Lines end at LF, CRLF, CR, NEL
// (U+0085) and U+2029; each end belongs to the line before it. Offsets are of 32
// bits, so the text must be shorter than 2 GiB; Decode sees to that.
func NewFile(name, encoding, text string) *File {
	f := &File{Name: name, Encoding: encoding, Sure: true, Text: text}
	f.lines = make([]int32, 1, 2+max(strings.Count(text, "\n"), strings.Count(text, "\r")))
	next := [len(lineEnds)]int{} // the next place of each kind of line end
	for i, end := range lineEnds {
		next[i] = indexFrom(text, end, 0)
	}
	for {
		first := 0
		for i := range next {
			if next[i] < next[first] {
				first = i
			}
		}
		at := next[first]
		if at == len(text) {
			return f
		}
		at += len(lineEnds[first])
		if lineEnds[first] == "\r" && at < len(text) && text[at] == '\n' {
			at++
		}
		f.lines = append(f.lines, int32(at))
		for i := range next {
			if next[i] < at {
				next[i] = indexFrom(text, lineEnds[i], at)
			}
		}
	}
}

// NewParagraphs makes a File of a document's text, one paragraph a line, which
// must hold no other line ends than LF. It is refused as Decode would refuse it:
// without text, or with more or longer paragraphs than any manuscript has. The
// error is an *InputError.
func NewParagraphs(name, encoding, text string, document any) (*File, error) {
	f := NewFile(name, encoding, text)
	f.Document = document
	return f, f.check()
}

// lineEnds are what ends a line; CR and LF together are one end.
var lineEnds = [...]string{"\n", "\r", "\u0085", "\u2029"}

// indexFrom is the first place of end in text from at on, len(text) if none.
func indexFrom(text, end string, at int) int {
	if i := strings.Index(text[at:], end); i >= 0 {
		return at + i
	}
	return len(text)
}

// Lines is the number of lines; a text that ends in a line end has one empty
// line after it, which is not counted. An empty text has none.
func (f *File) Lines() int {
	n := len(f.lines)
	if int(f.lines[n-1]) == len(f.Text) {
		n--
	}
	return n
}

// Line gives the span of line n (from 1) without its line end.
func (f *File) Line(n int) Span {
	start := f.lines[n-1]
	end := int32(len(f.Text))
	if n < len(f.lines) {
		end = f.lines[n]
		end -= int32(lineEnd(f.Text[start:end]))
	}
	return Span{File: f, Start: start, End: end}
}

// lineEnd is the length in bytes of the line end that closes s, or 0.
func lineEnd(s string) int {
	n := len(s)
	switch {
	case n >= 2 && s[n-2:] == "\r\n":
		return 2
	case n >= 1 && (s[n-1] == '\n' || s[n-1] == '\r'):
		return 1
	case n >= 2 && s[n-2:] == "\u0085":
		return 2
	case n >= 3 && s[n-3:] == "\u2029":
		return 3
	}
	return 0
}

// A Span is a half-open stretch of a File's text, in bytes. The zero Span is
// "nowhere": text that the program made itself.
type Span struct {
	File       *File
	Start, End int32
}

// Place gives the span itself, so that whatever embeds a Span has a place.
func (s Span) Place() Span { return s }

// Text is the stretch of the manuscript, as it stands there.
func (s Span) Text() string {
	if s.File == nil {
		return ""
	}
	return s.File.Text[s.Start:s.End]
}

// Sub gives the span of bytes [from, to) inside s.
func (s Span) Sub(from, to int) Span {
	return Span{File: s.File, Start: s.Start + int32(from), End: s.Start + int32(to)}
}

// A Position is a place as people write it: path:line:column, both from 1,
// the column in characters. The zero Position is "nowhere". In a document a line
// is a paragraph: nobody can tell which line of Word's a word stands on.
type Position struct {
	Path         string
	Line, Column int
	Paragraph    bool // Line counts paragraphs
	Cell         bool // Line counts the rows of a sheet, Column its columns
}

// String gives path:line:column, path:C3 for a sheet's cell, or "" for nowhere.
func (p Position) String() string {
	if p.Line == 0 {
		return p.Path
	}
	if p.Cell {
		return p.Path + ":" + columnName(p.Column) + strconv.Itoa(p.Line)
	}
	return p.Path + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
}

// columnName is what spreadsheets call a column, from 1: A, Z, AA.
func columnName(n int) string {
	if n < 1 {
		return ""
	}
	return columnName((n-1)/26) + string(rune('A'+(n-1)%26))
}

// Position is the place at which s starts.
func (s Span) Position() Position {
	if s.File == nil {
		return Position{}
	}
	ls := s.File.lines
	n, _ := slices.BinarySearch(ls, s.Start+1) // the lines that start at or before s
	before := s.File.Text[ls[n-1]:s.Start]
	if s.File.Cells {
		return Position{Path: s.File.Name, Line: n, Column: strings.Count(before, "\t") + 1, Cell: true}
	}
	column := utf8.RuneCountInString(before) + 1
	return Position{Path: s.File.Name, Line: n, Column: column, Paragraph: s.File.Document != nil}
}
