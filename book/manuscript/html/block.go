package html

import (
	"strings"

	"kanben/book/manuscript/richtext"
)

// block reads an element that is a block.
func (r *reader) block(n *node, s style) {
	r.end()
	outer := r.context
	r.format = r.formatOf(n, &s)
	r.pageAbove = r.pageAbove || s.pageAbove
	switch n.tag {
	case "hr":
		if !r.notes.rules[n] {
			r.paragraph()
			r.P.Rule = true
		}
	case "ul", "ol", "menu", "dir":
		r.list(n, s)
	case "li":
		r.item(n, s)
	case "table":
		r.table(n, s)
	default:
		if r.format.Role == richtext.RoleTOC {
			r.contents(n, s)
			break
		}
		r.walk(n, s)
	}
	r.end()
	r.context = outer
	r.pageAbove = r.pageAbove || s.pageBelow
}

// contents leaves out a line of a list of contents that Word made.
func (r *reader) contents(n *node, s style) {
	before := r.doc.Seen.TOCInk
	r.leave(n, s, &r.doc.Seen.TOCInk)
	if r.doc.Seen.TOCInk > before {
		r.doc.TOC++
	}
}

// formatOf is how the paragraphs of a block are set.
func (r *reader) formatOf(n *node, s *style) richtext.Format {
	f := r.format
	f.Align, f.Left = s.align, s.leading
	if len(n.tag) == 2 && n.tag[0] == 'h' && n.tag[1] >= '1' && n.tag[1] <= '6' {
		f.Outline = int8(n.tag[1] - '0')
	}
	if s.outline > 0 {
		f.Outline = s.outline
	}
	switch n.tag {
	case "blockquote":
		f.Role = richtext.RoleQuote
	case "figcaption", "caption":
		f.Role = richtext.RoleCaption
	}
	for _, c := range n.classes() {
		lower := strings.ToLower(c)
		switch {
		case lower == "msotitle":
			f.Role = richtext.RoleTitle
		case strings.HasPrefix(lower, "msotoc"):
			f.Role = richtext.RoleTOC
		case lower == "msocaption":
			f.Role = richtext.RoleCaption
		case lower == "msoquote" || lower == "msointensequote":
			f.Role = richtext.RoleQuote
		}
	}
	return f
}

// styleOf is how an element is set.
func (r *reader) styleOf(n *node, outer *style) style {
	s := outer.inherited()
	on := func(l richtext.Look) { s.face |= l }
	switch n.tag {
	case "b", "strong":
		on(richtext.Strong)
	case "i", "em", "cite", "dfn", "var":
		on(richtext.Slanted)
	case "u":
		on(richtext.Underlined)
	case "s", "strike":
		on(richtext.StruckOut)
	case "sub":
		on(richtext.Lowered)
	case "sup":
		on(richtext.Raised)
	case "big":
		s.size *= 1.2
	case "small":
		s.size /= 1.2
	case "center":
		s.align = richtext.AlignCentre
	case "pre", "textarea":
		s.pre = true
	case "font":
		r.font(n, &s)
	}
	if v, ok := n.lookup("align"); ok && n.tag != "img" && n.tag != "table" {
		s.align = alignOf(strings.ToLower(v))
	}
	apply := func(name, value string) { s.set(name, value, outer) }
	r.sheet.of(n, apply)
	if text := n.attr("style"); text != "" {
		for _, d := range declarations(text) {
			apply(d.name, d.value)
		}
	}
	if _, ok := n.lookup("hidden"); ok {
		s.gone = true
	}
	return s
}

// fontSizes are the sizes that <font size> names, in points.
var fontSizes = [...]float64{7.5, 10, 12, 13.5, 18, 24, 36}

// font reads <font>.
func (r *reader) font(n *node, s *style) {
	if face := n.attr("face"); face != "" {
		s.font = firstFont(strings.ToLower(face))
	}
	v := strings.TrimSpace(n.attr("size"))
	if v == "" {
		return
	}
	at := int(v[len(v)-1] - '0')
	switch {
	case at < 0 || at > 9:
		return
	case v[0] == '+':
		at += 3
	case v[0] == '-':
		at = 3 - at
	}
	s.size = fontSizes[min(max(at, 1), len(fontSizes))-1]
}
