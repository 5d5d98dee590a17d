package finish

import (
	"encoding/binary"
	"sync"
)

// AddOutputIntent adds what the document's greys mean in print (ISO 32000-1,
// 14.11.5; ISO 19005-2, 6.2.3).
func AddOutputIntent(w *Writer) Ref {
	profile := w.Add(screenProfile())
	return w.Add(Dict{
		{"Type", Name("OutputIntent")},
		{"S", Name("GTS_PDFA1")},
		{"OutputConditionIdentifier", ASCII("Grey gamma 2.2")},
		{"Info", ASCII("Grey gamma 2.2")},
		{"DestOutputProfile", profile},
	})
}

// screenProfile is the profile of every file for reading.
var screenProfile = sync.OnceValue(func() *Stream {
	return packed(&Stream{Dict: Dict{{"N", Int(1)}}, Data: greyProfile("mntr", "Grey gamma 2.2")})
})

// greyProfile makes a colour profile of one ink, of a class (mntr is a display,
// prtr a press) and a name: grey of gamma 2.2 on the white D50 (ICC.1:2001-04,
// 6.1 and 6.3: monochrome profiles of both classes need a description, a white
// point, a curve and a copyright notice).
func greyProfile(class, name string) []byte {
	const head, entry = 128, 12
	tags := []struct {
		name string
		data []byte
	}{
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright\x00"...)},
		{"desc", profileName(name)},
		{"kTRC", []byte("curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x33")}, // 2.2 in 1/256
		{"wtpt", append([]byte("XYZ \x00\x00\x00\x00"), whiteD50...)},
	}
	at := head + 4 + entry*len(tags)
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	for _, t := range tags {
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at+len(data)))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
		data = append(data, t.data...)
		data = append(data, make([]byte, -len(data)&3)...)
	}
	profile := profileHeader(class, at+len(data))
	return append(append(profile, table...), data...)
}

// whiteD50 is the white of the profile connection space, in 1/65536.
const whiteD50 = "\x00\x00\xF6\xD6\x00\x01\x00\x00\x00\x00\xD3\x2D"

// profileHeader is the head of a profile of a class, and of a size in bytes.
func profileHeader(class string, size int) []byte {
	h := make([]byte, 128)
	binary.BigEndian.PutUint32(h, uint32(size))
	copy(h[8:], "\x02\x10\x00\x00"+class+"GRAYXYZ ")
	copy(h[24:], "\x07\xD0\x00\x01\x00\x01") // a date is wanted: 2000-01-01
	copy(h[36:], "acsp")
	copy(h[68:], whiteD50)
	return h
}

// profileName makes a textDescriptionType: the name in ASCII, and none in
// Unicode or for the Macintosh.
func profileName(name string) []byte {
	b := append([]byte("desc\x00\x00\x00\x00"), 0, 0, 0, byte(len(name)+1))
	b = append(append(b, name...), 0)
	return append(b, make([]byte, 4+4+2+1+67)...)
}
