package pack

import (
	"fmt"
	"sync"

	"kanben/book/roster"
	"kanben/build/each"
	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/fonts"
)

// Covers makes the cover sheets of the parcels from, from+1, … to−1: what is in
// each, for whom, how it is opened, and a receipt to tear off. Fonts are the
// book's. A sheet is the same whichever others are made with it.
func (p *Plan) Covers(from, to int, fs *fonts.Set) ([][]byte, error) {
	press, err := p.press.of(p, fs)
	if err != nil {
		return nil, err
	}
	docs := make([]*layout.Document, to-from)
	err = each.Do(len(docs), func(i int) (err error) {
		docs[i], err = p.cover(&p.Parcels[from+i], from+i+1, fs)
		return err
	})
	if err != nil {
		return nil, err
	}
	drawn, err := press.DrawAll(docs)
	if err != nil {
		return nil, fmt.Errorf("draw cover sheets: %w", err)
	}
	files := make([][]byte, len(docs))
	return files, each.Do(len(docs), func(i int) (err error) {
		files[i], err = drawn[i].Bytes()
		return err
	})
}

// A press draws the cover sheets of a plan, with one set of fonts.
type press struct {
	mu    sync.Mutex
	fonts *fonts.Set
	press *pdf.Press
}

// of is the press of a plan. Cover sheets have most of their words in common, so
// those stand in all their fonts, packed once. Words of one group alone stand on
// no other's sheet, not even in its fonts.
func (m *press) of(p *Plan, fs *fonts.Set) (*pdf.Press, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.press != nil && m.fonts == fs {
		return m.press, nil
	}
	specimen, err := p.cover(p.specimen(), 1, fs)
	if err != nil {
		return nil, err
	}
	if m.press, err = pdf.NewPress(specimen); err != nil {
		return nil, err
	}
	m.fonts = fs
	return m.press, nil
}

// specimen is the parcel of no group, that holds each file once.
func (p *Plan) specimen() *Parcel {
	s := &Parcel{Group: &roster.Group{Name: "第0123456789学习小组", Contact: "联系人", Phone: "0123456789 abcdef", People: 1}}
	seen := map[string]bool{}
	for _, parcel := range p.Parcels {
		for _, f := range parcel.Files {
			if !seen[f.Name] {
				seen[f.Name] = true
				f.Copies = max(f.Copies, 1)
				s.Files = append(s.Files, f)
			}
		}
	}
	return s
}
