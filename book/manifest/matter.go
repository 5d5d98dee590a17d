package manifest

import (
	"reflect"
	"slices"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// matterKinds are the kinds by the words of the table.
var matterKinds = map[string]book.MatterKind{
	"cover": book.Cover, "title": book.TitlePage, "copyright": book.Copyright, "colophon": book.Copyright,
	"contents": book.Contents, "toc": book.Contents,
	"foreword": book.Foreword, "howto": book.Howto, "requirements": book.Requirements, "学习要求": book.Requirements,
	"questions": book.Questions, "notes": book.Notes, "errata": book.Errata, "blank": book.Blank,
}

// What gives the kind of a matter, the file that holds its text, if it has one,
// and how many pages it takes.
func (m *Matter) What() (kind book.MatterKind, text Text, pages int) {
	for _, c := range []struct {
		kind book.MatterKind
		text Text
	}{
		{book.Foreword, m.Foreword}, {book.Howto, m.Howto}, {book.Requirements, m.Requirements},
		{book.Requirements, m.Study}, {book.Errata, m.Errata},
	} {
		if c.text.Given() {
			return c.kind, c.text, 1
		}
	}
	switch {
	case m.Cover.Given():
		return book.Cover, Text{}, 1
	case m.Notes.Given():
		return book.Notes, Text{}, m.Notes.N
	case m.Blank.Given():
		return book.Blank, Text{}, m.Blank.N
	}
	return matterKinds[m.Kind.S], Text{}, 1
}

// Covers tells whether the manifest has covers around the book, and the pictures
// that are the front and the back one, if it names them.
func (m *Manifest) Covers() (printed bool, front, back Text) {
	for _, list := range [][]Matter{m.Front, m.Back} {
		for i := range list {
			kind, _, _ := list[i].What()
			printed = printed || kind == book.Cover
		}
	}
	return printed, coverOf(m.Front), coverOf(m.Back)
}

// coverOf is the picture that a list of matters names as a cover, the last of
// several.
func coverOf(list []Matter) (picture Text) {
	for i := range list {
		if list[i].Cover.Given() {
			picture = list[i].Cover
		}
	}
	return picture
}

// check finds what is wrong with the parts of a manifest together.
func (m *Manifest) check(list *diag.List) {
	for _, matters := range [][]Matter{m.Front, m.Back} {
		for i := range matters {
			if kind, text, _ := matters[i].What(); kind.HasText() && !text.Given() {
				list.Add(ruleNoText.At(matters[i].Span, matters[i].Kind.S))
			}
		}
	}
	m.checkMatters(list)
	for _, r := range m.Structure.Rules {
		if r.Level.Given() && !r.Pattern.Given() {
			list.Add(ruleNoLike.At(r.Level.Span))
		}
	}
	m.checkQuestions(list)
	m.checkOutputs(list)
}

// checkMatters finds pages that cannot stand where they are, and those of which a
// book has one.
func (m *Manifest) checkMatters(list *diag.List) {
	type place struct {
		kind book.MatterKind
		back bool // of a cover: there is one before and one behind
	}
	seen := map[place]bool{}
	for side, matters := range [][]Matter{m.Front, m.Back} {
		for i := range matters {
			x := &matters[i]
			kind, _, _ := x.What()
			at := place{kind, kind == book.Cover && side > 0}
			switch kind {
			case book.TitlePage, book.Contents:
				if side > 0 {
					list.Add(rulePlace.At(x.Span, x.Kind.S))
					continue
				}
			case book.Cover, book.Copyright, book.Questions:
			default:
				continue
			}
			if seen[at] {
				list.Add(ruleAgain.At(x.Span, kind.String()))
			}
			seen[at] = true
		}
	}
}

// checkQuestions tells of questions that no page is for.
func (m *Manifest) checkQuestions(list *diag.List) {
	if m.Back == nil {
		return // they are printed by themselves
	}
	for _, l := range [][]Matter{m.Front, m.Back} {
		for i := range l {
			if kind, _, _ := l[i].What(); kind == book.Questions {
				return
			}
		}
	}
	for i := range m.Speeches {
		if q := m.Speeches[i].Questions; len(q) > 0 {
			list.Add(ruleUnasked.At(q[0].Span))
			return
		}
	}
}

// checkOutputs checks ids and what outputs inherit.
func (m *Manifest) checkOutputs(list *diag.List) {
	seen := map[string]bool{}
	var names []string
	for i := range m.Outputs {
		name := m.Outputs[i].Name()
		if name != "" && seen[name] {
			list.Add(ruleTwiceID.At(m.Outputs[i].Span, name))
		}
		seen[name] = true
		names = append(names, name)
	}
	for i := range m.Outputs {
		o := &m.Outputs[i]
		if o.Extends.Given() && !seen[o.Extends.S] {
			list.Add(ruleNoID.At(o.Extends.Span, o.Extends.S, allowed(o.Extends.S, names)))
			continue
		}
		whole, ok := m.Whole(o)
		switch {
		case !ok:
			list.Add(ruleCircle.At(o.Extends.Span, o.Extends.S))
		case !whole.Type.Given():
			list.Add(ruleNoType.At(o.Span))
		case whole.Designed() && !slices.Contains([]string{"pdf", "booklet", "shop"}, whole.Target()):
			list.Add(ruleDesign.At(o.Span, whole.Target()))
		case whole.Script.Given() && slices.Contains(unscripted, whole.Target()):
			list.Add(ruleScript.At(whole.Script.Span, whole.Target()))
		}
	}
}

// unscripted are the outputs that no script makes different: their characters are
// the author's, and their marks stand where programs put them.
var unscripted = []string{"txt", "report", "order"}

// Name is what an output is called: its id, else what it makes.
func (o *Output) Name() string {
	if o.ID.Given() {
		return o.ID.S
	}
	return o.Target()
}

// Target is what an output makes: its variant of a PDF, or its type.
func (o *Output) Target() string {
	if o.Variant.Given() {
		return o.Variant.S
	}
	return o.Type.S
}

// Designed tells whether an output has a design of its own.
func (o *Output) Designed() bool {
	return !reflect.ValueOf(o.Style).IsZero() || !reflect.ValueOf(o.Page).IsZero()
}

// Whole gives an output with what it inherits; false if that leads in a circle.
func (m *Manifest) Whole(o *Output) (Output, bool) {
	out := *o
	for n := 0; out.Extends.Given(); n++ {
		if n > len(m.Outputs) {
			return out, false
		}
		base := m.output(out.Extends.S)
		if base == nil {
			return out, false
		}
		out.Extends = base.Extends
		inherit(&out.Type, base.Type)
		inherit(&out.Variant, base.Variant)
		inherit(&out.Script, base.Script)
		out.Style = out.Style.Over(base.Style)
		out.Page = out.Page.Over(base.Page)
	}
	return out, true
}

func (m *Manifest) output(name string) *Output {
	for i := range m.Outputs {
		if m.Outputs[i].Name() == name {
			return &m.Outputs[i]
		}
	}
	return nil
}

// Over lays a style over another: what it does not give is as there. One that
// names a design begins anew.
func (s Style) Over(base Style) Style {
	if s.Name.Given() && s.Name.S != base.Name.S {
		base = Style{Punctuation: base.Punctuation} // a book has one style of marks (T30)
	}
	inherit(&s.Name, base.Name)
	inherit(&s.Size, base.Size)
	inherit(&s.Punctuation, base.Punctuation)
	inherit(&s.Hang, base.Hang)
	inherit(&s.Recto, base.Recto)
	inherit(&s.Writing, base.Writing)
	inherit(&s.Cover, base.Cover)
	s.Options = append(slices.Clip(base.Options), s.Options...) // of two for one thing the last holds
	return s
}

// Over lays a page over another. One of another paper begins anew.
func (p Page) Over(base Page) Page {
	if p.Trim.Given() && p.Trim.S != base.Trim.S {
		base = Page{}
	}
	inherit(&p.Trim, base.Trim)
	inherit(&p.Binding, base.Binding)
	inherit(&p.Lines, base.Lines)
	inherit(&p.Chars, base.Chars)
	inherit(&p.Margins.Head, base.Margins.Head)
	inherit(&p.Margins.Foot, base.Margins.Foot)
	inherit(&p.Margins.Gutter, base.Margins.Gutter)
	inherit(&p.Margins.Outside, base.Margins.Outside)
	return p
}

// inherit takes a value that was not given from below.
func inherit[T interface{ Place() source.Span }](v *T, base T) {
	if (*v).Place().File == nil {
		*v = base
	}
}
