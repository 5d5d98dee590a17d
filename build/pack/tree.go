package pack

import (
	"crypto/sha256"
	"fmt"
	"path"
	"slices"
	"sync"

	"kanben/build/archive"
	"kanben/build/each"
	"kanben/build/sums"
)

// A Tree is files that are there, by their paths with / between folders.
type Tree struct {
	Files []Entry // sorted by path
}

// An Entry is one file of a tree. Entries that share an Item hold the same
// bytes, which are written once.
type Entry struct {
	Path   string
	Item   *Item  // nil if the file is the entry's own
	Data   []byte // of the entry's own file
	Digest sums.Digest
}

// Bytes is what the file holds.
func (e *Entry) Bytes() []byte {
	if e.Item != nil {
		return e.Item.Data
	}
	return e.Data
}

// A Signer signs a list of checksums, in minisign's form.
type Signer func(list []byte) []byte

// A Delivery is the parcels of a plan, about to be made and written. Only a few
// of them are in memory at a time, so that a thousand groups, with an archive
// each, take no more of it than ten.
type Delivery struct {
	// Extra gives the files that parcels from, from+1, … to−1 hold beyond the
	// planned ones, cover sheets first. It is called for several stretches at a
	// time.
	Extra func(from, to int) ([][]Entry, error)
	Root  []Entry // files beside the parcels: totals
	Sign  Signer  // nil for none
	// Progress, if there is one, is told how many parcels stand, one number after
	// the other.
	Progress func(parcels int)

	plan   *Plan
	packed packer
}

// Deliver makes ready to write the parcels.
func (p *Plan) Deliver(extra func(from, to int) ([][]Entry, error)) *Delivery {
	return &Delivery{Extra: extra, plan: p}
}

// perStretch is how many parcels are made in one go. Their covers share the
// drawing library's work; the bytes are the same for any number here.
const perStretch = 32

// each makes all files and gives them to put, several at a time: those of a
// parcel together.
func (d *Delivery) each(put func([]Entry) error) error {
	archives := make([][]sums.Sum, len(d.plan.Parcels))
	var mu sync.Mutex
	done := 0
	tell := func() {
		mu.Lock()
		defer mu.Unlock()
		done++
		if d.Progress != nil {
			d.Progress(done)
		}
	}
	err := each.Do((len(archives)+perStretch-1)/perStretch, func(n int) error {
		from, to := n*perStretch, min((n+1)*perStretch, len(archives))
		own, err := d.Extra(from, to)
		if err != nil {
			return fmt.Errorf("%s …: %w", d.plan.Parcels[from].Group.Name, err)
		}
		for i := from; i < to; i++ {
			var files []Entry
			if files, archives[i], err = d.parcel(&d.plan.Parcels[i], own[i-from]); err != nil {
				return err
			}
			if err := put(files); err != nil {
				return err
			}
			tell()
		}
		return nil
	})
	if err != nil {
		return err
	}
	root := digested(d.Root)
	return put(slices.Concat(root, d.lists(append(lines(root), slices.Concat(archives...)...))))
}

// parcel makes the folder of a parcel and its archives, and gives the checksums
// of the archives.
func (d *Delivery) parcel(parcel *Parcel, own []Entry) (files []Entry, archives []sums.Sum, err error) {
	own = digested(own)
	ascii := d.plan.Options.Names == ASCII
	folder := parcel.Folder
	if ascii {
		folder = parcel.Slug
	}
	inside := slices.Clone(spelled(own, ascii))
	for i := range parcel.Files {
		inside = append(inside, parcel.Files[i].entry(ascii))
	}
	files = d.folder(folder, inside)
	ascii = d.plan.Options.Names != Chinese
	folder = parcel.Folder
	if ascii {
		folder = parcel.Slug
	}
	for i, a := range parcel.Archives {
		inside = nil
		if i == 0 {
			inside = append(inside, spelled(own, ascii)...)
		}
		for _, n := range a.Files {
			inside = append(inside, parcel.Files[n].entry(ascii))
		}
		data, err := d.packed.zip(d.folder(folder, inside))
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", a.Name, err)
		}
		e := Entry{Path: a.Name, Data: data, Digest: sha256.Sum256(data)}
		files, archives = append(files, e), append(archives, sums.Sum{Name: e.Path, Digest: e.Digest})
	}
	return files, archives, nil
}

// entry is the file in a folder, by one of its names.
func (f *File) entry(ascii bool) Entry {
	if ascii {
		return Entry{Path: f.ASCII, Item: f.Item, Digest: f.Digest}
	}
	return Entry{Path: f.Name, Item: f.Item, Digest: f.Digest}
}

// digested gives entries with the digests of all.
func digested(files []Entry) []Entry {
	files = slices.Clone(files)
	for i := range files {
		if e := &files[i]; e.Digest == (sums.Digest{}) {
			e.Digest = sha256.Sum256(e.Bytes())
		}
	}
	return files
}

// lines are files as a list of checksums has them.
func lines(files []Entry) []sums.Sum {
	list := make([]sums.Sum, len(files))
	for i := range files {
		list[i] = sums.Sum{Name: files[i].Path, Digest: files[i].Digest}
	}
	return list
}

// folder puts files into a folder, with their list of checksums and its
// signature.
func (d *Delivery) folder(folder string, files []Entry) []Entry {
	entries := append(slices.Clone(files), d.lists(lines(files))...)
	for i := range entries {
		entries[i].Path = path.Join(folder, entries[i].Path)
	}
	return entries
}

// lists makes a list of checksums and its signature.
func (d *Delivery) lists(checked []sums.Sum) []Entry {
	list := sums.Format(checked)
	entries := []Entry{{Path: sums.Name, Data: list}}
	if d.Sign != nil {
		entries = append(entries, Entry{Path: sums.SignatureName, Data: d.Sign(list)})
	}
	return digested(entries)
}

// A packer makes archives. What many of them hold is packed once.
type packer struct {
	mu     sync.Mutex
	shared map[*Item]func() archive.Packed
}

// press packs a file of a parcel.
func (p *packer) press(e *Entry) archive.Packed {
	if e.Item == nil {
		return archive.Press(e.Data)
	}
	p.mu.Lock()
	once, ok := p.shared[e.Item]
	if !ok {
		if p.shared == nil {
			p.shared = map[*Item]func() archive.Packed{}
		}
		once = sync.OnceValue(func() archive.Packed { return archive.Press(e.Item.Data) })
		p.shared[e.Item] = once
	}
	p.mu.Unlock()
	return once()
}

// zip writes an archive of files.
func (p *packer) zip(files []Entry) ([]byte, error) {
	entries := make([]archive.Entry, len(files))
	for i := range files {
		entries[i] = archive.Entry{Name: files[i].Path, Packed: p.press(&files[i])}
	}
	return archive.Write(entries)
}
