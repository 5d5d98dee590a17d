package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"kanben/book/diag"
	"kanben/book/golden"
)

// TestManual holds that each verb has a page in each language that knows all
// its flags and statuses, and that no line of it is taken for a request.
func TestManual(t *testing.T) {
	for _, lang := range []diag.Lang{diag.English, diag.Chinese} {
		c := newConsole(nil, os.Stdout, os.Stderr, func(string) string { return "" }, nil)
		c.lang = lang
		root := newRoot(c)
		for _, cmd := range append(root.Commands(), root) {
			page := c.manual(cmd)
			cmd.Flags().VisitAll(func(f *pflag.Flag) {
				if !f.Hidden && !strings.Contains(page, roff("--"+f.Name)) {
					t.Errorf("%s: the page has no --%s", cmd.CommandPath(), f.Name)
				}
			})
			if !strings.Contains(page, roff(c.say(keyStatusForbidden))) {
				t.Errorf("%s: the page has no statuses", cmd.CommandPath())
			}
			for line := range strings.Lines(page) {
				request, _, _ := strings.Cut(strings.TrimSpace(line), " ")
				if (line[0] == '.' || line[0] == '\'') && !strings.Contains(" .TH .SH .TP .B .br .nf .fi .ad .nh ", " "+request+" ") {
					t.Errorf("%s: a stray request %q", cmd.CommandPath(), line)
				}
			}
		}
	}
}

func TestManualPageOfVerify(t *testing.T) {
	c := newConsole(nil, os.Stdout, os.Stderr, func(string) string { return "" }, nil)
	c.lang = diag.Chinese
	cmd, _, err := newRoot(c).Find([]string{"verify"})
	if err != nil {
		t.Fatal(err)
	}
	golden.Text(t, "kanben-verify.1", c.manual(cmd))
}

func TestRoff(t *testing.T) {
	for s, want := range map[string]string{
		`C:\fonts`: `C:\efonts`, "--only": `\-\-only`, ".txt": `\&.txt`, "'x": `\&'x`, "a\nb": "a b",
	} {
		if got := roff(s); got != want {
			t.Errorf("roff(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestManWritesPages(t *testing.T) {
	dir := t.TempDir()
	cmd := kanben(t, dir, "man", "-o", "man")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, name := range []string{"man1/kanben.1", "man1/kanben-build.1", "zh_CN/man1/kanben.1", "zh_CN/man1/kanben-build.1"} {
		if _, err := os.Stat(filepath.Join(dir, "man", filepath.FromSlash(name))); err != nil {
			t.Error(err)
		}
	}
}
