package html

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// Limits of a page's tree.
const (
	maxTags    = 1 << 20 // a thousand speeches have some hundred thousand
	maxDepth   = 200     // what lies deeper stands side by side: no page needs more
	maxReopen  = 8       // marks of letters that go on behind a wrong end tag
	maxAttrs   = 64      // of one tag
	maxClasses = 16
)

// A node is an element of a page, or a stretch of text.
type node struct {
	tag   string // "" for text
	text  string
	attrs []html.Attribute
	up    *node
	down  []*node
}

// attr gives an attribute, "" if there is none.
func (n *node) attr(name string) string {
	v, _ := n.lookup(name)
	return v
}

func (n *node) lookup(name string) (string, bool) {
	for i := range n.attrs {
		if n.attrs[i].Key == name {
			return n.attrs[i].Val, true
		}
	}
	return "", false
}

// classes are the classes of an element.
func (n *node) classes() []string {
	list := strings.Fields(n.attr("class"))
	return list[:min(len(list), maxClasses)]
}

// hasClass tells whether an element is of a class.
func (n *node) hasClass(names ...string) bool {
	for _, c := range n.classes() {
		for _, name := range names {
			if c == name {
				return true
			}
		}
	}
	return false
}

// within tells whether a node is another, or lies in it.
func (n *node) within(other *node) bool {
	for ; n != nil; n = n.up {
		if n == other {
			return true
		}
	}
	return false
}

// each calls f for a node and all inside of it, in their order, until it says
// that it needs no more of what lies in one.
func (n *node) each(f func(*node) bool) {
	if !f(n) {
		return
	}
	for _, c := range n.down {
		c.each(f)
	}
}

// find gives the first node that f says yes to, nil if there is none.
func (n *node) find(f func(*node) bool) (found *node) {
	n.each(func(x *node) bool {
		if found == nil && f(x) {
			found = x
		}
		return found == nil
	})
	return found
}

// words is the text inside of a node, at most so many bytes of it.
func (n *node) words(most int) string {
	var b strings.Builder
	n.each(func(x *node) bool {
		if x.tag == "" && b.Len() < most {
			b.WriteString(x.text)
		}
		return b.Len() < most
	})
	return strings.TrimSpace(b.String())
}

// A tagKind is what the tree has to know of an element.
type tagKind uint8

const (
	voidTag   tagKind = 1 << iota // it has no end
	blockTag                      // it ends a paragraph
	formatTag                     // a mark of letters
	rawTag                        // its text is for programs
)

// kinds are the elements that are known (HTML, section 4).
var kinds = map[string]tagKind{
	"area": voidTag, "base": voidTag, "br": voidTag, "col": voidTag, "embed": voidTag, "hr": voidTag | blockTag, "img": voidTag, "input": voidTag,
	"link": voidTag, "meta": voidTag, "param": voidTag, "source": voidTag, "track": voidTag, "wbr": voidTag,

	"address": blockTag, "article": blockTag, "aside": blockTag, "blockquote": blockTag, "body": blockTag, "center": blockTag, "dd": blockTag, "details": blockTag,
	"dialog": blockTag, "dir": blockTag, "div": blockTag, "dl": blockTag, "dt": blockTag, "fieldset": blockTag, "figcaption": blockTag, "figure": blockTag,
	"footer": blockTag, "form": blockTag, "h1": blockTag, "h2": blockTag, "h3": blockTag, "h4": blockTag, "h5": blockTag, "h6": blockTag, "header": blockTag,
	"hgroup": blockTag, "html": blockTag, "legend": blockTag, "li": blockTag, "main": blockTag, "menu": blockTag, "nav": blockTag, "ol": blockTag, "p": blockTag,
	"pre": blockTag, "search": blockTag, "section": blockTag, "summary": blockTag, "table": blockTag, "tbody": blockTag, "thead": blockTag, "tfoot": blockTag,
	"tr": blockTag, "td": blockTag, "th": blockTag, "caption": blockTag, "ul": blockTag,

	"b": formatTag, "strong": formatTag, "i": formatTag, "em": formatTag, "u": formatTag, "s": formatTag, "strike": formatTag, "sub": formatTag, "sup": formatTag,
	"font": formatTag, "big": formatTag, "small": formatTag, "tt": formatTag, "code": formatTag, "a": formatTag,

	"script": rawTag, "style": rawTag, "head": rawTag, "title": rawTag, "noscript": rawTag, "template": rawTag, "noembed": rawTag, "noframes": rawTag,
}

// isBlock tells whether an element ends the paragraph before it.
func (n *node) isBlock() bool { return kinds[n.tag]&blockTag != 0 }

// A builder makes the tree of a page in one pass, each tag in bounded time: wrong
// end tags close what they can, and elements end where HTML says that they do
// without a tag.
type builder struct {
	root   *node
	open   []*node
	over   int  // tags that lie too deep to be opened
	xhtml  bool // <a/> is an end
	tags   int
	sheets []string // what style elements say
	title  string
	office bool // a word processor made it
}

// parse makes the tree of a page, false if it has more tags than any.
func parse(text string, xhtml bool) (*builder, bool) {
	b := &builder{root: &node{tag: "html"}, xhtml: xhtml}
	b.open = []*node{b.root}
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b, true
		case html.TextToken:
			b.text(string(z.Text()))
		case html.StartTagToken:
			b.start(z, false)
		case html.SelfClosingTagToken:
			b.start(z, true)
		case html.EndTagToken:
			name, _ := z.TagName()
			b.end(string(name))
		}
		if b.tags > maxTags {
			return nil, false
		}
	}
}

func (b *builder) top() *node { return b.open[len(b.open)-1] }

// text adds text. What stands in elements for programs is for these; words in a
// head end it.
func (b *builder) text(s string) {
	top := b.top()
	if top.tag == "style" {
		b.sheets = append(b.sheets, s)
		return
	}
	if top.tag == "title" && len(b.title) < maxHead {
		b.title += s
	}
	if kinds[top.tag]&rawTag != 0 && top.tag != "head" || s == "" {
		return
	}
	if top.tag == "head" && strings.TrimSpace(s) != "" {
		b.pop(len(b.open) - 1)
	}
	b.append(&node{text: s})
}

func (b *builder) append(n *node) {
	top := b.top()
	n.up = top
	top.down = append(top.down, n)
}

// start opens an element.
func (b *builder) start(z *html.Tokenizer, closed bool) {
	b.tags++
	name, more := z.TagName()
	n := &node{tag: string(name)}
	if i := strings.IndexByte(n.tag, ':'); i > 0 && i < len(n.tag)-1 {
		if prefix := n.tag[:i]; prefix == "html" || prefix == "h" || prefix == "xhtml" {
			n.tag = n.tag[i+1:]
		}
	}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if len(n.attrs) < maxAttrs {
			n.attrs = append(n.attrs, html.Attribute{Key: string(key), Val: string(value)})
		}
	}
	switch n.tag {
	case "meta":
		b.meta(n)
	case "html", "body":
		b.root.attrs = append(b.root.attrs, n.attrs...)
		b.root.attrs = b.root.attrs[:min(len(b.root.attrs), maxAttrs)]
		if len(b.open) > 1 && b.open[1].tag == "head" {
			b.pop(1)
		}
		return
	}
	if b.top().tag == "head" && !contains(" meta link title style script base noscript template ", n.tag) {
		b.pop(len(b.open) - 1)
	}
	b.implied(n.tag)
	kind := kinds[n.tag]
	if closed && b.xhtml {
		z.NextIsNotRawText()
	}
	closed = closed && (b.xhtml || bytes.IndexByte(name, ':') >= 0)
	if kind&voidTag == 0 && !closed && len(b.open) >= maxDepth {
		b.over++
		return
	}
	b.append(n)
	if kind&voidTag == 0 && !closed {
		b.open = append(b.open, n)
	}
}

// meta reads what a page says of itself: the program that made it.
func (b *builder) meta(n *node) {
	if !strings.EqualFold(n.attr("name"), "generator") {
		return
	}
	for _, name := range [...]string{"Word", "Office", "WPS"} {
		b.office = b.office || strings.Contains(n.attr("content"), name)
	}
}

// closers are the elements that end where one of others begins, and what they do
// not look beyond.
var closers = map[string]struct{ ends, until string }{
	"li": {" li ", " ul ol menu dir td th table "},
	"dt": {" dt dd ", " dl td th table "}, "dd": {" dt dd ", " dl td th table "},
	"tr": {" tr td th ", " table "}, "td": {" td th ", " tr table "}, "th": {" td th ", " tr table "},
	"thead": {" thead tbody tfoot tr td th caption ", " table "}, "tbody": {" thead tbody tfoot tr td th caption ", " table "}, "tfoot": {" thead tbody tfoot tr td th caption ", " table "},
	"option": {" option ", " select "}, "rt": {" rt rp rb ", " ruby "}, "rp": {" rt rp rb ", " ruby "}, "rb": {" rt rp rb ", " ruby "},
}

// implied closes what ends without a tag where an element begins.
func (b *builder) implied(tag string) {
	if c, ok := closers[tag]; ok {
		b.closeTo(c.ends, c.until)
		return
	}
	if kinds[tag]&blockTag != 0 {
		b.closeTo(" p ", " td th table li button object blockquote div section article ")
	}
	if tag == "a" {
		b.closeTo(" a ", " td th table p div li ")
	}
}

// closeTo closes the outermost open element of a list above those that are not
// looked beyond.
func (b *builder) closeTo(ends, until string) {
	at := 0
	for i := len(b.open) - 1; i > 0; i-- {
		tag := b.open[i].tag
		if contains(ends, tag) {
			at = i
		} else if contains(until, tag) {
			break
		}
	}
	if at > 0 {
		b.popKeeping(at, "")
	}
}

func contains(list, word string) bool { return strings.Contains(list, " "+word+" ") }

// end closes an element, and what lies open in it. Marks of letters go on.
func (b *builder) end(tag string) {
	if b.over > 0 && kinds[tag]&voidTag == 0 {
		b.over--
		return
	}
	if i := strings.IndexByte(tag, ':'); i > 0 {
		if prefix := tag[:i]; prefix == "html" || prefix == "h" || prefix == "xhtml" {
			tag = tag[i+1:]
		}
	}
	switch tag {
	case "html", "body":
		return
	case "br": // as browsers have it
		b.append(&node{tag: "br"})
		return
	case "p":
		if !b.isOpen("p") {
			b.append(&node{tag: "p"})
			return
		}
	}
	for i := len(b.open) - 1; i > 0; i-- {
		switch open := b.open[i]; {
		case open.tag == tag:
			b.popKeeping(i, tag)
			return
		case contains(" td th table ", open.tag) && !contains(" td th tr table tbody thead tfoot div section article ", tag):
			return // a mark's end outside of the cell it stands in
		}
	}
}

func (b *builder) isOpen(tag string) bool {
	for i := len(b.open) - 1; i > 0; i-- {
		if b.open[i].tag == tag {
			return true
		}
		if contains(" td th table ", b.open[i].tag) {
			return false
		}
	}
	return false
}

// pop closes the elements from the i-th on.
func (b *builder) pop(i int) { b.open = b.open[:i] }

// popKeeping closes the elements from the i-th on; the marks of letters among
// those behind it are opened again, as no author closes them so.
func (b *builder) popKeeping(i int, tag string) {
	var again []*node
	for _, n := range b.open[i+1:] {
		if kinds[n.tag]&formatTag != 0 && n.tag != "a" && len(again) < maxReopen && (kinds[tag]&formatTag != 0 || tag == "p" || tag == "") {
			again = append(again, n)
		}
	}
	b.pop(i)
	for _, n := range again {
		if len(b.open) < maxDepth {
			twin := &node{tag: n.tag, attrs: n.attrs}
			b.append(twin)
			b.open = append(b.open, twin)
		}
	}
}
