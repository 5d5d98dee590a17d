package main

import "kanben/book/diag"

// A key names a message of the command, in both languages. Messages stand in
// files called words_…, one for each matter or verb, in the form
//
//	var keyName = &diag.Text{Zh: "…", En: "…"}
//
// which the test of the catalogue looks for. Patterns number their verbs, so
// that each language may order its words; English words that follow a count are
// chosen by it: %[1]d {1:page|pages}.
type key = *diag.Text
