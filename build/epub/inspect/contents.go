package inspect

import (
	"errors"

	"kanben/book/source"
)

// A Contents is what an EPUB says: its documents in reading order.
type Contents struct {
	Title   string // the first that it gives
	Edition string // schema:bookEdition; "" if it does not say
	Pages   []Document
}

// A Document is a document of an EPUB.
type Document struct {
	Name string // its path in the archive
	Data []byte
}

// ErrNoBook tells of an archive that is no EPUB, or one without a document that
// can be read.
var ErrNoBook = errors.New("no EPUB that can be read")

// Read reads the documents of an EPUB. Those that are damaged are left out, as
// readers do.
func Read(data []byte) (*Contents, error) {
	b := &volume{size: len(data), whole: source.NewFile("", "", "")}
	b.archive(data)
	if b.zip != nil {
		b.container()
	}
	if b.pkg.file == nil {
		return nil, ErrNoBook
	}
	c := &Contents{Title: first(b.pkg.says["title"]), Edition: b.pkg.edition}
	for _, ref := range b.pkg.spine {
		i := b.pkg.byID[ref.get("idref")]
		if i == nil || i.path == "" || i.mediaType != "application/xhtml+xml" {
			continue
		}
		if data := b.get(i.path); data != nil && len(data) <= maxDocument {
			c.Pages = append(c.Pages, Document{i.path, data})
		}
	}
	if len(c.Pages) == 0 {
		return nil, ErrNoBook
	}
	return c, nil
}
