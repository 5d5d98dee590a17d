package draft

import (
	"io/fs"
	"net/url"
	"path"
	"strings"
)

// LocalName gives the path of a picture inside the manuscript's folder, false
// if it lies elsewhere.
func LocalName(name string) (string, bool) {
	if name == "" || strings.Contains(name, ":") { // a scheme or a drive
		return "", false
	}
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	name = path.Clean(strings.ReplaceAll(name, `\`, "/"))
	return name, name != "." && fs.ValidPath(name) && !strings.Contains(name, ":")
}
