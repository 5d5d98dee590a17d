package plain

import (
	"strings"
	"unicode/utf8"

	"kanben/book/manuscript/outline"
	"kanben/book/zh"
)

// Widths of lines are counted in columns of a fixed pitch: two for a Han
// character or a full-width mark, one for a letter. A file is taken for wrapped
// by hand (users.md part 3, "soft-wrapped lines") if
//   - at least fewestBroken lines break off amid a sentence, and they are three in
//     ten of all lines and more;
//   - nine in ten of those are about as wide as one another: within slack below
//     the commonest width, which lies between the bounds. A line ends early where
//     a mark or the rest of a Western word may not begin the next;
//   - and hardly a line is wider.
const (
	fewestBroken  = 6
	narrowestWrap = 2 * 24
	widestWrap    = 2 * 50
	slack         = 5
	wordSlack     = 18 // before a Western word
	rarestEnd     = 15 // lines to a sentence's end: a list of names has none
	hang          = 4  // above the commonest width: the indent did not count, marks hung
)

// A wrapping is how the lines of a file are wrapped.
type wrapping struct {
	width    int  // of a full line
	indented bool // paragraphs begin with an indent
	parted   bool // paragraphs stand apart by blank lines
}

// A typedLine is what a line shows of how it was typed.
type typedLine struct {
	text   string // without the space at its edges
	indent int    // columns before it
	width  int    // columns of all, indent included
}

// findWrapping tells whether lines were wrapped by hand, and how.
func findWrapping(lines []typedLine) (wrapping, bool) {
	var counts [widestWrap + 1]int
	var broken []int // lines that break off amid a sentence
	all, wide, ends := 0, 0, 0
	for i := range lines {
		l := &lines[i]
		if l.text == "" {
			continue
		}
		all++
		if l.width > widestWrap {
			wide++
			continue
		}
		if endsText(l.text) {
			ends++
		}
		if l.width >= narrowestWrap-slack && i+1 < len(lines) && lines[i+1].text != "" && goesOn(l.text) {
			broken = append(broken, i)
			counts[l.width]++
		}
	}
	w := wrapping{width: commonest(&counts)}
	if len(broken) < fewestBroken || 10*len(broken) < 3*all || rarestEnd*ends < len(broken) || w.width < narrowestWrap {
		return w, false
	}
	alike := 0
	for _, i := range broken {
		if w.full(&lines[i], &lines[i+1]) && lines[i].width <= w.width+hang {
			alike++
		}
	}
	for i := range lines {
		if lines[i].width > w.width+hang && lines[i].width <= widestWrap {
			wide++
		}
	}
	w.look(lines)
	return w, 10*alike >= 9*len(broken) && 50*wide <= all
}

// commonest is the width of full lines: the one most lines have, with those that
// end a character early.
func commonest(counts *[widestWrap + 1]int) int {
	best, most := 0, 0
	for n := narrowestWrap; n <= widestWrap; n++ {
		sum := counts[n] + counts[n-1] + counts[n-2]
		if sum > most || sum == most && counts[n] > counts[best] {
			best, most = n, sum
		}
	}
	return best
}

// look tells how paragraphs are parted.
func (w *wrapping) look(lines []typedLine) {
	indents, blanks, text := 0, 0, 0
	for i := range lines {
		l := &lines[i]
		switch {
		case l.text == "":
			blanks++
		case l.indent >= 2 && l.indent < aside:
			indents++
			text++
		default:
			text++
		}
	}
	w.indented = indents >= 2 && 2*indents < text
	w.parted = blanks >= 2 && 2*blanks < text
}

// joins tells whether line b goes on with the paragraph of line a above it.
func (w *wrapping) joins(a, b *typedLine) bool {
	if a.text == "" || b.text == "" || b.indent >= 2 && (w.indented || b.indent >= aside) || !w.full(a, b) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(a.text)
	pauses := strings.ContainsRune("，,、：:—-", last)
	on := goesOn(a.text)
	if labelled, weak := outline.IsLabelled(b.text); labelled && (!on || !weak && !pauses) {
		return false
	}
	if outline.IsSalutation(b.text) || outline.IsBreak(b.text) || outline.IsBreak(a.text) {
		return false
	}
	if on {
		return true
	}
	// A full line that ends a sentence may end its paragraph too.
	return (w.indented || w.parted) && (endsText(b.text) || w.full(b, nil))
}

// full tells whether line a reaches as far as lines do before line b; nil for
// none.
func (w *wrapping) full(a, b *typedLine) bool {
	room := slack
	if b != nil {
		if n := wordWidth(b.text); n > 1 {
			room = min(wordSlack, n+2)
		}
	}
	return a.width >= w.width-room
}

// wordWidth is the length of the Western word at the start of s.
func wordWidth(s string) int {
	n := 0
	for n < len(s) && s[n] > ' ' && s[n] < utf8.RuneSelf {
		n++
	}
	return n
}

// goesOn tells whether a line ends amid a sentence.
func goesOn(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	switch last {
	case '，', ',', '、', '；', ';', '：', ':', '（', '“', '《', '—', '-':
		return true
	}
	return zh.IsHan(last) || last < utf8.RuneSelf && (last >= '0' && last <= '9' || last|0x20 >= 'a' && last|0x20 <= 'z') || last == '》' || last == '”' && !endsText(s)
}

// endsText tells whether a line ends a sentence.
func endsText(s string) bool {
	s = strings.TrimRight(s, "”’」』）)\"")
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。！？.!?…；;：:", last)
}

// columns is the width of s.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r == '\t':
			n += 4
		case r >= 0x2E80, r >= 0x2014 && r <= 0x2026:
			n += 2
		default:
			n++
		}
	}
	return n
}
