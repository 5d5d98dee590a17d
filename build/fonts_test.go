package build_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"kanben/book/diag"
	"kanben/build"
	"kanben/fonts"
)

// fontOf makes a font file of characters, drawn as an embedded face draws 国 if
// it lacks them.
func fontOf(t *testing.T, family, chars string) string {
	t.Helper()
	face := fonts.Embedded().Face(fonts.Hei)
	runes := []rune(chars)
	slices.Sort(runes)
	var glyphs []fonts.GlyphID
	var cmap []fonts.Mapping
	for i, r := range runes {
		g := face.Glyph(r)
		if g == 0 {
			g = face.Glyph('国')
		}
		glyphs = append(glyphs, g)
		cmap = append(cmap, fonts.Mapping{First: r, Glyph: fonts.GlyphID(i + 1), Count: 1})
	}
	data, err := fonts.Subset(face, glyphs, cmap, fonts.SubsetOptions{Family: family, PostScript: family})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), family+".ttf")
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func openEntry(t *testing.T, path string) *fonts.Face {
	t.Helper()
	entries, err := fonts.File(path, false)
	if err != nil {
		t.Fatal(err)
	}
	f, err := entries[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// A book in a face of the user's with few characters, and one of the machine's
// for what no other has.
func TestRunTellsWhatLeavesTheUsersFaces(t *testing.T) {
	mine := openEntry(t, fontOf(t, "Mine", "讲话，。今天我三点0123456789篇"))
	machine := fontOf(t, "Machine", "ༀ")
	var own fonts.Own
	own.Faces[fonts.Song] = mine
	own.Spares = []fonts.Shelf{{System: true, Stock: func() ([]fonts.Entry, error) { return fonts.File(machine, true) }}}
	set, err := fonts.New(own)
	if err != nil {
		t.Fatal(err)
	}
	j := job("稿.txt", "《讲话》\n讲话 篇1\n今天，我讲三点㑁，再讲ༀ和ༀ。\n")
	j.Fonts, j.Targets = set, []build.Target{build.PDF}
	v := mustRun(t, j)

	got := map[string]diag.Diagnostic{}
	for _, d := range v.Findings {
		if _, twice := got[d.Code]; twice && d.Code[0] == 'F' {
			t.Errorf("%s twice", d.Code)
		}
		got[d.Code] = d
	}
	for code, want := range map[string]struct{ text, place string }{
		"F002": {"您的字体 Mine 缺 13 个字（㑁再ༀ和Am×书名字开数…），这些字用了 Noto Serif SC, Machine, Noto Serif SC Rare", "㑁"},
		"F003": {"“ༀ”（U+0F00）用了这台电脑上的字体 Machine，换一台电脑做出来可能不一样", "ༀ"},
	} {
		d, ok := got[code]
		if !ok || d.Text(diag.Chinese) != want.text || d.Span.Text() != want.place || d.Severity != diag.Advice {
			t.Errorf("%s at %q: %v", code, d.Span.Text(), v.Findings)
		}
	}
	if _, ok := got["F001"]; ok {
		t.Error("a character is missing")
	}
}

// A font file that is gone when it is needed stops the build.
func TestRunStopsAtAFontItCannotRead(t *testing.T) {
	path := fontOf(t, "Gone", "ༀ")
	entries, err := fonts.File(path, true)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	for _, system := range []bool{false, true} {
		shelf := fonts.Shelf{System: system, Stock: func() ([]fonts.Entry, error) { return entries, nil }}
		set, err := fonts.New(fonts.Own{Spares: []fonts.Shelf{shelf}})
		if err != nil {
			t.Fatal(err)
		}
		j := job("稿.txt", "《讲话》\n讲话 篇1\n今天，我讲ༀ。\n")
		j.Fonts, j.Targets = set, []build.Target{build.PDF}
		if _, err := build.Run(t.Context(), j); (err == nil) != system {
			t.Errorf("system %v: %v", system, err)
		}
	}
}
