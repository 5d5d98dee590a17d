package epub

import (
	"strings"
	"unicode/utf8"

	"kanben/book/zh"
)

// What stands in one square of a column, or upright in several (T113).
const (
	squareDigits    = 3 // the longest number in one square
	standingLetters = 4 // the longest word that is spelt
)

// set writes text of the page, English words told apart (english.go).
func (m *markup) set(s string) {
	for {
		start, end := englishWords(s)
		if start == end {
			break
		}
		m.setStretch(s[:start])
		m.english(s[start:end], "")
		s = s[end:]
	}
	m.setStretch(s)
}

// setStretch writes text in whatever language the book is in. Western words with
// an apostrophe are set apart, so that the style sheet can ask for one that is
// not as wide as a character. In vertical setting numbers of up to three digits
// share a square, a single letter and what is spelt stand upright; other Western
// words are turned by the reader.
func (m *markup) setStretch(s string) {
	if !m.vertical && !strings.Contains(s, "’") {
		m.text(s)
		return
	}
	for s != "" {
		western, n := westernStretch(s)
		class := ""
		if western {
			class = m.columnClass(s[:n])
		}
		if class == "" {
			m.text(s[:n])
		} else {
			m.leaf("span", s[:n], "class", class)
		}
		s = s[n:]
	}
}

// setLeaf writes an element that holds only text of the page.
func (m *markup) setLeaf(name, text string, attrs ...string) {
	m.start(name, attrs...)
	m.set(text)
	m.end()
}

// westernStretch tells whether s begins with Western characters, and the length
// in bytes of the stretch that is alike. An apostrophe between letters is one of
// them.
func westernStretch(s string) (western bool, n int) {
	r, n := utf8.DecodeRuneInString(s)
	western = isWestern(r)
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		is := isWestern(r)
		if western && r == '’' {
			next, _ := utf8.DecodeRuneInString(s[n+size:])
			is = isLetter(next)
		}
		if is != western {
			break
		}
		n += size
	}
	return western, n
}

func isWestern(r rune) bool { return r > ' ' && r != utf8.RuneError && zh.ClassOf(r).IsWestern() }

func isLetter(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }

// columnClass is the class of a Western stretch, "" if it needs none.
func (m *markup) columnClass(s string) string {
	digits, capitals, apostrophe := 0, 0, false
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r >= 'A' && r <= 'Z':
			capitals++
		case r == '’':
			apostrophe = true
		}
	}
	switch {
	case apostrophe:
		return "western"
	case !m.vertical:
		return ""
	case digits == len(s) && digits <= squareDigits:
		return "square"
	case capitals == len(s) && capitals <= standingLetters, len(s) == 1 && isLetter(rune(s[0])):
		return "standing"
	}
	return ""
}
