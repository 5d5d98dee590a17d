package pack

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
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
	return replace(ctx, dir, force, func(s *stage) error {
		return each.Do(len(t.Files), func(i int) error { return s.put(ctx, &t.Files[i]) })
	})
}

// Write makes the parcels and puts them into a folder as a tree is put: all or
// nothing.
func (d *Delivery) Write(ctx context.Context, dir string, force bool) error {
	return replace(ctx, dir, force, func(s *stage) error {
		return d.each(func(files []Entry) error {
			for i := range files {
				if err := s.put(ctx, &files[i]); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// replace puts what fill writes into a stage in the place of a folder.
func replace(ctx context.Context, dir string, force bool, fill func(*stage) error) (err error) {
	dir = filepath.Clean(dir)
	if err := clearAbandoned(dir); err != nil {
		return err
	}
	keep, err := survey(ctx, dir, force)
	if err != nil {
		return err
	}
	s := &stage{dir: temporary(dir, "new"), folders: map[string]bool{".": true}, first: map[*Item]*original{}}
	if err := os.MkdirAll(s.dir, 0o777); err != nil {
		return &WriteError{dir, err}
	}
	whole := false
	defer func() {
		if !whole { // also if there was a panic
			err = errors.Join(err, os.RemoveAll(s.dir))
		}
	}()
	if err := fill(s); err != nil {
		return err
	}
	if err := s.carry(dir, keep); err != nil {
		return err
	}
	whole = true
	return swap(s.dir, dir)
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
func survey(ctx context.Context, dir string, force bool) (keep []string, err error) {
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
	for _, f := range report.Files {
		switch {
		case f.State == sums.Altered && !force:
			conflict.Changed = append(conflict.Changed, f.Path)
		case f.State == sums.Extra && !force:
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
