package read

import (
	"bytes"
	"strconv"

	"kanben/build/pdf/finish"
)

// readXrefs reads the cross-references from the newest to the oldest (7.5.4,
// 7.5.8). Of entries for one object the newest counts.
func (f *File) readXrefs() error {
	at, err := f.startxref()
	if err != nil {
		return err
	}
	seen := map[int64]bool{}
	queue := []int64{at}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		if seen[at] {
			continue
		}
		seen[at] = true
		d, err := f.section(at + f.shift)
		if err != nil {
			return err
		}
		if f.trailer == nil {
			f.trailer = d
		}
		// The objects that a table hides in a stream are free in the table, so
		// the stream's entries come first (7.5.8.4).
		hidden := f.freed
		f.freed = nil
		if n, ok := number(d.Get("XRefStm")); ok && !seen[int64(n)] {
			seen[int64(n)] = true
			if _, err := f.section(int64(n) + f.shift); err != nil {
				return err
			}
		}
		for _, number := range hidden {
			f.enter(number, entry{kind: free})
		}
		if n, ok := number(d.Get("Prev")); ok {
			queue = append(queue, int64(n))
		}
	}
	return f.encrypted()
}

// startxref finds where the newest cross-references are.
func (f *File) startxref() (int64, error) {
	const tail = 4 << 10
	from := max(0, f.size-tail)
	b, err := f.bytes(from, tail)
	if err != nil {
		return 0, err
	}
	i := bytes.LastIndex(b, []byte("startxref"))
	if i < 0 {
		return 0, broken("no startxref")
	}
	l := &lexer{src: b, at: i + len("startxref")}
	l.skip()
	n, err := strconv.ParseInt(string(l.word()), 10, 64)
	if err != nil || n <= 0 {
		return 0, broken("no place after startxref")
	}
	return n, nil
}

// section reads one section, a table or a stream, and gives its trailer.
func (f *File) section(at int64) (finish.Dict, error) {
	b, err := f.bytes(at, 64)
	if err != nil {
		return nil, err
	}
	l := &lexer{src: b}
	if l.keyword("xref") {
		return f.table(at + int64(l.at))
	}
	o, body, err := f.indirect(at, 0)
	if err != nil {
		return nil, err
	}
	d, ok := o.(finish.Dict)
	if !ok || body == nil || d.Get("Type") != finish.Name("XRef") {
		return nil, broken("no cross-references at byte %d", at)
	}
	return d, f.stream(d, body)
}

// table reads the subsections of a table that begins behind its keyword.
func (f *File) table(at int64) (d finish.Dict, err error) {
	for {
		n, first, trailer := 0, 0, false
		err = f.parse(at, func(l *lexer) error {
			if trailer = l.keyword("trailer"); trailer {
				o, err := l.object(0)
				if err != nil {
					return err
				}
				var ok bool
				if d, ok = o.(finish.Dict); !ok {
					return broken("a trailer without a dictionary")
				}
				return nil
			}
			var ok1, ok2 bool
			first, ok1 = l.count()
			n, ok2 = l.count()
			if l.at >= len(l.src) {
				return errShort
			}
			if !ok1 || !ok2 {
				return broken("no subsection at byte %d", at)
			}
			at += int64(l.at)
			return nil
		})
		if err != nil || trailer {
			return d, err
		}
		if at, err = f.subsection(at, first, n); err != nil {
			return nil, err
		}
	}
}

// count reads a whole number that is not below 0.
func (l *lexer) count() (int, bool) {
	l.skip()
	n, err := strconv.ParseUint(string(l.word()), 10, 31)
	return int(n), err == nil
}

// subsection reads n entries for objects from first on, and gives where they
// end. Entries should have 20 bytes each; many have 19.
func (f *File) subsection(at int64, first, n int) (int64, error) {
	const most = 1 << 10 // entries read at a time
	for i := 0; i < n; {
		b, err := f.bytes(at, most*20+64)
		if err != nil {
			return 0, err
		}
		l := &lexer{src: b}
		got := 0
		for ; got < most && i < n; got++ {
			from := l.at
			where, ok := l.count64()
			l.skip()
			l.word() // generation
			l.skip()
			kind := l.word()
			if !ok || len(kind) != 1 || kind[0] != 'n' && kind[0] != 'f' {
				l.at = from
				break
			}
			if kind[0] == 'n' {
				f.enter(first+i, entry{at: where + f.shift, kind: plain})
			} else {
				if i == 0 && first == 1 && where == 0 {
					first = 0 // a table that says 1 where it means 0
				}
				f.freed = append(f.freed, first+i)
			}
			i++
		}
		if got == 0 {
			return 0, broken("an entry is missing at byte %d", at)
		}
		at += int64(l.at)
	}
	return at, nil
}

func (l *lexer) count64() (int64, bool) {
	l.skip()
	n, err := strconv.ParseInt(string(l.word()), 10, 64)
	return n, err == nil && n >= 0
}

// enter enters an object, unless a newer section has.
func (f *File) enter(number int, e entry) {
	if number < 0 || number >= maxNumber {
		return
	}
	for number >= len(f.entries) {
		f.entries = append(f.entries, make([]entry, max(64, min(number, maxNumber)-len(f.entries)+1))...)
	}
	if f.entries[number].kind == unknown {
		f.entries[number] = e
	}
}

// stream reads the entries of a cross-reference stream.
func (f *File) stream(d finish.Dict, b *body) error {
	data, err := f.unpack(d, b, maxNumber*24)
	if err != nil && len(data) == 0 {
		return err
	}
	widths, _ := d.Get("W").(finish.Array)
	if len(widths) < 3 {
		return broken("cross-references without widths")
	}
	var w [3]int
	row := 0
	for i := range w {
		n, _ := widths[i].(finish.Int)
		if n < 0 || n > 8 {
			return broken("cross-references of %d bytes", n)
		}
		w[i] = int(n)
		row += int(n)
	}
	if row == 0 {
		return broken("cross-references of no bytes")
	}
	size, _ := d.Get("Size").(finish.Int)
	index, _ := d.Get("Index").(finish.Array)
	if len(index) < 2 {
		index = finish.Array{finish.Int(0), size}
	}
	for ; len(index) >= 2; index = index[2:] {
		first, ok1 := index[0].(finish.Int)
		n, ok2 := index[1].(finish.Int)
		if !ok1 || !ok2 || first < 0 || n < 0 {
			return broken("a bad index of cross-references")
		}
		for i := 0; i < int(n) && len(data) >= row; i++ {
			f.enterRow(int(first)+i, data[:row], w)
			data = data[row:]
		}
	}
	return nil
}

// enterRow enters a row of a cross-reference stream (table 18).
func (f *File) enterRow(number int, row []byte, w [3]int) {
	kind := uint64(1)
	if w[0] > 0 {
		kind = bigEndian(row[:w[0]])
	}
	second := bigEndian(row[w[0] : w[0]+w[1]])
	third := bigEndian(row[w[0]+w[1]:])
	switch {
	case kind == 0:
		f.enter(number, entry{kind: free})
	case kind == 1 && second < 1<<62:
		f.enter(number, entry{at: int64(second) + f.shift, kind: plain})
	case kind == 2 && second < maxNumber && third < maxNumber:
		f.enter(number, entry{at: int64(second), nth: int32(third), kind: packed})
	}
}

func bigEndian(b []byte) (v uint64) {
	for _, c := range b {
		v = v<<8 | uint64(c)
	}
	return v
}

// number gives the value of a number.
func number(o finish.Object) (float64, bool) {
	switch n := o.(type) {
	case finish.Int:
		return float64(n), true
	case finish.Real:
		return float64(n), true
	}
	return 0, false
}
