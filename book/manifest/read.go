package manifest

import (
	"reflect"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
	"kanben/book/yaml"
)

// maxExtends is how many files can lie below one another.
const maxExtends = 8

// Read reads a manifest, and the files that it extends. Load opens such a file
// by its path from the folder of the file that names it; the error's words go
// into the message. If findings hold an error there is no manifest.
func Read(f *source.File, v *Vocabulary, load func(from *source.File, path string) (*source.File, error)) (*Manifest, diag.List) {
	r := &reader{table: root(v), words: v, load: load}
	n := r.read(f, nil)
	r.findings.Sort(r.files)
	if r.failed() {
		return nil, r.findings
	}
	m := &Manifest{}
	if n.Kind == yaml.Map {
		bind(n, reflect.ValueOf(m).Elem())
	}
	m.check(&r.findings)
	r.findings.Sort(r.files)
	if r.failed() {
		return nil, r.findings
	}
	return m, r.findings
}

// A reader reads a manifest and what it extends.
type reader struct {
	table    *want
	words    *Vocabulary
	load     func(*source.File, string) (*source.File, error)
	files    []*source.File
	findings diag.List
}

func (r *reader) failed() bool { return r.findings.Count(diag.Error) > 0 }

// read reads one file and lays it over the one it extends.
func (r *reader) read(f *source.File, above []string) *yaml.Node {
	r.files = append(r.files, f)
	n, bad := yaml.Parse(source.Span{File: f, End: int32(len(f.Text))}, yaml.Options{})
	if bad != nil {
		r.findings.Add(*bad)
		return &yaml.Node{}
	}
	if n.Kind == yaml.Null {
		return n
	}
	c := &checker{root: r.table, words: r.words}
	c.check(n, r.table, "")
	r.findings = append(r.findings, c.findings...)
	base := n.Get("extends")
	if n.Kind != yaml.Map || base == nil || base.Kind != yaml.String || r.failed() {
		return n
	}
	return r.extend(n, base, f, append(above, f.Name))
}

// extend lays a document over the one that it extends.
func (r *reader) extend(n, base *yaml.Node, f *source.File, above []string) *yaml.Node {
	if len(above) > maxExtends {
		r.findings.Add(ruleCircle.At(base.Span, strings.Join(above, " → ")))
		return n
	}
	under, err := r.load(f, base.Text)
	if err != nil {
		said := diag.Text{Zh: err.Error(), En: err.Error()}
		var hint diag.Text
		if w, ok := err.(interface{ Words() diag.Text }); ok {
			said = w.Words()
		}
		if w, ok := err.(interface{ Way() diag.Text }); ok {
			hint = w.Way()
		}
		r.findings.Add(ruleExtends.At(base.Span, base.Text, said, hint))
		return n
	}
	for _, name := range above {
		if name == under.Name {
			r.findings.Add(ruleCircle.At(base.Span, strings.Join(append(above, under.Name), " → ")))
			return n
		}
	}
	return overlay(r.read(under, above), n)
}

// overlay lays one document over another: maps key by key, all else is
// replaced. A key with nothing behind it takes away what lies below.
func overlay(under, over *yaml.Node) *yaml.Node {
	if under.Kind != yaml.Map || over.Kind != yaml.Map {
		return over
	}
	out := *over
	out.Pairs = nil
	for _, p := range under.Pairs {
		if v := over.Get(p.Key); v != nil {
			p.Value = overlay(p.Value, v)
		}
		out.Pairs = append(out.Pairs, p)
	}
	for _, p := range over.Pairs {
		if under.Get(p.Key) == nil {
			out.Pairs = append(out.Pairs, p)
		}
	}
	return &out
}
