package read

import (
	"fmt"
	"slices"

	"kanben/build/deflate"
	"kanben/build/pdf/finish"
)

// A Copier copies objects of a file into a Writer, each once, with all they lead
// to. What belongs to the file as a whole does not go with them: pages, the
// structure tree, data of the programs that made it.
type Copier struct {
	file   *File
	w      *finish.Writer
	copied map[finish.Ref]finish.Ref
	queue  []finish.Ref
	forms  map[string]finish.Ref     // of pages that look the same
	looks  map[finish.Ref]finish.Ref // of annotations
	bytes  int64                     // of streams copied so far
}

// NewCopier makes a copier into a Writer.
func (f *File) NewCopier(w *finish.Writer) *Copier {
	return &Copier{file: f, w: w, copied: map[finish.Ref]finish.Ref{}, forms: map[string]finish.Ref{}, looks: map[finish.Ref]finish.Ref{}}
}

// dropped are entries that mean nothing outside the file they stand in.
var dropped = map[finish.Name]bool{
	"StructParent": true, "StructParents": true, "PieceInfo": true, "LastModified": true,
}

// Copy gives an object as it must stand in the new file.
func (c *Copier) Copy(o finish.Object) (finish.Object, error) {
	out := c.translate(o)
	return out, c.drain()
}

// translate renumbers references, and notes what they lead to.
func (c *Copier) translate(o finish.Object) finish.Object {
	switch o := o.(type) {
	case nil:
		return finish.Null{}
	case finish.Ref:
		ref, ok := c.copied[o]
		if !ok {
			ref = c.w.Reserve()
			c.copied[o] = ref
			c.queue = append(c.queue, o)
		}
		return ref
	case finish.Array:
		out := make(finish.Array, len(o))
		for i := range o {
			out[i] = c.translate(o[i])
		}
		return out
	case finish.Dict:
		out := make(finish.Dict, 0, len(o))
		for _, e := range o {
			if !dropped[e.Key] {
				out = append(out, finish.Entry{Key: e.Key, Value: c.translate(e.Value)})
			}
		}
		return out
	}
	return o
}

// drain copies all that is noted.
func (c *Copier) drain() error {
	for len(c.queue) > 0 {
		from := c.queue[0]
		c.queue = c.queue[1:]
		o, err := c.object(from)
		if err != nil {
			return err
		}
		c.w.Put(c.copied[from], o)
	}
	return nil
}

// object copies the object of a number.
func (c *Copier) object(from finish.Ref) (finish.Object, error) {
	o, b, err := c.file.follow(from)
	if err != nil {
		return nil, err
	}
	d, ok := o.(finish.Dict)
	if !ok {
		return c.translate(o), nil
	}
	if b != nil {
		return c.stream(d, b, nil)
	}
	switch d.Get("Type") {
	case finish.Name("Page"), finish.Name("Pages"), finish.Name("Catalog"), finish.Name("StructElem"), finish.Name("StructTreeRoot"):
		return finish.Null{}, nil
	}
	return c.translate(d), nil
}

// stream copies a stream as it is packed, with other entries before its own.
func (c *Copier) stream(d finish.Dict, b *body, before finish.Dict) (*finish.Stream, error) {
	data, err := c.file.raw(b)
	if err != nil {
		return nil, err
	}
	if err := c.grow(len(data)); err != nil {
		return nil, err
	}
	s := &finish.Stream{Dict: before, Data: data}
	for _, e := range d {
		switch e.Key {
		case "Length", "F", "FFilter", "FDecodeParms":
			continue
		case "Filter":
			filter, err := c.file.Get(e.Value)
			if err != nil {
				return nil, err
			}
			if list, ok := filter.(finish.Array); filter == (finish.Null{}) || ok && len(list) == 0 {
				continue
			}
			s.Packed = true
		}
		if !dropped[e.Key] && before.Get(e.Key) == nil {
			s.Dict = append(s.Dict, finish.Entry{Key: e.Key, Value: c.translate(e.Value)})
		}
	}
	if !s.Packed {
		s.Dict = without(s.Dict, "DecodeParms")
	}
	return s, nil
}

func without(d finish.Dict, key finish.Name) finish.Dict {
	out := d[:0]
	for _, e := range d {
		if e.Key != key {
			out = append(out, e)
		}
	}
	return out
}

// Form adds a page as a form XObject (8.10) that shows a box of it, upright, the
// lower left corner of its trim box at the origin, in points, with its annotations
// as they are printed. Bleed is how much around the trim box is shown too.
func (c *Copier) Form(p *Page, bleed float64) (finish.Ref, error) {
	list, err := c.file.Annotations(p)
	if err != nil {
		return 0, err
	}
	list = slices.DeleteFunc(list, func(a Annotation) bool { return !a.drawn() })
	if len(list) == 0 {
		return c.page(p, bleed, p.matrix())
	}
	content, err := c.page(p, bleed, matrix{1, 0, 0, 1, 0, 0})
	if err != nil {
		return 0, err
	}
	return c.annotated(p, bleed, content, list)
}

// shell begins the dictionary of a form that shows a box of a page.
func (p *Page) shell(bleed float64, m matrix) finish.Dict {
	clip := p.Trim.grown(bleed / p.Unit)
	return finish.Dict{
		{Key: "Type", Value: finish.Name("XObject")},
		{Key: "Subtype", Value: finish.Name("Form")},
		{Key: "BBox", Value: finish.Array{finish.Real(clip.X0), finish.Real(clip.Y0), finish.Real(clip.X1), finish.Real(clip.Y1)}},
		{Key: "Matrix", Value: m.array()},
	}
}

// page adds the content of a page as a form with a matrix.
func (c *Copier) page(p *Page, bleed float64, m matrix) (finish.Ref, error) {
	resources := c.translate(p.dict.Get("Resources"))
	if resources == (finish.Null{}) {
		resources = finish.Dict{}
	}
	d := append(p.shell(bleed, m), finish.Entry{Key: "Resources", Value: resources})
	group, err := c.group(p)
	if err != nil {
		return 0, err
	}
	if group != nil {
		d.Set("Group", group)
	}
	same := string(d.Append(nil))
	if o := p.dict.Get("Contents"); o != nil {
		same = string(o.Append([]byte(same)))
	}
	if ref, ok := c.forms[same]; ok {
		return ref, nil
	}
	s, err := c.content(p, d)
	if err != nil {
		return 0, err
	}
	ref := c.w.Add(s)
	c.forms[same] = ref
	return ref, c.drain()
}

// annotated adds a form that draws a page's content and, on it, its annotations.
func (c *Copier) annotated(p *Page, bleed float64, content finish.Ref, list []Annotation) (finish.Ref, error) {
	forms := finish.Dict{{Key: "P", Value: content}}
	layers := finish.Dict{}
	ops := []byte("/P Do\n")
	for i := range list {
		a := &list[i]
		look, err := c.look(a.look)
		if err != nil {
			return 0, err
		}
		name := finish.Name("A" + decimal(i+1))
		forms.Set(name, look)
		if a.oc != nil { // its layer may be off
			layers.Set(name, c.translate(a.oc))
			ops = append(name.Append(append(ops, "/OC "...)), " BDC "...)
		}
		ops = append(ops, "q "...)
		for _, v := range a.matrix {
			ops = append(finish.Real(v).Append(ops), ' ')
		}
		ops = append(name.Append(append(ops, "cm "...)), " Do Q\n"...)
		if a.oc != nil {
			ops = append(ops, "EMC\n"...)
		}
	}
	resources := finish.Dict{{Key: "XObject", Value: forms}}
	if len(layers) > 0 {
		resources.Set("Properties", layers)
	}
	d := append(p.shell(bleed, p.matrix()), finish.Entry{Key: "Resources", Value: resources})
	return c.w.Add(&finish.Stream{Dict: d, Data: ops}), c.drain()
}

// look adds the appearance stream of an annotation, once. What it leaves to the
// file's forms, it brings along.
func (c *Copier) look(from finish.Ref) (finish.Ref, error) {
	if ref, ok := c.looks[from]; ok {
		return ref, nil
	}
	o, b, err := c.file.follow(from)
	if err != nil {
		return 0, err
	}
	d, _ := o.(finish.Dict)
	if b == nil {
		return 0, broken("an annotation has no look")
	}
	before := finish.Dict{{Key: "Type", Value: finish.Name("XObject")}, {Key: "Subtype", Value: finish.Name("Form")}}
	if d.Get("Resources") == nil {
		root, err := c.file.dict(c.file.trailer.Get("Root"))
		if err != nil {
			return 0, err
		}
		forms, err := c.file.dict(root.Get("AcroForm"))
		if err != nil {
			return 0, err
		}
		usual, err := c.file.dict(forms.Get("DR"))
		if err != nil {
			return 0, err
		}
		before.Set("Resources", c.translate(append(finish.Dict{}, usual...)))
	}
	s, err := c.stream(d, b, before)
	if err != nil {
		return 0, err
	}
	ref := c.w.Add(s)
	c.looks[from] = ref
	return ref, c.drain()
}

// grow counts bytes that are copied. A file whose pages use the same streams over
// and over, each a little otherwise, would become far larger than it is.
func (c *Copier) grow(n int) error {
	if c.bytes += int64(n); c.bytes > 4*c.file.size+maxStream {
		return ErrTooLarge
	}
	return nil
}

// matrix is what turns and moves the page's coordinates.
func (p *Page) matrix() matrix {
	u, t := p.Unit, p.Trim
	switch p.Rotate {
	case 1:
		return matrix{0, -u, u, 0, -u * t.Y0, u * t.X1}
	case 2:
		return matrix{-u, 0, 0, -u, u * t.X1, u * t.Y1}
	case 3:
		return matrix{0, u, -u, 0, u * t.Y1, -u * t.X0}
	}
	return matrix{u, 0, 0, u, -u * t.X0, -u * t.Y0}
}

// array is the matrix as files have it.
func (m matrix) array() finish.Array {
	out := make(finish.Array, 6)
	for i, v := range m {
		out[i] = finish.Real(v)
	}
	return out
}

// group gives the page's transparency group. A page's is isolated whatever it
// says (11.4.7), a form's only if it says so.
func (c *Copier) group(p *Page) (finish.Object, error) {
	d, err := c.file.dict(p.dict.Get("Group"))
	if err != nil || d.Get("S") != finish.Name("Transparency") {
		return nil, err
	}
	group := append(finish.Dict{}, d...)
	group.Set("I", finish.Bool(true))
	return c.translate(group), nil
}

// content gives a page's content as one stream. If it is one already, its bytes
// stay as they are packed.
func (c *Copier) content(p *Page, d finish.Dict) (*finish.Stream, error) {
	o, b, err := c.file.follow(p.dict.Get("Contents"))
	if err != nil {
		return nil, err
	}
	if sd, ok := o.(finish.Dict); ok && b != nil {
		return c.stream(onlyFilter(sd), b, d)
	}
	parts, _ := o.(finish.Array)
	if len(parts) == 1 {
		if o, b, err = c.file.follow(parts[0]); err != nil {
			return nil, err
		}
		if sd, ok := o.(finish.Dict); ok && b != nil {
			return c.stream(onlyFilter(sd), b, d)
		}
	}
	var all []byte
	for _, part := range parts {
		o, b, err := c.file.follow(part)
		if err != nil {
			return nil, err
		}
		sd, ok := o.(finish.Dict)
		if !ok || b == nil {
			continue
		}
		data, err := c.file.unpack(sd, b, maxStream-len(all))
		if err != nil && len(data) == 0 {
			return nil, fmt.Errorf("the content of a page: %w", err)
		}
		all = append(append(all, data...), '\n')
	}
	packed := deflate.Zlib(nil, all, deflate.Quick) // now, lest all pages lie unpacked in memory
	d = append(d, finish.Entry{Key: "Filter", Value: finish.Name("FlateDecode")})
	return &finish.Stream{Dict: d, Data: packed, Packed: true}, c.grow(len(packed))
}

// onlyFilter gives what tells how a stream is packed.
func onlyFilter(d finish.Dict) finish.Dict {
	var out finish.Dict
	for _, e := range d {
		if e.Key == "Filter" || e.Key == "DecodeParms" {
			out = append(out, e)
		}
	}
	return out
}

// Catalog gives those entries of the file's catalog that its pages need on
// sheets too: optional content and output intents.
func (c *Copier) Catalog() (finish.Dict, error) {
	root, err := c.file.dict(c.file.trailer.Get("Root"))
	if err != nil {
		return nil, err
	}
	var out finish.Dict
	for _, key := range []finish.Name{"OCProperties", "OutputIntents"} {
		if v := root.Get(key); v != nil {
			out = append(out, finish.Entry{Key: key, Value: c.translate(v)})
		}
	}
	return out, c.drain()
}
