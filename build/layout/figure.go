package layout

import (
	"kanben/book"
	"kanben/book/diag"
	"kanben/build/geom"
	"kanben/build/picture"
	"kanben/build/style"
)

// Findings about pictures.
var (
	// L002 says that a picture is missing in print.
	L002 = &diag.Rule{
		Code: "L002", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "图片“%[1]s”没有印进 PDF，只印了它的说明",
			En: "the picture %[1]q is not in the PDF, only its caption is",
		},
		Hint: diag.Text{
			Zh: "文件坏了，读不出来：用看图软件打开看看，另存为 PNG 或 JPEG",
			En: "its file is broken: open it with a picture viewer and save it anew as PNG or JPEG",
		},
		Source: "T102",
	}
	// L003 says that a picture will not be sharp.
	L003 = &diag.Rule{
		Code: "L003", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "图片“%[1]s”太小，印出来不清楚（每英寸只有 %[2]d 个像素）",
			En: "the picture %[1]q is too small to be sharp in print (%[2]d pixels an inch)",
		},
		Hint: diag.Text{
			Zh: "换成原图，宽度最好在 %[3]d 像素以上；微信里的图片要先点“查看原图”再保存",
			En: "use the original, %[3]d pixels wide or more; messengers keep a small copy unless asked for the original",
		},
		Source: "T122",
	}
	// L004 says that nobody who cannot see a picture is told what it shows.
	L004 = &diag.Rule{
		Code: "L004", Severity: diag.Advice,
		Message: diag.Text{
			Zh: "图片“%[1]s”没有写明画的是什么，看不见图的读者无从知道",
			En: "nothing says what the picture %[1]q shows to readers who cannot see it",
		},
		Hint: diag.Text{
			Zh: "在方括号里写一句，例如 ![会场全景，主席台上坐着五个人](会场.jpg)",
			En: "write a sentence between the square brackets, as in ![The hall, five people on the stage](hall.jpg)",
		},
		Source: "T135",
	}
	// L006 says that a picture is too large to be unpacked.
	L006 = &diag.Rule{
		Code: "L006", Severity: diag.Warning,
		Message: diag.Text{
			Zh: "图片“%[1]s”太大（%[2]d×%[3]d 像素），没有印进 PDF，只印了它的说明",
			En: "the picture %[1]q is too large (%[2]d × %[3]d pixels): only its caption is in the PDF",
		},
		Hint: diag.Text{
			Zh: "用看图软件缩小，宽度留 3000 像素就足够印刷",
			En: "make it smaller with a picture viewer: 3000 pixels of width are enough for print",
		},
		Source: "T102",
	}
)

// sharp is how many pixels an inch a picture must have not to look coarse.
const sharp = 150

// figure sets a picture with its caption below, centred, whole and between
// blank rows (T102). A picture that cannot be printed leaves its words.
func (d *setter) figure(out []box, k *book.Figure, st *style.Style) []box {
	pr := d.prints[k]
	if pr.plate == nil {
		return d.figureWords(out, k, pr, st)
	}
	b := box{kind: rowsBox, span: k.Span, row: []int{}, roles: []Role{{Kind: RoleFigure, Parent: -1, Alt: d.shows(k)}}}
	caption := d.captionLines(k.Caption, k, st)
	notes := 0
	for i := range caption {
		if !st.Note.AtEnd {
			notes += noteCount(caption[i].notes, d.noteLines)
		}
	}
	area := figureArea(pr.source, st.Page.Lines-len(caption)-noteRows(notes, st), st)
	b.picture = &Picture{Area: area, Plate: pr.plate}
	b.rows = figureRows(area.Height, st)
	slack := st.Body.Size + geom.Length(b.rows-1)*st.Page.Leading - area.Height
	b.picture.Area.Y = slack/2 - st.Page.Ascent
	if len(caption) > 0 {
		b.roles = append(b.roles, Role{Kind: RoleCaption, Parent: -1})
	}
	for _, l := range caption {
		l.Role = 1
		b.add(l, b.rows)
		b.rows++
	}
	width := area.Width
	if st.Page.Vertical {
		width = area.Height
	}
	if ppi := pr.source.PPI(width); ppi < sharp {
		d.findings.Add(L003.At(k.Span, k.Name, ppi, int(int64(width)*picture.Resolution/int64(72*geom.Pt))))
	}
	return apart(out, b)
}

// figureWords sets the words of a picture that cannot be printed, and reports
// it.
func (d *setter) figureWords(out []box, k *book.Figure, pr print, st *style.Style) []box {
	if pr.source != nil {
		d.findings.Add(L006.At(k.Span, k.Name, pr.source.Width, pr.source.Height))
	} else if k.Data != nil { // that it is not there, its reader has said
		d.findings.Add(L002.At(k.Span, k.Name))
	}
	gone := *k
	gone.Data = nil
	lines := d.captionLines(gone.Words(), k, st)
	if len(lines) == 0 {
		return out
	}
	b := box{kind: rowsBox, span: k.Span}
	for _, l := range lines {
		b.add(l, b.rows)
		b.rows++
	}
	b.inRole(RoleP)
	return apart(out, b)
}

// captionLines sets a caption, centred.
func (d *setter) captionLines(text []book.Inline, k *book.Figure, st *style.Style) []Line {
	t := st.Table.Caption
	p := d.displayFlow(t, d.flow(text, voice{t.Role, t.Size}, st), k.Span)
	lines := d.ragged(p, 0, st.Page.Measure)
	for i := range lines {
		lines[i].Baseline.X = (st.Page.Measure - lines[i].Measure) / 2
	}
	return lines
}

// shows is what a picture shows, for those who do not see it: its author's
// words, or else its caption; somebody must know that it is there.
func (d *setter) shows(k *book.Figure) string {
	for _, s := range []string{k.Alt, book.Plain(k.Caption)} {
		if visible(s) {
			if k.Alt == "" {
				d.findings.Add(L004.At(k.Span, k.Name))
			}
			return s
		}
	}
	d.findings.Add(L004.At(k.Span, k.Name))
	return "图片"
}

// visible tells whether a text has anything to be seen or read out.
func visible(s string) bool {
	for _, r := range s {
		if !isSpace(r) && r != '\u3000' && !invisible(r) {
			return true
		}
	}
	return false
}

// figureArea is the size of a picture, as wide on the paper as figureWidth says
// if it then takes no more than so many rows, and its x: the middle of the
// lines. Pictures stand upright also where lines run down the page.
func figureArea(s *picture.Source, rows int, st *style.Style) geom.Rect {
	width := int64(figureWidth(s, st))
	height := width * int64(s.Height) / int64(s.Width)
	deep := int64(st.Body.Size + st.Page.Leading*geom.Length(max(rows-1, 0)))
	wide, high := int64(st.Page.Measure), deep
	if st.Page.Vertical {
		wide, high = high, wide
	}
	if width > wide {
		height, width = height*wide/width, wide
	}
	if height > high {
		width, height = high*int64(s.Width)/int64(s.Height), high
	}
	a := geom.Rect{Width: geom.Length(max(width, 1)), Height: geom.Length(max(height, 1))}
	if st.Page.Vertical {
		a.Width, a.Height = a.Height, a.Width
	}
	a.X = (st.Page.Measure - a.Width) / 2
	return a
}

// figureWidth is the width of a picture on the paper if nothing but the width of
// the type area matters: what it has pixels for (T122), but at least half of the
// type area, at most all of it.
func figureWidth(s *picture.Source, st *style.Style) geom.Length {
	most := st.Page.Width(st.Body.Size)
	return min(max(s.Natural(), most/2), most)
}

// figureRows is how many rows a picture takes. It begins at the top of the
// characters of its first row and ends at the foot of those of its last one.
func figureRows(height geom.Length, st *style.Style) int {
	more := max(height-st.Body.Size, 0)
	return 1 + int((more+st.Page.Leading-1)/st.Page.Leading)
}
