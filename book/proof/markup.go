package proof

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/diag"
)

var (
	entity = &diag.Rule{
		Code: "P092", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "网页里的字符代码", En: "character codes of web pages"},
		Message: diag.Text{Zh: "网页里的字符代码 %[1]s 已换成它代表的字符", En: "a web page's code %[1]s, now the character it stands for"},
		Source:  "users.md 3; HTML, Named character references",
	}
	tag = &diag.Rule{
		Code: "P093", Severity: diag.Advice,
		Name:    diag.Text{Zh: "网页里的标签", En: "tags of web pages"},
		Message: diag.Text{Zh: "网页里的标签 %[1]s 会照样印出来", En: "the web page's tag %[1]s is printed as it stands"},
		Hint:    diag.Text{Zh: "请从原稿里删掉", En: "delete it from the manuscript"},
		Source:  "users.md 3",
	}
)

// entities are the named codes that text copied from web pages holds.
var entities = map[string]rune{
	"nbsp": ' ', "ensp": ' ', "emsp": '\u3000', "thinsp": ' ', "amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\'',
	"ldquo": '“', "rdquo": '”', "lsquo": '‘', "rsquo": '’', "hellip": '…', "mdash": '—', "ndash": '–', "middot": '·', "bull": '•',
	"times": '×', "divide": '÷', "deg": '°', "permil": '‰', "yen": '¥', "copy": '©', "reg": '®', "sect": '§', "para": '¶', "laquo": '«', "raquo": '»',
}

// decodeEntities puts the character for the code of a web page: &nbsp; &#8220;.
// One that stands for nothing that a book can hold is left, and so is a Han
// character: no rule makes any.
// A space beside Chinese text goes with its code.
func (l *line) decodeEntities() {
	before := -1 // the last cell that stays
	for i := range l.cells {
		c := &l.cells[i]
		if c.is(dead) {
			continue
		}
		if c.r != '&' || c.is(solid) {
			before = i
			continue
		}
		r, end := l.entityAt(i)
		if r == 0 || l.hasSolid(i, end) {
			before = i
			continue
		}
		op, from := l.op(entity, l.words(i, min(end, i+longestQuoted))), i
		if kindOf(r) != space || l.at(before) != boundary && !l.isChinese(before) && l.at(end) != boundary && !l.isChinese(end) {
			l.write(i, r, op)
			before, from = i, i+1
		}
		for k := from; k < end; k++ {
			l.drop(k, op)
		}
	}
	l.compact()
}

// entityAt gives the character of the code that & at cell i begins, and the
// code's end; 0 if there is none. &amp;amp; and &amp;ldquo; are read to the end, so
// that no code is left to be read another time.
func (l *line) entityAt(i int) (rune, int) {
	k := i + 1
	for l.reads(k, "amp;") {
		k += len("amp;")
	}
	if end := l.entityEnd(k - 1); end > k {
		if r := entityRune(l.words(k, end-1)); r != 0 {
			return r, end
		}
	}
	if k > i+1 {
		return '&', k
	}
	return 0, i
}

// firstEntity is entityAt for the beginning of a text.
func firstEntity(s string) (rune, int) {
	n := 1
	for strings.HasPrefix(s[n:], "amp;") {
		n += len("amp;")
	}
	if end := strings.IndexByte(s[n:min(len(s), n+longestEntity)], ';'); end > 0 {
		if r := entityRune(s[n : n+end]); r != 0 {
			return r, n + end + 1
		}
	}
	if n > 1 {
		return '&', n
	}
	return 0, 0
}

// entityRune gives the character of an entity's name, 0 if there is none. A
// number for a character of ASCII is none: no code may be made of codes.
func entityRune(name string) rune {
	number, ok := strings.CutPrefix(name, "#")
	if !ok {
		return entities[name]
	}
	base := 10
	if strings.HasPrefix(number, "x") || strings.HasPrefix(number, "X") {
		number, base = number[1:], 16
	}
	n, err := strconv.ParseUint(number, base, 21)
	if err != nil {
		return 0
	}
	r := rune(n)
	if r == '\u00A0' {
		return ' '
	}
	if r < 0x80 || !utf8.ValidRune(r) || !unicode.IsGraphic(r) || kindOf(r) == han {
		return 0
	}
	return r
}

// tags are the elements of HTML that text is marked up with.
const tags = " a b i u s p br hr em strong span div font center h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tbody thead tr td th img blockquote pre code sub sup small big strike del ins section article "

// isKnownTag tells whether the tag of cells [i, end) is one of HTML's.
func (l *line) isKnownTag(i, end int) bool {
	words := strings.TrimPrefix(l.words(i+1, end-1), "/")
	name := strings.ToLower(words)
	if at := strings.IndexAny(name, " /"); at >= 0 {
		name = name[:at]
	}
	return name != "" && strings.Contains(tags, " "+name+" ")
}
