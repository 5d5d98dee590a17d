package fonts

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// openNamed opens a small font of a face's glyphs.
func openNamed(tb testing.TB, f *Face, text, family string) *Face {
	tb.Helper()
	g, err := Open(family+".ttf", named(tb, f, text, family, strings.ReplaceAll(family, " ", "")))
	if err != nil {
		tb.Fatal(err)
	}
	return g
}

// writeFont puts a font file into a folder and gives its path.
func writeFont(tb testing.TB, dir, name, data string) string {
	tb.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
		tb.Fatal(err)
	}
	return path
}

// restricted changes a font's licence bits (OS/2, fsType).
func restricted(tb testing.TB, data string, bits byte) string {
	tb.Helper()
	dir, err := readDirectory(table(data), 0)
	if err != nil {
		tb.Fatal(err)
	}
	e, _ := dir.entry("OS/2")
	b := []byte(data)
	b[e.u32(8)+8], b[e.u32(8)+9] = bits>>4, bits&0xf
	return string(b)
}

// A face of the user comes first in its role and the embedded chain after it;
// what leaves it is noted.
func TestOwnFace(t *testing.T) {
	core := Embedded()
	mine := openNamed(t, core.Face(Hei), "国的，。（“”一A1", "My Song")
	set, err := New(Own{Faces: [NumRoles]*Face{Song: mine}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		role  Role
		chars string
		want  string
	}{
		{Song, "国的，。（“一A1", "MySong"},
		{Song, "群同志B", song},
		{Song, "㑁", rare},
		{Song, "𠮷", kai},
		{SongBold, "国A", songB},
		{Hei, "国A", hei},
		{Kai, "国", kai},
		{Kai, "“1A", "MySong"}, // borrowed from Song as ever
		{Fang, "国", song},      // Song stands in, but the embedded one
	} {
		for _, r := range c.chars {
			if f, g := set.Find(c.role, r); f.PostScript != c.want || g == 0 || g != f.Glyph(r) {
				t.Errorf("%c in %s: %s, want %s", r, c.role, f.PostScript, c.want)
			}
		}
	}
	if f, g := set.Find(Song, '🀰'); g != 0 || f != mine {
		t.Errorf("🀰 is glyph %d of %s", g, f.PostScript)
	}
	var strays []string
	for _, x := range set.Strays() {
		strays = append(strays, x.Role.String()+" "+string(x.Char)+" "+x.Face.PostScript)
	}
	want := []string{"song B " + song, "song 㑁 " + rare, "song 同 " + song, "song 志 " + song, "song 群 " + song, "song 𠮷 " + kai}
	if !slices.Equal(strays, want) {
		t.Errorf("strays %q, want %q", strays, want)
	}
	if !set.Own(Song) || set.Own(Hei) {
		t.Error("the wrong faces count as the user's")
	}
}

// A face for Latin sets letters and digits of the serif voices, and no mark that
// Chinese uses too.
func TestOwnLatin(t *testing.T) {
	core := Embedded()
	latin := openNamed(t, core.Face(Hei), "Aé1.·×—“Ж", "My Latin")
	set, err := New(Own{Faces: [NumRoles]*Face{Latin: latin, LatinBold: latin}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		role  Role
		chars string
		own   bool
	}{
		{Song, "Aé1.Ж", true}, {SongBold, "A1", true}, {Kai, "A1", true}, {Fang, "A", true},
		{Song, "·×—“国B", false}, {Hei, "A1", false}, {HeiBold, "A1", false}, {Italic, "A1", false},
	} {
		for _, r := range c.chars {
			if f, _ := set.Find(c.role, r); (f == latin) != c.own {
				t.Errorf("%c in %s: %s", r, c.role, f.PostScript)
			}
		}
	}
}

// A Kai of the user keeps its digits, and its quotation marks if they are wide.
func TestOwnKaiBorrowsOnlyNarrowQuotes(t *testing.T) {
	core := Embedded()
	for _, c := range []struct {
		face   *Face
		quotes string
	}{
		{openNamed(t, core.Face(Kai), "国“”1A", "Narrow"), song},
		{openNamed(t, core.Face(Hei), "国“”1A", "Wide"), "Wide"},
	} {
		set, err := New(Own{Faces: [NumRoles]*Face{Kai: c.face, Fang: c.face}})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range []Role{Kai, Fang} {
			if f, _ := set.Find(r, '“'); f.PostScript != c.quotes {
				t.Errorf("“ of %s: %s", c.face.Family, f.PostScript)
			}
			if f, _ := set.Find(r, '1'); f != c.face {
				t.Errorf("1 of %s: %s", c.face.Family, f.PostScript)
			}
		}
	}
}

// A face whose full stop stands in the middle takes its marks from the embedded
// face of the role.
func TestOwnFaceWithCentredMarks(t *testing.T) {
	hei := Embedded().Face(Hei)
	data, err := Subset(hei, glyphsOf(hei, "··国"), []Mapping{{'。', 1, 1}, {'国', 3, 1}, {'，', 2, 1}}, SubsetOptions{PostScript: "Centred"})
	if err != nil {
		t.Fatal(err)
	}
	centred, err := Open("centred.ttf", string(data))
	if err != nil {
		t.Fatal(err)
	}
	set, err := New(Own{Faces: [NumRoles]*Face{SongBold: centred, Kai: centred}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		role Role
		char rune
		want string
	}{{SongBold, '。', songB}, {SongBold, '，', songB}, {SongBold, '国', "Centred"}, {Kai, '，', kai}, {Kai, '“', song}} {
		if f, g := set.Find(c.role, c.char); f.PostScript != c.want || g == 0 {
			t.Errorf("%c in %s: %s, want %s", c.char, c.role, f.PostScript, c.want)
		}
	}
}

// Faces for simplified Chinese have their marks in place; a face may have only
// its question mark elsewhere.
func TestDisplacedMarks(t *testing.T) {
	core := Embedded()
	for _, r := range []Role{Song, SongBold, Hei, HeiBold, Kai} {
		if marks := displacedMarks(core.Face(r)); marks != "" {
			t.Errorf("%s: %s", core.Face(r).PostScript, marks)
		}
	}
	hei := core.Face(Hei)
	data, err := Subset(hei, glyphsOf(hei, "。·"), []Mapping{{'。', 1, 1}, {'？', 2, 1}}, SubsetOptions{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open("marks.ttf", string(data))
	if err != nil {
		t.Fatal(err)
	}
	if marks := displacedMarks(f); marks != "？" {
		t.Errorf("displaced are %q", marks)
	}
}

func TestOwnFaceMustBeEmbeddable(t *testing.T) {
	data := named(t, Embedded().Face(Song), "国的", "Closed", "Closed")
	for bits, allowed := range map[byte]bool{0: true, 2: false, 4: true, 8: true, 2 | 8: true} {
		f, err := Open("closed.ttf", restricted(t, data, bits))
		if err != nil {
			t.Fatal(err)
		}
		_, err = New(Own{Faces: [NumRoles]*Face{Song: f}})
		if allowed != (err == nil) || !allowed && (!errors.Is(err, ErrEmbedding) || !strings.Contains(err.Error(), "closed.ttf")) {
			t.Errorf("fsType %d: %v", bits, err)
		}
	}
}

// Spare faces are looked at only for what no other face has, in the order of
// shelves; each shelf is stocked once.
func TestSpareFaces(t *testing.T) {
	core, dir := Embedded(), t.TempDir()
	emoji := func(name string, text string) {
		g := openNamed(t, core.Face(Hei), "国", name)
		data, err := Subset(g, []GlyphID{1, 1}, []Mapping{{[]rune(text)[0], 1, 2}}, SubsetOptions{})
		if err != nil {
			t.Fatal(err)
		}
		writeFont(t, dir, name+"/face.ttf", string(data))
	}
	emoji("mine", "🀰")
	emoji("system", "🀱") // and 🀲; 🀱 is on both shelves
	stocked := 0
	shelf := func(name string, system bool) Shelf {
		return Shelf{System: system, Stock: func() ([]Entry, error) {
			stocked++
			return Folder(t.Context(), filepath.Join(dir, name), true)
		}}
	}
	set, err := New(Own{Spares: []Shelf{shelf("mine", false), shelf("system", true)}})
	if err != nil {
		t.Fatal(err)
	}
	if set.Find(Song, '国'); stocked != 0 {
		t.Error("the shelves were stocked for nothing")
	}
	for range 2 {
		for _, c := range []struct {
			char   rune
			family string
		}{{'🀰', "mine"}, {'🀱', "mine"}, {'🀲', "system"}} {
			if f, g := set.Find(HeiBold, c.char); f.Family != c.family || g == 0 {
				t.Errorf("%c: glyph %d of %s, want one of %s", c.char, g, f.Family, c.family)
			}
		}
		if f, g := set.Find(HeiBold, '🀳'); g != 0 || f != set.Face(HeiBold) {
			t.Errorf("🀳: glyph %d of %s", g, f.Family)
		}
	}
	if stocked != 2 {
		t.Errorf("the shelves were stocked %d times", stocked)
	}
	var system []rune
	for _, x := range set.Strays() {
		if x.System {
			system = append(system, x.Char)
		}
	}
	if len(set.Strays()) != 3 || string(system) != "🀲" {
		t.Errorf("strays %v", set.Strays())
	}
	if err := set.Err(); err != nil {
		t.Error(err)
	}
}

func TestSpareFacesThatCannotBeRead(t *testing.T) {
	set, err := New(Own{Spares: []Shelf{{Stock: func() ([]Entry, error) { return Folder(t.Context(), filepath.Join(t.TempDir(), "none"), true) }}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, g := set.Find(Song, '🀰'); g != 0 {
		t.Error("a glyph out of nothing")
	}
	if err := set.Err(); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
}

func TestCount(t *testing.T) {
	core := Embedded()
	small := openNamed(t, core.Face(Song), "国的A，𬭎〇々", "Small")
	if chars, han := small.Count(); chars != 7 || han != 5 {
		t.Errorf("%d characters, %d Han", chars, han)
	}
	if chars, han := core.Face(Kai).Count(); han < 8105 || chars <= han {
		t.Errorf("%d characters, %d Han", chars, han)
	}
	if n := len(core.Rare()); n != 3 {
		t.Errorf("%d rare faces", n)
	}
}

// Faces that help out are asked in their order for what the face of a role lacks,
// before any embedded face; not for marks in the middle of their squares.
func TestHelpers(t *testing.T) {
	core := Embedded()
	mine := openNamed(t, core.Face(Hei), "国", "My Song")
	first := openNamed(t, core.Face(Kai), "国𠮷", "First")
	second := openNamed(t, core.Face(Hei), "国群𠮷，", "Second")
	set, err := New(Own{Faces: [NumRoles]*Face{Song: mine}, Helpers: []*Face{first, second}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		role  Role
		chars string
		want  string
	}{
		{Song, "国", "MySong"}, {Song, "𠮷", "First"}, {Song, "群，", "Second"}, {Song, "同", song},
		{SongBold, "国群", songB}, {SongBold, "𠮷", "First"}, {Kai, "国", kai}, {Hei, "㑁", rare},
	} {
		for _, r := range c.chars {
			if f, g := set.Find(c.role, r); f.PostScript != c.want || g == 0 || g != f.Glyph(r) {
				t.Errorf("%c in %s: %s, want %s", r, c.role, f.PostScript, c.want)
			}
		}
	}
	if got := set.Helpers(); !slices.Equal(got, []*Face{first, second}) {
		t.Errorf("%d helpers", len(got))
	}
	for _, x := range set.Strays() {
		if x.Role != Song {
			t.Errorf("%c of %s strayed", x.Char, x.Role)
		}
	}
}
