package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"

	"kanben/build/geom"
)

// encoded gives an image as a PNG.
func encoded(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// photo gives an image as a JPEG that says how it is to be turned.
func photo(t testing.TB, m image.Image, order binary.AppendByteOrder, turned turn) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 100}); err != nil {
		t.Fatal(err)
	}
	mark := "MM\x00*"
	if order == binary.LittleEndian {
		mark = "II*\x00"
	}
	tiff := order.AppendUint32([]byte(mark), 8)
	tiff = order.AppendUint16(tiff, 2)
	for _, e := range [][2]uint16{{0x010F, 0}, {0x0112, uint16(turned)}} {
		tiff = order.AppendUint16(order.AppendUint16(tiff, e[0]), 3)
		tiff = order.AppendUint16(order.AppendUint32(tiff, 1), e[1])
		tiff = order.AppendUint16(tiff, 0)
	}
	out := append([]byte("\xFF\xD8\xFF\xE0\x00\x04ab"), "\xFF\xFF\xE1"...)
	out = binary.BigEndian.AppendUint16(out, uint16(8+len(tiff)))
	out = append(append(out, "Exif\x00\x00"...), tiff...)
	return append(out, b.Bytes()[2:]...)
}

// plate opens a picture and makes its plate at a width.
func plate(t testing.TB, data []byte, width geom.Length) *Plate {
	t.Helper()
	s, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	p, err := s.Plate(width)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Colours become greys of their brightness, what is transparent lies on white.
func TestGreys(t *testing.T) {
	tests := []struct {
		name  string
		color color.Color
		want  byte
	}{
		{"black", color.NRGBA{0, 0, 0, 255}, 0},
		{"white", color.NRGBA{255, 255, 255, 255}, 255},
		{"a grey", color.NRGBA{77, 77, 77, 255}, 77},
		{"red", color.NRGBA{255, 0, 0, 255}, 76},
		{"green", color.NRGBA{0, 255, 0, 255}, 150},
		{"blue", color.NRGBA{0, 0, 255, 255}, 29},
		{"nothing", color.NRGBA{0, 0, 0, 0}, 255},
		{"half of black", color.NRGBA{0, 0, 0, 128}, 127},
		{"half of red", color.NRGBA{255, 0, 0, 128}, 165},
	}
	kinds := map[string]func(c color.Color) image.Image{
		"NRGBA": func(c color.Color) image.Image {
			m := image.NewNRGBA(image.Rect(0, 0, 3, 2))
			for i := range 6 {
				m.Set(i%3, i/3, c)
			}
			return m
		},
		"paletted": func(c color.Color) image.Image {
			return image.NewPaletted(image.Rect(0, 0, 3, 2), color.Palette{c, color.Black})
		},
		"16 bits": func(c color.Color) image.Image {
			m := image.NewNRGBA64(image.Rect(0, 0, 3, 2))
			for i := range 6 {
				m.Set(i%3, i/3, c)
			}
			return m
		},
	}
	for _, test := range tests {
		for kind, paint := range kinds {
			p := plate(t, encoded(t, paint(test.color)), geom.Pt)
			if p.Photo || p.Width != 3 && p.Width != 1 {
				t.Errorf("%s, %s: %d × %d, photo %v", test.name, kind, p.Width, p.Height, p.Photo)
			}
			for _, v := range p.Data {
				if v != test.want {
					t.Errorf("%s, %s: %d, want %d", test.name, kind, v, test.want)
				}
			}
		}
	}
}

// A photograph's grey is that of the same picture in a PNG.
func TestPhotosAndDrawingsAreAlike(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 16, 16))
	for i := range 256 {
		m.Set(i%16, i/16, color.NRGBA{200, 120, 40, 255})
	}
	wide := geom.Length(16) * 72 * geom.Pt / Resolution
	drawn := plate(t, encoded(t, m), wide)
	taken := plate(t, photo(t, m, binary.BigEndian, 1), wide)
	shown, err := jpeg.Decode(bytes.NewReader(taken.Data))
	if err != nil {
		t.Fatal(err)
	}
	grey, ok := shown.(*image.Gray)
	if !ok || !taken.Photo {
		t.Fatalf("the plate of a photograph is a %T", shown)
	}
	if d := int(grey.Pix[0]) - int(drawn.Data[0]); d < -2 || d > 2 {
		t.Errorf("%d and %d", grey.Pix[0], drawn.Data[0])
	}
}

// A picture keeps 300 pixels an inch at least, and less than twice as many.
func TestReduction(t *testing.T) {
	inch := 72 * geom.Pt
	for _, test := range []struct {
		pixels int
		want   int
	}{{100, 100}, {300, 300}, {599, 599}, {600, 300}, {601, 301}, {899, 450}, {900, 300}, {1250, 313}} {
		m := image.NewGray(image.Rect(0, 0, test.pixels, 7))
		for i := range m.Pix {
			m.Pix[i] = 90
		}
		p := plate(t, encoded(t, m), inch)
		if p.Width != test.want || len(p.Data) != p.Width*p.Height {
			t.Errorf("%d pixels: %d × %d, %d bytes, want %d", test.pixels, p.Width, p.Height, len(p.Data), test.want)
		}
		for i, v := range p.Data {
			if v != 90 {
				t.Errorf("%d pixels: sample %d is %d", test.pixels, i, v)
				break
			}
		}
	}
}

// Each square of pixels becomes its mean.
func TestMeans(t *testing.T) {
	m := &image.Gray{Pix: []byte{0, 10, 100, 20, 30, 200, 1, 3, 5}, Stride: 3, Rect: image.Rect(0, 0, 3, 3)}
	got := reduce(m, 2)
	if want := []byte{15, 150, 2, 5}; !bytes.Equal(got.Pix, want) {
		t.Errorf("%v, want %v", got.Pix, want)
	}
}

// The eight ways of Exif, as a reader of the photograph sees it: the corner that
// is dark in the upright picture is always the upper left one.
func TestPhotosStandUpright(t *testing.T) {
	const w, h = 48, 32
	dark := map[turn]image.Point{ // which corner of the file's pixels
		0: {0, 0}, 1: {0, 0}, 2: {1, 0}, 3: {1, 1}, 4: {0, 1},
		5: {0, 0}, 6: {0, 1}, 7: {1, 1}, 8: {1, 0}, 9: {0, 0},
	}
	for turned, corner := range dark {
		m := image.NewGray(image.Rect(0, 0, w, h))
		for i := range m.Pix {
			if m.Pix[i] = 255; i%w/(w/2) == corner.X && i/w/(h/2) == corner.Y {
				m.Pix[i] = 0
			}
		}
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			data := photo(t, m, order, turned)
			s, err := Open(data)
			if err != nil {
				t.Fatal(err)
			}
			p := plate(t, data, 72*geom.Pt)
			if sideways := turned >= 5 && turned <= 8; (s.Width == h) != sideways || p.Width != s.Width || p.Height != s.Height {
				t.Errorf("%d: %d × %d, plate %d × %d", turned, s.Width, s.Height, p.Width, p.Height)
			}
			shown, err := jpeg.Decode(bytes.NewReader(p.Data))
			if err != nil {
				t.Fatal(err)
			}
			for y := range 2 {
				for x := range 2 {
					v := shown.(*image.Gray).GrayAt(p.Width/4+x*p.Width/2, p.Height/4+y*p.Height/2).Y
					if isDark := v < 128; isDark != (x == 0 && y == 0) {
						t.Errorf("%d %v: quarter (%d, %d) is %d", turned, order, x, y, v)
					}
				}
			}
			if bytes.Contains(p.Data, []byte("Exif")) {
				t.Errorf("%d: what the camera wrote is in the plate", turned)
			}
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	small := encoded(t, image.NewGray(image.Rect(0, 0, 4, 4)))
	huge := bytes.Clone(small)
	binary.BigEndian.PutUint32(huge[16:], 10_000)
	binary.BigEndian.PutUint32(huge[20:], 10_000)
	for _, test := range []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, ErrFormat},
		{"a GIF", []byte("GIF89a"), ErrFormat},
		{"the start of a PNG", small[:20], ErrFormat},
		{"the start of a JPEG", []byte("\xFF\xD8\xFF"), ErrFormat},
		{"a PNG of which a sum is wrong", huge, ErrFormat},
	} {
		if _, err := Open(test.data); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
	}
	large := photo(t, image.NewGray(image.Rect(0, 0, 16, 16)), binary.BigEndian, 6)
	at := bytes.Index(large, []byte("\xFF\xC0"))
	binary.BigEndian.PutUint16(large[at+5:], 10_000)
	binary.BigEndian.PutUint16(large[at+7:], 9_000)
	s, err := Open(large)
	if !errors.Is(err, ErrLarge) || s.Width != 10_000 || s.Height != 9_000 {
		t.Errorf("a JPEG of 90 million pixels: %v", err)
	}
	cut := encoded(t, image.NewGray(image.Rect(0, 0, 400, 400)))
	if s, err = Open(cut[:len(cut)-40]); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Plate(geom.Pt); !errors.Is(err, ErrFormat) {
		t.Errorf("a PNG that is cut off: %v", err)
	}
}

// Whatever the bytes are, nothing panics, and a plate has what it says.
func FuzzPlate(f *testing.F) {
	m := image.NewNRGBA(image.Rect(0, 0, 9, 5))
	f.Add(encoded(f, m))
	f.Add(photo(f, m, binary.LittleEndian, 6))
	f.Add(photo(f, m, binary.BigEndian, 3)[:40])
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Open(data)
		if err != nil || s.Width*s.Height > 1<<20 {
			return
		}
		p, err := s.Plate(72 * geom.Pt)
		if err != nil {
			return
		}
		if !p.Photo && len(p.Data) != p.Width*p.Height || p.Width <= 0 || p.Height <= 0 {
			t.Errorf("%d × %d pixels, %d bytes", p.Width, p.Height, len(p.Data))
		}
	})
}

func BenchmarkPlate(b *testing.B) {
	m := image.NewNRGBA(image.Rect(0, 0, 4000, 3000))
	for i := range m.Pix {
		m.Pix[i] = byte(i * 7 / 1000)
	}
	data := photo(b, m, binary.BigEndian, 6)
	b.ReportAllocs()
	for b.Loop() {
		plate(b, data, 294*geom.Pt)
	}
}

// A GIF is printed, its first picture on the whole ground; what of the ground the
// picture leaves free is white.
func TestGIF(t *testing.T) {
	black := image.NewPaletted(image.Rect(2, 1, 5, 4), color.Palette{color.Black, color.White})
	second := image.NewPaletted(image.Rect(0, 0, 6, 6), color.Palette{color.White, color.Black})
	var b bytes.Buffer
	err := gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{black, second}, Delay: []int{0, 0}, Config: image.Config{Width: 6, Height: 6}})
	if err != nil {
		t.Fatal(err)
	}
	p := plate(t, b.Bytes(), geom.Pt)
	if p.Photo || p.Width != 6 || p.Height != 6 {
		t.Fatalf("%d × %d, photo %v", p.Width, p.Height, p.Photo)
	}
	for i, v := range p.Data {
		want := byte(255)
		if x, y := i%6, i/6; x >= 2 && x < 5 && y >= 1 && y < 4 {
			want = 0
		}
		if v != want {
			t.Errorf("pixel %d, %d is %d, want %d", i%6, i/6, v, want)
		}
	}
	for n := range b.Len() {
		if s, err := Open(b.Bytes()[:n]); err == nil {
			_, _ = s.Plate(geom.Pt) // a broken file is an error, not a panic
		}
	}
}
