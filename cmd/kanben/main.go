// Command kanben (刊本) makes a book of speech manuscripts: an EPUB, a typeset
// PDF and a booklet to print.
//
//	kanben build 稿件.txt
//
// This package is the door: it reads flags, files and the environment, hands a
// job to package build, and turns what comes back into messages and an exit
// status. Streams, colour, language and environment are read here and nowhere
// else. Each verb has one file: new<Verb> makes its command, run<Verb> does it.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
	"syscall"
)

func main() {
	// A book of some speeches is made before so much is allocated, and then nothing
	// is collected: a tenth of the processor's time. The memory is never touched,
	// so that the system never provides it.
	ballast := make([]byte, 16<<20)
	status := run(os.Args[1:])
	runtime.KeepAlive(ballast)
	os.Exit(status)
}

// run runs the command with the process's own streams and gives its exit
// status.
func run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	c := newConsole(os.Stdin, os.Stdout, os.Stderr, os.Getenv, args)
	c.clicked = startedByDoubleClick()
	return c.run(ctx, args)
}
