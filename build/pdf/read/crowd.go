package read

import (
	"strconv"

	"kanben/build/pdf/finish"
)

// A crowd is an object stream, unpacked (7.5.7).
type crowd struct {
	number  int
	data    []byte
	numbers []int
	offsets []int
}

// keptCrowds is how many object streams are kept unpacked.
const keptCrowds = 8

func decimal(n int) string { return strconv.Itoa(n) }

// member reads the nth object of an object stream, whose number must be the one
// that is wanted; if it is not, the stream is looked through.
func (f *File) member(stream, nth, number int) (finish.Object, error) {
	c, err := f.crowd(stream)
	if err != nil {
		return nil, err
	}
	if nth < 0 || nth >= len(c.numbers) || c.numbers[nth] != number {
		nth = -1
		for i, n := range c.numbers {
			if n == number {
				nth = i
			}
		}
		if nth < 0 {
			return nil, broken("object %d is not in its stream %d", number, stream)
		}
	}
	at := c.offsets[nth]
	if at > len(c.data) {
		return nil, broken("object %d lies outside its stream", number)
	}
	l := &lexer{src: c.data, at: at}
	o, err := l.object(0)
	if err != nil {
		return nil, broken("object %d: %w", number, err)
	}
	return o, nil
}

// crowd gives an object stream unpacked.
func (f *File) crowd(number int) (*crowd, error) {
	for i, c := range f.crowds {
		if c.number == number {
			copy(f.crowds[1:], f.crowds[:i])
			f.crowds[0] = c
			return c, nil
		}
	}
	if number <= 0 || number >= len(f.entries) || f.entries[number].kind != plain {
		return nil, broken("object stream %d is missing", number)
	}
	o, b, err := f.indirect(f.entries[number].at, number)
	if err != nil {
		return nil, err
	}
	d, ok := o.(finish.Dict)
	if !ok || b == nil {
		return nil, broken("object %d is no stream", number)
	}
	c, err := f.unpackCrowd(number, d, b)
	if err != nil {
		return nil, err
	}
	if len(f.crowds) < keptCrowds {
		f.crowds = append(f.crowds, nil)
	}
	copy(f.crowds[1:], f.crowds)
	f.crowds[0] = c
	return c, nil
}

// unpackCrowd unpacks an object stream and reads its index.
func (f *File) unpackCrowd(number int, d finish.Dict, b *body) (*crowd, error) {
	data, err := f.unpack(d, b, maxObject)
	if err != nil && len(data) == 0 {
		return nil, err
	}
	first, _ := d.Get("First").(finish.Int)
	n, _ := d.Get("N").(finish.Int)
	if first < 0 || int(first) > len(data) || n < 0 || int(n) > len(data) {
		return nil, broken("object stream %d has no index", number)
	}
	c := &crowd{number: number, data: data}
	l := &lexer{src: data[:first]}
	for range int(n) {
		l.skip()
		a, err1 := strconv.Atoi(string(l.word()))
		l.skip()
		o, err2 := strconv.Atoi(string(l.word()))
		if err1 != nil || err2 != nil || o < 0 || o > len(data) {
			break
		}
		c.numbers = append(c.numbers, a)
		c.offsets = append(c.offsets, int(first)+o)
	}
	return c, nil
}
