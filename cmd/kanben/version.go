package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// release is the version of the next release; what is built between releases
// says which commit it is.
const release = "0.1.0"

// newVersion makes `kanben version`.
func newVersion(c *console) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   c.say(keyVersionShort),
		Example: "kanben version",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(c.out, "kanben %s %s/%s %s\n", programVersion(), runtime.GOOS, runtime.GOARCH, runtime.Version())
			return err
		},
	}
}

// programVersion is the release, and the commit if the build knows it.
func programVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
	}
	revision, modified := "", ""
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			revision = s.Value
		case "vcs.modified":
			if s.Value == "true" {
				modified = "+"
			}
		}
	}
	if len(revision) < 12 {
		return release
	}
	return release + "-" + revision[:12] + modified
}
