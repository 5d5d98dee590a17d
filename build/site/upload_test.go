package site

import (
	"slices"
	"testing"
)

func TestUploadOrder(t *testing.T) {
	want := []string{
		"v2-3f9a1c20/cover.png", "v2-3f9a1c20/shu-v2.epub",
		"yi-zu/SHA256SUMS", "yi-zu/books.atom", "er-zu/index.html", "yi-zu/index.html",
		"SHA256SUMS", "books.atom", "opds.atom", "opds.json", "en.html", "index.html",
	}
	given := slices.Clone(want)
	slices.Sort(given)
	if got := UploadOrder(given); !slices.Equal(got, want) {
		t.Errorf("the order is %q", got)
	}
	for _, name := range want[2:] {
		if !Entrance(name) {
			t.Error(name, "is no way in")
		}
	}
	if Entrance(want[0]) || Entrance("v2/read.html") {
		t.Error("a file of an edition is a way in")
	}
}
