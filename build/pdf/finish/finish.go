// Package finish makes a whole PDF of what gopdf wrote.
package finish

// File is a PDF as an object model.
type File struct{}

// Bytes gives the reading PDF.
func (f *File) Bytes() ([]byte, error) { return nil, nil }
