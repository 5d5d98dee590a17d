package epub

import "strings"

// isAddress tells whether linked words are an address themselves.
func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.Contains(s, "@")
}

// address writes an address that readers may break behind its marks, without a
// hyphen (T44).
func (p *prose) address(s string) {
	from := 0
	for i := 1; i < len(s); i++ {
		if isAddressMark(s[i-1]) && !isAddressMark(s[i]) {
			p.text(s[from:i])
			p.empty("wbr")
			from = i
		}
	}
	p.text(s[from:])
}

func isAddressMark(c byte) bool { return strings.IndexByte("/?=&.-_#", c) >= 0 }
