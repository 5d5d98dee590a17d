package html

import (
	"strconv"
	"strings"

	"kanben/book/manuscript/richtext"
)

// A list is one that is being read.
type list struct {
	format string // of its numbers, as richtext.FormatNumber has it; "bullet" for marks
	mark   string // of its items, if it has marks
	next   int
	by     int // what the next number is more: −1 in reversed lists
}

// formats are the forms of numbers that list-style-type and type name (CSS
// Counter Styles, section 6).
var formats = map[string]string{
	"decimal": "decimal", "1": "decimal", "decimal-leading-zero": "decimalZero",
	"a": "lowerLetter", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
	"A": "upperLetter", "upper-alpha": "upperLetter", "upper-latin": "upperLetter",
	"i": "lowerRoman", "lower-roman": "lowerRoman", "I": "upperRoman", "upper-roman": "upperRoman",
	"cjk-ideographic": "chineseCountingThousand", "simp-chinese-informal": "chineseCountingThousand", "trad-chinese-informal": "chineseCountingThousand",
	"simp-chinese-formal": "chineseLegalSimplified", "trad-chinese-formal": "ideographLegalTraditional",
	"cjk-decimal": "ideographDigital", "cjk-heavenly-stem": "ideographTraditional", "cjk-earthly-branch": "ideographZodiac",
	"japanese-informal": "japaneseCounting", "japanese-formal": "japaneseLegal",
	"disc": "bullet", "circle": "bullet", "square": "bullet", "none": "none",
}

// bullets are the marks that have names, but for the usual one.
var bullets = map[string]string{"circle": "○", "square": "■"}

// list reads <ul> or <ol>.
func (r *reader) list(n *node, s style) {
	l := list{format: "bullet", next: 1, by: 1}
	if n.tag == "ol" {
		l.format = "decimal"
	}
	if kind := n.attr("type"); kind != "" {
		l.setFormat(kind)
	}
	if s.marker != "" {
		l.setFormat(s.marker)
	}
	if start, err := strconv.Atoi(strings.TrimSpace(n.attr("start"))); err == nil && start > -1e6 && start < 1e6 {
		l.next = start
	}
	if _, ok := n.lookup("reversed"); ok && n.tag == "ol" {
		l.by = -1
		if n.attr("start") == "" {
			l.next = 0
			for _, c := range n.down {
				if c.tag == "li" {
					l.next++
				}
			}
		}
	}
	s.marker = ""
	r.lists = append(r.lists, l)
	r.walk(n, s)
	r.end()
	r.lists = r.lists[:len(r.lists)-1]
}

// setFormat takes the first word that names a form of numbers.
func (l *list) setFormat(words string) {
	for word := range strings.FieldsSeq(words) {
		if f, ok := formats[word]; ok {
			l.format, l.mark = f, bullets[word]
			return
		}
		if quoted := strings.Trim(word, `"'`); quoted != word && quoted != "" {
			l.format, l.mark = "bullet", quoted
			return
		}
	}
}

// item reads <li>: its first paragraph has the number or mark.
func (r *reader) item(n *node, s style) {
	if len(r.lists) == 0 {
		r.walk(n, s)
		return
	}
	own := r.lists[len(r.lists)-1]
	l := &r.lists[len(r.lists)-1]
	if v, err := strconv.Atoi(strings.TrimSpace(n.attr("value"))); err == nil && v > -1e6 && v < 1e6 {
		l.next, own.next = v, v
	}
	if s.marker != "" {
		own.setFormat(s.marker)
	}
	if kind := n.attr("type"); kind != "" {
		own.setFormat(kind)
	}
	s.marker = ""
	l.next += l.by
	outer := r.label
	r.label = own.label(len(r.lists))
	inside := r.lists
	r.walk(n, s)
	r.end()
	r.lists, r.label = inside, outer
}

// label is what stands before an item of a list so deep.
func (l *list) label(depth int) richtext.Label {
	made := richtext.Label{Depth: int8(min(depth, 9))}
	switch l.format {
	case "none":
		return richtext.Label{}
	case "bullet":
		made.Bullet, made.Text = true, richtext.BulletOf(l.mark, "")
		return made
	}
	number, _ := richtext.FormatNumber(l.format, l.next)
	if number[len(number)-1] >= 0x80 {
		number += "、" // as browsers write it
	} else {
		number += "."
	}
	made.Text = number + richtext.GapBehind(number, "tab")
	return made
}

// wordGap tells whether text is the blank that Word puts behind the number of a
// paragraph where it saves a list for browsers: 7 points of Times New Roman. What
// stands before it is the number then.
func (r *reader) wordGap(text string, s *style) bool {
	p := r.P
	if s.size != 7 || s.font != "times new roman" || p == nil || p.Label.Text != "" || len(p.Text) == 0 || len(p.Text) > maxNumber ||
		strings.Trim(text, "\u00a0 \t\r\n") != "" || !strings.Contains(text, "\u00a0") {
		return false
	}
	number := strings.TrimSpace(string(p.Text))
	if number == "" {
		return false
	}
	r.unwrite()
	p.Label = richtext.Label{Text: number, Depth: 1 + int8(min(max(p.Format.Left-400, 0)/400, 8))}
	if isMark(number) {
		p.Label.Bullet, p.Label.Text = true, richtext.BulletOf(number, "")
	} else {
		p.Label.Text += richtext.GapBehind(number, "tab")
	}
	return true
}

// maxNumber is how many bytes the number of a paragraph has at most.
const maxNumber = 40

// unwrite takes back the text of the paragraph at hand: it is counted as a
// number.
func (r *reader) unwrite() {
	ink := richtext.InkOf(r.P.Text)
	r.doc.Seen.All -= ink
	r.doc.Seen.Text -= ink
	r.P.Text, r.P.Pieces = nil, nil
}

// isMark tells whether what stands before an item is a mark, not a number.
func isMark(s string) bool {
	r := []rune(s)
	return len(r) == 1 && !isWordRune(r[0])
}
