package publish

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"kanben/build/media"
	"kanben/build/sums"
)

// A File is a file to be published.
type File struct {
	Path   string // its key, with / between folders
	Bytes  int64
	Digest sums.Digest
	Data   []byte // of a file that is in no folder; nil if it is read when its turn comes
}

// A BrokenError tells that a folder is not as its own lists of checksums say.
type BrokenError struct{ Altered, Missing []string }

// Error counts them.
func (e *BrokenError) Error() string { return "the folder is not whole" }

// Gather lists the files of a folder that are to be published. A folder with
// lists of checksums gives what these name, and the lists; what else lies there
// is somebody's own and is given as left. A folder without gives all its
// files. Hidden files are never published.
func Gather(ctx context.Context, root fs.FS) (files []File, left []string, err error) {
	report, err := sums.Check(ctx, root)
	if errors.Is(err, sums.ErrNoList) {
		files, err = all(ctx, root)
		return files, nil, err
	}
	if err != nil {
		return nil, nil, err
	}
	broken := &BrokenError{}
	names := slices.Clone(report.Lists)
	for _, l := range report.Lists {
		if signature := path.Join(path.Dir(l), sums.SignatureName); exists(root, signature) {
			names = append(names, signature)
		}
	}
	for i := range report.Files {
		switch f := &report.Files[i]; f.State {
		case sums.Altered:
			broken.Altered = append(broken.Altered, f.Path)
		case sums.Missing:
			broken.Missing = append(broken.Missing, f.Path)
		case sums.Extra:
			if isKey(f.Path) {
				left = append(left, f.Path)
			}
		default:
			names = append(names, f.Path)
		}
	}
	if len(broken.Altered)+len(broken.Missing) > 0 {
		return nil, nil, broken
	}
	files, err = measure(ctx, root, names)
	return files, left, err
}

func exists(root fs.FS, name string) bool {
	info, err := fs.Stat(root, name)
	return err == nil && info.Mode().IsRegular()
}

// all lists the regular files of a folder.
func all(ctx context.Context, root fs.FS) ([]File, error) {
	var names []string
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case ctx.Err() != nil:
			return ctx.Err()
		case name != "." && !isKey(name) && d.IsDir():
			return fs.SkipDir
		case d.Type().IsRegular() && isKey(name):
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return measure(ctx, root, names)
}

// measure reads files for their size and digest.
func measure(ctx context.Context, root fs.FS, names []string) ([]File, error) {
	var files []File
	for _, name := range names {
		if !isKey(name) {
			continue
		}
		f, err := root.Open(name)
		if err != nil {
			return nil, err
		}
		info, err := f.Stat()
		var digest sums.Digest
		if err == nil {
			digest, err = sums.Of(ctx, f)
		}
		f.Close() //nolint:errcheck // it was only read
		if err != nil {
			return nil, err
		}
		files = append(files, File{Path: name, Bytes: info.Size(), Digest: digest})
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return files, nil
}

// isKey tells whether a path may be a key of ours: below the place, without
// hidden parts or what file managers leave behind.
func isKey(name string) bool {
	if !fs.ValidPath(name) || name == "." || strings.ContainsAny(name, "\\\x00") {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") || part == "Thumbs.db" || part == "desktop.ini" || part == "__MACOSX" {
			return false
		}
	}
	return !strings.HasSuffix(name, ".tmp")
}

// Values of Cache-Control (RFC 9111, 5.2.2; RFC 8246).
const (
	asking  = "no-cache"                            // keep it, but ask whether it is still the same
	forever = "public, max-age=31536000, immutable" // another file would have another name
)

// headerOf is what a store tells browsers of a file.
func headerOf(f *File) Header {
	h := Header{Type: media.Type(f.Path), Disposition: media.Disposition(f.Path), Cache: asking}
	if isNamedByBytes(f) {
		h.Cache = forever
	}
	return h
}

// isNamedByBytes tells of a name that can never come to mean other bytes: it bears
// the file's own checksum, or lies in a folder of a site that is called after what
// it holds (v1-3f9a1c20). An edition alone is not enough: one that is made once
// more keeps its names.
func isNamedByBytes(f *File) bool {
	if strings.Contains(path.Base(f.Path), f.Digest.Hex()[:8]) {
		return true
	}
	for part := range strings.SplitSeq(path.Dir(f.Path), "/") {
		edition, digest, ok := strings.Cut(part, "-")
		number, v := strings.CutPrefix(edition, "v")
		if ok && v && number != "" && strings.Trim(number, "0123456789") == "" && len(digest) == 8 && strings.Trim(digest, "0123456789abcdef") == "" {
			return true
		}
	}
	return false
}
