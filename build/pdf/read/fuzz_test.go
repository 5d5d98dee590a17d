package read_test

import (
	"bytes"
	"testing"

	"kanben/build/pdf"
	"kanben/build/pdf/finish"
	"kanben/build/pdf/pdftest"
	"kanben/build/pdf/read"
)

// FuzzRead reads anything: a file is refused, or its pages can be put into a new
// file, the same bytes each time.
func FuzzRead(f *testing.F) {
	m := three()
	m.table(threeObjects, "/Size 11")
	f.Add(m.Bytes())
	f.Add(three().Bytes())
	f.Add(tagged().Bytes())
	f.Add(annotated(90, "<</Subtype/Stamp/F 20/OC 20 0 R/Rect[10 10 60 30]/AP<</N 10 0 R>>>> <</Subtype/Widget/F 4/AS/On/T(a)/Parent 20 0 R/Rect[0 0 9 9]/AP<</N<</On 11 0 R>>>>>>").Bytes())
	book, err := pdf.Draw(pdftest.Small())
	if err != nil {
		f.Fatal(err)
	}
	data, err := book.Bytes()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		first, ok := again(t, data)
		if !ok {
			return
		}
		if second, _ := again(t, data); !bytes.Equal(first, second) {
			t.Error("other bytes the second time")
		}
	})
}

// again reads a file and writes the forms of its pages.
func again(t *testing.T, data []byte) ([]byte, bool) {
	src, err := read.Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, false
	}
	w := &finish.Writer{}
	c := src.NewCopier(w)
	for _, p := range src.Pages() {
		if s := p.Size(); s.Width <= 0 || s.Height <= 0 {
			t.Fatalf("a page of %v", s)
		}
		src.Look(p)
		if _, err := c.Form(p, 10); err != nil {
			return nil, false
		}
	}
	catalog, err := c.Catalog()
	if err != nil {
		return nil, false
	}
	src.Text("Title")
	if len(src.Labels()) != len(src.Pages()) {
		t.Error("other labels than pages")
	}
	for _, p := range src.Pages() {
		src.Words(p)
	}
	if _, err := src.Structure(); err != nil {
		return nil, false
	}
	out, err := w.Bytes(w.Add(catalog), w.Add(finish.Dict{}), "")
	if err != nil {
		t.Fatal(err)
	}
	return out, true
}
