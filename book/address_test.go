package book_test

import (
	"net/url"
	"strings"
	"testing"

	"kanben/book"
)

func TestAddress(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://example.org/a", "https://example.org/a"},
		{" http://example.org ", "http://example.org"},
		{"HTTPS://EXAMPLE.ORG/A", "HTTPS://EXAMPLE.ORG/A"},
		{"http://127.0.0.1:8080/", "http://127.0.0.1:8080/"},
		{"http://[::1]/", "http://[::1]/"},
		{"https://example.org/选集 一?页=3&a=\"b\"#注", "https://example.org/%E9%80%89%E9%9B%86%20%E4%B8%80?%E9%A1%B5=3&a=%22b%22#%E6%B3%A8"},
		{"https://a@[::1]:1/[x]?[y]#[z]#", "https://a@[::1]:1/%5Bx%5D?%5By%5D#%5Bz%5D%23"},
		{"https://example.org?[#?a", "https://example.org?%5B#?a"},
		{"https://example.org/100%", "https://example.org/100%25"},
		{"https://example.org/%e4%b8%80", "https://example.org/%e4%b8%80"},
		{"https://中文网.中国/", "https://%E4%B8%AD%E6%96%87%E7%BD%91.%E4%B8%AD%E5%9B%BD/"},
		{"https://example.org/a|b\\c<d>{e}", "https://example.org/a%7Cb%5Cc%3Cd%3E%7Be%7D"},
		{"mailto:a@example.org?subject=学习", "mailto:a@example.org?subject=%E5%AD%A6%E4%B9%A0"},
		{"", ""},
		{"example.org", ""},
		{"#note", ""},
		{"../secret.xhtml", ""},
		{"//example.org/", ""},
		{"javascript:alert(1)", ""},
		{"JavaScript:alert(1)", ""},
		{" java\tscript:alert(1)", ""},
		{"java\nscript:alert(1)", ""},
		{"data:text/html,<script>alert(1)</script>", ""},
		{"vbscript:x", ""},
		{"file:///etc/passwd", ""},
		{"ftp://example.org/", ""},
		{"res:book.css", ""},
		{"https:example.org", ""},
		{"https:///a", ""},
		{"https://", ""},
		{"https://?a", ""},
		{"https://exa mple.org/", ""},
		{"https://a..b/", ""},
		{"https://.a/", ""},
		{"https://256.1.1.1/", ""},
		{"https://1.2.3/", ""},
		{"https://example.org:99999/", ""},
		{"https://example.org:port/", ""},
		{"https://[::1", ""},
		{"https://[fe80::1%25eth0]/", ""},
		{"https://<script>/", ""},
		{"https://a%41.org/", ""},
		{"https://" + strings.Repeat("a", 64) + ".org/", ""},
		{"mailto:", ""},
		{"mailto:a", ""},
		{"mailto:@example.org", ""},
		{"mailto:a@", ""},
		{"https://example.org/\xff", ""},
		{"https://example.org/\x00", ""},
	} {
		if got := (&book.Link{URL: c.in}).Address(); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

// What may be led to is an address of three kinds, of ASCII alone, that stays
// itself.
func FuzzAddress(f *testing.F) {
	for _, s := range []string{"https://example.org/a?b#c", "mailto:a@b", "javascript:1", "https://中.国/%zz", "http://[::1]:80", "\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := (&book.Link{URL: s}).Address()
		if got == "" {
			return
		}
		u, err := url.Parse(got)
		if err != nil {
			t.Fatal(err)
		}
		if u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "mailto" {
			t.Errorf("%q leads to %q", s, got)
		}
		for i := range len(got) {
			if got[i] <= ' ' || got[i] >= 0x7F || strings.IndexByte(`"<>\^{|}`+"`", got[i]) >= 0 {
				t.Errorf("%q leads to %q", s, got)
			}
		}
		if again := (&book.Link{URL: got}).Address(); again != got {
			t.Errorf("%q becomes %q, then %q", s, got, again)
		}
	})
}
