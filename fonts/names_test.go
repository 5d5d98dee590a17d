package fonts

import (
	"slices"
	"testing"
	"unicode/utf16"
)

// A nameEntry is a record of the name table of a test.
type nameEntry struct {
	platform, encoding, language, id int
	text                             string
}

// withNames is a font with a name table.
func withNames(t *testing.T, entries ...nameEntry) *Face {
	t.Helper()
	head, store := be(0, len(entries), 6+12*len(entries)), []byte{}
	for _, r := range entries {
		text := []byte(r.text)
		if r.platform == 0 || r.platform == 3 && r.encoding == 1 {
			text = nil
			for _, u := range utf16.Encode([]rune(r.text)) {
				text = append(text, be(int(u))...)
			}
		}
		head = append(head, be(r.platform, r.encoding, r.language, r.id, len(text), len(store))...)
		store = append(store, text...)
	}
	font := nested()
	font.extra = map[string][]byte{"name": slices.Concat(head, store)}
	f, err := Open("folder/file.ttf", font.data())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		recs                        []nameEntry
		family, chinese, postScript string
	}{
		{nil, "filettf", "filettf", "filettf"},
		{
			[]nameEntry{{3, 1, 0x804, 1, "思源宋体"}, {3, 1, 0x409, 1, "Source Han Serif"}, {3, 1, 0x409, 6, "SourceHanSerif-Regular"}},
			"Source Han Serif", "思源宋体", "SourceHanSerif-Regular",
		},
		{[]nameEntry{{3, 1, 0x804, 1, "思源宋体"}, {3, 1, 0x804, 6, "Song(Ti)/思源 A"}}, "思源宋体", "思源宋体", "SongTiA"},
		{[]nameEntry{{1, 0, 0, 1, "Mac"}, {1, 0, 0, 6, "Mac-\x8fBold"}}, "Mac", "Mac", "Mac-Bold"},
		{
			[]nameEntry{{3, 1, 0x409, 1, "Noto Serif Light"}, {3, 1, 0x409, 16, "Noto Serif"}, {3, 1, 0x409, 6, ""}},
			"Noto Serif", "Noto Serif", "filettf",
		},
		// GBK and the Chinese of old Macs are passed over.
		{
			[]nameEntry{{3, 3, 0x804, 1, "\xcb\xce\xcc\xe5"}, {1, 25, 33, 1, "\xcb\xce\xcc\xe5"}, {0, 3, 0, 1, "SimSun"}},
			"SimSun", "SimSun", "filettf",
		},
	} {
		f := withNames(t, c.recs...)
		if f.Family != c.family || f.ChineseFamily() != c.chinese || f.PostScript != c.postScript {
			t.Errorf("%v: family %q, %q, PostScript name %q", c.recs, f.Family, f.ChineseFamily(), f.PostScript)
		}
	}
}

func TestNotice(t *testing.T) {
	f := withNames(t,
		nameEntry{3, 1, 0x804, 0, "版权所有"}, nameEntry{3, 1, 0x409, 0, "(c) A Foundry"},
		nameEntry{3, 1, 0x804, 13, "仅供个人使用"}, nameEntry{3, 1, 0x409, 14, "https://example.org/licence"})
	want := Notice{Copyright: "(c) A Foundry", Licence: "仅供个人使用", URL: "https://example.org/licence"}
	if got := f.Notice(); got != want {
		t.Errorf("got %+v", got)
	}
	if n := Embedded().Face(Song).Notice(); n.Copyright == "" || n.Licence == "" || n.URL == "" {
		t.Errorf("the embedded face says %+v", n)
	}
}
