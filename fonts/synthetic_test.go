package fonts

import "encoding/binary"

// A synthetic font is built by hand for what the embedded faces do not have.
type synthetic struct {
	glyphs   [][]byte
	advances []int // one fewer metrics than glyphs share the last
	cmap     []Mapping
	extra    map[string][]byte
}

func be(vs ...int) []byte {
	var b []byte
	for _, v := range vs {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

// square is a simple glyph of four corners, with instructions to be left out.
func square(x, y, size int) []byte {
	b := be(1, x, y, x+size, y+size, 3, 2) // contour, box, its end, two instructions
	b = append(b, 0xb0, 0x01)
	b = append(b, flagOn, flagOn, flagOn, flagOn)
	b = append(b, be(x, 0, size, 0)...)
	return append(b, be(y, size, 0, -size)...)
}

// composite is a glyph of components given in the font's own form.
func composite(parts ...[]byte) []byte {
	b := be(-1, 0, 0, 100, 100)
	for i, p := range parts {
		if i < len(parts)-1 {
			p[1] |= moreComponents
		}
		b = append(b, p...)
	}
	return b
}

// offsetPart is a component moved by bytes.
func offsetPart(glyph, dx, dy int) []byte {
	return append(be(argsAreXY, glyph), byte(dx), byte(dy))
}

// scaledPart is a component moved by words and scaled (in 1/16384).
func scaledPart(glyph, dx, dy, scale int) []byte {
	return be(argsAreXY|argsAreWords|haveScale, glyph, dx, dy, scale)
}

// anchoredPart is a component whose point lies on a point of what is there.
func anchoredPart(glyph, to, from int) []byte {
	return append(be(0, glyph), byte(to), byte(from))
}

// instructed adds instructions to a composite.
func instructed(glyph []byte) []byte {
	glyph[glyphHeader] |= haveInstruction >> 8
	return append(glyph, 0, 3, 0xb0, 0x01, 0x21)
}

// data gives the font file.
func (s *synthetic) data() string {
	tables := map[string][]byte{
		"head": make([]byte, 54), "hhea": make([]byte, 36), "maxp": make([]byte, 32),
		"glyf": {}, "loca": be(0, 0), "hmtx": {},
	}
	copy(tables["head"], be(1))
	binary.BigEndian.PutUint32(tables["head"][12:], 0x5f0f3cf5)
	copy(tables["head"][18:], be(1000))
	copy(tables["head"][50:], be(1)) // long loca
	copy(tables["hhea"], be(1, 0, 800, -200))
	copy(tables["hhea"][34:], be(len(s.advances)))
	copy(tables["maxp"], be(1, 0, len(s.glyphs), 100, 10, 1000, 100, 2, 9, 9, 9, 9, 9, 9, 50, 5))
	for _, g := range s.glyphs {
		tables["glyf"] = append(tables["glyf"], g...)
		tables["loca"] = binary.BigEndian.AppendUint32(tables["loca"], uint32(len(tables["glyf"])))
	}
	for i, g := range s.glyphs {
		if i < len(s.advances) {
			tables["hmtx"] = append(tables["hmtx"], be(s.advances[i])...)
		}
		bearing := be(0)
		if len(g) > 4 {
			bearing = g[2:4]
		}
		tables["hmtx"] = append(tables["hmtx"], bearing...)
	}
	for tag, t := range s.extra {
		tables[tag] = t
	}
	return writeTables(tables, s.cmap)
}

func writeTables(tables map[string][]byte, cmap []Mapping) string {
	tags := []string{"GDEF", "GPOS", "GSUB", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "kern", "loca", "maxp", "name", "post"}
	var present []string
	for _, tag := range tags {
		if _, ok := tables[tag]; ok || tag == "cmap" {
			present = append(present, tag)
		}
	}
	w := newWriter(present...)
	for _, tag := range present {
		w.table(tag, func() {
			if tag == "cmap" {
				w.cmap(cmap)
			} else {
				w.string(table(tables[tag]))
			}
		})
	}
	return string(w.finish())
}

// nested is a font of composites in composites:
//
//	1 square   2 two squares, one scaled   3 twice 2, with instructions
//	4 square at point   5 contains itself   6, 7 contain each other
//	8 a blank   9 a component that is not there   10 ten of 11, which is ten of
//	12, and so on to 15, ten of 1
func nested() *synthetic {
	ten := func(g int) []byte {
		var parts [][]byte
		for range 10 {
			parts = append(parts, offsetPart(g, 1, 1))
		}
		return composite(parts...)
	}
	return &synthetic{
		glyphs: [][]byte{
			square(0, 0, 50),
			square(10, 20, 100),
			composite(offsetPart(1, 5, -5), scaledPart(1, 300, 200, 1<<13)),
			instructed(composite(offsetPart(2, 0, 0), offsetPart(2, 100, 0))),
			composite(offsetPart(1, 0, 0), anchoredPart(1, 2, 0)),
			composite(offsetPart(5, 0, 0)),
			composite(offsetPart(7, 0, 0)),
			composite(offsetPart(6, 0, 0)),
			{},
			composite(offsetPart(99, 0, 0)),
			ten(11), ten(12), ten(13), ten(14), ten(15), ten(1),
		},
		advances: []int{500, 600, 700, 800, 500},
		cmap:     []Mapping{{'A', 1, 7}, {'H', 1, 1}, {'x', 1, 1}},
	}
}
