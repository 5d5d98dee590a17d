package fonts

import (
	"slices"
	"testing"
	"unicode/utf16"
)

func TestNames(t *testing.T) {
	type rec struct {
		platform, language, id int
		text                   string
	}
	for _, c := range []struct {
		recs               []rec
		family, postScript string
	}{
		{nil, "filettf", "filettf"},
		{[]rec{{3, 0x804, 1, "思源宋体"}, {3, 0x409, 1, "Source Han Serif"}, {3, 0x409, 6, "SourceHanSerif-Regular"}}, "Source Han Serif", "SourceHanSerif-Regular"},
		{[]rec{{3, 0x804, 1, "思源宋体"}, {3, 0x804, 6, "Song(Ti)/思源 A"}}, "思源宋体", "SongTiA"},
		{[]rec{{1, 0, 1, "Mac"}, {1, 0, 6, "Mac-\x8fBold"}}, "Mac", "Mac-Bold"},
		{[]rec{{3, 0x409, 1, "Noto Serif Light"}, {3, 0x409, 16, "Noto Serif"}, {3, 0x409, 6, ""}}, "Noto Serif", "filettf"},
	} {
		head, store := be(0, len(c.recs), 6+12*len(c.recs)), []byte{}
		for _, r := range c.recs {
			text := []byte(r.text)
			if r.platform == 3 {
				text = nil
				for _, u := range utf16.Encode([]rune(r.text)) {
					text = append(text, be(int(u))...)
				}
			}
			head = append(head, be(r.platform, 1, r.language, r.id, len(text), len(store))...)
			store = append(store, text...)
		}
		font := nested()
		font.extra = map[string][]byte{"name": slices.Concat(head, store)}
		f, err := Open("file.ttf", font.data())
		if err != nil {
			t.Fatal(err)
		}
		if f.Family != c.family || f.PostScript != c.postScript {
			t.Errorf("%v: family %q, PostScript name %q", c.recs, f.Family, f.PostScript)
		}
	}
}
