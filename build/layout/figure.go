package layout

import (
	"kanben/book"
	"kanben/book/diag"
	"kanben/build/style"
)

// L002 says that a picture is missing in print.
var L002 = &diag.Rule{
	Code: "L002", Severity: diag.Warning,
	Message: diag.Text{
		Zh: "图片“%[1]s”没有印进 PDF，只印了它的说明",
		En: "the picture %[1]q is not in the PDF, only its caption is",
	},
	Hint: diag.Text{
		Zh: "这个版本的 PDF 还不能印图片；电子书里有",
		En: "this version cannot print pictures yet; the e-book has them",
	},
	Source: "T102",
}

// figure prints the caption of a picture, or what it shows, and says that the
// picture itself is missing.
func (d *setter) figure(out []box, k *book.Figure, st *style.Style) []box {
	d.findings.Add(L002.At(k.Span, k.Name))
	text := k.Caption
	if text == nil && k.Alt != "" {
		text = []book.Inline{&book.Text{Span: k.Span, S: k.Alt}}
	}
	if text == nil {
		return out
	}
	b := box{kind: rowsBox, span: k.Span}
	t := st.Table.Caption
	p := d.displayFlow(t, d.flow(text, voice{t.Role, t.Size}, st), k.Span)
	for _, l := range d.ragged(p, 0, st.Page.Measure) {
		l.Baseline.X = (st.Page.Measure - l.Measure) / 2
		b.add(l, b.rows)
		b.rows++
	}
	b.inRole(RoleP)
	return apart(out, b)
}
