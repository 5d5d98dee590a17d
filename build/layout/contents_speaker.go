package layout

import (
	"strings"

	"kanben/book"
	"kanben/book/zh"
	"kanben/build/geom"
)

// The column of speakers of a contents page (design.md 1.4): names end half an
// em before the room of the page numbers, so that they stand in line; a name too
// long for the column has a line below the title, and so have all names of a
// list, which has no such column.
const (
	nameLeast = 3 // ems that names of two and three characters fill
	nameMost  = 5 // ems of the widest column
)

// speaker sets the name of who gives a speech: two and three characters spread
// over three ems. It has no runs if nobody is named.
func (f *fronter) speaker(s *book.Speech) Line {
	name := s.SpeakerName()
	if strings.ContainsFunc(name, func(r rune) bool { return !zh.IsHan(r) }) {
		return f.set.line(f.st.Contents.Speaker, name, s.Span) // Western letters are not spread
	}
	return f.spread(f.st.Contents.Speaker, name, nameLeast)
}

// speakerColumn is the width of the column of speakers: the longest name that has
// room in it; 0 if there is no such column.
func (f *fronter) speakerColumn() geom.Length {
	if f.listed() {
		return 0
	}
	most := min(f.st.Contents.Speaker.Size*nameMost, f.st.Page.Measure/4)
	var widest geom.Length
	for _, s := range f.book.Speeches {
		if w := f.speaker(s).Measure; w <= most {
			widest = max(widest, w)
		}
	}
	return widest
}

// nameEnd is how far before the right edge names end.
func (f *fronter) nameEnd() geom.Length {
	return f.st.Contents.NumberWidth + f.st.Contents.Speaker.Size/2
}

// besides is what a name takes of the width of its entry, beside the room of the
// page number: its column, half an em behind and one before it.
func (f *fronter) besides(p *contentsPlan) geom.Length {
	return p.names + f.st.Contents.Speaker.Size*3/2
}
