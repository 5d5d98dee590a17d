package zh

import "testing"

// TestWesternWords: which part of a text is its first Western words.
func TestWesternWords(t *testing.T) {
	for text, want := range map[string]string{
		"学习Go语言": "Go", "Das Kapital, Bd. 1": "Das Kapital, Bd. 1", "第3条": "", "3条": "", "，": "", "": "",
		"他说doesn’t吗": "doesn’t", "这个‘x’": "x", "A4纸": "A4", "Zürich café ": "Zürich café", "e\u0301t": "e\u0301t",
		"well-known的": "well-known", "a—b": "a", "MP3、MP4": "MP3",
	} {
		if start, end := WesternWords(text); text[start:end] != want {
			t.Errorf("%q: %q, want %q", text, text[start:end], want)
		}
	}
}

func TestEnclitics(t *testing.T) {
	for r, want := range map[rune]bool{'的': true, '了': true, '人': false, 'a': false, '，': false} {
		if IsEnclitic(r) != want {
			t.Errorf("%c: %v", r, !want)
		}
	}
}
