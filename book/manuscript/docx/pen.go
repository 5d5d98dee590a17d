package docx

import (
	"bytes"
	"unicode/utf8"
)

// A pen writes paragraphs: what a reader finds in the file becomes text and
// pieces, and is counted.
type pen struct {
	to   *Document
	p    *paragraph // at hand; nil between paragraphs
	link int32      // the number of the address that the text at hand leads to
}

// A face is how letters look.
type face struct {
	look look
	size int16  // half points, 0 if unknown
	font string // if it is one of signs
}

// write adds text that is shown, and counts it. Lines that end in it are blanks,
// blanks with a line under them are to be filled in, and signs stand for what
// their fonts show.
func (w *pen) write(text []byte, f face) {
	n := inkOf(text)
	w.to.seen.all += n
	w.to.seen.text += n
	if f.look&(underlined|waved) != 0 && n == 0 {
		if blanks := widthOfBlanks(text); blanks > 1 {
			f.look &^= underlined | waved
			w.add(bytes.Repeat([]byte("_"), blanks), f)
			w.to.seen.made += blanks
			w.to.count(&ruleBlanks, w.p)
			return
		}
	}
	signs := fontOfSigns(f.font) != nil
	start := 0
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRune(text[i:])
		switch {
		case c == '\n' || c == '\r':
			w.add(text[start:i], f)
			w.add([]byte(" "), f)
		case c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029:
			w.add(text[start:i], f)
			w.soft()
		case c < ' ' && c != '\t':
			w.add(text[start:i], f)
			w.to.seen.dropped++
			w.to.seen.text--
		case c >= 0xF000 && c <= 0xF0FF || signs:
			w.add(text[start:i], f)
			w.sign(f.font, c, f)
		default:
			i += size
			continue
		}
		i += size
		start = i
	}
	w.add(text[start:], f)
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

// soft adds a break inside a paragraph.
func (w *pen) soft() {
	from := int32(len(w.p.text))
	w.p.text = append(w.p.text, '\v')
	w.p.pieces = append(w.p.pieces, piece{kind: breakPiece, from: from, to: from + 1})
}

// add adds text as it stands, which is not counted.
func (w *pen) add(text []byte, f face) {
	if len(text) == 0 {
		return
	}
	p := w.p
	from := int32(len(p.text))
	p.text = append(p.text, text...)
	to := int32(len(p.text))
	link := w.link
	if n := len(p.pieces); n > 0 {
		if last := &p.pieces[n-1]; last.kind == textPiece && last.to == from && last.look == f.look && last.size == f.size && last.link == link {
			last.to = to
			return
		}
	}
	p.pieces = append(p.pieces, piece{kind: textPiece, from: from, to: to, look: f.look, size: f.size, link: link})
}

// mark adds a piece of no length.
func (w *pen) mark(kind pieceKind, ref int32) {
	at := int32(len(w.p.text))
	w.p.pieces = append(w.p.pieces, piece{kind: kind, from: at, to: at, ref: ref})
}

// sign adds a character of a font of signs as the font shows it.
func (w *pen) sign(font string, c rune, f face) {
	s, ok := signOf(font, c)
	if !ok {
		s, ok = signOf("Wingdings", c) // a font that was not named
		ok = ok && fontOfSigns(font) == nil
	}
	if !ok {
		s = '〓'
		w.to.report(&ruleSign, w.p, font, int(c))
	}
	w.add(utf8.AppendRune(nil, s), f)
	if s == ' ' {
		w.to.seen.text--
		w.to.seen.dropped++
	}
}

// ruby adds text of one line with a reading.
func (w *pen) ruby(base, reading []byte, f face) {
	n := inkOf(base)
	w.to.seen.all += n
	w.to.seen.text += n
	if len(reading) == 0 {
		w.add(base, f)
		return
	}
	p := w.p
	from := int32(len(p.text))
	p.text = append(p.text, base...)
	w.to.readings = append(w.to.readings, string(reading))
	p.pieces = append(p.pieces, piece{
		kind: rubyPiece, from: from, to: int32(len(p.text)), look: f.look, size: f.size, link: w.link, ref: int32(len(w.to.readings)),
	})
}
