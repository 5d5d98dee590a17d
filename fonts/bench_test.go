package fonts

import (
	_ "embed"
	"strings"
	"testing"
)

// A book in four faces: what opening costs.
func BenchmarkOpenFourFaces(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		set := Embedded()
		for _, r := range []Role{Song, SongBold, HeiBold, Kai} {
			set.Face(r)
		}
	}
}

// The same, with the pages of a sample's characters and the dash.
func BenchmarkFirstText(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		set := Embedded()
		for _, role := range []Role{Song, SongBold, HeiBold, Kai} {
			for _, r := range firstHan {
				set.Find(role, r)
			}
		}
	}
}

func BenchmarkFirstDash(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		f := Embedded().Face(Song)
		f.Dash()
	}
}

func BenchmarkGlyphAdvance(b *testing.B) {
	f := Embedded().Face(Song)
	sum := 0
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range firstHan {
			sum += f.Advance(f.Glyph(r))
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(firstHan)), "ns/char")
	if sum == 0 {
		b.Fatal("no widths")
	}
}

func BenchmarkFind(b *testing.B) {
	set := Embedded()
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range firstHan {
			set.Find(Kai, r)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(firstHan)), "ns/char")
}

func BenchmarkShape(b *testing.B) {
	f := Embedded().Face(Song)
	b.Run("seen", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f.Shape("Typography")
		}
	})
	b.Run("new", func(b *testing.B) {
		words := make([]string, 4*maxSeen)
		for i := range words {
			words[i] = strings.Repeat("Ty", i%5+1) + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + string(rune('A'+i/17576))
		}
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			f.Shape(words[i%len(words)])
		}
	})
}

func BenchmarkUnpackRare(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		mustUnpack("rare", notoSerifRare)
	}
}

// firstHan is the 1,000 first characters of the standard table, which is in order
// of how common they are.
var firstHan = []rune(strings.ReplaceAll(standardTable, "\n", ""))[:1000]

//go:embed tgscc-8105.txt
var standardTable string

// The first Western word of a face opens HarfBuzz.
func BenchmarkFirstShape(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Embedded().Face(Song).Shape("Typography")
	}
}
