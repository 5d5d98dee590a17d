package docx

// A reader reads the stories of a document: its body, its notes, its text boxes.
type reader struct {
	*scanner
	pen
	doc    *document
	rels   relations
	fields []field

	deleted int // inside of so many deletions
	toc     int // inside of so many lists of contents
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
	settingOf(p).format.list = 0
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
	p := &paragraph{}
	r.doc.styles.apply(p, own)
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
func (r *reader) inTOC(p *paragraph) bool { return r.toc > 0 || settingOf(p).style.role == roleTOC }

// properties reads w:pPr.
func (r *reader) properties(p *paragraph) {
	more := func() {
		if r.is(nsW, "sectPr") {
			p.newPage = r.section()
		}
	}
	goesOn := false // its end is gone: the next one follows on its line
	mark := func() {
		switch {
		case r.is(nsW, "del"), r.is(nsW, "moveFrom"):
			goesOn = true
			r.doc.seen.deletedEnds++
		case r.is(nsW, "ins"), r.is(nsW, "moveTo"):
			r.doc.seen.insertedEnds++
		}
	}
	own := r.paragraphFormat(more, mark)
	r.doc.styles.apply(p, own)
	set := settingOf(p)
	set.goesOn = goesOn || own.mark.on&hidden != 0
	if set.style.role == roleTOC {
		set.format.list = 0
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
		if !ok || !settingOf(p).goesOn {
			out = append(out, b)
			continue
		}
		if i+1 < len(list) {
			if next, ok := list[i+1].(*paragraph); ok {
				join(p, next)
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

// join puts a paragraph whose end is gone before the one that follows it.
func join(p, next *paragraph) {
	if !next.ink() {
		from, to := settingOf(p), settingOf(next)
		next.format, to.format, to.style = p.format, from.format, from.style
	}
	shift := int32(len(p.text))
	pieces := append([]piece(nil), p.pieces...)
	for _, x := range next.pieces {
		x.from += shift
		x.to += shift
		pieces = append(pieces, x)
	}
	next.text = append(p.text[:len(p.text):len(p.text)], next.text...)
	next.pieces = pieces
	next.boxes = append(p.boxes, next.boxes...)
	next.newPage = next.newPage || p.newPage
	next.rule = next.rule || p.rule
}
