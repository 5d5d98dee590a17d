package main

import (
	"bufio"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// On a terminal the doctor tells of its encoding, in both languages, and what to do
// about one that garbles Chinese.
func TestDoctorLooksAtTheTerminal(t *testing.T) {
	for _, c := range []struct{ lang, flag, sees string }{
		{"zh_CN.UTF-8", "zh", "80 列，编码 UTF-8"},
		{"zh_CN.GB18030", "zh", "80 列，编码 GB18030，中文会显示成乱码"},
		{"zh_CN.GB18030", "en", "encoding GB18030, which garbles Chinese: set the terminal to UTF-8"},
		{"en_US.UTF-8", "en", "80 columns, encoding UTF-8"},
	} {
		seen := onTerminalWith(t, map[string]string{"LANG": c.lang}, []string{"doctor", "--lang", c.flag}, "")
		if !strings.Contains(strings.ReplaceAll(seen, "\r\n", "\n"), c.sees) {
			t.Errorf("%s, --lang %s: no %q in\n%s", c.lang, c.flag, c.sees, seen)
		}
	}
}

// On the local network `serve` shows a code to scan, on a terminal only; behind
// links of groups there is none, for one code would be one group's.
func TestServeShowsACode(t *testing.T) {
	if len(localAddresses()) == 0 {
		t.Skip("this machine is on no local network")
	}
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "第一组"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"书.txt", "第一组/书.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("书"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		args []string
		code bool
	}{
		{[]string{"serve", dir, "--lan", "--lang", "zh"}, true},
		{[]string{"serve", dir, "--lan", "--groups", "--lang", "zh"}, false},
		{[]string{"serve", dir, "--lang", "zh"}, false},
	} {
		seen := untilServing(t, c.args)
		if code := strings.Contains(seen, "▀") || strings.Contains(seen, "█"); code != c.code {
			t.Errorf("%v: a code %v, want %v:\n%s", c.args, code, c.code, seen)
		}
	}
}

// untilServing runs `serve` on a terminal, interrupts it once it has said how to stop
// it, and gives what was seen.
func untilServing(t *testing.T, args []string) string {
	t.Helper()
	person, program := terminal(t)
	c := newConsole(program, program, program, func(string) string { return "" }, args)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	done := make(chan int, 1)
	go func() {
		status := c.finish(c.execute(ctx, args))
		program.Close() //nolint:errcheck // nobody writes to it any more
		done <- status
	}()
	var seen strings.Builder
	for lines := bufio.NewReader(person); ; {
		line, err := lines.ReadString('\n')
		seen.WriteString(line)
		if strings.Contains(line, "Ctrl+C") {
			stop()
		}
		if err != nil {
			break // the program's side is closed
		}
	}
	if status := <-done; status != 0 {
		t.Errorf("%v: status %d", args, status)
	}
	return seen.String()
}
