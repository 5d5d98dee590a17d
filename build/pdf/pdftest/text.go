package pdftest

import (
	"fmt"
	"strings"
)

// A Glyph is a glyph as a reader of the file finds it.
type Glyph struct {
	Text   string  // by ToUnicode
	Code   int     // its number in its font
	Font   string  // BaseFont
	Size   float64 // points, scaled as drawn
	X, Y   float64 // of its outline's origin on the sheet, from the lower left corner
	Stands Stands
	Wide   float64 // how wide it is drawn, 1 as it is
	Mark   string  // the marked content it belongs to: MCID 3, Artifact Header, ""
	Span   string  // the text that stands for it and its neighbours
	In     bool    // it is in such a span
}

// Stands is how a glyph stands.
type Stands uint8

// Ways to stand.
const (
	Level   Stands = iota // beside the one before it
	Upright               // below the one before it
	Turned                // turned by 90° clockwise
)

// A Picture is a picture as a reader of the file finds it.
type Picture struct {
	X, Y, Width, Height float64 // points on the sheet, from the lower left corner
	Mark                string  // the marked content it belongs to
	Image               Ref     // its object
}

// A Drawing is what an interpreter of a page's content has found.
type Drawing struct {
	Glyphs    []Glyph
	Pictures  []Picture
	Operators []string // all operators, in order
}

// Draw interprets the content of a page, and of the forms in it.
func (f *File) Draw(page int) (d *Drawing, err error) {
	defer func() {
		if e, ok := recover().(error); ok {
			err = fmt.Errorf("page %d: %w", page+1, e)
		}
	}()
	in := &interpreter{file: f, out: &Drawing{}, fonts: map[Ref]*fontTable{}}
	p := f.Pages[page]
	in.matrix = matrix{scale: 1, high: 1}
	in.run(f.Get(p["Contents"]).(*Stream).Data, f.Dict(p["Resources"]))
	return in.out, nil
}

// Text gives the text of the tagged content of a page in the order of its
// content; a span that has a text of its own gives that.
func (d *Drawing) Text() string {
	return d.text(func(g *Glyph) bool { return strings.HasPrefix(g.Mark, "MCID") })
}

// Whole gives the text of all content of a page.
func (d *Drawing) Whole() string { return d.text(func(*Glyph) bool { return true }) }

func (d *Drawing) text(keep func(g *Glyph) bool) string {
	var b strings.Builder
	for i := range d.Glyphs {
		g := &d.Glyphs[i]
		switch {
		case !keep(g):
		case !g.In:
			b.WriteString(g.Text)
		case i == 0 || !d.Glyphs[i-1].In || d.Glyphs[i-1].Mark != g.Mark || d.Glyphs[i-1].Span != g.Span:
			b.WriteString(g.Span)
		}
	}
	return b.String()
}

// A matrix scales and moves; ours do nothing else. Pictures alone are scaled
// otherwise in height.
type matrix struct{ scale, high, x, y float64 }

// A fontTable is what reading needs of a font.
type fontTable struct {
	name  string
	width map[int]float64
	usual float64
	texts map[int]string

	upright bool            // glyphs stand one below the other (9.7.4.3)
	step    float64         // from one to the next, 1/1000 em
	penY    float64         // of the pen above the baseline
	penX    map[int]float64 // of the pen from the left side, unless it is in the middle
}

// An interpreter runs content streams.
type interpreter struct {
	file  *File
	out   *Drawing
	fonts map[Ref]*fontTable

	matrix matrix
	saved  []matrix
	font   *fontTable
	size   float64
	x, y   float64 // of the line
	pen    float64 // from the line's origin, in the direction of the line
	turned bool    // text space is
	wide   float64 // Tz, 0 is 1
	inText bool
	marks  []mark
}

// A mark is open marked content.
type mark struct {
	label  string
	span   bool
	actual string
	inText bool
}

// run interprets one stream.
func (in *interpreter) run(content []byte, resources Dict) {
	s := &scanner{src: content}
	var stack []any
	for s.space() {
		v := s.value()
		if op, ok := v.(operator); ok {
			in.out.Operators = append(in.out.Operators, string(op))
			in.do(s, string(op), stack, resources)
			stack = stack[:0]
			continue
		}
		stack = append(stack, v)
	}
	if len(in.marks) > 0 || in.inText || len(in.saved) > 0 {
		s.end("content ends with open marks, text or state")
	}
}

// do does one operator.
func (in *interpreter) do(s *scanner, op string, v []any, resources Dict) {
	n := func(i int) float64 { return v[i].(float64) }
	switch op {
	case "q":
		in.saved = append(in.saved, in.matrix)
	case "Q":
		in.matrix = in.saved[len(in.saved)-1]
		in.saved = in.saved[:len(in.saved)-1]
	case "cm":
		m := in.matrix
		in.matrix = matrix{m.scale * n(0), m.high * n(3), m.x + m.scale*n(4), m.y + m.high*n(5)}
	case "BT":
		if in.inText {
			s.end("text in text")
		}
		in.inText, in.x, in.y, in.pen, in.turned = true, 0, 0, 0, false
	case "ET":
		in.inText = false
	case "Tf":
		in.font, in.size = in.fontOf(resources, v[0].(Name)), n(1)
	case "Td":
		if in.turned {
			in.x, in.y = in.x+n(1), in.y-n(0)
		} else {
			in.x, in.y = in.x+n(0), in.y+n(1)
		}
		in.pen = 0
	case "Tm":
		switch [4]float64{n(0), n(1), n(2), n(3)} {
		case [4]float64{1, 0, 0, 1}:
			in.turned = false
		case [4]float64{0, -1, 1, 0}:
			in.turned = true
		default:
			s.end("a text matrix that is not ours")
		}
		in.x, in.y, in.pen = n(4), n(5), 0
	case "Tz":
		in.wide = n(0) / 100
	case "Tj":
		in.show(s, v[0].([]byte))
	case "TJ":
		for _, part := range v[0].([]any) {
			if adjustment, ok := part.(float64); ok {
				in.pen -= adjustment / 1000 * in.size
				continue
			}
			in.show(s, part.([]byte))
		}
	case "BDC":
		in.begin(v[0].(Name), v[1].(Dict))
	case "EMC":
		if in.marks[len(in.marks)-1].inText != in.inText {
			s.end("marked content and text overlap")
		}
		in.marks = in.marks[:len(in.marks)-1]
	case "Do":
		ref := in.file.Dict(resources["XObject"])[v[0].(Name)]
		form := in.file.Get(ref).(*Stream)
		if form.Dict["Subtype"] == Name("Image") {
			in.picture(s, ref.(Ref))
			return
		}
		inner := &interpreter{file: in.file, out: in.out, fonts: in.fonts, matrix: in.matrix}
		inner.run(form.Data, in.file.Dict(form.Dict["Resources"]))
	}
}

// picture draws a picture on the unit square.
func (in *interpreter) picture(s *scanner, ref Ref) {
	if in.inText {
		s.end("a picture in text")
	}
	m := in.matrix
	p := Picture{X: m.x, Y: m.y, Width: m.scale, Height: m.high, Image: ref}
	for _, mark := range in.marks {
		p.Mark = mark.label
	}
	in.out.Pictures = append(in.out.Pictures, p)
}

// begin begins marked content.
func (in *interpreter) begin(tag Name, properties Dict) {
	m := mark{label: string(tag), inText: in.inText}
	switch {
	case tag == "Span" && properties["MCID"] == nil:
		m.span, m.actual = true, String(properties["ActualText"])
	case tag == "Artifact":
		if kind, ok := properties["Subtype"].(Name); ok {
			m.label += " " + string(kind)
		}
	default:
		m.label = fmt.Sprintf("MCID %v", properties["MCID"])
	}
	in.marks = append(in.marks, m)
}

// show draws a string of glyph numbers.
func (in *interpreter) show(s *scanner, codes []byte) {
	if !in.inText || in.font == nil || len(codes)%2 != 0 {
		s.end("glyphs outside text")
	}
	for ; len(codes) > 0; codes = codes[2:] {
		code := int(codes[0])<<8 | int(codes[1])
		text, ok := in.font.texts[code]
		if !ok || code == 0 {
			s.end("glyph %d of %s has no text", code, in.font.name)
		}
		g := Glyph{Text: text, Code: code, Font: in.font.name, Size: in.size * in.matrix.scale, Wide: 1}
		if in.wide != 0 {
			g.Wide = in.wide
		}
		x, y := in.x+in.pen, in.y
		step := in.font.advance(code) / 1000 * in.size
		switch {
		case in.font.upright && in.turned:
			s.end("upright glyphs, turned")
		case in.font.upright:
			g.Stands = Upright
			x, y = in.x-in.font.axis(code)/1000*in.size*g.Wide, in.y+in.pen-in.font.penY/1000*in.size
			step = in.font.step / 1000 * in.size
		case in.turned:
			g.Stands = Turned
			x, y = in.x, in.y-in.pen
		}
		g.X, g.Y = in.matrix.x+in.matrix.scale*x, in.matrix.y+in.matrix.high*y
		for _, m := range in.marks {
			if m.span {
				g.In, g.Span = true, m.actual
			} else {
				g.Mark = m.label
			}
		}
		in.out.Glyphs = append(in.out.Glyphs, g)
		in.pen += step
	}
}

func (t *fontTable) advance(code int) float64 {
	if w, ok := t.width[code]; ok {
		return w
	}
	return t.usual
}

// axis is how far from a glyph's left side its vertical axis lies.
func (t *fontTable) axis(code int) float64 {
	if x, ok := t.penX[code]; ok {
		return x
	}
	return t.advance(code) / 2
}

// verticals reads DW2 and W2 of a font of upright glyphs.
func (t *fontTable) verticals(cid Dict) {
	t.upright, t.penY, t.step, t.penX = true, 880, -1000, map[int]float64{}
	if d, ok := cid["DW2"].([]any); ok {
		t.penY, t.step = d[0].(float64), d[1].(float64)
	}
	w, _ := cid["W2"].([]any)
	for ; len(w) > 0; w = w[2:] {
		v := w[1].([]any)
		if len(v) != 3 || v[0] != t.step || v[2] != t.penY {
			panic(fmt.Errorf("%s: glyph %v has a step or a height of its own", t.name, w[0]))
		}
		t.penX[int(w[0].(float64))] = v[1].(float64)
	}
}

// fontOf reads a font's widths and texts.
func (in *interpreter) fontOf(resources Dict, name Name) *fontTable {
	ref := in.file.Dict(resources["Font"])[name].(Ref)
	if t, ok := in.fonts[ref]; ok {
		return t
	}
	font := in.file.Dict(ref)
	cid := in.file.Dict(font["DescendantFonts"].([]any)[0])
	t := &fontTable{
		name:  string(font["BaseFont"].(Name)),
		usual: cid["DW"].(float64),
		width: widths(cid["W"].([]any)),
		texts: Texts(in.file.Get(font["ToUnicode"]).(*Stream).Data),
	}
	if font["Encoding"] == Name("Identity-V") {
		t.verticals(cid)
	}
	in.fonts[ref] = t
	return t
}

// widths reads a W array (9.7.4.3).
func widths(w []any) map[int]float64 {
	out := map[int]float64{}
	for len(w) > 0 {
		first := int(w[0].(float64))
		if list, ok := w[1].([]any); ok {
			for i, v := range list {
				out[first+i] = v.(float64)
			}
			w = w[2:]
			continue
		}
		for code := first; code <= int(w[1].(float64)); code++ {
			out[code] = w[2].(float64)
		}
		w = w[3:]
	}
	return out
}

// Texts reads the bfchar blocks of a ToUnicode character map.
func Texts(cmap []byte) map[int]string {
	out := map[int]string{}
	s := &scanner{src: cmap}
	var last []byte
	in, pair := false, false
	for s.space() {
		switch v := s.value().(type) {
		case operator:
			in = v == "beginbfchar"
		case []byte:
			if pair = in && !pair; pair {
				last = v
			} else if in {
				out[int(last[0])<<8|int(last[1])] = utf16Text(v)
			}
		}
	}
	return out
}

// Widths gives the width of each glyph of a CIDFont, in 1/1000 em.
func Widths(cid Dict) func(code int) float64 {
	t := &fontTable{usual: cid["DW"].(float64), width: widths(cid["W"].([]any))}
	return t.advance
}
