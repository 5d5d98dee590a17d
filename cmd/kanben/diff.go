package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kanben/book/compare"
	"kanben/book/diag"
	"kanben/build"
	"kanben/build/errata"
)

// diffOptions are the flags of `kanben diff`.
type diffOptions struct {
	designFlags
	fontFlags
	sheetFlags
	slip   string
	given  *pflag.FlagSet
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
			o.given = cmd.Flags()
			return runDiff(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&o.output, "output", "o", "", c.say(keyFlagSheetOut))
	flags.Var(oneOf(&o.slip, slipSizes...), "slip-size", c.say(keyFlagSlipSize))
	o.designFlags.register(c, cmd)
	o.sheetFlags.register(c, cmd)
	o.fontFlags.register(c, cmd)
	complete(cmd, "slip-size", oneWord(slipSizes...))
	flags.BoolVar(&o.force, "force", false, c.say(keyFlagForce))
	return cmd
}

// slipSizes are the words of --slip-size.
var slipSizes = []string{"a6", "a5"}

// diffEnding makes the folder's name of the new edition's.
const diffEnding = "-修订"

// runDiff compares two editions.
func runDiff(ctx context.Context, c *console, o *diffOptions, args []string) error {
	if len(args) != 2 {
		return usage(keyDiffWhat, keySeeHelp, "", "kanben diff --help")
	}
	var issues [2]*build.Issue
	for i, arg := range args {
		var err error
		if issues[i], err = c.issue(ctx, o.given, arg); err != nil {
			return err
		}
	}
	size := errata.A6
	if o.slip == "a5" {
		size = errata.A5
	}
	r, err := build.Revise(ctx, issues[0], issues[1], size)
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
	switch {
	case r.Of == 0:
		c.line(c.say(keyDiffNoPages))
	default:
		c.line(c.say(keyDiffSheets, len(r.Sheets), r.Of))
	}
	if r.Unknown && r.Of > 0 {
		c.line(c.say(keyDiffUnknown))
	}
	c.line("")
	c.line(c.say(keyFolderLabel))
}
