package fonts

import "fmt"

// A directory finds the tables of a font file by tag.
type directory struct {
	data    table
	entries table // 16 bytes each: tag, checksum, offset, length
}

const directoryEntry = 16

// directoryHeader is the size of what stands before the entries.
const directoryHeader = 12

// readDirectory reads the header of the index-th face of a font file (OpenType,
// "Table directory").
func readDirectory(data table, index int) (directory, error) {
	at, err := faceOffset(data, index)
	if err != nil {
		return directory{}, err
	}
	if err := checkKind(data.from(at)); err != nil {
		return directory{}, err
	}
	n := int(data.u16(at + 4))
	d := directory{data: data, entries: data.from(at).cut(directoryHeader, directoryHeader+directoryEntry*n)}
	if len(d.entries) != directoryEntry*n {
		return directory{}, fmt.Errorf("%w: table directory cut short", ErrFormat)
	}
	return d, nil
}

// checkKind tells by its first word whether a face has TrueType outlines.
func checkKind(head table) error {
	switch head.u32(0) {
	case 0x00010000, uint32(newTag("true")):
		return nil
	case uint32(newTag("OTTO")):
		return ErrCFF
	case uint32(newTag("wOFF")), uint32(newTag("wOF2")):
		return ErrWeb
	}
	return ErrFormat
}

// entry finds the entry of a table.
func (d directory) entry(name string) (table, bool) {
	t := uint32(newTag(name))
	for e := d.entries; len(e) >= directoryEntry; e = e[directoryEntry:] {
		if e.u32(0) == t {
			return e[:directoryEntry], true
		}
	}
	return "", false
}

// table gives a table, empty if the font lacks it or it lies outside the file.
func (d directory) table(name string) table {
	e, ok := d.entry(name)
	if !ok {
		return ""
	}
	from, size := int(e.u32(8)), int(e.u32(12))
	return d.data.cut(from, from+size)
}

// need gives a table that must be at least size bytes long.
func (d directory) need(name string, size int) (table, error) {
	t := d.table(name)
	switch {
	case t == "":
		return "", fmt.Errorf("%w: no %s table", ErrFormat, name)
	case len(t) < size:
		return "", fmt.Errorf("%w: %s table of %d bytes, at least %d needed", ErrFormat, name, len(t), size)
	}
	return t, nil
}
