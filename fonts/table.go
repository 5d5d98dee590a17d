package fonts

// A table is a stretch of a font file. Its numbers are big-endian (OpenType,
// "Data types"). A read outside the stretch gives 0, so a broken font can give
// a wrong shape but never a fault; what must hold is checked when a face is
// opened.
type table string

func (t table) u8(i int) uint8 {
	if uint(i) >= uint(len(t)) {
		return 0
	}
	return t[i]
}

func (t table) u16(i int) uint16 {
	if i < 0 || i > len(t)-2 {
		return 0
	}
	return uint16(t[i])<<8 | uint16(t[i+1])
}

func (t table) i16(i int) int { return int(int16(t.u16(i))) }

func (t table) u32(i int) uint32 {
	if i < 0 || i > len(t)-4 {
		return 0
	}
	return uint32(t[i])<<24 | uint32(t[i+1])<<16 | uint32(t[i+2])<<8 | uint32(t[i+3])
}

// cut is the stretch [from, to), shortened to what is there.
func (t table) cut(from, to int) table {
	to = min(to, len(t))
	if from < 0 || from >= to {
		return ""
	}
	return t[from:to]
}

// from is the stretch that begins at an offset.
func (t table) from(i int) table { return t.cut(i, len(t)) }

// A tag names a table, a script, a language or a feature.
type tag uint32

func newTag(s string) tag { return tag(table(s).u32(0)) }

func (t tag) String() string {
	return string([]byte{byte(t >> 24), byte(t >> 16), byte(t >> 8), byte(t)})
}
