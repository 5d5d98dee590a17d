// Package pdf makes a PDF of a Document.
//
// build/pdf/emit draws the pages through gopdf, build/pdf/finish makes a whole
// file of what gopdf wrote; nothing is measured or placed on the way.
package pdf

import (
	"fmt"

	"kanben/build/each"
	"kanben/build/layout"
	"kanben/build/pdf/emit"
	"kanben/build/pdf/finish"
)

// perPart is how many pages are drawn in one go. One instance of the drawing
// library does one thing at a time, so a thick book is drawn by several; the
// bytes are the same for any number here.
const perPart = 256

// Draw draws a document and gives it as objects, ready to be written as the
// reading PDF or imposed on sheets. The document must not change afterwards.
//
// It is an error if a page has a glyph that its face lacks, if a link or a
// bookmark leads to no page, or if a font must not be embedded or is broken.
func Draw(d *layout.Document) (*finish.File, error) { return new(Press).Draw(d) }

// A Press draws many documents. Fonts of the same sorts, which like documents
// share, are made once. It may draw several documents at once; the bytes of a
// zero Press are those of Draw.
type Press struct {
	base    *emit.Case // nil for none
	foundry emit.Foundry
}

// NewPress makes a press for documents that look like a specimen: what is in the
// specimen's fonts is packed once, and is in the fonts of all of them. The bytes
// are not those of Draw.
func NewPress(specimen *layout.Document) (*Press, error) {
	base, err := emit.NewBase(specimen)
	if err != nil {
		return nil, fmt.Errorf("draw PDF: %w", err)
	}
	return &Press{base: base}, nil
}

// Draw draws a document.
func (p *Press) Draw(d *layout.Document) (*finish.File, error) {
	files, err := p.DrawAll([]*layout.Document{d})
	if err != nil {
		return nil, err
	}
	return files[0], nil
}

// DrawAll draws documents with pages of one size, such as cover sheets, in one
// go: of many small documents the drawing library takes a small part of the time
// that it takes for each alone. The files are those of Draw for each.
func (p *Press) DrawAll(docs []*layout.Document) ([]*finish.File, error) {
	files, err := p.draw(docs)
	if err != nil {
		return nil, fmt.Errorf("draw PDF: %w", err)
	}
	return files, nil
}

func (p *Press) draw(docs []*layout.Document) ([]*finish.File, error) {
	works := make([]*emit.Work, len(docs))
	err := each.Do(len(docs), func(i int) (err error) {
		works[i], err = p.work(docs[i])
		return err
	})
	if err != nil {
		return nil, err
	}
	press, err := emit.NewPress(works...)
	if err != nil {
		return nil, err
	}
	// Packing the body's face takes longest, so fonts come first.
	var jobs []func() error
	fonts := make([][]*finish.Font, len(works))
	for i, w := range works {
		fonts[i] = make([]*finish.Font, len(w.Casts))
		for j, cast := range w.Casts {
			jobs = append(jobs, func() error { fonts[i][j] = cast.Pack(); return nil })
		}
	}
	for _, w := range works {
		for j := range w.Album.Len() {
			jobs = append(jobs, func() error { w.Album.Pack(j); return nil })
		}
	}
	parts := make([]*finish.Part, (press.Pages()+perPart-1)/perPart)
	for i := range parts {
		jobs = append(jobs, func() (err error) {
			parts[i], err = part(press, i*perPart, min((i+1)*perPart, press.Pages()))
			return err
		})
	}
	if err := each.Do(len(jobs), func(i int) error { return jobs[i]() }); err != nil {
		return nil, err
	}
	all, at := finish.Join(parts), 0
	files := make([]*finish.File, len(works))
	for i, w := range works {
		n := len(w.Doc.Pages)
		if files[i], err = finish.Assemble(w.Doc, all.Stretch(at, at+n), fonts[i], press.Names(w), w.Album); err != nil {
			return nil, err
		}
		at += n
	}
	return files, nil
}

// work makes ready to draw a document.
func (p *Press) work(d *layout.Document) (*emit.Work, error) {
	types, err := emit.NewCase(d, p.base)
	if err != nil {
		return nil, err
	}
	casts := make([]*emit.Cast, types.Faces())
	err = each.Do(len(casts), func(i int) (err error) {
		casts[i], err = p.foundry.Cast(types, i)
		return err
	})
	if err != nil {
		return nil, err
	}
	return &emit.Work{Doc: d, Casts: casts, Album: finish.NewAlbum(d)}, nil
}

// part draws a stretch of pages and rewrites them.
func part(p *emit.Press, from, to int) (*finish.Part, error) {
	raw, asides, err := p.Draw(from, to)
	if err != nil {
		return nil, err
	}
	return finish.ReadPart(raw, asides)
}
