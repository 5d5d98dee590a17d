package outline

import "strings"

// findAddressed takes numbered lines for the heads of speeches if somebody is
// addressed below each of them, or said to speak: 一、在动员会上的讲话 above 同志们：;
// or if they name speeches themselves: 1、张三同志发言. It is tried where
// no label of speeches stands (篇1, 第一讲), form by form from the outer level to
// the inner, and tells whether there are any.
func (f *finder) findAddressed() bool {
	var levels [maxLevel + 1][]*candidate
	for i := range f.cands {
		c := &f.cands[i]
		if c.rule.level == 0 || c.rule.speech || c.trailing || c.denied || !f.open(c.line) {
			continue
		}
		why, trap := f.denied(c, true)
		switch {
		case !trap:
			levels[c.rule.level] = append(levels[c.rule.level], c)
		case why.text == &whyContentsLine:
			f.Contents = append(f.Contents, c.line)
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
// up, with a salutation below all of them, or all but one in four. It is nil if
// there are no two, or if somebody speaks before the first.
func (f *finder) addressed(group []*candidate) []*candidate {
	below := make([]bool, len(group)) // a salutation stands below
	later := make([]bool, len(group)) // and below the next label of the next number
	spoken := 0
	next := map[int]bool{} // by number, of the labels behind
	for i := len(group) - 1; i >= 0; i-- {
		c := group[i]
		below[i] = f.isAddressed(c.line) || namesSpeech(c.words.Of(f.lines[c.line]))
		later[i] = next[c.number+1]
		next[c.number] = below[i]
		if below[i] {
			spoken++
		}
	}
	if spoken < 2 {
		return nil
	}
	var heads []*candidate
	spoken = 0
	for i, c := range group {
		if c.number != len(heads)+1 || !below[i] && !later[i] {
			continue // a heading inside the speech
		}
		heads = append(heads, c)
		if below[i] {
			spoken++
		}
	}
	if spoken < 2 || 4*spoken < 3*len(heads) || f.addressedBefore(heads[0].line) {
		return nil
	}
	return heads
}

// namesSpeech tells whether the words of a numbered line name somebody's speech:
// 张三同志发言, 在动员会上的讲话.
func namesSpeech(words string) bool {
	if strings.ContainsAny(words, "，,。；;：:！!？?") || prefixOf(words, occasionDenials) != "" || prefixOf(words, headVerbs) != "" {
		return false
	}
	if suffixOf(words, occasionWords) != "" || suffixOf(words, kindWords) != "" {
		return true
	}
	who := strings.TrimSuffix(words, suffixOf(words, []string{"发言", "讲话", "致辞"}))
	if who == words {
		return false
	}
	_, ok := isSpeaker(who)
	return ok
}

// isAddressed tells whether a salutation stands below line i, behind the lines
// of an opening, or a line that names the speaker with his post.
func (f *finder) isAddressed(i int) bool {
	for n := 0; n < 5; n++ {
		if i = f.nextInk(i); i == len(f.lines) {
			return false
		}
		if _, ok := salutation(f.lines[i]); ok {
			return true
		}
		o, ok := f.openerAt(i)
		if !ok {
			return false
		}
		if o.sure() {
			return true
		}
	}
	return false
}
