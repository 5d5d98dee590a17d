package layout

import (
	"strings"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// A flow is text to be set as one paragraph: its characters, and the stretches
// of them that are not in the plain voice. The common flow has no stretches and
// its text is the book's own string.
type flow struct {
	text      string
	stretches []stretch    // in order, none overlapping
	marks     *style.Marks // how they are marked; nil if there are none
}

// A stretch is bytes [start, end) of a flow that are set in another voice or
// have marks beside them.
type stretch struct {
	start, end int
	voice      voice
	rise       geom.Length    // of the baseline, > 0 up
	bound      bool           // no break and no white before it or inside it (T20, T46)
	dotted     bool           // 着重号 (T80)
	ruby       *reading       // of the whole stretch (T82)
	note       *book.Note     // of which this is the mark (T100)
	link       *book.Link     // of which these are words (T44)
	line       *book.Emphasis // of a name or a title, below all its words (T81)
}

// A look is how inlines differ from the text around them while a flow is made.
type look struct {
	voice  voice
	rise   geom.Length
	dotted bool
	link   *book.Link
	line   *book.Emphasis
}

// A flowMaker turns inlines into a flow.
type flowMaker struct {
	set   *setter
	st    *style.Style
	base  voice
	text  strings.Builder
	spans []stretch
	noted map[*book.Note]bool // marked in it
}

// flow makes a flow of inlines in a voice.
func (d *setter) flow(in []book.Inline, base voice, st *style.Style) flow {
	if len(in) == 1 {
		if t, ok := in[0].(*book.Text); ok {
			return flow{text: t.S}
		}
	}
	m := &flowMaker{set: d, st: st, base: base, noted: map[*book.Note]bool{}}
	m.inlines(in, look{voice: base})
	return flow{text: m.text.String(), stretches: m.spans, marks: &st.Marks}
}

// inlines adds inlines that look so.
func (m *flowMaker) inlines(in []book.Inline, l look) {
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			if l.dotted {
				m.marked(x.S, l)
			} else {
				m.add(x.S, m.stretch(l))
			}
		case *book.Emphasis:
			m.inlines(x.Text, m.emphasis(x, l))
		case *book.Link:
			in := l // nothing is seen of it in print
			if in.link == nil {
				in.link = x
			}
			m.inlines(x.Text, in)
		case *book.Ruby:
			s := m.stretch(l)
			s.ruby = m.set.reading(x, l.voice, &m.st.Marks)
			m.add(x.Base, s)
		case *book.Script:
			s := m.stretch(l)
			s.bound = true
			s.voice.size = l.voice.size.Times(m.st.Marks.ScriptSize, 100)
			if s.rise += l.voice.size.Times(m.st.Marks.SuperRise, 100); !x.Up {
				s.rise = l.rise - l.voice.size.Times(m.st.Marks.SubDrop, 100)
			}
			m.add(x.S, s)
		case *book.NoteRef:
			s := m.stretch(l)
			s.bound = true
			if !m.noted[x.Note] { // a later mark is a mark alone
				s.note = x.Note
				m.noted[x.Note] = true
			}
			s.voice = voice{m.st.Marks.Note.Role, m.inTitle(m.st.Marks.Note.Size, l)}
			s.rise += m.inTitle(m.st.Marks.NoteRise, l)
			m.add(x.Note.Mark(), s)
		case *book.LineBreak: // the caller parts the inlines at it
		}
	}
}

// emphasis gives the look of marked words (T80, T81, T83): dots or a line below, or another
// face of the same size. Nothing is slanted and nothing is smeared.
func (m *flowMaker) emphasis(x *book.Emphasis, l look) look {
	switch x.Kind {
	case book.Dotted:
		l.dotted = true
	case book.Strong:
		l.voice.role = m.st.Marks.Strong
	case book.Code:
		l.voice.role = fonts.Song
	case book.ProperName, book.WorkTitle:
		if l.line == nil {
			l.line = x
		}
	}
	return l
}

// inTitle is a length of the text's own, as large in proportion beside words that
// are larger than the text.
func (m *flowMaker) inTitle(n geom.Length, l look) geom.Length {
	if body := m.st.Body.Size; l.voice.size > body {
		return n.Times(int(l.voice.size), int(body))
	}
	return n
}

// stretch is the stretch of a look; the plain look has none.
func (m *flowMaker) stretch(l look) stretch {
	return stretch{voice: l.voice, rise: l.rise, dotted: l.dotted, link: l.link, line: l.line}
}

// add appends text and, unless it is in the plain voice, its stretch.
func (m *flowMaker) add(s string, t stretch) {
	if s == "" {
		return
	}
	t.start = m.text.Len()
	m.text.WriteString(s)
	t.end = m.text.Len()
	plain := stretch{start: t.start, end: t.end, voice: m.base}
	if t != plain {
		m.spans = append(m.spans, t)
	}
}
