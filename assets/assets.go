// Package assets holds the files that go into books or come with the program,
// through embed: style sheets and the sample manuscript.
package assets

import _ "embed" // for the files below

// EPUBStyle is the style sheet of every EPUB (design.md part 3, T140–T143). In
// it $song, $hei, $kai and $mono stand for the families of the four hands, which
// depend on the faces that the book brings.
//
//go:embed epub/book.css
var EPUBStyle string

// EPUBMarked is added to EPUBStyle in books that hold more than headings and
// plain paragraphs: quotations, verse, lists, tables, pictures, notes, marked
// words.
//
//go:embed epub/marked.css
var EPUBMarked string

// SitePage is the template of the page that people open to get a book
// (html/template, filled in by build/site).
//
//go:embed site/page.html
var SitePage string

// EPUBVertical is added in books whose lines run down the page (T110).
//
//go:embed epub/vertical.css
var EPUBVertical string

// PageStyle is added to EPUBStyle in books that are one HTML file: the page
// around the text, its colours, and how it prints.
//
//go:embed html/page.css
var PageStyle string

// PageScript gives that page its buttons: size of the type, night. The page is
// whole without it.
//
//go:embed html/page.js
var PageScript string

// TotalsPage is the template of a distribution's totals (html/template, filled
// in by build/pack).
//
//go:embed site/totals.html
var TotalsPage string

// ErrataRecord is the page of a record of revisions, a template.
//
//go:embed errata/record.html
var ErrataRecord string

// PreviewPage is the template of the page around a preview (html/template, filled
// in by build/preview).
//
//go:embed preview/page.html
var PreviewPage string

// PreviewAlbum is the template of a view of pictures.
//
//go:embed preview/album.html
var PreviewAlbum string

// SampleName is the file name of the sample manuscript.
const SampleName = "依靠群众求胜利专题讨论发言稿.txt"

// Sample is the sample manuscript, as it was brought: UTF-8, with the
// half-width marks, stray spaces and wrong-way quotes of its author.
//
//go:embed sample/依靠群众求胜利专题讨论发言稿.txt
var Sample string

// ReleaseUsage is the page of instructions that lies in every release archive.
//
//go:embed release/用法.txt
var ReleaseUsage string
