package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"

	"github.com/rogpeppe/go-internal/testscript"

	"kanben/fonts"
)

// font writes a small font of characters of an embedded face.
func font(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: font OUT ROLE FAMILY CHARS")
	}
	role, ok := fonts.ParseRole(args[1])
	if !ok {
		ts.Fatalf("no role %s", args[1])
	}
	chars := []rune(args[3])
	slices.Sort(chars)
	var glyphs []fonts.GlyphID
	var cmap []fonts.Mapping
	face := fonts.Embedded().Face(role)
	for i, r := range slices.Compact(chars) {
		glyphs = append(glyphs, max(1, face.Glyph(r))) // any, for what it lacks
		cmap = append(cmap, fonts.Mapping{First: r, Glyph: fonts.GlyphID(i + 1), Count: 1})
	}
	data, err := fonts.Subset(face, glyphs, cmap, fonts.SubsetOptions{Family: args[2], PostScript: args[2]})
	ts.Check(err)
	out := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(out), 0o777))
	ts.Check(os.WriteFile(out, data, 0o666))
}

// closed sets a font's licence to "restricted" (OpenType, OS/2, fsType 2).
func closed(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: closed FONT")
	}
	data := []byte(ts.ReadFile(args[0]))
	entry := data[bytes.Index(data, []byte("OS/2")):]
	binary.BigEndian.PutUint16(data[binary.BigEndian.Uint32(entry[8:])+8:], 2)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}
