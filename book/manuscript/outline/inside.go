package outline

// findInside finds what is inside the speech of lines [from, to): numbered
// headings from the outer level to the inner, then salutations and the closing
// line, then headings by their look, and what nearly is a heading.
func (f *finder) findInside(from, to int) {
	levels := f.labelled(from, to)
	for level := int8(1); level < int8(len(levels)); level++ {
		for _, group := range byForm(levels[level]) {
			f.findRuns(group, level, from, to)
		}
	}
	f.findEnds(from, to)
	f.findByLook(from, to)
	f.findAlone(from, to)
}

// findEnds finds what stands around the text of the speech of lines [from, to):
// the lines of its opening, the salutations, the sign-off, the closing line.
func (f *finder) findEnds(from, to int) {
	f.findOpening(from, to)
	f.findAddress(from, to)
	f.findSignOff(from, to)
	f.findClosing(from, to)
}

// maxLevel is the innermost level of headings, one of ①.
const maxLevel = 5

// labelled gives the labels of [from, to) by level.
func (f *finder) labelled(from, to int) (levels [maxLevel + 1][]*candidate) {
	for i := from; i < to; i++ {
		k := f.at[i]
		if k < 0 || !f.open(i) {
			continue
		}
		c := &f.cands[k]
		if c.denied || c.trailing || c.rule.level == 0 {
			continue
		}
		if why, ok := f.denied(c, false); ok {
			f.refuse(c, why)
			continue
		}
		levels[c.rule.level] = append(levels[c.rule.level], c)
	}
	return levels
}

// byForm parts labels of one level by their form, in the order of first use.
func byForm(list []*candidate) (groups [][]*candidate) {
next:
	for _, c := range list {
		for g := range groups {
			if d := groups[g][0]; d.rule == c.rule && d.unit == c.unit {
				groups[g] = append(groups[g], c)
				continue next
			}
		}
		groups = append(groups, []*candidate{c})
	}
	return groups
}

// findRuns parts labels of one form into runs whose numbers go up, and takes
// or refuses each run as a whole. A heading of an outer level between two
// labels begins a new run, unless the number runs on across it.
func (f *finder) findRuns(list []*candidate, level int8, from, to int) {
	var run []*candidate
	for _, c := range list {
		last := 0
		if len(run) > 0 {
			last = run[len(run)-1].number
		}
		switch {
		case c.number == last+1: // runs on, or is the first
		case c.number == 1:
			f.judge(run, level, to)
			run = nil
		case last > 0 && (c.number == last || c.number == last+2) && !f.parted(run[len(run)-1].line, c.line, level):
			// a slip of the author's, reported
		default:
			why := &whyNoRun
			if last == 0 {
				why = &whyNotFirst
			}
			f.refuse(c, reason{text: why, word: f.typedLabel(c)})
			continue
		}
		run = append(run, c)
	}
	f.judge(run, level, to)
}

// parted tells whether a heading of a level outside of the given one stands
// between lines a and b.
func (f *finder) parted(a, b int, level int8) bool {
	for i := a + 1; i < b; i++ {
		if f.Lines[i].Kind == Heading && f.Lines[i].Level < level {
			return true
		}
	}
	return false
}

// judge takes a run of labels as headings, or says why they are none: one
// alone, a list without text between its items, or items that text follows at
// once.
func (f *finder) judge(run []*candidate, level int8, to int) {
	if len(run) == 0 {
		return
	}
	word := f.typedLabel(run[0])
	if len(run) == 1 {
		f.refuse(run[0], reason{text: &whyLone, word: word})
		return
	}
	like, parted := 0, 0
	for i, c := range run {
		if f.looksLikeHeading(c) {
			like++
		}
		if i > 0 && f.nextInk(run[i-1].line) != c.line {
			parted++
		}
	}
	all := len(run) - 1
	hasText := f.nextInk(run[all].line) < to
	switch {
	case run[0].rule.strict && (like <= all || parted < all || !hasText), 2*like < len(run):
		f.refuseRun(run, reason{text: &whyStrict, word: word})
	case parted == 0 || 2*parted < all:
		f.refuseRun(run, reason{text: &whyList})
	default:
		f.take(run, level)
	}
}

// take makes the members of a run headings, but for those whose line is a
// whole paragraph.
func (f *finder) take(run []*candidate, level int8) {
	kept := run[:0:0]
	for _, c := range run {
		if !f.looksLikeHeading(c) {
			f.refuse(c, f.whyItem(c))
			continue
		}
		f.accept(c, Heading, level, &whyHeading)
		kept = append(kept, c)
	}
	f.remarkOn(kept, false)
}

func (f *finder) refuseRun(run []*candidate, why reason) {
	for _, c := range run {
		if !f.looksLikeHeading(c) && !c.rule.strict {
			f.refuse(c, f.whyItem(c))
			continue
		}
		f.refuse(c, why)
	}
}

// whyItem is the reason for an item of a paragraph's length.
func (f *finder) whyItem(c *candidate) reason {
	return reason{text: &whyRunIn, n: count(c.words.Of(f.lines[c.line]))}
}

// looksLikeHeading tells whether the words of a numbered line can be a heading:
// a phrase, or one sentence; for a strict rule a phrase without end mark.
func (f *finder) looksLikeHeading(c *candidate) bool {
	words := c.words.Of(f.lines[c.line])
	if hasInnerStop(words) {
		return false
	}
	end := sentenceEnd(words)
	if !c.rule.strict {
		return !longerThan(words, f.longest(maxWords)) && end != '；' && end != ';' && end != '，' && end != ','
	}
	return words != "" && !longerThan(words, maxPhrase) && !isPause(end) &&
		(!isStop(end) || end == '？' || end == '?')
}
