package docx

// equation reads an equation (22.1) as a line of text: fractions with a stroke,
// what stands high or low as scripts.
func (r *reader) equation() {
	if r.p == nil {
		return
	}
	before := r.doc.seen.text
	r.math(&runFormat{}, unsaidLevel)
	if r.doc.seen.text > before {
		r.doc.count(&ruleEquation, r.p)
	}
}

// math reads one element of an equation.
func (r *reader) math(f *runFormat, level position) {
	inner := func(level position) { r.children(func() { r.math(f, level) }) }
	if r.ns != nsM {
		switch {
		case r.is(nsW, "ins"), r.is(nsW, "moveTo"):
			inner(level)
		case r.is(nsW, "del"), r.is(nsW, "moveFrom"):
			r.deleted++
			inner(level)
			r.deleted--
		case r.is(nsW, "rPr"), r.is(nsW, "instrText"):
		case r.is(nsW, "t"):
			g := *f
			g.level = level
			r.words(r.textOf(), &g)
		default:
			inner(level)
		}
		return
	}
	switch string(r.local) {
	case "t":
		g := *f
		g.level = level
		r.words(r.content(), &g)
	case "f":
		n := 0
		r.children(func() {
			switch {
			case r.is(nsM, "num"), r.is(nsM, "den"):
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
		r.children(func() {
			if r.is(nsM, "e") {
				inner(level)
			}
		})
	case "d":
		r.made("(", f)
		inner(level)
		r.made(")", f)
	case "nary":
		sign := "∫"
		r.children(func() {
			if r.is(nsM, "naryPr") {
				r.children(func() {
					if r.is(nsM, "chr") {
						sign, _ = r.attr(nsM, "val")
					}
				})
				r.made(string(oneLine([]byte(sign))), f)
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
	if r.deleted > 0 || r.inCode() || r.inTOC(r.p) || r.inTOCField() {
		return
	}
	r.doc.seen.made += inkOf([]byte(s))
	r.pen.add([]byte(s), face{size: f.size})
}
