package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"kanben/book/diag"
	"kanben/book/source"
	"kanben/build"
)

// finish ends the program: it writes out what is left to write, says what went
// wrong, and gives the exit status.
func (c *console) finish(err error) int {
	// A bufio.Writer keeps its first error, so that writes need not be checked.
	if failed := c.out.Flush(); failed != nil && (err == nil || errors.Is(err, failed)) {
		err = fault(keyCannotPrint, failed)
	}
	status := statusOf(err)
	if err != nil {
		c.complain(err)
	}
	return status
}

// An interrupted error is an interrupt that needs other words than most, for
// something stays behind.
type interrupted struct{ words key }

func (*interrupted) Error() string { return "interrupted" }
func (*interrupted) Unwrap() error { return context.Canceled }

// complain prints an error and what to do about it.
func (c *console) complain(err error) {
	if errors.Is(err, context.Canceled) {
		words := keyInterrupted
		if left, ok := errors.AsType[*interrupted](err); ok {
			words = left.words
		}
		fmt.Fprintln(c.err, c.say(words))
		return
	}
	if bad, ok := errors.AsType[*rosterError](err); ok {
		c.complainOfGroups(bad)
		return
	}
	if bad, ok := errors.AsType[*manifestError](err); ok {
		c.complainOf(bad)
		return
	}
	label := c.paint(c.errFile, red, c.say(keyErrorLabel))
	fmt.Fprintf(c.err, "%s%s\n", label, visibleLines(c.explain(err)))
	if hint := c.hint(err); hint != "" {
		fmt.Fprintf(c.err, "    %s%s\n", c.say(keyHintLabel), visibleLines(hint))
	}
	if bug, ok := errors.AsType[*build.Bug](err); ok && c.verbose {
		fmt.Fprintf(c.err, "\n%s", bug.Stack)
	}
}

// complainOfGroups prints what has to be mended in a list of groups.
func (c *console) complainOfGroups(bad *rosterError) {
	if err := c.printFindings(c.err, c.errFile, bad.findings, c.notFixed); err != nil {
		return // nowhere left to say it
	}
	label := c.paint(c.errFile, red, c.say(keyErrorLabel))
	fmt.Fprintf(c.err, "%s%s\n", label, c.say(keyRosterBad, bad.findings.Count(diag.Error)+bad.findings.Count(diag.Warning)))
}

// complainOf prints what has to be mended in a manifest that cannot be used; what
// is only advised can wait until then.
func (c *console) complainOf(bad *manifestError) {
	show := func(d *diag.Diagnostic) bool { return d.Severity == diag.Error }
	if err := c.printFindings(c.err, c.errFile, bad.findings, show); err != nil {
		return // nowhere left to say it
	}
	label := c.paint(c.errFile, red, c.say(keyErrorLabel))
	fmt.Fprintf(c.err, "%s%s\n", label, c.say(keyManifestBad, bad.findings.Count(diag.Error)))
}

// explain puts an error into the user's words. Errors of ours are in both
// languages; of those below them, the usual ones of file systems are.
func (c *console) explain(err error) string {
	if placed, ok := errors.AsType[*placedError](err); ok {
		return placed.where + ": " + c.explain(placed.err)
	}
	if _, ok := errors.AsType[*unsoundError](err); ok {
		return c.say(keyUnsound)
	}
	if forbidden, ok := errors.AsType[*build.Forbidden](err); ok {
		if forbidden.Errors > 0 {
			return c.say(keyForbidden, forbidden.Errors)
		}
		return c.say(keyForbiddenStrict, forbidden.Warnings)
	}
	if input, ok := errors.AsType[*source.InputError](err); ok {
		return c.placed(input) + diag.Text{Zh: input.Zh, En: input.En}.In(c.lang)
	}
	if fault, ok := errors.AsType[*build.Fault](err); ok {
		s := fault.Text(c.lang)
		if fault.Err != nil {
			s += c.say(keyColon) + c.explain(fault.Err)
		}
		return s
	}
	if bug, ok := errors.AsType[*build.Bug](err); ok {
		return c.say(keyBug, bug.Value)
	}
	if k, ok := systemMessage(err); ok {
		return c.say(k)
	}
	return err.Error()
}

// placed is the place of an error in a manuscript, as findings write it.
func (c *console) placed(e *source.InputError) string {
	place := source.Position{Path: c.nameOf(e.Name), Line: e.Line, Column: e.Column}
	return place.String() + ": "
}

// inputError makes a wrong usage of those errors of reading that are one.
func inputError(err error) error {
	if errors.Is(err, source.ErrUnknownEncoding) {
		return &usageError{err}
	}
	return err
}

// hint is what to do about an error, or "".
func (c *console) hint(err error) string {
	if _, ok := errors.AsType[*unsoundError](err); ok {
		return c.say(keyUnsoundHint)
	}
	if _, ok := errors.AsType[*build.Forbidden](err); ok {
		return c.say(keyForbiddenHint)
	}
	if fault, ok := errors.AsType[*build.Fault](err); ok {
		return fault.Advice(c.lang)
	}
	if input, ok := errors.AsType[*source.InputError](err); ok {
		hint := diag.Text{Zh: input.HintZh, En: input.HintEn}.In(c.lang)
		if input.Convert && findOffice() != "" {
			hint += c.say(keyConvertHint)
		}
		return hint
	}
	if _, ok := errors.AsType[*build.Bug](err); ok {
		return c.say(keyBugHint)
	}
	return ""
}

// systemMessage finds the words for the errors that file systems usually give.
func systemMessage(err error) (key, bool) {
	switch {
	case isDiskFull(err):
		return keyDiskFull, true
	case isInUse(err):
		return keyInUse, true
	case isReadOnlyDisk(err):
		return keyReadOnlyDisk, true
	case errors.Is(err, fs.ErrPermission):
		return keyNoPermission, true
	case errors.Is(err, fs.ErrNotExist):
		return keyNotExist, true
	case errors.Is(err, syscall.ENOTDIR):
		return keyFileInPath, true
	case errors.Is(err, syscall.ELOOP):
		return keyLinkLoop, true
	}
	return nil, false
}

// fault makes an error of a message and what lies below it.
func fault(k key, err error, args ...any) error {
	return &build.Fault{Message: *k, Args: args, Err: err}
}

// usage makes an error of a wrong command line; hint may be nil.
func usage(k, hint key, args ...any) error {
	f := &build.Fault{Message: *k, Args: args}
	if hint != nil {
		f.Hint = *hint
	}
	return &usageError{f}
}

// visibleLines makes a message safe to print, line by line.
func visibleLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = diag.Visible(line)
	}
	return strings.Join(lines, "\n")
}
