package epub

import (
	"strings"
	"testing"
)

func TestAddressBreaksBehindItsMarks(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://example.org/a-b_c?d=e&f#g", "https://|example.|org/|a-|b_|c?|d=|e&|f#|g"},
		{"a.b@example.org", "a.|b@example.|org"},
		{"https://x/", "https://|x/"},
		{"://", "://"},
		{"@", "@"},
		{"路/径@", "路/|径@"},
	} {
		p := &prose{markup: newMarkup(0), linked: true}
		start := len(p.b)
		p.words(c.in)
		got := strings.NewReplacer("<wbr/>", "|", "&amp;", "&").Replace(string(p.b[start:]))
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}
