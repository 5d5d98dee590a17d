package layout

import (
	"strings"
	"unicode/utf8"

	"kanben/book/zh"
	"kanben/build/clreq"
)

// verdict says whether a line may end before the character r of class c at byte
// i: the rule for two neighbours, and what the text around them makes of it.
func (it *itemiser) verdict(i int, c zh.Class, r rune) clreq.Break {
	brk := it.name(c, clreq.MayBreak(it.left, c, it.leftRune, r))
	switch {
	case i < it.reference:
		return clreq.Never // T26
	case brk == clreq.Never && it.left.IsWestern() && c.IsWestern():
		if i < it.urlEnd && urlBreak(it.leftRune) {
			return clreq.Discouraged // T44
		}
		return clreq.LastResort
	case brk == clreq.Never && closing(it.left) && closing(c) && it.closings(i, r) >= 3:
		return clreq.LastResort // T27
	case c == zh.DS && it.punctuation.Strict:
		return clreq.Never // T22b
	case r == '（' || r == '[':
		if n := reference(it.p.text[i:]); n > 0 {
			it.reference = i + n
			return min(brk, clreq.Reluctant)
		}
	}
	return brk
}

// closing tells whether a class closes what stands before it.
func closing(c zh.Class) bool { return c == zh.CL || c == zh.PS || c == zh.PE }

// closings is the length of the run of closing marks that r at byte i stands in,
// as far as three.
func (it *itemiser) closings(i int, r rune) int {
	p := &it.p
	n := 2 // the mark before, and r
	if k := len(p.units) - 2; k >= 0 && closing(p.class(k)) {
		n++
	}
	if next, _ := utf8.DecodeRuneInString(p.text[i+utf8.RuneLen(r):]); closing(zh.ClassOf(next)) {
		n++
	}
	return n
}

// class is the class of unit k.
func (p *paragraph) class(k int) zh.Class { return p.glyphs[p.units[k].glyph].Class }

// reference is the length of the reference to a note that text begins with: 0
// if there is none. It is one unit and stays with the text before it: （注1）,
// （注释三）, [12].
func reference(text string) int {
	end := "]"
	rest, ok := strings.CutPrefix(text, "[")
	if !ok {
		if rest, ok = strings.CutPrefix(text, "（注"); !ok {
			return 0
		}
		rest, end = strings.TrimPrefix(rest, "释"), "）"
	}
	n, ok := zh.ParseNumeral(rest)
	if !ok || !strings.HasPrefix(rest[n.Size:], end) {
		return 0
	}
	return len(text) - len(rest) + n.Size + len(end)
}

// currency tells whether r is a full-width sign in front of a number.
func currency(r rune) bool {
	switch r {
	case '￥', '＄', '￡', '￠', '＃', '№':
		return true
	}
	return false
}

// A nameState is where the character before stands in a name with a middle dot
// (T26).
type nameState uint8

const (
	noName     nameState = iota
	afterDot             // it is a dot
	afterPiece           // it is a dot, and one character alone stands before that
	firstOf              // it is the first character after a dot
)

// name keeps a name with middle dots together: it is broken only after a dot,
// and not where that leaves a character alone beside the dot, unless a line could
// not be filled else. Where a name begins and ends is known only if a mark or a Western word stands
// there, so what is kept together is what stands nearest the dot.
func (it *itemiser) name(c zh.Class, brk clreq.Break) clreq.Break {
	p, was := &it.p, it.names
	it.names = noName
	n := len(p.units)
	switch {
	case c == zh.MD:
		it.names = afterDot
		if it.left != zh.HZ {
			break
		}
		if n == 1 || p.class(n-2) != zh.HZ {
			it.names = afterPiece
		} else {
			before := &p.units[n-1].brk // 卡|尔·
			*before = min(*before, clreq.Reluctant)
		}
	case c == zh.HZ && was == afterDot:
		it.names = firstOf
	case c == zh.HZ && was == afterPiece:
		it.names = firstOf
		return min(brk, clreq.Reluctant)
	case c == zh.HZ && was == firstOf:
		return min(brk, clreq.Reluctant) // ·马|克
	case was == firstOf:
		last := &p.units[n-1].brk // ·|恩，
		*last = min(*last, clreq.Reluctant)
	}
	return brk
}
