package layout

import (
	"cmp"
	"testing"

	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// faults is what is wrong with a broken paragraph: lines that no white can fill
// (T53b), a lone character in its last line (T14), lines looser than 0.10 em a
// place (T53a).
type faults struct {
	short, single, loose int
	lack                 int64 // what the short lines lack, together
}

func countFaults(b *breaker, p *paragraph, ends []int32) (n faults) {
	from := 0
	for _, end := range ends {
		to := int(end)
		f := b.fit(from, to, p.lineEnd(to))
		switch _, spread := b.glue.price(&f, to == len(p.units)); {
		case spread > b.glue.stretch(&f, loosest):
			n.short++
			n.lack += spread
		case spread > b.glue.stretch(&f, veryLoose):
			n.loose++
		}
		if to == len(p.units) && from > 0 && from > singleFrom(p.units) {
			n.single++
		}
		from = to
	}
	return n
}

// compare compares faults, the worst first. How short lines are counts before how
// loose the others are: that is compared where they are as short.
func (n faults) compare(m faults) int {
	c := cmp.Or(cmp.Compare(n.short, m.short), cmp.Compare(n.single, m.single))
	if c == 0 && n.lack == m.lack {
		c = cmp.Compare(n.loose, m.loose)
	}
	return c
}

func (n *faults) add(m faults) {
	n.short, n.single, n.loose, n.lack = n.short+m.short, n.single+m.single, n.loose+m.loose, n.lack+m.lack
}

// greedy breaks a paragraph line by line: each holds as much as it can. It
// reports whether that is possible without breaking a rule.
func greedy(b *breaker, p *paragraph) (ends []int32, ok bool) {
	for from := 0; from < len(p.units); {
		last := 0
		for to := from + 1; to <= len(p.units) && b.least(from, to) <= int64(b.room(from)); to++ {
			if to == len(p.units) || p.units[to].brk >= clreq.Discouraged {
				last = to
			}
		}
		if last == 0 {
			return nil, false
		}
		ends = append(ends, int32(last))
		from = last
	}
	return ends, true
}

// TestAgainstGreedy: breaking paragraphs as a whole has never more faults, the
// worst counted first, than breaking them line by line (T55); in all it has far
// fewer.
func TestAgainstGreedy(t *testing.T) {
	st := *style.Speech()
	var ours, theirs faults
	compared := 0
	for n, marks := range allMarks() {
		d := newSetter(embedded()).follow(marks)
		for chars := 12; chars <= 40; chars += 2 {
			f := bodyFrame(&st)
			f.measure = f.voice.size * geom.Length(chars)
			p := d.it.itemise(flow{text: randomText(uint64(n*100+chars), 300)}, setting{voice: f.voice})
			d.br.glue = d.glue(f.voice.size)
			r := d.br.breakLines(p, f.indent, f.measure)
			lines, ok := greedy(&d.br, p)
			if !ok {
				continue
			}
			compared++
			a := countFaults(&d.br, p, r.ends)
			b := countFaults(&d.br, p, lines)
			if a.compare(b) > 0 {
				t.Errorf("%+v, %d characters: %+v, greedy %+v", marks, chars, a, b)
			}
			ours.add(a)
			theirs.add(b)
		}
	}
	t.Logf("%d paragraphs: %+v, greedy %+v", compared, ours, theirs)
	if compared < 300 || ours.single > 0 || ours.short*2 > theirs.short {
		t.Errorf("%d paragraphs: %+v, greedy %+v", compared, ours, theirs)
	}
}

// TestLikeEnds: of two ways to break, the one is taken that does not end three
// lines running with the same mark (T55).
func TestLikeEnds(t *testing.T) {
	d := newSetter(embedded())
	p := d.it.itemise(flow{text: "甲乙，丙丁，戊己，庚"}, setting{voice: voice{fonts.Song, geom.Points(10)}})
	d.br.p = p
	d.br.nodes = make([]node, len(p.units)+1)
	d.br.nodes[3] = node{prev: 0}
	d.br.nodes[6] = node{prev: 3}
	for at, want := range map[int]int64{3: 0, 6: likeEndsCost, 5: 0} {
		if got := d.br.likeEnds(p.lineEnd(9), at); got != want {
			t.Errorf("a line behind one that ends at %d costs %d, want %d", at, got, want)
		}
	}
}

// BenchmarkBreak breaks one paragraph of dense prose again and again; see its
// characters a second.
func BenchmarkBreak(b *testing.B) {
	d := newSetter(embedded())
	st := style.Speech()
	f := bodyFrame(st)
	p := d.it.itemise(flow{text: randomText(3, 1000)}, setting{voice: f.voice})
	d.br.glue = d.glue(f.voice.size)
	b.ReportAllocs()
	for b.Loop() {
		d.br.breakLines(p, f.indent, f.measure)
	}
	b.ReportMetric(float64(len(p.units))*float64(b.N)/b.Elapsed().Seconds(), "characters/s")
}
