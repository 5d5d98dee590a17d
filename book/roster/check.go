package roster

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"kanben/book/diag"
)

// longName is the number of characters beyond which a group's name is no name
// for a folder or a heading any more.
const longName = 40

// Check finds what is wrong with groups: no name, no contact, one name twice,
// nothing to get.
func Check(groups []*Group) diag.List {
	var list diag.List
	seen := map[string]*Group{}
	for _, g := range groups {
		if strings.TrimSpace(g.Name) == "" {
			list.Add(ruleNoName.At(g.Span))
			continue
		}
		key := nameKey(g)
		if first, ok := seen[key]; ok {
			list.Add(twice(first, g))
			continue
		}
		seen[key] = g
		if g.Contact == "" {
			list.Add(ruleNoContact.At(g.Span, g.Name))
		}
		if len(g.Copies) == 0 && len(g.Needs) == 0 && !g.wrong {
			list.Add(ruleNothing.At(g.Span, g.Name))
		}
		for _, c := range g.Copies {
			if slices.Contains(unprinted, c.Output) {
				list.Add(ruleUnprinted.At(c.Span, OutputName(c.Output)))
			}
			if c.N < 1 || c.N > MaxCopies {
				list.Add(ruleCount.At(c.Span, copiesOf(c.Output), strconv.Itoa(c.N), MaxCopies))
			}
		}
	}
	return list
}

// unprinted are the outputs that are files alone.
var unprinted = []string{"epub", "phone", "html", "txt", "report"}

// Twice finds groups that are in two lists under one name.
func Twice(first, second []*Group) diag.List {
	named := map[string]*Group{}
	for _, g := range first {
		named[nameKey(g)] = g
	}
	var list diag.List
	for _, g := range second {
		if other := named[nameKey(g)]; other != nil && nameKey(g) != "" {
			list.Add(twice(other, g))
		}
	}
	return list
}

// nameKey is a group's name as names are compared: white does not count.
func nameKey(g *Group) string { return strings.Join(strings.Fields(g.Name), "") }

// twice finds a group whose name another one has, in this file or in another.
func twice(first, second *Group) diag.Diagnostic {
	there := first.Position()
	place := diag.Text{Zh: "第 " + strconv.Itoa(there.Line) + " 行", En: "line " + strconv.Itoa(there.Line)}
	if first.File != second.File {
		place = diag.Text{Zh: there.String(), En: there.String()}
	}
	return ruleTwice.At(second.Span, second.Name, place)
}

// Shortened finds a group's name that is too long for a folder, or none of its
// own: safe is the name that its folder gets.
func Shortened(g *Group, safe string) (diag.Diagnostic, bool) {
	n := utf8.RuneCountInString(g.Name)
	switch {
	case safe == g.Name:
		return diag.Diagnostic{}, false
	case n > longName:
		return ruleLongName.At(g.Span, n, safe), true
	}
	return ruleNameSafe.At(g.Span, g.Name, safe), true
}

// SameFolder finds two groups whose folders would have one name.
func SameFolder(first, second *Group, safe string) diag.Diagnostic {
	return ruleSame.At(second.Span, first.Name, second.Name, safe)
}

// Unmarked finds an output that cannot carry the group's name.
func Unmarked(g *Group, output string) diag.Diagnostic {
	return ruleUnmarked.At(g.Span, g.Name, output)
}

// NoneLeft finds a group whose choice of speeches leaves none.
func NoneLeft(g *Group) diag.Diagnostic { return ruleNoneLeft.At(g.Span, g.Name) }

// NoSpeech finds a speech that a group asks for and the book does not have.
func NoSpeech(g *Group, word string) diag.Diagnostic { return ruleSpeech.At(g.Span, word) }
