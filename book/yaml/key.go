package yaml

import (
	"strings"
	"unicode/utf8"
)

// A key is a key at the start of the line at hand.
type key struct {
	text       string
	start, end int // its place
	after      int // behind its colon
}

// key finds the key of the line at hand, nil if it has none.
func (p *parser) key() (*key, *fault) {
	l := p.lines[p.i]
	text := p.file.Text[l.at:l.end]
	if strings.HasPrefix(text, "? ") {
		return nil, p.refuse(&ruleSpecial, l.at, l.at+1, "?")
	}
	if text != "" && (text[0] == '"' || text[0] == '\'') {
		return p.quotedKey(l)
	}
	if text != "" && strings.IndexByte("[{|>", text[0]) >= 0 {
		return nil, nil
	}
	end := colonIn(text)
	after := end + 1
	if end < 0 {
		if end, after = p.wideColon(text); end < 0 {
			return nil, nil
		}
	}
	name := strings.TrimRight(text[:end], " \t")
	if name == "" {
		return nil, p.refuse(&ruleNoKey, l.at, l.at+1)
	}
	if strings.IndexByte("&*!@`%", name[0]) >= 0 {
		return nil, p.refuse(&ruleSpecial, l.at, l.at+1, name[:1])
	}
	return &key{text: name, start: l.at, end: l.at + len(name), after: l.at + after}, nil
}

// colonIn is the place of the colon that ends a key: one with white space or
// nothing behind it, and no comment before it; −1 if there is none.
func colonIn(text string) int {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case ':':
			if i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\t' {
				return i
			}
		case '#':
			if i > 0 && (text[i-1] == ' ' || text[i-1] == '\t') {
				return -1
			}
		}
	}
	return -1
}

// wideColon finds a full-width colon that the caller allows behind its key.
func (p *parser) wideColon(text string) (end, after int) {
	if p.options.WideColon == nil {
		return -1, -1
	}
	end = strings.Index(text, "：")
	if end < 0 || !p.options.WideColon(text[:end]) {
		return -1, -1
	}
	return end, end + len("：")
}

// quotedKey reads a key in quotes.
func (p *parser) quotedKey(l line) (*key, *fault) {
	value, end, ok := unquote(p.file.Text[l.at:l.end])
	if !ok {
		return nil, nil // a value of several lines, or a fault that the value finds
	}
	rest := strings.TrimLeft(p.file.Text[l.at+end:l.end], " \t")
	if !strings.HasPrefix(rest, ":") || len(rest) > 1 && rest[1] != ' ' && rest[1] != '\t' {
		return nil, nil
	}
	after := l.end - len(rest) + 1
	return &key{text: value, start: l.at, end: l.at + end, after: after}, nil
}

// keyless refuses a line that looks as if its colon had been mistyped: full
// width, or without a space behind it. What looks like neither is no fault here.
func (p *parser) keyless() *fault {
	l := p.lines[p.i]
	text := p.content()
	if text == "" || strings.IndexByte("\"'[{|>", text[0]) >= 0 {
		return nil
	}
	if at := strings.Index(text, "："); at > 0 && isWord(strings.TrimSpace(text[:at])) {
		return p.refuse(&ruleWideColon, l.at+at, l.at+at+len("："), strings.TrimSpace(text[:at]))
	}
	if at := strings.IndexByte(text, ':'); at > 0 && isWord(text[:at]) && !strings.HasPrefix(text[at:], "://") {
		return p.refuse(&ruleNoSpace, l.at+at, l.at+at+1, text[:at])
	}
	return nil
}

// isWord tells whether a text could be a key: short, and in one word.
func isWord(s string) bool {
	return s != "" && utf8.RuneCountInString(s) <= 20 && !strings.ContainsAny(s, " \t，。、；“”\"'")
}
