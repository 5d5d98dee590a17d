package impose

import (
	"strconv"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
	"kanben/build/pdf/read"
)

// printAnew is the way to have what a file does not say the look of.
var printAnew = diag.Text{
	Zh: "用阅读软件打开，看得见的话，“打印到 PDF”存一份，再拼那一份",
	En: "open it in a viewer; if it shows them, print it to a new PDF and impose that",
}

// Rules about the annotations of other programs' PDFs.
var (
	I001 = &diag.Rule{Code: "I001", Severity: diag.Warning, Source: "ISO 32000-1, 12.7.3.3",
		Message: diag.Text{
			Zh: "表单里有 %[1]d 处填了字，但没有存下样子，没有印出来（第 %[2]s 页）：%[3]s",
			En: "%[1]d {1:field of the form is|fields of the form are} filled in without a look of {1:its|their} own and not printed (page %[2]s): %[3]s"},
		Hint: printAnew}
	I002 = &diag.Rule{Code: "I002", Severity: diag.Warning, Source: "ISO 32000-1, 12.5.5",
		Message: diag.Text{
			Zh: "有 %[1]d 处批注没有存下样子，没有印出来（第 %[2]s 页）：%[3]s",
			En: "%[1]d {1:comment has|comments have} no look of {1:its|their} own and {1:is|are} not printed (page %[2]s): %[3]s"},
		Hint: printAnew}
	I003 = &diag.Rule{Code: "I003", Severity: diag.Advice, Source: "ISO 32000-1, 12.5.3",
		Message: diag.Text{
			Zh: "有 %[1]d 处批注或表单设成了不打印，没有印出来（第 %[2]s 页）：%[3]s",
			En: "%[1]d {1:comment or field is|comments or fields are} marked as not to be printed, and not printed (page %[2]s): %[3]s"},
		Hint: diag.Text{Zh: "要印，就在做它的软件里设成“打印”", En: "to have them, mark them as printed in the program that made them"}}
	I004 = &diag.Rule{Code: "I004", Severity: diag.Warning, Source: "ISO 32000-1, 12.5.6.23",
		Message: diag.Text{
			Zh: "有 %[1]d 处只标了要涂黑，还没有真的涂掉，底下的内容照样印了出来（第 %[2]s 页）",
			En: "%[1]d {1:place is|places are} marked to be blacked out, but not: what lies there is printed (page %[2]s)"},
		Hint: diag.Text{Zh: "先在做标记的软件里“应用密文”，另存一份，再拼那一份", En: "apply the redactions in the program that marked them, save, and impose that"}}
)

// Rules are all findings of this room.
func Rules() []*diag.Rule { return []*diag.Rule{I001, I002, I003, I004} }

// Annotations tells what of a PDF's annotations is not printed, and what is that
// its author may not want to be.
func Annotations(name string, f *read.File) (diag.List, error) {
	var told [4]tally
	for i, p := range f.Pages() {
		list, err := f.Annotations(p)
		if err != nil {
			return nil, err
		}
		for k := range list {
			a := &list[k]
			switch {
			case a.Redaction() && a.Fate != read.Empty:
				told[3].add(i+1, "")
			case a.Fate == read.Bare && a.Kind == "Widget":
				told[0].add(i+1, a.Field)
			case a.Fate == read.Bare:
				told[1].add(i+1, a.Kind)
			case a.Fate == read.Unprinted && a.Kind == "Widget" && a.Field != "":
				told[2].add(i+1, a.Field)
			case a.Fate == read.Unprinted:
				told[2].add(i+1, a.Kind)
			}
		}
	}
	place := source.Span{File: source.NewFile(name, "", "")}
	var out diag.List
	for i, r := range Rules() {
		switch t := &told[i]; {
		case t.n == 0:
		case r == I004:
			out.Add(r.At(place, t.n, listed(t.pages)))
		default:
			out.Add(r.At(place, t.n, listed(t.pages), listed(t.names)))
		}
	}
	return out, nil
}

// A tally counts annotations, and notes where they are and what they are called.
type tally struct {
	n            int
	pages, names []string // each once, in order
}

func (t *tally) add(page int, name string) {
	t.n++
	p := strconv.Itoa(page)
	if k := len(t.pages); k == 0 || t.pages[k-1] != p {
		t.pages = append(t.pages, p)
	}
	for _, other := range t.names {
		if other == name {
			return
		}
	}
	if len(t.names) <= mostListed {
		t.names = append(t.names, name)
	}
}

// mostListed is how many pages or names are listed.
const mostListed = 8

func listed(all []string) string {
	if len(all) > mostListed {
		return strings.Join(all[:mostListed], ", ") + " …"
	}
	return strings.Join(all, ", ")
}
