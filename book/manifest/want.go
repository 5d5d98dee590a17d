package manifest

import "kanben/book/diag"

// A want says what a value must be.
type want struct {
	kind    kind
	words   []string // a word of these
	min     int      // of a number
	max     int
	lines   bool    // a text may have several lines
	form    form    // what a text must look like
	item    *want   // of a list, and of the values of a table
	fields  []field // of a record
	alone   *want   // what a record may be instead, standing for its first thing
	onlyOne bool    // a record has exactly one key
}

// kind is the shape of a value.
type kind uint8

const (
	text kind = iota
	word
	number
	decimal // a number that may have a fraction; bound as Text
	truth
	date
	list
	record
	table // a map whose keys are the author's own
)

// form is what a text must look like; the forms after noForm have a check, and
// a pattern in the schema where a pattern can tell.
type form uint8

const (
	noForm   form = iota
	pattern       // RE2
	isbn          //
	paper         // a paper's name, or width × height
	typeSize      // a size of type
	length        // a length with its unit
	id            // letters, digits, - _
	address       // http or https
	file          // a file of the book's folder
	encoding      // a name of an encoding
)

// A field is one key of a record.
type field struct {
	key   string
	want  *want
	about diag.Text // what it is for, in one line
	also  []string  // other words for it that people will try
}

// find gives the field of a key, nil if there is none.
func (w *want) find(key string) *field {
	for i := range w.fields {
		if w.fields[i].key == key {
			return &w.fields[i]
		}
	}
	return nil
}
