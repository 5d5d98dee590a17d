package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/zh"
)

// shapeOf is the shape of a bracket that labels stand in, negative for the
// closing one, 0 for other characters. Half and full width are one shape:
// （一) is a common slip.
func shapeOf(r rune) int {
	switch r {
	case '（', '(':
		return 1
	case '）', ')':
		return -1
	case '【':
		return 2
	case '】':
		return -2
	case '〖':
		return 3
	case '〗':
		return -3
	case '［', '[':
		return 4
	case '］', ']':
		return -4
	case '〔':
		return 5
	case '〕':
		return -5
	}
	return 0
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// spaces is the length of the space at the start of s.
func spaces(s string) int { return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace)) }

// prefixOf gives the first of words that s starts with, or "".
func prefixOf(s string, words []string) string {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	return ""
}

// suffixOf gives the first of words that s ends with, or "".
func suffixOf(s string, words []string) string {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return w
		}
	}
	return ""
}

// containsAny gives the first of words that stands in s, or "".
func containsAny(s string, words []string) string {
	for _, w := range words {
		if strings.Contains(s, w) {
			return w
		}
	}
	return ""
}

// longerThan tells whether s has more than n characters, without counting all
// of a long one.
func longerThan(s string, n int) bool {
	if len(s) <= n {
		return false
	}
	return len(s) > n*utf8.UTFMax || utf8.RuneCountInString(s) > n
}

// count is the number of characters of s.
func count(s string) int32 { return int32(utf8.RuneCountInString(s)) }

// isStop tells whether r ends a sentence.
func isStop(r rune) bool {
	switch r {
	case '。', '！', '？', '!', '?', '；', ';', '…', '．', '.':
		return true
	}
	return false
}

// isPause tells whether r is a mark after which the sentence goes on.
func isPause(r rune) bool {
	switch r {
	case '，', ',', '、', '：', ':', '—', '-':
		return true
	}
	return false
}

// sentenceEnd is the last character of s, behind closing quotes and brackets.
func sentenceEnd(s string) rune {
	if isDecoration(lastRune(s)) {
		s = bare(s)
	}
	s = strings.TrimRight(s, "”’\"'」』）)》")
	return lastRune(s)
}

// hasInnerStop tells whether a sentence ends inside s, before its last
// character. A mark that closes a quotation or a title (《怎么办？》读后感) is
// none.
func hasInnerStop(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return isStop(r) || zh.ClassOf(r) == zh.CL || r == '"' })
	for i, r := range s {
		switch r {
		case '。', '！', '？', '!', '?', '；', ';':
			after := firstRune(s[i+utf8.RuneLen(r):])
			if zh.ClassOf(after) != zh.CL && after != '"' {
				return true
			}
		}
	}
	return false
}

// hanCount counts the Han characters of s.
func hanCount(s string) int {
	n := 0
	for _, r := range s {
		if zh.IsHan(r) {
			n++
		}
	}
	return n
}

// breakMarks are the characters that authors draw a section break with. A
// line of ___ is a place to fill in, and …… an omission.
const (
	breakMarks  = "*＊※-－—–=＝~～#＃◆◇★☆●○■□·•"
	breakAlones = "*＊※◆◇★☆" // those that need no repetition
)

// isBreak tells whether s is a line that only parts sections: ***, ---, ※※※.
func isBreak(s string) bool {
	if len(s) > 400 {
		return false
	}
	marks := 0
	for _, r := range s {
		if unicode.IsSpace(r) {
			continue
		}
		if !strings.ContainsRune(breakMarks, r) {
			return false
		}
		marks++
	}
	return marks >= 3 || marks > 0 && strings.ContainsRune(breakAlones, firstRune(s))
}

// isDecoration tells whether r is a picture or an ornament that authors put
// around a line: 📌 ▍ ❤️ ◆. Marks of items (● ■ ★) are none at a line's start, for
// they may mean more.
func isDecoration(r rune) bool {
	switch {
	case r >= 0x1F000 && r <= 0x1FAFF, r >= 0x2600 && r <= 0x27BF && !zh.IsNumeral(r), r >= 0x2580 && r <= 0x259F, r >= 0x2B00 && r <= 0x2BFF:
		return r != '★' && r != '☆'
	case r == 0xFE0F, r == 0x200D, r == 0x20E3, r == '▶', r == '▷', r == '➤':
		return true
	}
	return false
}

// frames are the marks that authors put on both sides of a line: ★ 发言一 ★.
const frames = "★☆●■◆◇※*＊＝=—-~～·▲△"

// undecorated gives the bytes [start, end) of s that stand between ornaments at
// its ends; all of it if there are none.
func undecorated(s string) (start, end int) {
	first, last := firstRune(s), lastRune(s)
	edge := func(r rune) bool { return isDecoration(r) || unicode.IsSpace(r) }
	switch {
	case isDecoration(first) || isDecoration(last):
	case first == last && strings.ContainsRune(frames, first):
		edge = func(r rune) bool { return r == first || unicode.IsSpace(r) }
	default:
		return 0, len(s)
	}
	end = len(strings.TrimRightFunc(s, edge))
	start = end - len(strings.TrimLeftFunc(s[:end], edge))
	return start, end
}

// bare is s without the ornaments at its ends.
func bare(s string) string {
	start, end := undecorated(s)
	return s[start:end]
}
