package build_test

import (
	"archive/zip"
	"bytes"
	"context"
	"html"
	"io"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kanben/assets"
	"kanben/build"
	"kanben/build/layout"
	"kanben/build/pdf/pdftest"
	"kanben/build/style"
	"kanben/fonts"
)

// sampleAndStress are the two manuscripts whose books hold all there is.
func sampleAndStress(t *testing.T) []build.Manuscript {
	t.Helper()
	stress, err := os.ReadFile(stressFolder + "stress.md")
	if err != nil {
		t.Fatal(err)
	}
	return []build.Manuscript{
		{Name: assets.SampleName, Data: []byte(assets.Sample)},
		{Name: "stress.md", Data: stress, Beside: os.DirFS(stressFolder)},
	}
}

// One text in every output (contract.md, "The plain text of a book"): TXT, PDF,
// EPUB and HTML hold the same characters in the same order, white space apart.
func TestEveryOutputSaysTheSame(t *testing.T) {
	for _, m := range sampleAndStress(t) {
		v, err := build.Run(context.Background(), &build.Job{
			Manuscripts: []build.Manuscript{m},
			Targets:     []build.Target{build.EPUB, build.PDF, build.HTML, build.Text},
		})
		if err != nil {
			t.Fatal(err)
		}
		want := solid(string(v.Artifacts[3].Data))
		if got := epubText(t, v.Artifacts[0].Data); got != want {
			t.Errorf("%s: the EPUB says something else", m.Name)
		}
		if got := htmlText(t, v.Artifacts[2].Data); got != want {
			t.Errorf("%s: the HTML says something else", m.Name)
		}
		doc, _ := layout.Compose(v.Book, style.Speech(), fonts.Embedded())
		got := pdfText(t, v.Artifacts[1].Data, doc.Body)
		if m.Name == "stress.md" { // notes stand at the foot of their pages
			got, want = sorted(got), sorted(want)
		}
		if got != want {
			n := 0
			for n < min(len(got), len(want)) && got[n] == want[n] {
				n++
			}
			t.Errorf("%s: the PDF says something else after %d bytes: %.60q, want %.60q", m.Name, n, got[n:], want[n:])
		}
	}
}

func sorted(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

func wordsOf(markup string) string {
	return solid(html.UnescapeString(tags.ReplaceAllString(readings.ReplaceAllString(markup, ""), "")))
}

var speechFile = regexp.MustCompile(`^[sp]\d+`)

func epubText(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range z.File {
		if !speechFile.MatchString(path.Base(f.Name)) {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		_, body, _ := strings.Cut(string(text), "<body>")
		all.WriteString(wordsOf(body))
	}
	return all.String()
}

func htmlText(t *testing.T, data []byte) string {
	t.Helper()
	_, rest, ok := strings.Cut(string(data), `<main id="text">`)
	text, _, ok2 := strings.Cut(rest, "</main>")
	if !ok || !ok2 {
		t.Fatal("no text in the page")
	}
	return wordsOf(text)
}

func pdfText(t *testing.T, data []byte, front int) string {
	t.Helper()
	f, err := pdftest.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for i := front; i < len(f.Pages); i++ {
		d, err := f.Draw(i)
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(d.Text())
	}
	return solid(all.String())
}

// The same holds for pages of vertical setting, where marks have other shapes
// and several characters may share a square: the text is the author's, in the
// author's order, notes behind their speech (T111–T113).
func TestVerticalPagesSayTheSame(t *testing.T) {
	for _, m := range sampleAndStress(t) {
		v, err := build.Run(context.Background(), &build.Job{
			Manuscripts: []build.Manuscript{m}, Vertical: true,
			Targets: []build.Target{build.PDF, build.Large, build.Text},
		})
		if err != nil {
			t.Fatal(err)
		}
		want := solid(string(v.Artifacts[2].Data))
		for i, design := range []string{"speech", "large"} {
			st, err := style.Resolve(style.Choice{Style: design, Vertical: true})
			if err != nil {
				t.Fatal(err)
			}
			doc, _ := layout.Compose(v.Book, st, fonts.Embedded())
			if got := pdfText(t, v.Artifacts[i].Data, doc.Body); got != want {
				n := 0
				for n < min(len(got), len(want)) && got[n] == want[n] {
					n++
				}
				t.Errorf("%s, %s: the PDF says something else after %d bytes: %.60q, want %.60q", m.Name, design, n, got[n:], want[n:])
			}
		}
	}
}
