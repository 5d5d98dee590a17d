package read

import (
	"bytes"
	"errors"
	"strconv"

	"kanben/build/pdf/finish"
	"kanben/build/pdf/token"
)

// rebuild makes the cross-references anew by searching the whole file for
// objects; of those of one number the last counts.
func (f *File) rebuild() error {
	f.entries, f.crowds, f.rebuilt = nil, nil, true
	f.trailer = finish.Dict{}
	s := &searcher{File: f}
	if err := s.search(); err != nil {
		return err
	}
	if err := f.encrypted(); err != nil {
		return err
	}
	for _, number := range s.crowds {
		s.members(number)
	}
	if root, err := f.dict(f.trailer.Get("Root")); err != nil || root.Get("Pages") == nil {
		if s.catalog == 0 {
			return errors.Join(err, broken("no catalog"))
		}
		f.trailer.Set("Root", finish.Ref(s.catalog))
	}
	return nil
}

// A searcher finds the objects of a file that does not say where they are.
type searcher struct {
	*File
	crowds  []int // object streams
	catalog int
}

// search goes through the file, block by block. Blocks overlap, so that no
// keyword is cut.
func (s *searcher) search() error {
	const block, overlap = 1 << 20, 64
	buffer := make([]byte, min(block, s.size))
	for at := int64(0); at < s.size; {
		b, err := s.fill(buffer, at)
		if err != nil {
			return err
		}
		last := at+int64(len(b)) >= s.size
		for i := 0; i < len(b); {
			j := bytes.IndexByte(b[i:], 'o') // of obj; trailers are looked for below
			if j < 0 {
				break
			}
			i += j
			if hasPrefix(b[i:], "obj") && (last || i < len(b)-4) {
				if n, from := numberBefore(b, i); n > 0 {
					if err := s.found(n, at+int64(from)); err != nil {
						return err
					}
				}
			}
			i++
		}
		for i := 0; ; {
			j := bytes.Index(b[i:], []byte("trailer"))
			if j < 0 {
				break
			}
			i += j + len("trailer")
			if err := s.trailerAt(at + int64(i)); err != nil {
				return err
			}
		}
		if last {
			return nil
		}
		at += int64(len(b) - overlap)
	}
	return nil
}

// numberBefore reads "12 0 " backwards from a place, and tells where it begins.
func numberBefore(b []byte, at int) (n, from int) {
	i := at
	back := func(is func(byte) bool) (lo, hi int) {
		hi = i
		for i > 0 && is(b[i-1]) {
			i--
		}
		return i, hi
	}
	digit := func(c byte) bool { return '0' <= c && c <= '9' }
	back(token.IsSpace)
	if lo, hi := back(digit); lo == hi || hi-lo > 5 {
		return 0, 0
	}
	if lo, hi := back(token.IsSpace); lo == hi {
		return 0, 0
	}
	lo, hi := back(digit)
	if lo == hi || hi-lo > 7 {
		return 0, 0
	}
	n, _ = strconv.Atoi(string(b[lo:hi]))
	return n, lo
}

// found enters an object that was found, and looks what it is.
func (s *searcher) found(number int, at int64) error {
	if number <= 0 || number >= maxNumber {
		return nil
	}
	s.enter(number, entry{})
	s.entries[number] = entry{at: at, kind: plain}
	var d finish.Dict
	err := s.parse(at, func(l *lexer) error {
		if err := l.head(number); err != nil {
			return err
		}
		l.skip()
		if !hasPrefix(l.src[l.at:], "<<") {
			return nil
		}
		o, err := l.object(0)
		d, _ = o.(finish.Dict)
		return err
	})
	if err != nil {
		if errors.Is(err, ErrBroken) {
			return nil
		}
		return err
	}
	switch d.Get("Type") {
	case finish.Name("Catalog"):
		if d.Get("Pages") != nil {
			s.catalog = number
		}
	case finish.Name("ObjStm"):
		s.crowds = append(s.crowds, number)
	case finish.Name("XRef"):
		s.join(d)
	}
	return nil
}

// trailerAt reads a trailer.
func (s *searcher) trailerAt(at int64) error {
	err := s.parse(at, func(l *lexer) error {
		o, err := l.object(0)
		if d, ok := o.(finish.Dict); ok && err == nil {
			s.join(d)
		}
		return err
	})
	if errors.Is(err, ErrBroken) {
		return nil
	}
	return err
}

// join takes what a trailer says, instead of older ones.
func (s *searcher) join(d finish.Dict) {
	for _, key := range []finish.Name{"Root", "Info", "Encrypt"} {
		if v := d.Get(key); v != nil {
			s.trailer.Set(key, v)
		}
	}
}

// members enters the objects of an object stream that stand nowhere else.
func (s *searcher) members(number int) {
	c, err := s.crowd(number)
	if err != nil {
		return // what is lost is lost
	}
	for i, n := range c.numbers {
		if n <= 0 || n >= maxNumber {
			continue
		}
		s.enter(n, entry{})
		if s.entries[n].kind != plain {
			s.entries[n] = entry{at: int64(number), nth: int32(i), kind: packed}
		}
		l := &lexer{src: c.data, at: c.offsets[i]}
		o, err := l.object(0)
		if d, ok := o.(finish.Dict); ok && err == nil && d.Get("Type") == finish.Name("Catalog") {
			s.catalog = n
		}
	}
}
