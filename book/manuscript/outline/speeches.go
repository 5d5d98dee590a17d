package outline

import (
	"slices"

	"kanben/book/diag"
)

// A family is the heads of one form: 篇1 篇2 …, 第一讲 第二讲 …, or for a rule of
// a series those of the same words.
type family struct {
	rule  *Rule
	heads []*candidate
	all   []*candidate // before any was dropped
}

func (m *family) first() int { return m.heads[0].line }
func (m *family) last() int  { return m.heads[len(m.heads)-1].line }

// findSpeeches chooses the labels that head speeches by the file's own
// hierarchy: the outermost form is the one that comes first. It tells whether
// there are any.
func (f *finder) findSpeeches() bool {
	var live []*family
	all := f.families()
	for _, m := range all {
		m.all = m.heads
		if f.settle(m); len(m.heads) > 0 {
			live = append(live, m)
		}
	}
	top := outermost(live)
	if top == nil {
		return false
	}
	live = f.joinKin(top, all, live)
	for _, m := range live {
		if m == top || m.rule.level > 0 {
			continue
		}
		for _, c := range m.heads {
			f.refuse(c, reason{text: &whyOther, word: top.rule.Name})
		}
	}
	why := &whySpeech
	if len(top.heads) == 1 {
		why = &whyOnlySpeech
	}
	for _, c := range top.heads {
		f.accept(c, Speech, 0, why)
		f.Speeches = append(f.Speeches, c.line)
	}
	f.remarkOn(top.heads, true)
	return true
}

// families sorts the labels that may head speeches by their form, in the order
// of first use. Lines that are caught in a trap are near misses.
func (f *finder) families() []*family {
	type form struct {
		rule       *Rule
		unit, stem string
	}
	var list []*family
	known := map[form]*family{}
	for i := range f.cands {
		c := &f.cands[i]
		if !c.rule.speech || c.denied || f.trapped(c) {
			continue
		}
		k := form{rule: c.rule, unit: c.unit}
		if c.rule.series {
			k.stem = c.words.Of(f.lines[c.line])
		}
		m := known[k]
		if m == nil {
			m = &family{rule: c.rule}
			known[k] = m
			list = append(list, m)
		}
		m.heads = append(m.heads, c)
	}
	return list
}

// trapped refuses a label that is caught in a trap.
func (f *finder) trapped(c *candidate) bool {
	why, ok := f.denied(c, true)
	if !ok {
		return false
	}
	f.refuse(c, why)
	if why.text == &whyContentsLine {
		f.Contents = append(f.Contents, c.line)
	} else {
		f.Near = append(f.Near, c.line)
	}
	return true
}

// settle drops from a family what cannot head speeches: a typed contents list,
// labels that touch their words and do not run on, a lone label.
func (f *finder) settle(m *family) {
	f.dropContents(m)
	f.dropStrays(m)
	switch {
	case len(m.heads) == 1 && !f.mayBeAlone(m.heads[0]):
		f.miss(m.heads[0], &whyLone)
	case len(m.heads) == 0, len(m.heads) == 1:
		return
	case m.rule.series && m.heads[0].number != 1:
		for _, c := range m.heads {
			f.miss(c, &whyNotFirst)
		}
	case m.rule.series && 2*f.withText(m) <= len(m.heads):
		for _, c := range m.heads {
			f.miss(c, &whyList)
		}
	case m.rule.inner && f.hasIntro(m.first()):
		for _, c := range m.heads {
			f.Lines[c.line].why = reason{text: &whyIntro} // left for findInside
		}
	default:
		return
	}
	m.heads = nil
}

// withText counts the heads of a family that have text below them: a line that
// is no head of the same family.
func (f *finder) withText(m *family) int {
	n := 0
	for i, c := range m.heads {
		below := f.nextInk(c.line)
		if below < len(f.lines) && (i+1 == len(m.heads) || below != m.heads[i+1].line) {
			n++
		}
	}
	return n
}

// miss refuses a head that nearly was one. A head that may still be a heading
// inside a speech is left for findInside.
func (f *finder) miss(c *candidate, why *diag.Text) {
	r := reason{text: why, word: f.typedLabel(c)}
	if !(c.rule.series && c.attached && why == &whyLone) { // the name 张三 is no near miss
		f.Near = append(f.Near, c.line)
	}
	if c.rule.level == 0 {
		f.refuse(c, r)
		return
	}
	f.Lines[c.line].why = r
}

// mayBeAlone tells whether one label makes a speech: it opens the file (one
// speech a file), or it is number one and stands apart from its words.
func (f *finder) mayBeAlone(c *candidate) bool {
	if !f.hasIntro(c.line) {
		return c.rule.alone || f.nextInk(-1) == c.line && !c.rule.inner && !c.rule.series
	}
	return c.rule.alone && c.number == 1 && !c.attached
}

// dropContents drops a first run of heads with nothing between them, if their
// numbers start again below.
func (f *finder) dropContents(m *family) {
	run := 1
	for run < len(m.heads) && m.heads[run].number > m.heads[run-1].number {
		run++
	}
	if run < 2 || run == len(m.heads) {
		return
	}
	for i := 1; i < run; i++ {
		if f.nextInk(m.heads[i-1].line) != m.heads[i].line {
			return
		}
	}
	for _, c := range m.heads[:run] {
		f.refuse(c, reason{text: &whyContents})
		f.Contents = append(f.Contents, c.line)
	}
	m.heads = m.heads[run:]
}

// dropStrays drops labels that touch their words, as 第一讲群众观点 does and
// many a sentence, unless their number runs on from the one before or to the
// one after.
func (f *finder) dropStrays(m *family) {
	keep := m.heads[:0:0]
	for i, c := range m.heads {
		runsOn := len(keep) > 0 && c.number == keep[len(keep)-1].number+1 ||
			i+1 < len(m.heads) && m.heads[i+1].number == c.number+1
		if c.attached && !runsOn && len(m.heads) > 1 {
			f.miss(c, &whyNoRun)
			continue
		}
		keep = append(keep, c)
	}
	m.heads = keep
}

// hasIntro tells whether a salutation or a paragraph of text stands before
// line i, so that what follows is inside a speech.
func (f *finder) hasIntro(i int) bool { return f.intro < i }

// findIntro finds the first salutation or paragraph of text.
func (f *finder) findIntro() {
	for i := f.nextInk(-1); i < len(f.lines); i = f.nextInk(i) {
		s := f.lines[i]
		if _, ok := salutation(s); ok || isText(s) {
			f.intro = i
			return
		}
	}
	f.intro = len(f.lines)
}

// outermost gives the family that comes first; but one that has ended before
// a better one begins was a list in the preface.
func outermost(list []*family) *family {
	var top *family
	for _, m := range list {
		if top == nil || m.first() < top.first() {
			top = m
		}
	}
	for _, m := range list {
		if top.last() < m.first() && m.rule.before != nil && indexOf(m.rule) < indexOf(top.rule) {
			top = m
		}
	}
	return top
}

// indexOf is the place of r in the table.
func indexOf(r *Rule) int {
	for i := range rules {
		if &rules[i] == r {
			return i
		}
	}
	return len(rules)
}

// barredBetween tells whether the numbers between two heads stand in lines that
// are none by the user's word: nothing is missing then.
func (f *finder) barredBetween(a, b *candidate) bool {
	if f.barred == nil || b.number < a.number {
		return false
	}
	next := a.number + 1
	from, _ := slices.BinarySearchFunc(f.cands, a.line+1, func(c candidate, line int) int { return c.line - line })
	for i := from; i < len(f.cands) && f.cands[i].line < b.line; i++ {
		if c := &f.cands[i]; c.number == next && c.rule == b.rule && f.barred[c.line] != none {
			next++
		}
	}
	return next == b.number
}

// remarkOn notes where the numbers of heads do not run on.
func (f *finder) remarkOn(heads []*candidate, speech bool) {
	for i := 1; i < len(heads); i++ {
		a, b := heads[i-1], heads[i]
		what := Missing
		switch {
		case b.number == a.number+1 || f.barredBetween(a, b):
			continue
		case b.number == a.number:
			what = Repeated
		case b.number < a.number:
			what = Backward
		}
		f.Remarks = append(f.Remarks, Remark{
			Line: b.line, What: what, Speech: speech,
			Label: f.typedLabel(b), Before: f.typedLabel(a),
		})
	}
}
