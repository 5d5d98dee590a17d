package read_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kanben/build/geom"
	"kanben/build/pdf/finish"
	"kanben/build/pdf/pdftest"
	"kanben/build/pdf/read"
)

func open(data []byte) (*read.File, error) {
	return read.Open(bytes.NewReader(data), int64(len(data)))
}

// copied reads a file, puts its pages into a new one as forms, and reads that by
// the tests' own reader: the content of each form, with its dictionary.
func copied(t *testing.T, f *read.File) []*pdftest.Stream {
	t.Helper()
	_, forms := copiedFile(t, f)
	return forms
}

func copiedFile(t *testing.T, f *read.File) (*pdftest.File, []*pdftest.Stream) {
	t.Helper()
	w := &finish.Writer{}
	c := f.NewCopier(w)
	var forms []finish.Ref
	kids := finish.Array{}
	tree := w.Reserve()
	for _, p := range f.Pages() {
		ref, err := c.Form(p, 0)
		if err != nil {
			t.Fatal(err)
		}
		forms = append(forms, ref)
		kids = append(kids, w.Add(finish.Dict{{Key: "Type", Value: finish.Name("Page")}, {Key: "Parent", Value: tree}}))
	}
	w.Put(tree, finish.Dict{{Key: "Type", Value: finish.Name("Pages")}, {Key: "Count", Value: finish.Int(len(kids))}, {Key: "Kids", Value: kids}})
	root := w.Add(finish.Dict{{Key: "Pages", Value: tree}})
	data, err := w.Bytes(root, w.Add(finish.Dict{}), "")
	if err != nil {
		t.Fatal(err)
	}
	out, err := pdftest.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	var streams []*pdftest.Stream
	for _, ref := range forms {
		streams = append(streams, out.Objects[pdftest.Ref(ref)].(*pdftest.Stream))
	}
	return out, streams
}

// want holds a reading of three to what it is.
func want(t *testing.T, data []byte) {
	t.Helper()
	f, err := open(data)
	if err != nil {
		t.Error(err)
		return
	}
	if len(f.Pages()) != 3 {
		t.Errorf("%d pages", len(f.Pages()))
		return
	}
	var got strings.Builder
	for _, s := range copied(t, f) {
		fmt.Fprintf(&got, "%s %s %s\n", pdftest.Print(s.Dict["BBox"]), pdftest.Print(s.Dict["Matrix"]), bytes.Join(bytes.Fields(s.Data), []byte(" ")))
		if fonts, ok := s.Dict["Resources"].(pdftest.Dict)["Font"].(pdftest.Dict); !ok || fonts["F"] == nil {
			t.Errorf("the fonts are %s", pdftest.Print(s.Dict["Resources"]))
		}
	}
	const text = `[0 0 420 595] [1 0 0 1 0 0] BT /F 12 Tf (one) Tj ET
[10 20 410 520] [0 -1 1 0 -20 410] BT /F 12 Tf (two) Tj ET
[0 0 420 595] [0 2 -2 0 1190 0] 
`
	if got.String() != text {
		t.Errorf("read as\n%swant\n%s", got.String(), text)
	}
	if f.Lost() != 0 {
		t.Errorf("%d objects are lost", f.Lost())
	}
}

func TestClassic(t *testing.T) {
	m := three()
	m.table(threeObjects, "/Size 11")
	want(t, m.Bytes())
}

// Pages say what readers show: boxes, turns and units are heeded, links are no annotations.
func TestPages(t *testing.T) {
	m := three()
	m.table(threeObjects, "/Size 11")
	f, err := open(m.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []geom.Size{
		{Width: geom.Points(420), Height: geom.Points(595)},
		{Width: geom.Points(500), Height: geom.Points(400)},
		{Width: geom.Points(1190), Height: geom.Points(840)},
	} {
		if got := f.Pages()[i].Size(); got != want {
			t.Errorf("page %d is %v", i+1, got)
		}
	}
	list, err := f.Annotations(f.Pages()[1])
	if err != nil || len(list) != 1 || list[0].Kind != "Stamp" {
		t.Errorf("annotations %+v, %v", list, err)
	}
}

// An update lays newer objects over older ones; a stream hides objects from old
// readers; a table begins at 1 where it means 0.
func TestUpdatesAndHybrids(t *testing.T) {
	m := three()
	m.object(6, "null")
	first := m.table(threeObjects, "/Size 11")
	m.stream(6, "", "BT /F 12 Tf (one) Tj ET")
	m.table([]int{6}, fmt.Sprintf("/Size 11 /Prev %d", first))
	want(t, m.Bytes())

	m = three()
	page := "<</Type/Page/Parent 2 0 R/Contents 6 0 R>>"
	m.stream(11, "/Type/ObjStm/N 1/First 4", "3 0 "+page)
	m.at[12] = m.Len()
	rows := fmt.Sprintf("02 %08X 00 01 %08X 00>", 11, m.at[11])
	m.stream(12, "/Type/XRef/Size 13/W[1 4 1]/Index[3 1 11 1]/Filter/AHx", rows)
	m.at[3] = -1 // free in the table
	m.table([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, fmt.Sprintf("/Size 11 /XRefStm %d", m.at[12]))
	want(t, m.Bytes())
}

// Damage that readers mend: wrong offsets, no table, things before the header,
// wrong lengths, a length elsewhere.
func TestDamage(t *testing.T) {
	m := three()
	m.table(threeObjects, "/Size 11")
	sound := m.String()
	no := func(s string) string { return s[:strings.Index(s, "xref")] }
	for name, data := range map[string]string{
		"junk before":        "junk\nmore junk\n" + sound,
		"lines of two bytes": strings.ReplaceAll(sound, "endobj\n", "endobj\r\n"),
		"a wrong startxref":  strings.Replace(sound, "startxref\n", "startxref\n1", 1),
		"no table":           no(sound) + "trailer <</Root 1 0 R>>",
		"no trailer":         no(sound),
		"a stale table":      strings.Replace(sound, "1 0 obj\n", "% a comment that moves all\n1 0 obj\n", 1),
		"a wrong length":     strings.ReplaceAll(sound, "/Length 23", "/Length 99"),
		"a short length":     strings.ReplaceAll(sound, "/Length 23", "/Length 1 "),
		"no length":          strings.ReplaceAll(sound, "/Length 23", "          "),
		"a length elsewhere": strings.ReplaceAll(sound, "/Length 23 ", "/Length 6 0 R"),
		"a loop":             strings.Replace(sound, "/Size 11", fmt.Sprintf("/Size 11 /Prev %d", strings.Index(sound, "xref")), 1),
		"white at the end":   sound + strings.Repeat("\x00", 500),
	} {
		t.Run(name, func(t *testing.T) { want(t, []byte(data)) })
	}
}

func TestRefusals(t *testing.T) {
	m := three()
	m.table(threeObjects, "/Size 11")
	none := newMaker()
	none.object(1, "<</Type/Catalog/Pages 2 0 R>>")
	none.object(2, "<</Type/Pages/Kids[]/Count 0>>")
	none.table([]int{1, 2}, "")
	for name, c := range map[string]struct {
		data string
		want error
	}{
		"nothing":             {"", read.ErrNotPDF},
		"text":                {"稿件", read.ErrNotPDF},
		"a header alone":      {"%PDF-1.4", read.ErrBroken},
		"encrypted":           {strings.Replace(m.String(), "/Size 11", "/Size 11 /Encrypt 9 0 R", 1), read.ErrEncrypted},
		"encrypted, no table": {strings.NewReplacer("/Size 11", "/Encrypt 9 0 R", "startxref", "").Replace(m.String()), read.ErrEncrypted},
		"no pages":            {none.String(), read.ErrNoPages},
	} {
		if _, err := open([]byte(c.data)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	if _, err := read.Open(strings.NewReader(""), read.MaxSize+1); !errors.Is(err, read.ErrTooLarge) {
		t.Errorf("too large: %v", err)
	}
	if _, err := read.Open(failing{}, 1000); err == nil || errors.Is(err, read.ErrBroken) || errors.Is(err, read.ErrNotPDF) {
		t.Errorf("a disk that fails: %v", err)
	}
}

type failing struct{}

func (failing) ReadAt([]byte, int64) (int, error) { return 0, errors.New("bad sector") }

// A file cut off anywhere is refused, or known to lack something, or whole.
func TestCutOff(t *testing.T) {
	m := three()
	m.table(threeObjects, "/Size 11")
	data := m.Bytes()
	for n := range data {
		f, err := open(data[:n])
		if err != nil {
			continue
		}
		w := &finish.Writer{}
		c := f.NewCopier(w)
		for _, p := range f.Pages() {
			if _, err := c.Form(p, 0); err != nil {
				t.Fatalf("%d bytes: %v", n, err)
			}
		}
		if f.Lost() == 0 && len(f.Pages()) != 3 {
			t.Fatalf("%d of %d bytes: %d pages, and nothing is said to be lost", n, len(data), len(f.Pages()))
		}
	}
}

// A sparse file of a claimed size costs no more than is read of it.
func TestLargeAndEmpty(t *testing.T) {
	const size = 1 << 29
	head := []byte("%PDF-1.4\n")
	if _, err := read.Open(zeros{head}, size); !errors.Is(err, read.ErrBroken) {
		t.Errorf("half a gigabyte of nothing: %v", err)
	}
}

// A file of 2 GB is refused, and one that is read costs no more memory for being large:
// bytes are read where they are needed.
func TestHugeFiles(t *testing.T) {
	m := three()
	m.table(threeObjects, "/Size 11")
	no := m.String()[:strings.Index(m.String(), "xref")]
	for _, c := range []struct {
		name, head string
		size       int64
		want       error
	}{
		{"2 GB", m.String(), 2 << 30, read.ErrTooLarge},
		{"256 MB with its table at the head", m.String(), 256 << 20, nil},
		{"256 MB without a table", no, 256 << 20, nil},
		{"256 MB of nothing", "%PDF-1.4\n", 256 << 20, read.ErrBroken},
	} {
		name := filepath.Join(t.TempDir(), "huge.pdf")
		if err := os.WriteFile(name, []byte(c.head), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(name, c.size); err != nil {
			t.Skip("no sparse files here: ", err)
		}
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		f, err := read.Open(file, c.size)
		runtime.ReadMemStats(&after)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		if c.want == nil && (err != nil || len(f.Pages()) != 3) {
			t.Errorf("%s: %v", c.name, err)
		}
		// all that was ever taken, so that it does not matter when the collector comes
		if taken := after.TotalAlloc - before.TotalAlloc; taken > 8<<20 {
			t.Errorf("%s: %d MB of memory", c.name, taken>>20)
		}
	}
}

// zeros is a file that begins with some bytes and has nothing after them.
type zeros struct{ head []byte }

func (z zeros) ReadAt(b []byte, at int64) (int, error) {
	clear(b)
	if at < int64(len(z.head)) {
		copy(b, z.head[at:])
	}
	return len(b), nil
}

var _ io.ReaderAt = zeros{}
