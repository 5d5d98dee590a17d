package deflate

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"math"

	"github.com/klauspost/compress/zlib"
)

// A Piece is bytes packed so that they can stand in any number of streams, among
// other ones.
type Piece struct{ src, packed []byte }

// head is what a stream begins with: deflate, a window of 32 KB, the usual level,
// no dictionary (RFC 1950, 2.2).
const head = "\x78\x9c"

// last is a last block without bytes (RFC 1951, 3.2.3).
const last = "\x03\x00"

// Cut packs a piece. The bytes must not change afterwards.
func Cut(src []byte, level int) Piece {
	// A flush ends at a whole byte, and nothing behind it looks back at what is
	// before the piece.
	return Piece{src, pack(nil, src, level, (*zlib.Writer).Flush)[len(head):]}
}

// Store makes a piece of a few bytes as they are, which takes no time: at most
// 65,535 (RFC 1951, 3.2.4); it panics on more.
func Store(src []byte) Piece {
	if len(src) > math.MaxUint16 {
		panic("deflate: too long a piece to be stored")
	}
	n := uint16(len(src))
	head := binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint16([]byte{0}, n), ^n)
	return Piece{src, append(head, src...)}
}

// Within finds a piece at a place of some bytes, and gives what is before and
// behind it there.
func (p Piece) Within(b []byte, at int) (before, after []byte, ok bool) {
	if at > len(b) || !bytes.HasPrefix(b[at:], p.src) {
		return nil, nil, false
	}
	return b[:at], b[at+len(p.src):], true
}

// Join appends the packed form of pieces in order to dst, in the format of Zlib. It
// is a little larger than what Zlib makes of the same bytes.
func Join(dst []byte, pieces ...Piece) []byte {
	sum := adler32.New()
	dst = append(dst, head...)
	for _, p := range pieces {
		dst = append(dst, p.packed...)
		sum.Write(p.src) // never fails
	}
	dst = append(dst, last...)
	return binary.BigEndian.AppendUint32(dst, sum.Sum32())
}
