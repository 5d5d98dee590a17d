package finish

import (
	"bytes"
	"fmt"
	"strconv"

	"kanben/build/pdf/token"
)

// A lexer reads tokens and objects of a PDF's bytes. It knows what gopdf and
// the Writer print, not all that PDF allows: no comments within objects, no
// exponents, generation 0 everywhere.
type lexer struct {
	src []byte
	at  int
}

// maxDepth bounds how deep arrays and dictionaries may be nested.
const maxDepth = 32

// errorf makes an error that names the place.
func (l *lexer) errorf(format string, args ...any) error {
	return fmt.Errorf("at byte %d: %w", l.at, fmt.Errorf(format, args...))
}

// skipSpace goes to the next token.
func (l *lexer) skipSpace() {
	for l.at < len(l.src) && token.IsSpace(l.src[l.at]) {
		l.at++
	}
}

// word reads a run of regular characters: a number, an operator, a keyword.
// It is empty if none stands here.
func (l *lexer) word() []byte {
	from := l.at
	for l.at < len(l.src) && token.IsRegular(l.src[l.at]) {
		l.at++
	}
	return l.src[from:l.at]
}

// literal goes past s if it stands here.
func (l *lexer) literal(s string) bool {
	if !bytes.HasPrefix(l.src[l.at:], []byte(s)) {
		return false
	}
	l.at += len(s)
	return true
}

// object reads one direct object or a reference.
func (l *lexer) object(depth int) (Object, error) {
	l.skipSpace()
	if l.at >= len(l.src) {
		return nil, l.errorf("an object is missing")
	}
	if depth > maxDepth {
		return nil, l.errorf("objects nested too deep")
	}
	switch l.src[l.at] {
	case '/':
		return l.name()
	case '[':
		return l.array(depth)
	case '(':
		return l.ascii()
	case '<':
		if l.literal("<<") {
			return l.dict(depth)
		}
		return l.hex()
	}
	return l.atom()
}

// name reads a name.
func (l *lexer) name() (Object, error) {
	l.at++
	word := l.word()
	if bytes.IndexByte(word, '#') < 0 {
		return Name(word), nil
	}
	out := make([]byte, 0, len(word))
	for i := 0; i < len(word); i++ {
		if word[i] != '#' {
			out = append(out, word[i])
			continue
		}
		if i+2 >= len(word) || token.Hex(word[i+1]) < 0 || token.Hex(word[i+2]) < 0 {
			return nil, l.errorf("bad escape in the name /%s", word)
		}
		out = append(out, byte(token.Hex(word[i+1])<<4|token.Hex(word[i+2])))
		i += 2
	}
	return Name(out), nil
}

// array reads an array.
func (l *lexer) array(depth int) (Object, error) {
	l.at++
	a := Array{}
	for {
		l.skipSpace()
		if l.literal("]") {
			return a, nil
		}
		o, err := l.object(depth + 1)
		if err != nil {
			return nil, err
		}
		a = append(a, o)
	}
}

// dict reads a dictionary whose opening brackets are behind.
func (l *lexer) dict(depth int) (Object, error) {
	d := Dict{}
	for {
		l.skipSpace()
		if l.literal(">>") {
			return d, nil
		}
		if l.at >= len(l.src) || l.src[l.at] != '/' {
			return nil, l.errorf("a key is missing")
		}
		key, err := l.name()
		if err != nil {
			return nil, err
		}
		value, err := l.object(depth + 1)
		if err != nil {
			return nil, err
		}
		d.Set(key.(Name), value)
	}
}

// atom reads a number, a reference or a keyword.
func (l *lexer) atom() (Object, error) {
	word := l.word()
	switch string(word) {
	case "null":
		return Null{}, nil
	case "true":
		return Bool(true), nil
	case "false":
		return Bool(false), nil
	}
	n, err := l.number(word)
	if err != nil {
		return nil, err
	}
	if n%1000 != 0 || bytes.IndexByte(word, '.') >= 0 {
		return Milli(n), nil
	}
	whole := int(n / 1000)
	if back := l.at; whole > 0 {
		if l.literal(" 0 R") && (l.at == len(l.src) || !token.IsRegular(l.src[l.at])) {
			return Ref(whole), nil
		}
		l.at = back
	}
	return Int(whole), nil
}

// number gives the value of a decimal number in thousandths.
func (l *lexer) number(word []byte) (int64, error) {
	digits := bytes.TrimPrefix(word, []byte("-"))
	whole, fraction, _ := bytes.Cut(digits, []byte("."))
	if len(whole)+len(fraction) == 0 || len(whole) > 12 || len(fraction) > 3 {
		return 0, l.errorf("%q is not a number of gopdf's", word)
	}
	var v int64
	for _, part := range [2][]byte{whole, fraction} {
		for _, c := range part {
			if c < '0' || c > '9' {
				return 0, l.errorf("%q is not a number", word)
			}
			v = v*10 + int64(c-'0')
		}
	}
	for range 3 - len(fraction) {
		v *= 10
	}
	if len(digits) < len(word) {
		v = -v
	}
	return v, nil
}

// integer reads a number without a sign or a point.
func (l *lexer) integer() (int, error) {
	word := l.word()
	n, err := strconv.ParseUint(string(word), 10, 31)
	if err != nil {
		return 0, l.errorf("%q is not a count", word)
	}
	return int(n), nil
}
