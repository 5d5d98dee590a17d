package build

import (
	"context"
	"slices"
	"sync"

	"kanben/book/diag"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/fonts"
)

// An Opened is a book that was read, of which files and pages are made when
// somebody asks for them, by several at a time. What they share, the book and its
// pages, is made once; files are the bytes that Run gives.
type Opened struct {
	read  *Volume // nothing changes it
	press *press  // with the fonts and the pages that all of its copies share
}

// Open reads the book of a job. Findings forbid nothing yet.
func Open(ctx context.Context, j *Job) (*Opened, error) {
	v, err := Read(ctx, j)
	if err != nil {
		return nil, err
	}
	return &Opened{v, newPress(j, v)}, nil
}

// Make makes files of targets, and no others, as Run does.
func (o *Opened) Make(ctx context.Context, targets ...Target) (*Volume, error) {
	return await(ctx, func() (*Volume, error) {
		v, p := o.copy(targets)
		return v, v.makeFiles(ctx, p)
	})
}

// copy is the book as it was read, with findings of its own to add to, and its press
// for targets.
func (o *Opened) copy(targets []Target) (*Volume, *press) {
	v, p, job := *o.read, *o.press, *o.press.job
	v.Findings = slices.Clone(v.Findings)
	job.Targets, job.Editions, job.Extras = targets, nil, Extras{}
	p.job, p.volume, p.targets = &job, &v, targets
	return &v, &p
}

// Pages lays the book out as its PDF and booklet have it, and gives the pages with
// the volume's findings. When they forbid the book, the error is a *Forbidden.
func (o *Opened) Pages(ctx context.Context) (*layout.Document, *Volume, error) {
	v, p := o.copy(nil)
	doc, err := await(ctx, func() (*layout.Document, error) {
		if err := Permit(v.Findings, p.job.Strict); err != nil {
			return nil, err
		}
		s, err := p.laidOut(ctx)
		if err != nil {
			return nil, err
		}
		p.found[PDF] = s.found
		return s.pages, v.judge([]*press{p})
	})
	return doc, v, err
}

// Impose imposes the pages, on paper alone: the files to print are named and not
// made.
func (o *Opened) Impose(doc *layout.Document) (*impose.Plan, []Artifact, error) {
	plan, err := planOf(o.press.job.Sheets, doc)
	if err != nil {
		return nil, nil, ImposeFault(err)
	}
	return plan, Sheets(o.read.Book.Meta.Title, plan, plan.Files(o.press.job.Printer)), nil
}

// Name is the name of a target's file.
func (o *Opened) Name(t Target) string { return newArtifact(t, o.read.Book.Meta.Title, nil, 0).Name }

// Fonts are the faces of the book.
func (o *Opened) Fonts() *fonts.Set { return o.press.fonts }

// A laying is the book laid out in a job's design, once for all that ask.
type laying struct {
	once sync.Once
	set  setting
	err  error
}

// do lays the book out unless that was done. Whoever asks first may go away: the
// others need it all the same.
func (l *laying) do(ctx context.Context, lay func(context.Context) (setting, error)) (setting, error) {
	if err := ctx.Err(); err != nil {
		return setting{}, err
	}
	l.once.Do(func() { l.set, l.err = lay(context.WithoutCancel(ctx)) })
	return l.set, l.err
}

// judge takes up what the presses found, and says whether it forbids the book.
func (v *Volume) judge(presses []*press) error {
	set := presses[0].fonts
	if err := set.Err(); err != nil {
		return spareFault(err)
	}
	var found []diag.List
	for _, p := range presses {
		p.nameFiles()
		found = append(found, slices.Concat(p.found[:], p.foundIn)...)
	}
	v.Findings = append(v.Findings, joined(found).Unique()...)
	v.Findings = append(v.Findings, strayed(set, v.Book.Files)...)
	v.Findings.Sort(v.Book.Files)
	return Permit(v.Findings, presses[0].job.Strict)
}
