package proof

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// FuzzMend holds what must be true of any text: mending twice equals mending
// once, Han stay, every edit has its place, and the edits alone turn the
// manuscript into the mended text.
func FuzzMend(f *testing.F) {
	paths, _ := filepath.Glob(filepath.Join("testdata", "P*.txtar"))
	for _, path := range paths {
		a, err := readArchive(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, s := range a.files {
			f.Add(s.text)
		}
	}
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkMend(t, text) })
}

// awkward are texts that once went wrong, or may.
var awkward = []string{
	"",
	"《题,目》\n讲话 篇1\n(一)、坚持“从群众中来”\n",
	"((((1))))党",
	"(1)(2)(3)党\n党(1)(2)(3)",
	"。 。 。\n好. . .\n好..\n好。.",
	"他说\"好\"。\"\"\"\n\"甲\n\"乙\"",
	"”甲”和“乙“",
	"\x00中\x80文\xff\uFFFE\uFEFF",
	"👨\u200D👩\u200D👧好\u200B\u200D",
	"中\u200B\uFE00文\U000E0100\u00AD,",
	"１．２．３ＸＸ届ＡＢ",
	"a:)好:)(^_^)",
	"http://x.cn/?q=中,好&nbsp;<b>,</b>`a,b`",
	"党—群众\n——\n--好\n好--\n……\n…\n⋯⋯",
	strings.Repeat("!", 100) + "好" + strings.Repeat("?", 100),
	strings.Repeat("(", 50) + "好" + strings.Repeat(")", 50),
	"好" + strings.Repeat(" ", 30) + ",",
	"王　明　李建国\n甲　乙。",
}

func TestAwkward(t *testing.T) {
	for _, s := range awkward {
		checkMend(t, s)
	}
}

func checkMend(t *testing.T, text string) {
	t.Helper()
	in := readText(text)
	before := writeLines(in)
	mended, list := Mend(in, Options{})
	if writeLines(in) != before {
		t.Error("the book that was given was changed")
	}
	got := writeLines(mended)
	if !utf8.ValidString(got) {
		t.Errorf("mended text is no UTF-8: %q", got)
	}
	if a, b := hans(keptText(in, list)), hans(got); a != b {
		t.Errorf("Han changed from %q to %q", a, b)
	}
	checkEdits(t, in, mended, list)
	for i := range list {
		checkPlace(t, &list[i])
	}
	again, more := Mend(reread(mended), Options{})
	if n := more.Count(diag.Fixed); n > 0 {
		t.Errorf("a second mending of %q makes %q:\n%s", got, writeLines(again), show(more))
	}
}

// keptText is the text of a book without the lines that were left out as
// boilerplate: each of them is one finding, which quotes it.
func keptText(b *book.Book, list diag.List) string {
	var gone []int32
	for _, d := range list {
		switch d.Rule {
		case webLine, pageNumber, ownPattern:
			gone = append(gone, d.Span.Start)
		}
	}
	out := *b
	out.Speeches = nil
	for _, s := range b.Speeches {
		c := *s
		c.Blocks = nil
		for _, k := range s.Blocks {
			place := k.Place()
			isGone := slices.ContainsFunc(gone, func(at int32) bool { return place.Start <= at && at < place.End })
			if !isGone {
				c.Blocks = append(c.Blocks, k)
			}
		}
		out.Speeches = append(out.Speeches, &c)
	}
	return writeLines(&out)
}

// checkEdits checks that the edits turn each line of the manuscript into the
// mended line. A paragraph that holds nothing any more is left out.
func checkEdits(t *testing.T, in, mended *book.Book, list diag.List) {
	t.Helper()
	edits, err := fixedEdits(list)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := mended.Meta.Title, edited(in.Meta.Title, in.Meta.Start+int32(len("《")), edits); got != want {
		t.Errorf("the title is %q, the edits make %q", got, want)
	}
	for i, s := range in.Speeches {
		out := mended.Speeches[i]
		if got, want := out.Heading(), edited(s.Heading(), s.Start, edits); got != want {
			t.Errorf("the heading is %q, the edits make %q", got, want)
		}
		blocks := out.Blocks
		for _, k := range s.Blocks {
			want := edited(words(k), k.Place().Start, edits)
			if want == "" {
				continue
			}
			if len(blocks) == 0 {
				t.Fatalf("%q is missing", want)
			}
			if got := words(blocks[0]); got != want {
				t.Errorf("the line is %q, the edits make %q", got, want)
			}
			blocks = blocks[1:]
		}
	}
}

// words is a block's text.
func words(k book.Block) string {
	switch k := k.(type) {
	case *book.Heading:
		return k.PlainText()
	case *book.Paragraph:
		return book.Plain(k.Text)
	}
	return ""
}

// edited is the manuscript's text at byte start, edited.
func edited(text string, start int32, edits []diag.Edit) string {
	end := start + int32(len(text))
	done := start
	var w strings.Builder
	for _, e := range edits {
		if e.Span.Start < start || e.Span.End > end {
			continue
		}
		w.WriteString(text[done-start : e.Span.Start-start])
		w.WriteString(e.New)
		done = e.Span.End
	}
	w.WriteString(text[done-start:])
	return w.String()
}

// checkPlace checks that a finding stands where it says.
func checkPlace(t *testing.T, d *diag.Diagnostic) {
	t.Helper()
	if d.Span.File == nil {
		t.Errorf("%s has no place", d.Code)
		return
	}
	if d.Severity == diag.Fixed && len(d.Edits) == 0 {
		t.Errorf("%s is fixed without an edit", d.Code)
	}
	for _, e := range d.Edits {
		if e.Span.Text() == e.New {
			t.Errorf("%s changes %q to itself", d.Code, e.New)
		}
		if e.Span.Start < d.Span.Start || e.Span.End > d.Span.End {
			t.Errorf("%s at %v has an edit outside", d.Code, d.Span.Position())
		}
	}
	for _, l := range []diag.Lang{diag.English, diag.Chinese} {
		if s := d.Text(l) + d.Advice(l); strings.Contains(s, "%!") && !strings.Contains(fmt.Sprint(d.Args...), "%!") {
			t.Errorf("%s: %s", d.Code, s)
		}
	}
}

// reread gives the book as a reader would find it in the mended text: the same
// parts, with places in a new file.
func reread(b *book.Book) *book.Book {
	var w strings.Builder
	var fixes []func(f *source.File)
	put := func(s string, set func(source.Span)) {
		start := int32(w.Len())
		w.WriteString(s)
		end := int32(w.Len())
		fixes = append(fixes, func(f *source.File) { set(source.Span{File: f, Start: start, End: end}) })
	}
	texts := func(in []book.Inline) []book.Inline {
		var out []book.Inline
		for _, x := range in {
			if t, ok := x.(*book.Text); ok {
				c := &book.Text{S: t.S}
				put(t.S, func(s source.Span) { c.Span = s })
				out = append(out, c)
			}
		}
		return out
	}
	out := &book.Book{Meta: book.Meta{Title: b.Meta.Title}}
	if b.Meta.File != nil {
		put(b.Meta.Title, func(s source.Span) { out.Meta.Span = s })
		w.WriteByte('\n')
	}
	for _, s := range b.Speeches {
		c := &book.Speech{Label: s.Label, Trailing: s.Trailing, Gap: s.Gap}
		start := w.Len()
		if !s.Trailing {
			put(s.Label+s.Gap, func(source.Span) {})
		}
		c.Title = texts(s.Title)
		if s.Trailing {
			put(s.Gap+s.Label, func(source.Span) {})
		}
		end := w.Len()
		fixes = append(fixes, func(f *source.File) { c.Span = source.Span{File: f, Start: int32(start), End: int32(end)} })
		w.WriteByte('\n')
		for _, k := range s.Blocks {
			switch k := k.(type) {
			case *book.Heading:
				h := &book.Heading{Label: k.Label, Gap: k.Gap}
				start := int32(w.Len())
				w.WriteString(k.Label + k.Gap)
				h.Text = texts(k.Text)
				end := int32(w.Len())
				fixes = append(fixes, func(f *source.File) { h.Span = source.Span{File: f, Start: start, End: end} })
				c.Blocks = append(c.Blocks, h)
			case *book.Paragraph:
				c.Blocks = append(c.Blocks, &book.Paragraph{Text: texts(k.Text)})
			}
			w.WriteByte('\n')
		}
		out.Speeches = append(out.Speeches, c)
	}
	f := source.NewFile("again.txt", "UTF-8", w.String())
	for _, fix := range fixes {
		fix(f)
	}
	return out
}
