package archive_test

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"kanben/build/archive"
)

func TestWrite(t *testing.T) {
	noise := make([]byte, 5000)
	for i := range noise {
		noise[i] = byte(rand.New(rand.NewPCG(1, uint64(i))).Uint32())
	}
	contents := map[string][]byte{
		"mimetype":   []byte("application/epub+zip"),
		"第一组/用法.txt": []byte(strings.Repeat("同志们\n", 1000)),
		"noise":      noise,
		"empty":      nil,
		"kanben":     []byte("program"),
	}
	entries := []archive.Entry{
		{Name: "mimetype", Packed: archive.Store(contents["mimetype"])},
		{Name: "第一组/用法.txt", Packed: archive.Press(contents["第一组/用法.txt"])},
		{Name: "noise", Packed: archive.Press(noise)},
		{Name: "empty", Packed: archive.Press(nil)},
		{Name: "kanben", Packed: archive.Press(contents["kanben"]), Executable: true},
	}
	data, err := archive.Write(entries)
	if err != nil {
		t.Fatal(err)
	}
	if string(data[30:58]) != "mimetypeapplication/epub+zip" {
		t.Errorf("the archive begins with %q", data[:58])
	}
	if again, _ := archive.Write(entries); !bytes.Equal(data, again) {
		t.Error("the same files give other bytes")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r) // checks the CRC
		if err != nil || !bytes.Equal(got, contents[f.Name]) || f.Name != entries[i].Name {
			t.Errorf("%s: %d bytes, %v", f.Name, len(got), err)
		}
		if f.NonUTF8 || len(f.Extra) > 0 || f.Flags&8 != 0 || (f.Mode().Perm()&0o111 != 0) != (f.Name == "kanben") {
			t.Errorf("%s: flags %x, extra %x, mode %v", f.Name, f.Flags, f.Extra, f.Mode())
		}
		if packed := f.Method == zip.Deflate; packed != (f.Name == "第一组/用法.txt") {
			t.Errorf("%s has method %d", f.Name, f.Method)
		}
	}
}
