package main

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/build"
)

// checkOptions are the flags of `kanben check`.
type checkOptions struct {
	manuscriptFlags
	proofFlags
	report string
	strict bool
	json   bool
}

// newCheck makes `kanben check`.
func newCheck(c *console) *cobra.Command {
	o := &checkOptions{}
	cmd := &cobra.Command{
		Use:     "check " + c.say(keyManuscriptsUsage),
		Short:   c.say(keyCheckShort),
		Long:    c.say(keyCheckLong),
		Example: c.say(keyCheckExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runCheck(cmd.Context(), c, o, args)
		},
	}
	o.manuscriptFlags.register(c, cmd)
	o.proofFlags.register(c, cmd)
	cmd.Flags().StringVar(&o.report, "report", "", c.say(keyFlagReport))
	cmd.Flags().BoolVar(&o.strict, "strict", false, c.say(keyFlagStrict))
	cmd.Flags().BoolVar(&o.json, "json", false, c.say(keyFlagJSON))
	return cmd
}

// runCheck prints the findings, which are its result, to stdout.
func runCheck(ctx context.Context, c *console, o *checkOptions, args []string) error {
	if slices.ContainsFunc(args, isEPUB) {
		return runCheckEPUB(ctx, c, o, args)
	}
	v, err := c.readVolume(ctx, &o.manuscriptFlags, args, func(_ *desk, j *build.Job) (err error) {
		j.Proof.Thorough = true
		j.Proof, err = o.options(ctx, j.Proof)
		return err
	})
	if err != nil {
		return err
	}
	if o.report != "" {
		if err := c.writeReport(o.report, v); err != nil {
			return err
		}
	}
	return c.checked(v.Findings, o)
}

// checked prints what a check found, and says whether that forbids anything.
func (c *console) checked(list diag.List, o *checkOptions) error {
	if o.json {
		if err := list.WriteJSON(c.out, c.lang); err != nil {
			return err
		}
		if err := list.WriteSummary(c.out); err != nil {
			return err
		}
	} else {
		if err := c.printFindings(c.out, c.outFile, list, c.someOfEach()); err != nil {
			return err
		}
		c.counts(list)
		if o.report != "" && !c.quiet {
			c.line(c.say(keyReportAt, diag.Visible(o.report)))
		}
	}
	return build.Permit(list, o.strict)
}

// counts closes the findings with their numbers, and says which were not shown.
func (c *console) counts(list diag.List) {
	if c.quiet {
		return
	}
	if len(list) == 0 {
		c.line(c.say(keyNothingFound))
		return
	}
	hidden := 0
	if !c.verbose {
		for _, t := range list.ByRule(diag.Fixed) {
			hidden += max(0, t.N-shownOfRule)
		}
	}
	c.line("")
	if hidden > 0 {
		c.line(c.say(keyNotShown, shownOfRule, hidden))
	}
	c.line(c.say(keyCounts,
		list.Count(diag.Fixed), list.Count(diag.Advice), list.Count(diag.Warning), list.Count(diag.Error)))
}
