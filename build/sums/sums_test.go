package sums

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"aead.dev/minisign"
)

func digestOf(s string) Digest { return sha256.Sum256([]byte(s)) }

func TestListIsInTheFormOfCoreutils(t *testing.T) {
	got := string(Format([]Sum{
		{"书.pdf", digestOf("b")},
		{"书.epub", digestOf("a")},
		{"a\\b\nc", digestOf("c")},
	}))
	const want = `\2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6  a\\b\nc
ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  书.epub
3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  书.pdf
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	back, err := Parse([]byte(got))
	if err != nil || len(back) != 3 || back[0].Name != "a\\b\nc" || back[2] != (Sum{"书.pdf", digestOf("b")}) {
		t.Errorf("read back as %v, %v", back, err)
	}
}

func TestParseRefuses(t *testing.T) {
	good := fmt.Sprintf("%x  a\n", digestOf("a"))
	for _, c := range []struct {
		list string
		line int
	}{
		{good + "no checksum\n", 2},
		{good[2:], 1},
		{strings.TrimSuffix(good, "a\n"), 1},
		{good + good + "\n", 3},
		{strings.Replace(good, "  ", " ", 1), 1},
	} {
		_, err := Parse([]byte(c.list))
		if syntax, ok := errors.AsType[*SyntaxError](err); !ok || syntax.Line != c.line {
			t.Errorf("%q: %v, want line %d", c.list, err, c.line)
		}
	}
}

func TestWords(t *testing.T) {
	if got := digestOf("a").Words(); got != "ca97 8112" {
		t.Error(got)
	}
}

// treeOf makes a tree of paths and what the files hold.
func treeOf(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for name, data := range files {
		m[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return m
}

func listOf(names ...string) string {
	var sums []Sum
	for _, n := range names {
		sums = append(sums, Sum{n, digestOf(n)})
	}
	return string(Format(sums))
}

// states puts a report into lines.
func states(r *Report) string {
	var b strings.Builder
	for _, f := range r.Files {
		fmt.Fprintf(&b, "%s %s\n", [...]string{"whole", "altered", "missing", "extra"}[f.State], f.Path)
	}
	return b.String()
}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"whole", map[string]string{Name: listOf("a", "b"), "a": "a", "b": "b"}, "whole a\nwhole b\n"},
		{"altered, missing, extra", map[string]string{Name: listOf("a", "b"), "a": "A", "c": "c"}, "altered a\nmissing b\nextra c\n"},
		{"droppings", map[string]string{Name: listOf("a"), "a": "a", ".DS_Store": "", "Thumbs.db": "", "._a": "", Name + ".minisig": ""}, "whole a\n"},
		{
			"a list for each folder, and one above",
			map[string]string{Name: listOf("x/a", "z"), "x/" + Name: listOf("a"), "x/a": "a", "y/" + Name: listOf("a", "b/c"), "y/a": "a", "y/b/c": "c", "z": "z"},
			"whole x/a\naltered y/b/c\nwhole y/a\nwhole z\n",
		},
		{"names taken apart by macOS", map[string]string{Name: listOf("café.pdf"), "cafe\u0301.pdf": "café.pdf"}, "whole cafe\u0301.pdf\n"},
		{"an archive of macOS", map[string]string{"p/" + Name: listOf("a"), "p/a": "a", "__MACOSX/p/._a": "", "__MACOSX/" + Name: "?"}, "whole p/a\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := Check(context.Background(), treeOf(c.files))
			if err != nil {
				t.Fatal(err)
			}
			got, want := strings.Split(states(r), "\n"), strings.Split(c.want, "\n")
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("got\n%swant\n%s", states(r), c.want)
			}
			if r.Trusted() != !strings.Contains(c.want, "altered") {
				t.Errorf("trusted: %v", r.Trusted())
			}
		})
	}
}

func TestCheckRefuses(t *testing.T) {
	ended, end := context.WithCancel(context.Background())
	end()
	for _, c := range []struct {
		name  string
		ctx   context.Context
		files map[string]string
		want  error
	}{
		{"no list", context.Background(), map[string]string{"a": "a"}, ErrNoList},
		{"outside", context.Background(), map[string]string{"x/" + Name: listOf("../a"), "a": "a"}, ErrOutside},
		{"absolute", context.Background(), map[string]string{Name: listOf("/etc/passwd")}, ErrOutside},
		{"of Windows", context.Background(), map[string]string{Name: listOf(`..\a`)}, ErrOutside},
		{"interrupted", ended, map[string]string{Name: listOf("a"), "a": "a"}, context.Canceled},
	} {
		if _, err := Check(c.ctx, treeOf(c.files)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if _, err := Check(context.Background(), treeOf(map[string]string{Name: "?"})); err == nil || err.Error() != "SHA256SUMS: line 1 is no checksum" {
		t.Error(err)
	}
}

func TestSignature(t *testing.T) {
	public, secret, err := minisign.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	list := []byte(listOf("a"))
	signature := minisign.Sign(secret, list)
	path := filepath.Join(t.TempDir(), "kanben.pub")
	text, err := public.MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, given := range []string{path, public.String()} {
		key, err := ReadPublicKey(given)
		if err != nil {
			t.Fatal(given, err)
		}
		if !key.Verify(list, signature) {
			t.Error("a good signature is refused")
		}
		if key.Verify(append(list, ' '), signature) || key.Verify(list, nil) || key.Verify(list, []byte("?")) {
			t.Error("a bad signature is accepted")
		}
	}
	other, _, err := minisign.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	if (PublicKey{other}).Verify(list, signature) {
		t.Error("another key's signature is accepted")
	}
	if _, err := ReadPublicKey("RWQnokey"); !errors.Is(err, ErrNoKey) {
		t.Error(err)
	}
	if _, err := ReadPublicKey(filepath.Join(t.TempDir(), "none")); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

// What the standard tool, minisign 0.11, signed with a key that was made for this test:
//
//	minisign -G -W; minisign -S -m SHA256SUMS -t 依靠群众求胜利 -c 'signature of SHA256SUMS'
const (
	toolSecret = "untrusted comment: minisign encrypted secret key\n" +
		"RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAZCznijYgou51EH1c35PFHop0JiP6o75eHVItTELNGjq4DsdHragTTjjPmtTZi0y54Eq7pADleH+TvoSx8cTCBoRhEoGlZaIDAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
	toolPublic    = "RWRkLOeKNiCi7jjPmtTZi0y54Eq7pADleH+TvoSx8cTCBoRhEoGlZaID"
	toolList      = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  书.epub\n"
	toolSignature = "untrusted comment: signature of SHA256SUMS\n" +
		"RURkLOeKNiCi7kzFYrwvEDC/dCEXQFaEah3bl9Ojm2QQvQfNN6heY7CRJd0RAJHxLKpLvZ3WqCLFbo2pehT4KVVc6Ilji27uhgI=\n" +
		"trusted comment: 依靠群众求胜利\n" +
		"fsBbdJfLH0he2xpl1ssbYGYV/NBCaFdEgtYqkJOq19+TBPDuHYjhZXjT42nSeBPxOrlG+wd1L31StoLeL7ybAg==\n"
)

// A list is signed byte for byte as the standard tool signs it, and its signatures are
// believed.
func TestSignatureIsTheStandardTools(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.key")
	if err := os.WriteFile(path, []byte(toolSecret), 0o600); err != nil {
		t.Fatal(err)
	}
	secret, err := ReadSecretKey(path, "")
	if err != nil {
		t.Fatal(err)
	}
	if got := string(secret.Sign([]byte(toolList), "依靠群众求胜利")); strings.TrimSpace(got) != strings.TrimSpace(toolSignature) {
		t.Errorf("signed\n%swant\n%s", got, toolSignature)
	}
	public, err := ReadPublicKey(toolPublic)
	if err != nil {
		t.Fatal(err)
	}
	if !public.Verify([]byte(toolList), []byte(toolSignature)) {
		t.Error("the standard tool's signature is refused")
	}
	if public.Verify([]byte(strings.Replace(toolList, "ca", "cb", 1)), []byte(toolSignature)) {
		t.Error("another list is accepted")
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(listOf("a", "书")))
	f.Add([]byte(`\` + listOf("a")))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := Parse(data)
		if err != nil {
			return
		}
		again, err := Parse(Format(list))
		if err != nil || len(again) != len(list) {
			t.Errorf("%q: written and read again: %v, %v", data, again, err)
		}
	})
}
