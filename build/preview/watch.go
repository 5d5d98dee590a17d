package preview

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Editors save by several steps: a new file, a rename, attributes. What follows
// within settle belongs to the same save. Disks of other machines tell of
// nothing, so that folders are looked at now and then all the same.
const (
	settle = 40 * time.Millisecond
	now    = 2 * time.Second
)

// A watcher tells when files in folders change.
type watcher struct {
	told    *fsnotify.Watcher // nil if the system tells of nothing
	ignore  func(name string, dir bool) bool
	folders map[string]bool
	state   map[string]stamp // of the files, when they were last looked at
}

// stamp is what of a file's state shows that it was written.
type stamp struct {
	size int64
	when time.Time
}

// watch makes a watcher. A system that has told too many programs already (Linux
// counts them for each user) tells this one nothing; then looking has to do.
func watch(ignore func(string, bool) bool) *watcher {
	w := &watcher{ignore: ignore, folders: map[string]bool{}}
	if told, err := fsnotify.NewWatcher(); err == nil {
		w.told = told
	}
	return w
}

func (w *watcher) close() {
	if w.told != nil {
		w.told.Close() //nolint:errcheck // nothing was written
	}
}

// follow watches these folders and no others. A folder that is gone, or that the
// system will not tell of, is looked at now and then.
func (w *watcher) follow(folders []string) {
	wanted := map[string]bool{}
	for _, folder := range folders {
		wanted[folder] = true
	}
	if w.told != nil {
		for folder := range wanted {
			w.told.Add(folder) //nolint:errcheck // as above; to add it twice does no harm, and brings back one that was replaced
		}
		for folder := range w.folders {
			if !wanted[folder] {
				w.told.Remove(folder) //nolint:errcheck // it may be gone
			}
		}
	}
	w.folders = wanted
	if w.state == nil {
		w.state = w.look()
	}
}

// wait waits until files have changed and are at rest; it is false when ctx ends,
// and if it has ended when they are.
// When done is closed meanwhile, it calls then.
func (w *watcher) wait(ctx context.Context, done <-chan struct{}, then func()) bool {
	var events <-chan fsnotify.Event
	var lost <-chan error
	if w.told != nil {
		events, lost = w.told.Events, w.told.Errors
	}
	var rest <-chan time.Time
	tick := time.NewTicker(now)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return false
		case <-done:
			done = nil
			then()
		case e := <-events:
			if e.Op != fsnotify.Chmod && !w.ignored(e.Name) {
				rest = time.After(settle)
			}
		case <-lost: // some events
			rest = time.After(settle)
		case <-tick.C:
			if state := w.look(); !maps.Equal(state, w.state) {
				rest = time.After(settle)
			}
		case <-rest:
			w.state = w.look()
			return ctx.Err() == nil
		}
	}
}

// ignored tells whether a path is none of the book's.
func (w *watcher) ignored(path string) bool {
	info, err := os.Stat(path)
	return w.ignore(filepath.Base(path), err == nil && info.IsDir())
}

// look takes down the state of all files in the folders.
func (w *watcher) look() map[string]stamp {
	state := map[string]stamp{}
	for folder := range w.folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			continue // it is gone: that shows, too
		}
		for _, e := range entries {
			if info, err := e.Info(); err == nil && !w.ignore(e.Name(), e.IsDir()) {
				s := stamp{info.Size(), info.ModTime()}
				if e.IsDir() {
					s = stamp{} // folders change with what is ignored in them
				}
				state[filepath.Join(folder, e.Name())] = s
			}
		}
	}
	return state
}
