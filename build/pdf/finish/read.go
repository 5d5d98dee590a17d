package finish

import (
	"bytes"
	"errors"
	"fmt"
)

// A rawFile is what gopdf wrote: its objects by number.
type rawFile struct {
	objects map[Ref]Object
}

// readRaw reads a file of gopdf's from front to back: "n 0 obj", an object,
// perhaps a stream, "endobj". The cross-reference table is not needed.
func readRaw(src []byte) (*rawFile, error) {
	f := &rawFile{objects: map[Ref]Object{}}
	l := &lexer{src: src}
	if !l.literal("%PDF-1.") {
		return nil, l.errorf("no PDF header")
	}
	if at := bytes.Index(src, []byte("\n\n")); at >= 0 {
		l.at = at
	}
	for {
		l.skipSpace()
		if l.literal("xref") {
			return f, nil
		}
		number, err := l.integer()
		if err != nil {
			return nil, err
		}
		if !l.literal(" 0 obj\n") {
			return nil, l.errorf("object %d does not begin", number)
		}
		o, err := l.indirect()
		if err != nil {
			return nil, fmt.Errorf("object %d: %w", number, err)
		}
		f.objects[Ref(number)] = o
	}
}

// indirect reads an object up to its endobj. An object without content, as
// gopdf writes for an outline that was not used, is nil.
func (l *lexer) indirect() (Object, error) {
	l.skipSpace()
	if l.literal("endobj") {
		return nil, nil
	}
	o, err := l.object(0)
	if err != nil {
		return nil, err
	}
	l.skipSpace()
	if l.literal("stream\n") {
		dict, ok := o.(Dict)
		if !ok {
			return nil, l.errorf("a stream without a dictionary")
		}
		if o, err = l.stream(dict); err != nil {
			return nil, err
		}
		l.skipSpace()
	}
	if !l.literal("endobj") {
		return nil, l.errorf("endobj is missing")
	}
	return o, nil
}

// stream reads the bytes of a stream, as many as Length says.
func (l *lexer) stream(dict Dict) (Object, error) {
	length, ok := dict.Get("Length").(Int)
	if !ok || length < 0 || int(length) > len(l.src)-l.at {
		return nil, l.errorf("a stream of unknown length")
	}
	s := &Stream{Dict: dict, Data: l.src[l.at : l.at+int(length)], Packed: dict.Get("Filter") != nil}
	l.at += int(length)
	l.skipSpace()
	if !l.literal("endstream") {
		return nil, l.errorf("endstream is missing")
	}
	return s, nil
}

// dict gives an object as a dictionary, following a reference.
func (f *rawFile) dict(o Object) (Dict, error) {
	if ref, ok := o.(Ref); ok {
		o = f.objects[ref]
	}
	d, ok := o.(Dict)
	if !ok {
		return nil, fmt.Errorf("a dictionary was expected, not %T", o)
	}
	return d, nil
}

// pageList gives the page dictionaries, in order.
func (f *rawFile) pageList() ([]Dict, error) {
	catalog, err := f.dict(Ref(1))
	if err != nil {
		return nil, fmt.Errorf("catalog: %w", err)
	}
	tree, err := f.dict(catalog.Get("Pages"))
	if err != nil {
		return nil, fmt.Errorf("page tree: %w", err)
	}
	kids, _ := tree.Get("Kids").(Array)
	pages := make([]Dict, len(kids))
	for i, kid := range kids {
		if pages[i], err = f.dict(kid); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	return pages, nil
}

// contents gives the content streams of the pages, in order.
func (f *rawFile) contents() ([][]byte, error) {
	pages, err := f.pageList()
	if err != nil {
		return nil, err
	}
	contents := make([][]byte, len(pages))
	for i, page := range pages {
		ref, _ := page.Get("Contents").(Ref)
		s, ok := f.objects[ref].(*Stream)
		if !ok || s.Packed {
			return nil, fmt.Errorf("page %d: no readable content", i+1)
		}
		contents[i] = s.Data
	}
	return contents, nil
}

// fonts gives the font dictionaries by their resource names, as gopdf lists
// them in the resources that all pages share.
func (f *rawFile) fonts() (Dict, error) {
	pages, err := f.pageList()
	if err != nil {
		return nil, err
	}
	if len(pages) == 0 {
		return nil, errors.New("no pages")
	}
	resources, err := f.dict(pages[0].Get("Resources"))
	if err != nil {
		return nil, fmt.Errorf("resources: %w", err)
	}
	return f.dict(resources.Get("Font"))
}
