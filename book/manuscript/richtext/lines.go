package richtext

import (
	"slices"
	"strings"
)

// number gives paragraphs their automatic numbers, in the order of the text, and
// lists them as lines: the body, then the notes. What is fastened to a paragraph
// follows it.
func (d *Document) number() {
	d.list(d.Body)
	for i := range d.Notes.List {
		n := &d.Notes.List[i]
		first := len(d.lines)
		d.list(n.Blocks)
		if len(d.lines) > first {
			n.at = d.lines[first]
		}
	}
	d.measure()
}

func (d *Document) list(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			d.label(b)
			d.lines = append(d.lines, b)
			b.listed = true
			for _, box := range b.Boxes {
				d.list(box)
			}
		case *Table:
			for i := range b.Rows {
				for k := range b.Rows[i].Cells {
					d.list(b.Rows[i].Cells[k].Blocks)
				}
			}
		}
	}
}

// label writes a paragraph's number before its words. One without words counts,
// as in Word, but its number stands alone and is not kept. Marks of items are
// kept apart, but for those of headings.
func (d *Document) label(p *Paragraph) {
	l, ok := p.Label, p.Label.Text != ""
	if d.NumberOf != nil {
		l, ok = d.NumberOf(p)
	}
	p.Label = Label{}
	if !ok || !p.Ink() {
		return
	}
	if l.Odd != "" {
		d.Report(&ruleNumberFormat, p, l.Odd)
	}
	if l.Bullet && p.depth() == 0 {
		p.Label = l
		return
	}
	text := string(OneLine([]byte(strings.TrimRight(l.Text, " "))))
	if text == "" {
		return
	}
	if strings.HasSuffix(l.Text, " ") || l.Bullet {
		text += " "
	}
	d.Seen.labels += InkOf([]byte(text))
	size := int32(len(text))
	first := Piece{kind: textPiece, To: size}
	for i := range p.Pieces {
		p.Pieces[i].From += size
		p.Pieces[i].To += size
	}
	if len(p.Pieces) > 0 && p.Pieces[0].kind == textPiece {
		first.look, first.size = p.Pieces[0].look&Strong, p.Pieces[0].size
	}
	words := strings.TrimLeft(string(p.Text), " \t\u3000") // space typed after the number
	cut := int32(len(p.Text) - len(words))
	for i := range p.Pieces {
		p.Pieces[i].From = max(p.Pieces[i].From-cut, size)
		p.Pieces[i].To = max(p.Pieces[i].To-cut, size)
	}
	p.Text = append([]byte(text), words...)
	p.Pieces = append([]Piece{first}, p.Pieces...)
	d.Count(&ruleNumbers, p)
	d.shiftComments(p, size-cut)
}

// shiftComments moves the places of comments behind a number.
func (d *Document) shiftComments(p *Paragraph, by int32) {
	for _, c := range d.Comments {
		if c.At == p {
			c.From = max(c.From+by, 0)
			c.To = max(c.To+by, c.From)
		}
	}
}

// text gives the lines as one text, and notes where each begins.
func (d *Document) text() string {
	var b strings.Builder
	for _, p := range d.lines {
		p.start = int32(b.Len())
		b.Write(p.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// measure finds the size of the letters of most text, and whether it is bold.
func (d *Document) measure() {
	sizes := map[int16]int{}
	all, heavy := 0, 0
	for _, p := range d.lines {
		for i := range p.Pieces {
			x := &p.Pieces[i]
			n := int(x.To - x.From)
			sizes[x.size] += n
			all += n
			if x.look&Strong != 0 {
				heavy += n
			}
		}
	}
	d.allBold = 2*heavy > all
	known := make([]int16, 0, len(sizes))
	for size := range sizes {
		known = append(known, size)
	}
	slices.Sort(known)
	for _, size := range known {
		if sizes[size] > sizes[d.size] || d.size == 0 {
			d.size = size
		}
	}
}

// depth is the depth of the heading that a paragraph is, by its outline level or
// the name of its style; 0 if it is none. Titles are 0 too.
func (p *Paragraph) depth() int8 {
	switch l := p.Format.Outline; {
	case l > 0 && l < TextLevel:
		return l
	case l == TextLevel:
		return 0
	}
	return p.Format.Depth
}
