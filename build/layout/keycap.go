package layout

import "strings"

// Parts of a keycap: a digit, perhaps the wish for a coloured picture, and the
// frame of a key round it: 1️⃣.
const (
	emojiLook = "\uFE0F"
	keyFrame  = "\u20E3"
)

// keycap gives the number in a circle that is drawn for the keycap at the
// beginning of a text, which phones put before the items of a list, and the
// keycap's bytes: 0 if there is none.
func keycap(text string) (number rune, n int) {
	if text == "" || !isDigit(text[0]) {
		return 0, 0
	}
	rest := strings.TrimPrefix(text[1:], emojiLook)
	if !strings.HasPrefix(rest, keyFrame) {
		return 0, 0
	}
	number = '①' + rune(text[0]-'1')
	if text[0] == '0' {
		number = '⓪'
	}
	return number, len(text) - len(rest) + len(keyFrame)
}
