package fonts

import (
	"bytes"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"golang.org/x/image/font/sfnt"
)

// readingText has what a font for readers must get right: joined dashes,
// marks that lose half their width beside others, kerned letters, forms of
// vertical setting.
const readingText = "同志们。：“今天——我们（党员）、群众，”他说：《学习》……Today AVOTo Wave. file 2024年"

// shaper shapes with all of a font, as a browser does.
type browser struct {
	*font.Face
	hb *harfbuzz.Font
}

func openBrowser(t *testing.T, data []byte) browser {
	t.Helper()
	face, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return browser{face, harfbuzz.NewFont(face)}
}

// A placed glyph is what is seen of it: advances, offsets, and its ink.
type placed struct {
	adv, x, y, yAdv int32
	ink             font.GlyphExtents
}

func (b browser) set(text string, script language.Script, vertical bool, features ...string) []placed {
	buf := harfbuzz.NewBuffer()
	buf.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight, Script: script, Language: language.NewLanguage("zh-cn")}
	if vertical {
		buf.Props.Direction = harfbuzz.TopToBottom
	}
	buf.AddRunes([]rune(text), 0, -1)
	var on []harfbuzz.Feature
	for _, f := range features {
		on = append(on, harfbuzz.Feature{Tag: opentype.MustNewTag(f), Value: 1, Start: 0, End: harfbuzz.FeatureGlobalEnd})
	}
	buf.Shape(b.hb, on)
	var out []placed
	for i, info := range buf.Info {
		p := buf.Pos[i]
		ink, _ := b.GlyphExtents(opentype.GID(info.Glyph))
		out = append(out, placed{p.XAdvance, p.XOffset, p.YOffset, p.YAdvance, ink})
	}
	return out
}

// A reading font sets lines as the whole face does, with the features that
// browsers switch on.
func TestReadingSetsLikeTheFace(t *testing.T) {
	set := Embedded()
	for _, role := range []Role{Song, SongBold, Hei, HeiBold, Kai} {
		f := set.Face(role)
		data, err := Reading(f, []rune(readingText), ReadingOptions{Language: "ZHS "})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := sfnt.Parse(data); err != nil {
			t.Fatal(err)
		}
		whole, part := openBrowser(t, []byte(f.dir.data)), openBrowser(t, data)
		for _, c := range []struct {
			script   language.Script
			vertical bool
			features []string
		}{
			{language.Han, false, nil},
			{language.Han, false, []string{"halt"}},
			{language.Han, false, []string{"chws"}},
			{language.Latin, false, nil},
		} {
			want, got := whole.set(readingText, c.script, c.vertical, c.features...), part.set(readingText, c.script, c.vertical, c.features...)
			if !slices.Equal(got, want) {
				t.Errorf("%s, %v, vertical %v, %v: %d glyphs, want %d", f.PostScript, c.script, c.vertical, c.features, len(got), len(want))
				for i := range min(len(got), len(want)) {
					if got[i] != want[i] {
						t.Logf("  first difference at %d: %+v, want %+v", i, got[i], want[i])
						break
					}
				}
			}
		}
	}
}

// In columns a reading font draws the upright forms that the face's own rules
// name. (go-text sets the colon of the whole faces wrongly, so that it is no
// oracle here; .ci asks HarfBuzz itself.)
func TestReadingHasUprightForms(t *testing.T) {
	set := Embedded()
	for _, role := range []Role{Song, Hei, Kai} {
		f := set.Face(role)
		data, err := Reading(f, []rune(readingText), ReadingOptions{Language: "ZHS "})
		if err != nil {
			t.Fatal(err)
		}
		part := openBrowser(t, data)
		changed := 0
		for _, c := range "：（，）、。《》——…" {
			g := f.Glyph(c)
			want := f.substitute([]GlyphID{g}, "hani", "ZHS ", "ccmp", "locl", "vert")
			if want[0] != g {
				changed++
			}
			box, _ := f.Bounds(want[0])
			got := part.set(string(c), language.Han, true)[0].ink
			if int(got.XBearing) != box.XMin || int(got.YBearing) != box.YMax {
				t.Errorf("%s: %c has ink at %v %v, want %v", f.PostScript, c, got.XBearing, got.YBearing, box)
			}
		}
		if changed < 5 {
			t.Errorf("%s: only %d marks have an upright form", f.PostScript, changed)
		}
	}
}

// The dash is joined whatever language the reader knows of.
func TestReadingJoinsDashes(t *testing.T) {
	f := Embedded().Face(Song)
	data, err := Reading(f, []rune("——"), ReadingOptions{Language: "ZHS "})
	if err != nil {
		t.Fatal(err)
	}
	b := openBrowser(t, data)
	if got := b.set("——", language.Han, false); len(got) != 1 || int(got[0].adv) != 2*f.UnitsPerEm {
		t.Errorf("%+v", got)
	}
}

// Characters that share a glyph are all there, and the same wishes give the
// same bytes.
func TestReadingKeepsEveryCharacter(t *testing.T) {
	f := Embedded().Face(Song)
	chars := []rune("–—《〈〉》a国ａ　 \u00a0·•")
	data, err := Reading(f, chars, ReadingOptions{})
	if err != nil {
		t.Fatal(err)
	}
	small, err := Open("small", string(data))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range chars {
		if (f.Glyph(c) != 0) != (small.Glyph(c) != 0) {
			t.Errorf("%c: glyph %d of %d", c, small.Glyph(c), f.Glyph(c))
			continue
		}
		if f.Glyph(c) != 0 {
			sameGlyph(t, f, f.Glyph(c), small, small.Glyph(c))
		}
	}
	slices.Reverse(chars)
	again, err := Reading(f, chars, ReadingOptions{})
	if err != nil || !bytes.Equal(again, data) {
		t.Errorf("another order gives other bytes (%v)", err)
	}
}

// Heights stay with their glyphs.
func TestReadingKeepsHeights(t *testing.T) {
	f := Embedded().Face(Song)
	data, err := Reading(f, []rune("国一，A"), ReadingOptions{})
	if err != nil {
		t.Fatal(err)
	}
	small, err := Open("small", string(data))
	if err != nil {
		t.Fatal(err)
	}
	if !small.hasHeights() {
		t.Fatal("no heights")
	}
	for _, c := range "国一，A" {
		a, b := f.height(f.Glyph(c))
		if x, y := small.height(small.Glyph(c)); x != a || y != b {
			t.Errorf("%c: %d %d, want %d %d", c, x, y, a, b)
		}
	}
}

// A broken layout table makes a font without it, never a panic.
func FuzzReading(f *testing.F) {
	face := Embedded().Face(Song)
	whole := string(face.dir.data)
	f.Add(uint32(10), byte(3), "——，。")
	f.Fuzz(func(t *testing.T, at uint32, value byte, text string) {
		for _, name := range []string{"GSUB", "GPOS", "vhea"} {
			e, _ := face.dir.entry(name)
			from, size := e.u32(8), e.u32(12)
			broken := []byte(whole)
			broken[from+at%size] = value
			g, err := Open("broken", string(broken))
			if err != nil {
				continue
			}
			data, err := Reading(g, []rune(text), ReadingOptions{Language: "ZHS "})
			if err != nil {
				continue
			}
			if _, err := Open("again", string(data)); err != nil {
				t.Error(err)
			}
		}
	})
}

// What is drawn as another character has its own shape where narrow marks are asked
// for: apostrophes of Western words in columns.
func TestReadingDrawsApostrophesInWords(t *testing.T) {
	f := Embedded().Face(Song)
	open := func(draw map[rune]rune) browser {
		data, err := Reading(f, []rune("“”‘’『」it"), ReadingOptions{Language: "ZHS ", Draw: draw})
		if err != nil {
			t.Fatal(err)
		}
		return openBrowser(t, data)
	}
	drawn, own := open(map[rune]rune{'“': '『', '’': '」'}), open(nil)
	for _, c := range []struct{ text, as, feature string }{
		{"’", "」", "kern"}, {"“", "『", "kern"}, {"’", "’", "pwid"}, {"it’", "it’", "pwid"},
	} {
		got, want := drawn.set(c.text, language.Latin, false, c.feature), own.set(c.as, language.Latin, false, c.feature)
		if !slices.Equal(got, want) {
			t.Errorf("%s with %s is drawn %v, want %v", c.text, c.feature, got, want)
		}
	}
}

// Digits that share a square of a column keep their forms of half an em, if asked for.
func TestReadingKeepsHalfWidthDigits(t *testing.T) {
	for _, c := range []struct {
		half string
		want int32
	}{{"0123456789", 2 * 500}, {"", 2 * 557}} {
		data, err := Reading(Embedded().Face(Song), []rune("0129共"), ReadingOptions{Language: "ZHS ", Half: c.half})
		if err != nil {
			t.Fatal(err)
		}
		width := int32(0)
		for _, g := range openBrowser(t, data).set("00", language.Latin, false, "hwid") {
			width += g.adv
		}
		if width != c.want {
			t.Errorf("half %q: 00 is %v wide, want %v", c.half, width, c.want)
		}
	}
}
