package manifest

import (
	"fmt"

	"kanben/book"
	"kanben/book/source"
)

// Apply puts what the manifest says of the book over what its manuscripts say.
// Title is taken if the book has it, so that a title from elsewhere wins; what
// it says of lines is put beside it.
func (m *Manifest) Apply(to *book.Meta) {
	if m.Title.Given() {
		var said book.Meta
		said.SetTitle(m.Title.S)
		if to.Title == said.Title {
			to.Breaks = said.Breaks
			if at := m.Title.Words(); to.File == nil && at.Text() == to.Title { // no manuscript has it
				to.Span = at
			}
		}
	}
	take(&to.Language, m.Language)
	take(&to.Identifier, m.Identifier)
	take(&to.ISBN, m.ISBN)
	if m.Series.Number.Given() {
		to.SeriesNumber = m.Series.Number.N
	}
	if m.SpeechRate.Speak.Given() {
		to.Pace = m.SpeechRate.Speak.N
	}
	if m.Subjects != nil {
		to.Subjects = nil
		for _, s := range m.Subjects {
			to.Subjects = append(to.Subjects, s.S)
		}
	}
	if m.Internal.Given() {
		to.Internal = m.Internal.B
	}
	if m.Date.Given() {
		to.Date = m.Date.Time
	}
	if m.Edition.Number.Given() {
		to.Edition = m.Edition.Number.N
	}
	if m.Edition.Date.Given() {
		to.EditionDate = m.Edition.Date.Time
	}
	if m.Authors != nil {
		to.People = nil
		for _, a := range m.Authors {
			to.People = append(to.People, book.Person{Name: a.Name.S, Role: a.Role.S, Sort: a.Sort.S})
		}
	}
	texts := m.texts()
	to.Words(func(key string, text *string) { take(text, texts[key]) })
	to.Places = places(texts)
}

// PlainTitle is the title without the marks of its lines; "" if it is not given.
func (m *Manifest) PlainTitle() string {
	var said book.Meta
	said.SetTitle(m.Title.S)
	return said.Title
}

// places are where texts stand. What is written in a way that does not show the
// words as they are (escapes, several lines) has none.
func places(texts map[string]Text) map[string]source.Span {
	out := make(map[string]source.Span, len(texts))
	for key, t := range texts {
		if at := t.Words(); at.File != nil {
			out[key] = at
		}
	}
	return out
}

// texts are what the manifest says of the texts of Meta.Words.
func (m *Manifest) texts() map[string]Text {
	texts := map[string]Text{
		"subtitle": m.Subtitle, "short_title": m.ShortTitle, "organisation": m.Organisation, "contact": m.Contact,
		"place": m.Place, "edition.label": m.Edition.Label, "edition.note": m.Edition.Note, "edition.replaces": m.Edition.Replaces,
		"series.name": m.Series.Name, "rights": m.Rights, "source": m.Source, "certifier": m.Certifier,
	}
	for i, s := range m.Subjects {
		texts[fmt.Sprintf("subjects[%d]", i+1)] = s
	}
	for i, a := range m.Authors {
		texts[fmt.Sprintf("authors[%d].name", i+1)] = a.Name
		texts[fmt.Sprintf("authors[%d].role", i+1)] = a.Role
	}
	return texts
}

func take(to *string, from Text) {
	if from.Given() {
		*to = from.S
	}
}
