package main

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"kanben/assets"
	"kanben/book/diag"
)

func TestPack(t *testing.T) {
	files := []packed{{name: "kanben", data: []byte("program"), executable: true}, {name: "用法.txt", data: forNotepad("一\n二\r\n")}}
	data, err := pack("kanben-1", files)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := pack("kanben-1", files); !bytes.Equal(data, again) {
		t.Error("the same files give other bytes")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if len(z.File) != 2 || z.File[0].Mode().Perm() != 0o755 || z.File[1].NonUTF8 || z.File[1].Name != "kanben-1/用法.txt" {
		t.Errorf("entries %+v", z.File)
	}
	r, err := z.File[1].Open()
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(r); err != nil || string(text) != "\ufeff一\r\n二\r\n" {
		t.Errorf("%q, %v", text, err)
	}
}

// TestUsageIsOnePage holds that the instructions fit a screen and a sheet.
func TestUsageIsOnePage(t *testing.T) {
	if n := strings.Count(assets.ReleaseUsage, "\n"); n > 50 {
		t.Errorf("%d lines", n)
	}
	for line := range strings.Lines(assets.ReleaseUsage) {
		if n := diag.Columns(strings.TrimRight(line, "\n")); n > 80 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}

func TestNoSuchPlatform(t *testing.T) {
	if err := release(t.TempDir(), []string{"plan9/386"}); err == nil || !strings.Contains(err.Error(), "windows/amd64") {
		t.Error(err)
	}
}
