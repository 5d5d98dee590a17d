package markdown

import (
	"unicode/utf8"

	"kanben/book"
	"kanben/book/zh"
)

// settle takes the soft breaks away: lines of Chinese are joined without a
// space, Western words with one.
func settle(in []book.Inline) []book.Inline {
	var j joiner
	if j.look(in); !j.any {
		return in
	}
	return withoutSoft(in)
}

// A joiner reads inlines in order and decides about each soft break by the
// characters on both its sides.
type joiner struct {
	any     bool
	before  rune // the last character, 0 if none
	pending []*softBreak
}

func (j *joiner) look(in []book.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case *softBreak:
			j.any = true
			j.pending = append(j.pending, x)
		case *book.LineBreak:
			j.read("")
		case *book.Text:
			j.read(x.S)
		case *book.Ruby:
			j.read(x.Base)
		case *book.Script:
			j.read(x.S)
		case *book.Emphasis:
			j.look(x.Text)
		case *book.Link:
			j.look(x.Text)
		}
	}
}

// read goes on with a run of text; "" is a break.
func (j *joiner) read(s string) {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if s == "" {
		first, last = 0, 0
	}
	for _, b := range j.pending {
		b.space = isWestern(j.before) && isWestern(first)
		j.before = ' '
	}
	j.pending = j.pending[:0]
	j.before = last
}

// isWestern tells whether a character asks for a space to the next word.
func isWestern(r rune) bool {
	if r == 0 || r == ' ' {
		return false
	}
	return r < 0x80 || zh.ClassOf(r).IsWestern()
}

// withoutSoft gives inlines without their soft breaks.
func withoutSoft(in []book.Inline) []book.Inline {
	out := in[:0]
	for _, x := range in {
		switch x := x.(type) {
		case *softBreak:
			if x.space {
				out = append(out, &book.Text{Span: x.Span, S: " "})
			}
			continue
		case *book.Emphasis:
			x.Text = withoutSoft(x.Text)
		case *book.Link:
			x.Text = withoutSoft(x.Text)
		}
		out = append(out, x)
	}
	return out
}
