package style

import (
	"kanben/build/geom"
	"kanben/fonts"
)

// em gives n ems of a size in points.
func em(size, n float64) geom.Length { return geom.Points(size * n) }

// voice makes a Type with its tracking in ems of its own size.
func voice(role fonts.Role, size, tracking float64) Type {
	return Type{Role: role, Size: geom.Points(size), Tracking: em(size, tracking)}
}

// Speech is the design `speech` on A5 (design.md part 1): 28 characters by 26
// lines of 五号 Song on 18 pt.
func Speech() *Style {
	pt := geom.Points
	body := geom.WuHao
	bold := func(size, tracking float64) Type { return voice(fonts.SongBold, size, tracking) }
	return &Style{
		Page: Page{
			Trim:    geom.A5,
			Head:    pt(66),
			Gutter:  pt(57),
			Measure: em(body, 28),
			Lines:   26,
			Leading: pt(18),
			Ascent:  em(body, 0.88),
		},
		Body: voice(fonts.Song, body, 0),
		Running: RunningHead{
			Type: voice(fonts.Song, geom.LiuHao, 0.06), At: At{-2, 0},
			RuleDrop: pt(6), Rule: pt(0.35), MaxChars: 20,
		},
		Folio: Folio{Type: voice(fonts.Song, geom.XiaoWu, 0), At: At{27, 0}},
		Title: TitlePage{
			Rules: []TitleRule{
				{MaxChars: 9, MaxLines: 1, PerLine: 9, Type: bold(geom.YiHao, 0.1), At: At{7, 0}, Below: pt(45)},
				{MaxChars: 18, MaxLines: 2, PerLine: 9, Type: bold(geom.YiHao, 0.1), At: At{6, 0}, Leading: pt(39), Below: pt(42)},
				{MaxChars: 33, MaxLines: 3, PerLine: 11, Type: bold(geom.ErHao, 0.06), At: At{5, 0}, Leading: pt(33), Below: pt(45)},
				{MaxChars: 56, MaxLines: 4, PerLine: 14, Type: bold(geom.XiaoEr, 0.06), At: At{5, 0}, Leading: pt(27), Below: pt(45)},
				{PerLine: 18, Type: bold(geom.SiHao, 0.04), At: At{4, 0}, Leading: pt(22), Below: pt(45)},
			},
			Subtitle:  voice(fonts.Kai, geom.SiHao, 0.08),
			Organiser: voice(fonts.Song, geom.XiaoSi, 0.06), OrganiserAt: At{23, 0},
			Date: voice(fonts.Song, body, 0.04), DateAt: At{24, pt(3)},
		},
		Ledger: Copyright{
			Internal: voice(fonts.Hei, geom.XiaoWu, 0.06),
			Row:      voice(fonts.Song, geom.XiaoWu, 0),
			LabelEms: 4, ValueX: pt(49.5), LastRow: 24,
			RuleAbove: pt(17.24), Thick: pt(1.5), Gap: pt(1.5), Thin: pt(0.4),
			FootAt: At{25, pt(-1)}, Foot: pt(0.4),
		},
		Contents: Contents{
			Heading: bold(geom.SanHao, 0), HeadingAt: At{1, pt(3)}, HeadingGap: em(geom.SanHao, 1),
			FirstRow: 5,
			Label:    bold(body, 0), Title: bold(body, 0),
			Entry: voice(fonts.Song, body, 0), FirstLine: voice(fonts.Kai, body, 0),
			Number: voice(fonts.Song, body, 0), NumberWidth: em(body, 2),
			LeaderGap: em(body, 0.6), Dot: pt(0.84), DotPitch: pt(5.25), DotRaise: pt(3.7),
			AirUpTo: 21, Depth: 2,
		},
		Opening: Opening{
			Label: voice(fonts.Song, geom.XiaoSi, 0.1),
			Titles: []TitleRule{
				{MaxChars: 14, MaxLines: 1, PerLine: 15, Type: bold(geom.XiaoEr, 0.06)},
				{MaxChars: 15, MaxLines: 1, PerLine: 15, Type: bold(geom.XiaoEr, 0)},
				{MaxChars: 30, MaxLines: 2, PerLine: 15, Type: bold(geom.XiaoEr, 0), Leading: pt(27)},
				{MaxChars: 51, MaxLines: 3, PerLine: 17, Type: bold(geom.SanHao, 0), Leading: pt(24)},
				{PerLine: 20, Type: bold(geom.SiHao, 0), Leading: pt(21)},
			},
			Cases: []OpeningCase{
				{TitleLines: 1, Label: At{2, 0}, Title: At{4, pt(3)}, BodyRow: 8},
				{TitleLines: 2, Label: At{1, 0}, Title: At{3, pt(-3)}, BodyRow: 8},
				{TitleLines: 3, Label: At{1, 0}, Title: At{3, pt(-6)}, BodyRow: 10},
				{TitleLines: 4, Label: At{1, 0}, Title: At{3, pt(-6)}, BodyRow: 10},
			},
		},
		Heads: []Head{
			{Type: voice(fonts.HeiBold, 12.5, 0.02), Centred: true, Leading: pt(18), First: pt(6), Above: 1, Extra: 2, Tight: 1, MaxChars: 22},
			{Type: voice(fonts.Kai, geom.XiaoSi, 0), Indent: em(body, 2), Leading: pt(18), First: pt(12), Extra: 1},
			{Type: bold(body, 0), Indent: em(body, 2), Leading: pt(18)},
		},
		Marks: Marks{
			Strong:     fonts.HeiBold,
			ScriptSize: 62, SuperRise: 36, SubDrop: 14,
			Note: voice(fonts.Song, geom.LiuHao, 0), NoteRise: pt(3.2),
			Dot: 22, DotDrop: 31, Ruby: 50, RubyRise: 94,
		},
		Quote: Quote{Type: voice(fonts.Kai, body, 0), Indent: em(body, 2), First: em(body, 2)},
		Verse: Verse{
			Type: voice(fonts.Kai, body, 0), Title: voice(fonts.Kai, geom.XiaoSi, 0),
			Source: voice(fonts.Kai, geom.XiaoWu, 0), Turn: em(body, 2),
		},
		SignOff: SignOff{Type: voice(fonts.Kai, body, 0), Inset: em(body, 2)},
		Table: Table{
			Caption: voice(fonts.Hei, geom.XiaoWu, 0), Head: voice(fonts.HeiBold, geom.XiaoWu, 0),
			Cell: voice(fonts.Song, geom.XiaoWu, 0), Gap: em(body, 1),
			Thick: pt(0.8), Thin: pt(0.35), Rise: pt(12.5),
		},
		Note: Note{
			Type: voice(fonts.Song, geom.XiaoWu, 0), Leading: pt(13.5), Hang: pt(13.5),
			Rule: geom.Rect{Width: pt(73.5), Height: pt(0.4)}, RuleAbove: pt(15.5), FootDrop: pt(0.18),
		},
	}
}
