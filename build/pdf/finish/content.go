package finish

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
	*Aside
	out pageContent

	stack    [4]int64 // operands, in thousandths
	operands int
	raw      Name   // gopdf's name of the font to come
	font     Name   // ours
	array    []byte // the array of the operator to come, as gopdf printed it

	open     []*Mark // marks that have begun, outermost first
	inText   bool    // a text object is open
	textOpen bool    // a text object was open where the inner mark began
	set      typeSet // what the file's reader has been told
	want     typeSet // what the next glyphs must have
	lying    bool    // text space is turned
}

// A typeSet is the state of the text operators.
type typeSet struct {
	font Name
	size int64 // thousandths of a point
	x, y int64 // the line's origin, thousandths of a point

	posture MarkKind // less Level
	width   int64    // of the glyphs, in thousandths; 0 is as they are
}

// upright and turned tell how glyphs stand.
func (t *typeSet) upright() bool { return t.posture == Upright-Level }
func (t *typeSet) turned() bool  { return t.posture == Turned-Level }

// resource is the name of the font: each face has a twin for upright glyphs.
func (t *typeSet) resource() Name {
	if t.upright() && t.font != "" {
		return t.font + uprightTwin
	}
	return t.font
}

// rewrite makes a page's content from gopdf's.
func rewrite(src []byte, aside *Aside) (*pageContent, error) {
	r := &rewriter{lexer: lexer{src: src}, Aside: aside}
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
		if word := r.word(); string(word) != string(r.raw) {
			r.raw = Name(word)
			r.font = r.Fonts[r.raw]
		}
		if r.font == "" {
			return r.errorf("%s is none of the document's fonts", r.raw)
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
		r.out.marked = append(appendMilli(r.out.marked, v), ' ')
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
	r.lying = false
}

// endText closes the text object, if one is open.
func (r *rewriter) endText() {
	if r.inText {
		r.write("ET\n")
		r.inText = false
	}
}
