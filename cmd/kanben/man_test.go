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
	for _, lang := range []string{"man1", "zh_CN/man1"} {
		data, err := os.ReadFile(filepath.Join(dir, "man", filepath.FromSlash(lang), "kanben.1"))
		if err != nil {
			t.Fatal(err)
		}
		for _, verb := range verbNames(t) {
			if !strings.Contains(string(data), "\n.B "+verb+"\n") {
				t.Errorf("%s: the page of all verbs lacks %s", lang, verb)
			}
			if _, err := os.Stat(filepath.Join(dir, "man", filepath.FromSlash(lang), "kanben-"+verb+".1")); err != nil {
				t.Error(err)
			}
		}
	}
}

// verbNames are the verbs that the help shows.
func verbNames(t *testing.T) []string {
	t.Helper()
	var names []string
	for _, cmd := range newRoot(newConsole(nil, os.Stdout, os.Stderr, func(string) string { return "" }, nil)).Commands() {
		if !cmd.Hidden {
			names = append(names, cmd.Name())
		}
	}
	if len(names) < 20 {
		t.Fatalf("only %d verbs: %v", len(names), names)
	}
	return names
}

// Four shells have a script, which asks the program itself for verbs and flags.
func TestCompletion(t *testing.T) {
	for shell, want := range map[string]string{
		"bash": "complete -o default -F __start_kanben kanben", "zsh": "#compdef kanben",
		"fish": "complete -c kanben ", "powershell": "Register-ArgumentCompleter -CommandName 'kanben'",
	} {
		out, err := kanben(t, t.TempDir(), "completion", shell).Output()
		if err != nil || !strings.Contains(string(out), want) || !strings.Contains(string(out), "__complete") {
			t.Errorf("%s: %v, no %q in %d bytes", shell, err, want, len(out))
		}
	}
	out, err := kanben(t, t.TempDir(), "__complete", "").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, verb := range verbNames(t) {
		if !strings.Contains("\n"+string(out), "\n"+verb+"\t") {
			t.Errorf("%s is not completed", verb)
		}
	}
	out, err = kanben(t, t.TempDir(), "__complete", "publish", "--").Output()
	if err != nil || !strings.Contains(string(out), "--dry-run\t") {
		t.Errorf("flags of publish: %s, %v", out, err)
	}
}
