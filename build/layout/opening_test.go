package layout

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// The lines that an opening may have below its title.
var (
	aSubtitle = book.OpeningLine{Kind: book.Subtitle, Text: inline("——在全区基层工作座谈会上的讲话")}
	aDate     = book.OpeningLine{Kind: book.DatePlace, Text: inline("（2024年10月11日）")}
	aSpeaker  = book.OpeningLine{Kind: book.Speaker, Label: "发言人：", Text: inline("张三")}
	anEvent   = book.OpeningLine{Kind: book.Occasion, Text: inline("全区基层工作座谈会")}
)

// opened is the first page of a speech with such an opening.
func opened(st *style.Style, title, label string, lines ...book.OpeningLine) (*Document, *Page) {
	b := speechOf(para(3), para(40))
	b.Speeches[0].Title, b.Speeches[0].Label, b.Speeches[0].Opening = inline(title), label, lines
	doc, _ := Compose(b, st, embedded())
	return doc, &doc.Pages[doc.Body]
}

// TestOpeningTable is the table of openings of design.md 1.5: on which baseline
// each line stands, and where the text begins.
func TestOpeningTable(t *testing.T) {
	st := style.Speech()
	long := strings.Repeat("长", 28)
	for _, c := range []struct {
		name  string
		title string
		lines []book.OpeningLine
		want  string // label, title lines, subtitle, the others, text
	}{
		{"bare", "题目", nil, "2 4+3 8"},
		{"date and speaker", "题目", []book.OpeningLine{aDate, aSpeaker}, "1 3+3 5 6 8"},
		{"speaker alone", "题目", []book.OpeningLine{aSpeaker}, "1 3+3 5 8"},
		{"occasion, date, speaker", "题目", []book.OpeningLine{anEvent, aDate, aSpeaker}, "1 3+3 5 6 7 9"},
		{"subtitle", "题目", []book.OpeningLine{aSubtitle, aDate, aSpeaker}, "1 3 4+4.5 6 7 9"},
		{"subtitle alone", "题目", []book.OpeningLine{aSubtitle}, "1 3 4+4.5 9"},
		{"two lines", long, []book.OpeningLine{aDate, aSpeaker}, "1 2+15 4+6 6 7 9"},
		{"two lines, bare", long, nil, "1 2+15 4+6 8"},
		{"two lines, subtitle", long, []book.OpeningLine{aSubtitle, aDate, aSpeaker}, "1 2+15 4+6 5+10.5 7 8 10"},
		{"three lines", strings.Repeat("长", 48), []book.OpeningLine{aSubtitle, aDate, aSpeaker}, "1 2+12 4 5+6 6+4.5 7 8 10"},
	} {
		_, p := opened(st, c.title, "第一讲", c.lines...)
		var got []string
		for i := range p.Lines {
			y := p.Lines[i].Baseline.Y - st.Page.Baseline(0)
			row, shift := y/st.Page.Leading, (y % st.Page.Leading).Points()
			at := fmt.Sprint(int(row))
			if shift != 0 {
				at += fmt.Sprintf("+%g", shift)
			}
			got = append(got, at)
			if strings.HasPrefix(lineText(&p.Lines[i]), "为人民") {
				break // the first line of the text
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}

// TestOpeningsInDesigns: whatever an opening holds, in every design no word of it
// is lost, the order is the author's, lines stand clear of each other, of the
// text and of the edges of the type area, and each is an element of its own.
func TestOpeningsInDesigns(t *testing.T) {
	all := []book.OpeningLine{aSubtitle, anEvent, aDate, aSpeaker}
	wrapped := []book.OpeningLine{{Kind: book.Subtitle, Text: inline("——" + strings.Repeat("很长的副题", 6))}, {Kind: book.Speaker, Text: inline(strings.Repeat("中共某某区委副书记、", 5) + "张三")}}
	many := []book.OpeningLine{aSpeaker, aDate, aSubtitle, aSubtitle}
	for range 40 {
		many = append(many, aSpeaker)
	}
	for _, name := range style.Names() {
		st := design(t, style.Choice{Style: name})
		for i, n := range []int{2, 2, 15, 16, 16, 31, 41, 52, 61, 90} {
			for _, label := range []string{"", "第一讲"}[i%2 : i%2+1] {
				for k, lines := range [][]book.OpeningLine{nil, {aDate}, {aDate, aSpeaker}, {aSpeaker, aDate, anEvent}, {aSubtitle}, {aSubtitle, aDate}, all, wrapped, many} {
					doc, p := opened(st, strings.Repeat("长", n), label, lines...)
					clearOf(t, fmt.Sprintf("%s, opening %d", name, k), n, doc)
					checkOpening(t, name, doc, p, st, lines)
				}
			}
		}
	}
}

func checkOpening(t *testing.T, name string, doc *Document, p *Page, st *style.Style, lines []book.OpeningLine) {
	t.Helper()
	var text strings.Builder
	for i := doc.Body; i < len(doc.Pages); i++ {
		for j := range doc.Pages[i].Lines {
			l := &doc.Pages[i].Lines[j]
			text.WriteString(lineText(l))
			if x := l.Baseline.X - st.Page.Left(doc.Pages[i].Recto); x < 0 || x+l.Measure > st.Page.Measure {
				t.Errorf("%s: %q leaves the type area", name, lineText(l))
			}
		}
	}
	var want strings.Builder
	for i := range lines {
		want.WriteString(lines[i].PlainText())
	}
	if !strings.Contains(bare(text.String()), bare(want.String())) {
		t.Errorf("%s: %q is lost or out of order", name, want.String())
	}
	if last := &p.Lines[len(p.Lines)-1]; last.Baseline.Y > st.Page.Baseline(st.Page.Lines-1) {
		t.Errorf("%s: %q stands below the type area", name, lineText(last))
	}
	var kinds []RoleKind
	for _, r := range doc.Roles {
		if r.Kind == RoleH1 && len(kinds) == 0 || r.Kind == RoleP && len(kinds) > 0 {
			kinds = append(kinds, r.Kind)
		}
	}
	if paragraphs := 2; st.Podium.Rate == 0 && len(kinds) != 1+len(lines)+paragraphs {
		t.Errorf("%s: %d elements, want a heading, %d lines and %d paragraphs", name, len(kinds), len(lines), paragraphs)
	}
}

// TestSpeakersName: a name of two characters has an em of white inside; between
// office and name there is an em; the text stays as it was typed.
func TestSpeakersName(t *testing.T) {
	st := style.Speech()
	d := newSetter(embedded())
	em := st.Opening.Speaker.Size
	for text, want := range map[string]geom.Length{
		"张三": 3 * em, "张 三": 3 * em, "张　三": 3 * em, "王小明": 3 * em, "书记 张三": 5 * em, "书记　王小明": 6 * em, "Go": 0,
	} {
		l := d.openingLine(&book.OpeningLine{Kind: book.Speaker, Text: inline(text)}, st)
		if len(l) != 1 || lineText(&l[0]) != text {
			t.Fatalf("%s: %d lines, %q", text, len(l), lineText(&l[0]))
		}
		if want > 0 && l[0].Measure != want {
			t.Errorf("%s takes %v em, want %v", text, l[0].Measure.Points()/em.Points(), want.Points()/em.Points())
		}
	}
}

// TestNoteMarkInTitle: the mark of a note in a speech's title is as small beside
// the title as one in the text beside the text.
func TestNoteMarkInTitle(t *testing.T) {
	for _, name := range style.Names() {
		st := design(t, style.Choice{Style: name})
		if st.Podium.Rate > 0 {
			continue
		}
		note := &book.Note{Number: 1, Text: inline("题注。")}
		b := speechOf(para(2))
		s := b.Speeches[0]
		s.Title, s.Notes = append(s.Title, &book.NoteRef{Note: note}), []*book.Note{note}
		doc, _ := Compose(b, st, embedded())
		l := &doc.Pages[doc.Body].Lines[0]
		mark := &l.Runs[len(l.Runs)-1]
		if mark.Text != "①" || mark.Size >= l.Runs[0].Size || mark.Glyphs[0].Offset.Y >= 0 {
			t.Errorf("%s: the mark is %q of %v pt in a title of %v pt", name, mark.Text, mark.Size.Points(), l.Runs[0].Size.Points())
		}
		ratio := float64(mark.Size) / float64(l.Runs[0].Size) / (float64(st.Marks.Note.Size) / float64(st.Body.Size))
		if ratio < 0.99 || ratio > 1.01 {
			t.Errorf("%s: the mark in the title is %.2f of what it is in the text", name, ratio)
		}
	}
}

// TestRunningHeads: what the head of a recto says of its speech (design.md 1.2).
func TestRunningHeads(t *testing.T) {
	st := style.Speech()
	who := book.OpeningLine{Kind: book.Speaker, Label: "发言人：", Text: inline("张三")}
	for _, c := range []struct {
		name  string
		alike bool
		s     book.Speech
		want  string
	}{
		{"title", false, book.Speech{Label: "篇1", Title: inline("题目")}, "篇1题目"},
		{"short title", false, book.Speech{Label: "篇1", Title: inline("题目"), Short: "短题"}, "短题"},
		{"alike, heading", true, book.Speech{Label: "篇1", Title: inline("题目"), Blocks: []book.Block{head(1)}}, "篇1　一、群众观点的精神不过时"},
		{"alike, speaker", true, book.Speech{Label: "篇1", Title: inline("题目"), Opening: []book.OpeningLine{who}}, "篇1　张三"},
		{"alike, nothing", true, book.Speech{Label: "篇1", Title: inline("题目")}, "篇1"},
		{"alike, short title", true, book.Speech{Label: "篇1", Title: inline("题目"), Short: "短题", Blocks: []book.Block{head(1)}}, "短题"},
	} {
		s := c.s
		s.Blocks = append(s.Blocks, para(100))
		b := &book.Book{Meta: book.Meta{Title: "测试"}, Speeches: []*book.Speech{&s}}
		if c.alike {
			b.Speeches = append(b.Speeches, &book.Speech{Title: inline("题目")}, &book.Speech{Title: inline("题目")})
		}
		doc, _ := Compose(b, st, embedded())
		p := &doc.Pages[doc.Body+2]
		got := ""
		for _, it := range p.Furniture {
			if l, ok := it.(*FurnitureLine); ok && l.Baseline.Y < st.Page.Head {
				got = lineText(&l.Line)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// On small pages an opening leaves room for a salutation and some text.
func TestOpeningOnSmallPages(t *testing.T) {
	for _, c := range []style.Choice{{Page: "a6", Lines: 10}, {Page: "a5", Lines: 10, Size: "18pt"}, {Page: "a6", Lines: 12, Chars: 12}, {Page: "a6", Lines: 10, Style: "plain"}, {Page: "a6", Lines: 9, Vertical: true}} {
		st, err := style.Resolve(c)
		if err != nil {
			t.Fatal(err)
		}
		b := speechOf(&book.Paragraph{Kind: book.Salutation, Text: inline("尊敬的老干部、老同志们：")}, para(4), para(4))
		b.Speeches[0].Label, b.Speeches[0].Title = "篇1", inline("依靠群众求胜利专题讨论发言稿")
		doc, list := Compose(b, st, embedded())
		if found(list, "L005") {
			t.Errorf("%+v: the salutation stands alone", c)
		}
		rows := map[geom.Length]bool{}
		for i := range doc.Pages[doc.Body].Lines {
			l := &doc.Pages[doc.Body].Lines[i]
			if x := l.Baseline.X; l.Vertical {
				rows[x] = true
			} else {
				rows[l.Baseline.Y] = true
				if l.Baseline.Y < st.Page.Baseline(0) {
					t.Errorf("%+v: %s stands above the type area", c, lineText(l))
				}
			}
		}
		if len(rows) < 6 { // label, two lines of title, salutation, two lines of text
			t.Errorf("%+v: %d rows on the first page", c, len(rows))
		}
	}
}
