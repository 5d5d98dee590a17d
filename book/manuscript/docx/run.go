package docx

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

func fieldsOf(s string) []string { return strings.Fields(s) }

// inline reads one element of a paragraph: a run, or what holds runs.
func (r *reader) inline() {
	switch r.ns {
	case nsMC:
		r.alternate(r.inline)
		return
	case nsM:
		r.equation()
		return
	case nsW:
	default:
		r.children(r.inline)
		return
	}
	switch string(r.local) {
	case "r":
		r.run()
	case "ins", "moveTo":
		before := r.doc.seen.text
		r.children(r.inline)
		if n := r.doc.seen.text - before; n > 0 && r.deleted == 0 {
			r.doc.seen.inserted++
			r.doc.seen.insertedInk += n
			r.doc.changed(r.p)
		}
	case "del", "moveFrom":
		before := r.doc.seen.deletedInk
		r.deleted++
		r.children(r.inline)
		r.deleted--
		if r.doc.seen.deletedInk > before && r.deleted == 0 {
			r.doc.seen.deleted++
			r.doc.changed(r.p)
		}
	case "hyperlink":
		r.hyperlink()
	case "fldSimple":
		code, _ := r.attr(nsW, "instr")
		r.simpleField(code)
	case "sdt":
		r.control(r.inline)
	case "commentRangeStart":
		if id, ok := r.attr(nsW, "id"); ok {
			r.doc.commentStart(id, r.p)
		}
	case "commentRangeEnd":
		if id, ok := r.attr(nsW, "id"); ok {
			r.doc.commentEnd(id, r.p)
		}
	case "p", "tbl": // a paragraph in a paragraph: a broken file
		outer := r.p
		r.block(func(b block) { outer.boxes = append(outer.boxes, []block{b}) })
		r.p = outer
	case "pPr", "rPr", "sdtPr", "smartTagPr", "customXmlPr", "sdtEndPr", "subDoc":
	default: // smart tags, custom XML, directions, and what comes after us
		r.children(r.inline)
	}
}

// run reads w:r.
func (r *reader) run() {
	f := r.doc.styles.runOf(settingOf(r.p).style, runFormat{})
	mark := false // a mark of a note of the author's own follows
	r.children(func() {
		if r.is(nsW, "rPr") {
			own := r.runFormat(nil)
			f = r.doc.styles.runOf(settingOf(r.p).style, own)
			return
		}
		r.runPart(&f, &mark)
	})
}

// runPart reads one part of a run.
func (r *reader) runPart(f *runFormat, mark *bool) {
	switch {
	case r.ns == nsMC:
		r.alternate(func() { r.runPart(f, mark) })
		return
	case r.ns == nsM:
		r.equation()
		return
	case r.ns != nsW:
		r.children(func() { r.runPart(f, mark) })
		return
	}
	switch string(r.local) {
	case "t":
		text := r.textOf()
		if *mark {
			r.doc.seen.dropped += inkOf(text)
			r.doc.seen.all += inkOf(text)
			return
		}
		r.words(text, f)
	case "delText":
		r.drop(r.content(), &r.doc.seen.deletedInk)
	case "instrText", "delInstrText":
		if text := r.content(); len(r.fields) > 0 && r.deleted == 0 {
			last := &r.fields[len(r.fields)-1]
			if !last.result && len(last.code) < maxCode {
				last.code = append(last.code, text...)
			}
		}
	case "fldChar":
		r.fieldMark(f)
	case "tab", "ptab":
		r.words([]byte("\t"), f)
	case "noBreakHyphen":
		r.words([]byte("-"), f)
	case "br":
		r.lineBreak(f)
	case "cr":
		r.soft()
	case "sym":
		r.symbol(f)
	case "footnoteReference", "endnoteReference":
		custom, _ := r.attr(nsW, "customMarkFollows")
		*mark = custom == "1" || custom == "true" || custom == "on"
		r.noteMark(string(r.local), f)
	case "commentReference":
		if id, ok := r.attr(nsW, "id"); ok {
			r.doc.commentRef(id, r.p)
		}
	case "drawing", "pict", "object":
		r.drawing(f)
	case "ruby":
		r.ruby(f)
	case "pgNum", "dayShort", "monthShort", "yearShort", "dayLong", "monthLong", "yearLong":
		r.doc.foreign(r.p, "", foreignDate)
	case "softHyphen", "lastRenderedPageBreak", "footnoteRef", "endnoteRef", "annotationRef", "separator", "continuationSeparator", "rPr":
	default:
		r.children(func() { r.runPart(f, mark) })
	}
}

// textOf gives the text of w:t. Space at its edges counts only if it says so.
func (r *reader) textOf() []byte {
	space, _ := r.attr(nsXML, "space")
	text := r.content()
	if space != "preserve" {
		text = bytes.Trim(text, " \t\r\n")
	}
	return text
}

// lineBreak reads w:br: of a page, a column or a line.
func (r *reader) lineBreak(f *runFormat) {
	kind, _ := r.attr(nsW, "type")
	switch {
	case r.deleted > 0 || f.on&hidden != 0 || r.inCode():
	case kind == "page":
		r.mark(pagePiece, 0)
	case kind == "column":
		r.soft()
	default:
		r.soft()
	}
}

// soft adds a break that the author made inside a paragraph.
func (r *reader) soft() {
	if r.deleted > 0 || r.inCode() || r.inTOC(r.p) || r.inTOCField() {
		return
	}
	r.pen.soft()
}

// symbol reads w:sym: a character of a font of signs.
func (r *reader) symbol(f *runFormat) {
	font, _ := r.attr(nsW, "font")
	hex, _ := r.attr(nsW, "char")
	c := hexRune(hex)
	if c == 0 || !r.shown([]byte("x"), f) {
		return
	}
	r.doc.seen.all++
	r.doc.seen.text++
	r.sign(font, c, faceOf(f))
}

func hexRune(s string) rune {
	var n rune
	for _, c := range strings.ToLower(s) {
		switch {
		case c >= '0' && c <= '9':
			n = n<<4 + c - '0'
		case c >= 'a' && c <= 'f':
			n = n<<4 + c - 'a' + 10
		default:
			return 0
		}
		if n > utf8.MaxRune {
			return 0
		}
	}
	if !utf8.ValidRune(n) {
		return 0
	}
	return n
}

// noteMark reads the mark of a note.
func (r *reader) noteMark(kind string, f *runFormat) {
	id, _ := r.attr(nsW, "id")
	n := r.doc.notes.index[kind[:len(kind)-len("Reference")]+id]
	switch {
	case n == 0 || r.inCode() || r.inTOC(r.p) || r.inTOCField():
	case r.deleted > 0 || f.on&hidden != 0:
		r.doc.notes.list[n-1].gone = true
	default:
		r.mark(notePiece, n)
	}
}

// ruby reads text with a reading above it.
func (r *reader) ruby(f *runFormat) {
	var base, reading []byte
	plain := func(into *[]byte) func() {
		var read func()
		read = func() {
			switch {
			case r.is(nsW, "t"):
				*into = append(*into, r.textOf()...)
			case r.is(nsW, "rPr"), r.is(nsW, "delText"), r.is(nsW, "instrText"):
			default:
				r.children(read)
			}
		}
		return read
	}
	r.children(func() {
		switch {
		case r.is(nsW, "rubyBase"):
			r.children(plain(&base))
		case r.is(nsW, "rt"):
			r.children(plain(&reading))
		}
	})
	base, reading = oneLine(base), oneLine(reading)
	if len(base) == 0 || !r.shown(base, f) {
		return
	}
	r.pen.ruby(base, reading, faceOf(f))
}
