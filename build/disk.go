package build

import (
	"io"
	"io/fs"
	"os"
)

// A disk is what Commit needs of a file system. Tests put one in its place
// that fails.
type disk interface {
	Lstat(name string) (fs.FileInfo, error)
	Stat(name string) (fs.FileInfo, error)
	Open(name string) (io.ReadCloser, error)
	Create(name string) (io.WriteCloser, error) // a file that must not exist yet
	ReadDir(name string) ([]fs.DirEntry, error)
	Mkdir(name string) error
	Rename(from, to string) error
	Remove(name string) error
}

// osDisk is the real one. Modes are left to the user's umask.
type osDisk struct{}

func (osDisk) Lstat(name string) (fs.FileInfo, error)     { return os.Lstat(name) }
func (osDisk) Stat(name string) (fs.FileInfo, error)      { return os.Stat(name) }
func (osDisk) Open(name string) (io.ReadCloser, error)    { return os.Open(name) }
func (osDisk) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (osDisk) Mkdir(name string) error                    { return os.Mkdir(name, 0o777) }
func (osDisk) Rename(from, to string) error               { return os.Rename(from, to) }
func (osDisk) Remove(name string) error                   { return os.Remove(name) }

func (osDisk) Create(name string) (io.WriteCloser, error) {
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
}
