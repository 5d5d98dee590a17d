package main

import (
	"bufio"
	"io"
	"os"

	"golang.org/x/term"

	"kanben/book/diag"
)

// A console is where the program talks to its user: streams, language, colour,
// and how much to say. Results go to out, findings, progress and errors to err.
type console struct {
	in     io.Reader
	out    *bufio.Writer
	err    io.Writer
	getenv func(string) string
	lang   diag.Lang
	spoken bool // the language was asked for by --lang

	clicked        bool // the program was started by a double click, or by something dropped on it
	quiet, verbose bool
	colour         string // auto, always, never

	outFile, errFile *os.File

	args []string // the command line, with its verb
}

// newConsole makes a console of a process's streams and environment.
func newConsole(in io.Reader, out, err *os.File, getenv func(string) string, args []string) *console {
	_, spoken := langFlag(args)
	return &console{
		in:      in,
		out:     bufio.NewWriterSize(out, 32<<10),
		err:     err,
		getenv:  getenv,
		lang:    languageOf(args, getenv),
		spoken:  spoken,
		colour:  "auto",
		outFile: out,
		errFile: err,
	}
}

// say gives a message in the user's language.
func (c *console) say(k key, args ...any) string { return k.Format(c.lang, args...) }

// coloured tells whether what goes to f may be coloured: --color, then
// NO_COLOR (https://no-color.org), then whether f is a terminal.
func (c *console) coloured(f *os.File) bool {
	switch c.colour {
	case "always":
		return true
	case "never":
		return false
	}
	return c.getenv("NO_COLOR") == "" && c.getenv("TERM") != "dumb" && isTerminal(f) && enableColour(f)
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// widthOf is the number of columns of the terminal f, DefaultWidth if it is
// none.
func widthOf(f *os.File) int {
	if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
		return width
	}
	return diag.DefaultWidth
}

// Styles of text on a terminal (ECMA-48, SGR).
const (
	bold   = "1"
	red    = "1;31"
	green  = "32"
	yellow = "1;33"
	cyan   = "36"
)

// paint wraps text in a style for what goes to f.
func (c *console) paint(f *os.File, style, text string) string {
	if !c.coloured(f) {
		return text
	}
	return "\x1b[" + style + "m" + text + "\x1b[0m"
}

// printer prints findings to w, which is f or what is written to f later.
func (c *console) printer(w io.Writer, f *os.File) *diag.Printer {
	p := &diag.Printer{W: w, Lang: c.lang, Width: widthOf(f)}
	if c.coloured(f) {
		styles := [...]string{diag.Fixed: green, diag.Advice: cyan, diag.Warning: yellow, diag.Error: red}
		p.Paint = func(s diag.Severity, text string) string {
			return "\x1b[" + styles[s] + "m" + text + "\x1b[0m"
		}
	}
	return p
}
