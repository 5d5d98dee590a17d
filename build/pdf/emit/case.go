package emit

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"kanben/build/deflate"
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
	base    *Case // nil for none
	drawers []*drawer
	byFace  map[*fonts.Face]*drawer
}

// A drawer holds the sorts of one face.
type drawer struct {
	base   *drawer // of the same face; its sorts have the first numbers, as there
	face   *fonts.Face
	name   string          // ABCDEF+PostScript
	glyphs []fonts.GlyphID // of sort i+1
	texts  []string        // of sort i+1
	asides []int16         // of sort i+1: how far to the left of the axis it stands upright, in 1/1000 em
	uses   []int32         // of sort i+1, until it is arranged
	first  index           // by glyph: its first sort beyond the base, 0 if there is none
	next   []uint16        // by sort−1: the next sort of the same glyph, 0 if there is none
	soft   bool            // a word space is needed at the end of lines
	blank  uint16          // the sort of that space, 0 if there is none

	outlines       deflate.Piece // of a base: those of all its sorts
	level, upright bool          // how glyphs of the face stand
}

// An index gives a number for each glyph of a face, 0 for most of them.
type index [256]*[256]uint16

func (x *index) get(g fonts.GlyphID) uint16 {
	if page := x[g>>8]; page != nil {
		return page[g&0xff]
	}
	return 0
}

func (x *index) set(g fonts.GlyphID, n uint16) {
	page := x[g>>8]
	if page == nil {
		page = new([256]uint16)
		x[g>>8] = page
	}
	page[g&0xff] = n
}

// NewCase collects the sorts of a document. It is an error if a page has a
// glyph 0, which would be drawn as a box (T131).
//
// Base, if it is not nil, is what many documents have in common. A document that
// needs a face of it has all its sorts of that face, under the numbers that they
// have there.
func NewCase(d *layout.Document, base *Case) (*Case, error) {
	c := &Case{base: base, byFace: map[*fonts.Face]*drawer{}}
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
		as := postureOf(l, &l.Runs[i])
		if err := c.addRun(&l.Runs[i], as); err != nil {
			return err
		}
		dr := c.byFace[l.Runs[i].Face]
		if as == upright {
			dr.upright = true
		} else {
			dr.level = true
		}
	}
	if l.SoftEnd && len(l.Runs) > 0 {
		return c.byFace[l.Runs[len(l.Runs)-1].Face].addBlank()
	}
	return nil
}

// addRun collects the sorts of a run.
func (c *Case) addRun(r *layout.Run, as posture) error {
	if r.Face == nil {
		return fmt.Errorf("a run of %q has no face", r.Text)
	}
	dr := c.byFace[r.Face]
	if dr == nil {
		dr = &drawer{face: r.Face}
		if c.base != nil {
			dr.build(c.base.byFace[r.Face])
		}
		c.byFace[r.Face] = dr
		c.drawers = append(c.drawers, dr)
	}
	for i := range r.Glyphs {
		k := sortOf(r, i, as)
		n := dr.sort(k)
		if n == 0 {
			if err := dr.add(k); err != nil {
				return err
			}
			n = uint16(len(dr.glyphs))
		}
		dr.uses[n-1]++
	}
	return nil
}

// NewBase makes a base of a document: of one that looks like those that have it in
// common, and has nothing in it that only one of them may tell.
func NewBase(d *layout.Document) (*Case, error) {
	c, err := NewCase(d, nil)
	if err != nil {
		return nil, err
	}
	for _, dr := range c.drawers {
		font, err := fonts.Compact(dr.face, dr.glyphs)
		if err != nil {
			return nil, err
		}
		tables, err := fontTables(font)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", dr.name, err)
		}
		for _, t := range tables {
			if t.tag == "glyf" {
				dr.outlines = deflate.Cut(t.data, deflate.Quick)
			}
		}
	}
	return c, nil
}

// build makes a drawer that has only what its base has; nil is none.
func (dr *drawer) build(base *drawer) {
	if dr.base = base; base == nil {
		return
	}
	dr.glyphs, dr.texts, dr.asides = slices.Clone(base.glyphs), slices.Clone(base.texts), slices.Clone(base.asides)
	dr.uses, dr.next = make([]int32, len(dr.glyphs)), make([]uint16, len(dr.glyphs))
}

// addBlank makes sure of a word space, if the face has one.
func (dr *drawer) addBlank() error {
	if dr.soft {
		return nil
	}
	dr.soft = true
	g := dr.face.Glyph(' ')
	k := sort{glyph: g, text: " "}
	if g == 0 || dr.sort(k) != 0 {
		return nil
	}
	return dr.add(k)
}

// hot is how many sorts have a number below 256.
const hot = 255

// arrange numbers the sorts beyond the base anew: the most used ones have the numbers below 256,
// and both they and the others stand in the order of the face's glyphs.
// A face has like characters side by side, by radicals, so its outlines pack
// better in that order (3 % of a small book's file); and numbers with few
// different high bytes pack better in the pages (3 % of a thick one's).
func (dr *drawer) arrange() {
	known := 0
	if dr.base != nil {
		known = len(dr.base.glyphs)
	}
	order := make([]int, len(dr.glyphs)-known)
	for i := range order {
		order[i] = known + i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(dr.uses[b], dr.uses[a]) })
	byGlyph := func(a, b int) int { return cmp.Compare(dr.glyphs[a], dr.glyphs[b]) }
	n := min(max(hot-known, 0), len(order))
	slices.SortStableFunc(order[:n], byGlyph)
	slices.SortStableFunc(order[n:], byGlyph)

	glyphs, texts, asides := dr.glyphs, dr.texts, dr.asides
	dr.glyphs, dr.texts, dr.asides, dr.next, dr.uses = nil, nil, nil, nil, nil
	dr.build(dr.base)
	dr.first = index{}
	for _, i := range order {
		dr.enter(sort{glyphs[i], texts[i], asides[i]})
	}
	if dr.soft {
		dr.blank = dr.sort(sort{glyph: dr.face.Glyph(' '), text: " "})
	}
}

// A sort is what a number of a drawer stands for.
type sort struct {
	glyph fonts.GlyphID
	text  string
	aside int16
}

// sortOf is the sort of the i-th glyph of a run that stands so. A mark that
// stands upright beside the axis has its place there from the font, so that for
// readers of the file all of a line is on its axis.
func sortOf(r *layout.Run, i int, as posture) sort {
	g := &r.Glyphs[i]
	k := sort{glyph: g.ID, text: r.GlyphText(i)}
	if as == upright && r.Size > 0 {
		aside := int64(g.Offset.Y) * 1000 / int64(r.Size)
		if r.Narrow > 0 {
			aside = aside * 1000 / int64(r.Narrow)
		}
		k.aside = int16(max(math.MinInt16, min(aside, math.MaxInt16)))
	}
	return k
}

// sort gives the number of a sort, 0 if the drawer lacks it.
func (dr *drawer) sort(k sort) uint16 {
	if dr.base != nil {
		if n := dr.base.sort(k); n != 0 {
			return n
		}
	}
	n := dr.first.get(k.glyph)
	for n != 0 && (dr.texts[n-1] != k.text || dr.asides[n-1] != k.aside) {
		n = dr.next[n-1]
	}
	return n
}

// add adds a sort that the drawer lacks.
func (dr *drawer) add(k sort) error {
	if k.glyph == 0 {
		return fmt.Errorf("%s has no glyph for %q", dr.face.PostScript, k.text)
	}
	if len(dr.glyphs) == fonts.MaxCompact {
		return fmt.Errorf("%s: more than %d different glyphs", dr.face.PostScript, fonts.MaxCompact)
	}
	dr.enter(k)
	return nil
}

// enter gives the next number to a sort.
func (dr *drawer) enter(k sort) {
	dr.glyphs = append(dr.glyphs, k.glyph)
	dr.texts = append(dr.texts, k.text)
	dr.asides = append(dr.asides, k.aside)
	dr.uses = append(dr.uses, 0)
	dr.next = append(dr.next, dr.first.get(k.glyph))
	dr.first.set(k.glyph, uint16(len(dr.glyphs)))
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
