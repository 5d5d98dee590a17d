package epub

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
)

// An inventory is what go-epub's containers hold, as their package documents
// list it.
type inventory struct {
	folder string            // of the package document: EPUB
	types  map[string]string // media types by path from that folder
	spine  []string          // paths of the documents in reading order
}

// containerFile is where the way to the package document stands (EPUB OCF 3.3,
// 4.2.6.3.1).
const containerFile = "META-INF/container.xml"

// read adds a container to the inventory.
func (inv *inventory) read(archive []byte) error {
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return err
	}
	var container struct {
		Rootfile struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	if err := decode(z, containerFile, &container); err != nil {
		return err
	}
	var opf struct {
		Manifest []struct {
			ID        string `xml:"id,attr"`
			Href      string `xml:"href,attr"`
			MediaType string `xml:"media-type,attr"`
		} `xml:"manifest>item"`
		Spine []struct {
			ID string `xml:"idref,attr"`
		} `xml:"spine>itemref"`
	}
	if err := decode(z, container.Rootfile.Path, &opf); err != nil {
		return err
	}
	held := make(map[string]bool, len(z.File))
	for _, f := range z.File {
		held[f.Name] = true
	}
	inv.folder = path.Dir(container.Rootfile.Path)
	hrefs := make(map[string]string, len(opf.Manifest))
	for _, item := range opf.Manifest {
		if !held[path.Join(inv.folder, item.Href)] {
			return fmt.Errorf("%s is listed but not there", item.Href)
		}
		hrefs[item.ID] = item.Href
		inv.types[item.Href] = item.MediaType
	}
	for _, ref := range opf.Spine {
		inv.spine = append(inv.spine, hrefs[ref.ID])
	}
	return nil
}

// decode reads an XML file of an archive into v.
func decode(z *zip.Reader, name string, v any) error {
	f, err := z.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if err := xml.Unmarshal(data, v); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
