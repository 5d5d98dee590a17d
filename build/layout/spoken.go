package layout

import (
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/zh"
	"kanben/build/clreq"
	"kanben/build/style"
)

// L011 says that notes are left out.
var L011 = &diag.Rule{
	Code: "L011", Severity: diag.Advice,
	Message: diag.Text{
		Zh: "讲台本不印注释，这一篇略去 %[1]d 条",
		En: "pages for the podium have no notes: %[1]d of this speech are left out",
	},
	Source: "design.md part 2",
}

// spoken sets a paragraph for the one who delivers it: each sentence starts a
// line, turned-over lines are indented, nothing is stretched. A sentence is one
// box, so that no page is turned in the middle of it.
func (d *setter) spoken(out []box, k *book.Paragraph, t style.Type, st *style.Style) []box {
	if k.Kind == book.Salutation {
		t = st.Podium.Salutation
	}
	out = spaced(out)
	for _, part := range parts(unnoted(k.Text)) {
		p := d.displayFlow(t, d.flow(part, voice{t.Role, t.Size}, st), k.Span)
		g := d.glue(p.voice.size)
		d.br.sums = g.sums(p.units, d.br.sums)
		for from := 0; from < len(p.units); {
			to := sentence(p, from)
			b := box{kind: rowsBox, span: k.Span, timed: k.Kind != book.Salutation, spoken: d.chars}
			d.sentence(&b, p, g, from, to, st)
			if k.Kind == book.Salutation {
				b.kind = salutationBox
			} else {
				d.chars += han(p, from, to)
			}
			b.inRole(RoleP)
			out = append(out, b)
			from = to
		}
	}
	return out
}

// spaced puts a blank row behind text, none behind what leads to the text below.
func spaced(out []box) []box {
	if n := len(out); n > 0 {
		switch out[n-1].kind {
		case openingBox, headingBox, salutationBox, spaceBox, pageBox:
			return out
		}
	}
	return append(out, box{kind: spaceBox})
}

// sentence gives the end of the sentence that starts at unit from: behind its
// full stop and the marks that close round it.
func sentence(p *paragraph, from int) int {
	for i := from; i < len(p.units); i++ {
		if p.class(i) != zh.PE {
			continue
		}
		for i++; i < len(p.units); i++ {
			if c := p.class(i); c != zh.CL && c != zh.PE {
				break
			}
		}
		return i
	}
	return len(p.units)
}

// han counts the Han characters of units [a, b).
func han(p *paragraph, a, b int) int {
	n := 0
	for i := a; i < b; i++ {
		if zh.IsHan(p.runeAt(i)) {
			n++
		}
	}
	return n
}

// sentence breaks units [a, b) into lines.
func (d *setter) sentence(b *box, p *paragraph, g *glue, from, to int, st *style.Style) {
	ends := d.breaths(p, g, from, to, st)
	for i, end := range ends {
		sums := d.br.sums
		l := d.solid(p, 0, from, end)
		d.br.sums = sums
		if i > 0 {
			l.Baseline.X = st.Podium.Turn
		}
		l.SoftEnd = end < len(p.units) && p.units[end].space
		b.add(l, i)
		from = end
	}
	b.rows = len(ends)
	if b.rows > st.Page.Lines {
		for row := 1; row < b.rows; row++ {
			b.stop(row)
		}
	}
}

// Prices of the lines of a sentence, in tenths of a line: a breath is taken
// behind a comma, then behind an enumeration comma, at last inside a clause,
// there rather behind a particle than elsewhere; no line is to be shorter than a
// few characters.
const (
	spokenLine   = 10
	spokenList   = 12
	spokenPhrase = 30
	spokenClause = 45
	spokenWord   = 40
	spokenShort  = 120
	spokenForced = 100_000
)

// breaths finds where the lines of the sentence [a, b) end.
func (d *setter) breaths(p *paragraph, g *glue, a, b int, st *style.Style) []int {
	type best struct {
		cost int64
		prev int
	}
	nodes := make([]best, b-a+1)
	for to := a + 1; to <= b; to++ {
		nodes[to-a] = best{unreached, -1}
		price := spokenLine + d.breath(p, to, b)
		for from := to - 1; from >= a; from-- {
			measure := st.Page.Measure
			if from > a {
				measure -= st.Podium.Turn
			}
			if g.width(p.units, d.br.sums, from, to, 0) > measure && from < to-1 {
				break
			}
			if from > a && nodes[from-a].cost == unreached {
				continue
			}
			cost := nodes[from-a].cost + price
			if to-from < st.Podium.Least && (from > a || to < b) {
				cost += spokenShort
			}
			if cost < nodes[to-a].cost {
				nodes[to-a] = best{cost, from}
			}
		}
	}
	var ends []int
	for at := b; at > a; at = nodes[at-a].prev {
		ends = append([]int{at}, ends...)
	}
	return ends
}

// breath is the price of ending a line before unit to, where the sentence ends
// at unit end.
func (d *setter) breath(p *paragraph, to, end int) int64 {
	if to == end {
		return 0
	}
	switch brk := p.units[to].brk; {
	case brk == clreq.Never:
		return 10 * spokenForced
	case brk == clreq.LastResort:
		return spokenForced
	}
	before := p.runeAt(to - 1)
	switch {
	case before == '、':
		return spokenList
	case p.class(to-1) == zh.PS || p.class(to-1) == zh.DS:
		return 0
	}
	if d.partsWord(p, to) {
		return spokenClause + spokenWord
	}
	word := spokenWord * d.words.Of(before, p.runeAt(to)) / 100
	if p.class(to) == zh.OP || strings.ContainsRune(particles, before) {
		return spokenPhrase + word
	}
	return spokenClause + word
}

// particles end a phrase more often than they stand inside a word.
const particles = "的地得了着过和与及或"

// unnoted is inlines without the marks of notes.
func unnoted(in []book.Inline) []book.Inline {
	noted := false
	for _, x := range in {
		_, ok := x.(*book.NoteRef)
		noted = noted || ok
	}
	if !noted {
		return in
	}
	out := make([]book.Inline, 0, len(in))
	for _, x := range in {
		if _, ok := x.(*book.NoteRef); !ok {
			out = append(out, x)
		}
	}
	return out
}

// spokenBlock sets a block that is delivered; ok is false for one that is only
// shown.
func (d *setter) spokenBlock(out []box, k book.Block, st *style.Style) (boxes []box, ok bool) {
	switch k := k.(type) {
	case *book.Paragraph:
		return d.spoken(out, k, st.Body, st), true
	case *book.Quote:
		for _, p := range k.Text {
			out = d.spoken(out, p, st.Quote.Type, st)
		}
		return out, true
	case *book.List:
		return d.spokenList(out, k, st), true
	case *book.Heading:
		out = spaced(out)
		h := *k
		h.Text = unnoted(k.Text)
		return append(out, d.heading(&h, st)), true
	}
	return out, false
}

// spokenList sets a list as paragraphs.
func (d *setter) spokenList(out []box, k *book.List, st *style.Style) []box {
	for i := range k.Items {
		it := &k.Items[i]
		text := append([]book.Inline{&book.Text{Span: it.Span, S: it.Label}}, it.Text...)
		out = d.spoken(out, &book.Paragraph{Span: it.Span, Text: text}, st.Body, st)
		if it.Sub != nil {
			out = d.spokenList(out, it.Sub, st)
		}
	}
	return out
}
