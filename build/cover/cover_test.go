package cover_test

import (
	"bytes"
	"image"
	"image/png"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/cover"
	"kanben/build/each"
	"kanben/build/geom"
	"kanben/fonts"
)

const sampleTitle = "依靠群众求胜利专题讨论发言稿【汇编5篇】"

func titled(title string) *book.Book { return &book.Book{Meta: book.Meta{Title: title}} }

// paint makes a cover in a design.
func paint(t testing.TB, design string, b *book.Book) []byte {
	t.Helper()
	d, err := cover.Named(design)
	if err != nil {
		t.Fatal(err)
	}
	return d.PNG(b, fonts.Embedded(), false)
}

// draw makes a cover and reads it back.
func draw(t testing.TB, b *book.Book) (*image.Paletted, []byte) {
	t.Helper()
	data := paint(t, "", b)
	im, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	p, ok := im.(*image.Paletted)
	if !ok {
		t.Fatalf("a cover of kind %T", im)
	}
	return p, data
}

// The goldens are for the eye, and hold every machine to the same pixels.
func TestPNGGoldens(t *testing.T) {
	full := titled(sampleTitle)
	full.Meta.Organisation = "××社区党委学习小组"
	full.Meta.Date = time.Date(2024, 10, 11, 0, 0, 0, 0, time.UTC)
	full.Meta.Edition = 2
	full.Meta.People = []book.Person{{Name: "王　明", Role: "主编"}, {Name: "李华", Role: "整理"}}
	long := titled("党的群众路线教育实践活动专题学习讨论会上的发言")
	for range 12 {
		long.Speeches = append(long.Speeches, &book.Speech{Number: 1 + len(long.Speeches)})
	}
	for _, c := range []struct {
		name, design string
		b            *book.Book
	}{
		{"sample", "", titled(sampleTitle)},
		{"imprint", "frame", full},
		{"slip", "slip", full},
		{"slip-long", "slip", long},
		{"grid", "grid", full},
		{"grid-long", "grid", long},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := paint(t, c.design, c.b)
			got, err := png.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", c.name+".png")
			want, err := png.Decode(bytes.NewReader(golden.Bytes(t, path, data)))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.(*image.Paletted).Pix, want.(*image.Paletted).Pix) {
				t.Errorf("pixels differ from %s; look at them and run with -update", path)
			}
		})
	}
}

func TestPNGKeepsItsSizeAndColours(t *testing.T) {
	im, data := draw(t, titled(sampleTitle))
	if got := im.Bounds().Size(); got != image.Pt(cover.Width, cover.Height) {
		t.Errorf("%v pixels", got)
	}
	if n := len(im.Palette); n > 16 {
		t.Errorf("%d colours", n)
	}
	if n := len(data); n > 60_000 {
		t.Errorf("%d bytes", n)
	}
}

func TestPNGGivesTheSameBytesSideBySide(t *testing.T) {
	_, want := draw(t, titled(sampleTitle))
	err := each.Do(4, func(i int) error {
		// Other covers in between must leave nothing behind.
		paint(t, "slip", titled(strings.Repeat("学", i+1)))
		if !bytes.Equal(paint(t, "", titled(sampleTitle)), want) {
			t.Errorf("drawing %d differs", i)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// frameInside is the paper inside the frame, where words stand.
var frameInside = image.Rect(190, 190, cover.Width-190, cover.Height-190)

// inked tells how much of a part of the cover is not paper.
func inked(im *image.Paletted, r image.Rectangle) int {
	n := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := im.Pix[im.PixOffset(r.Min.X, y):im.PixOffset(r.Max.X, y)]
		n += len(row) - bytes.Count(row, []byte{0})
	}
	return n
}

func TestPNGLeavesOutWhatIsUnknown(t *testing.T) {
	plain, _ := draw(t, titled("依靠群众求胜利"))
	foot := image.Rect(frameInside.Min.X, 1800, frameInside.Max.X, frameInside.Max.Y)
	if n := inked(plain, foot); n > 0 {
		t.Errorf("%d pixels of an imprint that nobody knows", n)
	}
	b := titled("依靠群众求胜利")
	b.Meta.Organisation = "学习小组"
	organised, _ := draw(t, b)
	if inked(organised, foot) == 0 {
		t.Error("the organiser is not there")
	}
}

// Whatever the title, the cover is drawn and the words stay inside the frame.
func TestPNGOfAnyTitle(t *testing.T) {
	empty, _ := draw(t, titled(""))
	frame := inked(empty, empty.Bounds())
	for _, title := range []string{
		"", " ", "学", "依靠群众", "《红》", "Serve the People", "在xx届三中全会___社区的发言",
		"Incomprehensibilities", strings.Repeat("长", 40), strings.Repeat("很长的标题，", 30),
		strings.Repeat("x", 3000), strings.Repeat("标题", 20_000),
		"😀\x00\n\u202e شعب 𠮷", "a【" + strings.Repeat("注", 500) + "】", "！！！！！！！！！！！！！",
	} {
		im, _ := draw(t, titled(title))
		ring := inked(im, im.Bounds()) - inked(im, frameInside)
		if ring != frame {
			t.Errorf("%.20q: %d pixels in and outside the frame, want %d", title, ring, frame)
		}
		if blank := strings.TrimSpace(title) == ""; blank != (inked(im, frameInside) == 0) {
			t.Errorf("%.20q: the title was not drawn", title)
		}
	}
}

func FuzzPNG(f *testing.F) {
	for _, s := range []string{sampleTitle, "Serve 人民", "\x00\xff", "……——", "【】", "﷽"} {
		f.Add(s, s)
	}
	fs := fonts.Embedded()
	var designs []*cover.Design
	for _, name := range cover.Names() {
		d, err := cover.Named(name)
		if err != nil {
			f.Fatal(err)
		}
		designs = append(designs, d)
	}
	f.Fuzz(func(t *testing.T, title, organisation string) {
		b := titled(title)
		b.Meta.Organisation = organisation
		for _, d := range designs {
			data := d.PNG(b, fs, len(title)%2 == 1)
			if _, err := png.DecodeConfig(bytes.NewReader(data)); err != nil {
				t.Error(err)
			}
			d.Front(b, fs, geom.A5, false)
		}
	})
}

func BenchmarkPNG(b *testing.B) {
	bk := titled(sampleTitle)
	fs := fonts.Embedded()
	d, err := cover.Named("")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		d.PNG(bk, fs, false)
	}
}
