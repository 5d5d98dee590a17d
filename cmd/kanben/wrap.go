package main

import (
	"strings"

	"kanben/book/diag"
)

// pageColumns is how wide a page of text is, in columns of the terminal.
const pageColumns = 64

// wrap breaks a text into lines of so many columns: Western words stay whole, and
// no line begins with a closing mark.
func wrap(text string, width int) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line, n := "", 0
		for _, word := range pieces(paragraph) {
			w := diag.Columns(word)
			if n > 0 && n+w > width && !strings.ContainsAny(word, closers) {
				lines = append(lines, strings.TrimRight(line, " "))
				line, n = "", 0
				word = strings.TrimLeft(word, " ")
				w = diag.Columns(word)
			}
			line += word
			n += w
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// closers do not begin a line.
const closers = "，。；：、！？）》”’】〉"

// pieces parts a text where a line may break: behind each wide character, and
// before a space.
func pieces(text string) []string {
	var all []string
	word := ""
	for _, r := range text {
		wide := diag.Columns(string(r)) > 1
		if (wide || r == ' ') && word != "" {
			all = append(all, word)
			word = ""
		}
		word += string(r)
		if wide {
			all = append(all, word)
			word = ""
		}
	}
	if word != "" {
		all = append(all, word)
	}
	return all
}
