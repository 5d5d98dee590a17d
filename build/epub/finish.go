package epub

import (
	"fmt"
	"path"
	"strings"
)

// Names and folders of the container. Links between documents rely on them, so
// the finish checks that go-epub files parts under the same ones.
const (
	packageFile    = "package.opf"
	navFile        = "nav.xhtml"
	ncxFile        = "toc.ncx"
	documentFolder = "xhtml/"
	styleFolder    = "css/"
	imageFolder    = "images/"
	typefaceFolder = "fonts/"
	audioFolder    = "audio/"
	overlayFolder  = "smil/"
)

// Media types (EPUB 3.3, section 3.2).
const (
	typeXHTML = "application/xhtml+xml"
	typeCSS   = "text/css"
	typePNG   = "image/png"
	typeJPEG  = "image/jpeg"
	typeGIF   = "image/gif"
	typeTTF   = "font/ttf"
	typeWOFF2 = "font/woff2"
	typeText  = "text/plain"
	typeSMIL  = "application/smil+xml"
	typeNCX   = "application/x-dtbncx+xml"
)

// filing is where parts of a kind are kept and what they must be.
func (p *part) filing() (folder, mediaType string) {
	switch p.kind {
	case styles:
		return styleFolder, typeCSS
	case bitmap:
		return imageFolder, imageType(p.name)
	case typeface:
		if strings.HasSuffix(p.name, ".woff2") {
			return typefaceFolder, typeWOFF2
		}
		return typefaceFolder, typeTTF
	case notice:
		return typefaceFolder, typeText
	case recording:
		return audioFolder, p.mediaType
	case overlay:
		return overlayFolder, typeSMIL
	}
	return documentFolder, typeXHTML
}

// finish makes the EPUB of the parts and the inventory: it checks that nothing
// was lost or mistaken, writes package document and navigation anew, and packs
// all of it in a fixed order.
func finish(v *volume, parts []part, inv *inventory) ([]byte, error) {
	items, err := manifest(parts, inv)
	if err != nil {
		return nil, err
	}
	list := v.entries()
	files := []file{
		{containerFile, containerDocument(path.Join(inv.folder, packageFile))},
		{path.Join(inv.folder, packageFile), v.packageDocument(items)},
		{path.Join(inv.folder, navFile), v.nav},
		{path.Join(inv.folder, ncxFile), v.ncxDocument(list)},
	}
	for i, p := range parts {
		files = append(files, file{path.Join(inv.folder, items[i].href), p.data})
	}
	return pack(files)
}

// An item is a part as the manifest lists it.
type item struct {
	id, href, mediaType string
	document            bool   // in the reading order
	overlay             string // file name of what says when its words are spoken; "" without
}

// manifest matches the parts with the inventory: each part where links look for
// it, as what it is, and documents in reading order.
func manifest(parts []part, inv *inventory) ([]item, error) {
	items := make([]item, len(parts))
	read := 0
	for i, p := range parts {
		folder, mediaType := p.filing()
		href := folder + p.name
		id, _, _ := strings.Cut(p.name, ".")
		if p.isSound() { // go-epub knows nothing of overlays
			items[i] = item{id: id, href: href, mediaType: mediaType}
			continue
		}
		switch got, ok := inv.types[href]; {
		case !ok:
			return nil, fmt.Errorf("%s was lost in the container", href)
		case bare(got) != mediaType:
			return nil, fmt.Errorf("%s is %s, not %s", href, got, mediaType)
		}
		if p.kind == document {
			if read >= len(inv.spine) || inv.spine[read] != href {
				return nil, fmt.Errorf("%s is out of the reading order", href)
			}
			read++
		}
		items[i] = item{id: id, href: href, mediaType: mediaType, document: p.kind == document, overlay: p.overlay}
	}
	return items, nil
}

// bare is a media type without its parameters.
func bare(mediaType string) string {
	kind, _, _ := strings.Cut(mediaType, ";")
	return kind
}

// containerDocument writes META-INF/container.xml.
func containerDocument(packagePath string) []byte {
	m := newMarkup(256)
	m.start("container", "xmlns", "urn:oasis:names:tc:opendocument:xmlns:container", "version", "1.0")
	m.start("rootfiles")
	m.empty("rootfile", "full-path", packagePath, "media-type", "application/oebps-package+xml")
	return m.document()
}
