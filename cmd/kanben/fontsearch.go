package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"kanben/build"
	"kanben/fonts"
)

// A fontSearch looks for the faces of a book.
type fontSearch struct {
	entries []fonts.Entry // of the folders
	own     fonts.Own
	opened  map[string]*fonts.Face // by name: a face of two roles is one
	useless []*build.Fault
}

// grant opens the face of a wish, or says why it cannot be had.
func (s *fontSearch) grant(ctx context.Context, w wish) error {
	e, err := s.find(ctx, w)
	if err != nil {
		return err
	}
	s.own.Faces[w.role], err = s.open(e)
	return err
}

// help opens a face that helps out in all roles, or says why it cannot be had. Of
// a family it is the one for text.
func (s *fontSearch) help(ctx context.Context, name string) error {
	e, err := s.find(ctx, wish{fonts.Song, name})
	if err != nil {
		return err
	}
	f, err := s.open(e)
	if err == nil && !slices.Contains(s.own.Helpers, f) {
		s.own.Helpers = append(s.own.Helpers, f)
	}
	return err
}

// find finds the face of a wish: a file, a face of a file, a face of the folders
// by its name, or one of the system's.
func (s *fontSearch) find(ctx context.Context, w wish) (*fonts.Entry, error) {
	path, part := splitFace(w.face)
	if path != "" {
		return s.inFile(path, part, w.role)
	}
	if e, ok := fonts.Named(s.entries, w.face, w.role); ok {
		return e, nil
	}
	if looksLikePath(w.face) {
		return nil, missing(w.face)
	}
	if e, ok := fonts.Named(fonts.System(ctx, false), w.face, w.role); ok {
		return e, nil
	}
	return nil, &build.Fault{Message: *keyNoFont, Hint: *keyNoFontHint, Args: []any{w.face}}
}

// inFile finds a face of a file: the one that part names by number from 1 or by
// name, or the one that suits the role best.
func (s *fontSearch) inFile(path, part string, r fonts.Role) (*fonts.Entry, error) {
	entries, err := fonts.File(path, false)
	if err != nil {
		return nil, fontError(path, err)
	}
	if part == "" {
		part = filepath.Base(path)
	}
	if n, err := strconv.Atoi(part); err == nil {
		if n < 1 || n > len(entries) {
			return nil, &build.Fault{Message: *keyNoFaceNumber, Args: []any{path, n, len(entries)}}
		}
		return &entries[n-1], nil
	}
	e, ok := fonts.Named(entries, part, r)
	if !ok {
		return nil, &build.Fault{Message: *keyNoFaceNamed, Hint: *keyFacesOfFile, Args: []any{path, part, faceList(entries)}}
	}
	return e, nil
}

// faceList names the faces of a file.
func faceList(entries []fonts.Entry) string {
	var names []string
	for i := range entries {
		names = append(names, fmt.Sprintf("#%d %s", i+1, entries[i].Family))
	}
	return strings.Join(names, ", ")
}

// splitFace parts the path of a file from the face in it that is meant:
// song.ttc#2. The path is "" if there is no such file.
func splitFace(s string) (path, part string) {
	if isFile(s) {
		return s, ""
	}
	if i := strings.LastIndexByte(s, '#'); i > 0 && isFile(s[:i]) {
		return s[:i], s[i+1:]
	}
	return "", ""
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// looksLikePath tells a path from the name of a typeface.
func looksLikePath(s string) bool {
	switch strings.ToLower(filepath.Ext(s)) {
	case ".ttf", ".ttc", ".otf", ".otc":
		return true
	}
	return strings.ContainsAny(s, `/\`)
}

// open opens a face that may be used.
func (s *fontSearch) open(e *fonts.Entry) (*fonts.Face, error) {
	if f := s.opened[e.Name()]; f != nil {
		return f, nil
	}
	if e.Err != nil {
		return nil, fontError(e.Name(), e.Err)
	}
	f, err := e.Open()
	if err == nil && !f.MayEmbed() {
		err = fonts.ErrEmbedding
	}
	if err != nil {
		return nil, fontError(e.Name(), err)
	}
	s.opened[e.Name()] = f
	return f, nil
}

// fill gives a role the face of the folders that suits it best, if any does. A
// face that would but cannot be used is noted.
func (s *fontSearch) fill(r fonts.Role) {
	left := slices.Clone(s.entries)
	for {
		e, ok := fonts.ForRole(left, r)
		if !ok {
			return
		}
		f, err := s.open(e)
		if err == nil && f.Suits(r) {
			s.own.Faces[r] = f
			return
		}
		if fault, ok := errors.AsType[*build.Fault](err); ok {
			s.useless = append(s.useless, fault)
		}
		name := e.Name()
		left = slices.DeleteFunc(left, func(e fonts.Entry) bool { return e.Name() == name })
	}
}
