package book

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"kanben/book/zh"
)

// A Row is a line of the copyright page.
type Row struct{ Label, Value string }

// Imprint gives what the copyright page (版权页) says of the book, whatever it is
// printed on: rows without a value are left out.
func (m *Meta) Imprint() []Row {
	title, note := m.TitleParts()
	if note != "" {
		title += "（" + note + "）"
	}
	if m.Subtitle != "" {
		title += "——" + strings.TrimLeft(m.Subtitle, "—")
	}
	var rows []Row
	add := func(label, value string) {
		if value != "" {
			rows = append(rows, Row{label, value})
		}
	}
	add("书名", title)
	add("编者", m.Organisation)
	for _, p := range m.People {
		if p.Role == "" {
			p.Role = "作者"
		}
		if !slices.ContainsFunc(rows, func(r Row) bool { return r.Label == p.Role }) {
			add(p.Role, m.namesOf(p.Role))
		}
	}
	add("丛书", m.seriesRow())
	add("版次", m.EditionRow())
	add("说明", oneLine(m.EditionNote))
	add("代替", m.Replaces)
	add("地点", m.Place)
	if m.ISBN != "" {
		add("书号", "ISBN "+m.ISBN)
	}
	return rows
}

// seriesRow names the series that the book belongs to, and its place there.
func (m *Meta) seriesRow() string {
	if m.Series == "" || m.SeriesNumber == 0 {
		return m.Series
	}
	return fmt.Sprintf("%s（%d）", m.Series, m.SeriesNumber)
}

// namesOf gives the names of the people with a role.
func (m *Meta) namesOf(role string) string {
	var names []string
	for _, p := range m.People {
		if p.Role == role || p.Role == "" && role == "作者" {
			names = append(names, p.Name)
		}
	}
	return strings.Join(names, "、")
}

// EditionRow names the edition and when it was made; "" if neither is known.
func (m *Meta) EditionRow() string {
	when := m.Published()
	if when.IsZero() {
		if m.Edition > 1 || m.EditionLabel != "" {
			return m.EditionName()
		}
		return ""
	}
	return fmt.Sprintf("%d年%d月%s", when.Year(), int(when.Month()), m.EditionName())
}

// oneLine joins the lines of a text, with a blank between Western words.
func oneLine(s string) string {
	var b strings.Builder
	for _, part := range strings.Fields(s) {
		last, _ := utf8.DecodeLastRuneInString(b.String())
		first, _ := utf8.DecodeRuneInString(part)
		if b.Len() > 0 && zh.ClassOf(last).IsWestern() && zh.ClassOf(first).IsWestern() {
			b.WriteByte(' ')
		}
		b.WriteString(part)
	}
	return b.String()
}

// AsksQuestions tells whether the questions of the speeches are part of the book:
// its back names them, or says nothing and there are some.
func (b *Book) AsksQuestions() bool {
	some := slices.ContainsFunc(b.Speeches, func(s *Speech) bool { return len(s.Questions) > 0 })
	if b.Back == nil {
		return some
	}
	return some && slices.ContainsFunc(slices.Concat(b.Front, b.Back), func(m Matter) bool { return m.Kind == Questions })
}
