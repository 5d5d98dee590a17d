package odt

import (
	"bytes"
	"encoding/base64"
	"path"
	"strings"

	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
)

// insidePart begins the names of pictures inside of a flat document.
const insidePart = "flat:"

// A frame is what a drawing holds.
type frame struct {
	images   []richtext.Figure
	alt      string
	title    string
	object   string // the path of an object
	floating bool
	crop     clip
	boxes    [][]richtext.Block
	found    bool
}

// drawing reads a frame, a shape, or a group of them, which stands at the
// paragraph at hand.
func (r *reader) drawing() {
	p := r.P
	fr := &frame{}
	r.drawn(fr)
	r.P = p
	switch {
	case fr.object != "":
		r.object(fr)
	case len(fr.images) > 0:
		r.image(fr)
	case !fr.found && len(fr.boxes) == 0:
		r.doc.Count(&richtext.RuleShape, p)
	}
	for _, box := range fr.boxes {
		p.Boxes = append(p.Boxes, box)
		r.doc.Count(&richtext.RuleBox, p)
	}
}

// drawn reads one element of a drawing.
func (r *reader) drawn(fr *frame) {
	switch {
	case r.Is(nsDraw, "frame"):
		anchor, _ := r.Attr(nsText, "anchor-type")
		fr.floating = fr.floating || anchor != "as-char"
		name, _ := r.Attr(nsDraw, "style-name")
		if st := r.doc.styles.list["graphic"][name]; st != nil {
			fr.crop = st.crop
		}
		r.Children(func() { r.drawn(fr) })
	case r.Is(nsDraw, "image"):
		r.imagePart(fr)
	case r.Is(nsDraw, "text-box"):
		r.box(fr)
	case r.Is(nsDraw, "object"), r.Is(nsDraw, "object-ole"):
		fr.object, _ = r.Attr(nsXLink, "href")
		if fr.object == "" {
			fr.object = "?"
		}
	case r.Is(nsDraw, "control"), r.Is(nsDraw, "plugin"), r.Is(nsDraw, "applet"), r.Is(nsDraw, "floating-frame"):
		kind := richtext.ForeignObject
		if r.Is(nsDraw, "control") {
			kind = richtext.ForeignControl
		}
		r.doc.Foreign(r.P, "", kind)
		fr.found = true
	case r.Is(nsSVG, "title"):
		fr.title = string(r.allText())
	case r.Is(nsSVG, "desc"):
		fr.alt = string(r.allText())
	case r.Is(nsDraw, "g"), r.Is(nsDraw, "a"):
		r.Children(func() { r.drawn(fr) })
	case r.Is(nsText, "p"), r.Is(nsText, "list"): // words in a shape
		r.words(fr)
	case r.NS == nsDraw && !r.Is(nsDraw, "enhanced-geometry") && !r.Is(nsDraw, "glue-point"):
		before := len(fr.boxes)
		r.Children(func() { r.drawn(fr) })
		if len(fr.boxes) == before && len(fr.images) > 0 {
			r.doc.Count(&richtext.RuleShape, r.P)
		}
	}
}

// imagePart reads one form of a picture.
func (r *reader) imagePart(fr *frame) {
	to, _ := r.Attr(nsXLink, "href")
	f := richtext.Figure{Name: to[strings.LastIndexByte(to, '/')+1:]}
	switch {
	case to == "":
	case strings.Contains(to, "://"):
		f.Far = !strings.HasPrefix(to, "file:")
	case strings.HasPrefix(to, "../"): // beside the document, which is a folder itself
		f.Beside = strings.TrimPrefix(to, "../")
	default:
		f.Part = path.Clean(strings.TrimPrefix(to, "./"))
		if r.doc.container == nil {
			f.Part, f.Beside = "", to
		}
	}
	r.Children(func() {
		switch {
		case r.Is(nsOffice, "binary-data") && to == "":
			f.Part = insidePart + decimal(len(r.doc.inside))
			f.Name = "图" + decimal(len(r.doc.inside)+1)
			r.doc.inside = append(r.doc.inside, plainBytes(r.allText()))
		case r.Is(nsText, "p"): // a caption of the shape
			r.words(fr)
		}
	})
	fr.images = append(fr.images, f)
}

// plainBytes is what a text in base64 stands for, nil if it is damaged.
func plainBytes(text []byte) []byte {
	text = bytes.Map(func(c rune) rune {
		if c <= ' ' || c == '=' {
			return -1
		}
		return c
	}, text)
	data := make([]byte, base64.RawStdEncoding.DecodedLen(len(text)))
	n, err := base64.RawStdEncoding.Decode(data, text)
	if err != nil {
		return nil
	}
	return data[:n]
}

// image adds a picture, in the form of it that can be used.
func (r *reader) image(fr *frame) {
	f := fr.images[0]
	for _, x := range fr.images {
		ext := strings.ToLower(path.Ext(x.Name))
		if ext == ".png" || ext == ".jpg" || ext == ".jpeg" || ext == ".gif" {
			f = x
			break
		}
	}
	f.Alt = richtext.Alternative(fr.alt)
	if f.Alt == "" {
		f.Alt = richtext.Alternative(fr.title)
	}
	f.Floating = fr.floating
	if fr.crop != (clip{}) && !r.doc.cut(&f, fr.crop) {
		r.doc.Count(&richtext.RuleCropped, r.P)
	}
	r.doc.Figures = append(r.doc.Figures, f)
	r.Mark(richtext.FigurePiece, int32(len(r.doc.Figures)))
	r.doc.Seen.Pictures++
}

// box reads a text box.
func (r *reader) box(fr *frame) {
	list := r.apart()
	for _, b := range list {
		if p, ok := b.(*richtext.Paragraph); !ok || p.Ink() || len(p.Boxes) > 0 {
			fr.boxes = append(fr.boxes, list)
			return
		}
	}
	fr.found = true
}

// words reads a paragraph in a shape.
func (r *reader) words(fr *frame) {
	outer := r.P
	var list []richtext.Block
	r.block(func(b richtext.Block) {
		if p, ok := b.(*richtext.Paragraph); !ok || p.Ink() || len(p.Boxes) > 0 {
			list = append(list, b)
		}
	})
	r.P = outer
	if len(list) > 0 {
		if n := len(fr.boxes); n > 0 {
			fr.boxes[n-1] = append(fr.boxes[n-1], list...)
			return
		}
		fr.boxes = append(fr.boxes, list)
	}
}

// object reads an object: the text of an equation; others are named.
func (r *reader) object(fr *frame) {
	if words := r.doc.equation(fr.object); words != "" {
		r.Write([]byte(words), richtext.Face{})
		r.doc.Count(&richtext.RuleEquation, r.P)
		return
	}
	kind := richtext.ForeignObject
	if r.doc.isChart(fr.object) {
		kind = richtext.ForeignChart
	}
	r.doc.Foreign(r.P, fr.title, kind)
}

// part reads the content of an object, nil if there is none.
func (d *document) part(object string) []byte {
	if d.container == nil || object == "" {
		return nil
	}
	data, err := d.container.XML(path.Join(path.Clean("/" + object)[1:], "content.xml"))
	if err != nil {
		return nil
	}
	return data
}

func (d *document) isChart(object string) bool {
	data := d.part(object)
	return bytes.Contains(data[:min(len(data), 64<<10)], []byte("office:chart"))
}

// equation is the text of an equation, "" if an object is none.
func (d *document) equation(object string) string {
	data := d.part(object)
	if data == nil {
		return ""
	}
	s := zipxml.NewScanner(object, data, namespaces)
	if s.Next() != zipxml.StartTag || !s.Is(nsMath, "math") {
		return ""
	}
	var words strings.Builder
	skip := 0 // inside of the equation in another language
	for {
		switch s.Next() {
		case zipxml.NoToken:
			return strings.Join(strings.Fields(words.String()), " ")
		case zipxml.StartTag:
			if skip > 0 || s.Is(nsMath, "annotation") {
				skip++
			}
		case zipxml.EndTag:
			skip = max(skip-1, 0)
		case zipxml.CharData:
			if skip == 0 {
				words.Write(s.Text)
			}
		}
	}
}
