package epub

import (
	"kanben/build/archive"
	"kanben/build/each"
)

// A file is a file of the archive.
type file struct {
	name string
	data []byte
}

// mimetype is the archive's first file, stored as it is, so that the kind of
// the archive can be read at its 38th byte (EPUB OCF 3.3, section 4.3.3).
const mimetype = "application/epub+zip"

// pack makes the archive: mimetype, then the files in the order given. They are
// compressed side by side.
func pack(files []file) ([]byte, error) {
	entries := make([]archive.Entry, 1+len(files))
	entries[0] = archive.Entry{Name: "mimetype", Packed: archive.Store([]byte(mimetype))}
	err := each.Do(len(files), func(i int) error {
		press := archive.Press
		if imageType(files[i].name) != "" { // images are packed already
			press = archive.Store
		}
		entries[1+i] = archive.Entry{Name: files[i].name, Packed: press(files[i].data)}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return archive.Write(entries)
}
