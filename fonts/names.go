package fonts

import (
	"strings"
	"unicode/utf16"
)

// readNames reads the face's names (OpenType, "name"): the English ones, or
// else the first of its kind.
func (f *Face) readNames(otherwise string) {
	t := f.dir.table("name")
	f.Family = findName(t, 16, 1)
	f.PostScript = psName(findName(t, 6))
	if f.PostScript == "" {
		f.PostScript = psName(otherwise)
	}
	if f.PostScript == "" {
		f.PostScript = "Unnamed"
	}
	if f.Family == "" {
		f.Family = f.PostScript
	}
}

// findName gives the first of the wanted name identifiers that is present.
func findName(t table, ids ...uint16) string {
	n, store := int(t.u16(2)), t.from(int(t.u16(4)))
	for _, id := range ids {
		found := ""
		for i := range n {
			rec := t.cut(6+12*i, 18+12*i)
			if rec == "" {
				break
			}
			if rec.u16(6) != id {
				continue
			}
			from := int(rec.u16(10))
			s := decodeName(rec.u16(0), store.cut(from, from+int(rec.u16(8))))
			if rec.u16(0) == 3 && rec.u16(4) == 0x409 && s != "" {
				return s // Windows, English (United States)
			}
			if found == "" {
				found = s
			}
		}
		if found != "" {
			return found
		}
	}
	return ""
}

// decodeName decodes a string of a platform: UTF-16 for Unicode (0) and Windows
// (3), and the ASCII half of Mac Roman for Macintosh (1).
func decodeName(platform uint16, raw table) string {
	if platform == 1 {
		return strings.Map(func(r rune) rune {
			if r < ' ' || r > '~' {
				return -1
			}
			return r
		}, string(raw))
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = raw.u16(2 * i)
	}
	return string(utf16.Decode(units))
}

// psName keeps what is safe in a PDF name without escapes.
func psName(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-':
			return r
		}
		return -1
	}, s)
	return s[:min(len(s), 63)] // the limit of name ID 6
}
