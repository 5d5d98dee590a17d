// Package pack makes the parcels of study groups: to each group the files it
// needs and nothing else, with a cover sheet, checksums, and totals for whoever
// prints and delivers.
//
// Plan decides what each group gets and under which names, and says before
// anything is written what does not fit. Write puts a tree of parcels on the
// disk: files that many groups share are written once and linked.
package pack

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/roster"
	"kanben/build/filename"
	"kanben/build/order"
	"kanben/build/pinyin"
	"kanben/build/sums"
)

// An Item is a finished file that parcels can hold.
type Item struct {
	Output string // the target's or output's name: booklet
	Ending string // what its names end in: -小册子.pdf
	Use    string // what it is for, as cover sheets tell
	Data   []byte
	Digest sums.Digest
	Pages  int // 0 if it has none
	Sheets int // of paper a copy takes, 0 if it is not for printing

	Order  *order.Order // what a print shop must know of a copy; nil if it is not for paper
	Print  string       // how it is printed at home, in a line: A4 横向、双面 …
	Marked bool         // it names the group that gets it
}

// onPaper is what a copy is called once it is printed, with its size: A5 小册子.
func (i *Item) onPaper() string {
	name := roster.OutputName(i.Output).Zh
	if i.Order == nil || i.Order.TrimName == "" {
		return name
	}
	return i.Order.TrimName + " " + name
}

// Names is which names files get.
type Names uint8

// Names.
const (
	Chinese Names = iota // 书名-第1版-小册子.pdf
	ASCII                // shu-ming-v1-booklet.pdf
	Both                 // Chinese in the folder, ASCII in the archive
)

// Options are the wishes for parcels.
type Options struct {
	Names    Names
	MaxBytes int              // of a file name; 0 for filename.MaxBytes
	Zip      bool             // an archive for each group, not only for those with channels
	Limits   map[string]Limit // of channels
	BaseURL  string           // that QR codes lead to; "" for none
	NoQR     bool             // cover sheets have no QR code
}

// A Limit is what a channel takes; 0 is no limit.
type Limit struct {
	MaxBytes int64 // of one file
	MaxFiles int   // at a time
}

// A Parcel is what one group gets.
type Parcel struct {
	Group    *roster.Group
	Folder   string // its folder's name
	Slug     string // the same in ASCII
	Files    []File // in the order of the cover sheet
	Archives []Archive
}

// A File is one file of a parcel.
type File struct {
	*Item
	Name   string // in the folder
	ASCII  string // its other name
	Copies int    // on paper; 0 if it is given as a file alone
	part   bool   // it goes with the file of its output before it: backs of sheets, instructions
}

// An Archive is one zip file of a parcel.
type Archive struct {
	Name  string
	Files []int // indexes into Parcel.Files
}

// A Plan is all parcels of a book.
type Plan struct {
	Book    *book.Meta
	Options Options
	Parcels []Parcel
	code    code
	press   press
}

// Make plans the parcels of groups, in their order. Items gives the finished
// files for a group, in the order in which parcels hold them; a group gets
// those it wants. Findings tell of names that had to be changed and of
// files that a channel does not take.
func Make(m *book.Meta, groups []*roster.Group, o Options, items func(*roster.Group) []*Item) (*Plan, diag.List) {
	if o.MaxBytes == 0 {
		o.MaxBytes = filename.MaxBytes
	}
	p := &Plan{Book: m, Options: o}
	var list diag.List
	folders := map[string]*roster.Group{}
	slugs := map[string]bool{}
	for i, g := range groups {
		parcel := Parcel{Group: g}
		parcel.Folder = uniqueFolder(g, folders, &list)
		parcel.Slug = uniqueSlug(pinyin.Slug(g.Name, maxSlug), i, slugs)
		for _, item := range items(g) {
			if g.Wants(item.Output) {
				parcel.add(p.Named(item, g.Of(item.Output)))
			}
		}
		p.archive(&parcel, &list)
		p.Parcels = append(p.Parcels, parcel)
	}
	return p, list
}

// add adds a file. Of several of one output the first is what copies are counted
// of; the others go with it.
func (p *Parcel) add(f File) {
	if slices.ContainsFunc(p.Files, func(other File) bool { return other.Output == f.Output }) {
		f.Copies, f.part = 0, true
	}
	p.Files = append(p.Files, f)
}

// archive plans a parcel's archives: one, or as many as its channels make of it.
func (p *Plan) archive(parcel *Parcel, list *diag.List) {
	if len(parcel.Files) == 0 || !p.Options.Zip && len(parcel.Group.Channels) == 0 {
		return
	}
	limit := Limit{}
	for _, name := range parcel.Group.Channels {
		l, ok := p.Options.Limits[strings.ToLower(name)]
		if !ok {
			continue
		}
		limit = Limit{strictest(limit.MaxBytes, l.MaxBytes), strictest(limit.MaxFiles, l.MaxFiles)}
	}
	parts := split(parcel.Files, limit)
	for i, files := range parts {
		end := ".zip"
		if len(parts) > 1 {
			end = fmt.Sprintf("-%d-%d.zip", i+1, len(parts))
		}
		name := parcel.Slug + "-" + editionSlug(p.Book) + end
		if p.Options.Names == Chinese {
			name = p.archiveName(parcel.Folder, p.edition()+end)
		}
		parcel.Archives = append(parcel.Archives, Archive{name, files})
	}
	for _, f := range parcel.Files {
		if limit.MaxBytes > 0 && archived(f.Item) > limit.MaxBytes {
			list.Add(tooLarge(parcel.Group, f.Name, int64(len(f.Data)), limit.MaxBytes))
		}
	}
}

// strictest is the smaller of two limits, of which 0 is none.
func strictest[T int | int64](a, b T) T {
	if a == 0 || b > 0 && b < a {
		return b
	}
	return a
}

// overhead is more than an archive adds to a file: its name twice, headers, a
// share of the list of checksums.
const overhead = 1024

// archived is about how many bytes a file takes in an archive.
func archived(item *Item) int64 { return int64(len(item.Data)) + overhead }

// split parts files into as few archives as a limit allows, in their order. A
// file that is larger than any archive has one for itself.
func split(files []File, limit Limit) [][]int {
	var parts [][]int
	var size int64
	for i, f := range files {
		n := archived(f.Item)
		last := len(parts) - 1
		if last < 0 || limit.MaxBytes > 0 && size+n > limit.MaxBytes-64<<10 || limit.MaxFiles > 0 && len(parts[last]) >= limit.MaxFiles {
			parts, size = append(parts, nil), 0
			last++
		}
		parts[last] = append(parts[last], i)
		size += n
	}
	return parts
}

// Totals counts a plan: copies of each output, files, sheets of paper; excerpts
// apart behind the whole, for they are other pages.
func (p *Plan) Totals() []Total {
	var totals []Total
	var outputs []string // in the order of the totals
	for _, parcel := range p.Parcels {
		for _, f := range parcel.Files {
			if !slices.Contains(outputs, f.Output) {
				outputs = append(outputs, f.Output)
			}
			i := slices.IndexFunc(totals, func(t Total) bool { return t.Output == f.Output && t.choice == ChoiceOf(parcel.Group) })
			if i < 0 {
				i = len(totals)
				totals = append(totals, Total{Output: f.Output, Use: f.Use, Group: parcel.Group, choice: ChoiceOf(parcel.Group), file: f, folder: parcel.Folder, slug: parcel.Slug})
			}
			totals[i].Own = totals[i].Own || f.Marked
			if !f.part {
				totals[i].Groups++
				totals[i].Copies += f.Copies
			}
			totals[i].Sheets += f.Copies * f.Sheets
		}
	}
	place := func(t Total) int { return 2*slices.Index(outputs, t.Output) + min(len(t.choice), 1) }
	slices.SortStableFunc(totals, func(a, b Total) int { return cmp.Compare(place(a), place(b)) })
	return totals
}

// ChoiceOf tells choices of speeches apart; "" is the whole book.
func ChoiceOf(g *roster.Group) string {
	if len(g.Include)+len(g.Exclude) == 0 {
		return ""
	}
	return fmt.Sprintf("%q %q", g.Include, g.Exclude)
}

// A Total is what all groups together get of an output, whole or of a choice of
// speeches.
type Total struct {
	Output, Use            string
	Group                  *roster.Group // the first one, whose choice it is
	Groups, Copies, Sheets int
	Own                    bool // some group's copies name it
	choice                 string
	file                   File   // the first group's
	folder, slug           string // and its folder
}
