package book

import (
	"strings"
	"unicode"

	"kanben/book/zh"
)

// TitleParts parts the title from the note in 【】 at its end, which designs set
// as a line of its own: 依靠群众求胜利专题讨论发言稿 and 汇编5篇. A title without
// such a note, or with nothing before it, is whole.
func (m *Meta) TitleParts() (title, note string) {
	rest, ok := strings.CutSuffix(m.Title, "】")
	if !ok {
		return m.Title, ""
	}
	at := strings.LastIndex(rest, "【")
	if at <= 0 {
		return m.Title, ""
	}
	title, note = strings.TrimSpace(rest[:at]), strings.TrimSpace(rest[at+len("【"):])
	if title == "" || note == "" {
		return m.Title, ""
	}
	return title, note
}

// SetTitle takes a title in which / marks the places where a new line is wanted
// on covers; // is a slash. A mark between Western words stands for a space.
func (m *Meta) SetTitle(s string) {
	var b strings.Builder
	m.Breaks = nil
	letters := 0
	parts := strings.Split(strings.ReplaceAll(s, "//", "\x00"), "/")
	for i, part := range parts {
		if part = strings.TrimSpace(strings.ReplaceAll(part, "\x00", "/")); part == "" {
			continue
		}
		if b.Len() > 0 {
			m.Breaks = append(m.Breaks, letters)
			if spaced(b.String(), part) {
				b.WriteByte(' ')
			}
		}
		b.WriteString(part)
		letters += countLetters(parts[i])
	}
	m.Title = b.String()
}

// spaced tells whether two stretches of one line are parted by a space.
func spaced(before, after string) bool {
	last := []rune(before)[len([]rune(before))-1]
	return isLetter(last) && !zh.IsHan(last) && isLetter([]rune(after)[0]) && !zh.IsHan([]rune(after)[0])
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func countLetters(s string) int {
	n := 0
	for _, r := range s {
		if isLetter(r) {
			n++
		}
	}
	return n
}

// TitleLines is the title without its note, in the lines that its author wants;
// one line if none were asked for. Breaks count letters, which the proof never
// changes, so that a mended title breaks where it did: a mark that closes stays
// on its line, one that opens and a dash begin the next.
func (m *Meta) TitleLines() []string {
	title, _ := m.TitleParts()
	var lines []string
	letters, start := 0, 0
	breaks := m.Breaks
	for i, r := range title {
		opens := isLetter(r) || zh.ClassOf(r) == zh.OP || r == '—' || r == '–'
		if len(breaks) > 0 && letters == breaks[0] && opens && i > start {
			lines = append(lines, strings.TrimSpace(title[start:i]))
			start, breaks = i, breaks[1:]
		}
		if isLetter(r) {
			letters++
		}
	}
	return append(lines, strings.TrimSpace(title[start:]))
}

// SecondRank gives the lines under a title on the title page: its subtitle behind
// a dash, then the note in 【】 at the title's end.
func (m *Meta) SecondRank() []string {
	var lines []string
	if sub := strings.TrimLeft(m.Subtitle, "—"); sub != "" {
		lines = append(lines, "——"+sub)
	}
	if _, note := m.TitleParts(); note != "" {
		lines = append(lines, note)
	}
	return lines
}
