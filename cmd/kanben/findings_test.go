package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/golden"
)

// TestRulesAreWhole: codes are unique and well formed; every rule speaks both
// languages, asks for the same arguments in both, and names its source.
func TestRulesAreWhole(t *testing.T) {
	code := regexp.MustCompile(`^[PBGLFEDI]\d{3}$`)
	verb := regexp.MustCompile(`%\[\d\]`)
	arguments := func(s string) string {
		v := verb.FindAllString(s, -1)
		slices.Sort(v)
		return strings.Join(slices.Compact(v), " ")
	}
	seen := map[string]bool{"B226": true} // given no more
	for _, r := range allRules() {
		if !code.MatchString(r.Code) || seen[r.Code] {
			t.Errorf("code %q is malformed or taken", r.Code)
		}
		seen[r.Code] = true
		if r.Message.Zh == "" || r.Message.En == "" || r.Source == "" {
			t.Errorf("%s: message or source is missing", r.Code)
		}
		if (r.Hint.Zh == "") != (r.Hint.En == "") {
			t.Errorf("%s: a hint in one language only", r.Code)
		}
		if a, b := arguments(r.Message.Zh), arguments(r.Message.En); a != b {
			t.Errorf("%s: the Chinese message takes %s, the English one %s", r.Code, a, b)
		}
		checkChoices(t, r.Code, r.Message)
		checkChoices(t, r.Code, r.Hint)
	}
}

// TestFindingsDocument: docs/findings.md lists the rules as they are.
func TestFindingsDocument(t *testing.T) {
	const path = "../../docs/findings.md"
	var w strings.Builder
	w.WriteString(`# Findings

What kanben may say about a manuscript. Codes are for ever: P is the proof, B reading and the book, L layout, F the typefaces, E e-books, I sheets of other
programs' PDFs.
**fixed** was repaired in the book, never in the manuscript; **advice** is only proposed; **warning** wants a look and counts with
` + "`--strict`" + `; **error** forbids the book (exit status 3). %[1]s and the like stand for what was found.

This page is written by ` + "`go test ./cmd/kanben -run FindingsDocument -update`" + ` from the rules in the program.

| code | severity | 中文 | English | source |
|---|---|---|---|---|
`)
	cell := strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;")
	for _, r := range allRules() {
		text := func(l diag.Lang) string {
			s := r.Message.Pattern(l)
			if h := r.Hint.Pattern(l); h != "" {
				s += " — " + h
			}
			return cell.Replace(s)
		}
		fmt.Fprintf(&w, "| %s | %s | %s | %s | %s |\n", r.Code, r.Severity, text(diag.Chinese), text(diag.English), cell.Replace(r.Source))
	}
	w.WriteString(`
## Codes that are given no more

A code never means something else. These were in no released version:

| code | was |
|---|---|
| B226 | a key of book.yaml that had no effect yet; all keys act now |
`)
	golden.File(t, path, w.String())
}
