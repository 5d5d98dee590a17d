package docx

// A block is what a story is made of: a paragraph or a table.
type block interface{ isBlock() }

func (*paragraph) isBlock() {}
func (*table) isBlock()     {}

// A paragraph is a paragraph as it is shown: changes accepted, hidden text and
// codes of fields left out.
type paragraph struct {
	format paragraphFormat // with the styles below
	style  *style
	text   []byte
	pieces []piece
	boxes  [][]block // text boxes that stand at it

	goesOn  bool // its end was deleted or is hidden: the next one follows on its line
	newPage bool // a section that begins on a new page ends with it
	rule    bool // a line is drawn in it

	listed bool  // it is one of the lines
	start  int32 // in the text of the document, when that is known
	label  label
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

// join puts a paragraph whose end is gone before the one that follows it.
func (p *paragraph) join(next *paragraph) {
	if !next.ink() {
		next.format, next.style = p.format, p.style
	}
	shift := int32(len(p.text))
	pieces := append([]piece(nil), p.pieces...)
	for _, x := range next.pieces {
		x.from += shift
		x.to += shift
		pieces = append(pieces, x)
	}
	next.text = append(p.text[:len(p.text):len(p.text)], next.text...)
	next.pieces = pieces
	next.boxes = append(p.boxes, next.boxes...)
	next.newPage = next.newPage || p.newPage
	next.rule = next.rule || p.rule
}
