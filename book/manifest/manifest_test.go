package manifest_test

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"kanben/book/diag"
	"kanben/book/golden"
	"kanben/book/manifest"
	"kanben/book/source"
	"kanben/book/yaml"
)

// vocabulary is words enough for tests.
func vocabulary() *manifest.Vocabulary {
	return &manifest.Vocabulary{
		Styles:        []string{"speech", "plain", "large", "16k"},
		Papers:        []string{"a5", "16k", "a4"},
		Targets:       []string{"epub", "pdf", "booklet", "large", "txt"},
		Punctuations:  []string{"full", "kaiming"},
		Writings:      []string{"horizontal", "vertical"},
		Options:       []string{"headings"},
		Covers:        []string{"frame", "slip"},
		Bindings:      []string{"stitched", "glued"},
		Roles:         []string{"song", "songbold"},
		EbookFonts:    []string{"ttf", "none"},
		EbookProfiles: []string{"standard"},
		Encodings:     []string{"UTF-8", "GB18030"},
		Levels:        []string{"none", "safe", "full"},
		Switches:      []string{"on", "off", "fix"},
		Codes:         []string{"P001", "P012"},
		Paper:         func(s string) error { return errors.New("no such paper") },
		Size: func(s string) error {
			if s != "小四" && s != "12" {
				return errors.New("no size")
			}
			return nil
		},
	}
}

// archive reads the manifests of an archive, and a loader for those that they
// extend.
func archive(t testing.TB, name string) ([]*source.File, func(*source.File, string) (*source.File, error)) {
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var files []*source.File
	for _, f := range txtar.Parse(data).Files {
		text := strings.ReplaceAll(string(f.Data), "⇥", "\t")
		files = append(files, source.NewFile(f.Name, "UTF-8", text))
	}
	load := func(from *source.File, name string) (*source.File, error) {
		for _, f := range files {
			if f.Name == path.Join(path.Dir(from.Name), name) {
				return f, nil
			}
		}
		return nil, errors.New("not there")
	}
	return files, load
}

// TestMistakes: each wrong manifest is refused in both languages, at the place
// of the mistake, with what was probably meant.
func TestMistakes(t *testing.T) {
	files, load := archive(t, "bad.txtar")
	var w strings.Builder
	for _, f := range files {
		if !strings.HasSuffix(f.Name, ".yaml") {
			continue
		}
		m, list := manifest.Read(f, vocabulary(), load)
		if failed := list.Count(diag.Error) > 0; failed != (m == nil) {
			t.Errorf("%s: errors %v, manifest %v", f.Name, failed, m != nil)
		}
		if strings.HasPrefix(f.Name, "advice") != (m != nil) {
			t.Errorf("%s: manifest %v", f.Name, m != nil)
		}
		fmt.Fprintf(&w, "== %s\n", f.Name)
		for i := range list {
			for _, l := range []diag.Lang{diag.Chinese, diag.English} {
				if err := (&diag.Printer{W: &w, Lang: l}).Print(&list[i]); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	golden.File(t, filepath.Join("testdata", "bad.golden"), w.String())
}

// TestGood: what the reference shows is read without a finding, and comes out as
// it stands there.
func TestGood(t *testing.T) {
	files, load := archive(t, "good.txtar")
	for _, f := range files {
		m, list := manifest.Read(f, vocabulary(), load)
		for i := range list {
			t.Errorf("%s: %s %s", f.Name, list[i].Code, list[i].Text(diag.English))
		}
		if m == nil {
			t.Errorf("%s: no manifest", f.Name)
			continue
		}
		golden.File(t, filepath.Join("testdata", strings.TrimSuffix(f.Name, ".yaml")+".golden"), dump(m))
	}
}

// dump writes every value of a manifest with its place.
func dump(m *manifest.Manifest) string {
	var w strings.Builder
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		at := func(s source.Span) string { return s.Position().String() }
		switch x := v.Interface().(type) {
		case manifest.Text:
			if x.Given() {
				fmt.Fprintf(&w, "%s %s %q\n", at(x.Span), path, x.S)
			}
		case manifest.Number:
			if x.Given() {
				fmt.Fprintf(&w, "%s %s %d\n", at(x.Span), path, x.N)
			}
		case manifest.Truth:
			if x.Given() {
				fmt.Fprintf(&w, "%s %s %v\n", at(x.Span), path, x.B)
			}
		case manifest.Date:
			if x.Given() {
				fmt.Fprintf(&w, "%s %s %s\n", at(x.Span), path, x.Time.Format("2006-01-02"))
			}
		case source.Span:
		default:
			switch v.Kind() {
			case reflect.Struct:
				for i := range v.NumField() {
					walk(path+"."+v.Type().Field(i).Name, v.Field(i))
				}
			case reflect.Slice:
				for i := range v.Len() {
					walk(fmt.Sprintf("%s[%d]", path, i+1), v.Index(i))
				}
			}
		}
	}
	walk("", reflect.ValueOf(*m))
	return w.String()
}

// structural are the findings that a schema can have, too.
var structural = []string{"B220", "B221", "B222", "B223", "B224", "B228", "B229", "B230"}

// agree tells how schema and validator disagree on a file, "" if they do not.
func agree(f *source.File, schema *jsonschema.Schema) string {
	doc, bad := yaml.Parse(source.Span{File: f, End: int32(len(f.Text))}, yaml.Options{})
	if bad != nil {
		return ""
	}
	nothing := func(*source.File, string) (*source.File, error) { return nil, errors.New("not there") }
	m, list := manifest.Read(f, vocabulary(), nothing)
	refused := schema.Validate(plain(doc))
	wrong := slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return slices.Contains(structural, d.Code) })
	switch {
	case wrong && refused == nil:
		return "only the validator refuses it: " + list[0].Code + " " + list[0].Text(diag.English)
	case m != nil && refused != nil:
		return "only the schema refuses it: " + refused.Error()
	}
	return ""
}

// plain is a document as programs that know nothing of YAML see it.
func plain(n *yaml.Node) any {
	switch n.Kind {
	case yaml.Map:
		m := map[string]any{}
		for _, p := range n.Pairs {
			m[p.Key] = plain(p.Value)
		}
		return m
	case yaml.List:
		l := []any{}
		for _, v := range n.Items {
			l = append(l, plain(v))
		}
		return l
	case yaml.Null:
		return nil
	case yaml.Bool:
		return strings.EqualFold(n.Text, "true")
	case yaml.Int:
		text, base := strings.TrimPrefix(n.Text, "0x"), 10
		if text != n.Text {
			base = 16
		} else if text = strings.TrimPrefix(n.Text, "0o"); text != n.Text {
			base = 8
		}
		if i, err := strconv.ParseInt(text, base, 64); err == nil {
			return i
		}
		return 1e30
	case yaml.Float:
		if v, err := strconv.ParseFloat(n.Text, 64); err == nil && !math.IsInf(v, 0) && !math.IsNaN(v) {
			return v
		}
	}
	return n.Text
}

func compiled(t testing.TB) *jsonschema.Schema {
	var buf bytes.Buffer
	if err := diag.NewEncoder(&buf).Encode(manifest.Schema(vocabulary(), diag.English)); err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(&buf)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("book.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("book.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSchemaAndValidatorAgree: what the editor underlines is what the program
// refuses.
func TestSchemaAndValidatorAgree(t *testing.T) {
	schema := compiled(t)
	for _, name := range []string{"good.txtar", "bad.txtar"} {
		files, _ := archive(t, name)
		for _, f := range files {
			if s := agree(f, schema); s != "" {
				t.Errorf("%s: %s", f.Name, s)
			}
		}
	}
}

// FuzzRead: no input makes a panic, findings lie inside the file, and schema and
// validator agree.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"good.txtar", "bad.txtar"} {
		files, _ := archive(f, name)
		for _, file := range files {
			f.Add(file.Text)
		}
	}
	schema := compiled(f)
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile("book.yaml", "UTF-8", strings.ToValidUTF8(text, "?"))
		_, list := manifest.Read(file, vocabulary(), func(*source.File, string) (*source.File, error) { return file, nil })
		for i := range list {
			if s := list[i].Span; s.Start < 0 || s.Start > s.End || int(s.End) > len(file.Text) {
				t.Fatalf("%s at %d–%d of %d", list[i].Code, s.Start, s.End, len(file.Text))
			}
			list[i].Text(diag.Chinese)
			list[i].Advice(diag.English)
		}
		if s := agree(file, schema); s != "" {
			t.Errorf("%q: %s", file.Text, s)
		}
	})
}
