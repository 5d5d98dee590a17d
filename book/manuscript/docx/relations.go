package docx

import (
	"kanben/book/manuscript/zipxml"
	"path"
	"strings"
)

// A relation leads from one part to another, or out into the web.
type relation struct {
	id       string
	kind     string // image, hyperlink, footnotes
	target   string // the path of a part, or an address if external
	external bool
}

// relations are what a part is related to, in the order in which it says so.
type relations []relation

// find gives the relation with an identifier.
func (list relations) find(id string) (relation, bool) {
	for _, r := range list {
		if r.id == id {
			return r, true
		}
	}
	return relation{}, false
}

// part is the path of the first part of a kind, "" if there is none.
func (list relations) part(kind string) string {
	for _, r := range list {
		if r.kind == kind && !r.external {
			return r.target
		}
	}
	return ""
}

// relationsOf reads what a part is related to. A part without relations has none.
func relationsOf(c *zipxml.Container, part string) (relations, error) {
	name := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if part == "" {
		name = "_rels/.rels"
	}
	data, err := c.XML(name)
	if err != nil || data == nil {
		return nil, err
	}
	var list relations
	s := newScanner(name, data)
	for s.Next() == zipxml.StartTag {
		s.Children(func() {
			if !s.Is(nsRels, "Relationship") {
				return
			}
			id, _ := s.Attr(nsRels, "Id")
			address, _ := s.Attr(nsRels, "Type")
			target, _ := s.Attr(nsRels, "Target")
			mode, _ := s.Attr(nsRels, "TargetMode")
			r := relation{id: id, kind: relationType(address), target: target, external: mode == "External"}
			if !r.external {
				r.target = partOf(part, target)
			}
			list = append(list, r)
		})
	}
	return list, s.Err
}

// partOf is the path of a part that is named from another one, "" if it leads out
// of the document.
func partOf(from, target string) string {
	target, _, _ = strings.Cut(strings.ReplaceAll(target, `\`, "/"), "#")
	if strings.Contains(target, ":") || target == "" {
		return ""
	}
	if rooted, ok := strings.CutPrefix(target, "/"); ok {
		target = path.Clean(rooted)
	} else {
		target = path.Join(path.Dir(from), target)
	}
	if target == ".." || strings.HasPrefix(target, "../") {
		return ""
	}
	return target
}

// mainPart is the path of the main part.
func mainPart(c *zipxml.Container) (string, error) {
	relations, err := relationsOf(c, "")
	if err != nil {
		return "", err
	}
	if part := relations.part("officeDocument"); c.Has(part) {
		return part, nil
	}
	if c.Has("word/document.xml") {
		return "word/document.xml", nil
	}
	return "", zipxml.ErrNoDocument
}
