package fonts

import (
	"path/filepath"
	"slices"
	"strings"
)

// stem is the name of the entry's file without its ending.
func (e *Entry) stem() string {
	base := filepath.Base(e.Path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// Role tells which role a face is made for: the one that its file is named
// after (song.ttf, 楷体.ttf), or one that its names speak of (宋, Kai, Hei …).
func (e *Entry) Role() (Role, bool) {
	if r, ok := ParseRole(e.stem()); ok {
		return r, e.Index == 0
	}
	names := append([]string{e.stem()}, e.Names...)
	if e.Err != nil && e.Weight == 0 { // what could not be read may still be named
		return guessRole(names, Song.weight(), false)
	}
	return guessRole(names, e.Weight, e.Italic)
}

// Named finds the face that a person means by a name: a family, full or
// PostScript name in any language, or the name of a file with or without its
// ending; case, blanks and hyphens do not matter. Among the faces of a family
// it is the one whose weight and slope suit the role best, among equals the
// first; usable faces go before others.
func Named(entries []Entry, name string, r Role) (*Entry, bool) {
	name = plainName(name)
	is := func(s string) bool { return plainName(s) == name }
	return best(entries, r, func(e *Entry) bool {
		return is(e.stem()) || is(filepath.Base(e.Path)) || slices.ContainsFunc(e.Names, is)
	})
}

// ForRole finds the face that suits a role best, by Entry.Role.
func ForRole(entries []Entry, r Role) (*Entry, bool) {
	return best(entries, r, func(e *Entry) bool {
		got, ok := e.Role()
		return ok && got == r
	})
}

// best is the entry of those accepted that suits a role best.
func best(entries []Entry, r Role, accept func(*Entry) bool) (*Entry, bool) {
	var found *Entry
	least := 0
	for i := range entries {
		e := &entries[i]
		if !accept(e) {
			continue
		}
		if n := e.distance(r); found == nil || n < least {
			found, least = e, n
		}
	}
	return found, found != nil
}

// distance is how badly a face suits a role; 0 is best.
func (e *Entry) distance(r Role) int {
	n := e.Weight - r.weight()
	if n < 0 {
		n = -n
	}
	if e.Italic != (r == Italic || r == BoldItalic) {
		n += 1000
	}
	if e.Err != nil {
		n += 10000
	}
	return n
}

// Suits tells whether an opened face can be taken for a role unasked: a face
// for Chinese has the commonest characters and marks.
func (f *Face) Suits(r Role) bool {
	if !r.chinese() {
		return f.Glyph('e') != 0
	}
	for _, c := range "的一是国，。" {
		if f.Glyph(c) == 0 {
			return false
		}
	}
	return true
}
