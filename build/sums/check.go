package sums

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"kanben/build/filename"
)

// A State is what checking tells of a file.
type State uint8

// States.
const (
	Whole   State = iota // as listed
	Altered              // other bytes than listed
	Missing              // listed, but not there
	Extra                // there, but in no list
)

// A File is a file that was checked: its path below the root, with / between
// folders.
type File struct {
	Path   string
	State  State
	Digest Digest // of what is there; zero if it is missing or extra
}

// A Report is what checking a tree of files found.
type Report struct {
	Lists []string // paths of the lists, in order
	Files []File   // sorted by path
}

// Count counts the files in a state.
func (r *Report) Count(s State) int {
	n := 0
	for i := range r.Files {
		if r.Files[i].State == s {
			n++
		}
	}
	return n
}

// Trusted tells whether every listed file is there and unaltered.
func (r *Report) Trusted() bool { return r.Count(Altered)+r.Count(Missing) == 0 }

// ErrNoList tells that a tree has no list of checksums at all.
var ErrNoList = errors.New("there is no " + Name)

// A ListError tells that a list cannot be used.
type ListError struct {
	Path string // of the list
	Err  error  // a *SyntaxError, ErrOutside, ErrTooLong, or of the file system
}

// Error names the list and what is wrong.
func (e *ListError) Error() string { return e.Path + ": " + e.Err.Error() }

// Unwrap gives what is wrong.
func (e *ListError) Unwrap() error { return e.Err }

// Faults of lists.
var (
	ErrOutside = errors.New("it names a file outside of its folder")
	ErrTooLong = errors.New("it is too long")
)

// Check checks all lists of a tree. Every list speaks for its folder and the
// folders below; a file that some list names is checked once, by the nearest
// one. What no list names is extra, the lists' signatures and the droppings of
// file managers (.DS_Store, Thumbs.db) excepted.
//
// Its errors are ErrNoList, a *ListError, an error of reading a file, or the
// context's.
func Check(ctx context.Context, tree fs.FS) (*Report, error) {
	t, err := survey(ctx, tree)
	if err != nil {
		return nil, err
	}
	if len(t.lists) == 0 {
		return nil, ErrNoList
	}
	r := &Report{Lists: t.lists}
	listed := map[string]bool{}
	for _, list := range slices.Backward(t.lists) { // the deepest first
		sums, err := readList(tree, list)
		if err != nil {
			return nil, err
		}
		for _, s := range sums {
			name, ok := t.find(path.Join(path.Dir(list), s.Name))
			if listed[name] {
				continue
			}
			listed[name] = true
			f := File{Path: name, State: Missing}
			if ok {
				if f.Digest, err = digest(ctx, tree, name); err != nil {
					return nil, err
				}
				f.State = Whole
				if f.Digest != s.Digest {
					f.State = Altered
				}
			}
			r.Files = append(r.Files, f)
		}
	}
	for _, name := range t.files {
		if !listed[name] && !needsNoSum(name) {
			r.Files = append(r.Files, File{Path: name, State: Extra})
		}
	}
	slices.SortFunc(r.Files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return r, nil
}

// A tree is the regular files below a root.
type tree struct {
	files []string
	lists []string
	names map[string]string // by their normal form
}

func survey(ctx context.Context, root fs.FS) (*tree, error) {
	t := &tree{names: map[string]string{}}
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		if d.IsDir() {
			if d.Name() == "__MACOSX" { // what macOS adds to archives
				return fs.SkipDir
			}
			return nil
		}
		t.files = append(t.files, name)
		t.names[filename.Normal(name)] = name
		if d.Name() == Name {
			t.lists = append(t.lists, name)
		}
		return nil
	})
	return t, err
}

// find gives the name that a file has in the tree, whose file system may have
// decomposed its characters (macOS), and whether it is there.
func (t *tree) find(name string) (string, bool) {
	if found, ok := t.names[filename.Normal(name)]; ok {
		return found, true
	}
	return name, false
}

func readList(root fs.FS, name string) ([]Sum, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, &ListError{name, err}
	}
	defer f.Close() //nolint:errcheck // it was only read
	data, err := io.ReadAll(io.LimitReader(f, MaxList+1))
	if err == nil && len(data) > MaxList {
		err = ErrTooLong
	}
	if err != nil {
		return nil, &ListError{name, err}
	}
	sums, err := Parse(data)
	if err != nil {
		return nil, &ListError{name, err}
	}
	for _, s := range sums {
		if !fs.ValidPath(s.Name) || strings.ContainsRune(s.Name, '\\') {
			return nil, &ListError{name, ErrOutside}
		}
	}
	return sums, nil
}

// digest reads a file and gives its checksum.
func digest(ctx context.Context, root fs.FS, name string) (Digest, error) {
	f, err := root.Open(name)
	if err != nil {
		return Digest{}, fmt.Errorf("%s: %w", name, err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	d, err := Of(ctx, f)
	if err != nil {
		return Digest{}, fmt.Errorf("%s: %w", name, err)
	}
	return d, nil
}

// Of reads to the end and gives the checksum of what it read. A context that
// ends stops it.
func Of(ctx context.Context, r io.Reader) (Digest, error) {
	h := sha256.New()
	if _, err := io.CopyBuffer(h, stopping{ctx, r}, make([]byte, 256<<10)); err != nil {
		return Digest{}, err
	}
	return Digest(h.Sum(nil)), nil
}

// stopping is a reader that ends with its context.
type stopping struct {
	ctx context.Context
	r   io.Reader
}

func (s stopping) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.r.Read(p)
}

// needsNoSum tells of a file that no list names by its nature.
func needsNoSum(name string) bool {
	switch base := path.Base(name); base {
	case Name, Name + ".minisig", ".DS_Store", "Thumbs.db", "desktop.ini":
		return true
	default:
		return strings.HasPrefix(base, "._") // macOS on foreign disks
	}
}

// ErrNotListed tells that a list does not name a file.
var ErrNotListed = errors.New("the list does not name it")

// CheckFile checks one file of a folder by the list in it. Its errors are those
// of Check, ErrNoList and ErrNotListed among them.
func CheckFile(ctx context.Context, folder fs.FS, name string) (File, error) {
	list, err := readList(folder, Name)
	if errors.Is(err, fs.ErrNotExist) {
		return File{}, ErrNoList
	}
	if err != nil {
		return File{}, err
	}
	i := slices.IndexFunc(list, func(s Sum) bool { return filename.Normal(s.Name) == filename.Normal(name) })
	if i < 0 {
		return File{}, ErrNotListed
	}
	d, err := digest(ctx, folder, name)
	if err != nil {
		return File{}, err
	}
	f := File{Path: name, Digest: d}
	if d != list[i].Digest {
		f.State = Altered
	}
	return f, nil
}
