package revise_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/manuscript"
	"kanben/book/proof"
	"kanben/book/revise"
	"kanben/book/source"
)

// mend reads and mends a manuscript as the program does.
func mend(t *testing.T, name, text string, o proof.Options) (*source.File, diag.List) {
	t.Helper()
	f := source.NewFile(name, "UTF-8", text)
	reading, _ := manuscript.Read([]*source.File{f}, manuscript.Options{})
	_, list := proof.Mend(reading.Book, o)
	return f, list
}

func all(*diag.Diagnostic) bool  { return true }
func none(*diag.Diagnostic) bool { return false }

// TestRevision holds what a manuscript reads once it is revised: repairs alone,
// then with every proposal.
func TestRevision(t *testing.T) {
	for _, c := range []struct{ name, in, want, asked string }{
		{"marks", "今天,我讲三点。\n好\n", "今天，我讲三点。\n好\n", ""},
		{"nothing", "今天，我讲三点。\n", "今天，我讲三点。\n", ""},
		{"no end, and line ends of Windows", "今天,我讲\r\n三点,好", "今天，我讲\r\n三点，好", ""},
		{"a removed line goes with its end", "正文，一段。\n　　上一篇：好\n正文，又一段。\n", "正文，一段。\n正文，又一段。\n", ""},
		{"the last line", "正文，一段。\n- 12 -", "正文，一段。\n", ""},
		{"a proposal over a repair", "正文（一段）：我们要依靠,群众,、党。\n", "正文（一段）：我们要依靠，群众，、党。\n", "正文（一段）：我们要依靠，群众，党。\n"},
		{"a slip", "我们要发杨,优良传统。\n", "我们要发杨，优良传统。\n", "我们要发扬，优良传统。\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, list := mend(t, "稿.txt", c.in, proof.Options{Thorough: true})
			if got := revise.New(f, list, none).Text; got != c.want {
				t.Errorf("revised:\n%q, want\n%q", got, c.want)
			}
			asked := c.asked
			if asked == "" {
				asked = c.want
			}
			if got := revise.New(f, list, all).Text; got != asked {
				t.Errorf("with all proposals:\n%q, want\n%q", got, asked)
			}
		})
	}
}

// TestRevisedTwice holds that a revised manuscript has nothing left to repair:
// the sample, and the texts of the rules' own tests.
func TestRevisedTwice(t *testing.T) {
	texts := map[string]string{}
	paths, err := filepath.Glob("../proof/testdata/*.txtar")
	if err != nil || len(paths) < 60 {
		t.Fatalf("%d tests of rules, %v", len(paths), err)
	}
	paths = append(paths, "../../assets/sample/依靠群众求胜利专题讨论发言稿.txt")
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts[path] = string(data)
	}
	for path, text := range texts {
		f, list := mend(t, "稿.txt", text, proof.Options{})
		r := revise.New(f, list, none)
		_, again := mend(t, "稿.txt", r.Text, proof.Options{})
		for i := range again {
			if again[i].Severity == diag.Fixed && len(again[i].Edits) > 0 {
				t.Errorf("%s: %s at %v is left to repair", path, again[i].Code, again[i].Span.Position())
			}
		}
	}
}

// TestUnified holds that the difference is one that patch takes, if it is there.
func TestUnified(t *testing.T) {
	const text = "今天,我讲三点。\n好\n上一篇：好\n三点,好,完"
	f, list := mend(t, "稿.txt", text, proof.Options{})
	r := revise.New(f, list, none)
	var b strings.Builder
	if err := r.WriteUnified(&b, "稿.txt", nil); err != nil {
		t.Fatal(err)
	}
	const want = `--- 稿.txt
+++ 稿.txt
@@ -1 +1 @@ P001
-今天,我讲三点。
+今天，我讲三点。
@@ -3 +2,0 @@ P094
-上一篇：好
@@ -4 +3 @@ P001×2
-三点,好,完
\ No newline at end of file
+三点，好，完
\ No newline at end of file
`
	if b.String() != want {
		t.Errorf("difference:\n%swant:\n%s", b.String(), want)
	}
	patch, err := exec.LookPath("patch")
	if err != nil {
		t.Skip("no patch here")
	}
	path := filepath.Join(t.TempDir(), "稿.txt")
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(patch, path)
	cmd.Stdin = strings.NewReader(b.String())
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	got, err := os.ReadFile(path)
	if err != nil || string(got) != r.Text {
		t.Errorf("patched: %q, want %q (%v)", got, r.Text, err)
	}
}

// TestPaintedDifference holds that what was replaced is marked to the character.
func TestPaintedDifference(t *testing.T) {
	f, list := mend(t, "稿.txt", "今天,我讲\x1b三点。\n", proof.Options{Rules: map[string]proof.Switch{}})
	var b strings.Builder
	paint := func(p revise.Part, s string) string {
		switch p {
		case revise.OldMark:
			return "[" + s + "]"
		case revise.NewMark:
			return "{" + s + "}"
		}
		return s
	}
	if err := revise.New(f, list, none).WriteUnified(&b, "稿.txt", paint); err != nil {
		t.Fatal(err)
	}
	const want = "@@ -1 +1 @@ P001 P073\n-今天[,]我讲[<U+001B>]三点。\n+今天{，}我讲三点。\n"
	if _, got, _ := strings.Cut(b.String(), "稿.txt\n+++ 稿.txt\n"); got != want {
		t.Errorf("difference:\n%swant:\n%s", got, want)
	}
}
