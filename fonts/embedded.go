package fonts

import (
	_ "embed" // the faces
)

// The core faces are embedded as they are, so that they are used in place. Noto
// Serif SC 2.003, Noto Sans SC 2.004 and Jianggao Kai (LXGW WenKai 1.250 under
// another name, as its licence asks of a changed version) hold the 8,105
// characters of the Table of General Standard Chinese Characters, GB 2312 and
// all signs of their originals; Source Serif 4 is whole.
var (
	//go:embed core/NotoSerifSC-Regular.ttf
	notoSerif string
	//go:embed core/NotoSerifSC-Bold.ttf
	notoSerifBold string
	//go:embed core/NotoSansSC-Regular.ttf
	notoSans string
	//go:embed core/NotoSansSC-Bold.ttf
	notoSansBold string
	//go:embed core/JianggaoKai-Regular.ttf
	jianggaoKai string
	//go:embed core/SourceSerif4-Italic.ttf
	sourceSerifItalic string
	//go:embed core/SourceSerif4-BoldItalic.ttf
	sourceSerifBoldItalic string
)

// The rare faces hold the Han characters of Noto that the core faces leave out,
// 19,700 each. They are packed (Zstandard) and unpacked when a character asks for
// one.
var (
	//go:embed rare/NotoSerifSCRare-Regular.ttf.zst
	notoSerifRare []byte
	//go:embed rare/NotoSerifSCRare-Bold.ttf.zst
	notoSerifRareBold []byte
	//go:embed rare/NotoSansSCRare-Bold.ttf.zst
	notoSansRareBold []byte
)

// Jianggao Signs holds the signs and emoji that Noto Serif SC lacks, from Noto
// Sans, Sans Math, Sans Symbols and Emoji, each in a square of 1 em
// (make/signs.py). It is packed too.
//
//go:embed signs/JianggaoSigns-Regular.ttf.zst
var jianggaoSigns []byte

// Embedded is a set of the embedded faces. Nothing is opened until it is asked
// for; sets do not share what they have opened, so one build needs one set.
func Embedded() *Set {
	s := new(Set)
	s.roles = [NumRoles]*lazyFace{
		Song:       raw("NotoSerifSC-Regular", notoSerif),
		SongBold:   raw("NotoSerifSC-Bold", notoSerifBold),
		Hei:        raw("NotoSansSC-Regular", notoSans),
		HeiBold:    raw("NotoSansSC-Bold", notoSansBold),
		Kai:        raw("JianggaoKai-Regular", jianggaoKai),
		Italic:     raw("SourceSerif4-Italic", sourceSerifItalic),
		BoldItalic: raw("SourceSerif4-BoldItalic", sourceSerifBoldItalic),
	}
	serifRare := rareHan("NotoSerifSCRare-Regular", notoSerifRare)
	serifRareBold := rareHan("NotoSerifSCRare-Bold", notoSerifRareBold)
	sansRareBold := rareHan("NotoSansSCRare-Bold", notoSansRareBold)
	s.signs = packed("JianggaoSigns-Regular", jianggaoSigns, maybeSign)

	s.roles[Fang], s.roles[Latin], s.roles[LatinBold] = s.roles[Song], s.roles[Song], s.roles[SongBold]

	song, bold, kai, signs := s.roles[Song], s.roles[SongBold], s.roles[Kai], s.signs
	s.fallback = [NumRoles][]*lazyFace{
		Song:       {serifRare, signs, kai},
		SongBold:   {serifRareBold, signs, kai},
		Hei:        {serifRare, song, signs, kai},
		HeiBold:    {sansRareBold, serifRareBold, bold, signs, kai},
		Kai:        {song, serifRare, signs},
		Italic:     {song, serifRare, signs, kai},
		BoldItalic: {bold, serifRareBold, signs, kai},
		Fang:       {serifRare, signs, kai},
		Latin:      {serifRare, signs, kai},
		LatinBold:  {serifRareBold, signs, kai},
	}
	s.borrows[Kai] = s.kaiLoans()
	return s
}
