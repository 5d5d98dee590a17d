package fonts

import (
	"strings"
	"sync"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// A Shaped is one glyph of a shaped text. Lengths are in font units.
type Shaped struct {
	Glyph   GlyphID
	Advance int // kerning included
	X, Y    int // where the glyph stands, from the pen position
	Cluster int // byte offset in the text of the first character it stands for
}

// Shape sets a run of Western text (Latin, Greek or Cyrillic letters, digits
// and their punctuation, left to right) with the face's own kerning and accents
// on their letters. Ligatures are off: a title may be spaced, and each glyph
// stands for its own letter. A glyph stands for the text from its Cluster to
// the next greater one; glyphs of the same Cluster belong together.
//
// The result is remembered and shared: callers must not change it.
func (f *Face) Shape(text string) []Shaped {
	s := &f.text
	s.mu.RLock()
	got, ok := s.seen[text]
	s.mu.RUnlock()
	if ok {
		return got
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	got = s.shape(f, text)
	if len(text) <= maxSeenText {
		if s.seen == nil || len(s.seen) >= maxSeen {
			s.seen = make(map[string][]Shaped)
		}
		s.seen[strings.Clone(text)] = got
	}
	return got
}

// Bounds of the memory for shaped texts: a book has far fewer Western words.
const (
	maxSeen     = 8192
	maxSeenText = 64 // bytes
)

// A shaper is a face's access to HarfBuzz (its port in go-text), made when
// first needed.
type shaper struct {
	mu   sync.RWMutex
	font *harfbuzz.Font // nil after opened: the face cannot be shaped
	buf  *harfbuzz.Buffer
	seen map[string][]Shaped

	opened bool
}

var (
	western = harfbuzz.SegmentProperties{
		Direction: harfbuzz.LeftToRight, Script: language.Latin, Language: language.NewLanguage("en"),
	}
	westernFeatures = []harfbuzz.Feature{off("liga"), off("clig")}
)

func off(feature string) harfbuzz.Feature {
	return harfbuzz.Feature{
		Tag: opentype.MustNewTag(feature), Value: 0,
		Start: harfbuzz.FeatureGlobalStart, End: harfbuzz.FeatureGlobalEnd,
	}
}

// shape sets a text; its caller holds the lock. A text that HarfBuzz cannot set,
// because the face's tables for it are broken, is set without it.
func (s *shaper) shape(f *Face, text string) []Shaped {
	if !s.opened {
		s.opened, s.font = true, openHarfbuzz(f)
	}
	if s.font == nil {
		return f.unshaped(text)
	}
	if s.buf == nil {
		s.buf = harfbuzz.NewBuffer()
	}
	s.buf.Clear()
	s.buf.Props = western
	for i, r := range text {
		s.buf.AddRune(r, i)
	}
	if !guarded(func() { s.buf.Shape(s.font, westernFeatures) }) {
		s.buf = nil // in an unknown state
		return f.unshaped(text)
	}
	out := make([]Shaped, len(s.buf.Info))
	for i, info := range s.buf.Info {
		pos, g := s.buf.Pos[i], info.Glyph
		if int(g) >= f.numGlyphs {
			g = 0 // a broken table's
		}
		out[i] = Shaped{
			Glyph:   GlyphID(g),
			Advance: int(pos.XAdvance),
			X:       int(pos.XOffset),
			Y:       int(pos.YOffset),
			Cluster: info.Cluster,
		}
	}
	return out
}

// unshaped sets a text character by character.
func (f *Face) unshaped(text string) []Shaped {
	out := make([]Shaped, 0, len(text))
	for i, r := range text {
		g := f.Glyph(r)
		out = append(out, Shaped{Glyph: g, Advance: f.Advance(g), Cluster: i})
	}
	return out
}
