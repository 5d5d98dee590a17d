package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/style"
)

// TestLongSpeech: a speech of 400 pages is held to the rules of lines, of the grid,
// of page ends and of spreads on every page; none of its text is lost, and the
// contents, however long, are true.
func TestLongSpeech(t *testing.T) {
	st := style.Speech()
	b := oneSpeech(sized(t, 255_000))
	doc, list := Compose(b, st, embedded())
	if len(list) > 0 {
		t.Errorf("findings: %v", list)
	}
	checkText(t, doc, st)
	checkFurniture(t, doc, st)
	pages, uneven := pageEnds(t, "400 pages", doc, st)
	if pages < 400 || uneven*10 > pages {
		t.Errorf("%d pages, %d spreads uneven", pages, uneven)
	}
	var got, want strings.Builder
	for i := doc.Body; i < len(doc.Pages); i++ {
		for j := range doc.Pages[i].Lines {
			got.WriteString(lineText(&doc.Pages[i].Lines[j]))
		}
	}
	s := b.Speeches[0]
	want.WriteString(s.Heading())
	s.Lines(func(label string, text []book.Inline) { want.WriteString(label + book.Plain(text)) })
	if bare(got.String()) != bare(want.String()) {
		t.Error("text is lost")
	}
	links := 0
	for l, number := range printedNumbers(doc) {
		links++
		if number != doc.Pages[l.Page].Folio {
			t.Errorf("%s: printed %s, leads to %s (T98)", l.Text, number, doc.Pages[l.Page].Folio)
		}
	}
	if links < 80 {
		t.Errorf("%d entries in the contents", links)
	}
}
