package clreq

import "kanben/book/zh"

// Break says whether a line may end between two neighbours.
type Break uint8

// Verdicts, from never to freely.
const (
	Never       Break = iota // T20–T24: not even when nothing else fits
	LastResort               // T27: inside a run of three or more closing marks, or inside an over-long word
	Reluctant                // T26, T43: only where a line could not be filled else, as where a word may be parted
	Discouraged              // T25, T26: allowed at a price
	Freely
)

// MayBreak gives the verdict of the line-breaking prohibitions (禁则) for a
// break between two characters of the given classes (T20–T26; GB/T 15834
// 5.1.1–5.1.9; CLREQ, "Prohibition Rules for Line Start and Line End"). The
// runes settle what a class alone does not: 々, currency signs, half-width
// closings, 第 before a number, a number before its measure word.
func MayBreak(left, right zh.Class, l, r rune) Break {
	switch right {
	case zh.CL, zh.PS, zh.PE, zh.MD, zh.CN, zh.SL, zh.SP:
		return Never
	case zh.WL, zh.WN:
		if left.IsWestern() {
			return Never // the caller parts words at their spaces
		}
		if closesWestern(r) {
			return Never
		}
	case zh.DS:
		if left == zh.DS {
			return Never
		}
	}
	switch left {
	case zh.OP, zh.SL, zh.SP:
		return Never
	case zh.MD, zh.CN:
		return Discouraged
	}
	if r == '々' || r == '〻' {
		return Never
	}
	if prefixes(l) {
		return Never
	}
	if l == '第' && (right == zh.WN || numeral(r)) {
		return Discouraged
	}
	if left == zh.WN && measure(r) {
		return Discouraged
	}
	return Freely
}

// closesWestern tells whether a half-width sign may not start a line (T20).
func closesWestern(r rune) bool {
	switch r {
	case ',', '.', ';', ':', '!', '?', ')', ']', '}', '>', '%', '‰', '℃', '℉', '°', '′', '″', '’', '”':
		return true
	}
	return false
}

// prefixes tells whether a sign may not end a line (T21).
func prefixes(r rune) bool {
	switch r {
	case '(', '[', '{', '<', '￥', '¥', '$', '€', '£', '№', '#', '＃', '＄', '￡':
		return true
	}
	return false
}

// numeral tells whether r is a Han numeral.
func numeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '两', '〇', '零', '几':
		return true
	}
	return false
}

// measure tells whether r is a measure that likes to stay with its number
// (T25).
func measure(r rune) bool {
	switch r {
	case '年', '月', '日', '时', '分', '秒', '号', '万', '亿', '元', '个', '次', '名', '人', '岁', '届', '篇', '章', '页':
		return true
	}
	return false
}
