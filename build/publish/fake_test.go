package publish

import (
	"crypto/md5"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
)

// fakeS3 speaks as much S3 as publishing needs, keeps a bucket called "books" in
// memory, and fails as it is told.
type fakeS3 struct {
	*httptest.Server
	mu      sync.Mutex
	objects map[string]fakeObject
	writes  []string // method and key of each request that changed something
	// fail, if it is set, may answer a request itself.
	fail func(w http.ResponseWriter, r *http.Request) bool
}

type fakeObject struct {
	data   string
	header http.Header
}

func newFakeS3(t testing.TB) *fakeS3 {
	f := &fakeS3{objects: map[string]fakeObject{}}
	f.Server = httptest.NewServer(f)
	t.Cleanup(f.Close)
	return f
}

// refuse answers as S3 does.
func refuse(w http.ResponseWriter, status int, code, message string) {
	w.Header().Set("Content-Type", "application/xml")
	w.WriteHeader(status)
	fmt.Fprintf(w, "<Error><Code>%s</Code><Message>%s</Message></Error>", code, message)
}

func tagOf(data string) string { return fmt.Sprintf("%x", md5.Sum([]byte(data))) }

func (f *fakeS3) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if f.fail != nil && f.fail(w, r) {
		return
	}
	if !strings.Contains(r.Header.Get("Authorization"), "Credential=") {
		refuse(w, 403, "AccessDenied", "anonymous")
		return
	}
	bucket, key, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if bucket != "books" {
		refuse(w, 404, "NoSuchBucket", "The specified bucket does not exist")
		return
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	switch {
	case r.URL.Query().Has("location"):
		fmt.Fprint(w, `<LocationConstraint></LocationConstraint>`)
	case r.Method == "GET" && key == "":
		f.list(w, r.URL.Query())
	case r.Method == "PUT" && r.Header.Get("X-Amz-Copy-Source") != "":
		from, _ := url.PathUnescape(r.Header.Get("X-Amz-Copy-Source"))
		o, ok := f.objects[strings.TrimPrefix(strings.TrimPrefix(from, "/"), "books/")]
		if !ok {
			refuse(w, 404, "NoSuchKey", from)
			return
		}
		f.writes = append(f.writes, "COPY "+key)
		f.objects[key] = o
		fmt.Fprintf(w, `<CopyObjectResult><ETag>"%s"</ETag></CopyObjectResult>`, tagOf(o.data))
	case r.Method == "PUT":
		data := string(body)
		if strings.HasPrefix(r.Header.Get("X-Amz-Content-Sha256"), "STREAMING") {
			data = unchunk(data)
		}
		f.writes = append(f.writes, "PUT "+key)
		f.objects[key] = fakeObject{data, r.Header.Clone()}
		w.Header().Set("ETag", `"`+tagOf(data)+`"`)
	case r.Method == "DELETE":
		f.writes = append(f.writes, "DELETE "+key)
		delete(f.objects, key)
		w.WriteHeader(204)
	default:
		o, ok := f.objects[key]
		if !ok {
			refuse(w, 404, "NoSuchKey", key)
			return
		}
		w.Header().Set("ETag", `"`+tagOf(o.data)+`"`)
		w.Header().Set("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT")
		w.Header().Set("Content-Length", fmt.Sprint(len(o.data)))
		io.WriteString(w, o.data)
	}
}

// list answers ListObjectsV2, three objects a page.
func (f *fakeS3) list(w io.Writer, q url.Values) {
	type object struct{ Key, ETag string }
	var page struct {
		XMLName               xml.Name `xml:"ListBucketResult"`
		EncodingType          string
		IsTruncated           bool
		NextContinuationToken string
		Contents              []object
	}
	page.EncodingType = "url"
	var keys []string
	for key := range f.objects {
		if strings.HasPrefix(key, q.Get("prefix")) && key > q.Get("continuation-token") {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	if len(keys) > 3 {
		keys, page.IsTruncated = keys[:3], true
		page.NextContinuationToken = keys[2]
	}
	for _, key := range keys {
		page.Contents = append(page.Contents, object{url.QueryEscape(key), `"` + tagOf(f.objects[key].data) + `"`})
	}
	xml.NewEncoder(w).Encode(page)
}

// unchunk takes the signatures out of a signed stream (AWS, "Signature
// calculations: chunked upload").
func unchunk(s string) string {
	var data strings.Builder
	for s != "" {
		line, rest, _ := strings.Cut(s, "\r\n")
		var n int
		fmt.Sscanf(line, "%x;", &n)
		data.WriteString(rest[:n])
		s = strings.TrimPrefix(rest[n:], "\r\n")
	}
	return data.String()
}

// holds is what the bucket holds below a prefix.
func (f *fakeS3) holds(prefix string) map[string]string {
	f.mu.Lock()
	defer f.mu.Unlock()
	held := map[string]string{}
	for key, o := range f.objects {
		if name, ok := strings.CutPrefix(key, prefix); ok {
			held[name] = o.data
		}
	}
	return held
}
