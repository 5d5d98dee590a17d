package build

import (
	"context"
	"fmt"
	"slices"

	"kanben/book/diag"
	"kanben/build/each"
	"kanben/build/epub"
	"kanben/fonts"
)

// makeFiles makes the files of a volume by a press, unless its findings forbid it.
func (v *Volume) makeFiles(ctx context.Context, p *press) error {
	if err := Permit(v.Findings, p.job.Strict); err != nil {
		return err
	}
	if len(p.targets) == 0 && len(p.job.Editions) == 0 {
		p.targets = defaultTargets
	}
	presses := p.inScripts()
	err := each.Do(len(presses), func(i int) error { return presses[i].work(ctx) })
	if err != nil {
		return err
	}
	if err := v.judge(presses); err != nil {
		return err
	}
	for _, p := range presses {
		if err := p.write(v); err != nil {
			return err
		}
	}
	return v.gather(presses)
}

// work makes the files that need time, side by side. The pages are the longest
// work, so they are begun first.
func (p *press) work(ctx context.Context) error {
	branches := []func(context.Context) error{p.printBook, p.printLarge, p.printPhone, p.printPodium, p.makeEPUB, p.makeHTML, p.makeOnline, p.printEditions, p.printOrder}
	return each.Do(len(branches), func(i int) error { return branches[i](ctx) })
}

// write makes the files that are texts, and the copies of files.
func (p *press) write(v *Volume) error {
	title := p.volume.Book.Meta.Title
	if p.makes(Text) {
		p.keep(newArtifact(Text, title, []byte(p.volume.Book.WithPartPages().PlainText()), 0))
	}
	if p.makes(Report) {
		data, err := ProofReport(v, p.job.ReportIn)
		if err != nil {
			return err
		}
		p.keep(newArtifact(Report, title, data, 0))
	}
	p.copyEditions()
	return nil
}

// A press makes the files of one volume. Each branch of the work fills its own
// fields.
type press struct {
	job     *Job
	volume  *Volume
	fonts   *fonts.Set
	targets []Target
	made    [numTargets][]Artifact
	found   [numTargets]diag.List // by the layouts

	mine     []int // which of the job's editions are its work
	editions [][]Artifact
	foundIn  []diag.List // by the layouts of editions

	laying *laying // in the job's design
}

// newPress makes the press of a volume for a job's targets.
func newPress(j *Job, v *Volume) *press {
	p := &press{job: j, volume: v, fonts: j.Fonts, targets: j.Targets, laying: &laying{}}
	if p.fonts == nil {
		p.fonts = fonts.Embedded()
	}
	return p
}

func (p *press) wants(t Target) bool { return slices.Contains(p.targets, t) }

func (p *press) keep(a Artifact) { p.made[a.Target] = []Artifact{a} }

// makeEPUB draws the cover and makes the EPUB.
func (p *press) makeEPUB(ctx context.Context) error {
	if !p.makes(EPUB) {
		return nil
	}
	if err := p.job.enter(ctx, StageEPUB); err != nil {
		return err
	}
	b := p.volume.Book
	front, err := p.coverImage()
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	pages, err := p.printedPages(ctx)
	if err != nil {
		return err
	}
	data, err := epub.Make(electronic(b.WithPartPages()), epub.Options{
		Printed: pages, Look: p.look(), Tracks: p.volume.tracks,
		Cover: front, Modified: b.Meta.Published(),
		Typefaces: p.job.Ebook.Typefaces, Fonts: p.ebookFonts(),
		Vertical: p.job.Vertical, Compatible: p.job.Ebook.Compatible,
	})
	if err != nil {
		return epubFault(err)
	}
	p.keep(newArtifact(EPUB, b.Meta.Title, data, 0))
	return nil
}

// makeHTML makes the book one file for browsers.
func (p *press) makeHTML(ctx context.Context) error {
	if !p.makes(HTML) {
		return nil
	}
	if err := p.job.enter(ctx, StageEPUB); err != nil {
		return err
	}
	pages, err := p.printedPages(ctx)
	if err != nil {
		return err
	}
	data, err := p.html(pages, epub.Home{})
	if err != nil {
		return err
	}
	p.keep(newArtifact(HTML, p.volume.Book.Meta.Title, data, 0))
	return nil
}

// html writes the book as one file for browsers.
func (p *press) html(pages epub.Printed, home epub.Home) ([]byte, error) {
	data, err := epub.HTML(electronic(p.volume.Book.WithPartPages()), epub.Options{Printed: pages, Look: p.look(), Home: home})
	if err != nil {
		return nil, fmt.Errorf("make the HTML: %w", err)
	}
	return data, nil
}

// printedPages are the pages of the printed book. The book is laid out for them even
// if it is not printed now, so that the same manuscript gives the same EPUB.
func (p *press) printedPages(ctx context.Context) (epub.Printed, error) {
	s, err := p.laidOut(ctx)
	if err != nil {
		return epub.Printed{}, err
	}
	starts, chars := s.pages.PageStarts()
	out := epub.Printed{
		Folios: make([]epub.Folio, len(starts)), Chars: chars,
	}
	for _, m := range s.pages.Matters() {
		out.Matters = append(out.Matters, epub.Matter{
			Kind: m.Kind, Label: m.Folio, Chapter: electronicChapters[m.Kind], Speech: m.First.Speech, Heading: m.First.Heading,
		})
	}
	for i, at := range starts {
		out.Folios[i] = epub.Folio{Label: at.Folio, Chars: at.Chars}
	}
	return out, nil
}

// look is what the book's design says of editions that readers lay out themselves.
func (p *press) look() epub.Look {
	st := p.design()
	return epub.Look{
		Punctuation:  st.Punctuation.Style,
		Hang:         st.Punctuation.Hang,
		FullOpening:  st.Punctuation.FullOpening,
		HungLists:    st.Items.Hang,
		SongHeadings: st.Override["headings"] == "song",
		FirstLines:   st.Contents.FirstLines,
	}
}

// ebookFonts are the faces that the EPUB brings, nil for none.
func (p *press) ebookFonts() *fonts.Set {
	if p.job.Ebook.Typefaces == epub.NoTypefaces {
		return nil
	}
	return p.fonts
}
