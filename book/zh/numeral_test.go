package zh

import "testing"

func TestParseNumeral(t *testing.T) {
	tests := []struct {
		in    string
		value int
		form  NumeralForm
		text  string // the part of in that is the numeral
	}{
		{"一", 1, HanNumeral, "一"},
		{"十、", 10, HanNumeral, "十"},
		{"十一", 11, HanNumeral, "十一"},
		{"二十章", 20, HanNumeral, "二十"},
		{"二十三", 23, HanNumeral, "二十三"},
		{"九十九", 99, HanNumeral, "九十九"},
		{"一百", 100, HanNumeral, "一百"},
		{"一百零五", 105, HanNumeral, "一百零五"},
		{"一百〇五", 105, HanNumeral, "一百〇五"},
		{"一百一十五", 115, HanNumeral, "一百一十五"},
		{"一百十五", 115, HanNumeral, "一百十五"},
		{"两百零二", 202, HanNumeral, "两百零二"},
		{"一千零一夜", 1001, HanNumeral, "一千零一"},
		{"九千九百九十九", 9999, HanNumeral, "九千九百九十九"},
		{"两", 2, HanNumeral, "两"},
		{"〇", 0, HanNumeral, "〇"},
		{"零", 0, HanNumeral, "零"},
		{"二〇", 20, HanNumeral, "二〇"},
		{"一二", 12, HanNumeral, "一二"},
		{"二〇二四年", 2024, HanNumeral, "二〇二四"},
		{"廿", 20, HanNumeral, "廿"},
		{"廿三讲", 23, HanNumeral, "廿三"},
		{"卅一", 31, HanNumeral, "卅一"},
		{"壹", 1, FormalNumeral, "壹"},
		{"贰拾叁", 23, FormalNumeral, "贰拾叁"},
		{"拾", 10, FormalNumeral, "拾"},
		{"陸、", 6, FormalNumeral, "陸"},
		{"7", 7, DigitNumeral, "7"},
		{"12.", 12, DigitNumeral, "12"},
		{"007", 7, DigitNumeral, "007"},
		{"9999", 9999, DigitNumeral, "9999"},
		{"１２、", 12, WideNumeral, "１２"},
		{"1２", 1, DigitNumeral, "1"},
		{"I.", 1, RomanNumeral, "I"},
		{"IV、", 4, RomanNumeral, "IV"},
		{"xiv", 14, RomanNumeral, "xiv"},
		{"XXXIX", 39, RomanNumeral, "XXXIX"},
		{"Ⅳ", 4, RomanNumeral, "Ⅳ"},
		{"ⅩⅢ", 13, RomanNumeral, "ⅩⅢ"},
		{"ⅶ", 7, RomanNumeral, "ⅶ"},
		{"ⅠⅡ", 1, RomanNumeral, "Ⅰ"},
		{"①", 1, CircledNumeral, "①"},
		{"⑳", 20, CircledNumeral, "⑳"},
		{"㉑", 21, CircledNumeral, "㉑"},
		{"㊿", 50, CircledNumeral, "㊿"},
		{"❸", 3, CircledNumeral, "❸"},
		{"⒉", 2, DottedNumeral, "⒉"},
		{"⑾", 11, ParenNumeral, "⑾"},
		{"㈢", 3, ParenHan, "㈢"},
	}
	for _, tt := range tests {
		n, ok := ParseNumeral(tt.in)
		if !ok || n.Value != tt.value || n.Form != tt.form || tt.in[:n.Size] != tt.text {
			t.Errorf("ParseNumeral(%q) = %d, form %d, %q, %v; want %d, form %d, %q",
				tt.in, n.Value, n.Form, tt.in[:n.Size], ok, tt.value, tt.form, tt.text)
		}
	}
}

func TestParseNumeralRefuses(t *testing.T) {
	for _, in := range []string{
		"", "是", "第一", "十一二", "百", "一十十", "十百", "一百二百", "零零十", "三廿", "一百二", "一百零", "零十",
		"二〇二四一", "12345", "１２３４５", "IIII", "VX", "IC", "Iv", "MIX", "mix", "ill", "XLX", "LL", "VIV", "，", "\xff",
	} {
		if n, ok := ParseNumeral(in); ok {
			t.Errorf("ParseNumeral(%q) = %+v, want none", in, n)
		}
	}
}

func TestIsNumeral(t *testing.T) {
	for _, r := range "一两〇零廿百1９Ⅴⅻ①㈠⒈壹" {
		if !IsNumeral(r) {
			t.Errorf("IsNumeral(%q) = false", r)
		}
	}
	for _, r := range "是第篇IA、 ．" {
		if IsNumeral(r) {
			t.Errorf("IsNumeral(%q) = true", r)
		}
	}
}

func FuzzParseNumeral(f *testing.F) {
	for _, s := range []string{"一百零五、", "XIV.", "１２", "㊿", "廿"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := ParseNumeral(s)
		if !ok {
			return
		}
		if n.Size <= 0 || n.Size > len(s) || n.Value < 0 || n.Value > maxNumeral {
			t.Fatalf("ParseNumeral(%q) = %+v", s, n)
		}
		if again, ok := ParseNumeral(s[:n.Size]); !ok || again != n {
			t.Fatalf("ParseNumeral(%q) = %+v, but its own text reads as %+v", s, n, again)
		}
	})
}
