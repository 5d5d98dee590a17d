package main

import (
	"context"
	"path/filepath"
	"strings"

	"kanben/book/diag"
	"kanben/build/epub/inspect"
)

// isEPUB tells whether a path is that of an e-book, not of a manuscript.
func isEPUB(path string) bool { return strings.EqualFold(filepath.Ext(path), ".epub") }

// runCheckEPUB looks over e-books, made by whomever.
func runCheckEPUB(ctx context.Context, c *console, o *checkOptions, args []string) error {
	var list diag.List
	for _, path := range args {
		if !isEPUB(path) {
			return usage(keyEPUBsAlone, nil, path)
		}
		data, err := readFile(ctx, path)
		if err != nil {
			return err
		}
		list = append(list, inspect.EPUB(path, data)...)
	}
	if err := c.checked(list, o); err != nil {
		return &unsoundError{err}
	}
	return nil
}

// An unsoundError says that an e-book has faults.
type unsoundError struct{ err error }

func (e *unsoundError) Error() string { return e.err.Error() }
func (e *unsoundError) Unwrap() error { return e.err }
