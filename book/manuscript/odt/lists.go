package odt

import (
	"strconv"
	"strings"

	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
)

// maxLevels is how many levels a list has at most (19.880).
const maxLevels = 10

// A listStyle is how the levels of lists are numbered.
type listStyle struct{ levels [maxLevels]listLevel }

// A listLevel is one level of a list (16.31).
type listLevel struct {
	said     bool
	bullet   bool
	text     string // the mark; of numbers, the form with %1% for the first level, "" if prefix and suffix make it
	prefix   string
	suffix   string
	format   string // style:num-format as FormatNumber has it
	odd      string // style:num-format that is not known
	start    int
	shown    int // how many levels stand in a number
	behind   string
	font     string
	doubling bool // aa is 27, not 1 × 26 + 1
}

// formats are the forms of numbers by style:num-format (19.500 and LibreOffice's
// for Chinese).
var formats = map[string]string{
	"": "none", "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
	"01, 02, 03, ...": "decimalZero", "１, ２, ３, ...": "decimalFullWidth",
	"一, 二, 三, ...": "chineseCountingThousand", "壹, 贰, 叁, ...": "chineseLegalSimplified", "壹, 貳, 參, ...": "ideographLegalTraditional",
	"①, ②, ③, ...": "decimalEnclosedCircle", "甲, 乙, 丙, ...": "ideographTraditional", "子, 丑, 寅, ...": "ideographZodiac",
	"㊀, ㊁, ㊂, ...": "ideographEnclosedCircle", "⑴, ⑵, ⑶, ...": "decimalEnclosedParen", "⒈, ⒉, ⒊, ...": "decimalEnclosedFullstop",
	"一, 二, 叁, ...": "chineseLegalSimplified", "壱, 弐, 参, ...": "japaneseLegal", "1st": "ordinal", "1st, 2nd, 3rd, ...": "ordinal",
}

// readList reads the style of lists.
func (t *styles) readList(r *scanner) *listStyle {
	l := &listStyle{}
	r.Children(func() {
		at, ok := r.Integer(nsText, "level")
		if !ok || at < 1 || at > maxLevels || r.NS != nsText {
			return
		}
		lv := listLevel{said: true, start: 1, shown: 1, behind: "tab"}
		switch string(r.Local) {
		case "list-level-style-bullet":
			lv.bullet = true
			lv.text, _ = r.Attr(nsText, "bullet-char")
		case "list-level-style-image":
			lv.bullet = true
		case "list-level-style-number", "outline-level-style":
			t.number(r, &lv)
		default:
			return
		}
		r.Children(func() {
			switch {
			case r.Is(nsStyle, "list-level-properties"):
				r.Children(func() {
					if v, ok := r.Attr(nsText, "label-followed-by"); ok && r.Is(nsStyle, "list-level-label-alignment") {
						lv.behind = map[string]string{"nothing": "nothing", "space": "space"}[v]
						if lv.behind == "" {
							lv.behind = "tab"
						}
					}
				})
			case r.Is(nsStyle, "text-properties"):
				lv.font = t.faceOf(r).font
			}
		})
		l.levels[at-1] = lv
	})
	return l
}

// number reads the attributes of a level with numbers.
func (t *styles) number(r *scanner, lv *listLevel) {
	format, _ := r.Attr(nsStyle, "num-format")
	known := false
	if lv.format, known = formats[format]; !known {
		lv.format, lv.odd = "decimal", format
	}
	sync, _ := r.Attr(nsStyle, "num-letter-sync")
	lv.doubling = sync == "true"
	lv.prefix, _ = r.Attr(nsStyle, "num-prefix")
	lv.suffix, _ = r.Attr(nsStyle, "num-suffix")
	lv.text, _ = r.Attr(nsLoext, "num-list-format")
	if n, ok := r.Integer(nsText, "start-value"); ok {
		lv.start = max(n, 0)
	}
	if n, ok := r.Integer(nsText, "display-levels"); ok {
		lv.shown = min(max(n, 1), maxLevels)
	}
}

// A counter counts the paragraphs of a list, level by level.
type counter struct {
	n  [maxLevels]int
	on [maxLevels]bool // the level has a number
}

// count counts a paragraph of a level, from 0 on. Levels above that have had none
// so far count one, as LibreOffice has it; those below begin anew.
func (c *counter) count(l *listStyle, at, start int) {
	for i := range at {
		if !c.on[i] {
			c.on[i], c.n[i] = true, l.levels[i].start
		}
	}
	switch {
	case start >= 0:
		c.n[at] = start
	case c.on[at]:
		c.n[at]++
	default:
		c.n[at] = l.levels[at].start
	}
	c.on[at] = true
	for i := at + 1; i < maxLevels; i++ {
		c.on[i] = false
	}
}

// label is what stands before a paragraph of a level.
func (c *counter) label(l *listStyle, at int) richtext.Label {
	lv := &l.levels[at]
	made := richtext.Label{Depth: int8(at + 1), Bullet: lv.bullet}
	switch {
	case !lv.said:
		return richtext.Label{}
	case lv.bullet:
		made.Text = richtext.BulletOf(lv.text, lv.font)
		return made
	}
	number := func(of int) string {
		s := l.levels[of].number(c.n[of])
		if l.levels[of].odd != "" {
			made.Odd = l.levels[of].odd
		}
		return s
	}
	text := ""
	if lv.text != "" {
		text = filled(lv.text, at, number)
	} else if lv.format != "none" {
		var parts []string
		for i := max(at+1-lv.shown, 0); i <= at; i++ {
			if s := number(i); s != "" {
				parts = append(parts, s)
			}
		}
		text = lv.prefix + strings.Join(parts, ".") + lv.suffix
	} else {
		text = lv.prefix + lv.suffix
	}
	if strings.TrimSpace(text) == "" {
		return richtext.Label{}
	}
	made.Text = text + richtext.GapBehind(text, lv.behind)
	return made
}

// number writes a number of a level.
func (lv *listLevel) number(n int) string {
	if (lv.format == "lowerLetter" || lv.format == "upperLetter") && !lv.doubling && n > 26 {
		var s []byte
		for ; n > 0; n = (n - 1) / 26 {
			s = append([]byte{byte('a' + (n-1)%26)}, s...)
		}
		if lv.format == "upperLetter" {
			return strings.ToUpper(string(s))
		}
		return string(s)
	}
	s, _ := richtext.FormatNumber(lv.format, n)
	return s
}

// filled puts the numbers of levels into a form: %1%.%2%
func filled(form string, at int, number func(int) string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(form, "%")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		digits, after, closed := strings.Cut(rest, "%")
		n, err := strconv.Atoi(digits)
		if !closed || err != nil || n < 1 || n > maxLevels {
			b.WriteByte('%')
			form = rest
			continue
		}
		if n-1 <= at {
			b.WriteString(number(n - 1))
		}
		form = after
	}
}

// A scanner reads the XML of one part.
type scanner struct{ *zipxml.Scanner }

// A listAt is a list at hand.
type listAt struct {
	counter *counter
	style   *listStyle
	level   int // from 0
	item    bool
	start   int // the number of the next paragraph; −1 if it counts on
	again   *listStyle
}

// list reads text:list.
func (r *reader) list(add func(richtext.Block)) {
	name, named := r.Attr(nsText, "style-name")
	id, _ := r.Attr(zipxml.XML, "id")
	outer := r.at
	l := &listAt{start: -1}
	if outer != nil {
		*l = listAt{counter: outer.counter, style: outer.style, level: min(outer.level+1, maxLevels-1), start: -1}
		if outer.again != nil {
			l.style = outer.again
		}
	} else {
		on, _ := r.Attr(nsText, "continue-numbering")
		of, _ := r.Attr(nsText, "continue-list")
		switch {
		case of != "" && r.counters[of] != nil:
			l.counter = r.counters[of]
		case (on == "true" || of != "") && r.last[name] != nil:
			l.counter = r.last[name]
		default:
			l.counter = &counter{}
		}
		r.last[name] = l.counter
	}
	if named {
		l.style = r.doc.styles.lists[name]
	}
	if id != "" {
		r.counters[id] = l.counter
	}
	r.at = l
	r.Children(func() {
		switch {
		case r.Is(nsText, "list-item"), r.Is(nsText, "list-header"):
			l.item, l.start, l.again = r.Is(nsText, "list-item"), -1, nil
			if n, ok := r.Integer(nsText, "start-value"); ok {
				l.start = max(n, 0)
			}
			if other, ok := r.Attr(nsText, "style-override"); ok {
				l.again = r.doc.styles.lists[other]
			}
			r.Children(func() { r.block(add) })
		}
	})
	r.at = outer
}

// numbered gives the paragraph at hand its number: the first one of an item has
// it.
func (r *reader) numbered(p *richtext.Paragraph, st *style) {
	l := r.at
	if l == nil || !l.item {
		return
	}
	l.item = false
	how := l.style
	if l.again != nil {
		how = l.again
	}
	if how == nil {
		how = r.doc.styles.lists[st.list]
	}
	if how == nil {
		return
	}
	l.counter.count(how, l.level, l.start)
	l.start = -1
	p.Label = l.counter.label(how, l.level)
}
