package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"kanben/assets"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"kanben": main})
}

// TestScripts runs every command line that users rely on, with the real main.
// Besides testscript's own commands the scripts have
//
//	status N kanben ...    run it and want exit status N
//	encode NAME IN OUT     write a file in another encoding
//	sample OUT             write the sample manuscript
//	font OUT ROLE FAMILY CHARS   write a small font of an embedded face's characters
//	document OUT TEXT      write a Word document of one paragraph, or of parts (PART.xml ...)
//	closed FONT            forbid a font to be embedded
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:   "testdata/script",
		Setup: atHome,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":   status,
			"encode":   encode,
			"sample":   sample,
			"font":     font,
			"closed":   closed,
			"document": document,
		},
	})
}

// atHome gives a script a home of its own: what others keep there, printers say,
// would be seen by it, and what it keeps by others.
func atHome(env *testscript.Env) error {
	home := filepath.Join(env.WorkDir, "home")
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData"} {
		env.Setenv(name, home)
	}
	return nil
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND ...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

func encode(ts *testscript.TestScript, neg bool, args []string) {
	encodings := map[string]encoding.Encoding{
		"GB18030":  simplifiedchinese.GB18030,
		"Big5":     traditionalchinese.Big5,
		"UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	}
	if neg || len(args) != 3 || encodings[args[0]] == nil {
		ts.Fatalf("usage: encode GB18030|Big5|UTF-16LE IN OUT")
	}
	out, err := encodings[args[0]].NewEncoder().String(ts.ReadFile(args[1]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(out), 0o666))
}

func sample(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: sample OUT")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(assets.Sample), 0o666))
}
