// Package layout makes pages of a book: it chooses faces, sets characters with
// the white of the composition rules, breaks paragraphs as a whole, justifies
// lines, makes pages on one grid, and furnishes them.
//
// Its result is a Document: pages of lines of glyphs with exact places, which
// the drawing rooms (build/pdf, build/cover) print without measuring anything.
package layout

import (
	"time"

	"kanben/book"
	"kanben/book/source"
	"kanben/book/zh"
	"kanben/build/geom"
	"kanben/build/picture"
	"kanben/fonts"
)

// A Glyph is one placed glyph of a run.
type Glyph struct {
	ID      fonts.GlyphID
	Class   zh.Class
	Advance geom.Length // from this glyph's pen to the next one's, all white included
	Offset  geom.Point  // of the drawn glyph from the pen: + is on along the line, + is toward the next one
	Tied    bool        // to the next one: nothing comes between them; without an Advance it shares that one’s square (T113)
	At      int32       // where its text starts in Run.Text, in bytes; it ends where the next one's starts
}

// A Run is a stretch of glyphs of one face and size. Text is exactly what the
// glyphs stand for; a glyph may stand for several characters (——).
type Run struct {
	Face   *fonts.Face
	Size   geom.Length
	Text   string
	Glyphs []Glyph
	Turned bool // in a vertical line: the glyphs lie along it, turned by 90° clockwise; else they stand upright
	// Narrow is how wide the glyphs are drawn, in thousandths of their own width:
	// three digits that share a square of a vertical line (T113). 0 is as they are.
	Narrow int16
	// Role is the run's own place in Document.Roles, below that of its line, if
	// it has one. 0, the document itself, holds no text: such a run is its
	// line's.
	Role int32

	link    *book.Link // of which these are words
	foreign *foreign   // likewise
}

// GlyphText is the text that glyph i stands for.
func (r *Run) GlyphText(i int) string {
	end := len(r.Text)
	if i+1 < len(r.Glyphs) {
		end = int(r.Glyphs[i+1].At)
	}
	return r.Text[r.Glyphs[i].At:end]
}

// A Line is one set line. Its first glyph's pen stands at Baseline.
//
// In a vertical line the pen goes down the page, on the line's axis: an upright
// glyph hangs from it, centred, the top of its em box at the pen; a turned one
// has its baseline on the axis. What is offset toward the next line goes to the
// left.
type Line struct {
	Runs     []Run
	Baseline geom.Point   // of the first pen, from the page's top left
	Vertical bool         // the line runs down the page
	Measure  geom.Length  // the width it was set to
	Slack    geom.Length  // what was stretched (+) or shrunk (−) to fill the measure
	From     source.Span  // the manuscript's words it came from
	Role     int32        // index into Document.Roles; −1 for an artifact
	SoftEnd  bool         // the line ends at a word space that is not drawn: text extractors need a space here
	Beside   []Item       // dots and readings of the line, from its first pen; on a page they are the page's
	notes    []*book.Note // whose marks stand in the line
	trouble  bool         // it could not be filled, or ends where no line should (L001)
}

// An Item is something on a page that is not a line of the text.
type Item interface{ item() }

// A Rule is a filled rectangle in black: a rule of any thickness.
type Rule struct{ geom.Rect }

// Blocks are filled rectangles in black that are one thing: the dark modules of a
// code. They may overlap.
type Blocks struct{ Rects []geom.Rect }

// Dots is a row of round dots: a leader. N dots of the given diameter, the
// rightmost centred at Right, each Pitch to the left of the next; or the lowest
// one there, each Pitch above the next.
type Dots struct {
	Right           geom.Point // centre of the rightmost dot
	Pitch, Diameter geom.Length
	N               int
	Down            bool // the row runs down the page
}

// A Wave is a wavy line, as under titles: from From on, Length long, in half
// waves of about Half each, their tops Height/2 off its middle. It goes to the
// right, or down the page.
type Wave struct {
	From         geom.Point
	Length, Half geom.Length
	Height       geom.Length
	Thick        geom.Length
	Down         bool
}

// A Link is an area of the page that leads to a place in the book, or out of
// it. A link that stands on several lines has several areas of one role.
type Link struct {
	Area    geom.Rect
	Page    int         // index of the target page
	Y       geom.Length // top of the target on that page
	Address string      // of the target if it is not in the book: http, https or mailto, in ASCII
	Role    int32       // the link's own role in Document.Roles
	Text    string      // what the link says, for its Contents entry
}

// A Picture fills an area of the page. In the text it stands before the lines
// of later roles. Pictures that are the same have the same plate.
type Picture struct {
	Area  geom.Rect
	Plate *picture.Plate
	Role  int32 // its own role in Document.Roles, which has an Alt; −1 for an artifact
}

// FurnitureLine is a line outside the reading order: running head, folio.
type FurnitureLine struct{ Line }

func (*Rule) item()          {}
func (*Blocks) item()        {}
func (*Dots) item()          {}
func (*Wave) item()          {}
func (*Link) item()          {}
func (*Picture) item()       {}
func (*FurnitureLine) item() {}

// A Page is one page. Lines are in reading order; Items and Furniture are
// artifacts, but for links and pictures.
type Page struct {
	Folio     string // its page label: iv, 12
	Recto     bool   // a right-hand page of a left-bound book, a left-hand one of a right-bound one
	Lines     []Line
	Items     []Item // rules, leaders, links, pictures of the type area
	Furniture []Item // running head, its rule, folio: outside the reading order
}

// RoleKind is a structure element's kind (ISO 32000-1, 14.8.4).
type RoleKind uint8

// Kinds of structure elements.
const (
	RoleDocument RoleKind = iota
	RoleSect
	RoleH1
	RoleH2
	RoleH3
	RoleH4
	RoleP
	RoleTOC
	RoleTOCI
	RoleReference
	RoleLink
	RoleBlockQuote
	RoleNote
	RoleCaption
	RoleTable
	RoleRow      // of a table
	RoleHeadCell // of a table's head: heads its column
	RoleCell
	RoleFigure
	RoleSpan // words of another language
)

// A Role is a structure element: parents come before their children, children
// in reading order. Lines of one paragraph share one role over all its pages.
type Role struct {
	Kind   RoleKind
	Parent int32 // −1 for the document
	// Actual is the text in the manuscript's order when the design draws its
	// parts in another (a label above its title); "" otherwise.
	Actual string
	Alt    string // what a figure shows, for those who do not see it
	// Language is that of the text, if it is not the document's (BCP 47).
	Language string
}

// A Bookmark is one entry of the PDF's outline.
type Bookmark struct {
	Level int    // from 1
	Title string // exact heading text
	Page  int    // index of the target page
	Y     geom.Length
}

// Document is a book in pages.
type Document struct {
	Trim geom.Size
	// Vertical says that lines run down the page, from right to left: the book
	// is bound on the right (T110).
	Vertical bool
	Pages    []Page
	Roles    []Role
	// Covers is the number of pages of the front cover, which have no folio; if
	// there are any, the last page is the back cover.
	Covers int
	// Front is the number of pages behind them with the folios i, ii, …; those behind them
	// count from 1.
	Front     int
	Body      int // index of the first page of the text
	Bookmarks []Bookmark
	Title     string
	Author    string // the organisation; "" if unknown
	Identity  string // of the book and its edition (book.Meta.Name); "" for what is no book: author and title tell it
	Language  string // BCP 47
	Date      time.Time

	texts   [][2]int      // pages of the texts of the book, in order
	matters []matterPlace // the pages around the text that have numbers to name
}
