package layout

import (
	"strings"
	"unicode/utf8"

	"kanben/book/source"
	"kanben/book/zh"
	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// A voice is what text is set in: a face role and a size.
type voice struct {
	role fonts.Role
	size geom.Length
}

// A unit is one glyph of text with the white and the break before it. Word
// spaces are no units: they are white, and their glyph stands between two.
type unit struct {
	glyph int32       // index into paragraph.glyphs
	body  geom.Length // T31: the width without adjustable white
	gap   clreq.Gap   // before it
	brk   clreq.Break // before it
	space bool        // a word-space glyph stands right before it
	hangs bool        // a mark that may hang from the end of a line (T34)
	mark  bool        // a punctuation mark: no character by itself (T14)
	tied  bool        // to the unit before it: the second half of a dash or an ellipsis (T22), a digit that shares a square (T113)
}

// A paragraph is text made into units, before any line is broken. Its glyphs
// carry their bodies as advances; justification adds the white in place, so a
// paragraph is set once.
type paragraph struct {
	text    string
	from    source.Span
	voice   voice
	glyphs  []Glyph
	faces   []faceSpan
	units   []unit
	cuts    []int32 // glyph indexes before which text was left out
	beside  []beside
	marks   *style.Marks // how that looks
	links   []linkSpan
	foreign []*foreign
	hyphens []softHyphen // where words may be parted, in order of units
	base    geom.Length  // the baseline of Western letters, below that of the line: vertical setting
	inside  []bool       // by byte of text, whether a break parts a word; nil until somebody asks
}

// A faceSpan says that glyphs from first on are of face, at a size, and whether
// they are turned in a vertical line.
type faceSpan struct {
	first  int32
	face   *fonts.Face
	size   geom.Length
	turned bool
	narrow int16 // see Run.Narrow
}

// beside says that glyphs [first, end) belong to a stretch that has something
// beside it: dots, a reading, a note.
type beside struct {
	first, end int32
	stretch    *stretch
}

// An itemiser turns text into units. It keeps scratch memory between
// paragraphs and is used by one goroutine at a time.
type itemiser struct {
	fonts   *fonts.Set
	missing func(r rune, from source.Span) // told of characters no face has (F001)

	p           paragraph // reused: one text is at hand at a time
	left        zh.Class  // of the last unit
	leftRune    rune
	leftSize    geom.Length
	pending     bool // white space was met since the last unit
	pendingAt   int32
	spaced      bool // a word space was set
	reference   int  // byte offset at which a reference to a note ends (T26)
	names       nameState
	punctuation style.Punctuation
	solid       bool     // no white between Han and Western
	keepSpaces  bool     // an author's space between Han characters is kept (T71, headings)
	western     bool     // the paragraph has no Han: its quotes are Western (T7)
	urlEnd      int      // byte offset at which the URL being set ends (T44)
	shouts      int      // length of the run of ？ ！ that ends here (T35)
	voice       voice    // of the character at hand
	stretch     *stretch // that it stands in, nil in plain text
	end         int      // byte offset at which that ends
	stretches   []stretch

	vertical bool        // lines run down the page
	run      western     // the Western characters at hand in a vertical line
	turned   bool        // the glyph at hand lies along it
	aside    geom.Length // the glyph at hand stands so far to the left of the axis
	narrow   int16       // it is so narrow, in thousandths; 0: as it is
	middle   bool        // the last unit is a mark in the middle of its square (T111)
}

// A setting is how one stretch of text is to be itemised.
type setting struct {
	voice
	from       source.Span
	keepSpaces bool
	solid      bool // no white between Han and Western
}

// itemise makes units of text. The paragraph is valid until the next call; its
// glyphs are fresh memory that set lines go on pointing to.
func (it *itemiser) itemise(f flow, s setting) *paragraph {
	text := f.text
	p := &it.p
	*p = paragraph{text: text, from: s.from, voice: s.voice, marks: f.marks,
		glyphs: make([]Glyph, 0, utf8.RuneCountInString(text)),
		units:  p.units[:0], faces: p.faces[:0], cuts: p.cuts[:0], beside: p.beside[:0], links: p.links[:0], foreign: p.foreign[:0]}
	it.spaced = false
	it.pending, it.urlEnd, it.shouts, it.names, it.reference = false, 0, 0, noName, 0
	it.left, it.leftRune = zh.SP, 0
	it.keepSpaces, it.solid = s.keepSpaces, s.solid
	it.western = !hasChinese(text)
	it.voice, it.stretch, it.stretches = s.voice, nil, f.stretches
	it.run, it.turned, it.aside, it.middle = western{}, false, 0, false
	if it.vertical {
		p.base = s.voice.size.Times(belowAxis, 100)
	}
	at := 0
	for i := range f.stretches {
		t := &f.stretches[i]
		it.chars(at, t.start)
		it.voice, it.stretch = t.voice, t
		first := int32(len(p.glyphs))
		it.chars(t.start, t.end)
		if end := int32(len(p.glyphs)); end > first && (t.dotted || t.ruby != nil || t.note != nil || t.line != nil) {
			p.beside = append(p.beside, beside{first, end, t})
		}
		p.linked(first, t)
		it.voice, it.stretch = s.voice, nil
		at = t.end
	}
	it.chars(at, len(text))
	if it.spaced {
		p.findForeign()
	}
	return p
}

// chars sets bytes [from, to) of the text.
func (it *itemiser) chars(from, to int) {
	text := it.p.text
	it.end = to
	for from < to {
		r, w := utf8.DecodeRuneInString(text[from:])
		from += it.char(from, r, w)
	}
}

// char sets the character r at byte offset i and gives the bytes it used.
func (it *itemiser) char(i int, r rune, w int) int {
	text := it.p.text
	switch {
	case zh.IsHan(r):
		it.add(i, r, zh.HZ)
		return w
	case isSpace(r):
		if !it.pending {
			it.pending, it.pendingAt = true, int32(i)
		}
		return w
	case invisible(r):
		return w // stays in the text of the glyph before it
	case r == '—' && strings.HasPrefix(text[i+w:it.end], "—"):
		it.dash(i)
		return 2 * w
	}
	if number, n := keycap(text[i:it.end]); n > 0 {
		it.add(i, number, zh.HZ)
		return n
	}
	c := it.classify(i, r, w)
	if !it.vertical {
		return it.wordOrSign(i, r, w, c)
	}
	if c.IsWestern() {
		return it.westernDown(i, r, w, c)
	}
	if n := it.shout(i, r, c); n > 0 {
		return n
	}
	it.add(i, r, c)
	return w
}

// wordOrSign sets the Western word that begins at byte i, or else the character
// r of class c there, and gives the bytes it used.
func (it *itemiser) wordOrSign(i int, r rune, w int, c zh.Class) int {
	if c == zh.WL && zh.IsWesternLetter(r) {
		if n := it.word(i); n > 0 {
			return n
		}
	}
	it.add(i, r, c)
	return w
}

// classify settles a character's class by its neighbours.
func (it *itemiser) classify(i int, r rune, w int) zh.Class {
	c := zh.ClassOf(r)
	switch r {
	case '“', '”', '‘', '’':
		if it.western || r == '’' && it.left.IsWestern() && it.nextWestern(i+w) {
			return zh.WL
		}
	case '×':
		if !it.left.IsWestern() && !it.nextWestern(i+w) {
			return zh.HZ // ××社区: stands for characters to be filled in
		}
	case '/', '–', '‐', '-':
		if it.left.IsWestern() && !it.pending && it.nextWestern(i+w) {
			return zh.WL
		}
		if next, _ := utf8.DecodeRuneInString(it.p.text[i+w:]); r == '-' && (it.left == zh.HZ || it.left == zh.CL) && !it.pending && zh.IsHan(next) {
			return zh.CN // 让-雅克, 【汇编】-小册子
		}
	}
	if c.IsWestern() && i >= it.urlEnd && !it.left.IsWestern() || it.pending {
		it.urlEnd = urlEnd(it.p.text, i)
	}
	return c
}

// nextWestern tells whether a Western letter or digit starts at byte i.
func (it *itemiser) nextWestern(i int) bool {
	r, _ := utf8.DecodeRuneInString(it.p.text[i:])
	return r != utf8.RuneError && r != '×' && zh.ClassOf(r).IsWestern()
}

// dash sets —— as one unit of exactly 2 em (T22, T36): the face's own bar, or
// two dashes that join. In a vertical line they are turned: no face has a form
// of its own for them.
func (it *itemiser) dash(i int) {
	face, g := it.fonts.Find(it.voice.role, '—')
	em := it.voice.size
	it.turned = it.vertical
	if bar := face.Dash(); bar != 0 {
		it.push(i, face, bar, zh.DS, '—', 2*em, (2*em-scaled(face, face.Advance(bar), em))/2)
	} else {
		off := (em - scaled(face, face.Advance(g), em)) / 2
		it.push(i, face, g, zh.DS, '—', em, off)
		it.push(i+len("—"), face, g, zh.DS, '—', em, off)
	}
	it.turned = false
}

// add finds the glyph of a character and seats it in its body.
func (it *itemiser) add(i int, r rune, c zh.Class) {
	face, g := it.find(r, c)
	if g == 0 && it.script(i, r) {
		return
	}
	if g == 0 {
		it.missing(r, it.p.from)
		face, g = it.fonts.Find(it.voice.role, '〓')
		c = zh.HZ
	}
	size := it.voice.size
	it.voice.size = it.sizeOf(face)
	body, off := seat(face, g, c, r, it.voice.size)
	turned := it.turned
	if it.vertical && !turned {
		s := stand(face, g, c, r, it.voice.size)
		g, body, off, it.aside, it.turned = s.glyph, s.body, s.off, s.aside, s.turned
	}
	if it.punctuation.Style.IsHant() && (c == zh.PS || c == zh.PE) && !it.vertical {
		off, it.aside = middle(face, g, body, it.voice.size)
		if it.punctuation.Style.Boxed(c) {
			off += (it.voice.size - body) / 2
			body = it.voice.size
		}
	}
	if it.punctuation.Style.Boxed(c) && body < it.voice.size {
		body, off = boxed(c, body, off, it.voice.size)
	}
	it.push(i, face, g, c, r, body, off)
	it.voice.size, it.aside, it.turned = size, 0, turned
}

// seat gives a character's body and where its glyph is drawn in it. Advances
// cannot be trusted (T7): quotes are 0.35 em in one face and 1 em in another,
// so each mark is put into its ½ em by the side its ink is on.
func seat(face *fonts.Face, g fonts.GlyphID, c zh.Class, r rune, em geom.Length) (body, off geom.Length) {
	adv := face.Advance(g)
	if adv == face.UnitsPerEm && c == zh.HZ {
		return em, 0
	}
	a := scaled(face, adv, em)
	switch {
	case clreq.HalfBody(c):
		body = em / 2
		if a < em*3/4 || c == zh.MD || c == zh.SL {
			return body, (body - a) / 2
		}
		if c == zh.OP {
			return body, body - a
		}
		return body, 0
	case c == zh.HZ && (zh.IsHan(r) || a > em*9/10 || r == '×'), c == zh.DS, r == '—', r == '～':
		if r == '⸺' {
			em *= 2
		}
		return em, (em - a) / 2
	case c == zh.CN && r == '-':
		return em / 2, (em/2 - a) / 2 // T37
	case c == zh.WL && isQuote(r) && a > em*3/4:
		// a Western quote drawn in a Chinese box: close it up round its ink
		if box, ok := face.Bounds(g); ok {
			side := em / 20
			return scaled(face, box.XMax-box.XMin, em) + 2*side, side - scaled(face, box.XMin, em)
		}
	}
	return a, 0
}

// push adds one glyph as a unit, with the white and the break before it.
func (it *itemiser) push(i int, face *fonts.Face, g fonts.GlyphID, c zh.Class, r rune, body, off geom.Length) {
	p := &it.p
	u := unit{body: body, mark: c.IsMark(), hangs: it.hangs(c, r), tied: c == zh.DS && it.left == zh.DS}
	if len(p.units) > 0 {
		u.gap, u.brk = it.between(i, c, r)
		u.gap = it.whiteOf(u.gap, c)
		if it.pending {
			it.space(&u, c)
		}
	}
	it.pending = false
	if c == zh.PE && (r == '？' || r == '！') {
		it.shouts++
	} else {
		it.shouts = 0
	}
	u.glyph = int32(len(p.glyphs))
	p.in(faceSpan{face: face, size: it.voice.size, turned: it.turned, narrow: it.narrow})
	offset := geom.Point{X: off, Y: it.drop()}
	if u.tied {
		p.glyphs[len(p.glyphs)-1].Tied = true
	}
	if it.stretch != nil {
		if r := it.stretch.ruby; r != nil {
			if room := r.seat(utf8.RuneCountInString(p.text[it.stretch.start:i])); room > body {
				offset.X += (room - body) / 2
				u.body = room
			}
		}
		if r := it.stretch.ruby; r != nil && !r.each && i > it.stretch.start {
			u.brk = clreq.Never
		}
		if it.stretch.bound && len(p.units) > 0 {
			u.gap, u.brk = clreq.Gap{}, clreq.Never
		}
	}
	p.glyphs = append(p.glyphs, Glyph{ID: g, Class: c, Advance: u.body, Offset: offset, At: int32(i)})
	p.units = append(p.units, u)
	it.left, it.leftRune, it.leftSize = c, r, it.voice.size
	it.middle = it.vertical && centred(r)
}

// between gives white and break before the character r at byte i.
func (it *itemiser) between(i int, c zh.Class, r rune) (clreq.Gap, clreq.Break) {
	gap := it.punctuation.Style.Between(it.left, c)
	if c == zh.WN && it.left == zh.HZ && currency(it.leftRune) {
		gap = clreq.Gap{} // T24
	}
	if it.shouts == 2 && gap.Kind == clreq.Sentence {
		gap = clreq.Gap{Kind: clreq.HanHan} // ？！ take 1 em in all (T35)
	}
	ending := r == '.' && it.left == zh.HZ && it.nextWestern(i+1) // 小册子.pdf is one name
	if (it.solid || ending) && gap.Kind == clreq.HanWestern {
		gap = clreq.Gap{Kind: clreq.HanHan}
	}
	if it.middle {
		gap.Natural, gap.Min = 0, 0 // it has its white in its square (T111)
	}
	return gap, it.verdict(i, c, r)
}

// space settles white space that was typed before the unit u of class c: a
// word space between Western words, ¼ em between Han and Western (T40), what
// an author put into a heading (T71), and nothing else (T56).
func (it *itemiser) space(u *unit, c zh.Class) {
	p := &it.p
	switch {
	case it.left.IsWestern() && c.IsWestern():
		u.gap, u.brk = clreq.WordGap, clreq.Freely
		it.spaced = true
	case it.keepSpaces && it.left == zh.HZ && c == zh.HZ:
		u.gap, u.brk = clreq.Gap{Natural: clreq.Half, Min: clreq.Half, Kind: clreq.Inner}, clreq.Freely
	default:
		p.cuts = append(p.cuts, int32(len(p.glyphs)))
		return
	}
	face, g := it.fonts.Find(it.voice.role, ' ')
	p.in(faceSpan{face: face, size: it.voice.size, turned: it.turned})
	p.glyphs = append(p.glyphs, Glyph{ID: g, Class: zh.SP, At: it.pendingAt})
	u.space = true
}

// in notes of which face, how large and how turned the next glyph is.
func (p *paragraph) in(next faceSpan) {
	if n := len(p.faces); n > 0 {
		next.first = p.faces[n-1].first
		if next == p.faces[n-1] {
			return
		}
	}
	next.first = int32(len(p.glyphs))
	p.faces = append(p.faces, next)
}

// scaled turns font units into a length at a size.
func scaled(f *fonts.Face, units int, size geom.Length) geom.Length {
	return size.Times(units, f.UnitsPerEm)
}
