package outline

// findFormatted takes lines that the format shows apart from the text for the
// heads of speeches, if nothing else was found: in the middle of the page, or
// larger than the text. Authors who know nothing of styles make their heads so.
//
// Such lines come in groups: a title, a date, a name below each other, with text
// behind them. The look of heads is the one that stands out most among those
// that two groups or more have in common; the title of the collection stands out
// more, or stands before the first of them.
func (f *finder) findFormatted() {
	if f.looks == nil {
		return
	}
	groups := f.formattedGroups()
	look, ok := commonLook(f.looks, groups)
	if !ok {
		return
	}
	var heads []int
	for _, g := range groups {
		for _, i := range g {
			if f.looks[i] == look && !isDate(f.lines[i]) {
				heads = append(heads, i)
				break
			}
		}
	}
	if len(heads) < 2 {
		return
	}
	for _, i := range heads {
		f.set(i, Line{
			Kind: Speech, Rule: &formatRule, Words: Stretch{0, int32(len(f.typed[i]))}, why: reason{text: &whyFormatted},
		})
	}
	f.Speeches, f.Unnumbered = heads, true
}

// formattedGroups are the lines that stand apart, those without text between
// them together. A group that no text follows is none.
func (f *finder) formattedGroups() (groups [][]int) {
	var g []int
	for i := f.nextInk(-1); i < len(f.lines); i = f.nextInk(i) {
		if f.isFormattedHead(i) {
			g = append(g, i)
			continue
		}
		if f.looks[i].Aligned == AlignCentre && f.open(i) && !isText(f.lines[i]) {
			continue // a line of the opening that can be no head
		}
		if g != nil && f.hasSpeech(i-1, len(f.lines)) {
			groups = append(groups, g)
		}
		g = nil
	}
	return groups
}

// isFormattedHead tells whether line i stands apart and can head a speech.
func (f *finder) isFormattedHead(i int) bool {
	l, s := f.looks[i], f.lines[i]
	if !f.mayHead(i) || l.Larger <= 0 && l.Aligned != AlignCentre || l.Aligned == AlignRight || l.Larger < 0 {
		return false
	}
	if _, ok := salutation(s); ok || longerThan(s, f.longest(maxSpeechWords)) || isText(s) || isThanks(s) || isQuoted(s) || isBracketed(s) {
		return false
	}
	end := sentenceEnd(s)
	return !isPause(end) && (!isStop(end) || end == '？' || end == '?' || end == '！' || end == '!') && !hasInnerStop(s)
}

// commonLook is the look that stands out most among those that two groups or
// more have.
func commonLook(looks []Look, groups [][]int) (best Look, ok bool) {
	count := map[Look]int{}
	for _, g := range groups {
		for k, i := range g {
			if once := looks[i]; !hasLook(looks, g[:k], once) {
				count[once]++
			}
		}
	}
	for look, n := range count {
		if n > 1 && (!ok || look.outranks(best)) {
			best, ok = look, true
		}
	}
	return best, ok
}

func hasLook(looks []Look, lines []int, look Look) bool {
	for _, i := range lines {
		if looks[i] == look {
			return true
		}
	}
	return false
}

// outranks tells whether l stands out more than m. It orders all looks of heads.
func (l Look) outranks(m Look) bool {
	switch {
	case l.Larger != m.Larger:
		return l.Larger > m.Larger
	case l.Aligned != m.Aligned:
		return l.Aligned == AlignCentre
	}
	return l.Bold && !m.Bold
}

// formatted tells whether the format shows line i as a heading: bold as a whole,
// larger than the text or in the middle, with text below that is not.
func (f *finder) formatted(i, to int) bool {
	if f.looks == nil {
		return false
	}
	l, after := f.looks[i], f.nextInk(i)
	if !l.Bold && l.Larger <= 0 && l.Aligned != AlignCentre || l.Aligned == AlignRight || l.Larger < 0 {
		return false
	}
	return after < to && f.open(after) && !f.looks[after].Bold && f.looks[after].Larger <= 0
}
