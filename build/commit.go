package build

import (
	"context"
	"errors"
	"slices"

	"kanben/build/sums"
)

// CommitOptions are the wishes for putting files into a folder.
type CommitOptions struct {
	// Force replaces files that were changed since the last build, and foreign
	// ones in the way.
	Force bool
	// Sources are the manuscripts' paths. No file that is one of them is ever
	// replaced or removed, Force or not.
	Sources []string
}

// Commit puts files and their SHA256SUMS into the folder dir, which it makes
// if need be: all of them, or on any error none, with the folder as it was.
//
// Files of the last build, which are those that the folder's SHA256SUMS lists,
// are replaced, or removed if this build does not make them. A listed file
// that was changed since, and a foreign file in the way, are errors unless
// forced; a changed file that is not in the way is then left alone, as all
// other files are, but for the temporary files of a build that was killed. It gives the names of the files it removed.
//
// Files are written under temporary names and renamed, SHA256SUMS last. There
// is no fsync: after a power cut the list tells what is whole, and the book can
// be built again.
func Commit(ctx context.Context, dir string, files []Artifact, o CommitOptions) (removed []string, err error) {
	return commit(ctx, osDisk{}, dir, files, o)
}

func commit(ctx context.Context, d disk, dir string, files []Artifact, o CommitOptions) (removed []string, err error) {
	s := &survey{disk: d, dir: dir, force: o.Force}
	for _, source := range o.Sources {
		if info, err := d.Stat(source); err == nil { // what is gone cannot be replaced
			s.sources = append(s.sources, info)
		}
	}
	if err := s.look(files); err != nil {
		return nil, err
	}

	t := &transaction{disk: d, dir: dir, aside: s.abandoned}
	defer func() {
		if err != nil {
			removed = nil
			err = errors.Join(err, t.undo())
		}
	}()
	if err := t.makeFolder(dir); err != nil {
		return nil, err
	}
	written, err := t.writeAll(ctx, files)
	if err != nil {
		return nil, err
	}
	// From here on the work is a handful of renames and is not interrupted.
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for _, name := range s.stale {
		if err := t.setAside(name); err != nil {
			return nil, err
		}
	}
	for _, w := range written {
		if err := t.place(w.temporary, w.name); err != nil {
			return nil, err
		}
	}
	return s.stale, t.finish()
}

// A pending file is written under a temporary path and waits for its name.
type pending struct{ temporary, name string }

// writeAll writes the files, and last the list of their checksums.
func (t *transaction) writeAll(ctx context.Context, files []Artifact) ([]pending, error) {
	var lines []sums.Sum
	for i := range files {
		lines = append(lines, sums.Sum{Name: files[i].Name, Digest: files[i].Sum})
	}
	list := Artifact{Name: sums.Name, Data: sums.Format(lines)}
	var written []pending
	for _, f := range append(slices.Clip(files), list) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		temporary, err := t.write(f.Name, f.Data)
		if err != nil {
			return nil, err
		}
		written = append(written, pending{temporary, f.Name})
	}
	return written, nil
}
