package revise_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"kanben/book/diag"
	"kanben/book/revise"
	"kanben/book/source"
)

// FuzzNew holds what must be true of any edits of any text, in order or not, on
// top of each other or not: what is not edited stays, the lines that are said to
// change are the lines that do, and the stretches that are marked in them are
// what was replaced.
func FuzzNew(f *testing.F) {
	f.Add("今天,我讲三点。\n好\n", "，", []byte{6, 1, 0})
	f.Add("甲\r\n\r\n乙\n丙", "", []byte{0, 3, 1, 7, 3, 0, 7, 1, 0})
	f.Add("甲乙丙\n", "丁\u3000", []byte{0, 9, 1, 3, 3, 0})
	repair, proposal := &diag.Rule{Code: "P001", Severity: diag.Fixed}, &diag.Rule{Code: "P151", Severity: diag.Advice}
	f.Fuzz(func(t *testing.T, text, put string, places []byte) {
		if text == "" || !utf8.ValidString(text) || !utf8.ValidString(put) || strings.ContainsAny(put, "\r\n\u0085\u2029") {
			t.Skip()
		}
		file := source.NewFile("稿.txt", "UTF-8", text)
		var list diag.List
		for ; len(places) >= 3; places = places[3:] {
			line := file.Line(1 + int(places[0])%max(file.Lines(), 1))
			from, size := int(places[0])/2%(len(line.Text())+1), int(places[1])
			span := line.Sub(from, min(from+size, len(line.Text())))
			rule := repair
			if places[2]%2 == 1 {
				rule = proposal
			}
			d := rule.At(span)
			d.Edits = []diag.Edit{{Span: span, New: put}}
			list = append(list, d)
		}
		r := revise.New(file, list, func(*diag.Diagnostic) bool { return true })
		if len(list) == 0 && r.Text != text {
			t.Fatalf("nothing was asked, and it reads %q", r.Text)
		}
		changed := map[int]*revise.Change{}
		for i := range r.Changes {
			c := &r.Changes[i]
			if changed[c.Line] != nil || c.Old != file.Line(c.Line).Text() || len(c.Was) == 0 {
				t.Fatalf("%+v", c)
			}
			changed[c.Line] = c
			if c.Removed {
				continue
			}
			if got := replaced(c); got != c.New {
				t.Fatalf("the marks of %q give %q, not %q", c.Old, got, c.New)
			}
		}
		var want strings.Builder
		for n := 1; n <= file.Lines(); n++ {
			line := file.Line(n)
			end := len(text)
			if n < file.Lines() {
				end = int(file.Line(n + 1).Start)
			}
			c := changed[n]
			switch {
			case c == nil:
				want.WriteString(text[line.Start:end])
			case !c.Removed:
				want.WriteString(c.New + text[line.End:end])
			}
		}
		if r.Text != want.String() {
			t.Fatalf("the text is %q, by its lines %q", r.Text, want.String())
		}
	})
}

// replaced is the old line of a change with its marked stretches replaced.
func replaced(c *revise.Change) string {
	text := c.Old
	for i, was := range slices.Backward(c.Was) {
		text = text[:was[0]] + c.New[c.Is[i][0]:c.Is[i][1]] + text[was[1]:]
	}
	return text
}
