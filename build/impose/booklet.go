package impose

import (
	"fmt"

	"kanben/build/geom"
	"kanben/build/pdf/finish"
)

// paper is the thickness of a sheet of 80 g/m² (T124).
var paper = geom.Millimetres(0.1)

// thinSheets is how many sheets a booklet may have before the inner ones stick
// out far enough at the fore-edge to matter (T124).
const thinSheets = 6

// Booklet imposes a file's pages for saddle stitch on A4 landscape, bound on the
// left, to be printed on both sides and turned over on the short edge.
//
// The pages stay what they are, text in its own fonts (T126), and stand beside
// the fold at their own size, or smaller if two of them are wider than the
// paper. What leads from page to page of the book does not go with them:
// outline, links, structure.
func Booklet(f *finish.File) ([]byte, error) {
	b := &booklet{File: f, w: &finish.Writer{}, sheets: Plan{Pages: f.Pages(), BackCover: f.BackCover(), RightBound: f.RightBound()}.Sheets(), paper: geom.A4Landscape}
	data, err := b.write()
	if err != nil {
		return nil, fmt.Errorf("impose booklet: %w", err)
	}
	return data, nil
}

// A booklet is a booklet in the making.
type booklet struct {
	*finish.File
	w      *finish.Writer
	sheets []Sheet
	paper  geom.Size
	forms  []finish.Ref // by page
}

// write writes the booklet.
func (b *booklet) write() ([]byte, error) {
	catalog := b.w.Reserve()
	sides := make([]finish.Ref, 2*len(b.sheets))
	for i := range sides {
		sides[i] = b.w.Reserve()
	}
	b.addForms()
	box := finish.Box(finish.Points(b.paper.Width), finish.Points(b.paper.Height))
	tree := finish.AddPageTree(b.w, sides, finish.Dict{{Key: "MediaBox", Value: box}}, b.sidePage)
	b.w.Put(catalog, append(finish.Dict{
		{Key: "Type", Value: finish.Name("Catalog")},
		{Key: "Pages", Value: tree},
		{Key: "ViewerPreferences", Value: finish.Dict{
			{Key: "DisplayDocTitle", Value: finish.Bool(true)},
			{Key: "Duplex", Value: finish.Name("DuplexFlipShortEdge")},
			{Key: "PrintScaling", Value: finish.Name("None")},
		}},
		{Key: "Metadata", Value: b.AddMetadata(b.w)},
		{Key: "OutputIntents", Value: finish.Array{finish.AddOutputIntent(b.w)}},
	}, b.Language()...))
	return b.w.Bytes(catalog, b.AddInfo(b.w), b.Identity()+"\x00booklet")
}

// addForms makes a form XObject of every page (ISO 32000-1, 8.10).
func (b *booklet) addForms() {
	resources := b.AddResources(b.w)
	trim := b.Trim()
	box := finish.Box(finish.Points(trim.Width), finish.Points(trim.Height))
	b.forms = make([]finish.Ref, b.Pages())
	for i := range b.forms {
		b.forms[i] = b.w.Add(&finish.Stream{
			Dict: finish.Dict{
				{Key: "Type", Value: finish.Name("XObject")},
				{Key: "Subtype", Value: finish.Name("Form")},
				{Key: "BBox", Value: box},
				{Key: "Resources", Value: resources.Of(i)},
			},
			Data: b.Content(i),
		})
	}
}

// sidePage gives the i-th side as a page: fronts are even, backs odd.
func (b *booklet) sidePage(i int) finish.Dict {
	sheet := b.sheets[i/2]
	side := sheet.Front
	if i%2 == 1 {
		side = sheet.Back
	}
	s := spread{scale: b.scale(), trim: b.Trim(), paper: b.paper, creep: b.creep(i / 2)}
	forms := finish.Dict{}
	var ops []byte
	if side.Left != 0 {
		forms.Set("L", b.forms[side.Left-1])
		ops = s.place(ops, "L", s.left())
	}
	if side.Right != 0 {
		forms.Set("R", b.forms[side.Right-1])
		ops = s.place(ops, "R", s.right())
	}
	return finish.Dict{
		{Key: "Type", Value: finish.Name("Page")},
		{Key: "Resources", Value: finish.Dict{{Key: "XObject", Value: forms}}},
		{Key: "Contents", Value: b.w.Add(&finish.Stream{Data: ops})},
	}
}

// scale is how much smaller pages must be, in millionths, for two of them to
// stand on the paper.
func (b *booklet) scale() int64 {
	trim := b.Trim()
	wide := int64(b.paper.Width) * full / (2 * int64(trim.Width))
	high := int64(b.paper.Height) * full / int64(trim.Height)
	return min(wide, high, full)
}

// creep is how far the pages of a sheet, counted from the outermost, move to
// the fold, so that after trimming all fore-edges are alike (爬移, T124).
func (b *booklet) creep(sheet int) geom.Length {
	if len(b.sheets) <= thinSheets {
		return 0
	}
	return paper * geom.Length(sheet)
}
