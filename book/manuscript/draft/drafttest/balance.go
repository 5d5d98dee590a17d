package drafttest

import (
	"kanben/book"
	"kanben/book/manuscript/draft"
)

// Balance compares a manuscript with all that was read of it.
func Balance(m *draft.Manuscript) draft.Account {
	return draft.Balance(m, append([]*book.Speech{{Opening: m.Opening, Blocks: m.Front, Notes: m.Notes}}, m.Speeches...))
}
