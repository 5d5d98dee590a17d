package layout

import (
	"strings"

	"kanben/book/source"
	"kanben/build/geom"
	"kanben/build/style"
)

// A title page has two groups of lines: title, subtitle and note from a row of the
// design's own downwards, people, organisation and date above its last rows. Where
// they would meet, all white of the page gives way in the same proportion. What
// still does not fit is set closer in steps (squeeze).

// A titleRow is a line of a group: how far below the one before it it is to stand,
// and how near it may come.
type titleRow struct {
	line        Line
	drop, least geom.Length
	next        bool // begins a paragraph
}

// A titleGroup is the rows of one end of a title page; at is where the first one of
// the head and the last one of the foot is to stand, limit how far it may be moved
// to the edge of the type area.
type titleGroup struct {
	rows      []titleRow
	at, limit geom.Length
}

// extent is how far the group reaches, and least how far at least, its way to the
// edge counted.
func (g *titleGroup) extent() (whole, least geom.Length) {
	for i, r := range g.rows {
		if i > 0 {
			whole, least = whole+r.drop, least+r.least
		}
	}
	return whole, least - max(g.at-g.limit, g.limit-g.at)
}

// A squeeze is a step by which the lines of a title page need less room: credits
// stand on one line as far as they fit there, the title is set by a later rule of the
// design, the lines below it in the type of the people, and all types are reduced to
// so many eighths.
type squeeze struct {
	shared  bool
	later   int
	small   bool
	eighths int
}

// squeezes are the steps, for a design of so many rules for titles.
func squeezes(rules int) []squeeze {
	list := []squeeze{{eighths: 8}, {shared: true, eighths: 8}}
	for later := 1; later < rules; later++ {
		list = append(list, squeeze{true, later, false, 8})
	}
	for eighths := 8; eighths >= 5; eighths-- {
		list = append(list, squeeze{true, rules - 1, true, eighths})
	}
	return list
}

// titlePage makes the 扉页, always a recto.
func (f *fronter) titlePage() Page {
	page := Page{Recto: true}
	sect := f.doc.addRole(RoleSect, 0, "")
	m := &f.book.Meta
	if len(f.book.Speeches) > 0 {
		f.set.words = f.book.Speeches[0].Cohesion()
	}
	natural, _ := f.set.titleLines(m.TitleLines(), f.st.TitlePage.Rules, f.st.Page.Measure, m.Span)
	later := len(f.st.TitlePage.Rules) // rules behind the one that the title has by itself
	for i := range f.st.TitlePage.Rules {
		if natural == &f.st.TitlePage.Rules[i] {
			later -= i
		}
	}
	var head, foot titleGroup
	var give, of geom.Length // the share of all white that gives way
	for _, s := range squeezes(later) {
		head, foot = f.titleHead(s, len(f.st.TitlePage.Rules)-later), f.titleFoot(s)
		give, of = f.shortage(&head, &foot)
		if give <= of {
			break
		}
	}
	give = min(give, of)
	between := func(from, to geom.Length) geom.Length {
		if give <= 0 {
			return from
		}
		return from - geom.Length(int64(from-to)*int64(give)/int64(of))
	}
	role := int32(-1)
	y := between(head.at, head.limit)
	for i, r := range head.rows {
		if i > 0 {
			y += between(r.drop, r.least)
		}
		if r.next {
			role = f.doc.addRole(RoleP, sect, "")
		}
		f.centre(&page, r.line, y, role)
	}
	y = between(foot.at, foot.limit)
	for i := len(foot.rows) - 1; i > 0; i-- {
		y -= between(foot.rows[i].drop, foot.rows[i].least)
	}
	for i, r := range foot.rows {
		if i > 0 {
			y += between(r.drop, r.least)
		}
		if r.next {
			role = f.doc.addRole(RoleP, sect, "")
		}
		f.foot(&page, r.line, y, role)
	}
	f.bars(&page)
	return page
}

// shortage is by how much the groups are too near to each other, 0 or less if they
// are not, and how much can be had of the white in and around them.
func (f *fronter) shortage(head, foot *titleGroup) (give, of geom.Length) {
	if len(head.rows) == 0 || len(foot.rows) == 0 {
		return 0, 0
	}
	h, hLeast := head.extent()
	t, tLeast := foot.extent()
	apart := f.st.Page.Leading * 5 / 4
	return head.at + h + apart - (foot.at - t), h - hLeast + t - tLeast
}

// reduced is a type of so many eighths of the size.
func reduced(t style.Type, eighths int) style.Type {
	t.Size, t.Tracking = t.Size.Times(eighths, 8), t.Tracking.Times(eighths, 8)
	return t
}

// titleHead sets title, subtitle and note; from is the title's own rule.
func (f *fronter) titleHead(s squeeze, from int) titleGroup {
	pg, t, m := &f.st.Page, &f.st.TitlePage, &f.book.Meta
	rules := append([]style.TitleRule(nil), t.Rules[min(from+s.later, len(t.Rules)-1):]...)
	for i := range rules {
		r := &rules[i]
		r.Type, r.Leading, r.Below = reduced(r.Type, s.eighths), r.Leading.Times(s.eighths, 8), r.Below.Times(s.eighths, 8)
	}
	rule, lines := f.set.titleLines(m.TitleLines(), rules, pg.Measure, m.Span)
	g := titleGroup{at: pg.Y(rule.At)}
	body := f.st.Body.Size
	g.limit = min(g.at, pg.Baseline(0)+(rule.Type.Size-body).Times(int(pg.Ascent), int(body)))
	for i, l := range lines {
		g.rows = append(g.rows, titleRow{l, rule.Leading, min(rule.Leading, rule.Type.Size*5/4), i == 0})
	}
	second := t.Subtitle
	if s.small {
		second.Size, second.Tracking = t.Organiser.Size, 0
	}
	second = reduced(second, s.eighths)
	drop, least := rule.Below, min(rule.Below, rule.Type.Size/2+second.Size*5/4)
	for _, words := range m.SecondRank() {
		for i, l := range f.set.ragged(f.set.display(second, words, m.Span), second.Tracking, pg.Measure) {
			g.rows = append(g.rows, titleRow{l, drop, least, i == 0})
			drop, least = second.Size*3/2, second.Size*5/4
		}
		drop, least = drop+second.Size/2, least+second.Size/8
	}
	return g
}

// titleFoot sets people, organisation and date.
func (f *fronter) titleFoot(s squeeze) titleGroup {
	pg, t, m := &f.st.Page, &f.st.TitlePage, &f.book.Meta
	g := titleGroup{at: pg.Y(t.OrganiserAt)}
	kind := reduced(t.Organiser, s.eighths)
	for _, credit := range f.credits(s.shared, kind) {
		for i, l := range f.set.ragged(f.set.display(kind, credit, source.Span{}), kind.Tracking, pg.Measure) {
			g.rows = append(g.rows, titleRow{l, pg.Leading, min(pg.Leading, kind.Size*11/8), i == 0})
		}
	}
	if !m.Date.IsZero() {
		drop := pg.Y(t.DateAt) - g.at
		l := f.set.line(reduced(t.Date, s.eighths), m.YearMonth(), source.Span{})
		g.rows = append(g.rows, titleRow{l, drop, min(drop, kind.Size*11/8), true})
		g.at += drop
	}
	g.limit = max(g.at, pg.Baseline(pg.Lines-1))
	return g
}

// credits are the lines above the date: who made the book. Shared, as many stand on
// a line as its measure holds; the last one, the organisation, keeps its own.
func (f *fronter) credits(shared bool, kind style.Type) []string {
	list := f.book.Meta.Credits()
	if !shared {
		return list
	}
	const between = "\u3000\u3000"
	var out []string
	for i, c := range list {
		if i > 0 && (i < len(list)-1 || f.book.Meta.Organisation == "") {
			joined := out[len(out)-1] + between + c
			if f.set.line(kind, joined, source.Span{}).Measure <= f.st.Page.Measure {
				out[len(out)-1] = joined
				continue
			}
		}
		out = append(out, strings.TrimSpace(c))
	}
	return out
}
