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
	"runtime"
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

	// Part makes what a page asks for beside itself when it comes into sight: pictures,
	// lists, files. It is called by several at a time; nil if there are no parts.
	Part  func(ctx context.Context, name string) (*Part, error)
	Shows []byte // what parts depend on beside Data, or a digest of it
}

// A Part is a part of a view.
type Part struct {
	Name string // of a file; its ending says of which type
	Data []byte
}

// ErrNoPart is the error of parts that a view does not have.
var ErrNoPart = errors.New("no such part of the view")

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

	making  [numViews]chan struct{} // holds a word while the view is made
	drawing chan struct{}           // one for each part that is made
	ended   chan struct{}
	saves   int // that were read; renew's alone

	mu    sync.Mutex
	book  *edition
	title string // of the last good book
	fault string // why the files as they stand now are no book; "" if they are one
	shown [numViews]*shown
	bad   [numViews]int // the edition of which a view could not be made
	seats map[*seat]bool
}

// An edition is the book after the n-th save, from 1.
type edition struct {
	Book
	n int
}

// shown is a view as it was last made well, and as it was before: a page that is
// still in sight may ask for its parts. So no more than two editions of a view
// are held.
type shown struct {
	*Made
	of      int // the edition
	version string
	past    *shown
}

// at is a view as it was in a version, nil if it is gone.
func (s *shown) at(version string) *shown {
	for ; s != nil && s.version != version; s = s.past {
	}
	return s
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
	d := &Desk{
		Options: o, seats: map[*seat]bool{}, ended: make(chan struct{}),
		drawing: make(chan struct{}, runtime.GOMAXPROCS(0)), // more at a time would make none sooner
	}
	for v := range d.making {
		d.making[v] = make(chan struct{}, 1)
	}
	return d
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
	d.saves++
	book, err := d.Open(ctx)
	if err == nil {
		e := &edition{book, d.saves}
		for _, v := range d.watched() {
			if _, err = d.make(ctx, e, v); err != nil {
				break
			}
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

// make makes a view of an edition unless somebody else does so just now, shows it
// and tells those who look at it.
func (d *Desk) make(ctx context.Context, e *edition, v View) (*shown, error) {
	select {
	case d.making[v] <- struct{}{}:
		defer func() { <-d.making[v] }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	d.mu.Lock()
	last := d.shown[v]
	d.mu.Unlock()
	if last != nil && last.of >= e.n {
		return last, nil
	}
	made, err := e.Make(ctx, v)
	if err != nil {
		return nil, err
	}
	s := &shown{Made: made, of: e.n, version: made.version()}
	switch {
	case last == nil:
	case last.version == s.version:
		s.past = last.past
	default:
		s.past = &shown{Made: last.Made, of: last.of, version: last.version}
	}
	d.publish(e, v, s)
	return s, nil
}

// version names what a view shows.
func (m *Made) version() string {
	h := sha256.New()
	h.Write(m.Shows)
	h.Write(m.Data)
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// publish shows a view and tells those who look at it. The first view of a book
// ends what was wrong with the one before; later ones must not, for by then
// somebody may have turned to a view that this book has not.
func (d *Desk) publish(e *edition, v View, s *shown) {
	d.mu.Lock()
	d.shown[v] = s
	if d.book == nil || d.book.n < e.n {
		d.book, d.fault = e, ""
	}
	if d.book == e {
		d.title = s.Title
	}
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
	n := News{Title: d.title, Fault: d.fault}
	if s := d.shown[v]; s != nil {
		n.Version, n.Notes = s.version, s.Notes
	}
	return n
}

// view gives a view of the last good book, made if it has to be; nil if there is
// no book yet. An error of making it is told to everybody, and what was shown
// before stays.
func (d *Desk) view(ctx context.Context, v View) *shown {
	d.mu.Lock()
	e, last, bad := d.book, d.shown[v], d.bad[v]
	d.mu.Unlock()
	if e == nil || bad == e.n || last != nil && last.of >= e.n {
		return last
	}
	made, err := d.make(ctx, e, v)
	if ctx.Err() != nil {
		return last // whoever asked has gone
	}
	if err != nil {
		words := d.Explain(err)
		d.mu.Lock()
		if d.bad[v] = e.n; d.book == e { // else it is of no interest any more
			d.fault = words
		}
		d.mu.Unlock()
		d.tell()
		return last
	}
	return made
}

// part makes a part of a view, when its turn comes.
func (d *Desk) part(ctx context.Context, s *shown, name string) (*Part, error) {
	select {
	case d.drawing <- struct{}{}:
		defer func() { <-d.drawing }()
	case <-ctx.Done():
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return s.Part(ctx, name)
}
