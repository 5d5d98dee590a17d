package outline

import "slices"

// findAlone remarks on lines that look like numbered headings though no number
// runs on with theirs, so that they stay text: 一、提高认识 without 二、, or 二、
// and 三、 without 一、. Of labels of one form only the first is named.
func (f *finder) findAlone(from, to int) {
	var named []*candidate
	for i := from; i < to; i++ {
		c := f.labelOf(i)
		if c == nil || !c.denied || !f.seemsHeading(c, to) ||
			slices.ContainsFunc(named, func(d *candidate) bool { return d.rule == c.rule && d.unit == c.unit }) {
			continue
		}
		named = append(named, c)
		f.Remarks = append(f.Remarks, Remark{Line: i, What: Alone, Label: f.typedLabel(c)})
	}
}

// seemsHeading tells whether a line with a label, which was taken for text, has
// all that a heading of the outer two levels has but a number that runs on:
// words without end mark, and below it text, which no such label has.
func (f *finder) seemsHeading(c *candidate, to int) bool {
	s := f.lines[c.line]
	if !f.open(c.line) || c.rule.strict || c.rule.level > 2 || !f.outOfTurn(c) || countsOn(c, s) {
		return false
	}
	if _, never := notByLook(s); never {
		return false
	}
	below := f.nextInk(c.line)
	return below < to && f.open(below) && f.labelOf(below) == nil && isStop(sentenceEnd(f.lines[below]))
}

// outOfTurn tells whether a label was refused for its number alone. What the
// look of lines was found to say later does not count.
func (f *finder) outOfTurn(c *candidate) bool {
	switch f.Lines[c.line].why.text {
	case &whyLone, &whyNotFirst, &whyNoRun, &whyNeighbours, &whyNumberedOnly:
		return true
	}
	return false
}
