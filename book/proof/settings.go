package proof

import (
	"regexp"

	"kanben/book"
	"kanben/book/diag"
)

// settings are Options made ready for many lines. Menders share them and never
// change them.
type settings struct {
	level       Level
	switches    map[*diag.Rule]Switch // rules that are not on
	words       map[rune][][]rune     // the dictionary, by first characters
	boilerplate []*regexp.Regexp      // each matches whole lines
	thorough    bool
	script      script
}

func newSettings(o *Options, b *book.Book) *settings {
	s := &settings{level: o.Level, thorough: o.Thorough, script: scriptOf(b)}
	for _, p := range o.Boilerplate {
		// An expression that compiled does so in a group, too.
		s.boilerplate = append(s.boilerplate, regexp.MustCompile(`^(?:`+p.String()+`)$`))
	}
	for code, to := range o.Rules {
		// What no book can hold goes out under any wish.
		if r := RuleOf(code); r != nil && r != illegalCharacter && to != On {
			if s.switches == nil {
				s.switches = make(map[*diag.Rule]Switch)
			}
			s.switches[r] = to
		}
	}
	for _, word := range o.Dictionary {
		rs := []rune(word)
		if len(rs) == 0 {
			continue
		}
		if s.words == nil {
			s.words = make(map[rune][][]rune)
		}
		s.words[rs[0]] = append(s.words[rs[0]], rs)
	}
	return s
}

// of gives the switch of a rule.
func (s *settings) of(r *diag.Rule) Switch {
	if s.switches == nil {
		return On
	}
	return s.switches[r]
}

// isOff tells whether a rule is switched off.
func (s *settings) isOff(r *diag.Rule) bool { return s.of(r) == Off }

// holdWords marks the words of the dictionary: no rule changes them, and none
// reports what touches them.
func (l *line) holdWords() {
	words := l.set.words
	for i := range l.cells {
		for _, word := range words[l.cells[i].r] {
			if !l.spells(i, word) {
				continue
			}
			for k := range word {
				l.cells[i+k].flags |= solid | worded
			}
		}
	}
}

// spells tells whether the line has a word from cell i on.
func (l *line) spells(i int, word []rune) bool {
	if i+len(word) > len(l.cells) {
		return false
	}
	for k, r := range word {
		if l.cells[i+k].r != r {
			return false
		}
	}
	return true
}

// hasWord tells whether one of cells [i, j) belongs to a word of the
// dictionary.
func (l *line) hasWord(i, j int) bool {
	if l.set.words == nil {
		return false
	}
	for k := i; k < j; k++ {
		if l.cells[k].is(worded) {
			return true
		}
	}
	return false
}
