package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/book/project"
	"kanben/build/preview"
	"kanben/build/serve"
)

// previewOptions are the flags of `kanben preview`.
type previewOptions struct {
	buildOptions
	port int
}

// newPreview makes `kanben preview`.
func newPreview(c *console) *cobra.Command { return (&previewOptions{}).command(c) }

func (o *previewOptions) command(c *console) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "preview " + c.say(keyManuscriptsUsage),
		Short:   c.say(keyPreviewShort),
		Long:    c.say(keyPreviewLong),
		Example: c.say(keyPreviewExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runPreview(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.Var(count{&o.port}, "port", c.say(keyFlagPort))
	o.registerBook(c, cmd)
	return cmd
}

// runPreview shows the book until it is interrupted, which is how it is meant to
// end.
func runPreview(ctx context.Context, c *console, o *previewOptions, args []string) error {
	if slices.Contains(args, "-") {
		return usage(keyPreviewStdin, nil)
	}
	for _, arg := range args { // later, files may go and come
		if !exists(arg) {
			return missing(arg)
		}
	}
	p := &previewer{console: c}
	p.setFolders(args, nil)
	desk := preview.New(preview.Options{
		Lang: c.lang, Open: p.open, Explain: p.explain, Ignore: ignoredInPreview,
		Folders: func() []string { return p.folders },
	})
	l, err := listen(&serveOptions{port: o.port})
	if err != nil {
		return err
	}
	if err := p.announce(l.Addr().(*net.TCPAddr).Port, o.json); err != nil {
		l.Close() //nolint:errcheck // nobody came
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	followed := make(chan struct{})
	go func() {
		defer close(followed)
		desk.Run(ctx)
	}()
	err = serve.Run(ctx, l, desk)
	stop()
	<-followed
	if err == nil && !c.quiet && !o.json {
		c.line(c.say(keyPreviewStopped))
	}
	return err
}

// ignoredInPreview tells whether a name is no file of a book.
func ignoredInPreview(name string, dir bool) bool {
	lower := strings.ToLower(name)
	return name != manifestName && project.Skipped(name, dir) ||
		slices.Contains([]string{".tmp", ".part", ".crdownload", ".pdf", ".epub", ".zip", ".exe"}, filepath.Ext(lower))
}

// A previewer reads the book anew for each change.
type previewer struct {
	*console
	folders []string
}

// announce says where the preview is to be seen.
func (p *previewer) announce(port int, json bool) error {
	url := address("127.0.0.1", port, "")
	if json {
		if err := diag.NewEncoder(p.out).Encode(jsonServing{Type: "preview", URL: url}); err != nil {
			return err
		}
		return p.out.Flush()
	}
	p.line(p.say(keyPreviewAt))
	p.line("  " + url)
	p.line(p.say(keyPreviewStop))
	return p.out.Flush()
}

// fresh reads the command line again: what book.yaml said of flags the last time
// must not look like the user's own word.
func (p *previewer) fresh() (*console, *previewOptions, []string, error) {
	c := *p.console
	c.out, c.err = bufio.NewWriter(io.Discard), io.Discard
	o := &previewOptions{}
	root, cmd := newRoot(&c), o.command(&c)
	_, rest, err := root.Find(p.args)
	if err != nil {
		return nil, nil, nil, err
	}
	root.AddCommand(cmd)
	err = cmd.ParseFlags(rest)
	c.quiet, c.colour = true, "never"
	return &c, o, cmd.Flags().Args(), err
}

// open reads the book as its files stand now.
func (p *previewer) open(ctx context.Context) (preview.Book, error) {
	c, o, args, err := p.fresh()
	if err != nil {
		return nil, err
	}
	d, err := c.gather(ctx, args, &o.manuscriptFlags)
	p.setFolders(args, d)
	if err != nil {
		return nil, err
	}
	job, _, err := o.prepare(ctx, c, d)
	if err != nil {
		return nil, err
	}
	return &bookNow{job: job, lang: p.lang}, nil
}

// setFolders takes down the folders in which the book's files lie. Those of a book
// that cannot be read stay, or nobody would hear that it was mended.
func (p *previewer) setFolders(args []string, d *desk) {
	if len(args) == 0 && exists(manifestName) {
		args = []string{"."}
	}
	var list []string
	add := func(dir string) {
		if dir = filepath.Clean(dir); !slices.Contains(list, dir) {
			list = append(list, dir)
		}
	}
	for _, arg := range args {
		if !isFolder(arg) {
			add(filepath.Dir(arg))
			continue
		}
		add(arg)
		entries, err := os.ReadDir(arg)
		if err != nil {
			continue // it is gone for now
		}
		for _, e := range entries { // parts; what a manifest names deeper down is known once it was read
			if e.IsDir() && !project.Skipped(e.Name(), true) {
				add(filepath.Join(arg, e.Name()))
			}
		}
	}
	if d != nil {
		for _, path := range d.paths {
			add(filepath.Dir(path))
		}
		if d.project != nil {
			for _, path := range d.project.read {
				add(filepath.Dir(path))
			}
		}
	} else {
		for _, dir := range p.folders {
			add(dir)
		}
	}
	p.folders = list
}

// explain puts an error into words as the terminal would, places and all.
func (p *previewer) explain(err error) string {
	var b bytes.Buffer
	c := *p.console
	c.err, c.colour = &b, "never"
	if found, ok := errors.AsType[*unreadable](err); ok {
		show := func(d *diag.Diagnostic) bool { return d.Severity >= found.least }
		if err := c.printFindings(&b, c.errFile, found.findings, show); err != nil {
			return err.Error() // a buffer takes every write
		}
	}
	c.complain(err)
	return strings.TrimSpace(b.String())
}

// unreadable is an error of findings, with these.
type unreadable struct {
	error
	findings diag.List
	least    diag.Severity // that counts
}

func (e *unreadable) Unwrap() error { return e.error }
