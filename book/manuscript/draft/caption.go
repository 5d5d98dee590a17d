package draft

import (
	"strings"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/zh"
)

// maxCaption is the longest caption in bytes that 表1 begins.
const maxCaption = 3 * 50

// NumberedCaption gives the words of u if it is a caption that begins with a
// word and a number (表1　各地人数, 图2 会场), nil if it is none.
func (u *Unit) NumberedCaption(word string) []book.Inline {
	rest, ok := strings.CutPrefix(u.Text, word)
	last, _ := utf8.DecodeLastRuneInString(u.Text)
	if !ok || len(u.Text) > maxCaption || zh.ClassOf(last) == zh.PE {
		return nil
	}
	rest = strings.TrimLeft(rest, " ")
	n, ok := zh.ParseNumeral(rest)
	if !ok {
		return nil
	}
	if n.Size < len(rest) {
		if r, _ := utf8.DecodeRuneInString(rest[n.Size:]); !strings.ContainsRune(" \u3000：:.．-", r) {
			return nil
		}
	}
	return u.Words
}
