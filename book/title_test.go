package book_test

import (
	"testing"

	"kanben/book"
)

func TestTitlePartsPartsTheNoteAtTheEnd(t *testing.T) {
	for _, c := range []struct{ whole, title, note string }{
		{"依靠群众求胜利专题讨论发言稿【汇编5篇】", "依靠群众求胜利专题讨论发言稿", "汇编5篇"},
		{"依靠群众求胜利", "依靠群众求胜利", ""},
		{"【汇编5篇】", "【汇编5篇】", ""},
		{"发言稿【】", "发言稿【】", ""},
		{"发言稿【汇编】修订", "发言稿【汇编】修订", ""},
		{"发言稿 【甲】【乙】", "发言稿 【甲】", "乙"},
		{"发言稿】", "发言稿】", ""},
		{"", "", ""},
	} {
		m := book.Meta{Title: c.whole}
		if title, note := m.TitleParts(); title != c.title || note != c.note {
			t.Errorf("%s: %q and %q, want %q and %q", c.whole, title, note, c.title, c.note)
		}
	}
}
