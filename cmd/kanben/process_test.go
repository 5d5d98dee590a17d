package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
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
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { // what the tester likes
		return strings.HasPrefix(v, "LANG") || strings.HasPrefix(v, "LC_") || strings.HasPrefix(v, "KANBEN_") || strings.HasPrefix(v, "SOURCE_DATE_EPOCH=")
	})
	cmd.Env = append(cmd.Env, "LANG=en_US.UTF-8")
	return cmd
}

// speech is the sample with its speeches so many times over.
func speech(copies int) string {
	title, speeches, _ := strings.Cut(assets.Sample, "\n")
	return title + "\n" + strings.Repeat(speeches+"\n", copies)
}

// beginning is longer than a pipe holds: when it is written, the program has begun to
// read, and with that to listen for interrupts.
func beginning() string { return speech(10) }

// feed starts a command and writes to its standard input, which stays open.
func feed(t *testing.T, cmd *exec.Cmd, input string) io.Closer {
	t.Helper()
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(in, input); err != nil {
		t.Fatal(err)
	}
	return in
}

// interrupt interrupts a command and gives its exit status.
func interrupt(t *testing.T, cmd *exec.Cmd) int {
	t.Helper()
	if err := cmd.Process.Signal(os.Interrupt); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode()
}

// TestInterruptLeavesNothing interrupts the program while it waits for its
// manuscript, and while it makes a large book.
func TestInterruptLeavesNothing(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows cannot send an interrupt to another process")
	}
	// run interrupts a build of some input, and tells whether it was in time.
	run := func(t *testing.T, input string, whole bool) bool {
		dir := t.TempDir()
		cmd := kanben(t, dir, "build", "-")
		var out, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &stderr
		in := feed(t, cmd, input)
		if whole {
			in.Close()
			time.Sleep(50 * time.Millisecond) // or it is interrupted while it reads, which is as well
		}
		status := interrupt(t, cmd)
		if status == 0 && whole {
			return false
		}
		if status != statusInterrupted || !strings.Contains(stderr.String(), "interrupted") {
			t.Errorf("exit status %d, want %d; stderr is %q", status, statusInterrupted, &stderr)
		}
		left, err := os.ReadDir(dir)
		if err != nil || len(left) > 0 {
			t.Errorf("%v is left behind (%v)", left, err)
		}
		return true
	}
	t.Run("waiting for input", func(t *testing.T) { run(t, beginning(), false) })
	t.Run("at work", func(t *testing.T) {
		// A test that is held up comes too late; then a larger book is made.
		for copies := 200; !run(t, speech(copies), true); copies *= 2 {
			if copies > 2000 {
				t.Fatal("it takes no notice of interrupts")
			}
		}
	})
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
		cmd.Env = append(cmd.Env, append(env, "SOURCE_DATE_EPOCH=1715000000")...)
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
