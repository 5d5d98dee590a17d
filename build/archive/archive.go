// Package archive writes zip archives (PKWARE APPNOTE 6.3) that are the same
// bytes on every machine: e-books, parcels, releases. All files are of 1 January
// 1980, the first day an archive can name, sizes stand in front as streaming
// readers want them, and no field tells of the machine.
package archive

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"unicode/utf8"

	"kanben/build/deflate"
)

// A Packed file is a file as an archive holds it. It can stand in any number of
// archives.
type Packed struct {
	data   []byte
	method uint16
	crc    uint32
	size   int
}

// Store takes a file as it is, as wants what is packed already.
func Store(data []byte) Packed {
	return Packed{data: data, method: zip.Store, crc: crc32.ChecksumIEEE(data), size: len(data)}
}

// Press packs a file, or stores it where that saves nothing.
func Press(data []byte) Packed {
	p := Store(data)
	// Zlib's envelope: two bytes before, a check sum of four behind (RFC 1950).
	z := deflate.Zlib(make([]byte, 0, len(data)*5/8), data, deflate.Quick)
	if z = z[2 : len(z)-4]; len(z) < len(data) {
		p.data, p.method = z, zip.Deflate
	}
	return p
}

// Size is how many bytes the file takes in an archive, but for its name.
func (p Packed) Size() int { return len(p.data) }

// An Entry is a file and its name, with / between folders.
type Entry struct {
	Name string
	Packed
	Executable bool // Unix systems may run it
}

// newYear1980 is 1 January 1980 as MS-DOS writes dates.
const newYear1980 = 1<<5 | 1

// utf8Names flags a name as UTF-8 (APPNOTE 4.4.4, bit 11): without it, Windows
// takes it for the machine's own encoding.
const utf8Names = 0x800

// Write writes an archive of files, in the order given.
func Write(entries []Entry) ([]byte, error) {
	size := 1024
	for i := range entries {
		size += len(entries[i].data) + 2*len(entries[i].Name) + 128
	}
	out := bytes.NewBuffer(make([]byte, 0, size))
	z := zip.NewWriter(out)
	for i := range entries {
		if err := add(z, &entries[i]); err != nil {
			return nil, fmt.Errorf("write %s: %w", entries[i].Name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("write the archive: %w", err)
	}
	return out.Bytes(), nil
}

func add(z *zip.Writer, e *Entry) error {
	h := &zip.FileHeader{
		Name:   e.Name,
		Method: e.method,
		//lint:ignore SA1019 CreateRaw writes this field; Modified would be left out of the archive.
		ModifiedDate:       newYear1980,
		CRC32:              e.crc,
		CompressedSize64:   uint64(len(e.data)),
		UncompressedSize64: uint64(e.size),
	}
	if len(e.Name) != utf8.RuneCountInString(e.Name) {
		h.Flags |= utf8Names
	}
	if e.Executable {
		h.SetMode(0o755)
	}
	w, err := z.CreateRaw(h)
	if err != nil {
		return err
	}
	_, err = w.Write(e.data)
	return err
}
