// Package media knows the media types of the files that kanben makes, and how
// their sizes are said, for whoever hands them out: servers, uploads, feeds. The
// tables of machines differ and lack some.
package media

import (
	"mime"
	"path"
	"strings"
)

// The types of feeds, which say more than their endings do (OPDS 1.2, section 2;
// OPDS 2.0, section 6).
const (
	Navigation  = "application/atom+xml;profile=opds-catalog;kind=navigation"
	Acquisition = "application/atom+xml;profile=opds-catalog;kind=acquisition"
	OPDS2       = "application/opds+json"
	HTML        = "text/html; charset=utf-8"
)

// types are by the whole name of a file, else by its ending (RFC 2046; EPUB 3.3,
// 8; RFC 4287, 7).
var types = map[string]string{
	"SHA256SUMS": "text/plain; charset=utf-8",
	"opds.atom":  Navigation,
	"books.atom": Acquisition,
	"opds.json":  OPDS2,
	"book.json":  "application/opds-publication+json",
	".atom":      "application/atom+xml",
	".css":       "text/css; charset=utf-8",
	".csv":       "text/csv; charset=utf-8",
	".epub":      "application/epub+zip",
	".html":      HTML,
	".jpg":       "image/jpeg",
	".json":      "application/json",
	".md":        "text/plain; charset=utf-8",
	".minisig":   "text/plain; charset=utf-8",
	".pdf":       "application/pdf",
	".png":       "image/png",
	".svg":       "image/svg+xml",
	".ttf":       "font/ttf",
	".txt":       "text/plain; charset=utf-8",
	".woff2":     "font/woff2",
	".xml":       "application/xml",
	".zip":       "application/zip",
}

// Type is the media type of a file, by its name.
func Type(name string) string {
	base := path.Base(name)
	if t, ok := types[base]; ok {
		return t
	}
	ext := strings.ToLower(path.Ext(base))
	if t, ok := types[ext]; ok {
		return t
	}
	if t := mime.TypeByExtension(ext); t != "" {
		return t
	}
	return "application/octet-stream"
}

// Packed tells whether a file of a type gains nothing from being compressed
// again.
func Packed(mediaType string) bool {
	for _, text := range []string{"text/", "image/svg", "application/json", "application/opds", "application/atom", "application/xml"} {
		if strings.HasPrefix(mediaType, text) {
			return false
		}
	}
	return true
}
