package odt

import (
	"strconv"

	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
)

// A reader reads the text of a document.
type reader struct {
	*scanner
	richtext.Pen
	doc *document

	at       *listAt             // the list at hand
	counters map[string]*counter // of lists, by identifier
	last     map[string]*counter // of the last list of a style
	outline  *counter            // of headings
	changes  map[string]change
	notes    map[string]*richtext.Comment
	hidden   int  // inside of so many hidden sections
	goneNow  bool // the paragraph at hand is hidden
}

func newReader(part string, data []byte, d *document) *reader {
	return &reader{
		scanner: &scanner{zipxml.NewScanner(part, data, namespaces)}, Pen: richtext.Pen{To: d.Document}, doc: d,
		counters: map[string]*counter{}, last: map[string]*counter{}, outline: &counter{},
		changes: map[string]change{}, notes: map[string]*richtext.Comment{},
	}
}

func decimal(n int) string { return strconv.Itoa(n) }

// story reads the blocks inside the element that was opened last.
func (r *reader) story() (list []richtext.Block) {
	add := func(b richtext.Block) { list = append(list, b) }
	r.Children(func() { r.block(add) })
	return list
}

// apart reads the blocks of an element that stands by itself: a note, a cell, a
// box.
func (r *reader) apart() []richtext.Block {
	p, at, link := r.P, r.at, r.Link
	r.at, r.Link = nil, 0
	list := r.story()
	r.P, r.at, r.Link = p, at, link
	return list
}

// block reads one block, or what holds blocks.
func (r *reader) block(add func(richtext.Block)) {
	switch r.NS {
	case nsText:
		r.textBlock(add)
	case nsTable:
		if r.Is(nsTable, "table") {
			r.table(add)
			return
		}
		r.Children(func() { r.block(add) })
	case nsDraw: // fastened to a page
		p := &richtext.Paragraph{}
		outer := r.P
		r.P = p
		r.drawing()
		r.P = outer
		add(p)
	case nsOffice:
		if r.Is(nsOffice, "annotation") {
			r.annotation()
			return
		}
		if !r.Is(nsOffice, "forms") {
			r.Children(func() { r.block(add) })
		}
	case nsForm:
	default:
		r.Children(func() { r.block(add) })
	}
}

func (r *reader) textBlock(add func(richtext.Block)) {
	switch string(r.Local) {
	case "p":
		r.paragraph(0, add)
	case "h":
		level, ok := r.Integer(nsText, "outline-level")
		if !ok {
			level = 1
		}
		r.paragraph(min(max(level, 1), 9), add)
	case "list":
		r.list(add)
	case "numbered-paragraph":
		r.numberedParagraph(add)
	case "section":
		r.section(add)
	case "tracked-changes":
		r.trackedChanges()
	case "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index", "bibliography":
		r.contents()
	case "sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls", "alphabetical-index-auto-mark-file", "soft-page-break":
	case "change-start", "change-end", "change":
		r.change()
	default:
		r.Children(func() { r.block(add) })
	}
}

// section reads a part of a document, which may be hidden.
func (r *reader) section(add func(richtext.Block)) {
	display, _ := r.Attr(nsText, "display")
	name, _ := r.Attr(nsText, "style-name")
	st := r.doc.styles.list["section"][name]
	gone := display == "none" || display == "condition" && r.isHiddenNow() || st != nil && st.gone
	if gone {
		r.hidden++
	}
	r.Children(func() { r.block(add) })
	if gone {
		r.hidden--
	}
}

// isHiddenNow tells whether a condition hides a section, as it was when the
// document was saved.
func (r *reader) isHiddenNow() bool {
	v, _ := r.Attr(nsText, "is-hidden")
	return v == "true"
}

// numberedParagraph reads a paragraph that names its list.
func (r *reader) numberedParagraph(add func(richtext.Block)) {
	id, _ := r.Attr(nsText, "list-id")
	name, _ := r.Attr(nsText, "style-name")
	level, ok := r.Integer(nsText, "level")
	if !ok {
		level = 1
	}
	if r.counters[id] == nil {
		r.counters[id] = &counter{}
	}
	outer := r.at
	r.at = &listAt{counter: r.counters[id], style: r.doc.styles.lists[name], level: min(max(level, 1), maxLevels) - 1, item: true, start: -1}
	if n, ok := r.Integer(nsText, "start-value"); ok {
		r.at.start = max(n, 0)
	}
	r.Children(func() { r.block(add) })
	r.at = outer
}

// contents leaves out a list of contents or the like, which programs make.
func (r *reader) contents() {
	r.inside(func() bool {
		if r.NS != nsText || string(r.Local) != "p" && string(r.Local) != "h" {
			return false
		}
		if ink := richtext.InkOf(r.allText()); ink > 0 {
			r.doc.TOC++
			r.doc.Seen.All += ink
			r.doc.Seen.Dropped += ink
			r.doc.Seen.TOCInk += ink
		}
		return true
	})
}

// paragraph reads text:p, or text:h of a level.
func (r *reader) paragraph(level int, add func(richtext.Block)) {
	name, _ := r.Attr(nsText, "style-name")
	st := r.doc.styles.paragraph(name)
	p := &richtext.Paragraph{Format: richtext.Format{
		Outline: int8(level), Role: st.role, Align: st.align, PageBreak: st.pageAbove == on, Left: st.left,
	}}
	p.NewPage = st.pageBelow == on
	p.Rule = st.display == "Horizontal Line"
	outer, gone := r.P, r.goneNow
	r.P, r.goneNow = p, false
	header, _ := r.Attr(nsText, "is-list-header")
	switch {
	case r.at != nil:
		r.numbered(p, st)
	case level > 0 && header != "true" && r.doc.styles.outline != nil:
		at := min(level, maxLevels) - 1
		r.outline.count(r.doc.styles.outline, at, r.startOf())
		if r.doc.styles.outline.levels[at].format != "none" || r.doc.styles.outline.levels[at].text != "" {
			p.Label = r.outline.label(r.doc.styles.outline, at)
		}
	}
	r.inline(st.face)
	if r.goneNow {
		r.hide(p)
	}
	r.P, r.goneNow = outer, gone
	if st.role == richtext.RoleTOC && level == 0 && p.Ink() {
		ink := richtext.InkOf(p.Text)
		r.doc.TOC++
		r.doc.Seen.Text -= ink
		r.doc.Seen.Dropped += ink
		r.doc.Seen.TOCInk += ink
		return
	}
	add(p)
}

// startOf is the number that a heading begins anew with; −1 if it counts on.
func (r *reader) startOf() int {
	if n, ok := r.Integer(nsText, "start-value"); ok {
		return max(n, 0)
	}
	return -1
}

// hide takes back the text of a paragraph that a field hides.
func (r *reader) hide(p *richtext.Paragraph) {
	ink := richtext.InkOf(p.Text)
	r.doc.Seen.Text -= ink
	r.doc.Seen.Dropped += ink
	r.doc.Seen.HiddenInk += ink
	p.Text, p.Pieces = nil, nil
	r.doc.Count(&richtext.RuleHidden, p)
}
