package epub

import "testing"

// What no reader can break to fill a line keeps its paragraph from being stretched.
func TestLongPieces(t *testing.T) {
	for s, want := range map[string]bool{
		"":            false,
		"同志们，这里只有汉字。": false,
		"用 UTF-8 存文字，用 EPUB 做电子书":    false,
		"2024-10-01，14:00—16:30":     false,
		"an awful lot of tiny words": false,
		"两个长词：counterrevolutionary":  true,
		"词characteristically。":       true,
		"Förderungswürdig":           true,
		"网址是 www.example.com":        true,
		"1234567890":                 true,
		"好\xffabcdefghi":             false,
	} {
		if hasLongPiece(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}
