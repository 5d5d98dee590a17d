package inspect_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kanben/assets"
	"kanben/book"
	"kanben/book/diag"
	"kanben/build/cover"
	"kanben/build/epub"
	"kanben/build/epub/inspect"
	"kanben/fonts"
)

// good is a book with everything that is looked at: cover, typefaces, notes,
// pictures, pages.
func good(t testing.TB) []byte {
	t.Helper()
	note := &book.Note{Number: 1, Text: []book.Inline{&book.Text{S: "注文"}}}
	b := &book.Book{Meta: book.Meta{Title: "好书", Organisation: "学习小组"}}
	b.Speeches = []*book.Speech{
		{ID: "s001", Number: 1, Title: []book.Inline{&book.Text{S: "第一篇"}}, Notes: []*book.Note{note}, Blocks: []book.Block{
			&book.Heading{Level: 1, Text: []book.Inline{&book.Text{S: "小标题"}}},
			&book.Paragraph{Text: []book.Inline{&book.Text{S: "正文——“引文”"}, &book.NoteRef{Note: note}}},
		}},
		{ID: "s002", Number: 2, Title: []book.Inline{&book.Text{S: "第二篇"}}, Blocks: []book.Block{
			&book.Paragraph{Text: []book.Inline{&book.Text{S: assets.Sample[:300]}}},
		}},
	}
	d, err := cover.Named("")
	if err != nil {
		t.Fatal(err)
	}
	fs := fonts.Embedded()
	data, err := epub.Make(b, epub.Options{Cover: d.PNG(b, fs, false), Fonts: fs})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A parcel is the files of an archive in order.
type parcel []file

type file struct {
	name   string
	data   string
	packed bool
}

func unpack(t testing.TB, data []byte) parcel {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var p parcel
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		p = append(p, file{f.Name, string(text), f.Method == zip.Deflate})
	}
	return p
}

func (p parcel) pack(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range p {
		h := &zip.FileHeader{Name: f.name, Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte(f.data)), CompressedSize64: uint64(len(f.data)), UncompressedSize64: uint64(len(f.data))}
		var w io.Writer
		var err error
		if f.packed {
			h.Method, h.CRC32, h.CompressedSize64, h.UncompressedSize64 = zip.Deflate, 0, 0, 0
			w, err = z.CreateHeader(h)
		} else {
			w, err = z.CreateRaw(h)
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, f.data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// change replaces a piece of a file, which must be there.
func change(name, from, to string) func(testing.TB, parcel) parcel {
	return func(t testing.TB, p parcel) parcel {
		for i := range p {
			if p[i].name == name {
				if !strings.Contains(p[i].data, from) {
					t.Fatalf("%s does not say %s", name, from)
				}
				p[i].data = strings.Replace(p[i].data, from, to, 1)
				return p
			}
		}
		t.Fatalf("no %s", name)
		return nil
	}
}

func drop(name string) func(testing.TB, parcel) parcel {
	return func(t testing.TB, p parcel) parcel {
		n := len(p)
		if p = slices.DeleteFunc(p, func(f file) bool { return f.name == name }); len(p) == n {
			t.Fatalf("no %s", name)
		}
		return p
	}
}

func add(name, data string) func(testing.TB, parcel) parcel {
	return func(_ testing.TB, p parcel) parcel { return append(p, file{name, data, true}) }
}

const (
	opf = "EPUB/package.opf"
	one = "EPUB/xhtml/s001.xhtml"
	nav = "EPUB/nav.xhtml"
	css = "EPUB/css/book.css"
)

// broken are books with one fault each. Theirs is what EPUBCheck says of the
// book: whether it has an error.
var broken = []struct {
	name   string
	change func(testing.TB, parcel) parcel
	want   string // "" for nothing above advice
	theirs bool
}{
	{"good", func(_ testing.TB, p parcel) parcel { return p }, "", false},
	{"mimetype-last", func(_ testing.TB, p parcel) parcel { return append(p[1:], p[0]) }, "E002", true},
	{"mimetype-packed", func(_ testing.TB, p parcel) parcel { p[0].packed = true; return p }, "E002", false},
	{"mimetype-wrong", change("mimetype", "application/epub+zip", "application/epub"), "E002", true},
	{"mimetype-newline", change("mimetype", "application/epub+zip", "application/epub+zip\n"), "E002", true},
	{"mimetype-gone", drop("mimetype"), "E002", true},
	{"container-gone", drop("META-INF/container.xml"), "E003", true},
	{"container-leads-nowhere", change("META-INF/container.xml", "package.opf", "other.opf"), "E003", true},
	{"name-with-star", func(t testing.TB, p parcel) parcel {
		return change(opf, "</manifest>", `<item id="x" href="a%2Ab.txt" media-type="text/plain"/></manifest>`)(t, add("EPUB/a*b.txt", "x")(t, p))
	}, "E005", true},
	{"name-twice-in-case", add("EPUB/CSS/BOOK.CSS", "p{}"), "E004", true},
	{"package-broken", change(opf, "</metadata>", ""), "E020", true},
	{"identifier-gone", change(opf, `unique-identifier="id"`, `unique-identifier="other"`), "E011", true},
	{"title-empty", change(opf, "<dc:title>好书</dc:title>", "<dc:title></dc:title>"), "E011", true},
	{"language-gone", change(opf, "<dc:language>zh-CN</dc:language>", ""), "E011", true},
	{"modified-gone", change(opf, "dcterms:modified", "dcterms:created"), "E011", true},
	{"modified-wrong", change(opf, "2000-01-01T00:00:00Z", "2000-01-01"), "E011", true},
	{"item-without-file", drop(css), "E013", true},
	{"item-twice", change(opf, "</manifest>", `<item id="again" href="css/book.css" media-type="text/css"/></manifest>`), "E012", true},
	{"id-twice", change(opf, `id="style-book"`, `id="ncx"`), "E025", true},
	{"file-not-listed", add("EPUB/extra.txt", "x"), "", false},
	{"spine-unknown", change(opf, `idref="page-s001"`, `idref="page-s999"`), "E015", true},
	{"spine-twice", change(opf, `idref="page-s002"`, `idref="page-s001"`), "E015", true},
	{"spine-picture", change(opf, `idref="page-s002"`, `idref="image-cover"`), "E015", true},
	{"nav-not-told", change(opf, ` properties="nav"`, ""), "E016", true},
	{"nav-without-contents", change(nav, `epub:type="toc"`, `epub:type="lot"`), "E016", true},
	{"ncx-not-told", change(opf, `toc="ncx"`, `toc="style-book"`), "E017", true},
	{"ncx-other-book", change("EPUB/toc.ncx", "urn:uuid:", "urn:uuid:0"), "E017", true},
	{"picture-of-another-kind", change(opf, "image/png", "image/jpeg"), "E018", true},
	{"picture-broken", change("EPUB/images/cover.png", "\x89PNG", "XPNG"), "E018", true},
	{"page-unclosed", change(one, "</section>", ""), "E020", true},
	{"page-ampersand", change(one, "正文", "正&文"), "E020", true},
	{"page-entity", change(one, "正文", "正&nbsp;文"), "E020", true},
	{"page-prefix", change(one, "<p>", `<p foo:bar="x">`), "E020", true},
	{"page-attribute-twice", change(one, "<p>", `<p title="a" title="b">`), "E020", true},
	{"page-not-utf8", change(one, "正文", "\xd5\xfd\xce\xc4"), "E021", false},
	{"page-without-title", change(one, "<title>第一篇</title>", ""), "E029", false},
	{"page-title-empty", change(one, "<title>第一篇</title>", "<title></title>"), "E029", true},
	{"link-to-no-file", change(one, "<p>", `<p><a href="s999.xhtml">x</a>`), "E022", true},
	{"link-to-no-place", change(one, "<p>", `<p><a href="s002.xhtml#nowhere">x</a>`), "E023", true},
	{"link-out", change(one, "<p>", `<p><a href="https://example.org/">x</a>`), "", false},
	{"picture-gone", change(one, "<p>", `<p><img src="../images/no.png" alt="x"/>`), "E022", true},
	{"picture-from-the-net", change(one, "<p>", `<p><img src="https://example.org/a.png" alt="x"/>`), "E024", true},
	{"picture-without-words", change(one, "<p>", `<p><img src="../images/cover.png"/>`), "", false},
	{"place-twice", change(one, "<p>", `<p id="s001">`), "E025", true},
	{"script-not-told", change(one, "</head>", "<script>1</script></head>"), "E026", true},
	{"drawing-not-told", change(one, "<p>", `<p><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>`), "E026", true},
	{"style-brace", change(css, "body {", "body { {"), "E030", true},
	{"style-leads-nowhere", change(css, "song.ttf", "no.ttf"), "E022", true},
	{"contents-lead-nowhere", change(nav, "xhtml/s001.xhtml#s001-1", "xhtml/s001.xhtml#s001-99"), "E023", true},
	{"face-broken", change("EPUB/fonts/song.ttf", "\x00\x01\x00\x00", "\x00\x02\x00\x00"), "E031", false},
}

// TestBrokenBooks: each fault is found and no other. With KANBEN_EPUBS naming a
// folder the books are written there for EPUBCheck, with what it has to say.
func TestBrokenBooks(t *testing.T) {
	whole := good(t)
	folder := os.Getenv("KANBEN_EPUBS")
	var verdicts strings.Builder
	for _, c := range broken {
		t.Run(c.name, func(t *testing.T) {
			data := c.change(t, unpack(t, whole)).pack(t)
			var got []string
			for _, d := range inspect.EPUB("book.epub", data) {
				if d.Severity >= diag.Warning && !slices.Contains(got, d.Code) {
					got = append(got, d.Code)
				}
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("found %q, want %q", got, c.want)
			}
			if folder != "" {
				if err := os.WriteFile(filepath.Join(folder, c.name+".epub"), data, 0o666); err != nil {
					t.Fatal(err)
				}
				fmt.Fprintf(&verdicts, "%s %v\n", c.name, c.theirs)
			}
		})
	}
	if folder != "" {
		if err := os.WriteFile(filepath.Join(folder, "verdicts.txt"), []byte(verdicts.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// Files of anybody: no panic, no memory without end, and the same findings every
// time.
func FuzzEPUB(f *testing.F) {
	whole := good(f)
	f.Add(whole, 0, byte(0))
	f.Add([]byte("PK\x03\x04"), 0, byte(0))
	f.Fuzz(func(t *testing.T, data []byte, at int, value byte) {
		if len(data) > 0 {
			data = bytes.Clone(data)
			data[max(at, -at)%len(data)] = value
		}
		a, b := inspect.EPUB("a", data), inspect.EPUB("a", data)
		if len(a) != len(b) {
			t.Errorf("%d findings, then %d", len(a), len(b))
		}
	})
}

// A file that unpacks to more than any book is not unpacked.
func TestBomb(t *testing.T) {
	p := unpack(t, good(t))
	p = append(p, file{"EPUB/bomb.xhtml", strings.Repeat("\x00", 300<<20), true})
	data := change(opf, "</manifest>", `<item id="bomb" href="bomb.xhtml" media-type="application/xhtml+xml"/></manifest>`)(t, p).pack(t)
	found := false
	for _, d := range inspect.EPUB("bomb.epub", data) {
		found = found || d.Code == "E007"
	}
	if !found {
		t.Error("the bomb was not seen")
	}
}
