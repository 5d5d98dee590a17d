package impose

import (
	"fmt"
	"slices"

	"kanben/build/geom"
	"kanben/build/pdf/finish"
	"kanben/build/pdf/read"
)

// A Source is a document whose pages are put on sheets.
type Source interface {
	// Sizes are the sizes of the pages, upright.
	Sizes() []geom.Size
	// Load adds the pages of some numbers, from 1, to a file as forms that
	// stand upright with the lower left corner of their trim at the origin,
	// and what of the document goes with them.
	Load(w *finish.Writer, pages []int, bleed geom.Length) (*Load, error)
}

// A Load is what a Source has added to a file.
type Load struct {
	Forms    map[int]finish.Ref // by page
	Catalog  finish.Dict        // entries of the new catalog
	Info     finish.Ref
	Identity string // what the document is; sheets of one have one
}

// Drawn makes a Source of a book that has been drawn.
func Drawn(f *finish.File) Source { return drawn{f} }

type drawn struct{ *finish.File }

func (d drawn) Sizes() []geom.Size { return Same(d.Pages(), d.Trim()) }

// Same gives the sizes of pages that are all of one.
func Same(pages int, size geom.Size) []geom.Size {
	return slices.Repeat([]geom.Size{size}, pages)
}

func (d drawn) Load(w *finish.Writer, pages []int, bleed geom.Length) (*Load, error) {
	resources := d.AddResources(w)
	trim := d.Trim()
	box := corners(grown(geom.Rect{Width: trim.Width, Height: trim.Height}, bleed))
	l := &Load{Forms: map[int]finish.Ref{}, Identity: d.Identity()}
	for _, n := range pages {
		l.Forms[n] = w.Add(&finish.Stream{
			Dict: finish.Dict{
				{Key: "Type", Value: finish.Name("XObject")},
				{Key: "Subtype", Value: finish.Name("Form")},
				{Key: "BBox", Value: box},
				{Key: "Resources", Value: resources.Of(n - 1)},
			},
			Data: d.Content(n - 1),
		})
	}
	l.Catalog = append(finish.Dict{{Key: "Metadata", Value: d.AddMetadata(w)}}, d.OutputIntents(w)...)
	l.Catalog = append(l.Catalog, d.Language()...)
	l.Info = d.AddInfo(w)
	return l, nil
}

// corners is a rectangle as PDF has it.
func corners(r geom.Rect) finish.Array {
	return finish.Array{finish.Points(r.X), finish.Points(r.Y), finish.Points(r.X + r.Width), finish.Points(r.Y + r.Height)}
}

// Foreign makes a Source of another program's PDF.
func Foreign(f *read.File) Source { return foreign{f} }

type foreign struct{ *read.File }

func (f foreign) Sizes() []geom.Size {
	sizes := make([]geom.Size, len(f.Pages()))
	for i, p := range f.Pages() {
		sizes[i] = p.Size()
	}
	return sizes
}

func (f foreign) Load(w *finish.Writer, pages []int, bleed geom.Length) (*Load, error) {
	c := f.NewCopier(w)
	l := &Load{Forms: map[int]finish.Ref{}}
	for _, n := range pages {
		form, err := c.Form(f.Pages()[n-1], bleed.Points())
		if err != nil {
			return nil, err
		}
		l.Forms[n] = form
	}
	var err error
	if l.Catalog, err = c.Catalog(); err != nil {
		return nil, err
	}
	if n := f.Lost(); n > 0 {
		return nil, fmt.Errorf("%w: %d of its parts are lost", read.ErrBroken, n)
	}
	info := finish.Dict{}
	for _, key := range []finish.Name{"Title", "Author"} {
		if s := f.Text(key); s != "" {
			info.Set(key, finish.Text(s))
			l.Identity += s
		}
		l.Identity += "\x00"
	}
	l.Info = w.Add(info)
	return l, nil
}
