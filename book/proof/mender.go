package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// A mender takes a book's parts apart into lines, has them mended, and puts
// them together again. It serves one goroutine and keeps its room.
type mender struct {
	set       *settings
	line      line
	out       writer
	notes     map[*book.Note]*book.Note // the speech's, as they were and as they are now
	continued []bool                    // of each block of the speech: a quotation may go on behind it
}

func newMender(s *settings) *mender { return &mender{set: s, line: line{set: s}} }

// run mends the line that has been filled in. A mute line has no findings.
func (m *mender) run(mute bool) {
	l := &m.line
	l.load()
	if m.set.level == None {
		if l.seen.has(illegal) {
			l.dropIllegal()
		}
	} else {
		l.mend()
	}
	m.out.write(l, mute)
}

// mendTitle gives the book's mended title. It may go on in a second line of the
// manuscript, its subtitle; a title that the manuscript does not have (--title,
// the file's name) has no place.
func (m *mender) mendTitle(meta *book.Meta) string {
	l := &m.line
	l.reset(headingLine)
	first := within(meta.Span, meta.Title, false)
	rest := ""
	if first.Text() != meta.Title {
		first = meta.Span
		if words := first.Text(); words != "" && strings.HasPrefix(meta.Title, words) {
			rest = meta.Title[len(words):]
		} else {
			first = source.Span{}
		}
	}
	l.add(meta.Title[:len(meta.Title)-len(rest)], first, false)
	l.add(rest, behind(first, rest), false)
	m.run(false)
	title := ""
	for i := range l.pieces {
		title += l.pieces[i].out
	}
	return title
}

// mendMeta mends what else is said of the book. What stands nowhere is mended
// without a word.
func (m *mender) mendMeta(meta *book.Meta) {
	meta.Subjects, meta.People = slices.Clone(meta.Subjects), slices.Clone(meta.People)
	meta.Words(func(key string, text *string) { *text = m.mendWords(*text, meta.Places[key]) })
}

// lookAtParts tells what is mended in the names of parts, once for all speeches
// of a part.
func (m *mender) lookAtParts(list []*book.Speech) {
	var told source.Span
	for _, s := range list {
		if s.PartPlace != told && s.PartPlace.File != nil {
			told = s.PartPlace
			m.mendWords(s.Part, told)
		}
	}
}

// mendWords mends words that are no line of a manuscript, at their place, or
// without a word if they have none.
func (m *mender) mendWords(words string, at source.Span) string {
	if words == "" {
		return ""
	}
	if strings.Contains(words, "\n") {
		lines := strings.Split(words, "\n")
		for i := range lines {
			lines[i] = m.mendWords(lines[i], source.Span{})
		}
		return strings.Join(lines, "\n")
	}
	l := &m.line
	l.reset(laidLine)
	l.add(words, at, false)
	m.run(at.File == nil)
	return l.pieces[0].out
}

// behind finds part in the line behind a span's line; it gives the span itself
// if it is not there.
func behind(span source.Span, part string) source.Span {
	if span.File == nil {
		return span
	}
	text := span.File.Text[span.End:]
	const between = 64 // marks, spaces and line ends between the two
	at := strings.Index(text[:min(len(text), len(part)+between)], part)
	if at < 0 {
		return span
	}
	return source.Span{File: span.File, Start: span.End + int32(at), End: span.End + int32(at+len(part))}
}

// mendSpeech gives a mended speech and its findings.
func (m *mender) mendSpeech(s *book.Speech, meta *book.Meta) (*book.Speech, diag.List) {
	out := *s
	// Notes come first, for the text holds marks that lead to them.
	m.out.list = nil
	out.Notes = m.mendNotes(s.Notes)
	notes := m.out.list
	m.out.list = nil
	m.mendHead(&out, meta)
	out.Opening = m.mendOpening(s.Opening)
	m.findContinued(s.Blocks)
	out.Blocks = make([]book.Block, 0, len(s.Blocks))
	for i, k := range s.Blocks {
		if k := m.mendBlock(k, m.continued[i]); k != nil {
			out.Blocks = append(out.Blocks, k)
		}
	}
	m.out.list = append(m.out.list, notes...)
	out.Short = m.mendWords(s.Short, s.ShortPlace)
	out.Part = m.mendWords(s.Part, source.Span{}) // lookAtParts has told
	out.Questions = m.mendQuestions(s.Questions)
	return &out, m.out.list
}

// mendQuestions mends the questions that the manifest asks.
func (m *mender) mendQuestions(list []*book.Paragraph) []*book.Paragraph {
	if len(list) == 0 {
		return list
	}
	out := make([]*book.Paragraph, len(list))
	for i, p := range list {
		text, changed := m.mendSaid(p.Text)
		if out[i] = p; changed {
			copied := *p
			copied.Text = text
			out[i] = &copied
		}
	}
	return out
}

// mendSaid mends what a manifest says, without a word if it stands nowhere.
func (m *mender) mendSaid(in []book.Inline) ([]book.Inline, bool) {
	m.line.reset(paragraphLine)
	m.line.addInlines(in)
	m.run(isMade(in))
	if m.untouched(in) {
		return in, false
	}
	out, _ := m.mended(in, m.line.pieces)
	return out, true
}

// A head is a heading line in its parts.
type head struct {
	span       source.Span
	label, gap string
	trailing   bool // the label stands behind the words
	words      []book.Inline
}

// mendHead mends the speech's heading line. The gap is the author's and stays.
// A speech that has the book's title or a made one for want of a heading is
// mended without a word: the title has its own findings.
func (m *mender) mendHead(s *book.Speech, meta *book.Meta) {
	h := head{span: s.Span, label: s.Label, gap: s.Gap, trailing: s.Trailing, words: s.Title}
	overlaps := s.File != nil && s.File == meta.File && s.Start < meta.End && meta.Start < s.End
	if m.mendParts(&h, true, overlaps || isMade(s.Title), false) {
		s.Label, s.Gap, s.Title = h.label, h.gap, h.words
	}
}

// mendHeading gives a mended heading, h itself if nothing changed. The author's
// space behind its label stays, but not behind a mark: 第一节 总则, 一、群众观点.
func (m *mender) mendHeading(h *book.Heading) *book.Heading {
	last, _ := utf8.DecodeLastRuneInString(h.Label)
	held := kinds(han, number, letter, digit, wide).has(kindOf(last))
	parts := head{span: h.Span, label: h.Label, gap: h.Gap, words: h.Text}
	if !m.mendParts(&parts, held, false, true) {
		return h
	}
	out := *h
	out.Label, out.Gap, out.Text = parts.label, parts.gap, parts.words
	return &out
}

// mendParts mends a heading line, its parts in the manuscript's order, and
// tells whether anything changed. A held gap stays as typed; a whole one may be
// left out.
func (m *mender) mendParts(h *head, held, mute, whole bool) bool {
	l := &m.line
	l.reset(headingLine)
	l.whole = whole
	label := within(h.span, h.label, h.trailing)
	if h.trailing {
		l.addInlines(h.words)
		l.add(h.gap, beside(label, -len(h.gap), h.span), held)
		l.add(h.label, label, false)
	} else {
		l.add(h.label, label, false)
		l.add(h.gap, beside(label, len(h.gap), h.span), held)
		l.addInlines(h.words)
	}
	m.run(mute)
	if m.untouched(h.words) {
		return false
	}
	pieces := l.pieces
	take := func(part *string) {
		if *part != "" {
			*part, pieces = pieces[0].out, pieces[1:]
		}
	}
	if h.trailing {
		h.words, pieces = m.mended(h.words, pieces)
		take(&h.gap)
		take(&h.label)
		return true
	}
	take(&h.label)
	take(&h.gap)
	h.words, _ = m.mended(h.words, pieces)
	return true
}

// beside gives the span of n bytes behind a span, or of −n before it, if the
// line has them.
func beside(span source.Span, n int, line source.Span) source.Span {
	out := source.Span{File: span.File, Start: span.End, End: span.End + int32(n)}
	if n < 0 {
		out.Start, out.End = span.Start+int32(n), span.Start
	}
	if out.File == nil || out.Start < line.Start || out.End > line.End {
		return line
	}
	return out
}

// mendParagraph gives a mended paragraph, p itself if nothing changed.
func (m *mender) mendParagraph(p *book.Paragraph, continued bool) *book.Paragraph {
	text, changed := m.mendLine(p.Text, paragraphLine, continued, true)
	if !changed {
		return p
	}
	out := *p
	out.Text = text
	return &out
}

// within finds part in the manuscript's words at span: the first, or the last
// one. Where the manuscript does not have it, it gives span itself.
func within(span source.Span, part string, last bool) source.Span {
	find := strings.Index
	if last {
		find = strings.LastIndex
	}
	at := find(span.Text(), part)
	if at < 0 {
		return span
	}
	return span.Sub(at, at+len(part))
}

// isMade tells whether the program made the words itself.
func isMade(in []book.Inline) bool {
	if len(in) == 0 {
		return false
	}
	t, ok := in[0].(*book.Text)
	return ok && t.File == nil
}
