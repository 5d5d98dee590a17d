package fonts

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"
)

// makeCollection joins font files: their offsets are moved behind a common
// header (OpenType, "Font collections").
func makeCollection(files ...string) string {
	header := collectionHeader + 4*len(files)
	out := append([]byte("ttcf\x00\x01\x00\x00"), 0, 0, 0, byte(len(files)))
	at := header
	for _, f := range files {
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		at += len(f)
	}
	for _, f := range files {
		b, at := []byte(f), len(out)
		for i := range int(table(f).u16(4)) {
			entry := b[directoryHeader+directoryEntry*i+8:]
			binary.BigEndian.PutUint32(entry, binary.BigEndian.Uint32(entry)+uint32(at))
		}
		out = append(out, b...)
	}
	return string(out)
}

// named is a small font of a face's glyphs under other names.
func named(tb testing.TB, f *Face, text, family, postScript string) string {
	tb.Helper()
	runes := []rune(text)
	slices.Sort(runes)
	runes = slices.Compact(runes)
	var glyphs []GlyphID
	var cmap []Mapping
	for i, r := range runes {
		glyphs = append(glyphs, f.Glyph(r))
		cmap = append(cmap, Mapping{r, GlyphID(i + 1), 1})
	}
	data, err := Subset(f, glyphs, cmap, SubsetOptions{Family: family, PostScript: postScript})
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

// A collection of two faces, and one whose outlines are PostScript.
func TestCollection(t *testing.T) {
	set := Embedded()
	first := named(t, set.Face(Song), "同志，国的。", "Test Song", "TestSong")
	second := named(t, set.Face(HeiBold), "同志，国", "Test Hei", "TestHei-Bold")
	data := makeCollection(first, second, "OTTO"+first[4:])
	if n := Faces(data); n != 3 {
		t.Fatalf("%d faces", n)
	}
	for i, want := range []struct{ file, family string }{{"t.ttc", "Test Song"}, {"t.ttc#2", "Test Hei"}} {
		f, err := OpenIndex("t.ttc", data, i)
		if err != nil {
			t.Fatal(err)
		}
		if f.File != want.file || f.Family != want.family {
			t.Errorf("face %d is %s, %s", i, f.File, f.Family)
		}
		alone, err := Open("t.ttf", []string{first, second}[i])
		if err != nil {
			t.Fatal(err)
		}
		sameGlyph(t, alone, alone.Glyph('国'), f, f.Glyph('国'))
		if small, err := Compact(f, glyphsOf(f, "同国")); err != nil || len(small) == 0 {
			t.Errorf("face %d cannot be cut: %v", i, err)
		}
	}
	if _, err := OpenIndex("t.ttc", data, 2); !errors.Is(err, ErrCFF) || !strings.Contains(err.Error(), "t.ttc#3") {
		t.Errorf("PostScript outlines: %v", err)
	}
	for _, i := range []int{-1, 3, 1 << 30} {
		if _, err := OpenIndex("t.ttc", data, i); !errors.Is(err, ErrFormat) {
			t.Errorf("face %d: %v", i, err)
		}
	}
	if _, err := OpenIndex("t.ttf", first, 1); !errors.Is(err, ErrFormat) {
		t.Errorf("the second face of a plain font: %v", err)
	}
	// A collection that claims more faces than it can hold.
	long := "ttcf\x00\x01\x00\x00\xff\xff\xff\xff" + data[collectionHeader:]
	if n := Faces(long); n != maxFaces {
		t.Errorf("%d faces", n)
	}
	for i := range maxFaces {
		if _, err := OpenIndex("long", long, i); err == nil && i > 2 {
			t.Errorf("face %d of three is there", i)
		}
	}
}
