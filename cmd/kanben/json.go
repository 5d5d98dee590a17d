package main

import (
	"encoding/hex"
	"io"
	"path/filepath"

	"kanben/book"
	"kanben/book/diag"
	"kanben/build"
)

// jsonFile is the shape of a file made (contract.md, "JSON").
type jsonFile struct {
	Type   string `json:"type"`
	Target string `json:"target"`
	Path   string `json:"path"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
	Pages  int    `json:"pages,omitempty"`
}

func writeFileJSON(w io.Writer, a *build.Artifact, folder string) error {
	return diag.NewEncoder(w).Encode(jsonFile{
		Type:   "file",
		Target: a.Target.String(),
		Path:   filepath.Join(folder, a.Name),
		Bytes:  len(a.Data),
		SHA256: hex.EncodeToString(a.Sum[:]),
		Pages:  a.Pages,
	})
}

// jsonOutline is the shape of an outline.
type jsonOutline struct {
	Type     string       `json:"type"`
	Version  int          `json:"version"`
	Title    string       `json:"title"`
	Declared int          `json:"declared"`
	Speeches []jsonSpeech `json:"speeches"`
}

type jsonSpeech struct {
	Title    string        `json:"title"`
	Line     int           `json:"line"`
	Chars    int           `json:"chars"`
	Minutes  int           `json:"minutes"`
	Headings []jsonHeading `json:"headings"`
	Carries  []jsonCarried `json:"carries"`
	Notes    string        `json:"notes,omitempty"` // of the manifest, for the editor
}

// jsonCarried is a line that a speech carries beside its text.
type jsonCarried struct {
	Kind  string `json:"kind"`
	Label string `json:"label"`
	Text  string `json:"text"`
	Line  int    `json:"line"`
}

type jsonHeading struct {
	Level int    `json:"level"`
	Label string `json:"label"`
	Text  string `json:"text"`
	Line  int    `json:"line"`
}

// jsonVerdict is the shape of one line's verdict (`outline --explain --json`).
type jsonVerdict struct {
	Type   string `json:"type"`
	File   string `json:"file"`
	Line   int    `json:"line"`
	Kind   string `json:"kind"`
	Rule   string `json:"rule"`
	Reason string `json:"reason"`
}

func outlineJSON(b *book.Book) jsonOutline {
	o := jsonOutline{
		Type:     "outline",
		Version:  diag.JSONVersion,
		Title:    b.Meta.Title,
		Declared: b.Meta.Declared,
		Speeches: []jsonSpeech{},
	}
	for _, s := range b.Speeches {
		e := s.Extent()
		j := jsonSpeech{
			Title:    s.Heading(),
			Line:     s.Place().Position().Line,
			Chars:    e.Chars,
			Minutes:  s.Minutes(b.Meta.Pace),
			Carries:  []jsonCarried{},
			Notes:    s.Remark,
			Headings: []jsonHeading{},
		}
		for i := range s.Opening {
			l := &s.Opening[i]
			j.Carries = append(j.Carries, jsonCarried{l.Kind.String(), l.Label, book.Plain(l.Text), l.Place().Position().Line})
		}
		for _, k := range s.Blocks {
			for _, x := range carries(k) {
				j.Carries = append(j.Carries, jsonCarried{x.kind, "", book.Plain(x.text), x.place.Position().Line})
			}
			if h, ok := k.(*book.Heading); ok {
				j.Headings = append(j.Headings, jsonHeading{
					Level: h.Level,
					Label: h.Label,
					Text:  book.Plain(h.Text),
					Line:  h.Place().Position().Line,
				})
			}
		}
		o.Speeches = append(o.Speeches, j)
	}
	return o
}
