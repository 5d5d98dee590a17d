package epub_test

import (
	"strings"
	"testing"

	"kanben/build/epub"
)

// TestParts: a part's name is a document of its own; in the navigation its
// speeches stand below it, and the text is the plain text.
func TestParts(t *testing.T) {
	b := sampleBook()
	for i, s := range b.Speeches {
		s.Part = []string{"", "第一辑", "第一辑", "第二辑", ""}[i]
	}
	b = b.WithPartPages()
	var names []string
	for _, s := range b.Speeches {
		names = append(names, s.ID)
	}
	if got := strings.Join(names, " "); got != "s001 part1 s002 s003 part2 s004 s005" {
		t.Fatalf("speeches %s", got)
	}
	a := unpack(t, b, epub.Options{})
	all := ""
	pages := a.pages(t)
	for _, name := range names {
		all += pages["EPUB/xhtml/"+name+".xhtml"].words.String()
	}
	if unspaced(all) != unspaced(b.PlainText()) {
		t.Errorf("the text is not the plain text")
	}
	part := string(a.files["EPUB/xhtml/part1.xhtml"])
	if !strings.Contains(part, `epub:type="part" role="doc-part"`) {
		t.Errorf("the page of a part:\n%s", part)
	}
	var tree strings.Builder
	nav, _, _ := strings.Cut(string(a.files["EPUB/nav.xhtml"]), "</nav>")
	depth := 0
	for _, l := range strings.Split(nav, "\n") {
		switch {
		case strings.HasPrefix(l, "<ol"):
			depth++
		case strings.HasPrefix(l, "</ol"):
			depth--
		}
		if _, href, ok := strings.Cut(l, `href="xhtml/`); ok && !strings.Contains(href[:strings.Index(href, `"`)], "#") {
			tree.WriteString(strings.Repeat(" ", depth-1) + href[:strings.Index(href, ".")] + "\n")
		}
	}
	if got, want := tree.String(), "s001\npart1\n s002\n s003\npart2\n s004\ns005\n"; got != want {
		t.Errorf("the navigation is\n%s, want\n%s", got, want)
	}
	page, err := epub.HTML(b, epub.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(page), `role="doc-part"`); n != 2 {
		t.Errorf("the page for browsers has %d parts, want 2", n)
	}
}
