package docx

import (
	"kanben/book/manuscript/richtext"
	"strings"
)

// A toggle is something about a run of text that is on, off or not said.
type toggle uint16

// Toggles (ECMA-376 part 1, 17.7.3): styles upon styles switch those on and off
// again.
const (
	bold toggle = 1 << iota
	italic
	hidden
	struck
)

// A runFormat is how a run of text is set, as far as it is read. What is not
// said is zero.
type runFormat struct {
	said, on  toggle // on is a part of said
	underline state
	dotted    state    // emphasis dots, w:em
	level     position // above or below the line
	size      int16    // half points
	raise     int16    // half points above the line it stands on, w:position
	font      string   // of the characters of w:sym's kind: ascii or hAnsi
	style     string   // identifier of a style of characters
}

// A state is something that is on, off or not said.
type state uint8

const (
	unsaid state = iota
	off
	on
	wavy // of lines below letters
)

func stateOf(b bool) state {
	if b {
		return on
	}
	return off
}

// A position is where letters stand.
type position uint8

const (
	unsaidLevel position = iota
	onLine
	above
	below
)

// over lays what f says over a format below it.
func (f runFormat) over(under runFormat) runFormat {
	under.on = under.on&^f.said | f.on
	under.said |= f.said
	if f.underline != unsaid {
		under.underline = f.underline
	}
	if f.dotted != unsaid {
		under.dotted = f.dotted
	}
	if f.level != unsaidLevel {
		under.level = f.level
	}
	if f.size != 0 {
		under.size = f.size
	}
	if f.raise != 0 {
		under.raise = f.raise
	}
	if f.font != "" {
		under.font = f.font
	}
	if f.style != "" {
		under.style = f.style
	}
	return under
}

// A paragraphFormat is how a paragraph is set, as far as it is read. What is not
// said is zero; levels count from 1.
type paragraphFormat struct {
	outline   int8           // 1 to 9, 10 for text
	align     richtext.Align // across the page
	pageBreak state          // before it
	list      int32          // w:numId + 1: 1 takes a number away
	depth     int8           // w:ilvl + 1
	left      int32          // indent, in twentieths of a point
	saidLeft  bool
	mark      runFormat // of the paragraph's end: what is merged, hidden
	style     string
}

// over lays what f says over a format below it.
func (f paragraphFormat) over(under paragraphFormat) paragraphFormat {
	if f.outline != 0 {
		under.outline = f.outline
	}
	if f.align != richtext.NoAlign {
		under.align = f.align
	}
	if f.pageBreak != unsaid {
		under.pageBreak = f.pageBreak
	}
	if f.list != 0 {
		under.list = f.list
	}
	if f.depth != 0 {
		under.depth = f.depth
	}
	if f.saidLeft {
		under.left, under.saidLeft = f.left, true
	}
	return under
}

// runFormat reads w:rPr, of a run, a style or a paragraph's end. more is asked
// about what it does not know.
func (s *scanner) runFormat(more func()) (f runFormat) {
	set := func(t toggle) {
		f.said |= t
		f.on &^= t
		if s.on() {
			f.on |= t
		}
	}
	s.Children(func() {
		if s.NS != nsW {
			return
		}
		switch string(s.Local) {
		case "b":
			set(bold)
		case "i":
			set(italic)
		case "vanish":
			set(hidden)
		case "strike", "dstrike":
			if f.on&struck == 0 {
				set(struck)
			}
		case "u":
			switch v := s.val(); {
			case v == "none" || v == "":
				f.underline = off
			case strings.HasPrefix(v, "wav"):
				f.underline = wavy
			default:
				f.underline = on
			}
		case "em":
			f.dotted = stateOf(s.val() != "none")
		case "vertAlign":
			switch s.val() {
			case "superscript":
				f.level = above
			case "subscript":
				f.level = below
			default:
				f.level = onLine
			}
		case "sz":
			if n, ok := s.Integer(nsW, "val"); ok && n > 0 && n < 4000 {
				f.size = int16(n)
			}
		case "position":
			if n, ok := s.Integer(nsW, "val"); ok {
				f.raise = int16(min(max(n, -100), 100))
			}
		case "rFonts":
			f.font, _ = s.Attr(nsW, "ascii")
			if f.font == "" {
				f.font, _ = s.Attr(nsW, "hAnsi")
			}
		case "rStyle":
			f.style = s.val()
		default:
			if more != nil {
				more()
			}
		}
	})
	return f
}

// paragraphFormat reads w:pPr. What it does not know, more is asked about, and
// of the paragraph's end, mark.
func (s *scanner) paragraphFormat(more, mark func()) (f paragraphFormat) {
	s.Children(func() {
		if s.NS != nsW {
			return
		}
		switch string(s.Local) {
		case "pStyle":
			f.style = s.val()
		case "outlineLvl":
			if n, ok := s.Integer(nsW, "val"); ok && n >= 0 && n <= 9 {
				f.outline = int8(n + 1)
			}
		case "jc":
			f.align = alignOf(s.val())
		case "pageBreakBefore":
			f.pageBreak = stateOf(s.on())
		case "ind":
			f.left, f.saidLeft = s.indent()
		case "numPr":
			s.Children(func() {
				n, ok := s.Integer(nsW, "val")
				switch {
				case !ok || s.NS != nsW:
				case string(s.Local) == "numId" && n >= 0 && n < 1<<30:
					f.list = int32(n + 1)
				case string(s.Local) == "ilvl" && n >= 0 && n < maxLevels:
					f.depth = int8(n + 1)
				}
			})
		case "rPr":
			f.mark = s.runFormat(mark)
		default:
			if more != nil {
				more()
			}
		}
	})
	return f
}

func alignOf(v string) richtext.Align {
	switch v {
	case "center":
		return richtext.AlignCentre
	case "right", "end":
		return richtext.AlignRight
	}
	return richtext.AlignText
}

// indent reads the left indent, in twentieths of a point. One in hundredths of a
// character is of the size of 五号.
func (s *scanner) indent() (int32, bool) {
	const character = 210 // twentieths of a point
	for _, name := range [...]string{"leftChars", "startChars"} {
		if n, ok := s.Integer(nsW, name); ok && n != 0 {
			return int32(min(max(n, -100_000), 100_000) * character / 100), true
		}
	}
	for _, name := range [...]string{"left", "start"} {
		if n, ok := s.Integer(nsW, name); ok {
			return int32(min(max(n, -1_000_000), 1_000_000)), true
		}
	}
	return 0, false
}

// isHeadingName gives the depth of a heading by the name of its style: heading
// 1, 标题 1, 标题1. Names are those of Word's own styles, which WPS, LibreOffice
// and Google's editor use too.
func isHeadingName(name string) (depth int8, ok bool) {
	name = strings.ToLower(strings.Join(strings.Fields(name), ""))
	for _, word := range [...]string{"heading", "标题", "標題"} {
		if rest, ok := strings.CutPrefix(name, word); ok && len(rest) == 1 && rest[0] >= '1' && rest[0] <= '9' {
			return int8(rest[0] - '0'), true
		}
	}
	return 0, false
}
