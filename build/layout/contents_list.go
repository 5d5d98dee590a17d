package layout

import (
	"kanben/book"
	"kanben/book/source"
	"kanben/build/geom"
)

// listed tells whether the contents is a list without leaders (style.List).
func (f *fronter) listed() bool { return f.st.Contents.List.Rule > 0 }

// entryLeading is the distance between two lines of the contents.
func (f *fronter) entryLeading() geom.Length {
	if f.listed() {
		return f.st.Contents.List.Leading
	}
	return f.st.Page.Leading
}

// entryAbove is how far the area of an entry reaches above its first baseline, or
// over its axis.
func (f *fronter) entryAbove() geom.Length {
	if f.st.Page.Vertical {
		return f.entryLeading() / 2
	}
	return f.entryLeading() * 3 / 4
}

// list deals the entries of a list to pages: a rule above each speech, its
// lines below it, and one rule more at the end. A title is not left alone at a
// page foot.
func (f *fronter) list(p *contentsPlan) {
	pg, l := &f.st.Page, &f.st.Contents.List
	foot := pg.Baseline(pg.Lines - 1)
	y := pg.Y(l.FirstAt) // of the rule, or of the baseline before
	var page []placed
	turn := func() {
		p.pages = append(p.pages, page)
		page, y = nil, pg.Head
	}
	for i := 0; i < len(p.entries); {
		j, rows := p.together(i)
		need := geom.Length(rows-1)*l.Leading + l.Rise
		for k := i + 1; k < j; k++ {
			need += p.step(k, f) - l.Leading // a rule inside
		}
		if page != nil && y+p.gap(page, i, f)+need > foot && pg.Head+l.Drop+need <= foot {
			turn()
		}
		for ; i < j; i++ { // on small pages they may have to part
			n := p.entries[i].rows()
			if page != nil && y+p.gap(page, i, f)+geom.Length(n-1)*l.Leading+l.Rise > foot {
				turn()
			}
			for from := 0; from < n; {
				y += p.gap(page, i, f)
				fit := min(n-from, max(int((foot-l.Rise-y)/l.Leading)+1, 1))
				page = append(page, placed{i, from, from + fit, y})
				y += geom.Length(fit-1) * l.Leading
				if from += fit; from < n {
					turn()
				}
			}
		}
	}
	p.pages = append(p.pages, page)
}

// gap is the way to an entry's first baseline: from the rule above the page's
// first entry, or from the baseline before it.
func (p *contentsPlan) gap(page []placed, i int, f *fronter) geom.Length {
	if page == nil {
		return f.st.Contents.List.Drop
	}
	return p.step(i, f)
}

// step is the way to an entry's first baseline from the one before it: there is
// a rule above each speech.
func (p *contentsPlan) step(i int, f *fronter) geom.Length {
	l := &f.st.Contents.List
	if p.entries[i].speech {
		return l.Rise + l.Drop
	}
	return l.Leading
}

// listRules draws the rules of one page of a list.
func (f *fronter) listRules(page *Page, p *contentsPlan, entries []placed) {
	pg, l := &f.st.Page, &f.st.Contents.List
	rule := func(y geom.Length) {
		page.Items = append(page.Items, &Rule{geom.Rect{X: pg.Left(page.Recto), Y: y, Width: pg.Measure, Height: l.Rule}})
	}
	end := geom.Length(0)
	for k, at := range entries {
		e := &p.entries[at.entry]
		if e.speech || k == 0 {
			rule(at.y - l.Drop)
		}
		end = at.y + geom.Length(at.end-at.from-1)*l.Leading + l.Rise
	}
	rule(end)
}

// commonTitle sets the title that all speeches share, under the heading.
func (f *fronter) commonTitle(page *Page, role int32) {
	c := &f.st.Contents.List
	most := int(f.st.Page.Measure / c.Common.Size)
	l := f.set.line(c.Common, shorten(commonTitle(f.book), most), source.Span{})
	f.centre(page, l, f.st.Page.Y(c.CommonAt), role)
}

// commonTitle is the title that most speeches have.
func commonTitle(b *book.Book) string {
	count := map[string]int{}
	best := ""
	for _, s := range b.Speeches {
		w := named(s).Words()
		count[w]++
		if count[w] > count[best] {
			best = w
		}
	}
	return best
}
