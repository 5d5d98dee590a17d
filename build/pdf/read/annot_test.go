package read_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"kanben/build/pdf/pdftest"
)

// annotated writes a file of one page, turned as asked, with annotations.
func annotated(rotate int, annots string) *maker {
	m := newMaker()
	m.object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</DR<</Font<</Helv 9 0 R>>>>>>>>")
	m.object(2, "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 400]>>")
	m.object(3, "<</Type/Page/Parent 2 0 R/Contents 6 0 R/Rotate %d/Annots[%s]>>", rotate, annots)
	m.stream(6, "", "0 0 m")
	m.object(9, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	m.stream(10, "/BBox[0 0 50 20]/Resources<<>>", "stamp")
	m.stream(11, "/Subtype/Form/BBox[0 0 10 20]/Matrix[0 1 -1 0 0 0]", "turned")
	m.stream(12, "/BBox[0 0 0 0]", "nothing")
	m.stream(13, "/BBox[0 0 50 20]", "BT (Zhang) Tj ET")
	m.object(20, "<</T(person)/FT/Tx/V(x)/Kids[]>>")
	m.table([]int{1, 2, 3, 6, 9, 10, 11, 12, 13, 20}, "/Size 21")
	return m
}

// Each annotation has its fate: by its flags, its looks, the state it is in, and
// whether a field says anything.
func TestFates(t *testing.T) {
	const r = "/Rect[10 10 110 50]"
	for annot, want := range map[string]string{
		"/Subtype/Stamp/F 4" + r + "/AP<</N 10 0 R>>":                                         "Stamp printed",
		"/Subtype/Stamp/F 4" + r:                                                              "Stamp bare",
		"/Subtype/Stamp/F 0" + r + "/AP<</N 10 0 R>>":                                         "Stamp unprinted",
		"/Subtype/Stamp" + r:                                                                  "Stamp unprinted",
		"/Subtype/Stamp/F 6" + r + "/AP<</N 10 0 R>>":                                         "Stamp empty",
		"/Subtype/Stamp/F 32" + r + "/AP<</N 10 0 R>>":                                        "Stamp empty",
		"/Subtype/Stamp/F 36" + r + "/AP<</N 10 0 R>>":                                        "Stamp printed", // on paper, not on screens
		"/Subtype/Stamp/F 4/Rect[0 0 0 0]/AP<</N 10 0 R>>":                                    "Stamp empty",
		"/Subtype/Stamp/F 4" + r + "/AP<</N 12 0 R>>":                                         "Stamp empty",
		"/Subtype/Stamp/F 4" + r + "/AP<</N 99 0 R>>":                                         "Stamp bare",
		"/Subtype/Link/F 4" + r + "/AP<</N 10 0 R>>":                                          "",
		"/Subtype/Popup" + r:                                                                  "",
		"/Subtype/Redact/F 4" + r + "/AP<</N 10 0 R>>":                                        "Redact printed",
		"/Subtype/Widget/F 4" + r + "/AP<</N<</On 10 0 R/Off 12 0 R>>>>/AS/On/T(a)":           "Widget a printed",
		"/Subtype/Widget/F 4" + r + "/AP<</N<</On 10 0 R>>>>/AS/Off/T(a)":                     "Widget a empty",
		"/Subtype/Widget/F 4" + r + "/AP<</N<</On 10 0 R>>>>/V/On/T(a)":                       "Widget a printed",
		"/Subtype/Widget/F 4" + r + "/AP<</N<</On 10 0 R>>>>/T(a)":                            "Widget a empty",
		"/Subtype/Widget/F 4" + r + "/FT/Tx/V(Zhang)/T(name)/Parent 20 0 R":                   "Widget person.name bare",
		"/Subtype/Widget/F 4" + r + "/T(name)/Parent 20 0 R":                                  "Widget person.name bare",
		"/Subtype/Widget/F 4" + r + "/AP<</N<</on 10 0 R/Off 12 0 R>>>>/AS/Yes/T(a)":          "Widget a printed",
		"/Subtype/Widget/F 4" + r + "/AP<</N<</A 10 0 R/B 10 0 R>>>>/AS/Yes/T(a)":             "Widget a empty",
		"/Subtype/Widget/F 4" + r + "/AP<</N 10 0 R>>/FT/Tx/V(Zhang)/T(name)":                 "Widget name bare", // its look has no words
		"/Subtype/Widget/F 4" + r + "/AP<</N 10 0 R>>/FT/Tx/T(name)":                          "Widget name printed",
		"/Subtype/Widget/F 4" + r + "/AP<</N 13 0 R>>/FT/Tx/V(Zhang)/T(name)":                 "Widget name printed",
		"/Subtype/Widget/F 4" + r + "/FT/Tx/V()/T(name)":                                      "Widget name empty",
		"/Subtype/Widget/F 4" + r + "/FT/Sig/T(sign)":                                         "Widget sign empty",
		"/Subtype/Widget/F 4" + r + "/FT/Sig/T(sign)/V<</Type/Sig>>":                          "Widget sign bare",
		"/Subtype/Widget/F 4" + r + "/FT/Sig/T(sign)/V<</Type/Sig>>/AP<</N 11 0 R>>":          "Widget sign printed",
		"/Subtype/Widget/F 4/Rect[10 10 10 10]/FT/Sig/T(sign)/V<</Type/Sig>>/AP<</N 10 0 R>>": "Widget sign empty",
	} {
		f, err := open(annotated(0, "<<"+annot+">>").Bytes())
		if err != nil {
			t.Fatal(err)
		}
		list, err := f.Annotations(f.Pages()[0])
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, a := range list {
			got = strings.Join(strings.Fields(a.Kind+" "+a.Field+" "+[...]string{"printed", "empty", "unprinted", "bare"}[a.Fate]), " ")
			if a.Redaction() != strings.HasPrefix(want, "Redact") {
				t.Errorf("%s: a redaction: %v", annot, a.Redaction())
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", annot, got, want)
		}
	}
}

// What is printed is drawn over the page's content: its box, as its matrix turns
// it, fills its rectangle (12.5.5, algorithm 8.1); without resources of its own it
// has the forms'; what is in a layer stays in it.
func TestAppearances(t *testing.T) {
	for _, c := range []struct {
		rotate       int
		annot, where string
	}{
		{0, "/F 4/Rect[10 10 110 50]/AP<</N 10 0 R>>", "q 2 0 0 2 10 10 cm /A1 Do Q"},
		{0, "/F 4/Rect[110 50 10 10]/AP<</N 10 0 R>>", "q 2 0 0 2 10 10 cm /A1 Do Q"},
		{0, "/F 4/Rect[0 0 40 10]/AP<</N 11 0 R>>", "q 2 0 0 1 40 0 cm /A1 Do Q"},
		{0, "/F 4/OC 20 0 R/Rect[10 10 110 50]/AP<</N 10 0 R>>", "/OC /A1 BDC q 2 0 0 2 10 10 cm /A1 Do Q EMC"},
		{90, "/F 20/Rect[10 10 60 30]/AP<</N 10 0 R>>", "q 0 1 -1 0 30 30 cm /A1 Do Q"},
	} {
		f, err := open(annotated(c.rotate, "<</Subtype/Stamp"+c.annot+">>").Bytes())
		if err != nil {
			t.Fatal(err)
		}
		form := copied(t, f)[0]
		if got := string(bytes.Join(bytes.Fields(form.Data), []byte(" "))); got != "/P Do "+c.where {
			t.Errorf("%s: drawn as %s", c.annot, got)
		}
		resources := form.Dict["Resources"].(pdftest.Dict)
		if _, layered := resources["Properties"]; layered != strings.Contains(c.annot, "/OC") {
			t.Errorf("%s: %s", c.annot, pdftest.Print(resources))
		}
	}
}

// The forms' fonts go with an appearance that leaves them to the file.
func TestAppearanceResources(t *testing.T) {
	f, err := open(annotated(0, "<</Subtype/Stamp/F 4/Rect[0 0 40 10]/AP<</N 11 0 R>>>>").Bytes())
	if err != nil {
		t.Fatal(err)
	}
	file, forms := copiedFile(t, f)
	look := file.Dict(file.Dict(file.Dict(forms[0].Dict["Resources"])["XObject"])["A1"])
	if font := file.Dict(file.Dict(file.Dict(look["Resources"])["Font"])["Helv"]); font["BaseFont"] != pdftest.Name("Helvetica") {
		t.Errorf("an appearance: %s", pdftest.Print(look))
	}
	if fmt.Sprint(look["Subtype"]) != "Form" {
		t.Errorf("an appearance is a %v", look["Subtype"])
	}
}
