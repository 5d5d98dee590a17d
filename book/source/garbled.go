package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Garbled finds text that had been read in a wrong encoding before and cannot be
// turned back: one stretch of each line at most, in order. Signs that people
// write are none, however odd: what is found has letters that no language puts
// beside each other, or characters that only conversions make.
func Garbled(f *File) (list []Span) {
	signs := signsOf(f.Text)
	if signs == 0 {
		return nil
	}
	for n := 1; n <= f.Lines(); n++ {
		line := f.Line(n)
		for kind, find := range garbles {
			if signs>>kind&1 == 0 {
				continue
			}
			if from, to := find(line.Text()); from < to {
				list = append(list, line.Sub(from, to))
				break
			}
		}
	}
	return list
}

// Kinds of garbled text.
const (
	latin = iota
	cyrillic
	kana
	han
	marks
)

// garbles find garbled text of each kind in a line; an empty stretch if there is
// none.
var garbles = [...]func(line string) (from, to int){
	latin: garbledLatin, cyrillic: garbledCyrillic, kana: garbledKana, han: garbledHan, marks: onlyMarks,
}

// signsOf tells which kinds of garbled text a text may have, a bit for each, by
// the characters in it: good text has none, and is left after one quick look.
func signsOf(text string) (signs uint) {
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c < utf8.RuneSelf:
			if c == '?' && strings.HasPrefix(text[i:], "??????") {
				signs |= 1 << marks
			}
			i++
		case c < 0xE0:
			switch c {
			case 0xC2, 0xC3: // U+0080 to U+00FF
				signs |= 1 << latin
			case 0xD0, 0xD1: // U+0400 to U+047F
				signs |= 1 << cyrillic
			}
			i += 2
		case c < 0xF0:
			switch {
			case c == 0xE9: // where all telltales are
				if r, _ := utf8.DecodeRuneInString(text[i:]); isTelltale(r) {
					signs |= 1 << han
				}
			case c == 0xEF: // where narrow kana are
				if r, _ := utf8.DecodeRuneInString(text[i:]); isNarrow(r) {
					signs |= 1 << kana
				}
			}
			i += 3
		default:
			i += 4
		}
	}
	return signs
}

// rowsOf calls f for each row of characters of a kind in a line, until it says
// yes, and gives that row.
func rowsOf(line string, is func(rune) bool, f func(row string) bool) (from, to int) {
	for at := 0; at < len(line); {
		start := strings.IndexFunc(line[at:], is)
		if start < 0 {
			break
		}
		start += at
		end := len(line)
		if n := strings.IndexFunc(line[start:], func(r rune) bool { return !is(r) }); n >= 0 {
			end = start + n
		}
		if f(line[start:end]) {
			return start, end
		}
		at = end
	}
	return 0, 0
}

// garbledLatin finds bytes of Chinese that were read as Latin-1 or as Windows
// does: four or more in a row beyond ASCII, with letters among them, and with
// controls, signs between letters, or small letters behind other capital ones.
// Lists of letters (ÄäÖöÜü, àáèé) have none of these.
func garbledLatin(line string) (from, to int) {
	isHigh := func(r rune) bool {
		if r < 0x80 {
			return false
		}
		_, ok := latinByte(r)
		return ok
	}
	return rowsOf(line, isHigh, func(row string) bool {
		count, letters, turns, control := 0, 0, 0, false
		var before rune
		for _, r := range row {
			count++
			control = control || r < 0xA0
			if kindOfLatin(r) != signOfLatin {
				letters++
			}
			switch {
			case before == 0 || kindOfLatin(before) == kindOfLatin(r):
			case kindOfLatin(before) == smallLatin && kindOfLatin(r) == capitalLatin:
			case unicode.ToLower(before) == unicode.ToLower(r): // Ää
			default:
				turns++
			}
			before = r
		}
		return control && letters > 0 || count >= minLatin && letters >= 2 && turns >= 2
	})
}

// A latinKind is what a character of Latin-1 is.
type latinKind uint8

const (
	signOfLatin latinKind = iota
	capitalLatin
	smallLatin
)

func kindOfLatin(r rune) latinKind {
	switch {
	case !unicode.IsLetter(r), r == 'ª', r == 'º', r == 'µ':
		return signOfLatin
	case unicode.IsUpper(r):
		return capitalLatin
	}
	return smallLatin
}

// garbledCyrillic finds bytes of Chinese that were read as Cyrillic: capital
// letters behind small ones, twice in a row of letters.
func garbledCyrillic(line string) (from, to int) {
	isCyrillic := func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }
	return rowsOf(line, isCyrillic, func(row string) bool {
		turns := 0
		var before rune
		for _, r := range row {
			if unicode.IsLower(before) && unicode.IsUpper(r) {
				turns++
			}
			before = r
		}
		return turns >= 2
	})
}

// isNarrow tells whether a character is a narrow kana, or a narrow mark of
// Japanese.
func isNarrow(r rune) bool { return r >= '｡' && r <= 'ﾟ' }

// garbledKana finds bytes of Chinese that were read as Japanese: narrow kana.
func garbledKana(line string) (from, to int) {
	return rowsOf(line, isNarrow, func(row string) bool { return utf8.RuneCountInString(row) >= minLatin })
}

// isTelltale tells whether a character is what marks and the commonest characters
// (， 。 “ 的 是 在 我) become if their UTF-8 is read as GBK. No other text has
// two of them together.
func isTelltale(r rune) bool {
	switch r {
	case '锛', '銆', '鈥', '鐨', '鏄', '鍦', '鎴':
		return true
	}
	return false
}

// garbledHan finds UTF-8 that was read as GBK: two telltales close to each other,
// with no mark between them, for marks would be garbled too.
func garbledHan(line string) (from, to int) {
	const near = 6 * 3 // bytes
	last := -1
	for i, r := range line {
		if strings.ContainsRune("，。、；：　 ", r) {
			last = -1
		}
		if !isTelltale(r) {
			continue
		}
		if last >= 0 && i-last <= near {
			return last, i + utf8.RuneLen(r)
		}
		last = i
	}
	return 0, 0
}

// minMarks is how many question marks in a row stand for lost text.
const minMarks = 6

// onlyMarks finds lines of which nothing is left but question marks, one for each
// byte or character that an encoding did not have.
func onlyMarks(line string) (from, to int) {
	marks, others := 0, 0
	for _, r := range line {
		switch {
		case r == '?':
			marks++
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			others++
		}
	}
	if marks < minMarks || others*2 > marks {
		return 0, 0
	}
	return strings.IndexByte(line, '?'), strings.LastIndexByte(line, '?') + 1
}
