package finish

import "kanben/build/geom"

// An Object is a PDF object (ISO 32000-1, 7.3). Every kind is a type of its
// own, and each is written in one way only, so equal objects give equal bytes.
type Object interface {
	// Append writes the object behind b.
	Append(b []byte) []byte
}

// Kinds of objects.
type (
	// Null is the null object: "as it was" in a destination.
	Null struct{}
	// Name is a name without its solidus.
	Name string
	// Int is an integer.
	Int int
	// Milli is a real number in thousandths: one pt is 1000.
	Milli int64
	// Real is a real number, as other programs' files have them: written with
	// six decimals at most.
	Real float64
	// Bool is true or false.
	Bool bool
	// Ref points at an indirect object, counted from 1, generation 0.
	Ref int
	// Array is an array.
	Array []Object
	// Dict is a dictionary. Its entries stand in the order they were set in.
	Dict []Entry
	// ASCII is a string written in parentheses.
	ASCII string
	// Hex is a string of bytes written as hexadecimal digits.
	Hex []byte
	// Text is a text string, written as UTF-16BE in hexadecimal digits: in a
	// literal string the low byte of 不, 名 or 服 would be a carriage return.
	Text string
)

// An Entry is a key and its value.
type Entry struct {
	Key   Name
	Value Object
}

// A Stream is a stream object; its Length is written by the Writer. The
// Writer packs Data, unless it is Packed already (and Dict tells its filter) or
// Plain is set, which keeps it readable in the file.
type Stream struct {
	Dict   Dict
	Data   []byte
	Packed bool
	Plain  bool
}

// Points makes a number of a length: points, rounded to thousandths.
func Points(l geom.Length) Milli { return Milli(l.Times(1000, int(geom.Pt))) }

// Get gives the value of a key, nil if the dictionary has no such key.
func (d Dict) Get(key Name) Object {
	for i := range d {
		if d[i].Key == key {
			return d[i].Value
		}
	}
	return nil
}

// Set gives a key a value, in the place of the old one if there is one.
func (d *Dict) Set(key Name, value Object) {
	for i := range *d {
		if (*d)[i].Key == key {
			(*d)[i].Value = value
			return
		}
	}
	*d = append(*d, Entry{key, value})
}

// with gives a copy of the dictionary with one more entry.
func (d Dict) with(key Name, value Object) Dict {
	return append(append(make(Dict, 0, len(d)+1), d...), Entry{key, value})
}
