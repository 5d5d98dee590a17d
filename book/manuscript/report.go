package manuscript

import (
	"slices"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// reportFile reports what is wrong with a file whatever stands in it.
func (a *assembler) reportFile(f *source.File) {
	if !f.Sure && len(f.Other) == 0 {
		a.findings.Add(ruleGuessed.At(startOf(f), f.Encoding))
	}
	for _, n := range f.Other {
		a.findings.Add(ruleMixed.At(f.Line(n), f.Encoding))
	}
	for _, r := range f.Repaired {
		place := f.Line(r.Line)
		a.findings.Add(ruleMojibake.At(place, r.Right, r.Wrong, diag.Shorten(r.Was, 30), diag.Shorten(place.Text(), 30)))
	}
	a.findings = append(a.findings, a.lost(f)...)
	a.reportGarbled(f)
}

// reportGarbled reports the first lines of garbled text one by one, all others
// together.
func (a *assembler) reportGarbled(f *source.File) {
	list := slices.DeleteFunc(source.Garbled(f), func(s source.Span) bool {
		return lostPlaces(lineAt(f, int(s.Start)).Text()) > 0 // that is said already
	})
	for i, s := range list {
		if i == maxLost {
			last := list[len(list)-1]
			a.findings.Add(ruleGarbledMore.At(s, len(list)-i, last.Position().Line, unitOf(f)))
			return
		}
		a.findings.Add(ruleGarbled.At(s, diag.Shorten(s.Text(), 20), unitOf(f)))
	}
}

// lost finds lost text. It forbids the book, unless the user allows it.
func (a *assembler) lost(f *source.File) diag.List {
	list := lost(f)
	for i := range list {
		if a.options.AllowLost {
			list[i].Severity = diag.Warning
		}
	}
	return list
}

// reportOutline reports what should be looked at in a manuscript's outline.
func (a *assembler) reportOutline(m *draft.Manuscript) {
	for _, r := range m.Outline.Remarks {
		if r.What == outline.Alone {
			line := m.Lines[r.Line]
			a.findings.Add(ruleHeadingAlone.At(line, r.Label, diag.Shorten(line.Text(), 30)))
			continue
		}
		a.findings.Add(numberRule(r).At(m.Lines[r.Line], r.Label, r.Before))
	}
	if list := m.Outline.Contents; len(list) > 0 {
		a.findings.Add(ruleContents.At(m.Lines[list[0]], len(list)))
	}
	if m.Outline.Unnumbered {
		a.reportUnnumbered(m)
	}
	for _, v := range m.Outline.Verses {
		first, last := m.Lines[v[0]], m.Lines[v[1]]
		first.End = last.End
		a.findings.Add(ruleVerse.At(first, first.Position().Line, last.Position().Line))
	}
	a.listLines(m, m.Outline.Strays)
	for _, s := range m.Again {
		a.findings.Add(ruleTitleAgain.At(s))
	}
	for _, s := range m.Speeches {
		if len(s.Blocks) == 0 {
			a.findings.Add(ruleNoText.At(s.Span, s.Heading()))
		}
		a.reportLikely(s.Blocks)
	}
	a.reportLikely(m.Front)
}

// maxNamed is how many heads without numbers are named.
const maxNamed = 5

// reportUnnumbered asks to confirm the heads that have no numbers.
func (a *assembler) reportUnnumbered(m *draft.Manuscript) {
	heads := m.Outline.Speeches
	names := make([]string, 0, maxNamed+1)
	for _, i := range heads {
		if len(names) == maxNamed {
			names = append(names, "…")
			break
		}
		names = append(names, diag.Shorten(m.Lines[i].Text(), 20))
	}
	a.findings.Add(ruleUnnumbered.At(m.Lines[heads[0]], len(heads), strings.Join(names, " / ")))
}

func (a *assembler) reportLikely(blocks []book.Block) {
	for _, b := range blocks {
		if h, ok := b.(*book.Heading); ok && h.Likely {
			a.findings.Add(ruleLikely.At(h.Span, h.PlainText()))
		}
	}
}

// numberRule is the finding for a remark about numbers.
func numberRule(r outline.Remark) *diag.Rule {
	switch {
	case r.Speech && r.What == outline.Missing:
		return &ruleSpeechMissing
	case r.Speech && r.What == outline.Repeated:
		return &ruleSpeechRepeated
	case r.Speech:
		return &ruleSpeechBackward
	case r.What == outline.Repeated:
		return &ruleHeadingRepeated
	}
	return &ruleHeadingMissing
}

// maxNear is how many near misses are listed.
const maxNear = 5

// compareCount compares the number of speeches with what the title announces,
// and lists the lines that nearly were heads of speeches.
func (a *assembler) compareCount(list []*draft.Manuscript) {
	meta := &a.book.Meta
	if meta.Declared == 0 || meta.Declared == a.speeches {
		return
	}
	place := meta.Span
	if place.File == nil {
		place = startOf(a.book.Files[0])
	}
	a.findings.Add(ruleCount.At(place, meta.Declared, a.speeches))
	for _, m := range list {
		a.listNear(m)
	}
}

// listNear lists the lines of m that nearly were heads of speeches, the first
// few of the book and each once.
func (a *assembler) listNear(m *draft.Manuscript) { a.listLines(m, m.Outline.Near) }

func (a *assembler) listLines(m *draft.Manuscript, lines []int) {
	for _, i := range lines {
		if place := m.Lines[i]; len(a.near) < maxNear && !slices.Contains(a.near, place) {
			a.near = append(a.near, place)
			a.findings.Add(ruleNear.At(place, diag.Shorten(place.Text(), 40), unitOf(m.File)))
		}
	}
}

// verdicts tells for each line what it was found to be, and why.
func verdicts(list []*draft.Manuscript) []Verdict {
	var out []Verdict
	for _, m := range list {
		for i := range m.Lines {
			l := &m.Outline.Lines[i]
			v := Verdict{Span: m.Lines[i], Kind: l.Kind.String(), Reason: m.Outline.Why(i, m.Lines[i].Text())}
			if l.Rule != nil {
				v.Rule = l.Rule.Name
			}
			out = append(out, v)
		}
	}
	return out
}
