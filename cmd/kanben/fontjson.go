package main

import (
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

// faceJSON is a role's face.
func faceJSON(set *fonts.Set, r fonts.Role) jsonFace {
	f := set.Face(r)
	j := jsonFace{
		Type: "face", Role: r.String(), Family: f.Family, PostScript: f.PostScript,
		Licence: "SIL Open Font License 1.1", MayEmbed: f.MayEmbed(),
	}
	j.Characters, j.Han = f.Count()
	if set.Own(r) {
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
		if err := enc.Encode(faceJSON(set, role)); err != nil {
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
		if err := enc.Encode(faceJSON(set, r)); err != nil {
			return err
		}
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
