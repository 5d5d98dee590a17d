package preview

import (
	"bytes"
	"context"
	"html/template"
	"sync"

	"kanben/assets"
	"kanben/book/diag"
	"kanben/build/media"
)

// An Album is a page of pictures, each of them drawn when it comes into sight, and of
// files, each made when it is opened.
type Album struct {
	Title    string
	Lines    []string // what there is to say first
	Files    []File
	Sections []Section
}

// A Section is pictures under a heading.
type Section struct {
	Heading    string // "" for none
	Spreads    bool   // the pictures are a book's pages, two by two from the second one on
	RightBound bool   // of such a book
	Pictures   []Picture
}

// A Picture is a picture of an album.
type Picture struct {
	Name          string // in addresses
	Alt, Caption  string
	Width, Height int // in pixels
	Draw          func(context.Context) ([]byte, error)
}

// A File is a file of an album.
type File struct {
	Name  string // in addresses
	Words string // of the link to it
	Make  func(context.Context) (*Part, error)
}

var albumPage = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("album").Parse(assets.PreviewAlbum))
})

// Made gives an album as a view of a book. Shows is what the pictures depend on.
func (a *Album) Made(l diag.Lang, shows []byte) (*Made, error) {
	var b bytes.Buffer
	data := struct {
		Lang string
		*Album
	}{pageLang(l), a}
	if err := albumPage().Execute(&b, data); err != nil {
		return nil, err
	}
	return &Made{Type: media.HTML, Data: b.Bytes(), Shows: shows, Part: a.part}, nil
}

// part makes a picture or a file.
func (a *Album) part(ctx context.Context, name string) (*Part, error) {
	for i := range a.Files {
		if f := &a.Files[i]; f.Name == name {
			return f.Make(ctx)
		}
	}
	for i := range a.Sections {
		for j := range a.Sections[i].Pictures {
			if p := &a.Sections[i].Pictures[j]; p.Name == name {
				data, err := p.Draw(ctx)
				return &Part{name, data}, err
			}
		}
	}
	return nil, ErrNoPart
}

// pageLang is a language as pages name it.
func pageLang(l diag.Lang) string {
	if l == diag.Chinese {
		return "zh-CN"
	}
	return "en"
}
