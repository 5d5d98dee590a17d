package epub

import (
	"strings"
	"unicode/utf8"

	"kanben/book/zh"
)

// minHyphenated is how many letters a word has at least that may be parted (T43).
const minHyphenated = 6

// english writes words of English, so that readers speak them as such (T132) and
// part long ones at the ends of lines (T43). The language is a guess: the patterns
// of print are English, too.
func (m *markup) english(s, class string) {
	class = strings.TrimSpace(class + " english")
	if strings.Contains(s, "’") {
		class += " western"
	}
	m.start("span", "class", class, "lang", "en", "xml:lang", "en")
	if wordsOf(s).side {
		m.text(s) // turned as a whole in columns
	} else {
		m.setStretch(s)
	}
	m.end()
}

// englishWords finds the first stretch of a text that a reader should know to be
// English: two words side by side, or one that is long enough to be parted. Single
// short words (App, OK) are read well in a Chinese sentence. Addresses are none.
func englishWords(s string) (start, end int) {
	if !hasLetter(s) {
		return 0, 0
	}
	for from := 0; from < len(s); {
		start, end = zh.WesternWords(s[from:])
		if start == end {
			break
		}
		start, end, from = from+start, from+end, from+end
		if isEnglish(s[start:end]) && !isAddress(around(s, start, end)) {
			return start, end
		}
	}
	return 0, 0
}

// hasLetter tells whether a text has an ASCII letter. Most have none.
func hasLetter(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c >= 'a' && c <= 'z' {
			return true
		}
	}
	return false
}

// around widens a stretch of a text to the ASCII signs that stand right beside it.
func around(s string, start, end int) string {
	sign := func(c byte) bool { return c > ' ' && c < utf8.RuneSelf }
	for start > 0 && sign(s[start-1]) {
		start--
	}
	for end < len(s) && sign(s[end]) {
		end++
	}
	return s[start:end]
}

// isEnglish tells whether Western words are English enough to say so.
func isEnglish(s string) bool {
	w := wordsOf(s)
	return w.side || w.long
}

// A wording is what is known of Western words.
type wording struct {
	side bool // two words stand side by side
	long bool // one may be parted
}

// wordsOf looks at Western words: a word has two letters at least and no digit.
func wordsOf(s string) (w wording) {
	before := false
	for f := range strings.FieldsSeq(s) {
		letters, ascii, digits := 0, true, false
		for _, r := range f {
			switch {
			case zh.IsWesternLetter(r):
				letters++
				ascii = ascii && isLetter(r)
			case r >= '0' && r <= '9':
				digits = true
			}
		}
		word := letters >= 2 && !digits
		w.side = w.side || word && before
		w.long = w.long || word && ascii && letters >= minHyphenated
		before = word
	}
	return w
}
