package pack

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"
)

// A stage is a folder in which a tree is made. Files may be put there side by
// side.
type stage struct {
	dir     string
	mu      sync.Mutex
	folders map[string]bool
	first   map[*Item]*original
}

// An original is the first file that holds an item; the others are links to it.
type original struct {
	at   string
	once sync.Once
	err  error
}

// place is where a path of the tree is on the disk.
func (s *stage) place(name string) string { return filepath.Join(s.dir, filepath.FromSlash(name)) }

// put writes a file. What several parcels share is written once, and linked where
// the disk has links.
func (s *stage) put(ctx context.Context, e *Entry) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := s.folder(path.Dir(e.Path)); err != nil {
		return err
	}
	if e.Item == nil {
		return s.write(e)
	}
	s.mu.Lock()
	o := s.first[e.Item]
	if o == nil {
		o = &original{at: e.Path}
		s.first[e.Item] = o
	}
	s.mu.Unlock()
	mine := false
	o.once.Do(func() { mine, o.err = true, s.write(e) })
	if mine || o.err != nil {
		return o.err
	}
	if os.Link(s.place(o.at), s.place(e.Path)) == nil {
		return nil
	}
	return s.write(e)
}

func (s *stage) write(e *Entry) error {
	if err := os.WriteFile(s.place(e.Path), e.Bytes(), 0o666); err != nil {
		return &WriteError{e.Path, err}
	}
	return nil
}

// folder makes a folder of the tree.
func (s *stage) folder(name string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.folders[name] {
		return nil
	}
	if err := os.MkdirAll(s.place(name), 0o777); err != nil {
		return &WriteError{name, err}
	}
	s.folders[name] = true
	return nil
}

// carry brings files of the old tree into the new one, where nothing may stand at
// their place.
func (s *stage) carry(dir string, names []string) error {
	conflict := &ConflictError{Dir: dir}
	for _, name := range names {
		to := s.place(name)
		if _, err := os.Lstat(to); err == nil {
			conflict.Foreign = append(conflict.Foreign, name)
		} else if !errors.Is(err, fs.ErrNotExist) {
			return &WriteError{name, err}
		}
	}
	if len(conflict.Foreign) > 0 {
		return conflict
	}
	for _, name := range names {
		if err := carry(filepath.Join(dir, filepath.FromSlash(name)), s.place(name)); err != nil {
			return &WriteError{name, err}
		}
	}
	return nil
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
