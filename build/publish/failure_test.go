package publish

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/minio/minio-go/v7"
)

// reasonFor publishes and gives the reason why that failed, and all of its words.
func reasonFor(t *testing.T, s Store, err error) (Reason, string) {
	t.Helper()
	if err == nil {
		var p *Plan
		if p, err = plan(t, edition(1, "a.epub", "b.pdf"), s, Options{}); err == nil {
			err = p.Run(context.Background())
		}
	}
	e, ok := errors.AsType[*Error](err)
	if !ok {
		t.Fatalf("%#v is no error of a store", err)
	}
	return e.Reason, err.Error()
}

func TestWhatS3Refuses(t *testing.T) {
	for _, c := range []struct {
		status int
		code   string
		want   Reason
	}{
		{403, "InvalidAccessKeyId", WrongKey},
		{403, "SignatureDoesNotMatch", WrongKey},
		{400, "ExpiredToken", WrongKey},
		{403, "AccessDenied", Denied},
		{403, "RequestTimeTooSkewed", Skewed},
		{404, "NoSuchBucket", NoBucket},
		{400, "AuthorizationHeaderMalformed", OtherRegion},
		{301, "PermanentRedirect", OtherRegion},
		{507, "XMinioStorageFull", Full},
		{403, "QuotaExceeded", Full},
		{503, "SlowDown", Busy},
		{500, "", Busy},
		{418, "Teapot", Failed},
	} {
		f := newFakeS3(t)
		f.fail = func(w http.ResponseWriter, r *http.Request) bool {
			// Some servers send back what they got, secrets and all.
			refuse(w, c.status, c.code, "you sent "+r.Header.Get("Authorization")+" "+secret)
			return true
		}
		reason, words := reasonFor(t, s3Of(t, f, noWait), nil)
		if reason != c.want {
			t.Errorf("%s: reason %d, want %d (%s)", c.code, reason, c.want, words)
		}
		if strings.Contains(words, secret) || strings.Contains(words, key.ID) {
			t.Errorf("%s: %s", c.code, words)
		}
	}
	bad, err := S3(Bucket{Endpoint: newFakeS3(t).URL, Name: "no-such", Region: "x"}, key, noWait)
	if reason, words := reasonFor(t, bad, err); reason != NoBucket || !strings.Contains(words, "no-such") {
		t.Errorf("reason %d: %s", reason, words)
	}
}

// Passing faults are waited out, a few times and not for ever.
func TestPassingFaults(t *testing.T) {
	for name, fault := range map[string]func(w http.ResponseWriter){
		"busy": func(w http.ResponseWriter) { refuse(w, 503, "SlowDown", "reduce your request rate") },
		"cut": func(w http.ResponseWriter) {
			c, _, err := w.(http.Hijacker).Hijack()
			if err == nil {
				c.Close()
			}
		},
	} {
		for _, times := range []int{2, 1000} {
			f := newFakeS3(t)
			seen := map[string]int{}
			f.fail = func(w http.ResponseWriter, r *http.Request) bool {
				f.mu.Lock()
				key := r.Method + r.URL.Path
				seen[key]++
				n := seen[key]
				f.mu.Unlock()
				if r.Method == "GET" || n > times {
					return false
				}
				fault(w)
				return true
			}
			var waited time.Duration
			line := Line{Wait: func(_ context.Context, d time.Duration) error {
				f.mu.Lock()
				waited += d
				f.mu.Unlock()
				return nil
			}}
			p, err := plan(t, edition(1, "a.epub"), s3Of(t, f, line), Options{})
			if err != nil {
				t.Fatal(name, err)
			}
			err = p.Run(context.Background())
			if times == 2 && (err != nil || whole(f.holds("2024/讲话/")) != nil) {
				t.Errorf("%s: two faults ended it: %v", name, err)
			}
			if times > 2 {
				e, ok := errors.AsType[*Error](err)
				if !ok || !e.Reason.again() || waited != 7500*time.Millisecond {
					t.Errorf("%s: %v after waiting %v", name, err, waited)
				}
			}
		}
	}
}

// A server that keeps objects as files may miss one that it is just putting or
// listing, while another request is at work beside it.
func TestLostRaceOfAServer(t *testing.T) {
	f := newFakeS3(t)
	seen := map[string]bool{}
	f.fail = func(w http.ResponseWriter, r *http.Request) bool {
		lists := r.Method == "GET" && r.URL.Query().Has("list-type")
		puts := r.Method == "PUT" && r.Header.Get("X-Amz-Copy-Source") == ""
		f.mu.Lock()
		defer f.mu.Unlock()
		key := r.Method + r.URL.Path
		if !lists && !puts || seen[key] {
			return false
		}
		seen[key] = true
		refuse(w, 404, "NoSuchKey", "The specified key does not exist.")
		return true
	}
	publish(t, edition(1, "a.epub", "b.pdf"), s3Of(t, f, noWait), Options{})
	if held := f.holds("2024/讲话/"); whole(held) != nil || len(seen) < 5 {
		t.Errorf("holds %q after %d races", held, len(seen))
	}
}

// A server that takes a request and never answers, or a network that stops in
// the middle of a file, is given up.
func TestNetworkThatStops(t *testing.T) {
	hang := make(chan struct{})
	f := newFakeS3(t)
	t.Cleanup(func() { close(hang) })
	f.fail = func(_ http.ResponseWriter, r *http.Request) bool {
		if r.Method != "PUT" {
			return false
		}
		<-hang
		return true
	}
	line := noWait
	line.Idle = 30 * time.Millisecond
	if reason, words := reasonFor(t, s3Of(t, f, line), nil); reason != Stalled {
		t.Errorf("reason %d: %s", reason, words)
	}
	if len(f.holds("")) > 0 {
		t.Error("something came")
	}
}

func TestNoNetwork(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := l.Addr().String()
	l.Close()
	secure := httptest.NewUnstartedServer(http.NotFoundHandler())
	secure.Config.ErrorLog = log.New(io.Discard, "", 0) // it is told that it is not trusted
	secure.StartTLS()
	t.Cleanup(secure.Close)
	plain := newFakeS3(t)
	for _, c := range []struct {
		endpoint string
		want     Reason
	}{
		{"http://" + nobody, Refused},
		{"http://nobody.invalid", NoHost},
		{secure.URL, Insecure},
		{strings.Replace(plain.URL, "http:", "https:", 1), Failed}, // speaks no TLS
	} {
		waits := 0
		line := Line{Wait: func(context.Context, time.Duration) error { waits++; return nil }}
		s, err := S3(Bucket{Endpoint: c.endpoint, Name: "books", Region: "x"}, key, line)
		if reason, words := reasonFor(t, s, err); reason != c.want {
			t.Errorf("%s: reason %d, want %d (%s)", c.endpoint, reason, c.want, words)
		}
		if waits > 0 {
			t.Errorf("%s was waited for", c.endpoint)
		}
		dav, err := WebDAV(strings.Replace(c.endpoint, "//", "//", 1), Key{}, line)
		if reason, words := reasonFor(t, dav, err); reason != c.want {
			t.Errorf("WebDAV %s: reason %d, want %d (%s)", c.endpoint, reason, c.want, words)
		}
	}
}

func TestWhatWebDAVRefuses(t *testing.T) {
	for status, want := range map[int]Reason{401: WrongKey, 403: Denied, 409: NoBucket, 507: Full, 302: Moved, 503: Busy, 405: Failed} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			switch {
			case r.Method == "GET" || r.Method == "PROPFIND":
				w.WriteHeader(404)
			case r.Method == "MKCOL" && status != 409:
				w.WriteHeader(201)
			default:
				w.Header().Set("Location", "/elsewhere")
				w.WriteHeader(status)
				io.WriteString(w, r.Header.Get("Authorization"))
			}
		}))
		dav, err := WebDAV(server.URL, key, noWait)
		reason, words := reasonFor(t, dav, err)
		server.Close()
		if reason != want {
			t.Errorf("%d: reason %d, want %d (%s)", status, reason, want, words)
		}
		if strings.Contains(words, secret) || strings.Contains(words, "Basic") {
			t.Errorf("%d: %s", status, words)
		}
	}
	if _, err := WebDAV("http://example.org/share", key, noWait); err == nil {
		t.Error("a password would go over the network in the clear")
	}
}

// A server that takes no password as it is, is not said to refuse the password.
func TestOtherWaysOfSigningIn(t *testing.T) {
	for _, c := range []struct {
		challenges []string
		want       Reason
		code       string
	}{
		{nil, WrongKey, "Unauthorized"},
		{[]string{`Basic realm="x"`}, WrongKey, "Unauthorized"},
		{[]string{`basic realm="x", charset="UTF-8"`, `Digest realm="x", nonce="1"`}, WrongKey, "Unauthorized"},
		{[]string{`Digest realm="x", nonce="1", qop="auth", Basic realm="x"`}, WrongKey, "Unauthorized"},
		{[]string{`Digest realm="x", nonce="1", qop="auth"`}, OtherSignIn, "Digest"},
		{[]string{"Negotiate", "NTLM"}, OtherSignIn, "Negotiate"},
		{[]string{"<" + secret + ">"}, WrongKey, "Unauthorized"},
	} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header()["Www-Authenticate"] = c.challenges
			w.WriteHeader(401)
		}))
		dav, err := WebDAV(server.URL, key, noWait)
		reason, words := reasonFor(t, dav, err)
		server.Close()
		if reason != c.want || !strings.HasSuffix(words, ": "+c.code) {
			t.Errorf("%q: reason %d, want %d (%s)", c.challenges, reason, c.want, words)
		}
	}
}

func TestFolderFaults(t *testing.T) {
	dir := t.TempDir()
	if reason, words := reasonFor(t, Folder(filepath.Join(dir, "a", "b")), nil); reason != NoBucket || !strings.HasPrefix(words, dir) {
		t.Errorf("no folder above: reason %d: %s", reason, words)
	}
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if reason, words := reasonFor(t, Folder(file), nil); reason != Failed || !strings.Contains(words, file) {
		t.Errorf("a file for a folder: reason %d: %s", reason, words)
	}
	outside := filepath.Join(dir, "outside")
	inside := filepath.Join(dir, "inside")
	if err := errors.Join(os.Mkdir(outside, 0o777), os.Mkdir(inside, 0o777)); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(inside, "x")); err != nil {
		t.Skip("no links here")
	}
	p, err := plan(t, edition(1, "x/a.epub"), Folder(inside), Options{})
	if err == nil {
		err = p.Run(context.Background())
	}
	if left, _ := os.ReadDir(outside); err == nil || len(left) > 0 {
		t.Errorf("a link leads out of the folder: %v", err)
	}
	if os.Geteuid() == 0 {
		t.Skip("nothing is closed to root")
	}
	closed := filepath.Join(dir, "closed")
	if err := os.Mkdir(closed, 0o555); err != nil {
		t.Fatal(err)
	}
	if _, err := Folder(closed).Put(context.Background(), "a", nil, Header{}); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("a read-only folder: %v", err)
	}
}

// A file that changes between the plan and its turn is not published.
func TestFileThatChanges(t *testing.T) {
	f := newFakeS3(t)
	tree := edition(1, "a.epub")
	p, err := plan(t, tree, s3Of(t, f, noWait), Options{})
	if err != nil {
		t.Fatal(err)
	}
	tree["a.epub"].Data = []byte("saved again")
	err = p.Run(context.Background())
	if broken, ok := errors.AsType[*BrokenError](err); !ok || fmt.Sprint(broken.Altered) != "[a.epub]" || p.Switched {
		t.Errorf("%v", err)
	}
	files, _, err := Gather(context.Background(), tree)
	if err != nil {
		t.Fatal(err)
	}
	files[0].Bytes = MaxBytes + 1
	if _, err := Make(context.Background(), tree, files, s3Of(t, f, noWait), Options{}); err == nil || err.(*Error).Reason != TooLarge {
		t.Errorf("a file of 2 GiB: %v", err)
	}
}

func TestParseAddress(t *testing.T) {
	for _, c := range []struct{ address, endpoint, want string }{
		{"s3://books/2024/讲话/", "oss-cn-hangzhou.aliyuncs.com", "https://oss-cn-hangzhou.aliyuncs.com books 2024/讲话"},
		{"s3://books", "http://127.0.0.1:9000/", "http://127.0.0.1:9000 books "},
		{"s3://books/../x", "", " books x"},
		{"webdavs://dav.example.org/我的 书", "", "https://dav.example.org/%E6%88%91%E7%9A%84%20%E4%B9%A6"},
		{"webdav://127.0.0.1:8080", "", "http://127.0.0.1:8080"},
		{`D:\网站`, "", `folder D:\网站`},
		{"s3://AKID:secret@books/x", "", "user"},
		{"webdavs://me:secret@dav.example.org/", "", "user"},
		{"webdavs://me:se%cret@dav.example.org/", "", "user"},
		{"s3://books", "https://me:secret@example.org", "user"},
		{"s3:///x", "", "wrong"},
		{"s3://books?x=secret", "", "wrong"},
		{"s3://books", "https://example.org/bucket", "wrong"},
		{"s3://books", "ftp://example.org", "wrong"},
		{"ftp://example.org/x", "", "wrong"},
	} {
		a, err := ParseAddress(c.address, c.endpoint)
		got := "folder " + a.Folder
		switch {
		case err != nil && strings.Contains(err.Error(), "secret"):
			t.Errorf("%s: the error shows it: %v", c.address, err)
		case errors.Is(err, ErrUserInfo):
			got = "user"
		case errors.Is(err, ErrAddress):
			got = "wrong"
		case a.Bucket != nil:
			got = a.Bucket.Endpoint + " " + a.Bucket.Name + " " + a.Bucket.Prefix
		case a.Share != "":
			got = a.Share
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.address, got, c.want)
		}
	}
}

func TestKeys(t *testing.T) {
	files := map[string]string{
		filepath.Join("home", ".aws", "credentials"): "[default]\naws_access_key_id = FILE\naws_secret_access_key=s1\n# no\n[school]\naws_access_key_id=SCHOOL\naws_secret_access_key=s2\n",
		filepath.Join("home", ".aws", "config"):      "[default]\nregion = eu-west-1\n[profile school]\nregion=cn-north-1\nendpoint_url = https://s3.example.org\n",
		filepath.Join("home", ".netrc"):              "machine other login no password no\nmachine dav.example.org\n  login me password p1\nmacdef init\nmachine x login y password z\n",
	}
	for _, c := range []struct{ env, want string }{
		{"", "FILE s1 eu-west-1 "},
		{"AWS_PROFILE=school", "SCHOOL s2 cn-north-1 https://s3.example.org"},
		{"AWS_ACCESS_KEY_ID=ENV AWS_SECRET_ACCESS_KEY=e AWS_REGION=r AWS_ENDPOINT_URL=http://h", "ENV e r http://h"},
		{"MINIO_ROOT_USER=M MINIO_ROOT_PASSWORD=m", "M m eu-west-1 "},
		{"AWS_PROFILE=nobody", "none"},
	} {
		s := &Surroundings{
			Getenv: func(name string) string {
				for word := range strings.FieldsSeq(c.env) {
					if v, ok := strings.CutPrefix(word, name+"="); ok {
						return v
					}
				}
				return ""
			},
			ReadFile: func(path string) ([]byte, error) {
				if data, ok := files[path]; ok {
					return []byte(data), nil
				}
				return nil, fs.ErrNotExist
			},
			Home: "home",
		}
		b := &Bucket{Name: "books"}
		k, err := s.Bucket(b)
		got := strings.Join([]string{k.ID, k.secret, b.Region, b.Endpoint}, " ")
		if e, ok := errors.AsType[*Error](err); ok && e.Reason == NoCredentials {
			got = "none"
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.env, got, c.want)
		}
		if c.env != "" {
			continue
		}
		for host, want := range map[string]string{"dav.example.org": "me p1", "other": "no no", "x": " "} {
			if k := s.Share(host); k.ID+" "+k.secret != want {
				t.Errorf("netrc %s: %q", host, k.ID+" "+k.secret)
			}
		}
	}
	for _, form := range []string{"%v", "%+v", "%#v", "%s"} {
		if shown := fmt.Sprintf(form, []any{key, &key}); strings.Contains(shown, secret) {
			t.Errorf("%s shows %s", form, shown)
		}
	}
}

func FuzzKeyFiles(f *testing.F) {
	f.Add("machine h login a password b")
	f.Add("[default]\nregion = x\n")
	f.Fuzz(func(_ *testing.T, data string) {
		netrc(data, "h")
		sectionOf(data, "default")
	})
}

// The library waits after its only try, for a try that it may not have.
func TestMain(m *testing.M) {
	minio.DefaultRetryUnit = time.Microsecond
	m.Run()
}
