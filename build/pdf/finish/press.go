package finish

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
)

// x4Name is what files for print shops say they are (ISO 15930-7).
const x4Name = "PDF/X-4"

// X4Version is the PDF that PDF/X-4 is made of.
const X4Version = "1.6"

// A Press is the printing condition that a file is made for, as PDF/X-4 wants it
// told: by a profile that is in the file.
//
// Everything on our pages is DeviceGray. Under the profile of a press of one ink
// that is the ink; under one of four inks it is the black one alone (ISO 32000-1,
// 10.3.3): text never comes to stand in four colours.
type Press struct {
	name string
	icc  []byte
	inks int
}

// Black is the press for books of one ink when nobody has told of another:
// black, its greys of gamma 2.2.
func Black() *Press {
	const name = "Black ink, grey gamma 2.2"
	return &Press{name: name, icc: greyProfile("prtr", name), inks: 1}
}

// Errors of ParsePress.
var (
	ErrNoProfile = errors.New("no ICC profile")
	ErrNotPress  = errors.New("an ICC profile, but not of a press with black or four inks")
)

// ParsePress reads the ICC profile of a press (ICC.1:2004-10, 7.2): of the output
// class, in greys or four inks, of version 2 or 4.
func ParsePress(icc []byte) (*Press, error) {
	const head = 128
	if len(icc) < head+4 || string(icc[36:40]) != "acsp" || int64(binary.BigEndian.Uint32(icc)) != int64(len(icc)) {
		return nil, ErrNoProfile
	}
	inks := map[string]int{"GRAY": 1, "CMYK": 4}[string(icc[16:20])]
	if inks == 0 || string(icc[12:16]) != "prtr" || icc[8] != 2 && icc[8] != 4 {
		return nil, ErrNotPress
	}
	name, err := profileTitle(icc)
	if err != nil {
		return nil, err
	}
	return &Press{name: name, icc: bytes.Clone(icc), inks: inks}, nil
}

// Name is what the profile calls itself.
func (p *Press) Name() string { return p.name }

// Inks is 1 or 4.
func (p *Press) Inks() int { return p.inks }

// addIntent adds the output intent (ISO 32000-1, 14.11.5): of the kind that PDF/X
// asks for, with its profile, and a name in words, since it is not one that a
// registry knows.
func (p *Press) addIntent(w *Writer) Ref {
	profile := w.Add(&Stream{Dict: Dict{{"N", Int(p.inks)}}, Data: p.icc})
	return w.Add(Dict{
		{"Type", Name("OutputIntent")},
		{"S", Name("GTS_PDFX")},
		{"OutputConditionIdentifier", ASCII("Custom")},
		{"Info", Text(p.name)},
		{"DestOutputProfile", profile},
	})
}

// addX4 writes what PDF/X-4 wants of the metadata: its own name, that nothing has
// been trapped, and which document this is (the same identifier for the same
// edition, in one version and one rendition).
func (f *File) addX4(x *xmp) {
	x.WriteString(`<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">` + "\n")
	x.element("pdfxid:GTS_PDFXVersion", x4Name)
	x.element("pdf:Trapped", "False")
	id := sha256.Sum256([]byte(f.Identity()))
	x.element("xmpMM:DocumentID", fmt.Sprintf("xmp.did:%x", id[:16]))
	x.element("xmpMM:VersionID", "1")
	x.element("xmpMM:RenditionClass", "default")
	x.WriteString("</rdf:Description>\n")
}

// profileTitle finds the description of a profile: a textDescriptionType of
// version 2 or a multiLocalizedUnicodeType of version 4 (ICC.1:2004-10, 10.13).
func profileTitle(icc []byte) (string, error) {
	const table, entry = 128 + 4, 12
	rows := icc[table:]
	for range binary.BigEndian.Uint32(icc[128:]) {
		if len(rows) < entry {
			break
		}
		row := rows[:entry]
		rows = rows[entry:]
		if string(row[:4]) != "desc" {
			continue
		}
		tag, ok := stretch(icc, binary.BigEndian.Uint32(row[4:]), binary.BigEndian.Uint32(row[8:]))
		if !ok || len(tag) < 12 {
			break
		}
		if name := plainText(titleIn(tag)); strings.TrimSpace(name) != "" {
			return strings.TrimSpace(name), nil
		}
	}
	return "", ErrNoProfile
}

// titleIn reads a description; "" if it is damaged.
func titleIn(tag []byte) string {
	switch string(tag[:4]) {
	case "desc":
		text, _ := stretch(tag, 12, binary.BigEndian.Uint32(tag[8:]))
		text, _, _ = bytes.Cut(text, []byte{0})
		return strings.ToValidUTF8(string(text), "")
	case "mluc":
		first, ok := stretch(tag, 16, 12) // the first language is as good as any
		if !ok {
			return ""
		}
		text, _ := stretch(tag, binary.BigEndian.Uint32(first[8:]), binary.BigEndian.Uint32(first[4:]))
		units := make([]uint16, len(text)/2)
		for i := range units {
			units[i] = binary.BigEndian.Uint16(text[2*i:])
		}
		return string(utf16.Decode(units))
	}
	return ""
}

// stretch is a part of some bytes, if they have it.
func stretch(b []byte, from, size uint32) ([]byte, bool) {
	if end := uint64(from) + uint64(size); end <= uint64(len(b)) {
		return b[from:end], true
	}
	return nil, false
}
