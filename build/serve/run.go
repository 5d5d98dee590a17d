package serve

import (
	"container/list"
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
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
	return run(ctx, l, h, maxConns, headerTime)
}

// run is Run with so many connections at a time, each with so much time for a
// header.
func run(ctx context.Context, l net.Listener, h http.Handler, conns int, patience time.Duration) error {
	q := &queue{Listener: l, seats: make(chan struct{}, conns), idle: list.New(), at: map[net.Conn]*list.Element{}}
	s := &http.Server{
		Handler:           q.polite(h),
		ReadHeaderTimeout: patience,
		ReadTimeout:       patience, // there are no bodies to wait for
		IdleTimeout:       idleTime,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          log.New(silence{}, "", 0), // its lines hold addresses
		ConnState:         q.note,
	}
	done := make(chan error, 1)
	go func() { done <- s.Serve(q) }()
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

// A queue is a listener that has at most so many connections open. Browsers keep
// several each, mostly idle: when all seats are taken, the one that has been idle
// for longest gives way to a new guest.
type queue struct {
	net.Listener
	seats chan struct{}

	waiting atomic.Bool // somebody waits for a seat

	mu   sync.Mutex
	idle *list.List // of resting
	at   map[net.Conn]*list.Element
}

// Accept waits for a seat, then for a guest.
func (q *queue) Accept() (net.Conn, error) {
	q.sit()
	c, err := q.Listener.Accept()
	if err != nil {
		<-q.seats
		return nil, err
	}
	return &seated{c, sync.OnceFunc(func() { <-q.seats })}, nil
}

// sit takes a seat.
func (q *queue) sit() {
	select {
	case q.seats <- struct{}{}:
		return
	default:
	}
	q.waiting.Store(true)
	defer q.waiting.Store(false)
	for {
		q.rouse()
		select {
		case q.seats <- struct{}{}:
			return
		case <-time.After(rest):
		}
	}
}

// rest is how long a connection is idle before it has to give way: a page's next
// file is asked for sooner.
const rest = 200 * time.Millisecond

// rouse closes the connection that has been idle for longest, if it has rested. It
// holds the lock meanwhile, so that no answer begins on that connection and is cut:
// a guest who asks just then hears nothing, and browsers ask again.
func (q *queue) rouse() {
	q.mu.Lock()
	defer q.mu.Unlock()
	if e := q.idle.Front(); e != nil && time.Since(e.Value.(resting).since) >= rest {
		e.Value.(resting).Close() //nolint:errcheck // its guest has what it asked for
	}
}

// A resting connection has been idle for a while.
type resting struct {
	net.Conn
	since time.Time
}

// note follows what connections do (http.Server.ConnState).
func (q *queue) note(c net.Conn, state http.ConnState) {
	q.mu.Lock()
	if e := q.at[c]; e != nil {
		q.idle.Remove(e)
		delete(q.at, c)
	}
	if state == http.StateIdle {
		q.at[c] = q.idle.PushBack(resting{c, time.Now()})
	}
	q.mu.Unlock()
}

// polite asks guests that are served to leave afterwards, while others wait.
func (q *queue) polite(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if q.waiting.Load() {
			w.Header().Set("Connection", "close")
		}
		h.ServeHTTP(w, r)
	})
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
