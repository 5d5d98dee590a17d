// Package preview shows a book while its author works on the manuscript: a page on
// this machine that is brought up to date whenever a file is saved.
//
// Nothing is written anywhere: views are made in memory, and of a save only what
// somebody looks at is made at once. A manuscript that cannot be made a book leaves
// the last good one in sight, with the reason above it.
package preview

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"sync"

	"kanben/book/diag"
)

// A View is a way to look at the book.
type View uint8

// Views.
const (
	Read   View = iota // as on a phone
	Pages              // the PDF
	Sheets             // the booklet as it is printed and folded
	Proof              // what the proof has to say
	numViews
)

// names are the views in addresses.
var names = [numViews]string{"read", "pages", "sheets", "proof"}

// A Made is a view that was made, and what is told of the book beside it.
type Made struct {
	Type  string // its media type
	Data  []byte
	Title string // of the book
	Notes int    // warnings
}

// A Book is the book as its files stood at one time.
type Book interface {
	// Make makes a view; of several at a time, too.
	Make(ctx context.Context, v View) (*Made, error)
}

// Options are what a preview needs.
type Options struct {
	Lang diag.Lang
	// Open reads the files as they stand.
	Open func(ctx context.Context) (Book, error)
	// Folders are the folders in which files of the book lie; asked for after each
	// Open, since new ones may have come.
	Folders func() []string
	// Ignore tells whether a name in such a folder is none of the book's.
	Ignore func(name string, dir bool) bool
	// Explain puts an error of Open or Make into words, of several lines.
	Explain func(err error) string
}

// A Desk is a preview at work.
type Desk struct {
	Options

	mu    sync.Mutex
	book  Book
	title string // of the last good book
	notes int
	fault string // why the files as they stand now are no book; "" if they are one
	shown [numViews]*shown
	bad   [numViews]Book // of which a view could not be made
	seats map[*seat]bool
	ended chan struct{}
}

// shown is a view as it was last made well.
type shown struct {
	*Made
	book    Book // of which
	version string
}

// A seat is somebody who looks at a view.
type seat struct {
	view View
	news chan struct{} // holds one word that there is news
}

// News is what a page is told.
type News struct {
	Version string `json:"version"` // of the view; "" if it was never made
	Title   string `json:"title"`
	Notes   int    `json:"notes"`
	Fault   string `json:"fault"`
}

// New makes a desk. Run keeps it up to date.
func New(o Options) *Desk {
	return &Desk{Options: o, seats: map[*seat]bool{}, ended: make(chan struct{})}
}

// Run opens the book and follows its files until ctx ends. Books that cannot be made
// are told to those who look.
func (d *Desk) Run(ctx context.Context) {
	defer close(d.ended)
	w := watch(d.Ignore)
	defer w.close()
	w.follow(d.Folders())
	for {
		building, stop := context.WithCancel(ctx)
		done := make(chan struct{})
		go func() {
			defer close(done)
			d.renew(building)
		}()
		// A save while a book is made begins anew: the one at work is out of date.
		changed := w.wait(ctx, done, func() { w.follow(d.Folders()) })
		stop()
		<-done
		if !changed {
			return
		}
	}
}

// renew reads the files and makes what is looked at.
func (d *Desk) renew(ctx context.Context) {
	book, err := d.Open(ctx)
	var made *shown
	if err == nil {
		for i, v := range d.watched() {
			made, err = makeView(ctx, book, v)
			if err != nil {
				break
			}
			d.publish(book, v, made, i == 0)
		}
	}
	if err != nil && ctx.Err() == nil {
		d.fail(err)
	}
}

// watched are the views that are looked at, in their order; the first if nobody
// looks yet.
func (d *Desk) watched() []View {
	d.mu.Lock()
	defer d.mu.Unlock()
	var list []View
	for v := range numViews {
		for s := range d.seats {
			if s.view == v {
				list = append(list, v)
				break
			}
		}
	}
	if list == nil {
		return []View{Read}
	}
	return list
}

// makeView makes a view of a book.
func makeView(ctx context.Context, b Book, v View) (*shown, error) {
	made, err := b.Make(ctx, v)
	if err != nil {
		return nil, err
	}
	digest := sha256.Sum256(made.Data)
	return &shown{made, b, hex.EncodeToString(digest[:8])}, nil
}

// publish shows a view and tells those who look at it. The first view of a book
// ends what was wrong with the one before; later ones must not, for by then
// somebody may have turned to a view that this book has not.
func (d *Desk) publish(b Book, v View, s *shown, first bool) {
	d.mu.Lock()
	if first {
		d.book, d.fault = b, ""
	}
	d.shown[v], d.title, d.notes = s, s.Title, s.Notes
	d.mu.Unlock()
	d.tell()
}

// fail keeps the last good book and says what is wrong now.
func (d *Desk) fail(err error) {
	if errors.Is(err, context.Canceled) {
		return
	}
	words := d.Explain(err)
	d.mu.Lock()
	d.fault = words
	d.mu.Unlock()
	d.tell()
}

// tell tells everybody that there may be news.
func (d *Desk) tell() {
	d.mu.Lock()
	defer d.mu.Unlock()
	for s := range d.seats {
		select {
		case s.news <- struct{}{}:
		default: // they have not looked yet
		}
	}
}

// sit takes a seat before a view.
func (d *Desk) sit(v View) *seat {
	s := &seat{v, make(chan struct{}, 1)}
	s.news <- struct{}{}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.seats[s] = true
	return s
}

func (d *Desk) leave(s *seat) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.seats, s)
}

// news is what there is to tell of a view.
func (d *Desk) news(v View) News {
	d.mu.Lock()
	defer d.mu.Unlock()
	n := News{Title: d.title, Notes: d.notes, Fault: d.fault}
	if s := d.shown[v]; s != nil {
		n.Version = s.version
	}
	return n
}

// view gives a view of the last good book, made if it has to be; nil if there is
// no book yet. An error of making it is told to everybody, and what was shown
// before stays.
func (d *Desk) view(ctx context.Context, v View) *shown {
	d.mu.Lock()
	book, last, bad := d.book, d.shown[v], d.bad[v]
	d.mu.Unlock()
	if book == nil || bad == book || last != nil && last.book == book {
		return last
	}
	made, err := makeView(ctx, book, v)
	if ctx.Err() != nil {
		return last // whoever asked has gone
	}
	if err != nil {
		words := d.Explain(err)
		d.mu.Lock()
		if d.bad[v] = book; d.book == book { // else it is of no interest any more
			d.fault = words
		}
		d.mu.Unlock()
		d.tell()
		return last
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.book == book { // else a newer one came in the meantime
		d.shown[v] = made
	}
	return made
}
