package manuscript

import (
	"unicode/utf8"

	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
	"kanben/book/zh"
)

// A file is taken for wrapped by hand (users.md part 3, "soft-wrapped lines") if
// at least fewestBroken of its paragraphs break off amid a sentence, half of all
// and more; and nine in ten of those are about as long as one another: within
// wrapSpread of the commonest length, which lies between the two bounds. A line
// ends one or two characters early where a mark may not begin the next.
const (
	fewestBroken  = 8
	shortestWraps = 28
	longestWraps  = 42
	wrapSpread    = 2
)

// wrapped gives the first line of m that breaks off amid a sentence, the length
// at which lines do and how many there are, if they look wrapped by hand.
func wrapped(m *draft.Manuscript) (first, length, broken int, ok bool) {
	var counts [longestWraps + wrapSpread + 2]int // by length; the last for longer ones
	all := 0
	first = -1
	for i := range m.Lines {
		if m.Outline.Lines[i].Kind != outline.Paragraph {
			continue
		}
		all++
		if n, amid := breaksOff(m.Lines[i].Text()); amid {
			if first < 0 {
				first = i
			}
			broken++
			counts[min(n, len(counts)-1)]++
		}
	}
	for n := shortestWraps; n <= longestWraps; n++ {
		if counts[n] > counts[length] || length == 0 {
			length = n
		}
	}
	alike := 0
	for n := length - wrapSpread; n <= length+wrapSpread; n++ {
		alike += counts[n]
	}
	return first, length, broken, broken >= fewestBroken && 2*broken >= all && 10*alike >= 9*broken
}

// breaksOff gives the number of characters of a line, and whether it is long
// enough for a wrapped one and ends in Han or in a mark after which the sentence
// goes on.
func breaksOff(s string) (int, bool) {
	const limit = 4 * (longestWraps + wrapSpread + 1)
	if len(s) > limit {
		return len(s), false // a paragraph of its own, too long to count
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	switch last {
	case '，', ',', '、':
	default:
		if !zh.IsHan(last) {
			return 0, false
		}
	}
	n := utf8.RuneCountInString(s)
	return n, n >= shortestWraps-wrapSpread
}

// reportWrapped advises on lines that were wrapped by hand.
func (a *assembler) reportWrapped(m *draft.Manuscript) {
	if first, length, broken, ok := wrapped(m); ok {
		a.findings.Add(ruleWrapped.At(m.Lines[first], length, broken))
	}
}
