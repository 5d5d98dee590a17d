package inspect

import (
	"path"
	"strings"
	"unicode/utf8"

	"kanben/book/source"
)

// styles looks at a style sheet: whether its braces match, and where it leads.
func (b *volume) styles(i *item, data []byte) {
	if len(data) > maxDocument {
		b.say(E007)
		return
	}
	f := source.NewFile(b.name+": "+i.path, "", strings.ToValidUTF8(string(data), "\uFFFD"))
	if !utf8.Valid(data) {
		b.at(f, 0, E021)
		return
	}
	css := blankComments(f.Text)
	depth, quote := 0, byte(0)
	for at := 0; at < len(css); at++ {
		c := css[at]
		switch {
		case quote != 0:
			switch c {
			case '\\':
				at++
			case quote:
				quote = 0
			case '\n':
				b.at(f, at, E030, text("引号没有配对", "a quotation mark has no partner"))
				return
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth < 0 {
				b.at(f, at, E030, text("多了 }", "there is a } too many"))
				return
			}
		}
	}
	if depth != 0 || quote != 0 {
		b.at(f, len(css), E030, text("少了 }", "a } is missing"))
	}
	b.addresses(i, f, css)
}

// blankComments puts blanks for comments, so that places stay.
func blankComments(css string) string {
	out := []byte(css)
	for at := 0; ; {
		from := strings.Index(css[at:], "/*")
		if from < 0 {
			return string(out)
		}
		from += at
		to := len(css)
		if end := strings.Index(css[from+2:], "*/"); end >= 0 {
			to = from + 2 + end + 2
		}
		for k := from; k < to; k++ {
			if out[k] != '\n' {
				out[k] = ' '
			}
		}
		at = to
	}
}

// addresses follows url(…) and @import.
func (b *volume) addresses(i *item, f *source.File, css string) {
	for at := 0; ; {
		n := strings.Index(css[at:], "url(")
		if n < 0 {
			return
		}
		at += n + len("url(")
		end := strings.IndexByte(css[at:], ')')
		if end < 0 {
			b.at(f, at, E030, text("url( 没有写完", "url( does not end"))
			return
		}
		href := strings.Trim(strings.TrimSpace(css[at:at+end]), `"'`)
		if href == "" || strings.HasPrefix(href, "data:") || strings.HasPrefix(href, "#") {
			continue
		}
		target, _, ok := resolve(path.Dir(i.path), href)
		switch {
		case !ok:
			b.at(f, at, E024, href)
		case b.listed[target] == nil:
			b.at(f, at, E022, href)
		}
	}
}
