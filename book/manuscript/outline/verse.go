package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fewestClauses is the number of clauses of one length from which on lines look
// like a poem or a couplet.
const fewestClauses = 4

// findVerses notes the stretches of short lines of one length that look like
// verse: 白日依山尽，/黄河入海流。 They stay paragraphs; it is for their author to
// say.
func (f *finder) findVerses(from, to int) {
	for i := f.nextInk(from - 1); i < to; i = f.nextInk(i) {
		n := f.clauses(i)
		if n.length == 0 {
			continue
		}
		last, count := i, n.count
		for k := f.nextInk(i); k < to && k <= last+2; k = f.nextInk(k) {
			m := f.clauses(k)
			if m.length != n.length {
				break
			}
			last, count = k, count+m.count
		}
		if last > i && (count >= fewestClauses || f.announced(i)) {
			f.Verses = append(f.Verses, [2]int{i, last})
		}
		i = last
	}
}

// verseWords are what announces verse, at the end of the line before it: 有一首诗写
// 得好：
var verseWords = [...]string{"诗", "词", "联", "歌谣", "民谣", "顺口溜", "名句", "警句", "古语", "谚语", "写道", "云：", "曰："}

// longestCouplet is the length of a line of a couplet (对联) in characters.
const longestCouplet = 12

// announced tells whether the line before line i says that verse follows, so that
// two lines are enough.
func (f *finder) announced(i int) bool {
	k := f.prevInk(i)
	if k < 0 {
		return false
	}
	before := f.lines[k]
	if !strings.HasSuffix(before, "：") && !strings.HasSuffix(before, ":") {
		return false
	}
	const near = 3 * 20 // bytes
	end := before[max(0, len(before)-near):]
	for _, w := range verseWords {
		if strings.Contains(end, w) {
			return true
		}
	}
	return false
}

// A measure is how a line of verse is made: clauses of one length.
type measure struct{ length, count int }

// clauses gives the measure of line i; the zero measure if it is no line of
// verse. One or two clauses of four to seven characters make a line, of up to
// twelve if verse is announced.
func (f *finder) clauses(i int) measure {
	s := f.lines[i]
	if !f.open(i) || longerThan(s, 20) || f.at[i] >= 0 {
		return measure{}
	}
	parts := strings.FieldsFunc(strings.Trim(s, "“”\"「」"), func(r rune) bool {
		return strings.ContainsRune("，。；！？,;!?、", r) || unicode.IsSpace(r)
	})
	if len(parts) == 0 || len(parts) > 2 {
		return measure{}
	}
	n := utf8.RuneCountInString(parts[0])
	if n < 4 || n > 7 && (n > longestCouplet || !f.announced(i) && !f.announced(f.prevInk(i))) {
		return measure{}
	}
	for _, p := range parts {
		if utf8.RuneCountInString(p) != n || hanCount(p) != n {
			return measure{}
		}
	}
	return measure{n, len(parts)}
}
