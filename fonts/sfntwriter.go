package fonts

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// A writer writes a font file: its tables one after another, then the directory
// (OpenType, "Organization of an OpenType font").
type writer struct {
	buf  []byte
	tags []string // in ascending order
}

func newWriter(tags ...string) *writer {
	w := &writer{tags: tags}
	w.u32(0x00010000)
	n := len(tags)
	log := bits.Len(uint(n)) - 1
	w.u16(n, 16<<log, log, 16*n-16<<log)
	w.zeros(directoryEntry * n)
	return w
}

func (w *writer) grow(n int) { w.buf = slices.Grow(w.buf, n) }

func (w *writer) u16(vs ...int) {
	for _, v := range vs {
		w.buf = append(w.buf, byte(v>>8), byte(v))
	}
}

func (w *writer) u32(vs ...uint32) {
	for _, v := range vs {
		w.buf = binary.BigEndian.AppendUint32(w.buf, v)
	}
}

func (w *writer) string(s table) { w.buf = append(w.buf, s...) }

func (w *writer) zeros(n int) { w.buf = append(w.buf, make([]byte, n)...) }

// table writes a table and enters it in the directory.
func (w *writer) table(tag string, write func()) {
	from := len(w.buf)
	write()
	size := len(w.buf) - from
	w.zeros(-len(w.buf) & 3)
	e := w.entry(tag)
	copy(e, tag)
	binary.BigEndian.PutUint32(e[4:], checksum(w.buf[from:]))
	binary.BigEndian.PutUint32(e[8:], uint32(from))
	binary.BigEndian.PutUint32(e[12:], uint32(size))
}

func (w *writer) entry(tag string) []byte {
	i, _ := slices.BinarySearch(w.tags, tag)
	return w.buf[12+directoryEntry*i:][:directoryEntry]
}

// finish sets the checksum of the whole (OpenType, "head", checksumAdjustment)
// and gives the file.
func (w *writer) finish() []byte {
	head := binary.BigEndian.Uint32(w.entry("head")[8:])
	sum := checksum(w.buf[:12+directoryEntry*len(w.tags)])
	for _, tag := range w.tags {
		sum += binary.BigEndian.Uint32(w.entry(tag)[4:])
	}
	binary.BigEndian.PutUint32(w.buf[head+8:], 0xb1b0afba-sum)
	return w.buf
}

// checksum is the sum of the words of a table, which is padded to whole words.
func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	return sum
}
