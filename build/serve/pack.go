package serve

import (
	"io"
	"net/http"
	"strings"
	"time"

	"kanben/build/deflate"
)

// acceptsGzip tells whether a browser takes gzip (RFC 9110, 12.5.3).
func acceptsGzip(r *http.Request) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, quality, _ := strings.Cut(part, ";")
		q := strings.TrimPrefix(strings.ReplaceAll(quality, " ", ""), "q=")
		if strings.EqualFold(strings.TrimSpace(name), "gzip") && (q == "" || strings.Trim(q, "0.") != "") {
			return true // with a quality above 0
		}
	}
	return false
}

// sendPacked sends a file as a stream of gzip, never more of it in memory than
// a buffer.
func sendPacked(w http.ResponseWriter, r *http.Request, f *file) {
	header := w.Header()
	tag := strings.TrimSuffix(f.tag, `"`) + `-gzip"` // another form, another tag (RFC 9110, 8.8.3.3)
	header.Set("ETag", tag)
	if matches(r.Header.Get("If-None-Match"), tag) {
		header.Del("Content-Type")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	header.Set("Content-Encoding", "gzip")
	if r.Method == http.MethodHead {
		return
	}
	z := deflate.Gzip(patient(w))
	if _, err := io.Copy(z, f); err != nil {
		return // the phone has gone away, and a cut stream tells it so
	}
	z.Close() //nolint:errcheck // as above
}

// matches tells whether If-None-Match names a tag.
func matches(list, tag string) bool {
	for known := range strings.SplitSeq(list, ",") {
		known = strings.TrimPrefix(strings.TrimSpace(known), "W/")
		if known == tag || known == "*" {
			return true
		}
	}
	return false
}

// writeTime is how long a phone may take for one piece of a file: 32 KiB in
// half a minute is slower than any network one would call working.
const writeTime = 30 * time.Second

// patient gives each piece of an answer its own time, so that a large file may
// take as long as it needs and a phone that has stopped reading may not.
func patient(w http.ResponseWriter) http.ResponseWriter {
	return &patientWriter{w, http.NewResponseController(w), writeTime}
}

type patientWriter struct {
	http.ResponseWriter
	control *http.ResponseController
	piece   time.Duration // for each piece
}

// Write writes one piece.
func (p *patientWriter) Write(data []byte) (int, error) {
	done := 0
	for done < len(data) {
		piece := data[done:min(len(data), done+32<<10)]
		p.control.SetWriteDeadline(time.Now().Add(p.piece)) //nolint:errcheck // recorders of tests have none
		n, err := p.ResponseWriter.Write(piece)
		done += n
		if err != nil {
			return done, err
		}
	}
	return done, nil
}
