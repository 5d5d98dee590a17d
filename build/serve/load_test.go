package serve

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// A hall is a listener in memory. With it a server and its guests live in a bubble
// (testing/synctest), whose clock moves on when all of them wait: their times are
// exact, however busy the machine is.
type hall struct {
	doors  chan net.Conn
	closed chan struct{}
	stop   context.CancelFunc // of the server
}

func (h *hall) Accept() (net.Conn, error) {
	select {
	case c := <-h.doors:
		return c, nil
	case <-h.closed:
		return nil, net.ErrClosed
	}
}

func (h *hall) Close() error {
	select {
	case <-h.closed:
	default:
		close(h.closed)
	}
	return nil
}

func (h *hall) Addr() net.Addr { return &net.UnixAddr{Name: "hall", Net: "unix"} }

// enter opens a connection and asks for a path, or says nothing if it is "".
func (h *hall) enter(t *testing.T, path string) net.Conn {
	t.Helper()
	guest, host := net.Pipe()
	h.doors <- host
	if path != "" {
		fmt.Fprintf(guest, "GET %s HTTP/1.1\r\nHost: x\r\n\r\n", path)
	}
	return guest
}

// few runs a server of few seats and little patience in a bubble, and what guests do.
func few(t *testing.T, h http.Handler, conns int, patience time.Duration, guests func(t *testing.T, h *hall)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		l := &hall{make(chan net.Conn), make(chan struct{}), cancel}
		done := make(chan error, 1)
		go func() { done <- run(ctx, l, h, conns, patience) }()
		guests(t, l)
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}

// Browsers keep connections that they do not use: those make room for new guests, and
// no sooner than they have rested.
func TestIdleGuestsMakeRoom(t *testing.T) {
	few(t, Handler(Options{Root: folder(t).FS()}), 4, time.Minute, func(t *testing.T, h *hall) {
		start := time.Now()
		fetch := func() net.Conn {
			t.Helper()
			c := h.enter(t, "/%E4%B9%A6.pdf")
			r, err := http.ReadResponse(bufio.NewReader(c), nil)
			if err != nil || r.StatusCode != 200 {
				t.Fatalf("%v, %v", r, err)
			}
			if body := bodyOf(t, r); body != "0123456789" {
				t.Errorf("a guest hears %q", body)
			}
			return c
		}
		idle := []net.Conn{fetch(), fetch(), fetch()}
		silent := h.enter(t, "") // takes the last seat
		defer silent.Close()
		defer fetch().Close()
		if waited := time.Since(start); waited != rest {
			t.Errorf("the fifth guest has waited for %v", waited)
		}
		if n, err := idle[0].Read(make([]byte, 1)); n > 0 || err != io.EOF {
			t.Errorf("the first guest is still there: %d, %v", n, err)
		}
		for range 12 {
			defer fetch().Close()
		}
	})
}

// Who sends a header letter by letter, or never, is shown out, and others are
// served meanwhile.
func TestSlowHeadersAreCut(t *testing.T) {
	const patience = 10 * time.Second
	few(t, Handler(Options{Root: folder(t).FS()}), 8, patience, func(t *testing.T, h *hall) {
		start := time.Now()
		var slow []net.Conn
		for i := range 3 {
			c := h.enter(t, "")
			if i > 0 {
				io.WriteString(c, "GET / HT")
			}
			slow = append(slow, c)
		}
		c := h.enter(t, "/%E4%B9%A6.pdf")
		defer c.Close()
		if n, err := c.Read(make([]byte, 1)); n != 1 || time.Since(start) > 0 {
			t.Errorf("nobody else is served: %v", err)
		}
		for _, c := range slow {
			if _, err := io.ReadAll(c); err != nil {
				t.Error(err)
			}
		}
		if cut := time.Since(start); cut != patience {
			t.Errorf("they are shown out after %v", cut)
		}
	})
}

// Who takes a file and stops reading is given up after the time of one piece.
func TestReadersThatStopAreGivenUp(t *testing.T) {
	root := folder(t)
	const size = 1 << 20
	if err := os.WriteFile(filepath.Join(root.Name(), "big.pdf"), make([]byte, size), 0o644); err != nil {
		t.Fatal(err)
	}
	few(t, Handler(Options{Root: root.FS()}), 4, time.Minute, func(t *testing.T, h *hall) {
		slow := h.enter(t, "/big.pdf") // a byte now and then: for ever, if it likes
		defer slow.Close()
		r, err := http.ReadResponse(bufio.NewReaderSize(slow, 16), nil)
		if err != nil {
			t.Fatal(err)
		}
		for range 10 {
			time.Sleep(writeTime - 1)
			if _, err := io.CopyN(io.Discard, r.Body, 64<<10); err != nil {
				t.Fatal(err)
			}
		}
		start := time.Now()
		time.Sleep(2 * writeTime)
		if rest, err := io.Copy(io.Discard, r.Body); !errors.Is(err, io.ErrUnexpectedEOF) || rest >= size/2 {
			t.Errorf("after %v of silence come %d bytes, %v", time.Since(start), rest, err)
		}
	})
}

// When the server is stopped, what is being sent may be finished, for a while.
func TestStoppingLetsADownloadEnd(t *testing.T) {
	for _, c := range []struct {
		name string
		late time.Duration
		want string
	}{{"in time", farewell - 1, "first last"}, {"too late", farewell + 1, "first "}} {
		t.Run(c.name, func(t *testing.T) {
			var finish chan struct{}
			few(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				io.WriteString(w, "first ")
				w.(http.Flusher).Flush()
				<-finish
				io.WriteString(w, "last")
			}), 4, time.Minute, func(t *testing.T, h *hall) {
				finish = make(chan struct{})
				guest := h.enter(t, "/")
				defer guest.Close()
				r, err := http.ReadResponse(bufio.NewReader(guest), nil)
				if err != nil {
					t.Fatal(err)
				}
				h.stop()
				go func() { time.Sleep(c.late); close(finish) }()
				body, err := io.ReadAll(r.Body)
				<-finish
				if string(body) != c.want || (err == nil) != (c.want == "first last") {
					t.Errorf("the guest hears %q, %v", body, err)
				}
			})
		})
	}
}

// What goes wrong with a guest, a fault of ours even, is printed nowhere: such lines
// hold addresses.
func TestNothingIsLogged(t *testing.T) {
	var said bytes.Buffer
	log.SetOutput(&said)
	defer log.SetOutput(os.Stderr)
	few(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusOK)
		w.WriteHeader(http.StatusOK) // "superfluous response.WriteHeader call"
		panic("a fault")
	}), 4, time.Minute, func(t *testing.T, h *hall) {
		broken := h.enter(t, "/")
		io.ReadAll(broken) //nolint:errcheck // it ends one way or another
		noHTTP := h.enter(t, "")
		io.WriteString(noHTTP, "\x16\x03\x01 no HTTP\r\n\r\n") //nolint:errcheck // as above
		io.ReadAll(noHTTP)                                     //nolint:errcheck // as above
	})
	if said.Len() > 0 {
		t.Errorf("it says %q", said.String())
	}
}

// Files are never in memory whole, plain or packed.
func TestMemoryIsFlat(t *testing.T) {
	root := folder(t)
	const size = 32 << 20
	for _, name := range []string{"big.pdf", "big.txt"} {
		if err := os.WriteFile(filepath.Join(root.Name(), name), bytes.Repeat([]byte("讲话稿"), size/9), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	address, _ := listen(t, Handler(Options{Root: root.FS()}))
	get := func(name string) {
		request, err := http.NewRequest("GET", address+"/"+name, nil)
		if err != nil {
			t.Error(err)
			return
		}
		request.Header.Set("Accept-Encoding", "gzip")
		r, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Error(err)
			return
		}
		defer r.Body.Close()
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			t.Error(err)
		}
	}
	get("big.pdf") // its digest is kept from now on
	get("big.txt")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	const guests = 16
	names := []string{"big.pdf", "big.txt"}
	if raced {
		names = names[:1] // the packer takes its memory from a pool
	}
	var all sync.WaitGroup
	for i := range guests {
		all.Go(func() { get(names[i%len(names)]) })
	}
	all.Wait()
	http.DefaultClient.CloseIdleConnections()
	runtime.ReadMemStats(&after)
	if got := after.TotalAlloc - before.TotalAlloc; got > guests*size/8 {
		t.Errorf("%d MB were taken for %d MB of files", got>>20, guests*size>>20)
	}
}
