package layout

import (
	"fmt"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// F001 says that no face has a character (T9). There is one finding a
// character, at its first place, with the number of places.
var F001 = &diag.Rule{
	Code: "F001", Severity: diag.Warning,
	Message: diag.Text{
		Zh: "字体里没有“%[1]s”（%[2]s），印成了〓，共 %[3]d 处",
		En: "no typeface has %[1]q (%[2]s); 〓 is printed in its place, %[3]d {3:time|times}",
	},
	Hint: diag.Text{
		Zh: "把有这个字的字体（.ttf）放进稿件旁边的 fonts 文件夹，或加 --system-fonts 到这台电脑的字体里找；复制出来的文字和电子书里仍是原字",
		En: "put a font that has it (.ttf) into a folder fonts beside the manuscript, or look in this machine's with --system-fonts; copied text and the e-book keep the original",
	},
	Source: "T9, T131",
}

// A lacking is a character that no face has, where it was first met.
type lacking struct {
	char  rune
	place source.Span
}

// missing notes a character that is drawn as 〓.
func (d *setter) missing(r rune, from source.Span) {
	if d.met[r] {
		return
	}
	if d.met == nil {
		d.met = map[rune]bool{}
	}
	d.met[r] = true
	d.lacking = append(d.lacking, lacking{r, placeOf(r, from)})
}

// lackings makes the findings of characters that no face has, in the order in
// which they were met.
func lackings(b *book.Book, all []lacking) diag.List {
	if len(all) == 0 {
		return nil
	}
	count := make(map[rune]int, len(all))
	var order []lacking
	for _, l := range all {
		if _, ok := count[l.char]; !ok {
			count[l.char] = 0
			order = append(order, l)
		}
	}
	tally := func(s string) {
		for _, r := range s {
			if n, ok := count[r]; ok {
				count[r] = n + 1
			}
		}
	}
	tally(b.Meta.Title)
	for _, s := range b.Speeches {
		tally(s.Heading())
		s.Lines(func(label string, text []book.Inline) {
			tally(label)
			tally(book.Plain(text))
		})
	}
	var list diag.List
	for _, l := range order {
		list.Add(F001.At(l.place, string(l.char), fmt.Sprintf("U+%04X", l.char), max(count[l.char], 1)))
	}
	return list
}

// placeOf is the place of a character in a stretch of the manuscript, or the
// stretch's own place if mending put it there.
func placeOf(r rune, from source.Span) source.Span {
	if from.File == nil {
		return from
	}
	if i := strings.IndexRune(from.Text(), r); i >= 0 {
		return from.Sub(i, i+len(string(r)))
	}
	return from
}
