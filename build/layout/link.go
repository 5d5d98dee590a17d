package layout

import (
	"sort"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// A linkSpan says that glyphs [first, end) of a paragraph lead somewhere.
type linkSpan struct {
	first, end int32
	link       *book.Link
}

// linked notes that the glyphs from first on are words of a link. White before
// its first word is not.
func (p *paragraph) linked(first int32, t *stretch) {
	end := int32(len(p.glyphs))
	if t.link == nil || first == end {
		return
	}
	if n := len(p.links); n > 0 && p.links[n-1].link == t.link {
		p.links[n-1].end = end
		return
	}
	if int(p.glyphs[first].At) < t.start {
		first++
	}
	p.links = append(p.links, linkSpan{first, end, t.link})
}

// linkAt is the link that glyph a stands in, nil if none, and the glyph before
// end at which that changes, or end.
func (p *paragraph) linkAt(a, end int) (*book.Link, int) {
	i := sort.Search(len(p.links), func(i int) bool { return int(p.links[i].end) > a })
	if i == len(p.links) {
		return nil, end
	}
	s := &p.links[i]
	if a < int(s.first) {
		return nil, min(end, int(s.first))
	}
	return s.link, min(end, int(s.end))
}

// elements gives the links and foreign words of a line that has its place their
// elements in the structure, and links their areas on the page: one for each
// line that a link's words stand on (T44).
func (p *placer) elements(page *Page, l *Line) {
	x := l.Baseline.X
	var last *Link // of this line
	for i := range l.Runs {
		r := &l.Runs[i]
		width := r.width()
		parent := l.Role
		if to := r.leadsTo(); to != "" {
			r.Role = p.element(part{link: r.link, parent: parent})
			if last != nil && last.Role == r.Role {
				last.Area.Width = x + width - last.Area.X
			} else {
				last = &Link{
					Area:    geom.Rect{X: x, Y: l.Baseline.Y - above(r.Size, &p.st.Page), Width: width, Height: r.Size.Times(5, 4)},
					Address: to, Role: r.Role, Text: book.Plain(r.link.Text),
				}
				page.Items = append(page.Items, last)
			}
			parent = r.Role
		}
		if r.foreign != nil {
			r.Role = p.element(part{foreign: r.foreign, parent: parent})
		}
		x += width
	}
}

// A part is a part of a line's text that is an element of its own below another.
type part struct {
	link    *book.Link
	foreign *foreign
	parent  int32
}

// element is the structure element of a part: one, on however many lines and
// pages its words stand.
func (p *placer) element(of part) int32 {
	role, known := p.parts[of]
	if known {
		return role
	}
	if of.foreign != nil {
		role = p.doc.addRole(RoleSpan, of.parent, "")
		p.doc.Roles[role].Language = foreignLanguage
	} else {
		role = p.doc.addRole(RoleLink, of.parent, "")
	}
	p.parts[of] = role
	return role
}

// leadsTo is where the words of a run lead, "" if nowhere.
func (r *Run) leadsTo() string {
	if r.link == nil {
		return ""
	}
	return r.link.Address()
}

// width is how far the pen moves over a run.
func (r *Run) width() geom.Length {
	var w geom.Length
	for i := range r.Glyphs {
		w += r.Glyphs[i].Advance
	}
	return w
}

// above is how far the area of a line of a size reaches above its baseline, or
// over its axis.
func above(size geom.Length, pg *style.Page) geom.Length {
	if pg.Vertical {
		return size.Times(5, 8)
	}
	return size
}
