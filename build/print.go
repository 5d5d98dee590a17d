package build

import (
	"context"
	"fmt"

	"kanben/book/diag"
	"kanben/book/source"
	"kanben/build/each"
	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/build/pdf/finish"
	"kanben/build/style"
)

// printBook lays the book out in the job's design, and prints the reading PDF,
// the booklet and the print shop's files.
func (p *press) printBook(ctx context.Context) error {
	if !p.wants(PDF) && !p.wants(Booklet) && !p.wants(Shop) {
		return nil
	}
	st := p.design()
	doc, err := p.laidOut(ctx)
	if err != nil {
		return err
	}
	p.found[PDF] = doc.found
	file, err := p.draw(ctx, doc.pages)
	if err != nil {
		return err
	}
	prints := []func() error{
		func() error { return p.finishPDF(ctx, file, st) },
		func() error { return p.imposeBooklet(ctx, doc.pages, file) },
		func() error { return p.writeShop(ctx, doc.pages, file, st) },
	}
	return each.Do(len(prints), func(i int) error { return prints[i]() })
}

// printLarge prints the book in large print.
func (p *press) printLarge(ctx context.Context) error { return p.edition(ctx, Large, "large") }

// printPhone prints it for a phone's screen.
func (p *press) printPhone(ctx context.Context) error { return p.edition(ctx, Phone, "phone") }

// printPodium prints it to speak from.
func (p *press) printPodium(ctx context.Context) error { return p.edition(ctx, Podium, "podium") }

// edition prints a reading PDF in a design of its own.
func (p *press) edition(ctx context.Context, t Target, design string) error {
	if !p.makes(t) {
		return nil
	}
	choice := style.Choice{Style: design, Vertical: t == Large && p.job.Vertical}
	if p.job.Design != nil {
		choice.Override = p.job.Design.Override
	}
	st, err := style.Resolve(choice)
	if err != nil {
		return err
	}
	if p.job.Design != nil {
		st.Punctuation = p.job.Design.Punctuation // a book has one style (T30)
	}
	file, err := p.pages(ctx, t, st)
	if err != nil {
		return err
	}
	return p.finish(ctx, t, file, st)
}

// design is the design of the PDF and the booklet.
func (p *press) design() *style.Style {
	if p.job.Design != nil {
		return p.job.Design
	}
	return style.Default(p.job.Vertical)
}

// A setting is the book in pages, and what was found in making them.
type setting struct {
	pages *layout.Document
	found diag.List
}

// laidOut lays the book out in the job's design, once for all that asks: the
// PDF, and the EPUB, which names its pages.
func (p *press) laidOut(ctx context.Context) (setting, error) {
	return p.laying.do(ctx, func(ctx context.Context) (setting, error) {
		s, err := p.layOut(ctx, p.design())
		if err == nil {
			err = p.coverPages(s.pages, &p.job.Covers)
		}
		return s, err
	})
}

func (p *press) layOut(ctx context.Context, st *style.Style) (s setting, err error) {
	if err := p.job.enter(ctx, StageLayout); err != nil {
		return s, err
	}
	b := p.volume.Book
	if st.Podium.Rate == 0 { // who speaks needs no page that names a part
		b = b.WithPartPages()
	}
	s.pages, s.found = layout.Compose(b, st, p.fonts)
	return s, nil
}

// pages lays the book out and draws its pages.
func (p *press) pages(ctx context.Context, t Target, st *style.Style) (*finish.File, error) {
	s, err := p.layOut(ctx, st)
	if err != nil {
		return nil, err
	}
	p.found[t] = s.found
	return p.draw(ctx, s.pages)
}

// draw draws the pages.
func (p *press) draw(ctx context.Context, doc *layout.Document) (*finish.File, error) {
	if err := p.job.enter(ctx, StageDraw); err != nil {
		return nil, err
	}
	file, err := pdf.Draw(doc)
	if err != nil {
		return nil, fmt.Errorf("draw the pages: %w", err)
	}
	if p.job.Standard != nil {
		file = file.To(*p.job.Standard)
	}
	return file, nil
}

// finishPDF writes the reading PDF of the job's design.
func (p *press) finishPDF(ctx context.Context, file *finish.File, st *style.Style) error {
	if !p.wants(PDF) {
		return nil
	}
	return p.finish(ctx, PDF, file, st)
}

// finish writes a reading PDF.
func (p *press) finish(ctx context.Context, t Target, file *finish.File, st *style.Style) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	data, err := file.Bytes()
	if err != nil {
		return fmt.Errorf("finish the PDF: %w", err)
	}
	a := newArtifact(t, p.volume.Book.Meta.Title, data, file.Pages())
	a.Paper = st.Page.PaperName()
	if t != Phone {
		p.forPaper(&a, st)
	}
	p.keep(a)
	return nil
}

// forPaper says how a reading PDF is printed: as it is, on both sides.
func (p *press) forPaper(a *Artifact, st *style.Style) {
	a.Order = p.orderFor(st.Page, a.Pages)
	edge := "左"
	if st.Page.Vertical {
		edge = "右"
	}
	a.Print = fmt.Sprintf("%s 双面、长边翻转、实际大小，%s边装订", a.Paper, edge)
}

// imposeBooklet writes the booklet's sheets.
func (p *press) imposeBooklet(ctx context.Context, doc *layout.Document, file *finish.File) error {
	if !p.wants(Booklet) {
		return nil
	}
	if err := p.job.enter(ctx, StageBooklet); err != nil {
		return err
	}
	list, err := p.booklet(doc, file, p.design())
	p.made[Booklet] = list
	return err
}

// writeShop writes the print shop's files of the job's design.
func (p *press) writeShop(ctx context.Context, doc *layout.Document, file *finish.File, st *style.Style) (err error) {
	if !p.wants(Shop) {
		return nil
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	p.made[Shop], err = p.shop(&p.job.Covers, doc, file, st)
	return err
}

// editionNames are what findings call files with pages of their own beside the
// book's.
var editionNames = [numTargets]diag.Text{
	Large:  {Zh: "大字本", En: "large print"},
	Phone:  {Zh: "手机版", En: "phone edition"},
	Podium: {Zh: "讲台本", En: "podium edition"},
}

// nameFiles has what was found in other files than the book's own pages say in
// which.
func (p *press) nameFiles() {
	for t := range p.found {
		name := &editionNames[t]
		for i := range p.found[t] {
			if name.Zh != "" {
				p.found[t][i].Of = name
			}
		}
	}
	for e, list := range p.foundIn {
		id := p.job.Editions[e].ID
		for i := range list {
			if id != "" {
				list[i].Of = &diag.Text{Zh: id, En: id}
			}
		}
	}
}

// joined is what the layouts found, in the order of targets. What one of them
// says of a place, in large print say, is not said again of the next one's page.
func joined(found []diag.List) diag.List {
	type saying struct {
		rule  *diag.Rule
		place source.Span
	}
	said := map[saying]int{}
	var all diag.List
	for t, list := range found {
		for _, d := range list {
			first, ok := said[saying{d.Rule, d.Span}]
			if ok && first != t {
				continue
			}
			said[saying{d.Rule, d.Span}] = t
			all.Add(d)
		}
	}
	return all
}
