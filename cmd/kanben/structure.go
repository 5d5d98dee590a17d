package main

import (
	"fmt"
	"regexp"

	"kanben/book/manifest"
	"kanben/book/manuscript/outline"
)

// structure is what book.yaml says of headings, as the outline takes it.
func structure(s *manifest.Structure) outline.Wishes {
	w := outline.Wishes{MaxTitle: s.MaxTitle.N, Levels: s.Levels.N}
	for i, r := range s.Rules {
		if !r.Pattern.Given() {
			continue // told by the manifest's reader
		}
		p := pattern(r.Pattern, fmt.Sprintf("structure.rules[%d]", i+1))
		p.Level = max(1, r.Level.N)
		w.Heads = append(w.Heads, p)
	}
	for i, t := range s.Deny {
		w.Deny = append(w.Deny, pattern(t, fmt.Sprintf("structure.deny[%d]", i+1)))
	}
	return w
}

// pattern is a pattern of book.yaml under the name that --explain gives it.
func pattern(t manifest.Text, name string) outline.Pattern {
	return outline.Pattern{Like: regexp.MustCompile(t.S), Name: name, Place: t.Span} // the manifest's reader has compiled it
}
