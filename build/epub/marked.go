package epub

import "kanben/book"

// isMarked tells whether a book holds more than headings, plain paragraphs and
// section breaks. Books that do not, those of plain text, carry no styles for
// what they lack.
func isMarked(b *book.Book) bool {
	for _, s := range b.Speeches {
		if len(s.Notes) > 0 || len(s.Opening) > 0 || !isPlain(s.Title) {
			return true
		}
		for _, k := range s.Blocks {
			switch k := k.(type) {
			case *book.Heading:
				if !isPlain(k.Text) {
					return true
				}
			case *book.Paragraph:
				if !isPlain(k.Text) {
					return true
				}
			case *book.Break:
			default:
				return true
			}
		}
	}
	return false
}

// isPlain tells whether a line holds nothing but text.
func isPlain(in []book.Inline) bool {
	for _, x := range in {
		switch x.(type) {
		case *book.Text, *book.LineBreak:
		default:
			return false
		}
	}
	return true
}
