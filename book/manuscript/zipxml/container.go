// Package zipxml opens documents that are ZIP archives of XML, Word's and
// OpenDocument's, within limits: nothing is unpacked to a disk, no entity is
// followed, and what is larger or deeper than any manuscript is refused.
package zipxml

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"kanben/book/source"
)

// Limits of a document's container. A book of 1,000 speeches has some 30 MB of
// XML; what goes beyond these is no manuscript, or made to fill the memory.
const (
	maxParts   = 10_000
	maxXML     = 64 << 20 // bytes of all parts of XML that are read, unpacked
	maxPicture = 64 << 20 // bytes of one picture
	maxMedia   = 256 << 20
	maxRatio   = 400      // to one: how much smaller a part may be packed,
	anyRatio   = 16 << 20 // if it is larger than this
)

// A LimitError is a limit of these that a document exceeds.
type LimitError struct {
	what  limit
	part  string // "" for the document as a whole
	limit int64
}

// A limit is what may be too much.
type limit uint8

const (
	tooManyParts limit = iota
	tooMuchXML
	tooLargePicture
	tooManyPictures
	packedTooTight
)

// Is tells that a picture that exceeds a limit is too large.
func (e *LimitError) Is(err error) bool { return err == source.ErrTooLarge }

// Error names the part and the limit.
func (e *LimitError) Error() string { return fmt.Sprintf("%s: limit %d exceeded", e.part, e.limit) }

// Errors of a container.
var (
	ErrNoDocument = errors.New("no document in it")
	ErrEncoding   = errors.New("XML in an encoding other than UTF-8 and UTF-16")
)

// A Container is the parts of a document: a ZIP archive (ECMA-376 part 2). All
// is read from memory by exact names; nothing is ever unpacked to a disk.
type Container struct {
	parts map[string]*zip.File // by path, in lower case
	xml   int64                // bytes of XML read so far, each part once
	known map[string]bool      // the parts of XML that were read
	media int64                // bytes of pictures read so far
}

// Open reads the list of parts.
func Open(data []byte) (*Container, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	if len(r.File) > maxParts {
		return nil, &LimitError{what: tooManyParts, limit: maxParts}
	}
	c := &Container{parts: make(map[string]*zip.File, len(r.File)), known: map[string]bool{}}
	for _, f := range r.File {
		name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		name = strings.TrimPrefix(path.Clean("/"+name), "/")
		if _, twice := c.parts[name]; !twice {
			c.parts[name] = f
		}
	}
	return c, nil
}

// Has tells whether a part is there.
func (c *Container) Has(name string) bool { return c.parts[strings.ToLower(name)] != nil }

// XML reads a part of XML as UTF-8, nil if it is not there.
func (c *Container) XML(name string) ([]byte, error) {
	room := maxXML - c.xml
	if c.known[name] {
		room = maxXML
	}
	data, err := c.read(name, room, &LimitError{what: tooMuchXML, limit: maxXML})
	if err != nil || data == nil {
		return nil, err
	}
	if !c.known[name] {
		c.known[name] = true
		c.xml += int64(len(data))
	}
	return DecodeXML(data)
}

// Picture reads a picture, nil if it is not there.
func (c *Container) Picture(name string) ([]byte, error) {
	room, over := int64(maxPicture), &LimitError{what: tooLargePicture, part: name, limit: maxPicture}
	if rest := maxMedia - c.media; rest < room {
		room, over = rest, &LimitError{what: tooManyPictures, limit: maxMedia}
	}
	data, err := c.read(name, room, over)
	c.media += int64(len(data))
	return data, err
}

// read reads a part of at most room bytes, whatever the archive says of its
// size; over is the error if it has more.
func (c *Container) read(name string, room int64, over error) ([]byte, error) {
	f := c.parts[strings.ToLower(name)]
	if f == nil {
		return nil, nil
	}
	if f.UncompressedSize64 > uint64(room) {
		return nil, over
	}
	if f.UncompressedSize64 > anyRatio && f.UncompressedSize64/maxRatio > f.CompressedSize64 {
		return nil, &LimitError{what: packedTooTight, part: name, limit: maxRatio}
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer r.Close()
	data := bytes.NewBuffer(make([]byte, 0, min(f.UncompressedSize64, anyRatio)+bytes.MinRead))
	n, err := data.ReadFrom(io.LimitReader(r, room+1))
	switch {
	case n > room:
		return nil, over
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return data.Bytes(), nil
}

// DecodeXML gives XML as UTF-8. Parts may be in UTF-16 too (part 2, 6.2.5); bytes
// that are neither become U+FFFD, which the reader of manuscripts reports.
func DecodeXML(data []byte) ([]byte, error) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		order = binary.BigEndian
	default:
		if head := string(data[:min(len(data), 200)]); strings.HasPrefix(head, "<?xml") && namesOtherEncoding(head) {
			return nil, ErrEncoding
		}
		if utf8.Valid(data) {
			return data, nil
		}
		return bytes.ToValidUTF8(data, []byte("\uFFFD")), nil
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return []byte(string(utf16.Decode(units[1:]))), nil
}

// namesOtherEncoding tells whether the first line of XML names an encoding that
// is not read.
func namesOtherEncoding(head string) bool {
	head, _, _ = strings.Cut(head, "?>")
	_, rest, ok := strings.Cut(head, "encoding")
	if !ok {
		return false
	}
	name := strings.ToLower(strings.Trim(rest, " =\t'\""))
	name, _, _ = strings.Cut(name, `"`)
	name, _, _ = strings.Cut(name, `'`)
	return name != "utf-8" && name != "utf8" && name != "us-ascii" && name != "ascii"
}
