package publish

import (
	"context"
	"errors"
)

// A Store keeps files under keys, which are paths with / between folders, below
// the place that an address names. Its methods may be called side by side. Their
// errors are an *Error, ErrAbsent or the context's.
type Store interface {
	// Look tells which of some keys are taken, each with the tag of what stands
	// there: another tag means other bytes. "" is a store that tells none.
	Look(ctx context.Context, keys []string) (map[string]string, error)
	// Read gives what stands under a key, ErrAbsent if nothing does.
	Read(ctx context.Context, key string) ([]byte, error)
	// Put puts a file under a key, whole or not at all, and gives its tag.
	Put(ctx context.Context, key string, data []byte, h Header) (tag string, err error)
	// Move gives a file another key, replacing what stands there, and gives its
	// tag. It goes fast, however large the file.
	Move(ctx context.Context, from, to string) (tag string, err error)
	// Remove removes what stands under a key; that nothing does is no error.
	Remove(ctx context.Context, key string) error
}

// A Header is what a store tells browsers of a file, as far as it can.
type Header struct {
	Type        string // its media type
	Disposition string // RFC 6266; may be empty
	Cache       string // RFC 9111, Cache-Control
}

// ErrAbsent tells that nothing stands under a key.
var ErrAbsent = errors.New("there is no such file in the store")

// A Reason tells why a store failed, as far as a user can do something about it.
type Reason uint8

// Reasons.
const (
	Failed        Reason = iota // for another reason, which Error.Err tells
	NoBucket                    // there is no such bucket or folder
	WrongKey                    // the key or password is not the store's
	Denied                      // the key may not do this
	Skewed                      // this machine's clock is wrong
	NoCredentials               // no key or password was found
	NoHost                      // there is no such server, or no network
	Refused                     // nobody listens there
	Stalled                     // the network or the server stopped
	Busy                        // the server has too much to do, or a fault
	Insecure                    // the server cannot prove who it is
	OtherRegion                 // the bucket is in another region
	Full                        // there is no room left
	Moved                       // the address leads elsewhere
	TooLarge                    // the file is larger than MaxBytes
	OtherSignIn                 // the server wants another way of signing in, which Error.Code names
)

// An Error tells why a store failed. It never holds a key or a password.
type Error struct {
	Reason Reason
	Place  string // the file or the server it is about
	Code   string // what the server calls it: NoSuchBucket; may be empty
	Err    error  // what lies below; may be nil
}

// Error names place and code.
func (e *Error) Error() string {
	s := e.Place
	if e.Code != "" {
		s += ": " + e.Code
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap gives what lies below.
func (e *Error) Unwrap() error { return e.Err }

// again tells whether another try may succeed.
func (r Reason) again() bool { return r == Stalled || r == Busy || r == Refused }
