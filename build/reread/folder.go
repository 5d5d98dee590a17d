package reread

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Found is the files of a folder or an archive that tell one book.
type Found struct {
	Book string // the file to read: EPUB, HTML, PDF or TXT, in this order
	PDF  string // the same book's reading PDF, which tells its pages; "" if there is none
}

// A SeveralError tells of a folder with more than one book.
type SeveralError struct{ Names []string }

func (e *SeveralError) Error() string { return "several books: " + strings.Join(e.Names, ", ") }

// Limits of what is looked at and read.
const (
	maxEntries = 20_000
	maxFile    = 256 << 20
)

// kinds are the endings of books, the richest first.
var kinds = []string{".epub", ".html", ".pdf", ".txt"}

// others are files that lie beside books and are none.
var others = []string{
	"校对报告", "印刷单", "修订记录", "勘误表", "封面单", "签到表", "讨论题", "阅读计划", "汇总", "index", "打印测试", "用法",
}

// Find finds the book of a folder or an archive: ErrNotBook if there is none, a
// *SeveralError if there are several. Of a book's files the one with the shortest
// name is the book, those that have more behind it (书名-小册子.pdf) are others made
// of it.
func Find(fsys fs.FS) (Found, error) {
	byStem := map[string]map[string]string{} // paths by what stands before the ending, and it
	var archives []string
	n := 0
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if n++; n > maxEntries {
			return fs.SkipAll
		}
		base := path.Base(name)
		if name != "." && strings.HasPrefix(base, ".") {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		ending := strings.ToLower(path.Ext(base))
		stem := base[:len(base)-len(ending)]
		switch {
		case d.IsDir() || slices.Contains(others, stem):
		case ending == ".zip":
			archives = append(archives, name)
		case slices.Contains(kinds, ending):
			if byStem[stem] == nil {
				byStem[stem] = map[string]string{}
			}
			if byStem[stem][ending] == "" { // every group of a parcel has the book
				byStem[stem][ending] = name
			}
		}
		return nil
	})
	if err != nil {
		return Found{}, err
	}
	stem, err := stemOf(byStem)
	if err != nil {
		return Found{}, err
	}
	if stem == "" {
		if len(archives) == 0 {
			return Found{}, ErrNotBook
		}
		return Found{Book: archives[0]}, nil
	}
	f := Found{PDF: byStem[stem][".pdf"]}
	for _, ending := range kinds {
		if name := byStem[stem][ending]; name != "" {
			f.Book = name
			break
		}
	}
	return f, nil
}

// stemOf is the name of the one book whose files these are, "" if there are none.
// Where there is an e-book, PDFs of other names are handouts.
func stemOf(byStem map[string]map[string]string) (string, error) {
	var stems []string
	for _, ending := range kinds {
		for s, files := range byStem {
			if files[ending] != "" {
				stems = append(stems, s)
			}
		}
		if len(stems) > 0 {
			break
		}
	}
	slices.Sort(stems) // what begins another stands before it
	var books []string
	for _, s := range stems {
		if len(books) == 0 || !strings.HasPrefix(s, books[len(books)-1]+"-") {
			books = append(books, s)
		}
	}
	switch {
	case len(books) == 0:
		return "", nil
	case len(books) > 1:
		return "", &SeveralError{books}
	}
	return books[0], nil
}

// Open reads the book that was found, and the pages of its PDF.
func Open(fsys fs.FS, f Found) (*Edition, error) {
	data, err := readAll(fsys, f.Book)
	if err != nil {
		return nil, err
	}
	e, err := File(f.Book, data)
	if err != nil || f.PDF == "" || f.PDF == f.Book {
		return e, err
	}
	if data, err = readAll(fsys, f.PDF); err != nil {
		return nil, err
	}
	return e, e.AddPDF(bytes.NewReader(data), int64(len(data)))
}

// File reads a book by what it is, an archive by the book in it. ErrNotBook tells
// of all else, of manuscripts too.
func File(name string, data []byte) (*Edition, error) {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return archived(data)
	case bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")):
		return PDF(bytes.NewReader(data), int64(len(data)))
	case IsHTML(name, data):
		return HTML(data)
	}
	return nil, ErrNotBook
}

// archived reads an e-book, or the book in an archive.
func archived(data []byte) (*Edition, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, ErrNotBook
	}
	if slices.ContainsFunc(z.File, func(f *zip.File) bool { return f.Name == "META-INF/container.xml" }) {
		return EPUB(data)
	}
	f, err := Find(z)
	if err != nil {
		return nil, err
	}
	if strings.EqualFold(path.Ext(f.Book), ".zip") {
		return nil, ErrNotBook // archives in archives
	}
	return Open(z, f)
}

// IsHTML tells whether a file is a page for browsers.
func IsHTML(name string, data []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	head := strings.ToLower(strings.TrimSpace(string(data[:min(len(data), 256)])))
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html")
}

// OwnPage tells our page for browsers from web pages of others.
func OwnPage(data []byte) bool {
	return bytes.Contains(data, []byte(`<main id="text">`)) && bytes.Contains(data, []byte(`class="chapter"`))
}

// errTooLarge tells of a file that no book is as large as.
var errTooLarge = errors.New("too large")

func readAll(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(data) > maxFile {
		err = &fs.PathError{Op: "read", Path: name, Err: errTooLarge}
	}
	return data, err
}
