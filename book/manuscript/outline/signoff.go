package outline

import "strings"

// maxSignOff is how many lines a sign-off has at most.
const maxSignOff = 6

// findSignOff finds the name and date under the text of the speech of lines
// [from, to) (落款). The lines at its end are one if a date is among them, if
// they are set to the right, or if thanks to the audience stand above a name.
func (f *finder) findSignOff(from, to int) {
	var lines []int
	dated, aside, named := false, true, false
	above := -1
	for i := f.lastInk(from, to); i >= from; i = f.prevInk(i) {
		s := f.lines[i]
		if len(lines) == 0 && (f.Lines[i].Kind == Break || f.open(i) && isWebLine(s)) {
			continue
		}
		date := saysDate(s)
		if !f.open(i) || len(lines) == maxSignOff || !date && !f.signs(i) {
			above = i
			break
		}
		lines = append(lines, i)
		dated = dated || date
		named = named || !date
		aside = aside && f.aside(i)
	}
	if len(lines) == 0 || above < from || !f.hasSpeech(from-1, lines[len(lines)-1]) {
		return
	}
	thanked := f.Lines[above].Kind == Closing || isThanks(f.lines[above])
	if !dated && !aside && !(thanked && named && len(lines) <= 2) {
		return
	}
	for _, i := range lines {
		f.set(i, Line{Kind: SignOff, Words: whole(f.lines[i]), why: reason{text: &whySignOff}})
	}
}

// saysDate tells whether s is a date, with place or name: 2024年10月1日,
// 时间：2024年10月1日, （张三，2024年10月1日）.
func saysDate(s string) bool {
	if isDatePlace(s) {
		return true
	}
	if o, ok := labelledLine(s); ok {
		return o.kind == DatePlace && hasDate(s)
	}
	in := unbracket(s)
	return in != s && hasDate(in) && !longerThan(in, 40) && !strings.ContainsAny(in, "。！？；")
}

// signs tells whether line i can name who signs.
func (f *finder) signs(i int) bool {
	s := f.lines[i]
	if longerThan(s, 40) || f.labelOf(i) != nil {
		return false
	}
	if o, ok := labelledLine(s); ok {
		return o.kind == Speaker || o.kind == DatePlace
	}
	if at := strings.IndexAny(s, "：:"); at >= 0 { // 区委书记：张三, but not 老师：下课
		name := strings.TrimLeft(s[at:], "：:")
		return isPost(s[:at]) && isPerson(name) && couldBeName(name) && prefixOf(name, speechStarts) == ""
	}
	in := unbracket(s)
	if _, ok := isSpeaker(in); ok || isBody(in) || isEditors(in) {
		return true
	}
	return isPlaceholder(s) || f.aside(i) && !isPhrase(s) && (couldBeName(s) || isPost(s)) || isPost(in) && !longerThan(in, 20)
}

// editors are what those who made a book call themselves below its foreword.
var editors = []string{"编者", "编委会", "编写组", "编写者", "编辑者", "整理者", "笔者"}

// isEditors tells whether s is one of those: 编者, 编　者, 本书编写组.
func isEditors(s string) bool {
	s = closeUp(s)
	return !longerThan(s, 20) && suffixOf(s, editors) != "" && !isPhrase(s)
}

// lastInk is the last line of [from, to) that is not blank, from − 1 if there
// is none.
func (f *finder) lastInk(from, to int) int { return max(f.prevInk(to), from-1) }

// prevInk is the last line before i that is not blank, −1 if there is none.
func (f *finder) prevInk(i int) int {
	for i--; i >= 0 && f.lines[i] == ""; i-- {
	}
	return i
}
