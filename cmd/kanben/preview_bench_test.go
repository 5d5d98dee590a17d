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
	"kanben/build/each"
	"kanben/build/preview"
)

// inSight are the pictures of a view that a window of 1280 × 800 shows first.
var inSight = map[string]int{"pages": 2, "sheets": 12}

// pictures fetches the first n pictures of a view, as many at a time as browsers do.
func pictures(at, page string, n int) error {
	var names []string
	for _, part := range strings.Split(page, `<img src="`)[1:] {
		name, _, _ := strings.Cut(part, `"`)
		names = append(names, name)
	}
	n = min(n, len(names))
	return each.Do(n, func(i int) error {
		r, err := http.Get(at + names[i])
		if err != nil {
			return err
		}
		defer r.Body.Close()
		_, err = io.Copy(io.Discard, r.Body)
		return err
	})
}

// BenchmarkPreview measures from the save of a manuscript of a hundred speeches to
// the last byte of the new view and of its pictures in sight: "median-ms" and
// "least-ms" are of all saves.
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
				page, err := io.ReadAll(r.Body)
				if err != nil {
					b.Fatal(err)
				}
				r.Body.Close()
				if err := pictures(r.Request.URL.String(), string(page), inSight[view]); err != nil {
					b.Fatal(err)
				}
				took = append(took, time.Since(began))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "median-ms")
			b.ReportMetric(float64(took[0].Milliseconds()), "least-ms")
		})
	}
}
