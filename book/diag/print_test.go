package diag_test

import (
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/source"
)

// comma is a rule as the proof has them.
var comma = &diag.Rule{
	Code:     "P001",
	Severity: diag.Fixed,
	Name:     diag.Text{Zh: "半角标点", En: "half-width marks"},
	Message:  diag.Text{Zh: "半角“%[1]s”改为“%[2]s”", En: "half-width %[1]s between Chinese characters"},
	Hint:     diag.Text{Zh: "应为“%[2]s”", En: "write %[2]s"},
}

var blank = &diag.Rule{
	Code:     "B009",
	Severity: diag.Warning,
	Message:  diag.Text{Zh: "要填写的地方", En: "to fill in"},
}

// at makes a finding at the nth occurrence of a string, from 0.
func at(f *source.File, r *diag.Rule, s string, n int, args ...any) diag.Diagnostic {
	start := 0
	for ; ; n-- {
		i := strings.Index(f.Text[start:], s)
		if i < 0 {
			panic("no such place: " + s)
		}
		start += i
		if n == 0 {
			break
		}
		start += len(s)
	}
	return r.At(source.Span{File: f, Start: int32(start), End: int32(start + len(s))}, args...)
}

func print(t *testing.T, p diag.Printer, list ...diag.Diagnostic) string {
	t.Helper()
	var b strings.Builder
	p.W = &b
	for i := range list {
		if err := p.Print(&list[i]); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// TestWhere holds that places in documents count paragraphs.
func TestWhere(t *testing.T) {
	f, err := source.NewParagraphs("稿.docx", "DOCX", "题目\n正文\n", "taken apart")
	if err != nil {
		t.Fatal(err)
	}
	p := f.Line(2).Sub(3, 6).Position()
	if got := diag.Where(p, diag.Chinese); got != "稿.docx:第2段:2" {
		t.Error(got)
	}
	if got := diag.Where(p, diag.English); got != "稿.docx:paragraph 2:2" {
		t.Error(got)
	}
	p = source.NewFile("稿.txt", "UTF-8", "题目\n正文\n").Line(2).Position()
	if got := diag.Where(p, diag.Chinese); got != "稿.txt:2:1" {
		t.Error(got)
	}
	if got := diag.Where(source.Position{Path: "稿.docx", Paragraph: true}, diag.Chinese); got != "稿.docx" {
		t.Error(got)
	}
}

func TestPrintShowsThePlaceWithACaret(t *testing.T) {
	f := source.NewFile("稿.txt", "UTF-8", "题目\n在主持学习时强调,加强 work,必须\n")
	got := print(t, diag.Printer{},
		at(f, comma, ",", 0, ",", "，"),
		at(f, comma, ",", 1, ",", "，"))
	const want = `稿.txt:2:9: fixed[P001]: half-width , between Chinese characters
    在主持学习时强调,加强 work,必须
                    ^
    hint: write ，
稿.txt:2:17: fixed[P001]: half-width , between Chinese characters
    在主持学习时强调,加强 work,必须
                              ^
    hint: write ，
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestPrintSpeaksChinese(t *testing.T) {
	f := source.NewFile("稿.txt", "UTF-8", "强调,加强")
	got := print(t, diag.Printer{Lang: diag.Chinese}, at(f, comma, ",", 0, ",", "，"), blank.At(source.Span{}))
	const want = `稿.txt:1:3: fixed[P001]: 半角“,”改为“，”
    强调,加强
        ^
    提示：应为“，”
warning[B009]: 要填写的地方
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestPrintCutsALongLineAroundThePlace(t *testing.T) {
	long := strings.Repeat("长", 60)
	for _, c := range []struct{ name, line, want string }{
		{"at the beginning", "," + long, "    ," + strings.Repeat("长", 16) + "…\n    ^\n"},
		{"in the middle", long + "," + long, "    …" + strings.Repeat("长", 8) + "," + strings.Repeat("长", 8) + "…\n    " + strings.Repeat(" ", 17) + "^\n"},
		{"at the end", long + ",", "    …" + strings.Repeat("长", 16) + ",\n    " + strings.Repeat(" ", 33) + "^\n"},
		{"short", "短,", "    短,\n      ^\n"},
	} {
		f := source.NewFile("稿.txt", "UTF-8", "一\r\n"+c.line+"\r\n三")
		got := print(t, diag.Printer{Width: 40}, at(f, comma, ",", 0, ",", "，"))
		_, got, _ = strings.Cut(got, "\n")
		got, _, _ = strings.Cut(got, "    hint")
		if got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func TestPrintShowsWhatWouldSteerTheTerminal(t *testing.T) {
	f := source.NewFile("稿\x1b.txt", "UTF-8", "\x1b[31m红\u202e\t,")
	got := print(t, diag.Printer{}, at(f, comma, ",", 0, "\x07", "，"))
	const want = `稿<U+001B>.txt:1:9: fixed[P001]: half-width <U+0007> between Chinese characters
    <U+001B>[31m红<U+202E> ,
                           ^
    hint: write ，
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestPrintPaintsTheSeverity(t *testing.T) {
	p := diag.Printer{Paint: func(s diag.Severity, text string) string { return "<" + s.String() + ">" + text + "</>" }}
	got := print(t, p, blank.At(source.Span{}))
	if want := "<warning>warning[B009]</>: to fill in\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestColumnsCountWideCharactersTwice(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "群众": 4, "，": 2, "e\u0301": 1, "𠀀": 2, "👍": 2} {
		if got := diag.Columns(s); got != want {
			t.Errorf("Columns(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestShortenFitsTheColumns(t *testing.T) {
	for _, c := range []struct {
		s       string
		columns int
		want    string
	}{
		{"群众观点", 8, "群众观点"},
		{"群众观点", 7, "群众观…"},
		{"群众观点", 6, "群众…"},
		{"abc", 3, "abc"},
		{"abcd", 3, "ab…"},
		{"", 3, ""},
	} {
		if got := diag.Shorten(c.s, c.columns); got != c.want {
			t.Errorf("Shorten(%q, %d) = %q, want %q", c.s, c.columns, got, c.want)
		}
	}
}
