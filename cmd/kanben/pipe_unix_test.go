//go:build unix

package main

import (
	"bytes"
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
	cmd := kanben(t, dir, "check", "-", "稿.txt")
	cmd.Stderr = &stderr
	feed(t, cmd, beginning()).Close()
	time.Sleep(50 * time.Millisecond) // mostly it is at the pipe by now; before it, an interrupt has to do as well
	if status := interrupt(t, cmd); status != statusInterrupted {
		t.Errorf("exit status %d, want %d\n%s", status, statusInterrupted, &stderr)
	}
}
