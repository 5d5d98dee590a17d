package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"kanben/book/diag"
	"kanben/build"
	page "kanben/build/report"
)

// reportLang is the language of the proof's report: Chinese, for it is read with
// the book, unless --lang says otherwise. The language of the machine does not
// count, so that the same manuscript gives the same report anywhere.
func (c *console) reportLang() diag.Lang {
	if c.spoken {
		return c.lang
	}
	return diag.Chinese
}

// writeReport writes the proof's report to a file. It replaces a report, and
// nothing else.
func (c *console) writeReport(path string, v *build.Volume) error {
	data, err := build.ProofReport(v, c.reportLang())
	if err != nil {
		return err
	}
	old, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return fault(keyCannotWrite, pathless(err), path)
	case !bytes.Contains(old[:min(len(old), 1024)], []byte(page.Mark)):
		return usage(keyReportHere, nil, path)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return fault(keyCannotWrite, pathless(err), path)
	}
	if err := writeOver(path, data, 0o644); err != nil {
		return fault(keyCannotWrite, pathless(err), path)
	}
	return nil
}
