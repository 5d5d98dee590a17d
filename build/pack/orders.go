package pack

import (
	"fmt"
	"path"

	"kanben/book/diag"
	"kanben/book/roster"
	"kanben/build/order"
	"kanben/build/pdf"
	"kanben/fonts"
)

// Names of the print order beside the parcels.
const (
	OrderPage  = "印刷单.pdf"
	OrderTable = "印刷单.csv"
)

// Orders are the orders for what is printed: one for each output of which there are
// copies, excerpts apart, with the copies of all groups. Spare is how many percent
// more are printed.
func (p *Plan) Orders(spare int) []*order.Order {
	var orders []*order.Order
	for _, t := range p.Totals() {
		if t.Copies == 0 || t.file.Order == nil {
			continue
		}
		o := *t.file.Order
		o.Name = roster.OutputName(t.Output).Zh + t.Excerpt(diag.Chinese)
		o.Copies, o.Spare = t.Copies, spare
		o.Parcels, o.Own = path.Join(t.folder, t.file.Name), t.Own
		if p.Options.Names == ASCII {
			o.Parcels = path.Join(t.slug, t.file.ASCII)
		}
		orders = append(orders, &o)
	}
	return orders
}

// PrintOrder makes the print order of all that is printed: a page for each output,
// and a table. Without copies on paper there is none.
func (p *Plan) PrintOrder(spare int, fs *fonts.Set) ([]Entry, error) {
	orders := p.Orders(spare)
	if len(orders) == 0 {
		return nil, nil
	}
	file, err := pdf.Draw(order.Document(fs, orders))
	if err != nil {
		return nil, fmt.Errorf("draw the print order: %w", err)
	}
	page, err := file.Bytes()
	if err != nil {
		return nil, fmt.Errorf("finish the print order: %w", err)
	}
	table, err := order.Table(orders)
	if err != nil {
		return nil, fmt.Errorf("write the print order: %w", err)
	}
	return []Entry{{Path: OrderPage, Data: page}, {Path: OrderTable, Data: table}}, nil
}
