// Package read reads PDFs of other programs: as much of them as is needed to put
// their pages on sheets.
//
// Files are read as they are found in the world: classic and stream
// cross-references, hybrids, object streams, incremental updates, wrong offsets
// and lengths, no cross-references at all (then the file is searched for its
// objects). Bytes are read where they are needed; what a file claims never costs
// more memory than it has bytes, but for streams that are unpacked, which have a
// limit (ISO 32000-1, 7.5).
//
// Objects are those of build/pdf/finish; a finish.Ref in them is the number of
// an object of the file that was read.
package read

import (
	"errors"
	"fmt"
	"io"

	"kanben/build/pdf/finish"
)

// Errors that tell what is wrong with a file as a whole.
var (
	ErrNotPDF    = errors.New("not a PDF")
	ErrEncrypted = errors.New("the PDF is encrypted")
	ErrTooLarge  = errors.New("the PDF is too large")
	ErrBroken    = errors.New("the PDF is broken beyond repair")
	ErrNoPages   = errors.New("the PDF has no pages")
)

// MaxSize is how large a file may be, in bytes. Sheets are made in memory.
const MaxSize = 1 << 30

// Limits within a file.
const (
	maxNumber = 1 << 21   // of objects; twice what the thickest books have
	maxObject = 64 << 20  // bytes of an object without its stream
	maxStream = 256 << 20 // bytes of a stream unpacked
	maxDepth  = 200       // of arrays and dictionaries in one another
)

// A File is a PDF that is read. It must not be used by several goroutines at
// once.
type File struct {
	src      io.ReaderAt
	size     int64
	shift    int64 // of offsets: what stands before the header
	entries  []entry
	freed    []int // objects that the table at hand has no place for
	trailer  finish.Dict
	rebuilt  bool
	lost     int      // objects that were wanted and are damaged or missing
	crowds   []*crowd // object streams unpacked lately
	pages    []*Page
	loading  map[int]bool // objects whose streams' lengths are looked up
	charmaps map[finish.Ref]*charmap
}

// An entry says where an object is.
type entry struct {
	at   int64 // offset, or the number of its object stream
	nth  int32 // its place in the object stream
	kind uint8
}

// Kinds of entries.
const (
	unknown uint8 = iota
	free
	plain
	packed
)

// Open reads a file of a size, as far as its list of pages.
func Open(src io.ReaderAt, size int64) (*File, error) {
	if size > MaxSize {
		return nil, ErrTooLarge
	}
	f := &File{src: src, size: size, loading: map[int]bool{}}
	if err := f.header(); err != nil {
		return nil, err
	}
	err := f.readXrefs()
	if err == nil {
		err = f.readPages()
	}
	if err != nil && !isFinal(err) {
		if err = f.rebuild(); err == nil {
			err = f.readPages()
		}
	}
	if err != nil {
		return nil, err
	}
	return f, nil
}

// isFinal tells errors that searching the file for its objects cannot help.
func isFinal(err error) bool {
	var world *worldError
	return errors.Is(err, ErrEncrypted) || errors.As(err, &world)
}

// A worldError is one of reading the disk, not of the file's content.
type worldError struct{ err error }

func (e *worldError) Error() string { return "read the PDF: " + e.err.Error() }
func (e *worldError) Unwrap() error { return e.err }

// bytes reads up to n bytes from an offset; fewer where the file ends.
func (f *File) bytes(at int64, n int) ([]byte, error) {
	if at < 0 || at >= f.size {
		return nil, nil
	}
	return f.fill(make([]byte, min(int64(n), f.size-at)), at)
}

// fill reads from an offset into b, and gives the part that it has filled.
func (f *File) fill(b []byte, at int64) ([]byte, error) {
	got, err := f.src.ReadAt(b, at)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, &worldError{err}
	}
	return b[:got], nil
}

// header finds the header, which may have other things before it (Annex H,
// note 13).
func (f *File) header() error {
	b, err := f.bytes(0, 1024+8)
	if err != nil {
		return err
	}
	for i := range b {
		if hasPrefix(b[i:], "%PDF-") {
			f.shift = int64(i)
			return nil
		}
	}
	return ErrNotPDF
}

func hasPrefix(b []byte, s string) bool { return len(b) >= len(s) && string(b[:len(s)]) == s }

// broken makes an error of the file's content.
func broken(format string, args ...any) error {
	return fmt.Errorf("%w: %w", ErrBroken, fmt.Errorf(format, args...))
}

// encrypted gives ErrEncrypted if the file is.
func (f *File) encrypted() error {
	switch f.trailer.Get("Encrypt").(type) {
	case nil, finish.Null:
		return nil
	}
	return ErrEncrypted
}

// Lost counts the objects that were wanted so far and are not to be had: damaged,
// or missing from a file that had to be searched. Such a file was cut off or
// spoilt on its way, and what is made of it lacks something.
func (f *File) Lost() int { return f.lost }
