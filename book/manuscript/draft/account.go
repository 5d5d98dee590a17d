package draft

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// An Account tells what of a manuscript went into the book. It is made once the
// book stands, from the manuscript's text on one side and the places of all
// words of the book on the other, so that no reader has to be believed.
type Account struct {
	File *source.File
	Lost source.Span // the first stretch of text that is not in the book; nowhere if all is

	seen Content // what the manuscript holds, but for what can be counted in its text
	gone Content // what is not in the book
	text bool    // the file's text is the manuscript's, without notation
}

// Whole tells whether all of the manuscript is in the book.
func (a *Account) Whole() bool { return a.gone == Content{} }

// In counts what the manuscript holds.
func (a *Account) In() Content {
	in := a.seen
	if a.text {
		var text Content
		text.count(a.File)
		in.Paragraphs, in.Characters = max(in.Paragraphs, text.Paragraphs), max(in.Characters, text.Characters)
	}
	return in
}

// Out counts what of it is in the book.
func (a *Account) Out() Content {
	c := a.In()
	return Content{
		c.Paragraphs - a.gone.Paragraphs, c.Characters - a.gone.Characters,
		c.Notes - a.gone.Notes, c.Pictures - a.gone.Pictures, c.Tables - a.gone.Tables,
	}
}

// Balance compares a manuscript with the speeches that the book has of it.
func Balance(m *Manuscript, speeches []*book.Speech) Account {
	l := ledger{file: m.File, kept: make([]uint64, len(m.File.Text)/64+1), strict: !m.Notation, notes: map[int32]bool{}}
	l.unspoken(m)
	for _, s := range speeches {
		l.speech(s)
	}
	a := Account{File: m.File, seen: m.Holds, text: l.strict}
	a.gone.Paragraphs, a.gone.Characters, a.Lost = l.lost()
	if !l.strict {
		a.seen.Paragraphs, a.seen.Characters = l.lines+a.gone.Paragraphs, l.characters+a.gone.Characters
	}
	if before := m.Holds.Characters; before > 0 && l.strict { // than went into the file's text
		var text Content
		text.count(m.File)
		a.gone.Characters += max(before-text.Characters, 0)
	}
	a.gone.Notes = max(m.Holds.Notes-len(l.notes)-l.loose, 0)
	a.gone.Pictures = max(m.Holds.Pictures-l.pictures, 0)
	a.gone.Tables = max(m.Holds.Tables-l.tables, 0)
	return a
}

// A ledger notes which bytes of a file stand in the book.
type ledger struct {
	file             *source.File
	kept             []uint64       // a bit for each byte
	strict           bool           // words stand in the file as they stand in the book
	notes            map[int32]bool // where they begin
	loose            int            // notes without a place: empty ones
	pictures, tables int

	lines, characters int // of the book, if the file has notation
}

// keep notes a stretch of the file.
func (l *ledger) keep(s source.Span) {
	if s.File != l.file || s.Start >= s.End {
		return
	}
	first, last := s.Start/64, (s.End-1)/64
	from, to := ^uint64(0)<<(s.Start%64), ^uint64(0)>>(63-(s.End-1)%64)
	if first == last {
		l.kept[first] |= from & to
		return
	}
	l.kept[first] |= from
	for i := first + 1; i < last; i++ {
		l.kept[i] = ^uint64(0)
	}
	l.kept[last] |= to
}

// unspoken notes what is no text of the book: lines that part sections, the
// title, which other rooms have, the same title again, and notation.
func (l *ledger) unspoken(m *Manuscript) {
	for i := range m.Outline.Lines {
		switch m.Outline.Lines[i].Kind {
		case outline.Break:
			l.keep(m.Lines[i])
		case outline.Title: // the marks around its words
			words := m.Subtitle
			if i == m.Outline.Title {
				words = m.Words[:len(m.Words)-len(m.Subtitle)]
			}
			l.around(m.Lines[i], words, "", true)
		}
	}
	for _, s := range m.Again {
		l.keep(s)
	}
	for _, s := range m.Aside {
		l.keep(s)
	}
	for _, s := range m.Tags.Aside {
		l.keep(s)
	}
	l.line(m.Words)
}

// around notes what stands in a stretch around words in it: a label, and marks
// of notation or decoration: 篇1, 《》, ##. The words may stand elsewhere.
func (l *ledger) around(s source.Span, words []book.Inline, label string, marks bool) {
	if s.File != l.file {
		return
	}
	in := Extent(words)
	if in.File != l.file || in.Start >= s.End || in.End <= s.Start {
		in.Start, in.End = s.End, s.End
	}
	label = l.label(source.Span{File: l.file, Start: s.Start, End: in.Start}, label, marks)
	l.label(source.Span{File: l.file, Start: in.End, End: s.End}, label, marks)
}

// label notes what a label has in the same order, and if asked for all marks of a
// stretch. It gives the rest of the label.
func (l *ledger) label(s source.Span, label string, marks bool) string {
	if s.Start >= s.End {
		return label
	}
	for i, r := range s.Text() {
		if isInk(r, marks) {
			next := strings.IndexFunc(label, func(r rune) bool { return isInk(r, marks) })
			if next < 0 || !strings.HasPrefix(label[next:], string(r)) {
				continue
			}
			label = label[next+utf8.RuneLen(r):]
		}
		l.keep(s.Sub(i, i+utf8.RuneLen(r)))
	}
	return label
}

func (l *ledger) speech(s *book.Speech) {
	l.around(s.Span, s.Title, s.Label, true)
	l.line(s.Title)
	for i := range s.Opening {
		l.around(s.Opening[i].Span, s.Opening[i].Text, s.Opening[i].Label, !l.strict)
		l.line(s.Opening[i].Text)
	}
	for _, b := range s.Blocks {
		l.block(b)
	}
	for _, n := range s.Notes {
		if n.File == l.file {
			l.notes[n.Start] = true // two speeches may have the same one
		} else {
			l.loose++
		}
		l.line(n.Text)
	}
}

func (l *ledger) block(b book.Block) {
	switch b := b.(type) {
	case *book.Heading:
		l.around(b.Span, b.Text, b.Label, !l.strict)
	case *book.List:
		l.labels(b)
	case *book.Table:
		l.tables++
	case *book.Figure:
		l.pictures++
	case *book.Break, *book.PageBreak:
		l.keep(b.Place())
	}
	book.Lines(b, func(_ string, text []book.Inline) { l.line(text) })
}

// labels notes the labels of items.
func (l *ledger) labels(list *book.List) {
	for i := range list.Items {
		it := &list.Items[i]
		head := it.Span
		if it.Sub != nil && it.Sub.Start >= head.Start {
			head.End = min(head.End, it.Sub.Start)
		}
		l.around(head, it.Text, it.Label, !l.strict)
		if it.Sub != nil {
			l.labels(it.Sub)
		}
	}
}

// line notes the words of a line of the book.
func (l *ledger) line(in []book.Inline) {
	if !l.strict {
		if n := Ink([]byte(Flat(in))); n > 0 {
			l.lines++
			l.characters += n
		}
	}
	l.inlines(in)
}

func (l *ledger) inlines(in []book.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			s := x.Span
			if l.strict {
				s.End = min(s.End, s.Start+int32(len(x.S)))
			}
			l.keep(s)
		case *book.Emphasis:
			l.inlines(x.Text)
		case *book.Link:
			l.inlines(x.Text)
		default:
			l.keep(x.Place())
		}
	}
}

// lost counts the lines that are not in the book at all, and the characters that
// are not, and gives the place of the first ones.
func (l *ledger) lost() (lines, characters int, first source.Span) {
	text := l.file.Text
	last := source.Span{} // the line that was looked at last
	for i, w := range l.kept {
		for w = ^w; w != 0; w &= w - 1 {
			at := 64*i + bits.TrailingZeros64(w)
			if at >= len(text) {
				break
			}
			if !utf8.RuneStart(text[at]) {
				continue
			}
			r, size := utf8.DecodeRuneInString(text[at:])
			if !isInk(r, !l.strict) {
				continue
			}
			characters++
			place := source.Span{File: l.file, Start: int32(at), End: int32(at + size)}
			switch {
			case first.File == nil || first.End == place.Start:
				if first.File == nil {
					first = place
				}
				first.End = place.End
			}
			if last.File == nil || place.Start >= last.End {
				last = l.file.Line(place.Position().Line)
				if !l.hasKept(last) {
					lines++
				}
			}
		}
	}
	return lines, characters, first
}

// hasKept tells whether any text of a line is in the book.
func (l *ledger) hasKept(line source.Span) bool {
	for i, r := range line.Text() {
		at := line.Start + int32(i)
		if l.kept[at/64]>>(at%64)&1 == 1 && isInk(r, !l.strict) {
			return true
		}
	}
	return false
}
