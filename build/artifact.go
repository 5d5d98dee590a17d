package build

import (
	"crypto/sha256"

	"kanben/build/filename"
	"kanben/build/impose"
	"kanben/build/order"
	"kanben/build/sums"
)

// An Artifact is one finished file.
type Artifact struct {
	Target Target
	ID     string // of its edition; "" for the target's own file
	Name   string // of the file, safe for every file system
	Data   []byte
	Sum    sums.Digest // of Data

	Pages  int    // of the file; 0 if it has none
	Paper  string // the size of a page, in the trade's words: A5, 16开, 120 × 180 mm
	Leaves Leaves
	Order  *order.Order // what a shop must know to print it; nil if it is not for paper
	Print  string       // how it is printed at home, in a line of Chinese; "" if it is not for paper
	Shop   *ForShop     // of a file for a print shop
	Beside bool         // it goes with another file: instructions, a picture of it
}

// Leaves is what a booklet takes to print; zero for other files.
type Leaves struct {
	Pages  int // of the book
	Blanks int // added to make whole sheets
	Sheets int // of paper
	Plan   *impose.Plan
}

// newArtifact names a file by the book's title.
func newArtifact(t Target, title string, data []byte, pages int) Artifact {
	name := filename.Of(title) + targetEndings[t]
	if t == Report {
		name = targetEndings[t] // contract.md: the name is the same for every book
	}
	return Artifact{
		Target: t,
		Name:   name,
		Data:   data,
		Sum:    sha256.Sum256(data),
		Pages:  pages,
	}
}
