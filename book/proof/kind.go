package proof

import (
	"kanben/book/zh"
)

// A kind is what a character is to the rules of mending. It is finer than the
// composition classes of zh where mending must tell characters apart that look
// alike on the page.
type kind uint8

const (
	symbol    kind = iota // everything without a part of its own
	han                   // Han characters
	number                // numbers as one character: ① ㈠ Ⅳ
	full                  // full-width marks: ， 。 《
	pause                 // half-width , ; : ! ?
	stop                  // half-width full stop
	bracket               // half-width ( )
	halfMark              // half-width ideographic marks ｡ ､ ｢ ｣
	quote                 // “ ” ‘ ’ " ' ＂ ＇
	dots                  // … ⋯
	dash                  // — ― ─
	hyphen                // -
	dot                   // · • ・ ‧
	wideStop              // ．
	letter                // letters of all scripts but Han and kana
	digit                 // European digits
	wide                  // full-width letters and digits
	space                 // white space of any width
	fill                  // _ ＿ × ○ □: what blanks to fill in are made of
	technical             // / \ @ < & `: what addresses and code are made of
	invisible             // format characters: zero-width, bidi controls
	selector              // variation selectors
	radical               // Kangxi radicals and radical supplement
	private               // private use
	illegal               // controls, non-characters, bytes that are no UTF-8
	boundary              // a line break inside a paragraph, the end of a line
)

// A mask is a set of kinds.
type mask uint32

func kinds(ks ...kind) mask {
	var m mask
	for _, k := range ks {
		m |= 1 << k
	}
	return m
}

func (m mask) has(k kind) bool   { return m&(1<<k) != 0 }
func (m mask) meets(o mask) bool { return m&o != 0 }

// Sets of kinds that several rules ask for.
const (
	// chineseKinds are the characters that make a context Chinese (T60).
	chineseKinds mask = 1<<han | 1<<number | 1<<full
	// wordKinds make Western words and figures.
	wordKinds mask = 1<<letter | 1<<digit | 1<<wide
	// clearKinds are looked through when a mark's neighbours are asked for.
	clearKinds mask = 1<<space | 1<<dots | 1<<dash
)

// lowEnd is where the table of kinds ends; formsStart is where the second one
// begins, which reaches to the end of the basic plane.
const (
	lowEnd     = 0x3400
	formsStart = 0xFB00
)

var (
	lowKinds  = kindTable(0, lowEnd)
	formKinds = kindTable(formsStart, 0x10000)
)

func kindTable(from, to rune) []kind {
	t := make([]kind, to-from)
	for r := from; r < to; r++ {
		t[r-from] = rangeKind(r)
	}
	for k, set := range signKinds {
		for _, r := range set {
			if r >= from && r < to {
				t[r-from] = kind(k)
			}
		}
	}
	return t
}

// kindOf gives the kind of a character.
func kindOf(r rune) kind {
	switch {
	case r >= 0x4E00 && r <= 0x9FFF:
		return han
	case r < lowEnd:
		return lowKinds[r]
	case r >= formsStart && r < 0x10000:
		return formKinds[r-formsStart]
	}
	return rangeKind(r)
}

// signKinds names single characters; it wins over rangeKind.
var signKinds = [...]string{
	full:      "、。〈〉《》「」『』【】〔〕〖〗〝〞！％（），：；？［］｛｝￥",
	pause:     ",;:!?",
	stop:      ".",
	bracket:   "()",
	halfMark:  "｡､｢｣",
	quote:     "“”‘’\"'＂＇",
	dots:      "…⋯",
	dash:      "—―─",
	hyphen:    "-",
	dot:       "·•・‧",
	wideStop:  "．",
	fill:      "_＿×○◯□",
	technical: "/\\@<&`",
	space:     "\t\n\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000",
	invisible: "\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\uFEFF\uFFF9\uFFFA\uFFFB",
	boundary:  "",
}

// rangeKind gives the kind of a character that signKinds does not name.
func rangeKind(r rune) kind {
	switch {
	case r < 0x80:
		return asciiKind(r)
	case r < 0xA0, r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE, r >= 0xD800 && r <= 0xDFFF:
		return illegal
	case r < 0x2000:
		if r < 0xC0 && r != 'ª' && r != 'µ' && r != 'º' {
			return symbol
		}
		return letter
	case r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F, r >= 0xE0000 && r <= 0xE007F:
		return invisible
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0100 && r <= 0xE01EF:
		return selector
	case r >= 0x2E80 && r <= 0x2FD5:
		return radical
	case zh.IsHan(r):
		return han
	case r >= 0x2160 && r <= 0x2188, r >= 0x2460 && r <= 0x24FF, r >= 0x2776 && r <= 0x2793, r >= 0x3220 && r <= 0x32FF:
		return number
	case zh.HalfLetter(r) != 0:
		return wide
	case r >= 0x2C00 && r <= 0x2DFF, r >= 0xA000 && r <= 0xD7FF, r >= 0xFB00 && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFE:
		return letter
	case r >= 0xE000 && r <= 0xF8FF, r >= 0xF0000:
		return private
	}
	return symbol
}

func asciiKind(r rune) kind {
	switch {
	case r >= '0' && r <= '9':
		return digit
	case r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z':
		return letter
	case r < 0x20 || r == 0x7F:
		return illegal
	}
	return symbol
}
