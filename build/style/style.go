// Package style holds page designs (版式) as data: every number of a design is
// a field, every page is made from the fields alone. Lengths are resolved to
// geom.Length; rows count lines of the book's one grid from 0.
//
// A design and a paper are two choices: designs are files of assets/style, which
// [Resolve] reads, puts on the paper and scales to the type size asked for.
//
// Source: design.md parts 1 and 2, with the T rules that each field serves.
package style

import (
	"fmt"
	"strconv"
	"strings"

	"kanben/book/diag"
	"kanben/build/geom"
	"kanben/fonts"
)

// A Style is one page design, resolved.
type Style struct {
	Name        string // of the design
	Page        Page
	Body        Type      // running text (T5)
	Wants       diag.Text // the face that the body should have and that does not come with the program: 仿宋
	Even        int       // white given to a place between two characters at most, in 1/100 em, where a line can be had so; 0: as T53a has it
	Punctuation Punctuation
	Running     RunningHead
	Folio       Folio
	Frame       Frame
	Front       Front
	TitlePage   TitlePage
	Ledger      Copyright
	Contents    Contents
	Opening     Opening
	Heads       []Head // by level inside the speech, from 1
	Marks       Marks
	Quote       Quote
	Verse       Verse
	SignOff     SignOff
	Table       Table
	Note        Note
	Podium      Podium
	Items       Items
	Short       Short
	Override    Override // what was applied to the design
}

// Type is a voice: a face, a size and the tracking of display lines.
type Type struct {
	Role     fonts.Role
	Size     geom.Length
	Tracking geom.Length // added between characters
	Solid    bool        // no white between Han and Western: names that are to be typed (T40 does not hold for them)
}

// Page is the trim, the type area and the grid (T1–T6).
//
// Designs and layout speak of lines and rows: x runs along the lines, y from
// row to row. In vertical setting (T110) lines run down the page and rows from
// the spine of a recto to the left, so x is measured from the head and y from
// the spine; layout alone turns the finished pages (layout.turn).
type Page struct {
	Trim    geom.Size   // of the paper, however lines run
	Paper   string      // the trade's name of it, "" if it has none
	Head    geom.Length // 天头: from the trim's head to the type area
	Gutter  geom.Length // 订口: from the spine to the type area
	Measure geom.Length // 行长: a whole number of ems (T1)
	Lines   int         // rows of a full page
	Leading geom.Length // 行距, baseline to baseline (T4)
	Ascent  geom.Length // from the row's em box to its baseline, or to its axis in vertical setting
	Single  bool        // pages are read one by one, as on a screen: no rectos and versos

	Vertical bool // lines run down the page, the book is bound on the right
}

// Baseline is b(k): the baseline of row k, from the top of the page. Rows
// above and below the type area have numbers below 0 and from Lines on. In
// vertical setting it is the axis on which the line's characters are centred,
// from the spine of a recto.
func (p *Page) Baseline(k int) geom.Length {
	top := p.Head
	if p.Vertical {
		top = p.Gutter
	}
	return top + p.Ascent + geom.Length(k)*p.Leading
}

// Left is where lines begin: the left edge of the type area, whose margins
// mirror on recto and verso (T6), unless pages are single; its upper edge in
// vertical setting.
func (p *Page) Left(recto bool) geom.Length {
	switch {
	case p.Vertical:
		return p.Head
	case recto || p.Single:
		return p.Gutter
	}
	return p.Trim.Width - p.Gutter - p.Measure
}

// Fore is the fore-edge margin (切口) beside a type area for type of a size.
func (p *Page) Fore(size geom.Length) geom.Length {
	return p.Trim.Width - p.Gutter - p.area(size).Width
}

// Width is the type area's width on the paper, for type of a size.
func (p *Page) Width(size geom.Length) geom.Length { return p.area(size).Width }

// depth is the type area's extent from the first row to the last one.
func (p *Page) depth(size geom.Length) geom.Length {
	return p.Leading*geom.Length(p.Lines-1) + size
}

// area is the type area's width and height on the paper.
func (p *Page) area(size geom.Length) geom.Size {
	if p.Vertical {
		return geom.Size{Width: p.depth(size), Height: p.Measure}
	}
	return geom.Size{Width: p.Measure, Height: p.depth(size)}
}

// along and across are the paper's extents in the direction of the lines and
// in that of the rows.
func (p *Page) along() geom.Length {
	if p.Vertical {
		return p.Trim.Height
	}
	return p.Trim.Width
}

func (p *Page) across() geom.Length {
	if p.Vertical {
		return p.Trim.Width
	}
	return p.Trim.Height
}

// PaperName is the page's size in the trade's words, or in millimetres.
func (p *Page) PaperName() string {
	if p.Paper != "" {
		return p.Paper
	}
	return fmt.Sprintf("%d mm × %d mm", mm(p.Trim.Width), mm(p.Trim.Height))
}

// At is a place on the grid: row k and a shift below it.
type At struct {
	Row   int
	Shift geom.Length
}

// Drop is how far a place is below the page's first baseline.
func (p *Page) Drop(a At) geom.Length { return p.Leading*geom.Length(a.Row) + a.Shift }

// Y is the place's distance from the top of the page.
func (p *Page) Y(a At) geom.Length { return p.Baseline(a.Row) + a.Shift }

// RunningHead is the 书眉 (T95). In vertical setting At is its place on a verso,
// beside the type area at the fore-edge.
type RunningHead struct {
	Type
	At       At
	RuleDrop geom.Length // from its baseline to the rule
	Rule     geom.Length // thickness
	MaxChars int         // longer titles are cut with ……
	Verso    HeadText
	Recto    HeadText
}

// HeadText is what a running head says.
type HeadText uint8

// Running heads.
const (
	NoHead     HeadText = iota
	BookHead            // the book's title
	SpeechHead          // the speech's title, or what tells it from the others (design.md 1.3)
	PodiumHead          // the speech, its minutes, and the number of its page
)

// Folio is the page number (T96).
type Folio struct {
	Type
	At    At
	Place FolioPlace
	Inset geom.Length // from the outer edge of the type area
	Dash  Dash
	Han   bool // in Han numerals, here and in the contents
}

// Numeral writes a page number as the design prints it: in digits, or in Han
// numerals digit by digit (一二〇).
func (f *Folio) Numeral(n int) string {
	digits := strconv.Itoa(n)
	if !f.Han {
		return digits
	}
	return strings.Map(func(r rune) rune { return []rune("〇一二三四五六七八九")[r-'0'] }, digits)
}

// FolioPlace is where on its line a folio stands.
type FolioPlace uint8

// Places of folios.
const (
	Outer   FolioPlace = iota // at the outer edge of the type area
	Centre                    // of the type area
	NoFolio                   // the head says which page it is
	Fore                      // beside the type area, at its fore-edge and its foot: vertical setting
)

// Frame is the 版框 of a text page in vertical setting: a hairline round the type
// area and a thicker rule round that, closed on all sides. Thick 0 is none.
type Frame struct {
	Out   geom.Length // from the type area to the hairline
	Thin  geom.Length
	Gap   geom.Length
	Thick geom.Length
}

// Depth is how far the frame reaches out of the type area.
func (f *Frame) Depth() geom.Length { return f.Out + f.Thin + f.Gap + f.Thick }

// Dash is the rule on both sides of a folio (GB/T 9704, 7.5); a width of 0 is
// none.
type Dash struct {
	Width geom.Length
	Thick geom.Length
	Gap   geom.Length // to the digits
	Raise geom.Length // of its middle above the baseline
}

// Front says which pages stand before the text, and how they are numbered.
type Front struct {
	Title     bool // a title page
	Contents  bool
	Copyright bool // a copyright page on the title page's verso
	Roman     bool // front pages count i, ii, …; else all pages count from 1
}

// TitlePage is the 扉页. Titles take the first rule whose limit they meet.
type TitlePage struct {
	Rules       []TitleRule
	Subtitle    Type // the text of 【…】
	Organiser   Type
	OrganiserAt At
	Date        Type
	DateAt      At
	End         geom.Length // from the end of organiser and date to that of the type area; 0: they are centred
	Bars        Bars
}

// Bars is a 文武线, a thick and a thin rule, at head and foot of a page, the
// thick one outside. Thick 0 is none.
type Bars struct {
	Thick, Gap, Thin geom.Length
	Top              geom.Length // of the upper thick rule, from the head of the page
	Foot             geom.Length // of the lower one's lower edge, from the foot of the page
}

// TitleRule says how titles of at most MaxChars are set.
type TitleRule struct {
	MaxChars int // of the whole title
	MaxLines int
	PerLine  int // characters a line at most
	Type     Type
	At       At          // baseline of the first line
	Leading  geom.Length // between its lines
	Below    geom.Length // from its last baseline to that of a subtitle
}

// Copyright is the 版权页: a ledger at the foot of the page.
type Copyright struct {
	Internal  Type // 内部学习资料
	Row       Type
	LabelEms  int         // labels are spread over so many ems (分散对齐)
	ValueX    geom.Length // from the left edge of the type area
	LastRow   At
	RuleAbove geom.Length // from the first row's baseline up to the thick rule
	Thick     geom.Length
	Gap       geom.Length
	Thin      geom.Length
	FootAt    At          // the closing hairline
	Foot      geom.Length // its thickness
}

// Contents is the 目录 (T97).
type Contents struct {
	Heading     Type
	HeadingAt   At
	HeadingGap  geom.Length // between its two characters
	Indent      geom.Length // where it begins, as the headings of questions; 0: it is centred
	FirstRow    int         // of the entries on the first page; 0 on later ones
	Label       Type
	Title       Type
	Entry       Type // second level
	FirstLine   Type // a speech's first words, where titles are alike
	Speaker     Type // who gives a speech, if anybody is named
	Number      Type
	NumberWidth geom.Length // reserved for page numbers
	LeaderGap   geom.Length // from the text to the leader at least
	Dot         geom.Length // diameter
	DotPitch    geom.Length
	DotRaise    geom.Length // above the baseline
	Depth       int         // depths listed
	FirstLines  FirstLines  // where they are shown
	List        List        // if set, entries are a list without leaders
}

// List is how a contents page for a narrow page sets its entries: a rule above
// each speech, no leaders. Where titles are alike the common title stands once,
// under the heading, and each speech is told by its first words.
type List struct {
	Common   Type        // the common title
	CommonAt At          // its baseline
	FirstAt  At          // the first rule
	Rule     geom.Length // thickness; 0: no list
	Drop     geom.Length // from a rule to the baseline below it
	Rise     geom.Length // from a baseline to the rule below it
	Leading  geom.Length // between baselines
	Column   geom.Length // where titles start
}

// Opening is the 篇首: the head of a speech, always at a page head.
type Opening struct {
	Recto  bool // every speech starts on a recto, behind a blank page if need be (T94)
	Label  Type
	InHead bool        // label and title are the head of the first page
	Width  geom.Length // of the title's lines; 0: the measure
	// Where label, title and the lines below begin; 0: they are centred.
	LabelIndent, TitleIndent, LinesIndent geom.Length

	RunIn  bool        // the label stays on the title's line, where its author put it
	Titles []TitleRule // by length; the last one takes any

	Subtitle        Type
	SubtitleChars   int         // a line at most
	SubtitleLeading geom.Length // between its lines
	Occasion        Type
	Date            Type
	Speaker         Type
	Leading         geom.Length // between occasion, date and speaker

	Cases []OpeningCase
}

// OpeningCase places the opening block for a title of so many lines.
type OpeningCase struct {
	TitleLines int  // at most
	Subtitled  bool // it has a place for a subtitle
	Lines      bool // and one for the lines below: occasion, date, speaker
	Label      At
	Title      At
	SubtitleAt At
	LinesAt    At  // of the first of them
	BodyRow    int // the row on which the text starts, with two lines or fewer
}

// Case finds the first case for a title of so many lines that has a place for
// all there is below it; a subtitle without a place of its own is a line like
// others. A title of more lines than any case is for takes the last ones.
func (o *Opening) Case(titleLines int, subtitle, lines bool) OpeningCase {
	last := o.Cases[len(o.Cases)-1]
	n := min(titleLines, last.TitleLines)
	for _, c := range o.Cases {
		if c.TitleLines >= n && (c.Subtitled || !subtitle) && (c.Lines || !lines) {
			return c
		}
	}
	if subtitle {
		return o.Case(titleLines, false, true)
	}
	return last
}

// Lower moves what stands below the title down by so many rows.
func (c *OpeningCase) Lower(rows int) {
	c.SubtitleAt.Row += rows
	c.LinesAt.Row += rows
	c.BodyRow += rows
}

// Head is a heading inside a speech.
type Head struct {
	Type
	Centred  bool
	Indent   geom.Length // of the whole block
	RunOn    bool        // set as a paragraph: turned-over lines start at the left edge
	Leading  geom.Length // between its lines
	First    geom.Length // first baseline, below the baseline of the block's first row
	Extra    int         // rows taken besides one for each line
	Tight    int         // the same at a page head or right under another heading
	Above    int         // whole rows before the first baseline
	MaxChars int         // a line
}

// Marks is how words are marked inside running text, and what stands beside
// them.
type Marks struct {
	Strong     fonts.Role  // the face of strong words (T83)
	ScriptSize int         // of superscripts and subscripts, in hundredths of the text's size (T46)
	SuperRise  int         // of a superscript's baseline, likewise
	SubDrop    int         // of a subscript's, likewise
	Note       Type        // of a note's mark (T100)
	NoteRise   geom.Length // of its baseline
	Dot        int         // diameter of an emphasis dot in hundredths of the size (T80)
	DotDrop    int         // of its centre below the baseline, likewise
	LineDrop   int         // of the middle of a line under a name or a title below the baseline, likewise (T81)
	LineThick  int         // of that line, likewise
	LinePart   int         // white between two such lines, likewise
	WaveHeight int         // of a wavy line, likewise
	WaveLength int         // of one of its waves, likewise
	Ruby       int         // size of a reading in hundredths of the size (T82)
	RubyRise   int         // of its baseline, likewise
}

// Quote is words of another set apart (T16).
type Quote struct {
	Type
	Indent geom.Length // of the block, where its lines begin
	End    geom.Length // of the block, where they end
	First  geom.Length // of a paragraph's first line, more
}

// Verse is poems (T17): centred by their longest line, one blank row above and
// below.
type Verse struct {
	Type
	Title  Type
	Source Type
	Turn   geom.Length // indent of a turned-over line
	Indent geom.Length // of the block; 0: it is centred
}

// SignOff is the 落款: name and date, flush right.
type SignOff struct {
	Type
	Inset geom.Length // from the right edge
}

// Table is tables (T102): three rules, rows of whole grid rows.
type Table struct {
	Caption Type
	Head    Type
	Cell    Type
	Gap     geom.Length // between columns
	Thick   geom.Length // rules above and below
	Thin    geom.Length // rule under the head
	Rise    geom.Length // of a rule above the baseline of the row it stands over
}

// Note is notes at the foot of a page (T100).
type Note struct {
	Type
	Leading   geom.Length
	Hang      geom.Length // of the text behind its mark
	Rule      geom.Rect   // width and height of the short rule above the notes
	RuleAbove geom.Length // from the first baseline up to the rule
	FootDrop  geom.Length // of the last baseline below that of the last row
	AtEnd     bool        // notes stand at the end of the speech, on the grid
}

// Podium is how a speech is set for the one who delivers it (讲台本): a sentence
// a line, the time beside it, the first words of the next page below the last
// line.
type Podium struct {
	Rate       int         // Han characters a minute; 0: the design is for readers
	Turn       geom.Length // indent of turned-over lines
	Least      int         // units on a line at least
	Salutation Type
	Time       Type
	TimeGap    geom.Length // from a time to the text
	Every      int         // seconds between two times on a page, at least
	Catch      Type
	CatchDrop  geom.Length // of the first words of the next page below the row under the last one
	CatchChars int
	Out        geom.Length // how far the rule of the head reaches left of the text
}
