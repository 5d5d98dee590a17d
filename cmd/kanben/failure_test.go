package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/build"
)

// What systems say of files is told in the user's words, however it is wrapped:
// errors of this system are named in system_*_test.go.
func TestSystemErrorsAreInPlainWords(t *testing.T) {
	cases := append(systemErrors, []systemError{
		{fs.ErrPermission, keyNoPermission},
		{fs.ErrNotExist, keyNotExist},
	}...)
	c := &console{}
	for _, e := range cases {
		for _, err := range []error{
			e.err,
			&fs.PathError{Op: "open", Path: "书.pdf", Err: e.err},
			&os.LinkError{Op: "rename", Old: "a", New: "书.pdf", Err: e.err},
			&build.Fault{Message: *keyCannotWrite, Args: []any{"书.pdf"}, Err: errors.Join(e.err, errors.New("close"))},
		} {
			for _, lang := range []diag.Lang{diag.Chinese, diag.English} {
				c.lang = lang
				if got, want := c.explain(err), c.say(e.words); !strings.Contains(got, want) {
					t.Errorf("%v: %q, not %q", err, got, want)
				}
			}
		}
	}
	if k, ok := systemMessage(errors.New("something else")); ok {
		t.Errorf("it is told as %q", k.En)
	}
}

// A systemError is what a system says, and our words for it.
type systemError struct {
	err   error
	words key
}
