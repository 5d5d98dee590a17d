package manifest_test

import (
	"slices"
	"testing"
	"time"

	"kanben/book"
	"kanben/book/manifest"
)

func TestApply(t *testing.T) {
	files, load := archive(t, "good.txtar")
	m, _ := manifest.Read(files[0], vocabulary(), load)
	meta := book.Meta{Title: m.PlainTitle(), Language: "zh-TW", Edition: 1, Declared: 5}
	m.Apply(&meta)
	day := func(y, mo, d int) time.Time { return time.Date(y, time.Month(mo), d, 0, 0, 0, 0, time.UTC) }
	want := book.Meta{
		Title: "依靠群众求胜利专题讨论发言稿", Breaks: []int{7}, Subtitle: "在年终总结会上", ShortTitle: "专题讨论发言稿",
		Language: "zh-CN", People: []book.Person{{Name: "王明"}, {Name: "李红", Role: "主编", Sort: "Li Hong"}},
		Organisation: "第三学习小组", Contact: "渡口图书室，电话 12345678", Internal: true, Place: "渡口",
		Date: day(2024, 10, 1), Edition: 2, EditionLabel: "修订版", EditionDate: day(2025, 1, 2),
		EditionNote: "改正了错字。\n加了一篇。", Replaces: "第一版",
		Pace: 200, Identifier: "urn:uuid:566f28dc-540d-508c-92a4-642de35f4e7c", ISBN: "978-7-02-000220-7", Declared: 5,
	}
	if !slices.Equal(meta.Breaks, want.Breaks) || !slices.Equal(meta.People, want.People) {
		t.Errorf("%+v", meta)
	}
	meta.Breaks, want.Breaks, meta.People, want.People = nil, nil, nil, nil
	if at := meta.Places["contact"]; at.Text() != want.Contact || at.Position().Line != 10 {
		t.Errorf("the contact is at %v: %q", at.Position(), at.Text())
	}
	if at, ok := meta.Places["edition.note"]; ok { // on several lines
		t.Errorf("the note is at %v", at.Position())
	}
	if meta.Span != want.Span || meta.EditionNote != want.EditionNote || meta.Date != want.Date || meta.EditionDate != want.EditionDate || meta.Contact != want.Contact || meta.Pace != want.Pace {
		t.Errorf("got\n%+v\nwant\n%+v", meta, want)
	}

	plain := book.Meta{Title: "1984"}
	short, _ := manifest.Read(files[2], vocabulary(), load)
	short.Apply(&plain)
	if got := plain.Position(); got.Path != "short.yaml" || got.Line != 1 || got.Column != 8 {
		t.Errorf("a title that no manuscript has is at %v", got)
	}

	other := book.Meta{Title: "另一个书名", Breaks: nil}
	m.Apply(&other)
	if other.Title != "另一个书名" || other.Breaks != nil {
		t.Errorf("a title from elsewhere: %+v", other)
	}
}
