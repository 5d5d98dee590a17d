package docx

import (
	"slices"
	"strings"
)

// number gives paragraphs their automatic numbers, in the order of the text, and
// lists them as lines: the body, then the notes. What is fastened to a paragraph
// follows it.
func (d *Document) number() {
	d.list(d.body)
	for i := range d.notes.list {
		n := &d.notes.list[i]
		first := len(d.lines)
		d.list(n.blocks)
		if len(d.lines) > first {
			n.at = d.lines[first]
		}
	}
	d.measure()
}

func (d *Document) list(blocks []block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *paragraph:
			d.label(b)
			d.lines = append(d.lines, b)
			b.listed = true
			for _, box := range b.boxes {
				d.list(box)
			}
		case *table:
			for i := range b.rows {
				for k := range b.rows[i].cells {
					d.list(b.rows[i].cells[k].blocks)
				}
			}
		}
	}
}

// label writes a paragraph's number before its words. One without words counts,
// as in Word, but its number stands alone and is not kept. Marks of items are
// kept apart, but for those of headings.
func (d *Document) label(p *paragraph) {
	l, ok := p.label, p.label.text != ""
	if d.numberOf != nil {
		l, ok = d.numberOf(p)
	}
	p.label = label{}
	if !ok || !p.ink() {
		return
	}
	if l.odd != "" {
		d.report(&ruleNumberFormat, p, l.odd)
	}
	if l.bullet && p.depth() == 0 {
		p.label = l
		return
	}
	text := string(oneLine([]byte(strings.TrimRight(l.text, " "))))
	if text == "" {
		return
	}
	if strings.HasSuffix(l.text, " ") || l.bullet {
		text += " "
	}
	d.seen.labels += inkOf([]byte(text))
	size := int32(len(text))
	first := piece{kind: textPiece, to: size}
	for i := range p.pieces {
		p.pieces[i].from += size
		p.pieces[i].to += size
	}
	if len(p.pieces) > 0 && p.pieces[0].kind == textPiece {
		first.look, first.size = p.pieces[0].look&strong, p.pieces[0].size
	}
	words := strings.TrimLeft(string(p.text), " \t\u3000") // space typed after the number
	cut := int32(len(p.text) - len(words))
	for i := range p.pieces {
		p.pieces[i].from = max(p.pieces[i].from-cut, size)
		p.pieces[i].to = max(p.pieces[i].to-cut, size)
	}
	p.text = append([]byte(text), words...)
	p.pieces = append([]piece{first}, p.pieces...)
	d.count(&ruleNumbers, p)
	d.shiftComments(p, size-cut)
}

// shiftComments moves the places of comments behind a number.
func (d *Document) shiftComments(p *paragraph, by int32) {
	for _, c := range d.comments {
		if c.at == p {
			c.from = max(c.from+by, 0)
			c.to = max(c.to+by, c.from)
		}
	}
}

// text gives the lines as one text, and notes where each begins.
func (d *Document) text() string {
	var b strings.Builder
	for _, p := range d.lines {
		p.start = int32(b.Len())
		b.Write(p.text)
		b.WriteByte('\n')
	}
	return b.String()
}

// measure finds the size of the letters of most text, and whether it is bold.
func (d *Document) measure() {
	sizes := map[int16]int{}
	all, heavy := 0, 0
	for _, p := range d.lines {
		for i := range p.pieces {
			x := &p.pieces[i]
			n := int(x.to - x.from)
			sizes[x.size] += n
			all += n
			if x.look&strong != 0 {
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
func (p *paragraph) depth() int8 {
	switch l := p.format.outline; {
	case l > 0 && l < textLevel:
		return l
	case l == textLevel:
		return 0
	}
	return p.format.depth
}
