package fonts

import (
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// A webTable is a table as it travels.
type webTable struct {
	name    string
	version byte
	full    int // its size with the reader
	data    table
}

// unpackWOFF2 gives the tables of a packed font.
func unpackWOFF2(t testing.TB, web []byte) []webTable {
	t.Helper()
	if string(web[:4]) != "wOF2" || int(table(web).u32(8)) != len(web) || len(web)%4 != 0 {
		t.Fatalf("header % x", web[:48])
	}
	at := 48
	base128 := func() (n int) {
		for {
			b := web[at]
			at++
			if n = n<<7 | int(b&0x7f); b&0x80 == 0 {
				return n
			}
		}
	}
	var out []webTable
	var sizes []int
	for range table(web).u16(12) {
		w := webTable{name: webTags[web[at]&0x3f], version: web[at] >> 6}
		at++
		w.full = base128()
		n := w.full
		outlines := w.name == "glyf" || w.name == "loca"
		if outlines && w.version == 0 || !outlines && w.version != 0 {
			n = base128()
		}
		out, sizes = append(out, w), append(sizes, n)
	}
	body, err := io.ReadAll(brotli.NewReader(bytes.NewReader(web[at : at+int(table(web).u32(20))])))
	if err != nil {
		t.Fatal(err)
	}
	for i, n := range sizes {
		out[i].data, body = table(body[:n]), body[n:]
	}
	if len(body) > 0 {
		t.Errorf("%d bytes more", len(body))
	}
	return out
}

// A stream is read from its front.
type stream struct {
	t  table
	at int
}

func (s *stream) u8() int  { s.at++; return int(s.t.u8(s.at - 1)) }
func (s *stream) u16() int { return s.u8()<<8 | s.u8() }
func (s *stream) i16() int { return int(int16(s.u16())) }
func (s *stream) u255() int {
	switch c := s.u8(); c {
	case 253:
		return s.u16()
	case 254:
		return 506 + s.u8()
	case 255:
		return 253 + s.u8()
	default:
		return c
	}
}

// A webGlyph is a glyph that came out of the streams.
type webGlyph struct {
	points       []point
	composite    table
	instructions table
	box          [4]int
}

// unpackGlyphs reads the streams of outlines as the specification tells, by its table
// of triplets (section 5.2), not by the writer's formulas.
func unpackGlyphs(t testing.TB, data table) []webGlyph {
	t.Helper()
	n := int(data.u16(4))
	at := 36
	var s [7]stream
	for i := range s {
		size := int(data.u32(8 + 4*i))
		s[i] = stream{t: data.cut(at, at+size)}
		at += size
	}
	if at != len(data) {
		t.Errorf("%d bytes behind the streams", len(data)-at)
	}
	contours, points, flags, coords, composites, boxes, program := &s[0], &s[1], &s[2], &s[3], &s[4], &s[5], &s[6]
	bits := boxes.t
	boxes.at = (n + 31) / 32 * 4
	out := make([]webGlyph, n)
	for g := range out {
		w := &out[g]
		instructed := false
		switch k := contours.i16(); {
		case k < 0:
			from := composites.at
			for {
				c, ok := readComponent(composites.t, composites.at)
				if !ok {
					t.Fatalf("glyph %d: components cut short", g)
				}
				composites.at += c.size
				instructed = instructed || c.flags&haveInstruction != 0
				if c.flags&moreComponents == 0 {
					break
				}
			}
			w.composite = composites.t.cut(from, composites.at)
		case k > 0:
			instructed = true
			x, y := 0, 0
			for range k {
				for range points.u255() {
					dx, dy, on := triplet(flags.u8(), coords)
					x, y = x+dx, y+dy
					w.points = append(w.points, point{x: float32(x), y: float32(y), on: on})
				}
				w.points[len(w.points)-1].last = true
			}
			w.box = [4]int{1 << 15, 1 << 15, -1 << 15, -1 << 15}
			for _, p := range w.points {
				w.box = [4]int{min(w.box[0], int(p.x)), min(w.box[1], int(p.y)), max(w.box[2], int(p.x)), max(w.box[3], int(p.y))}
			}
		}
		if bits.u8(g/8)&(0x80>>(g%8)) != 0 {
			w.box = [4]int{boxes.i16(), boxes.i16(), boxes.i16(), boxes.i16()}
		}
		if instructed {
			size := coords.u255()
			w.instructions = program.t.cut(program.at, program.at+size)
			program.at += size
		}
	}
	for i := range s {
		if s[i].at != len(s[i].t) {
			t.Errorf("stream %d: %d bytes of %d were read", i, s[i].at, len(s[i].t))
		}
	}
	return out
}

// triplet reads a point by the table of section 5.2: bits of x, bits of y, what is
// added to either, and their signs.
func triplet(flag int, s *stream) (dx, dy int, on bool) {
	on = flag < 128
	flag &= 0x7f
	sign := func(v int, plus bool) int {
		if plus {
			return v
		}
		return -v
	}
	switch {
	case flag < 10:
		return 0, sign(s.u8()+flag/2*256, flag%2 == 1), on
	case flag < 20:
		return sign(s.u8()+(flag-10)/2*256, flag%2 == 1), 0, on
	case flag < 84:
		b := s.u8()
		f := flag - 20
		return sign(b>>4+1+f/16*16, flag%2 == 1), sign(b&15+1+f%16/4*16, flag>>1%2 == 1), on
	case flag < 120:
		x, y := s.u8(), s.u8()
		f := flag - 84
		return sign(x+1+f/12*256, flag%2 == 1), sign(y+1+f%12/4*256, flag>>1%2 == 1), on
	case flag < 124:
		a, b, c := s.u8(), s.u8(), s.u8()
		return sign(a<<4|b>>4, flag%2 == 1), sign(b&15<<8|c, flag>>1%2 == 1), on
	}
	x, y := s.u16(), s.u16()
	return sign(x, flag%2 == 1), sign(y, flag>>1%2 == 1), on
}

// checkWOFF2 packs a font and looks whether all of it comes out again.
func checkWOFF2(t testing.TB, data []byte) []byte {
	t.Helper()
	web, err := WOFF2(data)
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open("test", string(data))
	if err != nil {
		t.Fatal(err)
	}
	var xMin []int
	for _, w := range unpackWOFF2(t, web) {
		want := f.dir.table(w.name)
		switch {
		case w.name == "glyf" && w.version == 0:
			glyphs := unpackGlyphs(t, w.data)
			if len(glyphs) != int(f.dir.table("maxp").u16(4)) {
				t.Fatalf("%d glyphs, want %d", len(glyphs), int(f.dir.table("maxp").u16(4)))
			}
			for g := range glyphs {
				compareWebGlyph(t, f, GlyphID(g), &glyphs[g])
				xMin = append(xMin, glyphs[g].box[0])
			}
		case w.name == "loca" && w.version == 0:
			if len(w.data) != 0 || w.full < len(want) {
				t.Errorf("loca: %d bytes for %d, %d before", len(w.data), w.full, len(want))
			}
		case w.name == "hmtx" && w.version == 1:
			wide := int(f.dir.table("hhea").u16(34))
			if len(w.data) != 1+2*wide || w.full != len(want) {
				t.Fatalf("hmtx: %d bytes for %d", len(w.data), w.full)
			}
			for g := range int(f.dir.table("maxp").u16(4)) {
				at := 4*g + 2
				if g >= wide {
					at = 4*wide + 2*(g-wide)
				} else if w.data.u16(1+2*g) != want.u16(4*g) {
					t.Errorf("glyph %d: another width", g)
				}
				if want.i16(at) != xMin[g] {
					t.Errorf("glyph %d: left edge %d, want %d", g, xMin[g], want.i16(at))
				}
			}
		case w.name == "head":
			if w.data[:16]+w.data[17:51]+w.data[52:] != want[:16]+want[17:51]+want[52:] {
				t.Error("head differs")
			}
		case w.data != want:
			t.Errorf("%s differs", w.name)
		}
	}
	return web
}

func compareWebGlyph(t testing.TB, f *Face, g GlyphID, got *webGlyph) {
	t.Helper()
	data := f.glyphData(g)
	if data == "" || data.i16(0) == 0 {
		if got.points != nil || got.composite != "" {
			t.Errorf("glyph %d is not empty", g)
		}
		return
	}
	if box := [4]int{data.i16(2), data.i16(4), data.i16(6), data.i16(8)}; box != got.box {
		t.Errorf("glyph %d: box %v, want %v", g, got.box, box)
	}
	if n := data.i16(0); n > 0 {
		var l loader
		if !l.simple(data, n) || !slices.Equal(l.points, got.points) {
			t.Errorf("glyph %d: other points", g)
		}
		i := glyphHeader + 2*n
		if want := data.cut(i+2, i+2+int(data.u16(i))); want != got.instructions {
			t.Errorf("glyph %d: other instructions", g)
		}
	} else if !strings.HasPrefix(string(data[glyphHeader:]), string(got.composite)) {
		t.Errorf("glyph %d: other components", g)
	}
}

// All that a font says comes out of the packed one again.
func TestWOFF2(t *testing.T) {
	set := Embedded()
	for _, role := range []Role{Song, SongBold, Hei, HeiBold, Kai, Italic, BoldItalic} {
		data, err := Reading(set.Face(role), []rune(readingText+"éàñ½"), ReadingOptions{Language: "ZHS "})
		if err != nil {
			t.Fatal(err)
		}
		web := checkWOFF2(t, data)
		if len(web) > len(data)*7/10 {
			t.Errorf("role %v: %d bytes packed to %d", role, len(data), len(web))
		}
		if again, _ := WOFF2(data); !bytes.Equal(web, again) {
			t.Error("the same font gives other bytes")
		}
	}
}

// Every kind of step between points comes out as it went in.
func TestWOFF2Steps(t *testing.T) {
	var p glyphPacker
	type step struct {
		on     bool
		dx, dy int
	}
	var steps []step
	edges := []int{0, 1, 2, 15, 16, 17, 63, 64, 65, 66, 255, 256, 257, 768, 769, 770, 1279, 1280, 1281, 4095, 4096, 32767}
	for _, x := range edges {
		for _, y := range edges {
			for _, s := range [][2]int{{1, 1}, {-1, 1}, {1, -1}, {-1, -1}} {
				steps = append(steps, step{(x+y)%2 == 0, s[0] * x, s[1] * y})
			}
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		steps = append(steps, step{r.IntN(2) == 0, r.IntN(3000) - 1500, r.IntN(3000) - 1500})
	}
	for _, s := range steps {
		p.point(s.on, s.dx, s.dy)
	}
	flags, coords := stream{t: table(p.flags)}, stream{t: table(p.coords)}
	for _, s := range steps {
		if dx, dy, on := triplet(flags.u8(), &coords); dx != s.dx || dy != s.dy || on != s.on {
			t.Fatalf("%+v became %d, %d, %v", s, dx, dy, on)
		}
	}
	for _, n := range []int{0, 252, 253, 505, 506, 761, 762, 763, 65535} {
		if got := (&stream{t: table(append255(nil, n))}).u255(); got != n {
			t.Errorf("%d became %d", n, got)
		}
	}
}

func TestWOFF2RefusesWhatIsNoFont(t *testing.T) {
	if _, err := WOFF2([]byte("no font")); err == nil {
		t.Error("packed")
	}
}

// Outlines that cannot be read travel as they are.
func TestWOFF2PacksBrokenOutlines(t *testing.T) {
	data, err := Reading(Embedded().Face(Song), []rune("一二三"), ReadingOptions{})
	if err != nil {
		t.Fatal(err)
	}
	d, _ := readDirectory(table(data), 0)
	e, _ := d.entry("glyf")
	at := int(e.u32(8))
	for k := range 200 { // no ends of contours, no flags
		data[at+glyphHeader+k] = 0xff
	}
	web, err := WOFF2(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range unpackWOFF2(t, web) {
		if w.name == "glyf" && (w.version != 3 || len(w.data) != w.full) {
			t.Errorf("outlines in form %d, %d bytes of %d", w.version, len(w.data), w.full)
		}
	}
}

// fontTools, the standard tool, reads what is packed, and packs no smaller but for
// its dearer Brotli.
func TestWOFF2Oracle(t *testing.T) {
	python := "/usr/bin/python3"
	if exec.Command(python, "-c", "import fontTools.ttLib, brotli").Run() != nil {
		t.Skip("fontTools and brotli for Python are not on this machine")
	}
	data, err := Reading(Embedded().Face(Song), []rune(readingText), ReadingOptions{Language: "ZHS "})
	if err != nil {
		t.Fatal(err)
	}
	web, err := WOFF2(data)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, content := range map[string][]byte{"font.ttf": data, "font.woff2": web, "look.py": []byte(look)} {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(python, "look.py")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	info, err := os.Stat(filepath.Join(dir, "theirs.woff2"))
	if err != nil {
		t.Fatal(err)
	}
	if most := info.Size() * 105 / 100; int64(len(web)) > most {
		t.Errorf("%d bytes, fontTools needs %d", len(web), info.Size())
	}
	t.Logf("%d bytes, fontTools %d", len(web), info.Size())
}

// look compares the tables of two fonts and packs one.
const look = `
from fontTools.ttLib import TTFont
a, b = TTFont("font.ttf"), TTFont("font.woff2")
assert a.keys() == b.keys(), (a.keys(), b.keys())
for g in a.getGlyphOrder():
    x, y = a["glyf"][g], b["glyf"][g]
    if hasattr(x, "flags"):
        x.flags[0] &= ~0x40
    assert x == y, g
    assert a["hmtx"][g] == b["hmtx"][g], (g, a["hmtx"][g], b["hmtx"][g])
for tag in a.keys():
    if tag not in ("glyf", "loca", "head", "hmtx", "GlyphOrder"):
        assert a.getTableData(tag) == b.getTableData(tag), tag
a.flavor = "woff2"
a.save("theirs.woff2")
`

func BenchmarkWOFF2(b *testing.B) {
	data, err := Reading(Embedded().Face(Song), []rune(readingText), ReadingOptions{Language: "ZHS "})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := WOFF2(data); err != nil {
			b.Fatal(err)
		}
	}
}

// A font of blanks alone has outlines of a byte: browsers take no empty table.
func TestBlankFont(t *testing.T) {
	f := Embedded().Face(Song)
	data, err := Subset(f, []GlyphID{f.Glyph(' ')}, []Mapping{{First: ' ', Glyph: 1, Count: 1}}, SubsetOptions{Family: "Blank", PostScript: "Blank"})
	if err != nil {
		t.Fatal(err)
	}
	dir, err := readDirectory(table(data), 0)
	if err != nil {
		t.Fatal(err)
	}
	if dir.table("glyf") == "" {
		t.Error("glyf is empty")
	}
	if _, err := Open("blank", string(data)); err != nil {
		t.Error(err)
	}
	if _, err := WOFF2(data); err != nil {
		t.Error(err)
	}
}
