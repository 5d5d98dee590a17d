package docx

import (
	"kanben/book/manuscript/zipxml"
	"strings"
)

// The vocabularies that are read. nsOther is any other.
const (
	nsOther = zipxml.Other
	nsXML   = zipxml.XML
)

const (
	nsW     zipxml.Namespace = 1 + iota // WordprocessingML (ECMA-376 part 1, 17)
	nsR                                 // relationships, in attributes
	nsRels                              // the parts of relationships (part 2)
	nsTypes                             // the list of content types
	nsM                                 // equations (part 1, 22.1)
	nsWP                                // where drawings stand
	nsA                                 // DrawingML
	nsPic                               // pictures
	nsV                                 // VML, the drawings of old
	nsO                                 // its additions by Office
	nsMC                                // what is written twice, for new and old programs (part 3)
	nsWPS                               // shapes of Word 2010
	nsWPG                               // groups of shapes
	nsWPC                               // canvases
	nsW14                               // additions of Word 2010
	nsADec                              // pictures that say nothing
	nsC                                 // charts
	nsDgm                               // SmartArt
)

// namespaces are named by their addresses: of the transitional form and the
// strict one.
var namespaces = map[string]zipxml.Namespace{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           nsW,
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       nsW,
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    nsR,
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                nsR,
	"http://schemas.openxmlformats.org/package/2006/relationships":           nsRels,
	"http://schemas.openxmlformats.org/package/2006/content-types":           nsTypes,
	"http://schemas.openxmlformats.org/officeDocument/2006/math":             nsM,
	"http://purl.oclc.org/ooxml/officeDocument/math":                         nsM,
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": nsWP,
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             nsWP,
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  nsA,
	"http://purl.oclc.org/ooxml/drawingml/main":                              nsA,
	"http://schemas.openxmlformats.org/drawingml/2006/picture":               nsPic,
	"http://purl.oclc.org/ooxml/drawingml/picture":                           nsPic,
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                 nsC,
	"http://purl.oclc.org/ooxml/drawingml/chart":                             nsC,
	"http://schemas.openxmlformats.org/drawingml/2006/diagram":               nsDgm,
	"http://purl.oclc.org/ooxml/drawingml/diagram":                           nsDgm,
	"urn:schemas-microsoft-com:vml":                                          nsV,
	"urn:schemas-microsoft-com:office:office":                                nsO,
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            nsMC,
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":      nsWPS,
	"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":      nsWPG,
	"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas":     nsWPC,
	"http://schemas.microsoft.com/office/word/2010/wordml":                   nsW14,
	"http://schemas.microsoft.com/office/drawing/2017/decorative":            nsADec,
}

// relationType is the last word of a relationship's type: officeDocument,
// styles, image. Both forms of addresses end alike.
func relationType(address string) string {
	return address[strings.LastIndexByte(address, '/')+1:]
}
