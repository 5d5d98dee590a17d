package emit

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"sync"

	"kanben/build/deflate"
	"kanben/build/pdf/finish"
	"kanben/fonts"
)

// A Cast is the sorts of a drawer made into a font.
type Cast struct {
	*drawer
	widths  []int  // by sort, in 1/1000 em
	box     [4]int // round all glyphs: left, foot, right, top, likewise
	hollow  []byte // the font that gopdf is given
	program []byte // the font that readers of the file are given
	packed  func() *finish.Font
}

// A Foundry keeps casts that documents share: those that a second one asks for.
// Its zero value is empty. It may be asked for several casts at once.
type Foundry struct {
	mu    sync.Mutex
	asked map[fingerprint]bool
	casts map[fingerprint]func() (*Cast, error)
}

// A fingerprint tells drawers apart, by all that a cast is made of.
type fingerprint struct {
	face  *fonts.Face
	sorts [sha256.Size]byte
}

// Cast is the cast of the i-th face of a case.
func (f *Foundry) Cast(c *Case, i int) (*Cast, error) {
	key := c.drawers[i].fingerprint()
	f.mu.Lock()
	cast, ok := f.casts[key]
	switch {
	case ok:
	case !f.asked[key]: // most likely nobody asks again, and it need not be kept
		if f.asked == nil {
			f.asked, f.casts = map[fingerprint]bool{}, map[fingerprint]func() (*Cast, error){}
		}
		f.asked[key] = true
		cast = func() (*Cast, error) { return c.cast(i) }
	default:
		cast = sync.OnceValues(func() (*Cast, error) { return c.cast(i) })
		f.casts[key] = cast
	}
	f.mu.Unlock()
	return cast()
}

func (dr *drawer) fingerprint() fingerprint {
	h := sha256.New()
	fmt.Fprintf(h, "%s %t %t %t", dr.name, dr.soft, dr.level, dr.upright)
	for i, text := range dr.texts {
		var b [4]byte
		binary.BigEndian.PutUint16(b[:], uint16(dr.glyphs[i]))
		binary.BigEndian.PutUint16(b[2:], uint16(dr.asides[i]))
		h.Write(b[:])
		h.Write(append([]byte(text), 0))
	}
	return fingerprint{dr.face, [sha256.Size]byte(h.Sum(nil))}
}

// cast makes a font of the sorts of the i-th face.
func (c *Case) cast(i int) (*Cast, error) {
	dr := c.drawers[i]
	if !dr.face.MayEmbed() {
		return nil, fmt.Errorf("the licence of %s forbids embedding", dr.face.PostScript)
	}
	font, err := fonts.Compact(dr.face, dr.glyphs)
	if err != nil {
		return nil, err
	}
	cast := &Cast{drawer: dr, widths: make([]int, len(dr.glyphs)+1)}
	if cast.hollow, cast.program, err = hollow(font); err != nil {
		return nil, fmt.Errorf("%s: %w", dr.name, err)
	}
	for n, g := range dr.glyphs {
		cast.widths[n+1] = perMille(dr.face, dr.face.Advance(g))
	}
	if cast.box, err = boxOf(dr.face, font); err != nil {
		return nil, fmt.Errorf("%s: %w", dr.name, err)
	}
	cast.packed = sync.OnceValue(cast.pack)
	return cast, nil
}

// Pack packs the font for the file, once for all files.
func (c *Cast) Pack() *finish.Font { return c.packed() }

func (c *Cast) pack() *finish.Font {
	texts := append([]string{""}, c.texts...)
	font := finish.NewFont(c.name, c.face.StemV, c.box, c.widths, texts, len(c.program), c.packProgram())
	font.Stands(c.level, c.upright, c.axes())
	return font
}

// packProgram packs the font program. A base's outlines stand in it as they were
// packed for the base, once for all documents.
//
// A book's fonts are nearly all of its size and of the time it takes to pack it:
// level 6 rather than 9 costs 2 % of the size and saves half of the time.
func (c *Cast) packProgram() []byte {
	if c.base != nil {
		common := c.base.outlines
		if before, after, ok := common.Within(c.program, outlinesAt); ok {
			return deflate.Join(make([]byte, 0, len(c.program)*2/3),
				deflate.Store(before), common, deflate.Cut(after, deflate.Quick))
		}
	}
	return deflate.Zlib(make([]byte, 0, len(c.program)*2/3), c.program, deflate.Quick)
}

// perMille is a length of a face in 1/1000 em, rounded, as PDFs have them:
// readers of the file know no other widths.
func perMille(f *fonts.Face, units int) int {
	half := f.UnitsPerEm
	if units < 0 {
		half = -half
	}
	return (units*2000 + half) / (2 * f.UnitsPerEm)
}

// axes gives where the pen of each upright sort lies, from the left side of its
// width, in 1/1000 em: to the left of the middle, and more or less so if the sort
// stands beside the line's axis.
func (c *Cast) axes() []int {
	axes := make([]int, len(c.widths))
	for n := 1; n < len(axes); n++ {
		axes[n] = c.widths[n]/2 - uprightDrop + int(c.asides[n-1])
	}
	return axes
}
