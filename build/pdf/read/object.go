package read

import (
	"bytes"
	"errors"

	"kanben/build/pdf/finish"
)

// A body is where the bytes of a stream are.
type body struct{ at, n int64 }

// Get gives an object, following references. What is missing or broken is null,
// as other readers have it (7.3.10). Of a stream it gives the dictionary.
func (f *File) Get(o finish.Object) (finish.Object, error) {
	o, _, err := f.follow(o)
	return o, err
}

// follow follows references to an object and, if it is a stream, its bytes.
func (f *File) follow(o finish.Object) (finish.Object, *body, error) {
	for range 32 {
		ref, ok := o.(finish.Ref)
		if !ok {
			if o == nil {
				o = finish.Null{}
			}
			return o, nil, nil
		}
		found, b, err := f.load(int(ref))
		if err != nil {
			return nil, nil, err
		}
		if _, again := found.(finish.Ref); !again {
			return found, b, nil
		}
		o = found
	}
	return finish.Null{}, nil, nil
}

// dict gives an object as a dictionary, an empty one if it is none.
func (f *File) dict(o finish.Object) (finish.Dict, error) {
	o, err := f.Get(o)
	d, _ := o.(finish.Dict)
	return d, err
}

// load reads the object of a number. If it is not where it should be, the file
// is searched for its objects, once.
func (f *File) load(number int) (finish.Object, *body, error) {
	o, b, err := f.loadOnce(number)
	if err == nil || !errors.Is(err, ErrBroken) {
		return o, b, err
	}
	if f.pages == nil && !f.rebuilt {
		return nil, nil, err // Open searches the file
	}
	if !f.rebuilt {
		if err := f.rebuild(); err != nil {
			return nil, nil, err
		}
		if o, b, err = f.loadOnce(number); err == nil || !errors.Is(err, ErrBroken) {
			return o, b, err
		}
	}
	f.lost++
	return finish.Null{}, nil, nil
}

func (f *File) loadOnce(number int) (finish.Object, *body, error) {
	if number <= 0 || number >= len(f.entries) || f.entries[number].kind == unknown {
		if f.rebuilt {
			f.lost++ // in a sound file it would be null
		}
		return finish.Null{}, nil, nil
	}
	switch e := f.entries[number]; e.kind {
	case plain:
		return f.indirect(e.at, number)
	case packed:
		o, err := f.member(int(e.at), int(e.nth), number)
		return o, nil, err
	}
	return finish.Null{}, nil, nil
}

// chunk is how many bytes are read for an object at first.
const chunk = 1 << 10

// parse calls a function with the bytes from an offset, more and more of them
// until they are enough.
func (f *File) parse(at int64, do func(l *lexer) error) error {
	for n := chunk; ; n *= 4 {
		b, err := f.bytes(at, n)
		if err != nil {
			return err
		}
		end := at+int64(len(b)) >= f.size
		l := &lexer{src: b}
		err = do(l)
		switch {
		case end && errors.Is(err, errShort):
			return broken("the file ends within an object")
		case end || err == nil && l.at+16 < len(b): // the last token has ended
			return err
		case err != nil && !errors.Is(err, errShort) && l.at+16 < len(b):
			return err
		case n >= maxObject:
			return broken("an object of more than %d bytes", maxObject)
		}
	}
}

// indirect reads the object at an offset, which must have a number, unless that
// is 0.
func (f *File) indirect(at int64, number int) (o finish.Object, b *body, err error) {
	var after int64
	stream := false
	err = f.parse(at, func(l *lexer) (err error) {
		stream = false
		if err := l.head(number); err != nil {
			return err
		}
		if l.keyword("endobj") {
			o = finish.Null{}
			return nil
		}
		if o, err = l.object(0); err != nil {
			return err
		}
		if stream = l.keyword("stream"); stream {
			if !l.literal("\r\n") && !l.literal("\n") {
				l.literal("\r")
			}
			after = at + int64(l.at)
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	d, ok := o.(finish.Dict)
	if !stream || !ok {
		return o, nil, nil
	}
	n, err := f.length(d, after, number)
	return o, &body{after, n}, err
}

// head reads "12 0 obj".
func (l *lexer) head(number int) error {
	l.skip()
	n := l.word()
	l.skip()
	g := l.word()
	if !l.keyword("obj") {
		// 1 0 obj<</Type… has no space before the brackets; obj123 is seen too
		l.skip()
		if !l.literal("obj") {
			if l.at+16 >= len(l.src) {
				return errShort
			}
			return broken("no object")
		}
	}
	if !isDigits(n) || !isDigits(g) || len(n) == 0 || len(n) > 10 {
		return broken("no object")
	}
	if number != 0 && string(bytes.TrimLeft(n, "0")) != decimal(number) {
		return broken("object %s stands where %d should", n, number)
	}
	return nil
}

// length finds how long a stream is: as it says, if endstream follows there, or
// else up to the next endstream.
func (f *File) length(d finish.Dict, at int64, number int) (int64, error) {
	if n, ok := f.statedLength(d, number); ok && n >= 0 && n <= f.size-at {
		b, err := f.bytes(at+n, 32)
		if err != nil {
			return 0, err
		}
		l := &lexer{src: b}
		l.skip()
		if l.literal("endstream") || l.literal("endobj") {
			return n, nil
		}
	}
	end, err := f.search(at, "endstream")
	if err != nil {
		return 0, err
	}
	if end < 0 {
		if end, err = f.search(at, "endobj"); err != nil {
			return 0, err
		}
	}
	if end < 0 {
		f.lost++
		return f.size - at, nil // cut off: what there is
	}
	tail, err := f.bytes(max(at, end-2), int(min(2, end-at)))
	switch {
	case bytes.HasSuffix(tail, []byte("\r\n")):
		end -= 2
	case bytes.HasSuffix(tail, []byte("\n")), bytes.HasSuffix(tail, []byte("\r")):
		end--
	}
	return end - at, err
}

// statedLength is what a stream's dictionary says of its length.
func (f *File) statedLength(d finish.Dict, number int) (int64, bool) {
	o := d.Get("Length")
	if _, ok := o.(finish.Ref); ok {
		if f.loading[number] {
			return 0, false // a length that depends on itself
		}
		f.loading[number] = true
		defer delete(f.loading, number)
		var err error
		if o, err = f.Get(o); err != nil {
			return 0, false
		}
	}
	n, ok := o.(finish.Int)
	return int64(n), ok
}

// search finds the next place of a word, −1 if there is none.
func (f *File) search(at int64, word string) (int64, error) {
	const block = 64 << 10
	for {
		b, err := f.bytes(at, block)
		if err != nil || len(b) < len(word) {
			return -1, err
		}
		if i := bytes.Index(b, []byte(word)); i >= 0 {
			return at + int64(i), nil
		}
		at += int64(len(b) - len(word) + 1)
	}
}
