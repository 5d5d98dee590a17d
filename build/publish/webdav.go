package publish

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"net/http"
	"net/url"
	"path"
	"strings"
	"sync"
)

// WebDAV is a store on a share that speaks WebDAV (RFC 4918) at an address of
// http or https. User and password go with each request (RFC 7617), never into
// an address.
func WebDAV(address string, key Key, line Line) (Store, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil, ErrAddress
	}
	if key.ID != "" && u.Scheme == "http" && !isLoopback(u.Hostname()) {
		return nil, &Error{Reason: Insecure, Place: u.Host} // the password would go in the clear
	}
	client := &http.Client{
		Transport:     line.transport(),
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return &share{client: client, base: u, key: key, line: line, made: map[string]bool{}}, nil
}

type share struct {
	client  *http.Client
	base    *url.URL
	key     Key
	line    Line
	reached reached

	mu   sync.Mutex
	made map[string]bool // folders that are there
}

// at is the address of a key; a folder's ends in /.
func (w *share) at(key string, folder bool) string {
	u := *w.base
	u.Path = path.Join("/", u.Path, key)
	if folder && !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	u.RawPath = ""
	return u.String()
}

// A dav is a request and the statuses that it may end with.
type dav struct {
	method string
	key    string
	folder bool
	header map[string]string
	body   []byte
	fine   []int
}

// do sends a request, again if need be, and gives its status, its header and
// what came back.
func (w *share) do(ctx context.Context, d dav) (status int, header http.Header, data []byte, err error) {
	err = w.line.try(ctx, &w.reached, func() error {
		r, err := http.NewRequestWithContext(ctx, d.method, w.at(d.key, d.folder), bytes.NewReader(d.body))
		if err != nil {
			return err
		}
		for name, value := range d.header {
			r.Header.Set(name, value)
		}
		if w.key.ID != "" {
			r.SetBasicAuth(w.key.ID, w.key.secret)
		}
		response, err := w.client.Do(r)
		if err != nil {
			return w.fault(err)
		}
		defer response.Body.Close() //nolint:errcheck // it was only read
		data, err = io.ReadAll(io.LimitReader(response.Body, maxRecord+1))
		if err != nil {
			return w.fault(err)
		}
		status, header = response.StatusCode, response.Header
		for _, s := range d.fine {
			if s == status {
				return nil
			}
		}
		if status == http.StatusNotFound || status == http.StatusGone {
			return ErrAbsent
		}
		if scheme, other := otherSignIn(response); other {
			return &Error{Reason: OtherSignIn, Place: w.base.Host, Code: scheme}
		}
		return &Error{Reason: statusReason(status), Place: w.base.Host, Code: http.StatusText(status)}
	})
	return status, header, data, err
}

// otherSignIn tells whether a server lets nobody in by user and password as they are
// (Basic, RFC 7617), and which way it names instead. Digest (RFC 7616) is not spoken:
// it guards a password against who listens in, which TLS does for all of a request,
// and asks servers to keep passwords in a form that is as good as the password.
func otherSignIn(r *http.Response) (scheme string, other bool) {
	if r.StatusCode != http.StatusUnauthorized {
		return "", false
	}
	for _, challenge := range r.Header.Values("WWW-Authenticate") {
		name, _, _ := strings.Cut(strings.TrimSpace(challenge), " ")
		if strings.EqualFold(name, "Basic") || strings.Contains(strings.ToLower(challenge), ", basic ") {
			return "", false
		}
		if scheme == "" && isToken(name) {
			scheme = name
		}
	}
	return scheme, scheme != ""
}

// isToken tells whether a server's word is one that may be shown.
func isToken(s string) bool {
	return s != "" && len(s) <= 20 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == ""
}

// fault puts an error of the network into ours.
func (w *share) fault(err error) error {
	if inner, ok := errors.AsType[*url.Error](err); ok {
		err = inner.Err
	}
	e := &Error{Reason: reasonOf(err), Place: w.base.Host}
	if e.Reason == Failed {
		e.Err = errors.New(w.key.hide(err.Error()))
	}
	return e
}

// multistatus is what PROPFIND gives (RFC 4918, 14.16), as far as we read it.
type multistatus struct {
	Responses []struct {
		Href string `xml:"DAV: href"`
		Tag  string `xml:"DAV: propstat>prop>getetag"`
	} `xml:"DAV: response"`
}

// Look asks for the contents of the folders that the keys are in.
func (w *share) Look(ctx context.Context, keys []string) (map[string]string, error) {
	folders := map[string]bool{}
	var list []string
	for _, key := range keys {
		if dir := path.Dir(key); !folders[dir] {
			folders[dir] = true
			list = append(list, dir)
		}
	}
	found := make([]map[string]string, len(list))
	err := sideBySide(ctx, len(list), func(ctx context.Context, i int) error {
		var err error
		found[i], err = w.list(ctx, list[i])
		return err
	})
	if err != nil {
		return nil, err
	}
	all := map[string]string{}
	for _, part := range found {
		for name, tag := range part {
			all[name] = tag
		}
	}
	taken := map[string]string{}
	for _, key := range keys {
		u, err := url.Parse(w.at(key, false))
		if err != nil {
			return nil, err
		}
		if tag, ok := all[u.Path]; ok {
			taken[key] = tag
		}
	}
	return taken, nil
}

// list gives the tags of what is in a folder, by the paths of their addresses.
func (w *share) list(ctx context.Context, dir string) (map[string]string, error) {
	const ask = `<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>`
	_, _, data, err := w.do(ctx, dav{
		method: "PROPFIND", key: dir, folder: true, body: []byte(ask),
		header: map[string]string{"Depth": "1", "Content-Type": "application/xml; charset=utf-8"},
		fine:   []int{http.StatusMultiStatus},
	})
	if errors.Is(err, ErrAbsent) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var answer multistatus
	if err := xml.Unmarshal(data, &answer); err != nil {
		return nil, &Error{Place: w.base.Host, Err: err}
	}
	w.mu.Lock()
	w.made[dir] = true
	w.mu.Unlock()
	found := map[string]string{}
	for _, r := range answer.Responses {
		if u, err := url.Parse(strings.TrimSpace(r.Href)); err == nil {
			found[u.Path] = r.Tag
		}
	}
	return found, nil
}

// Read gets a file.
func (w *share) Read(ctx context.Context, key string) ([]byte, error) {
	_, _, data, err := w.do(ctx, dav{method: http.MethodGet, key: key, fine: []int{http.StatusOK}})
	return data, err
}

// Put puts a file, making the folders that it needs. What the server says to
// browsers is its own affair, but for the media type.
func (w *share) Put(ctx context.Context, key string, data []byte, h Header) (string, error) {
	if err := w.make(ctx, path.Dir(key)); err != nil {
		return "", err
	}
	_, _, _, err := w.do(ctx, dav{
		method: http.MethodPut, key: key, body: data, header: map[string]string{"Content-Type": h.Type},
		fine: []int{http.StatusOK, http.StatusCreated, http.StatusNoContent},
	})
	return "", err // servers differ in whether they tell a tag now, and which
}

// Move moves a file. Where a lost answer made it be asked for twice, the file is
// at its place, and gone from the other one.
func (w *share) Move(ctx context.Context, from, to string) (string, error) {
	if err := w.make(ctx, path.Dir(to)); err != nil {
		return "", err
	}
	_, _, _, err := w.do(ctx, dav{
		method: "MOVE", key: from, header: map[string]string{"Destination": w.at(to, false), "Overwrite": "T"},
		fine: []int{http.StatusCreated, http.StatusNoContent},
	})
	if errors.Is(err, ErrAbsent) {
		_, _, _, err = w.do(ctx, dav{method: http.MethodHead, key: to, fine: []int{http.StatusOK, http.StatusNoContent}})
	}
	return "", err
}

// make makes a folder and those above it, as far as they are not there.
func (w *share) make(ctx context.Context, dir string) error {
	w.mu.Lock()
	there := w.made[dir]
	w.mu.Unlock()
	if there {
		return nil
	}
	if dir != "." {
		if err := w.make(ctx, path.Dir(dir)); err != nil {
			return err
		}
	}
	status, _, _, err := w.do(ctx, dav{
		method: "MKCOL", key: dir, folder: true,
		fine: []int{http.StatusCreated, http.StatusMethodNotAllowed, http.StatusMovedPermanently, http.StatusConflict}, // 405: it is there
	})
	if status == http.StatusConflict {
		return &Error{Reason: NoBucket, Place: w.base.Redacted()}
	}
	if err != nil {
		return err
	}
	w.mu.Lock()
	w.made[dir] = true
	w.mu.Unlock()
	return nil
}

// Remove removes a file.
func (w *share) Remove(ctx context.Context, key string) error {
	_, _, _, err := w.do(ctx, dav{method: http.MethodDelete, key: key, fine: []int{http.StatusOK, http.StatusAccepted, http.StatusNoContent}})
	if errors.Is(err, ErrAbsent) {
		return nil
	}
	return err
}
