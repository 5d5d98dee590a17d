package docx

import "kanben/book/manuscript/richtext"

// equation reads an equation (22.1) as a line of text: fractions with a stroke,
// what stands high or low as scripts.
func (r *reader) equation() {
	if r.P == nil {
		return
	}
	before := r.doc.Seen.Text
	r.math(&runFormat{}, unsaidLevel)
	if r.doc.Seen.Text > before {
		r.doc.Count(&richtext.RuleEquation, r.P)
	}
}

// math reads one element of an equation.
func (r *reader) math(f *runFormat, level position) {
	inner := func(level position) { r.Children(func() { r.math(f, level) }) }
	if r.NS != nsM {
		switch {
		case r.Is(nsW, "ins"), r.Is(nsW, "moveTo"):
			inner(level)
		case r.Is(nsW, "del"), r.Is(nsW, "moveFrom"):
			r.deleted++
			inner(level)
			r.deleted--
		case r.Is(nsW, "rPr"), r.Is(nsW, "instrText"):
		case r.Is(nsW, "t"):
			g := *f
			g.level = level
			r.words(r.textOf(), &g)
		default:
			inner(level)
		}
		return
	}
	switch string(r.Local) {
	case "t":
		g := *f
		g.level = level
		r.words(r.Content(), &g)
	case "f":
		n := 0
		r.Children(func() {
			switch {
			case r.Is(nsM, "num"), r.Is(nsM, "den"):
				if n++; n == 2 {
					r.made("/", f)
				}
				inner(level)
			}
		})
	case "sup":
		inner(above)
	case "sub":
		inner(below)
	case "rad":
		r.made("√", f)
		r.Children(func() {
			if r.Is(nsM, "e") {
				inner(level)
			}
		})
	case "d":
		r.made("(", f)
		inner(level)
		r.made(")", f)
	case "nary":
		sign := "∫"
		r.Children(func() {
			if r.Is(nsM, "naryPr") {
				r.Children(func() {
					if r.Is(nsM, "chr") {
						sign, _ = r.Attr(nsM, "val")
					}
				})
				r.made(string(richtext.OneLine([]byte(sign))), f)
				return
			}
			r.math(f, level)
		})
	default:
		inner(level)
	}
}

// made adds a sign that the file says by other means.
func (r *reader) made(s string, f *runFormat) {
	if r.deleted > 0 || r.inCode() || r.inTOC(r.P) || r.inTOCField() {
		return
	}
	r.doc.Seen.Made += richtext.InkOf([]byte(s))
	r.Pen.Add([]byte(s), richtext.Face{Size: f.size})
}
