package media

import (
	"fmt"
	"net/url"
	"path"
	"strings"
)

// Disposition makes phones keep a book under its name instead of showing its
// bytes (RFC 6266; RFC 8187 for names in Chinese). PDF is shown under its name;
// of pages and pictures nothing needs to be said, which is "".
func Disposition(name string) string {
	mediaType, kind := Type(name), "inline"
	switch {
	case mediaType == HTML, strings.HasPrefix(mediaType, "text/css"), strings.HasPrefix(mediaType, "image/"):
		return ""
	case mediaType == types[".epub"], mediaType == types[".zip"]:
		kind = "attachment"
	}
	return fmt.Sprintf("%s; filename*=UTF-8''%s", kind, url.PathEscape(path.Base(name)))
}
