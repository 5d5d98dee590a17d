package fonts

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unsafe"
)

// An Entry is a face in a file of the user's or the system's.
type Entry struct {
	Path string // of the file
	Header
}

// Name is the path of the entry's file, with the number of the face from the
// second of a collection on: fonts/song.ttc#2.
func (e *Entry) Name() string { return faceName(e.Path, e.Index) }

// Open reads the whole file and opens the face.
func (e *Entry) Open() (*Face, error) {
	data, err := readFont(e.Path)
	if err != nil {
		return nil, err
	}
	return OpenIndex(e.Path, data, e.Index)
}

// maxFile is the largest font file that is read: three times the largest known.
const maxFile = 512 << 20

// readFont reads a font file.
func readFont(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() || info.Size() > maxFile {
		return "", fmt.Errorf("%s: %w", path, ErrFormat)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	// A copy would cost as much as the file; nobody else has this slice, and
	// nobody writes to it.
	return unsafe.String(unsafe.SliceData(data), len(data)), nil
}

// File lists the faces of one font file.
func File(path string, coverage bool) ([]Entry, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() { // opening a pipe would wait for its writer
		return nil, fmt.Errorf("%s: %w", path, ErrFormat)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // it was only read
	headers, err := Look(f, info.Size(), coverage)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	entries := make([]Entry, len(headers))
	for i, h := range headers {
		entries[i] = Entry{Path: path, Header: h}
	}
	return entries, nil
}

// Folder lists the faces of the font files in a folder and all below it, in the
// order of paths. A file that cannot be read is an entry too, with its Err. It
// stops when ctx ends.
func Folder(ctx context.Context, dir string, coverage bool) ([]Entry, error) {
	var entries []Entry
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil && name == "." {
			return err
		}
		if err != nil || d.IsDir() || !isFontFile(name) {
			return nil // a folder inside that is closed to us holds no fonts for us
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		found, err := File(path, coverage)
		if err != nil {
			found = []Entry{{Path: path, Header: Header{Err: err}}}
		}
		entries = append(entries, found...)
		return nil
	})
	return entries, err
}

// fontEndings are the endings of font files; those of other formats are listed
// so that they can be refused with a reason.
var fontEndings = []string{".ttf", ".ttc", ".otf", ".otc", ".woff", ".woff2"}

// isFontFile tells a font file by its name; names that begin with a dot are
// other things (macOS keeps ._song.ttf beside song.ttf).
func isFontFile(name string) bool {
	name = name[strings.LastIndexByte(name, '/')+1:]
	return !strings.HasPrefix(name, ".") && slices.Contains(fontEndings, strings.ToLower(filepath.Ext(name)))
}
