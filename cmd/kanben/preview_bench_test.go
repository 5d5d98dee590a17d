package main

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kanben/assets"
	"kanben/build/preview"
)

// BenchmarkPreview measures from the save of a manuscript of a hundred speeches to
// the new view's last byte: "median-ms" and "least-ms" are of all saves.
func BenchmarkPreview(b *testing.B) {
	title, speeches, _ := strings.Cut(assets.Sample, "\n")
	text := title + "\n" + strings.Repeat(speeches+"\n", 20)
	for _, view := range []string{"read", "pages", "sheets", "proof"} {
		b.Run(view, func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "稿.txt")
			save := func(n int) {
				replace(b, path, strings.Replace(text, "群众", "群众"+strings.Repeat("啊", n), 1))
			}
			save(0)
			links, stop := serving(b, filepath.Dir(path), "preview", "稿.txt", "--json")
			defer stop()
			stream, err := http.Get(links[0].URL + "news?view=" + view)
			if err != nil {
				b.Fatal(err)
			}
			defer stream.Body.Close()
			lines := bufio.NewScanner(stream.Body)
			version := ""
			wait := func() {
				for lines.Scan() {
					var n preview.News
					data, ok := strings.CutPrefix(lines.Text(), "data: ")
					if ok && json.Unmarshal([]byte(data), &n) == nil && n.Version != "" && n.Version != version {
						version = n.Version
						return
					}
				}
				b.Fatal("the news ended")
			}
			wait()
			var took []time.Duration
			for n := 1; b.Loop(); n++ {
				began := time.Now()
				save(n)
				wait()
				r, err := http.Get(links[0].URL + "view/" + view)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := io.Copy(io.Discard, r.Body); err != nil {
					b.Fatal(err)
				}
				r.Body.Close()
				took = append(took, time.Since(began))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "median-ms")
			b.ReportMetric(float64(took[0].Milliseconds()), "least-ms")
		})
	}
}
