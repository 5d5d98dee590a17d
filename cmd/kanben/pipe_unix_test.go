//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// TestInterruptEndsWaitingForAPipe: a pipe that nobody writes to keeps the system
// waiting when it is opened, and the user can still leave.
func TestInterruptEndsWaitingForAPipe(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, "稿.txt"), 0o600); err != nil {
		t.Skip("this file system has no pipes:", err)
	}
	var stderr bytes.Buffer
	cmd := kanben(t, dir, "check", "稿.txt")
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	for { // until the program listens
		select {
		case err := <-done:
			var exit *exec.ExitError
			if !errors.As(err, &exit) || exit.ExitCode() != statusInterrupted {
				t.Errorf("it ends with %v, want exit status %d\n%s", err, statusInterrupted, &stderr)
			}
			return
		case <-time.After(3 * time.Second):
			cmd.Process.Signal(os.Interrupt) //nolint:errcheck // it may have ended
		}
	}
}
