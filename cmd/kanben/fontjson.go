package main

import (
	"encoding/json"
	"fmt"

	"kanben/book/diag"
	"kanben/fonts"
)

// jsonFace is the shape of a face (contract.md, "JSON").
type jsonFace struct {
	Type       string `json:"type"`
	Role       string `json:"role"`
	Family     string `json:"family"`
	PostScript string `json:"postscript"`
	File       string `json:"file"` // "" if it is embedded
	Characters int    `json:"characters"`
	Han        int    `json:"han"`
	Licence    string `json:"licence"`
	MayEmbed   bool   `json:"may_embed"`
}

// jsonLeaving is the shape of a character that leaves the face of its role.
type jsonLeaving struct {
	Type string `json:"type"`
	Role string `json:"role"`
	Char string `json:"char"`
	Code string `json:"code"`
	Face string `json:"face"` // PostScript name; "" if no face has it
}

// jsonFonts is the shape of the last line.
type jsonFonts struct {
	Type       string `json:"type"`
	Version    int    `json:"version"`
	Characters int    `json:"characters"`
	Leaving    int    `json:"leaving"`
	Missing    int    `json:"missing"`
}

// faceJSON is the face of a role, or one that helps out; own is whether it is the
// user's.
func faceJSON(role string, f *fonts.Face, own bool) jsonFace {
	j := jsonFace{
		Type: "face", Role: role, Family: f.Family, PostScript: f.PostScript,
		Licence: "SIL Open Font License 1.1", MayEmbed: f.MayEmbed(),
	}
	j.Characters, j.Han = f.Count()
	if own {
		n := f.Notice()
		j.File, j.Licence = f.File, n.Licence
		if j.Licence == "" {
			j.Licence = n.URL
		}
	}
	return j
}

// facesJSON prints the faces of the user that set a book.
func (r *report) facesJSON() error {
	set := r.faces.set
	if set == nil {
		return nil
	}
	enc := diag.NewEncoder(r.out)
	for role := range fonts.NumRoles {
		if !set.Own(role) {
			continue
		}
		if err := enc.Encode(faceJSON(role.String(), set.Face(role), true)); err != nil {
			return err
		}
	}
	return helpersJSON(enc, set)
}

// roleFallback is what faces that help out are called in the place of a role.
const roleFallback = "fallback"

// helpersJSON prints the faces that help out.
func helpersJSON(enc *json.Encoder, set *fonts.Set) error {
	for _, f := range set.Helpers() {
		if err := enc.Encode(faceJSON(roleFallback, f, true)); err != nil {
			return err
		}
	}
	return nil
}

// fontsJSON prints the faces, the characters that leave theirs, and the counts.
// Missing and Leaving count each character of each role.
func (c *console) fontsJSON(set *fonts.Set, v coverage) error {
	enc := diag.NewEncoder(c.out)
	for r := range fonts.NumRoles {
		if !hasFace(set, r) {
			continue
		}
		if err := enc.Encode(faceJSON(r.String(), set.Face(r), set.Own(r))); err != nil {
			return err
		}
	}
	if err := helpersJSON(enc, set); err != nil {
		return err
	}
	last := jsonFonts{Type: "summary", Version: diag.JSONVersion, Characters: v.characters}
	for _, l := range v.leaving {
		face := ""
		if l.face == nil {
			last.Missing += len(l.chars)
		} else {
			face = l.face.PostScript
			last.Leaving += len(l.chars)
		}
		for _, char := range l.chars {
			j := jsonLeaving{"leaving", l.role.String(), string(char), fmt.Sprintf("U+%04X", char), face}
			if err := enc.Encode(j); err != nil {
				return err
			}
		}
	}
	return enc.Encode(last)
}
