package read

import (
	"math"

	"kanben/build/geom"
	"kanben/build/pdf/finish"
)

// A Box is a rectangle of the page's own coordinates, in points: y counts from
// the foot.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Width and Height are the sides.
func (b Box) Width() float64  { return b.X1 - b.X0 }
func (b Box) Height() float64 { return b.Y1 - b.Y0 }

// within gives the part of a box that lies in another.
func (b Box) within(o Box) Box {
	return Box{max(b.X0, o.X0), max(b.Y0, o.Y0), min(b.X1, o.X1), min(b.Y1, o.Y1)}
}

// grown gives a box that is larger on all sides.
func (b Box) grown(by float64) Box { return Box{b.X0 - by, b.Y0 - by, b.X1 + by, b.Y1 + by} }

// sound tells boxes that a page can have.
func (b Box) sound() bool { return b.Width() >= 1 && b.Height() >= 1 }

// A Page is a page of a file, with what it inherits (7.7.3.4).
type Page struct {
	Crop   Box        // what readers show
	Trim   Box        // the finished page; Crop if the file does not say
	Rotate int        // quarter turns clockwise, 0 to 3
	Unit   float64    // of its coordinates, in points
	Links  int        // annotations that lead elsewhere
	Notes  int        // other annotations, pop-up windows left out
	ref    finish.Ref // of its object, 0 if it has none
	dict   finish.Dict
	annots finish.Array
}

// Size is the finished page's size as readers show it, upright.
func (p *Page) Size() geom.Size {
	s := geom.Size{Width: geom.Points(p.Trim.Width() * p.Unit), Height: geom.Points(p.Trim.Height() * p.Unit)}
	if p.Rotate%2 == 1 {
		return s.Turned()
	}
	return s
}

// Pages gives the pages, in order.
func (f *File) Pages() []*Page { return f.pages }

// letter is the page of a file that does not say how large its pages are.
var letter = Box{0, 0, 612, 792}

// maxPages is how many pages a file may have.
const maxPages = 200_000

// readPages reads the page tree.
func (f *File) readPages() error {
	f.pages = nil
	root, err := f.dict(f.trailer.Get("Root"))
	if err != nil {
		return err
	}
	w := &treeWalker{File: f, seen: map[finish.Ref]bool{}}
	if err := w.walk(root.Get("Pages"), finish.Dict{}, 0); err != nil {
		return err
	}
	if len(w.pages) == 0 {
		if !f.rebuilt {
			return broken("no pages")
		}
		return ErrNoPages
	}
	f.pages = w.pages
	return nil
}

// inherited are the entries that pages take from the nodes above them.
var inherited = []finish.Name{"Resources", "MediaBox", "CropBox", "Rotate"}

// A treeWalker walks a page tree.
type treeWalker struct {
	*File
	pages []*Page
	seen  map[finish.Ref]bool
}

// walk walks a node. Nodes that were met before are passed over, as are children
// that are none.
func (w *treeWalker) walk(o finish.Object, above finish.Dict, depth int) error {
	if ref, ok := o.(finish.Ref); ok {
		if w.seen[ref] {
			return nil
		}
		w.seen[ref] = true
	}
	node, err := w.dict(o)
	if err != nil {
		return err
	}
	if len(node) == 0 {
		if !w.rebuilt {
			return broken("a page is missing")
		}
		w.lost++
		return nil
	}
	if depth > 500 || len(w.pages) >= maxPages {
		return broken("a page tree without an end")
	}
	below := append(finish.Dict{}, above...)
	for _, key := range inherited {
		if v := node.Get(key); v != nil {
			below.Set(key, v)
		}
	}
	kids, err := w.Get(node.Get("Kids"))
	if err != nil {
		return err
	}
	list, isNode := kids.(finish.Array)
	if !isNode {
		page := append(finish.Dict{}, node...)
		for _, e := range below {
			page.Set(e.Key, e.Value)
		}
		p, err := w.page(page)
		if err != nil {
			return err
		}
		p.ref, _ = o.(finish.Ref)
		w.pages = append(w.pages, p)
		return nil
	}
	for _, kid := range list {
		if err := w.walk(kid, below, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// page reads what is to be known of a page.
func (f *File) page(d finish.Dict) (*Page, error) {
	p := &Page{dict: d, Unit: 1}
	media, err := f.box(d, "MediaBox", letter)
	if err != nil {
		return nil, err
	}
	crop, err := f.box(d, "CropBox", media)
	if err != nil {
		return nil, err
	}
	if p.Crop = crop.within(media); !p.Crop.sound() {
		p.Crop = media
	}
	trim, err := f.box(d, "TrimBox", p.Crop)
	if err != nil {
		return nil, err
	}
	if p.Trim = trim.within(media); !p.Trim.sound() {
		p.Trim = p.Crop
	}
	o, err := f.Get(d.Get("Rotate"))
	if err != nil {
		return nil, err
	}
	if n, ok := number(o); ok {
		p.Rotate = ((int(math.Round(n/90)) % 4) + 4) % 4
	}
	if o, err = f.Get(d.Get("UserUnit")); err != nil {
		return nil, err
	}
	if n, ok := number(o); ok && n > 0 && n <= 1000 && n*max(media.Width(), media.Height()) <= maxSide {
		p.Unit = n
	}
	if o, err = f.Get(d.Get("Annots")); err != nil {
		return nil, err
	}
	p.annots, _ = o.(finish.Array)
	return p, nil
}

// maxSide is the longest side of a page in points: what a geom.Length holds.
const maxSide = 30_000

// box reads a box of a page; other is taken if it is none.
func (f *File) box(d finish.Dict, key finish.Name, other Box) (Box, error) {
	b, ok, err := f.rectangle(d.Get(key))
	if err != nil || !ok || !b.sound() || b.Width() > maxSide || b.Height() > maxSide {
		return other, err
	}
	return b, nil
}

// rectangle reads a rectangle, whose corners may be given in any order (7.9.5).
func (f *File) rectangle(o finish.Object) (b Box, ok bool, err error) {
	list, err := f.list(o)
	if err != nil || len(list) < 4 {
		return b, false, err
	}
	var v [4]float64
	for i := range v {
		n, ok := number(list[i])
		if !ok || math.Abs(n) > maxSide {
			return b, false, nil
		}
		v[i] = n
	}
	return Box{min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3])}, true, nil
}

// Text is a text of the information dictionary: Title, Author; "" if there is
// none.
func (f *File) Text(key finish.Name) string {
	info, err := f.dict(f.trailer.Get("Info"))
	if err != nil {
		return ""
	}
	o, err := f.Get(info.Get(key))
	if err != nil {
		return ""
	}
	return textOf(o)
}
