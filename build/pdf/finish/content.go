package finish

import "fmt"

// A pageContent is the content stream of a page.
type pageContent struct {
	marked []byte  // with the marks that the structure tree points at
	cuts   []cut   // where these marks stand in it
	roles  []int32 // the role of each marked-content identifier
}

// A cut is a stretch of bytes, half-open.
type cut struct{ from, to int }

// plain gives the content without the marks of structure and artifacts, for a
// file that has no structure tree. Replacement texts stay.
func (c *pageContent) plain() []byte {
	out := make([]byte, 0, len(c.marked))
	from := 0
	for _, cut := range c.cuts {
		out = append(out, c.marked[from:cut.from]...)
		from = cut.to
	}
	return append(out, c.marked[from:]...)
}

// A rewriter makes a page's content of what gopdf printed for it: sentinels
// become marked content, text objects are joined inside a mark, positions
// become relative, what repeats is left out, and glyph strings are written as
// bytes, half as long as hexadecimal digits.
type rewriter struct {
	lexer
	marks []Mark
	out   pageContent

	stack    [4]int64 // operands, in thousandths
	operands int
	font     Name
	array    []byte // the array of the operator to come, as gopdf printed it

	open     []*Mark // marks that have begun, outermost first
	inText   bool    // a text object is open
	textOpen bool    // a text object was open where the inner mark began
	set      typeSet // what the file's reader has been told
	want     typeSet // what the next glyphs must have
}

// A typeSet is the state of the text operators.
type typeSet struct {
	font Name
	size int64 // thousandths of a point
	x, y int64 // the line's origin, thousandths of a point
}

// rewrite makes a page's content from gopdf's.
func rewrite(src []byte, marks []Mark) (*pageContent, error) {
	r := &rewriter{lexer: lexer{src: src}, marks: marks}
	r.out.marked = make([]byte, 0, len(src)*5/8+256)
	for {
		r.skipSpace()
		if r.at >= len(r.src) {
			break
		}
		if err := r.token(); err != nil {
			return nil, err
		}
	}
	if len(r.open) > 0 || r.inText || r.operands > 0 {
		return nil, r.errorf("the content ends in the middle")
	}
	return &r.out, nil
}

// token takes one operand or does one operator.
func (r *rewriter) token() error {
	switch c := r.src[r.at]; {
	case c == '/':
		r.at++
		if word := r.word(); string(word) != string(r.font) {
			r.font = Name(word)
		}
		return nil
	case c == '[':
		return r.glyphArray()
	case c == '-' || c == '.' || '0' <= c && c <= '9':
		v, err := r.number(r.word())
		if err != nil {
			return err
		}
		if r.operands == len(r.stack) {
			return r.errorf("too many operands")
		}
		r.stack[r.operands] = v
		r.operands++
		return nil
	}
	return r.operator()
}

// operator does what an operator of gopdf's means to us.
func (r *rewriter) operator() error {
	word := r.word()
	arity, known := arities[string(word)]
	if !known || r.operands != arity {
		return r.errorf("operator %q with %d numbers", word, r.operands)
	}
	v := r.stack
	r.operands = 0
	switch string(word) {
	case "BT", "ET", "q", "Q":
		// Ours are written where they are needed: gopdf opens a text object
		// for each Text, and saves the state round each rectangle.
	case "TD":
		r.want.x, r.want.y = v[0], v[1]
	case "Tf":
		r.want.font, r.want.size = r.font, v[0]
	case "Tc":
		if v[0] != 0 {
			return r.errorf("character spacing is not ours")
		}
	case "TJ":
		return r.glyphs()
	case "g":
		if v[0] != 0 {
			return r.errorf("a second ink")
		}
		r.write("0 g\n")
	case "re":
		return r.rectangle(v)
	case "f":
	case "d":
		return r.sentinel(v[0])
	}
	return nil
}

// arities are the operators of our calls to gopdf, with the count of their
// operands that are numbers.
var arities = map[string]int{
	"BT": 0, "ET": 0, "TD": 2, "Tf": 1, "Tc": 1, "TJ": 0,
	"q": 0, "Q": 0, "re": 4, "f": 0, "g": 1, "d": 1,
}

// write appends operators.
func (r *rewriter) write(s string) { r.out.marked = append(r.out.marked, s...) }

// numbers appends operands in thousandths, each with a space behind it.
func (r *rewriter) numbers(values ...int64) {
	for _, v := range values {
		r.out.marked = append(appendDecimal(r.out.marked, v, 3), ' ')
	}
}

// rectangle fills a rectangle.
func (r *rewriter) rectangle(v [4]int64) error {
	if len(r.open) == 0 {
		return r.errorf("a rectangle outside all marks")
	}
	r.endText()
	r.numbers(v[:]...)
	r.write("re f\n")
	return nil
}

// beginText opens a text object, if none is open. The font stays as it was,
// the origin goes back to the page's corner (ISO 32000-1, 9.4.1).
func (r *rewriter) beginText() {
	if r.inText {
		return
	}
	r.write("BT\n")
	r.inText = true
	r.set.x, r.set.y = 0, 0
}

// endText closes the text object, if one is open.
func (r *rewriter) endText() {
	if r.inText {
		r.write("ET\n")
		r.inText = false
	}
}

// sentinel begins the n-th mark of the page, or ends the innermost one.
func (r *rewriter) sentinel(n int64) error {
	if n == 0 {
		return r.end()
	}
	if n < 0 || n%1000 != 0 || n/1000 > int64(len(r.marks)) {
		return r.errorf("no mark %d/1000", n)
	}
	m := &r.marks[n/1000-1]
	switch {
	case m.Kind == Operators:
		if len(r.open) != 1 {
			return r.errorf("operators outside a mark")
		}
		r.endText()
		r.write(m.Text)
	case m.Kind == Replaced:
		if len(r.open) != 1 || r.open[0].Kind != Tagged {
			return r.errorf("replaced content outside a tagged mark")
		}
		r.textOpen = r.inText
		r.open = append(r.open, m)
		r.out.marked = m.markedContent(r.out.marked, 0)
	case m.Kind == Tagged && int(m.Type) >= len(structureTypes):
		return r.errorf("a role of kind %d", m.Type)
	default:
		if len(r.open) != 0 {
			return r.errorf("a mark within a mark")
		}
		r.open = append(r.open, m)
		from := len(r.out.marked)
		r.out.marked = m.markedContent(r.out.marked, len(r.out.roles))
		r.out.cuts = append(r.out.cuts, cut{from, len(r.out.marked)})
		if m.Kind == Tagged {
			r.out.roles = append(r.out.roles, m.Role)
		}
	}
	return nil
}

// end ends the innermost mark. Marked content and text objects must be nested
// (ISO 32000-1, 14.6.1), so a text object that was opened in it is closed.
func (r *rewriter) end() error {
	switch len(r.open) {
	case 0:
		return r.errorf("an end without a mark")
	case 1:
		r.endText()
		from := len(r.out.marked)
		r.write("EMC\n")
		r.out.cuts = append(r.out.cuts, cut{from, len(r.out.marked)})
	default:
		if !r.textOpen {
			r.endText()
		} else if !r.inText {
			return r.errorf("a text object ends inside replaced content")
		}
		r.write("EMC\n")
	}
	r.open = r.open[:len(r.open)-1]
	return nil
}

// place writes font, size and origin as far as they changed.
func (r *rewriter) place() {
	r.beginText()
	if r.set.font != r.want.font || r.set.size != r.want.size {
		r.out.marked = append(r.want.font.Append(r.out.marked), ' ')
		r.numbers(r.want.size)
		r.write("Tf\n")
	}
	r.numbers(r.want.x-r.set.x, r.want.y-r.set.y)
	r.write("Td\n")
	r.set = r.want
}

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
			hi, lo := hexValue(array[i]), hexValue(array[i+1])
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
