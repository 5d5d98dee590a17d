package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"kanben/build"
	"kanben/build/filename"
	"kanben/build/impose"
)

// A profile is what the user has told of the printer, by the test page. It is
// kept in the user's folder of settings.
type profile struct {
	Version int    `json:"version"`
	Duplex  bool   `json:"duplex"`          // it prints both sides by itself
	Edge    string `json:"edge,omitempty"`  // duplex: what was set in the dialog: long, short
	Arrow   string `json:"arrow"`           // turned like a leaf, B's arrow points as A's: same, opposite
	Ruler   string `json:"ruler,omitempty"` // duplex: the line of 100 mm is so long: yes, no
	Out     string `json:"out,omitempty"`   // single: the printed side comes out up, down
	Tray    string `json:"tray,omitempty"`  // single: A lay up, down in the tray when B came on its back
}

// profileVersion is the version of a profile's form.
const profileVersion = 1

// Printer is what the profile says of printing backs. The test page lies
// landscape: turned over the short edge, its back should be upright.
func (p *profile) Printer() impose.Printer {
	upright := p.Arrow == "same"
	if p.Duplex {
		r := impose.Printer{Edge: impose.ShortEdge, Upset: !upright}
		if p.Edge == "long" {
			r = impose.Printer{Edge: impose.LongEdge, Upset: upright}
		}
		return r
	}
	// What is printed last lies on top of the pile. A pile that is put back as
	// it lies is fed from there; one that is turned over, from the first sheet.
	return impose.Printer{Single: true, Upset: !upright, Reversed: p.Out == p.Tray}
}

// profilePath is where the profile of a printer is kept, of the one without a name
// for ""; "" if the system has no such folder.
func profilePath(name string) string {
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	if name == "" {
		return filepath.Join(dir, "kanben", "printer.json")
	}
	return filepath.Join(dir, "kanben", printersFolder, name+profileEnding)
}

const (
	printersFolder = "printers" // beside the profile without a name
	profileEnding  = ".json"
)

// isPrinterName tells whether a printer can be called so: the name is a file's.
func isPrinterName(s string) bool { return filename.Of(s) == s && !strings.HasPrefix(s, ".") }

// printerNames are the names of the printers that have profiles, in order.
func printerNames() []string {
	path := profilePath("")
	if path == "" {
		return nil
	}
	list, err := os.ReadDir(filepath.Join(filepath.Dir(path), printersFolder))
	if err != nil {
		return nil // nobody has given a name yet
	}
	var names []string
	for _, e := range list {
		if name, ok := strings.CutSuffix(e.Name(), profileEnding); ok && isPrinterName(name) {
			names = append(names, name)
		}
	}
	return names
}

// completePrinters completes the name of a printer.
func (c *console) completePrinters(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return printerNames(), cobra.ShellCompDirectiveNoFileComp
}

// loadProfile gives the profile of a printer by its name, that of the one without
// a name for "": nil if there is none. A name that nobody told of is an error.
func (c *console) loadProfile(name string) (*profile, error) {
	if name != "" && !isPrinterName(name) {
		return nil, usage(keyPrinterName, nil, name)
	}
	path := profilePath(name)
	if path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		if name == "" {
			return nil, nil
		}
		f := &build.Fault{Message: *keyNoPrinter, Hint: *keyNoPrinterHint, Args: []any{name}}
		if names := printerNames(); len(names) > 0 {
			f.Hint, f.Args = *keyOtherPrinters, []any{name, strings.Join(names, ", ")}
		}
		return nil, f
	}
	if err != nil {
		return nil, fault(keyCannotRead, pathless(err), path)
	}
	p := &profile{}
	if err := json.Unmarshal(data, p); err != nil || p.Version != profileVersion {
		return nil, &build.Fault{Message: *keyProfileBroken, Hint: *keyProfileBrokenHint, Args: []any{path}}
	}
	return p, nil
}

// saveProfile keeps the profile of a printer, and gives its path.
func saveProfile(p *profile, name string) (string, error) {
	path := profilePath(name)
	if path == "" {
		return "", fault(keyNoConfigDir, nil)
	}
	data, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return "", fault(keyCannotWrite, pathless(err), path)
	}
	return path, writeFile(path, append(data, '\n'))
}

// writeFile writes a file whole or not at all.
func writeFile(path string, data []byte) error {
	temporary := path + ".kanben-tmp"
	err := os.WriteFile(temporary, data, 0o666)
	if err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil {
		os.Remove(temporary) //nolint:errcheck // the first error counts
		return fault(keyCannotWrite, pathless(err), path)
	}
	return nil
}
