package diag

import (
	"unicode/utf8"

	"kanben/book/source"
)

// A locator gives the positions of spans. Findings come in order, so that it
// counts on from the last one: positions in a manuscript of a single line of
// ten megabytes cost one pass, not one pass each.
type locator struct {
	line source.Span // the line of the last position
	at   int32       // the offset of the last position
	last source.Position
}

// position is s.Position() for a span in a file.
func (l *locator) position(s source.Span) source.Position {
	if s.File == l.line.File && s.Start >= l.at && s.Start <= l.line.End {
		l.last.Column += utf8.RuneCountInString(s.File.Text[l.at:s.Start])
	} else {
		l.last = s.Position()
		l.line = s.File.Line(l.last.Line)
	}
	l.at = s.Start
	return l.last
}
