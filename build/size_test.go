package build_test

import (
	"archive/zip"
	"bytes"
	"context"
	"testing"

	"kanben/build"
	"kanben/build/epub"
)

// The sample's EPUB is small enough for any chat: with faces, and without them and
// the cover.
func TestSizeOfTheEPUB(t *testing.T) {
	m := sampleAndStress(t)[0]
	sizes := map[epub.Typefaces]int{}
	for _, faces := range []epub.Typefaces{epub.TTF, epub.WOFF2, epub.NoTypefaces} {
		v, err := build.Run(context.Background(), &build.Job{
			Manuscripts: []build.Manuscript{m}, Targets: []build.Target{build.EPUB}, Ebook: build.Ebook{Typefaces: faces},
		})
		if err != nil {
			t.Fatal(err)
		}
		data := v.Artifacts[0].Data
		sizes[faces] = len(data)
		if faces != epub.NoTypefaces {
			continue
		}
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			if f.Name == "EPUB/images/cover.png" {
				sizes[faces] -= int(f.CompressedSize64)
			}
		}
		if sizes[faces] == len(data) {
			t.Error("there is no cover")
		}
	}
	const kb = 1000
	for faces, most := range map[epub.Typefaces]int{epub.TTF: 900 * kb, epub.NoTypefaces: 60 * kb, epub.WOFF2: sizes[epub.TTF] * 85 / 100} {
		if sizes[faces] >= most {
			t.Errorf("%s: %d bytes, less than %d are promised", epub.TypefaceNames[faces], sizes[faces], most)
		}
	}
	t.Log(sizes)
}
