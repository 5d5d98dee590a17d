package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manifest"
	"kanben/book/source"
	"kanben/build"
)

// initOptions are the flags of `kanben init`.
type initOptions struct {
	manuscriptFlags
	organisation string
	date         string
	yes          bool
}

// newInit makes `kanben init`.
func newInit(c *console) *cobra.Command {
	o := &initOptions{}
	cmd := &cobra.Command{
		Use:     "init " + c.say(keyInitUsage),
		Short:   c.say(keyInitShort),
		Long:    c.say(keyInitLong),
		Example: c.say(keyInitExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runInit(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	o.flags = flags
	flags.SortFlags = false
	flags.StringVar(&o.title, "title", "", c.say(keyFlagTitle))
	flags.StringVar(&o.organisation, "organisation", "", c.say(keyFlagOrganisation))
	flags.StringVar(&o.date, "date", "", c.say(keyFlagDate))
	flags.StringVar(&o.speech, "speech", "", c.say(keyFlagSpeech))
	flags.StringVar(&o.encoding, "encoding", "", c.say(keyFlagEncoding))
	flags.BoolVarP(&o.yes, "yes", "y", false, c.say(keyFlagYes))
	complete(cmd, "encoding", oneWord(source.Encodings()...))
	return cmd
}

// runInit writes the book.yaml of a folder.
func runInit(ctx context.Context, c *console, o *initOptions, args []string) error {
	dir := "."
	switch {
	case len(args) > 1:
		return usage(keyOneFolder, keyOneFolderHint, args[1])
	case len(args) == 1:
		dir = args[0]
	}
	if !exists(dir) {
		return missing(dir)
	}
	if !isFolder(dir) {
		return usage(keyInitFile, keyInitFileHint, dir)
	}
	path := filepath.Join(dir, manifestName)
	if exists(path) {
		return &build.Fault{Message: *keyManifestThere, Hint: *keyManifestThereHint, Args: []any{path}}
	}
	draft, err := c.draft(ctx, o, dir)
	if err != nil {
		return err
	}
	if err := o.tell(&draft.Meta); err != nil {
		return err
	}
	if !o.yes && c.canAsk() {
		if err := c.ask(ctx, o, &draft.Meta); err != nil {
			return err
		}
	}
	text := manifest.Template(draft, vocabulary(), c.lang)
	if err := writeNew(path, text); err != nil {
		return err
	}
	if !c.quiet {
		c.line(c.say(keyInitDone, len(draft.Speeches), c.say(keyInitNext, dir)))
	}
	c.line(diag.Visible(path))
	return nil
}

// draft reads the manuscripts of a folder, and what is known of the book.
func (c *console) draft(ctx context.Context, o *initOptions, dir string) (*manifest.Draft, error) {
	d, err := c.gather(ctx, []string{dir}, &o.manuscriptFlags)
	if err != nil {
		return nil, err
	}
	job, err := c.job(d, &o.manuscriptFlags)
	if err != nil {
		return nil, err
	}
	v, err := build.Read(ctx, job)
	if err != nil {
		return nil, inputError(err)
	}
	draft := &manifest.Draft{Meta: v.Book.Meta}
	for _, f := range v.Book.Files {
		name, err := filepath.Rel(filepath.Clean(dir), filepath.FromSlash(f.Name))
		if err != nil {
			name = f.Name
		}
		s := manifest.DraftSpeech{File: filepath.ToSlash(name)}
		for _, sp := range v.Book.Speeches {
			if sp.Number == 0 || fileOf(sp) != f {
				continue
			}
			found := manifest.DraftFound{Title: sp.Words()}
			if l := sp.OpeningOf(book.Speaker); l != nil {
				found.Speaker = book.Plain(l.Text)
			}
			s.Found = append(s.Found, found)
		}
		draft.Speeches = append(draft.Speeches, s)
	}
	return draft, nil
}

// fileOf is the manuscript of a speech.
func fileOf(s *book.Speech) *source.File {
	if s.File != nil || len(s.Blocks) == 0 {
		return s.File
	}
	return s.Blocks[0].Place().File
}

// tell puts what the flags say into the draft.
func (o *initOptions) tell(m *book.Meta) error {
	if o.organisation != "" {
		m.Organisation = o.organisation
	}
	if o.date == "" {
		return nil
	}
	day, ok := book.ParseDate(o.date)
	if !ok {
		return usage(keyNoDay, nil, o.date)
	}
	m.Date = day
	return nil
}

// canAsk tells whether there is somebody to ask.
func (c *console) canAsk() bool {
	in, ok := c.in.(*os.File)
	return ok && !c.quiet && isTerminal(in) && isTerminal(c.outFile)
}

// ask asks what the manuscripts do not tell; an empty answer keeps what is
// known.
func (c *console) ask(ctx context.Context, o *initOptions, m *book.Meta) error {
	in := bufio.NewReader(c.in)
	c.line(c.say(keyAskIntro))
	questions := []struct {
		given bool
		k     key
		known string
		take  func(string) bool
	}{
		{o.title != "", keyAskTitle, m.Title, func(s string) bool { m.Title = s; return true }},
		{o.organisation != "", keyAskOrganisation, m.Organisation, func(s string) bool { m.Organisation = s; return true }},
		{o.date != "", keyAskDate, "", func(s string) bool {
			day, ok := book.ParseDate(s)
			if ok {
				m.Date = day
			}
			return ok
		}},
	}
	for _, q := range questions {
		for done := q.given; !done; {
			prompt := c.say(q.k)
			if q.known != "" {
				prompt += " [" + diag.Visible(q.known) + "]"
			}
			fmt.Fprint(c.out, prompt+c.say(keyColon))
			if err := c.out.Flush(); err != nil {
				return err
			}
			answer, err := readLine(ctx, in)
			if err != nil {
				return err
			}
			if done = answer == "" || q.take(answer); !done {
				c.line(c.say(keyNoDay, answer))
			}
		}
	}
	return nil
}

// readLine reads an answer; the end of the input is an empty one.
func readLine(ctx context.Context, in *bufio.Reader) (string, error) {
	type result struct {
		line string
		err  error
	}
	done := make(chan result, 1)
	go func() {
		line, err := in.ReadString('\n')
		if errors.Is(err, io.EOF) {
			err = nil
		}
		done <- result{strings.TrimSpace(line), err}
	}()
	select {
	case r := <-done:
		return r.line, r.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// writeNew writes a file that must not exist yet.
func writeNew(path, text string) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return &build.Fault{Message: *keyManifestThere, Hint: *keyManifestThereHint, Args: []any{path}}
	}
	if err != nil {
		return fault(keyCannotWrite, pathless(err), path)
	}
	defer func() {
		if closed := f.Close(); err == nil && closed != nil {
			err = fault(keyCannotWrite, pathless(closed), path)
		}
		if err != nil {
			err = errors.Join(err, os.Remove(path))
		}
	}()
	if _, err := f.WriteString(text); err != nil {
		return fault(keyCannotWrite, pathless(err), path)
	}
	return nil
}
