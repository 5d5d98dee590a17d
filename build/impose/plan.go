package impose

import (
	"errors"

	"kanben/build/geom"
)

// A Job is what is wished of the sheets. The zero Job is a booklet for saddle
// stitch on A4, bound on the left.
type Job struct {
	Method     Method
	Sheet      geom.Size   // of the paper, either way up; zero is A4
	Up         int         // pages on a side: 1, 2, 4, 8; 0 is 2 for what is folded, 4 if twice, else as many as fit
	Signature  int         // pages of a signature, a multiple of 4; 0 is 16
	Folds      int         // how often what is folded is: 1 or 2 (双折, heads against heads); 0 is 1
	RightBound bool        // for vertical setting
	BackCover  bool        // the last page is a back cover: blanks stand before it
	Cover      bool        // the cover, four pages, is printed apart; it has a back cover then
	Thickness  geom.Length // of the paper; 0 is 0.1 mm, a sheet of 80 g/m²
	Creep      Choice      // move inner pages to the fold (爬移)
	Step       geom.Length // by so much for each sheet around them; 0 is the thickness of the paper
	Gutter     geom.Length // white put between page and spine
	Bleed      geom.Length // of the page's content around its trim that is shown
	Marks      bool        // marks for cutting, folding and for both sides to agree
}

// A Choice is yes, no, or as it is best.
type Choice uint8

// Choices.
const (
	Auto Choice = iota
	Yes
	No
)

// Errors of Job.Plan.
var (
	ErrNoPages   = errors.New("no pages to impose")
	ErrSignature = errors.New("a signature has a multiple of 4 pages, of 8 if paper is folded twice, 4 to 64")
	ErrUp        = errors.New("a sheet has 1, 2, 4 or 8 pages on a side, what is folded 2, 4 or 8, twice 4 or 8")
	ErrFolds     = errors.New("paper is folded once or twice, and for saddle stitch and signatures alone")
	ErrSheet     = errors.New("a sheet of paper has sides of 50 mm to 2 m")
	ErrLength    = errors.New("gutter and bleed are 0 to 50 mm, paper is 0 to 2 mm thick, pages creep 0 to 2 mm a sheet")
	ErrCover     = errors.New("a cover of its own needs a book of at least 4 pages")
)

// A Plan says what stands where on which sheet.
type Plan struct {
	Job
	Paper  geom.Size // of the sheet, the way it lies
	Trim   geom.Size // of the page; pages of other sizes are put into it
	Scale  int64     // in millionths: what is left of the pages' size
	Pages  int
	Blanks int     // pages added
	Sheets []Sheet // of the book, without a cover that is apart
	Apart  []Sheet // the cover's sheet, if it is apart
	Spine  geom.Length
	Odd    []int // pages that are of another size than Trim and had to be scaled
	Turned []int // pages that had to be turned to the side

	columns, rows int // of pieces on a sheet
	apartPaper    geom.Size
	sizes         []geom.Size
}

// A Sheet is a sheet of paper. Its back is seen after turning it over like a leaf
// of a book, upright.
type Sheet struct{ Front, Back Side }

// A Side is what stands on one side of a sheet.
type Side struct {
	Places []Place
	Marks  []Mark
}

// A Place is a page on a side, by number from 1.
type Place struct {
	Page  int
	Box   geom.Rect // of the page's trim, as it lies on the sheet
	Clip  geom.Rect // nothing of it is drawn outside
	Turn  int       // quarter turns clockwise
	Scale int64     // in millionths
}

// A Mark is a stroke outside the pages, or a ring if From is To.
type Mark struct {
	From, To geom.Point
	Weight   geom.Length
	Dashed   bool
}

// full is a scale of 1.
const full = 1_000_000

// tolerance is how much larger than its place a page may be without being made
// smaller: programs round A5 and A4 to whole points and beyond.
var tolerance = geom.Points(2)

// thinSheets is how many folios a signature may have before the inner ones stick
// out far enough at the fore-edge to matter (T124).
const thinSheets = 6

// Plan plans the sheets for pages of the given sizes, upright.
func (j Job) Plan(sizes []geom.Size) (*Plan, error) {
	if err := j.settle(len(sizes)); err != nil {
		return nil, err
	}
	p := &Plan{Job: j, Pages: len(sizes), Trim: commonest(sizes), sizes: sizes}
	p.arrange()
	padded := j.Padded(len(sizes))
	if j.Cover {
		// the inner pages must be whole pieces by themselves
		padded = 4 + j.Padded(max(0, len(sizes)-4))
	}
	p.Blanks = padded - len(sizes)
	list := places(len(sizes), padded, j.BackCover || j.Cover)
	if j.Cover {
		p.coverApart(list)
		list = list[2 : len(list)-2]
	}
	all := j.pieces(list)
	for _, d := range dealt(all, p.columns*p.rows) {
		p.Sheets = append(p.Sheets, p.sheet(d))
	}
	p.tellOdd()
	return p, nil
}

// settle puts in what is usual and refuses what cannot be.
func (j *Job) settle(pages int) error {
	if j.Sheet == (geom.Size{}) {
		j.Sheet = geom.A4
	}
	if j.Thickness == 0 {
		j.Thickness = usualThickness
	}
	if j.Step == 0 {
		j.Step = j.Thickness
	}
	if j.Signature == 0 {
		j.Signature = 16
	}
	if j.Folds == 0 {
		j.Folds = 1
	}
	least, most := min(j.Sheet.Width, j.Sheet.Height), max(j.Sheet.Width, j.Sheet.Height)
	wide := func(l geom.Length) bool { return l < 0 || l > geom.Millimetres(50) }
	thick := func(l geom.Length) bool { return l < 0 || l > geom.Millimetres(2) }
	switch {
	case pages == 0:
		return ErrNoPages
	case least < geom.Millimetres(50) || most > geom.Millimetres(2000):
		return ErrSheet
	case j.Folds < 1 || j.Folds > 2 || j.Folds == 2 && !j.Method.folds():
		return ErrFolds
	case j.Signature%4 != 0 || j.Signature < 4 || j.Signature > 64 || j.twice() && j.Signature%8 != 0:
		return ErrSignature
	case j.Up < 0 || j.Up > 8 || j.Up&(j.Up-1) != 0 || j.Up != 0 && j.Up < j.unit()/2:
		return ErrUp
	case wide(j.Gutter) || wide(j.Bleed) || thick(j.Thickness) || thick(j.Step):
		return ErrLength
	case j.Cover && pages < 4:
		return ErrCover
	}
	return nil
}

// commonest gives the size that most pages have, the first one of several.
func commonest(sizes []geom.Size) geom.Size {
	count := map[geom.Size]int{}
	best := sizes[0]
	for _, s := range sizes {
		count[s]++
	}
	for _, s := range sizes {
		if count[s] > count[best] {
			best = s
		}
	}
	return best
}

// block is the size of a folio or a leaf: its pages and what is put at the spine.
func (p *Plan) block() geom.Size {
	w := p.Trim.Width + p.Gutter
	if p.Method.folds() {
		w *= 2
	}
	return geom.Size{Width: w, Height: p.Trim.Height}
}

// whole is the size of a piece: where paper is folded twice two blocks, head
// against head.
func (p *Plan) whole() geom.Size {
	b := p.block()
	if p.twice() {
		b.Height *= 2
	}
	return b
}

// arrange finds how the sheet lies, and how many pieces stand beside and below
// each other: so that they are largest.
func (p *Plan) arrange() {
	perPiece := p.unit() / 2
	ups := []int{p.Up}
	switch {
	case p.Up != 0:
	case p.Method.folds():
		ups = []int{perPiece}
	default:
		ups = []int{4, 2, 1} // as many as fit
	}
	for _, up := range ups {
		p.grid(up / perPiece)
		if p.Scale == full {
			break
		}
	}
	p.Up = p.columns * p.rows * perPiece
}

// grid arranges n pieces.
func (p *Plan) grid(n int) {
	p.Scale = 0
	portrait := geom.Size{Width: min(p.Sheet.Width, p.Sheet.Height), Height: max(p.Sheet.Width, p.Sheet.Height)}
	ways := []geom.Size{portrait, portrait.Turned()}
	if p.Method.folds() {
		ways = []geom.Size{portrait.Turned(), portrait}
	}
	for _, paper := range ways {
		for rows := 1; rows <= n; rows++ {
			if n%rows != 0 {
				continue
			}
			cell := geom.Size{Width: paper.Width / geom.Length(n/rows), Height: paper.Height / geom.Length(rows)}
			if s := fit(p.whole(), cell); s > p.Scale {
				p.Scale, p.Paper, p.columns, p.rows = s, paper, n/rows, rows
			}
		}
	}
}

// fit is how much smaller a size must be, in millionths, to have room in another.
func fit(size, room geom.Size) int64 {
	if size.Width <= room.Width+tolerance && size.Height <= room.Height+tolerance {
		return full
	}
	wide := int64(room.Width) * full / int64(size.Width)
	high := int64(room.Height) * full / int64(size.Height)
	return max(1, min(wide, high, full))
}

// scaled is a length of the page on the sheet.
func scaled(l geom.Length, scale int64) geom.Length { return l.Times(int(scale), full) }

// SpineOf is how thick a book with some pages inside its cover is at the spine: as
// its leaves are. What is stapled in the fold has none.
func (j Job) SpineOf(pages int) geom.Length {
	if j.Method == Saddle {
		return 0
	}
	thick := j.Thickness
	if thick == 0 {
		thick = usualThickness
	}
	return thick * geom.Length((pages+1)/2)
}

// usualThickness is that of a sheet of 80 g/m².
var usualThickness = geom.Millimetres(0.1)

// Pieces is how many pieces a sheet is cut into.
func (p *Plan) Pieces() int { return p.columns * p.rows }

// Signatures is how many signatures the book has, its cover not counted.
func (p *Plan) Signatures() int {
	pages := p.Pages + p.Blanks
	if len(p.Apart) > 0 {
		pages -= 4
	}
	if p.Method == Saddle {
		return 1
	}
	return (pages + p.Signature - 1) / p.Signature
}

// Reading gives the pages in the order in which the bound book is read, 0 for a
// blank.
func (p *Plan) Reading() []int {
	return places(p.Pages, p.Pages+p.Blanks, p.BackCover || p.Job.Cover)
}

// SizeOf is a page's own size, upright.
func (p *Plan) SizeOf(page int) geom.Size { return p.sizes[page-1] }
