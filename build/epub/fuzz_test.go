package epub_test

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/epub"
)

// A maker makes a book of all kinds out of bytes: each byte chooses what comes
// next.
type maker struct {
	rest  string
	words []string
	notes []*book.Note
}

func (m *maker) next(n int) int {
	if m.rest == "" {
		return 0
	}
	c := m.rest[0]
	m.rest = m.rest[1:]
	return int(c) % n
}

func (m *maker) word() string { return m.words[m.next(len(m.words))] }

func (m *maker) line(depth int) []book.Inline {
	var in []book.Inline
	for range m.next(5) {
		kind := m.next(8)
		if depth > 4 {
			kind = 0
		}
		switch kind {
		case 0, 1:
			in = append(in, &book.Text{S: m.word()})
		case 2:
			in = append(in, &book.LineBreak{})
		case 3:
			in = append(in, &book.Emphasis{Kind: book.EmphasisKind(m.next(4)), Text: m.line(depth + 1)})
		case 4:
			in = append(in, &book.Link{URL: m.word(), Text: m.line(depth + 1)})
		case 5:
			in = append(in, &book.Ruby{Base: m.word(), Reading: m.word()})
		case 6:
			in = append(in, &book.Script{Up: m.next(2) == 0, S: m.word()})
		case 7:
			in = append(in, &book.NoteRef{Note: m.notes[m.next(len(m.notes))]})
		}
	}
	return in
}

func (m *maker) lines() [][]book.Inline {
	var all [][]book.Inline
	for range m.next(5) {
		all = append(all, m.line(0))
	}
	return all
}

func (m *maker) list(depth int) *book.List {
	l := &book.List{}
	for range m.next(4) {
		it := book.Item{Label: m.word(), Text: m.line(0)}
		if depth < 5 && m.next(3) == 0 {
			it.Sub = m.list(depth + 1)
		}
		l.Items = append(l.Items, it)
	}
	return l
}

func (m *maker) block() book.Block {
	switch m.next(10) {
	case 0:
		return &book.Heading{Level: m.next(8) - 1, Label: m.word(), Gap: " ", Text: m.line(0)}
	case 1:
		q := &book.Quote{}
		for _, l := range m.lines() {
			q.Text = append(q.Text, &book.Paragraph{Kind: book.ParagraphKind(m.next(4)), Text: l})
		}
		return q
	case 2:
		return &book.Verse{Title: m.line(0), Lines: m.lines(), Source: m.line(0)}
	case 3:
		return m.list(0)
	case 4:
		t := &book.Table{Caption: m.line(0), Heads: m.next(4) - 1}
		for range m.next(4) {
			var row []book.Cell
			for _, l := range m.lines() {
				row = append(row, book.Cell{Text: l, Align: book.Align(m.next(4))})
			}
			t.Rows = append(t.Rows, row)
		}
		return t
	case 5:
		f := &book.Figure{Alt: m.word(), Caption: m.line(0)}
		if m.next(2) == 0 {
			f.Data = pngFile(1, 1+m.next(2))
		}
		return f
	case 6:
		return &book.SignOff{Lines: m.lines()}
	case 7:
		return &book.Break{}
	case 8:
		return &book.PageBreak{}
	}
	return &book.Paragraph{Kind: book.ParagraphKind(m.next(4)), Text: m.line(0)}
}

// Whatever a book holds, its documents are well-formed, say what it says, and
// lead only where there is something.
func FuzzKinds(f *testing.F) {
	f.Add("\x02\x05\x01\x03\x02\x09\x09\x07\x04\x04\x01\x01\x02\x03\x05\x06\x07", "依靠群众", "https://example.org/a", "①")
	f.Add(strings.Repeat("\x04\x01\x07\x03", 40), "a\x00b", "javascript:1", " ")
	f.Add(strings.Repeat("\x03\x02\x05\x00\x04", 40), "\xff", "mailto:a@b", "gāo xìng")
	f.Fuzz(func(t *testing.T, program, a, b, c string) {
		m := &maker{rest: program, words: []string{a, b, c, "", "高兴", "（1）"}}
		for i, w := range m.words { // halves of a character must not meet
			m.words[i] = strings.ToValidUTF8(w, "\uFFFD")
		}
		m.notes = []*book.Note{{Number: 1}, {Number: 2}, {Number: 30}}
		bk := oneSpeech()
		s := bk.Speeches[0]
		s.Title = m.line(0)
		for _, l := range m.lines() {
			s.Opening = append(s.Opening, book.OpeningLine{Kind: book.OpeningKind(m.next(4)), Label: m.word(), Text: l})
		}
		s.Notes = m.notes[:m.next(3)]
		for _, n := range s.Notes {
			n.Text = m.line(0)
		}
		for m.rest != "" && len(s.Blocks) < 40 {
			s.Blocks = append(s.Blocks, m.block())
		}
		file := unpack(t, bk, epub.Options{})
		pages := file.pages(t)
		p := pages["EPUB/xhtml/s001.xhtml"]
		got := strings.ReplaceAll(unspaced(p.words.String()), "\uFFFD", "")
		if want := strings.ReplaceAll(unspaced(legal(bk.PlainText())), "\uFFFD", ""); got != want {
			same := commonStart(got, want)
			t.Errorf("says, after %d bytes, %.60q, want %.60q", same, got[same:], want[same:])
		}
		if p.nested["a"] {
			t.Error("a link in a link")
		}
		for _, to := range p.links {
			if name, ok := strings.CutPrefix(to, "#"); ok && !p.ids[name] {
				t.Errorf("%s leads nowhere", to)
			} else if name, ok := strings.CutPrefix(to, "../"); ok && file.files["EPUB/"+name] == "" {
				t.Errorf("%s leads nowhere", to)
			}
		}
	})
}
