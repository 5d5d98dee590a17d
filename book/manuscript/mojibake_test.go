package manuscript

import (
	"strings"
	"testing"

	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/odt/odttest"
	"kanben/book/source"
)

// Text that had been read in a wrong encoding is turned back and told with its
// place, whatever the format.
func TestMojibakeInEveryFormat(t *testing.T) {
	const was, is = "ÎÒÃÇÒªÒÀ¿¿ÈºÖÚ¡£", "我们要依靠群众。"
	const text = "学习讨论稿\n第一讲　依靠群众\n同志们：\n" + was + "\n第二讲　相信群众\n café 在街角。\n"
	files := map[string][]byte{
		"稿.txt":  []byte(text),
		"稿.docx": docxtest.Lines(text),
		"稿.odt":  odttest.Lines(text),
		"稿.html": []byte("<!DOCTYPE html><meta charset=utf-8><p>" + strings.ReplaceAll(text, "\n", "<p>")),
	}
	for name, data := range files {
		f, err := Open(name, data, "")
		if err != nil {
			t.Fatal(name, err)
		}
		r, list := Read([]*source.File{f}, Options{})
		if plain := r.Book.PlainText(); !strings.Contains(plain, is) || strings.Contains(plain, was) || !strings.Contains(plain, "café") {
			t.Errorf("%s: %s", name, plain)
		}
		told := 0
		for i := range list {
			if list[i].Code == "B005" {
				told++
				if place := list[i].Span; !strings.Contains(place.Text(), is) {
					t.Errorf("%s: at %q", name, place.Text())
				}
			}
		}
		if told != 1 {
			t.Errorf("%s: told %d times", name, told)
		}
	}
}
