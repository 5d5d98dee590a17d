package book

import "strings"

// Lines calls f for each line of text of a block in reading order: a heading, a
// paragraph, a line of verse, a cell, an item, a caption. A label (of a heading
// or an item) is handed over as it is printed, "" if there is none. It is the
// one place that knows which kinds hold which text, for all who only count,
// search or copy words.
func Lines(b Block, f func(label string, text []Inline)) {
	some := func(text []Inline) {
		if text != nil {
			f("", text)
		}
	}
	switch b := b.(type) {
	case *Heading:
		f(b.Label+b.Gap, b.Text)
	case *Paragraph:
		f("", b.Text)
	case *Quote:
		for _, p := range b.Text {
			f("", p.Text)
		}
	case *Verse:
		some(b.Title)
		for _, l := range b.Lines {
			some(l)
		}
		if b.Source != nil {
			f("——", b.Source)
		}
	case *List:
		b.lines(f)
	case *Table:
		some(b.Caption)
		for _, row := range b.Rows {
			for _, c := range row {
				some(c.Text)
			}
		}
	case *Figure:
		some(b.Words())
	case *SignOff:
		for _, l := range b.Lines {
			some(l)
		}
	case *Break, *PageBreak:
	}
}

func (l *List) lines(f func(label string, text []Inline)) {
	for i := range l.Items {
		it := &l.Items[i]
		f(it.Label, it.Text)
		if it.Sub != nil {
			it.Sub.lines(f)
		}
	}
}

// Lines calls f for each line of text of a speech below its heading: the
// opening, the blocks, the notes. Questions are none of them: they belong to
// the edition that prints them.
func (s *Speech) Lines(f func(label string, text []Inline)) {
	for i := range s.Opening {
		f(s.Opening[i].Label, s.Opening[i].Text)
	}
	s.text(f)
}

// text calls f for each line of text below the opening.
func (s *Speech) text(f func(label string, text []Inline)) {
	for _, b := range s.Blocks {
		Lines(b, f)
	}
	for _, n := range s.Notes {
		f(n.Mark(), n.Text)
	}
}

// Plain is the text of inlines without any markup: what is printed on the line,
// note marks included, readings of ruby left out. A line break inside a
// paragraph counts as one space-free join: its two sides follow each other.
func Plain(in []Inline) string {
	if len(in) == 1 {
		if t, ok := in[0].(*Text); ok {
			return t.S
		}
	}
	var b strings.Builder
	writePlain(&b, in)
	return b.String()
}

func writePlain(b *strings.Builder, in []Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *Text:
			b.WriteString(x.S)
		case *LineBreak:
		case *Emphasis:
			writePlain(b, x.Text)
		case *Link:
			writePlain(b, x.Text)
		case *Ruby:
			b.WriteString(x.Base)
		case *Script:
			b.WriteString(x.S)
		case *NoteRef:
			b.WriteString(x.Note.Mark())
		}
	}
}
