package fonts

import (
	"strings"
	"sync"
	"testing"
)

const (
	song, songB  = "NotoSerifSC-Regular", "NotoSerifSC-Bold"
	hei, heiB    = "NotoSansSC-Regular", "NotoSansSC-Bold"
	kai          = "JianggaoKai-Regular"
	ital, italB  = "SourceSerif4-Italic", "SourceSerif4-BoldItalic"
	rare, rareB  = "NotoSerifSCRare-Regular", "NotoSerifSCRare-Bold"
	sansRareBold = "NotoSansSCRare-Bold"
	signs        = "JianggaoSigns-Regular"
)

func TestFind(t *testing.T) {
	const nobodys = "🀰\U000f0001\u0e01"
	set := Embedded()
	for _, c := range []struct {
		chars string
		want  [NumRoles]string
	}{
		{"国，。（《、〇𬭎𣗋〓", [NumRoles]string{song, songB, hei, heiB, kai, song, songB}},
		// Kai borrows from Song.
		{"“”‘’·×①⑳⒈⑴❶Ⅳ１Ａ", [NumRoles]string{song, songB, hei, heiB, song}},
		{"1Az é%.ü", [NumRoles]string{song, songB, hei, heiB, song, ital, italB}},
		// Italic has quotation marks and dashes of its own.
		{"—…“”‘’", [NumRoles]string{Italic: ital, BoldItalic: italB}},
		// Rare Han: Sans Regular has no rare face.
		{"㑁", [NumRoles]string{rare, rareB, rare, sansRareBold, kai, rare, rareB}},
		{"龦", [NumRoles]string{rare, rareB, rare, sansRareBold, rare, rare, rareB}},
		// Only Kai has it.
		{"𠮷", [NumRoles]string{kai, kai, kai, kai, kai, kai, kai}},
		// Signs that Song lacks, and emoji; ticks in Kai are Song's or theirs.
		{"☒✔✗⭐❌➢⌛😀👍↩⇓", [NumRoles]string{signs, signs, signs, signs, signs, signs, signs, signs, signs, signs}},
		{"✓", [NumRoles]string{song, songB, hei, heiB, song}},
		// Nobody: glyph 0 of the own face.
		{nobodys, [NumRoles]string{song, songB, hei, heiB, kai, ital, italB}},
	} {
		for _, r := range c.chars {
			for role, want := range c.want {
				f, g := set.Find(Role(role), r)
				if want != "" && f.PostScript != want {
					t.Errorf("%c in role %d: %s, want %s", r, role, f.PostScript, want)
				}
				if g != f.Glyph(r) || (g == 0) != strings.ContainsRune(nobodys, r) {
					t.Errorf("%c in role %d: glyph %d", r, role, g)
				}
			}
		}
	}
}

// The 8,105 characters of the standard table need no other face.
func TestStandardTable(t *testing.T) {
	set := Embedded()
	n := 0
	for _, r := range strings.ReplaceAll(standardTable, "\n", "") {
		n++
		for _, role := range []Role{Song, SongBold, Hei, HeiBold, Kai} {
			if f, g := set.Find(role, r); g == 0 || f != set.Face(role) {
				t.Errorf("%c is not in %s", r, set.Face(role).PostScript)
			}
		}
	}
	if n != 8105 {
		t.Errorf("%d characters in the table", n)
	}
}

// maybeRare leaves out no Han character that a rare face holds, and names none
// beyond the first plane that no rare face holds.
func TestMaybeRare(t *testing.T) {
	var faces []*Face
	for _, f := range []*lazyFace{rareHan("a", notoSerifRare), rareHan("b", notoSerifRareBold), rareHan("c", notoSansRareBold)} {
		faces = append(faces, f.open())
	}
	for r := rune(' ' + 1); r <= 0x3ffff; r++ {
		held := false
		for _, f := range faces {
			held = held || f.Glyph(r) != 0
		}
		if held && !maybeRare(r) {
			t.Errorf("U+%04X is in a rare face", r)
		}
		if !held && r > 0xffff && maybeRare(r) {
			t.Errorf("U+%04X is in no rare face", r)
		}
	}
}

// maybeSign leaves out no character that the face of signs holds. Each is a
// square of 1 em with its ink inside, if it is none of Western text.
func TestSigns(t *testing.T) {
	f := Embedded().Signs()
	for r := rune(' '); r <= 0x3ffff; r++ {
		g := f.Glyph(r)
		if g == 0 {
			continue
		}
		if !maybeSign(r) {
			t.Errorf("U+%04X is in the face of signs", r)
		}
		b, ink := f.Bounds(g)
		if !ink {
			t.Errorf("U+%04X has no ink", r)
		}
		if square := f.Advance(g) == f.UnitsPerEm; r >= 0x2190 && (!square || b.XMin < 0 || b.XMax > f.UnitsPerEm) {
			t.Errorf("U+%04X: advance %d, ink %v", r, f.Advance(g), b)
		}
	}
}

// Of what people type with their input methods and Word shows by its fonts of
// signs nothing is left without a face.
func TestCommonSignsAreCovered(t *testing.T) {
	const common = "☐☑☒✓✔✗✘■□◆◇▲△▼▽▶▷◀◁●○◎◉★☆※№℃℉㎡㎏㎝‰§¶†‡①⑳⑴⒈㈠㊀ⅠⅻⓐⒶ→←↑↓↔↕↖↗↘↙⇒⇔⇨↩▪▫◦‣•♀♂♠♥♣♦♪♫☎☏✉✂✈☀☁☂☃☞☜☝✌✍❤❀✿❖✦✧✩✪✫✬✭✮✯✰" +
		"➢➤➜➔➡⬅⬆⬇⭐⭕❌❎✅❓❗‼⁉⚠⚡☕♻⏰⌛⬛⬜〓〒❶❿➊㉑㊿😀👍👏🎉🔥💪🙏🌹📢📌📍💯🚩🏆🎊❤👇👉🇨🇳"
	set := Embedded()
	for _, r := range common {
		for role := range NumRoles {
			if !set.Covers(role, r) {
				t.Errorf("%c U+%04X in %s", r, r, role)
			}
		}
	}
}

// A set is used by many goroutines from the first moment.
func TestConcurrentFirstUse(t *testing.T) {
	set := Embedded()
	glyphs := make([][]GlyphID, 8)
	var wg sync.WaitGroup
	for i := range glyphs {
		wg.Go(func() {
			for role := range NumRoles {
				for _, r := range "同志们“学习”㑁𠮷Aé1" {
					f, g := set.Find(role, r)
					glyphs[i] = append(glyphs[i], g)
					var s segments
					f.Outline(g, &s)
				}
				f := set.Face(role)
				glyphs[i] = append(glyphs[i], f.Dash(), f.Shape("Word")[0].Glyph)
				if _, err := Compact(f, glyphsOf(f, "同志A")); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	for i := range glyphs {
		for k, g := range glyphs[i] {
			if g != glyphs[0][k] {
				t.Fatalf("goroutine %d got glyph %d, another %d", i, g, glyphs[0][k])
			}
		}
	}
}

func TestLicences(t *testing.T) {
	families := map[string]bool{}
	for _, l := range Licences() {
		families[l.Family] = true
		if !strings.Contains(l.Text, "SIL OPEN FONT LICENSE Version 1.1") || !strings.Contains(l.Text, "Copyright") {
			t.Errorf("%s: %.80q", l.Family, l.Text)
		}
	}
	set := Embedded()
	for role := range NumRoles {
		if f := set.Face(role); !families[f.Family] {
			t.Errorf("no licence of %s", f.Family)
		}
	}
}
