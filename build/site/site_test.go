package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"kanben/book/golden"
)

func TestPage(t *testing.T) {
	p := &Page{
		Title: "依靠群众 <求胜利> & “讨论”",
		Note:  "第2版 2024年10月",
		Files: []File{
			{Path: "书.txt", Bytes: 29_312},
			{Path: "书.pdf", Bytes: 312_400, Digest: sha256.Sum256([]byte("pdf"))},
			{Path: "书-小册子.pdf", Bytes: 1_234_567},
			{Path: "书 第2版: 定稿.epub", Bytes: 12_400_000},
			{Path: "javascript:alert(1)", Bytes: 999},
			{Path: "第一组/书.epub", Bytes: 2_100_000_000},
		},
	}
	golden.File(t, "testdata/page.html", string(p.HTML()))
}

// TestPageIsWhole holds that a page asks for nothing from elsewhere and is well
// formed.
func TestPageIsWhole(t *testing.T) {
	data := (&Page{Title: "书", Files: []File{{Path: "a&b.epub"}}}).HTML()
	for _, word := range []string{"<script", "http://", "https://", "//", "@import", "url("} {
		if bytes.Contains(data, []byte(word)) {
			t.Errorf("the page holds %q", word)
		}
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict, d.AutoClose, d.Entity = false, []string{"meta", "br"}, xml.HTMLEntity
	for {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func TestSize(t *testing.T) {
	for n, want := range map[int64]string{0: "0 B", 999: "999 B", 1000: "1 KB", 312_400: "312 KB", 1_234_567: "1.2 MB", 12_400_000: "12 MB", 2_100_000_000: "2.1 GB"} {
		if got := Size(n); got != want {
			t.Errorf("Size(%d) = %s, want %s", n, got, want)
		}
	}
	if !strings.HasSuffix(Size(9_999_999), " MB") {
		t.Error(Size(9_999_999))
	}
}
