package docx

import (
	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
)

// A styleKind is what a style is for.
type styleKind uint8

const (
	otherStyle styleKind = iota
	paragraphStyle
	characterStyle
	numberingStyle
)

// A style is one style of a document.
type style struct {
	id, name, base string
	kind           styleKind
	run            runFormat
	paragraph      paragraphFormat

	flat bool // the styles below it are laid under it already

	role  richtext.Role
	depth int8 // of the heading that its name, or that of a style below, says it is
}

// styles are the styles of a document, by identifier.
type styles struct {
	list  map[string]*style
	usual *style // of paragraphs that name none
	run   runFormat
	para  paragraphFormat
}

// readStyles reads the part of styles; data may be nil.
func readStyles(part string, data []byte) (*styles, error) {
	t := &styles{list: map[string]*style{}, usual: &style{flat: true}}
	if data == nil {
		return t, nil
	}
	s := newScanner(part, data)
	for s.Next() == zipxml.StartTag {
		s.Children(func() {
			switch {
			case s.Is(nsW, "docDefaults"):
				s.Children(func() {
					s.Children(func() {
						switch {
						case s.Is(nsW, "rPr"):
							t.run = s.runFormat(nil)
						case s.Is(nsW, "pPr"):
							t.para = s.paragraphFormat(nil, nil)
						}
					})
				})
			case s.Is(nsW, "style"):
				t.add(s)
			}
		})
	}
	for _, st := range t.list {
		t.flatten(st, 0)
	}
	t.flatten(t.usual, 0)
	return t, s.Err
}

// add reads one style.
func (t *styles) add(s *scanner) {
	st := &style{}
	st.id, _ = s.Attr(nsW, "styleId")
	usual, _ := s.Attr(nsW, "default")
	switch kind, _ := s.Attr(nsW, "type"); kind {
	case "paragraph":
		st.kind = paragraphStyle
	case "character":
		st.kind = characterStyle
	case "numbering":
		st.kind = numberingStyle
	}
	s.Children(func() {
		switch {
		case s.Is(nsW, "name"):
			st.name = s.val()
		case s.Is(nsW, "basedOn"):
			st.base = s.val()
		case s.Is(nsW, "rPr"):
			st.run = s.runFormat(nil)
		case s.Is(nsW, "pPr"):
			st.paragraph = s.paragraphFormat(nil, nil)
		}
	})
	st.depth, _ = isHeadingName(st.name)
	st.role = richtext.RoleOf(st.name)
	if _, twice := t.list[st.id]; twice {
		return
	}
	t.list[st.id] = st
	if st.kind == paragraphStyle && (usual == "1" || usual == "true" || usual == "on") {
		t.usual = st
	}
}

// maxBases is how many styles may lie below each other.
const maxBases = 30

// flatten lays the styles below a style under it.
func (t *styles) flatten(st *style, deep int) {
	if st.flat || deep > maxBases {
		return
	}
	st.flat = true // first of all: styles may lie below each other in a circle
	base := t.list[st.base]
	if base == nil || base.kind != st.kind {
		return
	}
	t.flatten(base, deep+1)
	st.run = st.run.over(base.run)
	st.paragraph = st.paragraph.over(base.paragraph)
	if st.depth == 0 && st.role == richtext.NoRole {
		st.depth, st.role = base.depth, base.role
	}
}

// paragraph is the style of a paragraph.
func (t *styles) paragraph(id string) *style {
	if st := t.list[id]; st != nil && st.kind == paragraphStyle {
		return st
	}
	return t.usual
}

// runOf is how a run is set: the defaults, the style of its paragraph, its own
// style, and what it says itself. A toggle that both styles have on is off
// again, unless it is on by default (17.7.3).
func (t *styles) runOf(paragraph *style, own runFormat) runFormat {
	f := paragraph.run.over(t.run)
	if own.style != "" {
		if st := t.list[own.style]; st != nil && st.kind == characterStyle {
			both := f.on & st.run.on &^ t.run.on
			f = st.run.over(f)
			f.on &^= both
		}
	}
	size := f.size
	f = own.over(f)
	if f.level == unsaidLevel && own.raise != 0 && size > 0 && 20*int(own.size) <= 17*int(size) && own.size > 0 {
		f.level = below // small letters off the line: LibreOffice's scripts
		if own.raise > 0 {
			f.level = above
		}
	}
	return f
}

// A setting is what this reader keeps of a paragraph.
type setting struct {
	format paragraphFormat
	style  *style
	goesOn bool // its end was deleted or is hidden: the next one follows on its line
}

// settingOf is what was kept of a paragraph.
func settingOf(p *richtext.Paragraph) *setting { return p.Own.(*setting) }

// apply sets a paragraph as it says itself, upon the styles below.
func (t *styles) apply(p *richtext.Paragraph, own paragraphFormat) {
	set := &setting{format: t.paragraphOf(own), style: t.paragraph(own.style)}
	p.Own = set
	p.Format = richtext.Format{
		Outline: set.format.outline, Depth: set.style.depth, Role: set.style.role,
		Align: set.format.align, PageBreak: set.format.pageBreak == on, Left: set.format.left,
	}
}

// paragraphOf is how a paragraph is set.
func (t *styles) paragraphOf(own paragraphFormat) paragraphFormat {
	f := own.over(t.paragraph(own.style).paragraph.over(t.para))
	f.style, f.mark = own.style, own.mark
	return f
}
