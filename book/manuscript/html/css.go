package html

import (
	"strconv"
	"strings"

	"kanben/book/manuscript/richtext"
)

// A style is how an element is set, as far as it is read: what it has of those
// around it, what they and the sheets of the page say, what it says itself.
type style struct {
	face    richtext.Look
	size    float64 // points
	font    string  // the first one
	align   richtext.Align
	pre     bool   // blanks and ends of lines stand as they are
	unseen  bool   // visibility: hidden
	marker  string // list-style-type; "" if nothing says
	leading int32  // indent from the left, in twentieths of a point

	// Of the element alone.
	gone      bool // display: none, mso-hide
	pageAbove bool
	pageBelow bool
	outline   int8
	mso       string // mso-element
	list      string // mso-list
}

// inherited is what goes on to the elements inside.
func (s style) inherited() style {
	s.gone, s.pageAbove, s.pageBelow, s.outline, s.mso, s.list = false, false, false, 0, "", ""
	return s
}

// A sheet is what the style elements of a page say of elements by their names
// and classes. Rules with other selectors are not read.
type sheet map[string][]declaration

// A declaration is a property and its value.
type declaration struct{ name, value string }

// maxRules is how many selectors of a page are read.
const maxRules = 20_000

// readSheets reads the style elements of a page.
func readSheets(texts []string) sheet {
	t := sheet{}
	n := 0
	for _, css := range texts {
		css = withoutComments(css)
		for {
			open := strings.IndexByte(css, '{')
			if open < 0 {
				break
			}
			selectors, rest := css[:open], css[open+1:]
			if i := strings.LastIndexByte(selectors, ';'); i >= 0 { // behind @import "…";
				selectors = selectors[i+1:]
			}
			close := closing(rest)
			body := rest[:close]
			css = rest[min(close+1, len(rest)):]
			if strings.HasPrefix(strings.TrimSpace(selectors), "@") {
				continue // @media, @page, @font-face, @list
			}
			list := declarations(body)
			if len(list) == 0 {
				continue
			}
			for one := range strings.SplitSeq(selectors, ",") {
				if key := strings.ToLower(strings.TrimSpace(one)); isSimple(key) && n < maxRules {
					t[key] = append(t[key], list...)
					n++
				}
			}
		}
	}
	return t
}

// closing is where the brace closes that was open before s, its length if
// nowhere.
func closing(s string) int {
	depth := 1
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(s)
}

// withoutComments leaves out comments, and the marks that hide sheets from
// browsers of the last century.
func withoutComments(css string) string {
	css = strings.NewReplacer("<!--", "", "-->", "").Replace(css)
	var b strings.Builder
	for {
		i := strings.Index(css, "/*")
		if i < 0 {
			b.WriteString(css)
			return b.String()
		}
		b.WriteString(css[:i])
		end := strings.Index(css[i+2:], "*/")
		if end < 0 {
			return b.String()
		}
		css = css[i+2+end+2:]
	}
}

// isSimple tells whether a selector is an element's name, a class, or both.
func isSimple(s string) bool {
	return s != "" && strings.Count(s, ".") <= 1 && !strings.ContainsAny(s, " \t\r\n>+~:[]#*()")
}

// of are the declarations of an element, those that count most last.
func (t sheet) of(n *node, apply func(name, value string)) {
	if len(t) == 0 {
		return
	}
	say := func(key string) {
		for _, d := range t[key] {
			apply(d.name, d.value)
		}
	}
	say(n.tag)
	classes := n.classes()
	for _, c := range classes {
		say("." + strings.ToLower(c))
	}
	for _, c := range classes {
		say(n.tag + "." + strings.ToLower(c))
	}
}

// declarations reads what stands between braces, or in a style attribute.
func declarations(s string) (list []declaration) {
	for s != "" {
		end, quote, depth := len(s), byte(0), 0
	scan:
		for i := range len(s) {
			switch c := s[i]; {
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '"' || c == '\'':
				quote = c
			case c == '(':
				depth++
			case c == ')':
				depth--
			case c == ';' && depth <= 0:
				end = i
				break scan
			}
		}
		one := s[:end]
		s = s[min(end+1, len(s)):]
		name, value, ok := strings.Cut(one, ":")
		if !ok {
			continue
		}
		name = strings.ToLower(strings.TrimSpace(name))
		if isKnown(name) {
			value, _, _ = strings.Cut(value, "!")
			list = append(list, declaration{name, strings.ToLower(strings.TrimSpace(value))})
		}
	}
	return list
}

// isKnown tells whether a property is read.
func isKnown(name string) bool {
	switch name {
	case "font-weight", "font-style", "font", "font-size", "font-family", "text-decoration", "text-decoration-line", "text-decoration-style", "text-underline",
		"text-emphasis", "text-emphasis-style", "-webkit-text-emphasis", "-webkit-text-emphasis-style", "text-align", "margin", "margin-left", "padding-left",
		"vertical-align", "display", "visibility", "mso-hide", "page-break-before", "break-before", "page-break-after", "break-after", "white-space",
		"mso-outline-level", "mso-element", "mso-list", "list-style", "list-style-type":
		return true
	}
	return false
}

// set sets a property.
func (s *style) set(name, value string, parent *style) {
	on := func(l richtext.Look, is bool) {
		if s.face &^= l; is {
			s.face |= l
		}
	}
	switch name {
	case "font-weight":
		s.weight(value)
	case "font-style":
		on(richtext.Slanted, strings.HasPrefix(value, "italic") || strings.HasPrefix(value, "oblique"))
	case "font":
		on(richtext.Strong, false)
		on(richtext.Slanted, false)
		for word := range strings.FieldsSeq(value) {
			switch {
			case word == "bold" || word == "bolder":
				s.weight(word)
			case word == "italic":
				on(richtext.Slanted, true)
			default:
				word, _, _ = strings.Cut(word, "/")
				if size, ok := lengthOf(word, parent.size); ok {
					s.size = size
				}
			}
		}
		if i := strings.IndexAny(value, `"'`); i >= 0 {
			s.font = firstFont(value[i:])
		}
	case "font-size":
		if size, ok := lengthOf(value, parent.size); ok && size < 1000 {
			s.size = size
		}
	case "font-family":
		s.font = firstFont(value)
	case "text-decoration", "text-decoration-line", "text-underline":
		if strings.Contains(value, "wav") && (strings.Contains(value, "underline") || name == "text-underline") {
			on(richtext.Underlined, false)
			on(richtext.Waved, true)
		} else if strings.Contains(value, "underline") {
			on(richtext.Underlined, true)
		}
		if strings.Contains(value, "line-through") {
			on(richtext.StruckOut, true)
		}
	case "text-decoration-style":
		if value == "wavy" && s.face&richtext.Underlined != 0 {
			on(richtext.Underlined, false)
			on(richtext.Waved, true)
		}
	case "text-emphasis", "text-emphasis-style", "-webkit-text-emphasis", "-webkit-text-emphasis-style":
		on(richtext.Dotted, value != "none")
	case "text-align":
		s.align = alignOf(value)
	case "margin":
		if parts := strings.Fields(value); len(parts) == 4 {
			s.indent(parts[3])
		}
	case "margin-left", "padding-left":
		s.indent(value)
	case "vertical-align":
		on(richtext.Raised, value == "super")
		on(richtext.Lowered, value == "sub")
	case "display":
		s.gone = value == "none"
	case "visibility":
		s.unseen = value == "hidden" || value == "collapse"
	case "mso-hide":
		s.gone = value == "all"
	case "page-break-before", "break-before":
		s.pageAbove = value == "always" || value == "page"
	case "page-break-after", "break-after":
		s.pageBelow = value == "always" || value == "page"
	case "white-space":
		s.pre = strings.HasPrefix(value, "pre") || value == "break-spaces"
	case "mso-outline-level":
		if n, err := strconv.Atoi(value); err == nil && n >= 1 && n <= 9 {
			s.outline = int8(n)
		}
	case "mso-element":
		s.mso = value
	case "mso-list":
		s.list = value
	case "list-style", "list-style-type":
		s.marker = value
	}
}

func (s *style) weight(value string) {
	n, err := strconv.Atoi(value)
	if s.face &^= richtext.Strong; strings.HasPrefix(value, "bold") || err == nil && n >= 600 {
		s.face |= richtext.Strong
	}
}

func (s *style) indent(value string) {
	if n, ok := lengthOf(value, s.size); ok {
		s.leading = int32(20 * min(max(n, -10_000), 10_000))
	}
}

// firstFont is the first family that a list names.
func firstFont(list string) string {
	list, _, _ = strings.Cut(list, ",")
	return strings.Trim(list, `"' `)
}

func alignOf(value string) richtext.Align {
	switch value {
	case "center", "-webkit-center", "middle":
		return richtext.AlignCentre
	case "right", "end", "-webkit-right":
		return richtext.AlignRight
	}
	return richtext.AlignText
}

// lengths are units in points; those of 0 go by the size of letters.
var lengths = []struct {
	unit   string
	points float64
}{{"rem", 12}, {"pt", 1}, {"px", 0.75}, {"em", 0}, {"%", 0}, {"cm", 28.35}, {"mm", 2.835}, {"in", 72}, {"pc", 12}}

// sizeWords are the sizes that have names, in points.
var sizeWords = map[string]float64{
	"xx-small": 7, "x-small": 7.5, "small": 10, "medium": 12, "large": 13.5, "x-large": 18, "xx-large": 24, "xxx-large": 36,
}

// lengthOf reads a length in points; em is the size of letters.
func lengthOf(value string, em float64) (float64, bool) {
	if n, ok := sizeWords[value]; ok {
		return n, true
	}
	switch value {
	case "smaller":
		return em / 1.2, true
	case "larger":
		return em * 1.2, true
	}
	for _, u := range lengths {
		number, ok := strings.CutSuffix(value, u.unit)
		if !ok {
			continue
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
		if err != nil || n != n || n > 1e6 || n < -1e6 {
			return 0, false
		}
		switch {
		case u.points > 0:
			return n * u.points, true
		case u.unit == "%":
			return n * em / 100, true
		}
		return n * em, true
	}
	return 0, false
}
