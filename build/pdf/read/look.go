package read

import (
	"math"
	"slices"

	"kanben/build/pdf/finish"
)

// Shapes is roughly what stands on a page: lines of text, pictures and filled
// areas as boxes of the upright page, in points from its lower left corner. It is
// for looking at a page from afar. Content that cannot be understood is left out.
type Shapes struct {
	Text, Pictures []Box
}

// maxShapes is how many shapes are looked at on a page.
const maxShapes = 4000

// Look gives the shapes of a page.
func (f *File) Look(p *Page) *Shapes {
	v := &viewer{File: f, out: &Shapes{}}
	m := p.matrix()
	resources, err := f.dict(p.dict.Get("Resources"))
	if err != nil {
		return v.out
	}
	v.run(f.contentOf(p), resources, m, 0)
	v.annotations(p, m)
	v.out.Text, v.out.Pictures = finite(v.out.Text), finite(v.out.Pictures)
	return v.out
}

// annotations goes through the looks of a page's annotations that are printed.
func (v *viewer) annotations(p *Page, m matrix) {
	list, err := v.Annotations(p)
	if err != nil {
		return
	}
	for i := range list {
		a := &list[i]
		if !a.drawn() {
			continue
		}
		o, b, err := v.follow(a.look)
		if d, ok := o.(finish.Dict); ok && err == nil && b != nil {
			v.form(d, b, nil, a.matrix.then(m), 0)
		}
	}
}

// finite leaves out boxes that are no places on a page.
func finite(boxes []Box) []Box {
	return slices.DeleteFunc(boxes, func(b Box) bool {
		for _, v := range []float64{b.X0, b.Y0, b.X1, b.Y1} {
			if !(math.Abs(v) < 1e7) { // not a number, too
				return true
			}
		}
		return false
	})
}

// contentOf gives a page's content unpacked, as far as it can be had.
func (f *File) contentOf(p *Page) []byte {
	o, b, err := f.follow(p.dict.Get("Contents"))
	if err != nil {
		return nil
	}
	var all []byte
	add := func(o finish.Object, b *body) {
		if d, ok := o.(finish.Dict); ok && b != nil && len(all) < maxLook {
			if data, err := f.unpack(d, b, maxLook-len(all)); err == nil || len(data) > 0 {
				all = append(append(all, data...), '\n')
			}
		}
	}
	add(o, b)
	if parts, ok := o.(finish.Array); ok {
		for _, part := range parts {
			if o, b, err := f.follow(part); err == nil {
				add(o, b)
			}
		}
	}
	return all
}

// maxLook is how much content is looked at.
const maxLook = 8 << 20

// A matrix is six numbers (8.3.3).
type matrix [6]float64

// then gives a matrix that does m, then o.
func (m matrix) then(o matrix) matrix {
	return matrix{
		m[0]*o[0] + m[1]*o[2], m[0]*o[1] + m[1]*o[3],
		m[2]*o[0] + m[3]*o[2], m[2]*o[1] + m[3]*o[3],
		m[4]*o[0] + m[5]*o[2] + o[4], m[4]*o[1] + m[5]*o[3] + o[5],
	}
}

// box gives the box around a rectangle that m has moved.
func (m matrix) box(x0, y0, x1, y1 float64) Box {
	b := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, c := range [4][2]float64{{x0, y0}, {x1, y0}, {x0, y1}, {x1, y1}} {
		x, y := m[0]*c[0]+m[2]*c[1]+m[4], m[1]*c[0]+m[3]*c[1]+m[5]
		b = Box{min(b.X0, x), min(b.Y0, y), max(b.X1, x), max(b.Y1, y)}
	}
	return b
}

// A viewer goes through content.
type viewer struct {
	*File
	out *Shapes
}

// A pen is the state of text and graphics.
type pen struct {
	ctm, text, line matrix
	size, leading   float64
	wide            bool // codes of two bytes
}

// run goes through a stream of operators.
func (v *viewer) run(data []byte, resources finish.Dict, ctm matrix, depth int) {
	p := pen{ctm: ctm, text: matrix{1, 0, 0, 1, 0, 0}, line: matrix{1, 0, 0, 1, 0, 0}}
	var saved []pen
	var area []Box
	operators(data, func(op string, stack []finish.Object, l *lexer) bool {
		n := func(i int) float64 {
			if i >= len(stack) {
				return 0
			}
			x, _ := number(stack[i])
			return x
		}
		switch op {
		case "q":
			if len(saved) < 256 {
				saved = append(saved, p)
			}
		case "Q":
			if len(saved) > 0 {
				p, saved = saved[len(saved)-1], saved[:len(saved)-1]
			}
		case "cm":
			p.ctm = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.then(p.ctm)
		case "re":
			if len(area) < 64 {
				area = append(area, p.ctm.box(n(0), n(1), n(0)+n(2), n(1)+n(3)))
			}
		case "f", "F", "f*", "B", "B*", "b", "b*":
			v.out.Pictures = append(v.out.Pictures, area...)
			area = nil
		case "n", "S", "s":
			area = nil
		case "BI":
			v.picture(&p)
			l.inline()
		case "Do":
			if name, ok := last(stack).(finish.Name); ok {
				v.do(name, resources, &p, depth)
			}
		default:
			v.text(op, &p, stack, n, resources)
		}
		return len(v.out.Text)+len(v.out.Pictures) < maxShapes
	})
}

// text does the operators of text (9.4).
func (v *viewer) text(op string, p *pen, stack []finish.Object, n func(int) float64, resources finish.Dict) {
	move := func(x, y float64) {
		p.line = matrix{1, 0, 0, 1, x, y}.then(p.line)
		p.text = p.line
	}
	switch op {
	case "BT":
		p.text, p.line = matrix{1, 0, 0, 1, 0, 0}, matrix{1, 0, 0, 1, 0, 0}
	case "Tf":
		p.size = n(1)
		if len(stack) > 0 {
			name, _ := stack[0].(finish.Name)
			p.wide = v.wide(name, resources)
		}
	case "TL":
		p.leading = n(0)
	case "Td":
		move(n(0), n(1))
	case "TD":
		p.leading = -n(1)
		move(n(0), n(1))
	case "Tm":
		p.line = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}
		p.text = p.line
	case "T*":
		move(0, -p.leading)
	case "Tj", "'", "\"":
		if op != "Tj" {
			move(0, -p.leading)
		}
		v.show(p, finish.Array{last(stack)})
	case "TJ":
		if list, ok := last(stack).(finish.Array); ok {
			v.show(p, list)
		}
	}
}

// wide tells fonts whose codes have two bytes.
func (v *viewer) wide(name finish.Name, resources finish.Dict) bool {
	fonts, err := v.dict(resources.Get("Font"))
	if err != nil {
		return false
	}
	font, err := v.dict(fonts.Get(name))
	return err == nil && font.Get("Subtype") == finish.Name("Type0")
}

// show notes a line of text. Codes of two bytes are taken to be an em wide, others
// half an em.
func (v *viewer) show(p *pen, list finish.Array) {
	width := 0.0
	for _, o := range list {
		n := 0
		switch o := o.(type) {
		case finish.ASCII:
			n = len(o)
		case finish.Hex:
			n = len(o)
		default:
			if k, ok := number(o); ok {
				width -= k / 1000 * p.size
			}
		}
		width += float64(n) / 2 * p.size
	}
	m := p.text.then(p.ctm)
	b := m.box(0, -0.1*p.size, width, 0.8*p.size)
	v.out.Text = append(v.out.Text, b)
	p.text = matrix{1, 0, 0, 1, width, 0}.then(p.text)
}

// picture notes a picture on the unit square.
func (v *viewer) picture(p *pen) { v.out.Pictures = append(v.out.Pictures, p.ctm.box(0, 0, 1, 1)) }

// do draws a picture or goes through a form.
func (v *viewer) do(name finish.Name, resources finish.Dict, p *pen, depth int) {
	list, err := v.dict(resources.Get("XObject"))
	if err != nil || depth > 4 {
		return
	}
	o, b, err := v.follow(list.Get(name))
	d, ok := o.(finish.Dict)
	if err != nil || !ok || b == nil {
		return
	}
	if d.Get("Subtype") != finish.Name("Form") {
		v.picture(p)
		return
	}
	v.form(d, b, resources, p.ctm, depth)
}

// form goes through a form.
func (v *viewer) form(d finish.Dict, b *body, resources finish.Dict, ctm matrix, depth int) {
	data, err := v.unpack(d, b, maxLook)
	if err != nil && len(data) == 0 {
		return
	}
	m, err := v.matrixOf(d)
	if err != nil {
		return
	}
	if own, err := v.dict(d.Get("Resources")); err == nil && len(own) > 0 {
		resources = own
	}
	v.run(data, resources, m.then(ctm), depth+1)
}
