package read

import (
	"bytes"
	"errors"
	"strconv"

	"kanben/build/pdf/finish"
	"kanben/build/pdf/token"
)

// errShort tells that the bytes at hand end within an object.
var errShort = errors.New("the object is cut off")

// A lexer reads objects (ISO 32000-1, 7.2 and 7.3), as leniently as readers of
// PDF do.
type lexer struct {
	src []byte
	at  int
}

// skip goes past white space and comments.
func (l *lexer) skip() {
	for l.at < len(l.src) {
		switch c := l.src[l.at]; {
		case token.IsSpace(c):
			l.at++
		case c == '%':
			for l.at < len(l.src) && l.src[l.at] != '\n' && l.src[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

// word reads a run of regular characters.
func (l *lexer) word() []byte {
	from := l.at
	for l.at < len(l.src) && token.IsRegular(l.src[l.at]) {
		l.at++
	}
	return l.src[from:l.at]
}

// literal goes past s if it stands here.
func (l *lexer) literal(s string) bool {
	if !hasPrefix(l.src[l.at:], s) {
		return false
	}
	l.at += len(s)
	return true
}

// keyword goes past a word if it is the next token.
func (l *lexer) keyword(s string) bool {
	l.skip()
	back := l.at
	if string(l.word()) == s {
		return true
	}
	l.at = back
	return false
}

// object reads one direct object or a reference.
func (l *lexer) object(depth int) (finish.Object, error) {
	l.skip()
	if l.at >= len(l.src) {
		return nil, errShort
	}
	if depth > maxDepth {
		return nil, broken("objects nested too deep")
	}
	switch c := l.src[l.at]; c {
	case '/':
		return l.name(), nil
	case '[':
		return l.array(depth)
	case '(':
		return l.text()
	case '<':
		if l.literal("<<") {
			return l.dict(depth)
		}
		return l.hex()
	case ')', '>', ']', '{', '}':
		return nil, broken("a stray %q", c)
	}
	return l.atom()
}

// name reads a name.
func (l *lexer) name() finish.Name {
	l.at++
	word := l.word()
	if bytes.IndexByte(word, '#') < 0 {
		return finish.Name(word)
	}
	out := make([]byte, 0, len(word))
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) && token.Hex(word[i+1]) >= 0 && token.Hex(word[i+2]) >= 0 {
			out = append(out, byte(token.Hex(word[i+1])<<4|token.Hex(word[i+2])))
			i += 2
			continue
		}
		out = append(out, word[i])
	}
	return finish.Name(out)
}

// array reads an array. What is no object in it is left out.
func (l *lexer) array(depth int) (finish.Object, error) {
	l.at++
	a := finish.Array{}
	for {
		l.skip()
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

// dict reads a dictionary whose opening brackets are behind. Of entries with one
// key the last counts.
func (l *lexer) dict(depth int) (finish.Object, error) {
	d := finish.Dict{}
	seen := map[finish.Name]int{}
	for {
		l.skip()
		if l.at >= len(l.src) {
			return nil, errShort
		}
		if l.literal(">>") {
			return d, nil
		}
		if l.src[l.at] != '/' {
			return nil, broken("a key is missing")
		}
		key := l.name()
		l.skip()
		if l.literal(">>") { // a key without a value
			return d, nil
		}
		value, err := l.object(depth + 1)
		if err != nil {
			return nil, err
		}
		if i, ok := seen[key]; ok {
			d[i].Value = value
			continue
		}
		seen[key] = len(d)
		d = append(d, finish.Entry{Key: key, Value: value})
	}
}

// text reads a string in parentheses (7.3.4.2).
func (l *lexer) text() (finish.Object, error) {
	var out []byte
	depth := 0
	for l.at < len(l.src) {
		c := l.src[l.at]
		l.at++
		switch c {
		case '\\':
			if l.at >= len(l.src) {
				return nil, errShort
			}
			out = l.escape(out)
			continue
		case '\r':
			l.literal("\n")
			c = '\n'
		case '(':
			if depth++; depth == 1 {
				continue
			}
		case ')':
			if depth--; depth == 0 {
				return finish.ASCII(out), nil
			}
		}
		out = append(out, c)
	}
	return nil, errShort
}

// escape reads what follows a reverse solidus.
func (l *lexer) escape(out []byte) []byte {
	c := l.src[l.at]
	l.at++
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
		return append(out, "\n\r\t\b\f"[i])
	}
	switch {
	case c == '\r':
		l.literal("\n")
		return out
	case c == '\n':
		return out
	case c < '0' || c > '7':
		return append(out, c)
	}
	v := int(c - '0')
	for n := 1; n < 3 && l.at < len(l.src) && '0' <= l.src[l.at] && l.src[l.at] <= '7'; n++ {
		v = v<<3 | int(l.src[l.at]-'0')
		l.at++
	}
	return append(out, byte(v))
}

// hex reads a string of hexadecimal digits.
func (l *lexer) hex() (finish.Object, error) {
	l.at++
	end := bytes.IndexByte(l.src[l.at:], '>')
	if end < 0 {
		return nil, errShort
	}
	digits := l.src[l.at : l.at+end]
	l.at += end + 1
	return finish.Hex(unhex(digits)), nil
}

// unhex gives the bytes of hexadecimal digits; what is none is passed over, a
// lacking last digit is 0.
func unhex(digits []byte) []byte {
	out := make([]byte, 0, (len(digits)+1)/2)
	half := -1
	for _, c := range digits {
		v := token.Hex(c)
		switch {
		case v < 0:
		case half < 0:
			half = v
		default:
			out = append(out, byte(half<<4|v))
			half = -1
		}
	}
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return out
}

// atom reads a number, a reference or a keyword. Unknown words are null.
func (l *lexer) atom() (finish.Object, error) {
	word := l.word()
	switch string(word) {
	case "null":
		return finish.Null{}, nil
	case "true":
		return finish.Bool(true), nil
	case "false":
		return finish.Bool(false), nil
	case "endobj", "endstream", "stream", "obj", "xref", "trailer", "startxref":
		return nil, broken("%s within an object", word)
	}
	if n, err := strconv.ParseInt(string(word), 10, 64); err == nil {
		if ref, ok := l.reference(n); ok {
			return ref, nil
		}
		return finish.Int(n), nil
	}
	return real(word), nil
}

// reference reads the rest of a reference, if one begins with n.
func (l *lexer) reference(n int64) (finish.Ref, bool) {
	if n <= 0 || n > maxNumber {
		return 0, false
	}
	back := l.at
	l.skip()
	if generation := l.word(); len(generation) > 0 && len(generation) <= 5 && isDigits(generation) {
		l.skip()
		if string(l.word()) == "R" {
			return finish.Ref(n), true
		}
	}
	l.at = back
	return 0, false
}

// real makes a number of a word as tolerantly as other readers: what follows the
// second sign or point is left off. What is no number is null.
func real(word []byte) finish.Object {
	var digits []byte
	sign, point := false, false
	for i, c := range word {
		switch {
		case '0' <= c && c <= '9':
			digits = append(digits, c)
			continue
		case c == '.' && !point:
			point = true
			digits = append(digits, c)
			continue
		case c == '-' && len(digits) == 0:
			sign = true
			continue
		case c == '+' && i == 0:
			continue
		}
		if c == '.' || c == '-' {
			break
		}
		return finish.Null{}
	}
	if len(digits) == 0 || string(digits) == "." {
		return finish.Null{}
	}
	v, err := strconv.ParseFloat(string(digits), 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return finish.Int(0)
	}
	if sign {
		v = -v
	}
	const most = 1e15
	return finish.Real(min(max(v, -most), most))
}

func isDigits(b []byte) bool {
	for _, c := range b {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
