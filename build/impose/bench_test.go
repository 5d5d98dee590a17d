package impose_test

import (
	"fmt"
	"testing"

	"kanben/assets"
	"kanben/build/impose"
	"kanben/build/pdf"
	"kanben/build/pdf/pdftest"
)

// BenchmarkBothFiles draws full pages of 26 lines of 28 characters, every line
// spread to the measure, and writes the reading PDF and the booklet.
func BenchmarkBothFiles(b *testing.B) {
	for _, pages := range []int{20, 200, 3500} {
		b.Run(fmt.Sprintf("%d pages", pages), func(b *testing.B) {
			d := pdftest.Book(assets.Sample, pages, true)
			b.ReportAllocs()
			var size int
			for b.Loop() {
				f, err := pdf.Draw(d)
				if err != nil {
					b.Fatal(err)
				}
				book, err := f.Bytes()
				if err != nil {
					b.Fatal(err)
				}
				sheets, err := impose.Booklet(f)
				if err != nil {
					b.Fatal(err)
				}
				size = len(book) + len(sheets)
			}
			b.ReportMetric(float64(size), "filebytes/op")
		})
	}
}
