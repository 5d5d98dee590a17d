// Package pdf turns a Document into a PDF file.
package pdf

import (
	"kanben/build/layout"
	"kanben/build/pdf/finish"
)

// Draw draws a document and gives it as objects, ready to be written as the
// reading PDF or imposed on sheets.
func Draw(d *layout.Document) (*finish.File, error) { return &finish.File{}, nil }
