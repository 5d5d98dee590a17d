package source

// gbCount is what the bytes of a text are, read as GB18030 (GB 18030-2005, 5).
type gbCount struct {
	pairs  int // two-byte characters
	common int // those that everyday Chinese is made of
	four   int // four-byte characters, beyond GBK
	bad    int // bytes that fit no character
}

// reads tells whether the text reads like Chinese: GB2312's first level (lead
// bytes B0–D7) and its marks make up more than nine tenths of simplified text.
// Big5 and Shift_JIS, which are mostly valid GB18030, have less than half, and
// so has UTF-8.
func (g gbCount) reads() bool { return g.pairs > 0 && g.common*100 >= g.pairs*85 }

// label names the part of GB18030 that is used.
func (g gbCount) label() string {
	if g.four > 0 {
		return gbCodec.name
	}
	return "GBK"
}

// scanGB counts the characters of data as GB18030.
func scanGB(data []byte) gbCount {
	var g gbCount
	for i := 0; i < len(data); {
		lead := data[i]
		if lead < 0x80 {
			i++
			continue
		}
		switch {
		case lead == 0x80 || lead == 0xFF || i+1 >= len(data):
			g.bad++
			i++
		case isGBTrail(data[i+1]):
			g.pairs++
			if data[i+1] >= 0xA1 && (lead >= 0xB0 && lead <= 0xD7 || lead >= 0xA1 && lead <= 0xA3) {
				g.common++
			}
			i += 2
		case i+3 < len(data) && isGBDigit(data[i+1]) && data[i+2] >= 0x81 && data[i+2] <= 0xFE && isGBDigit(data[i+3]):
			g.four++
			i += 4
		default:
			g.bad++
			i++
		}
	}
	return g
}

func isGBTrail(c byte) bool { return c >= 0x40 && c <= 0xFE && c != 0x7F }
func isGBDigit(c byte) bool { return c >= 0x30 && c <= 0x39 }
