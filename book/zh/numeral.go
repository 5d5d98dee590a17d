package zh

import (
	"strings"
	"unicode/utf8"
)

// NumeralForm is the way a number is written in a heading.
type NumeralForm uint8

// Forms of numerals. The last four are one character with its own marks.
const (
	NoNumeral      NumeralForm = iota
	HanNumeral                 // 一 二十三 一百零五 二〇 两 廿
	FormalNumeral              // 壹 贰拾
	DigitNumeral               // 12
	WideNumeral                // １２
	RomanNumeral               // Ⅳ, IV, iv
	CircledNumeral             // ① ㉑ ❶ ➀
	DottedNumeral              // ⒈
	ParenNumeral               // ⑴
	ParenHan                   // ㈠
)

// A Numeral is a number at the start of a text.
type Numeral struct {
	Value int // 0 to 9999
	Form  NumeralForm
	Size  int // bytes it takes
}

// maxNumeral is the largest number that can count headings; a longer number is
// a year, a sum or a telephone number, and no numeral here.
const maxNumeral = 9999

// ParseNumeral reads the longest numeral at the start of s. It reports false
// if there is none, if it is malformed (十一二), or greater than 9999. A
// numeral has one form throughout: 1２ is the digit numeral 1.
func ParseNumeral(s string) (Numeral, bool) {
	r, _ := utf8.DecodeRuneInString(s)
	if n, ok := signNumeral(r); ok {
		return n, true
	}
	var n Numeral
	switch {
	case r >= '0' && r <= '9':
		n = positional(s, '0', DigitNumeral)
	case r >= '０' && r <= '９':
		n = positional(s, '０', WideNumeral)
	case hanNumerals[0].has(r):
		n = hanNumerals[0].parse(s)
	case hanNumerals[1].has(r):
		n = hanNumerals[1].parse(s)
	default:
		n = roman(s)
	}
	return n, n.Form != NoNumeral
}

// IsNumeral tells whether r can be part of a numeral. Latin letters, which
// can be Roman numerals, are not counted.
func IsNumeral(r rune) bool {
	if r >= '0' && r <= '9' || r >= '０' && r <= '９' || r >= 'Ⅰ' && r <= 'ⅻ' {
		return true
	}
	if hanNumerals[0].has(r) || hanNumerals[1].has(r) {
		return true
	}
	_, ok := signNumeral(r)
	return ok
}

// positional reads decimal digits that count from zero.
func positional(s string, zero rune, form NumeralForm) Numeral {
	n := Numeral{Form: form}
	for _, r := range s {
		if r < zero || r > zero+9 {
			break
		}
		n.Value = n.Value*10 + int(r-zero)
		if n.Value > maxNumeral {
			return Numeral{}
		}
		n.Size += utf8.RuneLen(r)
	}
	return n
}

// signs are the runs of characters that are a whole number each.
var signs = [...]struct {
	first, last rune
	value       int
	form        NumeralForm
}{
	{'①', '⑳', 1, CircledNumeral},
	{'㉑', '㉟', 21, CircledNumeral},
	{'㊱', '㊿', 36, CircledNumeral},
	{'❶', '❿', 1, CircledNumeral},
	{'➀', '➉', 1, CircledNumeral},
	{'➊', '➓', 1, CircledNumeral},
	{'⑴', '⒇', 1, ParenNumeral},
	{'⒈', '⒛', 1, DottedNumeral},
	{'㈠', '㈩', 1, ParenHan},
}

// signNumeral reads a character that is a whole number with its marks.
func signNumeral(r rune) (Numeral, bool) {
	if r < '①' || r > '㊿' {
		return Numeral{}, false
	}
	for _, g := range signs {
		if r >= g.first && r <= g.last {
			return Numeral{Value: g.value + int(r-g.first), Form: g.form, Size: utf8.RuneLen(r)}, true
		}
	}
	return Numeral{}, false
}

// maxRoman is the largest Roman numeral read: headings count no further, and
// C, D and M begin too many words.
const maxRoman = 89

// romanLetters are the letters up to maxRoman, the greatest first.
var romanLetters = [...]struct {
	value int
	word  string
}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

// roman reads a Roman numeral: the signs of U+2160–217B, or the letters I V X
// L (or i v x l) in a canonical spelling that no further letter follows.
func roman(s string) Numeral {
	if n := romanSigns(s); n.Form != NoNumeral {
		return n
	}
	end := 0
	for end < len(s) && isLetter(s[end]) {
		end++
	}
	word := s[:end]
	if end == 0 || end > 8 || word != strings.ToUpper(word) && word != strings.ToLower(word) {
		return Numeral{}
	}
	value := romanValue(strings.ToUpper(word))
	if value == 0 {
		return Numeral{}
	}
	return Numeral{Value: value, Form: RomanNumeral, Size: end}
}

// romanValue values a word of I, V, X and L; it is 0 for every other word and
// for a spelling that is not the usual one (IIII, VX).
func romanValue(word string) int {
	value, rest := 0, word
	for _, d := range romanLetters {
		for strings.HasPrefix(rest, d.word) {
			value += d.value
			rest = rest[len(d.word):]
		}
	}
	if rest != "" || value > maxRoman || word != Roman(value) {
		return 0
	}
	return value
}

// romanSigns reads the one-character Roman numerals Ⅰ–Ⅻ and ⅰ–ⅻ, added up:
// ⅩⅢ is 13.
func romanSigns(s string) Numeral {
	var n Numeral
	last := maxNumeral
	for _, r := range s {
		v := 0
		switch {
		case r >= 'Ⅰ' && r <= 'Ⅻ':
			v = int(r-'Ⅰ') + 1
		case r >= 'ⅰ' && r <= 'ⅻ':
			v = int(r-'ⅰ') + 1
		}
		if v == 0 || n.Size > 0 && last != 10 {
			break
		}
		last = v
		n.Value += v
		n.Form = RomanNumeral
		n.Size += utf8.RuneLen(r)
	}
	if n.Value > maxRoman {
		return Numeral{}
	}
	return n
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
