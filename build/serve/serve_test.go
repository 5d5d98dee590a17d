package serve

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// folder makes a folder of files, with a secret beside it and a link to that.
func folder(t *testing.T) *os.Root {
	t.Helper()
	outer := t.TempDir()
	dir := filepath.Join(outer, "书-成品")
	for name, data := range map[string]string{
		"书.epub":          "an archive",
		"书.pdf":           "0123456789",
		"书.txt":           strings.Repeat("同志们：今天说两句话。\n", 5000),
		"SHA256SUMS":      "sums",
		".hidden":         "secret",
		"x.tmp":           "half",
		"第一组/书.pdf":       "group 1",
		"第一组/index.html":  "<p>group</p>",
		"第二组/书.pdf":       "group 2",
		"第二组/.git/config": "secret",
		"第三组/书.pdf":       "group 3",
		"../secret.txt":   "secret",
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	os.Symlink("../secret.txt", filepath.Join(dir, "link.txt")) //nolint:errcheck // some systems have no links
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

// ask sends a request and gives the answer; header is "Name: value" pairs.
func ask(h http.Handler, method, target string, header ...string) *http.Response {
	r := httptest.NewRequest(method, "http://localhost/", nil)
	r.URL.Path = target
	for _, line := range header {
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func bodyOf(t *testing.T, r *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestFiles(t *testing.T) {
	h := Handler(Options{Root: folder(t).FS(), Pages: map[string][]byte{"index.html": []byte("<p>index</p>"), "opds.json": []byte("{}"), "第二组/index.html": []byte("<p>made</p>")}})
	for _, c := range []struct {
		path, header string
		status       int
		want         string
	}{
		{"/", "", 200, "<p>index</p>"},
		{"/书.epub", "", 200, "an archive"},
		{"/书.pdf", "", 200, "0123456789"},
		{"/书.pdf", "Range: bytes=2-4", 206, "234"},
		{"/书.pdf", "Range: bytes=-3", 206, "789"},
		{"/书.pdf", "Range: bytes=20-", 416, ""},
		{"/第一组/", "", 200, "<p>group</p>"},
		{"/第一组", "", 301, ""},
		{"/第二组/", "", 200, "<p>made</p>"},
		{"/第二组", "", 301, ""},
		{"/opds.json", "", 200, "{}"},
		{"/opds.json/x", "", 404, ""},
		{"/第二组/书.pdf", "", 200, "group 2"},
		{"/第三组/", "", 404, ""}, // no index: no listing either
		{"/第三组", "", 404, ""},
		{"/没有", "", 404, ""},
		{"/.hidden", "", 404, ""},
		{"/第二组/.git/config", "", 404, ""},
		{"/x.tmp", "", 404, ""},
		{"/../secret.txt", "", 404, ""},
		{"/第一组/../../secret.txt", "", 404, ""},
		{`/..\secret.txt`, "", 404, ""},
		{"/link.txt", "", 404, ""},
		{"/书.pdf\x00", "", 404, ""},
	} {
		var header []string
		if c.header != "" {
			header = append(header, c.header)
		}
		r := ask(h, "GET", c.path, header...)
		body := bodyOf(t, r)
		if r.StatusCode != c.status || c.want != "" && body != c.want || strings.Contains(body, "secret") {
			t.Errorf("%s %s: %d %.40q, want %d %q", c.path, c.header, r.StatusCode, body, c.status, c.want)
		}
		if r.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s may be sniffed", c.path)
		}
	}
}

func TestHeaders(t *testing.T) {
	h := Handler(Options{Root: folder(t).FS()})
	r := ask(h, "HEAD", "/书.epub")
	if got := r.Header.Get("Content-Disposition"); got != "attachment; filename*=UTF-8''%E4%B9%A6.epub" {
		t.Error(got)
	}
	if got := r.Header.Get("Content-Type"); got != "application/epub+zip" {
		t.Error(got)
	}
	if got := r.Header.Get("Content-Length"); got != "10" || bodyOf(t, r) != "" {
		t.Error("HEAD:", got)
	}
	tag := r.Header.Get("ETag")
	if again := ask(h, "GET", "/书.epub", "If-None-Match: "+tag); again.StatusCode != 304 || bodyOf(t, again) != "" {
		t.Error("the same file is sent again:", again.StatusCode)
	}
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS"} {
		if r := ask(h, method, "/书.epub"); r.StatusCode != 405 {
			t.Error(method, r.StatusCode)
		}
	}
}

func TestPackedText(t *testing.T) {
	root := folder(t)
	h := Handler(Options{Root: root.FS()})
	plain := bodyOf(t, ask(h, "GET", "/书.txt"))
	r := ask(h, "GET", "/书.txt", "Accept-Encoding: br;q=1, gzip;q=0.8")
	if r.Header.Get("Content-Encoding") != "gzip" {
		t.Fatal("text is not packed")
	}
	packedBody := bodyOf(t, r)
	z, err := gzip.NewReader(strings.NewReader(packedBody))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil || string(data) != plain || len(packedBody)*2 > len(plain) {
		t.Errorf("%d bytes packed to %d, unpacked %d, %v", len(plain), len(packedBody), len(data), err)
	}
	if tag := r.Header.Get("ETag"); ask(h, "GET", "/书.txt", "Accept-Encoding: gzip", "If-None-Match: "+tag).StatusCode != 304 {
		t.Error("packed text is sent again")
	}
	for _, header := range []string{"Accept-Encoding: gzip;q=0", "Accept-Encoding: br", "Accept-Encoding: gzip;q=0.0"} {
		if r := ask(h, "GET", "/书.txt", header); r.Header.Get("Content-Encoding") != "" {
			t.Error(header)
		}
	}
	if r := ask(h, "GET", "/书.txt", "Accept-Encoding: gzip", "Range: bytes=0-8"); r.StatusCode != 206 || bodyOf(t, r) != "同志们" {
		t.Error("a range of packed text", r.StatusCode)
	}
}

func TestETagFollowsTheBytes(t *testing.T) {
	root := folder(t)
	h := Handler(Options{Root: root.FS()})
	before := ask(h, "GET", "/书.pdf").Header.Get("ETag")
	path := filepath.Join(root.Name(), "书.pdf")
	later := time.Now().Add(time.Hour)
	if err := os.Chtimes(path, later, later); err != nil {
		t.Fatal(err)
	}
	if again := ask(h, "GET", "/书.pdf").Header.Get("ETag"); again != before {
		t.Error("the same bytes have another tag")
	}
	if err := os.WriteFile(path, []byte("another book"), 0o644); err != nil {
		t.Fatal(err)
	}
	if after := ask(h, "GET", "/书.pdf").Header.Get("ETag"); after == before {
		t.Error("other bytes have the same tag")
	}
}

func TestRooms(t *testing.T) {
	now := time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC)
	h := Handler(Options{
		Root:  folder(t).FS(),
		Pages: map[string][]byte{"index.html": []byte("index"), "第二组/index.html": []byte("<p>made</p>")},
		Rooms: map[string]Room{
			"a1b2": {Folder: "第一组"},
			"c3d4": {Folder: "第二组", Until: now.Add(time.Hour)},
		},
		Now: func() time.Time { return now },
	})
	for target, status := range map[string]int{
		"/": 404, "/书.pdf": 404, "/第一组/书.pdf": 404, "/zzzz/书.pdf": 404,
		"/a1b2/": 200, "/a1b2/书.pdf": 200, "/c3d4/书.pdf": 200, "/c3d4/": 200, "/index.html": 404,
		"/a1b2/../第二组/书.pdf": 404, "/a1b2/../../secret.txt": 404,
	} {
		if r := ask(h, "GET", target); r.StatusCode != status {
			t.Errorf("%s: %d, want %d", target, r.StatusCode, status)
		}
	}
	now = now.Add(2 * time.Hour)
	if r := ask(h, "GET", "/c3d4/书.pdf"); r.StatusCode != 410 {
		t.Error("an expired link opens", r.StatusCode)
	}
	if r := ask(h, "GET", "/a1b2/书.pdf"); r.StatusCode != 200 {
		t.Error("a link without end has expired", r.StatusCode)
	}
}

// listen runs a server and gives its address and what stops it and waits.
func listen(t *testing.T, h http.Handler) (string, func() error) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- Run(ctx, l, h) }()
	stop := sync.OnceValue(func() error { cancel(); return <-done })
	t.Cleanup(func() { stop() })
	return "http://" + l.Addr().String(), stop
}

func TestRunServesManyAndStops(t *testing.T) {
	root := folder(t)
	big := bytes.Repeat([]byte("0123456789abcdef"), 1<<14)
	if err := os.WriteFile(filepath.Join(root.Name(), "big.pdf"), big, 0o644); err != nil {
		t.Fatal(err)
	}
	address, stop := listen(t, Handler(Options{Root: root.FS()}))
	var all sync.WaitGroup
	for range 2 * maxConns {
		all.Go(func() {
			r, err := http.Get(address + "/big.pdf")
			if err != nil {
				t.Error(err)
				return
			}
			defer r.Body.Close()
			if data, err := io.ReadAll(r.Body); err != nil || !bytes.Equal(data, big) {
				t.Errorf("%d bytes, %v", len(data), err)
			}
			r.Close = true
		})
	}
	all.Wait()
	http.DefaultClient.CloseIdleConnections()
	if err := stop(); err != nil {
		t.Error(err)
	}
	if r, err := http.Get(address + "/big.pdf"); err == nil { // or somebody else has the port now
		defer r.Body.Close()
		if data, err := io.ReadAll(r.Body); err == nil && bytes.Equal(data, big) {
			t.Error("it still answers")
		}
	}
}
