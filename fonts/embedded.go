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
	serifRare := packed("NotoSerifSCRare-Regular", notoSerifRare)
	serifRareBold := packed("NotoSerifSCRare-Bold", notoSerifRareBold)
	sansRareBold := packed("NotoSansSCRare-Bold", notoSansRareBold)

	s.roles[Fang], s.roles[Latin], s.roles[LatinBold] = s.roles[Song], s.roles[Song], s.roles[SongBold]

	song, bold, kai := s.roles[Song], s.roles[SongBold], s.roles[Kai]
	s.fallback = [NumRoles][]*lazyFace{
		Song:       {serifRare, kai},
		SongBold:   {serifRareBold, kai},
		Hei:        {serifRare, song, kai},
		HeiBold:    {sansRareBold, serifRareBold, bold, kai},
		Kai:        {song, serifRare},
		Italic:     {song, serifRare, kai},
		BoldItalic: {bold, serifRareBold, kai},
		Fang:       {serifRare, kai},
		Latin:      {serifRare, kai},
		LatinBold:  {serifRareBold, kai},
	}
	s.borrows[Kai] = []loan{{borrowed, song}}
	return s
}
