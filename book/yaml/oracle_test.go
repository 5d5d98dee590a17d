package yaml_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	goccy "github.com/goccy/go-yaml"

	"kanben/book/source"
	"kanben/book/yaml"
)

// FuzzParse reads anything without a panic, has all its places inside the file,
// and where another reader of YAML understands the text, means the same by it.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"title: 甲\nspeeches:\n  - file: 一.txt\n    n: 2\n", "a: [b, {c: d}]\n", "a: |\n  x\n\n  y\nb: >-\n  x\n  y\n",
		"a: \"x\\ny\"\nb: 'it''s'\n", "- a\n- - b\n  - c\n", "a: # x\n  b\n", "'a': 1.5\n\"b\": true\nc: ~\n",
		"a: x\n  y\n\n  z\n", "a: \"x\n  y\"\n", "[a, 'b', \"c\"]", "{a: 1, b: [2]}", "a:\n- b\n-\n  c\n", "书名：甲\n", "a: -1\nb: +2\nc: .5\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\r\u0085\u2028\u2029\x00\uFEFF") {
			t.Skip("line ends are the decoder's, and parted in other ways by others")
		}
		file := source.NewFile("t", "UTF-8", text)
		n, d := yaml.Parse(source.Span{File: file, End: int32(len(text))}, yaml.Options{})
		if d != nil {
			if d.Span.Start < 0 || d.Span.Start > d.Span.End || int(d.Span.End) > len(text) {
				t.Fatalf("finding at %d–%d of %d", d.Span.Start, d.Span.End, len(text))
			}
			return
		}
		places(t, n, len(text))
		if strings.ContainsAny(text, "|>~\t0123456789") || strings.Contains(text, " \n") || strings.Contains(mean(n), " -") || strings.Contains(text, "...") || strings.Contains(text, "-\n") || strings.Contains(text, "''") && strings.Contains(text, "\n") {
			return // in all of these the oracle has ways of its own, checked against the standard by hand
		}
		want, ok := oracle(text)
		if !ok {
			return
		}
		if got := mean(n); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	})
}

func places(t *testing.T, n *yaml.Node, size int) {
	if n.Start < 0 || n.Start > n.End || int(n.End) > size {
		t.Fatalf("node at %d–%d of %d", n.Start, n.End, size)
	}
	for _, p := range n.Pairs {
		places(t, p.Value, size)
	}
	for _, v := range n.Items {
		places(t, v, size)
	}
}

// oracle is what another reader understands; false if it refuses the text, or
// fails on it.
func oracle(text string) (s string, ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	var v any
	if err := goccy.UnmarshalWithOptions([]byte(text), &v, goccy.UseOrderedMap()); err != nil {
		return "", false
	}
	return meanAny(v), true
}

func meanAny(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case goccy.MapSlice:
		var parts []string
		for _, p := range v {
			parts = append(parts, fmt.Sprintf("%q: %s", fmt.Sprint(p.Key), meanAny(p.Value)))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case []any:
		var parts []string
		for _, p := range v {
			parts = append(parts, meanAny(p))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case string:
		if _, err := strconv.ParseFloat(v, 64); err == nil {
			return "number" // 08 is one to us, as the core schema has it
		}
		return strconv.Quote(v)
	case uint64, int64, float64:
		return "number"
	case time.Time:
		return "time"
	}
	return fmt.Sprint(v)
}

func mean(n *yaml.Node) string {
	var parts []string
	switch n.Kind {
	case yaml.Map:
		for _, p := range n.Pairs {
			parts = append(parts, fmt.Sprintf("%q: %s", p.Key, mean(p.Value)))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case yaml.List:
		for _, v := range n.Items {
			parts = append(parts, mean(v))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case yaml.Null:
		return "null"
	case yaml.Bool:
		return strings.ToLower(n.Text)
	case yaml.Int, yaml.Float:
		return "number"
	}
	if _, err := strconv.ParseFloat(n.Text, 64); err == nil {
		return "number"
	}
	return strconv.Quote(n.Text)
}
