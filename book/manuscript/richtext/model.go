package richtext

// A Block is what a story is made of: a paragraph or a table.
type Block interface{ isBlock() }

func (*Paragraph) isBlock() {}
func (*Table) isBlock()     {}

// A Paragraph is a paragraph as it is shown: changes accepted, hidden text and
// codes of fields left out.
type Paragraph struct {
	Format Format // with the styles below
	Own    any    // what its reader keeps of it; nobody else looks at it
	Text   []byte
	Pieces []Piece
	Boxes  [][]Block // text boxes that stand at it

	NewPage bool // a section that begins on a new page ends with it
	Rule    bool // a line is drawn in it
	Label   Label

	listed bool  // it is one of the lines
	start  int32 // in the text of the document, when that is known
}

// A Format is how a paragraph is set, as far as it says what it is.
type Format struct {
	Outline   int8 // level of the outline, from 1; TextLevel says that it is text, 0 nothing
	Depth     int8 // of the heading that its style is by name, from 1; 0 if it is none
	Role      Role
	Align     Align
	PageBreak bool  // before it
	Left      int32 // indent, in twentieths of a point
}

// TextLevel is the outline level of a paragraph that says that it is text.
const TextLevel = 10

// A Role is what the style of a paragraph says of it beside headings.
type Role uint8

// Roles of paragraphs.
const (
	NoRole    Role = iota
	RoleTitle      // the title of a book, or of each speech
	RoleTOC        // a line of the list of contents, or its head
	RoleQuote      // words of another
	RoleCaption
)

// An Align is how a paragraph stands across the page.
type Align uint8

// How paragraphs stand.
const (
	NoAlign Align = iota
	AlignText
	AlignCentre
	AlignRight
)

// A Label is the number or mark of a paragraph, as it is shown.
type Label struct {
	Text   string // with the space behind it
	Bullet bool   // a mark, not a number
	Depth  int8   // from 1
	Odd    string // the format, if it is not known and Arabic figures stand for it
}

// A Piece is a stretch of a paragraph in one look, or something of no length
// between two.
type Piece struct {
	kind     PieceKind
	From, To int32 // bytes of the paragraph's text
	look     Look
	size     int16 // half points, 0 if unknown
	link     int32 // the number of its address, 0 if it leads nowhere
	ref      int32 // of what kind is: the number of a note, a picture, a reading
}

// A PieceKind is what a piece is.
type PieceKind uint8

// Kinds of pieces.
const (
	textPiece   PieceKind = iota
	breakPiece            // a soft return
	PagePiece             // a page break
	NotePiece             // the mark of a note
	FigurePiece           // a picture
	rubyPiece             // text with a reading
)

// A Look is what is read of the look of a piece.
type Look uint8

// Looks. Dots and lines stand below letters, waves below titles of works.
const (
	Strong Look = 1 << iota
	Dotted
	Slanted
	Underlined
	Waved
	StruckOut
	Raised
	Lowered
)

// MaxColumns is how many columns a table has at most: 63 in Word.
const MaxColumns = 100

// A Table is rows of cells.
type Table struct {
	Rows []Row
}

// A Row is a row; Before is how many columns of the grid it leaves free.
type Row struct {
	Cells  []Cell
	Head   bool
	Before int
}

// A Cell is a cell over one column of the grid or more.
type Cell struct {
	Blocks []Block
	Span   int
	GoesOn bool // it belongs to the cell above
}

// A Figure is a picture of the document.
type Figure struct {
	Part     string // by which Document.Picture reads it; "" if it lies outside of the document
	Beside   string // its path from the manuscript, if it lies beside it
	Far      bool   // it lies on the web
	Name     string // for messages
	Alt      string
	Quiet    bool // it says nothing, its author says
	Crop     [4]float64
	Floating bool
}

// A Comment is what somebody wrote beside the text.
type Comment struct {
	Author, Text string
	At           *Paragraph // nil if nothing refers to it
	From, To     int32
}

// TrimBreaks takes away the line breaks at the end of a paragraph, which show
// nothing there.
func (p *Paragraph) TrimBreaks() {
	for n := len(p.Pieces); n > 0; n = len(p.Pieces) {
		last := &p.Pieces[n-1]
		if last.kind != breakPiece && (last.kind != textPiece || HasInk(p.Text[last.From:last.To])) {
			return
		}
		if last.kind == textPiece && !p.breaksBefore(n-1) {
			return
		}
		p.Text, p.Pieces = p.Text[:last.From], p.Pieces[:n-1]
	}
}

// breaksBefore tells whether a break stands before the n-th piece, blanks apart.
func (p *Paragraph) breaksBefore(n int) bool {
	for n--; n >= 0; n-- {
		switch x := &p.Pieces[n]; {
		case x.kind == breakPiece:
			return true
		case x.kind != textPiece || HasInk(p.Text[x.From:x.To]):
			return false
		}
	}
	return false
}

// Ink tells whether anything is seen of a paragraph.
func (p *Paragraph) Ink() bool {
	for i := range p.Pieces {
		if k := p.Pieces[i].kind; k == NotePiece || k == FigurePiece {
			return true
		}
	}
	return HasInk(p.Text)
}
