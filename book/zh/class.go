// Package zh knows the characters of Chinese text: their composition classes,
// full and half width, pairs, and the numerals of headings.
package zh

// Class is the composition class of a character (typesetting.md, Vocabulary;
// after CLREQ, "Prohibition Rules for Line Start and Line End").
type Class uint8

// Composition classes.
const (
	HZ Class = iota // Han characters, 〇 々, full-width symbols: 1 em
	OP              // opening brackets and quotes: ½ em body, white before
	CL              // closing brackets and quotes: ½ em body, white after
	PS              // pauses inside a sentence ， 、 ； ：: white after
	PE              // sentence ends 。 ！ ？: white after
	MD              // middle dot ·: ½ em in all
	DS              // dash and ellipsis —— ……: 2 em, one unit
	CN              // connectors — (one alone) ～ –: as given
	SL              // solidus /: ½ em
	WL              // Western letters and signs: proportional
	WN              // European digits
	SP              // Western word space
	NumClasses
)

// String gives the class's short name, as used in layout goldens.
func (c Class) String() string {
	return [...]string{"HZ", "OP", "CL", "PS", "PE", "MD", "DS", "CN", "SL", "WL", "WN", "SP"}[c]
}

// ClassOf gives the class of a character by itself. Context is the caller's:
// two U+2014 make a DS, one alone is a CN, and “ ” in a Western run are WL.
func ClassOf(r rune) Class {
	switch r {
	case '“', '‘', '（', '《', '〈', '【', '〖', '〔', '［', '｛', '「', '『', '〝', '﹁', '﹃':
		return OP
	case '”', '’', '）', '》', '〉', '】', '〗', '〕', '］', '｝', '」', '』', '〞', '﹂', '﹄':
		return CL
	case '，', '、', '；', '：':
		return PS
	case '。', '！', '？', '．':
		return PE
	case '·', '・', '‧', '•':
		return MD
	case '…', '⋯', '⸺':
		return DS
	case '—', '～', '–':
		return CN
	case '/', '／':
		return SL
	case ' ', '\u00A0':
		return SP
	}
	switch {
	case r >= '0' && r <= '9':
		return WN
	case r < 0x2000:
		return WL
	case r < 0x2E80:
		return symbolClass(r)
	case r >= 0xFF10 && r <= 0xFF19 || r >= 0xFF21 && r <= 0xFF3A || r >= 0xFF41 && r <= 0xFF5A:
		return HZ // full-width digits and letters: 1 em, as typed
	case r >= 0xFF61 && r <= 0xFFDC, r >= 0xFFE8 && r <= 0xFFEE:
		return WL // half-width katakana, Hangul and signs
	case r >= 0xFB00 && r <= 0xFB4F:
		return WL
	}
	return HZ
}

// symbolClass parts the signs between U+2000 and U+2E7F: those that Chinese
// text uses as characters of 1 em (arrows, numbers in circles, box drawing,
// mathematical and miscellaneous symbols) from Western ones.
func symbolClass(r rune) Class {
	switch {
	case r == 0x2011 || r == 0x2010:
		return CN
	case r >= 0x2000 && r <= 0x200A, r == 0x202F, r == 0x205F:
		return SP
	case r >= 0x2030 && r <= 0x2031, r >= 0x2070 && r <= 0x20CF:
		return WL // per mille, super- and subscripts, currency
	case r == 0x2103 || r == 0x2109:
		return WL // ℃ ℉ belong to their number
	case r >= 0x2100 && r <= 0x214F:
		return HZ
	case r >= 0x2150 && r <= 0x218F:
		return HZ // fractions and Roman numerals as single characters
	case r >= 0x2190 && r <= 0x2BFF:
		return HZ
	case r == '※':
		return HZ
	case r == '‼' || r == '⁇' || r == '⁈' || r == '⁉':
		return PE
	}
	return WL
}

// IsHan tells whether r is a Han character or stands for one (〇 々 〆 and the
// radicals of U+2E80–2FDF included).
func IsHan(r rune) bool {
	switch {
	case r < 0x2E80:
		return false
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3400 && r <= 0x4DBF:
		return true
	case r <= 0x2FDF, r >= 0x3005 && r <= 0x3007, r >= 0x3021 && r <= 0x3029, r >= 0x3038 && r <= 0x303B:
		return true
	case r >= 0xF900 && r <= 0xFAFF, r >= 0x20000 && r <= 0x3FFFF:
		return true
	}
	return false
}

// IsWestern tells whether a class takes the Han–Western gap (T40).
func (c Class) IsWestern() bool { return c == WL || c == WN }

// IsMark tells whether a class is a punctuation mark.
func (c Class) IsMark() bool { return c >= OP && c <= SL }
