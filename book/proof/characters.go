package proof

import (
	"unicode"

	"kanben/book/diag"
)

var (
	privateCharacter = &diag.Rule{
		Code: "P074", Severity: diag.Warning,
		Name:    diag.Text{Zh: "自造字", En: "private-use characters"},
		Message: diag.Text{Zh: "%[1]s 是自造字（私用区），别的字体里没有这个字", En: "%[1]s is a private-use character that other fonts do not have"},
		Hint:    diag.Text{Zh: "请换成正式编码的字", En: "put the character's regular code"},
		Source:  "users.md 3; Unicode 23.5",
	}
	unknownCharacter = &diag.Rule{
		Code: "P075", Severity: diag.Warning,
		Name:    diag.Text{Zh: "来历不明的字符", En: "unknown characters"},
		Message: diag.Text{Zh: "%[1]s 没有对应的字符，或只是一个占位符", En: "%[1]s is no character, or a mere stand-in for one"},
		Hint:    diag.Text{Zh: "请对照原件看看这里本来是什么", En: "look up what stood here in the original"},
		Source:  "users.md 3; Unicode 2.4",
	}
	rightToLeft = &diag.Rule{
		Code: "P076", Severity: diag.Advice,
		Name:    diag.Text{Zh: "从右往左写的文字", En: "right-to-left text"},
		Message: diag.Text{Zh: "“%[1]s”要从右往左排，本书一律从左往右排", En: "%[1]q runs from right to left; the book is set from left to right"},
		Hint:    diag.Text{Zh: "请在印出的样子里核对", En: "check it on the printed page"},
		Source:  "users.md 3; CLREQ, \"Mixed Text Composition\"",
	}
)

// longestQuoted is how much of a text a message repeats, in characters.
const longestQuoted = 20

// lookCharacters lists the characters that may not reach the reader: private
// use, unassigned code points, U+FFFC, right-to-left letters. Each run is one
// finding.
func (l *line) lookCharacters() {
	for i := 0; i < len(l.cells); {
		r := rarity(&l.cells[i])
		j := i + 1
		for r != nil && j < len(l.cells) && rarity(&l.cells[j]) == r {
			j++
		}
		switch r {
		case nil:
		case rightToLeft:
			l.note(r, i, j, l.words(i, min(j, i+longestQuoted)))
		default:
			l.note(r, i, j, codePoint(l.cells[i].r))
		}
		i = j
	}
}

// rarity gives the rule that a character falls under, or nil.
func rarity(c *cell) *diag.Rule {
	switch {
	case c.kind == private:
		return privateCharacter
	case c.kind != letter && c.kind != symbol || c.r < 0x370:
		return nil
	case c.r == '\uFFFC' || !unicode.IsGraphic(c.r):
		return unknownCharacter
	case c.r >= 0x590 && unicode.In(c.r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko):
		return rightToLeft
	}
	return nil
}
