package pack

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"kanben/build/each"
	"kanben/build/sums"
)

// A ConflictError tells that a folder holds what a distribution must not
// replace.
type ConflictError struct {
	Dir     string
	Changed []string // files of the last distribution that were changed
	Foreign []string // files that are none of it
	NotOurs bool     // there are files, and no list of ours
}

// Error counts what is in the way.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("%s: %d files changed, %d foreign", e.Dir, len(e.Changed), len(e.Foreign))
}

// A WriteError tells which file could not be written, or which folder used.
type WriteError struct {
	Path string
	Err  error
}

// Error names the file.
func (e *WriteError) Error() string { return e.Path + ": " + e.Err.Error() }

// Unwrap gives what the system said.
func (e *WriteError) Unwrap() error { return e.Err }

// Write puts a tree into a folder: all of it, or on any error nothing, with
// the folder as it was. It is made beside the folder under a temporary name and
// takes its place by a rename; what a killed run left is cleared away first.
//
// A folder that holds a tree of an earlier run is replaced if all its files
// are as that run left them; changed and foreign files are a *ConflictError.
// Force replaces changed files; foreign ones move into the new tree, unless
// something stands at their place: that is an error, forced or not.
func (t *Tree) Write(ctx context.Context, dir string, force bool) error {
	dir = filepath.Clean(dir)
	if err := clearAbandoned(dir); err != nil {
		return err
	}
	keep, err := t.survey(ctx, dir, force)
	if err != nil {
		return err
	}
	stage := temporary(dir, "new")
	if err := os.MkdirAll(stage, 0o777); err != nil {
		return &WriteError{dir, err}
	}
	if err := t.fill(ctx, stage); err != nil {
		return errors.Join(err, os.RemoveAll(stage))
	}
	for _, name := range keep {
		from, to := filepath.Join(dir, filepath.FromSlash(name)), filepath.Join(stage, filepath.FromSlash(name))
		if err := carry(from, to); err != nil {
			return errors.Join(&WriteError{name, err}, os.RemoveAll(stage))
		}
	}
	return swap(stage, dir)
}

// swap puts the finished tree in the place of the old one.
func swap(stage, dir string) error {
	old := temporary(dir, "old")
	switch err := os.Rename(dir, old); {
	case err == nil:
	case errors.Is(err, fs.ErrNotExist):
		old = ""
	default:
		return errors.Join(&WriteError{dir, err}, os.RemoveAll(stage))
	}
	if err := os.Rename(stage, dir); err != nil {
		failed := &WriteError{dir, err}
		if old != "" {
			return errors.Join(failed, os.Rename(old, dir), os.RemoveAll(stage))
		}
		return errors.Join(failed, os.RemoveAll(stage))
	}
	if old == "" {
		return nil
	}
	if err := os.RemoveAll(old); err != nil {
		return &WriteError{old, err}
	}
	return nil
}

// mark is part of the names of folders that a run works in.
const mark = ".kanben-"

// temporary is the name of a folder that a run works in, beside dir so that a
// rename moves it.
func temporary(dir, kind string) string {
	return filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+mark+kind+"-"+strconv.Itoa(os.Getpid()))
}

// clearAbandoned removes what killed runs left beside dir: half-written trees.
// An old tree whose successor never came is put back.
func clearAbandoned(dir string) error {
	entries, err := os.ReadDir(filepath.Dir(dir))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return &WriteError{filepath.Dir(dir), err}
	}
	for _, e := range entries {
		rest, ok := strings.CutPrefix(e.Name(), "."+filepath.Base(dir)+mark)
		if !ok || !e.IsDir() {
			continue
		}
		left := filepath.Join(filepath.Dir(dir), e.Name())
		if _, err := os.Lstat(dir); strings.HasPrefix(rest, "old-") && errors.Is(err, fs.ErrNotExist) {
			if err := os.Rename(left, dir); err != nil {
				return &WriteError{dir, err}
			}
			continue
		}
		if err := os.RemoveAll(left); err != nil {
			return &WriteError{left, err}
		}
	}
	return nil
}

// survey looks at what stands in dir and gives the foreign files to keep.
func (t *Tree) survey(ctx context.Context, dir string, force bool) (keep []string, err error) {
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err == nil && !info.IsDir() {
		err = errors.New("not a folder")
	}
	if err != nil {
		return nil, &WriteError{dir, err}
	}
	report, err := sums.Check(ctx, os.DirFS(dir))
	if errors.Is(err, sums.ErrNoList) {
		if entries, err := os.ReadDir(dir); err != nil || len(entries) == 0 {
			return nil, err
		}
		return nil, &ConflictError{Dir: dir, NotOurs: true}
	}
	if err != nil {
		return nil, &WriteError{dir, err}
	}
	conflict := &ConflictError{Dir: dir}
	planned := map[string]bool{}
	for i := range t.Files {
		planned[t.Files[i].Path] = true
	}
	for _, f := range report.Files {
		switch {
		case f.State == sums.Altered && !force:
			conflict.Changed = append(conflict.Changed, f.Path)
		case f.State == sums.Extra && (!force || planned[f.Path]):
			conflict.Foreign = append(conflict.Foreign, f.Path)
		case f.State == sums.Extra:
			keep = append(keep, f.Path)
		}
	}
	if len(conflict.Changed)+len(conflict.Foreign) > 0 {
		return nil, conflict
	}
	return keep, nil
}

// carry moves a file into the new tree: a second link where the disk can, so
// that the old tree stays whole until the new one is.
func carry(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	if os.Link(from, to) == nil {
		return nil
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o666)
}

// fill writes all files below dir. What several parcels share is written once,
// and linked where the disk has links.
func (t *Tree) fill(ctx context.Context, dir string) error {
	folders := map[string]bool{".": true}
	first := map[*Item]string{}
	var alone, shared []int
	for i := range t.Files {
		e := &t.Files[i]
		if folder := path.Dir(e.Path); !folders[folder] {
			folders[folder] = true
			if err := os.MkdirAll(filepath.Join(dir, filepath.FromSlash(folder)), 0o777); err != nil {
				return &WriteError{folder, err}
			}
		}
		if e.Item != nil && first[e.Item] != "" {
			shared = append(shared, i)
			continue
		}
		if e.Item != nil {
			first[e.Item] = e.Path
		}
		alone = append(alone, i)
	}
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	write := func(e *Entry) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := os.WriteFile(at(e.Path), e.Bytes(), 0o666); err != nil {
			return &WriteError{e.Path, err}
		}
		return nil
	}
	if err := each.Do(len(alone), func(i int) error { return write(&t.Files[alone[i]]) }); err != nil {
		return err
	}
	return each.Do(len(shared), func(i int) error {
		e := &t.Files[shared[i]]
		if os.Link(at(first[e.Item]), at(e.Path)) == nil {
			return nil
		}
		return write(e)
	})
}
