package serve

import (
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"sync"
	"time"
)

// Limits of a server for a meeting room on a small machine.
const (
	maxConns   = 256      // at a time; more wait for their turn
	maxHeader  = 16 << 10 // bytes of a request's header
	headerTime = 10 * time.Second
	idleTime   = 60 * time.Second
	farewell   = 5 * time.Second // for what is being sent when the server stops
)

// Run serves until ctx ends, then lets what is being sent be finished, for a
// few seconds. Nothing of who asked is kept or printed. Its error is one of the
// network's; the end of ctx is none.
func Run(ctx context.Context, l net.Listener, h http.Handler) error {
	s := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: headerTime,
		ReadTimeout:       headerTime, // there are no bodies to wait for
		IdleTimeout:       idleTime,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          log.New(silence{}, "", 0), // its lines hold addresses
	}
	done := make(chan error, 1)
	go func() { done <- s.Serve(&queue{l, make(chan struct{}, maxConns)}) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	late, stop := context.WithTimeout(context.Background(), farewell)
	defer stop()
	if err := s.Shutdown(late); errors.Is(err, context.DeadlineExceeded) {
		return s.Close()
	} else if err != nil {
		return err
	}
	return nil
}

// silence takes what nobody reads.
type silence struct{}

func (silence) Write(p []byte) (int, error) { return len(p), nil }

// A queue is a listener that has at most so many connections open.
type queue struct {
	net.Listener
	seats chan struct{}
}

// Accept waits for a seat, then for a guest.
func (q *queue) Accept() (net.Conn, error) {
	q.seats <- struct{}{}
	c, err := q.Listener.Accept()
	if err != nil {
		<-q.seats
		return nil, err
	}
	return &seated{c, sync.OnceFunc(func() { <-q.seats })}, nil
}

// A seated connection gives its seat back when it closes, once.
type seated struct {
	net.Conn
	leave func()
}

// Close closes and leaves.
func (s *seated) Close() error {
	defer s.leave()
	return s.Conn.Close()
}
