package yaml

import (
	"strings"
)

// value reads the single value, the text or the bracket that starts at byte at
// of the line at hand. Its further lines stand deeper than an indent. It leaves
// the line behind it at hand.
func (p *parser) value(at, indent int) (*Node, *fault) {
	l := p.lines[p.i]
	switch c := p.file.Text[at]; c {
	case '|', '>':
		return p.textBlock(at, indent)
	case '[', '{':
		return p.flow(at, indent)
	case '"', '\'':
		return p.quoted(at, indent)
	case '&', '*', '!', '@', '`', '%':
		return nil, p.refuse(&ruleSpecial, at, at+1, string(c))
	case ']', '}', ',':
		return nil, p.refuse(&ruleSpecial, at, at+1, string(c))
	}
	words := []string{p.plainLine(at, l.end)}
	n := &Node{Span: p.span(at, at+len(words[0]))}
	if err := p.noKeyIn(at, words[0]); err != nil {
		return nil, err
	}
	commented := at+len(words[0]) < len(strings.TrimRight(p.file.Text[:l.end], " \t"))
	p.i++
	gap := 0
	for ; p.i < len(p.lines); p.i++ {
		next := p.lines[p.i]
		text := strings.TrimLeft(p.file.Text[next.at:next.end], " \t")
		if text == "" {
			gap++
			continue
		}
		if text[0] == '#' || next.indent <= indent || p.isMarker(next) {
			break
		}
		if commented {
			return nil, p.misplaced(next)
		}
		if err := p.indented(); err != nil {
			return nil, err
		}
		more := p.plainLine(next.at, next.end)
		if err := p.noKeyIn(next.at, more); err != nil {
			return nil, err
		}
		words = append(words, fold(gap), more)
		commented = next.at+len(more) < len(strings.TrimRight(p.file.Text[:next.end], " \t"))
		n.End = int32(next.at + len(more))
		gap = 0
	}
	n.Text = strings.Join(words, "")
	n.Kind = kindOf(n.Text)
	if len(words) > 1 {
		n.Kind = String
	}
	if n.Kind == Null {
		n.Text = ""
	}
	return n, nil
}

// fold is what a line end becomes: a blank, or as many line ends as there were
// empty lines.
func fold(gap int) string {
	if gap == 0 {
		return " "
	}
	return strings.Repeat("\n", gap)
}

// plainLine is a value without quotes on one line: up to a comment, without
// blanks at its end.
func (p *parser) plainLine(at, end int) string {
	text := p.file.Text[at:end]
	for i := 1; i < len(text); i++ {
		if text[i] == '#' && (text[i-1] == ' ' || text[i-1] == '\t') {
			text = text[:i]
			break
		}
	}
	return strings.TrimRight(text, " \t")
}

// noKeyIn refuses a value without quotes that has a colon and a space in it:
// other readers take it for a key.
func (p *parser) noKeyIn(at int, text string) *fault {
	if c := colonIn(text); c >= 0 {
		return p.refuse(&ruleColonInside, at+c, at+c+1)
	}
	return nil
}

// kindOf tells what a value without quotes is (YAML 1.2, 10.3.2, core schema).
func kindOf(s string) Kind {
	switch s {
	case "", "~", "null", "Null", "NULL":
		return Null
	case "true", "True", "TRUE", "false", "False", "FALSE":
		return Bool
	case ".inf", ".Inf", ".INF", "-.inf", "-.Inf", "-.INF", "+.inf", "+.Inf", "+.INF", ".nan", ".NaN", ".NAN":
		return Float
	}
	if isInt(s) {
		return Int
	}
	if isFloat(s) {
		return Float
	}
	return String
}

func isInt(s string) bool {
	if rest, ok := strings.CutPrefix(s, "0x"); ok {
		return rest != "" && strings.Trim(rest, "0123456789abcdefABCDEF") == ""
	}
	if rest, ok := strings.CutPrefix(s, "0o"); ok {
		return rest != "" && strings.Trim(rest, "01234567") == ""
	}
	return isDigits(unsigned(s))
}

func isFloat(s string) bool {
	s = unsigned(s)
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		if !isDigits(unsigned(s[i+1:])) {
			return false
		}
		s = s[:i]
	}
	whole, part, dot := strings.Cut(s, ".")
	switch {
	case !dot:
		return isDigits(whole)
	case whole == "":
		return isDigits(part)
	}
	return isDigits(whole) && (part == "" || isDigits(part))
}

func unsigned(s string) string {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return s[1:]
	}
	return s
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// textBlock reads a block of text: | keeps its lines, > joins them.
func (p *parser) textBlock(at, indent int) (*Node, *fault) {
	l := p.lines[p.i]
	head := p.plainLine(at, l.end)
	chomp := strings.TrimLeft(head[1:], "")
	if chomp != "" && chomp != "-" && chomp != "+" {
		return nil, p.refuse(&ruleTextBlock, at, at+len(head))
	}
	n := &Node{Kind: String, Quoted: true, Span: p.span(at, at+len(head))}
	p.i++
	var lines []string
	deep := -1 // indent of the block, once known
	for ; p.i < len(p.lines); p.i++ {
		next := p.lines[p.i]
		raw := p.file.Text[next.start:next.end]
		if strings.Trim(raw, " ") == "" {
			lines = append(lines, raw[min(len(raw), max(deep, 0)):])
			if deep < 0 {
				lines[len(lines)-1] = ""
			}
			continue
		}
		own := len(raw) - len(strings.TrimLeft(raw, " "))
		if own <= indent || deep < 0 && p.isMarker(next) || deep == 0 && p.isMarker(next) {
			break
		}
		if deep < 0 {
			if raw[own] == '\t' {
				return nil, p.refuse(&ruleTab, next.start+own, next.start+own+1)
			}
			deep = own
		}
		if own < deep {
			// A comment may stand before the block that is left; text may not.
			if raw[own] == '#' {
				break
			}
			return nil, p.misplaced(next)
		}
		lines = append(lines, raw[deep:])
		n.End = int32(next.end)
	}
	if head[0] == '>' {
		lines = folded(lines)
	}
	n.Text = chomped(strings.Join(lines, "\n"), chomp)
	if p.i == len(p.lines) && p.file.Text[p.end-1] != '\n' && chomp == "" {
		n.Text = strings.TrimSuffix(n.Text, "\n") // the last line has no end to keep
	}
	return n, nil
}

// folded joins lines as > does: a line end between two lines at the block's
// indent is a blank, empty lines are line ends; lines that stand deeper keep
// theirs.
func folded(lines []string) []string {
	var out []string
	deep := func(s string) bool { return s != "" && (s[0] == ' ' || s[0] == '\t') }
	for i := 0; i < len(lines); {
		s := lines[i]
		i++
		for !deep(s) && s != "" {
			gap := 0
			for i+gap < len(lines) && lines[i+gap] == "" {
				gap++
			}
			if i+gap >= len(lines) || deep(lines[i+gap]) {
				break
			}
			s += fold(gap) + lines[i+gap]
			i += gap + 1
			// s still begins at the block's indent
		}
		out = append(out, s)
	}
	return out
}

// chomped keeps one line end behind a block, none (-), or all (+).
func chomped(text, chomp string) string {
	body := strings.TrimRight(text, "\n")
	switch {
	case chomp == "-":
		return body
	case chomp == "+":
		return text + "\n"
	case body == "":
		return ""
	}
	return body + "\n"
}
