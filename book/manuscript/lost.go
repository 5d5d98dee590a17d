package manuscript

import (
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
)

// maxLost is how many lines with lost text are listed one by one.
const maxLost = 20

// lostSigns are what wrong conversions leave behind: the replacement character
// itself; its UTF-8 read as GBK (锟斤拷, two of them), Big5 (嚙踝蕭) or Latin-1
// (ï¿½); memory that a debugging C library had filled, read as GBK (烫 is CC CC, 屯
// is CD CD).
var lostSigns = [...]string{"\uFFFD", "锟斤拷", "嚙踝蕭", "ï¿½", "烫烫烫", "屯屯屯"}

// lost finds lost text: one finding for each line, in line order, and one for
// all lines past the first twenty.
func lost(f *source.File) diag.List {
	var list diag.List
	next := [len(lostSigns)]int{-1, -1, -1, -1, -1, -1} // the next place of each sign
	rest, last := 0, source.Span{}
	for at := 0; ; {
		first := 0
		for i, sign := range lostSigns {
			if next[i] < at {
				next[i] = indexFrom(f.Text, sign, at)
			}
			if next[i] < next[first] {
				first = i
			}
		}
		if next[first] == len(f.Text) {
			break
		}
		sign := lostSigns[first]
		place := source.Span{File: f, Start: int32(next[first]), End: int32(next[first] + len(sign))}
		line := lineAt(f, next[first])
		if len(list) < maxLost {
			list.Add(ruleLost.At(place, signName(sign), lostPlaces(line.Text()), unitOf(f)))
		} else {
			rest, last = rest+1, place
		}
		at = int(line.End)
	}
	if rest > 0 {
		list.Add(ruleLostMore.At(last, rest, last.Position().Line, unitOf(f)))
	}
	return list
}

// lostPlaces counts the lost stretches of a line; a run of signs is one.
func lostPlaces(line string) int {
	n := 0
	for at := 0; at < len(line); {
		size := lostSign(line[at:])
		if size == 0 {
			at++
			continue
		}
		n++
		for ; size > 0; size = lostRun(line[at:]) {
			at += size
		}
	}
	return n
}

// lostSign is the length of the lost sign at the start of s, or 0.
func lostSign(s string) int {
	for _, sign := range lostSigns {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

// lostRun is the length of what goes on with a lost stretch at the start of s.
func lostRun(s string) int {
	for _, part := range [...]string{"\uFFFD", "锟斤拷", "嚙踝蕭", "嚙", "ï¿½", "烫", "屯"} {
		if strings.HasPrefix(s, part) {
			return len(part)
		}
	}
	return 0
}

// indexFrom is the first place of sign in text from at on, len(text) if none.
func indexFrom(text, sign string, at int) int {
	if i := strings.Index(text[at:], sign); i >= 0 {
		return at + i
	}
	return len(text)
}

// lineAt is the line in which byte at stands.
func lineAt(f *source.File, at int) source.Span {
	return f.Line(source.Span{File: f, Start: int32(at)}.Position().Line)
}

// signName shows a sign to people; U+FFFD by its number, since it is what
// terminals show for anything.
func signName(sign string) string {
	if sign == "\uFFFD" {
		return "U+FFFD"
	}
	return sign
}

// unitOf is what a file is made of: lines, or in a document paragraphs.
func unitOf(f *source.File) diag.Text {
	if f.Document != nil {
		return diag.Text{Zh: "段", En: "paragraph"}
	}
	return diag.Text{Zh: "行", En: "line"}
}
