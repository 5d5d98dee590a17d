package pack

import (
	"crypto/sha256"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"kanben/build/archive"
	"kanben/build/each"
	"kanben/build/sums"
)

// A Tree is the files of all parcels, by their paths with / between folders.
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

// Tree makes the tree of a plan. Extra gives the files that a parcel holds
// beyond the planned ones, its cover sheet first; it is called for several
// parcels at a time. Root are the files beside the parcels: totals. Sign may be
// nil.
func (p *Plan) Tree(extra func(i int) ([]Entry, error), root []Entry, sign Signer) (*Tree, error) {
	packed := &packer{shared: map[*Item]func() archive.Packed{}}
	parts := make([][]Entry, len(p.Parcels))
	err := each.Do(len(p.Parcels), func(i int) error {
		own, err := extra(i)
		if err != nil {
			return fmt.Errorf("%s: %w", p.Parcels[i].Group.Name, err)
		}
		parts[i], err = p.parcelTree(&p.Parcels[i], own, packed, sign)
		return err
	})
	if err != nil {
		return nil, err
	}
	t := &Tree{}
	list := slices.Clone(root)
	for _, part := range parts {
		for _, e := range part {
			if path.Dir(e.Path) == "." { // an archive
				list = append(list, e)
			} else {
				t.Files = append(t.Files, e)
			}
		}
	}
	t.Files = append(t.Files, listed("", list, sign)...)
	slices.SortFunc(t.Files, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
	return t, nil
}

// parcelTree makes the folder of a parcel and its archives.
func (p *Plan) parcelTree(parcel *Parcel, own []Entry, packed *packer, sign Signer) ([]Entry, error) {
	folder := parcel.Folder
	if p.Options.Names == ASCII {
		folder = parcel.Slug
	}
	name := func(f *File) string {
		if p.Options.Names == ASCII {
			return f.ASCII
		}
		return f.Name
	}
	var files []Entry
	files = append(files, own...)
	for i := range parcel.Files {
		f := &parcel.Files[i]
		files = append(files, Entry{Path: name(f), Item: f.Item, Digest: f.Digest})
	}
	entries := listed(folder, files, sign)
	for i, a := range parcel.Archives {
		var inside []Entry
		if i == 0 {
			inside = append(inside, own...)
		}
		for _, n := range a.Files {
			f := &parcel.Files[n]
			e := Entry{Path: f.Name, Item: f.Item, Digest: f.Digest}
			if p.Options.Names != Chinese {
				e.Path = f.ASCII
			}
			inside = append(inside, e)
		}
		stem := parcel.Folder
		if p.Options.Names != Chinese {
			stem = parcel.Slug
		}
		data, err := packed.zip(listed(stem, inside, sign))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", a.Name, err)
		}
		entries = append(entries, Entry{Path: a.Name, Data: data, Digest: sha256.Sum256(data)})
	}
	return entries, nil
}

// listed puts files into a folder, with their list of checksums and its
// signature. Entries that have no digest get theirs.
func listed(folder string, files []Entry, sign Signer) []Entry {
	entries := make([]Entry, 0, len(files)+2)
	var lines []sums.Sum
	for _, e := range files {
		if e.Digest == (sums.Digest{}) {
			e.Digest = sha256.Sum256(e.Bytes())
		}
		lines = append(lines, sums.Sum{Name: e.Path, Digest: e.Digest})
		e.Path = path.Join(folder, e.Path)
		entries = append(entries, e)
	}
	list := sums.Format(lines)
	entries = append(entries, Entry{Path: path.Join(folder, sums.Name), Data: list, Digest: sha256.Sum256(list)})
	if sign != nil {
		data := sign(list)
		entries = append(entries, Entry{Path: path.Join(folder, sums.SignatureName), Data: data, Digest: sha256.Sum256(data)})
	}
	return entries
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
