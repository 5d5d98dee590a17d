package layout

import (
	"iter"
	"slices"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/book/zh"
	"kanben/build/geom"
	"kanben/build/style"
)

// design resolves a design, or a choice of it.
func design(t *testing.T, c style.Choice) *style.Style {
	t.Helper()
	st, err := style.Resolve(c)
	if err != nil {
		t.Fatal(err)
	}
	return st
}

// forReaders are the designs of pages that are read: all but the podium's.
func forReaders() []string {
	return slices.DeleteFunc(style.Names(), func(name string) bool { return name == "podium" })
}

// directed is a design and its direction.
func directed(c style.Choice) string {
	if c.Vertical {
		return c.Style + " vertical"
	}
	return c.Style
}

// directions are the designs of pages that are read, in each direction of lines
// that they have.
func directions() []style.Choice {
	var out []style.Choice
	for _, name := range forReaders() {
		out = append(out, style.Choice{Style: name})
	}
	for _, name := range style.VerticalNames() {
		out = append(out, style.Choice{Style: name, Vertical: true})
	}
	return out
}

// TestDesigns holds the sample in every design against the rules of lines, of
// the grid and of page ends, and its contents against the pages.
func TestDesigns(t *testing.T) {
	for _, c := range directions() {
		name := c.Style
		t.Run(directed(c), func(t *testing.T) {
			st := design(t, c)
			doc, list := compose(sampleBook(t), st, embedded())
			if official := name == "gongwen"; official != found(list, "L010") || len(list) > 1 {
				t.Errorf("findings: %v", list)
			}
			checkText(t, doc, st)
			checkEven(t, doc, st)
			checkFurniture(t, doc, st)
			checkContents(t, doc, st)
			pages, uneven := pageEnds(t, name, doc, st)
			if !st.Page.Single && !st.Page.Vertical && uneven*10 > pages {
				t.Errorf("%d uneven spreads on %d pages (T103)", uneven, pages)
			}
		})
	}
}

// TestDesignsOnPapers sets the sample at measures from 12 to 40 characters and
// sizes from 9 to 22 pt.
func TestDesignsOnPapers(t *testing.T) {
	for _, c := range []style.Choice{
		{Page: "32k"}, {Page: "16k"}, {Page: "b5", Glued: true}, {Page: "a4"}, {Page: "a4", Size: "22pt"}, {Page: "a4", Size: "9pt", Chars: 40},
		{Page: "120mm×180mm", Size: "小四", Chars: 20, Lines: 18},
		{Style: "large", Page: "a5", Size: "小二", Chars: 14},
		{Style: "gongwen", Page: "16k"},
		{Style: "phone", Size: "15pt", Chars: 12},
		{Style: "16k", Page: "a4", Size: "15"},
		{Vertical: true, Page: "32k"}, {Vertical: true, Page: "16k"}, {Vertical: true, Page: "b5", Glued: true}, {Vertical: true, Page: "a4"},
		{Vertical: true, Page: "a4", Size: "18pt"}, {Vertical: true, Size: "9pt"}, {Vertical: true, Page: "120mm×180mm", Size: "小四", Chars: 20, Lines: 11},
		{Vertical: true, Page: "a4", Size: "9pt", Chars: 40}, {Vertical: true, Chars: 12},
		{Vertical: true, Style: "large", Page: "16k"}, {Vertical: true, Style: "plain", Size: "小四"},
	} {
		st := design(t, c)
		doc, list := compose(sampleBook(t), st, embedded())
		for i := range list {
			if list[i].Code != "L010" {
				t.Errorf("%+v: %s", c, list[i].Text(1))
			}
		}
		checkText(t, doc, st)
		checkFurniture(t, doc, st)
		checkContents(t, doc, st)
		pageEnds(t, st.Name+" on "+st.Page.PaperName(), doc, st)
	}
}

// checkText holds every line of running text against the rules of lines, and
// against the grid.
func checkText(t *testing.T, doc *Document, st *style.Style) {
	t.Helper()
	em, lines := st.Body.Size, 0
	for i := doc.Body; i < len(doc.Pages); i++ {
		p := &doc.Pages[i]
		for j := range p.Lines {
			l := &p.Lines[j]
			x := l.Baseline.X - st.Page.Left(p.Recto)
			if x < 0 || x+l.Measure > st.Page.Measure {
				t.Errorf("page %s: %q leaves the type area: from %v to %v pt", p.Folio, lineText(l), x.Points(), (x + l.Measure).Points())
			}
			if doc.Roles[l.Role].Kind != RoleP {
				continue
			}
			lines++
			starts := j == 0 && (i == doc.Body || doc.Pages[i-1].last() != l.Role) || j > 0 && p.Lines[j-1].Role != l.Role
			checkLine(t, l, starts, !continues(doc, i, j), em)
			if k := l.Baseline.Y - st.Page.Baseline(0); k%st.Page.Leading != 0 || k < 0 || int(k/st.Page.Leading) >= st.Page.Lines {
				t.Errorf("page %s: %q is off the grid (T3)", p.Folio, lineText(l))
			}
			if x != 0 && (x != 2*em || !starts) {
				t.Errorf("page %s: %q starts at %v pt (T10)", p.Folio, lineText(l), x.Points())
			}
		}
	}
	if lines < 100 {
		t.Errorf("only %d lines were looked at", lines)
	}
}

// checkEven: no place of the sample is given more white than the design asks for
// at most.
func checkEven(t *testing.T, doc *Document, st *style.Style) {
	t.Helper()
	if st.Even == 0 {
		return
	}
	em := st.Body.Size
	for i := doc.Body; i < len(doc.Pages); i++ {
		for _, l := range doc.Pages[i].Lines {
			for _, r := range l.Runs {
				for k := 0; k+1 < len(r.Glyphs) && r.Size == em && doc.Roles[l.Role].Kind == RoleP; k++ {
					a, b := &r.Glyphs[k], &r.Glyphs[k+1]
					if white := a.Advance - em; a.Class == zh.HZ && b.Class == zh.HZ && white > em.Times(st.Even, 100)+1 {
						t.Errorf("%q: %.3f em between two characters", lineText(&l), white.Points()/em.Points())
					}
				}
			}
		}
	}
}

// last is the role of a page's last line, −1 if it has none.
func (p *Page) last() int32 {
	if n := len(p.Lines); n > 0 {
		return p.Lines[n-1].Role
	}
	return -1
}

// TestKindsInDesigns: every kind of block stands within the type area of every
// design, and no word of it is lost; notes stand at the foot of their page or
// behind the speech.
func TestKindsInDesigns(t *testing.T) {
	for _, c := range directions() {
		name := directed(c)
		st := design(t, c)
		b := everyKind()
		doc, _ := compose(b, st, embedded())
		var text strings.Builder
		behind := false // a note
		for i := doc.Body; i < len(doc.Pages); i++ {
			p := &doc.Pages[i]
			for j := range p.Lines {
				l := &p.Lines[j]
				text.WriteString(lineText(l))
				kind := doc.Roles[l.Role].Kind
				if behind = behind || kind == RoleNote; st.Note.AtEnd && behind && kind != RoleNote {
					t.Errorf("%s: %q stands behind a note", name, lineText(l))
				}
				x, y := l.Baseline.X-st.Page.Left(p.Recto), l.Baseline.Y
				if x < 0 || x+l.Measure > st.Page.Measure || y < st.Page.Baseline(0) || y > st.Page.Baseline(st.Page.Lines-1)+l.Runs[0].Size/4 {
					t.Errorf("%s, page %s: %q leaves the type area", name, p.Folio, lineText(l))
				}
			}
		}
		b.Speeches[0].Lines(func(label string, in []book.Inline) {
			if want := bare(label + book.Plain(in)); !strings.Contains(bare(text.String()), want) {
				t.Errorf("%s: %q is lost", name, want)
			}
		})
	}
}

// checkFurniture: every page of the text has its folio, in order; heads and
// folios stand where the design says, clear of the text and of the trim.
func checkFurniture(t *testing.T, doc *Document, st *style.Style) {
	t.Helper()
	edge := geom.Millimetres(5)
	for i := doc.Body; i < len(doc.Pages); i++ {
		p := &doc.Pages[i]
		if want := decimalFolio(i - doc.Front + 1); p.Folio != want {
			t.Errorf("page %d has the folio %s, want %s (T96)", i, p.Folio, want)
		}
		if len(p.Furniture) == 0 {
			t.Errorf("page %s prints no folio (T96)", p.Folio)
			continue
		}
		for _, it := range p.Furniture {
			if l, ok := it.(*FurnitureLine); ok {
				if st.Page.Vertical {
					checkFore(t, p, l, st)
					continue
				}
				if y := l.Baseline.Y; y > st.Page.Head && y < st.Page.Baseline(st.Page.Lines-1)+l.Runs[0].Size {
					t.Errorf("page %s: %q stands in the text", p.Folio, lineText(&l.Line))
				}
				if x := l.Baseline.X; x < edge || x+l.Measure > st.Page.Trim.Width-edge {
					t.Errorf("page %s: %q runs off the page (T6)", p.Folio, lineText(&l.Line))
				}
			}
		}
	}
}

// checkFore holds a head or a folio of a vertical page, which stands at the
// fore-edge, outside the frame (design.md part 2).
func checkFore(t *testing.T, p *Page, l *FurnitureLine, st *style.Style) {
	t.Helper()
	pg, half := &st.Page, l.Runs[0].Size/2
	area := geom.Rect{X: pg.Head, Y: pg.Gutter, Width: pg.Measure, Height: pg.Baseline(pg.Lines-1) + st.Body.Size/2 - pg.Gutter}
	fore := area.Y - l.Baseline.Y // from the axis to the type area
	if p.Recto {
		fore = l.Baseline.Y - area.Y - area.Height
	}
	if fore < st.Frame.Depth()+half {
		t.Errorf("page %s: %q stands %v pt off the text", p.Folio, lineText(&l.Line), fore.Points())
	}
	if edge := pg.Fore(st.Body.Size) - fore - half; edge < geom.Millimetres(5) {
		t.Errorf("page %s: %q is %v pt from the edge (T6)", p.Folio, lineText(&l.Line), edge.Points())
	}
	if x := l.Baseline.X; x < area.X || x+l.Measure > area.X+area.Width {
		t.Errorf("page %s: %q runs out of the type area", p.Folio, lineText(&l.Line))
	}
}

func decimalFolio(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimalFolio(n/10) + string(rune('0'+n%10))
}

// printedNumbers goes through the entries of the contents: where each leads to and
// the page number printed beside it.
func printedNumbers(doc *Document) iter.Seq2[*Link, string] {
	return func(yield func(*Link, string) bool) {
		for i := range doc.Pages[:doc.Body] {
			p := &doc.Pages[i]
			for _, it := range p.Items {
				l, ok := it.(*Link)
				if !ok {
					continue
				}
				number := ""
				for j := range p.Lines {
					if p.Lines[j].Role == l.Role {
						number = lineText(&p.Lines[j])
					}
				}
				if !yield(l, number) {
					return
				}
			}
		}
	}
}

// checkContents: each entry's number is the folio of the page it leads to, and
// no two lines of a contents page meet.
func checkContents(t *testing.T, doc *Document, st *style.Style) {
	t.Helper()
	checkEntries(t, doc, st, 9)
}

// checkEntries does so for a contents of some entries.
func checkEntries(t *testing.T, doc *Document, st *style.Style, want int) {
	t.Helper()
	links := 0
	for l, number := range printedNumbers(doc) {
		links++
		if want := st.Folio.Numeral(l.Page - doc.Front + 1); number != want {
			t.Errorf("%s: printed %s, leads to %s (T98)", l.Text, number, want)
		}
	}
	for i := range doc.Pages[:doc.Body] {
		p := &doc.Pages[i]
		for j := range p.Lines {
			for k := range j {
				a, b := &p.Lines[k], &p.Lines[j]
				if a.Baseline.Y == b.Baseline.Y && a.Baseline.X < b.Baseline.X+b.Measure && b.Baseline.X < a.Baseline.X+a.Measure {
					t.Errorf("page %s: %q and %q meet", p.Folio, lineText(a), lineText(b))
				}
			}
		}
	}
	if links != want {
		t.Errorf("%d contents entries, want %d", links, want)
	}
}

// TestDesignGoldens: of every design the front pages, an opening, the page
// behind it and one with headings, line by line.
func TestDesignGoldens(t *testing.T) {
	for _, name := range style.Names() {
		if name == style.DefaultName {
			continue // the whole sample is a golden
		}
		st := design(t, style.Choice{Style: name})
		doc, _ := Compose(sampleBook(t), st, embedded())
		pages := strings.Split(dump(doc, st), "== page ")[1:]
		keep := append([]string(nil), pages[:doc.Body+2]...)
		for i := doc.Body + 2; i < len(pages); i++ {
			if strings.Contains(pages[i], "（一）") {
				keep = append(keep, pages[i])
				break
			}
		}
		golden.Text(t, "design-"+name+".lines", "== page "+strings.Join(keep, "== page "))
	}
}

// TestTitlesInDesigns: openings with titles of every length stand clear of the
// text, line from line, in every design.
func TestTitlesInDesigns(t *testing.T) {
	for _, c := range append(directions(), style.Choice{Style: "podium"}) {
		name := directed(c)
		st := design(t, c)
		for n := 2; n <= 90; n += 2 {
			for _, label := range []string{"", "第一讲"} {
				b := speechOf(para(3), head(1), head(2), para(4))
				b.Speeches[0].Title, b.Speeches[0].Label = inline(strings.Repeat("长", n)), label
				doc, _ := compose(b, st, embedded())
				clearOf(t, name, n, doc)
			}
		}
	}
}

// clearOf holds the lines of the first page of the text apart.
func clearOf(t *testing.T, name string, n int, doc *Document) {
	t.Helper()
	p := &doc.Pages[doc.Body]
	for j := range p.Lines {
		for k := range j {
			a, b := &p.Lines[k], &p.Lines[j]
			if a.Baseline.X >= b.Baseline.X+b.Measure || b.Baseline.X >= a.Baseline.X+a.Measure {
				continue // side by side
			}
			if apart := b.Baseline.Y - a.Baseline.Y; apart > 0 && apart < b.Runs[0].Size || apart < 0 && -apart < a.Runs[0].Size {
				t.Errorf("%s, %d characters: %q and %q are %v pt apart", name, n, lineText(a), lineText(b), apart.Points())
			}
		}
	}
}

// TestCommonTitle: a list of speeches whose titles are alike says the title
// once, and each speech's first words.
func TestCommonTitle(t *testing.T) {
	st := design(t, style.Choice{Style: "phone"})
	doc, _ := Compose(sampleBook(t), st, embedded())
	var got []string
	for j := range doc.Pages[1].Lines {
		got = append(got, lineText(&doc.Pages[1].Lines[j]))
	}
	if s := strings.Join(got[:5], " "); s != "目录 依靠群众求胜利专题讨论发言稿 篇1 在主持学习时强调…… 3" {
		t.Errorf("the contents begins %q", s)
	}
	b := &book.Book{Meta: book.Meta{Title: "测试"}}
	for i := range 30 {
		b.Speeches = append(b.Speeches, &book.Speech{Number: i + 1, Title: inline(strings.Repeat("题", i+1)), Blocks: []book.Block{head(1), para(2)}})
	}
	doc, _ = Compose(b, st, embedded())
	if doc.Body < 6 {
		t.Fatalf("%d pages before the text", doc.Body)
	}
	for i := 1; i < doc.Body; i++ {
		p := &doc.Pages[i]
		if last := &p.Lines[len(p.Lines)-1]; last.Baseline.Y > st.Page.Baseline(st.Page.Lines-1) {
			t.Errorf("page %s runs over its foot", p.Folio)
		}
	}
}

// TestFindingsNameFolios: where all pages count from 1, findings do so, too.
func TestFindingsNameFolios(t *testing.T) {
	for _, name := range []string{style.DefaultName, "phone"} {
		b := speechOf(para(40), &book.Paragraph{Text: inline("看" + strings.Repeat("a", 300) + "吧。")})
		doc, list := Compose(b, design(t, style.Choice{Style: name}), embedded())
		if !found(list, "L001") {
			t.Fatalf("%s: no finding", name)
		}
		for i := range list {
			said, _ := list[i].Args[0].(string)
			here := false
			for j := doc.Body; j < len(doc.Pages); j++ {
				for k := range doc.Pages[j].Lines {
					here = here || doc.Pages[j].Folio == said && strings.Contains(lineText(&doc.Pages[j].Lines[k]), "aaa")
				}
			}
			if !here {
				t.Errorf("%s: page %s is named, and the word is not there", name, said)
			}
		}
	}
}
