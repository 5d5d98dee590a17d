package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"kanben/book/source"
)

// A List is the findings of one piece of work. The zero List is ready; each
// goroutine fills its own, and lists are joined in work order.
type List []Diagnostic

// Add appends a finding.
func (l *List) Add(d Diagnostic) { *l = append(*l, d) }

// Count tells how many findings have severity s.
func (l List) Count(s Severity) int {
	n := 0
	for i := range l {
		if l[i].Severity == s {
			n++
		}
	}
	return n
}

// Forbids tells whether the findings forbid the book: an error does, and with
// strict a warning too (contract.md, "Exit status").
func (l List) Forbids(strict bool) bool {
	least := Error
	if strict {
		least = Warning
	}
	return slices.ContainsFunc(l, func(d Diagnostic) bool { return d.Severity >= least })
}

// Sort orders findings by file (in the order of files, then unknown ones),
// place, severity and code, so that two runs print the same lines.
func (l List) Sort(files []*source.File) {
	order := make(map[*source.File]int, len(files))
	for i, f := range files {
		order[f] = i
	}
	rank := func(f *source.File) int {
		if i, ok := order[f]; ok {
			return i
		}
		return len(files)
	}
	compare := func(a, b Diagnostic) int {
		if a.Span.File != b.Span.File {
			if c := cmp.Compare(rank(a.Span.File), rank(b.Span.File)); c != 0 {
				return c
			}
		}
		return cmp.Or(
			cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Severity, b.Severity),
			strings.Compare(a.Code, b.Code),
		)
	}
	// Each stage walks the book in order, so that a list often is sorted.
	if !slices.IsSortedFunc(l, compare) {
		slices.SortStableFunc(l, compare)
	}
}

// Unique gives the findings without those that say again what another says:
// the same at the same place, and the same without a place. A title stands on
// several pages, and each of them reports it.
func (l List) Unique() List {
	type saying struct {
		rule  *Rule
		place source.Span
		words string
	}
	said := make(map[saying]bool, len(l))
	say := func(d *Diagnostic, place source.Span) saying {
		return saying{d.Rule, place, fmt.Sprint(d.Args...)}
	}
	for i := range l {
		if d := &l[i]; d.Span.File != nil {
			said[say(d, source.Span{})] = true // nobody needs it without a place
		}
	}
	var unique List
	for i := range l {
		d := &l[i]
		s := say(d, d.Span)
		if said[s] {
			continue
		}
		said[s] = true
		unique.Add(*d)
	}
	return unique
}

// A Tally is how often one rule was met.
type Tally struct {
	*Rule
	N     int
	first *Diagnostic
}

// Label names the rule in language l: its name, or its first finding's message
// if it has none.
func (t *Tally) Label(l Lang) string {
	if name := t.Name.In(l); name != "" {
		return name
	}
	return t.first.Text(l)
}

// ByRule counts the findings of severity s by rule, in the order of codes.
func (l List) ByRule(s Severity) []Tally {
	var tallies []Tally
	index := make(map[*Rule]int)
	for i := range l {
		d := &l[i]
		if d.Severity != s {
			continue
		}
		k, ok := index[d.Rule]
		if !ok {
			k = len(tallies)
			index[d.Rule] = k
			tallies = append(tallies, Tally{Rule: d.Rule, first: d})
		}
		tallies[k].N++
	}
	slices.SortStableFunc(tallies, func(a, b Tally) int { return strings.Compare(a.Code, b.Code) })
	return tallies
}
