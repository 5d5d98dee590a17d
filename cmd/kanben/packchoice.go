package main

import (
	"strconv"
	"strings"

	"kanben/book"
	"kanben/book/zh"
)

// isMeant tells whether a speech is meant by a word of a group's choice: by its number,
// 3, by a stretch of numbers, 1-3, or by words of its heading.
func isMeant(s *book.Speech, word string) bool {
	if from, to, ok := stretch(word); ok {
		return s.Number > 0 && from <= s.Number && s.Number <= to
	}
	return s.Number > 0 && strings.Contains(s.Heading(), word)
}

// stretch reads a number, or two with a dash between them, of any width.
func stretch(word string) (from, to int, ok bool) {
	word = strings.NewReplacer("～", "-", "~", "-", "–", "-", "—", "-", "－", "-", "至", "-").Replace(strings.Map(half, word))
	first, last, two := strings.Cut(word, "-")
	from, err := strconv.Atoi(first)
	if err != nil || !two {
		return from, from, err == nil
	}
	to, err = strconv.Atoi(last)
	return from, to, err == nil && from <= to
}

// half makes of a full-width digit the usual one.
func half(r rune) rune {
	if narrow := zh.HalfLetter(r); narrow != 0 {
		return narrow
	}
	return r
}
