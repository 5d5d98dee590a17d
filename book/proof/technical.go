package proof

import "kanben/book/diag"

var markup = &diag.Rule{
	Code: "P091", Severity: diag.Advice,
	Name:    diag.Text{Zh: "网页代码", En: "markup left over"},
	Message: diag.Text{Zh: "像是网页里带来的代码“%[1]s”，会照样印出来", En: "%[1]q looks like markup of a web page; it is printed as it stands"},
	Hint:    diag.Text{Zh: "如果不是正文，请从原稿里删掉", En: "delete it from the manuscript if it is not part of the text"},
	Source:  "T72; users.md 3",
}

// Lengths within which an address, a tag or a piece of code must end, in
// characters. They keep the search linear.
const (
	longestTag    = 200
	longestEntity = 12
	longestCode   = 200
)

// keepTechnical marks what T61 leaves alone and what neighbours alone would not
// protect: addresses, mail, drive letters, tags, entities and code in
// backquotes.
func (l *line) keepTechnical() {
	for i := 0; i < len(l.cells); i++ {
		if l.cells[i].kind != technical {
			continue
		}
		from, to := l.technicalAt(i)
		for k := from; k < to; k++ {
			l.cells[k].flags |= kept
		}
		i = max(i, to-1)
	}
}

// technicalAt gives the cells [from, to) of the technical stretch around the
// technical character at cell i; from ≥ to if there is none.
func (l *line) technicalAt(i int) (from, to int) {
	switch l.char(i) {
	case '/':
		if l.char(i+1) == '/' && l.char(i-1) == ':' {
			return l.urlAt(i)
		}
	case '@':
		return l.mailAt(i)
	case '\\':
		if l.char(i-1) == ':' && l.at(i-2) == letter {
			return i - 2, i + 1
		}
	case '<':
		return i, l.tagEnd(i)
	case '&':
		return i, l.entityEnd(i)
	case '`':
		return i, l.codeEnd(i)
	}
	return i, i
}

// urlAt gives the address whose :// stands around cell i.
func (l *line) urlAt(i int) (from, to int) {
	from = i - 1
	for from > 0 && l.at(from-1) == letter {
		from--
	}
	if from == i-1 {
		return i, i
	}
	to = i
	for to < len(l.cells) && isURLChar(l.char(to)) {
		to++
	}
	for endsSentence(l.char(to - 1)) {
		if l.char(to-1) == '?' && l.startsQuery(to) {
			break
		}
		to--
	}
	return from, to
}

// startsQuery tells whether the Han at cell i is the beginning of an address's
// query (?关键词=…) and not of the next sentence.
func (l *line) startsQuery(i int) bool {
	end := l.next(i, +1, kinds(han))
	return end > i && l.char(end) == '='
}

// isURLChar tells whether r may stand in an address (RFC 3986, section 2).
func isURLChar(r rune) bool {
	if r <= ' ' || r >= 0x7F {
		return false
	}
	switch r {
	case '"', '<', '>', '\\', '^', '`', '{', '|', '}':
		return false
	}
	return true
}

// endsSentence tells whether r, at the end of an address, belongs to the
// sentence around it.
func endsSentence(r rune) bool {
	switch r {
	case ',', '.', ';', ':', '!', '?', '\'', '(', ')':
		return true
	}
	return false
}

// mailAt gives the mail address whose @ is cell i.
func (l *line) mailAt(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && isMailChar(l.char(from-1)) {
		from--
	}
	for to < len(l.cells) && isMailChar(l.char(to)) {
		to++
	}
	for to > i+1 && l.char(to-1) == '.' {
		to--
	}
	if from == i || to == i+1 {
		return i, i
	}
	return from, to
}

func isMailChar(r rune) bool {
	switch {
	case r >= '0' && r <= '9', r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z':
		return true
	}
	return r == '.' || r == '_' || r == '-' || r == '+'
}

// tagEnd gives the end of the tag that < at cell i begins, or i.
func (l *line) tagEnd(i int) int {
	k := i + 1
	if l.char(k) == '/' {
		k++
	}
	if r := l.char(k); l.at(k) != letter || r >= 0x80 {
		return i
	}
	for ; k < len(l.cells) && k-i < longestTag; k++ {
		switch l.char(k) {
		case '>':
			return k + 1
		case '<', '\n':
			return i
		}
	}
	return i
}

// entityEnd gives the end of the entity that & at cell i begins, or i.
func (l *line) entityEnd(i int) int {
	k := i + 1
	if l.char(k) == '#' {
		k++
	}
	start := k
	for ; k < len(l.cells) && k-i < longestEntity; k++ {
		switch k0 := l.at(k); {
		case l.char(k) == ';' && k > start:
			return k + 1
		case l.char(k) >= 0x80 || k0 != letter && k0 != digit:
			return i
		}
	}
	return i
}

// codeEnd gives the end of the code that the backquote at cell i begins, or i.
func (l *line) codeEnd(i int) int {
	for k := i + 1; k < len(l.cells) && k-i < longestCode; k++ {
		if l.char(k) == '`' {
			return k + 1
		}
	}
	return i
}

// lookMarkup lists tags and entities, which are printed as they stand.
func (l *line) lookMarkup() {
	for i := 0; i < len(l.cells); i++ {
		if r := l.cells[i].r; r != '<' && r != '&' {
			continue
		}
		if from, to := l.technicalAt(i); from < to {
			if l.cells[i].r == '<' && l.isKnownTag(from, to) {
				l.note(tag, from, to, l.words(from, to)).propose(l, from, to, "")
				i = to - 1
				continue
			}
			l.note(markup, from, to, l.words(from, to))
			i = to - 1
		}
	}
}
