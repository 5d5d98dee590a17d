package serve

import (
	"errors"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"

	"kanben/build/media"
)

// Options say what is served and how.
type Options struct {
	// Root is the folder; os.Root.FS is the right one, for no link leads out
	// of it.
	Root fs.FS
	// Pages are files that are handed out although the folder has none of that
	// name, by their paths below it: an index.html, feeds.
	Pages map[string][]byte
	// Rooms, if there are any, are the only doors: each token opens one folder
	// at /TOKEN/ until its time is over, and / opens nothing.
	Rooms map[string]Room
	// Now gives the time; nil is the clock.
	Now func() time.Time
}

// A Room is a folder behind a token.
type Room struct {
	Folder string    // below the root, with / between folders
	Until  time.Time // zero: without end
}

// Handler serves a folder: whole files and ranges of them, to GET and HEAD.
// There are no listings, no hidden files, no scripts from elsewhere.
func Handler(o Options) http.Handler {
	if o.Now == nil {
		o.Now = time.Now
	}
	return &handler{o, &tree{root: o.Root, pages: o.Pages, tags: map[string]stamped{}}}
}

type handler struct {
	Options
	tree *tree
}

// ServeHTTP answers one request.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer") // or tokens leak with links
	header.Set("Content-Security-Policy", "default-src 'self' data: 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'")
	header.Set("Cache-Control", "no-cache") // keep, but ask whether it is still the same
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		refuse(w, http.StatusMethodNotAllowed)
		return
	}
	name, status := h.locate(r.URL)
	if status != 0 {
		refuse(w, status)
		return
	}
	f, err := h.tree.open(name)
	switch {
	case err == nil:
		defer f.Close() //nolint:errcheck // it was only read
		if name != "" && f.name == "index.html" && path.Base(name) != f.name && !strings.HasSuffix(r.URL.Path, "/") {
			h.toFolder(w, r) // or its links lead astray
			return
		}
		send(w, r, f)
	case errors.Is(err, fs.ErrPermission):
		refuse(w, http.StatusForbidden)
	default: // outside, hidden, a folder without index: nobody learns which
		refuse(w, http.StatusNotFound)
	}
}

// locate gives the path below the root that a URL asks for, or a status to
// refuse it with.
func (h *handler) locate(u *url.URL) (name string, status int) {
	name = strings.Trim(strings.TrimPrefix(path.Clean("/"+u.Path), "/"), "/")
	if strings.Contains(u.Path, "\\") || strings.Contains(u.Path, "\x00") {
		return "", http.StatusNotFound
	}
	if h.Rooms == nil {
		return name, 0
	}
	token, rest, _ := strings.Cut(name, "/")
	room, ok := h.Rooms[token]
	if !ok {
		return "", http.StatusNotFound
	}
	if !room.Until.IsZero() && h.Now().After(room.Until) {
		return "", http.StatusGone
	}
	return path.Join(room.Folder, rest), 0
}

// toFolder leads from /folder to /folder/.
func (h *handler) toFolder(w http.ResponseWriter, r *http.Request) {
	target := url.URL{Path: path.Base(r.URL.Path) + "/"}
	http.Redirect(w, r, "./"+target.EscapedPath(), http.StatusMovedPermanently)
}

// send sends a file: all of it, a range, or word that it has not changed.
func send(w http.ResponseWriter, r *http.Request, f *file) {
	header := w.Header()
	mediaType := media.Type(f.name)
	header.Set("Content-Type", mediaType)
	header.Set("ETag", f.tag)
	if disposition := media.Disposition(f.name); disposition != "" {
		header.Set("Content-Disposition", disposition)
	}
	if !media.Packed(mediaType) {
		header.Add("Vary", "Accept-Encoding")
		if r.Header.Get("Range") == "" && acceptsGzip(r) {
			sendPacked(w, r, f)
			return
		}
	}
	http.ServeContent(patient(w), r, "", time.Time{}, f)
}

// refuse answers in words that a phone's browser shows.
func refuse(w http.ResponseWriter, status int) {
	words := map[int]string{
		http.StatusNotFound:         "没有这个文件。请核对网址，或者重新扫码。\nThere is no such file.",
		http.StatusGone:             "这个链接已经过期，请向组织者要新的。\nThis link has expired; ask for a new one.",
		http.StatusForbidden:        "这个文件不能读取。\nThis file cannot be read.",
		http.StatusMethodNotAllowed: "这里只能下载。\nFiles can only be fetched here.",
	}
	http.Error(w, words[status], status)
}
