package manuscript

import (
	"sort"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
)

// maxLost is how many lines with lost text are listed one by one.
const maxLost = 20

// lostSigns are what wrong conversions leave behind: the replacement character
// itself; two of them in UTF-8 read as GBK (锟斤拷); memory that a debugging C
// library had filled, read as GBK (烫 is CC CC, 屯 is CD CD).
var lostSigns = []string{"\uFFFD", "锟斤拷", "烫烫烫", "屯屯屯"}

// lost finds lost text: one finding for each line, in line order, and one for
// all lines past the first twenty.
func lost(f *source.File) diag.List {
	hits := findLost(f.Text)
	var list diag.List
	rest, last := 0, source.Span{}
	for i := 0; i < len(hits); {
		line := lineAt(f, hits[i].at)
		n := 0
		for i+n < len(hits) && hits[i+n].at < int(line.End) {
			n++
		}
		n = max(n, 1)
		first := hits[i]
		place := source.Span{File: f, Start: int32(first.at), End: int32(first.at + len(first.sign))}
		if len(list) < maxLost {
			list.Add(ruleLost.At(place, signName(first.sign), n))
		} else {
			rest, last = rest+1, place
		}
		i += n
	}
	if rest > 0 {
		list.Add(ruleLostMore.At(last, rest, last.Position().Line))
	}
	return list
}

// A lostHit is one lost stretch.
type lostHit struct {
	at   int
	sign string
}

// findLost gives the lost stretches of text in order. A run of the same sign is
// one of them.
func findLost(text string) []lostHit {
	var hits []lostHit
	for _, sign := range lostSigns {
		for at := 0; ; {
			i := strings.Index(text[at:], sign)
			if i < 0 {
				break
			}
			at += i
			hits = append(hits, lostHit{at, sign})
			at += len(sign)
			one := sign
			if sign != "锟斤拷" && sign != "\uFFFD" {
				one = sign[:3] // a run of any length
			}
			for strings.HasPrefix(text[at:], one) {
				at += len(one)
			}
		}
	}
	sort.Slice(hits, func(i, j int) bool { return hits[i].at < hits[j].at })
	return hits
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
