package manifest

import (
	"kanben/book"
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
		}
	}
	take(&to.Subtitle, m.Subtitle)
	take(&to.ShortTitle, m.ShortTitle)
	take(&to.Language, m.Language)
	take(&to.Organisation, m.Organisation)
	take(&to.Contact, m.Contact)
	take(&to.Place, m.Place)
	take(&to.EditionLabel, m.Edition.Label)
	take(&to.EditionNote, m.Edition.Note)
	take(&to.Replaces, m.Edition.Replaces)
	take(&to.Identifier, m.Identifier)
	take(&to.ISBN, m.ISBN)
	take(&to.Series, m.Series.Name)
	take(&to.Rights, m.Rights)
	take(&to.Source, m.Source)
	take(&to.Certifier, m.Certifier)
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
}

// PlainTitle is the title without the marks of its lines; "" if it is not given.
func (m *Manifest) PlainTitle() string {
	var said book.Meta
	said.SetTitle(m.Title.S)
	return said.Title
}

func take(to *string, from Text) {
	if from.Given() {
		*to = from.S
	}
}
