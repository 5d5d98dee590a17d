package odt

import (
	"strconv"
	"strings"

	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
)

// A style is one style of a document, of paragraphs or of letters. What is not
// said is zero.
type style struct {
	base      string
	display   string // its name as people see it
	face      face
	align     richtext.Align
	pageAbove state
	pageBelow state
	left      int32 // indent, in twentieths of a point
	saidLeft  bool
	list      string // the style of lists that its paragraphs belong to
	crop      clip   // what is cut off pictures of it
	gone      bool   // sections of it are hidden
	role      richtext.Role
	flat      bool // what lies below it is laid under it already
}

// A state is something that is on, off or not said.
type state uint8

const (
	unsaid state = iota
	off
	on
)

func stateOf(is bool) state {
	if is {
		return on
	}
	return off
}

// A face is how letters look, as far as it is said.
type face struct {
	bold, slanted, struck, dotted, hidden state
	line                                  state
	wave                                  bool // the line is one
	level                                 level
	size                                  float64 // points; below 0 it is a share of the size below
	font                                  string
}

// A level is where letters stand.
type level uint8

const (
	unsaidLevel level = iota
	onLine
	above
	below
)

// over lays what f says over a face below it.
func (f face) over(under face) face {
	for _, x := range [...]struct{ own, to *state }{
		{&f.bold, &under.bold}, {&f.slanted, &under.slanted}, {&f.struck, &under.struck}, {&f.dotted, &under.dotted}, {&f.hidden, &under.hidden},
	} {
		if *x.own != unsaid {
			*x.to = *x.own
		}
	}
	if f.line != unsaid {
		under.line, under.wave = f.line, f.wave
	}
	if f.level != unsaidLevel {
		under.level = f.level
	}
	switch {
	case f.size > 0:
		under.size = f.size
	case f.size < 0 && under.size > 0:
		under.size *= -f.size
	}
	if f.font != "" {
		under.font = f.font
	}
	return under
}

// shown is a face as a Pen writes it.
func (f face) shown() richtext.Face {
	var l richtext.Look
	for _, x := range [...]struct {
		is   bool
		look richtext.Look
	}{
		{f.bold == on, richtext.Strong}, {f.slanted == on, richtext.Slanted}, {f.struck == on, richtext.StruckOut}, {f.dotted == on, richtext.Dotted},
		{f.line == on && !f.wave, richtext.Underlined}, {f.line == on && f.wave, richtext.Waved},
		{f.level == above, richtext.Raised}, {f.level == below, richtext.Lowered},
	} {
		if x.is {
			l |= x.look
		}
	}
	return richtext.Face{Look: l, Size: int16(min(max(2*f.size+0.5, 0), 4000)), Font: f.font}
}

// styles are the styles of a document by their families and names.
type styles struct {
	list    map[string]map[string]*style
	usual   map[string]*style // default styles
	lists   map[string]*listStyle
	outline *listStyle // the numbers of headings
	fonts   map[string]string
}

func newStyles() *styles {
	return &styles{list: map[string]map[string]*style{}, usual: map[string]*style{}, lists: map[string]*listStyle{}, fonts: map[string]string{}}
}

// read reads the styles of a part. Automatic styles of the part of styles are
// those of headers and footers: their names mean others in the text.
func (t *styles) read(part string, data []byte) error {
	r := &scanner{zipxml.NewScanner(part, data, namespaces)}
	for r.Next() == zipxml.StartTag {
		r.Children(func() {
			switch {
			case r.Is(nsOffice, "font-face-decls"):
				r.Children(func() {
					if name, ok := r.Attr(nsStyle, "name"); ok && r.Is(nsStyle, "font-face") {
						family, _ := r.Attr(nsSVG, "font-family")
						t.fonts[name] = strings.Trim(family, `"' `)
					}
				})
			case r.Is(nsOffice, "styles"), r.Is(nsOffice, "automatic-styles") && part != "styles.xml":
				r.Children(func() { t.one(r) })
			}
		})
	}
	return r.Err
}

// one reads one style.
func (t *styles) one(r *scanner) {
	name, _ := r.Attr(nsStyle, "name")
	switch {
	case r.Is(nsText, "list-style"):
		t.lists[name] = t.readList(r)
		return
	case r.Is(nsText, "outline-style"):
		t.outline = t.readList(r)
		return
	case !r.Is(nsStyle, "style") && !r.Is(nsStyle, "default-style"):
		return
	}
	family, _ := r.Attr(nsStyle, "family")
	st := &style{}
	st.base, _ = r.Attr(nsStyle, "parent-style-name")
	st.display, _ = r.Attr(nsStyle, "display-name")
	if st.display == "" {
		st.display = plainName(name)
	}
	st.list, _ = r.Attr(nsStyle, "list-style-name")
	st.role = richtext.RoleOf(st.display)
	if page, _ := r.Attr(nsStyle, "master-page-name"); page != "" {
		st.pageAbove = on
	}
	usual := r.Is(nsStyle, "default-style")
	r.Children(func() { t.properties(r, st) })
	if usual {
		t.usual[family] = st
		return
	}
	if t.list[family] == nil {
		t.list[family] = map[string]*style{}
	}
	if t.list[family][name] == nil {
		t.list[family][name] = st
	}
}

// plainName is a style's name without what stands for characters that no name may
// hold: Heading_20_1.
func plainName(name string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(name, '_')
		if i < 0 {
			b.WriteString(name)
			return b.String()
		}
		end := strings.IndexByte(name[i+1:], '_')
		if end > 0 && end <= 6 {
			if c, err := strconv.ParseUint(name[i+1:i+1+end], 16, 21); err == nil {
				b.WriteString(name[:i])
				b.WriteRune(rune(c))
				name = name[i+end+2:]
				continue
			}
		}
		b.WriteString(name[:i+1])
		name = name[i+1:]
	}
}

// properties reads the properties of a style.
func (t *styles) properties(r *scanner, st *style) {
	switch {
	case r.Is(nsStyle, "text-properties"):
		st.face = t.faceOf(r)
	case r.Is(nsStyle, "paragraph-properties"):
		if v, ok := r.Attr(nsFO, "text-align"); ok {
			st.align = alignOf(v)
		}
		if v, ok := r.Attr(nsFO, "break-before"); ok {
			st.pageAbove = stateOf(v == "page")
		}
		if v, ok := r.Attr(nsFO, "break-after"); ok {
			st.pageBelow = stateOf(v == "page")
		}
		if v, ok := r.Attr(nsFO, "margin-left"); ok {
			if points, ok := lengthOf(v); ok {
				st.left, st.saidLeft = int32(20*points), true
			}
		}
	case r.Is(nsStyle, "graphic-properties"):
		v, _ := r.Attr(nsFO, "clip")
		st.crop = clipOf(v)
	case r.Is(nsStyle, "section-properties"):
		v, _ := r.Attr(nsText, "display")
		st.gone = v == "none"
	}
}

// faceOf reads style:text-properties. Chinese text goes by what is said of Asian
// letters.
func (t *styles) faceOf(r *scanner) (f face) {
	either := func(name string) (string, bool) {
		if v, ok := r.Attr(nsStyle, name+"-asian"); ok {
			return v, true
		}
		return r.Attr(nsFO, name)
	}
	if v, ok := either("font-weight"); ok {
		n, err := strconv.Atoi(v)
		f.bold = stateOf(v == "bold" || err == nil && n >= 600)
	}
	if v, ok := either("font-style"); ok {
		f.slanted = stateOf(v == "italic" || v == "oblique")
	}
	if v, ok := either("font-size"); ok {
		if share, ok := strings.CutSuffix(v, "%"); ok {
			if n, err := strconv.ParseFloat(share, 64); err == nil && n > 0 && n < 1000 {
				f.size = -n / 100
			}
		} else if points, ok := lengthOf(v); ok && points > 0 && points < 1000 {
			f.size = points
		}
	}
	if v, ok := r.Attr(nsStyle, "text-underline-style"); ok {
		kind, _ := r.Attr(nsStyle, "text-underline-type")
		f.line, f.wave = stateOf(v != "none" && kind != "none"), v == "wave"
	}
	if v, ok := r.Attr(nsStyle, "text-line-through-style"); ok {
		f.struck = stateOf(v != "none")
	} else if v, ok := r.Attr(nsStyle, "text-line-through-type"); ok {
		f.struck = stateOf(v != "none")
	}
	if v, ok := r.Attr(nsStyle, "text-emphasize"); ok {
		f.dotted = stateOf(v != "none")
	}
	if v, ok := r.Attr(nsText, "display"); ok {
		f.hidden = stateOf(v == "none")
	}
	if v, ok := r.Attr(nsStyle, "text-position"); ok {
		f.level = levelOf(v)
	}
	if v, ok := r.Attr(nsStyle, "font-name"); ok {
		f.font = v
		if family := t.fonts[v]; family != "" {
			f.font = family
		}
	} else if v, ok := r.Attr(nsFO, "font-family"); ok {
		f.font = strings.Trim(v, `"' `)
	}
	return f
}

// levelOf reads style:text-position: super 58%, -33% 58%.
func levelOf(v string) level {
	v, _, _ = strings.Cut(strings.TrimSpace(v), " ")
	switch {
	case v == "super":
		return above
	case v == "sub":
		return below
	}
	n, err := strconv.ParseFloat(strings.TrimSuffix(v, "%"), 64)
	switch {
	case err == nil && n > 0:
		return above
	case err == nil && n < 0:
		return below
	}
	return onLine
}

func alignOf(v string) richtext.Align {
	switch v {
	case "center":
		return richtext.AlignCentre
	case "end", "right":
		return richtext.AlignRight
	}
	return richtext.AlignText
}

// lengthOf reads a length in points.
func lengthOf(v string) (float64, bool) {
	for _, u := range [...]struct {
		unit   string
		points float64
	}{{"pt", 1}, {"cm", 28.3465}, {"mm", 2.83465}, {"in", 72}, {"inch", 72}, {"pc", 12}, {"px", 0.75}} {
		number, ok := strings.CutSuffix(v, u.unit)
		if !ok {
			continue
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
		if err != nil || n != n || n > 1e6 || n < -1e6 {
			return 0, false
		}
		return n * u.points, true
	}
	return 0, false
}

// finish lays the styles below each style under it.
func (t *styles) finish() {
	for family, list := range t.list {
		for _, st := range list {
			t.flatten(family, st, 0)
		}
	}
}

// maxBases is how many styles may lie below each other.
const maxBases = 30

func (t *styles) flatten(family string, st *style, deep int) {
	if st.flat || deep > maxBases {
		return
	}
	st.flat = true // first of all: styles may lie below each other in a circle
	base := t.list[family][st.base]
	if base == nil {
		base = t.usual[family]
		if base == nil || family != "paragraph" {
			return
		}
	} else {
		t.flatten(family, base, deep+1)
	}
	st.face = st.face.over(base.face)
	if st.align == richtext.NoAlign {
		st.align = base.align
	}
	if st.pageAbove == unsaid {
		st.pageAbove = base.pageAbove
	}
	if st.pageBelow == unsaid {
		st.pageBelow = base.pageBelow
	}
	if !st.saidLeft {
		st.left = base.left
	}
	if st.role == richtext.NoRole {
		st.role = base.role
	}
	if st.crop == (clip{}) {
		st.crop = base.crop
	}
}

// paragraph is the style of paragraphs of a name.
func (t *styles) paragraph(name string) *style {
	if st := t.list["paragraph"][name]; st != nil {
		return st
	}
	if st := t.list["paragraph"]["Standard"]; st != nil {
		return st
	}
	if st := t.usual["paragraph"]; st != nil {
		return st
	}
	return &style{}
}
