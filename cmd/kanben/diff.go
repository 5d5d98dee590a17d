package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/compare"
	"kanben/book/diag"
	"kanben/build"
)

// diffOptions are the flags of `kanben diff`.
type diffOptions struct {
	sheetFlags
	output string
	force  bool
}

// newDiff makes `kanben diff`.
func newDiff(c *console) *cobra.Command {
	o := &diffOptions{}
	cmd := &cobra.Command{
		Use:     "diff " + c.say(keyDiffUsage),
		Short:   c.say(keyDiffShort),
		Long:    c.say(keyDiffLong),
		Example: c.say(keyDiffExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runDiff(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&o.output, "output", "o", "", c.say(keyFlagSheetOut))
	o.sheetFlags.register(c, cmd)
	flags.BoolVar(&o.force, "force", false, c.say(keyFlagForce))
	return cmd
}

// diffEnding makes the folder's name of the new edition's.
const diffEnding = "-修订"

// runDiff compares two editions.
func runDiff(ctx context.Context, c *console, o *diffOptions, args []string) error {
	if len(args) != 2 {
		return usage(keyDiffWhat, keySeeHelp, "", "kanben diff --help")
	}
	job := &build.Job{}
	var volumes [2]*build.Volume
	for i, arg := range args {
		f := &manuscriptFlags{}
		f.register(c, &cobra.Command{}) // each edition has settings of its own
		v, err := c.readVolume(ctx, f, []string{arg}, func(*desk, *build.Job) error { return nil })
		if err != nil {
			return err
		}
		volumes[i] = v
	}
	var err error
	if job.Sheets, err = o.sheets(); err != nil {
		return err
	}
	r, err := build.Revise(ctx, job, volumes[0], volumes[1])
	if err != nil {
		return err
	}
	folder := o.output
	if folder == "" {
		clean := filepath.Clean(args[1])
		folder = strings.TrimSuffix(clean, filepath.Ext(clean)) + diffEnding
	}
	if _, err := build.Commit(ctx, folder, r.Artifacts, build.CommitOptions{Force: o.force, Sources: args}); err != nil {
		return err
	}
	if !c.quiet {
		c.revision(r)
	}
	c.folderLine(folder)
	return nil
}

// revision says what changed.
func (c *console) revision(r *build.Revision) {
	words := map[compare.State]*diag.Text{
		compare.Same: keyDiffSame, compare.Altered: keyDiffAltered, compare.Added: keyDiffAdded, compare.Removed: keyDiffRemoved,
	}
	t := table{align: []alignment{left, right, left}}
	for i := range r.Speeches {
		s := &r.Speeches[i]
		what := c.say(words[s.State])
		if s.Moved {
			what += c.say(keyDiffMoved)
		}
		n := ""
		if len(s.Changes) > 0 {
			n = fmt.Sprint(len(s.Changes))
		}
		t.row(what, n, diag.Visible(s.Title))
	}
	t.write(c.out)
	c.line(c.say(keyDiffSheets, len(r.Sheets), r.Of))
	c.line("")
	c.line(c.say(keyFolderLabel))
}
