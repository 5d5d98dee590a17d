// Package report makes the proof's report: one page for browsers that stands by
// itself, with every finding in its context, sorted by speech. It needs no
// script, no network and no other file; it is read on a phone, in the dark, and
// on paper (docs/proof.md).
package report

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"slices"

	"kanben/book"
	"kanben/book/diag"
)

// Options are what a report depends on, apart from the book and its findings.
type Options struct {
	Lang    diag.Lang
	Explain func(*diag.Rule) diag.Explanation // what there is to say of a rule
	// Later, if set, gives the address of a part's own report (see Part) by the part's
	// name. The report then has a link to it in place of the part's findings.
	Later func(part string) string
}

// Mark stands near the beginning of every report and tells it from other pages.
const Mark = `<meta name="generator" content="kanben report">`

//go:embed report.html
var page string

//go:embed report.css
var sheet string

// How many findings of one rule are shown of a speech; the rest are counted. A
// thousand speeches have a hundred thousand repairs, which no browser shows and
// nobody reads.
const (
	shownRepairs = 20
	shownOthers  = 100
)

// Make makes the report of a book's findings, in the order given: the same book
// and findings give the same bytes.
func Make(b *book.Book, findings diag.List, o Options) ([]byte, error) {
	t, err := template.New("report").Funcs(template.FuncMap{
		"say": func(name string, args ...any) (string, error) {
			words, ok := words[name]
			if !ok {
				return "", fmt.Errorf("no words called %s", name)
			}
			return words.Format(o.Lang, args...), nil
		},
	}).Parse(page)
	if err != nil {
		return nil, fmt.Errorf("read the report's template: %w", err)
	}
	var w bytes.Buffer
	if err := t.Execute(&w, newView(b, findings, o)); err != nil {
		return nil, fmt.Errorf("write the report: %w", err)
	}
	return w.Bytes(), nil
}

// Part gives the findings of a part of a report by its name, part-12. What Make makes
// of them has the part as the whole report has it.
func Part(b *book.Book, findings diag.List, part string) diag.List {
	for i, list := range grouped(b, findings) {
		if partName(i) == part {
			return list
		}
	}
	return nil
}

// grouped gives findings by speech, those of the book as a whole first.
func grouped(b *book.Book, findings diag.List) []diag.List {
	places := newPlaces(b)
	lists := make([]diag.List, len(b.Speeches)+1)
	for i := range findings {
		at := places.speech(findings[i].Span) + 1
		lists[at] = append(lists[at], findings[i])
	}
	return lists
}

// partName names the i-th part in addresses.
func partName(i int) string {
	if i == 0 {
		return "whole"
	}
	return fmt.Sprintf("part-%d", i)
}

// A view is what the template shows.
type view struct {
	Lang    string // of the page
	Title   string // of the book
	Style   template.CSS
	Levels  []level
	Rules   []rule
	Parts   []part
	Nothing bool
}

// A level is one severity with its count.
type level struct {
	Class, Name, Meaning string
	N                    int
}

// A rule is a rule that found something, with its explanation.
type rule struct {
	Code, Class, Level, Name string
	N                        int
	Says, Hint, Why, Source  string
	Before, After            []segment
	Proposed                 bool // After is proposed and not done
	Switch, Fix              bool
}

// A part is a speech, or the book as a whole, with its findings.
type part struct {
	ID, Name string
	Counts   []level
	N        int // of findings
	Later    string
	Findings []finding
	Hidden   []hidden
}

// hidden is how many findings of a rule are not shown.
type hidden struct {
	Code string
	N    int
}

// A finding is one finding in its context.
type finding struct {
	Code, Class, Level string
	Place              string
	Text, Hint         string
	Before, After      []segment
	Proposed           bool
	Gone               bool // nothing is left of the line
}

var severities = [...]diag.Severity{diag.Error, diag.Warning, diag.Advice, diag.Fixed}

// class is the severity's name in the style sheet.
func class(s diag.Severity) string { return s.String() }

func newView(b *book.Book, findings diag.List, o Options) *view {
	v := &view{Lang: "zh-CN", Title: b.Meta.Title, Style: template.CSS(sheet), Nothing: len(findings) == 0}
	if o.Lang == diag.English {
		v.Lang = "en"
	}
	v.Levels = levels(findings, o.Lang)
	v.Rules = rules(findings, o)
	for i, list := range grouped(b, findings) {
		if len(list) == 0 {
			continue
		}
		p := part{ID: partName(i), Name: words["whole"].In(o.Lang), N: len(list)}
		if i > 0 {
			s := b.Speeches[i-1]
			p.Name = s.Heading()
			if s.Number > 0 {
				p.Name = fmt.Sprintf("%d. %s", s.Number, p.Name)
			}
		}
		for _, l := range levels(list, o.Lang) {
			if l.N > 0 {
				p.Counts = append(p.Counts, l)
			}
		}
		if o.Later != nil {
			p.Later = o.Later(p.ID)
		} else {
			// What wants a look comes first, each kind in the order of the text.
			slices.SortStableFunc(list, func(a, b diag.Diagnostic) int { return repairsLast(&a) - repairsLast(&b) })
			p.fill(list, o)
		}
		v.Parts = append(v.Parts, p)
	}
	return v
}

// repairsLast gives 1 for a repair, 0 for what wants a look.
func repairsLast(d *diag.Diagnostic) int {
	if d.Severity == diag.Fixed {
		return 1
	}
	return 0
}

// levels counts findings by severity, the gravest first.
func levels(list diag.List, l diag.Lang) []level {
	var all []level
	for _, s := range severities {
		name := class(s)
		all = append(all, level{Class: name, Name: words[name].In(l), Meaning: words[name+"-means"].In(l), N: list.Count(s)})
	}
	return all
}

// rules lists the rules that found something, the gravest first.
func rules(findings diag.List, o Options) []rule {
	var all []rule
	for _, s := range severities {
		for _, t := range findings.ByRule(s) {
			e := diag.Explanation{Rule: t.Rule}
			if o.Explain != nil {
				e = o.Explain(t.Rule)
			}
			r := rule{
				Code: t.Code, Class: class(s), Level: words[class(s)].In(o.Lang), Name: name(t.Rule, o.Lang), N: t.N,
				Says: t.Message.Unfilled(o.Lang), Hint: t.Hint.Unfilled(o.Lang), Why: e.Why.In(o.Lang), Source: t.Source,
				Switch: e.CanSwitch, Fix: e.CanPropose, Proposed: t.Severity != diag.Fixed,
			}
			if e.Before != "" {
				kind := marked
				if e.After != "" || t.Severity == diag.Fixed {
					kind = deleted
				}
				r.Before, r.After = compare(e.Before, e.After, e.Mark, kind)
			}
			// A rule may have been carried out here and proposed there: one explanation.
			if !slices.ContainsFunc(all, func(o rule) bool { return o.Code == r.Code }) {
				all = append(all, r)
			}
		}
	}
	return all
}

// name names a rule: by its name, or by its message without what is filled in.
func name(r *diag.Rule, l diag.Lang) string {
	if n := r.Name.In(l); n != "" {
		return n
	}
	return r.Message.Unfilled(l)
}

// fill takes a part's findings, as many of each rule as are shown.
func (p *part) fill(list diag.List, o Options) {
	shown := make(map[*diag.Rule]int)
	over := make(map[*diag.Rule]int)
	var order []*diag.Rule
	for i := range list {
		d := &list[i]
		most := shownOthers
		if d.Severity == diag.Fixed {
			most = shownRepairs
		}
		if shown[d.Rule] >= most {
			if over[d.Rule]++; over[d.Rule] == 1 {
				order = append(order, d.Rule)
			}
			continue
		}
		shown[d.Rule]++
		p.Findings = append(p.Findings, newFinding(d, o))
	}
	for _, r := range order {
		p.Hidden = append(p.Hidden, hidden{r.Code, over[r]})
	}
}

func newFinding(d *diag.Diagnostic, o Options) finding {
	f := finding{
		Code: d.Code, Class: class(d.Severity), Level: words[class(d.Severity)].In(o.Lang),
		Text: diag.Visible(d.Text(o.Lang)), Hint: diag.Visible(d.Advice(o.Lang)), Proposed: d.Severity != diag.Fixed,
	}
	if d.Span.File != nil {
		at := d.Span.Position()
		place := "place"
		if d.Span.File.Document != nil { // a line of it is a paragraph of the document
			place = "paragraph"
		}
		f.Place = words[place].Format(o.Lang, at.Path, at.Line, at.Column)
		f.Before, f.After = context(d)
		f.Gone = len(d.Edits) > 0 && f.After == nil
	}
	return f
}
