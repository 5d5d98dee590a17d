// Package outline finds the outline of a manuscript in its lines: which line
// is the book's title, which ones head a speech, which ones are headings inside
// it, salutations, closings and breaks, and why.
//
// It knows nothing of files and formats: every reader hands it the lines (or
// paragraphs) that carry no style of their own. It goes from the outside in.
// Each line is matched against a table of labels (篇N, 第N讲, 一、 …) with traps
// that deny a match; the labels that head speeches are chosen by the file's own
// hierarchy; inside each speech labels must run on (一、 二、) and have text below
// them; last come the lines that are headings by their look alone.
package outline

import (
	"slices"

	"kanben/book/diag"
)

// Kind is what a line is.
type Kind uint8

// Kinds of lines.
const (
	Paragraph Kind = iota
	Blank
	Title
	Speech
	Heading
	Salutation
	Closing
	Break
	Other       // a block of a kind of its own: a list, a table, a quotation
	SpeechTitle // the words of a speech whose head, the line above, is a bare label
	Subtitle    // of a speech: this and the next three stand between its head and its text
	Occasion
	DatePlace
	Speaker
	SignOff // name and date below the text of a speech
)

// String gives the name used by outline --explain.
func (k Kind) String() string {
	return [...]string{"paragraph", "blank", "title", "speech", "heading", "salutation", "closing", "break", "block",
		"words", "subtitle", "occasion", "date", "speaker", "signoff"}[k]
}

// A Line is what one line of the manuscript was found to be. For headings and
// speech heads, Label and Words are stretches of it; what stands between them
// is the author's gap. For the title, Words is the title without its marks.
type Line struct {
	Kind     Kind
	Level    int8 // of a heading, from 1
	Likely   bool // a heading by its look alone
	Trailing bool // the label stands behind the words
	Rule     *Rule
	Label    Stretch
	Words    Stretch
	why      reason
}

// A Stretch is a part of a line, in bytes.
type Stretch struct{ Start, End int32 }

// Of gives the stretch of line.
func (s Stretch) Of(line string) string { return line[s.Start:s.End] }

// Empty tells whether nothing is in it.
func (s Stretch) Empty() bool { return s.End <= s.Start }

// Options are the wishes that override what would be found, and what the format
// says.
type Options struct {
	Wishes
	One    bool    // the text is one: no line heads a speech
	Styles []Style // of each line, nil if the format has none
	Looks  []Look  // of each line, nil if the format shows none
	Titled bool    // the title is known already: no line is it
}

// A Style is what a format says of a line by itself: from 1 on the depth of a
// heading.
type Style int8

// Styles of lines that are no headings.
const (
	Plain Style = 0  // nothing is said
	Block Style = -1 // a block of another kind, in which nothing is looked for
)

// An Outline is what was found.
type Outline struct {
	Lines    []Line   // one for each line given
	Speeches []int    // lines that head a speech
	Title    int      // the line that is the title, or −1
	Subtitle int      // the line of its subtitle, or −1
	Near     []int    // lines that look like the head of a speech but are none
	Strays   []int    // lines of text with a label akin to that of the speeches
	Verses   [][2]int // first and last lines of what looks like verse
	Contents []int    // lines of a list of contents that the author typed
	Remarks  []Remark

	UsedHeads, UsedDeny []bool // of the patterns of the wishes those that match a line

	Unnumbered bool // the heads have no numbers: they were told by their last words
}

// A Remark is something about the numbers of headings.
type Remark struct {
	Line   int
	What   Numbering
	Speech bool // about heads of speeches, else about headings inside one
	Label  string
	Before string // the label before it, if the number does not run on from that
}

// Numbering is what is wrong with a number.
type Numbering uint8

// What can be wrong with a number.
const (
	Missing  Numbering = iota // numbers are left out before it
	Repeated                  // the same number twice
	Backward                  // a smaller number than the one before
	Alone                     // no number runs on with it: the line is text
)

// Find finds the outline of lines. Space at the edges of a line must have been
// taken off; blank lines are empty.
func Find(lines []string, o Options) *Outline {
	f := &finder{
		Outline: Outline{Lines: make([]Line, len(lines)), Title: -1, Subtitle: -1},
		typed:   lines,
		lines:   make([]string, len(lines)),
		at:      make([]int32, len(lines)),
		looks:   o.Looks,
		titled:  o.Titled,
		styles:  slices.Clone(o.Styles),

		maxTitle: o.MaxTitle,
	}
	for i, s := range lines {
		f.lines[i] = fold(s)
	}
	f.scan(f.styles)
	f.grant(&o)
	o.Styles = f.styles
	f.findIntro()
	switch {
	case o.One || o.Asks():
		f.listAsked()
		f.styledInside(o.Styles, 0)
	case !f.findStyled(&o) && !f.findSpeeches() && !f.findAddressed():
		if f.findUnnumbered(); len(f.Speeches) == 0 {
			f.findFormatted()
		}
	}
	if f.Title < 0 && !o.Titled {
		f.findTitle()
	}
	f.eachSpeech(f.dropAgain)
	if f.inside {
		f.eachSpeech(f.findEnds)
	} else {
		f.eachSpeech(f.findInside)
	}
	f.keepLevels(o.Levels)
	f.eachSpeech(f.findVerses)
	f.listStrays()
	return &f.Outline
}

// A finder is the work of Find.
type finder struct {
	Outline
	typed  []string       // the lines as they were given
	lines  []string       // the lines folded, as all tables want them
	cands  []candidate    // label matches, in line order
	at     []int32        // for each line the index of its candidate, or −1
	akin   []*candidate   // labels akin to those of the speeches that do not run on with them
	series map[string]int // words of the format's headings that a series may have
	inside bool           // the format itself marks the headings inside speeches
	intro  int            // the first salutation or paragraph of text, len(lines) if none
	looks  []Look         // what the format shows of each line, or nil
	titled bool           // the title is no line
	styles []Style        // what the format says of each line, or nil
	barred []bar          // lines that are no headings by the user's word, or nil
	ink    []int32        // ink[i] is the first line from i on that is not blank

	maxTitle int // characters that a heading has at most as the user says, or 0
}

// scan tells blank lines, breaks and blocks apart and matches each line's label.
func (f *finder) scan(styles []Style) {
	f.ink = make([]int32, len(f.lines)+1)
	f.ink[len(f.lines)] = int32(len(f.lines))
	for i := len(f.lines) - 1; i >= 0; i-- {
		f.ink[i] = f.ink[i+1]
		if f.lines[i] != "" {
			f.ink[i] = int32(i)
		}
	}
	for i, s := range f.lines {
		f.at[i] = -1
		switch {
		case styles != nil && styles[i] == Block: // one without text is passed over, as blank lines are
			f.set(i, Line{Kind: Other, why: reason{text: &whyBlock}})
		case s == "":
			f.Lines[i].Kind = Blank
		case styles != nil && styles[i] > Plain:
			f.match(i, s)
		case isBreak(s):
			f.set(i, Line{Kind: Break, why: reason{text: &whyBreak}})
		default:
			f.match(i, s)
		}
	}
}

// match notes the label of a line, if it has one.
func (f *finder) match(i int, s string) {
	c, ok := matchLabel(s)
	if !ok {
		return
	}
	c.line = i
	f.at[i] = int32(len(f.cands))
	f.cands = append(f.cands, c)
}

// set says what a line is.
func (f *finder) set(i int, l Line) { f.Lines[i] = l }

// accept makes the line of c a head or heading.
func (f *finder) accept(c *candidate, k Kind, level int8, why *diag.Text) {
	f.set(c.line, Line{
		Kind: k, Level: level, Rule: c.rule, Trailing: c.trailing, Label: c.label, Words: c.words,
		why: reason{text: why, word: f.typedLabel(c)},
	})
}

// typedLabel is the label of c as its author typed it.
func (f *finder) typedLabel(c *candidate) string { return c.label.Of(f.typed[c.line]) }

// refuse says why the label of c does not count.
func (f *finder) refuse(c *candidate, why reason) {
	c.denied = true
	f.Lines[c.line].Rule = c.rule
	f.Lines[c.line].why = why
}

// nextInk is the next line after i that is not blank, len(lines) if there is
// none; after −1 it is the first one.
func (f *finder) nextInk(i int) int { return int(f.ink[i+1]) }

// open tells whether line i is still an ordinary paragraph.
func (f *finder) open(i int) bool { return f.Lines[i].Kind == Paragraph }

// eachSpeech calls do with the lines [from, to) of each speech, without its
// head; of a manuscript without heads, with all lines.
func (f *finder) eachSpeech(do func(from, to int)) {
	if len(f.Speeches) == 0 {
		do(0, len(f.lines))
		return
	}
	for n, head := range f.Speeches {
		to := len(f.lines)
		if n+1 < len(f.Speeches) {
			to = f.Speeches[n+1]
		}
		do(head+1, to)
	}
}
