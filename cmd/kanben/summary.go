package main

import (
	"fmt"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
	"kanben/build"
	"kanben/build/impose"
)

// line writes one line of results. The writer keeps an error for Flush.
func (c *console) line(s string) { fmt.Fprintln(c.out, s) }

// title writes one line of results in bold.
func (c *console) title(s string) { c.line(c.paint(c.outFile, bold, s)) }

// speeches tells the encoding and the speeches found.
func (r *report) speeches(v *build.Volume) {
	b := v.Book
	for i := range v.Accounts {
		if v.Accounts[i].File == nil {
			continue
		}
		r.line(r.account(&v.Accounts[i]))
	}
	r.line("")
	r.title(r.say(keyBookTitle, diag.Visible(b.Meta.Title)))
	r.speechTable(b)
	r.line(r.declared(b))
}

// account tells what a manuscript holds and whether all of it is in the book.
func (c *console) account(a *draft.Account) string {
	f, in := a.File, a.In()
	kind := c.kindOf(f)
	for _, x := range [...]struct {
		n   int
		key *diag.Text
	}{{in.Paragraphs, keyParagraphsIn}, {in.Characters, keyCharactersIn}, {in.Notes, keyNotesIn}, {in.Pictures, keyPicturesIn}, {in.Tables, keyTablesIn}} {
		if x.n > 0 {
			kind += c.say(x.key, x.n)
		}
	}
	k := keyAllIn
	if !a.Whole() {
		k = keyNotAllIn
	}
	return c.say(k, diag.Visible(c.nameOf(f.Name)), kind)
}

// kindOf tells what kind of file a manuscript is, and its encoding if it has one.
func (c *console) kindOf(f *source.File) string {
	charset, page := strings.CutPrefix(f.Encoding, "HTML ")
	switch {
	case page && f.Sure:
		return c.say(keyWebPage, charset)
	case page:
		return c.say(keyWebPageUnsure, charset)
	case f.Encoding == "ODT":
		return c.say(keyOpenDocument)
	case f.Document != nil:
		return c.say(keyDocument)
	case f.Sure:
		return c.say(keyEncoding, f.Encoding)
	}
	return c.say(keyEncodingUnsure, f.Encoding)
}

// declared compares the number of speeches with what the title announces.
func (c *console) declared(b *book.Book) string {
	n := 0
	for _, s := range b.Speeches {
		if s.Number > 0 { // else a preface
			n++
		}
	}
	switch b.Meta.Declared {
	case 0:
		return c.say(keyFound, n)
	case n:
		return c.say(keyDeclaredFound, n, n)
	default:
		return c.paint(c.outFile, yellow, c.say(keyDeclaredNotFound, b.Meta.Declared, n))
	}
}

// nameOf is a manuscript's name for people.
func (c *console) nameOf(name string) string {
	if name == "-" {
		return c.say(keyStdin)
	}
	return name
}

// speechTable lists the speeches with lines, characters and minutes.
func (r *report) speechTable(b *book.Book) {
	t := table{align: []alignment{right, left, right, right, left}}
	t.row(r.say(keyColumnNumber), r.say(placeColumn(b.Files, keyColumnLines)), r.say(keyColumnChars), r.say(keyColumnMinutes), r.say(keyColumnTitle))
	var all book.Extent
	minutes := 0
	for _, s := range b.Speeches {
		e := s.Extent()
		all.Chars += e.Chars
		minutes += s.Minutes(b.Meta.Pace)
		number := ""
		if s.Number > 0 {
			number = fmt.Sprint(s.Number)
		}
		t.row(number, linesOf(s), fmt.Sprint(e.Chars), r.say(keyMinutes, s.Minutes(b.Meta.Pace)), diag.Visible(s.Heading()))
	}
	if len(b.Speeches) > 1 {
		t.row("", r.say(keyTotal), fmt.Sprint(all.Chars), r.say(keyMinutes, minutes), "")
	}
	t.write(r.out)
}

// placeColumn heads a column of places: lines of text, paragraphs of documents.
func placeColumn(files []*source.File, lines *diag.Text) *diag.Text {
	documents := 0
	for _, f := range files {
		if f.Document != nil {
			documents++
		}
	}
	switch documents {
	case 0:
		return lines
	case len(files):
		return keyColumnParagraph
	}
	return keyColumnMixed
}

// linesOf is a speech's first and last line in the manuscript: 2–8.
func linesOf(s *book.Speech) string {
	first, last := s.Place().Position().Line, 0
	if n := len(s.Blocks); n > 0 {
		last = s.Blocks[n-1].Place().Position().Line
	}
	switch {
	case first == 0:
		return ""
	case last <= first:
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d–%d", first, last)
}

// repairs counts the repairs by rule.
func (r *report) repairs(list diag.List) {
	n := list.Count(diag.Fixed)
	if n == 0 {
		return
	}
	r.line("")
	r.title(r.say(keyRepairs, n))
	t := table{align: []alignment{left, right, left}}
	for _, tally := range list.ByRule(diag.Fixed) {
		t.row(tally.Code, fmt.Sprint(tally.N), diag.Visible(tally.Label(r.lang)))
	}
	t.write(r.out)
}

// fileTable lists the files with sizes and pages.
func (r *report) fileTable(files []build.Artifact) {
	r.line("")
	r.title(r.say(keyFiles))
	t := table{align: []alignment{left, right, left}}
	for i := range files {
		f := &files[i]
		t.row(f.Name, size(len(f.Data)), r.contents(f))
	}
	t.write(r.out)
}

// contents says what a file is and how many pages it has.
func (r *report) contents(f *build.Artifact) string {
	switch f.Target {
	case build.EPUB:
		return r.say(keyIsEPUB)
	case build.PDF:
		return r.say(keyIsPDF, f.Pages, f.Paper)
	case build.Large:
		return r.say(keyIsLarge, f.Pages, f.Paper)
	case build.Phone:
		return r.say(keyIsPhone, f.Pages)
	case build.Podium:
		return r.say(keyIsPodium, f.Pages, f.Paper)
	case build.Report:
		return r.say(keyIsReport)
	case build.HTML:
		return r.say(keyIsHTML)
	case build.Order:
		if f.Beside {
			return r.say(keyIsOrderTable)
		}
		return r.say(keyIsOrder)
	case build.Booklet:
		return r.sheets(f)
	case build.Shop:
		if f.Shop.Cover {
			return r.say(keyIsShopCover)
		}
		return r.say(keyIsShop, f.Pages)
	}
	return r.say(keyIsText)
}

// sheets says what a file of sheets is.
func (c *console) sheets(f *build.Artifact) string {
	switch {
	case f.Beside && f.Pages > 0:
		return c.say(keyIsSlip)
	case f.Beside:
		return c.say(keyIsProof)
	case f.Leaves.Sheets == 0:
		return c.say(keyIsSides, f.Pages)
	}
	return c.say(keyIsBooklet, f.Leaves.Sheets+len(f.Leaves.Plan.Apart), impose.StockName(f.Leaves.Plan.Sheet))
}

// printing says how to print the booklet, if there is one.
func (r *report) printing(files []build.Artifact) {
	for i := range files {
		l := files[i].Leaves
		if l.Sheets == 0 {
			continue
		}
		r.line("")
		r.title(r.say(keyPrinting))
		for _, line := range build.Guide(l.Plan, r.printer, booklets(files[i:]), r.lang) {
			r.line("  " + line)
		}
	}
}

// shop says what to tell the print shop, if there are files for it.
func (r *report) shop(files []build.Artifact) {
	lines := build.ShopGuide(files, r.lang)
	if len(lines) == 0 {
		return
	}
	r.line("")
	r.title(r.say(keyToShop))
	for _, line := range lines {
		r.line("  " + line)
	}
}

// booklets gives the files at the head of a list that are printed together.
func booklets(files []build.Artifact) []build.Artifact {
	n := 1
	for n < len(files) && files[n].Target == build.Booklet && files[n].Leaves.Sheets == 0 && !files[n].Beside {
		n++
	}
	return files[:n]
}

// size writes a number of bytes as people read it: 118 KB, 1.2 MB.
func size(n int) string {
	const kilo, mega = 1 << 10, 1 << 20
	switch {
	case n < kilo:
		return fmt.Sprintf("%d B", n)
	case n < mega:
		return fmt.Sprintf("%d KB", (n+kilo/2)/kilo)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/mega)
}
