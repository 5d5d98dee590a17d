package publish

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/net/webdav"

	"kanben/build/media"
	"kanben/build/sums"
)

// A shop is a store of one kind, and what stands in it.
type shop struct {
	Store
	holds func() map[string]string
	put   func(name, data string)
}

const secret = "wJalrXUtnFEMI-K7MDENG"

var key = NewKey("AKIDEXAMPLE", secret, "")

// noWait is a line without waits.
var noWait = Line{Wait: func(ctx context.Context, _ time.Duration) error { return ctx.Err() }}

func s3Of(t testing.TB, f *fakeS3, line Line) Store {
	t.Helper()
	s, err := S3(Bucket{Endpoint: f.URL, Region: "us-east-1", Name: "books", Prefix: "2024/讲话"}, key, line)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// shops are one of each kind.
func shops(t *testing.T) map[string]shop {
	f := newFakeS3(t)
	dir := filepath.Join(t.TempDir(), "网站")
	memory := webdav.NewMemFS()
	if err := memory.Mkdir(context.Background(), "/share", 0o777); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(&webdav.Handler{FileSystem: memory, LockSystem: webdav.NewMemLS()})
	t.Cleanup(server.Close)
	dav, err := WebDAV(server.URL+"/share/书 本", key, noWait)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]shop{
		"S3": {s3Of(t, f, noWait), func() map[string]string { return f.holds("2024/讲话/") }, func(name, data string) {
			f.objects["2024/讲话/"+name] = fakeObject{data: data}
		}},
		"folder": {Folder(dir), func() map[string]string { return walk(t, os.DirFS(dir)) }, func(name, data string) {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o666); err != nil {
				t.Fatal(err)
			}
		}},
		"WebDAV": {dav, func() map[string]string { return walkDAV(t, memory, "/share/书 本") }, func(name, data string) {
			file, err := memory.OpenFile(context.Background(), "/share/书 本/"+name, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o666)
			if err != nil {
				t.Fatal(err)
			}
			io.WriteString(file, data)
			file.Close()
		}},
	}
}

func walk(t *testing.T, tree fs.FS) map[string]string {
	t.Helper()
	held := map[string]string{}
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(tree, name)
		held[name] = string(data)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return held
}

func walkDAV(t *testing.T, memory webdav.FileSystem, root string) map[string]string {
	t.Helper()
	held := map[string]string{}
	var visit func(dir string)
	visit = func(dir string) {
		f, err := memory.OpenFile(context.Background(), dir, os.O_RDONLY, 0)
		if err != nil {
			return
		}
		defer f.Close()
		list, err := f.Readdir(-1)
		if err != nil {
			t.Fatal(err)
		}
		for _, info := range list {
			name := path.Join(dir, info.Name())
			if info.IsDir() {
				visit(name)
				continue
			}
			file, err := memory.OpenFile(context.Background(), name, os.O_RDONLY, 0)
			if err != nil {
				t.Fatal(err)
			}
			data, _ := io.ReadAll(file)
			file.Close()
			held[strings.TrimPrefix(name, root+"/")] = string(data)
		}
	}
	visit(root)
	return held
}

// edition is a folder whose index names what it leads to, with checksums.
func edition(n int, files ...string) fstest.MapFS {
	tree := fstest.MapFS{}
	var index strings.Builder
	for _, name := range files {
		data := fmt.Sprintf("%s of edition %d", name, n)
		if strings.HasPrefix(name, "same") {
			data = name
		}
		tree[name] = &fstest.MapFile{Data: []byte(data)}
		fmt.Fprintf(&index, "%s: %s\n", name, data)
	}
	tree["index.html"] = &fstest.MapFile{Data: []byte(index.String())}
	tree[".DS_Store"] = &fstest.MapFile{Data: []byte("of a file manager")}
	return tree
}

// plan plans to publish a tree.
func plan(t *testing.T, tree fs.FS, s Store, o Options) (*Plan, error) {
	t.Helper()
	files, _, err := Gather(context.Background(), tree)
	if err != nil {
		t.Fatal(err)
	}
	return Make(context.Background(), tree, files, s, o)
}

// publish plans and publishes a tree.
func publish(t *testing.T, tree fs.FS, s Store, o Options) *Plan {
	t.Helper()
	p, err := plan(t, tree, s, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	return p
}

// told are the actions of a plan in a few words.
func told(p *Plan) string {
	var words []string
	for i := range p.Items {
		words = append(words, [...]string{"new", "changed", "same", "old", "removed"}[p.Items[i].Action]+" "+p.Items[i].Path)
	}
	return strings.Join(words, ", ")
}

// names are the files that a shop holds, without the record.
func names(s shop) string {
	held := s.holds()
	delete(held, RecordName)
	return strings.Join(slices.Sorted(maps.Keys(held)), " ")
}

func TestPublish(t *testing.T) {
	for kind, s := range shops(t) {
		t.Run(kind, func(t *testing.T) {
			first := edition(1, "书.epub", "same.pdf", "第一组/书.pdf")
			p, err := plan(t, first, s, Options{})
			if err != nil {
				t.Fatal(err)
			}
			const all = "new index.html, new same.pdf, new 书.epub, new 第一组/书.pdf"
			if told(p) != all || names(s) != "" {
				t.Errorf("planned %s, there is %q", told(p), names(s))
			}
			publish(t, first, s, Options{})
			want := walk(t, first)
			delete(want, ".DS_Store")
			held := s.holds()
			delete(held, RecordName)
			if !maps.Equal(held, want) {
				t.Errorf("holds %q", held)
			}
			if got := told(publish(t, first, s, Options{})); got != strings.ReplaceAll(all, "new", "same") {
				t.Errorf("a second time: %s", got)
			}

			second := edition(2, "书.epub", "same.pdf", "第二组/书.pdf")
			if got := told(publish(t, second, s, Options{})); got != "changed index.html, same same.pdf, changed 书.epub, old 第一组/书.pdf, new 第二组/书.pdf" {
				t.Errorf("the next edition: %s", got)
			}
			if got := names(s); got != "index.html same.pdf 书.epub 第一组/书.pdf 第二组/书.pdf" {
				t.Errorf("holds %s", got)
			}
			if got := told(publish(t, second, s, Options{Prune: true})); got != "same index.html, same same.pdf, same 书.epub, removed 第一组/书.pdf, same 第二组/书.pdf" {
				t.Errorf("clearing up: %s", got)
			}
			if got := names(s); got != "index.html same.pdf 书.epub 第二组/书.pdf" {
				t.Errorf("holds %s", got)
			}
		})
	}
}

// What others have put there is neither replaced nor removed, unless it is forced.
func TestFilesOfOthersAreLeftAlone(t *testing.T) {
	for kind, s := range shops(t) {
		t.Run(kind, func(t *testing.T) {
			first := edition(1, "书.epub")
			publish(t, first, s, Options{})
			s.put("照片.jpg", "theirs")
			s.put("b.pdf", "theirs")
			if kind != "WebDAV" { // which tells no tag when a file is put
				s.put("书.epub", "mended by hand")
			}
			second := edition(2, "书.epub", "b.pdf")
			_, err := plan(t, second, s, Options{})
			conflict, ok := errors.AsType[*ConflictError](err)
			if !ok || !slices.Equal(conflict.Foreign, []string{"b.pdf"}) || kind != "WebDAV" && !slices.Equal(conflict.Altered, []string{"书.epub"}) {
				t.Fatalf("%+v, %v", conflict, err)
			}
			if s.holds()["b.pdf"] != "theirs" {
				t.Error("it was replaced")
			}
			publish(t, second, s, Options{Force: true, Prune: true})
			held := s.holds()
			if held["照片.jpg"] != "theirs" || held["b.pdf"] == "theirs" || held["书.epub"] != "书.epub of edition 2" {
				t.Errorf("holds %q", held)
			}
		})
	}
}

// whole checks that what the index leads to is there, as it says.
func whole(held map[string]string) error {
	for line := range strings.Lines(held["index.html"]) {
		name, data, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if held[name] != data {
			return fmt.Errorf("%s is %q, and the index says %q", name, held[name], data)
		}
	}
	return nil
}

func TestHeaders(t *testing.T) {
	f := newFakeS3(t)
	data := []byte("a book")
	digest := sums.Digest(sha256Of(data)).Hex()
	tree := fstest.MapFS{
		"书-" + digest[:8] + ".epub": {Data: data}, "书-第1版.pdf": {Data: data}, "index.html": {Data: []byte("<p>")}, "opds.atom": {Data: []byte("<feed/>")},
		"第一组/v12-0a1b2c3d/书.txt": {Data: data}, "v1-stadt000/书.txt": {Data: data},
	}
	publish(t, tree, s3Of(t, f, noWait), Options{})
	for name, want := range map[string][3]string{
		"书-" + digest[:8] + ".epub": {"application/epub+zip", forever, "attachment; filename*=UTF-8''%E4%B9%A6-" + digest[:8] + ".epub"},
		"书-第1版.pdf":                 {"application/pdf", asking, "inline; filename*=UTF-8''%E4%B9%A6-%E7%AC%AC1%E7%89%88.pdf"},
		"index.html":                {"text/html; charset=utf-8", asking, ""},
		"opds.atom":                 {media.Navigation, asking, "inline; filename*=UTF-8''opds.atom"},
		"第一组/v12-0a1b2c3d/书.txt":    {"text/plain; charset=utf-8", forever, "inline; filename*=UTF-8''%E4%B9%A6.txt"},
		"v1-stadt000/书.txt":         {"text/plain; charset=utf-8", asking, "inline; filename*=UTF-8''%E4%B9%A6.txt"},
	} {
		h := f.objects["2024/讲话/"+name].header
		if got := [3]string{h.Get("Content-Type"), h.Get("Cache-Control"), h.Get("Content-Disposition")}; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestGather(t *testing.T) {
	tree := fstest.MapFS{
		"书.epub": {Data: []byte("book")}, "第一组/书.pdf": {Data: []byte("pdf")}, "笔记.txt": {Data: []byte("mine")}, ".git/config": {Data: []byte("x")},
	}
	tree["第一组/SHA256SUMS"] = &fstest.MapFile{Data: sums.Format([]sums.Sum{{Name: "书.pdf", Digest: sha256Of([]byte("pdf"))}})}
	tree["SHA256SUMS"] = &fstest.MapFile{Data: sums.Format([]sums.Sum{{Name: "书.epub", Digest: sha256Of([]byte("book"))}})}
	tree["SHA256SUMS.minisig"] = &fstest.MapFile{Data: []byte("signature")}
	files, left, err := Gather(context.Background(), tree)
	var got []string
	for _, f := range files {
		got = append(got, f.Path)
	}
	if err != nil || strings.Join(got, " ") != "SHA256SUMS SHA256SUMS.minisig 书.epub 第一组/SHA256SUMS 第一组/书.pdf" || strings.Join(left, " ") != "笔记.txt" {
		t.Errorf("%q, left %q, %v", got, left, err)
	}
	tree["书.epub"].Data = []byte("changed")
	delete(tree, "第一组/书.pdf")
	_, _, err = Gather(context.Background(), tree)
	broken, ok := errors.AsType[*BrokenError](err)
	if !ok || fmt.Sprint(broken.Altered, broken.Missing) != "[书.epub] [第一组/书.pdf]" {
		t.Errorf("%+v, %v", broken, err)
	}
}

func TestRecordOfAnotherProgram(t *testing.T) {
	for _, data := range []string{"", "{}", `{"version":2,"files":[]}`, `{"version":1,"files":[{"path":"../x","sha256":""}]}`, `{"version":1,"stage":["index.html"]}`} {
		f := newFakeS3(t)
		f.objects["2024/讲话/"+RecordName] = fakeObject{data: data}
		if _, err := plan(t, edition(1, "a.epub"), s3Of(t, f, noWait), Options{}); !errors.Is(err, ErrRecord) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

func sha256Of(data []byte) sums.Digest { return sha256.Sum256(data) }
