package layout

import (
	"strings"
	"unicode/utf8"

	"kanben/book/zh"
	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/fonts"
)

// Vertical setting (竖排, T110–T116). A line is made as any other: bodies, gaps,
// breaks and rows know no direction. What differs is how a glyph stands on the
// line, which is settled here, and where lines stand on the paper (turn.go).
//
// The line's baseline is its axis, on which upright glyphs are centred. Words
// of Western letters lie along it, turned by 90°, with their own baseline to
// the left of the axis.

// Parts of an em box, in hundredths: its top above the baseline of Western
// letters, which lies so far below its middle.
const (
	boxTop     = 88
	belowAxis  = boxTop - 50
	mostInOne  = 3 // digits that share a square (T113)
	mostStands = 4 // capitals and digits of an abbreviation that stands, a square each
)

// stood is how a glyph stands on a vertical line.
type stood struct {
	glyph  fonts.GlyphID
	body   geom.Length
	off    geom.Length // along the line, from the pen to the top of the em box, or to the pen of a turned glyph
	aside  geom.Length // to the left of the axis, more
	turned bool
}

// centred tells whether a mark stands in the middle of its square and takes all
// of it, whatever stands beside it (T111).
func centred(r rune) bool { return r == '：' || r == '；' || r == '！' || r == '？' }

// corners are what quotation marks are drawn as in a vertical line (T112).
var corners = map[rune]rune{'“': '﹃', '”': '﹄', '‘': '﹁', '’': '﹂'}

// find finds the face and glyph of a character: in a vertical line that of the
// corner for a quotation mark of Chinese text.
func (it *itemiser) find(r rune, c zh.Class) (*fonts.Face, fonts.GlyphID) {
	if corner, ok := corners[r]; ok && it.vertical && !it.turned && !c.IsWestern() {
		if face, g := it.fonts.Find(it.voice.role, corner); g != 0 {
			return face, g
		}
	}
	return it.fonts.Find(it.voice.role, r)
}

// stand seats the glyph of a character that is not Western in a vertical line:
// in the form that its face has for it, or else moved or turned.
func stand(face *fonts.Face, g fonts.GlyphID, c zh.Class, r rune, em geom.Length) stood {
	if zh.IsHan(r) {
		return stood{glyph: g, body: em}
	}
	up, has := face.In(fonts.Upright, g)
	if corner, ok := corners[r]; ok && g == face.Glyph(corner) {
		up, has = g, true
	}
	switch {
	case centred(r):
		return inMiddle(face, g, em, em)
	case c == zh.MD:
		return inMiddle(face, g, em/2, em)
	case has && c == zh.OP:
		return stood{glyph: up, body: em / 2, off: em/2 - em}
	case has && clreq.HalfBody(c):
		return stood{glyph: up, body: em / 2}
	case has:
		return stood{glyph: up, body: em}
	case c == zh.PS || c == zh.PE:
		return opposite(face, g, em)
	case lies(r, c):
		body, off := seat(face, g, c, r, em)
		return stood{glyph: g, body: body, off: off, turned: true}
	}
	return stood{glyph: g, body: em}
}

// ink is the middle of a glyph's ink: along a vertical line from the top of its
// em box, and to the right of the axis.
func ink(face *fonts.Face, g fonts.GlyphID, em geom.Length) (along, right geom.Length) {
	box, _ := face.Bounds(g)
	along = em.Times(boxTop, 100) - scaled(face, box.YMin+box.YMax, em)/2
	right = scaled(face, box.XMin+box.XMax-face.Advance(g), em) / 2
	return along, right
}

// inMiddle puts the ink of a mark into the middle of a body.
func inMiddle(face *fonts.Face, g fonts.GlyphID, body, em geom.Length) stood {
	along, right := ink(face, g, em)
	return stood{glyph: g, body: body, off: body/2 - along, aside: right}
}

// opposite puts the ink of a pause that has no upright form from the lower left
// of its square to the upper right.
func opposite(face *fonts.Face, g fonts.GlyphID, em geom.Length) stood {
	along, right := ink(face, g, em)
	return stood{glyph: g, body: em / 2, off: em - 2*along, aside: 2 * right}
}

// lies tells whether a character that has no upright form of its own is turned
// with the line (Unicode, UTR #50): brackets, dashes, arrows, lines.
func lies(r rune, c zh.Class) bool {
	switch c {
	case zh.OP, zh.CL, zh.DS, zh.CN, zh.SL:
		return true
	}
	return r >= 0x2190 && r <= 0x21FF || r >= 0x2500 && r <= 0x257F || r == '－' || r == '＿' || r == '￣' || r == '～'
}

// drop is how far from the line's baseline, in the direction of the next row,
// the glyph at hand is drawn.
func (it *itemiser) drop() geom.Length {
	rise := geom.Length(0)
	if it.stretch != nil {
		rise = it.stretch.rise
	}
	switch {
	case !it.vertical:
		return it.aside - rise
	case it.turned:
		return it.p.base - rise
	case rise == 0:
		return it.aside
	}
	return it.p.base - rise - it.voice.size.Times(belowAxis, 100) + it.aside
}

// A western is how a run of Western characters stands in a vertical line
// (T113).
type western struct {
	end    int  // byte offset at which it ends
	turned bool // it lies along the line
	shared int  // byte offset up to which its characters share a square
}

// westernDown sets Western characters of a vertical line from byte i on, and
// gives the bytes it used.
func (it *itemiser) westernDown(i int, r rune, w int, c zh.Class) int {
	if i >= it.run.end {
		it.run = it.westernAt(i)
	}
	switch {
	case it.run.turned:
		it.turned = true
		n := it.wordOrSign(i, r, w, c)
		it.turned = false
		return n
	case i < it.run.shared:
		end := min(it.run.shared, it.end)
		it.together(i, it.p.text[i:end], c)
		return end - i
	}
	it.square(i, r, c)
	return w
}

// westernAt settles how the Western run that begins at byte i stands. A digit, or an abbreviation
// of capitals, stands upright, a square each; two or three digits share a
// square, with the point of a list's number; all else is turned.
func (it *itemiser) westernAt(i int) western {
	text := it.p.text[i:it.westernEnd(i)]
	run := western{end: i + len(text), turned: true}
	if it.western && hasLetters(it.p.text) || it.scripted(i, run.end) {
		return run
	}
	digits, capitals := 0, 0
	rest := text
	for rest != "" && (isDigit(rest[0]) || rest[0] >= 'A' && rest[0] <= 'Z') {
		if isDigit(rest[0]) {
			digits++
		} else {
			capitals++
		}
		rest = rest[1:]
	}
	switch n := digits + capitals; {
	case capitals > 0: // 220V is a number and its unit
		run.turned = rest != "" || n > mostStands || isDigit(text[0]) && n > 2
	case digits == 0 || digits > mostInOne:
	case rest == "" || belongs(rest):
		run.turned = false
		if digits > 1 {
			run.shared = i + digits
		}
	case rest == "." && digits < mostInOne:
		run.turned = false
		run.shared = run.end
	}
	return run
}

// belongs tells whether a text is a sign of the number before it that stands in
// a square of its own.
func belongs(s string) bool {
	r, w := utf8.DecodeRuneInString(s)
	return w == len(s) && (r == '%' || r == '‰' || r == '℃' || r == '℉' || r == '°')
}

// hasLetters tells whether a text has Western letters.
func hasLetters(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return zh.IsWesternLetter(r) })
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// westernEnd is the end of the Western run that begins at byte i: words with
// the spaces between them. The mark of a note is not of it.
func (it *itemiser) westernEnd(i int) int {
	text := it.p.text
	end := i
	for at := i; at < len(text) && (at == i || !it.noteAt(at)); {
		r, w := utf8.DecodeRuneInString(text[at:])
		at += w
		switch {
		case zh.ClassOf(r).IsWestern() && !isSpace(r):
			end = at
		case isSpace(r), invisible(r), r == '/', r == '–', r == '‐':
			// of it if Western characters go on behind
		case r == '’' && it.nextWestern(at):
		default:
			return end
		}
	}
	return end
}

// noteAt tells whether the mark of a note begins at byte i.
func (it *itemiser) noteAt(i int) bool {
	for k := range it.stretches {
		if s := &it.stretches[k]; s.start == i && s.note != nil {
			return true
		}
	}
	return false
}

// scripted tells whether a superscript or subscript is among bytes [from, to).
func (it *itemiser) scripted(from, to int) bool {
	for k := range it.stretches {
		if s := &it.stretches[k]; s.start < to && s.end > from && s.rise != 0 {
			return true
		}
	}
	return false
}

// square sets a Western character upright in a square of its own, capitals and
// signs as wide as that.
func (it *itemiser) square(i int, r rune, c zh.Class) {
	face, g := it.fonts.Find(it.voice.role, r)
	if g == 0 {
		it.add(i, r, c)
		return
	}
	if !isDigit(byte(min(r, 0xFF))) {
		if wide, ok := face.In(fonts.FullWidth, g); ok {
			g = wide
		}
	}
	it.push(i, face, g, c, r, it.voice.size, 0)
}

// together sets characters side by side, across the line, in one square
// (直排内横排): made narrower if they are wider than it. They are units with
// nothing between them, the last of which has the body of all.
func (it *itemiser) together(i int, text string, c zh.Class) {
	em := it.voice.size
	var all []member
	width := 0 // in 1/1000 em
	for k, r := range text {
		m := it.member(r)
		m.at, m.r = i+k, r
		width += m.width
		all = append(all, m)
	}
	if width > 1000 {
		it.narrow = int16(1000 * 1000 / width)
		width = 1000
	}
	x := -em.Times(width, 2000) // of the next one's left side, to the right of the axis
	for k, m := range all {
		w := em.Times(m.width, 1000)
		if it.narrow > 0 {
			w = w.Times(int(it.narrow), 1000)
		}
		body, top := geom.Length(0), geom.Length(0)
		if k == len(all)-1 {
			body = em
		}
		right := geom.Length(0)
		if c.IsMark() {
			along, aside := ink(m.face, m.glyph, em)
			top, right = em/2-along, aside
		}
		it.aside = right - x - w/2
		it.push(m.at, m.face, m.glyph, c, m.r, body, top)
		if k > 0 {
			it.tie()
		}
		x += w
	}
	it.aside, it.narrow = 0, 0
}

// A member is one of the characters that share a square.
type member struct {
	face  *fonts.Face
	glyph fonts.GlyphID
	width int // in 1/1000 em
	at    int
	r     rune
}

// member finds the glyph of a character that shares a square: half an em wide if
// its face has that.
func (it *itemiser) member(r rune) member {
	face, g := it.fonts.Find(it.voice.role, r)
	if narrow, ok := face.In(fonts.HalfWidth, g); ok {
		g = narrow
	} else if r == '！' || r == '？' {
		if f, n := it.fonts.Find(it.voice.role, r-'！'+'!'); n != 0 {
			face, g = f, n
		}
	}
	return member{face: face, glyph: g, width: face.Advance(g) * 1000 / face.UnitsPerEm}
}

// tie makes the last unit one with that before it: no white and no break
// between them, and no character more.
func (it *itemiser) tie() {
	p := &it.p
	u := &p.units[len(p.units)-1]
	u.gap, u.brk, u.tied = clreq.Gap{}, clreq.Never, true
	u.mark = true
	p.glyphs[u.glyph-1].Tied = true
}

// shout sets two of ？ ！ in one square (T35) if they begin at byte i, and gives
// the bytes it used.
func (it *itemiser) shout(i int, r rune, c zh.Class) int {
	const w = len("！")
	if r != '？' && r != '！' || it.end < i+2*w || it.shouts%2 == 1 {
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(it.p.text[i+w:]); next != '？' && next != '！' {
		return 0
	}
	it.together(i, it.p.text[i:i+2*w], c)
	return 2 * w
}
