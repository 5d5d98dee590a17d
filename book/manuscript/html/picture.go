package html

import (
	"bytes"
	"encoding/base64"
	"net/url"
	"strconv"
	"strings"

	"kanben/book/manuscript/richtext"
	"kanben/book/source"
)

// maxPictures is how many bytes the pictures inside of a page may have.
const maxPictures = 256 << 20

// files are the pictures that came with a page: inside of it, and in the same
// archive.
type files struct {
	inside  []string          // data: addresses
	archive map[string][]byte // by address, and by cid:…
	base    string            // the address of the page in the archive
	bytes   int
}

// picture reads <img>.
func (r *reader) picture(n *node, s style) {
	src := n.attr("src")
	for _, name := range [...]string{"data-src", "data-original", "data-lazy-src", "data-actualsrc"} {
		if v := n.attr(name); v != "" && (src == "" || strings.HasPrefix(src, "data:")) {
			src = v // the page shows it when it is scrolled to
		}
	}
	src = strings.TrimSpace(src)
	switch {
	case src == "":
		return
	case isLine(n):
		r.end()
		r.paragraph()
		r.P.Rule = true
		r.end()
		return
	case isDot(n):
		r.doc.Outside++
		return
	}
	f := richtext.Figure{Alt: richtext.Alternative(n.attr("alt")), Name: nameOf(src)}
	if role := n.attr("role"); role == "presentation" || role == "none" {
		f.Quiet = true
	}
	switch {
	case r.files.archive[src] != nil:
		f.Part = src
	case r.files.archive[r.files.absolute(src)] != nil:
		f.Part = r.files.absolute(src)
	case strings.HasPrefix(strings.ToLower(src[:min(len(src), 5)]), "data:"):
		r.files.inside = append(r.files.inside, src)
		f.Part = insidePart + strconv.Itoa(len(r.files.inside)-1)
	case strings.Contains(src, "://") || strings.HasPrefix(src, "//"):
		f.Far = true
	default:
		f.Beside = src
	}
	r.blanks = blanks{}
	r.paragraph()
	r.doc.Figures = append(r.doc.Figures, f)
	r.Mark(richtext.FigurePiece, int32(len(r.doc.Figures)))
	r.doc.Seen.Pictures++
}

// insidePart begins the names of pictures inside of the page.
const insidePart = "data:"

// thin is how many pixels high or wide lines and dots are at most.
const thin = 3

// isDot tells whether a picture is one that nobody is to see: it counts readers.
func isDot(n *node) bool {
	return number(n, "width", thin+1) <= thin && n.attr("width") != "" || number(n, "height", thin+1) <= thin && n.attr("height") != ""
}

// isLine tells whether a picture is a line across the page: LibreOffice makes
// such of them.
func isLine(n *node) bool {
	return n.attr("height") != "" && number(n, "height", thin+1) <= thin && number(n, "width", 100) == 100
}

// nameOf is what messages call a picture.
func nameOf(src string) string {
	if len(src) >= 5 && strings.EqualFold(src[:5], "data:") {
		kind, _, _ := strings.Cut(src[:min(len(src), 40)], ";")
		return kind + "…"
	}
	src, _, _ = strings.Cut(src, "?")
	if name := src[strings.LastIndexAny(src, `/\`)+1:]; name != "" {
		if plain, err := url.PathUnescape(name); err == nil {
			return plain
		}
		return name
	}
	return src
}

// read reads a picture that came with the page.
func (f *files) read(part string) ([]byte, error) {
	if data, ok := f.archive[part]; ok {
		return data, nil
	}
	at, err := strconv.Atoi(strings.TrimPrefix(part, insidePart))
	if err != nil || at < 0 || at >= len(f.inside) {
		return nil, nil
	}
	data := dataOf(f.inside[at])
	if f.bytes += len(data); f.bytes > maxPictures {
		return nil, source.ErrTooLarge
	}
	return data, nil
}

// dataOf is what a data: address holds, nil if it is damaged.
func dataOf(address string) []byte {
	head, body, ok := strings.Cut(address, ",")
	if !ok {
		return nil
	}
	if !strings.HasSuffix(strings.ToLower(strings.TrimSpace(head)), ";base64") {
		plain, err := url.PathUnescape(body)
		if err != nil {
			return nil
		}
		return []byte(plain)
	}
	if strings.Contains(body, "%") {
		if plain, err := url.PathUnescape(body); err == nil {
			body = plain
		}
	}
	clean := bytes.Map(func(c rune) rune {
		if c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '=' {
			return -1
		}
		return c
	}, []byte(body))
	data := make([]byte, base64.RawStdEncoding.DecodedLen(len(clean)))
	n, err := base64.RawStdEncoding.Decode(data, clean)
	if err != nil {
		return nil
	}
	return data[:n]
}

// absolute is the address of what a page of the archive names.
func (f *files) absolute(src string) string {
	if f.base == "" {
		return ""
	}
	base, err := url.Parse(f.base)
	if err != nil {
		return ""
	}
	to, err := base.Parse(src)
	if err != nil {
		return ""
	}
	return to.String()
}
