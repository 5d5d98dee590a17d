// Package publish puts finished files where people fetch them: into a bucket of
// any store that speaks S3, a folder, or a WebDAV share.
//
// What people see changes at one moment. First everything goes up that nobody
// can find yet: files under new names to their places, files that replace others
// to a place apart. Then comes the switch: these are moved to their places
// within the store, which takes moments however large they are, and last the
// pages and feeds by which they are found, index.html at the very end. A run
// that breaks before the switch has changed nothing that people see; the next
// one goes on where it stopped.
//
// A record in the store tells which files are ours. All others are left alone.
package publish

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"kanben/build/site"
)

// An Action is what becomes of a file in the store.
type Action uint8

// Actions.
const (
	New     Action = iota // it goes up
	Changed               // it goes up and replaces another of ours
	Same                  // it stands there already
	Old                   // it is ours, and no part of what is published now
	Removed               // the same, and it is removed
)

// An Item is a file and what becomes of it.
type Item struct {
	File
	Action Action
}

// Options are the wishes for publishing.
type Options struct {
	Force bool // replaces files of others, and files of ours that others changed
	Prune bool // removes ours that are no part of it any more
	// Progress is told how many of how many files are up; may be nil.
	Progress func(done, all int)
}

// A ConflictError tells that files of others are in the way.
type ConflictError struct {
	Foreign []string // not put there by us
	Altered []string // put there by us, and changed since
}

// Error counts them.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("%d foreign files, %d changed by others", len(e.Foreign), len(e.Altered))
}

// A Plan is what publishing a folder does to a store.
type Plan struct {
	Items    []Item // sorted by path
	Switched bool   // what people see is the new edition
	root     fs.FS
	store    Store
	options  Options
	record   *record
	taken    map[string]string // tags of what stands under our keys now
}

// Make looks at a store and plans what becomes of each file. It changes nothing.
// Its errors are a *ConflictError, ErrRecord and the store's.
func Make(ctx context.Context, root fs.FS, files []File, s Store, o Options) (*Plan, error) {
	p := &Plan{root: root, store: s, options: o}
	var err error
	if p.record, err = readRecord(ctx, s); err != nil {
		return nil, err
	}
	wanted := map[string]bool{}
	var keys []string
	for i := range files {
		wanted[files[i].Path] = true
		keys = append(keys, files[i].Path)
	}
	for key := range p.record.files {
		if !wanted[key] {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	if p.taken, err = s.Look(ctx, keys); err != nil {
		return nil, err
	}
	conflict := &ConflictError{}
	for _, f := range files {
		if f.Bytes > MaxBytes {
			return nil, &Error{Reason: TooLarge, Place: f.Path}
		}
		p.Items = append(p.Items, Item{f, p.actionOf(&f, conflict)})
	}
	for _, key := range keys {
		if wanted[key] {
			continue
		}
		if item, ours := p.old(key); ours {
			p.Items = append(p.Items, item)
		} else {
			delete(p.record.files, key)
		}
	}
	if len(conflict.Foreign)+len(conflict.Altered) > 0 && !o.Force {
		return nil, conflict
	}
	slices.SortFunc(p.Items, func(a, b Item) int { return strings.Compare(a.Path, b.Path) })
	return p, nil
}

// actionOf tells what becomes of a file, and adds what is in its way.
func (p *Plan) actionOf(f *File, conflict *ConflictError) Action {
	tag, taken := p.taken[f.Path]
	e, ours := p.record.files[f.Path]
	switch {
	case !taken:
		return New
	case !ours:
		conflict.Foreign = append(conflict.Foreign, f.Path)
	case e.unsure:
	case e.tag != tag && e.tag != "" && tag != "":
		conflict.Altered = append(conflict.Altered, f.Path)
	case e.digest == f.Digest:
		return Same
	}
	return Changed
}

// old tells what becomes of a file of ours that is no part of it any more.
// What others removed or changed is ours no longer.
func (p *Plan) old(key string) (Item, bool) {
	tag, taken := p.taken[key]
	e := p.record.files[key]
	if !taken || !e.unsure && e.tag != tag && e.tag != "" && tag != "" {
		return Item{}, false
	}
	item := Item{File{Path: key, Digest: e.digest}, Old}
	if p.options.Prune {
		item.Action = Removed
	}
	return item, true
}

// Count counts the files of an action, and their bytes.
func (p *Plan) Count(a Action) (files int, bytes int64) {
	for i := range p.Items {
		if p.Items[i].Action == a {
			files++
			bytes += p.Items[i].Bytes
		}
	}
	return files, bytes
}

// Run does what is planned. An error, or the end of ctx, before the switch
// leaves what people see as it was; the switch itself takes moments, and the end
// of ctx does not stop it. ErrTwoRuns is another run to the same place; the
// errors of the store are others.
func (p *Plan) Run(ctx context.Context) error {
	var first, staged []*Item // to their places; to the place apart
	for i := range p.Items {
		switch item := &p.Items[i]; {
		case item.Action > Changed:
		case item.Action == New && site.Turn(item.Path) == 0:
			first = append(first, item)
		default:
			staged = append(staged, item)
		}
	}
	if len(first)+len(staged) > 0 {
		u := &upload{Plan: p, all: len(first) + len(staged)}
		err := u.send(ctx, first, staged)
		if errors.Is(err, ErrTwoRuns) {
			// The other run's record may not name what waits for our switch.
			err = errors.Join(err, p.remove(context.WithoutCancel(ctx), stagesOf(staged)))
		}
		if err != nil {
			return err
		}
	}
	if err := p.sweep(ctx); err != nil {
		return err
	}
	return p.prune(ctx)
}

// send brings files up and switches to them.
func (u *upload) send(ctx context.Context, first, staged []*Item) error {
	if err := u.up(ctx, first, staged); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return u.change(context.WithoutCancel(ctx), staged)
}

// up brings files to the store, where nobody finds them yet.
func (u *upload) up(ctx context.Context, first, staged []*Item) error {
	for _, item := range first {
		u.record.files[item.Path] = entry{digest: item.Digest, unsure: true}
	}
	waiting := stagesOf(staged)
	for _, key := range waiting {
		u.record.stage[key] = true
	}
	if err := u.record.write(ctx, u.store); err != nil {
		return err
	}
	there, err := u.store.Look(ctx, waiting)
	if err != nil {
		return err
	}
	u.tell(0)
	for batch := range slices.Chunk(first, max(minBatch, len(first)/16)) {
		tags := make([]string, len(batch))
		err := sideBySide(ctx, len(batch), func(ctx context.Context, i int) error {
			var err error
			tags[i], err = u.put(ctx, batch[i], batch[i].Path)
			return err
		})
		if err != nil {
			return err
		}
		for i, item := range batch {
			u.record.files[item.Path] = entry{digest: item.Digest, tag: tags[i]}
		}
		if err := u.record.write(ctx, u.store); err != nil { // a break costs one batch
			return err
		}
	}
	return sideBySide(ctx, len(staged), func(ctx context.Context, i int) error {
		if _, ok := there[stageOf(staged[i])]; ok { // a run that broke brought it
			u.tell(1)
			return nil
		}
		_, err := u.put(ctx, staged[i], stageOf(staged[i]))
		return err
	})
}

// stageOf is the place apart where a file waits for the switch: named after its
// bytes, so that what a broken run brought need not come again, and after its
// place, which its header depends on.
func stageOf(item *Item) string {
	place := sha256.Sum256([]byte(item.Path))
	return fmt.Sprintf("%s%s-%x", stageFolder, item.Digest.Hex(), place[:4])
}

// stagesOf are the places apart of several.
func stagesOf(staged []*Item) []string {
	keys := make([]string, len(staged))
	for i, item := range staged {
		keys[i] = stageOf(item)
	}
	return keys
}

// change is the switch: what waits apart comes to its place, doors last.
func (u *upload) change(ctx context.Context, staged []*Item) error {
	for _, item := range staged {
		u.record.files[item.Path] = entry{digest: item.Digest, unsure: true}
	}
	if err := u.record.write(ctx, u.store); err != nil {
		return err
	}
	turns := map[int][]*Item{}
	for _, item := range staged {
		turn := site.Turn(item.Path)
		turns[turn] = append(turns[turn], item)
	}
	for _, turn := range slices.Sorted(maps.Keys(turns)) {
		now := turns[turn]
		tags := make([]string, len(now))
		err := sideBySide(ctx, len(now), func(ctx context.Context, i int) error {
			var err error
			tags[i], err = u.move(ctx, now[i])
			return err
		})
		if err != nil {
			return err
		}
		for i, item := range now {
			u.record.files[item.Path] = entry{digest: item.Digest, tag: tags[i]}
			delete(u.record.stage, stageOf(item))
		}
	}
	u.Switched = true
	return u.record.write(ctx, u.store)
}

// move brings one file that waits apart to its place.
func (u *upload) move(ctx context.Context, item *Item) (tag string, err error) {
	tag, err = u.store.Move(ctx, stageOf(item), item.Path)
	if errors.Is(err, ErrAbsent) { // a server may still be doing what a killed run asked for
		if _, err = u.put(ctx, item, stageOf(item)); err == nil {
			tag, err = u.store.Move(ctx, stageOf(item), item.Path)
		}
	}
	if errors.Is(err, ErrAbsent) { // gone again: somebody else is at work
		err = ErrTwoRuns
	}
	return tag, err
}

// sweep removes what waited for a switch that never came.
func (p *Plan) sweep(ctx context.Context) error {
	if len(p.record.stage) == 0 {
		return nil
	}
	if err := p.remove(ctx, slices.Sorted(maps.Keys(p.record.stage))); err != nil {
		return err
	}
	clear(p.record.stage)
	return p.record.write(ctx, p.store)
}

// remove removes what stands under keys.
func (p *Plan) remove(ctx context.Context, keys []string) error {
	return sideBySide(ctx, len(keys), func(ctx context.Context, i int) error { return p.store.Remove(ctx, keys[i]) })
}

// prune removes what is ours and no part of it any more.
func (p *Plan) prune(ctx context.Context) error {
	var gone []string
	for i := range p.Items {
		if p.Items[i].Action == Removed {
			gone = append(gone, p.Items[i].Path)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	if err := p.remove(ctx, gone); err != nil {
		return err
	}
	for _, key := range gone {
		delete(p.record.files, key)
	}
	return p.record.write(ctx, p.store)
}

// minBatch is how many files go up between two records at least.
const minBatch = 32

// large is the size in bytes from which on files go up one at a time, so that
// memory holds few of them.
const large = 16 << 20

// An upload counts what is up.
type upload struct {
	*Plan
	all  int
	done atomic.Int64
	one  sync.Mutex // held by a large file
}

// put reads a file and puts it under a key.
func (u *upload) put(ctx context.Context, item *Item, key string) (tag string, err error) {
	if item.Bytes > large {
		u.one.Lock()
		defer u.one.Unlock()
	}
	data := item.Data
	if data == nil {
		if data, err = fs.ReadFile(u.root, item.Path); err != nil {
			return "", err
		}
	}
	if sha256.Sum256(data) != item.Digest {
		return "", &BrokenError{Altered: []string{item.Path}} // changed while we looked
	}
	if tag, err = u.store.Put(ctx, key, data, headerOf(&item.File)); err == nil {
		u.tell(1)
	}
	return tag, err
}

func (u *upload) tell(n int64) {
	if done := u.done.Add(n); u.options.Progress != nil {
		u.options.Progress(int(done), u.all)
	}
}

// MaxBytes is how large a file may be: what every store takes at one go.
const MaxBytes = 2 << 30

// lanes is how many requests are under way at a time.
const lanes = 8

// sideBySide does n pieces of work that wait for a network. The first error
// ends all; of several the one of the lowest index is given.
func sideBySide(ctx context.Context, n int, f func(ctx context.Context, i int) error) error {
	outer := ctx
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	errs := make([]error, n)
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, lanes) {
		all.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n || ctx.Err() != nil {
					return
				}
				if errs[i] = f(ctx, i); errs[i] != nil {
					stop()
					return
				}
			}
		})
	}
	all.Wait()
	for _, err := range errs {
		if err != nil && !errors.Is(err, context.Canceled) {
			return err // and not the end of the others, which it brought about
		}
	}
	return outer.Err()
}
