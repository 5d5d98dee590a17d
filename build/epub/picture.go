package epub

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"path"
	"strconv"

	"kanben/book"
	photo "kanben/build/picture"
)

// A picture is an image file of the book, however many figures show it.
type picture struct {
	name          string // picture-001.png
	width, height int    // pixels
	data          []byte
}

// A format is a kind of image that every reader shows (EPUB 3.3, section 3.2)
// and authors bring.
type format struct {
	ext, mediaType string
	magic          string
	config         func(data *bytes.Reader) (image.Config, error)
}

var formats = [...]format{
	{".png", typePNG, "\x89PNG\r\n\x1a\n", func(r *bytes.Reader) (image.Config, error) { return png.DecodeConfig(r) }},
	{".jpg", typeJPEG, "\xff\xd8\xff", func(r *bytes.Reader) (image.Config, error) { return jpeg.DecodeConfig(r) }},
	{".gif", typeGIF, "GIF8", func(r *bytes.Reader) (image.Config, error) { return gif.DecodeConfig(r) }},
}

// formatOf finds an image's format and size by its bytes, whatever its file is
// called; ok is false if it cannot be shown.
func formatOf(data []byte) (f format, size image.Config, ok bool) {
	for _, f := range formats {
		if bytes.HasPrefix(data, []byte(f.magic)) {
			size, err := f.config(bytes.NewReader(data))
			return f, size, err == nil && size.Width > 0 && size.Height > 0
		}
	}
	return format{}, image.Config{}, false
}

// imageFormat finds an image's format by its first bytes alone.
func imageFormat(data []byte) (f format, ok bool) {
	for _, f := range formats {
		if bytes.HasPrefix(data, []byte(f.magic)) {
			return f, true
		}
	}
	return format{}, false
}

// imageType is the media type of an image of ours.
func imageType(name string) string {
	for _, f := range formats {
		if f.ext == path.Ext(name) {
			return f.mediaType
		}
	}
	return ""
}

// A gallery is the pictures of a book, in the order in which they are first
// shown, and which figure shows which.
type gallery struct {
	pictures  []*picture
	shown     map[*book.Figure]*picture
	described bool // all shown pictures have words of their author
}

// gather collects a book's pictures. Files that are the same are kept once,
// and names tell nothing of the author's machine.
func gather(b *book.Book) gallery {
	g := gallery{shown: make(map[*book.Figure]*picture), described: true}
	known := make(map[[sha256.Size]byte]*picture)
	for _, s := range b.Speeches {
		for _, k := range s.Blocks {
			if f, ok := k.(*book.Figure); ok {
				g.add(f, known)
			}
		}
	}
	return g
}

func (g *gallery) add(f *book.Figure, known map[[sha256.Size]byte]*picture) {
	format, size, ok := formatOf(f.Data)
	if !ok {
		return
	}
	sum := sha256.Sum256(f.Data)
	p := known[sum]
	if p == nil {
		p = &picture{
			name:  fmt.Sprintf("picture-%03d%s", len(g.pictures)+1, format.ext),
			width: size.Width, height: size.Height, data: photo.Bare(f.Data),
		}
		known[sum] = p
		g.pictures = append(g.pictures, p)
	}
	g.shown[f] = p
	g.described = g.described && (clean(f.Alt) != "" || !isBlank(f.Caption))
}

// figure writes a picture with its caption below (T102). A picture that is not
// there, or that no reader could show, leaves its words.
func (p *prose) figure(f *book.Figure) {
	pic := p.pictures[f]
	if pic == nil {
		gone := *f
		gone.Data = nil
		p.classed("caption", gone.Words())
		return
	}
	alt := clean(f.Alt)
	if alt == "" {
		alt = clean(book.Plain(book.Unmarked(f.Caption)))
	}
	if alt == "" {
		alt = "图片" // whoever does not see it must know that it is there
	}
	p.start("figure", "class", "figure")
	p.line()
	p.empty("img", "class", "picture", "src", p.source(pic), "alt", alt,
		"width", strconv.Itoa(pic.width), "height", strconv.Itoa(pic.height))
	p.line()
	if !isBlank(f.Caption) {
		p.start("figcaption", "class", "caption")
		p.inlines(f.Caption)
		p.end()
		p.line()
	}
	p.end()
	p.line()
}

// source is where a document finds a picture. A page that is one file has it
// inside.
func (p *prose) source(pic *picture) string {
	if p.html {
		return "data:" + imageType(pic.name) + ";base64," + base64.StdEncoding.EncodeToString(pic.data)
	}
	return "../" + imageFolder + pic.name
}
