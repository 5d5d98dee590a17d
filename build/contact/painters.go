package contact

import (
	"kanben/build/layout"
	"kanben/build/pdf/read"
)

// Document paints the pages of a book of ours, glyph by glyph.
func Document(d *layout.Document) Painter { return document{d} }

type document struct{ doc *layout.Document }

func (d document) Paint(c *Canvas, page int) {
	p := &d.doc.Pages[page-1]
	for i := range p.Lines {
		c.Line(&p.Lines[i])
	}
	for _, list := range [][]layout.Item{p.Items, p.Furniture} {
		for _, item := range list {
			switch it := item.(type) {
			case *layout.Rule:
				c.Box(it.X.Points(), it.Y.Points(), it.Width.Points(), it.Height.Points(), 0)
			case *layout.Picture:
				a := it.Area
				c.Box(a.X.Points(), a.Y.Points(), a.Width.Points(), a.Height.Points(), 0xC0)
			case *layout.FurnitureLine:
				c.Line(&it.Line)
			}
		}
	}
}

// File paints the pages of another program's PDF: its lines of text and pictures
// as boxes.
func File(f *read.File) Painter { return file{f, map[int]*read.Shapes{}} }

type file struct {
	src  *read.File
	seen map[int]*read.Shapes
}

func (f file) Paint(c *Canvas, page int) {
	p := f.src.Pages()[page-1]
	s := f.seen[page]
	if s == nil {
		s = f.src.Look(p)
		f.seen[page] = s
	}
	height := p.Size().Height.Points()
	for _, b := range s.Pictures {
		c.Box(b.X0, height-b.Y1, b.Width(), b.Height(), 0xD8)
	}
	for _, b := range s.Text {
		c.Box(b.X0, height-b.Y1, b.Width(), b.Height(), 0x70)
	}
}
