package docx

import "kanben/book/manuscript/richtext"

// drop counts text that is not shown.
func (r *reader) drop(text []byte, into *int) {
	n := richtext.InkOf(text)
	*into += n
	r.doc.Seen.Dropped += n
	r.doc.Seen.All += n
}

// shown tells whether text of a format is shown here, and counts it if not.
func (r *reader) shown(text []byte, f *runFormat) bool {
	switch {
	case r.deleted > 0:
		r.drop(text, &r.doc.Seen.DeletedInk)
	case r.inCode():
		r.drop(text, &r.doc.Seen.CodeInk)
	case r.inTOC(r.P) || r.inTOCField():
		r.drop(text, &r.doc.Seen.TOCInk)
	case f.on&hidden != 0:
		before := r.doc.Seen.HiddenInk
		r.drop(text, &r.doc.Seen.HiddenInk)
		if r.doc.Seen.HiddenInk > before {
			r.doc.Count(&richtext.RuleHidden, r.P)
		}
	default:
		return true
	}
	return false
}

// words adds text of a run.
func (r *reader) words(text []byte, f *runFormat) {
	if len(text) > 0 && r.shown(text, f) {
		r.Write(text, faceOf(f))
	}
}

// add adds text as it stands, which is not counted.
func (r *reader) add(text []byte, f *runFormat) { r.Pen.Add(text, faceOf(f)) }

// faceOf is how letters of a format look.
func faceOf(f *runFormat) richtext.Face {
	return richtext.Face{Look: lookOf(f), Size: f.size, Font: f.font}
}

// lookOf is what is read of the look of a format.
func lookOf(f *runFormat) (l richtext.Look) {
	for _, t := range [...]struct {
		is   bool
		look richtext.Look
	}{
		{f.on&bold != 0, richtext.Strong}, {f.on&italic != 0, richtext.Slanted}, {f.on&struck != 0, richtext.StruckOut}, {f.underline == on, richtext.Underlined}, {f.underline == wavy, richtext.Waved},
		{f.dotted == on, richtext.Dotted}, {f.level == above, richtext.Raised}, {f.level == below, richtext.Lowered},
	} {
		if t.is {
			l |= t.look
		}
	}
	return l
}
