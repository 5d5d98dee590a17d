package epub

import "testing"

// Which words a reader is told are English (T132), and where (T43).
func TestEnglishWords(t *testing.T) {
	for text, want := range map[string]string{
		"用App扫码": "", "OK": "", "第3次": "", "": "", "长148 mm": "", "3 km/h": "", "MP3": "",
		"他说The Good Earth好":          "The Good Earth",
		"用PowerPoint做":               "PowerPoint",
		"用App，也用internet上网":          "internet",
		"doesn’t it?":                "doesn’t it?",
		"https://example.org/abcdef": "",
		"写信到reading@example.org":     "",
		"hóng xī":                    "hóng xī",
		"Zhōngguó":                   "",
	} {
		start, end := englishWords(text)
		if got := text[start:end]; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
