package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"kanben/book/diag"
)

// page is a book that is the text of a file. A text with the word bad in it is no
// book, one with "no NAME" has no such view.
type page struct{ text string }

func (p page) Make(ctx context.Context, v View) (*Made, error) {
	if strings.Contains(p.text, "no "+names[v]) {
		return nil, errors.New("no " + names[v])
	}
	return &Made{Type: "text/plain", Data: []byte(names[v] + ": " + p.text), Title: p.text, Notes: len(p.text)}, ctx.Err()
}

// previewOf runs a preview of a file.
func previewOf(t *testing.T, text string) (save func(string), address string, stop func()) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "稿.txt")
	save = func(text string) {
		t.Helper()
		// as editors do it: a file of another name takes its place, so that nobody
		// reads half of it
		half := filepath.Join(filepath.Dir(path), "~$half")
		if err := os.WriteFile(half, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(half, path); err != nil {
			t.Fatal(err)
		}
	}
	save(text)
	d := New(Options{
		Lang: diag.English,
		Open: func(context.Context) (Book, error) {
			data, err := os.ReadFile(path)
			if err == nil && strings.Contains(string(data), "bad") {
				err = errors.New("line 1 is bad <script>")
			}
			return page{string(data)}, err
		},
		Folders: func() []string { return []string{filepath.Dir(path)} },
		Ignore:  func(name string, _ bool) bool { return strings.HasPrefix(name, "~$") },
		Explain: func(err error) string { return "words: " + err.Error() },
	})
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); d.Run(ctx) }()
	s := httptest.NewServer(d)
	stopped := atomic.Bool{}
	stop = func() {
		if stopped.Swap(true) {
			return
		}
		cancel()
		<-done
		s.Close()
	}
	t.Cleanup(stop)
	return save, s.URL, stop
}

// listen gives what waits for news of a view.
func listen(t *testing.T, address, view string) func(is func(News) bool) News {
	t.Helper()
	r, err := http.Get(address + "/news?view=" + view)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Body.Close() })
	lines := bufio.NewScanner(r.Body)
	return func(is func(News) bool) News {
		t.Helper()
		for lines.Scan() {
			var n News
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				if err := json.Unmarshal([]byte(data), &n); err != nil {
					t.Fatal(err)
				}
				if is(n) {
					return n
				}
			}
		}
		t.Fatal("the news ended")
		return News{}
	}
}

func get(t *testing.T, target string) (int, string) {
	t.Helper()
	r, err := http.Get(target)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	var b strings.Builder
	if _, err := bufio.NewReader(r.Body).WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, b.String()
}

func TestSavesAreFollowed(t *testing.T) {
	save, address, stop := previewOf(t, "one")
	reading, proof := listen(t, address, "read"), listen(t, address, "proof")
	first := reading(func(n News) bool { return n.Title == "one" && n.Version != "" })
	proof(func(n News) bool { return n.Title == "one" && n.Version != "" })
	save("two")
	second := reading(func(n News) bool { return n.Title == "two" })
	if second.Version == first.Version || second.Fault != "" || second.Notes != 3 {
		t.Errorf("the news is %+v", second)
	}
	proof(func(n News) bool { return n.Title == "two" && n.Version != "" })
	if _, body := get(t, address+"/view/sheets"); body != "sheets: two" {
		t.Errorf("a view that nobody looked at is %q", body)
	}
	save("bad")
	bad := reading(func(n News) bool { return n.Fault != "" })
	if bad.Fault != "words: line 1 is bad <script>" || bad.Version != second.Version {
		t.Errorf("the news is %+v", bad)
	}
	if _, body := get(t, address+"/view/pages"); body != "pages: two" {
		t.Errorf("a view of the last good book is %q", body)
	}
	if _, body := get(t, address+"/?view=proof"); strings.Contains(body, "bad <script>") || !strings.Contains(body, `href="/?view=proof" aria-current="page"`) {
		t.Errorf("the page is %s", body)
	}
	save("three, no proof")
	proof(func(n News) bool { return n.Fault == "words: no proof" })
	save("four")
	proof(func(n News) bool { return n.Fault == "" && n.Title == "four" && n.Version != "" })
	stop() // with pages open
}

// TestAViewThatCannotBeMade holds that a view which somebody turns to in vain is
// told of once, and the others stay.
func TestAViewThatCannotBeMade(t *testing.T) {
	save, address, _ := previewOf(t, "no sheets")
	listen(t, address, "read")(func(n News) bool { return n.Version != "" })
	sheets := listen(t, address, "sheets")
	if n := sheets(func(n News) bool { return n.Fault != "" }); n.Version != "" {
		t.Errorf("the news is %+v", n)
	}
	if _, body := get(t, address+"/view/read"); body != "read: no sheets" {
		t.Error(body)
	}
	if _, body := get(t, address+"/view/sheets"); !strings.Contains(body, "makes no book yet") {
		t.Error(body)
	}
	save("all")
	sheets(func(n News) bool { return n.Fault == "" && n.Version != "" })
}

// A hooked book does something while a view of it is made.
type hooked struct {
	*page
	while func(View)
}

func (h *hooked) Make(ctx context.Context, v View) (*Made, error) {
	h.while(v)
	return h.page.Make(ctx, v)
}

// TestFaultsStayWithTheirBook holds that a view which cannot be made is told of until
// another book comes, however long the book's other views take; and that what was
// wrong with a book that is out of date is told to nobody.
func TestFaultsStayWithTheirBook(t *testing.T) {
	var open Book
	d := New(Options{
		Lang:    diag.English,
		Open:    func(context.Context) (Book, error) { return open, nil },
		Explain: error.Error,
	})
	d.sit(Read)
	d.sit(Pages)
	open = &hooked{&page{"no sheets"}, func(v View) {
		if v == Pages {
			d.view(t.Context(), Sheets) // somebody turns to the sheets
		}
	}}
	d.renew(t.Context())
	if n := d.news(Sheets); n.Fault != "no sheets" || d.news(Pages).Version == "" {
		t.Errorf("while another view is made, the news is %+v", n)
	}
	open = &hooked{&page{"no sheets, no proof"}, func(v View) {
		if v == Proof {
			open = &page{"a new book"}
			d.renew(t.Context())
		}
	}}
	d.renew(t.Context())
	d.view(t.Context(), Proof)
	if n := d.news(Read); n.Fault != "" || n.Title != "a new book" {
		t.Errorf("of a new book the news is %+v", n)
	}
}

// TestAddresses holds what is answered, and to whom.
func TestAddresses(t *testing.T) {
	_, address, _ := previewOf(t, "one")
	for target, want := range map[string]int{"/": 200, "/?view=../etc": 200, "/view/read": 200, "/view/other": 404, "/view/": 404, "/x": 404, "/view/read/../../x": 404} {
		if status, _ := get(t, address+target); status != want {
			t.Errorf("%s: %d, want %d", target, status, want)
		}
	}
	for host, want := range map[string]int{"localhost:1": 200, "127.0.0.1": 200, "[::1]:8310": 200, "evil.example": 403, "127.0.0.1.evil.example:80": 403, "10.0.0.1": 403, "": 403} {
		d := New(Options{})
		r := httptest.NewRequest("GET", "/", nil)
		r.Host = host
		w := httptest.NewRecorder()
		d.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("host %q: %d, want %d", host, w.Code, want)
		}
	}
	r, err := http.Post(address+"/", "text/plain", nil)
	if err != nil || r.StatusCode != http.StatusMethodNotAllowed {
		t.Error(r, err)
	}
}

// TestFilesOfNoBook holds that locks and the like make no news, and that a folder
// which was away is followed when it is back; also where the system tells of nothing.
func TestFilesOfNoBook(t *testing.T) {
	ignore := func(name string, _ bool) bool { return strings.HasPrefix(name, "~$") }
	t.Run("told", func(t *testing.T) { filesOfNoBook(t, watch(ignore)) })
	t.Run("untold", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) { filesOfNoBook(t, &watcher{ignore: ignore, folders: map[string]bool{}}) })
	})
}

func filesOfNoBook(t *testing.T, w *watcher) {
	dir := filepath.Join(t.TempDir(), "书")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	defer w.close()
	w.follow([]string{dir})
	write := func(name string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(name), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("~$稿.docx")
	if !w.ignored(filepath.Join(dir, "~$稿.docx")) || len(w.look()) != 0 {
		t.Error("a lock is looked at")
	}
	write("稿.docx")
	if !w.wait(t.Context(), nil, nil) || len(w.state) != 1 {
		t.Error("a new file makes no news")
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if !w.wait(t.Context(), nil, nil) {
		t.Error("that the folder went makes no news")
	}
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	write("again.docx")
	if !w.wait(t.Context(), nil, nil) {
		t.Error("that it came back makes no news")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if w.wait(ctx, nil, nil) {
		t.Error("it waits on")
	}
}
