package build

import (
	"context"

	"kanben/build/site"
)

// Online is what a site needs beside the files that people take along.
type Online struct {
	Read  []byte // the book as a page, with a way back
	Cover []byte // PNG, JPEG or GIF
}

// makeOnline makes the page to read online, and the cover.
func (p *press) makeOnline(ctx context.Context) error {
	if p.job.Online == nil {
		return nil
	}
	pages, err := p.printedPages(ctx)
	if err != nil {
		return err
	}
	o := &Online{}
	if o.Read, err = p.html(pages, *p.job.Online); err != nil {
		return err
	}
	if o.Cover, err = p.coverImage(); err != nil {
		return err
	}
	p.volume.Online = o
	return nil
}

// Contents are the contents of a volume, as its page to read online has them.
func (v *Volume) Contents() []site.Entry {
	var list []site.Entry
	alike := v.Book.Alike()
	for _, s := range electronic(v.Book.WithPartPages()).Speeches {
		e := site.Entry{ID: s.ID, Title: s.Heading(), Part: s.Divider}
		if s.Number > 0 {
			e.Minutes = s.Minutes(v.Book.Meta.Pace)
			if alike {
				e.First = s.FirstLine()
			}
		}
		list = append(list, e)
	}
	return list
}

// Shelf gives what a site offers of a volume that was made with Job.Online.
func (v *Volume) Shelf() *site.Shelf {
	return &site.Shelf{Items: v.Items(), Read: v.Online.Read, Contents: v.Contents()}
}
