// Package epub makes the EPUB of a book: EPUB 3.3 that EPUBCheck and Ace pass,
// with the same bytes on every machine.
//
// The work goes one way. Documents are written from the book by a markup
// builder that cannot emit ill-formed XML; go-epub lays out the container
// (names, media types, reading order); the finish writes package document,
// navigation and archive from typed data over that inventory. go-epub puts the
// clock, random numbers and map order into what it writes, knows no language,
// no accessibility metadata and no links to headings, so its own package
// document, navigation and archive never reach the user.
//
// The text of a speech's body is its part of book.PlainText, white space apart.
package epub

import (
	"errors"
	"fmt"
	"regexp"
	"time"

	"kanben/book"
	"kanben/build/each"
	"kanben/build/sound"
	"kanben/fonts"
)

// Options are what the EPUB needs besides the book.
type Options struct {
	Cover    []byte    // PNG, JPEG or GIF; no cover page if empty
	Modified time.Time // dcterms:modified; zero means contract.md's fixed date

	Typefaces  Typefaces
	Fonts      *fonts.Set // the faces that the book brings; nil: none
	Vertical   bool       // lines run down the page, right to left (T110)
	Compatible bool       // for old readers, Kindle and KOReader: no newer CSS

	Home Home // of an HTML file: where it was opened from

	Tracks map[string]*sound.Track // recordings, by the IDs of their speeches

	Printed Printed
	Look    Look
}

// A Home is the page that an HTML file was opened from, to which its bar of tools
// leads back; none if it is empty.
type Home struct{ Href, Text string }

// Make gives the EPUB's bytes. The book must have a title and at least one
// speech, and the speeches' IDs must be made of small ASCII letters, digits and
// hyphens, begin with a letter, and differ.
//
// It is safe for concurrent use; of several books at once, go-epub's small part
// is done in turn.
func Make(b *book.Book, o Options) ([]byte, error) {
	v := newVolume(b, o)
	if err := v.check(o.Cover); err != nil {
		return nil, err
	}
	parts, err := v.parts(o)
	if err != nil {
		return nil, err
	}
	inv, err := layOut(v, parts)
	if err != nil {
		return nil, err
	}
	return finish(v, parts, inv)
}

// A part is one file of ours that the container holds.
type part struct {
	kind partKind
	name string // file name without folder: s001.xhtml
	data []byte

	mediaType string // of a recording
	overlay   string // of a document: the file name of its overlay
}

// partKind tells go-epub's folders apart.
type partKind uint8

const (
	document partKind = iota // XHTML, in reading order
	styles
	bitmap
	typeface
	notice    // plain text that nothing leads to
	recording // of a speech
	overlay   // says which words are spoken when
)

// Names of the files beside the speeches.
const (
	styleName    = "book.css"
	coverPage    = "cover.xhtml"
	titlePage    = "title.xhtml"
	contentsPage = "contents.xhtml"
	licenceName  = "licences.txt"
)

// parts writes the files that make up the book: first the resources, then the
// documents in reading order. Speeches are written side by side; the faces hold
// what was written.
func (v *volume) parts(o Options) ([]part, error) {
	documents, err := v.documents()
	if err != nil {
		return nil, err
	}
	var list []*face
	var cast []part
	if v.typefaces != NoTypefaces {
		list = v.faces(o.Fonts)
		if cast, err = v.cast(list); err != nil {
			return nil, err
		}
		if text := licences(list); text != "" {
			cast = append(cast, part{kind: notice, name: licenceName, data: []byte(text)})
		}
	}
	parts := append([]part{{kind: styles, name: styleName, data: []byte(v.sheet(list))}}, cast...)
	for _, p := range v.gallery.pictures {
		parts = append(parts, part{kind: bitmap, name: p.name, data: p.data})
	}
	if v.cover {
		parts = append(parts, part{kind: bitmap, name: v.coverName, data: o.Cover})
	}
	parts = append(parts, v.sounds()...)
	return append(parts, documents...), nil
}

// documents writes the documents in reading order, and the navigation, which
// knows where everything is when the speeches are written.
func (v *volume) documents() ([]part, error) {
	speeches := make([][]part, len(v.chapters))
	err := each.Do(len(speeches), func(i int) error {
		c := &v.chapters[i]
		v.part(c)
		for n, data := range v.speechDocuments(c) {
			speeches[i] = append(speeches[i], part{kind: document, name: c.fileName(n), data: data, overlay: c.overlayName(n)})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	v.nav = v.navDocument(v.entries())
	var parts []part
	if v.cover {
		parts = append(parts, part{kind: document, name: coverPage, data: v.coverDocument()})
	}
	parts = append(parts,
		part{kind: document, name: titlePage, data: v.titleDocument()},
		part{kind: document, name: contentsPage, data: v.contentsDocument()})
	for _, s := range speeches {
		parts = append(parts, s...)
	}
	return parts, nil
}

// check refuses books that no valid EPUB can be made of.
func (v *volume) check(cover []byte) error {
	switch {
	case len(cover) > 0 && !v.cover:
		return errors.New("the cover is neither PNG nor JPEG nor GIF")
	case v.title == "":
		return errors.New("the book has no title")
	case len(v.chapters) == 0:
		return errors.New("the book has no speeches")
	}
	taken := map[string]bool{coverPage: true, titlePage: true, contentsPage: true}
	for i, c := range v.chapters {
		switch id := c.speech.ID; {
		case !isName(id):
			return fmt.Errorf("speech %d: %q cannot be a file name", i+1, id)
		case taken[c.name]:
			return fmt.Errorf("speech %d: the name %s is taken", i+1, c.name)
		case partName.MatchString(id):
			return fmt.Errorf("speech %d: %s is a name of a part of a speech", i+1, id)
		}
		taken[c.name] = true
	}
	return nil
}

// partName is what the names of the further documents of a speech end in.
var partName = regexp.MustCompile(`-p[0-9]+$`)

// isName tells whether id can stand in file names, XML ids and URLs as it is:
// no folder, no escape, no letter case.
func isName(id string) bool {
	for i := range len(id) {
		switch c := id[i]; {
		case c >= 'a' && c <= 'z':
		case i > 0 && (c >= '0' && c <= '9' || c == '-'):
		default:
			return false
		}
	}
	return id != "" && len(id) <= 64
}
