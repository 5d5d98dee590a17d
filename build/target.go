package build

import (
	"slices"
	"strings"

	"kanben/book/diag"
)

// A Target is a kind of file that can be made of a book (contract.md, "Output
// folder and targets").
type Target uint8

// Targets, in the order in which files are named.
const (
	EPUB    Target = iota
	PDF            // for reading: one book page a PDF page
	Booklet        // sheets to print, fold and staple
	Large          // in large print, for old eyes
	Phone          // a page a screen
	Podium         // to speak from: a sentence a line
	HTML           // one file for browsers
	Text
	Report // what the proof has to say, for browsers
	Order  // what a print shop must know: a page and a table
	Shop   // for a print shop: pages with bleed, PDF/X-4
	numTargets
)

// defaultTargets are what is made when nothing is asked for.
var defaultTargets = []Target{EPUB, PDF, Booklet}

// DefaultTargets gives what is made when nothing is asked for.
func DefaultTargets() []Target { return slices.Clone(defaultTargets) }

// targetNames and targetEndings are what follows --only and what stands behind
// the title in a file's name.
var (
	targetNames   = [numTargets]string{"epub", "pdf", "booklet", "large", "phone", "podium", "html", "txt", "report", "order", "shop"}
	targetEndings = [numTargets]string{".epub", ".pdf", "-小册子.pdf", "-大字.pdf", "-手机.pdf", "-讲台.pdf", ".html", ".txt", "校对报告.html", "印刷单.pdf", "-印厂.pdf"}
)

// String gives the target's name: epub.
func (t Target) String() string { return targetNames[t] }

// TargetNames gives the names of all targets of this version.
func TargetNames() []string { return slices.Clone(targetNames[:]) }

// ParseTargets finds targets by name. They come in the order of Target, each
// once. A name that this version lacks is an error with the list of those it
// has.
func ParseTargets(names []string) ([]Target, error) {
	var wanted []Target
	for _, name := range names {
		i := slices.Index(targetNames[:], strings.ToLower(strings.TrimSpace(name)))
		if i < 0 {
			return nil, &Fault{
				Message: diag.Text{
					Zh: "这个版本做不了“%[1]s”，能做的有：%[2]s",
					En: "this version does not make %[1]q; it makes: %[2]s",
				},
				Args: []any{name, strings.Join(targetNames[:], ", ")},
			}
		}
		wanted = append(wanted, Target(i))
	}
	slices.Sort(wanted)
	return slices.Compact(wanted), nil
}
