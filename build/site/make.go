package site

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	"path"
	"slices"

	"kanben/book"
	"kanben/book/diag"
	"kanben/build/each"
	"kanben/build/media"
	"kanben/build/pack"
	"kanben/build/picture"
	"kanben/build/sums"
)

// A Shelf is what is offered of a book, or of a choice of its speeches.
type Shelf struct {
	Items    []*pack.Item
	Read     []byte // the page to read online
	Contents []Entry
}

// A Revision is what changed since an earlier edition.
type Revision struct {
	Past
	Record []byte // HTML
	Slip   []byte // PDF
}

// Works are what a site is made of.
type Works struct {
	Plan  *pack.Plan // of the groups that have pages; without parcels there are none
	Shelf *Shelf     // of everybody
	// ShelfOf is what a group gets of; nil, or the same as Shelf, is everybody's.
	ShelfOf   func(group int) *Shelf
	Cover     []byte     // PNG, JPEG or GIF
	Revisions []Revision // the latest edition first
}

// Make makes a site:
//
//	index.html en.html              the page, in Chinese and in English
//	opds.atom books.atom            the catalogue for e-book apps, OPDS 1.2
//	opds.json book.json             the same, OPDS 2.0
//	GROUP/…                         the same for each group; its files, if it gets an excerpt
//	v2-3f9a1c20/…                   all that they lead to
//	SHA256SUMS
//
// The last folder is called after the edition and the digest of what it holds, so
// that the bytes under an address never change.
func Make(w *Works) (*pack.Tree, error) {
	m := &maker{Works: w, meta: w.Plan.Book, main: &stock{}}
	if err := m.pictures(); err != nil {
		return nil, err
	}
	m.revisions()
	all := m.shelve(m.main, w.Shelf, w.Shelf.Items)
	stocks := []*stock{m.main}
	groups := make([]*offer, len(w.Plan.Parcels))
	for i := range groups {
		parcel := &w.Plan.Parcels[i]
		groups[i] = all
		if w.ShelfOf == nil || w.ShelfOf(i) == w.Shelf {
			continue
		}
		var items []*pack.Item
		for _, f := range parcel.Files {
			items = append(items, f.Item)
		}
		own := &stock{group: parcel.Slug}
		groups[i] = m.shelve(own, w.ShelfOf(i), items)
		stocks = append(stocks, own)
	}
	var files []pack.Entry
	for _, s := range stocks {
		s.name(max(m.meta.Edition, 1))
		for _, e := range s.content {
			e.Path = path.Join(s.group, s.folder, e.Path)
			files = append(files, e)
		}
	}
	pages := []Page{m.page(all)}
	for i, o := range groups {
		parcel := &w.Plan.Parcels[i]
		if parcel.Slug == m.main.folder {
			return nil, fmt.Errorf("the group %q has the name of the edition's folder", parcel.Group.Name)
		}
		pages = append(pages, m.groupPage(o, parcel))
		pages[0].Groups = append(pages[0].Groups, Link{Path: parcel.Slug, Name: parcel.Group.Name})
	}
	written := make([][]pack.Entry, len(pages))
	err := each.Do(len(pages), func(i int) (err error) {
		written[i], err = pages[i].Write()
		if i > 0 {
			for k := range written[i] {
				written[i][k].Path = path.Join(w.Plan.Parcels[i-1].Slug, written[i][k].Path)
			}
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return &pack.Tree{Files: listed(slices.Concat(append(written, files)...))}, nil
}

// Write writes a page and its feeds as files of its folder.
func (p *Page) Write() ([]pack.Entry, error) {
	var entries []pack.Entry
	var errs []error
	add := func(name string, data []byte, err error) {
		entries = append(entries, pack.Entry{Path: name, Data: data, Digest: sha256.Sum256(data)})
		errs = append(errs, err)
	}
	data, err := p.HTML(diag.Chinese)
	add(Index, data, err)
	data, err = p.HTML(diag.English)
	add(English, data, err)
	if !p.Feeds {
		return entries, errors.Join(errs...)
	}
	data, err = p.Navigation()
	add(Navigation, data, err)
	data, err = p.Acquisition()
	add(Acquisition, data, err)
	data, err = p.OPDS2()
	add(OPDS2, data, err)
	data, err = p.Publication()
	add(Publication, data, err)
	return entries, errors.Join(errs...)
}

// listed puts the list of checksums beside files.
func listed(files []pack.Entry) []pack.Entry {
	lines := make([]sums.Sum, len(files))
	for i := range files {
		lines[i] = sums.Sum{Name: files[i].Path, Digest: files[i].Digest}
	}
	list := sums.Format(lines)
	files = append(files, pack.Entry{Path: sums.Name, Data: list, Digest: sha256.Sum256(list)})
	slices.SortFunc(files, func(a, b pack.Entry) int { return bytes.Compare([]byte(a.Path), []byte(b.Path)) })
	return files
}

// A maker makes a site.
type maker struct {
	*Works
	meta *book.Meta
	main *stock

	cover, small, share *Picture // paths from the main stock's folder
	past                []Past
}

// A stock is a folder of files whose name tells what it holds: everybody's, or
// that of a group that gets an excerpt.
type stock struct {
	group   string // the group's folder; "" is everybody's
	folder  string // its name, once it is full
	content []pack.Entry
}

func (s *stock) put(name string, data []byte) string {
	s.content = append(s.content, pack.Entry{Path: name, Data: data, Digest: sha256.Sum256(data)})
	return name
}

// name names the folder after the edition and what it holds.
func (s *stock) name(edition int) {
	lines := make([]sums.Sum, len(s.content))
	for i, e := range s.content {
		lines[i] = sums.Sum{Name: e.Path, Digest: e.Digest}
	}
	digest := sha256.Sum256(sums.Format(lines))
	s.folder = fmt.Sprintf("v%d-%x", edition, digest[:4])
}

// from is the way to a file of the stock from a group's folder, "" for that of
// everybody's page.
func (s *stock) from(group, name string) string {
	if group == s.group {
		return path.Join(s.folder, name)
	}
	return path.Join("..", s.folder, name) // a group has a stock of its own or everybody's
}

// An offer is a shelf once its files have their places.
type offer struct {
	*stock
	contents []Entry
	read     string
	paths    map[*pack.Item]string
	items    []*pack.Item
}

// shelve puts files of a shelf, and its page to read, into a stock.
func (m *maker) shelve(to *stock, s *Shelf, items []*pack.Item) *offer {
	o := &offer{stock: to, contents: s.Contents, items: items, paths: map[*pack.Item]string{}}
	for _, item := range items {
		name := m.Plan.Named(item, 0).ASCII
		o.paths[item] = name
		to.content = append(to.content, pack.Entry{Path: name, Item: item, Digest: item.Digest})
	}
	o.read = to.put("read.html", s.Read)
	return o
}

// Sizes of pictures in pixels: lists of e-book apps show small ones; WeChat wants
// a square of 300 at least.
const (
	smallWidth, smallHeight = 320, 512
	shareSide               = 600
)

// pictures makes the pictures of the cover.
func (m *maker) pictures() error {
	src, err := picture.Open(m.Cover)
	if err != nil {
		return fmt.Errorf("read the cover: %w", err)
	}
	ending := map[string]string{"\x89PNG": ".png", "GIF8": ".gif"}[string(m.Cover[:4])]
	if ending == "" {
		ending = ".jpg"
	}
	m.cover = &Picture{m.main.put("cover"+ending, picture.Bare(m.Cover)), src.Width, src.Height}
	small, err := src.Small(smallWidth, smallHeight)
	if err != nil {
		return fmt.Errorf("read the cover: %w", err)
	}
	if m.small, err = m.main.photo("cover-small.jpg", small); err != nil {
		return err
	}
	inner, err := src.Small(shareSide, shareSide)
	if err != nil {
		return fmt.Errorf("read the cover: %w", err)
	}
	square := image.NewRGBA(image.Rect(0, 0, shareSide, shareSide))
	draw.Draw(square, square.Rect, image.White, image.Point{}, draw.Src)
	at := image.Pt((shareSide-inner.Rect.Dx())/2, (shareSide-inner.Rect.Dy())/2)
	draw.Draw(square, inner.Rect.Add(at), inner, image.Point{}, draw.Src)
	m.share, err = m.main.photo("share.jpg", square)
	return err
}

// photo puts a picture as a JPEG.
func (s *stock) photo(name string, img image.Image) (*Picture, error) {
	const quality = 88
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
		return nil, fmt.Errorf("pack the cover: %w", err)
	}
	return &Picture{s.put(name, b.Bytes()), img.Bounds().Dx(), img.Bounds().Dy()}, nil
}

// revisions puts the records of revisions and the errata slips.
func (m *maker) revisions() {
	for i, r := range m.Revisions {
		p := r.Past
		p.Record = m.main.put(fmt.Sprintf("revisions-%d.html", i+1), r.Record)
		p.Slip = m.main.put(fmt.Sprintf("errata-%d.pdf", i+1), r.Slip)
		m.past = append(m.past, p)
	}
}

// page is everybody's page.
func (m *maker) page(o *offer) Page {
	p := m.begin(o, "")
	for _, item := range o.items {
		p.Files = append(p.Files, m.file(o, item, ""))
	}
	return p
}

// groupPage is a group's page: only what the group gets.
func (m *maker) groupPage(o *offer, parcel *pack.Parcel) Page {
	p := m.begin(o, parcel.Slug)
	p.Group, p.Up, p.Sums = parcel.Group.Name, "../", "../"+sums.Name
	if p.URL != "" {
		p.URL += parcel.Slug + "/"
	}
	for _, f := range parcel.Files {
		p.Files = append(p.Files, m.file(o, f.Item, parcel.Slug))
	}
	return p
}

// begin is what all pages have.
func (m *maker) begin(o *offer, group string) Page {
	at := func(p *Picture) *Picture { return &Picture{m.main.from(group, p.Path), p.Width, p.Height} }
	p := Page{
		Meta: m.meta, Read: o.from(group, o.read), Contents: o.contents, Twin: true, Feeds: true, Sums: sums.Name,
		Cover: at(m.cover), Small: at(m.small), Share: at(m.share), URL: m.Plan.Options.BaseURL,
	}
	if p.URL != "" && p.URL[len(p.URL)-1] != '/' {
		p.URL += "/"
	}
	for _, past := range m.past {
		past.Record, past.Slip = m.main.from(group, past.Record), m.main.from(group, past.Slip)
		p.Past = append(p.Past, past)
	}
	return p
}

// file is a file as a page offers it.
func (m *maker) file(o *offer, item *pack.Item, group string) File {
	f := m.Plan.Named(item, 0)
	out := File{Path: o.from(group, o.paths[item]), Name: f.Name, Bytes: int64(len(item.Data)), Digest: item.Digest}
	if media.Type(f.Name) == "application/pdf" {
		out.Pages = item.Pages
	}
	return out
}
