package golden

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDifference(t *testing.T) {
	for _, c := range []struct{ want, got, diff string }{
		{"", "", ""},
		{"一\n二\n", "一\n二\n", ""},
		{"一\n二\n", "一\n三\n", "line 2:\n want \"二\"\n  got \"三\""},
		{"一\n二\n", "一\n", "line 2:\n want \"二\"\n  got \"\""},
		{"一\n", "一", "line 2:\n want \"\"\n  got the end"},
		{"一", "一\n二", "line 2:\n want the end\n  got \"二\""},
	} {
		if diff := difference(c.want, c.got); diff != c.diff {
			t.Errorf("%q and %q differ at %s, want %s", c.want, c.got, diff, c.diff)
		}
	}
}

// A recorder is a test whose failures are kept.
type recorder struct {
	testing.TB
	failures []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.failures = append(r.failures, format)
}

func TestFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "text.txt")
	if err := os.WriteFile(path, []byte("一\r\n二\r\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	r := &recorder{TB: t}
	File(r, path, "一\n二\n")
	if len(r.failures) != 0 {
		t.Errorf("line ends count: %s", strings.Join(r.failures, "\n"))
	}
	File(r, path, "一\n三\n")
	if len(r.failures) != 1 {
		t.Errorf("%d failures for a text that differs", len(r.failures))
	}
}

func TestFileUpdates(t *testing.T) {
	before := *update
	*update = true
	defer func() { *update = before }()
	path := filepath.Join(t.TempDir(), "testdata", "text.txt")
	for _, text := range []string{"一\n", "二\n"} {
		File(t, path, text)
		if got, err := os.ReadFile(path); err != nil || string(got) != text {
			t.Errorf("wrote %q, %v", got, err)
		}
	}
}
