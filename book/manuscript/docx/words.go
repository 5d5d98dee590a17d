package docx

// drop counts text that is not shown.
func (r *reader) drop(text []byte, into *int) {
	n := inkOf(text)
	*into += n
	r.doc.seen.dropped += n
	r.doc.seen.all += n
}

// shown tells whether text of a format is shown here, and counts it if not.
func (r *reader) shown(text []byte, f *runFormat) bool {
	switch {
	case r.deleted > 0:
		r.drop(text, &r.doc.seen.deletedInk)
	case r.inCode():
		r.drop(text, &r.doc.seen.codeInk)
	case r.inTOC(r.p) || r.inTOCField():
		r.drop(text, &r.doc.seen.tocInk)
	case f.on&hidden != 0:
		before := r.doc.seen.hiddenInk
		r.drop(text, &r.doc.seen.hiddenInk)
		if r.doc.seen.hiddenInk > before {
			r.doc.count(&ruleHidden, r.p)
		}
	default:
		return true
	}
	return false
}

// words adds text of a run.
func (r *reader) words(text []byte, f *runFormat) {
	if len(text) > 0 && r.shown(text, f) {
		r.write(text, faceOf(f))
	}
}

// add adds text as it stands, which is not counted.
func (r *reader) add(text []byte, f *runFormat) { r.pen.add(text, faceOf(f)) }

// faceOf is how letters of a format look.
func faceOf(f *runFormat) face { return face{look: lookOf(f), size: f.size, font: f.font} }

// lookOf is what is read of the look of a format.
func lookOf(f *runFormat) (l look) {
	for _, t := range [...]struct {
		is   bool
		look look
	}{
		{f.on&bold != 0, strong}, {f.on&italic != 0, slanted}, {f.on&struck != 0, struckOut}, {f.underline == on, underlined}, {f.underline == wavy, waved},
		{f.dotted == on, dotted}, {f.level == above, raised}, {f.level == below, lowered},
	} {
		if t.is {
			l |= t.look
		}
	}
	return l
}
