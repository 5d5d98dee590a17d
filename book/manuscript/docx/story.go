package docx

import "kanben/book/manuscript/richtext"

// A reader reads the stories of a document: its body, its notes, its text boxes.
type reader struct {
	*scanner
	richtext.Pen
	doc    *document
	rels   relations
	fields []field

	deleted int // inside of so many deletions
	toc     int // inside of so many lists of contents
}

// story reads the blocks inside the element that was opened last.
func (r *reader) story() (list []richtext.Block) {
	add := func(b richtext.Block) { list = append(list, b) }
	r.Children(func() { r.block(add) })
	return joined(list, r.doc.Moved)
}

// block reads one block, or what holds blocks.
func (r *reader) block(add func(richtext.Block)) {
	switch {
	case r.NS == nsMC:
		r.alternate(func() { r.block(add) })
	case r.NS == nsM:
		p := r.begin(paragraphFormat{})
		r.inline()
		r.end(p, add)
	case r.NS != nsW:
		r.Children(func() { r.block(add) })
	default:
		r.wordBlock(add)
	}
}

func (r *reader) wordBlock(add func(richtext.Block)) {
	switch string(r.Local) {
	case "p":
		r.paragraph(add)
	case "tbl":
		if t := r.table(); len(t.Rows) > 0 {
			if r.deleted == 0 {
				r.doc.Seen.Tables++
			}
			add(t)
		}
	case "sdt":
		r.control(func() { r.block(add) })
	case "del", "moveFrom":
		r.deleted++
		r.Children(func() { r.block(add) })
		r.deleted--
	case "altChunk":
		id, _ := r.Attr(nsR, "id")
		rel, _ := r.rels.find(id)
		r.doc.Foreign(r.P, rel.target, richtext.ForeignChunk)
	case "sectPr": // the last section
	case "r", "hyperlink", "fldSimple": // text between paragraphs: a broken file
		p := r.begin(paragraphFormat{})
		r.inline()
		r.end(p, add)
	case "tblPr", "tblGrid", "tcPr", "trPr", "pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr":
	default:
		r.Children(func() { r.block(add) })
	}
}

// control reads the content of a content control. A list of contents that Word
// made is one.
func (r *reader) control(do func()) {
	toc := false
	r.Children(func() {
		switch {
		case r.Is(nsW, "sdtPr"):
			r.Children(func() {
				if r.Is(nsW, "docPartObj") || r.Is(nsW, "docPartList") {
					r.Children(func() {
						if r.Is(nsW, "docPartGallery") && r.val() == "Table of Contents" {
							toc = true
						}
					})
				}
			})
		case r.Is(nsW, "sdtContent"):
			if toc {
				r.toc++
			}
			r.Children(do)
			if toc {
				r.toc--
			}
		}
	})
}

// alternate reads what was written for new programs and for old ones, once: the
// first choice that is understood, else what is for all others.
func (r *reader) alternate(do func()) {
	if !r.Is(nsMC, "AlternateContent") {
		r.Children(do)
		return
	}
	taken, seen := false, false
	r.Children(func() {
		switch {
		case taken:
		case r.Is(nsMC, "Choice"):
			seen = true
			if requires, _ := r.Attr(nsMC, "Requires"); r.understands(requires) {
				taken = true
				r.Children(do)
			}
		case r.Is(nsMC, "Fallback"):
			taken = true
			r.Children(do)
		}
	})
	if seen && !taken {
		r.doc.Foreign(r.P, "", richtext.ForeignNew)
	}
}

// understands tells whether all vocabularies that a choice requires are known.
func (r *reader) understands(prefixes string) bool {
	known := true
	for _, word := range fieldsOf(prefixes) {
		known = known && r.Bound([]byte(word)) != nsOther
	}
	return known
}

// paragraph reads w:p.
func (r *reader) paragraph(add func(richtext.Block)) {
	outer := r.P
	p := r.begin(paragraphFormat{})
	settingOf(p).format.list = 0
	r.Children(func() {
		if r.Is(nsW, "pPr") {
			r.properties(p)
			return
		}
		r.inline()
	})
	r.endFields()
	r.end(p, add)
	r.P = outer
}

// begin begins a paragraph.
func (r *reader) begin(own paragraphFormat) *richtext.Paragraph {
	p := &richtext.Paragraph{}
	r.doc.styles.apply(p, own)
	r.P = p
	return p
}

// end ends a paragraph. One of a list of contents, or that was deleted as a
// whole, is none.
func (r *reader) end(p *richtext.Paragraph, add func(richtext.Block)) {
	r.P = nil
	if r.deleted > 0 && !p.Ink() && len(p.Boxes) == 0 {
		return
	}
	if r.inTOC(p) {
		r.doc.TOC++
		return
	}
	add(p)
}

// inTOC tells whether a paragraph belongs to a list of contents that Word makes.
func (r *reader) inTOC(p *richtext.Paragraph) bool {
	return r.toc > 0 || settingOf(p).style.role == richtext.RoleTOC
}

// properties reads w:pPr.
func (r *reader) properties(p *richtext.Paragraph) {
	more := func() {
		if r.Is(nsW, "sectPr") {
			p.NewPage = r.section()
		}
	}
	goesOn := false // its end is gone: the next one follows on its line
	mark := func() {
		switch {
		case r.Is(nsW, "del"), r.Is(nsW, "moveFrom"):
			goesOn = true
			r.doc.Seen.DeletedEnds++
		case r.Is(nsW, "ins"), r.Is(nsW, "moveTo"):
			r.doc.Seen.InsertedEnds++
		}
	}
	own := r.paragraphFormat(more, mark)
	r.doc.styles.apply(p, own)
	set := settingOf(p)
	set.goesOn = goesOn || own.mark.on&hidden != 0
	if set.style.role == richtext.RoleTOC {
		set.format.list = 0
	}
}

// section tells whether the section that ends here makes the next one begin on a
// new page.
func (r *reader) section() bool {
	newPage := true // if nothing is said
	r.Children(func() {
		if r.Is(nsW, "type") {
			newPage = r.val() != "continuous" && r.val() != "nextColumn"
		}
	})
	return newPage
}

// joined puts paragraphs whose ends are gone before those that follow them. What
// stood in the first stands in the second then.
func joined(list []richtext.Block, moved map[*richtext.Paragraph]*richtext.Paragraph) []richtext.Block {
	out := list[:0]
	for i, b := range list {
		p, ok := b.(*richtext.Paragraph)
		if !ok || !settingOf(p).goesOn {
			out = append(out, b)
			continue
		}
		if i+1 < len(list) {
			if next, ok := list[i+1].(*richtext.Paragraph); ok {
				join(p, next)
				moved[p] = next
				continue
			}
		}
		if p.Ink() || len(p.Boxes) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// join puts a paragraph whose end is gone before the one that follows it.
func join(p, next *richtext.Paragraph) {
	if !next.Ink() {
		from, to := settingOf(p), settingOf(next)
		next.Format, to.format, to.style = p.Format, from.format, from.style
	}
	shift := int32(len(p.Text))
	pieces := append([]richtext.Piece(nil), p.Pieces...)
	for _, x := range next.Pieces {
		x.From += shift
		x.To += shift
		pieces = append(pieces, x)
	}
	next.Text = append(p.Text[:len(p.Text):len(p.Text)], next.Text...)
	next.Pieces = pieces
	next.Boxes = append(p.Boxes, next.Boxes...)
	next.NewPage = next.NewPage || p.NewPage
	next.Rule = next.Rule || p.Rule
}
