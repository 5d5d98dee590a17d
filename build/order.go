package build

import (
	"context"
	"crypto/sha256"
	"fmt"

	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/order"
	"kanben/build/pdf"
	"kanben/build/style"
)

// OrderOptions are what is ordered of a print shop.
type OrderOptions struct {
	Copies int    // 0 leaves it to be filled in
	Spare  int    // in percent
	Paper  string // 80克双胶纸; "" is that
	Cover  string // paper of the cover; "" is the same
}

// sheets is how the job's pages are put on sheets: of the paper that is ordered,
// unless it is said how thick that is.
func (j *Job) sheets() impose.Job {
	s := j.Sheets
	if s.Thickness == 0 {
		s.Thickness = order.Thickness(j.Order.Paper)
	}
	return s
}

// bindingNames are what methods are called in the trade.
var bindingNames = map[impose.Method]string{
	impose.Saddle: "骑马订", impose.Gathered: "锁线或胶订（配帖）", impose.Glued: "无线胶订", impose.Stitched: "平订",
}

// binding is how a plan's book is bound, in the trade's words.
func binding(p *impose.Plan) string {
	if p.Folds == 2 {
		return bindingNames[p.Method] + "，每张折两次"
	}
	return bindingNames[p.Method]
}

// printOrder makes the print order, for the book in the job's design and bound as
// its booklet is.
func (p *press) printOrder(ctx context.Context) error {
	if !p.makes(Order) {
		return nil
	}
	set, err := p.laidOut(ctx)
	if err != nil {
		return err
	}
	p.found[Order] = set.found
	o, err := p.ordered(set.pages)
	if err != nil {
		return err
	}
	file, err := pdf.Draw(o.Document(p.fonts))
	if err != nil {
		return fmt.Errorf("draw the print order: %w", err)
	}
	page, err := file.Bytes()
	if err != nil {
		return fmt.Errorf("finish the print order: %w", err)
	}
	table, err := o.CSV()
	if err != nil {
		return fmt.Errorf("write the print order: %w", err)
	}
	p.made[Order] = []Artifact{
		{Target: Order, Name: "印刷单.pdf", Data: page, Sum: sha256.Sum256(page), Pages: file.Pages(), Paper: "A4"},
		{Target: Order, Name: "印刷单.csv", Data: table, Sum: sha256.Sum256(table), Beside: true},
	}
	return nil
}

// ordered is the order of a book that is laid out.
func (p *press) ordered(doc *layout.Document) (*order.Order, error) {
	st := p.design()
	plan, err := planOf(p.job.sheets(), doc)
	if err != nil {
		return nil, ImposeFault(err)
	}
	o := p.orderOf(plan, st.Page)
	o.Files = p.shopFiles(doc)
	return o, nil
}

// orderOf is the order of a book whose sheets are planned.
func (p *press) orderOf(plan *impose.Plan, page style.Page) *order.Order {
	o := p.orderFor(page, plan.Pages+plan.Blanks)
	o.Blanks, o.Sheets, o.SheetName = plan.Blanks, len(plan.Sheets)+len(plan.Apart), impose.StockName(plan.Sheet)
	o.Binding = binding(plan)
	return o
}

// orderFor is the order of pages that are printed as they are, on both sides.
func (p *press) orderFor(page style.Page, pages int) *order.Order {
	m := &p.volume.Book.Meta
	edition := m.EditionName()
	if when := m.Published(); !when.IsZero() {
		edition = fmt.Sprintf("%s，%d年%d月", edition, when.Year(), int(when.Month()))
	}
	return &order.Order{
		Title: m.Title, Edition: edition,
		Trim: page.Trim, TrimName: page.PaperName(),
		Pages: pages, Sheets: (pages + 1) / 2, SheetName: page.PaperName(),
		Copies: p.job.Order.Copies, Spare: p.job.Order.Spare, Paper: p.job.Order.Paper, Cover: p.job.Order.Cover,
		Contact: m.Contact, Organiser: m.Organisation,
	}
}
