package style

import (
	"reflect"

	"kanben/build/geom"
)

// A Choice is how a book is to look, in the user's words; what is empty or 0 is
// the design's own.
type Choice struct {
	Style string // a design's name; "" is speech
	Page  string // a paper's name, or width × height
	Size  string // of the body: 12pt, 小四, or a number of points
	Chars int    // 每行字数
	Lines int    // 每页行数
	Glued bool   // bound with glue (胶订), which takes more of the gutter than stitches
	Recto bool   // every speech starts on a right-hand page (T94)

	Margins Margins // 页边; characters and lines are then as many as they leave room for

	Vertical bool // lines run down the page, right to left (T110)

	Punctuation string // the name of a style of marks (T30)
	Hang        bool   // marks may hang from the ends of lines (T34)

	Override Override // what the design has otherwise
}

// Limits of what can be asked for.
var (
	minSize   = geom.Points(geom.LiuHao) // T5
	maxSize   = geom.Points(geom.ChuHao)
	minEdge   = geom.Millimetres(5)  // T6: nothing live nearer to the trim
	minGutter = geom.Millimetres(15) // T6, stitched
	minGlued  = geom.Millimetres(18) // T6, glued
)

const (
	minChars = 8
	minLines = 8
	maxChars = 80
	maxLines = 80
)

// A sheet is the page as a design's file gives it, on the design's own paper at
// its own size.
type sheet struct {
	Chars   int
	Lines   int
	Leading geom.Length
	Head    geom.Length
	Gutter  geom.Length // stitched
	Glued   geom.Length // the gutter of a glued book; 0: what T6 asks for
	Single  bool
}

// Resolve makes the design that a choice asks for. What the user cannot have is
// a *Refusal.
func Resolve(c Choice) (*Style, error) {
	d, err := readDesign(c.Style, c.Vertical)
	if err != nil {
		return nil, err
	}
	r := &resolver{choice: c, design: d, trim: d.trim, binder: binder{em: d.body.Size, size: d.body.Size}}
	if err := r.bind(d.name+".page", d.page, reflect.ValueOf(&r.sheet).Elem()); err != nil {
		return nil, err
	}
	if c.Size != "" {
		if r.size, err = parseSize(c.Size, d.body.Size); err != nil {
			return nil, err
		}
	}
	if c.Page != "" {
		if r.trim, err = parsePaper(c.Page); err != nil {
			return nil, err
		}
	}
	if len(c.Margins) > 0 {
		return r.within()
	}
	return r.resolve()
}

// Speech is the design `speech` on A5 (design.md part 1): 28 characters by 26
// lines of 五号 Song on 18 pt.
func Speech() *Style { return Default(false) }

// Default is the design of a book that asks for none, in either direction.
func Default(vertical bool) *Style {
	st, err := Resolve(Choice{Vertical: vertical})
	if err != nil {
		panic(err) // the file is the program's own, and a test reads it
	}
	return st
}

// A resolver fits one design to one choice.
type resolver struct {
	binder
	choice Choice
	design *design
	sheet  sheet
	trim   geom.Size
}

// resolve finds the type area and binds the design to it. Unless they are
// asked for, characters and lines take the share of the page that they have on
// the design's own paper, and lines are left out where head or folio would
// come too near to the trim.
func (r *resolver) resolve() (*Style, error) {
	chars, err := r.chars()
	if err != nil {
		return nil, err
	}
	lines := r.choice.Lines
	if lines == 0 {
		lines = r.ownLines()
	}
	for n := min(lines, maxLines); n >= minLines; n-- {
		st, err := r.bindAll(chars, n)
		if err != nil {
			return nil, err
		}
		if !st.fits() {
			continue
		}
		if r.choice.Lines != 0 && n != r.choice.Lines {
			return nil, refuseLines(r.choice.Lines, n, st.Page)
		}
		return st, nil
	}
	if r.choice.Lines != 0 && r.choice.Lines < minLines {
		return nil, refuseFewLines(r.choice.Lines)
	}
	return nil, refusePaper(r.trim, r.size)
}

// bindAll binds the design for a type area of chars by lines.
func (r *resolver) bindAll(chars, lines int) (*Style, error) {
	st := &Style{}
	r.lines = lines
	if err := r.bind(r.design.name, r.design.values, reflect.ValueOf(st).Elem()); err != nil {
		return nil, err
	}
	st.Name = r.design.name
	if r.choice.Recto && !r.sheet.Single {
		st.Opening.Recto = true
	}
	if err := r.choice.punctuate(&st.Punctuation); err != nil {
		return nil, err
	}
	if err := r.choice.Override.apply(st); err != nil {
		return nil, err
	}
	st.Page = Page{
		Trim:    r.trim,
		Paper:   paperLabel(r.trim),
		Measure: r.size * geom.Length(chars),
		Lines:   lines,
		Leading: r.grow(r.sheet.Leading),
		Ascent:  r.size.Times(88, 100),
		Single:  r.sheet.Single,

		Vertical: r.choice.Vertical,
	}
	if st.Page.Vertical {
		st.Page.Ascent = r.size / 2
	}
	st.Page.Gutter = r.gutter(&st.Page)
	st.Page.Head = r.head(&st.Page)
	if own := r.sheet.Lines; lines != own {
		for i := range st.TitlePage.Rules { // the title keeps its height on the page
			row := &st.TitlePage.Rules[i].At.Row
			*row = *row * lines / own
		}
	}
	return st, nil
}

// own is the page on the design's own paper, at its own size.
func (r *resolver) own() *Page {
	return &Page{
		Trim: r.design.trim, Measure: r.em * geom.Length(r.sheet.Chars), Lines: r.sheet.Lines,
		Leading: r.sheet.Leading, Vertical: r.choice.Vertical,
	}
}

// here is the page at hand, as far as it is known.
func (r *resolver) here() *Page { return &Page{Trim: r.trim, Vertical: r.choice.Vertical} }

// chars is how many characters a line has (T1).
func (r *resolver) chars() (int, error) {
	n := r.choice.Chars
	if n == 0 {
		n = r.sheet.Chars
		if r.trim != r.design.trim || r.size != r.em {
			n = int(r.here().along().Times(int(r.own().Measure), int(r.own().along())) / r.size)
		}
	}
	least := r.leastGutter()
	if r.choice.Vertical {
		least = minEdge
	}
	most := min(int((r.here().along()-least-minEdge)/r.size), maxChars)
	switch {
	case most < minChars:
		return 0, refusePaper(r.trim, r.size)
	case n > most && r.choice.Chars != 0:
		return 0, refuseChars(n, most, Page{Trim: r.trim, Vertical: r.choice.Vertical})
	case n < minChars && r.choice.Chars != 0:
		return 0, refuseFewChars(n)
	}
	return max(min(n, most), minChars), nil
}

// ownLines is how many lines the page has by its share (T2).
func (r *resolver) ownLines() int {
	if r.trim == r.design.trim && r.size == r.em {
		return r.sheet.Lines
	}
	depth := r.here().across().Times(int(r.own().depth(r.em)), int(r.own().across()))
	return int((depth-r.size)/r.grow(r.sheet.Leading)) + 1
}

// leastGutter is the narrowest gutter (T6).
func (r *resolver) leastGutter() geom.Length {
	switch {
	case r.sheet.Single:
		return minEdge
	case r.choice.Glued:
		return minGlued
	}
	return minGutter
}

// gutter gives the gutter its share of what the type area leaves of the width.
func (r *resolver) gutter(p *Page) geom.Length {
	own := r.sheet.Gutter
	if r.choice.Glued {
		own = max(r.sheet.Glued, own, minGlued)
	}
	rest := p.Trim.Width - p.area(r.size).Width
	g := rest.Times(int(own), int(r.design.trim.Width-r.own().area(r.em).Width))
	return min(max(g, r.leastGutter()), rest-minEdge)
}

// head gives the head margin its share of what the type area leaves of the
// height.
func (r *resolver) head(p *Page) geom.Length {
	rest := p.Trim.Height - p.area(r.size).Height
	return rest.Times(int(r.sheet.Head), int(r.design.trim.Height-r.own().area(r.em).Height))
}
