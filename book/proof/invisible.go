package proof

import (
	"fmt"
	"unicode"

	"kanben/book/diag"
)

var (
	illegalCharacter = &diag.Rule{
		Code: "P073", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "控制字符", En: "control characters"},
		Message: diag.Text{Zh: "书里不能有的控制字符 %[1]s 已去掉", En: "control character or non-character %[1]s, removed: no book may hold it"},
		Source:  "T71; XML 1.0, 2.2",
	}
	invisibleCharacter = &diag.Rule{
		Code: "P064", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "看不见的字符", En: "invisible characters"},
		Message: diag.Text{Zh: "看不见的字符 %[1]s 已去掉", En: "invisible character %[1]s, removed"},
		Source:  "T71",
	}
)

// dropIllegal removes control characters, non-characters and bytes that are no
// UTF-8: what XML and PDF strings cannot hold. It is done even if mending is
// off, and heeds no exception. A form feed or vertical tab parts words and
// leaves a space.
func (l *line) dropIllegal() {
	for i := range l.cells {
		if r := l.cells[i].r; r == '\v' || r == '\f' {
			l.write(i, ' ', l.op(illegalCharacter, codePoint(r)))
		}
	}
	l.dropRuns(illegalCharacter, func(i int) bool { return l.cells[i].kind == illegal })
}

// dropInvisible removes zero-width characters, soft hyphens and bidirectional
// controls. Kept are the joiners of emoji and of scripts that need them, and
// variation selectors behind a character that can have variants.
func (l *line) dropInvisible() {
	l.dropRuns(invisibleCharacter, func(i int) bool {
		switch c := &l.cells[i]; {
		case c.is(solid):
			return false
		case c.kind == invisible:
			return !l.joins(i)
		case c.kind == selector:
			return !l.selects(i)
		}
		return false
	})
}

// dropRuns removes the cells that are unwanted, one finding for a run of the
// same character.
func (l *line) dropRuns(r *diag.Rule, unwanted func(i int) bool) {
	for i := 0; i < len(l.cells); {
		if !unwanted(i) {
			i++
			continue
		}
		first := l.cells[i].r
		op := l.op(r, codePoint(first))
		for ; i < len(l.cells) && l.cells[i].r == first && unwanted(i); i++ {
			l.drop(i, op)
		}
	}
	l.compact()
}

const (
	zwnj      = '\u200C'
	zwj       = '\u200D'
	textStyle = '\uFE0E' // variation selectors 15 and 16
	emojiLook = '\uFE0F'
)

// joins tells whether the invisible character at cell i holds together what
// stands beside it: emoji sequences (👨‍👩‍👧), the tags of a flag, Arabic and
// Indic letters.
func (l *line) joins(i int) bool {
	r := l.char(i)
	before, after := l.char(i-1), l.char(i+1)
	switch {
	case r == zwj && (isPictograph(before) || before == emojiLook) && isPictograph(after):
		return true
	case r == zwj || r == zwnj:
		return isJoining(before) && isJoining(after)
	case r >= 0xE0020 && r <= 0xE007F:
		return before == '🏴' || before >= 0xE0020 && before < 0xE007F
	}
	return false
}

// isPictograph tells whether r can be part of an emoji sequence.
func isPictograph(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2190 && r <= 0x2BFF
}

// isJoining tells whether r is a letter of a script whose shapes a joiner
// changes: Arabic to Khmer.
func isJoining(r rune) bool { return r >= 0x0600 && r <= 0x18AF && unicode.In(r, unicode.L, unicode.M) }

// selects tells whether the variation selector at cell i has a character to
// work on.
func (l *line) selects(i int) bool {
	switch k := l.at(i - 1); k {
	case han:
		return l.char(i) != textStyle && l.char(i) != emojiLook
	case boundary, space, selector, invisible, illegal, letter, pause, stop, bracket:
		return false
	}
	return l.char(i) < 0xE0100
}

// codePoint writes a character as U+200B. A byte that is no UTF-8 is U+FFFD.
func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }
