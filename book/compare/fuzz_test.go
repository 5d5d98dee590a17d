package compare_test

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/compare"
)

// typed makes a book of a text: a line that begins with # begins a speech.
func typed(text string) *book.Book {
	b := &book.Book{}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if title, ok := strings.CutPrefix(line, "#"); ok || len(b.Speeches) == 0 {
			b.Speeches = append(b.Speeches, speech(title))
			continue
		}
		s := b.Speeches[len(b.Speeches)-1]
		s.Blocks = append(s.Blocks, &book.Paragraph{Text: []book.Inline{&book.Text{S: line}}})
	}
	return b
}

// words are all words of a speech below its title.
func words(s *book.Speech) string {
	var w strings.Builder
	s.Lines(func(_ string, text []book.Inline) { w.WriteString(book.Plain(text)) })
	return w.String()
}

// FuzzBooks holds what must be true of any two editions: a book is the same as
// itself; every speech of both is named once; and what is said to be gone stood in
// the old edition, what is said to be new stands in the new one, in this order.
func FuzzBooks(f *testing.F) {
	f.Add("#甲\n一。二。\n#乙\n三。", "#乙\n三。四！\n#甲\n一。")
	f.Add("#甲\n一。一。一。", "#甲\n一。\n一。")
	f.Add("#甲\n#甲\n乙。", "#甲\n乙。\n#甲\n")
	f.Add("", "#\n\n。。”……）")
	f.Fuzz(func(t *testing.T, was, is string) {
		old, new := typed(was), typed(is)
		for _, s := range compare.Books(new, new) {
			if s.State != compare.Same || s.Moved || len(s.Changes) > 0 {
				t.Fatalf("a book differs from itself: %+v", s)
			}
		}
		list := compare.Books(old, new)
		gone := 0
		for i, s := range list {
			if s.State == compare.Removed {
				gone++
				continue
			}
			if i >= len(new.Speeches) || s.Title != new.Speeches[i].Heading() {
				t.Fatalf("speech %d is called %q", i, s.Title)
			}
			rest := words(new.Speeches[i])
			for _, c := range s.Changes {
				at := strings.Index(rest, c.New)
				if at < 0 || c.Old == "" && c.New == "" || c.Line < 1 {
					t.Fatalf("%q stands nowhere in %q: %+v", c.New, rest, c)
				}
				rest = rest[at+len(c.New):]
				if !strings.Contains(was, strings.ReplaceAll(c.Old, "\n", "")) && !strings.Contains(strings.ReplaceAll(was, "\n", ""), c.Old) {
					t.Fatalf("%q never stood in the old edition", c.Old)
				}
			}
		}
		if kept := len(list) - gone; kept != len(new.Speeches) || gone > len(old.Speeches) {
			t.Fatalf("%d speeches of %d, %d gone of %d", kept, len(new.Speeches), gone, len(old.Speeches))
		}
	})
}
