package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kanben/build"
	"kanben/build/reread"
)

// issue reads one of two editions: a finished book, or manuscripts, which are laid
// out as their own book.yaml and the verb's flags have it.
func (c *console) issue(ctx context.Context, given *pflag.FlagSet, path string) (*build.Issue, error) {
	name := filepath.Base(filepath.Clean(path))
	e, text, err := c.finished(ctx, path)
	if err != nil {
		return nil, err
	}
	if text != "" {
		path = text
	}
	o, own := &buildOptions{}, &cobra.Command{}
	o.registerBook(c, own)
	if err := sameFlags(own.Flags(), given); err != nil {
		return nil, err
	}
	if e == nil {
		i, err := c.read(ctx, o, path)
		if !isEmptyFolder(err) {
			return i, err
		}
		if e, text, err = inFolder(path, err); err != nil {
			return nil, err
		}
		if text != "" {
			return c.read(ctx, o, text)
		}
	}
	if e.Headless {
		if err := c.headed(ctx, e, o, name); err != nil {
			return nil, err
		}
	}
	i := &build.Issue{Name: name, Built: e, Job: &build.Job{}}
	i.Job.Sheets, err = o.sheets()
	return i, err
}

// headed finds the speeches of a book that does not mark them, as in a manuscript
// of its text.
func (c *console) headed(ctx context.Context, e *reread.Edition, o *buildOptions, name string) error {
	d := &desk{manuscripts: []build.Manuscript{{Name: name + ".txt", Data: []byte(e.Text())}}}
	job, err := c.job(d, &o.manuscriptFlags)
	if err != nil {
		return err
	}
	v, err := build.Read(ctx, job)
	if err != nil {
		return inputError(err)
	}
	title := e.Book.Meta.Title
	if e.Book = v.Book; title != "" {
		e.Book.Meta.Title = title
	}
	return nil
}

// sameFlags gives flags the values of those that the user gave.
func sameFlags(to, given *pflag.FlagSet) (err error) {
	given.Visit(func(f *pflag.Flag) {
		own := to.Lookup(f.Name)
		if own == nil || err != nil {
			return
		}
		values := []string{f.Value.String()}
		if list, ok := f.Value.(pflag.SliceValue); ok {
			values = list.GetSlice()
		} else if f.Value.Type() == (setting{}).Type() {
			values = strings.Fields(values[0])
		}
		err = setAll(to, own, values)
	})
	return err
}

// read reads manuscripts for an issue.
func (c *console) read(ctx context.Context, o *buildOptions, path string) (*build.Issue, error) {
	d, err := c.gather(ctx, []string{path}, &o.manuscriptFlags)
	if err != nil {
		return nil, err
	}
	o.only = nil // nothing is made
	job, _, err := o.prepare(ctx, c, d)
	if err != nil {
		return nil, err
	}
	p := c.startProgress()
	job.Progress = p.enter
	v, err := build.Read(ctx, job)
	p.stop()
	if err != nil {
		return nil, inputError(err)
	}
	return &build.Issue{Name: filepath.Base(path), Job: job, Volume: v}, nil
}

// finished reads a finished book back. It gives none if the path is that of
// manuscripts, and the path of the text of a book that lies in a folder as TXT
// alone: that is read as a manuscript is.
func (c *console) finished(ctx context.Context, path string) (e *reread.Edition, text string, err error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, "", nil // the reader of manuscripts says so
	case info.IsDir():
		name, err := filepath.Abs(path)
		if err == nil && (strings.HasSuffix(name, folderEnding) || strings.HasSuffix(name, packFolderEnding)) {
			return inFolder(path, nil)
		}
		return nil, "", nil
	case !info.Mode().IsRegular():
		return nil, "", nil
	}
	head, err := headOf(path)
	if err != nil {
		return nil, "", fault(keyCannotRead, pathless(err), path)
	}
	switch {
	case !bytes.HasPrefix(head, []byte("PK\x03\x04")) && bytes.Contains(head, []byte("%PDF-")):
		f, err := os.Open(path)
		if err != nil {
			return nil, "", fault(keyCannotRead, pathless(err), path)
		}
		defer f.Close()
		e, err = reread.PDF(f, info.Size())
		return e, "", rereadFault(path, err)
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) || reread.IsHTML(path, head):
		data, err := readFile(ctx, path)
		if err != nil || isWord(data) || reread.IsHTML(path, head) && !reread.OwnPage(data) {
			return nil, "", err // manuscripts
		}
		e, err = reread.File(path, data)
		return e, "", rereadFault(path, err)
	}
	return nil, "", nil
}

// isWord tells Word documents, and OpenDocument texts that are converted.
func isWord(data []byte) bool {
	return bytes.Contains(data, []byte("word/document.xml")) || bytes.Contains(data[:min(len(data), 256)], []byte("opendocument"))
}

// headOf reads the first bytes of a file.
func headOf(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head := make([]byte, 1024)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	return head[:n], nil
}

// inFolder reads the finished book of a folder; without one it gives the error
// that there is already, or says so.
func inFolder(path string, before error) (e *reread.Edition, text string, err error) {
	dir := os.DirFS(path)
	f, err := reread.Find(dir)
	if errors.Is(err, reread.ErrNotBook) && before != nil {
		return nil, "", before
	}
	if err != nil {
		return nil, "", rereadFault(path, err)
	}
	file := filepath.Join(path, filepath.FromSlash(f.Book))
	if strings.EqualFold(filepath.Ext(file), ".txt") {
		return nil, file, nil
	}
	e, err = reread.Open(dir, f)
	return e, "", rereadFault(file, err)
}

// isEmptyFolder tells the error of a folder without manuscripts.
func isEmptyFolder(err error) bool {
	f, ok := errors.AsType[*build.Fault](err)
	return ok && f.Message == *keyEmptyFolder
}

// rereadFault puts into words why a finished book cannot be read back.
func rereadFault(path string, err error) error {
	if err == nil {
		return nil
	}
	if several, ok := errors.AsType[*reread.SeveralError](err); ok {
		return &build.Fault{Message: *keySeveralBooks, Hint: *keySeveralBooksHint, Args: []any{path, strings.Join(several.Names, "、")}}
	}
	switch {
	case errors.Is(err, reread.ErrUntagged):
		return &build.Fault{Message: *keyUntagged, Hint: *keyUntaggedHint, Args: []any{path}}
	case errors.Is(err, reread.ErrNotBook):
		return &build.Fault{Message: *keyNotBuilt, Hint: *keyNotBuiltHint, Args: []any{path}}
	}
	if _, ok := errors.AsType[*fs.PathError](err); ok {
		return fault(keyCannotRead, pathless(err), path)
	}
	return pdfFault(path, err)
}
