// Package build is the conveyor: it takes manuscripts through reading, mending,
// layout and drawing, and puts the finished files into a folder.
//
// Run makes the files in memory and touches no disk; Commit, the only writer,
// puts them into the output folder, all of them or none. The same Job gives the
// same bytes, on any number of processors, in any time zone and language.
package build

import (
	"context"
	"errors"
	"io/fs"
	"time"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
	"kanben/book/proof"
	"kanben/build/epub"
	"kanben/build/impose"
	"kanben/build/pdf/finish"
	"kanben/build/sound"
	"kanben/build/style"
	"kanben/fonts"
)

// A Manuscript is one manuscript as it came: its name for messages, its bytes,
// and what lies beside it.
type Manuscript struct {
	Name   string // as the user gave it; "-" is standard input
	Data   []byte
	Beside fs.FS // its folder, for the pictures it names; nil if it has none
}

// A Job is all that a build depends on.
type Job struct {
	Manuscripts []Manuscript // in book order, at least one

	Encoding string        // of every manuscript; "" finds it
	Script   string        // hans or hant, whatever the book's language says; "" leaves it
	Title    string        // of the book; "" finds it
	Proof    proof.Options // how much is mended, and by which rules
	ReportIn diag.Lang     // language of the report
	Explain  bool          // keep a verdict on every line

	Structure outline.Wishes // what headings look like; nothing finds them

	AllowLost bool      // lost text (U+FFFD, 锟斤拷) is printed as it is
	Strict    bool      // warnings forbid the book too
	Date      time.Time // of the edition; zero if unknown

	// What a folder and its manifest say; nothing if files were named.
	Folder      string                // the folder's name
	Pieces      []manuscript.Piece    // of which manuscripts the book is made; nil is all of each
	Front, Back []book.Matter         // around the speeches; nil is as the design has it
	Sounds      fs.FS                 // the folder, for the recordings that its manifest names
	Apply       func(meta *book.Meta) // says what the manifest says of the book
	Found       diag.List             // on the manifest and the folder

	Editions []Edition    // further files
	Targets  []Target     // what to make; none, and no editions, makes EPUB, PDF and booklet
	Design   *style.Style // of PDF and booklet; nil is speech on A5. Large and Phone have their own
	Vertical bool         // lines run down the page, right to left (竖排, T110): EPUB, Large, and a Design that was resolved so
	Fonts    *fonts.Set   // nil takes the embedded faces
	Ebook    Ebook
	Covers   Covers

	Standard *finish.Standard // what PDFs claim to conform to; nil is finish.Full
	Sheets   impose.Job       // how booklets are imposed
	Printer  impose.Printer   // and printed
	Extras   Extras           // beside booklets
	Order    OrderOptions     // of the print order
	Press    *finish.Press    // of the print shop; nil is finish.Black
	Online   *epub.Home       // if set, the book is made a page to read online too, and that is where it was opened from

	// Progress, if set, is told of each stage as it begins, from several
	// goroutines at a time.
	Progress func(Stage)
}

// An Ebook is how the EPUB is made. The zero value is for today's readers, with
// faces of its own.
type Ebook struct {
	Typefaces  epub.Typefaces
	Compatible bool // for old readers, Kindle and KOReader
}

// A Stage is a part of the work, as progress names it.
type Stage uint8

// Stages. Those from StageEPUB on run beside each other.
const (
	StageRead Stage = iota
	StageMend
	StageEPUB
	StageLayout
	StageDraw
	StageBooklet
)

// A Volume is a book and the files made of it.
type Volume struct {
	Book      *book.Book           // mended
	Verdicts  []manuscript.Verdict // if the job asks to explain
	Accounts  []draft.Account      // what of each manuscript is in the book
	Findings  diag.List            // in the order of the text
	Artifacts []Artifact           // in the order of Targets
	Online    *Online              // if the job asks for it

	tracks map[string]*sound.Track // of the speeches that have a recording, by ID
}

// Run does a job. When findings forbid the book it gives a *Forbidden together
// with the volume as far as it came; any other error leaves no volume.
//
// When ctx ends, Run returns at once with its error. Work that cannot be
// stopped half way ends by itself and its result is dropped.
func Run(ctx context.Context, j *Job) (*Volume, error) {
	return await(ctx, func() (*Volume, error) {
		v, err := read(ctx, j)
		if err != nil {
			return nil, err
		}
		err = v.makeFiles(ctx, newPress(j, v))
		if _, forbidden := errors.AsType[*Forbidden](err); err != nil && !forbidden {
			return nil, err
		}
		return v, err
	})
}

// Read does a job as far as the mended book: no files are made and findings
// forbid nothing.
func Read(ctx context.Context, j *Job) (*Volume, error) {
	return await(ctx, func() (*Volume, error) { return read(ctx, j) })
}

// enter begins a stage, unless ctx has ended.
func (j *Job) enter(ctx context.Context, s Stage) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if j.Progress != nil {
		j.Progress(s)
	}
	return nil
}
