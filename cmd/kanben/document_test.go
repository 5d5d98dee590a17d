package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/odt/odttest"
)

// document writes a Word document: of one paragraph, or of the XML inside of its
// parts, which are files of the script (body.xml, numbering.xml, …). A name that
// ends in .odt makes an OpenDocument text, of one paragraph or of content.xml.
func document(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: document OUT TEXT | document OUT PART.xml ...")
	}
	if strings.HasSuffix(args[0], ".odt") {
		data := odttest.Lines(args[1])
		if strings.HasSuffix(args[1], ".xml") {
			data = odttest.Make(ts.ReadFile(args[1]), "", "")
		}
		ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
		return
	}
	if !strings.HasSuffix(args[1], ".xml") {
		ts.Check(os.WriteFile(ts.MkAbs(args[0]), docxtest.Lines(args[1]), 0o666))
		return
	}
	parts := docxtest.Parts{"styles.xml": docxtest.Styles}
	for _, name := range args[1:] {
		parts[filepath.Base(name)] = ts.ReadFile(name)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), docxtest.Make(parts), 0o666))
}
