package finish

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"
)

// bare makes a profile with one tag.
func bare(class, space, version string, tag []byte) []byte {
	b := make([]byte, 132+12)
	copy(b[8:], version)
	copy(b[12:], class+space)
	copy(b[36:], "acsp")
	b[131] = 1
	copy(b[132:], "desc")
	binary.BigEndian.PutUint32(b[136:], uint32(len(b)))
	binary.BigEndian.PutUint32(b[140:], uint32(len(tag)))
	b = append(b, tag...)
	binary.BigEndian.PutUint32(b, uint32(len(b)))
	return b
}

var (
	oldName = append([]byte("desc\x00\x00\x00\x00\x00\x00\x00\x06"), "Press\x00"...)
	newName = []byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0CzhCN\x00\x00\x00\x04\x00\x00\x00\x1C\x53\x70\x52\x37")
)

func TestParsePress(t *testing.T) {
	for _, c := range []struct {
		what string
		icc  []byte
		name string
		inks int
		err  error
	}{
		{"our own", Black().icc, "Black ink, grey gamma 2.2", 1, nil},
		{"version 2", bare("prtr", "CMYK", "\x02", oldName), "Press", 4, nil},
		{"version 4", bare("prtr", "GRAY", "\x04", newName), "印刷", 1, nil},
		{"a display", greyProfile("mntr", "x"), "", 0, ErrNotPress},
		{"three colours", bare("prtr", "RGB ", "\x02", oldName), "", 0, ErrNotPress},
		{"a later kind", bare("prtr", "CMYK", "\x05", oldName), "", 0, ErrNotPress},
		{"no name", bare("prtr", "CMYK", "\x02", []byte("desc\x00\x00\x00\x00\x00\x00\x00\x01\x00")), "", 0, ErrNoProfile},
		{"cut off", bare("prtr", "CMYK", "\x02", oldName)[:140], "", 0, ErrNoProfile},
		{"nothing", nil, "", 0, ErrNoProfile},
		{"a text", bytes.Repeat([]byte("no profile "), 30), "", 0, ErrNoProfile},
	} {
		p, err := ParsePress(c.icc)
		if !errors.Is(err, c.err) {
			t.Errorf("%s: %v, want %v", c.what, err, c.err)
			continue
		}
		if err == nil && (p.Name() != c.name || p.Inks() != c.inks) {
			t.Errorf("%s: %q, %d inks", c.what, p.Name(), p.Inks())
		}
	}
}

func FuzzParsePress(f *testing.F) {
	f.Add(Black().icc)
	f.Add(bare("prtr", "CMYK", "\x02", oldName))
	f.Add(bare("prtr", "GRAY", "\x04", newName))
	f.Fuzz(func(t *testing.T, icc []byte) {
		if p, err := ParsePress(icc); err == nil && (p.Name() == "" || p.Inks() != 1 && p.Inks() != 4) {
			t.Errorf("%q, %d inks", p.Name(), p.Inks())
		}
	})
}
