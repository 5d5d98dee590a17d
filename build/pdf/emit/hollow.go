package emit

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"kanben/fonts"
)

// A fontTable is a table of a TrueType file.
type fontTable struct {
	tag  string
	data []byte
}

// programTables are the tables that a font program in a PDF needs for a CIDFont
// (ISO 32000-1, 9.9); the rest, character map and names, is for other programs.
var programTables = map[string]bool{
	"glyf": true, "head": true, "hhea": true, "hmtx": true, "loca": true, "maxp": true,
}

// outlinesAt is where the outlines begin in a program: behind its directory.
const outlinesAt = 12 + 6*16

// hollow parts a compact font in two: a hollow one, complete but without
// outlines, for gopdf, and the program to be embedded.
//
// gopdf wants a font to look characters up in, and embeds it with a slow packer
// of its own, once for every stretch of pages. From the hollow font it takes the
// numbers of the glyphs and the metrics of the face, and has nothing to pack.
// The widths of all glyphs are one in it: nothing depends on what gopdf measures.
// The finisher puts in the program, and its own table of widths.
func hollow(font []byte) (hollow, program []byte, err error) {
	tables, err := fontTables(font)
	if err != nil {
		return nil, nil, err
	}
	var full, blank []fontTable
	for _, t := range tables {
		if programTables[t.tag] {
			full = append(full, t)
		}
		switch t.tag {
		case "glyf":
			t.data = nil
		case "loca":
			t.data = make([]byte, len(t.data))
		case "hmtx":
			t.data = t.data[:min(longMetric, len(t.data))]
		case "hhea":
			t.data = slices.Clone(t.data)
			if len(t.data) == hheaSize {
				binary.BigEndian.PutUint16(t.data[hheaSize-2:], 1)
			}
		}
		blank = append(blank, t)
	}
	return joinTables(blank), joinTables(full), nil
}

// boxOf gives the box round all glyphs of a font made of a face, in 1/1000 em.
func boxOf(f *fonts.Face, font []byte) (box [4]int, err error) {
	tables, err := fontTables(font)
	if err != nil {
		return box, err
	}
	const at = 36 // xMin, yMin, xMax, yMax
	for _, t := range tables {
		if t.tag != "head" || len(t.data) < at+2*len(box) {
			continue
		}
		for i := range box {
			box[i] = perMille(f, int(int16(binary.BigEndian.Uint16(t.data[at+2*i:]))))
		}
		return box, nil
	}
	return box, errors.New("the font has no head")
}

// Sizes in a font: an entry of hmtx with a width, and the table hhea, which ends
// in the number of these entries.
const (
	longMetric = 4
	hheaSize   = 36
)

// fontTables gives the tables of a font in the order of its directory.
func fontTables(font []byte) ([]fontTable, error) {
	const head, entry = 12, 16
	if len(font) < head {
		return nil, errors.New("the font has no table directory")
	}
	tables := make([]fontTable, binary.BigEndian.Uint16(font[4:]))
	if len(font) < head+entry*len(tables) {
		return nil, errors.New("the font's table directory is cut off")
	}
	for i := range tables {
		e := font[head+entry*i:]
		from, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if from+size > uint64(len(font)) {
			return nil, fmt.Errorf("the font's table %q is cut off", e[:4])
		}
		tables[i] = fontTable{string(e[:4]), font[from : from+size]}
	}
	return tables, nil
}

// joinTables makes a font of tables that are sorted by tag.
func joinTables(tables []fontTable) []byte {
	n := len(tables)
	log := 0
	for 2<<log <= n {
		log++
	}
	size := 12 + 16*n
	for _, t := range tables {
		size += (len(t.data) + 3) &^ 3
	}
	b := make([]byte, 0, size)
	b = binary.BigEndian.AppendUint32(b, 0x00010000)
	for _, v := range []int{n, 16 << log, log, 16*n - 16<<log} {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	at := 12 + 16*n
	for _, t := range tables {
		b = append(b, t.tag...)
		b = binary.BigEndian.AppendUint32(b, checksum(t.data))
		b = binary.BigEndian.AppendUint32(b, uint32(at))
		b = binary.BigEndian.AppendUint32(b, uint32(len(t.data)))
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		b = append(b, t.data...)
		b = append(b, make([]byte, -len(b)&3)...)
	}
	return b
}

// checksum is a table's checksum (OpenType, "Calculating checksums").
func checksum(data []byte) uint32 {
	var sum uint32
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	var rest [4]byte
	copy(rest[:], data)
	return sum + binary.BigEndian.Uint32(rest[:])
}
