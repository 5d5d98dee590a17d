package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/zh"
)

// A candidate is a line that has the label of a rule.
type candidate struct {
	line     int
	rule     *Rule
	unit     string // the unit word, if the rule has units
	number   int
	label    Stretch
	words    Stretch
	trailing bool
	attached bool // words and label touch, without space, mark or bracket
	denied   bool
}

// maxTrailing is the longest line in bytes at whose end a label is looked for.
const maxTrailing = 3 * 60

// leads are the characters with which a label can begin, but for numerals.
var leads = leadingRunes()

func leadingRunes() string {
	var b strings.Builder
	b.WriteString("【〖（([［〔")
	for i := range rules {
		for _, w := range rules[i].before {
			if r := firstRune(w); !strings.ContainsRune(b.String(), r) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// matchLabel gives the first rule whose label opens or closes s. A number that
// closes a series of like titles counts only if no label opens the line.
func matchLabel(s string) (candidate, bool) {
	if start, end := undecorated(s); start > 0 && start < end { // 📌01 甲
		c, ok := matchLabel(s[start:end])
		if !ok || c.trailing {
			return candidate{}, false
		}
		// the ornaments go with what they stand at
		c.label.End += int32(start)
		if c.words.Empty() {
			c.label.End = int32(len(s))
			c.words = Stretch{c.label.End, c.label.End}
			return c, true
		}
		c.words.Start += int32(start)
		c.words.End = int32(len(s))
		return c, true
	}
	r := firstRune(s)
	lead := zh.IsNumeral(r) || r < 'z' && unicode.IsLetter(r) || strings.ContainsRune(leads, r)
	last, _ := utf8.DecodeLastRuneInString(s)
	tail := len(s) <= maxTrailing && (zh.IsNumeral(last) || shapeOf(last) < 0 || endsInUnit(s))
	if !lead && !tail {
		return candidate{}, false
	}
	var behind candidate // titles alike but for their ends, if nothing else speaks
	found := false
	for i := range rules {
		r := &rules[i]
		if lead && !r.series {
			if c, ok := r.lead(s); ok {
				return c, true
			}
		}
		if !tail || !r.trailing || found {
			continue
		}
		c, ok := r.tail(s)
		switch {
		case ok && !r.series:
			return c, true
		case ok: // 一、思想要统一 is labelled in front, whatever it ends in
			behind, found = c, true
		}
	}
	return behind, found
}

// endsInUnit tells whether s ends like 第一讲.
func endsInUnit(s string) bool {
	i := strings.LastIndex(s, "第")
	return i >= 0 && len(s)-i <= 3*8
}

// lead matches the label at the start of s.
func (r *Rule) lead(s string) (candidate, bool) {
	c, ok := r.core(s)
	if !ok {
		return c, false
	}
	end := int(c.label.End)
	size := r.markAt(s[end:])
	if blank := spaces(s[end:]); size == 0 && blank > 0 { // 一 、
		if size = r.markAt(s[end+blank:]); size > 0 {
			size += blank
		}
	}
	if size == 0 && r.mark == must {
		return c, false
	}
	gap := spaces(s[end+size:])
	c.label.End += int32(size)
	c.words = Stretch{int32(end + size + gap), int32(len(s))}
	if r.bare {
		return c, c.words.Empty()
	}
	c.attached = c.attached && size == 0 && gap == 0 && !c.words.Empty()
	if c.attached && !(r.attached && !r.compound(c.unit, s[c.words.Start:])) {
		return c, false
	}
	return c, true
}

// tail matches the label at the end of s: 发言稿 篇1, 发言稿【篇一】, 发言稿（一）.
func (r *Rule) tail(s string) (candidate, bool) {
	start := r.tailStart(s)
	if start <= 0 {
		return candidate{}, false
	}
	c, ok := r.core(s[start:])
	if !ok || int(c.label.End) != len(s)-start {
		return c, false
	}
	words := len(strings.TrimRightFunc(s[:start], unicode.IsSpace))
	c.label = Stretch{int32(start), int32(len(s))}
	c.words = Stretch{0, int32(words)}
	c.trailing = true
	c.attached = c.attached && words == start
	switch {
	case words == 0:
		return c, false
	case c.attached && len(r.units) > 0:
		return c, false // 请看第三篇 is a sentence
	case c.attached && r.series && !zh.IsHan(lastRune(s[:words])):
		return c, false // PM2.5
	case r.series && strings.ContainsRune(breakMarks, firstRune(s)):
		return c, false // ● 要点一 is an item
	}
	return c, true
}

// tailStart is the offset at which a label at the end of s would start, or −1.
func (r *Rule) tailStart(s string) int {
	last, size := utf8.DecodeLastRuneInString(s)
	if shape := shapeOf(last); shape < 0 {
		return strings.LastIndexFunc(s[:len(s)-size], func(x rune) bool { return shapeOf(x) == -shape })
	}
	if len(r.before) > 0 {
		return strings.LastIndex(s, r.before[0])
	}
	return len(strings.TrimRightFunc(s, zh.IsNumeral))
}

// core matches [bracket] word number unit [bracket] at the start of s. The
// label it gives ends before any mark.
func (r *Rule) core(s string) (candidate, bool) {
	c := candidate{rule: r, attached: true}
	var at int
	open, size := utf8.DecodeRuneInString(s)
	bracketed := r.brackets != never && shapeOf(open) > 0
	if bracketed {
		at = size + spaces(s[size:])
	} else if r.brackets == must {
		return c, false
	}
	if len(r.before) > 0 {
		w := prefixOf(s[at:], r.before)
		if w == "" {
			return c, false
		}
		at += len(w)
		at += spaces(s[at:])
	}
	n, ok := zh.ParseNumeral(s[at:])
	if !ok || !r.forms.has(n.Form) {
		return c, false
	}
	if r.padded && n.Size != 2 {
		return c, false
	}
	if n.Form == zh.HanNumeral && n.Value > 10 && !strings.ContainsAny(s[at:at+n.Size], "十百千廿卅卌〇零○") {
		return c, false // 体会一二, 第一二三组
	}
	c.number = n.Value
	at += n.Size
	if len(r.units) > 0 {
		at += spaces(s[at:])
		u := r.unitAt(s[at:])
		if u == nil {
			return c, false
		}
		c.unit = u.word
		at += len(u.word)
	}
	if bracketed {
		at += spaces(s[at:])
		shut, size := utf8.DecodeRuneInString(s[at:])
		if shapeOf(shut) != -shapeOf(open) {
			return c, false
		}
		at += size
		c.attached = false
	}
	if n.Form >= zh.CircledNumeral {
		c.attached = false // the sign is its own mark
	}
	c.label.End = int32(at)
	return c, true
}

// unitAt gives the unit at the start of s, or nil.
func (r *Rule) unitAt(s string) *unit {
	for i := range r.units {
		if strings.HasPrefix(s, r.units[i].word) {
			return &r.units[i]
		}
	}
	return nil
}

// compound tells whether words that touch a unit make another word with it, or
// go on with a sentence.
func (r *Rule) compound(word, rest string) bool {
	if word == "" {
		return false
	}
	return prefixOf(rest, r.unitAt(word).compounds) != "" || prefixOf(rest, goesOn) != ""
}

// markAt is the length of the mark of r at the start of s.
func (r *Rule) markAt(s string) int {
	if r.mark == never || s == "" {
		return 0
	}
	m, size := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune(r.marks, m) {
		return 0
	}
	return size
}
