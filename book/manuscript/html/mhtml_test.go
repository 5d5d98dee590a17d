package html

import (
	"os"
	"strings"
	"testing"

	"kanben/book"
)

// TestArchive holds that the pictures of a page in one file are found by their
// addresses, whole or from the page's, and by their identifiers, as Chrome and
// Word save them.
func TestArchive(t *testing.T) {
	picture, err := os.ReadFile("testdata/word.files/image001.png")
	if err != nil {
		t.Fatal(err)
	}
	part := func(head, body string) string { return "--b\r\n" + head + "\r\n\r\n" + body + "\r\n" }
	page := `<html><body><h1>题目</h1><p>正文。</p><img src="https://example.com/x.png" alt="一"><img src="../y.png" alt="二"><img src="cid:z@p" alt="三"><img src="none.png" alt="四"></body></html>`
	data := "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b\"\r\n\r\n" +
		part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: binary\r\nContent-Location: https://example.com/a/b.html", page) +
		part("Content-Type: image/png\r\nContent-Transfer-Encoding: binary\r\nContent-Location: https://example.com/x.png", string(picture)) +
		part("Content-Type: image/png\r\nContent-Transfer-Encoding: binary\r\nContent-Location: https://example.com/y.png", string(picture)) +
		part("Content-Type: image/png\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <z@p>", string(picture)) + "--b--\r\n"
	m, list := read(t, "稿.mhtml", []byte(data))
	var seen []string
	for _, b := range m.Front {
		if f, ok := b.(*book.Figure); ok && string(f.Data) == string(picture) {
			seen = append(seen, f.Alt)
		}
	}
	if got := strings.Join(seen, ""); got != "一二三" || len(list) == 0 {
		t.Errorf("pictures %q, %d findings", got, len(list))
	}
}
