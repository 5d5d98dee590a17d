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
// share, are made once. It may draw several documents at once; the bytes are
// those of Draw.
type Press struct{ foundry emit.Foundry }

// Draw is Draw.
func (p *Press) Draw(d *layout.Document) (*finish.File, error) {
	f, err := p.draw(d)
	if err != nil {
		return nil, fmt.Errorf("draw PDF: %w", err)
	}
	return f, nil
}

func (p *Press) draw(d *layout.Document) (*finish.File, error) {
	types, err := emit.NewCase(d)
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
	album := finish.NewAlbum(d)
	press, err := emit.NewPress(d, casts, album)
	if err != nil {
		return nil, err
	}
	// Packing the body's face takes longest, so it comes first.
	fonts := make([]*finish.Font, len(casts))
	parts := make([]*finish.Part, (len(d.Pages)+perPart-1)/perPart)
	err = each.Do(len(fonts)+album.Len()+len(parts), func(i int) (err error) {
		if i < len(fonts) {
			fonts[i] = casts[i].Pack()
			return nil
		}
		n := i - len(fonts)
		if n < album.Len() {
			album.Pack(n)
			return nil
		}
		n -= album.Len()
		parts[n], err = part(press, n*perPart, min((n+1)*perPart, len(d.Pages)))
		return err
	})
	if err != nil {
		return nil, err
	}
	return finish.Assemble(d, parts, fonts, album)
}

// part draws a stretch of pages and rewrites them.
func part(p *emit.Press, from, to int) (*finish.Part, error) {
	raw, marks, err := p.Draw(from, to)
	if err != nil {
		return nil, err
	}
	return finish.ReadPart(raw, marks)
}
