package markdown

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"

	"kanben/book"
	"kanben/book/manuscript/draft"
)

// figure turns a picture. One that cannot be had keeps its place and name, and
// is reported.
func (c *converter) figure(p *picture) *book.Figure {
	span := p.Span
	f := &book.Figure{Span: span, Name: decodeURL(p.node.Destination), Alt: draft.Flat(settle(c.rawInlines(p.node, false)))}
	if title := p.node.Title; len(title) > 0 {
		f.Caption = []book.Inline{c.titled(p, decodeURL(title))}
	}
	c.asideAround(span, f.Caption)
	f.Data = c.pictureData(f)
	return f
}

// titled is the caption of a picture, at its place if it stands there as typed.
func (c *converter) titled(p *picture, title string) *book.Text {
	if at := strings.LastIndex(p.Span.Text(), title); at >= 0 {
		return &book.Text{Span: p.Span.Sub(at, at+len(title)), S: title}
	}
	return &book.Text{Span: p.Span, S: title}
}

// pictureData reads a picture beside the manuscript: PNG, JPEG or GIF, inside its
// folder. Nothing is fetched from the web.
func (c *converter) pictureData(f *book.Figure) []byte {
	name, ok := draft.LocalName(f.Name)
	if !ok {
		c.report(&rulePictureFar, f.Span, f.Name)
		return nil
	}
	if c.options.Picture == nil {
		c.report(&rulePictureMissing, f.Span, f.Name)
		return nil
	}
	data, err := c.options.Picture(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		c.report(&rulePictureMissing, f.Span, f.Name)
		return nil
	case err != nil:
		c.report(&rulePictureUnread, f.Span, f.Name, reasonOf(err))
		return nil
	case !isPicture(data):
		c.report(&rulePictureKind, f.Span, f.Name)
		return nil
	}
	return data
}

// reasonOf is an error without the path, which its finding names.
func reasonOf(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}

// isPicture tells whether data is a PNG, a JPEG or a GIF by its first bytes.
func isPicture(data []byte) bool {
	for _, first := range []string{"\x89PNG\r\n\x1A\n", "\xFF\xD8\xFF", "GIF87a", "GIF89a"} {
		if bytes.HasPrefix(data, []byte(first)) {
			return true
		}
	}
	return false
}
