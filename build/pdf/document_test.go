package pdf_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"kanben/book/golden"
	"kanben/build/layout"
	"kanben/build/pdf/pdftest"
)

func TestCatalogGolden(t *testing.T) {
	f := write(t, pdftest.Small())
	var b strings.Builder
	for _, key := range []pdftest.Name{
		"Lang", "PageLabels", "PageMode", "MarkInfo", "ViewerPreferences", "OutputIntents",
	} {
		fmt.Fprintf(&b, "%s: %s\n", key, pdftest.Print(f.Catalog()[key]))
	}
	fmt.Fprintf(&b, "Info: %s\n", pdftest.Print(f.Dict(f.Trailer["Info"])))
	fmt.Fprintf(&b, "page 2: %s\n", pdftest.Print(f.Pages[1]))
	link := f.Pages[1]["Annots"].([]any)[0]
	fmt.Fprintf(&b, "its link: %s\n", pdftest.Print(f.Get(link)))
	golden.Text(t, "catalog.txt", b.String())
}

func TestMetadataGolden(t *testing.T) {
	f := write(t, pdftest.Small())
	golden.Text(t, "metadata.xml", string(f.Get(f.Catalog()["Metadata"]).(*pdftest.Stream).Data)+"\n")
}

func TestContentGolden(t *testing.T) {
	f := write(t, pdftest.Small())
	var b strings.Builder
	for _, i := range []int{1, 3} {
		content := f.Get(f.Pages[i]["Contents"]).(*pdftest.Stream).Data
		fmt.Fprintf(&b, "page %d\n%s\n", i+1, readable(content))
	}
	golden.Text(t, "content.txt", b.String())
}

// readable shows glyph numbers, which are bytes, as hexadecimal digits.
func readable(content []byte) string {
	var b strings.Builder
	for i := 0; i < len(content); i++ {
		if content[i] != '(' {
			b.WriteByte(content[i])
			continue
		}
		b.WriteByte('<')
		for i++; content[i] != ')'; i++ {
			c := content[i]
			if c == '\\' {
				i++
				if c = content[i]; c == 'r' {
					c = '\r'
				}
			}
			fmt.Fprintf(&b, "%02X", c)
		}
		b.WriteByte('>')
	}
	return b.String()
}

// The outline is printed by walking First and Next, and every other pointer is
// checked on the way.
func TestOutlineGolden(t *testing.T) {
	f := write(t, pdftest.Small())
	var b strings.Builder
	root := f.Catalog()["Outlines"]
	total := walkOutline(t, f, &b, root, 0)
	if n := f.Dict(root)["Count"]; n != float64(total) {
		t.Errorf("Count of the outline is %v, not %d", n, total)
	}
	golden.Text(t, "outline.txt", b.String())
}

// walkOutline prints what is below a node and gives how many there are.
func walkOutline(t *testing.T, f *pdftest.File, b *strings.Builder, node any, depth int) int {
	total := 0
	var prev any
	for at := f.Dict(node)["First"]; at != nil; at = f.Dict(at)["Next"] {
		d := f.Dict(at)
		if d["Parent"] != node || d["Prev"] != prev {
			t.Errorf("%q has parent %v and previous %v, want %v and %v",
				pdftest.String(d["Title"]), d["Parent"], d["Prev"], node, prev)
		}
		dest := d["Dest"].([]any)
		fmt.Fprintf(b, "%s%s → page %d, %s\n", strings.Repeat("  ", depth),
			pdftest.String(d["Title"]), pageNumber(f, dest[0]), pdftest.Print(dest[1:]))
		below := walkOutline(t, f, b, at, depth+1)
		if n, ok := d["Count"].(float64); ok != (below > 0) || ok && int(n) != below {
			t.Errorf("%q has Count %v, want %d", pdftest.String(d["Title"]), d["Count"], below)
		}
		total += 1 + below
		prev = at
	}
	if last := f.Dict(node)["Last"]; last != prev {
		t.Errorf("Last is %v, want %v", last, prev)
	}
	return total
}

// pageNumber tells which page an object is, from 1.
func pageNumber(f *pdftest.File, ref any) int {
	want := f.Dict(ref)["StructParents"]
	for i, p := range f.Pages {
		if p["StructParents"] == want {
			return i + 1
		}
	}
	return 0
}

// Bookmarks are written in hexadecimal digits: the UTF-16 of 不, 名 and 服 ends in
// the byte of a carriage return, which is lost from a literal string.
func TestBookmarksAreHexadecimal(t *testing.T) {
	d := pdftest.Small()
	d.Bookmarks = []layout.Bookmark{{Level: 1, Title: "不名服", Page: 0}}
	f := write(t, d)
	first := f.Dict(f.Dict(f.Catalog()["Outlines"])["First"])
	if got := pdftest.String(first["Title"]); got != "不名服" {
		t.Errorf("the title is %q", got)
	}
	if !bytes.Contains(first["Title"].([]byte), []byte("\r")) {
		t.Error("the test proves nothing: no carriage return in the title")
	}
}
