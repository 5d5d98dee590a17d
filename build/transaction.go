package build

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// A transaction changes a folder so that every step can be taken back.
type transaction struct {
	disk  disk
	dir   string
	undos []func() error // in the order of the steps
	aside []string       // paths of what finish removes
	names int            // temporary names tried so far
}

// undo takes all steps back, the last first.
func (t *transaction) undo() error {
	var errs []error
	for i := len(t.undos) - 1; i >= 0; i-- {
		errs = append(errs, t.undos[i]())
	}
	t.undos = nil
	return errors.Join(errs...)
}

// finish ends the transaction: nothing can be taken back any more.
func (t *transaction) finish() error {
	t.undos = nil
	var errs []error
	for _, name := range t.aside {
		if err := t.removeIfThere(name); err != nil {
			errs = append(errs, leftFault(name, err))
		}
	}
	return errors.Join(errs...)
}

// makeFolder makes dir and the folders above it that are missing.
func (t *transaction) makeFolder(dir string) error {
	_, err := t.disk.Stat(dir)
	if err == nil {
		return nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return folderFault(dir, err)
	}
	if above := filepath.Dir(dir); above != dir {
		if err := t.makeFolder(above); err != nil {
			return err
		}
	}
	if err := t.disk.Mkdir(dir); err != nil && !errors.Is(err, fs.ErrExist) {
		return folderFault(dir, err)
	} else if err == nil {
		t.undos = append(t.undos, func() error {
			_ = t.disk.Remove(dir) // somebody else may have put a file there by now
			return nil
		})
	}
	return nil
}

// write writes data under a temporary name and gives its path.
func (t *transaction) write(name string, data []byte) (string, error) {
	for {
		path := t.temporary()
		w, err := t.disk.Create(path)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", writeFault(name, err)
		}
		t.undos = append(t.undos, func() error { return t.removeIfThere(path) })
		_, err = w.Write(data)
		if err := errors.Join(err, w.Close()); err != nil {
			return "", writeFault(name, err)
		}
		return path, nil
	}
}

// setAside moves what stands under a name out of the way, if there is anything.
func (t *transaction) setAside(name string) error {
	path := filepath.Join(t.dir, name)
	if _, err := t.disk.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return writeFault(name, err)
	}
	aside, err := t.freeName()
	if err == nil {
		err = t.disk.Rename(path, aside)
	}
	if err != nil {
		return writeFault(name, err)
	}
	t.aside = append(t.aside, aside)
	t.undos = append(t.undos, func() error { return t.disk.Rename(aside, path) })
	return nil
}

// freeName is a temporary path at which nothing stands.
func (t *transaction) freeName() (string, error) {
	for {
		path := t.temporary()
		if _, err := t.disk.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path, nil
		} else if err != nil {
			return "", err
		}
	}
}

// place gives a file written under a temporary name its own.
func (t *transaction) place(temporary, name string) error {
	if err := t.setAside(name); err != nil {
		return err
	}
	path := filepath.Join(t.dir, name)
	if err := t.disk.Rename(temporary, path); err != nil {
		return writeFault(name, err)
	}
	t.undos = append(t.undos, func() error { return t.removeIfThere(path) })
	return nil
}

func (t *transaction) removeIfThere(path string) error {
	if err := t.disk.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// temporary gives the next temporary path.
func (t *transaction) temporary() string {
	t.names++
	return filepath.Join(t.dir, temporaryName(os.Getpid(), t.names))
}
