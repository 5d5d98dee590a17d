package picture

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// Bare gives a PNG or JPEG without what says where, when and with what it was
// made: Exif, XMP and IPTC, comments, times. Pixels and colours stay as they are,
// byte by byte, and so does which way is up. Other files, and what cannot be
// understood of one, are given back as they came.
func Bare(data []byte) []byte {
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		return barePNG(data)
	case bytes.HasPrefix(data, []byte("\xFF\xD8\xFF")):
		return bareJPEG(data)
	}
	return data
}

// tellTale are the chunks of a PNG that are no part of the picture (PNG 3rd
// edition, 11.3.3, 11.3.4).
var tellTale = []string{"tEXt", "zTXt", "iTXt", "tIME", "eXIf"}

func barePNG(data []byte) []byte {
	const head, frame = 8, 12 // the signature; length, kind and checksum of a chunk
	out := append(make([]byte, 0, len(data)), data[:head]...)
	for rest := data[head:]; len(rest) > 0; {
		if len(rest) < frame {
			return data
		}
		size := uint64(binary.BigEndian.Uint32(rest)) + frame
		if size > uint64(len(rest)) {
			return data
		}
		kind := string(rest[4:8])
		if !slices.Contains(tellTale, kind) {
			out = append(out, rest[:size]...)
		}
		if kind == "IEND" { // what follows is no part of it
			return out
		}
		rest = rest[size:]
	}
	return data
}

// Segments of a JPEG that say how its pixels are to be read (ITU-T T.81, table
// B.1): of JFIF, colour profiles, Adobe's.
const (
	app0, app2, app14, app15 = 0xE0, 0xE2, 0xEE, 0xEF
	comment                  = 0xFE
)

func bareJPEG(data []byte) []byte {
	out := append(make([]byte, 0, len(data)), data[:2]...)
	up := orientation(data)
	for rest := data[2:]; len(rest) >= 4 && rest[0] == 0xFF; {
		kind, size := rest[1], int(binary.BigEndian.Uint16(rest[2:]))
		if kind == 0xFF { // a fill byte
			rest = rest[1:]
			continue
		}
		if size < 2 || size > len(rest)-2 {
			return data
		}
		if kind == startOfScan {
			if up > 1 {
				out = slices.Insert(out, 2, exifOf(up)...)
			}
			end := bytes.LastIndex(rest, []byte("\xFF\xD9")) // what follows the end: other pictures of a phone
			if end < 0 {
				end = len(rest) - 2
			}
			return append(out, rest[:end+2]...)
		}
		segment := rest[:2+size]
		switch {
		case kind == app2 && bytes.HasPrefix(segment[4:], []byte("MPF\x00")): // where those other pictures are
		case kind == app0, kind == app2, kind == app14, kind != comment && (kind < app0 || kind > app15):
			out = append(out, segment...)
		}
		rest = rest[2+size:]
	}
	return data
}

// exifOf is a segment of Exif that says which way is up, and nothing else.
func exifOf(t turn) []byte {
	return []byte("\xFF\xE1\x00\x22Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(rune(t)) + "\x00\x00\x00\x00\x00\x00")
}
