package manuscript

import (
	"kanben/book/diag"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
)

// askedHere tells whether the pattern of the heads of speeches is one of the
// command line, which has no place to point at.
func (a *assembler) askedHere() bool {
	for _, p := range a.options.Structure.Heads {
		if p.Level == 1 && p.Place.File == nil {
			return true
		}
	}
	return false
}

// reportUnused tells of the patterns in files of the user's that match no line
// of any manuscript.
func (a *assembler) reportUnused(list []*draft.Manuscript) {
	report := func(patterns []outline.Pattern, used func(*draft.Manuscript) []bool) {
	next:
		for i := range patterns {
			p := &patterns[i]
			if p.Place.File == nil {
				continue
			}
			for _, m := range list {
				if used(m)[i] {
					continue next
				}
			}
			a.findings.Add(ruleUnused.At(p.Place, p.Name, diag.Shorten(p.Like.String(), maxPattern)))
		}
	}
	report(a.options.Structure.Heads, func(m *draft.Manuscript) []bool { return m.Outline.UsedHeads })
	report(a.options.Structure.Deny, func(m *draft.Manuscript) []bool { return m.Outline.UsedDeny })
}

// maxPattern is how much of a pattern a finding quotes, in columns.
const maxPattern = 40
