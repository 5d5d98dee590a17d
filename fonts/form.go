package fonts

// A Form is another shape that a face may have for a glyph (OpenType, "Feature
// tags"), of the simple kind: one glyph for one.
type Form string

// Forms.
const (
	Upright   Form = "vert" // in a line that runs down the page: brackets lie, ， and 。 stand at the upper right
	HalfWidth Form = "hwid" // ½ em wide: digits that share a square
	FullWidth Form = "fwid" // 1 em wide: capitals that stand in a square each
)

// A formOf is a glyph in a form.
type formOf struct {
	form  Form
	glyph GlyphID
}

// In gives a glyph of the face in a form, false if the face has none. The rules
// for simplified Chinese are followed, so that “ becomes ﹃ in Upright. What was
// found is remembered.
func (f *Face) In(form Form, g GlyphID) (GlyphID, bool) {
	key := formOf{form, g}
	got, ok := f.forms.Load(key)
	if !ok {
		to := f.substitute([]GlyphID{g}, "hani", "ZHS ", string(form))
		got = g
		if len(to) == 1 && int(to[0]) < f.numGlyphs {
			got = to[0]
		}
		f.forms.Store(key, got)
	}
	to, _ := got.(GlyphID)
	return to, to != g
}
