package site

import (
	"bytes"
	"encoding/json"
	"path"
	"time"

	"kanben/build/media"
)

// publicationType is the media type of Publication (OPDS 2.0, 6.2).
const publicationType = "application/opds-publication+json"

type opdsFeed struct {
	Metadata     opdsFeedMeta      `json:"metadata"`
	Links        []opdsLink        `json:"links"`
	Navigation   []opdsLink        `json:"navigation,omitempty"`
	Publications []opdsPublication `json:"publications"`
}

type opdsFeedMeta struct {
	Title    string `json:"title"`
	Modified string `json:"modified"`
	Items    int    `json:"numberOfItems"`
}

type opdsLink struct {
	Rel    string `json:"rel,omitempty"`
	Href   string `json:"href"`
	Type   string `json:"type,omitempty"`
	Title  string `json:"title,omitempty"`
	Size   int64  `json:"size,omitempty"`
	Width  int    `json:"width,omitempty"`
	Height int    `json:"height,omitempty"`
}

type opdsPublication struct {
	Metadata opdsBook   `json:"metadata"`
	Links    []opdsLink `json:"links"`
	Images   []opdsLink `json:"images"`
}

type opdsBook struct {
	Kind        string   `json:"@type"`
	Title       string   `json:"title"`
	Subtitle    string   `json:"subtitle,omitempty"`
	Identifier  string   `json:"identifier"`
	Language    string   `json:"language"`
	Author      []string `json:"author,omitempty"`
	Contributor []string `json:"contributor,omitempty"`
	Publisher   string   `json:"publisher,omitempty"`
	Published   string   `json:"published,omitempty"`
	Modified    string   `json:"modified"`
	Description string   `json:"description,omitempty"`
	Subject     []string `json:"subject,omitempty"`
}

// OPDS2 writes the catalogue as OPDS 2.0: the book, and ways to the groups.
func (p *Page) OPDS2() ([]byte, error) {
	f := opdsFeed{
		Metadata: opdsFeedMeta{Title: p.heading(), Modified: p.updated(), Items: 1},
		Links: []opdsLink{
			{Rel: "self", Href: OPDS2, Type: media.OPDS2},
			{Rel: "start", Href: p.Up + OPDS2, Type: media.OPDS2},
			{Rel: "alternate", Href: Index, Type: "text/html"},
			{Rel: "alternate", Href: Navigation, Type: media.Navigation},
		},
		Publications: []opdsPublication{p.publication()},
	}
	if p.Up != "" {
		f.Links = append(f.Links, opdsLink{Rel: "up", Href: p.Up + OPDS2, Type: media.OPDS2})
	}
	for _, g := range p.Groups {
		f.Navigation = append(f.Navigation, opdsLink{Rel: "subsection", Href: href(path.Join(g.Path, OPDS2)), Type: media.OPDS2, Title: g.Name})
	}
	return encode(f)
}

// Publication writes the book alone, as OPDS 2.0 has it in feeds.
func (p *Page) Publication() ([]byte, error) { return encode(p.publication()) }

func (p *Page) publication() opdsPublication {
	m := p.Meta
	out := opdsPublication{
		Metadata: opdsBook{
			Kind: "http://schema.org/Book", Title: m.Title, Subtitle: m.Subtitle, Identifier: uri(p.id("")), Language: p.language(),
			Author: people(m, true), Contributor: people(m, false), Publisher: m.Organisation,
			Modified: p.updated(), Description: p.about(feedLang), Subject: m.Subjects,
		},
		Links:  []opdsLink{{Rel: "self", Href: Publication, Type: publicationType}},
		Images: []opdsLink{},
	}
	if !m.Published().IsZero() {
		out.Metadata.Published = m.Published().Format(time.DateOnly)
	}
	for _, f := range p.books() {
		out.Links = append(out.Links, opdsLink{Rel: relOpen, Href: href(f.Path), Type: mediaType(f.Path), Title: what(&f), Size: f.Bytes})
	}
	for _, picture := range []*Picture{p.Cover, p.Small} {
		if picture != nil {
			out.Images = append(out.Images, opdsLink{Href: href(picture.Path), Type: mediaType(picture.Path), Width: picture.Width, Height: picture.Height})
		}
	}
	return out
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}
