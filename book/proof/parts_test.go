package proof

import (
	"reflect"
	"runtime"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// TestPieces holds that rules see a line as a whole and that its parts come
// back as parts.
func TestPieces(t *testing.T) {
	in := readText("依靠群众,求胜利 篇１\n(二),坚持“到群众中去”\n一、 群众观点\n第一节 总则\n")
	out, list := Mend(in, Options{})
	s := out.Speeches[0]
	if got, want := [3]string{book.Plain(s.Title), s.Gap, s.Label}, [3]string{"依靠群众，求胜利", " ", "篇1"}; got != want {
		t.Errorf("the speech has the parts %q, want %q", got, want)
	}
	for i, want := range [][2]string{{"（二），", "坚持“到群众中去”"}, {"一、", "群众观点"}, {"第一节 ", "总则"}} {
		h := s.Blocks[i].(*book.Heading)
		if got := [2]string{h.Label + h.Gap, book.Plain(h.Text)}; got != want {
			t.Errorf("the heading has the parts %q, want %q", got, want)
		}
	}
	const findings = `1:5: fixed[P001] , → ，
1:11: fixed[P071] １ → 1
2:1: fixed[P007] (二) → （二）
2:4: fixed[P001] , → ，
2:4: advice[P051] , → ` + `
3:3: fixed[P061]   → ` + `
`
	if got := show(list); got != findings {
		t.Errorf("findings:\n%swant:\n%s", got, findings)
	}
}

// TestLeadingLabel holds that a label before the words keeps its space.
func TestLeadingLabel(t *testing.T) {
	f := source.NewFile("稿.txt", "UTF-8", "第１讲　依靠群众,求胜利\n")
	line := f.Line(1)
	words := line.Sub(len("第１讲　"), len(line.Text()))
	in := &book.Book{Speeches: []*book.Speech{{Span: line, Label: "第１讲", Gap: "　", Title: inlines(words)}}}
	out, list := Mend(in, Options{})
	if got, want := out.Speeches[0].Heading(), "第1讲　依靠群众，求胜利"; got != want {
		t.Errorf("the heading is %q, want %q", got, want)
	}
	if got, want := show(list), "1:2: fixed[P071] １ → 1\n1:9: fixed[P001] , → ，\n"; got != want {
		t.Errorf("findings:\n%swant:\n%s", got, want)
	}
}

// TestTitleTwice holds that a speech which has the book's title for its own is
// mended as the title is, and reported once.
func TestTitleTwice(t *testing.T) {
	in := readText("《依靠群众,求胜利》\n甲\n")
	in.Speeches[0].Span = in.Meta.Span
	in.Speeches[0].Title = inlines(in.Meta.Span.Sub(len("《"), len(in.Meta.Span.Text())-len("》")))
	out, list := Mend(in, Options{})
	if got, want := out.Speeches[0].Words(), "依靠群众，求胜利"; got != want || out.Meta.Title != want {
		t.Errorf("the title is %q, the speech's %q, want %q", out.Meta.Title, got, want)
	}
	if got, want := show(list), "1:6: fixed[P001] , → ，\n"; got != want {
		t.Errorf("findings:\n%swant:\n%s", got, want)
	}
}

// TestSubtitle holds that a title of two lines is mended as one, each part in
// its place.
func TestSubtitle(t *testing.T) {
	in := readText("《依靠群众,求胜利》\n——发言,汇编\n甲\n")
	in.Meta.Span = in.Meta.Span.Sub(len("《"), len(in.Meta.Span.Text())-len("》"))
	in.Meta.Title += "——发言,汇编"
	in.Speeches[0].Blocks = in.Speeches[0].Blocks[1:]
	out, list := Mend(in, Options{})
	if got, want := out.Meta.Title, "依靠群众，求胜利——发言，汇编"; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
	if got, want := show(list), "1:6: fixed[P001] , → ，\n2:5: fixed[P001] , → ，\n"; got != want {
		t.Errorf("findings:\n%swant:\n%s", got, want)
	}
}

// TestLineBreak holds that a line break inside a paragraph stays and bounds the
// rules on both sides.
func TestLineBreak(t *testing.T) {
	f := source.NewFile("稿.txt", "UTF-8", "九九重阳, \u2028 金光照.\n")
	line := f.Line(1)
	at := strings.Index(f.Text, "\u2028")
	in := &book.Book{Speeches: []*book.Speech{{Blocks: []book.Block{&book.Paragraph{Span: line, Text: []book.Inline{
		&book.Text{Span: line.Sub(0, at), S: f.Text[:at]},
		&book.LineBreak{Span: line.Sub(at, at+3)},
		&book.Text{Span: line.Sub(at+3, len(line.Text())), S: f.Text[at+3 : line.End]},
	}}}}}}
	out, list := Mend(in, Options{})
	text := out.Speeches[0].Blocks[0].(*book.Paragraph).Text
	if _, ok := text[1].(*book.LineBreak); len(text) != 3 || !ok {
		t.Fatalf("the paragraph has the parts %v", text)
	}
	if a, b := text[0].(*book.Text).S, text[2].(*book.Text).S; a != "九九重阳，" || b != "金光照。" {
		t.Errorf("the paragraph is %q, %q", a, b)
	}
	if got, want := show(list), "1:5: fixed[P001] , → ，\n1:6: fixed[P061]   → \n1:8: fixed[P061]   → \n1:12: fixed[P006] . → 。\n"; got != want {
		t.Errorf("findings:\n%swant:\n%s", got, want)
	}
}

// TestMadeTitle holds that a speech which is named after the file is mended as
// the book's title is, and reported once, at no place.
func TestMadeTitle(t *testing.T) {
	in := readText("甲\n")
	in.Meta.Title = "发言,汇编"
	in.Speeches[0].Title = []book.Inline{&book.Text{S: in.Meta.Title}}
	out, list := Mend(in, Options{})
	if got, want := out.Speeches[0].Words(), "发言，汇编"; got != want || out.Meta.Title != want {
		t.Errorf("the title is %q, the speech's %q, want %q", out.Meta.Title, got, want)
	}
	if got, want := show(list), "0:0: fixed[P001] \n"; got != want {
		t.Errorf("findings:\n%swant:\n%s", got, want)
	}
}

// TestMadeText holds that text which the manuscript does not have word for word
// is mended too, and its findings name the whole place and no edit.
func TestMadeText(t *testing.T) {
	f := source.NewFile("稿.txt", "UTF-8", "1. 甲\n")
	in := &book.Book{Meta: book.Meta{Title: "甲,乙"}, Speeches: []*book.Speech{{Blocks: []book.Block{
		&book.Heading{Span: f.Line(1), Level: 1, Label: "(一)", Text: []book.Inline{&book.Text{Span: f.Line(1), S: "甲,乙"}}},
	}}}}
	out, list := Mend(in, Options{})
	if got, want := out.Speeches[0].Blocks[0].(*book.Heading).PlainText(), "（一）甲，乙"; got != want || out.Meta.Title != "甲，乙" {
		t.Errorf("the title is %q, the heading %q, want %q", out.Meta.Title, got, want)
	}
	if got, want := show(list), "0:0: fixed[P001] \n1:1: fixed[P007] 1. 甲\n1:1: fixed[P001] 1. 甲\n"; got != want {
		t.Errorf("findings:\n%swant:\n%s", got, want)
	}
}

// TestEmptied holds that a paragraph of nothing but invisible characters is
// left out, and that a break is not.
func TestEmptied(t *testing.T) {
	in := readText("甲\n\u200b\u00ad\n乙\n")
	in.Speeches[0].Blocks = append(in.Speeches[0].Blocks, &book.Break{})
	out, list := Mend(in, Options{})
	if n := len(out.Speeches[0].Blocks); n != 3 || list.Count(diag.Fixed) != 2 {
		t.Errorf("%d blocks are left:\n%s", n, show(list))
	}
}

// TestOff holds that with mending off nothing changes but what no book can
// hold.
func TestOff(t *testing.T) {
	const text = "在此,我\x00谨代表___社区\u200b党委  \"好\"。。\ufffe\x1bA\vB\n"
	out, list := Mend(readText(text), Options{Level: None})
	if got, want := writeLines(out), "在此,我谨代表___社区\u200b党委  \"好\"。。A B\n"; got != want {
		t.Errorf("the text is %q, want %q", got, want)
	}
	for i := range list {
		if list[i].Rule != illegalCharacter {
			t.Errorf("found %s", show(list[i:i+1]))
		}
	}
	if len(list) != 4 {
		t.Errorf("%d findings, want 4", len(list))
	}
}

// TestSideBySide holds that the number of processors changes nothing.
func TestSideBySide(t *testing.T) {
	in := readText(strings.Repeat(sample(t), 4))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one, first := Mend(in, Options{})
	runtime.GOMAXPROCS(7)
	many, second := Mend(in, Options{})
	if writeLines(one) != writeLines(many) || !reflect.DeepEqual(first, second) {
		t.Error("the outcome depends on the number of processors")
	}
}

// TestShared holds that what needs no mending is not copied.
func TestShared(t *testing.T) {
	in := readText("在此，我谨代表大家。\n(一)\n")
	out, _ := Mend(in, Options{})
	if in.Speeches[0].Blocks[0] != out.Speeches[0].Blocks[0] {
		t.Error("a paragraph without change was copied")
	}
}

// TestRuleList holds that codes are in order, unlike one another, and that
// every rule says what it is about in both languages.
func TestRuleList(t *testing.T) {
	last := ""
	for _, r := range Rules() {
		if r.Code <= last {
			t.Errorf("%s stands behind %s", r.Code, last)
		}
		last = r.Code
		for _, s := range []string{r.Name.Zh, r.Name.En, r.Message.Zh, r.Message.En, r.Source} {
			if s == "" {
				t.Errorf("%s lacks a text", r.Code)
			}
		}
		if (r.Hint.Zh == "") != (r.Hint.En == "") {
			t.Errorf("%s has a hint in one language only", r.Code)
		}
	}
}
