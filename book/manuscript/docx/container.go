package docx

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

// A limitError is a limit of these that a document exceeds.
type limitError struct {
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
func (e *limitError) Is(err error) bool { return err == ErrTooLarge }

func (e *limitError) Error() string { return fmt.Sprintf("%s: limit %d exceeded", e.part, e.limit) }

// Errors of a container.
var (
	errNoDocument = errors.New("no document in it")
	errEncoding   = errors.New("XML in an encoding other than UTF-8 and UTF-16")
)

// A container is the parts of a document: a ZIP archive (ECMA-376 part 2). All
// is read from memory by exact names; nothing is ever unpacked to a disk.
type container struct {
	parts map[string]*zip.File // by path, in lower case
	xml   int64                // bytes of XML read so far
	media int64                // bytes of pictures read so far
}

// openContainer reads the list of parts.
func openContainer(data []byte) (*container, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	if len(r.File) > maxParts {
		return nil, &limitError{what: tooManyParts, limit: maxParts}
	}
	c := &container{parts: make(map[string]*zip.File, len(r.File))}
	for _, f := range r.File {
		name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		name = strings.TrimPrefix(path.Clean("/"+name), "/")
		if _, twice := c.parts[name]; !twice {
			c.parts[name] = f
		}
	}
	return c, nil
}

// has tells whether a part is there.
func (c *container) has(name string) bool { return c.parts[strings.ToLower(name)] != nil }

// readXML reads a part of XML as UTF-8, nil if it is not there.
func (c *container) readXML(name string) ([]byte, error) {
	data, err := c.read(name, maxXML-c.xml, &limitError{what: tooMuchXML, limit: maxXML})
	if err != nil || data == nil {
		return nil, err
	}
	c.xml += int64(len(data))
	return decodeXML(data)
}

// readPicture reads a picture, nil if it is not there.
func (c *container) readPicture(name string) ([]byte, error) {
	room, over := int64(maxPicture), &limitError{what: tooLargePicture, part: name, limit: maxPicture}
	if rest := maxMedia - c.media; rest < room {
		room, over = rest, &limitError{what: tooManyPictures, limit: maxMedia}
	}
	data, err := c.read(name, room, over)
	c.media += int64(len(data))
	return data, err
}

// read reads a part of at most room bytes, whatever the archive says of its
// size; over is the error if it has more.
func (c *container) read(name string, room int64, over error) ([]byte, error) {
	f := c.parts[strings.ToLower(name)]
	if f == nil {
		return nil, nil
	}
	if f.UncompressedSize64 > uint64(room) {
		return nil, over
	}
	if f.UncompressedSize64 > anyRatio && f.UncompressedSize64/maxRatio > f.CompressedSize64 {
		return nil, &limitError{what: packedTooTight, part: name, limit: maxRatio}
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

// decodeXML gives XML as UTF-8. Parts may be in UTF-16 too (part 2, 6.2.5); bytes
// that are neither become U+FFFD, which the reader of manuscripts reports.
func decodeXML(data []byte) ([]byte, error) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		order = binary.BigEndian
	default:
		if head := string(data[:min(len(data), 200)]); strings.HasPrefix(head, "<?xml") && namesOtherEncoding(head) {
			return nil, errEncoding
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

// A relation leads from one part to another, or out into the web.
type relation struct {
	id       string
	kind     string // image, hyperlink, footnotes
	target   string // the path of a part, or an address if external
	external bool
}

// relations are what a part is related to, in the order in which it says so.
type relations []relation

// find gives the relation with an identifier.
func (list relations) find(id string) (relation, bool) {
	for _, r := range list {
		if r.id == id {
			return r, true
		}
	}
	return relation{}, false
}

// part is the path of the first part of a kind, "" if there is none.
func (list relations) part(kind string) string {
	for _, r := range list {
		if r.kind == kind && !r.external {
			return r.target
		}
	}
	return ""
}

// relations reads what a part is related to. A part without relations has none.
func (c *container) relations(part string) (relations, error) {
	name := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if part == "" {
		name = "_rels/.rels"
	}
	data, err := c.readXML(name)
	if err != nil || data == nil {
		return nil, err
	}
	var list relations
	s := newScanner(name, data)
	for s.next() == startTag {
		s.children(func() {
			if !s.is(nsRels, "Relationship") {
				return
			}
			id, _ := s.attr(nsRels, "Id")
			address, _ := s.attr(nsRels, "Type")
			target, _ := s.attr(nsRels, "Target")
			mode, _ := s.attr(nsRels, "TargetMode")
			r := relation{id: id, kind: relationType(address), target: target, external: mode == "External"}
			if !r.external {
				r.target = partOf(part, target)
			}
			list = append(list, r)
		})
	}
	return list, s.err
}

// partOf is the path of a part that is named from another one, "" if it leads out
// of the document.
func partOf(from, target string) string {
	target, _, _ = strings.Cut(strings.ReplaceAll(target, `\`, "/"), "#")
	if strings.Contains(target, ":") || target == "" {
		return ""
	}
	if rooted, ok := strings.CutPrefix(target, "/"); ok {
		target = path.Clean(rooted)
	} else {
		target = path.Join(path.Dir(from), target)
	}
	if target == ".." || strings.HasPrefix(target, "../") {
		return ""
	}
	return target
}

// document is the path of the main part.
func (c *container) document() (string, error) {
	relations, err := c.relations("")
	if err != nil {
		return "", err
	}
	if part := relations.part("officeDocument"); c.has(part) {
		return part, nil
	}
	if c.has("word/document.xml") {
		return "word/document.xml", nil
	}
	return "", errNoDocument
}
