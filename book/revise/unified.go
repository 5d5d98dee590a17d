package revise

import (
	"fmt"
	"io"
	"strings"

	"kanben/book/diag"
)

// A Part is a part of a difference, for colours.
type Part uint8

// Parts of a difference.
const (
	Head    Part = iota // the names of the files
	Place               // which lines
	OldLine             // a line as it was
	OldMark             // what was replaced in it
	NewLine             // a line as it is
	NewMark             // what replaces it
)

// A Painter paints a part of a difference; nil leaves it plain.
type Painter func(p Part, text string) string

// WriteUnified writes the changes as a unified difference without lines of
// context (POSIX diff -U 0), which patch takes; behind the places stand the codes
// of the rules. Whatever would steer a terminal is written out if paint is given.
func (r *Revision) WriteUnified(w io.Writer, after string, paint Painter) error {
	show := func(p Part, text string) string {
		if paint == nil {
			return text
		}
		return paint(p, diag.Visible(text))
	}
	if len(r.Changes) == 0 {
		return nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n", show(Head, "--- "+r.File.Name), show(Head, "+++ "+after))
	for i := range r.Changes {
		c := &r.Changes[i]
		place := fmt.Sprintf("@@ -%d +%d @@", c.Line, c.Now)
		if c.Removed {
			place = fmt.Sprintf("@@ -%d +%d,0 @@", c.Line, c.Now)
		}
		fmt.Fprintf(&b, "%s %s\n", show(Place, place), codes(c.Codes))
		end := "\n"
		if paint == nil {
			end = r.lineEnd(c.Line)
		}
		b.WriteString(show(OldLine, "-"))
		marked(&b, c.Old, c.Was, OldLine, OldMark, show)
		b.WriteString(end)
		if !c.Removed {
			b.WriteString(show(NewLine, "+"))
			marked(&b, c.New, c.Is, NewLine, NewMark, show)
			b.WriteString(end)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// marked writes a line without its end, with its marked stretches.
func marked(b *strings.Builder, text string, marks [][2]int, plain, mark Part, show func(Part, string) string) {
	done := 0
	for _, m := range marks {
		if m[0] > done {
			b.WriteString(show(plain, text[done:m[0]]))
		}
		if m[1] > m[0] {
			b.WriteString(show(mark, text[m[0]:m[1]]))
		}
		done = m[1]
	}
	if done < len(text) {
		b.WriteString(show(plain, text[done:]))
	}
}

// lineEnd gives the end of line n of the manuscript as a difference writes it.
func (r *Revision) lineEnd(n int) string {
	end := r.File.Text[r.File.Line(n).End:next(r.File, n)]
	if end == "" {
		return "\n\\ No newline at end of file\n"
	}
	if end == "\r\n" || end == "\n" {
		return end
	}
	return end + "\n"
}

// codes lists the codes of rules, each with how often it comes.
func codes(all []string) string {
	var order []string
	count := make(map[string]int)
	for _, c := range all {
		if count[c] == 0 {
			order = append(order, c)
		}
		count[c]++
	}
	for i, c := range order {
		if count[c] > 1 {
			order[i] = fmt.Sprintf("%s×%d", c, count[c])
		}
	}
	return strings.Join(order, " ")
}
