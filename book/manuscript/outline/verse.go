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
		if count >= fewestClauses && last > i {
			f.Verses = append(f.Verses, [2]int{i, last})
		}
		i = last
	}
}

// A measure is how a line of verse is made: clauses of one length.
type measure struct{ length, count int }

// clauses gives the measure of line i; the zero measure if it is no line of
// verse. One or two clauses of four to seven characters make a line.
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
	if n < 4 || n > 7 {
		return measure{}
	}
	for _, p := range parts {
		if utf8.RuneCountInString(p) != n || hanCount(p) != n {
			return measure{}
		}
	}
	return measure{n, len(parts)}
}
