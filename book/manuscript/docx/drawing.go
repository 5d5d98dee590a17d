package docx

import (
	"kanben/book/manuscript/richtext"
	"strconv"
	"strings"
)

// A drawing is what w:drawing, w:pict or w:object holds.
type drawing struct {
	alt      string
	quiet    bool
	floating bool
	figures  []richtext.Figure
	foreign  string // the program that an embedded object is of
	rule     bool   // a horizontal line
	found    bool   // something was understood
	crop     [4]float64
}

// drawing reads w:drawing, w:pict or w:object: pictures and text boxes.
func (r *reader) drawing(f *runFormat) {
	object := r.Is(nsW, "object")
	p := r.P
	before := len(p.Boxes)
	d := &drawing{}
	gone := r.deleted > 0 || f.on&hidden != 0 || r.inCode() || r.inTOC(p) || r.inTOCField()
	if gone {
		r.deleted++
	}
	r.Children(func() { r.drawn(d) })
	r.P = p
	switch {
	case gone:
		r.deleted--
		p.Boxes = p.Boxes[:before]
		return
	case d.rule:
		p.Rule = true
		return
	case object:
		r.doc.Foreign(p, d.foreign, richtext.ForeignObject)
	case !d.found && len(p.Boxes) == before:
		r.doc.Count(&richtext.RuleShape, p)
	}
	for _, fig := range d.figures {
		fig.Floating = d.floating
		if fig.Alt == "" {
			fig.Alt = d.alt
		}
		fig.Quiet = d.quiet
		r.doc.Figures = append(r.doc.Figures, fig)
		r.Mark(richtext.FigurePiece, int32(len(r.doc.Figures)))
		r.doc.Seen.Pictures++
	}
	for range p.Boxes[before:] {
		r.doc.Count(&richtext.RuleBox, p)
	}
}

// drawn reads one element of a drawing.
func (r *reader) drawn(d *drawing) {
	more := func() { r.Children(func() { r.drawn(d) }) }
	switch r.NS {
	case nsMC:
		r.alternate(func() { r.drawn(d) })
		return
	case nsWP:
		switch string(r.Local) {
		case "anchor":
			d.floating = true
		case "docPr":
			d.alt = r.alternative()
		}
	case nsADec:
		if r.Is(nsADec, "decorative") {
			v, _ := r.Attr(nsADec, "val")
			d.quiet = v == "1" || v == "true"
		}
	case nsPic:
		switch string(r.Local) {
		case "pic":
			d.crop = [4]float64{}
			more()
			return
		case "cNvPr":
			if d.alt == "" {
				d.alt = r.alternative()
			}
		}
	case nsA:
		switch string(r.Local) {
		case "blip":
			r.blip(d)
		case "srcRect":
			r.crop(d)
			return
		}
	case nsC, nsDgm:
		if s := string(r.Local); s == "chart" || s == "relIds" {
			kind := richtext.ForeignChart
			if r.NS == nsDgm {
				kind = richtext.ForeignDiagram
			}
			r.doc.Foreign(r.P, "", kind)
			d.found = true
		}
		return
	case nsV:
		r.vml(d)
	case nsO:
		if r.Is(nsO, "OLEObject") {
			d.foreign, _ = r.Attr(nsO, "ProgID")
			return
		}
	case nsW:
		switch string(r.Local) {
		case "txbxContent":
			r.textBox()
			d.found = true
			return
		case "control", "movie":
			r.doc.Foreign(r.P, "", richtext.ForeignControl)
			d.found = true
			return
		}
	}
	more()
}

// alternative is what wp:docPr says a picture shows.
func (r *reader) alternative() string {
	text, _ := r.Attr(nsWP, "descr")
	return richtext.Alternative(text)
}

// blip reads the picture of a drawing.
func (r *reader) blip(d *drawing) {
	id, inside := r.Attr(nsR, "embed")
	if !inside {
		id, _ = r.Attr(nsR, "link")
	}
	if id == "" {
		return
	}
	r.addFigure(d, id)
}

func (r *reader) addFigure(d *drawing, id string) {
	rel, ok := r.rels.find(id)
	if !ok {
		return
	}
	f := richtext.Figure{Name: rel.target[strings.LastIndexAny(rel.target, `/\`)+1:], Crop: d.crop}
	if !rel.external {
		f.Part = rel.target
	}
	d.figures = append(d.figures, f)
	d.found = true
}

// crop reads what is cut off a picture, in thousandths of a per cent; it stands
// behind the picture.
func (r *reader) crop(d *drawing) {
	n := len(d.figures)
	if n == 0 {
		return
	}
	for i, side := range [...]string{"l", "t", "r", "b"} {
		if v, ok := r.Integer(nsA, side); ok {
			d.figures[n-1].Crop[i] = float64(v) / 100_000
		}
	}
}

// vml reads an element of the drawings of old.
func (r *reader) vml(d *drawing) {
	switch string(r.Local) {
	case "shape", "rect", "roundrect", "oval":
		if text, ok := r.Attr(nsV, "alt"); ok && d.alt == "" {
			d.alt = richtext.Alternative(text)
		}
		if line, _ := r.Attr(nsO, "hr"); line == "t" || line == "true" {
			d.rule = true
		}
		if style, _ := r.Attr(nsV, "style"); strings.Contains(style, "position:absolute") {
			d.floating = true
		}
	case "imagedata":
		id, ok := r.Attr(nsR, "id")
		if !ok {
			if id, ok = r.Attr(nsR, "pict"); !ok {
				return
			}
		}
		var crop [4]float64
		for i, name := range [...]string{"cropleft", "croptop", "cropright", "cropbottom"} {
			v, _ := r.Attr(nsV, name)
			crop[i] = vmlFraction(v)
		}
		before := len(d.figures)
		r.addFigure(d, id)
		for i := before; i < len(d.figures); i++ {
			d.figures[i].Crop = crop
		}
	case "textpath": // WordArt
		if s, _ := r.Attr(nsV, "string"); strings.TrimSpace(s) != "" {
			r.doc.Foreign(r.P, s, richtext.ForeignArt)
			d.found = true
		}
	}
}

// vmlFraction reads a share: 0.1, 10%, or 6554f, in 65536ths.
func vmlFraction(s string) float64 {
	scale := 1.0
	switch {
	case strings.HasSuffix(s, "f"):
		s, scale = s[:len(s)-1], 65536
	case strings.HasSuffix(s, "%"):
		s, scale = s[:len(s)-1], 100
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v != v || v > 1e6 || v < -1e6 {
		return 0
	}
	return v / scale
}

// textBox reads the text of a box, which stands behind the paragraph that it is
// fastened to.
func (r *reader) textBox() {
	p, fields, link, deleted := r.P, r.fields, r.Link, r.deleted
	r.fields, r.Link = nil, 0
	list := r.story()
	r.P, r.fields, r.Link, r.deleted = p, fields, link, deleted
	for _, b := range list {
		if q, ok := b.(*richtext.Paragraph); !ok || q.Ink() || len(q.Boxes) > 0 {
			p.Boxes = append(p.Boxes, list)
			return
		}
	}
}
