package main

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"kanben/book/diag"
	"kanben/book/manifest"
	"kanben/book/roster"
	"kanben/book/source"
	"kanben/build"
)

// A rosterError is a list of groups that cannot be used: wrong configuration.
type rosterError struct{ findings diag.List }

func (e *rosterError) Error() string { return e.findings[0].Text(diag.English) }

// readGroups reads the groups of book.yaml and of the table that is named.
func (p *packer) readGroups(ctx context.Context) error {
	if m := p.manifest(); m != nil {
		p.groups = groupsOf(m)
	}
	if path := p.options.groups; path != "" {
		groups, list, err := readTable(ctx, path)
		if err != nil {
			return err
		}
		p.findings = append(p.findings, roster.Check(p.groups)...)
		p.findings = append(p.findings, list...)
		p.findings = append(p.findings, roster.Twice(p.groups, groups)...)
		p.groups = append(p.groups, groups...)
	} else {
		p.findings = append(p.findings, roster.Check(p.groups)...)
	}
	if p.findings.Forbids(p.options.strict) {
		return &rosterError{p.findings}
	}
	if len(p.groups) == 0 {
		return usage(keyNoGroups, keyNoGroupsHint)
	}
	return nil
}

// readTable reads a table of groups. Findings with an error give no groups.
func readTable(ctx context.Context, path string) ([]*roster.Group, diag.List, error) {
	data, err := readFile(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".xlsx":
		_, groups, list, err := roster.ReadXLSX(path, data)
		switch {
		case errors.Is(err, roster.ErrWorkbook):
			return nil, nil, &build.Fault{Message: *keyBadTable, Hint: *keyTableHint, Args: []any{path}}
		case errors.Is(err, roster.ErrTooMuch):
			return nil, nil, &build.Fault{Message: *keyLargeTable, Hint: *keyTableHint, Args: []any{path}}
		}
		return groups, list, err
	case ".xls", ".et":
		return nil, nil, &build.Fault{Message: *keyOldTable, Hint: *keyTableHint, Args: []any{path}}
	}
	f, err := source.Decode(path, data, "")
	if err != nil {
		return nil, nil, err
	}
	groups, list := roster.ReadCSV(f)
	return groups, list, nil
}

// groupsOf are the groups of a book.yaml.
func groupsOf(m *manifest.Manifest) []*roster.Group {
	var groups []*roster.Group
	for i := range m.Groups {
		from := &m.Groups[i]
		g := &roster.Group{
			Span: from.Name.Span, Name: from.Name.S, Contact: from.Contact.S, Phone: from.Phone.S, People: from.People.N,
			Needs: textsOf(from.Needs), Channels: textsOf(from.Channels),
			Include: textsOf(from.Include), Exclude: textsOf(from.Exclude), Note: from.Note.S,
		}
		switch {
		case from.Mark.Given() && from.Mark.B:
			g.Mark = roster.MarkYes
		case from.Mark.Given():
			g.Mark = roster.MarkNo
		}
		for _, c := range from.Copies {
			g.Copies = append(g.Copies, roster.Copies{Span: c.Value.Span, Output: c.Key.S, N: c.Value.N})
		}
		groups = append(groups, g)
	}
	return groups
}

func textsOf(list []manifest.Text) []string {
	var texts []string
	for _, t := range list {
		texts = append(texts, t.S)
	}
	return texts
}
