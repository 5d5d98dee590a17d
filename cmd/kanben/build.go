package main

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/build"
	"kanben/build/impose"
)

// buildOptions are the flags of `kanben build`.
type buildOptions struct {
	manuscriptFlags
	designFlags
	ebookFlags
	fontFlags
	proofFlags
	sheetFlags
	output string
	only   []string

	standard []string
	order    orderFlags
	strict   bool
	force    bool
	json     bool
}

// newBuild makes `kanben build`.
func newBuild(c *console) *cobra.Command {
	o := &buildOptions{}
	cmd := &cobra.Command{
		Use:     "build " + c.say(keyManuscriptsUsage),
		Short:   c.say(keyBuildShort),
		Long:    c.say(keyBuildLong),
		Example: c.say(keyBuildExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runBuild(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&o.output, "output", "o", "", c.say(keyFlagOutput))
	flags.StringSliceVar(&o.only, "only", nil, c.say(keyFlagOnly, strings.Join(build.TargetNames(), ",")))
	o.registerBook(c, cmd)
	o.order.register(c, cmd)
	complete(cmd, "only", completeTargets)
	return cmd
}

// registerBook adds the flags that say what the book is made of and how.
func (o *buildOptions) registerBook(c *console, cmd *cobra.Command) {
	flags := cmd.Flags()
	o.designFlags.register(c, cmd)
	o.ebookFlags.register(c, cmd)
	o.sheetFlags.register(c, cmd)
	flags.StringSliceVar(&o.standard, "standard", nil, c.say(keyFlagStandard, strings.Join(standards, ",")))
	o.manuscriptFlags.register(c, cmd)
	o.fontFlags.register(c, cmd)
	o.proofFlags.register(c, cmd)
	flags.BoolVar(&o.strict, "strict", false, c.say(keyFlagStrict))
	flags.BoolVar(&o.force, "force", false, c.say(keyFlagForce))
	flags.BoolVar(&o.json, "json", false, c.say(keyFlagJSON))
}

// runBuild makes the book and says what came of it.
func runBuild(ctx context.Context, c *console, o *buildOptions, args []string) error {
	d, err := c.gather(ctx, args, &o.manuscriptFlags)
	if err != nil {
		return err
	}
	job, faces, err := o.prepare(ctx, c, d)
	if err != nil {
		return err
	}
	r := &report{console: c, desk: d, json: o.json, faces: faces, printer: job.Printer}
	if err := r.opening(o.sample); err != nil {
		return err
	}
	if !c.quiet {
		c.uselessFonts(c.err, faces)
	}

	p := c.startProgress()
	job.Progress = p.enter
	volume, err := build.Run(ctx, job)
	p.stop()
	if _, ok := errors.AsType[*build.Forbidden](err); ok {
		return errors.Join(r.findings(volume), r.summary(volume), err)
	}
	if err != nil {
		return inputError(err)
	}
	folder := o.output
	if folder == "" {
		folder = d.folder(volume.Book.Meta.Title)
	}
	removed, err := build.Commit(ctx, folder, volume.Artifacts, build.CommitOptions{Force: o.force, Sources: d.paths})
	if err != nil {
		return err
	}
	if err := r.findings(volume); err != nil {
		return err
	}
	return r.files(volume, folder, removed)
}

// prepare makes the job that the flags and what lies on the desk ask for.
func (o *buildOptions) prepare(ctx context.Context, c *console, d *desk) (*build.Job, *fontCase, error) {
	targets, editions, err := d.outputs(o.only)
	if err != nil {
		return nil, nil, err
	}
	design, err := o.resolve(o.said)
	if err != nil {
		return nil, nil, err
	}
	job, err := c.job(d, &o.manuscriptFlags)
	if err != nil {
		return nil, nil, err
	}
	faces, err := typefaces(ctx, d, &o.fontFlags)
	if err != nil {
		return nil, nil, err
	}
	job.Targets, job.Design, job.Fonts = targets, design, faces.set
	job.Editions = editions
	if job.Sheets, err = o.sheets(); err != nil {
		return nil, nil, err
	}
	job.Extras = o.extras
	if job.Order, err = o.order.options(); err != nil {
		return nil, nil, err
	}
	if job.Press, err = o.order.press(ctx); err != nil {
		return nil, nil, err
	}
	if job.Standard, err = standardOf(o.standard); err != nil {
		return nil, nil, err
	}
	if job.MakesBooklets() { // a printer that is not known here is none of other files' matter
		if job.Printer, err = o.printer(c); err != nil {
			return nil, nil, err
		}
	}
	job.Vertical = o.vertical()
	job.Ebook = o.ebook()
	if job.Covers, err = o.covers(ctx); err != nil {
		return nil, nil, err
	}
	job.Covers.Printed = job.Covers.Printed || d.hasCovers()
	job.Strict = o.strict
	if job.Proof, err = o.proofFlags.options(ctx, job.Proof); err != nil {
		return nil, nil, err
	}
	job.ReportIn = c.reportLang()
	job.Proof.Thorough = o.strict // what forbids a book does so in every verb
	return job, faces, nil
}

// A report tells what a build found and made: to people in words, the results
// on stdout and the findings on stderr; to programs as JSON on stdout.
type report struct {
	*console
	desk  *desk
	faces *fontCase
	json  bool

	printer impose.Printer
}

// opening says in the first line that the book is made of the sample.
func (r *report) opening(asked bool) error {
	if !r.desk.sample || asked || r.quiet {
		return nil
	}
	note := r.say(keySampleNote, r.desk.manuscripts[0].Name)
	if r.json { // stdout is for objects
		_, err := r.err.Write([]byte(note + "\n"))
		return err
	}
	r.line(note)
	return nil
}

// findings tells what was found: the speeches, the repairs, what to look at.
func (r *report) findings(v *build.Volume) error {
	if r.json {
		return v.Findings.WriteJSON(r.out, r.lang)
	}
	if !r.quiet {
		r.speeches(v)
		r.repairs(v.Findings)
		r.typefaces()
	}
	return r.toLookAt(v.Findings, r.notFixed)
}

// summary closes the JSON of a build.
func (r *report) summary(v *build.Volume) error {
	if !r.json {
		return nil
	}
	return v.Findings.WriteSummary(r.out)
}

// files tells what was made; the last line is the folder.
func (r *report) files(v *build.Volume, folder string, removed []string) error {
	if r.json {
		if err := r.facesJSON(); err != nil {
			return err
		}
		for i := range v.Artifacts {
			if err := writeFileJSON(r.out, &v.Artifacts[i], folder); err != nil {
				return err
			}
		}
		return r.summary(v)
	}
	if !r.quiet {
		r.fileTable(v.Artifacts)
		for _, name := range removed {
			r.line(r.say(keyRemoved, name))
		}
		r.printing(v.Artifacts)
		r.shop(v.Artifacts)
		r.line("")
		r.line(r.say(keyFolderLabel))
	}
	r.folderLine(folder)
	return nil
}

// folderLine is the last line of verbs that fill a folder.
func (c *console) folderLine(folder string) {
	separator := string(filepath.Separator)
	c.line(strings.TrimSuffix(diag.Visible(filepath.Clean(folder)), separator) + separator)
}
