package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"kanben/build"
	"kanben/fonts"
)

// besideNames are the folders of fonts that are found beside a manuscript.
var besideNames = []string{"fonts", "字体"}

// A fontCase is the faces for a book.
type fontCase struct {
	set     *fonts.Set     // nil: the embedded faces alone
	useless []*build.Fault // faces that would have had a role but cannot be used
}

// typefaces finds the faces for a book: those named by --font, those named by
// --font-fallback that help out, then for each other role the one of the folders that suits it by name, then the embedded
// ones (contract.md, "Fonts").
func typefaces(ctx context.Context, d *desk, f *fontFlags) (*fontCase, error) {
	wishes, err := f.wishes()
	if err != nil {
		return nil, err
	}
	dirs := slices.Concat(f.dirs, d.fontFolders())
	if len(wishes) == 0 && len(f.helpers) == 0 && len(dirs) == 0 && !f.system {
		return &fontCase{}, nil
	}
	s := &fontSearch{opened: map[string]*fonts.Face{}}
	for _, dir := range dirs {
		found, err := fonts.Folder(ctx, dir, false)
		if err != nil {
			return nil, fontError(dir, err)
		}
		s.entries = append(s.entries, found...)
	}
	for _, w := range wishes {
		if err := s.grant(ctx, w); err != nil {
			return nil, err
		}
	}
	for _, name := range f.helpers {
		if err := s.help(ctx, name); err != nil {
			return nil, err
		}
	}
	for r := range fonts.NumRoles {
		if s.own.Faces[r] == nil {
			s.fill(r)
		}
	}
	if len(dirs) > 0 {
		s.own.Spares = append(s.own.Spares, fonts.Shelf{Stock: func() ([]fonts.Entry, error) { return stock(ctx, dirs) }})
	}
	if f.system {
		s.own.Spares = append(s.own.Spares, fonts.Shelf{System: true, Stock: func() ([]fonts.Entry, error) { return fonts.System(ctx, true), nil }})
	}
	set, err := fonts.New(s.own)
	return &fontCase{set: set, useless: s.useless}, err
}

// fontFolders are the folders of fonts beside the manuscripts.
func (d *desk) fontFolders() []string {
	var dirs []string
	for _, path := range d.paths {
		for _, name := range besideNames {
			dir := filepath.Join(filepath.Dir(path), name)
			if info, err := os.Stat(dir); err == nil && info.IsDir() && !slices.Contains(dirs, dir) {
				dirs = append(dirs, dir)
			}
		}
	}
	return dirs
}

// stock lists the faces of folders with their characters.
func stock(ctx context.Context, dirs []string) ([]fonts.Entry, error) {
	var entries []fonts.Entry
	for _, dir := range dirs {
		found, err := fonts.Folder(ctx, dir, true)
		if err != nil {
			return nil, err
		}
		entries = append(entries, found...)
	}
	return entries, nil
}
