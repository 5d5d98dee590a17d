package fonts

import (
	"errors"
	"io"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
)

// openHarfbuzz reads the shaping tables of a face, nil if they are broken.
func openHarfbuzz(f *Face) *harfbuzz.Font {
	face, err := font.ParseTTF(newShapingTables(f.dir))
	if err != nil {
		return nil // set without kerning: Shape falls back to plain advances
	}
	return harfbuzz.NewFont(face)
}

// shapingTables is a font file that shows go-text only the tables needed for
// shaping. Left to itself it would parse every outline: 10 ms instead of a
// fraction of one.
type shapingTables struct {
	header string // patched header and directory; shadows the file's own
	data   table
	pos    int64
}

func newShapingTables(d directory) *shapingTables {
	header := []byte{0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	n := byte(0)
	for e := d.entries; len(e) > 0; e = e[directoryEntry:] {
		switch tag(e.u32(0)).String() {
		case "cmap", "head", "hhea", "hmtx", "maxp", "GDEF", "GSUB", "GPOS", "kern":
			header = append(header, e[:directoryEntry]...)
			n++
		}
	}
	header[5] = n
	return &shapingTables{header: string(header), data: d.data}
}

// ReadAt implements io.ReaderAt.
func (r *shapingTables) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 {
		return 0, errors.New("read before the start of a font")
	}
	n := 0
	if off < int64(len(r.header)) {
		n = copy(p, r.header[off:])
		p, off = p[n:], off+int64(n)
	}
	if off < int64(len(r.data)) {
		n += copy(p, r.data[off:])
		p = p[min(len(p), len(r.data)-int(off)):]
	}
	if len(p) > 0 {
		return n, io.EOF
	}
	return n, nil
}

// Read implements io.Reader.
func (r *shapingTables) Read(p []byte) (int, error) {
	n, err := r.ReadAt(p, r.pos)
	r.pos += int64(n)
	if n > 0 {
		err = nil
	}
	return n, err
}

// Seek implements io.Seeker.
func (r *shapingTables) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += r.pos
	case io.SeekEnd:
		offset += int64(len(r.data))
	}
	if offset < 0 {
		return 0, errors.New("seek before the start of a font")
	}
	r.pos = offset
	return offset, nil
}
