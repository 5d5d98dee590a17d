package odt

import "kanben/book/manuscript/zipxml"

// The vocabularies that are read.
const (
	nsOffice zipxml.Namespace = 1 + iota
	nsText
	nsStyle
	nsFO // formatting, as XSL has it
	nsTable
	nsDraw
	nsSVG
	nsXLink
	nsDC
	nsMath
	nsLoext // LibreOffice's additions
	nsManifest
	nsForm
)

// namespaces are named by their addresses (OpenDocument 1.3, part 3, 1.3).
var namespaces = map[string]zipxml.Namespace{
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0":                     nsOffice,
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0":                       nsText,
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0":                      nsStyle,
	"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0":          nsFO,
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0":                      nsTable,
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":                    nsDraw,
	"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0":             nsSVG,
	"urn:oasis:names:tc:opendocument:xmlns:form:1.0":                       nsForm,
	"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":                   nsManifest,
	"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": nsLoext,
	"http://www.w3.org/1999/xlink":                                         nsXLink,
	"http://purl.org/dc/elements/1.1/":                                     nsDC,
	"http://www.w3.org/1998/Math/MathML":                                   nsMath,
}
