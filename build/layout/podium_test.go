package layout

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/style"
	"kanben/fonts"
)

// TestPodium holds the sample's pages for the podium against their rules: all
// words are there, a sentence starts a line and never crosses a page, each page
// but a speech's last says what comes next, times grow.
func TestPodium(t *testing.T) {
	st := design(t, style.Choice{Style: "podium"})
	b := sampleBook(t)
	doc, list := Compose(b, st, fonts.Embedded())
	if len(list) > 0 || doc.Body != 0 {
		t.Errorf("findings %v, %d pages before the text", list, doc.Body)
	}
	var text strings.Builder
	for i := range doc.Pages {
		p := &doc.Pages[i]
		for j := range p.Lines {
			l := &p.Lines[j]
			text.WriteString(lineText(l))
			if x := l.Baseline.X - st.Page.Left(true); x < 0 || x+l.Measure > st.Page.Measure {
				t.Errorf("page %s: %q leaves the type area", p.Folio, lineText(l))
			}
			if l.Slack != 0 {
				t.Errorf("page %s: %q is stretched", p.Folio, lineText(l))
			}
		}
		if row := (p.Lines[len(p.Lines)-1].Baseline.Y - st.Page.Baseline(0)) / st.Page.Leading; int(row) >= st.Page.Lines {
			t.Errorf("page %s runs over: row %d", p.Folio, row)
		}
		if last := len(p.Lines) - 1; continues(doc, i, last) {
			t.Errorf("page %s ends inside a sentence: %q", p.Folio, lineText(&p.Lines[last]))
		}
		checkPodiumFurniture(t, doc, i)
	}
	for _, s := range b.Speeches {
		s.Lines(func(label string, in []book.Inline) {
			if want := bare(label + book.Plain(in)); !strings.Contains(bare(text.String()), want) {
				t.Errorf("%q is lost", want)
			}
		})
	}
}

// checkPodiumFurniture looks at the head, the times and the catchword of page i.
func checkPodiumFurniture(t *testing.T, doc *Document, i int) {
	t.Helper()
	p := &doc.Pages[i]
	var said []string
	for _, it := range p.Furniture {
		if l, ok := it.(*FurnitureLine); ok {
			said = append(said, lineText(&l.Line))
		}
	}
	all := strings.Join(said, " ")
	place := said[len(said)-1]
	n, of, ok := strings.Cut(place[strings.Index(place, "\u3000")+len("\u3000"):], "／")
	if !ok || !strings.HasPrefix(place, "约") {
		t.Fatalf("page %s: the head says %q", p.Folio, place)
	}
	if next := strings.Contains(all, "下页："); next != (n != of) {
		t.Errorf("page %s, %s of %s: %q", p.Folio, n, of, all)
	}
	if !strings.Contains(all, "″") {
		t.Errorf("page %s has no time", p.Folio)
	}
	if n == "1" && doc.Roles[p.Lines[0].Role].Kind != RoleH1 {
		t.Errorf("page %s opens with %q", p.Folio, lineText(&p.Lines[0]))
	}
}

// TestBreaths: lines end behind commas first, then behind 、, inside a clause
// last and there behind a particle; no line is very short.
func TestBreaths(t *testing.T) {
	st := design(t, style.Choice{Style: "podium"})
	for in, want := range map[string]string{
		"在此，我谨代表全体同志，向在座的老年朋友表示节日祝贺和慰问，衷心地祝愿大家节日快乐、身体健康、晚年幸福！": "在此，我谨代表全体同志，|向在座的老年朋友表示节日祝贺和慰问，|衷心地祝愿大家节日快乐、身体健康、|晚年幸福！",
		"为此，我们要充分认识到做好老龄工作的重要目的和意义。":                           "为此，我们要充分认识到做好老龄工作的|重要目的和意义。",
		"他说：“同志们好！”我们都笑了。大家好。":                                 "他说：“同志们好！”|我们都笑了。|大家好。",
		"短句。": "短句。",
		"使党的路线方针政策转化成为广大人民群众改造客观世界的物质力量。": "使党的路线方针政策转化成为广大人民群众改造|客观世界的物质力量。",
		"渡口的船每天早上六点开第一班傍晚六点开末班。":          "渡口的船每天早上六点开第一班傍晚|六点开末班。",
	} {
		doc, _ := Compose(speechOf(&book.Paragraph{Text: inline(in)}), st, fonts.Embedded())
		var got []string
		for j := range doc.Pages[0].Lines {
			if l := &doc.Pages[0].Lines[j]; doc.Roles[l.Role].Kind == RoleP {
				got = append(got, lineText(l))
			}
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s\n got %s\nwant %s", in, s, want)
		}
	}
}

// TestPodiumOnAnything: text without an end, long words, and every kind of block
// are set without losing a word, and notes are counted.
func TestPodiumOnAnything(t *testing.T) {
	st := design(t, style.Choice{Style: "podium"})
	doc, list := Compose(everyKind(), st, fonts.Embedded())
	if !found(list, "L011") || len(doc.Pages) == 0 {
		t.Errorf("findings: %v", list)
	}
	for name, text := range map[string]string{
		"endless": strings.Repeat("为人民服务，好好学习", 200),
		"word":    "看" + strings.Repeat("a", 300) + "吧。",
		"marks":   strings.Repeat("。", 100),
		"quotes":  strings.Repeat("”", 100),
		"random":  randomText(11, 3000),
	} {
		doc, _ := Compose(speechOf(&book.Paragraph{Text: inline(text)}), st, fonts.Embedded())
		var got strings.Builder
		for i := range doc.Pages {
			for j := range doc.Pages[i].Lines {
				if l := &doc.Pages[i].Lines[j]; doc.Roles[l.Role].Kind == RoleP {
					got.WriteString(lineText(l))
				}
			}
		}
		if bare(got.String()) != bare(text) {
			t.Errorf("%s: text changed", name)
		}
	}
}

// TestCatchwordInsideBlock: where a page ends inside a poem, it says the line that
// the next page begins with, not the poem's first one.
func TestCatchwordInsideBlock(t *testing.T) {
	st := design(t, style.Choice{Style: "podium"})
	poem := &book.Verse{Title: inline("忆江南二首")}
	for _, n := range "一二三四五六七八九十甲乙" {
		poem.Lines = append(poem.Lines, inline(string(n)+"江南好，"), inline("风景旧曾谙。"), nil)
	}
	doc, _ := Compose(speechOf(poem), st, fonts.Embedded())
	if len(doc.Pages) < 2 {
		t.Fatal("the poem has one page")
	}
	for i := range doc.Pages[:len(doc.Pages)-1] {
		next := []rune(lineText(&doc.Pages[i+1].Lines[0]))[:4]
		said := false
		for _, it := range doc.Pages[i].Furniture {
			if l, ok := it.(*FurnitureLine); ok {
				said = said || strings.HasPrefix(lineText(&l.Line), "下页："+string(next))
			}
		}
		if !said {
			t.Errorf("page %d does not say that %q follows", i+1, string(next))
		}
	}
}

// TestPodiumPace: a book's own pace holds for the minutes in the head and the
// times beside the text.
func TestPodiumPace(t *testing.T) {
	st := design(t, style.Choice{Style: "podium"})
	times := func(pace int) (minutes string, last int) {
		b := sampleBook(t)
		b.Meta.Pace = pace
		doc, _ := Compose(b, st, fonts.Embedded())
		for i := range doc.Pages {
			for _, f := range doc.Pages[i].Furniture {
				l, ok := f.(*FurnitureLine)
				if !ok {
					continue
				}
				s := lineText(&l.Line)
				var m, sec int
				if n, _ := fmt.Sscanf(s, "%d′%d″", &m, &sec); n == 2 {
					last = max(last, 60*m+sec)
				}
				if at := strings.Index(s, "分钟"); at >= 0 { // of the last speech in the end
					minutes = s[:at]
				}
			}
		}
		return minutes, last
	}
	usual, end := times(0)
	slow, slowEnd := times(110)
	if usual != "约14" || slow != "约28" || slowEnd < 2*end-20 || slowEnd > 2*end+20 {
		t.Errorf("usual %s %d s, slow %s %d s", usual, end, slow, slowEnd)
	}
	if st.Podium.Rate != 220 {
		t.Error("the design is changed")
	}
}
