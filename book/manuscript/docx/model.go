package docx

// A block is what a story is made of: a paragraph or a table.
type block interface{ isBlock() }

func (*paragraph) isBlock() {}
func (*table) isBlock()     {}

// A paragraph is a paragraph as it is shown: changes accepted, hidden text and
// codes of fields left out.
type paragraph struct {
	format format // with the styles below
	own    any    // what its reader keeps of it; nobody else looks at it
	text   []byte
	pieces []piece
	boxes  [][]block // text boxes that stand at it

	newPage bool // a section that begins on a new page ends with it
	rule    bool // a line is drawn in it

	listed bool  // it is one of the lines
	start  int32 // in the text of the document, when that is known
	label  label
}

// A format is how a paragraph is set, as far as it says what it is.
type format struct {
	outline   int8 // level of the outline, from 1; textLevel says that it is text, 0 nothing
	depth     int8 // of the heading that its style is by name, from 1; 0 if it is none
	role      role
	align     align
	pageBreak bool  // before it
	left      int32 // indent, in twentieths of a point
}

// textLevel is the outline level of a paragraph that says that it is text.
const textLevel = 10

// A role is what the style of a paragraph says of it beside headings.
type role uint8

const (
	noRole    role = iota
	roleTitle      // the title of a book, or of each speech
	roleTOC        // a line of the list of contents, or its head
	roleQuote      // words of another
	roleCaption
)

// An align is how a paragraph stands across the page.
type align uint8

const (
	unsaidAlign align = iota
	alignText
	alignCentre
	alignRight
)

// A label is the number or mark of a paragraph, as it is shown.
type label struct {
	text   string // with the space behind it
	bullet bool   // a mark, not a number
	depth  int8   // from 1
	odd    string // the format, if it is not known and Arabic figures stand for it
}

// A piece is a stretch of a paragraph in one look, or something of no length
// between two.
type piece struct {
	kind     pieceKind
	from, to int32 // bytes of the paragraph's text
	look     look
	size     int16 // half points, 0 if unknown
	link     int32 // the number of its address, 0 if it leads nowhere
	ref      int32 // of what kind is: the number of a note, a picture, a reading
}

// A pieceKind is what a piece is.
type pieceKind uint8

const (
	textPiece   pieceKind = iota
	breakPiece            // a soft return
	pagePiece             // a page break
	notePiece             // the mark of a note
	figurePiece           // a picture
	rubyPiece             // text with a reading
)

// A look is what is read of the look of a piece.
type look uint8

const (
	strong look = 1 << iota
	dotted
	slanted
	underlined
	waved
	struckOut
	raised
	lowered
)

// maxColumns is how many columns a table has at most: 63 in Word.
const maxColumns = 100

// A table is rows of cells.
type table struct {
	rows []tableRow
}

// A tableRow is a row; before is how many columns of the grid it leaves free.
type tableRow struct {
	cells  []tableCell
	head   bool
	before int
}

// A tableCell is a cell over one column of the grid or more.
type tableCell struct {
	blocks []block
	span   int
	goesOn bool // it belongs to the cell above
}

// A note is a footnote or an endnote.
type note struct {
	blocks []block
	at     *paragraph // its first one
}

// A figure is a picture of the document.
type figure struct {
	part     string // "" if it lies outside of the document
	name     string // for messages
	alt      string
	quiet    bool // it says nothing, its author says
	crop     [4]float64
	floating bool
}

// A comment is what somebody wrote beside the text.
type comment struct {
	author, text string
	at           *paragraph // nil if nothing refers to it
	from, to     int32
}

// ink tells whether anything is seen of a paragraph.
func (p *paragraph) ink() bool {
	for i := range p.pieces {
		if k := p.pieces[i].kind; k == notePiece || k == figurePiece {
			return true
		}
	}
	return hasInk(p.text)
}
