package build

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"kanben/build/sums"
)

// maxSums is more bytes than any SHA256SUMS of ours has.
const maxSums = 1 << 20

// A survey is what an output folder holds before a build, and what may be done
// to it.
type survey struct {
	disk    disk
	dir     string
	force   bool
	sources []fs.FileInfo

	stale     []string // files of the last build that this one does not make
	abandoned []string // paths of temporary files that a killed build left
	conflicts []conflict
}

// look compares the folder with the files that are to stand in it.
func (s *survey) look(files []Artifact) error {
	switch info, err := s.disk.Stat(s.dir); {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return folderFault(s.dir, err)
	case !info.IsDir():
		return notAFolder(s.dir)
	}
	if err := s.findAbandoned(); err != nil {
		return err
	}
	old, err := s.readSums()
	if err != nil {
		return err
	}
	listed := make(map[string]sums.Digest, len(old))
	for _, o := range old {
		listed[o.Name] = o.Digest
	}
	for i := range files {
		f := &files[i]
		if err := s.inTheWay(f, listed); err != nil {
			return err
		}
		delete(listed, f.Name)
	}
	for _, o := range old { // in the list's order, so that messages keep theirs
		digest, ok := listed[o.Name]
		if !ok {
			continue
		}
		if err := s.leftOver(o.Name, digest); err != nil {
			return err
		}
	}
	if len(s.conflicts) > 0 {
		return conflictFault(s.dir, s.conflicts)
	}
	return nil
}

// readSums reads the folder's SHA256SUMS. A list of another tool counts as a
// foreign file in the way, and as empty.
func (s *survey) readSums() ([]sums.Sum, error) {
	info, err := s.disk.Lstat(filepath.Join(s.dir, sums.Name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, folderFault(s.dir, err)
	}
	if !info.Mode().IsRegular() || info.Size() > maxSums {
		s.object(sums.Name, info, foreign)
		return nil, nil
	}
	var data bytes.Buffer
	if err := s.copy(&data, sums.Name); err != nil {
		return nil, err
	}
	list, ours := ownSums(data.Bytes())
	if !ours {
		s.object(sums.Name, info, foreign)
		return nil, nil
	}
	return list, nil
}

// A conflict is a file that Commit must not touch.
type conflict struct {
	name string
	kind conflictKind
}

type conflictKind uint8

// Kinds of conflicts; the first two yield to force.
const (
	changed        conflictKind = iota // made by a build and changed since
	foreign                            // not made by a build
	irregular                          // a folder or device
	manuscriptFile                     // a manuscript of this book
)

// object notes a conflict, unless force settles it.
func (s *survey) object(name string, info fs.FileInfo, kind conflictKind) {
	if s.isSource(info) {
		kind = manuscriptFile
	}
	if t := info.Mode().Type(); t != 0 && t != fs.ModeSymlink {
		kind = irregular
	}
	if s.force && kind <= foreign {
		return
	}
	s.conflicts = append(s.conflicts, conflict{name, kind})
}

// inTheWay looks at what stands where f is to go: nothing, a file of the last
// build, one that equals f (then nothing is lost), or a conflict.
func (s *survey) inTheWay(f *Artifact, listed map[string]sums.Digest) error {
	info, err := s.disk.Lstat(filepath.Join(s.dir, f.Name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return folderFault(s.dir, err)
	}
	kind := foreign
	if s.isOurs(info) {
		digest, err := s.digest(f.Name)
		if err != nil {
			return err
		}
		old, ok := listed[f.Name]
		if digest == f.Sum || ok && digest == old {
			return nil
		}
		if ok {
			kind = changed
		}
	}
	s.object(f.Name, info, kind)
	return nil
}

// leftOver looks at a file of the last build that this one does not make.
func (s *survey) leftOver(name string, old sums.Digest) error {
	info, err := s.disk.Lstat(filepath.Join(s.dir, name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return folderFault(s.dir, err)
	}
	if s.isOurs(info) {
		digest, err := s.digest(name)
		if err != nil {
			return err
		}
		if digest == old {
			s.stale = append(s.stale, name)
			return nil
		}
	}
	if !s.force {
		s.object(name, info, changed)
	}
	return nil
}

// isOurs tells whether a file could be one that a build made: a plain file
// that is none of the manuscripts.
func (s *survey) isOurs(info fs.FileInfo) bool {
	return info.Mode().IsRegular() && !s.isSource(info)
}

// isSource tells whether a file is one of the manuscripts.
func (s *survey) isSource(info fs.FileInfo) bool {
	return slices.ContainsFunc(s.sources, func(source fs.FileInfo) bool { return os.SameFile(info, source) })
}

// digest is the SHA-256 of a file of the folder.
func (s *survey) digest(name string) (sum sums.Digest, err error) {
	h := sha256.New()
	if err := s.copy(h, name); err != nil {
		return sum, err
	}
	h.Sum(sum[:0])
	return sum, nil
}

// copy reads a file of the folder into w.
func (s *survey) copy(w io.Writer, name string) error {
	f, err := s.disk.Open(filepath.Join(s.dir, name))
	if err != nil {
		return folderFault(s.dir, err)
	}
	_, err = io.Copy(w, f)
	if err := errors.Join(err, f.Close()); err != nil {
		return readFault(filepath.Join(s.dir, name), err)
	}
	return nil
}
