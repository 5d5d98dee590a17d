// Package serve hands finished files to the phones of a meeting room over HTTP:
// a folder as it was built, nothing outside of it, and nothing but whole files.
package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
	"sync"
	"time"
)

// A file is an open file and what HTTP says of it.
type file struct {
	io.ReadSeekCloser
	name string
	size int64
	tag  string // its ETag
}

// A tree opens files of a folder and remembers their ETags.
type tree struct {
	root  fs.FS
	pages map[string][]byte // that the folder lacks
	mu    sync.Mutex
	tags  map[string]stamped
}

// stamped is a tag, and the state of the file that it was computed from.
type stamped struct {
	tag      string
	size     int64
	modified time.Time
}

// errNotServed tells that a path is no file that is handed out.
var errNotServed = errors.New("not served")

// open opens a file by its path below the root, index.html for a folder. Hidden
// files, folders without an index, devices and the like are not served.
func (t *tree) open(name string) (*file, error) {
	if name == "" {
		name = "."
	}
	if !fs.ValidPath(name) || hidden(name) {
		return nil, errNotServed
	}
	f, err := t.root.Open(name)
	if err != nil {
		if page, ok := t.pages[name]; ok && errors.Is(err, fs.ErrNotExist) {
			return pageFile(name, page), nil
		}
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		f.Close() //nolint:errcheck // it was only looked at
		return t.open(path.Join(name, "index.html"))
	}
	seeker, ok := f.(io.ReadSeekCloser)
	if err != nil || !ok || !info.Mode().IsRegular() {
		f.Close() //nolint:errcheck // it was only looked at
		return nil, errNotServed
	}
	tag, err := t.tag(name, info, seeker)
	if err != nil {
		f.Close() //nolint:errcheck // it was only read
		return nil, err
	}
	return &file{seeker, path.Base(name), info.Size(), tag}, nil
}

// pageFile is a page as a file.
func pageFile(name string, data []byte) *file {
	return &file{nopCloser{bytes.NewReader(data)}, path.Base(name), int64(len(data)), tagOf(sha256.Sum256(data))}
}

// nopCloser is a file in memory.
type nopCloser struct{ io.ReadSeeker }

func (nopCloser) Close() error { return nil }

// tagOf is the ETag of what has a digest.
func tagOf(digest [sha256.Size]byte) string { return `"` + hex.EncodeToString(digest[:12]) + `"` }

// hidden tells whether a path has a part that begins with a dot, or names a
// temporary file.
func hidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if part != "." && strings.HasPrefix(part, ".") {
			return true
		}
	}
	return strings.HasSuffix(name, ".tmp")
}

// tag gives a file's ETag, the digest of what it holds, so that a book that was
// built again to the same bytes is not fetched again. The file is read once for
// each of its states.
func (t *tree) tag(name string, info fs.FileInfo, f io.ReadSeeker) (string, error) {
	t.mu.Lock()
	known, ok := t.tags[name]
	t.mu.Unlock()
	if ok && known.size == info.Size() && known.modified.Equal(info.ModTime()) {
		return known.tag, nil
	}
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return "", err
	}
	s := stamped{tagOf([sha256.Size]byte(h.Sum(nil))), info.Size(), info.ModTime()}
	t.mu.Lock()
	t.tags[name] = s
	t.mu.Unlock()
	return s.tag, nil
}
