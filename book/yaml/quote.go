package yaml

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// quoted reads a value in quotes, which may go on on the next lines.
func (p *parser) quoted(at, indent int) (*Node, *fault) {
	end, value, err := p.quotedAt(at, indent)
	if err != nil {
		return nil, err
	}
	if err := p.nothingAfter(end); err != nil {
		return nil, err
	}
	return &Node{Kind: String, Quoted: true, Text: value, Span: p.span(at, end)}, nil
}

// quotedAt reads the quotes at byte at of the line at hand and gives the byte
// behind them. Line p.i is then the one they end on.
func (p *parser) quotedAt(at, indent int) (end int, value string, err *fault) {
	first := p.i
	start := at
	var pieces []string
	text := p.file.Text[at:p.lines[p.i].end]
	mark := text[:1]
	for {
		inner, size, ok := unquote(text)
		if ok {
			pieces = append(pieces, inner)
			return at + size, unite(pieces), nil
		}
		if bad := badEscape(text); bad >= 0 {
			return 0, "", p.refuse(&ruleEscape, at+bad, at+bad+2, p.file.Text[at+bad:min(at+bad+2, p.end)])
		}
		if len(pieces) > 0 || p.i > first {
			text = text[1:]
		}
		pieces = append(pieces, opened(text, mark, len(pieces) == 0))
		p.i++
		if p.i >= len(p.lines) {
			break
		}
		l := p.lines[p.i]
		if l.at < l.end && (l.indent <= indent || p.isMarker(l)) {
			break
		}
		from := p.afterBlanks(l.at, l.end)
		at = from - 1 // the opening mark, as it were
		text = mark + p.file.Text[from:l.end]
	}
	p.i = first
	return 0, "", p.refuse(&ruleQuote, start, start+1, mark)
}

// opened is the text of a line whose quotes do not end on it.
func opened(text, mark string, first bool) string {
	if first {
		text = text[1:]
	}
	kept := strings.TrimRight(text, " \t")
	if slashes := len(kept) - len(strings.TrimRight(kept, `\`)); mark == `"` && slashes%2 == 1 && len(kept) < len(text) {
		kept = text[:len(kept)+1] // a blank that is written as an escape stays
	}
	inner, _, _ := unquote(mark + kept + mark)
	return inner
}

// unite joins the lines of a value in quotes.
func unite(pieces []string) string {
	var b strings.Builder
	gap := 0
	for i, s := range pieces {
		if i > 0 && s == "" && i < len(pieces)-1 {
			gap++
			continue
		}
		if i > 0 {
			b.WriteString(fold(gap))
			gap = 0
		}
		b.WriteString(s)
	}
	return b.String()
}

// unquote reads the value in quotes at the start of a line, and the bytes it
// takes; false if the quotes do not end there or an escape is none.
func unquote(text string) (value string, size int, ok bool) {
	if text[0] == '\'' {
		return unquoteSingle(text)
	}
	var b strings.Builder
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '"':
			return b.String(), i + 1, true
		case '\\':
			r, n := escape(text[i:])
			if n == 0 {
				return "", 0, false
			}
			b.WriteRune(r)
			i += n - 1
		default:
			b.WriteByte(text[i])
		}
	}
	return "", 0, false
}

func unquoteSingle(text string) (string, int, bool) {
	for i := 1; i < len(text); i++ {
		if text[i] != '\'' {
			continue
		}
		if i+1 < len(text) && text[i+1] == '\'' {
			i++
			continue
		}
		return strings.ReplaceAll(text[1:i], "''", "'"), i + 1, true
	}
	return "", 0, false
}

// escapes are the escapes of one letter (YAML 1.2, 5.7).
var escapes = map[byte]rune{
	'0': 0, 'a': 7, 'b': 8, 't': 9, '\t': 9, 'n': 10, 'v': 11, 'f': 12, 'r': 13, 'e': 27,
	' ': ' ', '"': '"', '/': '/', '\\': '\\', 'N': 0x85, '_': 0xA0, 'L': 0x2028, 'P': 0x2029,
}

// escape reads the escape at the start of s, and the bytes it takes; 0 if it is
// none.
func escape(s string) (rune, int) {
	if len(s) < 2 {
		return 0, 0
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[s[1]]
	if digits == 0 {
		if r, ok := escapes[s[1]]; ok {
			return r, 2
		}
		return 0, 0
	}
	if len(s) < 2+digits {
		return 0, 0
	}
	n, err := strconv.ParseUint(s[2:2+digits], 16, 32)
	if err != nil || !utf8.ValidRune(rune(n)) || n > utf8.MaxRune {
		return 0, 0
	}
	return rune(n), 2 + digits
}

// badEscape is the place of the first escape in double quotes that is none, −1
// if all are.
func badEscape(text string) int {
	if text[0] != '"' {
		return -1
	}
	for i := 1; i < len(text) && text[i] != '"'; i++ {
		if text[i] != '\\' {
			continue
		}
		_, n := escape(text[i:])
		if n == 0 {
			return i
		}
		i += n - 1
	}
	return -1
}

// nothingAfter refuses what stands behind the end of a value on its line, and
// goes on to the next line.
func (p *parser) nothingAfter(end int) *fault {
	l := p.lines[p.i]
	if at := p.afterBlanks(end, l.end); at < l.end {
		return p.refuse(&ruleAfter, at, l.end)
	}
	p.i++
	return nil
}
