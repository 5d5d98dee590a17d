package read

import (
	"kanben/build/pdf/finish"
	"kanben/build/pdf/token"
)

// maxOperands is how many operands of an operator are kept: a character map's
// operators take two hundred, others far fewer.
const maxOperands = 512

// operators goes through a stream of operators (7.8.2) and hands each of them over
// with its operands, until the stream ends, cannot be understood, or do says so.
// What follows an inline picture's BI is do's to go past.
func operators(data []byte, do func(op string, operands []finish.Object, l *lexer) bool) {
	l := &lexer{src: data}
	var stack []finish.Object
	for {
		l.skip()
		if l.at >= len(l.src) {
			return
		}
		op, isOp := l.operator()
		if !isOp {
			o, err := l.object(0)
			if err != nil {
				return
			}
			if len(stack) < maxOperands {
				stack = append(stack, o)
			}
			continue
		}
		if !do(op, stack, l) {
			return
		}
		stack = stack[:0]
	}
}

// last is the last object on a stack.
func last(stack []finish.Object) finish.Object {
	if len(stack) == 0 {
		return nil
	}
	return stack[len(stack)-1]
}

// operator reads a word that is no object.
func (l *lexer) operator() (string, bool) {
	c := l.src[l.at]
	if c == '/' || c == '(' || c == '<' || c == '[' || '0' <= c && c <= '9' || c == '+' || c == '-' || c == '.' {
		return "", false
	}
	if !token.IsRegular(c) {
		l.at++
		return "", true
	}
	back := l.at
	word := string(l.word())
	if word == "true" || word == "false" || word == "null" {
		l.at = back
		return "", false
	}
	return word, true
}

// inline goes past a picture that stands in the content (8.9.7).
func (l *lexer) inline() {
	for l.at < len(l.src) {
		if l.keyword("EI") {
			return
		}
		if len(l.word()) == 0 {
			l.at++
		}
		for l.at < len(l.src) && !token.IsSpace(l.src[l.at]) {
			l.at++
		}
	}
}
