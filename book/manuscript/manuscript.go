// Package manuscript chooses the reader for each manuscript and joins what they
// read into one book.
package manuscript

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/docx"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/html"
	"kanben/book/manuscript/markdown"
	"kanben/book/manuscript/odt"
	"kanben/book/manuscript/outline"
	"kanben/book/manuscript/plain"
	"kanben/book/manuscript/richtext"
	"kanben/book/source"
)

// Options are the reader's wishes that override what it would find.
type Options struct {
	Title   string //  the book's title
	Explain bool   // keep a Verdict for every line

	Structure outline.Wishes // what headings look like

	AllowLost bool // lost text (U+FFFD, 锟斤拷) is a warning, not an error

	// Folder is the name of the folder that is the book; "" if files were named.
	Folder string
	// Pieces is the book by its manifest; nil takes all of every file, in order.
	Pieces []Piece

	// Picture reads a picture that lies beside the i-th manuscript; name is a
	// slash path inside its folder. Nil if no picture can be read.
	Picture func(i int, name string) ([]byte, error)
}

// A Verdict says for one line why it is or is not a heading.
type Verdict struct {
	source.Span
	Kind   string    // title, speech, heading, salutation, closing, break, block, paragraph, blank
	Rule   string    // the name of the heading rule that decided, "" if none matched
	Reason diag.Text // why, in both languages
}

// A Reading is a book as it was read, before any mending.
type Reading struct {
	Book     *book.Book
	Matters  []string        // IDs of the texts of pieces that are no speeches, in the order of the pieces
	Verdicts []Verdict       // in line order, if asked for
	Accounts []draft.Account // what of each manuscript is in the book; without File if it was left out
}

// Read makes one book of the speeches found in files, in their order. Nothing
// in the manuscripts is lost: text that stands before the first speech of a
// file becomes a preface (Number 0), and a file without heads of speeches is
// one speech.
func Read(files []*source.File, o Options) (*Reading, diag.List) {
	a := &assembler{book: &book.Book{Files: files}, options: o, accounts: make([]draft.Account, len(files))}
	manuscripts := make([]*draft.Manuscript, len(files))
	for i, f := range files {
		a.reportFile(f)
		manuscripts[i] = a.read(i, f)
	}
	a.findMeta(manuscripts)
	for i, m := range manuscripts {
		if n := m.Tags.Count; n > 0 {
			a.findings.Add(ruleTags.At(m.Tags.First, n))
		}
		if a.byFile = append(a.byFile, nil); a.isMatter(i) {
			continue
		}
		before := len(a.book.Speeches)
		a.add(m)
		a.byFile[i] = a.book.Speeches[before:]
		a.account(m, a.byFile[i])
		a.reportTitle(m)
	}
	a.arrange(manuscripts)
	a.compareCount(manuscripts)
	a.reportUnused(manuscripts)
	r := &Reading{Book: a.book, Matters: a.matterIDs, Accounts: a.accounts}
	if o.Explain {
		r.Verdicts = verdicts(manuscripts)
	}
	a.findings.Sort(files)
	return r, a.findings
}

// Open decodes a manuscript: documents and web pages by what they are, whatever
// they are called, all else as source.Decode does. Every error is a *source.InputError.
func Open(name string, data []byte, encoding string) (*source.File, error) {
	if len(data) <= source.MaxSize && docx.IsDocument(data) {
		return docx.Open(name, data)
	}
	if len(data) <= source.MaxSize && odt.IsDocument(data) {
		return odt.Open(name, data)
	}
	if len(data) <= source.MaxSize && html.IsPage(name, data) {
		return html.Open(name, data, encoding)
	}
	return source.Decode(name, data, encoding)
}

// read reads one manuscript as its name's ending says: .md and .markdown are
// Markdown, all else is plain text, taken literally.
func (a *assembler) read(i int, f *source.File) *draft.Manuscript {
	found := outline.Options{Wishes: a.options.Structure, One: a.isMatter(i)}
	var beside func(name string) ([]byte, error)
	if picture := a.options.Picture; picture != nil {
		beside = func(name string) ([]byte, error) { return picture(i, name) }
	}
	if f.Document != nil {
		m, list := richtext.Read(f, richtext.Options{Outline: found, Picture: beside})
		a.findings = append(a.findings, list...)
		return m
	}
	switch strings.ToLower(path.Ext(f.Name)) {
	case ".md", ".markdown":
		m, list := markdown.Read(f, markdown.Options{Outline: found, Picture: beside})
		a.findings = append(a.findings, list...)
		return m
	}
	m := plain.Read(f, found)
	for _, j := range m.Joined {
		a.findings.Add(ruleJoined.At(j.Span, j.Lines))
	}
	if m.Joined == nil {
		a.reportWrapped(m)
	}
	return m
}

// An assembler makes one book of manuscripts.
type assembler struct {
	book     *book.Book
	options  Options
	findings diag.List
	near     []source.Span // lines listed as near misses
	speeches int           // counted so far
	prefaces int
	matters  int

	accounts  []draft.Account
	byFile    [][]*book.Speech // what each file has
	matterIDs []string
}

// findMeta finds the title, and in it the number of speeches it announces.
// With several files the title is the first one's, if that has more than one
// speech; else its name.
func (a *assembler) findMeta(list []*draft.Manuscript) {
	meta := &a.book.Meta
	meta.Language, meta.Edition = "zh-CN", 1
	if len(list) == 0 {
		meta.Title = a.options.Title
		return
	}
	first := list[0]
	takeMeta(meta, &first.Meta)
	if first.Title.File != nil && (len(list) == 1 && a.options.Folder == "" || len(first.Speeches) > 0) {
		meta.Span, meta.Title = first.Title, book.Plain(withoutRefs(first.Words))
	} else if a.options.Folder != "" {
		meta.Title = a.options.Folder
		if a.options.Title == "" {
			a.findings.Add(ruleFolderTitle.At(source.Span{}, meta.Title))
		}
	} else {
		meta.Title = stem(first.File.Name)
		if a.options.Title == "" {
			a.findings.Add(ruleNoTitle.At(startOf(first.File), meta.Title))
		}
	}
	meta.Declared = declared(meta.Title)
	if a.options.Title != "" {
		meta.Title = a.options.Title
		if n := declared(meta.Title); n > 0 {
			meta.Declared = n
		}
	}
}

// add adds the speeches of one manuscript, and its findings.
func (a *assembler) add(m *draft.Manuscript) {
	switch {
	case len(m.Speeches) == 0 && len(m.Front) == 0 && m.Title.File == nil:
		return
	case len(m.Speeches) == 0:
		a.addAbove(m)
		s := a.whole(m)
		a.append(s)
		if a.options.Structure.Asks() {
			if a.askedHere() {
				a.findings.Add(ruleNoMatch.At(s.Span, s.Heading()))
			}
		} else if len(a.book.Files) == 1 && a.options.Folder == "" && !m.Marked {
			a.findings.Add(ruleNoHead.At(s.Span, s.Heading()))
			a.listNear(m)
		}
		if len(s.Blocks) == 0 {
			a.findings.Add(ruleNoText.At(s.Span, s.Heading()))
		}
	case len(m.Front) > 0:
		s := preface(m)
		a.appendPreface(s)
		a.findings.Add(rulePreface.At(m.Front[0].Place(), len(m.Front), s.Heading()))
	}
	for i, s := range m.Speeches {
		if i == 0 && len(m.Front) == 0 && s.Label == "" && isPrefaceHead(book.Plain(s.Title)) {
			a.appendPreface(s)
			continue
		}
		a.append(s)
	}
	a.reportOutline(m)
}

// addAbove makes a preface of what stands above the title of a manuscript that is
// one speech, for a speech begins with its title. Where a note is called there
// all stays together, as its notes do.
func (a *assembler) addAbove(m *draft.Manuscript) {
	n := 0
	for n < len(m.Front) && m.Front[n].Place().File == m.Title.File && m.Front[n].Place().Start < m.Title.Start {
		refs := false
		book.Lines(m.Front[n], func(_ string, text []book.Inline) { refs = refs || draft.HasRefs(text) })
		if refs {
			return
		}
		n++
	}
	if n == 0 {
		return
	}
	above := &draft.Manuscript{File: m.File, Front: m.Front[:n:n]}
	m.Front = m.Front[n:]
	s := preface(above)
	a.appendPreface(s)
	a.findings.Add(rulePreface.At(above.Front[0].Place(), n, s.Heading()))
}

// whole makes one speech of a manuscript without heads of speeches. It is
// headed by the manuscript's title, else by the book's.
func (a *assembler) whole(m *draft.Manuscript) *book.Speech {
	s := &book.Speech{Span: m.Title, Blocks: m.Front, Notes: m.Notes}
	s.Title, s.Opening = m.Head()
	if m.Title.File != nil {
		return s
	}
	title := stem(m.File.Name)
	switch {
	case a.options.Folder != "":
		title = withoutNumber(title)
	case len(a.book.Files) == 1:
		title = a.book.Meta.Title
	}
	s.Span = startOf(m.File)
	s.Title = []book.Inline{&book.Text{S: title}}
	return s
}

// prefaceWords head a preface of their own.
var prefaceWords = []string{"前言", "序言", "序", "代序", "引言", "导语", "导言", "编者按", "编者的话", "编者语", "卷首语", "说明", "编写说明", "目录"}

// isPrefaceHead tells whether words head a preface: 编者按：
func isPrefaceHead(words string) bool {
	words = strings.Join(strings.Fields(strings.TrimRight(words, "：:")), "")
	return slices.Contains(prefaceWords, words)
}

// preface makes a speech of what stands before the first speech of m. A
// heading, or a first line such as 编者按, is its heading; else it is headed
// 前言.
func preface(m *draft.Manuscript) *book.Speech {
	s := &book.Speech{
		Span:   startOf(m.File),
		Title:  []book.Inline{&book.Text{S: prefaceWords[0]}},
		Blocks: m.Front,
		Notes:  m.Notes,
	}
	if len(m.Front) == 1 {
		return s
	}
	switch b := m.Front[0].(type) {
	case *book.Heading:
		s.Span, s.Label, s.Gap, s.Title, s.Blocks = b.Span, b.Label, b.Gap, b.Text, m.Front[1:]
	case *book.Paragraph:
		if isPrefaceHead(book.Plain(b.Text)) {
			s.Span, s.Title, s.Blocks = b.Span, b.Text, m.Front[1:]
		}
	}
	return s
}

// append adds a speech with its number and ID. Prefaces are not counted.
func (a *assembler) append(s *book.Speech) {
	a.speeches++
	s.Number = a.speeches
	s.ID = fmt.Sprintf("s%03d", s.Number)
	a.book.Speeches = append(a.book.Speeches, s)
}

func (a *assembler) appendPreface(s *book.Speech) {
	a.prefaces++
	s.ID = fmt.Sprintf("p%03d", a.prefaces)
	a.book.Speeches = append(a.book.Speeches, s)
}
