package epub_test

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/epub"
)

// Tables that a phone has no room for scroll.
func TestTablesThatScroll(t *testing.T) {
	for _, c := range []struct {
		rows  string
		wants bool
	}{
		{"一|二|三|四|五", false},
		{"一|二|三|四|五|六", true},
		{"单位名称很长很长很长很长很长很长|说明也很长很长很长很长很长很长很长", false},
		{"1,024|2,048|4,096", false},
		{"1,024,000|2,048,000|4,096,000|8", true},
		{"incomprehensibilities|a", false},
		{"incomprehensibilities|counterrevolutionary", true},
	} {
		text := unpack(t, oneSpeech(table(0, c.rows)), epub.Options{}).files["EPUB/xhtml/s001.xhtml"]
		if got := strings.Contains(text, "table-scroll"); got != c.wants {
			t.Errorf("%s scrolls: %v", c.rows, got)
		}
	}
	linked := &book.Table{Rows: [][]book.Cell{{{Text: inline(&book.Link{URL: "https://example.org", Text: text("https://example.org/a/very/long/address")})}}}}
	if strings.Contains(unpack(t, oneSpeech(linked), epub.Options{}).files["EPUB/xhtml/s001.xhtml"], "table-scroll") {
		t.Error("an address, which may break, makes its table scroll")
	}
}
