package main

import (
	"context"
	"errors"
	"net/url"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kanben/book/compare"
	"kanben/book/diag"
	"kanben/book/roster"
	"kanben/build"
	"kanben/build/epub"
	"kanben/build/errata"
	"kanben/build/pack"
	"kanben/build/site"
)

// siteFolderEnding makes the name of a site's folder.
const siteFolderEnding = "-网站"

// siteOptions are the flags of `kanben site`.
type siteOptions struct {
	packOptions
	groupPages bool
	since      []string
}

// newSite makes `kanben site`.
func newSite(c *console) *cobra.Command {
	o := &siteOptions{}
	cmd := &cobra.Command{
		Use:     "site " + c.say(keyManuscriptsUsage),
		Short:   c.say(keySiteShort),
		Long:    c.say(keySiteLong),
		Example: c.say(keySiteExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runSite(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&o.output, "output", "o", "", c.say(keyFlagOutput))
	flags.StringSliceVar(&o.only, "only", nil, c.say(keyFlagOnly, strings.Join(build.TargetNames(), ",")))
	flags.StringVar(&o.baseURL, "base-url", "", c.say(keyFlagSiteURL))
	flags.BoolVar(&o.groupPages, "group-pages", false, c.say(keyFlagGroupPages))
	flags.StringVar(&o.groups, "groups", "", c.say(keyFlagGroupsFile))
	flags.StringArrayVar(&o.since, "since", nil, c.say(keyFlagSince))
	o.registerBook(c, cmd)
	complete(cmd, "only", completeTargets)
	return cmd
}

// runSite makes the book's files and the pages that lead to them.
func runSite(ctx context.Context, c *console, o *siteOptions, args []string) error {
	d, err := c.gather(ctx, args, &o.manuscriptFlags)
	if err != nil {
		return err
	}
	if err := checkAddress(o.baseURL); err != nil {
		return err
	}
	p := &packer{console: c, options: &o.packOptions, desk: d, json: o.json}
	if o.groupPages {
		if err := p.readGroups(ctx); err != nil {
			return err
		}
		if err := p.addOutputs(&o.buildOptions); err != nil {
			return err
		}
	}
	job, faces, err := o.prepare(ctx, c, d)
	if err != nil {
		return err
	}
	job.Online = &epub.Home{Href: "../" + site.Index, Text: "首页"}
	progress := c.startProgress()
	job.Progress = progress.enter
	err = p.make(ctx, job)
	progress.stop()
	r := &report{console: c, desk: d, json: o.json, faces: faces, printer: job.Printer}
	if _, ok := errors.AsType[*build.Forbidden](err); ok {
		return errors.Join(r.findings(p.volume), r.summary(p.volume), err)
	}
	if err != nil {
		return inputError(err)
	}
	works, err := p.works(ctx, c, job, o)
	if err != nil {
		return err
	}
	tree, err := site.Make(works)
	if err != nil {
		return unwrapPanic(err)
	}
	folder := o.output
	if folder == "" {
		folder = strings.TrimSuffix(d.folder(p.volume.Book.Meta.Title), folderEnding) + siteFolderEnding
	}
	if err := tree.Write(ctx, folder, o.force); err != nil {
		return packError(err)
	}
	if err := r.findings(p.volume); err != nil {
		return err
	}
	return c.siteWritten(p, tree, folder, o.json)
}

// checkAddress refuses what is no address of the web.
func checkAddress(address string) error {
	if address == "" {
		return nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return usage(keyFlagWrongValue, keyFlagAllowed, "--base-url", address, "https://example.org/book/")
	}
	return nil
}

// addOutputs adds what groups want to what is made anyway.
func (p *packer) addOutputs(o *buildOptions) error {
	wanted, err := p.outputs()
	if err != nil {
		return err
	}
	if len(o.only) == 0 {
		for _, t := range build.DefaultTargets() {
			o.only = append(o.only, t.String())
		}
	}
	for _, name := range wanted {
		if !slices.Contains(o.only, name) {
			o.only = append(o.only, name)
		}
	}
	return nil
}

// works gathers what the site is made of.
func (p *packer) works(ctx context.Context, c *console, job *build.Job, o *siteOptions) (*site.Works, error) {
	shelves := map[string]*site.Shelf{}
	for key, v := range p.volumes {
		shelves[key] = v.Shelf()
	}
	options := pack.Options{Names: pack.ASCII, BaseURL: p.options.baseURL}
	p.share(options, func(g *roster.Group) []*pack.Item { return shelves[pack.ChoiceOf(g)].Items })
	w := &site.Works{Plan: p.plan, Shelf: shelves[""], Cover: p.volume.Online.Cover}
	w.ShelfOf = func(i int) *site.Shelf { return shelves[pack.ChoiceOf(p.plan.Parcels[i].Group)] }
	for _, old := range o.since {
		r, err := p.revision(ctx, c, job, old)
		if err != nil {
			return nil, err
		}
		w.Revisions = append(w.Revisions, *r)
	}
	return w, nil
}

// revision compares the book with an earlier edition.
func (p *packer) revision(ctx context.Context, c *console, job *build.Job, path string) (*site.Revision, error) {
	old, err := c.issue(ctx, pflag.NewFlagSet("", pflag.ContinueOnError), path) // as its own book.yaml has it
	if err != nil {
		return nil, err
	}
	r, err := build.Revise(ctx, old, &build.Issue{Job: job, Volume: p.volume}, errata.A6)
	if err != nil {
		return nil, err
	}
	m := &old.Book().Meta
	out := &site.Revision{Past: site.Past{Name: old.Edition(), Note: m.EditionNote}}
	if when := m.Published(); !when.IsZero() {
		out.When = m.YearMonth()
	}
	for _, s := range r.Speeches {
		out.Changes += len(s.Changes)
		if s.State == compare.Added || s.State == compare.Removed {
			out.Changes++
		}
	}
	for _, a := range r.Artifacts {
		switch {
		case strings.HasSuffix(a.Name, ".html"):
			out.Record = a.Data
		case strings.HasSuffix(a.Name, ".pdf"):
			out.Slip = a.Data
		}
	}
	return out, nil
}

// jsonSite is the shape of a site that was written.
type jsonSite struct {
	Type   string   `json:"type"`
	Folder string   `json:"folder"`
	Files  []string `json:"files"` // in the order in which they are to be uploaded
}

// siteWritten tells what was written; the last line is the folder.
func (c *console) siteWritten(p *packer, tree *pack.Tree, folder string, json bool) error {
	if json {
		out := jsonSite{Type: "site", Folder: folder}
		for _, e := range tree.Files {
			out.Files = append(out.Files, e.Path)
		}
		out.Files = site.UploadOrder(out.Files)
		if err := diag.NewEncoder(c.out).Encode(out); err != nil {
			return err
		}
		return p.volume.Findings.WriteSummary(c.out)
	}
	if !c.quiet {
		c.line("")
		c.title(c.say(keySiteMade, len(tree.Files), size(treeBytes(tree))))
		if len(p.groups) > 0 {
			c.line("  " + c.say(keySiteGroups, len(p.groups)))
		}
		if p.options.baseURL == "" {
			c.line("  " + c.say(keySiteNoURL))
		}
		c.line("  " + c.say(keySiteOpen))
		c.line("")
		c.line(c.say(keyFolderLabel))
	}
	c.folderLine(folder)
	return nil
}

// treeBytes is how large all files of a tree are.
func treeBytes(t *pack.Tree) int {
	n := 0
	for i := range t.Files {
		n += len(t.Files[i].Bytes())
	}
	return n
}
