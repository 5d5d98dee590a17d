package build

import (
	"context"
	"errors"
	"strings"
	"testing"

	"kanben/book/diag"
)

// An e-book that cannot be put together is told in the user's language.
func TestEPUBFaultIsInBothLanguages(t *testing.T) {
	job := &Job{
		Manuscripts: []Manuscript{{Name: "稿.txt", Data: []byte("篇一：题目\n\n同志们：\n\n群众是真正的英雄。\n")}},
		Targets:     []Target{EPUB},
	}
	v, err := Read(context.Background(), job)
	if err != nil {
		t.Fatal(err)
	}
	v.Book.Speeches[0].ID = "a/b" // no name of a file
	err = newPress(job, v).makeEPUB(context.Background())
	fault, ok := errors.AsType[*Fault](err)
	if !ok {
		t.Fatalf("no fault: %v", err)
	}
	for lang, want := range map[diag.Lang]string{diag.Chinese: "电子书", diag.English: "e-book"} {
		if got := fault.Text(lang); !strings.Contains(got, want) || fault.Advice(lang) == "" {
			t.Errorf("%q, %q", got, fault.Advice(lang))
		}
	}
	if fault.Err == nil || !strings.Contains(err.Error(), "a/b") {
		t.Errorf("the cause is lost: %v", err)
	}
}
