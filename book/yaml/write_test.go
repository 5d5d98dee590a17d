package yaml_test

import (
	"testing"
	"unicode/utf8"

	"kanben/book/source"
	"kanben/book/yaml"
)

func TestWrite(t *testing.T) {
	for s, want := range map[string]string{
		"依靠群众": "依靠群众", "第二讲 群众路线.txt": "第二讲 群众路线.txt", "2、开幕词.txt": "2、开幕词.txt", "汇编.txt#2": "汇编.txt#2",
		"1984": "'1984'", "": "''", "no": "'no'", "a: b": "'a: b'", "- x": "'- x'", "it's": "'it''s'", " x": "' x'",
		"a\nb": `"a\nb"`, "a\x00": `"a\x00"`, "〔稿〕[1].txt": "'〔稿〕[1].txt'", "2024-10-01": "'2024-10-01'", "1.txt": "1.txt",
	} {
		if got := yaml.Write(s); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	}
}

// FuzzWrite: what is written reads as it was, as a value, as an item, in
// brackets, and behind a comment.
func FuzzWrite(f *testing.F) {
	for _, s := range []string{"甲", "a: b", "'\"", "\x00\u2028\uFEFF", "#", "- ", "...", "---", "=", "<<"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		w := yaml.Write(s)
		for _, text := range []string{"a: " + w + " # x\n", "- " + w + "\n", "a: [" + w + ", b]", "a:\n  - b: " + w + "\n"} {
			file := source.NewFile("t", "UTF-8", text)
			n, d := yaml.Parse(source.Span{File: file, End: int32(len(text))}, yaml.Options{})
			if d != nil {
				t.Fatalf("%q: %s", text, d.Code)
			}
			for n.Kind == yaml.Map || n.Kind == yaml.List {
				if n.Kind == yaml.Map {
					n = n.Pairs[0].Value
				} else {
					n = n.Items[0]
				}
			}
			if n.Text != s || n.Kind != yaml.String {
				t.Fatalf("%q reads as %q", text, n.Text)
			}
		}
	})
}
