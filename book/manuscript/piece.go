package manuscript

import (
	"fmt"
	"slices"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
)

// A Piece is a part of the book by its manifest: a file, or one speech of it, or
// a text before or behind the speeches. Pieces stand in book order.
type Piece struct {
	File      int         // index of the file
	Nth       int         // which speech of it, from 1; 0 is all of them
	Part      string      // of the book, that it belongs to
	PartPlace source.Span // where the manifest names it
	Leave     bool        // it is not in the book
	Place     source.Span // where the manifest says so; nowhere if nobody did
	Said      *Said       // what the manifest says of the speech; nil for nothing

	// Matter tells that the file is one text of a kind, not a speech.
	Matter bool
	Kind   book.MatterKind
}

// Said is what a manifest says of a speech; what is empty is not said.
type Said struct {
	Title     *book.Text
	Short     *book.Text
	Speaker   *book.Text
	Occasion  *book.Text
	Date      string // as it is printed: （2024年10月1日）
	Minutes   int
	Remark    string // may be said of several
	Questions []*book.Paragraph
	Recording *book.Recording
}

var (
	ruleNth = diag.Rule{
		Code: "B240", Severity: diag.Error,
		Message: diag.Text{Zh: "“%[1]s”里没有第 %[2]d 篇，一共找到 %[3]d 篇", En: "%[1]s has no speech %[2]d; %[3]d were found"},
		Hint:    diag.Text{Zh: "看看找到了哪些：kanben outline %[1]s", En: "kanben outline %[1]s shows them"},
		Source:  "book-yaml.md, speeches",
	}
	ruleMany = diag.Rule{
		Code: "B241", Severity: diag.Error,
		Message: diag.Text{
			Zh: "“%[1]s”里有 %[2]d 篇，不知道题目、发言人说的是哪一篇",
			En: "%[1]s has %[2]d speeches, and nothing tells which of them this is said of",
		},
		Hint:   diag.Text{Zh: "每篇写一项，写成 file: %[1]s#1、%[1]s#2 …", En: "write an item for each: file: %[1]s#1, %[1]s#2, …"},
		Source: "book-yaml.md, speeches",
	}
	ruleLeft = diag.Rule{
		Code: "B242", Severity: diag.Advice,
		Message: diag.Text{Zh: "这一篇没有收进书里：speeches 里没有它", En: "this speech is not in the book: speeches does not name it"},
		Hint:    diag.Text{Zh: "要收就加一项 file: %[1]s#%[2]d，不收就写上 include: false", En: "add an item file: %[1]s#%[2]d, or one with include: false"},
		Source:  "book-yaml.md, speeches",
	}
	ruleAgain = diag.Rule{
		Code: "B243", Severity: diag.Error,
		Message: diag.Text{Zh: "这一篇在 speeches 里写了两次：%[1]s", En: "this speech stands twice in speeches: %[1]s"},
		Source:  "book-yaml.md, speeches",
	}
	ruleFolderTitle = diag.Rule{
		Code: "B244", Severity: diag.Advice,
		Message: diag.Text{Zh: "没有找到书名，用文件夹的名称“%[1]s”", En: "no title found; the folder's name is used: %[1]s"},
		Hint:    diag.Text{Zh: "在 book.yaml 里写 title，或者用 --title 指定", En: "write title into book.yaml, or use --title"},
		Source:  "contract.md, Title",
	}
)

// pieceRules are the findings about pieces.
var pieceRules = []*diag.Rule{&ruleNth, &ruleMany, &ruleLeft, &ruleAgain, &ruleFolderTitle}

// isMatter tells whether the i-th file is a text around the speeches.
func (a *assembler) isMatter(i int) bool {
	return slices.ContainsFunc(a.options.Pieces, func(p Piece) bool { return p.Matter && p.File == i })
}

// arrange puts the speeches into the order of the pieces, and says of them what
// the manifest says. Speeches are numbered anew.
func (a *assembler) arrange(list []*draft.Manuscript) {
	if a.options.Pieces == nil {
		return
	}
	found := a.byFile
	taken := map[*book.Speech]bool{}
	a.book.Speeches, a.speeches, a.prefaces = nil, 0, 0
	for i := range a.options.Pieces {
		p := &a.options.Pieces[i]
		if p.Matter {
			a.appendMatter(list[p.File], p)
			continue
		}
		of := a.chosen(p, found[p.File])
		for _, s := range of {
			if taken[s] {
				a.findings.Add(ruleAgain.At(p.Place, s.Heading()))
				continue
			}
			taken[s] = true
			if p.Leave {
				continue
			}
			if p.Part != "" {
				s.Part, s.PartPlace = p.Part, p.PartPlace
			}
			if p.Said != nil && s.Number > 0 {
				p.Said.tell(s)
			}
			a.take(s)
		}
	}
	a.reportLeft(found, taken)
	a.renumber()
}

// chosen gives the speeches that a piece means.
func (a *assembler) chosen(p *Piece, of []*book.Speech) []*book.Speech {
	name := a.book.Files[p.File].Name
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	var counted []*book.Speech
	for _, s := range of {
		if s.Number > 0 {
			counted = append(counted, s)
		}
	}
	switch {
	case p.Nth > len(counted):
		a.findings.Add(ruleNth.At(p.Place, name, p.Nth, len(counted)))
		return nil
	case p.Nth > 0:
		return counted[p.Nth-1 : p.Nth]
	case p.Said != nil && p.Said.ofOne() && len(counted) > 1:
		a.findings.Add(ruleMany.At(p.Place, name, len(counted)))
		return nil
	}
	return of
}

// reportLeft lists the speeches of files of which only some are in the book.
func (a *assembler) reportLeft(found [][]*book.Speech, taken map[*book.Speech]bool) {
	for i, of := range found {
		n := 0
		for _, s := range of {
			if s.Number > 0 {
				n++
			}
			some := slices.ContainsFunc(of, func(s *book.Speech) bool { return taken[s] })
			if some && !taken[s] && s.Number > 0 {
				name := a.book.Files[i].Name
				a.findings.Add(ruleLeft.At(s.Span, name[strings.LastIndexAny(name, `/\`)+1:], n))
			}
		}
	}
}

// take adds a speech behind those that are in the book already.
func (a *assembler) take(s *book.Speech) {
	if s.Number == 0 {
		a.appendPreface(s)
		return
	}
	a.speeches++
	a.book.Speeches = append(a.book.Speeches, s)
}

// renumber numbers the speeches in book order.
func (a *assembler) renumber() {
	n := 0
	for _, s := range a.book.Speeches {
		if s.Number > 0 {
			n++
			s.Number, s.ID = n, fmt.Sprintf("s%03d", n)
		}
	}
}

// ofOne tells whether something is said that can only be so of one speech.
func (d *Said) ofOne() bool {
	return d.Title.S != "" || d.Short.S != "" || d.Speaker.S != "" || d.Occasion.S != "" || d.Date != "" || d.Minutes > 0 || len(d.Questions) > 0 || d.Recording != nil
}

// tell tells a speech what is said of it.
func (d *Said) tell(s *book.Speech) {
	if d.Title.S != "" {
		s.Title = []book.Inline{d.Title}
		if s.Label != "" && strings.Contains(d.Title.S, s.Label) {
			s.Label, s.Gap, s.Trailing = "", "", false // the words have it
		}
	}
	if d.Short.S != "" {
		s.Short, s.ShortPlace = d.Short.S, d.Short.Span
	}
	for _, line := range []struct {
		kind  book.OpeningKind
		words *book.Text
	}{{book.Occasion, d.Occasion}, {book.DatePlace, &book.Text{S: d.Date}}, {book.Speaker, d.Speaker}} {
		if line.words.S != "" {
			s.SetOpening(line.kind, line.words)
		}
	}
	if d.Minutes > 0 {
		s.Allotted = d.Minutes
	}
	if d.Remark != "" {
		s.Remark = d.Remark
	}
	s.Questions = append(s.Questions, d.Questions...)
	if d.Recording != nil {
		s.Recording = d.Recording
	}
}

// appendMatter adds a text that is no speech, and gives the place of it in the
// book's front or back.
func (a *assembler) appendMatter(m *draft.Manuscript, p *Piece) {
	a.matters++
	s := matterText(m, p.Kind)
	a.account(m, []*book.Speech{s})
	s.Number, s.ID = 0, fmt.Sprintf("m%03d", a.matters)
	a.book.Speeches = append(a.book.Speeches, s)
	a.matterIDs = append(a.matterIDs, s.ID)
	if len(s.Blocks) == 0 {
		a.findings.Add(ruleNoText.At(s.Span, s.Heading()))
	}
}

// matterText makes one text of a manuscript: headed by its title, or by its
// first line if that says what it is, else by what it is.
func matterText(m *draft.Manuscript, kind book.MatterKind) *book.Speech {
	s := &book.Speech{Span: startOf(m.File), Blocks: m.Front, Notes: m.Notes}
	for _, in := range m.Speeches {
		if len(s.Blocks) == 0 && len(s.Title) == 0 && m.Title.File == nil {
			s.Span, s.Label, s.Gap, s.Trailing, s.Title, s.Opening = in.Span, in.Label, in.Gap, in.Trailing, in.Title, in.Opening
		} else {
			s.Blocks = append(s.Blocks, &book.Heading{Span: in.Span, Level: 1, Label: in.Label, Gap: in.Gap, Text: in.Title})
			s.Blocks = append(s.Blocks, openingAsText(in.Opening)...)
		}
		s.Blocks = append(s.Blocks, in.Blocks...)
		s.Notes = append(s.Notes, in.Notes...)
	}
	switch {
	case s.Titled() || s.Label != "":
	case m.Title.File != nil:
		s.Span = m.Title
		s.Title, s.Opening = m.Head()
	default:
		s.Title, s.Opening = []book.Inline{&book.Text{S: kind.Heading()}}, m.Opening
		if len(s.Blocks) == 0 {
			break
		}
		switch p := s.Blocks[0].(type) {
		case *book.Paragraph:
			if isHeadOf(book.Plain(p.Text), kind) {
				s.Span, s.Title, s.Blocks = p.Span, p.Text, s.Blocks[1:]
			}
		case *book.Heading:
			if m.Marked && p.Label == "" {
				s.Span, s.Title, s.Blocks = p.Span, p.Text, s.Blocks[1:]
			}
		}
	}
	return s
}

// openingAsText gives the lines of an opening as paragraphs: below a heading
// inside a text they are no more.
func openingAsText(lines []book.OpeningLine) (blocks []book.Block) {
	for i := range lines {
		l := &lines[i]
		text := l.Text
		if l.Label != "" {
			text = append([]book.Inline{&book.Text{Span: l.Span.Sub(0, len(l.Label)), S: l.Label}}, text...)
		}
		blocks = append(blocks, &book.Paragraph{Span: l.Span, Text: text})
	}
	return blocks
}

// isHeadOf tells whether a line is the heading of a text of a kind.
func isHeadOf(words string, kind book.MatterKind) bool {
	words = strings.Join(strings.Fields(strings.TrimRight(words, "：:")), "")
	return words == kind.Heading() || kind == book.Foreword && isPrefaceHead(words)
}

// withoutNumber takes away the number that puts a file into its place in a
// folder: 02-在动员会上的讲话, 3、开幕词. What is nothing else stays.
func withoutNumber(stem string) string {
	rest := strings.TrimLeft(stem, "0123456789")
	if rest == stem {
		return stem
	}
	cut := strings.TrimLeft(rest, "-_.、．— \u3000")
	if cut == rest || cut == "" || strings.HasPrefix(cut, "月") {
		return stem
	}
	return cut
}
