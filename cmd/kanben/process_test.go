package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"kanben/assets"
)

// kanben makes a command that runs this test binary as kanben (TestMain sees
// to that by its name).
func kanben(t testing.TB, dir string, args ...string) *exec.Cmd {
	t.Helper()
	path, err := exec.LookPath("kanben")
	if err != nil {
		t.Fatal(err) // testscript.Main puts it there
	}
	cmd := exec.Command(path, args...)
	cmd.Dir = dir
	return cmd
}

// TestInterruptLeavesNothing interrupts the program while it waits for its
// manuscript, and while it makes a large book.
func TestInterruptLeavesNothing(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows cannot send an interrupt to another process")
	}
	title, speeches, _ := strings.Cut(assets.Sample, "\n")
	large := title + "\n" + strings.Repeat(speeches+"\n", 200)
	// Both are longer than a pipe holds, so that when they are written the
	// program has begun to read, and with that to listen for interrupts.
	beginning := title + "\n" + strings.Repeat(speeches+"\n", 10)
	for _, c := range []struct {
		name  string
		input string
		end   bool // of the input
		wait  time.Duration
	}{
		{"waiting for input", beginning, false, 0},
		{"at work", large, true, 50 * time.Millisecond},
	} {
		dir := t.TempDir()
		cmd := kanben(t, dir, "build", "-")
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		var out, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(in, c.input); err != nil {
			t.Fatal(err)
		}
		if c.end {
			in.Close()
		}
		time.Sleep(c.wait)
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		err = cmd.Wait()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != statusInterrupted {
			t.Errorf("%s: %v, want exit status %d", c.name, err, statusInterrupted)
		}
		if got := stderr.String(); !strings.Contains(got, "interrupted") {
			t.Errorf("%s: stderr is %q", c.name, got)
		}
		left, err := os.ReadDir(dir)
		if err != nil || len(left) > 0 {
			t.Errorf("%s: %v is left behind (%v)", c.name, left, err)
		}
	}
}

// TestBuildGivesTheSameBytesEverywhere builds the sample in two processes that
// differ in all that must not matter.
func TestBuildGivesTheSameBytesEverywhere(t *testing.T) {
	var sums []string
	for _, env := range [][]string{
		{"GOMAXPROCS=1", "TZ=UTC", "LANG=C"},
		{"GOMAXPROCS=7", "TZ=Asia/Shanghai", "LANG=zh_CN.UTF-8"},
	} {
		dir := filepath.Join(t.TempDir(), strings.Repeat("深", len(sums)+1))
		if err := os.Mkdir(dir, 0o777); err != nil {
			t.Fatal(err)
		}
		cmd := kanben(t, dir, "build", "-q", "-o", "out", "--only", "epub,pdf,booklet,txt")
		cmd.Env = append(os.Environ(), append(env, "SOURCE_DATE_EPOCH=1715000000")...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		list, err := os.ReadFile(filepath.Join(dir, "out", "SHA256SUMS"))
		if err != nil {
			t.Fatal(err)
		}
		sums = append(sums, string(list))
	}
	if sums[0] != sums[1] || strings.Count(sums[0], "\n") != 4 {
		t.Errorf("the files differ:\n%s\n%s", sums[0], sums[1])
	}
}

// TestUnwritableFolder wants a clear refusal where the user may not write.
func TestUnwritableFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "probe"), nil, 0o666); err == nil {
		t.Skip("this user may write everywhere")
	}
	out, err := kanben(t, dir, "build", "--only", "txt").CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != statusFailed {
		t.Errorf("%v, want exit status %d", err, statusFailed)
	}
	if !strings.Contains(string(out), "permission denied") || !strings.Contains(string(out), "-o") {
		t.Errorf("it says\n%s", out)
	}
}

// TestLongLine wants a line of ten megabytes refused, quickly and by place.
func TestLongLine(t *testing.T) {
	dir := t.TempDir()
	line := strings.Repeat("群众路线,", 10<<20/13)
	if err := os.WriteFile(filepath.Join(dir, "line.txt"), []byte(line), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := kanben(t, dir, "build", "line.txt").CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != statusFailed {
		t.Errorf("%v, want exit status %d", err, statusFailed)
	}
	if !strings.Contains(string(out), "error: line.txt:1:1: ") {
		t.Errorf("it says\n%s", out)
	}
}
