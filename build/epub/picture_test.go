package epub_test

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/epub"
)

// drawing is an image of two colours.
func drawing(width, height int) *image.Paletted {
	m := image.NewPaletted(image.Rect(0, 0, width, height), color.Palette{color.White, color.Black})
	for x := range width {
		m.SetColorIndex(x, x*height/width, 1)
	}
	return m
}

func pngFile(width, height int) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, drawing(width, height)); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func jpegFile(width, height int) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, drawing(width, height), nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func gifFile(width, height int) []byte {
	var b bytes.Buffer
	if err := gif.Encode(&b, drawing(width, height), nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestPictures(t *testing.T) {
	a := unpack(t, wholeModel(), epub.Options{Cover: coverPNG})
	want := map[string]string{
		"images/cover.png": "image/png", "images/picture-001.png": "image/png",
		"images/picture-002.jpg": "image/jpeg", "images/picture-003.gif": "image/gif",
	}
	p := a.packageFile(t)
	for _, item := range p.Items {
		if strings.HasPrefix(item.MediaType, "image/") {
			if want[item.Href] != item.MediaType {
				t.Errorf("%s is %s", item.Href, item.MediaType)
			}
			delete(want, item.Href)
			if (item.Properties == "cover-image") != (item.Href == "images/cover.png") {
				t.Errorf("%s has the properties %q", item.Href, item.Properties)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("not listed: %v", want)
	}
	if a.files["EPUB/images/picture-001.png"] != string(pngFile(320, 200)) {
		t.Error("the picture's bytes are not its author's")
	}
	text := a.files["EPUB/xhtml/s001.xhtml"]
	for _, img := range []string{
		`<img class="picture" src="../images/picture-001.png" alt="会场全景" width="320" height="200"/>`,
		`<img class="picture" src="../images/picture-001.png" alt="同一张照片" width="320" height="200"/>`,
		`<img class="picture" src="../images/picture-002.jpg" alt="图2　只有图题" width="900" height="600"/>`,
		`<img class="picture" src="../images/picture-003.gif" alt="徽标" width="40" height="40"/>`,
		`<p class="caption">找不到的照片</p>`,
	} {
		if !strings.Contains(text, img) {
			t.Errorf("no %s", img)
		}
	}
	if strings.Count(text, "<img") != 4 {
		t.Errorf("%d pictures, want 4", strings.Count(text, "<img"))
	}
}

func TestAccessibilityOfPictures(t *testing.T) {
	data := pngFile(2, 2)
	for _, c := range []struct {
		name       string
		figures    []book.Block
		modes      string
		sufficient string
		described  bool
		summary    string
	}{
		{"no picture", nil, "textual", "textual", true, "除封面外没有图片"},
		{"lost picture", []book.Block{&book.Figure{Alt: "照片"}}, "textual", "textual", true, "除封面外没有图片"},
		{"described", []book.Block{&book.Figure{Data: data, Alt: "照片"}}, "textual visual", "textual", true, "图片附有"},
		{"caption alone", []book.Block{&book.Figure{Data: data, Caption: text("照片")}}, "textual visual", "textual", true, "图片附有"},
		{"one without words", []book.Block{&book.Figure{Data: data, Alt: "照片"}, &book.Figure{Data: data}}, "textual visual", "textual,visual", false, "有的图片没有"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := unpack(t, oneSpeech(c.figures...), epub.Options{})
			p := a.packageFile(t)
			if got := strings.Join(p.property("schema:accessMode"), " "); got != c.modes {
				t.Errorf("modes %s, want %s", got, c.modes)
			}
			if got := strings.Join(p.property("schema:accessModeSufficient"), " "); got != c.sufficient {
				t.Errorf("sufficient %s, want %s", got, c.sufficient)
			}
			if got := slices.Contains(p.property("schema:accessibilityFeature"), "alternativeText"); got != c.described {
				t.Errorf("alternative text: %v", got)
			}
			if got := strings.Join(p.property("schema:accessibilitySummary"), " "); !strings.Contains(got, c.summary) {
				t.Errorf("summary %s, want %s", got, c.summary)
			}
		})
	}
}

// A file that is no picture leaves what the picture should have shown.
func TestFileThatIsNoPicture(t *testing.T) {
	a := unpack(t, oneSpeech(&book.Figure{Name: "假.png", Data: []byte("MZ"), Alt: "会场全景"}), epub.Options{})
	if !strings.Contains(a.files["EPUB/xhtml/s001.xhtml"], `<p class="caption">会场全景</p>`) {
		t.Error("its words are lost")
	}
	for _, name := range a.names {
		if strings.Contains(name, "picture") {
			t.Errorf("%s is in the book", name)
		}
	}
}

// TestPicturesTellNothing holds that what a camera wrote into a picture stays
// out of the book.
func TestPicturesTellNothing(t *testing.T) {
	plain := jpegFile(4, 4)
	const exif = "\xFF\xE1\x00\x16Exif\x00\x00GPS 31N 121E\x00\x00"
	told := slices.Concat(plain[:2], []byte(exif), plain[2:])
	a := unpack(t, oneSpeech(&book.Figure{Data: told, Alt: "照片"}), epub.Options{})
	for name, text := range a.files {
		if strings.Contains(text, "GPS") {
			t.Errorf("%s tells where the picture was taken", name)
		}
	}
	if got := a.files["EPUB/images/picture-001.jpg"]; got != string(plain) {
		t.Errorf("%d bytes of the picture, want %d", len(got), len(plain))
	}
}
