package fonts

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
)

// A Header is what a font file says about one of its faces, read without
// outlines: some kilobytes of a file of many megabytes.
type Header struct {
	Index      int      // in its collection, from 0
	Family     string   // in English
	Names      []string // family, full and PostScript names in every language
	Weight     int      // usWeightClass of OS/2: 400 is regular, 700 bold
	Italic     bool
	Simplified bool  // made for simplified Chinese (OS/2, code page 936)
	Err        error // why the face cannot be used, nil if it can

	cmap *charMap // nil unless the look was for coverage
}

// Has says whether the face has a character; false if the look was not for
// coverage.
func (h *Header) Has(r rune) bool { return h.cmap != nil && h.cmap.glyph(r) != 0 }

// Limits of what is read of a font file: more is no real font.
const (
	maxHeaderTable = 4 << 20  // of one table
	maxHeaders     = 64 << 20 // of all faces of a collection
	maxTables      = 256
)

// Look reads the headers of a font file of a size in bytes, those of all faces
// of a collection. What is wrong with a face stands in its Header; an error is
// one of reading, or tells that the file is no font. With coverage, Header.Has
// answers.
func Look(r io.ReaderAt, size int64, coverage bool) ([]Header, error) {
	file := &excerpter{r: r, size: size, left: maxHeaders}
	start, err := file.read(0, collectionHeader+4*maxFaces)
	if err != nil {
		return nil, err
	}
	tags := []string{"OS/2", "head", "maxp", "name"}
	if coverage {
		tags = []string{"OS/2", "cmap", "head", "maxp", "name"}
	}
	n := faces(start)
	if n == 0 {
		return nil, fmt.Errorf("%w: a collection of nothing", ErrFormat)
	}
	headers := make([]Header, n)
	for i := range headers {
		h := &headers[i]
		h.Index = i
		at, err := faceOffset(start, i)
		if err != nil {
			return nil, err
		}
		if err := h.read(file, at, tags); err != nil {
			if !isFontError(err) {
				return nil, err
			}
			h.Err = err
		}
	}
	return headers, nil
}

// isFontError tells an error of the font from one of reading.
func isFontError(err error) bool {
	return errors.Is(err, ErrFormat) || errors.Is(err, ErrCFF) || errors.Is(err, ErrWeb) || errors.Is(err, ErrEmbedding)
}

// read reads the header of the face whose table directory begins at an offset.
func (h *Header) read(file *excerpter, at int, tags []string) error {
	small, err := file.excerpt(at, tags)
	if small == "" {
		return err
	}
	dir, broken := readDirectory(small, 0)
	if broken != nil {
		return broken
	}
	f := &Face{dir: dir}
	f.readNames("")
	h.Family, h.Names = f.Family, f.names()
	if broken := f.readHead(); broken != nil {
		return broken
	}
	if err != nil { // the outlines are of another kind, but it has a name and a style
		h.readStyle(f)
		return err
	}
	f.numGlyphs = int(dir.table("maxp").u16(4))
	if slices.Contains(tags, "cmap") {
		if err := f.readCmap(); err != nil {
			return err
		}
		h.cmap = &f.cmap
	}
	h.readStyle(f) // after the characters, which it asks for heights
	if !f.MayEmbed() {
		return ErrEmbedding
	}
	return nil
}

// readStyle takes the style from a face whose headers are read.
func (h *Header) readStyle(f *Face) {
	f.readStyle()
	h.Weight, h.Italic = f.Weight, f.Italic
	h.Simplified = f.dir.table("OS/2").u32(78)&(1<<18) != 0
}

// An excerpter reads parts of a font file.
type excerpter struct {
	r    io.ReaderAt
	size int64
	left int // bytes that may still be read
}

// excerpt makes a font file of some tables of a larger one. A face with outlines
// that are not TrueType gives ErrCFF together with its excerpt.
func (x *excerpter) excerpt(at int, tags []string) (table, error) {
	start, err := x.read(at, directoryHeader+directoryEntry*maxTables)
	if err != nil {
		return "", err
	}
	kind := checkKind(start)
	if kind != nil && !errors.Is(kind, ErrCFF) {
		return "", kind
	}
	dir := directory{entries: start.from(directoryHeader).cut(0, directoryEntry*min(int(start.u16(4)), maxTables))}
	var present []string
	var tables []table
	for _, name := range tags {
		e, ok := dir.entry(name)
		if !ok {
			continue
		}
		size := int(e.u32(12))
		if size > maxHeaderTable {
			return "", fmt.Errorf("%w: %s table of %d bytes", ErrFormat, name, size)
		}
		t, err := x.read(int(e.u32(8)), size)
		if err != nil {
			return "", err
		}
		present, tables = append(present, name), append(tables, t)
	}
	if i := slices.Index(present, "head"); i < 0 || len(tables[i]) < 54 {
		return "", cmp.Or(kind, fmt.Errorf("%w: no head table", ErrFormat))
	}
	w := newWriter(present...)
	for i, name := range present {
		w.table(name, func() { w.string(tables[i]) })
	}
	return table(w.finish()), kind
}

// read reads at most n bytes at an offset; a file that ends before gives what it
// has.
func (x *excerpter) read(at, n int) (table, error) {
	n = int(max(0, min(int64(n), x.size-int64(at))))
	if x.left -= n; x.left < 0 {
		return "", fmt.Errorf("%w: headers of more than %d MB", ErrFormat, maxHeaders>>20)
	}
	b := make([]byte, n)
	got, err := x.r.ReadAt(b, int64(at))
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return table(b[:got]), nil
}
