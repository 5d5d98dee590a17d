package lexicon

import (
	"iter"
	"unicode/utf8"

	"kanben/book/zh"
)

// Pieces goes through the stretches of a heading that stay on one line: its words,
// with the marks round them and what is bound to the word before. A line may end
// between two characters of Han that are not parts of a word; where the dictionary
// does not know the words on both sides, together tells, if it is not nil, whether
// the two belong together.
func Pieces(text string, together func(l, r rune) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		from, last := 0, rune(0)
		inside := Inside(nil, text)
		for i, r := range text {
			if n := utf8.RuneLen(r); i > from+utf8.RuneLen(last) && i+n < len(text) && zh.IsHan(last) && zh.IsHan(r) &&
				!inside[i] && (inside[i+n] || !zh.IsEnclitic(r)) &&
				(inside[i-utf8.RuneLen(last)] && inside[i+n] || together == nil || !together(last, r)) {
				if !yield(text[from:i]) {
					return
				}
				from = i
			}
			last = r
		}
		if from < len(text) {
			yield(text[from:])
		}
	}
}
