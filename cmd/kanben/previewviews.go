package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"kanben/book/diag"
	"kanben/build"
	"kanben/build/contact"
	"kanben/build/facsimile"
	"kanben/build/geom"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/media"
	"kanben/build/preview"
	"kanben/build/raster"
)

// bookNow is the book as its files stood when they were read. What its views share
// is made once.
type bookNow struct {
	job  *build.Job
	lang diag.Lang

	mu     sync.Mutex
	opened *build.Opened
}

// Make makes a view, and no more than it needs.
func (b *bookNow) Make(ctx context.Context, v preview.View) (*preview.Made, error) {
	if v == preview.Proof {
		return b.proof(ctx)
	}
	o, err := b.open(ctx)
	if err != nil {
		return nil, err
	}
	if v == preview.Read {
		return b.file(ctx, o)
	}
	doc, volume, err := o.Pages(ctx)
	if err != nil {
		return nil, b.forbidden(volume, err)
	}
	album := b.pages
	if v == preview.Sheets {
		album = b.sheets
	}
	made, err := album(o, doc)
	if err != nil {
		return nil, err
	}
	return describe(made, volume), nil
}

// open reads the book, unless that was done.
func (b *bookNow) open(ctx context.Context) (*build.Opened, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.opened != nil {
		return b.opened, nil
	}
	o, err := build.Open(ctx, b.job)
	if err == nil {
		b.opened = o
	}
	return o, err
}

// forbidden is an error of making a volume, with its findings if these are why.
func (b *bookNow) forbidden(v *build.Volume, err error) error {
	if _, ok := errors.AsType[*build.Forbidden](err); !ok {
		return err
	}
	least := diag.Error
	if b.job.Strict {
		least = diag.Warning
	}
	return &unreadable{err, v.Findings, least}
}

// describe is a view with what is told of its volume.
func describe(m *preview.Made, v *build.Volume) *preview.Made {
	m.Title, m.Notes = v.Book.Meta.Title, v.Findings.Count(diag.Warning)+v.Findings.Count(diag.Error)
	return m
}

// file is the book to read.
func (b *bookNow) file(ctx context.Context, o *build.Opened) (*preview.Made, error) {
	volume, err := o.Make(ctx, build.HTML)
	if err != nil {
		return nil, b.forbidden(volume, err)
	}
	a := &volume.Artifacts[0]
	return describe(&preview.Made{Type: media.Type(a.Name), Data: shownSoon(a.Data)}, volume), nil
}

// shownSoon has a browser lay out no more chapters of a book than are in sight. What it
// does not know the height of yet it guesses, which the preview's page allows for and
// a reader's own bookmarks would not: books that are given out do without.
func shownSoon(page []byte) []byte {
	const style = "<style>@media screen{.chapter{content-visibility:auto;contain-intrinsic-size:auto 100em;margin-left:-1.25em;margin-right:-1.25em;padding-left:1.25em;padding-right:1.25em}}</style>\n"
	return bytes.Replace(page, []byte("</head>"), []byte(style+"</head>"), 1)
}

// wholeReport is how many findings a report has that is shown as a whole. Browsers
// take as long for ten thousand as for a book of a thousand pages.
const wholeReport = 500

// proof is the report of the proof, of a book that findings forbid as well. A long
// one has its speeches as parts that come when they are in sight.
func (b *bookNow) proof(ctx context.Context) (*preview.Made, error) {
	job := *b.job
	job.Proof.Thorough = true
	volume, err := build.Read(ctx, &job)
	if err != nil {
		return nil, err
	}
	if len(volume.Findings) <= wholeReport {
		data, err := build.ProofReport(volume, b.lang)
		return describe(&preview.Made{Type: media.HTML, Data: data}, volume), err
	}
	data, err := build.ProofSummary(volume, b.lang, func(part string) string { return part + ".html" })
	return describe(&preview.Made{
		Type: media.HTML, Data: data, Shows: found(volume),
		Part: func(_ context.Context, name string) (*preview.Part, error) {
			data, err := build.ProofPart(volume, b.lang, strings.TrimSuffix(name, ".html"))
			if data == nil && err == nil {
				err = preview.ErrNoPart
			}
			return &preview.Part{Name: name, Data: data}, err
		},
	}, volume), err
}

// found is a digest of what was found, and where.
func found(v *build.Volume) []byte {
	h := sha256.New()
	for _, f := range v.Book.Files {
		io.WriteString(h, f.Text) //nolint:errcheck // a digest takes every write
	}
	var line []byte
	for i := range v.Findings {
		d := &v.Findings[i]
		line = fmt.Appendf(line[:0], "%s %d %d %d %v\n", d.Code, d.Severity, d.Span.Start, d.Span.End, d.Args)
		h.Write(line)
	}
	return h.Sum(nil)
}

// pageWidth is how wide a page is drawn, in pixels.
const pageWidth = 900

// pages is an album of the book's pages.
func (b *bookNow) pages(o *build.Opened, doc *layout.Document) (*preview.Made, error) {
	scale := facsimile.Wide(doc.Trim.Width, pageWidth)
	section := preview.Section{Spreads: true, RightBound: doc.Vertical}
	for i := range doc.Pages {
		caption := doc.Pages[i].Folio
		if caption == "" {
			caption = fmt.Sprint(i + 1)
		}
		section.Pictures = append(section.Pictures, preview.Picture{
			Name: fmt.Sprintf("page-%d.png", i+1), Alt: keyPreviewPage.Format(b.lang, caption), Caption: caption,
			Width: pageWidth, Height: heightOf(doc.Trim, pageWidth),
			Draw: func(context.Context) ([]byte, error) {
				img, err := facsimile.Page(doc, i, scale)
				if err != nil {
					return nil, err
				}
				return raster.PNG(img)
			},
		})
	}
	album := preview.Album{Title: doc.Title, Files: b.files(o, build.PDF, o.Name(build.PDF)), Sections: []preview.Section{section}}
	sum := facsimile.Sum(doc)
	return album.Made(b.lang, sum[:])
}

// heightOf is how high what is so wide is.
func heightOf(size geom.Size, width int) int {
	return int(geom.Length(width).Times(int(size.Height), int(size.Width)))
}

// files are links to the files of a target: the same bytes as a build's.
func (b *bookNow) files(o *build.Opened, t build.Target, names ...string) []preview.File {
	var list []preview.File
	for i, name := range names {
		list = append(list, preview.File{
			Name: fmt.Sprintf("%s-%d.pdf", t, i+1), Words: keyPreviewFile.Format(b.lang, name),
			Make: func(ctx context.Context) (*preview.Part, error) {
				volume, err := o.Make(ctx, t)
				if err != nil {
					return nil, b.forbidden(volume, err)
				}
				return &preview.Part{Name: volume.Artifacts[i].Name, Data: volume.Artifacts[i].Data}, nil
			},
		})
	}
	return list
}

// sheets is an album of the booklet's sheets and of the folded book.
func (b *bookNow) sheets(o *build.Opened, doc *layout.Document) (*preview.Made, error) {
	plan, files, err := o.Impose(doc)
	if err != nil {
		return nil, err
	}
	var names []string
	for i := range files {
		names = append(names, files[i].Name)
	}
	drawing := contact.NewSheet(plan, contact.Document(doc), o.Fonts())
	album := preview.Album{
		Title:    doc.Title,
		Lines:    build.Guide(plan, b.job.Printer, files, b.lang),
		Files:    b.files(o, build.Booklet, names...),
		Sections: []preview.Section{b.printed(plan, drawing), b.folded(plan, drawing)},
	}
	sum := facsimile.Sum(doc)
	return album.Made(b.lang, fmt.Appendf(sum[:], "%+v", plan.Job))
}

// printed is the sheets as they are printed.
func (b *bookNow) printed(plan *impose.Plan, drawing *contact.Sheet) preview.Section {
	section := preview.Section{Heading: keyPreviewPrinted.In(b.lang)}
	width, height := drawing.SideSize()
	for i, s := range plan.Sheets {
		for _, side := range []struct {
			impose.Side
			name string
			*diag.Text
		}{{s.Front, "front", keyPreviewFront}, {s.Back, "back", keyPreviewBack}} {
			var on []string
			for _, p := range side.Places {
				on = append(on, fmt.Sprint(p.Page))
			}
			caption := side.Format(b.lang, i+1)
			section.Pictures = append(section.Pictures, preview.Picture{
				Name: fmt.Sprintf("sheet-%d-%s.png", i+1, side.name), Width: width, Height: height,
				Caption: caption, Alt: keyPreviewSide.Format(b.lang, caption, strings.Join(on, ", ")),
				Draw: func(context.Context) ([]byte, error) { return drawing.Side(side.Side) },
			})
		}
	}
	return section
}

// folded is the book as it is read when it is folded.
func (b *bookNow) folded(plan *impose.Plan, drawing *contact.Sheet) preview.Section {
	section := preview.Section{Heading: keyPreviewFolded.In(b.lang)}
	width, height := drawing.SpreadSize()
	for i, spread := range contact.Spreads(plan) {
		var pages []string
		for _, page := range spread {
			switch {
			case page > 0:
				pages = append(pages, fmt.Sprint(page))
			case page == 0:
				pages = append(pages, keyPreviewBlank.In(b.lang))
			}
		}
		caption := strings.Join(pages, " · ")
		section.Pictures = append(section.Pictures, preview.Picture{
			Name: fmt.Sprintf("spread-%d.png", i+1), Width: width, Height: height,
			Caption: caption, Alt: keyPreviewPage.Format(b.lang, caption),
			Draw: func(context.Context) ([]byte, error) { return drawing.Spread(spread) },
		})
	}
	return section
}
