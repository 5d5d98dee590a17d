package media

import "testing"

func TestType(t *testing.T) {
	for _, c := range []struct {
		name, want string
		packed     bool
	}{
		{"v2/书.epub", "application/epub+zip", true},
		{"书.PDF", "application/pdf", true},
		{"第一组/SHA256SUMS", "text/plain; charset=utf-8", false},
		{"opds.atom", Navigation, false},
		{"zu/books.atom", Acquisition, false},
		{"opds.json", OPDS2, false},
		{"other.json", "application/json", false},
		{"read.html", HTML, false},
		{"cover.png", "image/png", true},
		{"no-ending", "application/octet-stream", true},
	} {
		got := Type(c.name)
		if got != c.want || Packed(got) != c.packed {
			t.Errorf("%s: %s, packed %v; want %s, %v", c.name, got, Packed(got), c.want, c.packed)
		}
	}
}
