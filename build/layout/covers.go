package layout

import (
	"slices"

	"kanben/build/geom"
)

// AddCovers puts a front and a back cover around a document: the front, its
// blank inside, and at the end the back, behind as many blanks as put it on the
// outside of a leaf.
func (d *Document) AddCovers(front, back Page) {
	const before = 2
	front.Recto, back.Recto = true, false
	d.Pages = slices.Insert(d.Pages, 0, front, Page{})
	if len(d.Pages)%2 == 0 {
		d.Pages = append(d.Pages, Page{Recto: true})
	}
	d.Pages = append(d.Pages, back)
	d.Covers = before
	d.Body += before
	for i := range d.texts {
		d.texts[i][0] += before
		d.texts[i][1] += before
	}
	for i := range d.matters {
		d.matters[i].page += before
	}
	for i := range d.Bookmarks {
		d.Bookmarks[i].Page += before
	}
	for i := range d.Pages {
		for _, items := range [...][]Item{d.Pages[i].Items, d.Pages[i].Furniture} {
			for _, it := range items {
				if l, ok := it.(*Link); ok {
					l.Page += before
				}
			}
		}
	}
}

// Shift moves all that stands on a page to the right.
func (p *Page) Shift(x geom.Length) {
	for i := range p.Lines {
		p.Lines[i].Baseline.X += x
	}
	for _, items := range [...][]Item{p.Items, p.Furniture} {
		for _, it := range items {
			switch it := it.(type) {
			case *Rule:
				it.X += x
			case *Dots:
				it.Right.X += x
			case *Wave:
				it.From.X += x
			case *Link:
				it.Area.X += x
			case *Picture:
				it.Area.X += x
			case *FurnitureLine:
				it.Baseline.X += x
			}
		}
	}
}
