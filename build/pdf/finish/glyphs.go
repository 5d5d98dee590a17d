package finish

import (
	"fmt"

	"kanben/build/pdf/token"
)

// place writes font, size, direction and origin as far as they changed.
func (r *rewriter) place() {
	r.beginText()
	if name := r.want.resource(); name != r.set.resource() || r.set.size != r.want.size {
		r.out.marked = append(name.Append(r.out.marked), ' ')
		r.numbers(r.want.size)
		r.write("Tf\n")
	}
	if r.set.width != r.want.width {
		if r.want.width == 0 {
			r.numbers(100_000)
		} else {
			r.numbers(r.want.width * 100)
		}
		r.write("Tz\n")
	}
	x, y := r.want.x-r.set.x, r.want.y-r.set.y
	switch turned := r.want.turned(); {
	case turned != r.lying:
		r.write(matrices[turned])
		r.numbers(r.want.x, r.want.y)
		r.write("Tm\n")
		r.lying = turned
	case turned:
		r.numbers(-y, x)
		r.write("Td\n")
	default:
		r.numbers(x, y)
		r.write("Td\n")
	}
	r.set = r.want
}

// matrices are the text matrices but for the origin: as the page, and turned by
// 90° clockwise.
var matrices = map[bool]string{false: "1 0 0 1 ", true: "0 -1 1 0 "}

// glyphArray keeps an array for the operator that follows it: glyphs for TJ,
// or the empty dash array of a sentinel.
func (r *rewriter) glyphArray() error {
	from := r.at
	for r.at < len(r.src) && r.src[r.at] != ']' {
		r.at++
	}
	if r.at == len(r.src) {
		return r.errorf("an array without an end")
	}
	r.array = r.src[from+1 : r.at]
	r.at++
	return nil
}

// glyphs writes the glyphs of a TJ array.
func (r *rewriter) glyphs() error {
	if len(r.open) == 0 {
		return r.errorf("glyphs outside all marks")
	}
	if r.want.font == "" {
		return r.errorf("glyphs without a font")
	}
	r.place()
	out, err := appendGlyphs(r.out.marked, r.array)
	if err != nil {
		return r.errorf("%w", err)
	}
	r.out.marked = out
	return nil
}

// appendGlyphs writes glyph numbers in hexadecimal digits and the adjustments
// between them, <00010002>-12<0003>, as strings of bytes: with the operator Tj
// if there are no adjustments, else with TJ.
func appendGlyphs(b, array []byte) ([]byte, error) {
	at := len(b)
	b = append(b, '[')
	strings := 0
	for i := 0; i < len(array); {
		if array[i] != '<' {
			from := i
			for i < len(array) && array[i] != '<' {
				i++
			}
			if !isInteger(array[from:i]) {
				return nil, fmt.Errorf("%q is not an adjustment", array[from:i])
			}
			b = append(b, array[from:i]...)
			continue
		}
		strings++
		b = append(b, '(')
		for i++; i+1 < len(array) && array[i] != '>'; i += 2 {
			hi, lo := token.Hex(array[i]), token.Hex(array[i+1])
			if hi < 0 || lo < 0 {
				return nil, fmt.Errorf("not a glyph number in %q", array)
			}
			b = appendEscaped(b, byte(hi<<4|lo))
		}
		if i >= len(array) || array[i] != '>' {
			return nil, fmt.Errorf("glyphs without an end in %q", array)
		}
		i++
		b = append(b, ')')
	}
	if strings == 1 && b[at+1] == '(' && b[len(b)-1] == ')' {
		copy(b[at:], b[at+1:])
		return append(b[:len(b)-1], "Tj\n"...), nil
	}
	return append(b, "]TJ\n"...), nil
}

// isInteger tells digits with a minus or not before them.
func isInteger(word []byte) bool {
	if len(word) > 1 && word[0] == '-' {
		word = word[1:]
	}
	for _, c := range word {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(word) > 0
}
