package finish

import (
	"bytes"
	"encoding/xml"
	"strings"
	"time"
)

// plainText takes out of a text what neither XML nor a title can hold: control
// characters and what is no character.
func plainText(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ', 0x7F <= r && r < 0xA0, r&0xFFFE == 0xFFFE, r == '\uFEFF':
			return -1
		}
		return r
	}, s)
}

// AddInfo adds the information dictionary (ISO 32000-1, 14.3.3): title and
// author, and the date if the document has one. Nothing signs the book.
func (f *File) AddInfo(w *Writer) Ref {
	info := Dict{}
	if title := plainText(f.doc.Title); title != "" {
		info.Set("Title", Text(title))
	}
	if author := plainText(f.doc.Author); author != "" {
		info.Set("Author", Text(author))
	}
	if date := f.date(); !date.IsZero() {
		stamp := ASCII(date.UTC().Format("D:20060102150405Z"))
		info.Set("CreationDate", stamp)
		info.Set("ModDate", stamp)
	}
	if f.standard.X4 != nil {
		info.Set("GTS_PDFXVersion", ASCII(x4Name))
		info.Set("Trapped", Name("False"))
	}
	return w.Add(info)
}

// date is when the edition appeared; zero if that is not known. A standard that
// wants a date then gets the one that EPUBs get (contract.md).
func (f *File) date() time.Time {
	if f.doc.Date.IsZero() && f.standard.X4 != nil {
		return time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	return f.doc.Date
}

// Language is the catalog's entry of the document's language, nothing if that
// is not known.
func (f *File) Language() Dict {
	if f.doc.Language == "" {
		return nil
	}
	return Dict{{"Lang", ASCII(f.doc.Language)}}
}

// AddMetadata adds the XMP packet of a file without a structure tree: what the
// information dictionary says too (ISO 19005-2, 6.6.3), and that the file
// conforms to PDF/A-2 at level u or to PDF/X-4, if its standard is of that kind.
func (f *File) AddMetadata(w *Writer) Ref { return f.addMetadata(w, false) }

// addMetadata adds the XMP packet. A tagged file conforms to PDF/A-2 at level a
// if all of its text is in characters that everybody knows, and to PDF/UA-1 if
// it has a title.
func (f *File) addMetadata(w *Writer, tagged bool) Ref {
	var x xmp
	x.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
	x.WriteString(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n")
	x.WriteString(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">` + "\n")
	x.list("dc:title", "Alt", ` xml:lang="x-default"`, plainText(f.doc.Title))
	x.list("dc:creator", "Seq", "", plainText(f.doc.Author))
	x.list("dc:language", "Bag", "", f.doc.Language)
	if date := f.date(); !date.IsZero() {
		stamp := date.UTC().Format(time.RFC3339)
		x.element("xmp:CreateDate", stamp)
		x.element("xmp:ModifyDate", stamp)
		if f.standard.X4 != nil {
			x.element("xmp:MetadataDate", stamp)
		}
	}
	x.WriteString("</rdf:Description>\n")
	if f.standard.A2 != NotA2 {
		level := "U"
		if tagged && f.standard.A2 == A2a && f.readable() {
			level = "A"
		}
		x.WriteString(`<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">` + "\n")
		x.element("pdfaid:part", "2")
		x.element("pdfaid:conformance", level)
		x.WriteString("</rdf:Description>\n")
	}
	if tagged && f.standard.UA1 && f.doc.Title != "" {
		x.WriteString(uaSchema)
	}
	if f.standard.X4 != nil {
		f.addX4(&x)
	}
	x.WriteString("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return w.Add(&Stream{
		Dict:  Dict{{"Type", Name("Metadata")}, {"Subtype", Name("XML")}},
		Data:  x.Bytes(),
		Plain: true, // so that programs that know no PDF find it
	})
}

// xmp is an XMP packet in the making.
type xmp struct{ bytes.Buffer }

// element writes an element with a text.
func (x *xmp) element(name, text string) {
	x.WriteString("<" + name + ">")
	x.text(text)
	x.WriteString("</" + name + ">\n")
}

// list writes an element with a list of one entry, if there is anything in it.
func (x *xmp) list(name, kind, attribute, text string) {
	if text == "" {
		return
	}
	x.WriteString("<" + name + "><rdf:" + kind + "><rdf:li" + attribute + ">")
	x.text(text)
	x.WriteString("</rdf:li></rdf:" + kind + "></" + name + ">\n")
}

// text writes a text with the escapes that XML needs.
func (x *xmp) text(s string) {
	// A buffer takes every write.
	if err := xml.EscapeText(x, []byte(s)); err != nil {
		panic(err)
	}
}

// uaSchema says that the file conforms to PDF/UA-1, and tells readers of PDF/A
// what that entry is (ISO 19005-2, 6.6.2.3).
const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`
