package epub_test

import (
	"bytes"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/epub"
)

var rawParts = regexp.MustCompile(`(?s)<(script|style)>.*?</(script|style)>`)

// htmlPage makes the HTML of a book and reads it, strictly: but for its script
// and its style sheet it is XML as well.
func htmlPage(t *testing.T, b *book.Book, o epub.Options) (string, *page) {
	t.Helper()
	data, err := epub.HTML(b, o)
	if err != nil {
		t.Fatal(err)
	}
	p, err := parse("page.html", rawParts.ReplaceAllString(string(data), ""))
	if err != nil {
		t.Fatal(err)
	}
	return string(data), p
}

func TestHTMLSaysTheSame(t *testing.T) {
	for name, b := range books() {
		_, p := htmlPage(t, b, epub.Options{})
		got, want := unspaced(p.texts["main"][0]), unspaced(legal(b.PlainText()))
		if got != want {
			same := commonStart(got, want)
			t.Errorf("%s: after %d bytes %.60q, want %.60q", name, same, got[same:], want[same:])
		}
	}
}

// The file needs no other: every link leads inside it, pictures are in it, and
// it asks that nothing be fetched.
func TestHTMLNeedsNothing(t *testing.T) {
	for name, b := range books() {
		text, p := htmlPage(t, b, epub.Options{})
		for _, link := range p.links {
			if strings.HasPrefix(link, "data:image/") {
				continue
			}
			id, ok := strings.CutPrefix(link, "#")
			if !ok || !p.ids[id] {
				t.Errorf("%s: %.60s leads nowhere", name, link)
			}
		}
		for _, bad := range []string{"<link", "@import", "url(http", "epub:", "xmlns", "../"} {
			if strings.Contains(text, bad) {
				t.Errorf("%s: the page says %s", name, bad)
			}
		}
		if !strings.Contains(text, `content="default-src &#39;none&#39;`) && !strings.Contains(text, `content="default-src 'none'`) {
			t.Errorf("%s: the page may fetch things", name)
		}
	}
}

func TestHTMLNamesPages(t *testing.T) {
	b := oneSpeech(paragraph("一二三"))
	text, _ := htmlPage(t, b, epub.Options{Printed: epub.Printed{Folios: []epub.Folio{{Label: "7", Chars: 3}}, Chars: 5}})
	if want := `一<span id="page-1" data-page="7" role="doc-pagebreak" aria-label="第7页"></span>二三`; !strings.Contains(text, want) {
		t.Errorf("no %s", want)
	}
}

func TestHTMLGivesTheSameBytes(t *testing.T) {
	want, err := epub.HTML(wholeModel(), epub.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	got, err := epub.HTML(wholeModel(), epub.Options{})
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("other bytes on one processor (%v)", err)
	}
}
