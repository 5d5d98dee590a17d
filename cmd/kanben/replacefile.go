package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"kanben/build"
)

// replaceFile puts new bytes into a file that holds the old ones, and gives the
// name under which it kept those: 稿.txt.bak, or with a number if there is one
// already. The new file is written beside the old one and takes its place whole;
// if anything fails, the old one stands as it was.
func replaceFile(name string, was, now []byte) (backup string, err error) {
	path, err := filepath.EvalSymlinks(name)
	if err != nil {
		return "", fault(keyCannotWrite, pathless(err), name)
	}
	info, err := os.Stat(path)
	if err == nil && info.Mode().Perm()&0o200 == 0 {
		err = fs.ErrPermission
	}
	var data []byte
	if err == nil {
		data, err = os.ReadFile(path)
	}
	if err != nil {
		return "", fault(keyCannotWrite, pathless(err), name)
	}
	if !bytes.Equal(data, was) {
		return "", &build.Fault{Message: *keyChangedMeanwhile, Args: []any{name}}
	}
	backup, err = writeBackup(path, was, info.Mode().Perm())
	if err != nil {
		return "", fault(keyCannotWrite, pathless(err), backup)
	}
	if err := writeOver(path, now, info.Mode().Perm()); err != nil {
		return "", errors.Join(fault(keyCannotWrite, pathless(err), name), os.Remove(backup))
	}
	return filepath.Join(filepath.Dir(name), filepath.Base(backup)), nil
}

// writeBackup writes a file under the first free name and gives it.
func writeBackup(path string, data []byte, mode fs.FileMode) (string, error) {
	for n := 1; ; n++ {
		name := path + ".bak"
		if n > 1 {
			name += strconv.Itoa(n)
		}
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return name, err
		}
		if err := writeAndClose(f, data); err != nil {
			return name, errors.Join(err, os.Remove(name))
		}
		return name, nil
	}
}

// writeOver writes a file beside path and puts it in its place.
func writeOver(path string, data []byte, mode fs.FileMode) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	err = writeAndClose(f, data)
	if err == nil {
		err = os.Chmod(f.Name(), mode)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

// writeAndClose writes a file through to the disk.
func writeAndClose(f *os.File, data []byte) error {
	_, err := f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
