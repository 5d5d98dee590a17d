package pdf_test

import (
	"bytes"
	"encoding/binary"
	"maps"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"kanben/assets"
	"kanben/book"
	"kanben/build/layout"
	"kanben/build/pdf/pdftest"
	"kanben/build/style"
	"kanben/fonts"
)

// The clauses of ISO 19005-2 (PDF/A-2), ISO 14289-1 (PDF/UA-1) and ISO 32000-1
// that gopdf's own files break, each as a test over the objects. A validator
// says more; this runs wherever tests run.
func TestClauses(t *testing.T) {
	clauses := []struct {
		name  string
		check func(t *testing.T, f *pdftest.File)
	}{
		{"19005-2 6.1.3: ID in the trailer, 32000-1 table 15: Info is indirect", checkTrailer},
		{"19005-2 6.2.2: resources stand in the page", checkResources},
		{"19005-2 6.2.3: output intent for grey", checkOutputIntent},
		{"19005-2 6.2.11: fonts", checkFonts},
		{"19005-2 6.3.2, 14289-1 7.18: links", checkLinks},
		{"19005-2 6.6: metadata agree with Info", checkMetadata},
		{"14289-1 7.1, 7.2: title, language, marks", checkCatalog},
		{"32000-1 14.11.2: boxes", checkBoxes},
	}
	for name, d := range map[string]*layout.Document{
		"small": pdftest.Small(),
		"book":  pdftest.Book(assets.Sample, 70, true),

		"vertical": verticalBook(t),
	} {
		f := write(t, d)
		for _, c := range clauses {
			t.Run(name+"/"+c.name, func(t *testing.T) { c.check(t, f) })
		}
	}
}

func checkTrailer(t *testing.T, f *pdftest.File) {
	id, _ := f.Trailer["ID"].([]any)
	if len(id) != 2 || len(id[0].([]byte)) != 16 || len(id[1].([]byte)) != 16 {
		t.Errorf("ID is %s", pdftest.Print(f.Trailer["ID"]))
	}
	if _, ok := f.Trailer["Info"].(pdftest.Ref); !ok {
		t.Error("Info is direct")
	}
}

func checkResources(t *testing.T, f *pdftest.File) {
	for i := range f.Pages {
		if f.Dict(f.Pages[i]["Resources"])["Font"] == nil {
			t.Errorf("page %d has no fonts", i+1)
		}
	}
	if f.Dict(f.Catalog()["Pages"])["Resources"] != nil {
		t.Error("resources are inherited")
	}
}

func checkOutputIntent(t *testing.T, f *pdftest.File) {
	intents, _ := f.Catalog()["OutputIntents"].([]any)
	if len(intents) != 1 {
		t.Fatalf("%d output intents", len(intents))
	}
	intent := f.Dict(intents[0])
	profile := f.Get(intent["DestOutputProfile"]).(*pdftest.Stream)
	if intent["S"] != pdftest.Name("GTS_PDFA1") || profile.Dict["N"] != 1.0 {
		t.Errorf("output intent %s, %v components", pdftest.Print(intent), profile.Dict["N"])
	}
	if n := binary.BigEndian.Uint32(profile.Data); int(n) != len(profile.Data) {
		t.Errorf("the profile says it has %d bytes, it has %d", n, len(profile.Data))
	}
	for i := range binary.BigEndian.Uint32(profile.Data[128:]) {
		tag := profile.Data[132+12*i:]
		end := binary.BigEndian.Uint32(tag[4:]) + binary.BigEndian.Uint32(tag[8:])
		if int(end) > len(profile.Data) {
			t.Errorf("the profile's tag %q is cut off", tag[:4])
		}
	}
}

var subsetName = regexp.MustCompile(`^[A-Z]{6}\+[A-Za-z0-9-]+$`)

func checkFonts(t *testing.T, f *pdftest.File) {
	list := f.Dict(f.Dict(f.Pages[0]["Resources"])["Font"])
	if len(list) == 0 {
		t.Fatal("no fonts")
	}
	for name, ref := range list {
		font := f.Dict(ref)
		cid := f.Dict(font["DescendantFonts"].([]any)[0])
		descriptor := f.Dict(cid["FontDescriptor"])
		base := font["BaseFont"]
		if !subsetName.MatchString(string(base.(pdftest.Name))) || cid["BaseFont"] != base || descriptor["FontName"] != base {
			t.Errorf("%s: names %v, %v, %v", name, base, cid["BaseFont"], descriptor["FontName"])
		}
		if e := font["Encoding"]; e != pdftest.Name("Identity-H") && e != pdftest.Name("Identity-V") || cid["CIDToGIDMap"] != pdftest.Name("Identity") {
			t.Errorf("%s: encoding %v, map %v", name, font["Encoding"], cid["CIDToGIDMap"])
		}
		for _, key := range []pdftest.Name{"Ascent", "Descent", "CapHeight", "StemV", "FontBBox", "ItalicAngle", "Flags"} {
			if descriptor[key] == nil || key == "StemV" && descriptor[key] == 0.0 {
				t.Errorf("%s: %s is %v", name, key, descriptor[key])
			}
		}
		if descriptor["Flags"] != 4.0 {
			t.Errorf("%s: flags %v of an upright Chinese face", name, descriptor["Flags"])
		}
		checkProgram(t, f.Get(descriptor["FontFile2"]).(*pdftest.Stream), cid)
		checkToUnicode(t, f.Get(font["ToUnicode"]).(*pdftest.Stream).Data)
	}
}

// checkProgram holds the width table to the font program (6.2.11.5) and the
// program to what a CIDFont needs.
func checkProgram(t *testing.T, program *pdftest.Stream, cid pdftest.Dict) {
	if program.Dict["Length1"] != float64(len(program.Data)) {
		t.Errorf("Length1 is %v, not %d", program.Dict["Length1"], len(program.Data))
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(program.Data[4:])) {
		e := program.Data[12+16*i:]
		from, size := binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:])
		tables[string(e[:4])] = program.Data[from : from+size]
	}
	for _, tag := range []string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"} {
		if tables[tag] == nil {
			t.Fatalf("the font program has no table %s", tag)
		}
	}
	if len(tables) != 6 {
		t.Errorf("the font program has %d tables", len(tables))
	}
	upem := int(binary.BigEndian.Uint16(tables["head"][18:]))
	long := int(binary.BigEndian.Uint16(tables["hhea"][34:]))
	widths := pdftest.Widths(cid)
	for code := 1; code < int(binary.BigEndian.Uint16(tables["maxp"][4:])); code++ {
		advance := int(binary.BigEndian.Uint16(tables["hmtx"][4*min(code, long-1):]))
		if got, want := widths(code), float64(advance*1000)/float64(upem); got < want-1 || got > want+1 {
			t.Errorf("glyph %d is %v wide in the table, %v in the font", code, got, want)
		}
	}
}

// checkToUnicode holds a character map to its limits (6.2.11.7.2, Adobe
// Technical Note 5014).
func checkToUnicode(t *testing.T, cmap []byte) {
	for code, text := range pdftest.Texts(cmap) {
		if text == "" || strings.ContainsAny(text, "\x00\uFEFF\uFFFE\uFFFD") {
			t.Errorf("glyph %d stands for %q", code, text)
		}
	}
	blocks := regexp.MustCompile(`(?s)(\d+) beginbfchar\n(.*?)endbfchar`).FindAllSubmatch(cmap, -1)
	for _, b := range blocks {
		if n := bytes.Count(b[2], []byte("\n")); n > 100 || string(b[1]) != strconv.Itoa(n) {
			t.Errorf("a block of %d entries that says it has %s", n, b[1])
		}
	}
	if !bytes.Contains(cmap, []byte("<0000> <FFFF>")) || len(blocks) == 0 {
		t.Error("no code space or no entries")
	}
}

func checkLinks(t *testing.T, f *pdftest.File) {
	for i, p := range f.Pages {
		annots, _ := p["Annots"].([]any)
		for _, a := range annots {
			link := f.Dict(a)
			r := link["Rect"].([]any)
			if r[0].(float64) >= r[2].(float64) || r[1].(float64) >= r[3].(float64) {
				t.Errorf("page %d: Rect is %v", i+1, r)
			}
			if link["F"] != 4.0 || pdftest.String(link["Contents"]) == "" || link["StructParent"] == nil {
				t.Errorf("page %d: %s", i+1, pdftest.Print(link))
			}
		}
		if p["Tabs"] != pdftest.Name("S") {
			t.Errorf("page %d: tab order is %v", i+1, p["Tabs"])
		}
	}
}

func checkMetadata(t *testing.T, f *pdftest.File) {
	packet := f.Get(f.Catalog()["Metadata"]).(*pdftest.Stream)
	if packet.Dict["Filter"] != nil {
		t.Error("the packet is packed")
	}
	info := f.Dict(f.Trailer["Info"])
	for _, key := range []pdftest.Name{"Title", "Author"} {
		if text := pdftest.String(info[key]); text == "" || !bytes.Contains(packet.Data, []byte(">"+text+"<")) {
			t.Errorf("the packet does not have the %s %q", key, text)
		}
	}
	allowed := map[pdftest.Name]bool{"Title": true, "Author": true, "CreationDate": true, "ModDate": true}
	for key := range maps.Keys(info) {
		if !allowed[key] {
			t.Errorf("Info has %s: the tool never signs the book", key)
		}
	}
}

func checkCatalog(t *testing.T, f *pdftest.File) {
	c := f.Catalog()
	if c["ViewerPreferences"].(pdftest.Dict)["DisplayDocTitle"] != true {
		t.Error("the title is not shown")
	}
	if pdftest.String(c["Lang"]) != "zh-CN" {
		t.Errorf("the language is %q", pdftest.String(c["Lang"]))
	}
	if c["MarkInfo"].(pdftest.Dict)["Marked"] != true || c["StructTreeRoot"] == nil {
		t.Error("not tagged")
	}
	for i := range f.Pages {
		for _, g := range draw(t, f, i).Glyphs {
			if g.Mark == "" {
				t.Errorf("page %d: %q is outside all marks", i+1, g.Text)
			}
		}
	}
}

func checkBoxes(t *testing.T, f *pdftest.File) {
	for i, p := range f.Pages {
		if got := pdftest.Print(p["MediaBox"]); got != "[0 0 419.528 595.276]" || pdftest.Print(p["TrimBox"]) != got {
			t.Errorf("page %d: media box %s, trim box %s", i+1, got, pdftest.Print(p["TrimBox"]))
		}
	}
}

func TestHeader(t *testing.T) {
	b := data(t, pdftest.Small())
	if !bytes.HasPrefix(b, []byte("%PDF-1.7\n%")) || bytes.IndexFunc(b[10:14], func(r rune) bool { return r < 128 }) >= 0 {
		t.Errorf("the file begins with %q", b[:20])
	}
	if !bytes.HasSuffix(b, []byte("\n%%EOF\n")) {
		t.Error("the file has no end")
	}
}

// A mended misprint must not make another book of it (contract.md, identity).
func TestIdentity(t *testing.T) {
	id := func(change func(d *layout.Document)) [2]string {
		d := pdftest.Small()
		change(d)
		halves := write(t, d).Trailer["ID"].([]any)
		return [2]string{string(halves[0].([]byte)), string(halves[1].([]byte))}
	}
	first := id(func(*layout.Document) {})
	if again := id(func(*layout.Document) {}); again != first {
		t.Error("the same book has another ID")
	}
	mended := id(func(d *layout.Document) { d.Pages[4].Lines = nil })
	if mended[0] != first[0] || mended[1] == first[1] {
		t.Error("a change of text must change the second half alone")
	}
	if other := id(func(d *layout.Document) { d.Title = "另一本" }); other[0] == first[0] {
		t.Error("another title must change the first half")
	}
	edition := func(n int) string {
		m := book.Meta{Title: "依靠群众求胜利", Organisation: "学习组", Edition: n}
		return id(func(d *layout.Document) {
			made, _ := layout.Compose(&book.Book{Meta: m}, style.Speech(), fonts.Embedded())
			d.Identity = made.Identity
		})[0]
	}
	if edition(1) == edition(2) {
		t.Error("another edition must change the first half")
	}
	if edition(0) != edition(1) {
		t.Error("an edition that is not numbered is the first")
	}
}

func TestPageLabelsAreTheFolios(t *testing.T) {
	d := pdftest.Small()
	nums := write(t, d).Catalog()["PageLabels"].(pdftest.Dict)["Nums"].([]any)
	want := []any{0.0, pdftest.Dict{"S": pdftest.Name("r")}, 3.0, pdftest.Dict{"S": pdftest.Name("D")}}
	if pdftest.Print(nums) != pdftest.Print(want) {
		t.Errorf("labels are %s, want %s", pdftest.Print(nums), pdftest.Print(want))
	}
}
