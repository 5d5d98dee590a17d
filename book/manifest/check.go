package manifest

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
	"kanben/book/yaml"
)

// A checker holds a document against the table.
type checker struct {
	root     *want
	words    *Vocabulary
	findings diag.List
}

// check holds a value against what it must be. Path is the way to it, for
// messages: speeches[2].title.
func (c *checker) check(n *yaml.Node, w *want, path string) {
	if w.alone != nil && n.Kind != yaml.Map {
		if w.kind == record && n.Kind == yaml.List {
			c.wrongKind(n, w, path)
			return
		}
		c.check(n, w.alone, path)
		return
	}
	switch w.kind {
	case record:
		c.record(n, w, path)
	case table:
		c.table(n, w, path)
	case list:
		c.list(n, w, path)
	default:
		c.single(n, w, path)
	}
}

// record checks a map with known keys.
func (c *checker) record(n *yaml.Node, w *want, path string) {
	if n.Kind != yaml.Map {
		c.wrongKind(n, w, path)
		return
	}
	for i := range n.Pairs {
		p := &n.Pairs[i]
		fd := w.find(p.Key)
		if fd == nil {
			c.unknown(p, w)
			continue
		}
		if p.Value.Kind == yaml.Null && !w.onlyOne {
			continue // as if the key were not there
		}
		c.check(p.Value, fd.want, below(path, p.Key))
	}
	if w.onlyOne && len(n.Pairs) != 1 {
		c.findings.Add(ruleOneKey.At(n.Span, path))
	}
}

// below is the path of a key of a map.
func below(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// table checks a map whose keys are the author's own, or of a list of words.
func (c *checker) table(n *yaml.Node, w *want, path string) {
	if n.Kind != yaml.Map {
		c.wrongKind(n, w, path)
		return
	}
	for i := range n.Pairs {
		p := &n.Pairs[i]
		if w.words != nil && !slices.Contains(w.words, p.Key) {
			hint := allowed(p.Key, w.words)
			c.findings.Add(ruleKey.At(p.Place, p.Key, hint))
			continue
		}
		if p.Value.Kind == yaml.Null {
			continue
		}
		c.check(p.Value, w.item, below(path, p.Key))
	}
}

// list checks a list. An item that says nothing is a mistake.
func (c *checker) list(n *yaml.Node, w *want, path string) {
	if n.Kind != yaml.List {
		c.wrongKind(n, w, path)
		return
	}
	for i, v := range n.Items {
		at := path + "[" + strconv.Itoa(i+1) + "]"
		if v.Kind == yaml.Null {
			c.findings.Add(ruleEmpty.At(v.Span, at))
			continue
		}
		c.check(v, w.item, at)
	}
}

// single checks a single value.
func (c *checker) single(n *yaml.Node, w *want, path string) {
	if !w.takes(n) {
		c.wrongKind(n, w, path)
		return
	}
	switch w.kind {
	case text:
		c.text(n, w, path)
	case word:
		if !slices.Contains(w.words, n.Text) {
			c.findings.Add(ruleWord.At(n.Span, path, n.Text, allowed(bare(n.Text), w.words)))
		}
	case number:
		if v, ok := integer(n.Text); !ok || v < w.min || v > w.max {
			c.findings.Add(ruleRange.At(n.Span, path, n.Text, w.min, w.max))
		}
	case decimal:
		if v, err := strconv.ParseFloat(n.Text, 64); err != nil || !(v >= float64(w.min) && v <= float64(w.max)) {
			c.findings.Add(ruleRange.At(n.Span, path, n.Text, w.min, w.max))
		}
	case date:
		if _, ok := book.ParseDate(n.Text); !ok {
			c.findings.Add(ruleDate.At(n.Span, path, n.Text))
		}
	}
}

// integer reads a whole number as YAML writes it: 12, 0x1F, 0o17.
func integer(s string) (int, bool) {
	base := 10
	if rest, ok := strings.CutPrefix(s, "0x"); ok {
		s, base = rest, 16
	} else if rest, ok := strings.CutPrefix(s, "0o"); ok {
		s, base = rest, 8
	}
	v, err := strconv.ParseInt(s, base, 32)
	return int(v), err == nil
}

// takes tells whether a node is of a kind that can be what is wanted.
func (w *want) takes(n *yaml.Node) bool {
	switch w.kind {
	case text:
		return n.Kind == yaml.String || n.Kind == yaml.Int || n.Kind == yaml.Float
	case word, date:
		return n.Kind == yaml.String
	case number:
		return n.Kind == yaml.Int
	case decimal:
		return n.Kind == yaml.Int || n.Kind == yaml.Float
	case truth:
		return n.Kind == yaml.Bool
	}
	return false
}

// text checks a text: it says something, holds nothing that no page can show,
// and looks as it must.
func (c *checker) text(n *yaml.Node, w *want, path string) {
	switch {
	case strings.TrimSpace(n.Text) == "":
		c.findings.Add(ruleEmpty.At(n.Span, path))
	case !w.lines && strings.ContainsAny(n.Text, "\r\n"):
		c.findings.Add(ruleOneLine.At(n.Span, path))
	case strings.ContainsFunc(n.Text, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7F }):
		c.findings.Add(ruleControl.At(n.Span, path))
	default:
		if problem, bad := c.form(n.Text, w.form); bad {
			c.findings.Add(ruleForm.At(n.Span, path, n.Text, problem))
			return
		}
		if isQuoted(n) {
			c.findings.Add(ruleQuotes.At(n.Span, path))
		}
	}
}

// isQuoted tells whether a text stands in Chinese quotation marks as a whole,
// as if they were YAML's.
func isQuoted(n *yaml.Node) bool {
	if n.Quoted {
		return false
	}
	inner, opens := strings.CutPrefix(n.Text, "“")
	inner, shuts := strings.CutSuffix(inner, "”")
	return opens && shuts && !strings.ContainsAny(inner, "“”")
}

// bare is a word without the quotation marks of a word processor.
func bare(s string) string { return strings.Trim(s, "“”‘’＂＇「」") }

// Forms of texts. The schema takes them over as they stand, so they use only
// what both kinds of regular expressions know.
var forms = [...]*regexp.Regexp{
	isbn:    regexp.MustCompile(`^(97[89][- ]?)?([0-9][- ]?){9}[0-9Xx]$`),
	length:  regexp.MustCompile(`^[0-9]+(\.[0-9]+)? ?(mm|cm|pt|in|毫米|厘米|磅)?$`),
	id:      regexp.MustCompile(`^[0-9A-Za-z一-鿿][0-9A-Za-z一-鿿_-]{0,39}$`),
	address: regexp.MustCompile(`^https?://[^\s/]+(/[^\s]*)?$`),
}

// form tells what is wrong with a text that must look like something.
func (c *checker) form(s string, fm form) (problem diag.Text, bad bool) {
	if int(fm) < len(forms) && forms[fm] != nil && !forms[fm].MatchString(s) {
		return formNames[fm], true
	}
	var err error
	switch fm {
	case pattern:
		_, err = regexp.Compile(s)
	case isbn:
		if !isISBN(s) {
			return diag.Text{Zh: "书号的校验码不对", En: "the ISBN's check digit is wrong"}, true
		}
	case paper:
		if !slices.Contains(c.words.Papers, s) && c.words.Paper != nil {
			err = c.words.Paper(s)
		}
	case typeSize:
		if c.words.Size != nil {
			err = c.words.Size(s)
		}
	}
	if err == nil {
		return diag.Text{}, false
	}
	if said, ok := err.(interface{ Words() diag.Text }); ok {
		return said.Words(), true
	}
	return diag.Text{Zh: err.Error(), En: err.Error()}, true
}

// isISBN checks the last digit of an ISBN (ISO 2108).
func isISBN(s string) bool {
	s = strings.NewReplacer("-", "", " ", "").Replace(s)
	sum := 0
	for i, r := range s {
		d := int(r - '0')
		if r == 'X' || r == 'x' {
			d = 10
		}
		switch {
		case len(s) == 10:
			sum += d * (10 - i)
		case i%2 == 1:
			sum += 3 * d
		default:
			sum += d
		}
	}
	return len(s) == 10 && sum%11 == 0 || len(s) == 13 && sum%10 == 0
}

// unknown refuses a key that its map does not have.
func (c *checker) unknown(p *yaml.Pair, w *want) {
	key := strings.TrimSpace(bare(p.Key))
	var keys, tried []string
	meant := map[string]string{}
	for i := range w.fields {
		fd := &w.fields[i]
		keys = append(keys, fd.key)
		for _, name := range append([]string{fd.key}, fd.also...) {
			tried = append(tried, name)
			meant[name] = fd.key
		}
	}
	near := meant[strings.ToLower(strings.ReplaceAll(key, "-", "_"))]
	if near == "" {
		near = meant[diag.Nearest(strings.ToLower(key), tried)]
	}
	hint := oneOf(keys)
	if near != "" {
		hint = didYouMean(near)
	} else if path := c.elsewhere(c.root, key, ""); path != "" {
		hint = diag.Text{Zh: fmt.Sprintf("“%s”要写在 %s 下面", key, path), En: fmt.Sprintf("%s belongs below %s", key, path)}
	}
	c.findings.Add(ruleKey.At(p.Place, p.Key, hint))
}

// elsewhere is the first way to a record that has a key, "" if none has.
func (c *checker) elsewhere(w *want, key, path string) string {
	if w.item != nil {
		return c.elsewhere(w.item, key, path+"[]")
	}
	if path != "" && w.find(key) != nil {
		return path
	}
	for i := range w.fields {
		fd := &w.fields[i]
		if found := c.elsewhere(fd.want, key, below(path, fd.key)); found != "" {
			return found
		}
	}
	return ""
}

// allowed is the hint for a word that is none of a list: the one that was
// probably meant, or all.
func allowed(s string, words []string) diag.Text {
	lower := strings.ToLower(strings.TrimSpace(s))
	if w := synonyms[lower]; w != "" && slices.Contains(words, w) {
		return didYouMean(w)
	}
	forms := map[string]string{}
	var tried []string
	for _, w := range words {
		form := strings.ToLower(w)
		forms[form] = w
		tried = append(tried, form)
	}
	if near := diag.Nearest(strings.ReplaceAll(lower, "_", "-"), tried); near != "" {
		return didYouMean(forms[near])
	}
	if len(words) > shownWords {
		return diag.Text{Zh: "见 kanben schema", En: "kanben schema has the list"}
	}
	return oneOf(words)
}

// shownWords is how many words a hint lists.
const shownWords = 40

func didYouMean(s string) diag.Text {
	return diag.Text{Zh: "您是不是要写：" + s, En: "did you mean " + s + "?"}
}

func oneOf(words []string) diag.Text {
	list := strings.Join(words, ", ")
	return diag.Text{Zh: "可以写：" + list, En: "it can be: " + list}
}

// wrongKind refuses a value of the wrong kind.
func (c *checker) wrongKind(n *yaml.Node, w *want, path string) {
	if path == "" {
		path = "book.yaml"
	}
	c.findings.Add(ruleKind.At(firstLine(n.Span), path, w.name(), kindName(n), w.wayOut(n)))
}

// firstLine is the part of a span on its first line, for the caret.
func firstLine(s source.Span) source.Span {
	if i := strings.IndexByte(s.Text(), '\n'); i >= 0 {
		return s.Sub(0, i)
	}
	return s
}
