package epub

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/zh"
)

// list writes a list (T99). Its labels are the author's own text: the style
// sheet takes the reader's markers away.
func (p *prose) list(l *book.List) {
	if len(l.Items) == 0 {
		return
	}
	name := "ul"
	if isNumbered(l) {
		name = "ol"
	}
	p.start(name, "class", "list")
	p.line()
	for i := range l.Items {
		it := &l.Items[i]
		p.start("li")
		if it.Label != "" || len(it.Text) > 0 {
			p.start("p", "class", classes("item", raggedness(it.Text)))
			if it.Label != "" {
				p.setLeaf("span", it.Label, "class", labelClass(it.Label))
			}
			p.inlines(it.Text)
			p.end()
		}
		if it.Sub != nil {
			p.line()
			p.list(it.Sub)
		}
		p.end()
		p.line()
	}
	p.end()
	p.line()
}

// isNumbered tells whether a label of a list says more than a dot or a dash.
func isNumbered(l *book.List) bool {
	for i := range l.Items {
		if strings.ContainsFunc(l.Items[i].Label, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
			return true
		}
	}
	return false
}

// labelClass is the class of a list's label. One that ends in a full-width mark
// brings the white behind it along; others ask the style sheet for some.
func labelClass(label string) string {
	if endsInWhite(label) {
		return "label"
	}
	return "label label-solid"
}

// endsInWhite tells whether text ends in a mark whose full-width box has its
// white behind it: ） 、 ． and the like.
func endsInWhite(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r >= 0x3000 && zh.ClassOf(r).IsMark() || unicode.IsSpace(r)
}
