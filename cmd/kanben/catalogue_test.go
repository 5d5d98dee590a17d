package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// verb is a verb of a pattern, with its number.
var verb = regexp.MustCompile(`%(\[\d+\])?[a-zA-Z]`)

func TestCatalogueHasEveryMessageInBothLanguages(t *testing.T) {
	for k := key(1); k < numKeys; k++ {
		m := catalogue[k]
		if m.Zh == "" || m.En == "" {
			t.Errorf("message %d is not in both languages: %q, %q", k, m.Zh, m.En)
		}
		if zh, en := verbs(m.Zh), verbs(m.En); !slices.Equal(zh, en) {
			t.Errorf("message %d has verbs %q in Chinese, %q in English", k, zh, en)
		}
		for _, v := range verbs(m.Zh) {
			if !strings.HasPrefix(v, "%[") {
				t.Errorf("message %d has a verb without number: %s", k, v)
			}
		}
		for _, pattern := range []string{m.Zh, m.En} {
			if rest := verb.ReplaceAllString(strings.ReplaceAll(pattern, "%%", ""), ""); strings.Contains(rest, "%") {
				t.Errorf("message %d has a stray %%: %q", k, pattern)
			}
		}
		if strings.ContainsFunc(m.En, func(r rune) bool { return unicode.Is(unicode.Han, r) }) && k != keyBuildLong {
			t.Errorf("message %d is Chinese in English: %q", k, m.En)
		}
	}
}

// verbs lists the numbers of a pattern's verbs, sorted, for languages differ in
// their order; %d keeps its letter, %s and %q are alike.
func verbs(pattern string) []string {
	var found []string
	for _, v := range verb.FindAllString(strings.ReplaceAll(pattern, "%%", ""), -1) {
		found = append(found, strings.TrimRight(v, "sqv"))
	}
	slices.Sort(found)
	return slices.Compact(found)
}
