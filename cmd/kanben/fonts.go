package main

import (
	"context"

	"github.com/spf13/cobra"

	"kanben/build"
	"kanben/fonts"
)

// fontsOptions are the flags of `kanben fonts`.
type fontsOptions struct {
	manuscriptFlags
	fontFlags
	licences bool
	json     bool
}

// newFonts makes `kanben fonts`.
func newFonts(c *console) *cobra.Command {
	o := &fontsOptions{}
	cmd := &cobra.Command{
		Use:     "fonts " + c.say(keyManuscriptsUsage),
		Short:   c.say(keyFontsShort),
		Long:    c.say(keyFontsLong),
		Example: c.say(keyFontsExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runFonts(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	o.fontFlags.register(c, cmd)
	flags.BoolVar(&o.licences, "licences", false, c.say(keyFlagLicences))
	o.manuscriptFlags.register(c, cmd)
	flags.BoolVar(&o.json, "json", false, c.say(keyFlagJSON))
	return cmd
}

// runFonts shows the faces, and which characters of a manuscript leave theirs.
// Without a manuscript there are only the faces.
func runFonts(ctx context.Context, c *console, o *fontsOptions, args []string) error {
	faces, text, err := c.facesAndText(ctx, o, args)
	if err != nil {
		return err
	}
	if o.licences {
		c.licences(faces)
		return nil
	}
	set := faces.set
	if set == nil {
		set = fonts.Embedded()
	}
	coverage := coverageOf(set, text)
	if err := set.Err(); err != nil {
		return err
	}
	if o.json {
		return c.fontsJSON(set, coverage)
	}
	c.faceTable(set)
	c.uselessFonts(c.out, faces)
	if text != "" {
		c.coverageTable(coverage)
	}
	return nil
}

// facesAndText gives the faces that are asked for, and the text of a manuscript,
// "" without one.
func (c *console) facesAndText(ctx context.Context, o *fontsOptions, args []string) (*fontCase, string, error) {
	d := &desk{}
	var text string
	if len(args) > 0 || o.sample {
		v, err := c.readVolume(ctx, &o.manuscriptFlags, args, func(of *desk, _ *build.Job) error {
			d = of
			return nil
		})
		if err != nil {
			return nil, "", err
		}
		text = v.Book.Meta.Title + v.Book.WithPartPages().PlainText()
	} else if _, err := c.settle(o.flags, nil); err != nil {
		return nil, "", err
	}
	faces, err := typefaces(ctx, d, &o.fontFlags)
	return faces, text, err
}
