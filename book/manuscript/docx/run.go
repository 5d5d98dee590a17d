package docx

import (
	"bytes"
	"kanben/book/manuscript/richtext"
	"strings"
	"unicode/utf8"
)

func fieldsOf(s string) []string { return strings.Fields(s) }

// inline reads one element of a paragraph: a run, or what holds runs.
func (r *reader) inline() {
	switch r.NS {
	case nsMC:
		r.alternate(r.inline)
		return
	case nsM:
		r.equation()
		return
	case nsW:
	default:
		r.Children(r.inline)
		return
	}
	switch string(r.Local) {
	case "r":
		r.run()
	case "ins", "moveTo":
		before := r.doc.Seen.Text
		r.Children(r.inline)
		if n := r.doc.Seen.Text - before; n > 0 && r.deleted == 0 {
			r.doc.Seen.Inserted++
			r.doc.Seen.InsertedInk += n
			r.doc.Changed(r.P)
		}
	case "del", "moveFrom":
		before := r.doc.Seen.DeletedInk
		r.deleted++
		r.Children(r.inline)
		r.deleted--
		if r.doc.Seen.DeletedInk > before && r.deleted == 0 {
			r.doc.Seen.Deleted++
			r.doc.Changed(r.P)
		}
	case "hyperlink":
		r.hyperlink()
	case "fldSimple":
		code, _ := r.Attr(nsW, "instr")
		r.simpleField(code)
	case "sdt":
		r.control(r.inline)
	case "commentRangeStart":
		if id, ok := r.Attr(nsW, "id"); ok {
			r.doc.commentStart(id, r.P)
		}
	case "commentRangeEnd":
		if id, ok := r.Attr(nsW, "id"); ok {
			r.doc.commentEnd(id, r.P)
		}
	case "p", "tbl": // a paragraph in a paragraph: a broken file
		outer := r.P
		r.block(func(b richtext.Block) { outer.Boxes = append(outer.Boxes, []richtext.Block{b}) })
		r.P = outer
	case "pPr", "rPr", "sdtPr", "smartTagPr", "customXmlPr", "sdtEndPr":
	case "subDoc":
		id, _ := r.Attr(nsR, "id")
		rel, _ := r.rels.find(id)
		r.doc.Foreign(r.P, rel.target, richtext.ForeignChunk)
	default: // smart tags, custom XML, directions, and what comes after us
		r.Children(r.inline)
	}
}

// run reads w:r.
func (r *reader) run() {
	f := r.doc.styles.runOf(settingOf(r.P).style, runFormat{})
	mark := false // a mark of a note of the author's own follows
	r.Children(func() {
		if r.Is(nsW, "rPr") {
			own := r.runFormat(nil)
			f = r.doc.styles.runOf(settingOf(r.P).style, own)
			return
		}
		r.runPart(&f, &mark)
	})
}

// runPart reads one part of a run.
func (r *reader) runPart(f *runFormat, mark *bool) {
	switch {
	case r.NS == nsMC:
		r.alternate(func() { r.runPart(f, mark) })
		return
	case r.NS == nsM:
		r.equation()
		return
	case r.NS != nsW:
		r.Children(func() { r.runPart(f, mark) })
		return
	}
	switch string(r.Local) {
	case "t":
		text := r.textOf()
		if *mark {
			r.doc.Seen.Dropped += richtext.InkOf(text)
			r.doc.Seen.All += richtext.InkOf(text)
			return
		}
		r.words(text, f)
	case "delText":
		r.drop(r.Content(), &r.doc.Seen.DeletedInk)
	case "instrText", "delInstrText":
		if text := r.Content(); len(r.fields) > 0 && r.deleted == 0 {
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
		custom, _ := r.Attr(nsW, "customMarkFollows")
		*mark = custom == "1" || custom == "true" || custom == "on"
		r.noteMark(string(r.Local), f)
	case "commentReference":
		if id, ok := r.Attr(nsW, "id"); ok {
			r.doc.commentRef(id, r.P)
		}
	case "drawing", "pict", "object":
		r.drawing(f)
	case "ruby":
		r.ruby(f)
	case "pgNum", "dayShort", "monthShort", "yearShort", "dayLong", "monthLong", "yearLong":
		r.doc.Foreign(r.P, "", richtext.ForeignDate)
	case "softHyphen", "lastRenderedPageBreak", "footnoteRef", "endnoteRef", "annotationRef", "separator", "continuationSeparator", "rPr":
	default:
		r.Children(func() { r.runPart(f, mark) })
	}
}

// textOf gives the text of w:t. Space at its edges counts only if it says so.
func (r *reader) textOf() []byte {
	space, _ := r.Attr(nsXML, "space")
	text := r.Content()
	if space != "preserve" {
		text = bytes.Trim(text, " \t\r\n")
	}
	return text
}

// lineBreak reads w:br: of a page, a column or a line.
func (r *reader) lineBreak(f *runFormat) {
	kind, _ := r.Attr(nsW, "type")
	switch {
	case r.deleted > 0 || f.on&hidden != 0 || r.inCode():
	case kind == "page":
		r.Mark(richtext.PagePiece, 0)
	case kind == "column":
		r.soft()
	default:
		r.soft()
	}
}

// soft adds a break that the author made inside a paragraph.
func (r *reader) soft() {
	if r.deleted > 0 || r.inCode() || r.inTOC(r.P) || r.inTOCField() {
		return
	}
	r.Pen.Soft()
}

// symbol reads w:sym: a character of a font of signs.
func (r *reader) symbol(f *runFormat) {
	font, _ := r.Attr(nsW, "font")
	hex, _ := r.Attr(nsW, "char")
	c := hexRune(hex)
	if c == 0 || !r.shown([]byte("x"), f) {
		return
	}
	r.doc.Seen.All++
	r.doc.Seen.Text++
	r.Sign(font, c, faceOf(f))
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
	id, _ := r.Attr(nsW, "id")
	n := r.doc.Notes.Index[kind[:len(kind)-len("Reference")]+id]
	switch {
	case n == 0 || r.inCode() || r.inTOC(r.P) || r.inTOCField():
	case r.deleted > 0 || f.on&hidden != 0:
		r.doc.Notes.List[n-1].Gone = true
	default:
		r.Mark(richtext.NotePiece, n)
	}
}

// ruby reads text with a reading above it.
func (r *reader) ruby(f *runFormat) {
	var base, reading []byte
	plain := func(into *[]byte) func() {
		var read func()
		read = func() {
			switch {
			case r.Is(nsW, "t"):
				*into = append(*into, r.textOf()...)
			case r.Is(nsW, "rPr"), r.Is(nsW, "delText"), r.Is(nsW, "instrText"):
			default:
				r.Children(read)
			}
		}
		return read
	}
	r.Children(func() {
		switch {
		case r.Is(nsW, "rubyBase"):
			r.Children(plain(&base))
		case r.Is(nsW, "rt"):
			r.Children(plain(&reading))
		}
	})
	base, reading = richtext.OneLine(base), richtext.OneLine(reading)
	if len(base) == 0 || !r.shown(base, f) {
		return
	}
	r.Pen.Ruby(base, reading, faceOf(f))
}
