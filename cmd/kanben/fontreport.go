package main

import (
	"fmt"
	"io"
	"strings"

	"kanben/book/diag"
	"kanben/fonts"
)

// roleKeys say what roles are for.
var roleKeys = [fonts.NumRoles]key{
	fonts.Song: keyRoleSong, fonts.SongBold: keyRoleSongBold,
	fonts.Hei: keyRoleHei, fonts.HeiBold: keyRoleHeiBold,
	fonts.Kai: keyRoleKai, fonts.Fang: keyRoleFang,
	fonts.Italic: keyRoleItalic, fonts.BoldItalic: keyRoleBoldItalic,
	fonts.Latin: keyRoleLatin, fonts.LatinBold: keyRoleLatinBold,
}

// hasFace tells whether a role has a face of its own, and does not make do with
// Song's.
func hasFace(set *fonts.Set, r fonts.Role) bool {
	switch r {
	case fonts.Fang, fonts.Latin, fonts.LatinBold:
		return set.Own(r)
	}
	return true
}

// faceTable lists the faces by role, those for rare characters last.
func (c *console) faceTable(set *fonts.Set) {
	t := table{align: []alignment{left, left, left, right, right, left, left, left}}
	t.row(c.say(keyColumnRole), c.say(keyColumnUse), c.say(keyColumnFamily), c.say(keyColumnChars), c.say(keyColumnHan),
		c.say(keyColumnEmbed), c.say(keyColumnLicence), c.say(keyColumnFile))
	row := func(role, use string, f *fonts.Face, own bool) {
		characters, han := f.Count()
		file, embed := c.say(keyEmbedded), c.say(keyMayEmbed)
		if own {
			file = f.File
		}
		if !f.MayEmbed() {
			embed = c.say(keyMayNotEmbed)
		}
		t.row(role, use, c.family(f), fmt.Sprint(characters), fmt.Sprint(han), embed, c.licence(f, own), diag.Visible(file))
	}
	for r := range fonts.NumRoles {
		if !hasFace(set, r) {
			t.row(r.String(), c.say(roleKeys[r]), c.say(keyStandIn, c.family(set.Face(r))))
			continue
		}
		row(r.String(), c.say(roleKeys[r]), set.Face(r), set.Own(r))
	}
	for _, f := range set.Helpers() {
		row(roleFallback, c.say(keyRoleFallback), f, true)
	}
	for _, f := range set.Rare() {
		row("", c.say(keyRoleRare), f, false)
	}
	row("", c.say(keyRoleSigns), set.Signs(), false)
	c.title(c.say(keyFaces))
	t.write(c.out)
}

// family is the name of a face's family, in Chinese to those who read it, with
// its style: Bold, Italic, or the number of a weight that is neither.
func (c *console) family(f *fonts.Face) string {
	name := f.Family
	if c.lang == diag.Chinese {
		name = f.ChineseFamily()
	}
	switch {
	case f.Bold, f.Weight == 700:
		name += " Bold"
	case f.Weight != 400:
		name += fmt.Sprintf(" %d", f.Weight)
	}
	if f.Italic {
		name += " Italic"
	}
	return diag.Visible(name)
}

// licenceColumns is how wide a licence is shown at most; --licences shows all.
const licenceColumns = 36

// licence is what is known of the terms of a face, in a few words.
func (c *console) licence(f *fonts.Face, own bool) string {
	if !own {
		return "SIL OFL 1.1"
	}
	n := f.Notice()
	for _, s := range []string{n.Licence, n.URL, n.Copyright} {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			return diag.Visible(diag.Shorten(s, licenceColumns))
		}
	}
	return c.say(keyLicenceUnknown)
}

// uselessFonts tells of faces that would have had a role but cannot be used.
func (c *console) uselessFonts(w io.Writer, faces *fontCase) {
	for _, f := range faces.useless {
		fmt.Fprintf(w, "%s\n    %s%s\n", visibleLines(f.Text(c.lang)), c.say(keyHintLabel), visibleLines(f.Advice(c.lang)))
	}
}

// coverageTable tells which characters leave the face of their role.
func (c *console) coverageTable(v coverage) {
	c.line("")
	if len(v.leaving) == 0 {
		c.line(c.say(keyAllCovered, v.characters))
		return
	}
	c.title(c.say(keyNotCovered, v.characters))
	t := table{align: []alignment{left, right, left, left}}
	for _, l := range v.leaving {
		to := c.say(keyNoFace)
		if l.face != nil {
			to = c.family(l.face)
		}
		t.row(l.role.String(), fmt.Sprint(len(l.chars)), "→ "+to, diag.Visible(c.characters(l.chars)))
	}
	t.write(c.out)
}

// shownChars is how many characters of a kind are shown without -v.
const shownChars = 20

// characters lists characters.
func (c *console) characters(chars []rune) string {
	if len(chars) <= shownChars || c.verbose {
		return string(chars)
	}
	return string(chars[:shownChars]) + "…"
}

// licences prints the licences of the embedded faces in full, and what the faces
// of the user say of theirs.
func (c *console) licences(faces *fontCase) {
	for _, l := range fonts.Licences() {
		c.title(l.Family + " — " + l.Name)
		c.line("")
		c.line(strings.TrimSpace(l.Text))
		c.line("")
	}
	if faces.set == nil {
		return
	}
	var own []*fonts.Face
	for r := range fonts.NumRoles {
		if faces.set.Own(r) {
			own = append(own, faces.set.Face(r))
		}
	}
	for _, f := range append(own, faces.set.Helpers()...) {
		c.title(c.family(f) + " — " + diag.Visible(f.File))
		n := f.Notice()
		for _, s := range []string{n.Copyright, n.Licence, n.URL} {
			if s != "" {
				c.line(visibleLines(s))
			}
		}
		if n == (fonts.Notice{}) {
			c.line(c.say(keyLicenceUnknown))
		}
		c.line("")
	}
}

// typefaces tells which faces of the user set the book, with -v also which of
// the embedded.
func (r *report) typefaces() {
	set := r.faces.set
	if set == nil {
		if !r.verbose {
			return
		}
		set = fonts.Embedded()
	}
	t := table{align: []alignment{left, left, left}}
	for role := range fonts.NumRoles {
		f := set.Face(role)
		switch {
		case set.Own(role):
			t.row(role.String(), r.family(f), diag.Visible(f.File))
		case r.verbose && hasFace(set, role):
			t.row(role.String(), r.family(f), r.say(keyEmbedded))
		}
	}
	for _, f := range set.Helpers() {
		t.row(roleFallback, r.family(f), diag.Visible(f.File))
	}
	if len(t.rows) == 0 {
		return
	}
	r.line("")
	r.title(r.say(keyFaces))
	t.write(r.out)
}
