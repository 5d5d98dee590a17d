// Package deflate packs bytes in the zlib format (RFC 1950), as PDF streams
// with the FlateDecode filter want them.
//
// It is the one home of the compressor, so that its choice and its levels are
// settled in one place. Compressors are large (about 1 MB) and are kept for the
// next call. The same input and level give the same bytes, whichever compressor
// is taken. All functions are safe for concurrent use.
package deflate

import (
	"fmt"
	"io"
	"sync"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
)

// Quick is the level for all that is not measured to want another: half of
// compress/zlib's time at the same size. Level 9 takes a third more time for
// 2 % less (both on the sample).
const Quick = 6

// maxLevel is the highest level.
const maxLevel = 9

// pools holds idle compressors by level.
var pools [maxLevel + 1]sync.Pool

// Zlib appends the packed form of src to dst. The level is 1 (fastest) to 9
// (smallest); it panics on any other.
func Zlib(dst, src []byte, level int) []byte {
	return pack(dst, src, level, (*zlib.Writer).Close)
}

// pack packs what is written until end ends it.
func pack(dst, src []byte, level int, end func(*zlib.Writer) error) []byte {
	if level < 1 || level > maxLevel {
		panic(fmt.Sprintf("deflate: no level %d", level))
	}
	out := buffer{dst}
	w, ok := pools[level].Get().(*zlib.Writer)
	if ok {
		w.Reset(&out)
	} else {
		w = newWriter(&out, level)
	}
	// A buffer takes every write, so neither call can fail.
	if _, err := w.Write(src); err != nil {
		panic(err)
	}
	if err := end(w); err != nil {
		panic(err)
	}
	w.Reset(nil)
	pools[level].Put(w)
	return out.b
}

// newWriter makes a compressor.
func newWriter(out *buffer, level int) *zlib.Writer {
	w, err := zlib.NewWriterLevel(out, level)
	if err != nil {
		panic(err) // the level was checked
	}
	return w
}

// A buffer appends what is written to it.
type buffer struct{ b []byte }

func (o *buffer) Write(p []byte) (int, error) {
	o.b = append(o.b, p...)
	return len(p), nil
}

// Gzip packs a stream as gzip (RFC 1952). It keeps nothing between writes, so
// that any number of streams take no memory; written in pieces of 32 KiB it
// packs text to some 40 %. Close ends the stream and leaves w open.
func Gzip(w io.Writer) io.WriteCloser {
	z, err := gzip.NewWriterLevel(w, gzip.StatelessCompression)
	if err != nil {
		panic(err) // the level is one of the library's
	}
	return z
}
