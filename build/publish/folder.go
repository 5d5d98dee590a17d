package publish

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"

	"kanben/build/each"
	"kanben/build/sums"
)

// Folder is a store in a folder: of this machine, a memory stick, a share. It is
// made when the first file comes, if the folder above it is there. Nothing leads
// out of it.
func Folder(dir string) Store { return &folder{dir: filepath.Clean(dir)} }

type folder struct {
	dir string
	mu  sync.Mutex
	in  *os.Root // nil until it is needed
}

// open opens the folder; ErrAbsent if there is none and none is to be made.
func (f *folder) open(create bool) (*os.Root, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.in != nil {
		return f.in, nil
	}
	in, err := os.OpenRoot(f.dir)
	if errors.Is(err, fs.ErrNotExist) {
		if _, above := os.Stat(filepath.Dir(f.dir)); above != nil {
			return nil, &Error{Reason: NoBucket, Place: f.dir}
		}
		if !create {
			return nil, ErrAbsent
		}
		if err = os.Mkdir(f.dir, 0o777); err == nil {
			in, err = os.OpenRoot(f.dir)
		}
	}
	if err != nil {
		return nil, f.fault("", err)
	}
	f.in = in
	return in, nil
}

// fault is an error about a key.
func (f *folder) fault(key string, err error) error {
	if err == nil {
		return nil
	}
	return &Error{Place: filepath.Join(f.dir, filepath.FromSlash(key)), Err: pathless(err)}
}

// pathless is what the system said, without the path that it said it of.
func pathless(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	if e, ok := errors.AsType[*os.LinkError](err); ok {
		return e.Err
	}
	return err
}

// Look reads the files, for a folder tells bytes apart by nothing else.
func (f *folder) Look(ctx context.Context, keys []string) (map[string]string, error) {
	in, err := f.open(false)
	if errors.Is(err, ErrAbsent) {
		return map[string]string{}, nil
	}
	if err != nil {
		return nil, err
	}
	tags := make([]string, len(keys))
	err = each.Do(len(keys), func(i int) error {
		file, err := in.Open(filepath.FromSlash(keys[i]))
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return f.fault(keys[i], err)
		}
		defer file.Close() //nolint:errcheck // it was only read
		digest, err := sums.Of(ctx, file)
		if err != nil {
			return f.fault(keys[i], err)
		}
		tags[i] = digest.Hex()
		return nil
	})
	if err != nil {
		return nil, err
	}
	taken := map[string]string{}
	for i, tag := range tags {
		if tag != "" {
			taken[keys[i]] = tag
		}
	}
	return taken, nil
}

// Read reads a file.
func (f *folder) Read(_ context.Context, key string) ([]byte, error) {
	in, err := f.open(false)
	if err != nil {
		return nil, err
	}
	data, err := in.ReadFile(filepath.FromSlash(key))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrAbsent
	}
	return data, f.fault(key, err)
}

// Put writes a file under a temporary name and gives it its own.
func (f *folder) Put(ctx context.Context, key string, data []byte, _ Header) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	in, err := f.open(true)
	if err != nil {
		return "", err
	}
	digest := sha256.Sum256([]byte(key))
	temporary := path.Join(path.Dir(key), fmt.Sprintf(".kanben-%x.tmp", digest[:8]))
	if err := in.MkdirAll(path.Dir(temporary), 0o777); err != nil {
		return "", f.fault(key, err)
	}
	if err := in.WriteFile(filepath.FromSlash(temporary), data, 0o666); err != nil {
		return "", f.fault(key, errors.Join(err, in.Remove(filepath.FromSlash(temporary))))
	}
	if err := f.rename(in, temporary, key); err != nil {
		return "", err
	}
	return sums.Digest(sha256.Sum256(data)).Hex(), nil
}

// Move renames a file, and clears away the place apart once it is empty.
func (f *folder) Move(ctx context.Context, from, to string) (string, error) {
	in, err := f.open(false)
	if err != nil {
		return "", err
	}
	err = f.rename(in, from, to)
	if errors.Is(err, fs.ErrNotExist) {
		return "", ErrAbsent
	}
	if err != nil {
		return "", err
	}
	_ = in.Remove(filepath.FromSlash(path.Dir(from))) // more files wait in it
	taken, err := f.Look(ctx, []string{to})
	return taken[to], err
}

// rename renames within the folder, making the folders that it needs.
func (f *folder) rename(in *os.Root, from, to string) error {
	if dir := path.Dir(to); dir != "." {
		if err := in.MkdirAll(filepath.FromSlash(dir), 0o777); err != nil {
			return f.fault(to, err)
		}
	}
	if err := in.Rename(filepath.FromSlash(from), filepath.FromSlash(to)); err != nil {
		return f.fault(to, err)
	}
	return nil
}

// Remove removes a file, and the folders that are empty without it.
func (f *folder) Remove(_ context.Context, key string) error {
	in, err := f.open(false)
	if errors.Is(err, ErrAbsent) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := in.Remove(filepath.FromSlash(key)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return f.fault(key, err)
	}
	for dir := path.Dir(key); dir != "."; dir = path.Dir(dir) {
		if in.Remove(filepath.FromSlash(dir)) != nil {
			break // it holds something else
		}
	}
	return nil
}
