package main

import (
	"slices"

	"kanben/fonts"
)

// A coverage tells which characters of a manuscript are not in the face of a
// role.
type coverage struct {
	characters int // different ones in the manuscript
	leaving    []leaving
}

// A leaving is characters of a role that are set in one other face.
type leaving struct {
	role  fonts.Role
	face  *fonts.Face // nil: in no face at all
	chars []rune      // in the order of their codes
}

// coverageOf looks up the characters of a text in the roles for Chinese.
func coverageOf(set *fonts.Set, text string) coverage {
	chars := distinct(text)
	c := coverage{characters: len(chars)}
	for _, role := range []fonts.Role{fonts.Song, fonts.SongBold, fonts.Hei, fonts.HeiBold, fonts.Kai, fonts.Fang} {
		if role == fonts.Fang && !set.Own(role) {
			continue // Song stands in
		}
		first := len(c.leaving)
		for _, r := range chars {
			if set.Face(role).Glyph(r) != 0 {
				continue
			}
			face, g := set.Find(role, r)
			if g == 0 {
				face = nil
			}
			i := slices.IndexFunc(c.leaving[first:], func(l leaving) bool { return l.face == face })
			if i < 0 {
				i = len(c.leaving) - first
				c.leaving = append(c.leaving, leaving{role: role, face: face})
			}
			l := &c.leaving[first+i]
			l.chars = append(l.chars, r)
		}
	}
	return c
}

// distinct gives the printing characters of a text, each once, in order.
func distinct(text string) []rune {
	seen := map[rune]bool{}
	for _, r := range text {
		seen[r] = true
	}
	var chars []rune
	for r := range seen {
		if r > ' ' && r != '　' {
			chars = append(chars, r)
		}
	}
	slices.Sort(chars)
	return chars
}
