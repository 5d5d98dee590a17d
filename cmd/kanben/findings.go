package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"

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

// toLookAt prints the findings that show accepts on stderr, behind what was said
// on stdout.
func (c *console) toLookAt(list diag.List, show func(*diag.Diagnostic) bool) error {
	if err := c.out.Flush(); err != nil {
		return err
	}
	w := bufio.NewWriter(c.err)
	if !c.quiet && slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return show(&d) }) {
		fmt.Fprintf(w, "\n%s\n", c.paint(c.errFile, bold, c.say(keyToLookAt)))
	}
	if err := c.printFindings(w, c.errFile, list, show); err != nil {
		return err
	}
	return w.Flush()
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
