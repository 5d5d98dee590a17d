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

// An Edition is a further file of a target: in a design of its own, or under a
// name of its own.
type Edition struct {
	ID     string // stands in the file's name behind the title; "" for the target's own name
	Target Target
	Design *style.Style // of a PDF or booklet; nil is the job's
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

// printEditions makes the files of editions that have pages.
func (p *press) printEditions(ctx context.Context) error {
	list := p.job.Editions
	p.editions, p.foundIn = make([][]Artifact, len(list)), make([]diag.List, len(list))
	return each.Do(len(list), func(i int) error {
		if !list[i].printed() {
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
	if err := p.coverPages(s.pages); err != nil {
		return err
	}
	p.foundIn[i] = s.found
	file, err := p.draw(ctx, s.pages)
	if err != nil {
		return err
	}
	switch e.Target {
	case Booklet:
		if p.editions[i], err = p.booklet(s.pages, file); err != nil {
			return err
		}
	case Shop:
		if p.editions[i], err = p.shop(s.pages, file, st); err != nil {
			return err
		}
	default:
		data, err := file.Bytes()
		if err != nil {
			return fmt.Errorf("finish the PDF: %w", err)
		}
		a := newArtifact(PDF, p.volume.Book.Meta.Title, data, file.Pages())
		a.Paper = st.Page.PaperName()
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

// copyEditions gives the files of targets that are in editions under other
// names, and says if two files have the same name.
func (p *press) copyEditions() error {
	title := p.volume.Book.Meta.Title
	for i, e := range p.job.Editions {
		if !e.printed() {
			p.editions[i] = slices.Clone(p.made[e.Target])
			nameAll(p.editions[i], title, e.ID)
		}
	}
	names := map[string]bool{}
	for _, list := range append([][]Artifact{p.volume.Artifacts}, p.editions...) {
		for i := range list {
			if name := strings.ToLower(list[i].Name); names[name] {
				return &Fault{
					Message: diag.Text{Zh: "有两个成品都叫 %[1]s", En: "two files would be called %[1]s"},
					Hint:    diag.Text{Zh: "在 book.yaml 的 outputs 里给其中一个另写 id", En: "give one of them another id in the outputs of book.yaml"},
					Args:    []any{list[i].Name},
				}
			}
			names[strings.ToLower(list[i].Name)] = true
		}
	}
	p.volume.Artifacts = append(p.volume.Artifacts, slices.Concat(p.editions...)...)
	return nil
}

// makes tells whether a file of a target has to be made, for itself or for an
// edition that is a copy of it.
func (p *press) makes(t Target) bool {
	return p.wants(t) || slices.ContainsFunc(p.job.Editions, func(e Edition) bool { return e.Target == t && !e.printed() })
}
