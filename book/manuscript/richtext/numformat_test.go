package richtext

import "testing"

// TestFormatNumber holds how numbers of each format are shown.
func TestFormatNumber(t *testing.T) {
	for _, c := range []struct {
		format string
		n      int
		want   string
	}{
		{"", 7, "7"}, {"decimal", 12, "12"}, {"decimalZero", 3, "03"}, {"decimalZero", 10, "10"}, {"decimalFullWidth", 12, "１２"},
		{"numberInDash", 3, "- 3 -"}, {"none", 3, ""}, {"bullet", 3, ""},
		{"upperLetter", 26, "Z"}, {"upperLetter", 27, "AA"}, {"lowerLetter", 28, "bb"}, {"lowerLetter", 0, "0"}, {"lowerLetter", 9999, "9999"},
		{"upperRoman", 1994, "MCMXCIV"}, {"lowerRoman", 4, "iv"}, {"upperRoman", 0, "0"}, {"upperRoman", 4000, "4000"},
		{"ordinal", 1, "1st"}, {"ordinal", 12, "12th"}, {"ordinal", 22, "22nd"}, {"ordinal", 113, "113th"},
		{"decimalEnclosedCircle", 20, "⑳"}, {"decimalEnclosedCircleChinese", 1, "①"}, {"decimalEnclosedCircle", 21, "21"},
		{"decimalEnclosedFullstop", 2, "⒉"}, {"decimalEnclosedParen", 3, "⑶"}, {"ideographEnclosedCircle", 10, "㊉"}, {"ideographEnclosedCircle", 11, "11"},
		{"chineseCounting", 1, "一"}, {"chineseCounting", 10, "十"}, {"chineseCounting", 15, "十五"}, {"chineseCounting", 20, "二十"}, {"chineseCounting", 99, "九十九"}, {"chineseCounting", 101, "一○一"},
		{"chineseCountingThousand", 10, "十"}, {"chineseCountingThousand", 100, "一百"}, {"chineseCountingThousand", 101, "一百零一"}, {"chineseCountingThousand", 110, "一百一十"}, {"chineseCountingThousand", 1005, "一千零五"}, {"chineseCountingThousand", 10010, "一万零一十"}, {"chineseCountingThousand", 0, "零"},
		{"chineseLegalSimplified", 1, "壹"}, {"chineseLegalSimplified", 10, "壹拾"}, {"chineseLegalSimplified", 21, "贰拾壹"}, {"ideographLegalTraditional", 6, "陸"},
		{"japaneseCounting", 10, "十"}, {"japaneseCounting", 21, "二十一"}, {"japaneseCounting", 100, "百"}, {"japaneseCounting", 111, "百十一"}, {"japaneseLegal", 2, "弐"},
		{"ideographDigital", 10, "一〇"}, {"ideographDigital", 21, "二一"}, {"taiwaneseCounting", 11, "十一"},
		{"ideographTraditional", 1, "甲"}, {"ideographTraditional", 11, "甲"}, {"ideographZodiac", 12, "亥"}, {"ideographZodiacTraditional", 61, "甲子"},
	} {
		if got, known := FormatNumber(c.format, c.n); got != c.want || !known {
			t.Errorf("%s %d is %q, want %q", c.format, c.n, got, c.want)
		}
	}
	if got, known := FormatNumber("thaiLetters", 5); got != "5" || known {
		t.Errorf("an unknown format gives %q, %v", got, known)
	}
	for n := range 2000 { // no number of any format makes it fail
		for _, format := range []string{"chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital", "upperRoman", "lowerLetter", "chineseLegalSimplified"} {
			if got, _ := FormatNumber(format, n*n*n); got == "" {
				t.Errorf("%s %d is empty", format, n*n*n)
			}
		}
	}
}

// TestBullets holds what stands before items.
func TestBullets(t *testing.T) {
	for _, c := range []struct{ text, font, want string }{
		{"\uF06C", "Wingdings", "●"}, {"l", "Wingdings", "●"}, {"\uF0D8", "Wingdings", "▶"}, {"\uF0B7", "Symbol", "·"}, {"\uF0B7", "", "·"},
		{"o", "Courier New", "·"}, {"•", "", "·"}, {"–", "", "–"}, {"□", "宋体", "□"}, {"", "", "·"}, {"\uF0FC", "Wingdings", "✓"}, {"\uE123", "", "·"},
	} {
		if got := BulletOf(c.text, c.font); got != c.want {
			t.Errorf("%U of %s is %q, want %q", []rune(c.text), c.font, got, c.want)
		}
	}
}
