package outline

import "slices"

// findStyled takes the headings that the format itself marks (the # of
// Markdown), and tells whether there are any. The outermost ones head speeches,
// those further in are headings inside them.
//
// One outermost heading before all others may be the book's title. It is, if
// the headings of the next depth follow at once or are labelled as speeches are
// (篇1, 第一讲), and are not numbered as parts of a speech are (一、). Else the
// file is one speech: headed by it if it has the label of a speech, or by the
// title it is.
func (f *finder) findStyled(o *Options) bool {
	heads := styledLines(o.Styles)
	if len(heads) == 0 {
		return false
	}
	f.countSeries(heads)
	depths := depthsOf(o.Styles)
	top := f.atDepth(o.Styles, depths[0])
	if o.Looks != nil && f.areParts(top) {
		f.styledInside(o.Styles, 0)
		return false
	}
	if len(top) > 1 || top[0] != heads[0] || o.Titled {
		f.styledSpeeches(o.Styles, top)
		return true
	}
	if len(depths) > 1 {
		if next := f.atDepth(o.Styles, depths[1]); f.areSpeeches(top[0], next) {
			f.styledTitle(top[0], next[0])
			f.styledSpeeches(o.Styles, next)
			return true
		}
	}
	if c := f.labelFor(top[0], Speech); c != nil && c.rule.speech {
		f.styledSpeeches(o.Styles, top)
		return true
	}
	f.styledTitle(top[0], len(f.lines))
	if len(heads) == 1 {
		return false // a title says nothing of what is below it
	}
	f.styledInside(o.Styles, depths[0])
	return true
}

// styledLines are the lines that the format marks as headings.
func styledLines(styles []Style) (lines []int) {
	for i, s := range styles {
		if s > Plain {
			lines = append(lines, i)
		}
	}
	return lines
}

// depthsOf are the depths of headings in use, the outermost first.
func depthsOf(styles []Style) (depths []Style) {
	for _, s := range styles {
		if s > Plain && !slices.Contains(depths, s) {
			depths = append(depths, s)
		}
	}
	slices.Sort(depths)
	return depths
}

// atDepth are the lines with headings of one depth.
func (f *finder) atDepth(styles []Style, depth Style) (lines []int) {
	for i, s := range styles {
		if s == depth {
			lines = append(lines, i)
		}
	}
	return lines
}

// areParts tells whether all outermost headings are numbered as parts of one
// speech are (一、). In Word the title of a speech is often only in the middle of
// the page, and the first headings that have a style are those inside it.
func (f *finder) areParts(list []int) bool {
	for _, i := range list {
		if c := f.labelFor(i, Heading); c == nil || c.rule.level == 0 || c.rule.speech && !c.rule.inner {
			return false
		}
	}
	return true
}

// areSpeeches tells whether the headings below the outermost one head
// speeches, and it is the book's title.
func (f *finder) areSpeeches(title int, list []int) bool {
	speeches, parts := 0, 0
	for _, i := range list {
		switch c := f.labelFor(i, Speech); {
		case c == nil:
		case c.rule.speech && !c.rule.inner:
			speeches++
		case c.rule.level > 0:
			parts++
		}
	}
	next := f.nextInk(title)
	if next < list[0] && f.isSubtitle(next) {
		next = f.nextInk(next)
	}
	return speeches == len(list) || parts == 0 && next == list[0]
}

// styledTitle makes line i the title, with its subtitle before line end.
func (f *finder) styledTitle(i, end int) {
	words, ok := inBookMarks(f.lines[i])
	if !ok {
		words = Stretch{0, int32(len(f.lines[i]))}
	}
	f.setTitle(i, end, words, reason{text: &whyStyledTitle})
}

// styledSpeeches makes the given lines heads of speeches, and the marked lines
// of greater depth headings inside them.
func (f *finder) styledSpeeches(styles []Style, list []int) {
	var labelled []*candidate
	for _, i := range list {
		f.Speeches = append(f.Speeches, i)
		if c := f.styledHead(i, Speech, 0); c != nil {
			labelled = append(labelled, c)
		}
	}
	if len(byForm(labelled)) == 1 {
		f.remarkOn(labelled, true)
	}
	f.styledInside(styles, styles[list[0]])
}

// styledInside makes the marked lines that are nothing else yet headings. Their
// level is the rank of their depth among the depths in use below outer, so that
// a file that goes from # to ### skips no level.
func (f *finder) styledInside(styles []Style, outer Style) {
	depths := depthsOf(styles)
	depths = depths[max(0, slices.Index(depths, outer)+1):]
	runs := make([][]*candidate, len(depths)) // of labels at each level, as they go on
	for i, s := range styles {
		if f.Lines[i].Kind == Speech {
			f.endRuns(runs)
		}
		if s <= Plain || !f.open(i) {
			continue
		}
		rank := max(0, slices.Index(depths, s))
		f.inside = true
		c := f.styledHead(i, Heading, int8(rank+1))
		f.endRuns(runs[min(rank+1, len(runs)):])
		if c != nil && len(runs[rank]) > 0 && runs[rank][0].rule != c.rule {
			f.endRuns(runs[rank : rank+1])
		}
		if c != nil {
			runs[rank] = append(runs[rank], c)
		}
	}
	f.endRuns(runs)
}

// endRuns ends runs of labels: remarks are made on them.
func (f *finder) endRuns(runs [][]*candidate) {
	for i := range runs {
		f.remarkOn(runs[i], false)
		runs[i] = nil
	}
}

// styledHead makes line i a head or heading and gives its label, or nil.
func (f *finder) styledHead(i int, k Kind, level int8) *candidate {
	l := Line{Kind: k, Level: level, Words: Stretch{0, int32(len(f.lines[i]))}, why: reason{text: &whyStyled}}
	c := f.labelFor(i, k)
	if c != nil {
		l.Rule, l.Label, l.Words, l.Trailing = c.rule, c.label, c.words, c.trailing
	}
	f.set(i, l)
	return c
}

// labelFor gives the label of a line that is known to be a head or heading, or
// nil. The traps of numbers still count: 2024.5 is none.
func (f *finder) labelFor(i int, k Kind) *candidate {
	if f.at[i] < 0 {
		return nil
	}
	c := &f.cands[f.at[i]]
	if _, ok := f.denied(c, false); ok {
		return nil
	}
	switch {
	case c.rule.series && (k == Heading || f.series[c.words.Of(f.lines[i])] < 2):
		return nil
	case k == Heading && (c.trailing || c.rule.level == 0):
		return nil
	}
	return c
}

// countSeries counts the words of marked lines that only a number at their end
// tells apart: 发言稿1, 发言稿2.
func (f *finder) countSeries(heads []int) {
	f.series = map[string]int{}
	for _, i := range heads {
		if k := f.at[i]; k >= 0 && f.cands[k].rule.series {
			f.series[f.cands[k].words.Of(f.lines[i])]++
		}
	}
}
