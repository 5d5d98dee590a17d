package html

import (
	"strings"
	"unicode"

	"kanben/book/diag"
	"kanben/book/manuscript/richtext"
)

// inline reads an element that stands in a line.
func (r *reader) inline(n *node, s style) {
	switch n.tag {
	case "br":
		r.lineBreak(&s)
	case "wbr":
	case "a":
		r.link(n, s)
	case "img":
		r.picture(n, s)
	case "ruby":
		r.ruby(n, s)
	case "q":
		r.sign("“", &s)
		r.walk(n, s)
		r.sign("”", &s)
	case "del":
		r.deleted(n, s)
	case "ins":
		r.inserted(n, s)
	case "math":
		before := r.doc.Seen.Text
		r.walk(n, s)
		if r.doc.Seen.Text > before {
			r.doc.Count(&richtext.RuleEquation, r.P)
		}
	case "annotation", "annotation-xml", "rp", "datalist", "xml":
		r.leave(n, s, &r.doc.Seen.Dropped)
	case "svg":
		r.leave(n, s, &r.doc.Seen.Dropped)
		r.doc.Count(&richtext.RuleShape, r.here())
	case "video", "audio", "iframe", "object", "embed", "canvas", "applet", "frame":
		r.leave(n, s, &r.doc.Seen.Dropped)
		r.doc.Foreign(r.here(), n.attr("title"), foreignOf(n.tag))
	case "input":
		r.input(n, &s)
	default:
		if r.isComment(n, &s) {
			return
		}
		r.walk(n, s)
	}
	if s.pageBelow && n.tag != "br" {
		r.pageBreak()
	}
}

// lineBreak reads <br>: a page break, if it says so.
func (r *reader) lineBreak(s *style) {
	r.blanks = blanks{}
	switch {
	case s.pageAbove || s.pageBelow:
		r.pageBreak()
	case r.P != nil && len(r.P.Pieces) > 0:
		r.Soft()
	}
}

func (r *reader) pageBreak() {
	r.paragraph()
	r.Mark(richtext.PagePiece, 0)
}

// sign adds a sign that browsers show by themselves.
func (r *reader) sign(text string, s *style) {
	r.space(text)
	r.paragraph()
	r.doc.Seen.Made += richtext.InkOf([]byte(text))
	r.Add([]byte(text), richtext.Face{Look: s.face, Size: int16(2*s.size + 0.5)})
}

// link reads <a>.
func (r *reader) link(n *node, s style) {
	outer := r.Link
	href := strings.TrimSpace(n.attr("href"))
	if lower := strings.ToLower(href); href != "" && !strings.HasPrefix(href, "#") && !strings.HasPrefix(lower, "javascript:") {
		r.Link = r.doc.Address(href)
	}
	r.walk(n, s)
	r.Link = outer
}

// ruby reads text with readings: each <rt> is that of what stands before it.
func (r *reader) ruby(n *node, s style) {
	var base strings.Builder
	flush := func(reading string) {
		text := string(richtext.OneLine([]byte(squeezed(base.String()))))
		base.Reset()
		if text == "" {
			return
		}
		r.space(text)
		r.paragraph()
		r.Ruby([]byte(text), richtext.OneLine([]byte(squeezed(reading))), richtext.Face{Look: s.face, Size: int16(2*s.size + 0.5)})
	}
	var read func(n *node)
	read = func(n *node) {
		for _, c := range n.down {
			switch c.tag {
			case "":
				base.WriteString(c.text)
			case "rt":
				if base.Len() > 0 {
					flush(c.words(maxReading))
				} else {
					base.WriteString(c.words(maxReading))
				}
			case "rp", "rtc", "script", "style":
			default:
				read(c)
			}
		}
	}
	read(n)
	flush("")
}

// maxReading is how many bytes a reading has at most.
const maxReading = 1000

// space adds the blanks that stand before text.
func (r *reader) space(text string) {
	if !r.blanks.any {
		return
	}
	if last := r.last(); last != 0 && last != '\v' && !(r.blanks.newLine && isWide(last) && isWide(firstRune(text))) {
		r.Add([]byte(" "), r.blanks.face)
	}
	r.blanks = blanks{}
}

// squeezed is text with its white space as single spaces.
func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

// deleted leaves out text that was deleted with changes tracked.
func (r *reader) deleted(n *node, s style) {
	before := r.doc.Seen.DeletedInk
	r.leave(n, s, &r.doc.Seen.DeletedInk)
	if r.doc.Seen.DeletedInk > before {
		r.doc.Seen.Deleted++
		r.doc.Changed(r.here())
	}
}

// inserted reads text that was inserted with changes tracked.
func (r *reader) inserted(n *node, s style) {
	before := r.doc.Seen.Text
	r.walk(n, s)
	if ink := r.doc.Seen.Text - before; ink > 0 {
		r.doc.Seen.Inserted++
		r.doc.Seen.InsertedInk += ink
		r.doc.Changed(r.here())
	}
}

// input shows a box to tick.
func (r *reader) input(n *node, s *style) {
	if kind := strings.ToLower(n.attr("type")); kind != "checkbox" && kind != "radio" {
		return
	}
	if _, ok := n.lookup("checked"); ok {
		r.sign("☑", s)
		return
	}
	r.sign("□", s)
}

// isComment reads what Word and LibreOffice make of comments: a mark in the text
// and the words at the end. It tells whether n is one.
func (r *reader) isComment(n *node, s *style) bool {
	switch {
	case n.hasClass("MsoCommentReference"):
		r.leave(n, *s, &r.doc.Seen.Dropped)
		return true
	case n.hasClass("msocomtxt"), s.mso == "comment":
		r.leave(n, *s, &r.doc.Seen.Dropped)
		if words := squeezed(n.words(10_000)); words != "" {
			r.doc.Comments = append(r.doc.Comments, &richtext.Comment{Text: words, At: r.here()})
		}
		return true
	}
	return false
}

// foreignOf is what an element that is not read is called.
func foreignOf(tag string) diag.Text {
	switch tag {
	case "video":
		return richtext.ForeignVideo
	case "audio":
		return richtext.ForeignAudio
	}
	return richtext.ForeignObject
}

// isWordRune tells whether a character is a letter or figure.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
