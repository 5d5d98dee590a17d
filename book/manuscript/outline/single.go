package outline

import "strings"

// IsBreak tells whether a line only parts sections: ***, ※※※.
func IsBreak(line string) bool { return isBreak(line) }

// IsSalutation tells whether a line addresses the audience and does nothing
// else, and ends in a mark: 同志们：
func IsSalutation(line string) bool {
	s := fold(line)
	_, ok := salutation(s)
	return ok && lastIsMark(s)
}

// IsClosing tells whether a line thanks the audience and does nothing else, and
// ends in a mark: 谢谢大家！
func IsClosing(line string) bool {
	s := fold(line)
	return isThanks(s) && isStop(sentenceEnd(s))
}

// IsCarried tells whether a line says by itself what its speech carries, and
// nothing else: 发言人：张三, （2024年10月1日　北京）.
func IsCarried(line string) bool {
	s := fold(line)
	if longerThan(s, maxOpeningLine) {
		return false
	}
	if isDatePlace(unbracket(s)) {
		return true
	}
	o, ok := labelledLine(s)
	return ok && !o.label.Empty() && strings.ContainsAny(o.label.Of(s), "：:")
}

// IsSubtitle tells whether a line begins with a dash and can be the subtitle of
// the title above it.
func IsSubtitle(line string) bool {
	s := fold(line)
	words := strings.TrimLeft(s, "—-－―─")
	return words != s && !longerThan(words, maxTitle) && isTitle(words)
}

// IsLabelled tells whether a line begins with the label of a speech, a heading
// or an item: 第一讲, 一、, （1）; and whether it may as well be a number of the
// text (1., 01, ①).
func IsLabelled(line string) (labelled, weak bool) {
	s := fold(line)
	c, ok := matchLabel(s)
	if !ok || c.trailing || c.attached {
		return false, false
	}
	_, trap := denied(&c, s)
	return !trap, c.rule.strict
}

// An Item is what stands before the words of an item of a list, typed as text:
// （1）, ①, 1、.
type Item struct {
	Label  Stretch
	Words  Stretch
	Number int
	Rule   *Rule
}

// FindItem finds the label of an item at the start of a line that has words
// behind it; false if there is none.
func FindItem(line string) (Item, bool) {
	s := fold(line)
	c, ok := matchLabel(s)
	if !ok || c.trailing || c.words.Empty() || c.rule.level < 2 {
		return Item{}, false
	}
	if _, trap := denied(&c, s); trap {
		return Item{}, false
	}
	return Item{Label: c.label, Words: c.words, Number: c.number, Rule: c.rule}, true
}

// IsText tells whether a line is a paragraph of running text: long, or a whole
// sentence of some length.
func IsText(line string) bool { return isText(line) }
