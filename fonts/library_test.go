package fonts

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// library is a folder of fonts: families of two weights, a collection, and files
// that cannot be used.
func library(t *testing.T) string {
	t.Helper()
	core, dir := Embedded(), t.TempDir()
	song, bold := core.Face(Song), core.Face(SongBold)
	text := "国的一是，。"
	small := func(f *Face, family string) string {
		return named(t, f, text, family, strings.ReplaceAll(family, " ", ""))
	}
	writeFont(t, dir, "a-bold.ttf", small(bold, "Some Song"))
	writeFont(t, dir, "b-regular.TTF", small(song, "Some Song"))
	writeFont(t, dir, "deep/仿宋.ttf", small(song, "No Name"))
	writeFont(t, dir, "two.ttc", makeCollection(small(song, "First Kai"), small(core.Face(HeiBold), "Second Hei")))
	writeFont(t, dir, "SourceHanSansSC-Regular.otf", "OTTO"+small(song, "Source Han Sans SC")[4:])
	writeFont(t, dir, "closed.ttf", restricted(t, small(song, "Closed"), 2))
	writeFont(t, dir, "web.woff2", "wOF2")
	writeFont(t, dir, "empty.ttf", "")
	writeFont(t, dir, "._song.ttf", "not ours")
	writeFont(t, dir, "notes.txt", "not a font")
	return dir
}

func TestFolder(t *testing.T) {
	dir := library(t)
	for _, coverage := range []bool{false, true} {
		entries, err := Folder(t.Context(), dir, coverage)
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for i := range entries {
			e := &entries[i]
			rel, err := filepath.Rel(dir, e.Name())
			if err != nil {
				t.Fatal(err)
			}
			role := "–"
			if r, ok := e.Role(); ok {
				role = r.String()
			}
			why := ""
			for _, known := range []error{ErrCFF, ErrWeb, ErrFormat, ErrEmbedding} {
				if errors.Is(e.Err, known) {
					why = " " + known.Error()
				}
			}
			fmt.Fprintf(&got, "%s: %s %d %s%s\n", filepath.ToSlash(rel), e.Family, e.Weight, role, why)
			if has := e.Has('国'); has != (coverage && (e.Err == nil || errors.Is(e.Err, ErrEmbedding))) {
				t.Errorf("%s has 国: %v", rel, has)
			}
			if e.Has('群') {
				t.Errorf("%s has 群", rel)
			}
		}
		want := `SourceHanSansSC-Regular.otf: Source Han Sans SC 400 hei PostScript (CFF) outlines are not supported, only TrueType outlines
a-bold.ttf: Some Song 700 songbold
b-regular.TTF: Some Song 400 song
closed.ttf: Closed 400 – the font's maker forbids to embed it in documents
deep/仿宋.ttf: No Name 400 fang
empty.ttf:  0 – not a TrueType font
two.ttc: First Kai 400 kai
two.ttc#2: Second Hei 700 heibold
web.woff2:  0 – web fonts (WOFF) are not supported
`
		if got.String() != want {
			t.Errorf("coverage %v: got\n%s\nwant\n%s", coverage, &got, want)
		}
	}
	if _, err := Folder(t.Context(), filepath.Join(dir, "none"), false); err == nil {
		t.Error("a folder that is not there")
	}
}

func TestNamed(t *testing.T) {
	entries, err := Folder(t.Context(), library(t), false)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		role Role
		want string // base name, "" if there is none
	}{
		{"Some Song", Song, "b-regular.TTF"},
		{"some-song", SongBold, "a-bold.ttf"},
		{"SomeSong", Latin, "b-regular.TTF"},
		{"b-regular.ttf", SongBold, "b-regular.TTF"}, // a file is meant as it is
		{"A-Bold", Song, "a-bold.ttf"},
		{"仿宋", Fang, "仿宋.ttf"},
		{"Second Hei", Hei, "two.ttc#2"},
		{"two.ttc", Hei, "two.ttc"},
		{"SourceHanSansSC-Regular", Hei, "SourceHanSansSC-Regular.otf"}, // to be refused with its reason
		{"Some", Song, ""},
		{"", Song, ""},
	} {
		e, ok := Named(entries, c.name, c.role)
		switch {
		case ok != (c.want != ""):
			t.Errorf("%q: found %v", c.name, ok)
		case ok && filepath.Base(e.Name()) != c.want:
			t.Errorf("%q in %s: %s, want %s", c.name, c.role, e.Name(), c.want)
		}
	}
}

func TestForRole(t *testing.T) {
	entries, err := Folder(t.Context(), library(t), false)
	if err != nil {
		t.Fatal(err)
	}
	for r, want := range [NumRoles]string{
		Song: "b-regular.TTF", SongBold: "a-bold.ttf", Kai: "two.ttc", HeiBold: "two.ttc#2",
		Hei: "SourceHanSansSC-Regular.otf", Fang: "仿宋.ttf",
	} {
		e, ok := ForRole(entries, Role(r))
		if ok != (want != "") || ok && filepath.Base(e.Name()) != want {
			t.Errorf("%s: %v, want %s", Role(r), e, want)
		}
		if !ok || e.Err != nil {
			continue
		}
		f, err := e.Open()
		if err != nil || f.File != e.Name() || !f.Suits(Role(r)) {
			t.Errorf("%s: %v", e.Name(), err)
		}
	}
}

func TestGuessRole(t *testing.T) {
	const none = "–"
	for _, c := range []struct {
		names  string // parted by bars
		weight int
		want   string
	}{
		{"宋体|SimSun", 400, "song"},
		{"NSimSun", 400, "song"},
		{"SimSun-ExtB", 400, none},
		{"simsunb|宋体-ExtB", 400, none},
		{"方正小标宋_GBK", 400, "songbold"},
		{"FZXiaoBiaoSong-B05S", 400, "songbold"},
		{"思源宋体|Source Han Serif SC Heavy", 900, none},
		{"Noto Serif CJK SC", 700, "songbold"},
		{"仿宋_GB2312|FangSong_GB2312", 400, "fang"},
		{"华文仿宋|STFangsong", 400, "fang"},
		{"楷体|KaiTi", 400, "kai"},
		{"黑体|SimHei", 400, "hei"},
		{"微软雅黑|Microsoft YaHei", 700, "heibold"},
		{"WenQuanYi Micro Hei|文泉驿微米黑", 400, "hei"},
		{"Times New Roman", 400, none},
		{"PMingLiU", 400, none},
	} {
		got := none
		if r, ok := guessRole(strings.Split(c.names, "|"), c.weight, false); ok {
			got = r.String()
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.names, got, c.want)
		}
		if _, ok := guessRole(strings.Split(c.names, "|"), c.weight, true); ok {
			t.Errorf("%s, italic, has a role", c.names)
		}
	}
}

func TestParseRole(t *testing.T) {
	for name, want := range map[string]Role{
		"song": Song, "Song-Bold": SongBold, "宋体": Song, "小标宋": SongBold, "黑": Hei, "HEIBOLD": HeiBold,
		"楷体": Kai, "fangsong": Fang, "latin": Latin, "西文": Latin, "italic": Italic, "bold_italic": BoldItalic,
	} {
		if got, ok := ParseRole(name); !ok || got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if _, ok := ParseRole(""); ok {
		t.Error("the empty name is a role")
	}
	for i, name := range RoleNames() {
		if got, ok := ParseRole(name); !ok || got != Role(i) || got.String() != name {
			t.Errorf("%s is not role %d", name, i)
		}
	}
}

// The system has some fonts or none; all of them have names.
func TestSystem(t *testing.T) {
	entries := System(t.Context(), true)
	for i := range entries {
		if e := &entries[i]; len(e.Names) == 0 {
			t.Errorf("%s: %v", e.Name(), e.Err)
		}
	}
}

// FuzzLook feeds broken files to the reader of headers: what it can read, Open
// reads the same.
func FuzzLook(f *testing.F) {
	plain := nested().data()
	f.Add(plain)
	small := smallFont(f, Embedded().Face(Kai))
	f.Add(makeCollection(plain, small))
	f.Add("OTTO" + small[4:])
	f.Fuzz(func(t *testing.T, data string) {
		headers, err := Look(strings.NewReader(data), int64(len(data)), true)
		if err != nil && !isFontError(err) {
			t.Fatal(err) // a reader from memory does not fail
		}
		for _, h := range headers {
			e := Entry{Path: "fuzz.ttf", Header: h}
			e.Role()
			face, err := OpenIndex("fuzz.ttf", data, h.Index)
			if err != nil || h.Err != nil {
				continue
			}
			for _, r := range []rune{'A', '国', 0x20bb7} {
				if h.Has(r) != (face.Glyph(r) != 0) {
					t.Errorf("%c: the header says %v", r, h.Has(r))
				}
			}
			if h.Weight != face.Weight || h.Italic != face.Italic {
				t.Errorf("the header says weight %d, the face %d", h.Weight, face.Weight)
			}
		}
	})
}
