package docx

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/draft/drafttest"
)

// halves is a picture whose left half is red and whose right half is blue.
func halves() *image.Paletted {
	m := image.NewPaletted(image.Rect(0, 0, 20, 10), color.Palette{color.RGBA{255, 0, 0, 255}, color.RGBA{0, 0, 255, 255}})
	for y := range 10 {
		for x := 10; x < 20; x++ {
			m.SetColorIndex(x, y, 1)
		}
	}
	return m
}

func encoded(t *testing.T, encode func(*bytes.Buffer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := encode(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// shown is a paragraph that shows a picture.
func shown(id, inside string) string {
	return `<w:r><w:drawing><wp:inline>` + inside + `<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="` + id + `"/>` +
		`</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

// TestFigures reads pictures: which are kept, which are named, what they say.
func TestFigures(t *testing.T) {
	pngFile := encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, halves()) })
	crop := strings.Replace(shown("a.png", ""), "</pic:blipFill>", `<a:srcRect l="50000"/></pic:blipFill>`, 1)
	body := `<w:p><w:r><w:t>图前的字</w:t></w:r>` + shown("a.png", `<wp:docPr id="1" descr="会场"/>`) + `<w:r><w:t>，图后的字。</w:t></w:r></w:p>` +
		`<w:p>` + shown("b.jpg", `<wp:docPr descr="图片包含 人员 描述已自动生成"/>`) + `</w:p><w:p/><w:p><w:r><w:t>图1　开会的情形</w:t></w:r></w:p>` +
		`<w:p>` + shown("c.gif", "") + `</w:p><w:p><w:r><w:t>图里的事，大家都知道。</w:t></w:r></w:p>` +
		`<w:p>` + crop + `</w:p>` +
		`<w:p>` + shown("d.wmf", `<wp:docPr descr="印章"/>`) + `</w:p>` +
		`<w:p>` + shown("e.png", "") + shown("none", "") + `</w:p>` +
		`<w:p><w:r><w:drawing><a:blip r:link="far"/></w:drawing></w:r></w:p>` +
		`<w:p><w:r><w:pict><v:shape alt="旧图" style="position:absolute"><v:imagedata r:id="a.png" cropright="32768f"/></v:shape></w:pict></w:r><w:r><w:t>旧式图片旁边的字。</w:t></w:r></w:p>` +
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r>` + shown("a.png", `<wp:docPr descr="格里的图"/>`) + `</w:p></w:tc><w:tc><w:p><w:r><w:t>子</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` +
		`<w:p><w:r><w:t>完。</w:t></w:r><w:del w:id="1"><w:r>` + shown("a.png", "") + `</w:r></w:del></w:p>`
	data := docxtest.Make(docxtest.Parts{
		"body.xml": body, "styles.xml": docxtest.Styles,
		"media/a.png": pngFile,
		"media/b.jpg": encoded(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, halves(), nil) }),
		"media/c.gif": encoded(t, func(b *bytes.Buffer) error { return gif.Encode(b, halves(), nil) }),
		"media/d.wmf": "\xD7\xCD\xC6\x9A\x00\x00",
		"media/e.png": "BM a bitmap",
		"rels.xml":    `<Relationship Id="far" Type="http://x/image" Target="file:///C:/x.png" TargetMode="External"/>`,
	})
	m, list := read(t, data)
	drafttest.KeepsAll(t, m, list)
	var figures []*book.Figure
	for _, b := range m.Front {
		if f, ok := b.(*book.Figure); ok {
			figures = append(figures, f)
		}
	}
	if len(figures) != 9 {
		t.Fatalf("%d pictures", len(figures))
	}
	for i, want := range []struct {
		name, alt, caption string
		width              int // 0 if it cannot be shown
	}{
		{"a.png", "会场", "", 20}, {"b.jpg", "", "图1　开会的情形", 20}, {"c.gif", "", "", 20}, {"a.png", "", "", 10},
		{"d.wmf", "印章", "", 0}, {"e.png", "", "", 0}, {"x.png", "", "", 0}, {"a.png", "旧图", "", 10}, {"a.png", "格里的图", "", 20},
	} {
		f := figures[i]
		size, _, err := image.DecodeConfig(bytes.NewReader(f.Data))
		if f.Name != want.name || f.Alt != want.alt || draft.Flat(f.Caption) != want.caption || size.Width != want.width || (err == nil) != (want.width > 0) {
			t.Errorf("picture %d is %s, %q, %q, %d wide", i, f.Name, f.Alt, draft.Flat(f.Caption), size.Width)
		}
	}
	if img, err := png.Decode(bytes.NewReader(figures[3].Data)); err != nil || img.At(img.Bounds().Min.X, img.Bounds().Min.Y) != (color.RGBA{0, 0, 255, 255}) {
		t.Error("the half that was cut off is still there")
	}
	if img, err := png.Decode(bytes.NewReader(figures[7].Data)); err != nil || img.At(img.Bounds().Max.X-1, 0) != (color.RGBA{255, 0, 0, 255}) {
		t.Error("the half that an old picture was cut by is still there")
	}
	var said []string
	for i := range list {
		said = append(said, list[i].Code+" "+list[i].Text(diag.English))
	}
	const want = `B070 the picture d.wmf cannot be used: it is a Windows metafile (WMF, EMF)
B070 the picture e.png cannot be used: it is neither PNG, JPEG nor GIF
B070 the picture x.png cannot be used: it is not in the document, only a link to it
B071 pictures without a description (2): who does not see them cannot tell what they show
B086 pictures in tables (1) stand behind the table`
	got := strings.Join(said, "\n")
	for line := range strings.SplitSeq(want, "\n") {
		if !strings.Contains(got, line) {
			t.Errorf("not said: %s\namong\n%s", line, got)
		}
	}
}
