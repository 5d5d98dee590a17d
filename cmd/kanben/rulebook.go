package main

import (
	"slices"
	"strings"

	"kanben/book/diag"
	"kanben/book/manifest"
	"kanben/book/manuscript"
	"kanben/book/project"
	"kanben/book/proof"
	"kanben/book/roster"
	"kanben/book/yaml"
	"kanben/build"
	"kanben/build/epub/inspect"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/pack"
	"kanben/build/sound"
)

// allRules are the rules of every room, in the order of their codes.
func allRules() []*diag.Rule {
	rules := slices.Concat(yaml.Rules(), manifest.Rules(), project.Rules(), roster.Rules(), pack.Rules(), manuscript.Rules(), proof.Rules(), layout.Rules(), build.Rules(), inspect.Rules(), impose.Rules(), sound.Rules())
	slices.SortStableFunc(rules, func(a, b *diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	return rules
}

// ruleNamed finds the rule of a code of any room, nil if there is none. Case
// does not matter.
func ruleNamed(code string) *diag.Rule {
	for _, r := range allRules() {
		if strings.EqualFold(r.Code, code) {
			return r
		}
	}
	return nil
}
