package publish

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
)

// Patience with networks.
const (
	dialTime = 15 * time.Second
	idleTime = 60 * time.Second // without a byte in either direction
	maxTries = 5
)

// A Line is how a store is reached over a network.
type Line struct {
	// Idle is how long a connection may be silent; 0 is a minute.
	Idle time.Duration
	// Wait waits before another try; nil waits by the clock.
	Wait func(ctx context.Context, d time.Duration) error
}

// transport makes connections that end when they are silent for too long.
func (l *Line) transport() *http.Transport {
	idle := l.Idle
	if idle == 0 {
		idle = idleTime
	}
	dialer := &net.Dialer{Timeout: min(dialTime, idle)}
	return &http.Transport{
		Proxy: http.ProxyFromEnvironment,
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			c, err := dialer.DialContext(ctx, network, address)
			if err != nil {
				return nil, err
			}
			return &wakeful{c, idle}, nil
		},
		TLSClientConfig:     &tls.Config{MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout: min(dialTime, idle),
		MaxIdleConnsPerHost: lanes,
		IdleConnTimeout:     idle,
		DisableCompression:  true, // what is read back is compared byte by byte
	}
}

// A wakeful connection gives each piece its own time.
type wakeful struct {
	net.Conn
	idle time.Duration
}

// Read reads what comes in time.
func (w *wakeful) Read(p []byte) (int, error) {
	if err := w.SetReadDeadline(time.Now().Add(w.idle)); err != nil {
		return 0, err
	}
	return w.Conn.Read(p)
}

// Write writes piece by piece, each in time.
func (w *wakeful) Write(p []byte) (int, error) {
	done := 0
	for done < len(p) {
		if err := w.SetWriteDeadline(time.Now().Add(w.idle)); err != nil {
			return done, err
		}
		n, err := w.Conn.Write(p[done:min(len(p), done+64<<10)])
		done += n
		if err != nil {
			return done, err
		}
	}
	return done, nil
}

// try does a piece of work that may be done again: up to five times, with waits
// of a half, one, two and four seconds, if a network or a busy server stopped it.
// A server that refuses the very first connection is not waited for.
func (l *Line) try(ctx context.Context, reached *reached, work func() error) error {
	wait := time.Second / 2
	for n := 1; ; n++ {
		err := work()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		e, ok := errors.AsType[*Error](err)
		if err == nil || !ok || e.Reason != Refused {
			reached.set()
		}
		if !ok || !e.Reason.again() || n == maxTries || e.Reason == Refused && !reached.is() {
			return err
		}
		if err := l.wait(ctx, wait); err != nil {
			return err
		}
		wait *= 2
	}
}

func (l *Line) wait(ctx context.Context, d time.Duration) error {
	if l.Wait != nil {
		return l.Wait(ctx, d)
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// reasonOf finds the reason in an error of a network; Failed if it is another's.
func reasonOf(err error) Reason {
	var verify *tls.CertificateVerificationError
	var dns *net.DNSError
	var timeout net.Error
	switch {
	case errors.As(err, &verify):
		return Insecure
	case errors.As(err, &dns):
		return NoHost
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ENETDOWN):
		return NoHost
	case errors.Is(err, syscall.ECONNREFUSED):
		return Refused
	case errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return Stalled
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF),
		errors.Is(err, net.ErrClosed), errors.Is(err, http.ErrServerClosed), strings.Contains(err.Error(), "server closed idle connection"),
		strings.Contains(err.Error(), "Connection closed by foreign host"): // minio-go's word for the end of a connection
		return Stalled
	}
	return Failed
}

// statusReason finds the reason in a status of HTTP (RFC 9110, 15; RFC 4918, 11).
func statusReason(status int) Reason {
	switch {
	case status == http.StatusUnauthorized:
		return WrongKey
	case status == http.StatusForbidden:
		return Denied
	case status == http.StatusInsufficientStorage:
		return Full
	case status == http.StatusRequestTimeout, status == http.StatusTooManyRequests, status >= 500 && status != http.StatusNotImplemented:
		return Busy
	case status >= 300 && status < 400:
		return Moved
	}
	return Failed
}

// reached tells whether a server has ever answered.
type reached struct{ answered atomic.Bool }

func (r *reached) set()     { r.answered.Store(true) }
func (r *reached) is() bool { return r.answered.Load() }
