package epub

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"

	"kanben/build/deflate"
	"kanben/build/each"
)

// A file is a file of the archive.
type file struct {
	name string
	data []byte
}

// mimetype is the archive's first file, stored as it is, so that the kind of
// the archive can be read at its 38th byte (EPUB OCF 3.3, section 4.3.3).
const mimetype = "application/epub+zip"

// pack makes the archive: mimetype, then the files in the order given, all of
// 1 January 1980, the first day an archive can name, without any field that
// tells of the machine. Files are compressed side by side.
func pack(files []file) ([]byte, error) {
	packed := make([][]byte, len(files)) // nil: stored
	err := each.Do(len(files), func(i int) error {
		if f := files[i]; imageType(f.name) == "" { // images are packed already
			packed[i] = compress(f.data)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	size := 1024
	for i, f := range files {
		if packed[i] == nil {
			packed[i] = f.data
		}
		size += len(packed[i]) + 2*len(f.name) + 128
	}
	out := bytes.NewBuffer(make([]byte, 0, size))
	z := zip.NewWriter(out)
	if err := addEntry(z, file{"mimetype", []byte(mimetype)}, []byte(mimetype)); err != nil {
		return nil, err
	}
	for i, f := range files {
		if err := addEntry(z, f, packed[i]); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("write the archive: %w", err)
	}
	return out.Bytes(), nil
}

// compress gives data in the deflate format, nil if that is not shorter.
func compress(data []byte) []byte {
	// Zlib's envelope: two bytes before, a check sum of four behind (RFC 1950).
	z := deflate.Zlib(make([]byte, 0, len(data)*5/8), data, deflate.Quick)
	if z = z[2 : len(z)-4]; len(z) < len(data) {
		return z
	}
	return nil
}

// newYear1980 is 1 January 1980 as MS-DOS writes dates.
const newYear1980 = 1<<5 | 1

// addEntry writes a file with its sizes in front, as streaming readers want it.
func addEntry(z *zip.Writer, f file, packed []byte) error {
	method := zip.Deflate
	if len(packed) == len(f.data) {
		method = zip.Store
	}
	w, err := z.CreateRaw(&zip.FileHeader{
		Name:   f.name,
		Method: method,
		//lint:ignore SA1019 CreateRaw writes this field; Modified would be left out of the archive.
		ModifiedDate:       newYear1980,
		CRC32:              crc32.ChecksumIEEE(f.data),
		CompressedSize64:   uint64(len(packed)),
		UncompressedSize64: uint64(len(f.data)),
	})
	if err == nil {
		_, err = w.Write(packed)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", f.name, err)
	}
	return nil
}
