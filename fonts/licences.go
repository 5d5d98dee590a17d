package fonts

import (
	_ "embed" // the licence texts
)

var (
	//go:embed licences/OFL-NotoSerifSC.txt
	notoSerifLicence string
	//go:embed licences/OFL-NotoSansSC.txt
	notoSansLicence string
	//go:embed licences/OFL-JianggaoKai.txt
	jianggaoKaiLicence string
	//go:embed licences/OFL-SourceSerif4.txt
	sourceSerifLicence string
	//go:embed licences/OFL-JianggaoSigns.txt
	jianggaoSignsLicence string
)

// A Licence is the terms under which an embedded typeface may be passed on.
type Licence struct {
	Family string // typeface, e.g. Noto Serif SC
	Name   string // name of the licence
	Text   string // copyright notice and licence in full
}

// Licences gives the terms of the embedded typefaces. The SIL Open Font Licence
// asks that they travel with the fonts; it allows a program to carry the fonts,
// and a PDF or EPUB to embed them.
func Licences() []Licence {
	const ofl = "SIL Open Font License 1.1"
	return []Licence{
		{"Noto Serif SC", ofl, notoSerifLicence},
		{"Noto Sans SC", ofl, notoSansLicence},
		{"Jianggao Kai", ofl, jianggaoKaiLicence},
		{"Source Serif 4", ofl, sourceSerifLicence},
		{"Jianggao Signs", ofl, jianggaoSignsLicence},
	}
}
