package outline

import (
	"regexp"
	"slices"
	"strings"

	"kanben/book/source"
)

// Wishes are what the user says of headings. They go before all that would be
// found: what a pattern of Deny matches is no title, head or heading at all,
// what one of Heads matches is one of its level.
type Wishes struct {
	Heads []Pattern // among those that match a line, the outermost level and then the first one has it
	Deny  []Pattern

	// MaxTitle is how many characters the words of a head or heading have at
	// most, those of numbered ones also instead of the limits of this package; 0
	// leaves those alone. The book's own title may be as long as it is.
	MaxTitle int
	// Levels is how many levels of headings count, that of the speeches among
	// them; 0 is all. What is deeper is text.
	Levels int
}

// A Pattern is what lines look like. Its first named group, else its first
// group, is the label; without one the table of labels parts the line.
type Pattern struct {
	Like  *regexp.Regexp
	Level int         // 1 heads speeches, from 2 on headings inside
	Name  string      // as --explain names it
	Place source.Span // where the user wrote it, if in a file
}

// Asks tells whether the user says what heads speeches.
func (w *Wishes) Asks() bool {
	return slices.ContainsFunc(w.Heads, func(p Pattern) bool { return p.Level == 1 })
}

// A wish is a pattern at work.
type wish struct {
	*Pattern
	rule  *Rule
	group int // that is the label, 0 if none is
	used  *bool
}

// wishes makes patterns ready, those of the outermost level first. used has a
// place for each of them in the user's order.
func wishes(list []Pattern, used []bool) []wish {
	out := make([]wish, len(list))
	for i := range list {
		p := &list[i]
		out[i] = wish{Pattern: p, rule: &Rule{Name: p.Name}, group: labelGroup(p.Like), used: &used[i]}
	}
	slices.SortStableFunc(out, func(a, b wish) int { return a.Level - b.Level })
	return out
}

// labelGroup is the group of re that is the label, 0 if there is none.
func labelGroup(re *regexp.Regexp) int {
	for i, name := range re.SubexpNames() {
		if name != "" {
			return i
		}
	}
	return min(1, re.NumSubexp())
}

// match tells whether the pattern matches line s, and where.
func (w *wish) match(s string) []int {
	at := w.Like.FindStringSubmatchIndex(s)
	*w.used = *w.used || at != nil
	return at
}

// grant does what the user says of single lines. It goes before all else, on
// lines of which only breaks and blocks are known.
func (f *finder) grant(o *Options) {
	f.UsedHeads, f.UsedDeny = make([]bool, len(o.Heads)), make([]bool, len(o.Deny))
	heads, deny := wishes(o.Heads, f.UsedHeads), wishes(o.Deny, f.UsedDeny)
	if o.One { // no line heads a speech
		heads = slices.DeleteFunc(heads, func(w wish) bool { return w.Level == 1 })
	}
	if len(heads) == 0 && len(deny) == 0 && o.MaxTitle == 0 {
		return
	}
	f.barred = make([]bar, len(f.lines))
	for i := range f.lines {
		if f.open(i) && !f.grantNo(i, deny) {
			f.grantHead(i, heads)
			f.limit(i)
		}
	}
	for i := range f.styles {
		if f.styles[i] > Plain && !f.mayHead(i) {
			f.styles[i] = Plain
		}
	}
}

// grantNo bars line i if a pattern says that it is no heading.
func (f *finder) grantNo(i int, deny []wish) bool {
	for k := range deny {
		w := &deny[k]
		known := f.barred[i] == denies
		if known && *w.used {
			continue
		}
		if w.match(f.typed[i]) != nil && !known {
			f.bar(i, denies, w.rule, reason{text: &whyDenied, word: w.Name})
		}
	}
	return f.barred[i] == denies
}

// grantHead makes line i a head or heading if a pattern says that it is one.
func (f *finder) grantHead(i int, heads []wish) {
	granted := false
	for k := range heads {
		w := &heads[k]
		if granted && *w.used {
			continue
		}
		at := w.match(f.typed[i])
		if at == nil || granted {
			continue
		}
		granted = true
		l := f.asked(i, w, at)
		if w.Level > 1 {
			l.Kind, l.Level = Heading, int8(w.Level-1)
			if l.Trailing { // headings inside have their labels in front
				l.Label, l.Words, l.Trailing = Stretch{}, whole(f.typed[i]), false
			}
		}
		if k := f.at[i]; k >= 0 {
			f.cands[k].denied = true
		}
		f.set(i, l)
	}
}

// asked is line i as the head of a speech that w asks for; at are the places of
// its groups.
func (f *finder) asked(i int, w *wish, at []int) Line {
	s := f.typed[i]
	l := Line{Kind: Speech, Rule: w.rule, Words: whole(s), why: reason{text: &whyAsked, word: w.Name}}
	if g := w.group; g > 0 && at[2*g] >= 0 {
		l.split(s, at[2*g], at[2*g+1])
	} else if k := f.at[i]; g == 0 && k >= 0 {
		c := &f.cands[k]
		l.Label, l.Words, l.Trailing = c.label, c.words, c.trailing
	}
	return l
}

// limit bars line i if its words are more than the user allows. A paragraph of
// text, which nothing takes for a heading, is left to say so itself.
func (f *finder) limit(i int) {
	if f.maxTitle == 0 {
		return
	}
	l := &f.Lines[i]
	words := f.lines[i]
	if l.Kind == Paragraph {
		if k := f.at[i]; k >= 0 {
			words = f.cands[k].words.Of(words)
		}
	} else {
		words = l.Words.Of(f.typed[i])
	}
	if !longerThan(words, f.maxTitle) {
		return
	}
	if l.Kind == Paragraph && f.at[i] < 0 && (f.styles == nil || f.styles[i] <= Plain) && isText(words) {
		f.barred[i] = tooLong
		return
	}
	f.bar(i, tooLong, &maxTitleRule, reason{text: &whyMaxTitle, n: count(words), m: int32(f.maxTitle)})
}

// A bar is why a line can be no heading, by the user's word.
type bar uint8

// Bars. What is too long for a heading can still be the title of the book.
const (
	none bar = iota
	tooLong
	denies
)

// bar makes line i text.
func (f *finder) bar(i int, b bar, r *Rule, why reason) {
	f.barred[i] = b
	if k := f.at[i]; k >= 0 {
		f.cands[k].denied = true
		f.at[i] = -1
	}
	f.set(i, Line{Rule: r, why: why})
}

// mayHead tells whether line i is still an ordinary paragraph and can become a
// head or a heading.
func (f *finder) mayHead(i int) bool { return f.open(i) && (f.barred == nil || f.barred[i] == none) }

// mayTitle tells whether line i is still an ordinary paragraph and can become
// the title of the book or its subtitle.
func (f *finder) mayTitle(i int) bool {
	return f.open(i) && (f.barred == nil || f.barred[i] != denies)
}

// longest is how many characters the words of a numbered heading have at most:
// as the user says, else usual.
func (f *finder) longest(usual int) int {
	if f.maxTitle > 0 {
		return f.maxTitle
	}
	return usual
}

// keepLevels makes text of the headings that are deeper than the user wants.
func (f *finder) keepLevels(levels int) {
	if levels == 0 {
		return
	}
	deep := func(i int) bool { return f.Lines[i].Kind == Heading && int(f.Lines[i].Level) >= levels }
	f.Remarks = slices.DeleteFunc(f.Remarks, func(r Remark) bool {
		return deep(r.Line) || r.What == Alone && int(f.labelOf(r.Line).rule.level) >= levels
	})
	for i := range f.Lines {
		if deep(i) {
			f.set(i, Line{Rule: &levelsRule, why: reason{text: &whyDeep, n: int32(f.Lines[i].Level) + 1, m: int32(levels)}})
		}
	}
}

// listAsked lists the heads of speeches that the user's patterns made.
func (f *finder) listAsked() {
	for i := range f.Lines {
		if f.Lines[i].Kind == Speech {
			f.Speeches = append(f.Speeches, i)
		}
	}
}

// split parts the line at a label [from, to) that opens or closes it.
func (l *Line) split(s string, from, to int) {
	switch {
	case from == to:
	case from == 0:
		l.Label = Stretch{0, int32(to)}
		l.Words.Start = int32(to + spaces(s[to:]))
	case to == len(s):
		l.Label = Stretch{int32(from), int32(to)}
		l.Words.End = int32(len(strings.TrimRight(s[:from], " \u3000\t\u00A0")))
		l.Trailing = true
	}
}
