// Package finish makes a whole PDF of what gopdf draws.
//
// gopdf's own files lack too much to be given to anyone: tags, an outline that
// works, page labels, the document's language and metadata, a true table of
// what its glyphs stand for. So they are read into an object model, the content
// of every page is rewritten, and a new file is made with all that is needed:
// for reading (File.Bytes), or as forms for build/impose. The object model and
// the Writer hold to ISO 32000-1 (PDF 1.7); the reading PDF aims at PDF/UA-1
// (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
package finish

import (
	"cmp"
	"fmt"

	"kanben/build/geom"
	"kanben/build/layout"
)

// A Part is a stretch of pages, read and rewritten.
type Part struct {
	pages []*pageContent
	fonts map[Name]rawFont
}

// An Aside is what gopdf cannot say of a page: its marks, and which of the
// document's fonts are meant by those that gopdf knows.
type Aside struct {
	Marks []Mark
	Fonts map[Name]Name
}

// ReadPart reads a file of gopdf's, with the asides of its pages.
func ReadPart(src []byte, asides []Aside) (*Part, error) {
	raw, err := readRaw(src)
	if err != nil {
		return nil, fmt.Errorf("gopdf's file: %w", err)
	}
	contents, err := raw.contents()
	if err != nil {
		return nil, fmt.Errorf("gopdf's file: %w", err)
	}
	if len(contents) != len(asides) {
		return nil, fmt.Errorf("gopdf's file: %d pages, not %d", len(contents), len(asides))
	}
	part := &Part{pages: make([]*pageContent, len(contents))}
	if part.fonts, err = raw.rawFonts(); err != nil {
		return nil, fmt.Errorf("gopdf's file: %w", err)
	}
	for i, content := range contents {
		if part.pages[i], err = rewrite(content, &asides[i]); err != nil {
			return nil, fmt.Errorf("page %d of the part: %w", i+1, err)
		}
	}
	return part, nil
}

// Join joins parts, in order.
func Join(parts []*Part) *Part {
	all := &Part{}
	for _, p := range parts {
		all.pages = append(all.pages, p.pages...)
		all.fonts = p.fonts
	}
	return all
}

// Stretch is the pages from, from+1, … to−1 of a part: those of one document.
func (p *Part) Stretch(from, to int) *Part { return &Part{p.pages[from:to], p.fonts} }

// A File is a document drawn and ready to be written, as the reading PDF or on
// sheets. It does not change, so both may be done at once.
type File struct {
	doc   *layout.Document
	pages []*pageContent
	fonts []*Font
	raw   []rawFont // likewise
	album *Album

	standard Standard
}

// Assemble makes a file of a document's pages, all of them. Names are what gopdf calls
// the fonts that stand for the document's. The document must not change
// afterwards.
func Assemble(d *layout.Document, pages *Part, fonts []*Font, names []Name, album *Album) (*File, error) {
	f := &File{doc: d, standard: Full, fonts: fonts, album: album, pages: pages.pages}
	if len(f.pages) != len(d.Pages) || len(f.pages) == 0 {
		return nil, fmt.Errorf("%d pages were drawn, not %d", len(f.pages), len(d.Pages))
	}
	for i, font := range fonts {
		raw, ok := pages.fonts[names[i]]
		if !ok {
			return nil, fmt.Errorf("gopdf's file lacks the font %s", font.name)
		}
		f.raw = append(f.raw, raw)
	}
	for i, page := range f.pages {
		for _, role := range page.roles {
			if role < 0 || int(role) >= len(d.Roles) {
				return nil, fmt.Errorf("page %d: role %d of %d", i+1, role, len(d.Roles))
			}
		}
	}
	return f, nil
}

// Pages is the number of pages.
func (f *File) Pages() int { return len(f.pages) }

// RightBound tells whether the book is bound on the right and opens to the left,
// as vertical setting asks for (T110).
func (f *File) RightBound() bool { return f.doc.Vertical }

// Trim is the size of every page.
func (f *File) Trim() geom.Size { return f.doc.Trim }

// Content gives the operators of a page, counted from 0, for a file without a
// structure tree: no marks of structure or artifacts are in them.
func (f *File) Content(page int) []byte { return f.pages[page].plain() }

// Identity is what stays the same when a misprint is mended: the name that the
// book's edition has, as in its e-book (contract.md, "Identifier").
func (f *File) Identity() string {
	return cmp.Or(f.doc.Identity, f.doc.Author+"\x00"+f.doc.Title)
}

// readable tells whether all text is in characters whose meaning is fixed: none
// is of private use.
func (f *File) readable() bool {
	for _, font := range f.fonts {
		if font.private {
			return false
		}
	}
	return true
}

// BackCover tells whether the last page is a back cover.
func (f *File) BackCover() bool { return f.doc.Covers > 0 }
