package richtext

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"kanben/book/zh"
)

// FormatNumber writes a number as a format of Word shows it (ST_NumberFormat,
// 17.18.59). A number that a format has no sign for stands in Arabic figures, as
// in Word; known is false for a format that is not read.
func FormatNumber(format string, n int) (s string, known bool) {
	switch format {
	case "", "decimal", "decimalHalfWidth", "custom":
		return decimal(n), true
	case "none", "bullet":
		return "", true
	case "decimalZero":
		if n < 10 {
			return "0" + decimal(n), true
		}
		return decimal(n), true
	case "decimalFullWidth", "decimalFullWidth2":
		return fullWidth(decimal(n)), true
	case "numberInDash":
		return "- " + decimal(n) + " -", true
	case "upperLetter":
		return letters(n, 'A'), true
	case "lowerLetter":
		return letters(n, 'a'), true
	case "upperRoman":
		return roman(n), true
	case "lowerRoman":
		return strings.ToLower(roman(n)), true
	case "ordinal":
		return ordinal(n), true
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return enclosed(n, '①', 20), true
	case "decimalEnclosedFullstop":
		return enclosed(n, '⒈', 20), true
	case "decimalEnclosedParen":
		return enclosed(n, '⑴', 20), true
	case "ideographEnclosedCircle":
		return enclosed(n, '㊀', 10), true
	case "chineseCounting", "taiwaneseCounting":
		return hanCounting(n, countingDigits), true
	case "chineseCountingThousand", "taiwaneseCountingThousand", "ideographDigitalThousand":
		return hanNumber(n, smallHan), true
	case "chineseLegalSimplified":
		return hanNumber(n, formalSimplified), true
	case "ideographLegalTraditional":
		return hanNumber(n, formalTraditional), true
	case "japaneseLegal":
		return hanNumber(n, formalJapanese), true
	case "japaneseCounting":
		return japaneseNumber(n), true
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
		return hanDigits(n), true
	case "ideographTraditional":
		return cyclic(n, "甲乙丙丁戊己庚辛壬癸"), true
	case "ideographZodiac":
		return cyclic(n, "子丑寅卯辰巳午未申酉戌亥"), true
	case "ideographZodiacTraditional":
		return sexagenary(n), true
	}
	return decimal(n), false
}

// decimal writes an Arabic number.
func decimal(n int) string { return strconv.Itoa(n) }

// GapBehind is the space between a number and the words, where suffix is tab,
// space or nothing: where programs leave a tab, as people type it.
func GapBehind(number, suffix string) string {
	last, _ := utf8.DecodeLastRuneInString(number)
	switch {
	case suffix == "nothing", last == ' ', last == '\u3000':
		return ""
	case suffix == "tab" && last >= 0x2000: // 一、 （一） ① have their space in them
		if zh.IsHan(last) {
			return " " // 第一章
		}
		return ""
	}
	return " "
}

func fullWidth(s string) string {
	return strings.Map(func(r rune) rune { return r - '0' + '０' }, s)
}

// maxRepeated is how often a letter is repeated: aa is 27.
const maxRepeated = 30

// letters counts in letters: a to z, aa to zz.
func letters(n int, a rune) string {
	if n < 1 || n > 26*maxRepeated {
		return decimal(n)
	}
	return strings.Repeat(string(a+rune((n-1)%26)), (n-1)/26+1)
}

func roman(n int) string {
	if s := zh.Roman(n); s != "" {
		return s
	}
	return decimal(n)
}

func ordinal(n int) string {
	ending := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return decimal(n) + ending
}

// enclosed gives a number in a circle or brackets, of which there are so many.
func enclosed(n int, first rune, most int) string {
	if n < 1 || n > most {
		return decimal(n)
	}
	return string(first + rune(n-1))
}

// hanDigits writes a number figure by figure: 一〇一.
func hanDigits(n int) string {
	digits := []rune("〇一二三四五六七八九")
	return strings.Map(func(r rune) rune { return digits[r-'0'] }, decimal(n))
}

// A hanSeries is the characters that numbers are written with.
type hanSeries struct {
	digits [10]string
	units  [4]string // of one, ten, hundred, thousand
	myriad string
	ten    bool // ten is 十, not 一十
}

var (
	smallHan = hanSeries{
		[10]string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}, [4]string{"", "十", "百", "千"}, "万", true,
	}
	formalSimplified = hanSeries{
		[10]string{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}, [4]string{"", "拾", "佰", "仟"}, "万", false,
	}
	formalTraditional = hanSeries{
		[10]string{"零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"}, [4]string{"", "拾", "佰", "仟"}, "萬", false,
	}
	formalJapanese = hanSeries{
		[10]string{"零", "壱", "弐", "参", "四", "伍", "六", "七", "八", "九"}, [4]string{"", "拾", "百", "阡"}, "萬", false,
	}
)

// hanNumber writes a number of up to eight figures: 一百零一.
func hanNumber(n int, h hanSeries) string {
	switch {
	case n < 0 || n >= 1e8:
		return decimal(n)
	case n == 0:
		return h.digits[0]
	}
	var b strings.Builder
	if n >= 1e4 {
		b.WriteString(h.below(n/1e4, true))
		b.WriteString(h.myriad)
		if n %= 1e4; n == 0 {
			return b.String()
		}
		if n < 1000 {
			b.WriteString(h.digits[0])
		}
		b.WriteString(h.below(n, false))
		return b.String()
	}
	return h.below(n, true)
}

// below writes a number under ten thousand; first tells that nothing stands
// before it, where ten is 十.
func (h *hanSeries) below(n int, first bool) string {
	var b strings.Builder
	gap := false
	for i := 3; i >= 0; i-- {
		unit := [4]int{1, 10, 100, 1000}[i]
		d := n / unit % 10
		if d == 0 {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteString(h.digits[0])
			gap = false
		}
		if !(i == 1 && d == 1 && first && h.ten && b.Len() == 0) {
			b.WriteString(h.digits[d])
		}
		b.WriteString(h.units[i])
	}
	return b.String()
}

// countingDigits are the figures of Word's Chinese counting system, which
// counts with 十 up to ninety-nine and figure by figure above.
const countingDigits = "○一二三四五六七八九"

func hanCounting(n int, figures string) string {
	if n >= 0 && n < 100 && n != 0 {
		return hanNumber(n, smallHan)
	}
	digits := []rune(figures)
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		return digits[r-'0']
	}, decimal(n))
}

// japaneseNumber writes a number as Japanese does, without 一 before 十 百 千:
// what Word for Chinese calls 一, 二, 三 is this one too.
func japaneseNumber(n int) string {
	if n <= 0 || n >= 1e4 {
		return hanCounting(n, "〇一二三四五六七八九")
	}
	digits := [10]string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	var b strings.Builder
	for i := 3; i >= 0; i-- {
		d := n / [4]int{1, 10, 100, 1000}[i] % 10
		if d == 0 {
			continue
		}
		if d > 1 || i == 0 {
			b.WriteString(digits[d])
		}
		b.WriteString(smallHan.units[i])
	}
	return b.String()
}

// cyclic counts through signs, and begins again behind the last.
func cyclic(n int, signs string) string {
	r := []rune(signs)
	if n < 1 {
		return decimal(n)
	}
	return string(r[(n-1)%len(r)])
}

// sexagenary counts in stems and branches: 甲子, 乙丑.
func sexagenary(n int) string {
	if n < 1 {
		return decimal(n)
	}
	return cyclic(n, "甲乙丙丁戊己庚辛壬癸") + cyclic(n, "子丑寅卯辰巳午未申酉戌亥")
}
