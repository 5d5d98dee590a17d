package preview

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"kanben/assets"
	"kanben/book/diag"
	"kanben/build/media"
)

// ServeHTTP answers: / is the page, with ?view=NAME; /view/NAME leads to what it
// frames, /view/NAME/VERSION/, below which are the view's parts: an address names
// the edition, so that nothing of another one is ever shown beside it.
// /news?view=NAME tells of changes as they come (server-sent events).
func (d *Desk) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cache-Control", "no-store")
	place, framed := strings.CutPrefix(r.URL.Path, "/view/")
	name, place, _ := strings.Cut(place, "/")
	switch {
	case !local(r.Host): // a page elsewhere has given this machine a name of its own
		http.Error(w, "localhost only", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "GET only", http.StatusMethodNotAllowed)
	case r.URL.Path == "/":
		d.page(w, viewNamed(r.URL.Query().Get("view")))
	case r.URL.Path == "/news":
		d.follow(w, r, viewNamed(r.URL.Query().Get("view")))
	case framed && slices.Contains(names[:], name):
		d.frame(w, r, viewNamed(name), place)
	default:
		http.NotFound(w, r)
	}
}

// local tells whether a request names this machine itself.
func local(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	ip := net.ParseIP(strings.Trim(name, "[]"))
	return name == "localhost" || ip != nil && ip.IsLoopback()
}

// viewNamed is the view of a name; any other name is the first's.
func viewNamed(name string) View { return View(max(0, slices.Index(names[:], name))) }

// words are what the page says.
var words = map[string]diag.Text{
	"title":  {Zh: "预览", En: "Preview"},
	"read":   {Zh: "阅读", En: "Read"},
	"pages":  {Zh: "书页", En: "Pages"},
	"sheets": {Zh: "小册子", En: "Booklet"},
	"proof":  {Zh: "校对报告", En: "Proof"},
	"views":  {Zh: "看什么", En: "Views"},
	"fault":  {Zh: "现在的稿件做不成书，下面还是上一次的：", En: "The manuscript as it stands makes no book; below is the last one that did:"},
	"none":   {Zh: "稿件还做不成书。改好保存，这里会自己更新。", En: "The manuscript makes no book yet. Mend it and save: this page follows."},
	"notes":  {Zh: "要看的：", En: "To look at: "},
	"gone":   {Zh: "预览已经停止。", En: "The preview has stopped."},
	"static": {Zh: "浏览器关了脚本：改完稿件请自己刷新。", En: "Scripts are off: reload by hand after a change."},
}

var shell = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("preview").Parse(assets.PreviewPage))
})

// page writes the page around a view.
func (d *Desk) page(w http.ResponseWriter, v View) {
	type tab struct {
		Name, Words string
		Here        bool
	}
	data := struct {
		Lang, View string
		Words      map[string]string
		Tabs       []tab
		News       News
	}{Lang: pageLang(d.Lang), View: names[v], Words: map[string]string{}, News: d.news(v)}
	for key, text := range words {
		data.Words[key] = text.In(d.Lang)
	}
	for i, name := range names {
		data.Tabs = append(data.Tabs, tab{name, data.Words[name], View(i) == v})
	}
	var b bytes.Buffer
	if err := shell().Execute(&b, data); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", media.HTML)
	w.Write(b.Bytes()) //nolint:errcheck // the browser has gone away
}

// frame sends a view or a part of it: place is VERSION/PART.
func (d *Desk) frame(w http.ResponseWriter, r *http.Request, v View, place string) {
	s := d.view(r.Context(), v)
	version, part, _ := strings.Cut(place, "/")
	switch then := s.at(version); {
	case s == nil && part == "":
		w.Header().Set("Content-Type", media.HTML)
		fmt.Fprintf(w, "<!DOCTYPE html><html><meta charset=utf-8><meta name=color-scheme content=\"light dark\"><title></title><p style=\"font:1.1em sans-serif;padding:2em\">%s", template.HTMLEscapeString(words["none"].In(d.Lang)))
	case part != "" && (then == nil || then.Part == nil):
		http.NotFound(w, r)
	case part != "":
		d.sendPart(w, r, then, part)
	case then != s || !strings.HasSuffix(place, "/"):
		http.Redirect(w, r, "/view/"+names[v]+"/"+s.version+"/", http.StatusFound)
	default:
		w.Header().Set("Content-Type", s.Type)
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(s.Data))
	}
}

// sendPart makes a part of a view and sends it.
func (d *Desk) sendPart(w http.ResponseWriter, r *http.Request, s *shown, name string) {
	p, err := d.part(r.Context(), s, name)
	switch {
	case r.Context().Err() != nil: // nobody waits for it any more
	case errors.Is(err, ErrNoPart):
		http.NotFound(w, r)
	case err != nil:
		http.Error(w, d.Explain(err), http.StatusInternalServerError)
	default:
		w.Header().Set("Content-Type", media.Type(p.Name))
		if as := media.Disposition(p.Name); as != "" {
			w.Header().Set("Content-Disposition", as)
		}
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(p.Data))
	}
}

// follow tells of news as it comes, until the page or the preview ends.
func (d *Desk) follow(w http.ResponseWriter, r *http.Request, v View) {
	w.Header().Set("Content-Type", "text/event-stream")
	control := http.NewResponseController(w)
	control.SetReadDeadline(time.Time{}) //nolint:errcheck // recorders of tests have none; a page may stay open for days
	s := d.sit(v)
	defer d.leave(s)
	var last []byte
	for {
		select {
		case <-r.Context().Done():
			return
		case <-d.ended:
			return
		case <-s.news:
		}
		d.view(r.Context(), v) // of a book that came while nobody looked at this view
		data, err := json.Marshal(d.news(v))
		if err != nil || bytes.Equal(data, last) {
			continue
		}
		last = data
		fmt.Fprintf(w, "data: %s\n\n", data)
		if control.Flush() != nil {
			return
		}
	}
}
