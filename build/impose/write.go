package impose

import (
	"fmt"
	"slices"
	"strconv"

	"kanben/build/geom"
	"kanben/build/pdf/finish"
)

// A Kind is which of the files of a plan a file is.
type Kind string

// Kinds of files.
const (
	Duplex Kind = ""       // all sides, for a printer that prints both
	Fronts Kind = "fronts" // to be printed first
	Backs  Kind = "backs"  // to be printed on the fronts' backs
)

// A File is a file of sheets to print.
type File struct {
	Kind  Kind
	Cover bool // of the cover that is apart
	Data  []byte
	Sides int
}

// Write makes the files of a plan: one, or fronts and backs for a printer that
// prints one side, and the same for a cover that is apart.
//
// The pages stay what they are, text in its own fonts (T126). What leads from
// page to page of the book does not go with them: outline, links, structure.
func (p *Plan) Write(s Source, r Printer) ([]File, error) {
	files, err := p.files(s, r, p.Sheets, p.Paper, false)
	if err != nil || len(p.Apart) == 0 {
		return files, err
	}
	cover, err := p.files(s, r, p.Apart, p.apartPaper, true)
	return append(files, cover...), err
}

// Files are the files that Write makes, without what is in them.
func (p *Plan) Files(r Printer) []File {
	kinds := []Kind{Duplex}
	if r.Single {
		kinds = []Kind{Fronts, Backs}
	}
	var files []File
	for i, sheets := range [][]Sheet{p.Sheets, p.Apart} {
		for _, kind := range kinds {
			if len(sheets) > 0 {
				files = append(files, File{Kind: kind, Cover: i == 1})
			}
		}
	}
	return files
}

func (p *Plan) files(s Source, r Printer, sheets []Sheet, paper geom.Size, cover bool) ([]File, error) {
	if len(sheets) == 0 {
		return nil, nil
	}
	parts := []struct {
		kind  Kind
		sides []Side
	}{{Duplex, r.Sides(sheets, paper)}}
	if r.Single {
		fronts, backs := r.Apart(sheets, paper)
		parts[0].kind, parts[0].sides = Fronts, fronts
		parts = append(parts, struct {
			kind  Kind
			sides []Side
		}{Backs, backs})
	}
	var files []File
	for _, part := range parts {
		out := &writer{paper: paper, bleed: p.Bleed, w: &finish.Writer{}, is: "booklet"}
		if part.kind != Duplex {
			out.is += "\x00" + string(part.kind)
		}
		if cover {
			out.is += "\x00cover"
		}
		out.prefer = finish.Dict{{Key: "Duplex", Value: r.duplex()}, {Key: "PrintScaling", Value: finish.Name("None")}}
		data, err := out.write(s, part.sides)
		if err != nil {
			return nil, fmt.Errorf("impose: %w", err)
		}
		files = append(files, File{part.kind, cover, data, len(part.sides)})
	}
	return files, nil
}

// A writer writes one file of sheets.
type writer struct {
	paper  geom.Size
	bleed  geom.Length
	prefer finish.Dict // what a print dialog is told (ISO 32000-1, table 150)
	boxes  finish.Dict // of every page, beside its MediaBox
	is     string      // what tells the files of a document apart
	w      *finish.Writer
	load   *Load
}

// write writes the sides as pages.
func (o *writer) write(s Source, sides []Side) ([]byte, error) {
	catalog := o.w.Reserve()
	pages := make([]finish.Ref, len(sides))
	var wanted []int
	for i := range pages {
		pages[i] = o.w.Reserve()
		for _, place := range sides[i].Places {
			wanted = append(wanted, place.Page)
		}
	}
	slices.Sort(wanted)
	var err error
	if o.load, err = s.Load(o.w, slices.Compact(wanted), o.bleed); err != nil {
		return nil, err
	}
	box := finish.Box(finish.Points(o.paper.Width), finish.Points(o.paper.Height))
	tree := finish.AddPageTree(o.w, pages, finish.Dict{{Key: "MediaBox", Value: box}},
		func(i int) finish.Dict { return o.page(sides[i]) })
	o.w.Put(catalog, append(finish.Dict{
		{Key: "Type", Value: finish.Name("Catalog")},
		{Key: "Pages", Value: tree},
		{Key: "ViewerPreferences", Value: append(finish.Dict{{Key: "DisplayDocTitle", Value: finish.Bool(true)}}, o.prefer...)},
	}, o.load.Catalog...))
	return o.w.Bytes(catalog, o.load.Info, o.load.Identity+"\x00"+o.is)
}

// page gives a side as a page.
func (o *writer) page(s Side) finish.Dict {
	forms := finish.Dict{}
	var ops []byte
	for _, place := range s.Places {
		name := finish.Name("P" + strconv.Itoa(place.Page))
		forms.Set(name, o.load.Forms[place.Page])
		ops = o.place(ops, place, name)
	}
	ops = o.marks(ops, s.Marks)
	return append(finish.Dict{
		{Key: "Type", Value: finish.Name("Page")},
		{Key: "Resources", Value: finish.Dict{{Key: "XObject", Value: forms}}},
		{Key: "Contents", Value: o.w.Add(&finish.Stream{Data: ops})},
	}, o.boxes...)
}

// place writes the operators that draw a page: clip, turn and move, draw.
func (o *writer) place(b []byte, p Place, name finish.Name) []byte {
	b = append(b, "q "...)
	if c := p.Clip; c != grown(p.Box, scaled(o.bleed, p.Scale)) { // else the form clips itself
		for _, l := range []geom.Length{c.X, o.up(c.Y + c.Height), c.Width, c.Height} {
			b = appendNumber(b, l)
		}
		b = append(b, "re W n "...)
	}
	s := strconv.FormatFloat(float64(p.Scale)/full, 'f', -1, 64)
	x0, y0 := p.Box.X, o.up(p.Box.Y+p.Box.Height)
	x1, y1 := p.Box.X+p.Box.Width, o.up(p.Box.Y)
	switch p.Turn {
	case 0:
		b = append(b, s+" 0 0 "+s+" "...)
		b = appendNumber(appendNumber(b, x0), y0)
	case 1:
		b = append(b, "0 -"+s+" "+s+" 0 "...)
		b = appendNumber(appendNumber(b, x0), y1)
	case 2:
		b = append(b, "-"+s+" 0 0 -"+s+" "...)
		b = appendNumber(appendNumber(b, x1), y1)
	case 3:
		b = append(b, "0 "+s+" -"+s+" 0 "...)
		b = appendNumber(appendNumber(b, x1), y0)
	}
	b = append(b, "cm "...)
	return append(name.Append(b), " Do Q\n"...)
}

// marks writes the operators that draw marks, in black, without a tint.
func (o *writer) marks(b []byte, marks []Mark) []byte {
	if len(marks) == 0 {
		return b
	}
	b = append(b, "q 0 G\n"...)
	for _, m := range marks {
		b = append(appendNumber(b, m.Weight), "w "...)
		if m.Dashed {
			b = append(b, "[2 2] 0 d "...)
		} else {
			b = append(b, "[] 0 d "...)
		}
		if m.From == m.To {
			b = o.ring(b, m.From)
			continue
		}
		b = append(appendNumber(appendNumber(b, m.From.X), o.up(m.From.Y)), "m "...)
		b = append(appendNumber(appendNumber(b, m.To.X), o.up(m.To.Y)), "l S\n"...)
	}
	return append(b, "Q\n"...)
}

// ring draws a circle of four curves.
func (o *writer) ring(b []byte, at geom.Point) []byte {
	r := ringRadius
	k := r.Times(5523, 10000)
	x, y := at.X, o.up(at.Y)
	put := func(op string, l ...geom.Length) {
		for _, v := range l {
			b = appendNumber(b, v)
		}
		b = append(b, op...)
	}
	put("m ", x+r, y)
	put("c ", x+r, y+k, x+k, y+r, x, y+r)
	put("c ", x-k, y+r, x-r, y+k, x-r, y)
	put("c ", x-r, y-k, x-k, y-r, x, y-r)
	put("c S\n", x+k, y-r, x+r, y-k, x+r, y)
	return b
}

// up is a height counted from the foot of the sheet.
func (o *writer) up(y geom.Length) geom.Length { return o.paper.Height - y }

// appendNumber writes a length in points with a space behind it.
func appendNumber(b []byte, l geom.Length) []byte {
	return append(finish.Points(l).Append(b), ' ')
}
