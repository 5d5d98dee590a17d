package markdown

import "strings"

// addressLength is the length of the web address at the start of s, 0 if there
// is none: http://, https:// or www. and what may follow (RFC 3986, section 2),
// without the marks that end a sentence.
func addressLength(s string) int {
	start := 0
	for _, p := range [...]string{"https://", "http://", "www."} {
		if len(s) > len(p) && strings.EqualFold(s[:len(p)], p) {
			start = len(p)
			break
		}
	}
	if start == 0 || !isAlnum(s[start]) {
		return 0
	}
	end := start
	for end < len(s) && isAddress(s[end]) {
		end++
	}
	open := strings.Count(s[:end], "(") - strings.Count(s[:end], ")")
	for end > start {
		switch s[end-1] {
		case ',', '.', ';', ':', '!', '?', '\'', '*', '~':
		case ')':
			if open >= 0 {
				return end
			}
			open++
		default:
			return end
		}
		end--
	}
	return 0
}

// isAddress tells whether b may stand in a web address.
func isAddress(b byte) bool {
	return b > ' ' && b < 0x7F && strings.IndexByte("\"<>\\^`{|}", b) < 0
}

func isAlnum(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// wordBefore tells whether s ends in a Western letter or digit, so that what
// follows is part of a word.
func wordBefore(s string) bool { return s != "" && isAlnum(s[len(s)-1]) }

// mailLength gives how far a mail address reaches before its @ at byte at of s
// and how far from it on; 0, 0 if none stands there.
func mailLength(s string, at int) (before, behind int) {
	from := at
	for from > 0 && (isAlnum(s[from-1]) || strings.IndexByte("._-+", s[from-1]) >= 0) {
		from--
	}
	if from == at {
		return 0, 0
	}
	end := at + 1
	for end < len(s) && (isAlnum(s[end]) || s[end] == '-' || s[end] == '.') {
		end++
	}
	for end > at+1 && !isAlnum(s[end-1]) {
		end--
	}
	point := at + strings.LastIndexByte(s[at:end], '.')
	if point <= at+1 || point >= end-1 {
		return 0, 0
	}
	return at - from, end - at
}
