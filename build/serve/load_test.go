package serve

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"
)

// few runs a server of few seats and little patience.
func few(t *testing.T, h http.Handler, conns int, patience time.Duration) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- run(ctx, l, h, conns, patience) }()
	t.Cleanup(func() { cancel(); <-done })
	return l.Addr().String()
}

// dial opens a connection and asks for a path, or says nothing if it is "".
func dial(t *testing.T, address, path string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	if path != "" {
		fmt.Fprintf(c, "GET %s HTTP/1.1\r\nHost: x\r\n\r\n", path)
	}
	return c
}

// Browsers keep connections that they do not use: those make room for new guests.
func TestIdleGuestsMakeRoom(t *testing.T) {
	address := few(t, Handler(Options{Root: folder(t).FS()}), 4, time.Minute)
	const guests = 12
	for range guests {
		c := dial(t, address, "/%E4%B9%A6.pdf")
		answer := make([]byte, 12)
		if _, err := io.ReadFull(c, answer); err != nil || string(answer) != "HTTP/1.1 200" {
			t.Fatalf("%q, %v", answer, err)
		}
	}
}

// Who sends a header letter by letter, or never, is shown out, and others are
// served meanwhile.
func TestSlowHeadersAreCut(t *testing.T) {
	address := few(t, Handler(Options{Root: folder(t).FS()}), 8, 50*time.Millisecond)
	var slow []net.Conn
	for i := range 3 {
		c := dial(t, address, "")
		if i > 0 {
			io.WriteString(c, "GET / HT")
		}
		slow = append(slow, c)
	}
	c := dial(t, address, "/%E4%B9%A6.pdf")
	if n, err := c.Read(make([]byte, 1)); n != 1 {
		t.Errorf("nobody else is served: %v", err)
	}
	for _, c := range slow {
		if _, err := io.ReadAll(c); err != nil && !errors.Is(err, io.EOF) { // an end, or a refusal
			if timeout, ok := errors.AsType[net.Error](err); ok && timeout.Timeout() {
				t.Error(err)
			}
		}
	}
}

// Who takes a file and stops reading is given up after the time of one piece.
func TestReadersThatStopAreGivenUp(t *testing.T) {
	ended := make(chan error, 1)
	address := few(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		p := patient(w).(*patientWriter)
		p.piece = 50 * time.Millisecond
		_, err := p.Write(make([]byte, 64<<20)) // more than any buffer on the way
		ended <- err
	}), 4, time.Minute)
	dial(t, address, "/")
	if err := <-ended; !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("it ends with %v", err)
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
