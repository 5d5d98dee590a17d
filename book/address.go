package book

import (
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Address gives a link's address as it can stand in a book, "" if it may not:
// only web pages and mail addresses are led to, never scripts, files or
// programs. Characters that URLs do not allow are escaped (RFC 3986, section
// 2), and what checkers would call malformed is refused.
func (l *Link) Address() string {
	raw := strings.TrimSpace(l.URL)
	if !utf8.ValidString(raw) || strings.ContainsFunc(raw, unicode.IsControl) {
		return ""
	}
	to := escapeAddress(raw)
	u, err := url.Parse(to)
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https":
		if u.Opaque == "" && isHost(u) {
			return to
		}
	case "mailto":
		if at := strings.IndexByte(u.Opaque, '@'); at > 0 && at < len(u.Opaque)-1 {
			return to
		}
	}
	return ""
}

// isHost tells whether an address names a host that can exist: a number, or
// labels of letters, digits and hyphens.
func isHost(u *url.URL) bool {
	if port := u.Port(); port != "" {
		if _, err := strconv.ParseUint(port, 10, 16); err != nil {
			return false
		}
	}
	host := u.Hostname()
	if _, err := netip.ParseAddr(host); err == nil {
		return !strings.Contains(host, "%") // no zone
	}
	labels := strings.Split(strings.TrimSuffix(host, "."), ".")
	for _, l := range labels {
		if l == "" || len(l) > 63 || strings.ContainsFunc(l, notInLabel) {
			return false
		}
	}
	last := labels[len(labels)-1] // all digits: a number that is none
	return strings.Trim(last, "0123456789") != ""
}

func notInLabel(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && r != '-' && r != '_'
}

// escapeAddress escapes all bytes that an address may not hold where they
// stand, and percent signs that escape nothing.
func escapeAddress(s string) string {
	const digits = "0123456789ABCDEF"
	host, fragment := true, false // square brackets stand in a host alone, one # before the fragment
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		hash := c == '#' && !fragment
		if c == '/' && !strings.HasSuffix(s[:i], "/") && !strings.HasSuffix(s[:i], ":") || c == '?' || hash {
			host = false
		}
		fragment = fragment || hash
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9',
			strings.IndexByte("-._~:/?@!$&'()*+,;=", c) >= 0,
			hash, host && (c == '[' || c == ']'),
			c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
			b.WriteByte(c)
		default:
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	return b.String()
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}
