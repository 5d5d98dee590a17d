package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
)

// drawing is a small picture with something in it.
func drawing() image.Image {
	m := image.NewRGBA(image.Rect(0, 0, 9, 5))
	for i := range 9 {
		m.Set(i, i%5, color.RGBA{uint8(20 * i), 200, 90, 255})
	}
	return m
}

func chunk(kind, body string) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	b = append(b, kind+body...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE([]byte(kind+body)))
}

func segment(kind byte, body string) []byte {
	return append(binary.BigEndian.AppendUint16([]byte{0xFF, kind}, uint16(len(body)+2)), body...)
}

// TestBarePNG holds that a PNG loses what tells of its making and keeps its
// pixels.
func TestBarePNG(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, drawing()); err != nil {
		t.Fatal(err)
	}
	plain := b.Bytes()
	const head = 8 + 25 // signature and IHDR
	told := append(bytes.Clone(plain[:head]), chunk("tEXt", "Author\x00王明")...)
	told = append(told, chunk("gAMA", "\x00\x00\xb1\x8f")...)
	told = append(told, chunk("eXIf", "MM\x00*secret")...)
	told = append(append(told, plain[head:]...), "behind the end: secret"...)
	bare := Bare(told)
	if bytes.Contains(bare, []byte("王明")) || bytes.Contains(bare, []byte("secret")) || !bytes.Contains(bare, []byte("gAMA")) {
		t.Errorf("%q", bare)
	}
	if _, err := png.Decode(bytes.NewReader(bare)); err != nil {
		t.Error(err)
	}
	if got := Bare(plain); !bytes.Equal(got, plain) {
		t.Error("a PNG that tells nothing is changed")
	}
}

// TestBareJPEG holds the same for a JPEG, and that it still knows which way is up.
func TestBareJPEG(t *testing.T) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, drawing(), nil); err != nil {
		t.Fatal(err)
	}
	plain := b.Bytes()
	exif := "Exif\x00\x00II*\x00\x08\x00\x00\x00\x02\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x0F\x01\x02\x00\x07\x00\x00\x00GPS 31N\x00"
	told := append(bytes.Clone(plain[:2]), segment(0xE1, exif)...)
	told = append(told, segment(0xE1, "http://ns.adobe.com/xap/1.0/\x00secret")...)
	told = append(told, segment(0xED, "Photoshop 3.0\x00secret")...)
	told = append(told, segment(0xE2, "ICC_PROFILE\x00\x01\x01profile")...)
	told = append(told, segment(0xFE, "secret")...)
	told = append(append(told, plain[2:]...), "a second picture: secret"...)
	bare := Bare(told)
	if bytes.Contains(bare, []byte("secret")) || bytes.Contains(bare, []byte("GPS")) || !bytes.Contains(bare, []byte("ICC_PROFILE")) {
		t.Errorf("%q", bare)
	}
	if got := orientation(bare); got != 6 {
		t.Errorf("the way up is %d", got)
	}
	want, _ := jpeg.Decode(bytes.NewReader(plain))
	got, err := jpeg.Decode(bytes.NewReader(bare))
	if err != nil || got.At(4, 4) != want.At(4, 4) {
		t.Errorf("other pixels: %v", err)
	}
	if got := Bare(plain); !bytes.Equal(got, plain) {
		t.Error("a JPEG that tells nothing is changed")
	}
}

// FuzzBare holds that no bytes make it fail, and that a picture that can be
// opened still can.
func FuzzBare(f *testing.F) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, drawing(), nil); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	b.Reset()
	if err := png.Encode(&b, drawing()); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		bare := Bare(data)
		if _, err := Open(data); err == nil {
			if _, err := Open(bare); err != nil {
				t.Error(err)
			}
		}
		if again := Bare(bare); !bytes.Equal(again, bare) {
			t.Error("not bare after all")
		}
	})
}
