package inspect

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/diag"
	"kanben/book/source"
)

// Limits for files of anybody. No book of the trade comes near them.
const (
	maxFiles    = 20_000
	maxFile     = 256 << 20 // bytes of one file, unpacked
	maxUnpacked = 1 << 30   // bytes of all
	maxDocument = 32 << 20  // bytes of a document that is read as text
)

// Sizes from which readers have trouble.
const (
	largeBook     = 50 << 20
	largeDocument = 300 << 10
)

// A volume is the EPUB under inspection.
type volume struct {
	name  string
	size  int
	whole *source.File // stands for the archive in findings
	found diag.List

	zip      *zip.Reader
	files    map[string]*entry
	order    []string
	unpacked int64

	opf    string // path of the package document
	pkg    packageFile
	listed map[string]*item // by path
	pages  map[string]*page // documents that could be read, by path
}

// An entry is a file of the archive.
type entry struct {
	zip  *zip.File
	data []byte // once it was read
	bad  bool
}

// say adds a finding about the archive as a whole.
func (b *volume) say(r *diag.Rule, args ...any) {
	b.found.Add(r.At(source.Span{File: b.whole}, args...))
}

// at adds a finding about a place of a file.
func (b *volume) at(f *source.File, offset int, r *diag.Rule, args ...any) {
	offset = min(max(offset, 0), len(f.Text))
	for offset > 0 && offset < len(f.Text) && !utf8.RuneStart(f.Text[offset]) {
		offset--
	}
	b.found.Add(r.At(source.Span{File: f, Start: int32(offset), End: int32(offset)}, args...))
}

// archive opens the archive and looks at its entries.
func (b *volume) archive(data []byte) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		b.say(E001, damage(err))
		return
	}
	if len(z.File) > maxFiles {
		b.say(E007)
		return
	}
	b.mimetype(z, data)
	b.zip = z
	b.files = make(map[string]*entry, len(z.File))
	folded := map[string]string{}
	for _, f := range z.File {
		name := f.Name
		if other, ok := folded[strings.ToLower(name)]; ok {
			b.say(E004, other, name)
			continue
		}
		folded[strings.ToLower(name)] = name
		if strings.HasSuffix(name, "/") {
			continue // a folder
		}
		if why := badName(name); why != "" {
			b.say(E005, name)
		}
		if f.Flags&1 != 0 || f.Method != zip.Store && f.Method != zip.Deflate {
			b.say(E006, name, text("压缩或加密的方法不认识", fmt.Sprintf("packed by method %d", f.Method)))
		}
		b.files[name] = &entry{zip: f}
		b.order = append(b.order, name)
	}
	if len(data) > largeBook {
		b.say(E008, b.name, len(data)>>20, "MB")
	}
	if b.files["META-INF/encryption.xml"] != nil {
		b.say(E032)
	}
}

// mimetype looks at the mark by which an EPUB is known: the first entry, stored
// as it is, without an extra field.
func (b *volume) mimetype(z *zip.Reader, data []byte) {
	const mark = "application/epub+zip"
	switch {
	case len(z.File) == 0 || z.File[0].Name != "mimetype":
		b.say(E002, text("它不是第一个文件", "it is not the first file"))
	case z.File[0].Method != zip.Store:
		b.say(E002, text("它被压缩了", "it is compressed"))
	case len(z.File[0].Extra) > 0 || len(data) > 30 && (data[28] != 0 || data[29] != 0):
		b.say(E002, text("它带有附加数据", "it has extra data"))
	default:
		if text, err := read(z.File[0], 64); err != nil || string(text) != mark {
			b.say(E002, fmt.Sprintf("%.24q", text))
		}
	}
}

// badName tells why a name cannot stand in an EPUB, "" if it can.
func badName(name string) string {
	switch {
	case !utf8.ValidString(name):
		return "UTF-8"
	case strings.HasPrefix(name, "/"), path.Clean(name) != name, strings.HasPrefix(name, "../"):
		return "path"
	}
	for _, part := range strings.Split(name, "/") {
		if len(part) > 255 || strings.HasSuffix(part, ".") {
			return part
		}
	}
	for _, r := range name {
		if strings.ContainsRune(`"*:<>?\|`, r) || unicode.IsControl(r) || unicode.Is(unicode.Co, r) || r >= 0xFFF0 && r <= 0xFFFF {
			return string(r)
		}
	}
	return ""
}

// errTooLarge is a file or a book beyond the limits.
var errTooLarge = errors.New("too large")

// read unpacks a file of at most n bytes.
func read(f *zip.File, n int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, n+1))
	if err == nil && int64(len(data)) > n {
		err = errTooLarge
	}
	return data, err
}

// get unpacks a file of the book once, nil if that cannot be done.
func (b *volume) get(name string) []byte {
	e := b.files[name]
	if e == nil || e.bad {
		return nil
	}
	if e.data != nil {
		return e.data
	}
	room := min(int64(maxFile), maxUnpacked-b.unpacked)
	data, err := read(e.zip, room)
	switch {
	case errors.Is(err, errTooLarge):
		e.bad = true
		b.say(E007)
		return nil
	case err != nil:
		e.bad = true
		b.say(E006, name, damage(err))
		return nil
	}
	b.unpacked += int64(len(data))
	if data == nil {
		data = []byte{}
	}
	e.data = data
	return data
}
