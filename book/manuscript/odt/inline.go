package odt

import (
	"bytes"
	"strings"

	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
)

// inline reads what stands in a paragraph, in letters of a face. White space
// becomes one space, as in the format (6.1.2).
func (r *reader) inline(f face) {
	inside := r.Depth
	for {
		switch r.Next() {
		case zipxml.NoToken, zipxml.EndTag:
			return
		case zipxml.CharData:
			r.text(r.Text, f)
		case zipxml.StartTag:
			r.element(f)
			for r.Depth > inside && r.Err == nil {
				r.Next()
			}
		}
	}
}

// text adds text of the file.
func (r *reader) text(text []byte, f face) {
	if bytes.ContainsAny(text, "\n\r\t") || bytes.Contains(text, []byte("  ")) {
		squeezed := make([]byte, 0, len(text))
		for i := range text {
			c := text[i]
			if c == '\n' || c == '\r' || c == '\t' {
				c = ' '
			}
			if c == ' ' && len(squeezed) > 0 && squeezed[len(squeezed)-1] == ' ' {
				continue
			}
			squeezed = append(squeezed, c)
		}
		text = squeezed
	}
	if n := len(r.P.Text); len(text) > 0 && text[0] == ' ' && (n == 0 || r.P.Text[n-1] == ' ') {
		text = text[1:]
	}
	r.write(text, f)
}

// write adds text, if it is shown.
func (r *reader) write(text []byte, f face) {
	if len(text) == 0 {
		return
	}
	if f.hidden != on && r.hidden == 0 {
		r.Write(text, f.shown())
		return
	}
	if ink := richtext.InkOf(text); ink > 0 {
		r.doc.Seen.All += ink
		r.doc.Seen.Dropped += ink
		r.doc.Seen.HiddenInk += ink
		r.doc.Count(&richtext.RuleHidden, r.P)
	}
}

// isShown tells whether what stands here is shown.
func (r *reader) isShown(f face) bool { return f.hidden != on && r.hidden == 0 }

// element reads an element inside of a paragraph.
func (r *reader) element(f face) {
	switch r.NS {
	case nsText:
		r.textElement(f)
	case nsDraw:
		if r.isShown(f) {
			r.drawing()
		}
	case nsOffice:
		switch string(r.Local) {
		case "annotation":
			r.annotation()
		case "annotation-end":
			name, _ := r.Attr(nsOffice, "name")
			if c := r.notes[name]; c != nil && c.At == r.P {
				c.To = int32(len(r.P.Text))
			}
		}
	case nsTable: // a table in a paragraph: a broken file
		outer := r.P
		r.block(func(b richtext.Block) { outer.Boxes = append(outer.Boxes, []richtext.Block{b}) })
		r.P = outer
	default:
		r.inline(f)
	}
}

func (r *reader) textElement(f face) {
	switch string(r.Local) {
	case "span":
		name, _ := r.Attr(nsText, "style-name")
		if st := r.doc.styles.list["text"][name]; st != nil {
			f = st.face.over(f)
		}
		r.inline(f)
	case "s":
		n, ok := r.Integer(nsText, "c")
		if !ok {
			n = 1
		}
		if n = min(max(n, 1), maxSpaces); r.isShown(f) {
			r.Spaces(n, f.shown())
		}
	case "tab":
		r.write([]byte("\t"), f)
	case "line-break":
		if r.isShown(f) {
			r.Soft()
		}
	case "a":
		outer := r.Link
		if to, _ := r.Attr(nsXLink, "href"); to != "" && !strings.HasPrefix(to, "#") {
			r.Link = r.doc.Address(to)
		}
		r.inline(f)
		r.Link = outer
	case "ruby":
		r.ruby(f)
	case "note":
		r.note(f)
	case "change-start", "change-end", "change":
		r.change()
	case "hidden-paragraph":
		r.goneNow = r.goneNow || r.isHiddenNow()
	case "hidden-text":
		r.hiddenText(f)
	case "number", "soft-page-break", "script", "bookmark", "bookmark-start", "bookmark-end", "reference-mark", "reference-mark-start", "reference-mark-end",
		"alphabetical-index-mark", "alphabetical-index-mark-start", "alphabetical-index-mark-end", "toc-mark", "toc-mark-start", "toc-mark-end", "user-index-mark",
		"user-index-mark-start", "user-index-mark-end", "bibliography-mark-start":
	case "p", "h", "list": // a paragraph in a paragraph: a broken file
		outer := r.P
		r.textBlock(func(b richtext.Block) { outer.Boxes = append(outer.Boxes, []richtext.Block{b}) })
		r.P = outer
	default: // fields stand as they are shown
		r.inline(f)
	}
}

// maxSpaces is how many spaces stand side by side at most.
const maxSpaces = 200

// hiddenText counts text that a field hides.
func (r *reader) hiddenText(f face) {
	text, _ := r.Attr(nsText, "string-value")
	if v, _ := r.Attr(nsText, "is-hidden"); v == "false" {
		r.inline(f)
		return
	}
	f.hidden = on
	r.write([]byte(text), f)
}

// ruby reads text with a reading.
func (r *reader) ruby(f face) {
	var base, reading []byte
	r.Children(func() {
		switch {
		case r.Is(nsText, "ruby-base"):
			base = append(base, r.allText()...)
		case r.Is(nsText, "ruby-text"):
			reading = append(reading, r.allText()...)
		}
	})
	base, reading = richtext.OneLine(base), richtext.OneLine(reading)
	switch {
	case len(base) == 0:
	case r.isShown(f):
		r.Ruby(base, reading, f.shown())
	default:
		r.write(base, f)
	}
}

// note reads a footnote or an endnote, which stands where its mark is.
func (r *reader) note(f face) {
	var blocks []richtext.Block
	shown := r.isShown(f)
	r.Children(func() {
		if r.Is(nsText, "note-body") {
			blocks = r.apart()
		}
	})
	if !shown {
		return
	}
	r.doc.Notes.List = append(r.doc.Notes.List, richtext.Note{Blocks: blocks})
	r.Mark(richtext.NotePiece, int32(len(r.doc.Notes.List)))
}

// annotation reads what somebody wrote beside the text.
func (r *reader) annotation() {
	c := &richtext.Comment{At: r.P}
	if r.P != nil {
		c.From = int32(len(r.P.Text))
		c.To = c.From
	}
	name, _ := r.Attr(nsOffice, "name")
	var words []string
	r.Children(func() {
		switch {
		case r.Is(nsDC, "creator"):
			c.Author = string(r.allText())
		case r.Is(nsDC, "date"):
		case r.NS == nsText:
			words = append(words, strings.Fields(string(r.allText()))...)
		}
	})
	c.Text = strings.Join(words, " ")
	if name != "" {
		r.notes[name] = c
	}
	r.doc.Comments = append(r.doc.Comments, c)
}
