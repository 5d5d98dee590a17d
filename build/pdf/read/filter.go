package read

import (
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"

	"kanben/build/pdf/finish"
)

// raw reads the bytes of a stream as they are in the file.
func (f *File) raw(b *body) ([]byte, error) {
	if b.n > maxStream*4 {
		return nil, broken("a stream of %d bytes", b.n)
	}
	return f.bytes(b.at, int(b.n))
}

// errLimit tells that a stream unpacks to more than it may.
var errLimit = errors.New("unpacks to too much")

// unpack unpacks a stream to at most limit bytes (7.4). Of data that is damaged
// it gives what can be read, together with an error.
func (f *File) unpack(d finish.Dict, b *body, limit int) ([]byte, error) {
	data, err := f.raw(b)
	if err != nil {
		return nil, err
	}
	filters, err := f.list(d.Get("Filter"))
	if err != nil {
		return nil, err
	}
	params, err := f.list(d.Get("DecodeParms"))
	if err != nil {
		return nil, err
	}
	for i, filter := range filters {
		var p finish.Dict
		if i < len(params) {
			if p, err = f.dict(params[i]); err != nil {
				return nil, err
			}
		}
		name, _ := filter.(finish.Name)
		out, err := unfilter(name, p, data, limit)
		if err != nil && (len(out) == 0 || errors.Is(err, errLimit)) {
			return nil, broken("%s: %w", name, err)
		}
		data = out
	}
	return data, nil
}

// list gives an object as an array, with what stands in it followed.
func (f *File) list(o finish.Object) (finish.Array, error) {
	o, err := f.Get(o)
	if err != nil {
		return nil, err
	}
	a, ok := o.(finish.Array)
	if !ok {
		if _, null := o.(finish.Null); null {
			return nil, nil
		}
		return finish.Array{o}, nil
	}
	out := make(finish.Array, len(a))
	for i := range a {
		if out[i], err = f.Get(a[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// unfilter undoes one filter.
func unfilter(name finish.Name, p finish.Dict, data []byte, limit int) ([]byte, error) {
	var out []byte
	var err error
	switch name {
	case "FlateDecode", "Fl":
		out, err = inflate(data, limit)
		return unpredicted(p, out, err)
	case "LZWDecode", "LZW":
		out, err = unLZW(data, intOf(p, "EarlyChange", 1) != 0, limit)
		return unpredicted(p, out, err)
	case "ASCIIHexDecode", "AHx":
		if end := bytes.IndexByte(data, '>'); end >= 0 {
			data = data[:end]
		}
		return unhex(data), nil
	case "ASCII85Decode", "A85":
		return un85(data), nil
	case "RunLengthDecode", "RL":
		return unrun(data, limit)
	case "Crypt":
		if n, ok := p.Get("Name").(finish.Name); !ok || n == "Identity" {
			return data, nil
		}
	}
	return nil, fmt.Errorf("a filter that is not for text")
}

func intOf(d finish.Dict, key finish.Name, usual int) int {
	if n, ok := d.Get(key).(finish.Int); ok && n >= 0 && n < 1<<20 {
		return int(n)
	}
	return usual
}

// inflate unpacks a zlib stream. Its head may be damaged and its checksum wrong
// or missing: other readers look at neither.
func inflate(data []byte, limit int) ([]byte, error) {
	if len(data) < 2 {
		return nil, io.ErrUnexpectedEOF
	}
	from := 0
	if data[0]&0x0F == 8 && (int(data[0])<<8|int(data[1]))%31 == 0 {
		from = 2
	}
	var out bytes.Buffer
	_, err := out.ReadFrom(io.LimitReader(flate.NewReader(bytes.NewReader(data[from:])), int64(limit)+1))
	if out.Len() > limit {
		return nil, errLimit
	}
	return out.Bytes(), err
}

// unpredicted undoes a predictor (7.4.4.4); err is that of unpacking the data.
func unpredicted(p finish.Dict, data []byte, err error) ([]byte, error) {
	predictor := intOf(p, "Predictor", 1)
	if predictor < 2 {
		return data, err
	}
	colours, bits, columns := intOf(p, "Colors", 1), intOf(p, "BitsPerComponent", 8), intOf(p, "Columns", 1)
	row := (colours*bits*columns + 7) / 8
	unit := max(1, colours*bits/8)
	if row == 0 || row > 1<<24 {
		return nil, errors.New("a bad predictor")
	}
	if predictor == 2 {
		if bits != 8 {
			return nil, errors.New("a predictor that is not for text")
		}
		for ; len(data) >= row; data = data[row:] {
			for i := unit; i < row; i++ {
				data[i] += data[i-unit]
			}
		}
		return data, err
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 1 {
		line := data[1:min(len(data), row+1)]
		unPNG(data[0], line, above, unit)
		out = append(out, line...)
		copy(above, line)
		data = data[1+len(line):]
	}
	return out, err
}

// unPNG undoes a filter of PNG (ISO/IEC 15948, 9.2) in place.
func unPNG(kind byte, line, above []byte, unit int) {
	for i := range line {
		var left, upperLeft byte
		if i >= unit {
			left, upperLeft = line[i-unit], above[i-unit]
		}
		up := above[i]
		switch kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += up
		case 3:
			line[i] += byte((int(left) + int(up)) / 2)
		case 4:
			line[i] += paeth(left, up, upperLeft)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	pa, pb, pc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case pa <= pb && pa <= pc:
		return a
	case pb <= pc:
		return b
	}
	return c
}

func abs(n int) int { return max(n, -n) }

// un85 reads base-85 digits (7.4.3).
func un85(data []byte) []byte {
	var out []byte
	var group [5]byte
	n := 0
	for _, c := range data {
		switch {
		case c == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
			continue
		case c == '~':
			return append(out, tail85(group, n)...)
		case c < '!' || c > 'u':
			continue
		}
		group[n] = c - '!'
		if n++; n == 5 {
			out = append(out, tail85(group, 5)...)
			n = 0
		}
	}
	return append(out, tail85(group, n)...)
}

// tail85 gives the bytes of a group of n digits.
func tail85(group [5]byte, n int) []byte {
	if n < 2 {
		return nil
	}
	for i := n; i < 5; i++ {
		group[i] = 84
	}
	var v uint32
	for _, d := range group {
		v = v*85 + uint32(d)
	}
	b := [4]byte{byte(v >> 24), byte(v >> 16), byte(v >> 8), byte(v)}
	return b[:n-1]
}

// unrun undoes run lengths (7.4.5).
func unrun(data []byte, limit int) ([]byte, error) {
	var out []byte
	for len(data) > 0 && data[0] != 128 {
		n := int(data[0])
		data = data[1:]
		if n < 128 {
			n = min(n+1, len(data))
			out = append(out, data[:n]...)
			data = data[n:]
		} else if len(data) > 0 {
			out = append(out, bytes.Repeat(data[:1], 257-n)...)
			data = data[1:]
		}
		if len(out) > limit {
			return nil, errLimit
		}
	}
	return out, nil
}

// unLZW undoes LZW (7.4.4).
func unLZW(data []byte, early bool, limit int) ([]byte, error) {
	const clear, end = 256, 257
	type link struct {
		prefix int16
		last   byte
		first  byte
		n      int16
	}
	table := make([]link, 258, 4096)
	for i := range 256 {
		table[i] = link{-1, byte(i), byte(i), 1}
	}
	var out []byte
	bits, have, width := 0, 0, 9
	before := -1
	change := 0
	if early {
		change = 1
	}
	for _, c := range data {
		bits, have = bits<<8|int(c), have+8
		if have < width {
			continue
		}
		have -= width
		code := bits >> have
		bits &= 1<<have - 1
		switch {
		case code == clear:
			table, width, before = table[:258], 9, -1
			continue
		case code == end:
			return out, nil
		case code > len(table) || code == len(table) && before < 0:
			return out, errors.New("a bad code")
		}
		if before >= 0 && len(table) < 4096 {
			first := table[before].first
			if code < len(table) {
				first = table[code].first
			}
			table = append(table, link{int16(before), first, table[before].first, table[before].n + 1})
		}
		if code >= len(table) {
			return out, errors.New("a bad code")
		}
		at := len(out)
		n := int(table[code].n)
		if at+n > limit {
			return nil, errLimit
		}
		out = append(out, make([]byte, n)...)
		for k := code; k >= 0; k = int(table[k].prefix) {
			n--
			out[at+n] = table[k].last
		}
		before = code
		if len(table)+change >= 1<<width && width < 12 {
			width++
		}
	}
	return out, nil
}
