package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
	"kanben/build"
)

// convert has LibreOffice make .docx files of those manuscripts that only word
// processors read (.doc, .wps, .rtf), in a temporary folder. The manuscripts
// keep their names, and are not changed.
func (c *console) convert(ctx context.Context, d *desk) error {
	for i := range d.manuscripts {
		m := &d.manuscripts[i]
		if !source.Convertible(m.Data) {
			continue
		}
		program := findOffice()
		if program == "" {
			return &build.Fault{Message: *keyNoOffice, Hint: *keyNoOfficeHint, Args: []any{m.Name}}
		}
		if !c.quiet {
			fmt.Fprintln(c.err, c.say(keyConverting, diag.Visible(c.nameOf(m.Name))))
		}
		data, err := convertFile(ctx, program, m.Data, filepath.Ext(m.Name))
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			return &build.Fault{Message: *keyNotConverted, Hint: *keyNotConvertedHint, Args: []any{c.nameOf(m.Name)}, Err: err}
		}
		m.Data = data
	}
	return nil
}

// findOffice is the path of LibreOffice's program, "" if it is not installed.
func findOffice() string {
	for _, name := range [...]string{"soffice", "libreoffice"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	var places []string
	switch runtime.GOOS {
	case "darwin":
		places = []string{"/Applications/LibreOffice.app/Contents/MacOS/soffice"}
	case "windows":
		for _, variable := range [...]string{"ProgramFiles", "ProgramFiles(x86)"} {
			if folder := os.Getenv(variable); folder != "" {
				places = append(places, filepath.Join(folder, "LibreOffice", "program", "soffice.com"))
			}
		}
	}
	for _, path := range places {
		if exists(path) {
			return path
		}
	}
	return ""
}

// officeSettings keep LibreOffice from running macros of a manuscript and from
// fetching what it links to.
const officeSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
</oor:items>
`

// convertFile makes a .docx of a manuscript's bytes. All that LibreOffice writes,
// its own settings too, lies in a folder that is removed.
func convertFile(ctx context.Context, program string, data []byte, ending string) (_ []byte, err error) {
	folder, err := os.MkdirTemp("", "kanben-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	profile := filepath.Join(folder, "profile", "user")
	if err := os.MkdirAll(profile, 0o700); err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(profile, "registrymodifications.xcu"), []byte(officeSettings), 0o600); err != nil {
		return nil, err
	}
	in := filepath.Join(folder, "manuscript"+strings.ToLower(ending))
	if err := os.WriteFile(in, data, 0o600); err != nil {
		return nil, err
	}
	out := filepath.Join(folder, "out")
	cmd := exec.CommandContext(ctx, program,
		"-env:UserInstallation="+fileURL(filepath.Join(folder, "profile")),
		"--headless", "--norestore", "--nologo", "--convert-to", "docx:MS Word 2007 XML", "--outdir", out, in)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	failed := cmd.Run()
	made, err := readFile(ctx, filepath.Join(out, "manuscript.docx"))
	if err != nil {
		return nil, errors.Join(failed, errors.New(strings.TrimSpace(said.String())))
	}
	return made, nil
}

// fileURL is the address of a folder on the disk.
func fileURL(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // C:/…
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
