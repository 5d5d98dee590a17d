package main

import (
	"io"
	"os"

	"kanben/book/diag"
)

// shownOfRule is how many repairs of one rule `check` shows without -v.
const shownOfRule = 3

// printFindings prints those findings that show accepts, to w, which goes to f.
func (c *console) printFindings(w io.Writer, f *os.File, list diag.List, show func(*diag.Diagnostic) bool) error {
	p := c.printer(w, f)
	for i := range list {
		if d := &list[i]; show(d) {
			if err := p.Print(d); err != nil {
				return err
			}
		}
	}
	return nil
}

// notFixed shows what a person has to look at.
func (c *console) notFixed(d *diag.Diagnostic) bool {
	switch d.Severity {
	case diag.Fixed:
		return c.verbose && !c.quiet
	case diag.Advice:
		return !c.quiet
	}
	return true
}

// someOfEach shows the first repairs of each rule and everything else.
func (c *console) someOfEach() func(*diag.Diagnostic) bool {
	seen := make(map[*diag.Rule]int)
	return func(d *diag.Diagnostic) bool {
		if d.Severity != diag.Fixed {
			return c.notFixed(d)
		}
		seen[d.Rule]++
		return !c.quiet && (c.verbose || seen[d.Rule] <= shownOfRule)
	}
}
