package outline

// findAddressed takes numbered lines for the heads of speeches if somebody is
// addressed below each of them: 一、在动员会上的讲话 above 同志们：. It is tried where
// no label of speeches stands (篇1, 第一讲), form by form from the outer level to
// the inner, and tells whether there are any.
func (f *finder) findAddressed() bool {
	var levels [maxLevel + 1][]*candidate
	for i := range f.cands {
		c := &f.cands[i]
		if c.rule.level == 0 || c.rule.speech || c.trailing || c.denied || !f.open(c.line) {
			continue
		}
		if _, trap := denied(c, f.lines[c.line], true); !trap {
			levels[c.rule.level] = append(levels[c.rule.level], c)
		}
	}
	for _, list := range levels {
		for _, group := range byForm(list) {
			if heads := f.addressed(group); heads != nil {
				for _, c := range heads {
					f.accept(c, Speech, 0, &whyAddressed)
					f.Speeches = append(f.Speeches, c.line)
				}
				f.remarkOn(heads, true)
				return true
			}
		}
	}
	return false
}

// addressed gives the labels of one form that head speeches: numbers from one
// up, with a salutation below all of them, or all but one in three. It is nil if
// there are no two, or if somebody speaks before the first.
func (f *finder) addressed(group []*candidate) []*candidate {
	var heads []*candidate
	spoken := 0
	for i, c := range group {
		next := len(heads) + 1
		below := f.isAddressed(c.line)
		switch {
		case c.number != next:
			continue
		case !below && !f.laterAddressed(group[i+1:], next+1):
			continue // a heading inside the last speech
		}
		heads = append(heads, c)
		if below {
			spoken++
		}
	}
	if spoken < 2 || 3*spoken < 2*len(heads) || f.addressedBefore(heads[0].line) {
		return nil
	}
	return heads
}

// laterAddressed tells whether the first label of a number in a list has a
// salutation below.
func (f *finder) laterAddressed(list []*candidate, number int) bool {
	for _, c := range list {
		if c.number == number {
			return f.isAddressed(c.line)
		}
	}
	return false
}

// isAddressed tells whether a salutation stands below line i, behind the lines
// of an opening.
func (f *finder) isAddressed(i int) bool {
	for n := 0; n < 5; n++ {
		if i = f.nextInk(i); i == len(f.lines) {
			return false
		}
		if _, ok := salutation(f.lines[i]); ok {
			return true
		}
		if _, ok := f.openerAt(i); !ok {
			return false
		}
	}
	return false
}
