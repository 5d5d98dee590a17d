package preview

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"kanben/book/diag"
)

// drawn is a book whose views are made of parts; each knows how often it was made.
type drawn struct {
	text  string
	views *atomic.Int32
	hold  chan struct{} // part "slow" waits for it, or for its client to leave
	begun chan struct{} // has a word once it waits
}

func (b drawn) Make(context.Context, View) (*Made, error) {
	b.views.Add(1)
	return &Made{Type: "text/html", Data: []byte("page"), Title: b.text, Shows: []byte(b.text), Part: b.part}, nil
}

func (b drawn) part(ctx context.Context, name string) (*Part, error) {
	switch name {
	case "picture.png", "书.pdf":
		return &Part{name, []byte(name + " of " + b.text)}, nil
	case "broken.png":
		return nil, errors.New("a picture is broken")
	case "slow.png":
		b.begun <- struct{}{}
		select {
		case <-b.hold:
			return &Part{name, []byte("slow")}, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	return nil, ErrNoPart
}

// deskOf is a desk with the book of a text, without files to follow.
func deskOf(text string) (*Desk, drawn, func(text string)) {
	book := drawn{text, &atomic.Int32{}, make(chan struct{}), make(chan struct{}, 100)}
	d := New(Options{Lang: diag.English, Explain: func(err error) string { return "words: " + err.Error() }})
	renew := func(text string) {
		d.Open = func(context.Context) (Book, error) {
			now := book
			now.text = text
			return now, nil
		}
		d.renew(context.Background())
	}
	renew(text)
	return d, book, renew
}

// ask asks a desk as a browser on this machine.
func ask(ctx context.Context, d *Desk, path string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("GET", path, nil).WithContext(ctx)
	r.Host = "localhost"
	w := httptest.NewRecorder()
	d.ServeHTTP(w, r)
	return w
}

func TestParts(t *testing.T) {
	d, _, renew := deskOf("one")
	ctx := t.Context()
	at := ask(ctx, d, "/view/pages").Header().Get("Location")
	if !strings.HasPrefix(at, "/view/pages/") || !strings.HasSuffix(at, "/") || ask(ctx, d, at).Body.String() != "page" {
		t.Fatalf("the view is at %q", at)
	}
	for name, want := range map[string]struct {
		status       int
		kind, answer string
	}{
		"picture.png":        {200, "image/png", "picture.png of one"},
		"%E4%B9%A6.pdf":      {200, "application/pdf", "书.pdf of one"},
		"broken.png":         {500, "text/plain; charset=utf-8", "words: a picture is broken\n"},
		"other.png":          {404, "text/plain; charset=utf-8", "404 page not found\n"},
		"../../../etc/hosts": {404, "text/plain; charset=utf-8", "404 page not found\n"},
	} {
		w := ask(ctx, d, at+name)
		if w.Code != want.status || w.Header().Get("Content-Type") != want.kind || w.Body.String() != want.answer {
			t.Errorf("%s: %d %q %q", name, w.Code, w.Header(), w.Body)
		}
	}
	if as := ask(ctx, d, at+"%E4%B9%A6.pdf").Header().Get("Content-Disposition"); as != "inline; filename*=UTF-8''%E4%B9%A6.pdf" {
		t.Errorf("the file is saved as %q", as)
	}
	// An edition's parts are there beside the next edition's, under their own address.
	renew("two")
	next := ask(ctx, d, "/view/pages").Header().Get("Location")
	for path, want := range map[string]string{at: "picture.png of one", next: "picture.png of two"} {
		if got := ask(ctx, d, path+"picture.png").Body.String(); got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
	if w := ask(ctx, d, at); w.Header().Get("Location") != next {
		t.Errorf("the page of an old edition is %d, %q", w.Code, w.Header())
	}
}

// TestEditionsAreFew holds that of each view two editions are kept, however many
// saves there are, and that a save that changes nothing of a view makes none.
func TestEditionsAreFew(t *testing.T) {
	d, _, renew := deskOf("0")
	ctx := t.Context()
	var at []string
	for n := range 20 {
		renew(fmt.Sprint(n / 2))
		for _, view := range names {
			ask(ctx, d, "/view/"+view)
		}
		at = append(at, ask(ctx, d, "/view/pages").Header().Get("Location"))
	}
	for v := range d.shown {
		kept := 0
		for s := d.shown[v]; s != nil; s = s.past {
			kept++
		}
		if kept != 2 {
			t.Errorf("%s: %d editions are kept", names[v], kept)
		}
	}
	for n, want := range map[int]int{0: 404, 15: 404, 16: 200, 17: 200, 18: 200, 19: 200} {
		if w := ask(ctx, d, at[n]+"picture.png"); w.Code != want {
			t.Errorf("the picture after save %d is %d, want %d", n, w.Code, want)
		}
	}
}

// TestMadeOnce holds that of many who ask for a view at a time all get the one that is
// made for the first.
func TestMadeOnce(t *testing.T) {
	d, book, _ := deskOf("one")
	before := book.views.Load()
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			if w := ask(context.Background(), d, "/view/sheets"); w.Code != http.StatusFound {
				t.Errorf("%d %s", w.Code, w.Body)
			}
		})
	}
	all.Wait()
	if n := book.views.Load() - before; n != 1 {
		t.Errorf("the view is made %d times", n)
	}
}

// TestClientsLeave holds that clients who go away while pictures are drawn leave room
// for those who stay.
func TestClientsLeave(t *testing.T) {
	d, book, _ := deskOf("one")
	at := ask(t.Context(), d, "/view/pages").Header().Get("Location")
	leaving, leave := context.WithCancel(context.Background())
	var left sync.WaitGroup
	for range 4 * cap(d.drawing) {
		left.Go(func() {
			if w := ask(leaving, d, at+"slow.png"); w.Body.Len() != 0 {
				t.Errorf("a client that left is told %q", w.Body)
			}
		})
	}
	for range cap(d.drawing) { // as many as are drawn at a time
		<-book.begun
	}
	leave()
	left.Wait()
	close(book.hold)
	for range 2 * cap(d.drawing) {
		if w := ask(t.Context(), d, at+"slow.png"); w.Body.String() != "slow" {
			t.Errorf("who stays gets %d %q", w.Code, w.Body)
		}
	}
}
