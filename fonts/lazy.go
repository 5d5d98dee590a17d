package fonts

import (
	"fmt"
	"sync"
	"unsafe"

	"github.com/klauspost/compress/zstd"
)

// A lazyFace is an embedded face that is opened when first asked for.
type lazyFace struct {
	rare  bool            // it holds rare Han alone
	maybe func(rune) bool // whether it may have a character, so that it is worth unpacking; nil: always
	open  func() *Face
}

// raw is a face embedded as it is.
func raw(name, data string) *lazyFace {
	return &lazyFace{open: sync.OnceValue(func() *Face { return mustOpen(name, data) })}
}

// packed is a face embedded as a Zstandard frame.
func packed(name string, data []byte, maybe func(rune) bool) *lazyFace {
	return &lazyFace{maybe: maybe, open: sync.OnceValue(func() *Face { return mustOpen(name, mustUnpack(name, data)) })}
}

// rareHan is a packed face of rare Han.
func rareHan(name string, data []byte) *lazyFace {
	l := packed(name, data, maybeRare)
	l.rare = true
	return l
}

// mustOpen opens an embedded face. It panics if that is broken, which is a
// fault of the build and not of any input; a test opens each.
func mustOpen(name, data string) *Face {
	f, err := Open(name, data)
	if err != nil {
		panic(err)
	}
	return f
}

// mustUnpack unpacks an embedded face; see mustOpen.
func mustUnpack(name string, data []byte) string {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		panic(fmt.Errorf("unpack font %s: %w", name, err))
	}
	defer d.Close()
	font, err := d.DecodeAll(data, nil)
	if err != nil {
		panic(fmt.Errorf("unpack font %s: %w", name, err))
	}
	// A copy would cost 10 MB; nobody else has this slice, and nobody writes to it.
	return unsafe.String(unsafe.SliceData(font), len(font))
}
