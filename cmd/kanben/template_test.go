package main

import (
	"regexp"
	"testing"

	"kanben/book/diag"
	"kanben/book/manifest"
	"kanben/book/source"
)

// TestTemplateExamples: the file that init writes is sound as it stands, and with
// every example in it taken.
func TestTemplateExamples(t *testing.T) {
	draft := &manifest.Draft{Speeches: []manifest.DraftSpeech{{File: "一.txt", Found: []manifest.DraftFound{{Title: "在会上的讲话", Speaker: "王明"}}}}}
	draft.Meta.Title = "书"
	example := regexp.MustCompile(`(?m)^( *)#([a-z_]+: )`)
	for _, l := range []diag.Lang{diag.Chinese, diag.English} {
		text := manifest.Template(draft, vocabulary(), l)
		if n := len(example.FindAllString(text, -1)); n < 15 {
			t.Errorf("%v: only %d examples", l, n)
		}
		for _, text := range []string{text, example.ReplaceAllString(text, "$1$2")} {
			m, list := manifest.Read(source.NewFile(manifestName, "UTF-8", text), vocabulary(), nil)
			for i := range list {
				t.Errorf("%v: %s %s", l, list[i].Span.Position(), list[i].Text(l))
			}
			if m == nil || len(m.Speeches) != 1 {
				t.Errorf("%v: not read:\n%s", l, text)
			}
		}
	}
}
