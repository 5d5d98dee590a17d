package read

import (
	"math"

	"kanben/build/pdf/finish"
)

// An Annotation is what stands on a page beside its content: a comment, a stamp, a
// field of a form (12.5). Links and pop-up windows are none: they have nothing to
// print.
type Annotation struct {
	Kind  string // Stamp, Widget, Highlight …
	Field string // of a form: its name, with those of the fields above it
	Fate  Fate

	rect   Box
	flags  int
	look   finish.Ref // its appearance stream
	oc     finish.Object
	matrix matrix // from the appearance to the page, before the stream's own
}

// A Fate is what becomes of an annotation on paper.
type Fate uint8

// Fates.
const (
	Printed   Fate = iota // as its file has it look
	Empty                 // it looks like nothing: an empty field, a box without its tick, what is hidden
	Unprinted             // its file says that it is not to be printed
	Bare                  // the file does not say what it looks like; viewers make something up
)

// Redaction tells whether an annotation marks what is to be blacked out, but is
// not: what lies under it is still there (12.5.6.23).
func (a *Annotation) Redaction() bool { return a.Kind == "Redact" }

// Flags of annotations (table 165).
const (
	flagHidden   = 1 << 1
	flagPrint    = 1 << 2
	flagNoRotate = 1 << 4
	flagNoView   = 1 << 5
)

// maxAnnotations is how many annotations of a page are looked at.
const maxAnnotations = 20_000

// Annotations reads the annotations of a page, in the order they are drawn in.
func (f *File) Annotations(p *Page) ([]Annotation, error) {
	var all []Annotation
	for _, o := range p.annots[:min(len(p.annots), maxAnnotations)] {
		d, err := f.dict(o)
		if err != nil {
			return nil, err
		}
		kind, ok := d.Get("Subtype").(finish.Name)
		if !ok || kind == "Link" || kind == "Popup" {
			continue
		}
		a := Annotation{Kind: string(kind), oc: d.Get("OC")}
		if a.rect, _, err = f.rectangle(d.Get("Rect")); err != nil {
			return nil, err
		}
		flags, err := f.Get(d.Get("F"))
		if err != nil {
			return nil, err
		}
		if n, ok := flags.(finish.Int); ok {
			a.flags = int(n)
		}
		if kind == "Widget" {
			if a.Field, err = f.fieldName(d); err != nil {
				return nil, err
			}
		}
		if err := f.fate(&a, d, p); err != nil {
			return nil, err
		}
		all = append(all, a)
	}
	return all, nil
}

// fate finds what becomes of an annotation.
func (f *File) fate(a *Annotation, d finish.Dict, p *Page) error {
	looks, err := f.dict(d.Get("AP"))
	if err != nil {
		return err
	}
	normal, err := f.Get(looks.Get("N"))
	if err != nil {
		return err
	}
	_, known := normal.(finish.Dict)
	if known {
		if err := f.appearance(a, looks.Get("N"), d, p); err != nil {
			return err
		}
	}
	switch {
	case a.flags&flagHidden != 0 || a.rect.Width() == 0 && a.rect.Height() == 0:
		a.Fate = Empty
	case a.flags&flagPrint == 0:
		if a.Fate = Unprinted; a.flags&flagNoView != 0 || known && a.look == 0 {
			a.Fate = Empty
		}
	case known && a.look == 0:
		a.Fate = Empty
	case known:
		a.Fate = Printed
		blank, err := f.blank(a, d)
		if err != nil {
			return err
		}
		if blank {
			a.Fate = Bare
		}
	case a.Kind == "Widget":
		says, err := f.says(d)
		if err != nil {
			return err
		}
		if a.Fate = Empty; says {
			a.Fate = Bare
		}
	default:
		a.Fate = Bare
	}
	return nil
}

// drawn tells whether an annotation has something to draw on paper.
func (a *Annotation) drawn() bool {
	return a.look != 0 && (a.Fate == Printed || a.Fate == Bare)
}

// blank tells fields for words that have words, and a look that has none: their
// file leaves it to viewers to make one (NeedAppearances).
func (f *File) blank(a *Annotation, d finish.Dict) (bool, error) {
	if a.Kind != "Widget" {
		return false, nil
	}
	kind, err := f.inherited(d, "FT")
	if err != nil || kind != finish.Name("Tx") && kind != finish.Name("Ch") {
		return false, err
	}
	if says, err := f.says(d); err != nil || !says {
		return false, err
	}
	o, b, err := f.follow(a.look)
	form, _ := o.(finish.Dict)
	if err != nil || b == nil {
		return false, err
	}
	data, err := f.unpack(form, b, maxLook)
	if err != nil {
		return false, nil //nolint:nilerr // what cannot be unpacked is copied as it is
	}
	shows := false
	operators(data, func(op string, _ []finish.Object, _ *lexer) bool {
		switch op {
		case "Tj", "TJ", "'", "\"", "Do", "BI":
			shows = true
		}
		return !shows
	})
	return !shows, nil
}

// appearance finds the stream that an annotation looks like now, and where it goes
// (algorithm 8.1).
func (f *File) appearance(a *Annotation, normal finish.Object, d finish.Dict, p *Page) error {
	ref, form, err := f.lookOf(normal, d)
	if err != nil || ref == 0 {
		return err
	}
	bbox, _, err := f.rectangle(form.Get("BBox"))
	if err != nil {
		return err
	}
	m, err := f.matrixOf(form)
	if err != nil {
		return err
	}
	box := m.box(bbox.X0, bbox.Y0, bbox.X1, bbox.Y1)
	if !(box.Width() > 0) || !(box.Height() > 0) || !(a.rect.Width() > 0) || !(a.rect.Height() > 0) {
		return nil
	}
	sx, sy := a.rect.Width()/box.Width(), a.rect.Height()/box.Height()
	a.matrix = matrix{sx, 0, 0, sy, a.rect.X0 - box.X0*sx, a.rect.Y0 - box.Y0*sy}
	if a.flags&flagNoRotate != 0 && p.Rotate != 0 { // it stands upright, its upper left corner where it is
		x, y := a.rect.X0, a.rect.Y1
		cos, sin := [4]float64{1, 0, -1, 0}[p.Rotate], [4]float64{0, 1, 0, -1}[p.Rotate]
		a.matrix = a.matrix.then(matrix{1, 0, 0, 1, -x, -y}).then(matrix{cos, sin, -sin, cos, x, y})
	}
	for _, v := range a.matrix {
		if !(math.Abs(v) < 1e6) {
			return nil
		}
	}
	a.look = ref
	return nil
}

// lookOf gives the stream of a normal appearance: itself, or of several states the
// one that the annotation is in; none if it looks like nothing in it.
func (f *File) lookOf(normal finish.Object, d finish.Dict) (finish.Ref, finish.Dict, error) {
	o, b, err := f.follow(normal)
	if err != nil {
		return 0, nil, err
	}
	form, _ := o.(finish.Dict)
	if b == nil {
		state, err := f.state(d)
		if err != nil {
			return 0, nil, err
		}
		normal = stateOf(form, state)
		if o, b, err = f.follow(normal); err != nil {
			return 0, nil, err
		}
		form, _ = o.(finish.Dict)
	}
	ref, _ := normal.(finish.Ref)
	if b == nil || form == nil {
		return 0, nil, nil
	}
	return ref, form, nil
}

// stateOf is the look of a state. Some programs call the state of a ticked box
// otherwise than its look: if there is but one, that is it.
func stateOf(looks finish.Dict, state finish.Name) finish.Object {
	if o := looks.Get(state); o != nil || state == "Off" {
		return o
	}
	var on []finish.Object
	for _, e := range looks {
		if e.Key != "Off" {
			on = append(on, e.Value)
		}
	}
	if len(on) == 1 {
		return on[0]
	}
	return nil
}

// state is the state that an annotation is in: what it says, else the value of its
// field.
func (f *File) state(d finish.Dict) (finish.Name, error) {
	o, err := f.Get(d.Get("AS"))
	if err != nil {
		return "", err
	}
	if name, ok := o.(finish.Name); ok {
		return name, nil
	}
	if o, err = f.inherited(d, "V"); err != nil {
		return "", err
	}
	if name, ok := o.(finish.Name); ok {
		return name, nil
	}
	return "Off", nil
}

// says tells whether a field has something that would be seen.
func (f *File) says(d finish.Dict) (bool, error) {
	v, err := f.inherited(d, "V")
	if err != nil {
		return false, err
	}
	switch v := v.(type) {
	case finish.ASCII:
		return len(v) > 0, nil
	case finish.Hex:
		return len(v) > 0, nil
	case finish.Name:
		return v != "Off", nil
	case finish.Array:
		return len(v) > 0, nil
	case finish.Dict:
		return true, nil // a signature
	}
	return false, nil
}

// maxFields is how deep fields lie in one another.
const maxFields = 32

// inherited gives an entry of a field, or of the fields above it (12.7.3.1).
func (f *File) inherited(d finish.Dict, key finish.Name) (finish.Object, error) {
	for range maxFields {
		if v := d.Get(key); v != nil {
			return f.Get(v)
		}
		above, err := f.dict(d.Get("Parent"))
		if err != nil || len(above) == 0 {
			return finish.Null{}, err
		}
		d = above
	}
	return finish.Null{}, nil
}

// fieldName is the whole name of a field.
func (f *File) fieldName(d finish.Dict) (string, error) {
	name := ""
	for range maxFields {
		o, err := f.Get(d.Get("T"))
		if err != nil {
			return "", err
		}
		if part := textOf(o); part != "" {
			if name != "" {
				part += "." + name
			}
			name = part
		}
		above, err := f.dict(d.Get("Parent"))
		if err != nil || len(above) == 0 {
			return name, err
		}
		d = above
	}
	return name, nil
}

// matrixOf is the matrix of a form.
func (f *File) matrixOf(form finish.Dict) (matrix, error) {
	m := matrix{1, 0, 0, 1, 0, 0}
	given, err := f.list(form.Get("Matrix"))
	if err == nil && len(given) == 6 {
		for i := range m {
			m[i], _ = number(given[i])
		}
	}
	return m, err
}
