package pdf_test

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"time"

	"kanben/build/geom"
	"kanben/build/impose"
	"kanben/build/layout"
	"kanben/build/pdf"
	"kanben/build/pdf/finish"
	"kanben/build/pdf/pdftest"
)

// shopFile writes a document for a print shop, with a blank behind its pages.
func shopFile(t *testing.T, d *layout.Document, how impose.Shop, press *finish.Press) ([]byte, *pdftest.File) {
	t.Helper()
	f, err := pdf.Draw(d)
	if err != nil {
		t.Fatal(err)
	}
	pages := make([]int, len(d.Pages)+1)
	for i := range d.Pages {
		pages[i] = i + 1
	}
	b, err := how.Write(f.To(finish.Standard{X4: press}), pages)
	if err != nil {
		t.Fatal(err)
	}
	file, err := pdftest.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	return b, file
}

// What PDF/X-4 (ISO 15930-7, clause 6) asks of a file, each demand as a test over
// the objects; the keys are those of ISO 32000-1. There is no free validator of
// PDF/X: this is ours.
func TestX4(t *testing.T) {
	dated := pdftest.Small()
	dated.Date = time.Date(2024, 10, 11, 8, 0, 0, 0, time.UTC)
	docs := map[string]*layout.Document{
		"small": pdftest.Small(), "dated": dated, "pictures": illustrated(t), "vertical": verticalBook(t),
	}
	how := map[string]impose.Shop{
		"plain": {Bleed: geom.Millimetres(3)},
		"marks": {Bleed: geom.Millimetres(3), Marks: true, Folds: []geom.Length{geom.Millimetres(70)}},
	}
	presses := map[string]*finish.Press{"black": finish.Black(), "cmyk": fourInks(t)}
	checks := []struct {
		name  string
		check func(t *testing.T, b []byte, f *pdftest.File)
	}{
		{"the header says 1.6, the file is not encrypted and has an ID", x4Structure},
		{"Info and XMP agree on version, trapping, title and dates", x4Metadata},
		{"one output intent GTS_PDFX with its profile inside", x4Intent},
		{"trim in bleed in media, no crop, no art box", x4Boxes},
		{"device colours are those of the intent", x4Colours},
		{"no actions, scripts, forms, layers, annotations", x4Passive},
		{"every font is embedded", func(t *testing.T, _ []byte, f *pdftest.File) { x4Fonts(t, f) }},
	}
	for doc, d := range docs {
		for way, s := range how {
			for name, press := range presses {
				b, f := shopFile(t, d, s, press)
				for _, c := range checks {
					t.Run(strings.Join([]string{doc, way, name, c.name}, "/"), func(t *testing.T) { c.check(t, b, f) })
				}
			}
		}
	}
}

func x4Structure(t *testing.T, b []byte, f *pdftest.File) {
	if !bytes.HasPrefix(b, []byte("%PDF-1.6\n")) || f.Catalog()["Version"] != nil {
		t.Errorf("the file begins with %q", b[:9])
	}
	if f.Trailer["Encrypt"] != nil {
		t.Error("encrypted")
	}
	if id, _ := f.Trailer["ID"].([]any); len(id) != 2 {
		t.Errorf("ID is %s", pdftest.Print(f.Trailer["ID"]))
	}
	for ref, o := range f.Objects {
		s, ok := o.(*pdftest.Stream)
		if !ok {
			continue
		}
		for _, key := range []pdftest.Name{"F", "FFilter", "OPI", "Ref", "PS", "Alternates"} {
			if s.Dict[key] != nil {
				t.Errorf("stream %d has %s", ref, key)
			}
		}
		switch s.Dict["Filter"] {
		case nil, pdftest.Name("FlateDecode"), pdftest.Name("DCTDecode"):
		default:
			t.Errorf("stream %d has the filter %v", ref, s.Dict["Filter"])
		}
	}
}

// elements gives the texts of the elements of an XMP packet by namespace and name.
func elements(t *testing.T, packet []byte) map[xml.Name]string {
	t.Helper()
	found := map[xml.Name]string{}
	var at []xml.Name
	d := xml.NewDecoder(bytes.NewReader(packet))
	for {
		token, err := d.Token()
		if token == nil {
			if err != nil && err.Error() != "EOF" {
				t.Fatal(err)
			}
			return found
		}
		switch token := token.(type) {
		case xml.StartElement:
			at = append(at, token.Name)
		case xml.EndElement:
			at = at[:len(at)-1]
		case xml.CharData:
			if text := strings.TrimSpace(string(token)); text != "" {
				for _, name := range at {
					found[name] += text
				}
			}
		}
	}
}

func x4Metadata(t *testing.T, _ []byte, f *pdftest.File) {
	packet := f.Get(f.Catalog()["Metadata"]).(*pdftest.Stream)
	if packet.Dict["Filter"] != nil {
		t.Error("the packet is packed")
	}
	x := elements(t, packet.Data)
	info := f.Dict(f.Trailer["Info"])
	const (
		x4  = "http://www.npes.org/pdfx/ns/id/"
		dc  = "http://purl.org/dc/elements/1.1/"
		xmp = "http://ns.adobe.com/xap/1.0/"
		mm  = "http://ns.adobe.com/xap/1.0/mm/"
	)
	pdfDate := func(key pdftest.Name) string {
		when, err := time.Parse("D:20060102150405Z", pdftest.String(info[key]))
		if err != nil {
			t.Error(key, err)
		}
		return when.Format(time.RFC3339)
	}
	trapped, _ := info["Trapped"].(pdftest.Name)
	for _, c := range []struct{ space, name, want string }{
		{x4, "GTS_PDFXVersion", "PDF/X-4"},
		{x4, "GTS_PDFXVersion", pdftest.String(info["GTS_PDFXVersion"])},
		{"http://ns.adobe.com/pdf/1.3/", "Trapped", "False"},
		{"http://ns.adobe.com/pdf/1.3/", "Trapped", string(trapped)},
		{dc, "title", pdftest.String(info["Title"])},
		{xmp, "CreateDate", pdfDate("CreationDate")},
		{xmp, "ModifyDate", pdfDate("ModDate")},
		{xmp, "MetadataDate", pdfDate("ModDate")},
		{mm, "RenditionClass", "default"},
		{mm, "VersionID", "1"},
	} {
		if got := x[xml.Name{Space: c.space, Local: c.name}]; got != c.want || got == "" {
			t.Errorf("%s is %q, want %q", c.name, got, c.want)
		}
	}
	if x[xml.Name{Space: mm, Local: "DocumentID"}] == "" {
		t.Error("no DocumentID")
	}
}

func x4Intent(t *testing.T, _ []byte, f *pdftest.File) {
	intents, _ := f.Catalog()["OutputIntents"].([]any)
	if len(intents) != 1 {
		t.Fatalf("%d output intents", len(intents))
	}
	intent := f.Dict(intents[0])
	if intent["S"] != pdftest.Name("GTS_PDFX") || pdftest.String(intent["OutputConditionIdentifier"]) == "" || pdftest.String(intent["Info"]) == "" {
		t.Errorf("%s", pdftest.Print(intent))
	}
	profile := f.Get(intent["DestOutputProfile"]).(*pdftest.Stream)
	if n := map[string]float64{"GRAY": 1, "CMYK": 4}[string(profile.Data[16:20])]; profile.Dict["N"] != n {
		t.Errorf("N is %v for a profile of %s", profile.Dict["N"], profile.Data[16:20])
	}
	if string(profile.Data[12:16]) != "prtr" || string(profile.Data[36:40]) != "acsp" {
		t.Errorf("a profile of class %q", profile.Data[12:16])
	}
	if int(binary.BigEndian.Uint32(profile.Data)) != len(profile.Data) {
		t.Error("the profile says another size")
	}
}

// numbers reads a box.
func numbers(v any) [4]float64 {
	var out [4]float64
	for i, n := range v.([]any) {
		out[i] = n.(float64)
	}
	return out
}

func x4Boxes(t *testing.T, _ []byte, f *pdftest.File) {
	for i, p := range f.Pages {
		media, bleed, trim := numbers(p["MediaBox"]), numbers(p["BleedBox"]), numbers(p["TrimBox"])
		for k := range 2 {
			if media[k] > bleed[k] || bleed[k] >= trim[k] || trim[k] >= trim[k+2] || trim[k+2] >= bleed[k+2] || bleed[k+2] > media[k+2] {
				t.Errorf("page %d: media %v, bleed %v, trim %v", i+1, media, bleed, trim)
			}
		}
		for _, key := range []pdftest.Name{"CropBox", "ArtBox", "Rotate", "UserUnit"} {
			if p[key] != nil {
				t.Errorf("page %d has %s", i+1, key)
			}
		}
	}
}

// colourOperators set colours that are no greys.
var colourOperators = []string{"rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri", "gs"}

func x4Colours(t *testing.T, _ []byte, f *pdftest.File) {
	for i := range f.Pages {
		d := draw(t, f, i)
		for _, op := range d.Operators {
			if slices.Contains(colourOperators, op) {
				t.Errorf("page %d has the operator %s", i+1, op)
			}
		}
	}
	for ref, o := range f.Objects {
		s, ok := o.(*pdftest.Stream)
		if ok && s.Dict["Subtype"] == pdftest.Name("Image") && (s.Dict["ColorSpace"] != pdftest.Name("DeviceGray") || s.Dict["SMask"] != nil) {
			t.Errorf("picture %d is of %s", ref, pdftest.Print(s.Dict))
		}
		if d := f.Dict(o); d["ExtGState"] != nil || d["TR"] != nil || d["HTP"] != nil || d["Group"] != nil {
			t.Errorf("object %d is %s", ref, pdftest.Print(d))
		}
	}
}

func x4Passive(t *testing.T, _ []byte, f *pdftest.File) {
	for _, key := range []pdftest.Name{"OpenAction", "AA", "AcroForm", "Names", "OCProperties", "StructTreeRoot", "Outlines"} {
		if f.Catalog()[key] != nil {
			t.Errorf("the catalog has %s", key)
		}
	}
	for i, p := range f.Pages {
		if p["Annots"] != nil || p["AA"] != nil || p["PresSteps"] != nil {
			t.Errorf("page %d is %s", i+1, pdftest.Print(p))
		}
	}
}

func x4Fonts(t *testing.T, f *pdftest.File) {
	n := 0
	for ref, o := range f.Objects {
		d, ok := o.(pdftest.Dict)
		if !ok || d["Type"] != pdftest.Name("FontDescriptor") {
			continue
		}
		n++
		if s, ok := f.Get(d["FontFile2"]).(*pdftest.Stream); !ok || len(s.Data) == 0 {
			t.Errorf("font %d is not embedded", ref)
		}
	}
	if n == 0 {
		t.Error("no fonts")
	}
}

// The trim of each page holds the glyphs of the page, at their places.
func TestShopPagesAreThePages(t *testing.T) {
	d := pdftest.Small()
	book := write(t, d)
	_, f := shopFile(t, d, impose.Shop{Bleed: geom.Millimetres(3), Marks: true}, finish.Black())
	if len(f.Pages) != len(d.Pages)+1 {
		t.Fatalf("%d pages", len(f.Pages))
	}
	for i := range d.Pages {
		want, got := draw(t, book, i).Glyphs, draw(t, f, i).Glyphs
		if len(want) != len(got) {
			t.Fatalf("page %d: %d glyphs of %d", i+1, len(got), len(want))
		}
		trim := numbers(f.Pages[i]["TrimBox"])
		for k, g := range got {
			if w := want[k]; g.Text != w.Text || !near(g.X, w.X+trim[0]) || !near(g.Y, w.Y+trim[1]) {
				t.Fatalf("page %d: %q at %.3f, %.3f, want %q at %.3f, %.3f", i+1, g.Text, g.X, g.Y, w.Text, w.X+trim[0], w.Y+trim[1])
			}
		}
	}
	if last := draw(t, f, len(d.Pages)); len(last.Glyphs) != 0 {
		t.Error("the blank is not blank")
	}
}

func near(a, b float64) bool { return a-b < 0.01 && b-a < 0.01 }

func TestShopRefusals(t *testing.T) {
	f, err := pdf.Draw(pdftest.Small())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := (impose.Shop{}).Write(f, nil); err != impose.ErrNoPages {
		t.Error(err)
	}
	if _, err := (impose.Shop{Bleed: geom.Millimetres(60)}).Write(f, []int{1}); err != impose.ErrLength {
		t.Error(err)
	}
}

// fourInks is a press of four inks: a profile with a head and a name, and no more
// than these, which is all that is read of it.
func fourInks(t *testing.T) *finish.Press {
	t.Helper()
	p, err := finish.ParsePress(pdftest.Profile("prtr", "CMYK", "Four inks"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}
