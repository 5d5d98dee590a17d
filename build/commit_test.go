package build

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kanben/build/sums"
)

// artifact makes a file of a few words.
func artifact(t Target, title, data string) Artifact {
	return newArtifact(t, title, []byte(data), 0)
}

// edition is the three files of a book, told apart from other editions by text.
func edition(text string) []Artifact {
	return []Artifact{
		artifact(EPUB, "书", "epub "+text),
		artifact(PDF, "书", "pdf "+text),
		artifact(Booklet, "书", "booklet "+text),
	}
}

// tree lists all files below a folder with their contents, without SHA256SUMS.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == dir || d.Name() == sums.Name {
			return err
		}
		rel, _ := filepath.Rel(dir, path)
		if d.IsDir() {
			files[filepath.ToSlash(rel)+"/"] = ""
			return nil
		}
		data, err := os.ReadFile(path)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return files
}

func wantTree(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	got := tree(t, dir)
	for name, data := range want {
		if g, ok := got[name]; !ok {
			t.Errorf("%s is missing", name)
		} else if g != data {
			t.Errorf("%s holds %q, want %q", name, g, data)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s should not be there", name)
		}
	}
}

func editionTree(text string) map[string]string {
	return map[string]string{"书.epub": "epub " + text, "书.pdf": "pdf " + text, "书-小册子.pdf": "booklet " + text}
}

// checkSums verifies a folder by its list, as sha256sum -c does.
func checkSums(t *testing.T, dir string, want int) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, sums.Name))
	if err != nil {
		t.Fatal(err)
	}
	list, ok := ownSums(data)
	if !ok || len(list) != want {
		t.Fatalf("SHA256SUMS lists %d files, want %d:\n%s", len(list), want, data)
	}
	if !slices.IsSortedFunc(list, func(a, b sums.Sum) int { return strings.Compare(a.Name, b.Name) }) {
		t.Errorf("SHA256SUMS is not sorted:\n%s", data)
	}
	for _, s := range list {
		data, err := os.ReadFile(filepath.Join(dir, s.Name))
		if err != nil || sha256.Sum256(data) != s.Digest {
			t.Errorf("%s does not match SHA256SUMS (%v)", s.Name, err)
		}
	}
}

func mustCommit(t *testing.T, dir string, files []Artifact, o CommitOptions) []string {
	t.Helper()
	removed, err := Commit(t.Context(), dir, files, o)
	if err != nil {
		t.Fatal(err)
	}
	return removed
}

func write(t *testing.T, path, data string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestCommitWritesFilesAndTheirSums(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "深", "稿件-成品")
	mustCommit(t, dir, edition("1"), CommitOptions{})
	wantTree(t, dir, editionTree("1"))
	checkSums(t, dir, 3)
}

func TestCommitReplacesTheLastBuildAndRemovesWhatItNoLongerMakes(t *testing.T) {
	dir := t.TempDir()
	mustCommit(t, dir, edition("1"), CommitOptions{})
	write(t, filepath.Join(dir, "笔记.txt"), "mine")
	removed := mustCommit(t, dir, edition("2")[:1], CommitOptions{})
	if want := []string{"书-小册子.pdf", "书.pdf"}; !slices.Equal(removed, want) {
		t.Errorf("removed %q, want %q", removed, want)
	}
	wantTree(t, dir, map[string]string{"书.epub": "epub 2", "笔记.txt": "mine"})
	checkSums(t, dir, 1)
}

// A build that was killed leaves temporary files; the next one into the folder
// removes them, but none of a build that is still at work, and nothing that
// only looks like them.
func TestCommitRemovesWhatAKilledBuildLeft(t *testing.T) {
	dir := t.TempDir()
	dead := exec.Command(os.Args[0], "-test.run=^$")
	if err := dead.Run(); err != nil {
		t.Fatal(err)
	}
	left := []string{
		temporaryName(dead.Process.Pid, 1), temporaryName(dead.Process.Pid, 12),
		temporaryName(os.Getpid(), 1), temporaryName(os.Getpid(), 3),
	}
	kept := map[string]string{
		temporaryName(os.Getppid(), 1): "of a build at work",
		".kanben-notes.tmp":            "mine",
		".kanben-1-2.tmp.bak":          "mine",
		".kanben-01-2.tmp":             "mine",
		".kanben--1-2.tmp":             "mine",
	}
	for _, name := range left {
		write(t, filepath.Join(dir, name), "half a book")
	}
	for name, data := range kept {
		write(t, filepath.Join(dir, name), data)
	}
	if removed := mustCommit(t, dir, edition("1"), CommitOptions{}); len(removed) > 0 {
		t.Errorf("told of %q", removed)
	}
	maps.Copy(kept, editionTree("1"))
	wantTree(t, dir, kept)
}

// A manuscript is never removed, whatever its name.
func TestCommitKeepsAManuscriptWithATemporaryName(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, temporaryName(os.Getpid(), 1))
	write(t, path, "mine")
	mustCommit(t, dir, edition("1"), CommitOptions{Sources: []string{path}})
	want := editionTree("1")
	want[filepath.Base(path)] = "mine"
	wantTree(t, dir, want)
}

func TestCommitRemovesTheOldTitle(t *testing.T) {
	dir := t.TempDir()
	mustCommit(t, dir, edition("1"), CommitOptions{})
	mustCommit(t, dir, []Artifact{artifact(EPUB, "新书", "epub")}, CommitOptions{})
	wantTree(t, dir, map[string]string{"新书.epub": "epub"})
}

// TestCommitRefuses puts something into the way of a second build, which must
// refuse and leave the folder as it is; forced, it must give what forced says,
// or refuse again if that is nil.
func TestCommitRefuses(t *testing.T) {
	with := func(text, name, data string) map[string]string {
		m := editionTree(text)
		m[name] = data
		return m
	}
	for _, c := range []struct {
		name    string
		prepare func(t *testing.T, dir string)
		forced  map[string]string
	}{
		{
			"a changed file in the way",
			func(t *testing.T, dir string) { write(t, filepath.Join(dir, "书.pdf"), "changed") },
			editionTree("2"),
		},
		{
			"a foreign file in the way",
			func(t *testing.T, dir string) { os.Remove(filepath.Join(dir, sums.Name)) },
			editionTree("2"),
		},
		{
			"another tool's SHA256SUMS",
			func(t *testing.T, dir string) {
				write(t, filepath.Join(dir, "debian.iso"), "iso")
				write(t, filepath.Join(dir, sums.Name), strings.Repeat("0", 64)+"  debian.iso\n")
			},
			with("2", "debian.iso", "iso"),
		},
		{
			"a SHA256SUMS that reaches out of the folder",
			func(t *testing.T, dir string) {
				write(t, filepath.Join(dir, sums.Name), strings.Repeat("0", 64)+"  ../书.epub\n")
			},
			editionTree("2"),
		},
		{
			"a folder in the way",
			func(t *testing.T, dir string) {
				os.Remove(filepath.Join(dir, "书.pdf"))
				os.Mkdir(filepath.Join(dir, "书.pdf"), 0o777)
			},
			nil,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			mustCommit(t, dir, edition("1"), CommitOptions{})
			c.prepare(t, dir)
			before := tree(t, dir)
			if _, err := Commit(t.Context(), dir, edition("2"), CommitOptions{}); err == nil {
				t.Error("it was not refused")
			} else if c.forced != nil && !strings.Contains(explain(err), "--force") {
				t.Errorf("the refusal does not name --force: %s", explain(err))
			}
			wantTree(t, dir, before)
			_, err := Commit(t.Context(), dir, edition("2"), CommitOptions{Force: true})
			if c.forced == nil {
				if err == nil {
					t.Error("forced, it was not refused")
				}
				wantTree(t, dir, before)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			wantTree(t, dir, c.forced)
			checkSums(t, dir, 3)
		})
	}
}

// explain is an error with its hint.
func explain(err error) string {
	var f *Fault
	if errors.As(err, &f) {
		return err.Error() + " " + f.Hint.En
	}
	return err.Error()
}

func TestCommitLeavesAChangedFileThatIsNotInTheWay(t *testing.T) {
	dir := t.TempDir()
	mustCommit(t, dir, edition("1"), CommitOptions{})
	write(t, filepath.Join(dir, "书.pdf"), "changed")
	if _, err := Commit(t.Context(), dir, edition("2")[:1], CommitOptions{}); err == nil {
		t.Error("it was not refused")
	}
	mustCommit(t, dir, edition("2")[:1], CommitOptions{Force: true})
	wantTree(t, dir, map[string]string{"书.epub": "epub 2", "书.pdf": "changed"})
}

func TestCommitTakesAnEqualFileForItsOwn(t *testing.T) {
	dir := t.TempDir()
	mustCommit(t, dir, edition("1"), CommitOptions{})
	os.Remove(filepath.Join(dir, sums.Name))
	mustCommit(t, dir, edition("1"), CommitOptions{})
	checkSums(t, dir, 3)
}

func TestCommitNeverTouchesAManuscript(t *testing.T) {
	dir := t.TempDir()
	manuscript := filepath.Join(dir, "书.txt")
	text := []Artifact{artifact(Text, "书", "mended")}
	write(t, manuscript, "typed")
	o := CommitOptions{Force: true, Sources: []string{manuscript}}
	if _, err := Commit(t.Context(), dir, text, o); err == nil {
		t.Error("it was not refused")
	}
	wantTree(t, dir, map[string]string{"书.txt": "typed"})

	// Nor one that an earlier build made.
	write(t, manuscript, "mended")
	write(t, filepath.Join(dir, sums.Name), string(sums.Format([]sums.Sum{{Name: "书.txt", Digest: text[0].Sum}})))
	if _, err := Commit(t.Context(), dir, edition("2"), CommitOptions{Sources: []string{manuscript}}); err == nil {
		t.Error("it was not refused")
	}
	wantTree(t, dir, map[string]string{"书.txt": "mended"})
}

func TestCommitReplacesALinkAndNotWhatItLeadsTo(t *testing.T) {
	dir, elsewhere := t.TempDir(), filepath.Join(t.TempDir(), "precious")
	write(t, elsewhere, "precious")
	if err := os.Symlink(elsewhere, filepath.Join(dir, "书.epub")); err != nil {
		t.Skip("no links here:", err)
	}
	if _, err := Commit(t.Context(), dir, edition("1"), CommitOptions{}); err == nil {
		t.Error("it was not refused")
	}
	mustCommit(t, dir, edition("1"), CommitOptions{Force: true})
	wantTree(t, dir, editionTree("1"))
	if data, err := os.ReadFile(elsewhere); string(data) != "precious" {
		t.Errorf("the link's target holds %q (%v)", data, err)
	}
}

func TestCommitRefusesAFileAsFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	write(t, path, "mine")
	for _, dir := range []string{path, filepath.Join(path, "below")} {
		if _, err := Commit(t.Context(), dir, edition("1"), CommitOptions{Force: true}); err == nil {
			t.Errorf("%s was not refused", dir)
		}
	}
	if data, _ := os.ReadFile(path); string(data) != "mine" {
		t.Errorf("the file holds %q", data)
	}
}

func TestCommitLeavesNothingWhenInterrupted(t *testing.T) {
	root := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Commit(ctx, filepath.Join(root, "a", "b"), edition("1"), CommitOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	wantTree(t, root, nil)
}

// A cancelling disk ends a context when it has made n files.
type cancellingDisk struct {
	osDisk
	n      int
	cancel context.CancelFunc
}

func (d *cancellingDisk) Create(name string) (io.WriteCloser, error) {
	if d.n--; d.n == 0 {
		d.cancel()
	}
	return d.osDisk.Create(name)
}

func TestCommitLeavesNothingWhenInterruptedBetweenFiles(t *testing.T) {
	for n := 1; n <= len(edition(""))+1; n++ { // SHA256SUMS is a file, too
		root := t.TempDir()
		dir := filepath.Join(root, "a", "b")
		ctx, cancel := context.WithCancel(t.Context())
		d := &cancellingDisk{n: n, cancel: cancel}
		if _, err := commit(ctx, d, dir, edition("1"), CommitOptions{}); !errors.Is(err, context.Canceled) {
			t.Errorf("at file %d: %v", n, err)
		}
		wantTree(t, root, nil)
		cancel()
	}
}

// errFull is the error of a failing disk.
var errFull = errors.New("no space left")

// A failingDisk fails at its nth step that changes something, and may break a
// file off in the middle.
type failingDisk struct {
	osDisk
	steps  int // until it fails
	broken bool
}

func (d *failingDisk) step() error {
	d.steps--
	if d.steps == 0 {
		d.broken = true
		return errFull
	}
	return nil
}

func (d *failingDisk) Mkdir(name string) error {
	if err := d.step(); err != nil {
		return err
	}
	return d.osDisk.Mkdir(name)
}

func (d *failingDisk) Rename(from, to string) error {
	if err := d.step(); err != nil {
		return err
	}
	return d.osDisk.Rename(from, to)
}

func (d *failingDisk) Create(name string) (io.WriteCloser, error) {
	if err := d.step(); err != nil {
		return nil, err
	}
	w, err := d.osDisk.Create(name)
	return &failingFile{w, d}, err
}

type failingFile struct {
	io.WriteCloser
	disk *failingDisk
}

func (f *failingFile) Write(data []byte) (int, error) {
	if err := f.disk.step(); err != nil {
		n, _ := f.WriteCloser.Write(data[:len(data)/2])
		return n, err
	}
	return f.WriteCloser.Write(data)
}

func (f *failingFile) Close() error {
	err := f.WriteCloser.Close()
	if failed := f.disk.step(); failed != nil {
		return failed
	}
	return err
}

// TestCommitIsAllOrNothing lets every step fail in turn, first in an empty
// place, then over an earlier build.
func TestCommitIsAllOrNothing(t *testing.T) {
	for _, over := range []bool{false, true} {
		for n := 1; ; n++ {
			root := t.TempDir()
			dir := filepath.Join(root, "a", "b")
			if over {
				mustCommit(t, dir, append(edition("1"), artifact(Text, "书", "old")), CommitOptions{})
			}
			before := tree(t, root)
			d := &failingDisk{steps: n}
			_, err := commit(t.Context(), d, dir, edition("2"), CommitOptions{})
			if !d.broken {
				if err != nil {
					t.Fatal(err)
				}
				if n < 10 {
					t.Fatalf("only %d steps were tried", n)
				}
				wantTree(t, dir, editionTree("2"))
				break
			}
			if !errors.Is(err, errFull) {
				t.Errorf("step %d: error %v", n, err)
			}
			wantTree(t, root, before)
			if over {
				checkSums(t, dir, 4)
			}
		}
	}
}
