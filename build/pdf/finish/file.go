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

// ReadPart reads a file of gopdf's, with the marks of each of its pages.
func ReadPart(src []byte, marks [][]Mark) (*Part, error) {
	raw, err := readRaw(src)
	if err != nil {
		return nil, fmt.Errorf("gopdf's file: %w", err)
	}
	contents, err := raw.contents()
	if err != nil {
		return nil, fmt.Errorf("gopdf's file: %w", err)
	}
	if len(contents) != len(marks) {
		return nil, fmt.Errorf("gopdf's file: %d pages, not %d", len(contents), len(marks))
	}
	part := &Part{pages: make([]*pageContent, len(contents))}
	if part.fonts, err = raw.rawFonts(); err != nil {
		return nil, fmt.Errorf("gopdf's file: %w", err)
	}
	for i, content := range contents {
		if part.pages[i], err = rewrite(content, marks[i]); err != nil {
			return nil, fmt.Errorf("page %d of the part: %w", i+1, err)
		}
	}
	return part, nil
}

// A File is a document drawn and ready to be written, as the reading PDF or on
// sheets. It does not change, so both may be done at once.
type File struct {
	doc   *layout.Document
	pages []*pageContent
	fonts []*Font
	raw   map[Name]rawFont
	album *Album

	standard Standard
}

// Assemble joins the parts of a document, in order. The document must not
// change afterwards.
func Assemble(d *layout.Document, parts []*Part, fonts []*Font, album *Album) (*File, error) {
	f := &File{doc: d, standard: Full, fonts: fonts, album: album, pages: make([]*pageContent, 0, len(d.Pages))}
	for _, p := range parts {
		f.pages = append(f.pages, p.pages...)
		f.raw = p.fonts
	}
	if len(f.pages) != len(d.Pages) || len(f.pages) == 0 {
		return nil, fmt.Errorf("%d pages were drawn, not %d", len(f.pages), len(d.Pages))
	}
	for _, font := range fonts {
		if _, ok := f.raw[font.name]; !ok {
			return nil, fmt.Errorf("gopdf's file lacks the font %s", font.name)
		}
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
