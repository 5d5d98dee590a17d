package richtext

import (
	"bytes"
	"unicode/utf8"
)

// A Pen writes paragraphs: what a reader finds in the file becomes text and
// pieces, and is counted.
type Pen struct {
	To   *Document
	P    *Paragraph // at hand; nil between paragraphs
	Link int32      // the number of the address that the text at hand leads to
}

// A Face is how letters look.
type Face struct {
	Look Look
	Size int16  // half points, 0 if unknown
	Font string // if it is one of signs
}

// Write adds text that is shown, and counts it. Lines that end in it are blanks,
// blanks with a line under them are to be filled in, and signs stand for what
// their fonts show.
func (w *Pen) Write(text []byte, f Face) {
	n := InkOf(text)
	w.To.Seen.All += n
	w.To.Seen.Text += n
	if f.Look&(Underlined|Waved) != 0 && n == 0 {
		if blanks := widthOfBlanks(text); blanks > 1 {
			f.Look &^= Underlined | Waved
			w.Add(bytes.Repeat([]byte("_"), blanks), f)
			w.To.Seen.Made += blanks
			w.To.Count(&ruleBlanks, w.P)
			return
		}
	}
	signs := fontOfSigns(f.Font) != nil
	start := 0
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRune(text[i:])
		switch {
		case c == '\n' || c == '\r':
			w.Add(text[start:i], f)
			w.Add([]byte(" "), f)
		case c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029:
			w.Add(text[start:i], f)
			w.Soft()
		case c < ' ' && c != '\t':
			w.Add(text[start:i], f)
			w.To.Seen.Dropped++
			w.To.Seen.Text--
		case c >= 0xF000 && c <= 0xF0FF || signs:
			w.Add(text[start:i], f)
			w.Sign(f.Font, c, f)
		default:
			i += size
			continue
		}
		i += size
		start = i
	}
	w.Add(text[start:], f)
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

// Spaces adds spaces to one that stands before them, as OpenDocument writes them:
// blanks with a line under them are to be filled in as one.
func (w *Pen) Spaces(n int, f Face) {
	p := w.P
	if last := len(p.Pieces) - 1; last >= 0 && f.Look&(Underlined|Waved) != 0 {
		if x := &p.Pieces[last]; x.kind == textPiece && x.look == f.Look && string(p.Text[x.From:x.To]) == " " {
			p.Text, p.Pieces = p.Text[:x.From], p.Pieces[:last]
			n++
		}
	}
	w.Write(bytes.Repeat([]byte(" "), n), f)
}

// Soft adds a break inside a paragraph.
func (w *Pen) Soft() {
	from := int32(len(w.P.Text))
	w.P.Text = append(w.P.Text, '\v')
	w.P.Pieces = append(w.P.Pieces, Piece{kind: breakPiece, From: from, To: from + 1})
}

// Add adds text as it stands, which is not counted.
func (w *Pen) Add(text []byte, f Face) {
	if len(text) == 0 {
		return
	}
	p := w.P
	from := int32(len(p.Text))
	p.Text = append(p.Text, text...)
	to := int32(len(p.Text))
	link := w.Link
	if n := len(p.Pieces); n > 0 {
		if last := &p.Pieces[n-1]; last.kind == textPiece && last.To == from && last.look == f.Look && last.size == f.Size && last.link == link {
			last.To = to
			return
		}
	}
	p.Pieces = append(p.Pieces, Piece{kind: textPiece, From: from, To: to, look: f.Look, size: f.Size, link: link})
}

// Mark adds a piece of no length.
func (w *Pen) Mark(kind PieceKind, ref int32) {
	at := int32(len(w.P.Text))
	w.P.Pieces = append(w.P.Pieces, Piece{kind: kind, From: at, To: at, ref: ref})
}

// Sign adds a character of a font of signs as the font shows it.
func (w *Pen) Sign(font string, c rune, f Face) {
	s, ok := signOf(font, c)
	if !ok {
		s, ok = signOf("Wingdings", c) // a font that was not named
		ok = ok && fontOfSigns(font) == nil
	}
	if !ok {
		s = '〓'
		w.To.Report(&ruleSign, w.P, font, int(c))
	}
	w.Add(utf8.AppendRune(nil, s), f)
	if s == ' ' {
		w.To.Seen.Text--
		w.To.Seen.Dropped++
	}
}

// Ruby adds text of one line with a reading.
func (w *Pen) Ruby(base, reading []byte, f Face) {
	n := InkOf(base)
	w.To.Seen.All += n
	w.To.Seen.Text += n
	if len(reading) == 0 {
		w.Add(base, f)
		return
	}
	p := w.P
	from := int32(len(p.Text))
	p.Text = append(p.Text, base...)
	w.To.readings = append(w.To.readings, string(reading))
	p.Pieces = append(p.Pieces, Piece{
		kind: rubyPiece, From: from, To: int32(len(p.Text)), look: f.Look, size: f.Size, link: w.Link, ref: int32(len(w.To.readings)),
	})
}
