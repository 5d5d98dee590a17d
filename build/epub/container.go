package epub

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"log"
	"net/http"
	"runtime"
	"slices"
	"strings"
	"sync"

	goepub "github.com/go-shiori/go-epub"
)

// batch is how many documents go-epub is given at once: AddSection goes over
// all names again at each call, which would make large books quadratic.
const batch = 128

// layOut lets go-epub lay out the container: it files every part under its
// folder, finds its media type and sets the reading order. Of each part it is
// given a stand-in, no more than it looks at, because what it writes is
// compressed slowly, with the clock in it, and then thrown away; the parts
// themselves join the inventory in the finish.
func layOut(v *volume, parts []part) (*inventory, error) {
	inv := &inventory{types: make(map[string]string, len(parts))}
	parts = slices.DeleteFunc(slices.Clone(parts), func(p part) bool { return p.isSound() })
	for len(parts) > 0 {
		n := min(len(parts), batch)
		archive, err := assemble(v, parts[:n])
		if err != nil {
			return nil, fmt.Errorf("lay out the container: %w", err)
		}
		if err := inv.read(archive); err != nil {
			return nil, fmt.Errorf("read the container: %w", err)
		}
		parts = parts[n:]
	}
	return inv, nil
}

// press is what all books share of go-epub, which keeps one storage for the
// whole program, without a lock.
var press = struct {
	sync.Mutex
	storage func() error
}{storage: sync.OnceValue(func() error {
	// The memory storage files under the system's separator and looks up under
	// the slash, so that on Windows it loses every file.
	if runtime.GOOS == "windows" {
		return goepub.Use(goepub.OsFS)
	}
	return goepub.Use(goepub.MemoryFS)
})}

// assemble gives the archive that go-epub makes of the stand-ins. go-epub
// reports lost sections to the standard logger alone, so what it says there while
// it works is an error, unless it is about what it leaves behind.
func assemble(v *volume, parts []part) ([]byte, error) {
	press.Lock()
	defer press.Unlock()
	if err := press.storage(); err != nil {
		return nil, err
	}
	var lost bytes.Buffer
	before := log.Writer()
	log.SetOutput(&lost)
	defer log.SetOutput(before)

	e, err := goepub.NewEpub(v.title)
	if err != nil {
		return nil, err
	}
	e.Client = &http.Client{Transport: offline{}}
	e.SetIdentifier(v.identifier)
	e.SetLang(v.language)
	for _, p := range parts {
		if err := add(e, p); err != nil {
			return nil, fmt.Errorf("%s: %w", p.name, err)
		}
	}
	var archive bytes.Buffer
	if _, err := e.WriteTo(&archive); err != nil {
		return nil, err
	}
	if said := losses(lost.String()); said != "" {
		return nil, errors.New(said)
	}
	return archive.Bytes(), nil
}

// losses are the lines that go-epub logged of what the archive lacks. A temporary
// folder that it could not remove, since a virus scanner of Windows holds a file
// in it, is none: the archive is whole by then.
func losses(logged string) string {
	var lost []string
	for line := range strings.Lines(logged) {
		if !strings.Contains(line, "Error removing temp directory") {
			lost = append(lost, strings.TrimSpace(line))
		}
	}
	return strings.Join(lost, "\n")
}

// add gives go-epub the stand-in of a part: a name for documents, the bytes
// that tell the media type for resources.
func add(e *goepub.Epub, p part) error {
	var err error
	switch p.kind {
	case document:
		_, err = e.AddSection("<p>"+p.name+"</p>", p.name, p.name, "")
	case styles:
		_, err = e.AddCSS(dataURL("text/css", p.data), p.name)
	case typeface, notice:
		// The library knows no data URL of type font; it looks at the bytes.
		_, err = e.AddFont(dataURL("application/octet-stream", p.data), p.name)
	case bitmap:
		_, err = e.AddImage(dataURL(imageType(p.name), p.data), p.name)
	}
	return err
}

// dataURL makes a source of the first bytes of a resource. go-epub tries every
// source as a file and as an address first: a data URL is neither.
func dataURL(mediaType string, data []byte) string {
	head := data[:min(len(data), 64)]
	return "data:" + mediaType + ";base64," + base64.StdEncoding.EncodeToString(head)
}

// offline is a network that is not there.
type offline struct{}

func (offline) RoundTrip(*http.Request) (*http.Response, error) {
	return nil, errors.New("no network in the making of a book")
}
