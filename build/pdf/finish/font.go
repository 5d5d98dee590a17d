package finish

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"kanben/build/deflate"
)

// A Font is the font program and the tables of the glyphs of one face, packed.
type Font struct {
	name      Name
	stemV     int
	box       Array
	widths    Array
	wide      []int // the same, by glyph number
	program   *Stream
	toUnicode *Stream
	private   bool // a text has characters of private use

	level, upright bool  // how its glyphs stand
	axes           Array // metrics of upright glyphs whose pen is not in the middle
}

// Stands says how glyphs of the font stand in the document: level, as also where
// they are turned, or upright one below the other, or both. Axes tells by glyph
// number where the pen of an upright glyph lies, from the left side of its width,
// in 1/1000 em.
func (font *Font) Stands(level, upright bool, axes []int) {
	font.level, font.upright = level, upright
	if upright {
		font.axes = axisTable(font.wide, axes)
	}
}

// Vertical metrics of upright glyphs, in 1/1000 em (ISO 32000-1, 9.7.4.3). The
// pen is at the foot of the em box: poppler takes a glyph to stand above it.
const (
	uprightPen  = -120  // of the pen above the baseline
	uprightStep = -1000 // from it to the next one's
)

// axisTable gives the vertical metrics of the glyphs whose pen is not in the
// middle of their width, each for itself: "c [w1 v]". Of the other form, for a
// row of glyphs, poppler finds the last glyph only, and Ghostscript none.
func axisTable(widths, axes []int) Array {
	table := Array{}
	for i := 1; i < len(axes); i++ {
		if axes[i] != widths[i]/2 {
			table = append(table, Int(i), Array{Int(uprightStep), Int(axes[i]), Int(uprightPen)})
		}
	}
	return table
}

// uprightTwin is what the name of a font for upright glyphs has behind that of
// its face.
const uprightTwin = "V"

// NewFont packs a font. The name is ABCDEF+PostScript; stemV the thickness of
// upright stems, box that round all glyphs, in 1/1000 em; widths (likewise) and
// texts (what each glyph stands for) go by glyph number, number 0 being
// .notdef; program is a TrueType font with these glyph numbers, packed as
// deflate.Zlib does, of a size before that.
func NewFont(name string, stemV int, box [4]int, widths []int, texts []string, size int, program []byte) *Font {
	return &Font{
		name:    Name(name),
		stemV:   stemV,
		box:     Array{Int(box[0]), Int(box[1]), Int(box[2]), Int(box[3])},
		private: slices.ContainsFunc(texts, isPrivate),
		widths:  widthTable(widths),
		wide:    widths,
		program: &Stream{
			Dict:   Dict{{"Length1", Int(size)}, {"Filter", Name("FlateDecode")}},
			Data:   program,
			Packed: true,
		},
		toUnicode: &Stream{
			Dict:   Dict{{"Filter", Name("FlateDecode")}},
			Data:   deflate.Zlib(nil, toUnicode(texts), deflate.Quick),
			Packed: true,
		},
	}
}

// isPrivate tells whether a text has characters of private use.
func isPrivate(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Co, r) })
}

// em is the width of most glyphs, in 1/1000 em.
const em = 1000

// widthTable gives the widths that are not 1 em (ISO 32000-1, 9.7.4.3):
// "c [w w …]" for neighbours, "c c w" for a row of one width.
func widthTable(widths []int) Array {
	table := Array{}
	for i := 1; i < len(widths); {
		if widths[i] == em {
			i++
			continue
		}
		same := i + 1
		for same < len(widths) && widths[same] == widths[i] {
			same++
		}
		if same-i > 2 {
			table = append(table, Int(i), Int(same-1), Int(widths[i]))
			i = same
			continue
		}
		list := Array{}
		first := i
		for i < len(widths) && widths[i] != em {
			list = append(list, Int(widths[i]))
			i++
		}
		table = append(table, Int(first), list)
	}
	return table
}

// A rawFont is a font as gopdf described it.
type rawFont struct{ cidFont, descriptor Dict }

// rawFonts gives the fonts of a file of gopdf's, by what its pages call them.
func (f *rawFile) rawFonts() (map[Name]rawFont, error) {
	list, err := f.fonts()
	if err != nil {
		return nil, err
	}
	fonts := map[Name]rawFont{}
	for _, e := range list {
		font, err := f.dict(e.Value)
		if err != nil {
			return nil, fmt.Errorf("font %s: %w", e.Key, err)
		}
		descendants, _ := font.Get("DescendantFonts").(Array)
		if len(descendants) != 1 {
			return nil, fmt.Errorf("font %s: %d descendant fonts", e.Key, len(descendants))
		}
		cid, err := f.dict(descendants[0])
		if err != nil {
			return nil, fmt.Errorf("font %s: %w", e.Key, err)
		}
		descriptor, err := f.dict(cid.Get("FontDescriptor"))
		if err != nil {
			return nil, fmt.Errorf("font %s: descriptor: %w", e.Key, err)
		}
		fonts[e.Key] = rawFont{cid, descriptor}
	}
	return fonts, nil
}

// addTo adds a font's objects and gives the resources that it is, by a name: a font for
// level glyphs, its twin for upright ones, or both. Of gopdf's dictionaries it
// keeps the metrics of the face; it puts in the program,
// its own name and box, for gopdf was given another font of the face, and what
// they lack: an exact ToUnicode, the map of glyph numbers (ISO
// 19005-2, 6.2.11.3.2) and short widths.
func (font *Font) addTo(w *Writer, name Name, raw rawFont) Dict {
	descriptor := append(Dict{}, raw.descriptor...)
	descriptor.Set("FontName", font.name)
	descriptor.Set("FontBBox", font.box)
	descriptor.Set("FontFile2", w.Add(font.program))
	descriptor.Set("StemV", Int(font.stemV))
	descriptor.Set("Flags", flags(raw.descriptor))
	cid := append(Dict{}, raw.cidFont...)
	cid.Set("BaseFont", font.name)
	cid.Set("FontDescriptor", w.Add(descriptor))
	cid.Set("CIDToGIDMap", Name("Identity"))
	cid.Set("DW", Int(em))
	cid.Set("W", font.widths)
	if font.upright {
		cid.Set("DW2", Array{Int(uprightPen), Int(uprightStep)})
		if len(font.axes) > 0 {
			cid.Set("W2", font.axes)
		}
	}
	descendants, unicode := Array{w.Add(cid)}, w.Add(font.toUnicode)
	add := func(encoding Name) Ref {
		return w.Add(Dict{
			{"Type", Name("Font")},
			{"Subtype", Name("Type0")},
			{"BaseFont", font.name},
			{"Encoding", encoding},
			{"DescendantFonts", descendants},
			{"ToUnicode", unicode},
		})
	}
	var out Dict
	if font.level || !font.upright {
		out = append(out, Entry{name, add("Identity-H")})
	}
	if font.upright {
		out = append(out, Entry{name + uprightTwin, add("Identity-V")})
	}
	return out
}

// flags are a descriptor's flags (9.8.2): symbolic, since Chinese characters are
// not in the standard Latin set, and italic if the face leans.
func flags(descriptor Dict) Int {
	const symbolic, italic = 1 << 2, 1 << 6
	if descriptor.Get("ItalicAngle") != Int(0) {
		return symbolic | italic
	}
	return symbolic
}
