package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// terminal opens a pseudo terminal: what a person sees and types, and what a
// program reads and writes.
func terminal(t *testing.T) (person, program *os.File) {
	t.Helper()
	person, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no terminals here: ", err)
	}
	t.Cleanup(func() { person.Close() }) //nolint:errcheck // closed already where that matters
	if err := unix.IoctlSetPointerInt(int(person.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	n, err := unix.IoctlGetInt(int(person.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	program, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	return person, program
}

// TestInitAsks: on a terminal init asks for what the manuscripts do not tell, and
// what is typed stands in book.yaml.
func TestInitAsks(t *testing.T) {
	for _, c := range []struct {
		name  string
		args  string
		typed string // ^D is the end of the input
		sees  []string
		not   string
		file  []string
	}{
		{
			name: "all answered, a date that is none asked for again", typed: "秋季学习\n第三小组\n明天\n2024年10月1日\n",
			sees: []string{"[书]", `"明天" is no day`}, file: []string{"\ntitle: 秋季学习\n", "\norganisation: 第三小组\n", "\ndate: 2024-10-01\n"},
		},
		{
			name: "nothing typed keeps what is known", args: "--lang zh", typed: "\n\n\n",
			sees: []string{"[书]："}, file: []string{"\ntitle: 书\n", "\n#organisation: ", "\n#date: "},
		},
		{
			name: "what flags say is not asked", args: "--title 甲 --date 2024-10-01", typed: "丙组\n",
			not: "[书]", file: []string{"\ntitle: 甲\n", "\norganisation: 丙组\n", "\ndate: 2024-10-01\n"},
		},
		{name: "yes asks nothing", args: "-y", not: "[书]", file: []string{"\ntitle: 书\n", "\n#organisation: "}},
		{name: "quiet asks nothing", args: "-q", not: "[书]", file: []string{"\ntitle: 书\n"}},
		{
			name: "the input ends in the middle", typed: "半个\n\x04\x04",
			sees: []string{"[书]"}, file: []string{"\ntitle: 半个\n", "\n#organisation: ", "\n#date: "},
		},
		{
			name: "words that YAML takes for something else", typed: "true: 甲/乙 #1\n'第三' \"小组\"\n\n",
			file: []string{"title: 'true: 甲//乙 #1'\n"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "书")
			text := "《学习发言》\n在会上的讲话\n各位同志：\n我讲三点意见，大家听一听。\n"
			if err := errorsOf(os.Mkdir(dir, 0o777), os.WriteFile(filepath.Join(dir, "学习.txt"), []byte(text), 0o666)); err != nil {
				t.Fatal(err)
			}
			seen := onTerminal(t, append([]string{"init", dir}, strings.Fields(c.args)...), c.typed)
			for _, words := range c.sees {
				if !strings.Contains(seen, words) {
					t.Errorf("nothing says %q:\n%s", words, seen)
				}
			}
			if c.not != "" && strings.Contains(seen, c.not) {
				t.Errorf("it asks:\n%s", seen)
			}
			data, err := os.ReadFile(filepath.Join(dir, manifestName))
			if err != nil {
				t.Fatalf("%v\n%s", err, seen)
			}
			for _, words := range c.file {
				if !strings.Contains(string(data), words) {
					t.Errorf("no %q in\n%s", words, data)
				}
			}
			b := &bench{dir: dir, out: filepath.Join(dir, "..", "成品")}
			if said := b.command(t, []string{"check", dir}); strings.Contains(said, manifestName) {
				t.Errorf("it is not sound:\n%s", said)
			}
		})
	}
}

// onTerminal runs a command on a terminal at which something is typed, and gives what
// is seen there.
func onTerminal(t *testing.T, args []string, typed string) string {
	t.Helper()
	return onTerminalWith(t, nil, args, typed)
}

// onTerminalWith is onTerminal with variables of the environment.
func onTerminalWith(t *testing.T, env map[string]string, args []string, typed string) string {
	t.Helper()
	person, program := terminal(t)
	if _, err := person.WriteString(typed); err != nil {
		t.Fatal(err)
	}
	var seen bytes.Buffer
	done := make(chan struct{})
	go func() {
		defer close(done)
		io.Copy(&seen, person) //nolint:errcheck // it ends with an error when the program's side is closed
	}()
	c := newConsole(program, program, program, func(name string) string { return env[name] }, args)
	status := c.finish(c.execute(context.Background(), args))
	if err := program.Close(); err != nil {
		t.Fatal(err)
	}
	<-done
	if status != 0 {
		t.Errorf("exit status %d", status)
	}
	return seen.String()
}
