package docx

import (
	"bytes"
	"unicode/utf8"
)

// drop counts text that is not shown.
func (r *reader) drop(text []byte, into *int) {
	n := inkOf(text)
	*into += n
	r.doc.seen.dropped += n
	r.doc.seen.all += n
}

// shown tells whether text of a format is shown here, and counts it if not.
func (r *reader) shown(text []byte, f *runFormat) bool {
	switch {
	case r.deleted > 0:
		r.drop(text, &r.doc.seen.deletedInk)
	case r.inCode():
		r.drop(text, &r.doc.seen.codeInk)
	case r.inTOC(r.p) || r.inTOCField():
		r.drop(text, &r.doc.seen.tocInk)
	case f.on&hidden != 0:
		before := r.doc.seen.hiddenInk
		r.drop(text, &r.doc.seen.hiddenInk)
		if r.doc.seen.hiddenInk > before {
			r.doc.count(&ruleHidden, r.p)
		}
	default:
		return true
	}
	return false
}

// words adds text of a run.
func (r *reader) words(text []byte, f *runFormat) {
	if len(text) == 0 || !r.shown(text, f) {
		return
	}
	n := inkOf(text)
	r.doc.seen.all += n
	r.doc.seen.text += n
	l := lookOf(f)
	if f.underline >= on && n == 0 {
		if blanks := widthOfBlanks(text); blanks > 1 {
			r.add(bytes.Repeat([]byte("_"), blanks), f, l&^(underlined|waved)) // to be filled in
			r.doc.seen.made += blanks
			r.doc.count(&ruleBlanks, r.p)
			return
		}
	}
	signs := fontOfSigns(f.font) != nil
	start := 0
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRune(text[i:])
		switch {
		case c == '\n' || c == '\r':
			r.add(text[start:i], f, l)
			r.add([]byte(" "), f, l)
		case c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029:
			r.add(text[start:i], f, l)
			r.soft()
		case c < ' ' && c != '\t':
			r.add(text[start:i], f, l)
			r.doc.seen.dropped++
			r.doc.seen.text--
		case c >= 0xF000 && c <= 0xF0FF || signs:
			r.add(text[start:i], f, l)
			r.sign(f.font, c, f)
		default:
			i += size
			continue
		}
		i += size
		start = i
	}
	r.add(text[start:], f, l)
}

// widthOfBlanks is how wide blanks are, in half characters; a tab is four
// characters.
func widthOfBlanks(text []byte) int {
	const most = 40
	n := 0
	for _, c := range string(text) {
		switch c {
		case '\t':
			n += 8
		case '\u3000', '\u2003':
			n += 2
		default:
			n++
		}
	}
	return min(n, most)
}

// lookOf is what is read of the look of a format.
func lookOf(f *runFormat) (l look) {
	for _, t := range [...]struct {
		is   bool
		look look
	}{
		{f.on&bold != 0, strong}, {f.on&italic != 0, slanted}, {f.on&struck != 0, struckOut}, {f.underline == on, underlined}, {f.underline == wavy, waved},
		{f.dotted == on, dotted}, {f.level == above, raised}, {f.level == below, lowered},
	} {
		if t.is {
			l |= t.look
		}
	}
	return l
}

// add adds text as it stands.
func (r *reader) add(text []byte, f *runFormat, l look) {
	if len(text) == 0 {
		return
	}
	p := r.p
	from := int32(len(p.text))
	p.text = append(p.text, text...)
	to := int32(len(p.text))
	link := r.linkAt()
	if n := len(p.pieces); n > 0 {
		if last := &p.pieces[n-1]; last.kind == textPiece && last.to == from && last.look == l && last.size == f.size && last.link == link {
			last.to = to
			return
		}
	}
	p.pieces = append(p.pieces, piece{kind: textPiece, from: from, to: to, look: l, size: f.size, link: link})
}
