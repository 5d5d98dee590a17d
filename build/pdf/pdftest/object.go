package pdftest

import (
	"bytes"
	"fmt"
	"strconv"
)

// Objects are read as Go values: nil, bool, float64, Name, Ref, []byte (a
// string), []any, Dict, *Stream.
type (
	// Name is a name without its solidus.
	Name string
	// Ref is the number of an object.
	Ref int
	// Dict is a dictionary.
	Dict map[Name]any
	// Stream is a stream, unpacked.
	Stream struct {
		Dict Dict
		Data []byte
	}
	// operator is a word that is no object.
	operator string
)

// A scanner reads objects and operators.
type scanner struct {
	src []byte
	at  int
}

// end panics with what is wrong and where; the exported functions recover it.
func (s *scanner) end(format string, args ...any) {
	panic(fmt.Errorf("at byte %d: %w", s.at, fmt.Errorf(format, args...)))
}

// space goes to the next token and tells whether there is one.
func (s *scanner) space() bool {
	for s.at < len(s.src) && bytes.IndexByte([]byte("\x00\t\n\f\r "), s.src[s.at]) >= 0 {
		s.at++
	}
	return s.at < len(s.src)
}

// has goes past a token if it is next.
func (s *scanner) has(token string) bool {
	s.space()
	if !bytes.HasPrefix(s.src[s.at:], []byte(token)) {
		return false
	}
	s.at += len(token)
	return true
}

// word reads regular characters.
func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.src) && bytes.IndexByte([]byte("\x00\t\n\f\r ()<>[]{}/%"), s.src[s.at]) < 0 {
		s.at++
	}
	return string(s.src[from:s.at])
}

// value reads the next object or operator.
func (s *scanner) value() any {
	if !s.space() {
		s.end("nothing is left")
	}
	switch {
	case s.has("<<"):
		return s.dict()
	case s.has("["):
		list := []any{}
		for !s.has("]") {
			list = append(list, s.value())
		}
		return list
	case s.has("/"):
		return s.name()
	case s.has("("):
		return s.literal()
	case s.has("<"):
		return s.hex()
	}
	return s.simple()
}

// simple reads a number, a reference, a keyword or an operator.
func (s *scanner) simple() any {
	word := s.word()
	if word == "" {
		s.end("a stray %q", s.src[s.at])
	}
	n, err := strconv.ParseFloat(word, 64)
	switch {
	case word == "null":
		return nil
	case word == "true", word == "false":
		return word == "true"
	case err != nil:
		return operator(word)
	}
	if back := s.at; s.has("0 R") {
		return Ref(n)
	} else {
		s.at = back
	}
	return n
}

func (s *scanner) dict() Dict {
	d := Dict{}
	for !s.has(">>") {
		key, ok := s.value().(Name)
		if !ok {
			s.end("a key is no name")
		}
		d[key] = s.value()
	}
	return d
}

func (s *scanner) name() Name {
	word := s.word()
	for i := 0; i+2 < len(word); i++ {
		if word[i] == '#' {
			c, err := strconv.ParseUint(word[i+1:i+3], 16, 8)
			if err != nil {
				s.end("a bad name %q", word)
			}
			word = word[:i] + string(rune(c)) + word[i+3:]
		}
	}
	return Name(word)
}

func (s *scanner) literal() []byte {
	var out []byte
	for depth := 1; s.at < len(s.src); s.at++ {
		c := s.src[s.at]
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		case '\r':
			c = '\n' // 7.3.4.2
		case '\\':
			s.at++
			switch c = s.src[s.at]; c {
			case 'r':
				c = '\r'
			case '(', ')', '\\':
			default:
				s.end("an escape that is not needed: %q", c)
			}
		}
		if depth == 0 {
			s.at++
			return out
		}
		out = append(out, c)
	}
	s.end("a string without an end")
	return nil
}

func (s *scanner) hex() []byte {
	n := bytes.IndexByte(s.src[s.at:], '>')
	if n < 0 || n%2 != 0 {
		s.end("a bad hexadecimal string")
	}
	out := make([]byte, n/2)
	for i := range out {
		c, err := strconv.ParseUint(string(s.src[s.at:s.at+2]), 16, 8)
		if err != nil {
			s.end("a bad hexadecimal string: %v", err)
		}
		out[i] = byte(c)
		s.at += 2
	}
	s.at++
	return out
}
