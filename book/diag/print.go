package diag

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"kanben/book/source"
)

// margin is the indent of what stands below a finding's first line.
const margin = "    "

// DefaultWidth is the width of excerpts where no terminal tells its own.
const DefaultWidth = 80

// A Printer writes findings for people to read:
//
//	稿.txt:2:9: fixed[P001]: half-width comma between Chinese characters
//	    在主持学习时强调,加强作风建设,必须坚
//	                    ^
//	    hint: write ，
//
// The place counts characters from 1; the caret counts columns, two for a wide
// character. A long line is cut around the place. Characters that would not
// show, or would steer the terminal, are written as <U+001B>.
type Printer struct {
	W     io.Writer
	Lang  Lang
	Width int // columns; DefaultWidth if 0
	// Paint colours the words that name a severity; nil leaves them plain.
	Paint func(s Severity, text string) string

	loc locator
	buf []byte
}

// Print writes one finding. Findings printed in the order of the text cost
// least.
func (p *Printer) Print(d *Diagnostic) error {
	b := p.buf[:0]
	place := d.Span
	if place.File != nil {
		b = append(b, Visible(Where(p.loc.position(place), p.Lang))...)
		b = append(b, ": "...)
	}
	b = append(b, p.paint(d.Severity, d.Severity.String()+"["+d.Code+"]")...)
	b = fmt.Appendf(b, ": %s\n", Visible(d.Text(p.Lang)))
	if place.File != nil {
		b = p.excerpt(b, place, p.loc.line)
	}
	if hint := d.Advice(p.Lang); hint != "" {
		b = fmt.Appendf(b, "%s%s%s\n", margin, Text{Zh: "提示：", En: "hint: "}.In(p.Lang), Visible(hint))
	}
	p.buf = b
	_, err := p.W.Write(b)
	return err
}

func (p *Printer) paint(s Severity, text string) string {
	if p.Paint == nil {
		return text
	}
	return p.Paint(s, text)
}

// Where is a position as findings write it: 稿.txt:2:9, and in a document, whose
// lines nobody can count, 稿.docx:第2段:9 or 稿.docx:paragraph 2:9.
func Where(p source.Position, lang Lang) string {
	if !p.Paragraph || p.Line == 0 {
		return p.String()
	}
	return p.Path + ":" + Text{Zh: "第%[1]d段", En: "paragraph %[1]d"}.Format(lang, p.Line) + ":" + strconv.Itoa(p.Column)
}

// excerpt appends the line around a place and a caret below it. It reads no
// more of the line than it shows.
func (p *Printer) excerpt(b []byte, place, line source.Span) []byte {
	if line.Start == line.End {
		return b
	}
	width := p.Width
	if width <= 0 {
		width = DefaultWidth
	}
	// Two columns are kept for the … on either side.
	room := max(width-len(margin)-2, 16)
	text := place.File.Text
	at := min(place.Start, line.End)
	before, cutBefore := lastColumns(text[line.Start:at], room/2)
	after, cutAfter := firstColumns(text[at:line.End], room-Columns(before))
	if !cutAfter && cutBefore {
		// The line ends early: its beginning may have the room that is left.
		before, cutBefore = lastColumns(text[line.Start:at], room-Columns(after))
	}
	if cutBefore {
		before = "…" + before
	}
	if cutAfter {
		after += "…"
	}
	b = fmt.Appendf(b, "%s%s%s\n", margin, before, after)
	b = fmt.Appendf(b, "%s%s^\n", margin, strings.Repeat(" ", Columns(before)))
	return b
}

// Shorten is as much of a text, made visible, as fits into a number of columns,
// with … where it was cut.
func Shorten(s string, columns int) string {
	if short, cut := firstColumns(s, columns-1); cut {
		if whole, more := firstColumns(s, columns); !more {
			return whole
		}
		return short + "…"
	}
	return Visible(s)
}

// firstColumns is as much of the beginning of s, made visible, as fits into a
// number of columns, and whether that left something out.
func firstColumns(s string, room int) (string, bool) {
	var b strings.Builder
	for i, r := range s {
		v := visible(r)
		if room -= Columns(v); room < 0 {
			return b.String(), i < len(s)
		}
		b.WriteString(v)
	}
	return b.String(), false
}

// lastColumns is the same for the end of s.
func lastColumns(s string, room int) (string, bool) {
	start := len(s)
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:start])
		if room -= Columns(visible(r)); room < 0 {
			break
		}
		start -= n
	}
	return Visible(s[start:]), start > 0
}
