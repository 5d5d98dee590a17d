package proof

import (
	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// A passage is a line of the book as the rules of the whole book see it: its
// mended words and where they stand.
type passage struct {
	source.Span
	speech    int
	text      string
	paragraph bool
}

// lookWhole looks at the book as a whole, once it is mended: what repeats, what
// is written two ways, lists and announcements.
func lookWhole(b *book.Book, s *settings) diag.List {
	w := &whole{set: s, book: b, passages: make([][]passage, len(b.Speeches))}
	lists := make([]diag.List, len(b.Speeches))
	sideBySide(len(b.Speeches), func() func(int) {
		return func(i int) {
			w.passages[i] = passagesOf(b.Speeches[i], i)
			w.lookLists(i, &lists[i])
			w.lookPlan(i, &lists[i])
			w.lookRepeated(i, &lists[i])
		}
	})
	var list diag.List
	for _, l := range lists {
		list = append(list, l...)
	}
	w.lookQuoteStyles(&list)
	w.lookAlike(&list)
	w.lookNames(&list)
	w.lookTitles(&list)
	return list
}

// A whole is the book at work.
type whole struct {
	set      *settings
	book     *book.Book
	passages [][]passage // of each speech
}

// passagesOf lists a speech's lines.
func passagesOf(s *book.Speech, speech int) []passage {
	var all []passage
	for _, k := range s.Blocks {
		_, paragraph := k.(*book.Paragraph)
		book.Lines(k, func(label string, text []book.Inline) {
			p := passage{Span: k.Place(), speech: speech, text: label + book.Plain(text), paragraph: paragraph}
			if len(text) > 0 && !paragraph {
				p.Span = text[0].Place()
			}
			all = append(all, p)
		})
	}
	return all
}

// add adds a finding about words of a passage, unless its rule is off or a word
// of the dictionary is in them.
func (w *whole) add(list *diag.List, r *diag.Rule, p *passage, words string, args ...any) {
	if w.set.isOff(r) || words != "" && w.set.knows(words) {
		return
	}
	span := p.Span
	if words != "" {
		span = within(span, words, false)
	}
	list.Add(r.At(span, args...))
}

// knows tells whether words hold a word of the dictionary.
func (s *settings) knows(words string) bool {
	if s.words == nil {
		return false
	}
	rs := []rune(words)
	for i, r := range rs {
		for _, word := range s.words[r] {
			if i+len(word) <= len(rs) && string(rs[i:i+len(word)]) == string(word) {
				return true
			}
		}
	}
	return false
}

// hansOf counts the Han characters of a text.
func hansOf(text string) int {
	n := 0
	for _, r := range text {
		if kindOf(r) == han {
			n++
		}
	}
	return n
}

// lineOf gives the line of a place, for messages.
func lineOf(s source.Span) int { return s.Position().Line }
