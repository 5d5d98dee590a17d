package markdown

import (
	"html"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"kanben/book"
	"kanben/book/manuscript/draft"
)

// plain writes a stretch of the manuscript as it stands.
func (w *writer) plain(from, to int) {
	if from >= to {
		return
	}
	span := w.c.span(from, to)
	if n := len(w.out); n > 0 {
		if last, ok := w.out[n-1].(*book.Text); ok && int(last.End) == from && last.S == last.Span.Text() {
			last.End = span.End
			last.S = last.Span.Text()
			return
		}
	}
	w.add(&book.Text{Span: span, S: span.Text()})
}

// words writes a stretch of running text: escapes and entities are what they
// stand for, addresses become links, line separators breaks.
func (w *writer) words(from, to int) {
	s := w.c.file.Text[:to]
	done := from
	for i := from; i < to; {
		x := w.special(s, done, i)
		if x.write == nil {
			i++
			continue
		}
		w.plain(done, x.from)
		x.write(x.from, x.to)
		i, done = x.to, x.to
	}
	w.plain(done, to)
}

// A special is a stretch of running text that is not what it looks like, and
// how it is written.
type special struct {
	from, to int
	write    func(from, to int)
}

// special gives what stands at byte i of s, or around it, but not before done.
// Without write it is plain text.
func (w *writer) special(s string, done, i int) special {
	switch s[i] {
	case '\\':
		if i+1 < len(s) && util.IsPunct(s[i+1]) {
			return special{i, i + 2, w.escaped}
		}
	case '&':
		if n := entityLength(s[i:]); n > 0 {
			return special{i, i + n, w.entity}
		}
	case '\v':
		return w.separator(s, i, 1)
	case 0xE2:
		if strings.HasPrefix(s[i:], "\u2028") {
			return w.separator(s, i, len("\u2028"))
		}
	case '[':
		if n := noteLabel(s[i:]); n > 0 {
			w.c.report(&ruleNoNote, w.c.span(i, i+n), s[i:i+n])
		}
	case 'h', 'H', 'w', 'W':
		if n := addressLength(s[i:]); n > 0 && !w.inLink && !wordBefore(s[done:i]) {
			return special{i, i + n, w.bareLink}
		}
	case '@':
		if before, behind := mailLength(s[done:], i-done); behind > 0 && !w.inLink {
			return special{i - before, i + behind, w.bareMail}
		}
	}
	return special{}
}

// escaped writes the mark behind a backslash.
func (w *writer) escaped(from, to int) {
	span := w.c.span(from+1, to)
	w.add(&book.Text{Span: span, S: span.Text()})
}

// entity writes what an entity stands for.
func (w *writer) entity(from, to int) {
	span := w.c.span(from, to)
	w.add(&book.Text{Span: span, S: html.UnescapeString(span.Text())})
}

// separator is a line break inside a line: U+000B of Word, U+2028. The space
// beside it goes with it.
func (w *writer) separator(s string, i, size int) special {
	rest := s[i+size:]
	size += len(rest) - len(strings.TrimLeftFunc(rest, func(r rune) bool { return draft.IsEdge(r) && r != '\v' && r != '\u2028' }))
	return special{i, i + size, func(from, to int) { w.add(&book.LineBreak{Span: w.c.span(from, to)}) }}
}

func (w *writer) bareLink(from, to int) {
	url := w.c.file.Text[from:to]
	if strings.HasPrefix(strings.ToLower(url), "www.") {
		url = "http://" + url
	}
	w.addLink(from, to, url)
}

func (w *writer) bareMail(from, to int) { w.addLink(from, to, "mailto:"+w.c.file.Text[from:to]) }

func (w *writer) addLink(from, to int, url string) {
	span := w.c.span(from, to)
	w.add(&book.Link{Span: span, URL: url, Text: []book.Inline{&book.Text{Span: span, S: span.Text()}}})
}

// maxEntity is the length of the longest entity in bytes.
const maxEntity = 34

// entityLength is the length of the entity at the start of s, 0 if there is
// none. Control characters stay as they are typed.
func entityLength(s string) int {
	end := strings.IndexByte(s[:min(len(s), maxEntity)], ';')
	if end < 2 {
		return 0
	}
	words := html.UnescapeString(s[:end+1])
	if r, _ := utf8.DecodeRuneInString(words); strings.HasSuffix(words, ";") && words != ";" || r < ' ' || r == utf8.RuneError {
		return 0
	}
	return end + 1
}

// noteLabel is the length of the mark of a note at the start of s: [^1]. One
// that is still text has no note.
func noteLabel(s string) int {
	if !strings.HasPrefix(s, "[^") {
		return 0
	}
	end := strings.IndexAny(s[:min(len(s), 80)], "]\n ")
	if end < 3 || s[end] != ']' {
		return 0
	}
	return end + 1
}
