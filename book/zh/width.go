package zh

// FullMark gives the full-width mark of Chinese text for a half-width one:
// ， for a comma, 。 for a full stop, （ for a parenthesis, 、 for the half-width
// ideographic comma U+FF64. It gives 0 for every other character; ASCII quotes
// have no direction of their own and are not among the marks.
func FullMark(r rune) rune {
	switch r {
	case ',':
		return '，'
	case ';':
		return '；'
	case ':':
		return '：'
	case '!':
		return '！'
	case '?':
		return '？'
	case '.', '｡':
		return '。'
	case '(':
		return '（'
	case ')':
		return '）'
	case '､':
		return '、'
	case '｢':
		return '「'
	case '｣':
		return '」'
	}
	return 0
}

// HalfLetter gives the ASCII letter or digit for a full-width one (Ａ, ｂ, １),
// 0 for every other character. Marks are left out on purpose: ： and : mean
// different things in Chinese text (T71).
func HalfLetter(r rune) rune {
	switch {
	case r >= '０' && r <= '９', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ':
		return r - ('Ａ' - 'A')
	}
	return 0
}
