package source

// big5Count is what the bytes of a text are, read as Big5.
type big5Count struct {
	pairs  int // characters
	common int // those of everyday Chinese: the first level and the marks
	bad    int // bytes that fit no character
}

// reads tells whether the text reads like Chinese: more than nine tenths of it
// stand in Big5's first level (lead bytes A4 to C6), which holds the everyday
// characters, or are its marks (A1).
func (g big5Count) reads() bool { return g.bad == 0 && g.pairs > 0 && g.common*100 >= g.pairs*85 }

// scanBig5 counts the characters of data as Big5.
func scanBig5(data []byte) big5Count {
	var g big5Count
	for i := 0; i < len(data); {
		lead := data[i]
		switch {
		case lead < 0x80:
			i++
		case i+1 < len(data) && lead >= 0x87 && lead <= 0xFE && isBig5Trail(data[i+1]):
			g.pairs++
			if lead == 0xA1 || lead >= 0xA4 && lead <= 0xC6 {
				g.common++
			}
			i += 2
		default:
			g.bad++
			i++
		}
	}
	return g
}

func isBig5Trail(c byte) bool { return c >= 0x40 && c <= 0x7E || c >= 0xA1 && c <= 0xFE }
