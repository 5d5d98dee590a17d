package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestServe hands out a folder, and folders behind links, until it is
// interrupted.
func TestServe(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows cannot send an interrupt to another process")
	}
	dir := t.TempDir()
	for name, data := range map[string]string{"书.epub": "an archive", "第一组/书.pdf": "group 1", "第二组/书.pdf": "group 2"} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}

	links, stop := serving(t, dir, "serve", ".", "--json")
	if len(links) != 1 || !strings.HasPrefix(links[0].URL, "http://127.0.0.1:") {
		t.Fatalf("served at %v", links)
	}
	if page := fetch(t, links[0].URL); !strings.Contains(page, `<h1>书</h1>`) || !strings.Contains(page, `href="%E4%B9%A6.epub"`) {
		t.Errorf("the page is %q", page)
	}
	if got := fetch(t, links[0].URL+"%E4%B9%A6.epub"); got != "an archive" {
		t.Errorf("fetched %q", got)
	}
	stop()

	links, stop = serving(t, dir, "serve", ".", "--json", "--groups", "--expire", "1h")
	if len(links) != 2 || links[0].Until == "" || links[0].URL == links[1].URL {
		t.Fatalf("served at %v", links)
	}
	for i, want := range []string{"group 1", "group 2"} {
		if token := path.Base(links[i].URL); len(token) < 26 { // 128 bits in letters of five
			t.Errorf("the token %q can be guessed", token)
		}
		if got := fetch(t, links[i].URL+"%E4%B9%A6.pdf"); got != want {
			t.Errorf("%s: %q", links[i].Folder, got)
		}
		if page := fetch(t, links[i].URL); !strings.Contains(page, `href="%E4%B9%A6.pdf"`) {
			t.Errorf("%s: the page is %q", links[i].Folder, page)
		}
	}
	stop()
}

// serving runs the program and gives the addresses it names, and what
// interrupts it.
func serving(t testing.TB, dir string, args ...string) ([]jsonServing, func()) {
	t.Helper()
	cmd := kanben(t, dir, args...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	want := 1
	if strings.Contains(strings.Join(args, " "), "--groups") {
		want = 2
	}
	var links []jsonServing
	lines := bufio.NewScanner(out)
	for len(links) < want && lines.Scan() {
		var l jsonServing
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatalf("%s: %v", lines.Text(), err)
		}
		links = append(links, l)
	}
	return links, func() {
		t.Helper()
		http.DefaultClient.CloseIdleConnections()
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		for lines.Scan() {
			t.Errorf("it said %q", lines.Text())
		}
		if err := cmd.Wait(); err != nil {
			t.Errorf("an interrupted server ends with %v", err)
		}
		if said.Len() > 0 { // of guests nothing is kept
			t.Errorf("it said %q", said.String())
		}
	}
}

func fetch(t *testing.T, url string) string {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	if r.StatusCode != http.StatusOK {
		t.Errorf("%s: %s %s", url, r.Status, data)
	}
	return string(data)
}

// Without --lan nobody else can reach the port, with it everybody on the network.
func TestListens(t *testing.T) {
	for _, lan := range []bool{false, true} {
		l, err := listen(&serveOptions{lan: lan})
		if err != nil {
			t.Fatal(err)
		}
		at := l.Addr().(*net.TCPAddr)
		if lan && !at.IP.IsUnspecified() || !lan && !at.IP.IsLoopback() {
			t.Errorf("--lan=%v: it listens at %s", lan, at)
		}
		// The usual port is taken now, by us or by others: another one serves, but
		// not in place of one that was asked for.
		other, err := listen(&serveOptions{lan: lan})
		if err != nil {
			t.Fatal(err)
		}
		if other.Addr().(*net.TCPAddr).Port == at.Port {
			t.Errorf("two listen at %s", at)
		}
		if _, err := listen(&serveOptions{lan: lan, port: at.Port}); err == nil {
			t.Errorf("it listens at the port %d that is taken", at.Port)
		}
		if err := errors.Join(l.Close(), other.Close()); err != nil {
			t.Error(err)
		}
	}
}
