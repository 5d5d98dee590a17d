package build

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/diag"
	"kanben/build/each"
	"kanben/build/filename"
	"kanben/build/style"
)

// An Edition is a further file of a target: in a design or a script of its own,
// or under a name of its own.
type Edition struct {
	ID     string // stands in the file's name behind the title; "" for the target's own name
	Target Target
	Design *style.Style // of a PDF or booklet; nil is the job's
	Cover  string       // design of the covers of a PDF or booklet; "" is the job's
	Script string       // hans or hant; "" is the book's
}

// printed tells editions that are pages of their own; others are copies of what
// their target is by itself.
func (e *Edition) printed() bool { return e.Target == PDF || e.Target == Booklet || e.Target == Shop }

// maxID is how many characters an edition's ID has at most.
const maxID = 40

// isID tells whether a text can stand in a file's name as an edition's ID.
func isID(s string) bool {
	return s != "" && utf8.RuneCountInString(s) <= maxID && strings.IndexFunc(s, func(r rune) bool {
		return r != '-' && r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) < 0
}

// inScripts gives the presses of a book: the one for the book as it is, and for
// each other script that editions ask for one for the book in that.
func (p *press) inScripts() []*press {
	presses := []*press{p}
	own := p.volume.Book.Meta.Language
	of := map[string]*press{own: p}
	for i, e := range p.job.Editions {
		language := written(own, e.Script)
		q := of[language]
		if q == nil {
			q = &press{job: p.job, fonts: p.fonts, laying: &laying{}, volume: &Volume{Book: p.volume.Book.InLanguage(language)}}
			of[language] = q
			presses = append(presses, q)
		}
		q.mine = append(q.mine, i)
	}
	for _, q := range presses {
		q.editions, q.foundIn = make([][]Artifact, len(p.job.Editions)), make([]diag.List, len(p.job.Editions))
	}
	return presses
}

// printEditions makes the files of editions that have pages.
func (p *press) printEditions(ctx context.Context) error {
	return each.Do(len(p.mine), func(k int) error {
		i := p.mine[k]
		if !p.job.Editions[i].printed() {
			return nil
		}
		return p.printEdition(ctx, i)
	})
}

func (p *press) printEdition(ctx context.Context, i int) error {
	e := &p.job.Editions[i]
	st := e.Design
	if st == nil {
		st = p.design()
	}
	s, err := p.layOut(ctx, st)
	if err != nil {
		return err
	}
	covers := p.job.Covers
	if e.Cover != "" {
		covers = Covers{Design: e.Cover, Back: covers.Back, Printed: true}
	}
	if err := p.coverPages(s.pages, &covers); err != nil {
		return err
	}
	p.foundIn[i] = s.found
	file, err := p.draw(ctx, s.pages)
	if err != nil {
		return err
	}
	switch e.Target {
	case Booklet:
		if p.editions[i], err = p.booklet(s.pages, file, st); err != nil {
			return err
		}
	case Shop:
		if p.editions[i], err = p.shop(&covers, s.pages, file, st); err != nil {
			return err
		}
	default:
		data, err := file.Bytes()
		if err != nil {
			return fmt.Errorf("finish the PDF: %w", err)
		}
		a := newArtifact(PDF, p.volume.Book.Meta.Title, data, file.Pages())
		a.Paper = st.Page.PaperName()
		p.forPaper(&a, st)
		p.editions[i] = []Artifact{a}
	}
	nameAll(p.editions[i], p.volume.Book.Meta.Title, e.ID)
	return nil
}

// nameAll names the files of an edition.
func nameAll(list []Artifact, title, id string) {
	for i := range list {
		list[i].name(title, id)
	}
}

// name names a file of an edition.
func (a *Artifact) name(title, id string) {
	a.ID = id
	if id != "" {
		a.Name = filename.Of(title) + "-" + id + strings.TrimPrefix(a.Name, filename.Of(title))
	}
}

// copyEditions gives the editions of targets under other names.
func (p *press) copyEditions() {
	for _, i := range p.mine {
		if e := &p.job.Editions[i]; !e.printed() {
			p.editions[i] = slices.Clone(p.made[e.Target])
			nameAll(p.editions[i], p.volume.Book.Meta.Title, e.ID)
		}
	}
}

// gather puts the files of all presses in order, and says if two of them have the
// same name.
func (v *Volume) gather(presses []*press) error {
	for _, t := range presses[0].targets {
		v.Artifacts = append(v.Artifacts, presses[0].made[t]...)
	}
	for i := range presses[0].job.Editions {
		for _, p := range presses {
			v.Artifacts = append(v.Artifacts, p.editions[i]...)
		}
	}
	names := map[string]bool{}
	for i := range v.Artifacts {
		name := strings.ToLower(v.Artifacts[i].Name)
		if names[name] {
			return &Fault{
				Message: diag.Text{Zh: "有两个成品都叫 %[1]s", En: "two files would be called %[1]s"},
				Hint:    diag.Text{Zh: "在 book.yaml 的 outputs 里给其中一个另写 id", En: "give one of them another id in the outputs of book.yaml"},
				Args:    []any{v.Artifacts[i].Name},
			}
		}
		names[name] = true
	}
	return nil
}

// MakesBooklets tells whether a job has sheets to print.
func (j *Job) MakesBooklets() bool {
	return len(j.Targets)+len(j.Editions) == 0 || slices.Contains(j.Targets, Booklet) ||
		slices.ContainsFunc(j.Editions, func(e Edition) bool { return e.Target == Booklet })
}

// makes tells whether a file of a target has to be made, for itself or for an
// edition that is a copy of it.
func (p *press) makes(t Target) bool {
	return p.wants(t) || slices.ContainsFunc(p.mine, func(i int) bool { return p.job.Editions[i].Target == t && !p.job.Editions[i].printed() })
}
