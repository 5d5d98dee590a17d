package docx

import (
	"unicode"
	"unicode/utf8"
)

// A reader reads the stories of a document: its body, its notes, its text boxes.
type reader struct {
	*scanner
	doc    *Document
	rels   relations
	fields []field

	p       *paragraph // at hand; nil between paragraphs
	deleted int        // inside of so many deletions
	toc     int        // inside of so many lists of contents
	link    int32      // the address that the text at hand leads to
}

// story reads the blocks inside the element that was opened last.
func (r *reader) story() (list []block) {
	add := func(b block) { list = append(list, b) }
	r.children(func() { r.block(add) })
	return joined(list, r.doc.moved)
}

// block reads one block, or what holds blocks.
func (r *reader) block(add func(block)) {
	switch {
	case r.ns == nsMC:
		r.alternate(func() { r.block(add) })
	case r.ns == nsM:
		p := r.begin(paragraphFormat{})
		r.inline()
		r.end(p, add)
	case r.ns != nsW:
		r.children(func() { r.block(add) })
	default:
		r.wordBlock(add)
	}
}

func (r *reader) wordBlock(add func(block)) {
	switch string(r.local) {
	case "p":
		r.paragraph(add)
	case "tbl":
		if t := r.table(); len(t.rows) > 0 {
			if r.deleted == 0 {
				r.doc.seen.tables++
			}
			add(t)
		}
	case "sdt":
		r.control(func() { r.block(add) })
	case "del", "moveFrom":
		r.deleted++
		r.children(func() { r.block(add) })
		r.deleted--
	case "altChunk":
		id, _ := r.attr(nsR, "id")
		rel, _ := r.rels.find(id)
		r.doc.foreign(r.p, rel.target, foreignChunk)
	case "sectPr": // the last section
	case "r", "hyperlink", "fldSimple": // text between paragraphs: a broken file
		p := r.begin(paragraphFormat{})
		r.inline()
		r.end(p, add)
	case "tblPr", "tblGrid", "tcPr", "trPr", "pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr":
	default:
		r.children(func() { r.block(add) })
	}
}

// control reads the content of a content control. A list of contents that Word
// made is one.
func (r *reader) control(do func()) {
	toc := false
	r.children(func() {
		switch {
		case r.is(nsW, "sdtPr"):
			r.children(func() {
				if r.is(nsW, "docPartObj") || r.is(nsW, "docPartList") {
					r.children(func() {
						if r.is(nsW, "docPartGallery") && r.val() == "Table of Contents" {
							toc = true
						}
					})
				}
			})
		case r.is(nsW, "sdtContent"):
			if toc {
				r.toc++
			}
			r.children(do)
			if toc {
				r.toc--
			}
		}
	})
}

// alternate reads what was written for new programs and for old ones, once: the
// first choice that is understood, else what is for all others.
func (r *reader) alternate(do func()) {
	if !r.is(nsMC, "AlternateContent") {
		r.children(do)
		return
	}
	taken, seen := false, false
	r.children(func() {
		switch {
		case taken:
		case r.is(nsMC, "Choice"):
			seen = true
			if requires, _ := r.attr(nsMC, "Requires"); r.understands(requires) {
				taken = true
				r.children(do)
			}
		case r.is(nsMC, "Fallback"):
			taken = true
			r.children(do)
		}
	})
	if seen && !taken {
		r.doc.foreign(r.p, "", foreignNew)
	}
}

// understands tells whether all vocabularies that a choice requires are known.
func (r *reader) understands(prefixes string) bool {
	known := true
	for _, word := range fieldsOf(prefixes) {
		known = known && r.bound([]byte(word)) != nsOther
	}
	return known
}

// paragraph reads w:p.
func (r *reader) paragraph(add func(block)) {
	outer := r.p
	p := r.begin(paragraphFormat{})
	p.format.list = 0
	r.children(func() {
		if r.is(nsW, "pPr") {
			r.properties(p)
			return
		}
		r.inline()
	})
	r.endFields()
	r.end(p, add)
	r.p = outer
}

// begin begins a paragraph.
func (r *reader) begin(own paragraphFormat) *paragraph {
	p := &paragraph{style: r.doc.styles.paragraph(own.style)}
	p.format = r.doc.styles.paragraphOf(own)
	r.p = p
	return p
}

// end ends a paragraph. One of a list of contents, or that was deleted as a
// whole, is none.
func (r *reader) end(p *paragraph, add func(block)) {
	r.p = nil
	if r.deleted > 0 && !p.ink() && len(p.boxes) == 0 {
		return
	}
	if r.inTOC(p) {
		r.doc.toc++
		return
	}
	add(p)
}

// inTOC tells whether a paragraph belongs to a list of contents that Word makes.
func (r *reader) inTOC(p *paragraph) bool { return r.toc > 0 || p.style.role == roleTOC }

// properties reads w:pPr.
func (r *reader) properties(p *paragraph) {
	more := func() {
		if r.is(nsW, "sectPr") {
			p.newPage = r.section()
		}
	}
	mark := func() {
		switch {
		case r.is(nsW, "del"), r.is(nsW, "moveFrom"):
			p.goesOn = true
			r.doc.seen.deletedEnds++
		case r.is(nsW, "ins"), r.is(nsW, "moveTo"):
			r.doc.seen.insertedEnds++
		}
	}
	own := r.paragraphFormat(more, mark)
	p.style = r.doc.styles.paragraph(own.style)
	p.format = r.doc.styles.paragraphOf(own)
	if own.mark.on&hidden != 0 {
		p.goesOn = true
	}
	if r.inTOC(p) && p.style.role == roleTOC {
		p.format.list = 0
	}
}

// section tells whether the section that ends here makes the next one begin on a
// new page.
func (r *reader) section() bool {
	newPage := true // if nothing is said
	r.children(func() {
		if r.is(nsW, "type") {
			newPage = r.val() != "continuous" && r.val() != "nextColumn"
		}
	})
	return newPage
}

// joined puts paragraphs whose ends are gone before those that follow them. What
// stood in the first stands in the second then.
func joined(list []block, moved map[*paragraph]*paragraph) []block {
	out := list[:0]
	for i, b := range list {
		p, ok := b.(*paragraph)
		if !ok || !p.goesOn {
			out = append(out, b)
			continue
		}
		if i+1 < len(list) {
			if next, ok := list[i+1].(*paragraph); ok {
				p.join(next)
				moved[p] = next
				continue
			}
		}
		if p.ink() || len(p.boxes) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// hasInk tells whether text holds more than white space.
func hasInk(text []byte) bool { return inkOf(text) > 0 }

// inkOf counts the characters of text without white space.
func inkOf(text []byte) (n int) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		i += size
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}
