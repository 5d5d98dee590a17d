package layout

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// speechOf makes a speech of blocks for tests of pages.
func speechOf(blocks ...book.Block) *book.Book {
	return &book.Book{
		Meta:     book.Meta{Title: "测试", Language: "zh-CN"},
		Speeches: []*book.Speech{{Number: 1, Title: inline("题目"), Blocks: blocks}},
	}
}

func inline(s string) []book.Inline { return []book.Inline{&book.Text{S: s}} }

// para is a paragraph that fills about n lines of 28 characters.
func para(n int) *book.Paragraph {
	return &book.Paragraph{Text: inline(strings.Repeat("为人民服务，", max(1, (28*n-10)/6)) + "好好学习。")}
}

func head(level int) *book.Heading {
	return &book.Heading{Level: level, Label: "一、", Text: inline("群众观点的精神不过时")}
}

// pageEnds holds the page ends of a book against T15, T91 and T103 and gives
// the number of pages and of uneven spreads.
func pageEnds(t *testing.T, name string, doc *Document, st *style.Style) (pages, uneven int) {
	t.Helper()
	lastRow := func(p *Page) int {
		return int((p.Lines[len(p.Lines)-1].Baseline.Y - st.Page.Baseline(0)) / st.Page.Leading)
	}
	for i := doc.Body; i < len(doc.Pages); i++ {
		p := &doc.Pages[i]
		pages++
		if len(p.Lines) == 0 {
			t.Errorf("%s: page %s is empty", name, p.Folio)
			continue
		}
		n := len(p.Lines) - 1
		if doc.Roles[p.Lines[n].Role].Kind != RoleP {
			t.Errorf("%s: page %s ends with a heading (T91)", name, p.Folio)
		}
		if r := lastRow(p); r >= st.Page.Lines {
			t.Errorf("%s: page %s runs over its foot: row %d (T2)", name, p.Folio, r)
		}
		if !continues(doc, i, n) {
			continue
		}
		if len(p.Lines) > 1 && p.Lines[n-1].Role != p.Lines[n].Role {
			t.Errorf("%s: page %s ends with a paragraph's first line (T15b)", name, p.Folio)
		}
		if next := &doc.Pages[i+1]; len(next.Lines) < 2 || next.Lines[1].Role != next.Lines[0].Role {
			t.Errorf("%s: page %s begins with a paragraph's last line (T15a)", name, next.Folio)
		}
		if !p.Recto && i+2 < len(doc.Pages) && lastRow(p) != lastRow(&doc.Pages[i+1]) {
			uneven++
		}
	}
	return pages, uneven
}

// TestHeadingsAtEveryHeight puts a heading of each level at every height of a
// page: it never stands last, and the two lines behind it are there (T91).
func TestHeadingsAtEveryHeight(t *testing.T) {
	st := style.Speech()
	fs := fonts.Embedded()
	for level := 1; level <= 3; level++ {
		for before := 1; before <= 50; before++ {
			b := speechOf(para(before), head(level), para(3), head(1), head(2), para(1), para(4), para(30))
			doc, _ := Compose(b, st, fs)
			pageEnds(t, fmt.Sprintf("level %d after %d lines", level, before), doc, st)
			for i := doc.Front; i < len(doc.Pages); i++ {
				p := &doc.Pages[i]
				for j := range p.Lines {
					if k := doc.Roles[p.Lines[j].Role].Kind; k >= RoleH2 && k <= RoleH4 && j+2 >= len(p.Lines) {
						t.Errorf("level %d after %d lines: a heading with less than two lines under it", level, before)
					}
				}
			}
		}
	}
}

// TestRandomSpeeches makes pages of random blocks. Spreads may end unevenly
// only where nothing else could keep the must rules.
func TestRandomSpeeches(t *testing.T) {
	st := style.Speech()
	fs := fonts.Embedded()
	pages, uneven := 0, 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 2))
		blocks := []book.Block{para(1 + r.IntN(4))}
		for range 30 {
			switch r.IntN(8) {
			case 0:
				blocks = append(blocks, head(1))
			case 1:
				blocks = append(blocks, head(2))
			default:
				blocks = append(blocks, &book.Paragraph{Text: inline(randomText(r.Uint64(), 10+r.IntN(250)))})
			}
		}
		blocks = append(blocks, para(1+r.IntN(6)))
		doc, _ := Compose(speechOf(blocks...), st, fs)
		n, u := pageEnds(t, fmt.Sprintf("seed %d", seed), doc, st)
		pages, uneven = pages+n, uneven+u
	}
	t.Logf("%d pages, %d uneven spreads", pages, uneven)
	if uneven*10 > pages {
		t.Errorf("%d uneven spreads on %d pages (T103)", uneven, pages)
	}
}

// TestLastPage: a speech does not end with a page of one or two lines if a
// line more or less elsewhere can help (T103).
func TestLastPage(t *testing.T) {
	st := style.Speech()
	fs := fonts.Embedded()
	short := 0
	for lines := 10; lines < 80; lines++ {
		var blocks []book.Block
		for n := lines; n > 0; n -= 6 {
			blocks = append(blocks, para(min(n, 6)))
		}
		doc, _ := Compose(speechOf(blocks...), st, fs)
		last := &doc.Pages[len(doc.Pages)-1]
		if len(doc.Pages) > doc.Front+1 && len(last.Lines) < 3 {
			short++
			t.Logf("%d lines: the last page has %d", lines, len(last.Lines))
		}
	}
	if short > 0 {
		t.Errorf("%d of 70 speeches end with a page of less than three lines", short)
	}
}

// TestPageBeforeABreak: what stands before a page break of the author does not
// end with a page of one or two lines either (T15c, T103), and what follows
// begins on the next page.
func TestPageBeforeABreak(t *testing.T) {
	st := style.Speech()
	for lines := 10; lines < 80; lines++ {
		var blocks []book.Block
		for n := lines; n > 0; n -= 6 {
			blocks = append(blocks, para(min(n, 6)))
		}
		before, _ := Compose(speechOf(blocks...), st, fonts.Embedded())
		pages := len(before.Pages) - before.Front
		blocks = append(blocks, &book.PageBreak{}, &book.PageBreak{}, para(2), para(2))
		doc, _ := Compose(speechOf(blocks...), st, fonts.Embedded())
		if got := len(doc.Pages) - doc.Front; got != pages+1 {
			t.Errorf("%d lines: %d pages, want %d before the break and one behind", lines, got, pages)
			continue
		}
		if n := len(doc.Pages[doc.Front+pages-1].Lines); pages > 1 && n < 3 {
			t.Errorf("%d lines: the page before the break has %d", lines, n)
		}
		if n := len(doc.Pages[len(doc.Pages)-1].Lines); n < 4 {
			t.Errorf("%d lines: the page behind the break has %d", lines, n)
		}
	}
}

// TestOpenings: the text starts on the row its design says, whatever the title
// (design.md 1.5).
func TestOpenings(t *testing.T) {
	st := style.Speech()
	for _, c := range []struct {
		title string
		label string
		lines int
		row   int
	}{
		{"题目", "", 1, 8},
		{"题目", "第一讲", 1, 8},
		{strings.Repeat("长", 15), "第一讲", 1, 8},
		{strings.Repeat("长", 16), "第一讲", 2, 8},
		{strings.Repeat("长", 30), "", 2, 8},
		{strings.Repeat("长", 40), "第一讲", 3, 10},
		{strings.Repeat("长", 70), "第一讲", 4, 10},
		{strings.Repeat("长", 200), "第一讲", 10, 0},
	} {
		b := speechOf(para(3))
		b.Speeches[0].Title, b.Speeches[0].Label = inline(c.title), c.label
		doc, _ := Compose(b, st, fonts.Embedded())
		p := &doc.Pages[doc.Front]
		titles := 0
		row := -1
		for j := range p.Lines {
			if doc.Roles[p.Lines[j].Role].Kind == RoleH1 {
				titles++
			} else if row < 0 {
				row = int((p.Lines[j].Baseline.Y - st.Page.Baseline(0)) / st.Page.Leading)
			}
		}
		if c.label != "" {
			titles--
		}
		if titles != c.lines || c.row > 0 && row != c.row {
			t.Errorf("%d characters: %d lines, text on row %d; want %d, %d", len([]rune(c.title)), titles, row, c.lines, c.row)
		}
		for j := 1; j < len(p.Lines); j++ {
			if a, b := &p.Lines[j-1], &p.Lines[j]; b.Baseline.Y > a.Baseline.Y && b.Baseline.Y-a.Baseline.Y < a.Runs[0].Size {
				t.Errorf("%d characters: lines %d and %d overlap", len([]rune(c.title)), j-1, j)
			}
		}
	}
}

// TestShorten: running heads are cut at a mark or between characters, never in
// a Western word, and never behind an opening mark.
func TestShorten(t *testing.T) {
	for in, want := range map[string]string{
		"短题": "短题",
		"一二三四五六七八九十一二三四五六七八九十":         "一二三四五六七八九十一二三四五六七八九十",
		"一二三四五六七八九十一二三四五六七八九十甲":        "一二三四五六七八九十一二三四五六七八……",
		"坚持群众路线的实践，正确认识和了解群众的实际需要":     "坚持群众路线的实践……",
		"关于推进Constitutionalism问题的若干意见": "关于推进……",
	} {
		if got := shorten(in, 20); got != want {
			t.Errorf("shorten(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestLongContents: a contents of several pages has Roman folios, a running
// head from its second page on, and an even number of pages before the body.
func TestLongContents(t *testing.T) {
	b := &book.Book{Meta: book.Meta{Title: "测试"}}
	for i := range 60 {
		b.Speeches = append(b.Speeches, &book.Speech{Number: i + 1, Title: inline(fmt.Sprintf("第%d个题目", i+1)),
			Blocks: []book.Block{head(1), para(2)}})
	}
	doc, _ := Compose(b, style.Speech(), fonts.Embedded())
	if doc.Front%2 != 0 || doc.Front != 8 {
		t.Errorf("%d front pages, want 8", doc.Front)
	}
	if got := len(doc.Pages[2].Furniture); got != 1 {
		t.Errorf("first contents page has %d furniture items, want its folio", got)
	}
	if got := len(doc.Pages[3].Furniture); got != 3 {
		t.Errorf("second contents page has %d furniture items, want folio, head and rule", got)
	}
	if doc.Pages[3].Folio != "iv" {
		t.Errorf("folio %q, want iv", doc.Pages[3].Folio)
	}
}

// TestAdjustments are rules of a single line that can be read off its glyphs.
func TestAdjustments(t *testing.T) {
	fs := fonts.Embedded()
	em := geom.Points(24)
	for _, c := range []struct {
		rule, text string
		ems        float64
	}{
		{"T35", "吗？！好", 3}, {"T35", "吗！！！好", 4}, {"T31", "说：“好", 3.5}, {"T31", "》、《", 2},
		{"T37", "马·克", 2.5}, {"T40", "××社区", 4}, {"T30", "好，好", 3}, {"T33", "好，", 1.5}, {"T32", "“好", 1.5}, {"T36", "好——好", 4},
	} {
		if l := SetLine(fs, fonts.Song, em, 0, c.text); l.Measure != geom.Points(24*c.ems) {
			t.Errorf("%s: %s takes %v em, want %v", c.rule, c.text, l.Measure.Points()/24, c.ems)
		}
	}
	// T40: ¼ em between Han and Western, typed space or not
	a, b := SetLine(fs, fonts.Song, em, 0, "共90多"), SetLine(fs, fonts.Song, em, 0, "共 90 多")
	nine := SetLine(fs, fonts.Song, em, 0, "90")
	if want := 2*em + nine.Measure + em/2; a.Measure != want || b.Measure != want {
		t.Errorf("T40: 共90多 takes %v pt, with typed spaces %v, want %v", a.Measure.Points(), b.Measure.Points(), want.Points())
	}
}

// TestMissingGlyph: 〓 is drawn, the text stays, the finding names the place
// (T9, contract.md).
func TestMissingGlyph(t *testing.T) {
	b := sampleBook(t)
	p := b.Speeches[0].Blocks[0].(*book.Paragraph)
	text := p.Text[0].(*book.Text)
	text.S = "甲\U000E0FFF\U0001F030乙"
	doc, list := Compose(b, style.Speech(), fonts.Embedded())
	if len(list) == 0 || list[0].Code != "F001" || list[0].Span.Position().Line != 3 {
		t.Fatalf("findings %v, want F001 on line 3", list)
	}
	var body strings.Builder
	for i := doc.Front; i < len(doc.Pages); i++ {
		for j := range doc.Pages[i].Lines {
			body.WriteString(lineText(&doc.Pages[i].Lines[j]))
		}
	}
	if !strings.Contains(body.String(), "\U0001F030乙") {
		t.Error("the text layer lost the character")
	}
}

// TestPreface: text before the first speech has no number in the contents.
func TestPreface(t *testing.T) {
	b := sampleBook(t)
	pre := &book.Speech{ID: "p001", Title: inline("前言"), Blocks: []book.Block{para(2)}}
	b.Speeches = append([]*book.Speech{pre}, b.Speeches...)
	doc, _ := Compose(b, style.Speech(), fonts.Embedded())
	var contents []string
	for j := range doc.Pages[2].Lines {
		contents = append(contents, lineText(&doc.Pages[2].Lines[j]))
	}
	if got := strings.Join(contents[:4], " "); got != "目录 前言 1 为人民服务，为人民服务……" {
		t.Errorf("contents begins %q", got)
	}
}

// TestHeadingLevelsDoNotSkip: a speech whose only heads are of level 3 is
// tagged H1, H2 (ISO 14289-1, 7.4.2), and looks as level 3 all the same.
func TestHeadingLevelsDoNotSkip(t *testing.T) {
	doc, _ := Compose(speechOf(para(2), head(3), para(2), head(3), para(2), head(1), para(2)), style.Speech(), fonts.Embedded())
	var got []string
	for _, r := range doc.Roles {
		if r.Kind >= RoleH1 && r.Kind <= RoleH4 {
			got = append(got, fmt.Sprintf("H%d", r.Kind-RoleH1+1))
		}
	}
	if s := strings.Join(got, " "); s != "H1 H1 H2 H2 H2" {
		t.Errorf("headings %s", s)
	}
}

// TestTitleWordsStayWhole: a title takes a line more rather than break inside
// a Western word (T23, T93).
func TestTitleWordsStayWhole(t *testing.T) {
	st := style.Speech()
	_, lines := SetTitle(fonts.Embedded(), st.TitlePage.Rules, st.Page.Measure, "给编辑部&amp;的“稿”件", nil)
	for i := range lines {
		if s := lineText(&lines[i]); strings.HasSuffix(s, "&a") || strings.HasSuffix(s, "&") {
			t.Errorf("title broken as %q", s)
		}
	}
}

// TestTroubleIsReported: a line that no break fits is named by its line of the
// manuscript, its page and its line on it (T27, T53b).
func TestTroubleIsReported(t *testing.T) {
	f := source.NewFile("稿.txt", "UTF-8", "题目\n前一段。\n看"+strings.Repeat("a", 80)+"吧。\n")
	p := func(n int) book.Block {
		return &book.Paragraph{Span: f.Line(n), Text: []book.Inline{&book.Text{Span: f.Line(n), S: f.Line(n).Text()}}}
	}
	_, list := Compose(speechOf(p(2), p(3)), style.Speech(), fonts.Embedded())
	if len(list) == 0 || list[0].Code != "L001" {
		t.Fatalf("findings %v, want L001", list)
	}
	if got := list[0].Span.Position().String(); got != "稿.txt:3:1" {
		t.Errorf("place %s", got)
	}
	if got := list[0].Text(diag.English); !strings.Contains(got, "page 1, line 10") {
		t.Errorf("message %q", got)
	}
}

// TestRectoStarts: every speech starts on a right-hand page; the pages before
// are really blank (T94, T101).
func TestRectoStarts(t *testing.T) {
	st := *style.Speech()
	st.Opening.Recto = true
	b := sampleBook(t)
	b.Speeches = append(speechOf(para(2)).Speeches, b.Speeches...)
	doc, _ := Compose(b, &st, fonts.Embedded())
	blanks := 0
	for i := doc.Front; i < len(doc.Pages); i++ {
		p := &doc.Pages[i]
		if len(p.Lines) == 0 {
			blanks++
			if len(p.Furniture)+len(p.Items) > 0 || p.Folio == "" {
				t.Errorf("blank page %s is not blank", p.Folio)
			}
			continue
		}
		if doc.Roles[p.Lines[0].Role].Kind == RoleH1 && !p.Recto {
			t.Errorf("a speech starts on verso %s", p.Folio)
		}
	}
	if blanks == 0 {
		t.Error("the sample needs blank pages for that")
	}
}

// TestSigns: ticks, emoji and keycaps are drawn; the text stays as typed.
func TestSigns(t *testing.T) {
	const text = "☐到会 ☑发言 ☒缺席 👍🏽 1️⃣学习2️⃣讨论0️⃣#️⃣第10⃣ 🇨🇳"
	for _, vertical := range []bool{false, true} {
		d := newSetter(fonts.Embedded())
		d.it.vertical = vertical
		l := d.line(style.Speech().Body, text, source.Span{})
		if len(d.lacking) != 0 {
			t.Errorf("%q is drawn as 〓", d.lacking[0].char)
		}
		if got := lineText(&l); got != text {
			t.Errorf("text %q", got)
		}
	}
}

// TestUnicodeScripts: superscript signs that no face has are made of plain
// ones; the text stays as typed (T46).
func TestUnicodeScripts(t *testing.T) {
	d := newSetter(fonts.Embedded())
	l := d.line(style.Speech().Body, "×10⁻³¹ SO₄²⁻", source.Span{})
	if len(d.lacking) != 0 {
		t.Errorf("%q is drawn as 〓", d.lacking[0].char)
	}
	if got := lineText(&l); got != "×10⁻³¹ SO₄²⁻" {
		t.Errorf("text %q", got)
	}
}

// TestShortSections: sections of one line each fill their pages; a heading may
// stand above one line if that is all its section has (T91).
func TestShortSections(t *testing.T) {
	st := style.Speech()
	var blocks []book.Block
	for range 40 {
		blocks = append(blocks, head(1), &book.Paragraph{Text: inline("只有一句。")})
	}
	doc, list := Compose(speechOf(blocks...), st, fonts.Embedded())
	if found(list, "L005") {
		t.Error("a heading is stranded")
	}
	for i := doc.Body; i < len(doc.Pages)-1; i++ {
		p := &doc.Pages[i]
		last := p.Lines[len(p.Lines)-1].Baseline.Y
		if free := (st.Page.Baseline(st.Page.Lines-1) - last) / st.Page.Leading; free > 3 {
			t.Errorf("page %s ends %d rows short", p.Folio, free)
		}
	}
}
