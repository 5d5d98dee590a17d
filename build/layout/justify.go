package layout

import (
	"sort"
	"strings"
	"unicode/utf8"

	"kanben/build/clreq"
	"kanben/build/geom"
)

// A share spreads a total over n places so that the parts differ by at most
// one unit and add up exactly.
type share struct {
	total int64
	n     int32
	given int32
}

func (s *share) next() geom.Length {
	if s.n == 0 {
		return 0
	}
	a := s.total * int64(s.given) / int64(s.n)
	s.given++
	return geom.Length(s.total*int64(s.given)/int64(s.n) - a)
}

// shares says what each kind of gap, and each place of the last step, takes or
// gives in one line.
type shares struct {
	kind  [clreq.NumKinds]share
	place share
}

// justify settles the white of the line of units [from, to): shrinking and
// stretching go step by step, all places of a step alike (T51, T52). A last
// line is never stretched (T54); neither is a line that would need more than
// ¼ em a place (T53b). It reports what could not be filled: > 0 the line is
// short, < 0 it runs over.
func (g *glue) justify(f *fit, last bool) (sh shares, short int64) {
	for k := range sh.kind {
		sh.kind[k].n = f.gap[k]
	}
	sh.place.n = f.places
	if f.need > 0 {
		rest := f.need
		for i := range shrinks {
			s := &shrinks[i]
			give := min(rest, int64(f.gap[s.kind])*int64(g.part[s.most]))
			sh.kind[s.kind].total -= give
			rest -= give
		}
		return sh, -rest
	}
	if last || f.need == 0 {
		return sh, 0
	}
	rest := -f.need
	for i := range stretches {
		s := &stretches[i]
		give := min(rest, int64(f.gap[s.kind])*int64(g.part[s.most]))
		sh.kind[s.kind].total += give
		rest -= give
	}
	most := g.stretch(f, loosest)
	if over := min(rest-most, g.reserve(f)); over > 0 {
		sh.kind[clreq.HanWestern].total += over
		rest -= over
	}
	if rest <= most {
		sh.place.total = rest
		return sh, 0
	}
	for k := range sh.kind {
		sh.kind[k].total = 0
	}
	return sh, -f.need
}

// setLine makes the line of units [from, to) of p at a measure. The white goes
// into the advances of the glyphs, in place.
func (p *paragraph) setLine(g *glue, s []sum, from, to int, measure geom.Length, last bool) (line Line, short int64) {
	room := measure
	h := p.hyphenAt(to)
	if h != nil {
		room -= h.width()
	}
	f := g.fit(p.units, s, from, to, room)
	sh, short := g.justify(&f, last)
	for i := from; i < to; i++ {
		u := &p.units[i]
		p.glyphs[u.glyph].Advance = u.body
		if i == from {
			continue
		}
		gap := g.part[u.gap.Natural]
		if u.gap.Natural > u.gap.Min || u.gap.Kind == clreq.HanHan {
			gap += sh.kind[u.gap.Kind].next()
		}
		if places(u.gap.Kind) {
			gap += sh.place.next()
		}
		if u.space {
			p.glyphs[u.glyph-1].Advance = gap
		} else {
			p.glyphs[p.units[i-1].glyph].Advance += gap
		}
	}
	line = Line{
		Runs:    p.runs(int(p.units[from].glyph), int(p.units[to-1].glyph)+1),
		Measure: measure,
		Slack:   geom.Length(-f.need),
		From:    p.from,
		Role:    -1,
		SoftEnd: to < len(p.units) && p.units[to].space,
	}
	if h != nil {
		first, end := p.glyphsOf(from, to)
		line.Beside = append(line.Beside, h.bar(p.pen(first, end), p.base))
	}
	return line, short
}

// glyphsOf gives the glyphs of units [from, to).
func (p *paragraph) glyphsOf(from, to int) (first, end int32) {
	return p.units[from].glyph, p.units[to-1].glyph + 1
}

// runs cuts glyphs [a, b) into runs of one face, one link and one language, and
// of text without holes.
func (p *paragraph) runs(a, b int) []Run {
	var one [1]Run
	runs := one[:0]
	fi := sort.Search(len(p.faces), func(i int) bool { return int(p.faces[i].first) > a }) - 1
	ci := sort.Search(len(p.cuts), func(i int) bool { return int(p.cuts[i]) > a })
	for a < b {
		end := b
		if fi+1 < len(p.faces) {
			end = min(end, int(p.faces[fi+1].first))
		}
		if ci < len(p.cuts) {
			end = min(end, int(p.cuts[ci]))
		}
		link, end := p.linkAt(a, end)
		foreign, end := p.foreignAt(a, end)
		r := p.run(a, end, fi)
		r.link, r.foreign = link, foreign
		runs = append(runs, r)
		a = end
		if fi+1 < len(p.faces) && int(p.faces[fi+1].first) == end {
			fi++
		}
		if ci < len(p.cuts) && int(p.cuts[ci]) == end {
			ci++
		}
	}
	return append([]Run(nil), runs...)
}

// run makes one run of glyphs [a, b) in face fi. White space of the source that
// the last glyph is followed by is not its text.
func (p *paragraph) run(a, b, fi int) Run {
	glyphs := p.glyphs[a:b:b]
	start := glyphs[0].At
	end := len(p.text)
	if b < len(p.glyphs) {
		end = int(p.glyphs[b].At)
	}
	last := int(glyphs[len(glyphs)-1].At)
	_, w := utf8.DecodeRuneInString(p.text[last:])
	end = last + w + len(strings.TrimRightFunc(p.text[last+w:end], isSpace))
	for i := range glyphs {
		glyphs[i].At -= start
	}
	f := &p.faces[fi]
	return Run{Face: f.face, Size: f.size, Turned: f.turned, Narrow: f.narrow, Text: p.text[start:end], Glyphs: glyphs}
}
