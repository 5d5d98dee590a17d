// Package inspect looks over the structure of any EPUB, quickly and without
// another program: the archive, the package document, the navigation, the
// documents with their links, pictures and typefaces. It is no validator: it
// knows no schema of HTML or CSS. docs/epub.md tells how far its verdict and
// EPUBCheck's agree.
//
// Files may come from anywhere: what is too large, too many or broken is a
// finding, never a panic and never memory without end.
package inspect

import (
	"kanben/book/diag"
	"kanben/book/source"
)

// EPUB looks over an EPUB and gives what it found, in the order of its files
// (findings of a file in the order of its text).
func EPUB(name string, data []byte) diag.List {
	b := &volume{name: name, size: len(data), whole: source.NewFile(name, "", "")}
	b.archive(data)
	if b.zip != nil {
		b.container()
		b.declared()
	}
	return b.found.Unique()
}

// Rules are all findings of this room.
func Rules() []*diag.Rule {
	return []*diag.Rule{
		E001, E002, E003, E004, E005, E006, E007, E008,
		E010, E011, E012, E013, E014, E015, E016, E017, E018,
		E020, E021, E022, E023, E024, E025, E026, E027, E028, E029,
		E030, E031, E032, E033,
	}
}
