package book

import (
	"fmt"
	"strconv"
	"time"

	"kanben/book/source"
)

// Meta is what is known about the book as a whole. Empty fields are unknown:
// printers drop their rows, and nothing is invented.
type Meta struct {
	source.Span         // where the title stands, if it was found in a manuscript
	Title        string // whole and mended, without 《》: 依靠群众求胜利专题讨论发言稿【汇编5篇】
	Breaks       []int  // where its author wants a new line on covers and title pages: letters of Title before each; see TitleLines
	Subtitle     string // without the dash before it; "" if there is none, or if it is part of Title
	ShortTitle   string // for running heads; "" if Title serves
	Language     string // BCP 47; zh-CN unless the manifest says otherwise
	People       []Person
	Organisation string    // 编者, part of the identifier
	Contact      string    // whom to ask: a telephone number, an address, a name
	Internal     bool      // 内部学习资料: not for the public
	Place        string    // where the speeches were held, or the book was made
	Date         time.Time // of the book, from the manifest, a manuscript or SOURCE_DATE_EPOCH; zero if unknown
	Edition      int       // from 1
	EditionLabel string    // how the edition is called in print, 修订版; "" for 第N版
	EditionDate  time.Time // of this edition, if it is not Date; zero if unknown
	EditionNote  string    // what is new in it
	Replaces     string    // which copies it replaces
	Identifier   string    // given by the publisher; "" to derive one (see Name)
	Variant      string    // part of the derived identifier that tells editions of one number apart; "" for the book itself
	ISBN         string    // 10 or 13 digits, hyphens as its owner writes them
	Series       string    // 丛书 that the book belongs to
	SeriesNumber int       // its place there, from 1; 0 if it has none
	Subjects     []string  // words that libraries find it by
	Rights       string    // who may do what with it
	Source       string    // what it was made from
	Certifier    string    // who checked how accessible the EPUB is, and says so by name
	Holder       string    // whose copy this is: a group, if its copies name it; on the copyright page and nowhere else
	Pace         int       // Han characters spoken in a minute; 0 is the usual Pace
	Declared     int       // speeches the title announces (汇编5篇), 0 if it does not

	// Places tells where a manifest says what, for findings, by the names of Words.
	Places map[string]source.Span
}

// Words calls f for each text of the particulars that is an author's words and
// may need mending, but for the title, with the name of its key in a manifest.
func (m *Meta) Words(f func(key string, text *string)) {
	for _, t := range []struct {
		key  string
		text *string
	}{
		{"subtitle", &m.Subtitle}, {"short_title", &m.ShortTitle}, {"organisation", &m.Organisation}, {"contact", &m.Contact},
		{"place", &m.Place}, {"edition.label", &m.EditionLabel}, {"edition.note", &m.EditionNote}, {"edition.replaces", &m.Replaces},
		{"series.name", &m.Series}, {"rights", &m.Rights}, {"source", &m.Source}, {"certifier", &m.Certifier},
	} {
		f(t.key, t.text)
	}
	for i := range m.Subjects {
		f(fmt.Sprintf("subjects[%d]", i+1), &m.Subjects[i])
	}
	for i := range m.People {
		f(fmt.Sprintf("authors[%d].name", i+1), &m.People[i].Name)
		f(fmt.Sprintf("authors[%d].role", i+1), &m.People[i].Role)
	}
}

// A Person is somebody who worked on the book.
type Person struct {
	Name string
	Role string // in the book's own words: 主编, 整理, 审校; "" is the author
	Sort string // the name as lists sort it, Wang Ming; "" if it was not given
}

// EditionName is how the edition is called in print: its label, else 第N版; an
// edition that is not numbered is the first.
func (m *Meta) EditionName() string {
	if m.EditionLabel != "" {
		return m.EditionLabel
	}
	return "第" + strconv.Itoa(max(m.Edition, 1)) + "版"
}

// Published is when this edition was made: its own date, else the book's.
func (m *Meta) Published() time.Time {
	if !m.EditionDate.IsZero() {
		return m.EditionDate
	}
	return m.Date
}

// Running is the title as running heads show it: the short one, else the title
// without its note.
func (m *Meta) Running() string {
	if m.ShortTitle != "" {
		return m.ShortTitle
	}
	title, _ := m.TitleParts()
	return title
}
