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
		{"一季度|二季度|三季度|四季度", false},
		{"一季度|二季度|三季度|四季度|合计", true},
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

// A short cell stays on one line, whatever stands beside it.
func TestShortCells(t *testing.T) {
	text := unpack(t, oneSpeech(table(0, "一季度|新到图书很多，说明很长很长很长|+12.5%|四个汉字多")), epub.Options{}).files["EPUB/xhtml/s001.xhtml"]
	for _, cell := range []string{
		`<td class="short">一季度</td>`, `<td class="centre">新到图书很多，说明很长很长很长</td>`, `<td class="right short">+12.5%</td>`, `<td>四个汉字多</td>`,
	} {
		if !strings.Contains(text, cell) {
			t.Errorf("no %s in\n%s", cell, text)
		}
	}
}
