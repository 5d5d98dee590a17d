package finish

import (
	"cmp"
	"crypto/sha256"
	"strconv"

	"kanben/build/deflate"
	"kanben/build/each"
)

// A Writer collects the objects of a file and writes it. The zero Writer is
// ready to use. Objects are numbered in the order they were added or reserved.
type Writer struct {
	// Version is the PDF's: "" is 1.7, which all but print shops take.
	Version string
	objects []Object
}

// Reserve gives the number of an object that is put later.
func (w *Writer) Reserve() Ref {
	w.objects = append(w.objects, nil)
	return Ref(len(w.objects))
}

// Put gives a reserved number its object.
func (w *Writer) Put(r Ref, o Object) { w.objects[r-1] = o }

// Add adds an object and gives its number.
func (w *Writer) Add(o Object) Ref {
	w.objects = append(w.objects, o)
	return Ref(len(w.objects))
}

// header is the file's first line and the comment that tells programs that
// its bytes are not text (ISO 32000-1, 7.5.2: four bytes above 127).
func (w *Writer) header() string {
	return "%PDF-" + cmp.Or(w.Version, "1.7") + "\n%\xE2\xE3\xCF\xD3\n"
}

// perObjectStream is how many objects one object stream holds. Readers unpack
// a whole one to get at an object of it.
const perObjectStream = 100

// Bytes writes the file (ISO 32000-1, 7.5): streams as objects of their own,
// everything else in object streams, and the cross-reference stream. The first
// half of the file's ID is made of what the book is, the second of the bytes
// themselves (7.5.5 and 14.4).
func (w *Writer) Bytes(root, info Ref, identity string) ([]byte, error) {
	streams, crowds := w.sorted()
	if err := w.pack(streams, crowds); err != nil {
		return nil, err
	}
	out := append(make([]byte, 0, size(streams, crowds)), w.header()...)
	table := make([]location, 1+len(w.objects)+len(crowds)+1)
	for _, s := range streams {
		table[s.ref] = location{1, len(out), 0}
		out = appendStream(out, s.ref, s.stream)
	}
	for i, c := range crowds {
		ref := Ref(1 + len(w.objects) + i)
		table[ref] = location{1, len(out), 0}
		out = appendStream(out, ref, &c.stream)
		for j, member := range c.members {
			table[member] = location{2, int(ref), j}
		}
	}
	return appendXref(out, table, root, info, identity), nil
}

// A numbered is a stream with its number.
type numbered struct {
	ref    Ref
	stream *Stream
}

// A crowd is an object stream in the making.
type crowd struct {
	members []Ref
	stream  Stream
}

// sorted parts the objects into streams and the members of object streams.
func (w *Writer) sorted() ([]numbered, []*crowd) {
	var streams []numbered
	var crowds []*crowd
	var last *crowd
	for i, o := range w.objects {
		if s, ok := o.(*Stream); ok {
			streams = append(streams, numbered{Ref(i + 1), s})
			continue
		}
		if last == nil || len(last.members) == perObjectStream {
			last = &crowd{members: make([]Ref, 0, perObjectStream)}
			crowds = append(crowds, last)
		}
		last.members = append(last.members, Ref(i+1))
	}
	return streams, crowds
}

// pack packs what is not packed yet, side by side.
func (w *Writer) pack(streams []numbered, crowds []*crowd) error {
	return each.Do(len(streams)+len(crowds), func(i int) error {
		if i < len(streams) {
			streams[i].stream = packed(streams[i].stream)
			return nil
		}
		c := crowds[i-len(streams)]
		c.stream = *packed(w.objectStream(c.members))
		return nil
	})
}

// packed gives a stream in its packed form, leaving the given one alone.
func packed(s *Stream) *Stream {
	if s.Packed || s.Plain {
		return s
	}
	return &Stream{Dict: s.Dict.with("Filter", Name("FlateDecode")), Data: deflate.Zlib(nil, s.Data, deflate.Quick), Packed: true}
}

// objectStream makes an object stream (ISO 32000-1, 7.5.7).
func (w *Writer) objectStream(members []Ref) *Stream {
	var index, body []byte
	for _, ref := range members {
		index = strconv.AppendInt(index, int64(ref), 10)
		index = append(index, ' ')
		index = strconv.AppendInt(index, int64(len(body)), 10)
		index = append(index, ' ')
		body = append(w.objects[ref-1].Append(body), '\n')
	}
	return &Stream{
		Dict: Dict{{"Type", Name("ObjStm")}, {"N", Int(len(members))}, {"First", Int(len(index))}},
		Data: append(index, body...),
	}
}

// size is a little more than the file will take.
func size(streams []numbered, crowds []*crowd) int {
	n := 4096
	for _, s := range streams {
		n += len(s.stream.Data) + 256
	}
	for _, c := range crowds {
		n += len(c.stream.Data) + 256 + 8*len(c.members)
	}
	return n
}

// appendStream writes a stream object.
func appendStream(b []byte, ref Ref, s *Stream) []byte {
	b = strconv.AppendInt(b, int64(ref), 10)
	b = append(b, " 0 obj\n"...)
	return append(s.Append(b), "\nendobj\n"...)
}

// A location is an entry of the cross-reference stream (ISO 32000-1, 7.5.8):
// kind 1 at an offset, or kind 2 in an object stream at an index.
type location struct{ kind, where, index int }

// appendXref writes the cross-reference stream, which is the trailer too, and
// the end of the file. Its ID depends on the bytes before it.
func appendXref(out []byte, table []location, root, info Ref, identity string) []byte {
	start := len(out)
	self := Ref(len(table) - 1)
	table[self] = location{1, start, 0}
	wide := 1
	for start>>(8*wide) > 0 {
		wide++
	}
	rows := make([]byte, 0, len(table)*(2+wide))
	rows = appendRow(rows, location{0, 0, 0xFF}, wide)
	for _, entry := range table[1:] {
		rows = appendRow(rows, entry, wide)
	}
	whole := sha256.Sum256(out)
	book := sha256.Sum256([]byte(identity))
	s := packed(&Stream{
		Dict: Dict{
			{"Type", Name("XRef")},
			{"Size", Int(len(table))},
			{"W", Array{Int(1), Int(wide), Int(1)}},
			{"Root", root},
			{"Info", info},
			{"ID", Array{Hex(book[:16]), Hex(whole[:16])}},
		},
		Data: rows,
	})
	out = appendStream(out, self, s)
	out = append(out, "startxref\n"...)
	out = strconv.AppendInt(out, int64(start), 10)
	return append(out, "\n%%EOF\n"...)
}

// appendRow writes one entry of the cross-reference stream.
func appendRow(b []byte, l location, wide int) []byte {
	b = append(b, byte(l.kind))
	for i := wide - 1; i >= 0; i-- {
		b = append(b, byte(l.where>>(8*i)))
	}
	return append(b, byte(l.index))
}
