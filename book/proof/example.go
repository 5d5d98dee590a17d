package proof

import (
	"embed"
	"regexp"
	"slices"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// archives are the tests of the rules, which serve as their examples, too.
//
//go:embed testdata/P*.txtar
var archives embed.FS

// An Example shows a rule at work on a line of its test.
type Example struct {
	Before string // the line as typed
	After  string // as the rule makes or proposes it; "" if it only points
	Places [2]int // the stretch of Before that is meant, in bytes
}

// ExampleOf gives the example of a rule of this room. It is made by the rule
// itself from the text of its test, so that it cannot go stale.
func ExampleOf(r *diag.Rule) (Example, bool) {
	data, err := archives.ReadFile("testdata/" + r.Code + ".txtar")
	if err != nil {
		return Example{}, false
	}
	a := parseArchive(string(data))
	o := Options{Thorough: true}
	if own := strings.TrimSpace(a.section("boilerplate")); own != "" {
		if p, err := regexp.Compile(own); err == nil {
			o.Boilerplate = append(o.Boilerplate, p)
		}
	}
	f := source.NewFile("", "UTF-8", a.section("in"))
	_, list := Mend(exampleBook(f), o)
	for i := range list {
		if d := &list[i]; d.Rule == r && d.Span.File == f {
			return exampleAt(d, list[i+1:]), true
		}
	}
	return Example{}, false
}

// exampleAt makes an example of a finding and the line it stands in, with what
// else the rule finds there among the rest of the findings.
func exampleAt(d *diag.Diagnostic, rest diag.List) Example {
	line := d.Span.File.Line(d.Span.Position().Line)
	e := Example{Before: line.Text(), Places: [2]int{int(d.Span.Start - line.Start), int(min(d.Span.End, line.End) - line.Start)}}
	if len(d.Edits) == 0 {
		return e
	}
	edits := slices.Clone(d.Edits)
	for i := range rest {
		if o := &rest[i]; o.Rule == d.Rule && o.Span.Start >= d.Span.End && o.Span.Start < line.End {
			edits = append(edits, o.Edits...)
		}
	}
	var w strings.Builder
	done := line.Start
	for _, edit := range edits {
		w.WriteString(line.File.Text[done:edit.Span.Start])
		w.WriteString(edit.New)
		done = edit.Span.End
	}
	w.WriteString(line.File.Text[done:line.End])
	e.After = w.String()
	return e
}

// exampleBook makes a book of an example's lines: "# " begins a speech, "## " a
// heading, every other line is a paragraph.
func exampleBook(f *source.File) *book.Book {
	b := &book.Book{Files: []*source.File{f}}
	s := &book.Speech{Number: 1}
	text := func(span source.Span) []book.Inline { return []book.Inline{&book.Text{Span: span, S: span.Text()}} }
	for n := 1; n <= f.Lines(); n++ {
		line := f.Line(n)
		switch words := line.Text(); {
		case strings.HasPrefix(words, "# "):
			span := line.Sub(len("# "), len(words))
			s = &book.Speech{Span: span, Number: len(b.Speeches) + 1, Title: text(span)}
			b.Speeches = append(b.Speeches, s)
			continue
		case strings.HasPrefix(words, "## "):
			span := line.Sub(len("## "), len(words))
			h := &book.Heading{Span: span, Level: 1}
			if at := strings.Index(span.Text(), "、"); at > 0 {
				h.Label, span = span.Text()[:at+len("、")], span.Sub(at+len("、"), len(span.Text()))
			}
			h.Text = text(span)
			s.Blocks = append(s.Blocks, h)
		default:
			s.Blocks = append(s.Blocks, &book.Paragraph{Span: line, Text: text(line)})
		}
		if len(b.Speeches) == 0 {
			b.Speeches = append(b.Speeches, s)
		}
	}
	return b
}
