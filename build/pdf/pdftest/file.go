package pdftest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf16"
)

// A File is a finished file, read.
type File struct {
	Trailer Dict
	Objects map[Ref]any
	Pages   []Dict // in order, with what they inherit
}

// Open reads a file that build/pdf/finish wrote. It trusts nothing: every
// object must be where the cross-reference stream says, every stream as long as
// it says.
func Open(data []byte) (f *File, err error) {
	defer func() {
		if e, ok := recover().(error); ok {
			err = e
		}
	}()
	f = &File{Objects: map[Ref]any{}}
	f.readObjects(data)
	root := f.Dict(f.Trailer["Root"])
	f.readPages(f.Dict(root["Pages"]), Dict{})
	if n := f.Dict(root["Pages"])["Count"]; n != float64(len(f.Pages)) {
		return nil, fmt.Errorf("the page tree counts %v pages, not %d", n, len(f.Pages))
	}
	return f, nil
}

// readObjects reads the cross-reference stream and all objects it lists.
func (f *File) readObjects(data []byte) {
	tail := bytes.LastIndex(data, []byte("startxref\n"))
	s := &scanner{src: data, at: tail + len("startxref\n")}
	start, ok := s.value().(float64)
	if tail < 0 || !ok || !s.has("%%EOF") {
		s.end("no startxref")
	}
	xref := readAt(data, int(start), 0).(*Stream)
	f.Trailer = xref.Dict
	widths := xref.Dict["W"].([]any)
	row := xref.Data
	field := func(i int) (v int) {
		n := int(widths[i].(float64))
		for _, c := range row[:n] {
			v = v<<8 | int(c)
		}
		row = row[n:]
		return v
	}
	inside := map[Ref][]Ref{}
	for n := range int(xref.Dict["Size"].(float64)) {
		switch kind, where, index := field(0), field(1), field(2); kind {
		case 1:
			f.Objects[Ref(n)] = readAt(data, where, Ref(n))
		case 2:
			if len(inside[Ref(where)]) != index {
				s.end("object %d is not number %d of its stream", n, index)
			}
			inside[Ref(where)] = append(inside[Ref(where)], Ref(n))
		}
	}
	for _, ref := range slices.Sorted(maps.Keys(inside)) {
		f.readCrowd(f.Objects[ref].(*Stream), inside[ref])
		delete(f.Objects, ref)
	}
}

// readAt reads the object at an offset, which must have a number, unless that
// is 0.
func readAt(data []byte, at int, want Ref) any {
	s := &scanner{src: data, at: at}
	if number := s.value(); want != 0 && number != float64(want) {
		s.end("object %v stands where %d should", number, want)
	}
	if !s.has("0 obj") {
		s.end("no object")
	}
	v := s.value()
	if dict, ok := v.(Dict); ok && s.has("stream\n") {
		v = s.stream(dict)
	}
	if !s.has("endobj") {
		s.end("no endobj")
	}
	return v
}

// stream reads and unpacks the bytes of a stream.
func (s *scanner) stream(dict Dict) *Stream {
	n := int(dict["Length"].(float64))
	data := s.src[s.at : s.at+n]
	s.at += n
	if s.src[s.at] != '\n' || !s.has("endstream") {
		s.end("a wrong Length")
	}
	if dict["Filter"] != Name("FlateDecode") {
		return &Stream{dict, data}
	}
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		s.end("%w", err)
	}
	data, err = io.ReadAll(r)
	if err != nil {
		s.end("%w", err)
	}
	return &Stream{dict, data}
}

// readCrowd reads the members of an object stream.
func (f *File) readCrowd(crowd *Stream, members []Ref) {
	index := &scanner{src: crowd.Data}
	first := int(crowd.Dict["First"].(float64))
	if n := crowd.Dict["N"]; n != float64(len(members)) {
		index.end("%v objects in a stream of %d", n, len(members))
	}
	for _, ref := range members {
		number, offset := index.value(), index.value()
		if number != float64(ref) {
			index.end("object %v in the place of %d", number, ref)
		}
		s := &scanner{src: crowd.Data, at: first + int(offset.(float64))}
		f.Objects[ref] = s.value()
	}
}

// readPages walks the page tree.
func (f *File) readPages(node, inherited Dict) {
	inherited = maps.Clone(inherited)
	for _, key := range []Name{"MediaBox", "Resources"} {
		if v, ok := node[key]; ok {
			inherited[key] = v
		}
	}
	if node["Type"] == Name("Page") {
		page := maps.Clone(node)
		maps.Copy(page, inherited)
		f.Pages = append(f.Pages, page)
		return
	}
	for _, kid := range node["Kids"].([]any) {
		d := f.Dict(kid)
		if f.Dict(d["Parent"])["Count"] != node["Count"] {
			panic(fmt.Errorf("the parent of %v is another", kid))
		}
		f.readPages(d, inherited)
	}
}

// Get follows a reference.
func (f *File) Get(v any) any {
	if ref, ok := v.(Ref); ok {
		return f.Objects[ref]
	}
	return v
}

// Dict gives a dictionary, or a stream's, following a reference; an empty one
// if there is none.
func (f *File) Dict(v any) Dict {
	switch v := f.Get(v).(type) {
	case Dict:
		return v
	case *Stream:
		return v.Dict
	}
	return Dict{}
}

// Catalog is the document's root.
func (f *File) Catalog() Dict { return f.Dict(f.Trailer["Root"]) }

// String decodes a text string.
func String(v any) string {
	b, _ := v.([]byte)
	if !bytes.HasPrefix(b, []byte("\xFE\xFF")) {
		return string(b)
	}
	return utf16Text(b[2:])
}

// utf16Text decodes UTF-16BE.
func utf16Text(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(units))
}

// Print writes an object as text for goldens: keys sorted, text strings as what
// they say, references as they are.
func Print(v any) string {
	switch v := v.(type) {
	case Dict:
		var b strings.Builder
		b.WriteString("<<")
		for _, key := range slices.Sorted(maps.Keys(v)) {
			fmt.Fprintf(&b, " /%s %s", key, Print(v[key]))
		}
		return b.String() + " >>"
	case []any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = Print(v[i])
		}
		return "[" + strings.Join(parts, " ") + "]"
	case Name:
		return "/" + string(v)
	case Ref:
		return fmt.Sprintf("%d 0 R", int(v))
	case []byte:
		return fmt.Sprintf("%q", String(v))
	case nil:
		return "null"
	}
	return fmt.Sprint(v)
}
