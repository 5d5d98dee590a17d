package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/book/proof"
	"kanben/book/revise"
	"kanben/book/source"
	"kanben/build"
)

// fixOptions are the flags of `kanben fix`.
type fixOptions struct {
	manuscriptFlags
	proofFlags
	with  []string
	ask   bool
	write bool
	json  bool
}

// newFix makes `kanben fix`.
func newFix(c *console) *cobra.Command {
	o := &fixOptions{}
	cmd := &cobra.Command{
		Use:     "fix " + c.say(keyManuscriptsUsage),
		Short:   c.say(keyFixShort),
		Long:    c.say(keyFixLong),
		Example: c.say(keyFixExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runFix(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.BoolVar(&o.write, "write", false, c.say(keyFlagWrite))
	flags.StringSliceVar(&o.with, "with", nil, c.say(keyFlagWith))
	flags.BoolVar(&o.ask, "ask", false, c.say(keyFlagAsk))
	o.manuscriptFlags.register(c, cmd)
	o.proofFlags.register(c, cmd)
	flags.BoolVar(&o.json, "json", false, c.say(keyFlagJSON))
	return cmd
}

// everyRule is what --with takes for all proposals.
const everyRule = "all"

// wishes are the proof's options for a fix: everything is looked at, and the
// rules of --with carry their proposals out.
func (o *fixOptions) wishes(ctx context.Context, p proof.Options) (proof.Options, error) {
	p, err := o.options(ctx, p)
	if err != nil {
		return p, err
	}
	p.Thorough = true
	var rules []*diag.Rule
	for _, code := range o.with {
		if strings.EqualFold(code, everyRule) {
			rules = proof.Rules()
			break
		}
		r, err := proofRule(code)
		if err != nil {
			return p, err
		}
		rules = append(rules, r)
	}
	for _, r := range rules {
		if p.Rules[r.Code] != proof.Off {
			setSwitch(&p, r, proof.Fix)
		}
	}
	return p, nil
}

// runFix shows what the proof would change in the manuscripts, and changes them
// if that is asked for.
func runFix(ctx context.Context, c *console, o *fixOptions, args []string) error {
	if o.ask && (o.json || slices.Contains(args, "-")) {
		return usage(keyAskAlone, nil)
	}
	var d *desk
	v, err := c.readVolume(ctx, &o.manuscriptFlags, args, func(given *desk, j *build.Job) (err error) {
		d = given
		j.Proof, err = o.wishes(ctx, j.Proof)
		return err
	})
	if err != nil {
		return err
	}
	if err := c.mayFix(o, d, v); err != nil {
		return err
	}
	wanted := func(*diag.Diagnostic) bool { return false }
	if o.ask {
		if wanted, err = c.askAll(v.Findings, v.Book.Files); err != nil {
			return err
		}
	}
	f := &fixing{console: c, o: o, findings: v.Findings, wanted: wanted}
	for _, m := range d.manuscripts {
		i := slices.IndexFunc(v.Book.Files, func(f *source.File) bool { return f.Name == m.Name })
		if i < 0 {
			continue
		}
		if err := f.file(v.Book.Files[i], m.Data); err != nil {
			return err
		}
	}
	return f.finish()
}

// mayFix refuses what cannot be written back: documents, web pages, text with losses,
// and, to write, what is no file.
func (c *console) mayFix(o *fixOptions, d *desk, v *build.Volume) error {
	for _, f := range v.Book.Files {
		if f.Document != nil {
			return &build.Fault{Message: *keyFixDocument, Hint: *keyFixDocumentHint, Args: []any{f.Name}}
		}
	}
	if v.Findings.Forbids(false) {
		errors := func(d *diag.Diagnostic) bool { return d.Severity == diag.Error }
		if err := c.printFindings(c.err, c.errFile, v.Findings, errors); err != nil {
			return err
		}
		return build.Permit(v.Findings, false)
	}
	if o.write && (d.sample || slices.ContainsFunc(d.manuscripts, func(m build.Manuscript) bool { return m.Name == "-" })) {
		return usage(keyNoFileToWrite, nil)
	}
	return nil
}

// A fixing is the manuscripts at work, one after the other.
type fixing struct {
	*console
	o        *fixOptions
	findings diag.List
	wanted   func(*diag.Diagnostic) bool
	edits    int
}

// file shows what changes in a manuscript, and writes it if that is asked for.
func (f *fixing) file(file *source.File, data []byte) error {
	r := revise.New(file, f.findings, f.wanted)
	f.edits += r.Edits
	if f.o.json {
		if err := f.done(file).WriteJSON(f.out, f.lang); err != nil {
			return err
		}
	} else if err := r.WriteUnified(f.out, file.Name, f.painter()); err != nil {
		return err
	}
	if !f.o.write || len(r.Changes) == 0 {
		return nil
	}
	return f.rewrite(file, r, data)
}

// done are the findings about a manuscript that change it.
func (f *fixing) done(file *source.File) diag.List {
	var list diag.List
	for i := range f.findings {
		if d := &f.findings[i]; d.Span.File == file && len(d.Edits) > 0 && (d.Severity == diag.Fixed || f.wanted(d)) {
			list.Add(*d)
		}
	}
	return list
}

// rewrite writes a revised manuscript in its own encoding, and keeps the old one.
func (f *fixing) rewrite(file *source.File, r *revise.Revision, data []byte) error {
	now, missing, ok := file.Encode(r.Text, data)
	encoding := file.Encoding
	if !ok {
		now, encoding = source.EncodeUTF8(r.Text), "UTF-8 (BOM)"
	}
	same, _, _ := file.Encode(file.Text, data)
	backup, err := replaceFile(file.Name, data, now)
	if err != nil {
		return err
	}
	if f.o.json {
		return diag.NewEncoder(f.out).Encode(jsonFixed{"file", file.Name, backup, encoding, len(r.Changes)})
	}
	if f.quiet {
		return nil
	}
	f.line(f.say(keyFixWritten, diag.Visible(file.Name), len(r.Changes), diag.Visible(backup)))
	switch {
	case !ok:
		f.line(f.say(keyFixEncoding, file.Encoding, string(missing)))
	case string(same) != string(data):
		f.line(f.say(keyFixWhole, encoding))
	}
	return nil
}

// jsonFixed is the shape of a manuscript that was written.
type jsonFixed struct {
	Type     string `json:"type"`
	Path     string `json:"path"`
	Backup   string `json:"backup"`
	Encoding string `json:"encoding"`
	Lines    int    `json:"lines"`
}

// finish says what was changed, what was left, and what could be done.
func (f *fixing) finish() error {
	if f.o.json {
		return f.findings.WriteSummary(f.out)
	}
	if f.quiet {
		return nil
	}
	if f.edits == 0 {
		f.line(f.say(keyFixNothing))
	}
	proposals, unplaced := 0, 0
	for i := range f.findings {
		switch d := &f.findings[i]; {
		case d.Severity == diag.Advice && len(d.Edits) > 0 && !f.wanted(d):
			proposals++
		case d.Severity == diag.Fixed && len(d.Edits) == 0 && proof.RuleOf(d.Code) == d.Rule:
			unplaced++
		}
	}
	if proposals > 0 {
		f.line(f.say(keyFixProposals, proposals))
	}
	if unplaced > 0 {
		f.line(f.say(keyFixUnplaced, unplaced))
	}
	if f.edits > 0 && !f.o.write {
		f.line(f.say(keyFixHowToWrite))
	}
	return nil
}

// Colours of a difference: a line as it was in red, as it is in green, and what
// was replaced in it on a ground of that colour.
var partStyles = [...]string{
	revise.Head: bold, revise.Place: cyan,
	revise.OldLine: "31", revise.OldMark: "1;37;41",
	revise.NewLine: "32", revise.NewMark: "1;30;42",
}

// painter paints a difference for a terminal; for a pipe it is nil.
func (f *fixing) painter() revise.Painter {
	if !f.coloured(f.outFile) {
		if isTerminal(f.outFile) {
			return func(_ revise.Part, text string) string { return text }
		}
		return nil
	}
	return func(p revise.Part, text string) string { return f.paint(f.outFile, partStyles[p], text) }
}

// askAll asks about each proposal, and gives those that were accepted. The end
// of the input is a no to all that is left.
func (c *console) askAll(list diag.List, files []*source.File) (func(*diag.Diagnostic) bool, error) {
	in := bufio.NewReader(c.in)
	accepted := make(map[*diag.Diagnostic]bool)
	always := make(map[*diag.Rule]bool)
	never := make(map[*diag.Rule]bool)
	for i := range list {
		d := &list[i]
		before, after, ok := d.Change()
		if !ok || d.Severity != diag.Advice || never[d.Rule] || !slices.Contains(files, d.Span.File) {
			continue
		}
		if always[d.Rule] {
			accepted[d] = true
			continue
		}
		if err := c.printer(c.out, c.outFile).Print(d); err != nil {
			return nil, err
		}
		fmt.Fprintf(c.out, "    %s ", c.say(keyAskChange, diag.Visible(before), diag.Visible(after)))
		if err := c.out.Flush(); err != nil {
			return nil, err
		}
		answer, err := in.ReadString('\n')
		if err != nil && err != io.EOF {
			return nil, fault(keyCannotRead, err, c.say(keyStdin))
		}
		switch strings.ToLower(strings.TrimSpace(answer)) {
		case "y", "yes", "是", "改":
			accepted[d] = true
		case "a", "all", "全":
			accepted[d], always[d.Rule] = true, true
		case "s", "skip", "过":
			never[d.Rule] = true
		case "q", "quit", "停":
			err = io.EOF
		}
		if err == io.EOF {
			c.line("")
			break
		}
	}
	return func(d *diag.Diagnostic) bool {
		for a := range accepted {
			if a.Rule == d.Rule && a.Span == d.Span {
				return true
			}
		}
		return false
	}, nil
}
