package build

import (
	"fmt"
	"strings"

	"kanben/book/diag"
	"kanben/build/cover"
	"kanben/build/geom"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/build/pdf/finish"
	"kanben/build/style"
)

// usualBleed is what print shops ask for.
var usualBleed = geom.Millimetres(3)

// A ForShop is what a print shop must know of a file that is made for it.
type ForShop struct {
	Cover  bool // the whole cover in one piece; else the pages inside
	Pages  int  // of the file, blanks included
	Blanks int  // of these, added at the end
	Bleed  geom.Length
	Spine  geom.Length // of the cover; 0 if there is none

	Lettered bool // the spine has the title
}

// shop makes the files for a print shop of a book that is laid out in a design and
// drawn: the pages, and if it has covers the whole cover.
func (p *press) shop(c *Covers, doc *layout.Document, file *finish.File, st *style.Style) ([]Artifact, error) {
	press := p.job.Press
	if press == nil {
		press = finish.Black()
	}
	standard := finish.Standard{X4: press}
	inner, blanks := p.inside(doc)
	how := impose.Shop{Bleed: p.bleed(), Marks: p.job.sheets().Marks}
	data, err := how.Write(file.To(standard), inner)
	if err != nil {
		return nil, ImposeFault(err)
	}
	pages := newArtifact(Shop, p.volume.Book.Meta.Title, data, len(inner))
	pages.Paper = trimName(st)
	pages.Shop = &ForShop{Pages: len(inner), Blanks: blanks, Bleed: how.Bleed}
	if doc.Covers == 0 {
		return []Artifact{pages}, nil
	}
	whole, err := p.wholeCover(c, doc, how, standard, len(inner))
	return []Artifact{pages, whole}, err
}

// shopCover names the cover's file by that of the pages.
func shopCover(pages string) string { return strings.TrimSuffix(pages, ".pdf") + "-封面.pdf" }

// trimName is the size of a page as the trade calls it, and in millimetres.
func trimName(st *style.Style) string {
	name, size := st.Page.PaperName(), geom.MillimetreSize(st.Page.Trim)
	if name == "" || name == size {
		return size
	}
	return name + " (" + size + ")"
}

// shopFiles are the files for the print shop as the print order names them; nil if
// they are not made.
func (p *press) shopFiles(doc *layout.Document) []string {
	if !p.wants(Shop) {
		return nil
	}
	pages := newArtifact(Shop, p.volume.Book.Meta.Title, nil, 0).Name
	inner, _ := p.inside(doc)
	list := []string{fmt.Sprintf("内文 %s，%d 页", pages, len(inner))}
	if doc.Covers == 0 {
		return list
	}
	cover := "封面 " + shopCover(pages)
	if spine := p.job.sheets().SpineOf(len(inner)); spine > 0 {
		cover += fmt.Sprintf("，书脊 %s 毫米", millimetres(spine))
	}
	return append(list, cover)
}

// bleed is how much of what lies around a page a print shop gets.
func (p *press) bleed() geom.Length {
	if b := p.job.sheets().Bleed; b > 0 {
		return b
	}
	return usualBleed
}

// inside gives the pages between the covers, with the blanks that the binding
// needs, as 0, and the number of these.
func (p *press) inside(doc *layout.Document) (pages []int, blanks int) {
	first, last := 0, len(doc.Pages)
	if doc.Covers > 0 {
		first, last = doc.Covers, last-1
		for last > first && empty(&doc.Pages[last-1]) { // the inside of the back cover
			last--
		}
	}
	for i := first; i < last; i++ {
		pages = append(pages, i+1)
	}
	for n := p.job.sheets().Padded(len(pages)); len(pages) < n; blanks++ {
		pages = append(pages, 0)
	}
	return pages, blanks
}

func empty(p *layout.Page) bool { return len(p.Lines)+len(p.Items)+len(p.Furniture) == 0 }

// wholeCover makes the whole cover of a book with some pages inside.
func (p *press) wholeCover(c *Covers, doc *layout.Document, how impose.Shop, standard finish.Standard, inside int) (a Artifact, err error) {
	b := p.volume.Book
	right := doc.Vertical || p.job.sheets().RightBound
	front, err := p.frontPage(c, doc.Trim, how.Bleed, right)
	if err != nil {
		return a, err
	}
	back, err := p.backPage(c, doc.Trim, how.Bleed, right)
	if err != nil {
		return a, err
	}
	spine := p.job.sheets().SpineOf(inside)
	flat := cover.Wrap(b, p.fonts, front, back, doc.Trim, spine, right)
	file, err := pdf.Draw(flat)
	if err != nil {
		return a, fmt.Errorf("draw the cover: %w", err)
	}
	how.Cover = true
	how.Folds = []geom.Length{doc.Trim.Width, doc.Trim.Width + spine}
	if spine == 0 {
		how.Folds = how.Folds[:1]
	}
	data, err := how.Write(file.To(standard), []int{1})
	if err != nil {
		return a, ImposeFault(err)
	}
	a = newArtifact(Shop, b.Meta.Title, data, 1)
	a.Name = shopCover(a.Name)
	a.Shop = &ForShop{Cover: true, Pages: 1, Bleed: how.Bleed, Spine: spine, Lettered: cover.Lettered(spine)}
	return a, nil
}

// ParsePress reads the profile of a print shop's press, or says what is wrong
// with it.
func ParsePress(icc []byte) (*finish.Press, error) {
	press, err := finish.ParsePress(icc)
	switch err {
	case nil:
		return press, nil
	case finish.ErrNotPress:
		return nil, &Fault{
			Message: diag.Text{Zh: "这个颜色特性文件（ICC）不是印刷机的：要输出类的，灰度或四色（CMYK）", En: "this ICC profile is not one of a press: it must be of the output class, in grey or CMYK"},
			Hint:    diag.Text{Zh: "请向印厂要一份；不给也行，全书只用黑墨", En: "ask the print shop for one, or leave it out: the book is printed in black ink alone"},
		}
	}
	return nil, &Fault{Message: diag.Text{Zh: "这不是颜色特性文件（ICC），或者已经坏了", En: "this is no ICC profile, or a broken one"}}
}
