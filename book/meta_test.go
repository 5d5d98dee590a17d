package book_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"kanben/book"
)

func TestTitleWithWantedLines(t *testing.T) {
	for _, c := range []struct{ given, title, lines string }{
		{"依靠群众求胜利", "依靠群众求胜利", "依靠群众求胜利"},
		{"依靠群众求胜利/专题讨论发言稿", "依靠群众求胜利专题讨论发言稿", "依靠群众求胜利|专题讨论发言稿"},
		{" 甲 / 乙 / ", "甲乙", "甲|乙"},
		{"甲，/乙", "甲，乙", "甲，|乙"},
		{"甲/“乙”/丙", "甲“乙”丙", "甲|“乙”|丙"},
		{"甲/——乙", "甲——乙", "甲|——乙"},
		{"Speeches/of 2024/选编", "Speeches of 2024选编", "Speeches|of 2024|选编"},
		{"2023//2024 年/发言", "2023/2024 年发言", "2023/2024 年|发言"},
		{"甲/乙【汇编5篇】", "甲乙【汇编5篇】", "甲|乙"},
		{"/", "", ""},
		{"//", "/", "/"},
	} {
		var m book.Meta
		m.SetTitle(c.given)
		if m.Title != c.title {
			t.Errorf("%q: title %q, want %q", c.given, m.Title, c.title)
		}
		if lines := strings.Join(m.TitleLines(), "|"); lines != c.lines {
			t.Errorf("%q: lines %q, want %q", c.given, lines, c.lines)
		}
	}
}

// Mending changes marks, never letters, and so not where a title breaks.
func TestTitleLinesOfAMendedTitle(t *testing.T) {
	var m book.Meta
	m.SetTitle(`甲"乙",/丙--丁/(戊)`)
	m.Title = "甲“乙”，丙——丁（戊）"
	if got, want := m.TitleLines(), []string{"甲“乙”，", "丙——丁", "（戊）"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestEditionInPrint(t *testing.T) {
	day := time.Date(2024, 10, 1, 0, 0, 0, 0, time.UTC)
	m := book.Meta{Date: day}
	if m.EditionName() != "第1版" || m.Published() != day {
		t.Errorf("%s %s", m.EditionName(), m.Published())
	}
	m.Edition, m.EditionDate = 2, day.AddDate(1, 0, 0)
	if m.EditionName() != "第2版" || m.Published() != m.EditionDate {
		t.Errorf("%s %s", m.EditionName(), m.Published())
	}
	m.EditionLabel = "修订版"
	if m.EditionName() != "修订版" {
		t.Error(m.EditionName())
	}
}

func TestNameOfABook(t *testing.T) {
	m := book.Meta{Title: "依靠群众求胜利专题讨论发言稿【汇编5篇】"}
	if got, want := m.Name(), "urn:uuid:566f28dc-540d-508c-92a4-642de35f4e7c"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	m.Identifier = "urn:isbn:9787010000008"
	if m.Name() != m.Identifier {
		t.Error(m.Name())
	}
}
