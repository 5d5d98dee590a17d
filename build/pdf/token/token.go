// Package token knows the characters of PDF's syntax (ISO 32000-1, 7.2.2), for
// those who write it and those who read it.
package token

// IsSpace tells white space (table 1).
func IsSpace(c byte) bool {
	switch c {
	case 0, '\t', '\n', '\f', '\r', ' ':
		return true
	}
	return false
}

// IsDelimiter tells the characters that end a token (table 2).
func IsDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// IsRegular tells characters that neither end a token nor are white space.
func IsRegular(c byte) bool { return !IsDelimiter(c) && !IsSpace(c) }

// Hex is the value of a hexadecimal digit, −1 if it is none.
func Hex(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}
