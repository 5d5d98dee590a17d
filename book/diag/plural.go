package diag

import (
	"reflect"
	"strconv"
	"strings"
)

// plural puts English words into the number that a count asks for: in a pattern,
// {1:page|pages} is page if the first argument is one, else pages. The words may
// hold verbs of their own, but neither | nor }. Braces of any other kind stay.
func plural(pattern string, one func(argument int) bool) string {
	if !strings.Contains(pattern, "{") {
		return pattern
	}
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(pattern, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		word, behind, ok := choice(rest, one)
		if !ok {
			word, behind = "{", rest
		}
		b.WriteString(word)
		pattern = behind
	}
}

// choice reads what follows a brace: the word of the right number, and what stands
// behind. It is not ok if that is no choice.
func choice(s string, one func(int) bool) (word, behind string, ok bool) {
	number, rest, ok := strings.Cut(s, ":")
	n, err := strconv.Atoi(number)
	if !ok || err != nil || n < 1 {
		return "", "", false
	}
	words, behind, ok := strings.Cut(rest, "}")
	single, several, both := strings.Cut(words, "|")
	if !ok || !both {
		return "", "", false
	}
	if one(n) {
		return single, behind, true
	}
	return several, behind, true
}

// isOne tells the number 1, of any kind of integer, or in digits.
func isOne(v any) bool {
	switch r := reflect.ValueOf(v); {
	case r.CanInt():
		return r.Int() == 1
	case r.CanUint():
		return r.Uint() == 1
	case r.Kind() == reflect.String:
		return r.String() == "1"
	}
	return false
}

// Pattern gives the text's pattern in language l, its words in the plural, for
// those who tell of the message as such.
func (t Text) Pattern(l Lang) string {
	return plural(t.In(l), func(int) bool { return false })
}
