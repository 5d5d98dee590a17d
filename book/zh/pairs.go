package zh

// A Pair is two marks that belong together.
type Pair struct {
	Open, Close rune
	// Inner is the opening mark of the pair that stands inside this one, 0 if
	// the standard names none (GB/T 15834 4.8.3.4, 4.9.3.6, 4.15.3.5).
	Inner rune
}

// pairs are the paired marks of Chinese text and the ASCII parentheses.
var pairs = [...]Pair{
	{'“', '”', '‘'},
	{'‘', '’', '“'},
	{'（', '）', '〔'},
	{'《', '》', '〈'},
	{'〈', '〉', 0},
	{'【', '】', 0},
	{'〖', '〗', 0},
	{'〔', '〕', 0},
	{'［', '］', 0},
	{'｛', '｝', 0},
	{'「', '」', '『'},
	{'『', '』', '「'},
	{'(', ')', 0},
}

// PairOf gives the pair of which r is one half, and whether r opens it. It
// reports false for a character that is no half of a pair.
func PairOf(r rune) (p Pair, opens, ok bool) {
	for _, p := range pairs {
		if r == p.Open || r == p.Close {
			return p, r == p.Open, true
		}
	}
	return Pair{}, false, false
}
