package proof

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
	"kanben/book/zh"
)

var (
	speechHead  = regexp.MustCompile(`^(.*?)([ 　]?)(篇[0-9０-９一二三四五]+)$`)
	headingHead = regexp.MustCompile(`^(?:[(（][一二三四五六七八九十]+[)）][、,，]?|[一二三四五六七八九十]+、|第[一二三四五]节|[0-9]+\.)`)
)

// readLines makes a book of lines, one paragraph each, with exact places: an
// independent reader, small enough to trust. A line 《…》 is the title, one that
// ends in 篇N begins a speech, a short one with a number is a heading. Lines
// may be marked: "# " begins a speech, "## " is a heading; the marks are not
// part of the text.
func readLines(f *source.File) *book.Book {
	b := &book.Book{Files: []*source.File{f}}
	var s *book.Speech
	begin := func(span source.Span) {
		s = &book.Speech{Span: span, Number: len(b.Speeches) + 1}
		b.Speeches = append(b.Speeches, s)
	}
	for n := 1; n <= f.Lines(); n++ {
		line := f.Line(n)
		text := line.Text()
		switch head := speechHead.FindStringSubmatchIndex(text); {
		case n == 1 && strings.HasPrefix(text, "《") && strings.HasSuffix(text, "》"):
			b.Meta.Span = line
			b.Meta.Title = text[len("《") : len(text)-len("》")]
		case head != nil:
			begin(line)
			s.Trailing = true
			s.Title = inlines(line.Sub(head[2], head[3]))
			s.Gap, s.Label = text[head[4]:head[5]], text[head[6]:head[7]]
		case strings.HasPrefix(text, "# "):
			begin(line.Sub(2, len(text)))
			s.Title = inlines(s.Span)
		default:
			if s == nil {
				begin(source.Span{File: f, Start: line.Start, End: line.Start})
			}
			s.Blocks = append(s.Blocks, block(line))
		}
	}
	return b
}

func block(line source.Span) book.Block {
	text := line.Text()
	rest, marked := strings.CutPrefix(text, "## ")
	line = line.Sub(len(text)-len(rest), len(text))
	label := headingHead.FindString(rest)
	if marked || label != "" && len(rest) < 3*60 {
		h := &book.Heading{Span: line, Level: 1, Label: label}
		if label != "" {
			words := strings.TrimLeft(rest[len(label):], " 　")
			h.Gap = rest[len(label) : len(rest)-len(words)]
		}
		h.Text = inlines(line.Sub(len(label)+len(h.Gap), len(rest)))
		return h
	}
	return &book.Paragraph{Span: line, Text: inlines(line)}
}

func inlines(span source.Span) []book.Inline {
	if span.Start == span.End {
		return nil
	}
	return []book.Inline{&book.Text{Span: span, S: span.Text()}}
}

// readText is readLines of a text.
func readText(text string) *book.Book {
	return readLines(source.NewFile("稿.txt", "UTF-8", text))
}

// writeLines gives a book back as readLines reads it, with its marks.
func writeLines(b *book.Book) string {
	var w strings.Builder
	if b.Meta.File != nil {
		w.WriteString("《" + b.Meta.Title + "》\n")
	}
	for _, s := range b.Speeches {
		switch {
		case s.Trailing:
			w.WriteString(s.Heading() + "\n")
		case s.Start < s.End:
			w.WriteString("# " + s.Heading() + "\n")
		}
		for _, k := range s.Blocks {
			switch k := k.(type) {
			case *book.Heading:
				if headingHead.FindString(k.PlainText()) == "" || len(k.PlainText()) >= 3*60 {
					w.WriteString("## ")
				}
				w.WriteString(k.PlainText() + "\n")
			case *book.Paragraph:
				w.WriteString(book.Plain(k.Text) + "\n")
			}
		}
	}
	return w.String()
}

// sample is the sample manuscript.
func sample(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "sample", "依靠群众求胜利专题讨论发言稿.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// show writes findings as text: place, severity, code, what changed or is
// meant.
func show(list diag.List) string {
	var w strings.Builder
	for i := range list {
		d := &list[i]
		pos := d.Span.Position()
		fmt.Fprintf(&w, "%d:%d: %s[%s]", pos.Line, pos.Column, d.Severity, d.Code)
		if before, after, ok := d.Change(); ok {
			fmt.Fprintf(&w, " %s → %s", diag.Visible(before), diag.Visible(after))
		} else {
			fmt.Fprintf(&w, " %s", diag.Visible(d.Span.Text()))
		}
		w.WriteByte('\n')
	}
	return w.String()
}

// fixedEdits are the edits that were carried out, in the order of the text.
func fixedEdits(list diag.List) ([]diag.Edit, error) {
	var edits []diag.Edit
	for _, d := range list {
		if d.Severity == diag.Fixed {
			edits = append(edits, d.Edits...)
		}
	}
	slices.SortFunc(edits, func(a, b diag.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	done := int32(0)
	for _, e := range edits {
		if e.Span.Start < done || e.Span.End <= e.Span.Start {
			return nil, fmt.Errorf("edits overlap or are empty at byte %d", e.Span.Start)
		}
		done = e.Span.End
	}
	return edits, nil
}

// hans gives the Han characters of a text; radical signs count as the
// ideographs they stand for.
func hans(text string) string {
	return strings.Map(func(r rune) rune {
		switch kindOf(r) {
		case han:
			return r
		case radical:
			if i := ideograph(r); i != 0 {
				return i
			}
			if zh.IsHan(r) {
				return r
			}
		}
		return -1
	}, text)
}
