package site

import (
	"io/fs"
	"path"
	"strings"
	"time"

	"kanben/book"
	"kanben/build/cover"
	"kanben/build/epub/inspect"
	"kanben/build/pack"
	"kanben/build/picture"
	"kanben/build/sums"
	"kanben/fonts"
)

// maxBook is how large an e-book may be to be asked what it is.
const maxBook = 64 << 20

// Folder makes the page and the feeds of a folder of finished files, which it
// lacks, and a small cover: files that are handed out beside those that are there.
// Title, identity, date and cover are the e-book's; if it cannot be read its name, and
// if there is none that of the other books, or the folder's, title, has to do, with a
// cover drawn of it. There
// are none if there is no file to offer, and no feeds if none of the files is a book.
func Folder(root fs.FS, title string) ([]pack.Entry, error) {
	p := &Page{Meta: &book.Meta{Title: title}, Twin: true}
	var err error
	if p.Files, err = offeredIn(root); err != nil || len(p.Files) == 0 {
		return nil, err
	}
	books := p.books()
	if stem := commonStem(books); stem != "" {
		p.Meta.Title = stem
	}
	p.Feeds = len(books) > 0 // an entry of a feed has something to get (OPDS 1.2, 5.2; OPDS 2.0, 5.3)
	var pictures []pack.Entry
	for i := range p.Files {
		f := &p.Files[i]
		switch {
		case f.Path == sums.Name:
			p.Sums = f.Path
		case path.Ext(f.Path) == ".html" && p.Read == "" && rank(f.Path) == rank(".html"):
			p.Read = f.Path
		case path.Ext(f.Path) == ".epub" && f.Bytes <= maxBook && p.Small == nil:
			p.Meta.Title = strings.TrimSuffix(f.Path, ".epub")
			data, err := fs.ReadFile(root, f.Path)
			if err != nil {
				continue // it is told when somebody asks for it
			}
			if d, err := inspect.Describe(data); err == nil {
				if d.Title == "" {
					d.Title = p.Meta.Title
				}
				p.Meta = metaOf(d)
				pictures = p.coverOf(d.Cover)
			}
		}
	}
	if p.Feeds && p.Small == nil { // a publication of a feed has a picture (OPDS 2.0, 5.4)
		pictures = p.coverOf(drawn(p.Meta))
	}
	entries, err := p.Write()
	return append(entries, pictures...), err
}

// commonStem is what files are called that are forms of one book, without what tells
// the forms apart (书.pdf, 书-小册子.pdf): "" if they are not.
func commonStem(files []File) string {
	common := ""
	for i := range files {
		k := rank(files[i].Path)
		if k == len(kinds) {
			return ""
		}
		stem := strings.TrimSuffix(files[i].Path, kinds[k].ending)
		if i > 0 && stem != common {
			return ""
		}
		common = stem
	}
	return common
}

// offeredIn are the files of a folder, with their checksums if it has a list.
func offeredIn(root fs.FS) ([]File, error) {
	digests := map[string]sums.Digest{}
	if data, err := fs.ReadFile(root, sums.Name); err == nil {
		if list, err := sums.Parse(data); err == nil {
			for _, s := range list {
				digests[s.Name] = s.Digest
			}
		}
	}
	entries, err := fs.ReadDir(root, ".")
	if err != nil {
		return nil, err
	}
	var files []File
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		files = append(files, File{Path: e.Name(), Bytes: info.Size(), Digest: digests[e.Name()]})
	}
	return files, nil
}

// metaOf is what an e-book says of itself.
func metaOf(d *inspect.Description) *book.Meta {
	m := &book.Meta{Title: d.Title, Identifier: d.Identifier, Language: d.Language, Organisation: d.Publisher}
	for _, name := range d.Creators {
		m.People = append(m.People, book.Person{Name: name})
	}
	if when, err := time.Parse(time.RFC3339, d.Modified); err == nil && !when.Equal(undated) {
		m.EditionDate = when
	}
	return m
}

// drawn is a cover that says what a book is called.
func drawn(m *book.Meta) []byte {
	d, err := cover.Named("")
	if err != nil {
		return nil // there is always a first design
	}
	return d.PNG(&book.Book{Meta: *m}, fonts.Embedded(), false)
}

// coverOf makes a small cover of a picture. Without a picture that can be read
// there is none.
func (p *Page) coverOf(large []byte) []pack.Entry {
	src, err := picture.Open(large)
	if err != nil {
		return nil
	}
	small, err := src.Small(smallWidth, smallHeight)
	if err != nil {
		return nil
	}
	s := &stock{}
	if p.Small, err = s.photo("cover-small.jpg", small); err != nil {
		return nil
	}
	p.Cover = p.Small
	return s.content
}
