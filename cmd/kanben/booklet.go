package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/build"
	"kanben/build/contact"
	"kanben/build/impose"
	"kanben/build/pdf/read"
	"kanben/fonts"
)

// bookletOptions are the flags of `kanben booklet`.
type bookletOptions struct {
	sheetFlags
	output string
	force  bool
	json   bool
}

// newBooklet makes `kanben booklet`.
func newBooklet(c *console) *cobra.Command {
	o := &bookletOptions{}
	cmd := &cobra.Command{
		Use:     "booklet " + c.say(keyBookletUsage),
		Short:   c.say(keyBookletShort),
		Long:    c.say(keyBookletLong),
		Example: c.say(keyBookletExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runBooklet(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&o.output, "output", "o", "", c.say(keyFlagSheetOut))
	o.sheetFlags.register(c, cmd)
	flags.BoolVar(&o.force, "force", false, c.say(keyFlagForce))
	flags.BoolVar(&o.json, "json", false, c.say(keyFlagJSON))
	return cmd
}

// bookletEnding makes the folder's name of a PDF's.
const bookletEnding = "-小册子"

// runBooklet imposes a PDF of any program.
func runBooklet(ctx context.Context, c *console, o *bookletOptions, args []string) error {
	if len(args) != 1 {
		return usage(keyBookletWhat, keySeeHelp, "", "kanben booklet --help")
	}
	path := args[0]
	job, err := o.sheets()
	if err != nil {
		return err
	}
	printer, err := o.printer(c)
	if err != nil {
		return err
	}
	src, f, err := openPDF(path)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // it was only read
	b := &booklet{console: c, name: path, source: src, printer: printer}
	list, err := b.make(job, o)
	if err != nil {
		return pdfFault(path, err)
	}
	folder := o.output
	if folder == "" {
		folder = strings.TrimSuffix(path, filepath.Ext(path)) + bookletEnding
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	removed, err := build.Commit(ctx, folder, list, build.CommitOptions{Force: o.force, Sources: []string{path}})
	if err != nil {
		return err
	}
	return b.tell(list, folder, removed, o.json)
}

// A booklet is one run of `kanben booklet`.
type booklet struct {
	*console
	name    string
	source  *read.File
	printer impose.Printer
	found   diag.List // about what stands on the pages beside their content
}

// make makes the files.
func (b *booklet) make(job impose.Job, o *bookletOptions) ([]build.Artifact, error) {
	var err error
	if b.found, err = impose.Annotations(b.name, b.source); err != nil {
		return nil, err
	}
	s := impose.Foreign(b.source)
	plan, err := job.Plan(s.Sizes())
	if err != nil {
		return nil, build.ImposeFault(err)
	}
	files, err := plan.Write(s, b.printer)
	if err != nil {
		return nil, err
	}
	stem := strings.TrimSuffix(filepath.Base(b.name), filepath.Ext(b.name))
	list := build.Sheets(stem, plan, files)
	extras, err := o.extras.Make(stem, plan, b.printer, contact.File(b.source), fonts.Embedded(), list)
	return append(list, extras...), err
}

// tell says what was read, what was made and how it is printed.
func (b *booklet) tell(list []build.Artifact, folder string, removed []string, json bool) error {
	if json {
		if err := b.found.WriteJSON(b.out, b.lang); err != nil {
			return err
		}
		for i := range list {
			if err := writeFileJSON(b.out, &list[i], folder); err != nil {
				return err
			}
		}
		return b.found.WriteSummary(b.out)
	}
	if err := b.printFindings(b.err, b.errFile, b.found, b.notFixed); err != nil {
		return err
	}
	r := &report{console: b.console, printer: b.printer}
	if !b.quiet {
		plan := list[0].Leaves.Plan
		b.line(b.say(keyReadAs, diag.Visible(b.name), plan.Pages, impose.StockName(plan.Trim)))
		r.fileTable(list)
		for _, name := range removed {
			b.line(b.say(keyRemoved, name))
		}
		r.printing(list)
		b.line("")
		b.line(b.say(keyFolderLabel))
	}
	b.folderLine(folder)
	return nil
}

// openPDF opens a PDF, or says in plain words why it cannot be read.
func openPDF(path string) (*read.File, *os.File, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, missing(path)
	}
	if err == nil && info.IsDir() {
		return nil, nil, usage(keyBookletWhat, nil)
	}
	var f *os.File
	if err == nil {
		f, err = os.Open(path)
	}
	if err != nil {
		return nil, nil, fault(keyCannotRead, pathless(err), path)
	}
	src, err := read.Open(f, info.Size())
	if err != nil {
		f.Close() //nolint:errcheck // it was only read
		return nil, nil, pdfFault(path, err)
	}
	return src, f, nil
}

// pdfFault puts what is wrong with a PDF into words.
func pdfFault(path string, err error) error {
	for _, w := range []struct {
		err        error
		text, hint *diag.Text
	}{
		{read.ErrNotPDF, keyNotPDF, keyNotPDFHint},
		{read.ErrEncrypted, keyPDFLocked, keyPDFLockedHint},
		{read.ErrTooLarge, keyPDFTooLarge, keyPDFTooLargeHint},
		{read.ErrNoPages, keyPDFNoPages, keyPDFBrokenHint},
		{read.ErrBroken, keyPDFBroken, keyPDFBrokenHint},
	} {
		if errors.Is(err, w.err) {
			return &build.Fault{Message: *w.text, Hint: *w.hint, Args: []any{path}}
		}
	}
	if _, ok := errors.AsType[*fs.PathError](err); ok {
		return fault(keyCannotRead, pathless(err), path)
	}
	return err
}
