package book

import "strings"

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
