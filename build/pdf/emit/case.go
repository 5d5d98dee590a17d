package emit

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"

	"kanben/build/layout"
	"kanben/fonts"
)

// A Case is the type case of a document: every sort that its pages need.
//
// A sort is a glyph together with the text it stands for. Two characters that
// share a glyph are two sorts with a number each, so that each can be read back
// from the page; and any glyph can be set, whether a character leads to it or
// not. Numbers count from 1 in every face: first the sorts that are used most,
// then the others (see arrange).
type Case struct {
	drawers []*drawer
	byFace  map[*fonts.Face]*drawer
}

// A drawer holds the sorts of one face.
type drawer struct {
	face   *fonts.Face
	name   string          // ABCDEF+PostScript, gopdf's family name
	glyphs []fonts.GlyphID // of sort i+1
	texts  []string        // of sort i+1
	uses   []int32         // of sort i+1, until it is arranged
	first  []uint16        // by glyph: its first sort, 0 if there is none
	next   []uint16        // by sort−1: the next sort of the same glyph, 0 if there is none
	soft   bool            // a word space is needed at the end of lines
	blank  uint16          // the sort of that space, 0 if there is none
}

// NewCase collects the sorts of a document. It is an error if a page has a
// glyph 0, which would be drawn as a box (T131).
func NewCase(d *layout.Document) (*Case, error) {
	c := &Case{byFace: map[*fonts.Face]*drawer{}}
	for i := range d.Pages {
		if err := c.addPage(&d.Pages[i]); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	for i, dr := range c.drawers {
		dr.arrange()
		dr.name = subsetTag(i, dr.glyphs) + "+" + dr.face.PostScript
	}
	return c, nil
}

// addPage collects the sorts of a page.
func (c *Case) addPage(p *layout.Page) error {
	for i := range p.Lines {
		if err := c.addLine(&p.Lines[i]); err != nil {
			return err
		}
	}
	for _, item := range p.Furniture {
		if f, ok := item.(*layout.FurnitureLine); ok {
			if err := c.addLine(&f.Line); err != nil {
				return err
			}
		}
	}
	return nil
}

// addLine collects the sorts of a line.
func (c *Case) addLine(l *layout.Line) error {
	for i := range l.Runs {
		if err := c.addRun(&l.Runs[i]); err != nil {
			return err
		}
	}
	if l.SoftEnd && len(l.Runs) > 0 {
		return c.byFace[l.Runs[len(l.Runs)-1].Face].addBlank()
	}
	return nil
}

// addRun collects the sorts of a run.
func (c *Case) addRun(r *layout.Run) error {
	if r.Face == nil {
		return fmt.Errorf("a run of %q has no face", r.Text)
	}
	dr := c.byFace[r.Face]
	if dr == nil {
		dr = &drawer{face: r.Face}
		c.byFace[r.Face] = dr
		c.drawers = append(c.drawers, dr)
	}
	for i := range r.Glyphs {
		g, text := r.Glyphs[i].ID, r.GlyphText(i)
		n := dr.sort(g, text)
		if n == 0 {
			if err := dr.add(g, text); err != nil {
				return err
			}
			n = uint16(len(dr.glyphs))
		}
		dr.uses[n-1]++
	}
	return nil
}

// addBlank makes sure of a word space, if the face has one.
func (dr *drawer) addBlank() error {
	if dr.soft {
		return nil
	}
	dr.soft = true
	g := dr.face.Glyph(' ')
	if g == 0 || dr.sort(g, " ") != 0 {
		return nil
	}
	return dr.add(g, " ")
}

// hot is how many sorts have a number below 256.
const hot = 255

// arrange numbers the sorts anew: the most used ones have the numbers below 256,
// and both they and the others stand in the order of the face's glyphs.
// A face has like characters side by side, by radicals, so its outlines pack
// better in that order (3 % of a small book's file); and numbers with few
// different high bytes pack better in the pages (3 % of a thick one's).
func (dr *drawer) arrange() {
	order := make([]int, len(dr.glyphs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(dr.uses[b], dr.uses[a]) })
	byGlyph := func(a, b int) int { return cmp.Compare(dr.glyphs[a], dr.glyphs[b]) }
	n := min(hot, len(order))
	slices.SortStableFunc(order[:n], byGlyph)
	slices.SortStableFunc(order[n:], byGlyph)

	glyphs, texts := dr.glyphs, dr.texts
	dr.glyphs, dr.texts, dr.next, dr.uses = nil, nil, nil, nil
	clear(dr.first)
	for _, i := range order {
		dr.enter(glyphs[i], texts[i])
	}
	if dr.soft {
		dr.blank = dr.sort(dr.face.Glyph(' '), " ")
	}
}

// sort gives the number of a sort, 0 if the drawer lacks it.
func (dr *drawer) sort(g fonts.GlyphID, text string) uint16 {
	if int(g) >= len(dr.first) {
		return 0
	}
	n := dr.first[g]
	for n != 0 && dr.texts[n-1] != text {
		n = dr.next[n-1]
	}
	return n
}

// add adds a sort that the drawer lacks.
func (dr *drawer) add(g fonts.GlyphID, text string) error {
	if g == 0 {
		return fmt.Errorf("%s has no glyph for %q", dr.face.PostScript, text)
	}
	if len(dr.glyphs) == fonts.MaxCompact {
		return fmt.Errorf("%s: more than %d different glyphs", dr.face.PostScript, fonts.MaxCompact)
	}
	dr.enter(g, text)
	return nil
}

// enter gives the next number to a sort.
func (dr *drawer) enter(g fonts.GlyphID, text string) {
	if int(g) >= len(dr.first) {
		dr.first = append(dr.first, make([]uint16, int(g)+1-len(dr.first))...)
	}
	dr.glyphs = append(dr.glyphs, g)
	dr.texts = append(dr.texts, text)
	dr.uses = append(dr.uses, 0)
	dr.next = append(dr.next, dr.first[g])
	dr.first[g] = uint16(len(dr.glyphs))
}

// Faces is the number of faces of the case.
func (c *Case) Faces() int { return len(c.drawers) }

// subsetTag makes the six letters that set a subset apart from others of its
// face (ISO 32000-1, 9.6.4), of its place in the case and the glyphs in it.
func subsetTag(place int, glyphs []fonts.GlyphID) string {
	h := sha256.New()
	b := [2]byte{byte(place >> 8), byte(place)}
	h.Write(b[:])
	for _, g := range glyphs {
		binary.BigEndian.PutUint16(b[:], uint16(g))
		h.Write(b[:])
	}
	n := binary.BigEndian.Uint64(h.Sum(nil))
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + byte(n%26)
		n /= 26
	}
	return string(tag[:])
}
