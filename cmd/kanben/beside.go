package main

import (
	"io/fs"
	"os"
	"path/filepath"
)

// beside is the folder of a manuscript, for the pictures that it names: what is
// opened in it lies inside it, wherever links lead.
type beside string

// Open opens a file of the folder.
func (d beside) Open(name string) (fs.File, error) {
	root, err := os.OpenRoot(string(d))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.Open(filepath.FromSlash(name))
}
