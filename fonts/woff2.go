package fonts

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/andybalholm/brotli"
)

// webTags are the tables that WOFF2 names by a number (WOFF 2.0, section 4.1).
var webTags = []string{
	"cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep",
	"CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE",
	"GDEF", "GPOS", "GSUB",
}

// webQuality is Brotli's level. Level 11 makes Chinese faces 4 % smaller in ten
// times the time.
const webQuality = 9

// WOFF2 packs a font of this package for the web (WOFF File Format 2.0). Its
// outlines are packed as they are, with the null transform.
func WOFF2(font []byte) ([]byte, error) {
	d, err := readDirectory(table(font), 0)
	if err != nil {
		return nil, fmt.Errorf("pack for the web: %w", err)
	}
	tags := webOrder(d)
	var directory, body []byte
	size := uint32(directoryHeader + directoryEntry*len(tags))
	for _, name := range tags {
		t := d.table(name)
		number := slices.Index(webTags, name)
		if number < 0 || t == "" {
			return nil, errors.New("pack for the web: table " + name)
		}
		flags := byte(number)
		if name == "glyf" || name == "loca" {
			flags |= 3 << 6 // the null transform
		}
		directory = appendBase128(append(directory, flags), uint32(len(t)))
		size += uint32(len(t)+3) &^ 3
		if name == "head" {
			head := []byte(t)
			head[16] |= 1 << 3 // flag 11: packed without loss
			t = table(head)
		}
		body = append(body, t...)
	}
	var packed bytes.Buffer
	z := brotli.NewWriterOptions(&packed, brotli.WriterOptions{Quality: webQuality, LGWin: 22})
	if _, err := z.Write(body); err != nil {
		return nil, fmt.Errorf("pack for the web: %w", err)
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("pack for the web: %w", err)
	}
	const header = 48
	total := (header + len(directory) + packed.Len() + 3) &^ 3
	out := make([]byte, 0, total)
	out = append(out, "wOF2\x00\x01\x00\x00"...)
	out = binary.BigEndian.AppendUint32(out, uint32(total))
	out = binary.BigEndian.AppendUint16(out, uint16(len(tags)))
	out = append(out, 0, 0)
	out = binary.BigEndian.AppendUint32(out, size)
	out = binary.BigEndian.AppendUint32(out, uint32(packed.Len()))
	out = append(out, 0, 1, 0, 0)
	out = append(out, make([]byte, header-len(out))...) // no metadata, no private data
	out = append(append(out, directory...), packed.Bytes()...)
	return append(out, make([]byte, total-len(out))...), nil
}

// webOrder gives a font's tables in order, loca right behind glyf.
func webOrder(d directory) []string {
	var tags []string
	for e := d.entries; len(e) >= directoryEntry; e = e[directoryEntry:] {
		name := tag(e.u32(0)).String()
		if name == "loca" {
			continue
		}
		tags = append(tags, name)
		if name == "glyf" {
			tags = append(tags, "loca")
		}
	}
	return tags
}

// appendBase128 writes a number in groups of seven bits (WOFF 2.0, section 4.1,
// UIntBase128).
func appendBase128(b []byte, n uint32) []byte {
	started := false
	for shift := 28; shift > 0; shift -= 7 {
		group := byte(n >> shift & 0x7f)
		if started = started || group != 0; started {
			b = append(b, group|0x80)
		}
	}
	return append(b, byte(n&0x7f))
}
