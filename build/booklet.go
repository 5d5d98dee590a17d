package build

import (
	"fmt"
	"strings"

	"kanben/book/diag"
	"kanben/build/contact"
	"kanben/build/filename"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/pdf/finish"
	"kanben/build/style"
)

// booklet imposes a book as the job has it.
func (p *press) booklet(doc *layout.Document, file *finish.File, st *style.Style) ([]Artifact, error) {
	plan, files, err := impose.Book(file, p.job.sheets(), p.job.Printer)
	if err != nil {
		return nil, ImposeFault(err)
	}
	title := p.volume.Book.Meta.Title
	list := Sheets(title, plan, files)
	list[0].Order, list[0].Print = p.orderOf(plan, st.Page), briefly(plan, p.job.Printer)
	extras, err := p.job.Extras.Make(title, plan, p.job.Printer, contact.Document(doc), p.fonts, list)
	return append(list, extras...), err
}

// Sheets names the files of a plan: 书名-小册子.pdf, and what they are if there
// are several. The first one has the plan.
func Sheets(title string, plan *impose.Plan, files []impose.File) []Artifact {
	list := make([]Artifact, len(files))
	for i, f := range files {
		a := newArtifact(Booklet, title, f.Data, f.Sides)
		part := ""
		if f.Cover {
			part += "-封面"
		}
		part += kindNames[f.Kind]
		stem := filename.Of(title)
		a.Name = stem + strings.Replace(strings.TrimPrefix(a.Name, stem), ".pdf", part+".pdf", 1)
		if i == 0 {
			a.Leaves = Leaves{Pages: plan.Pages, Blanks: plan.Blanks, Sheets: len(plan.Sheets), Plan: plan}
		}
		list[i] = a
	}
	return list
}

// kindNames stand in files' names.
var kindNames = map[impose.Kind]string{impose.Duplex: "", impose.Fronts: "-正面", impose.Backs: "-背面"}

// ImposeFault puts what is wrong with a wish for sheets into words.
func ImposeFault(err error) error {
	for _, w := range imposeWords {
		if w.err == err {
			return &Fault{Message: w.Text}
		}
	}
	return fmt.Errorf("impose the booklet: %w", err)
}

// imposeWords are the errors of impose.Job.Plan in words.
var imposeWords = []struct {
	err error
	diag.Text
}{
	{impose.ErrNoPages, diag.Text{Zh: "没有可以拼版的页", En: "there are no pages to impose"}},
	{impose.ErrSignature, diag.Text{Zh: "一帖的页数要是 4 的倍数（双折的 8 的倍数），从 4 到 64", En: "a signature has a multiple of 4 pages, of 8 if sheets are folded twice, from 4 to 64"}},
	{impose.ErrUp, diag.Text{Zh: "一面可以放 1、2、4 或 8 页；要对折的，2、4 或 8 页；双折的，4 或 8 页", En: "a side takes 1, 2, 4 or 8 pages; what is folded 2, 4 or 8, what is folded twice 4 or 8"}},
	{impose.ErrFolds, diag.Text{Zh: "纸可以折 1 次或 2 次；胶订、平订的不折", En: "paper is folded once or twice; what is glued or stitched is not folded"}},
	{impose.ErrSheet, diag.Text{Zh: "纸的边长要在 50 毫米到 2 米之间", En: "a sheet of paper has sides of 50 mm to 2 m"}},
	{impose.ErrLength, diag.Text{Zh: "订口留白和出血要在 0 到 50 毫米之间，纸厚和每张的爬移要在 0 到 2 毫米之间", En: "gutter and bleed are 0 to 50 mm, paper is 0 to 2 mm thick, pages creep 0 to 2 mm a sheet"}},
	{impose.ErrCover, diag.Text{Zh: "封面另印，全书至少要有 4 页", En: "a cover of its own needs a book of at least 4 pages"}},
}
