package html

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
)

// isArchive tells whether data is a web page with its pictures in one file
// (MHTML, RFC 2557), as browsers and Word save it.
func isArchive(data []byte) bool {
	head := data[:min(len(data), 16<<10)]
	if !bytes.HasPrefix(bytes.ToLower(head), []byte("from:")) && !bytes.HasPrefix(bytes.ToLower(head), []byte("mime-version:")) {
		return false
	}
	return bytes.Contains(bytes.ToLower(head), []byte("multipart/related"))
}

// Limits of archives of pages.
const (
	maxFiles   = 10_000
	maxArchive = 256 << 20 // bytes, taken apart
)

// Errors of archives of pages.
var (
	errNoPage   = errors.New("no page in it")
	errManyPart = errors.New("too many parts")
	errLarge    = errors.New("too large")
)

// unpack takes an archive apart: the page, the encoding that its head names, and
// the files that came with it.
func unpack(data []byte, files *files) (page []byte, charset string, err error) {
	r := bufio.NewReader(bytes.NewReader(data))
	head, err := textproto.NewReader(r).ReadMIMEHeader()
	if err != nil {
		return nil, "", err
	}
	_, parameters, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil {
		return nil, "", err
	}
	files.archive = map[string][]byte{}
	parts := multipart.NewReader(r, parameters["boundary"])
	room := int64(maxArchive)
	for n := 0; ; n++ {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, "", err
		}
		if n == maxFiles {
			return nil, "", errManyPart
		}
		body, err := io.ReadAll(io.LimitReader(decoded(part), room+1))
		if err != nil && len(body) == 0 {
			continue // a part that is damaged is missing
		}
		if room -= int64(len(body)); room < 0 {
			return nil, "", errLarge
		}
		kind, words, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
		location := part.Header.Get("Content-Location")
		switch {
		case page == nil && (kind == "text/html" || kind == "application/xhtml+xml"):
			page, charset, files.base = body, words["charset"], location
		case strings.HasPrefix(kind, "image/"):
			if location != "" {
				files.archive[location] = body
			}
			if id := strings.Trim(part.Header.Get("Content-ID"), "<>"); id != "" {
				files.archive["cid:"+id] = body
			}
		}
	}
	if page == nil {
		return nil, "", errNoPage
	}
	return page, charset, nil
}

// decoded is the bytes of a part.
func decoded(part *multipart.Part) io.Reader {
	switch strings.ToLower(strings.TrimSpace(part.Header.Get("Content-Transfer-Encoding"))) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, part)
	case "quoted-printable":
		return quotedprintable.NewReader(part)
	}
	return part
}
