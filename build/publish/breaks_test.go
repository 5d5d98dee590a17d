package publish

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"path"
	"slices"
	"strings"
	"testing"
)

// A run is killed at each of its requests in turn: until the switch what people
// see is the old edition, whole; and the next run goes on, brings nothing twice
// that was up, and leaves nothing over.
func TestKilledAnywhere(t *testing.T) {
	first := edition(1, "a.epub", "b.pdf", "same.pdf", "x/index.html")
	second := edition(2, "a.epub", "b.pdf", "same.pdf", "c.pdf", "x/index.html", "opds.atom")
	for n := 0; ; n++ {
		f := newFakeS3(t)
		s := s3Of(t, f, noWait)
		publish(t, first, s, Options{})
		left, moved := n, false
		f.fail = func(w http.ResponseWriter, r *http.Request) bool {
			f.mu.Lock()
			defer f.mu.Unlock()
			if r.Method == "GET" || r.Method == "HEAD" {
				return false
			}
			if left--; left < 0 {
				refuse(w, 403, "AccessDenied", "the machine was switched off")
				return true
			}
			moved = moved || r.Header.Get("X-Amz-Copy-Source") != ""
			return false
		}
		p, err := plan(t, second, s, Options{})
		if err != nil {
			t.Fatal(err)
		}
		err = p.Run(context.Background())
		held := f.holds("2024/讲话/")
		if !moved {
			if broken := whole(held); broken != nil || held["index.html"] != string(first["index.html"].Data) {
				t.Errorf("killed at request %d, people see a broken edition: %v", n, broken)
			}
		}
		f.fail = nil
		if err == nil {
			if n < 10 {
				t.Errorf("only %d requests change anything", n)
			}
			break
		}
		before := len(f.writes)
		publish(t, second, s, Options{})
		held = f.holds("2024/讲话/")
		if broken := whole(held); broken != nil || held["index.html"] != string(second["index.html"].Data) {
			t.Errorf("killed at request %d, the next run did not mend it: %v", n, broken)
		}
		for name := range held {
			if strings.HasPrefix(name, stageFolder) {
				t.Errorf("killed at request %d: %s is left over", n, name)
			}
		}
		for _, w := range f.writes[before:] {
			if strings.HasPrefix(w, "PUT") && strings.Contains(w, stageFolder) && slices.Contains(f.writes[:before], w) && !moved {
				t.Errorf("killed at request %d: brought again: %s", n, w)
			}
		}
	}
}

// An edition that never came to its switch leaves nothing over once another does.
func TestWhatNeverCameIsSweptAway(t *testing.T) {
	f := newFakeS3(t)
	s := s3Of(t, f, noWait)
	publish(t, edition(1, "a.epub"), s, Options{})
	f.fail = func(w http.ResponseWriter, r *http.Request) bool {
		if r.Header.Get("X-Amz-Copy-Source") == "" {
			return false
		}
		refuse(w, 403, "AccessDenied", "")
		return true
	}
	p, err := plan(t, edition(2, "a.epub"), s, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Run(context.Background()); err == nil || p.Switched {
		t.Fatal("it was switched")
	}
	// The next one comes to its switch, and cannot clear up; the one after can,
	// though it has nothing else to do.
	var mine []string
	f.fail = func(w http.ResponseWriter, r *http.Request) bool {
		f.mu.Lock()
		defer f.mu.Unlock()
		name := path.Base(r.URL.Path)
		if r.Method == "PUT" && strings.Contains(r.URL.Path, stageFolder) {
			mine = append(mine, name)
		}
		if r.Method != "DELETE" || slices.Contains(mine, name) {
			return false
		}
		refuse(w, 403, "AccessDenied", "")
		return true
	}
	p, err = plan(t, edition(3, "a.epub"), s, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Run(context.Background()); err == nil || !p.Switched {
		t.Fatalf("%v, switched: %v", err, p.Switched)
	}
	f.fail = nil
	publish(t, edition(3, "a.epub"), s, Options{})
	if held := f.holds("2024/讲话/"); len(held) != 3 || held["a.epub"] != "a.epub of edition 3" {
		t.Errorf("holds %q", slices.Sorted(maps.Keys(held)))
	}
}

// A server may do late what a killed run asked it for: what the next one saw
// waiting for the switch is gone when it comes to it.
func TestWhatWaitsMayVanish(t *testing.T) {
	f := newFakeS3(t)
	s := s3Of(t, f, noWait)
	publish(t, edition(1, "a.epub"), s, Options{})
	once := false
	f.fail = func(_ http.ResponseWriter, r *http.Request) bool {
		f.mu.Lock()
		defer f.mu.Unlock()
		if r.Header.Get("X-Amz-Copy-Source") != "" && !once {
			once = true
			maps.DeleteFunc(f.objects, func(key string, _ fakeObject) bool { return strings.Contains(key, stageFolder) })
		}
		return false
	}
	publish(t, edition(2, "a.epub"), s, Options{})
	if held := f.holds("2024/讲话/"); !once || whole(held) != nil || held["a.epub"] != "a.epub of edition 2" {
		t.Errorf("holds %q", held)
	}
}

// A second run to the same place begins and ends while the first is about to do
// one of its requests, each in turn: the first notices, or was through; another
// run of either puts all in order and leaves nothing over.
func TestTwoRuns(t *testing.T) {
	ctx := context.Background()
	noticed := 0
	for n := 0; ; n++ {
		f := newFakeS3(t)
		s := s3Of(t, f, noWait)
		publish(t, edition(1, "a.epub", "same.pdf"), s, Options{})
		left, reached := n, false
		f.fail = func(_ http.ResponseWriter, _ *http.Request) bool {
			f.mu.Lock()
			left--
			now := left < 0 && !reached
			reached = reached || now
			f.mu.Unlock()
			if now {
				publish(t, edition(3, "a.epub", "b.pdf", "same.pdf"), s3Of(t, f, noWait), Options{Force: true})
			}
			return false
		}
		p, err := plan(t, edition(2, "a.epub", "b.pdf", "same.pdf"), s, Options{})
		if err == nil {
			err = p.Run(ctx)
		}
		conflict, _ := errors.AsType[*ConflictError](err)
		switch {
		case errors.Is(err, ErrTwoRuns), conflict != nil:
			noticed++
		case err != nil:
			t.Errorf("before request %d: %v", n, err)
		}
		f.fail = nil
		publish(t, edition(4, "a.epub", "b.pdf", "same.pdf"), s, Options{Force: true})
		held := f.holds("2024/讲话/")
		if broken := whole(held); broken != nil || held["a.epub"] != "a.epub of edition 4" {
			t.Errorf("before request %d: the next run did not mend it: %v", n, broken)
		}
		for name := range held {
			if strings.HasPrefix(name, stageFolder) {
				t.Errorf("before request %d: %s is left over", n, name)
			}
		}
		if !reached {
			break
		}
	}
	if noticed < 10 {
		t.Errorf("only %d times one noticed the other", noticed)
	}
}

func TestInterrupted(t *testing.T) {
	f := newFakeS3(t)
	ctx, cancel := context.WithCancel(context.Background())
	s := s3Of(t, f, noWait)
	tree := edition(1, "a.epub", "b.pdf")
	files, _, err := Gather(ctx, tree)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Make(ctx, tree, files, s, Options{Progress: func(done, _ int) {
		if done == 1 {
			cancel()
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Run(ctx); !errors.Is(err, context.Canceled) || p.Switched {
		t.Errorf("%v, switched: %v", err, p.Switched)
	}
	if _, seen := f.holds("2024/讲话/")["index.html"]; seen {
		t.Error("an interrupted run shows an index")
	}
	publish(t, tree, s, Options{})
	if err := whole(f.holds("2024/讲话/")); err != nil {
		t.Error(err)
	}
}
