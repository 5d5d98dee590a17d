package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kanben/book/diag"
)

// examined runs the doctor on a machine with these programs and the user's folder
// of settings at config, and gives what it says of each matter.
func examined(t *testing.T, config string, programs ...string) map[string][]jsonHealth {
	t.Helper()
	bin := t.TempDir()
	for _, name := range programs {
		if runtime.GOOS == "windows" {
			name += ".exe"
		}
		if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/bin/sh\n"), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", bin)
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData", "ProgramFiles", "ProgramFiles(x86)"} {
		t.Setenv(name, config)
	}
	status, said := ran(t, "doctor", "--json")
	if status != 0 {
		t.Fatalf("status %d: %s", status, said)
	}
	found := map[string][]jsonHealth{}
	for line := range strings.Lines(said) {
		var h jsonHealth
		if err := json.Unmarshal([]byte(line), &h); err != nil || h.Type != "health" {
			t.Fatalf("%s: %v", line, err)
		}
		found[h.Matter] = append(found[h.Matter], h)
	}
	return found
}

// ran runs a command of the program and gives its status and all that it says.
func ran(t *testing.T, args ...string) (status int, said string) {
	t.Helper()
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	english := func(name string) string { return map[string]string{"LANG": "en_US.UTF-8"}[name] }
	c := newConsole(strings.NewReader(""), out, out, english, args)
	status = c.run(context.Background(), args)
	data, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	return status, string(data)
}

// sole is the one thing said of a matter.
func sole(t *testing.T, found map[string][]jsonHealth, matter string) jsonHealth {
	t.Helper()
	if len(found[matter]) != 1 {
		t.Fatalf("of the %s is said %v", matter, found[matter])
	}
	return found[matter][0]
}

// The doctor tells of every printer that was tried, and of settings that cannot be
// read, which is no failure of its own.
func TestDoctorKnowsPrinters(t *testing.T) {
	config := t.TempDir()
	if h := sole(t, examined(t, config), "printer"); h.Sound || !strings.Contains(h.Words, "kanben printer test") {
		t.Errorf("untried: %v", h)
	}
	set := func(args ...string) {
		t.Helper()
		if status, said := ran(t, append([]string{"printer", "set"}, args...)...); status != 0 {
			t.Fatal(said)
		}
	}
	set("--duplex", "no", "--out", "down", "--tray", "down", "--arrow", "same")
	if h := sole(t, examined(t, config), "printer"); !h.Sound || !strings.Contains(h.Words, "one side") || !strings.Contains(h.Words, "printer.json") {
		t.Errorf("one side: %v", h)
	}
	set("--duplex", "yes", "--edge", "long", "--arrow", "same", "--ruler", "yes")
	set("--name", "办公室", "--duplex", "no", "--out", "down", "--tray", "down", "--arrow", "same")
	list := examined(t, config)["printer"]
	if len(list) != 2 || !strings.Contains(list[0].Words, "both sides") || !strings.Contains(list[1].Words, "办公室.json") || !list[0].Sound || !list[1].Sound {
		t.Errorf("two printers: %v", list)
	}
	if err := os.WriteFile(profilePath(""), []byte("{"), 0o666); err != nil {
		t.Fatal(err)
	}
	list = examined(t, config)["printer"]
	if len(list) != 2 || list[0].Sound || !strings.Contains(list[0].Words, "cannot be understood") || !strings.Contains(list[0].Words, "kanben printer set") {
		t.Errorf("settings that are no JSON: %v", list)
	}
}

// Optional programs are named, those that are there and those that are not.
func TestDoctorKnowsCheckers(t *testing.T) {
	config := t.TempDir()
	for _, c := range []struct {
		programs []string
		want     string
	}{
		{nil, "none is there: epubcheck, ace, qpdf, verapdf, mutool"},
		{[]string{"qpdf", "mutool"}, "there are qpdf, mutool; not there: epubcheck, ace, verapdf"},
		{checkers, "all are there: epubcheck, ace, qpdf, verapdf, mutool"},
	} {
		if h := sole(t, examined(t, config, c.programs...), "checkers"); !h.Sound || !strings.Contains(h.Words, c.want) {
			t.Errorf("%v: %v", c.programs, h)
		}
	}
	if h := sole(t, examined(t, config), "LibreOffice"); h.Sound || !strings.Contains(h.Words, "save old Word") {
		t.Errorf("without LibreOffice: %v", h)
	}
	if h := sole(t, examined(t, config, "soffice"), "LibreOffice"); !h.Sound || !strings.Contains(h.Words, "--convert") {
		t.Errorf("with LibreOffice: %v", h)
	}
}

// A folder that cannot be written to is told of, and so is a disk with little room.
func TestDoctorLooksAtTheDisk(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if h := sole(t, examined(t, t.TempDir()), "disk"); !strings.Contains(h.Words, "this folder can be written to") {
		t.Errorf("a folder: %v", h)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("it has left %v, %v", left, err)
	}
	c := newConsole(nil, os.Stdout, os.Stderr, func(string) string { return "" }, nil)
	for free, want := range map[int64]struct {
		sound bool
		zh    string
	}{
		0:                  {false, "但只剩 0"},
		littleRoom - 1:     {false, "但只剩 "},
		littleRoom:         {true, "还有 "},
		42_000_000_000_000: {true, "还有 "},
	} {
		c.lang = diag.Chinese
		if h := c.roomHealth(free); h.sound != want.sound || !strings.Contains(h.words, want.zh) {
			t.Errorf("%d bytes: %v", free, h)
		}
	}
	if runtime.GOOS == "windows" {
		return // there nobody removes a folder that is somebody's current one
	}
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	if h := sole(t, examined(t, t.TempDir()), "disk"); h.Sound || !strings.Contains(h.Words, "cannot be written to (it does not exist)") {
		t.Errorf("a folder that is gone: %v", h)
	}
}

// A verdict on the terminal's encoding has to be right in the words of every system.
func TestTerminalEncoding(t *testing.T) {
	if runtime.GOOS == "windows" {
		if got := terminalEncoding(nil); got != "UTF-8" {
			t.Error(got)
		}
		return
	}
	for _, c := range []struct {
		env  map[string]string
		want string
	}{
		{nil, "POSIX"},
		{map[string]string{"LANG": "zh_CN.UTF-8"}, "UTF-8"},
		{map[string]string{"LANG": "zh_CN.GB18030", "LC_CTYPE": "zh_CN.utf8"}, "utf8"},
		{map[string]string{"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "C"},
		{map[string]string{"LANG": "de_DE.ISO-8859-15@euro"}, "ISO-8859-15"},
		{map[string]string{"LC_CTYPE": "UTF-8"}, "UTF-8"}, // macOS, logged in from elsewhere
	} {
		if got := terminalEncoding(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: %s", c.env, got)
		}
	}
}
