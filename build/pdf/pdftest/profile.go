package pdftest

import "encoding/binary"

// Profile makes an ICC profile of a class and a colour space that has nothing but
// a description (textDescriptionType).
func Profile(class, space, name string) []byte {
	const table = 128
	b := make([]byte, table+4+12)
	b[8] = 2
	copy(b[12:], class+space)
	copy(b[36:], "acsp")
	binary.BigEndian.PutUint32(b[table:], 1)
	at := len(b)
	b = append(b, "desc\x00\x00\x00\x00"...)
	b = binary.BigEndian.AppendUint32(b, uint32(len(name)+1))
	b = append(append(b, name...), 0)
	copy(b[table+4:], "desc")
	binary.BigEndian.PutUint32(b[table+8:], uint32(at))
	binary.BigEndian.PutUint32(b[table+12:], uint32(len(b)-at))
	binary.BigEndian.PutUint32(b, uint32(len(b)))
	return b
}
