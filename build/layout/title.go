package layout

import (
	"strings"

	"kanben/book"
	"kanben/book/source"
	"kanben/build/clreq"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// SetTitle breaks and sets a title by the first of a design's rules that gives
// few enough lines; rules are tried in turn, the last one takes any title. A line
// end in the text is a line that its author wants. The speech, if any, tells which characters are words (T93). The caller places the
// lines.
func SetTitle(fs *fonts.Set, rules []style.TitleRule, measure geom.Length, text string, in *book.Speech) (*style.TitleRule, []Line) {
	d := newSetter(fs)
	d.words = in.Cohesion()
	return d.titleLines(strings.Split(text, "\n"), rules, measure, source.Span{})
}

// titleLines sets a title whose author wants it in these lines, by the first rule
// that has room for them; a line that is too long for a rule is broken as any
// title is.
func (d *setter) titleLines(wanted []string, rules []style.TitleRule, measure geom.Length, from source.Span) (*style.TitleRule, []Line) {
	plain := func(text string) func(style.Type) flow {
		return func(style.Type) flow { return flow{text: text} }
	}
	if len(wanted) == 1 {
		return d.title(plain(wanted[0]), rules, measure, from)
	}
	var lines []Line
	for i := range rules {
		lines = lines[:0]
		whole := 0
		for _, text := range wanted {
			p := d.displayFlow(rules[i].Type, flow{text: text}, from)
			whole += ems(p)
			_, part := d.title(plain(text), []style.TitleRule{{PerLine: rules[i].PerLine, Type: rules[i].Type}}, measure, from)
			lines = append(lines, part...)
		}
		r := &rules[i]
		roomy := (r.MaxChars == 0 || whole <= r.MaxChars) && (r.MaxLines == 0 || len(lines) <= r.MaxLines)
		if roomy && len(lines) == len(wanted) || i == len(rules)-1 {
			return r, lines
		}
	}
	return nil, nil // there is always a rule
}

// title breaks a title by the first of a design's rules for its length that
// gives few enough lines; the last rule takes any title. Its words may look
// otherwise in each type.
func (d *setter) title(words func(style.Type) flow, rules []style.TitleRule, measure geom.Length, from source.Span) (*style.TitleRule, []Line) {
	var lines []Line
	rule := &rules[len(rules)-1]
	for i := range rules {
		r := &rules[i]
		p := d.displayFlow(r.Type, words(r.Type), from)
		if r.MaxChars > 0 && ems(p) > r.MaxChars {
			continue
		}
		width := (r.Type.Size+r.Type.Tracking)*geom.Length(r.PerLine) - r.Type.Tracking
		lines = d.ragged(p, r.Type.Tracking, min(width, measure))
		if r.MaxLines == 0 || len(lines) <= r.MaxLines {
			return r, lines
		}
	}
	return rule, lines
}

// ems is a text's natural width in whole characters, rounded up.
func ems(p *paragraph) int {
	var w int64
	for i := range p.units {
		w += int64(p.units[i].body)
		if i > 0 {
			w += int64(p.voice.size.Times(int(p.units[i].gap.Natural), clreq.PerEm))
		}
	}
	em := int64(p.voice.size)
	return int((w + em - 1) / em)
}
