package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
	"kanben/build"
)

// open opens a file, unless ctx ends first: a pipe without a writer and a
// network disk can keep the system waiting for ever.
func open(ctx context.Context, path string) (*os.File, error) {
	type opened struct {
		f   *os.File
		err error
	}
	done := make(chan opened, 1)
	go func() {
		f, err := os.Open(path)
		done <- opened{f, err}
	}()
	select {
	case o := <-done:
		return o.f, o.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// readFile reads one manuscript, or says why it cannot.
func readFile(ctx context.Context, path string) ([]byte, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, missing(path)
	}
	if err == nil && info.IsDir() {
		return nil, usage(keyFolder, nil, path)
	}
	if err == nil && info.Size() > source.MaxSize {
		size := (info.Size() + 1<<20 - 1) >> 20 // rounded up, to be more than the most
		return nil, &build.Fault{Message: *keyTooLarge, Args: []any{path, size, source.MaxSize >> 20}}
	}
	var data []byte
	if err == nil {
		var f *os.File
		if f, err = open(ctx, path); err == nil {
			defer f.Close()
			data, err = readAll(ctx, f)
		}
	}
	if errors.Is(err, context.Canceled) {
		return nil, err
	}
	if err != nil {
		return nil, &build.Fault{
			Message: *keyCannotRead, Hint: *keyCannotReadHint,
			Args: []any{path}, Err: pathless(err),
		}
	}
	return data, nil
}

// readAll reads a stream to its end, but no more than a manuscript may have
// and one byte, so that decoding can refuse it. It returns when ctx ends even
// if the stream stands still, as a keyboard does.
func readAll(ctx context.Context, r io.Reader) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data, err := io.ReadAll(io.LimitReader(r, source.MaxSize+1))
		done <- result{data, err}
	}()
	select {
	case r := <-done:
		return r.data, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// pathless is what lies below a path error: messages name the path themselves.
func pathless(err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err
	}
	return err
}

// missing refuses a path that does not exist, and names a file of its folder
// that was probably meant.
func missing(path string) error {
	f := &build.Fault{Message: *keyNoFile, Hint: *keyNoFileHint, Args: []any{path}}
	if near := nearestFile(path); near != "" {
		f.Hint = *keyDidYouMean
		f.Args = append(f.Args, near)
	}
	return f
}

// nearestFile is the file beside path whose name is closest to it, or that
// differs only in its ending; "" if none is close.
func nearestFile(path string) string {
	dir, base := filepath.Split(path)
	entries, err := os.ReadDir(filepath.Clean(dir + "."))
	if err != nil {
		return "" // no folder, no suggestion
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		name := e.Name()
		if strings.TrimSuffix(name, filepath.Ext(name)) == strings.TrimSuffix(base, filepath.Ext(base)) {
			return dir + name
		}
		names = append(names, name)
	}
	if near := diag.Nearest(base, names); near != "" {
		return dir + near
	}
	return ""
}
