package book

import (
	"crypto/sha1"
	"fmt"
	"strconv"
)

// namespace is the UUID under which books are named: the UUIDv5 of
// "urn:kanben:book" in the URL namespace. It must never change, or every book
// becomes another one in people's libraries.
var namespace = [16]byte{
	0x6c, 0x18, 0x11, 0x63, 0xa4, 0xe2, 0x5e, 0xd7,
	0xb7, 0x89, 0x6d, 0x5a, 0x6c, 0x6e, 0x43, 0xa8,
}

// Name is the book's identifier as a URI or in its publisher's own words: what
// the manifest gives, else the UUID of Identity as a URN (RFC 9562, section 4).
func (m *Meta) Name() string {
	if m.Identifier != "" {
		return m.Identifier
	}
	id := m.Identity()
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
}

// Identity is the book's derived identifier: the UUIDv5 (RFC 9562, 5.5) of
// organisation, title and edition number. It does not depend on the speeches: a
// mended typo must not make a new book in people's libraries. An edition that
// is not numbered is the first.
func (m *Meta) Identity() [16]byte {
	h := sha1.New()
	h.Write(namespace[:])
	// NUL stands in neither field, so no two sets of fields write the same.
	h.Write([]byte(m.Organisation + "\x00" + m.Title + "\x00" + strconv.Itoa(max(m.Edition, 1))))
	if m.Variant != "" {
		h.Write([]byte("\x00" + m.Variant))
	}
	var id [16]byte
	copy(id[:], h.Sum(nil))
	id[6] = id[6]&0x0f | 0x50 // version 5
	id[8] = id[8]&0x3f | 0x80 // variant 10
	return id
}
