package read

import (
	"bytes"
	"compress/lzw"
	"compress/zlib"
	"encoding/ascii85"
	"fmt"
	"io"
	"strings"
	"testing"

	"kanben/build/pdf/finish"
)

func TestFilters(t *testing.T) {
	text := []byte(strings.Repeat("依靠群众求胜利。BT /F 12 Tf ", 400))
	var flate, a85 bytes.Buffer
	z := zlib.NewWriter(&flate)
	z.Write(text) //nolint:errcheck // a buffer
	z.Close()     //nolint:errcheck // a buffer
	e := ascii85.NewEncoder(&a85)
	e.Write(text) //nolint:errcheck // a buffer
	e.Close()     //nolint:errcheck // a buffer
	a85.WriteString("~>")
	var runs []byte
	for rest := text; len(rest) > 0; {
		n := min(100, len(rest))
		runs = append(append(runs, byte(n-1)), rest[:n]...)
		rest = rest[n:]
	}
	for _, c := range []struct {
		name finish.Name
		data []byte
	}{
		{"FlateDecode", flate.Bytes()},
		{"ASCII85Decode", a85.Bytes()},
		{"ASCIIHexDecode", []byte(fmt.Sprintf("%x>", text))},
		{"RunLengthDecode", append(runs, 128)},
	} {
		got, err := unfilter(c.name, nil, c.data, len(text))
		if err != nil || !bytes.Equal(got, text) {
			t.Errorf("%s: %d bytes, %v", c.name, len(got), err)
		}
		if c.name != "ASCII85Decode" && c.name != "ASCIIHexDecode" { // those only shrink
			if _, err := unfilter(c.name, nil, c.data, 50); err == nil {
				t.Errorf("%s: no limit", c.name)
			}
		}
	}
}

// ISO 32000-1, 7.4.4.2, example 1.
func TestLZW(t *testing.T) {
	got, err := unLZW([]byte{0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01}, true, 100)
	if want := []byte{45, 45, 45, 45, 45, 65, 45, 45, 45, 66}; err != nil || !bytes.Equal(got, want) {
		t.Errorf("%v, %v", got, err)
	}
	// Codes grow without haste where EarlyChange is 0, which is how Go's own
	// packer of the TIFF kind differs from GIF's only in the order of bits.
	var b bytes.Buffer
	w := lzw.NewWriter(&b, lzw.MSB, 8)
	text := bytes.Repeat([]byte("依靠群众求胜利, 1234567890 abc"), 3000)
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	w.Close() //nolint:errcheck // a buffer
	got, err = unLZW(b.Bytes(), false, len(text))
	if err != nil || !bytes.Equal(got, text) {
		t.Errorf("%d of %d bytes, %v", len(got), len(text), err)
	}
}

func TestPredictors(t *testing.T) {
	for kind := byte(0); kind <= 4; kind++ {
		rows := [][]byte{{1, 2, 3, 4, 5, 6}, {7, 9, 11, 13, 200, 255}, {0, 0, 1, 1, 2, 2}}
		var packed, want []byte
		above := make([]byte, 6)
		for _, row := range rows {
			packed = append(packed, kind)
			for i, v := range row {
				var a, b, c byte
				if i >= 2 {
					a, c = row[i-2], above[i-2]
				}
				b = above[i]
				switch kind {
				case 1:
					v -= a
				case 2:
					v -= b
				case 3:
					v -= byte((int(a) + int(b)) / 2)
				case 4:
					v -= paeth(a, b, c)
				}
				packed = append(packed, v)
			}
			above = row
			want = append(want, row...)
		}
		p := finish.Dict{{Key: "Predictor", Value: finish.Int(12)}, {Key: "Colors", Value: finish.Int(2)}, {Key: "Columns", Value: finish.Int(3)}}
		if got, err := unpredicted(p, packed, nil); err != nil || !bytes.Equal(got, want) {
			t.Errorf("kind %d: %v, %v", kind, got, err)
		}
	}
}

// A few bytes that unpack to very much are refused.
func TestBomb(t *testing.T) {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	if _, err := io.CopyN(z, zeroReader{}, 64<<20); err != nil {
		t.Fatal(err)
	}
	z.Close() //nolint:errcheck // a buffer
	if out, err := inflate(b.Bytes(), 1<<20); err == nil || out != nil {
		t.Errorf("%d bytes, %v", len(out), err)
	}
}

type zeroReader struct{}

func (zeroReader) Read(b []byte) (int, error) { clear(b); return len(b), nil }

func TestNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"12": "12", "-3": "-3", "+7": "7", ".5": "0.5", "-.002": "-0.002", "4.": "4", "1.5": "1.5",
		"--5": "-5", "1.2.3": "1.2", "0.0000001": "0", "-0.0": "0", "12-3": "12", "abc": "null", ".": "null",
		"99999999999999999999": "1000000000000000",
	} {
		l := &lexer{src: []byte(in + " ")}
		o, err := l.object(0)
		if err != nil {
			t.Errorf("%s: %v", in, err)
			continue
		}
		if got := string(o.Append(nil)); got != want {
			t.Errorf("%s is read as %s, want %s", in, got, want)
		}
	}
}

func TestStrings(t *testing.T) {
	for in, want := range map[string]string{
		`(a(b)c)`: "a(b)c", `(\101\53\0)`: "A+\x00", "(a\\\r\nb)": "ab", "(a\r\nb\rc)": "a\nb\nc", `(\)\\\q\n)`: ")\\q\n",
		"<41 4>": "A@", "<>": "", "/A#42": "AB", "/A#4": "A#4",
	} {
		l := &lexer{src: []byte(in + " ")}
		o, err := l.object(0)
		got := ""
		switch o := o.(type) {
		case finish.ASCII:
			got = string(o)
		case finish.Hex:
			got = string(o)
		case finish.Name:
			got = string(o)
		}
		if err != nil || got != want {
			t.Errorf("%s is read as %q, %v; want %q", in, got, err, want)
		}
	}
}
