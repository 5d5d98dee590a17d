package fonts

import "fmt"

// A directory finds the tables of a font file by tag.
type directory struct {
	data    table
	entries table // 16 bytes each: tag, checksum, offset, length
}

const directoryEntry = 16

// readDirectory reads the header of a font file (OpenType, "Table directory").
func readDirectory(data table) (directory, error) {
	switch v := data.u32(0); v {
	case 0x00010000, uint32(newTag("true")):
	case uint32(newTag("OTTO")):
		return directory{}, ErrCFF
	case uint32(newTag("ttcf")):
		return directory{}, ErrCollection
	default:
		return directory{}, ErrFormat
	}
	n := int(data.u16(4))
	d := directory{data: data, entries: data.cut(12, 12+directoryEntry*n)}
	if len(d.entries) != directoryEntry*n {
		return directory{}, fmt.Errorf("%w: table directory cut short", ErrFormat)
	}
	return d, nil
}

// table gives a table, empty if the font lacks it or it lies outside the file.
func (d directory) table(name string) table {
	t := uint32(newTag(name))
	for e := d.entries; len(e) > 0; e = e[directoryEntry:] {
		if e.u32(0) == t {
			from, size := int(e.u32(8)), int(e.u32(12))
			return d.data.cut(from, from+size)
		}
	}
	return ""
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
