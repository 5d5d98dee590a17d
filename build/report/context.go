package report

import (
	"strings"
	"unicode/utf8"

	"kanben/book/diag"
	"kanben/book/source"
)

// A segment is a stretch of a context: plain, or what is marked in it.
type segment struct {
	Kind kind
	Text string
}

type kind string

// Kinds of segments, by the elements that show them.
const (
	plainText kind = ""
	deleted   kind = "del"
	inserted  kind = "ins"
	marked    kind = "mark"
)

// Lengths of a context in characters.
const (
	contextSide = 24 // before and behind what is meant
	longestGap  = 40 // between two edits, and of what is meant
	gapSide     = 16 // what is left of a longer one, on either side
)

// context shows a finding in its line: what is meant, and if it has edits, the
// line with and without them.
func context(d *diag.Diagnostic) (before, after []segment) {
	f := d.Span.File
	line := f.Line(d.Span.Position().Line)
	start, end := d.Span.Start, min(d.Span.End, line.End)
	if n := len(d.Edits); n > 0 {
		start, end = d.Edits[0].Span.Start, min(d.Edits[n-1].Span.End, line.End)
	}
	start = min(start, line.End)
	end = max(start, end)
	head := lastChars(f.Text[line.Start:start], contextSide)
	tail := firstChars(f.Text[end:line.End], contextSide)
	if len(d.Edits) == 0 {
		if start == end && start == line.Start {
			return []segment{{plainText, tail}}, nil
		}
		return trim([]segment{{plainText, head}, {marked, middle(f.Text[start:end])}, {plainText, tail}}), nil
	}
	before, after = []segment{{plainText, head}}, []segment{{plainText, head}}
	at := start
	for _, e := range d.Edits {
		if e.Span.Start >= line.End && e.Span.Start > at {
			break // behind the line
		}
		gap := middle(f.Text[at:e.Span.Start])
		stop := min(e.Span.End, line.End)
		before = append(before, segment{plainText, gap}, segment{deleted, spaces(middle(f.Text[e.Span.Start:stop]))})
		after = append(after, segment{plainText, gap}, segment{inserted, spaces(middle(e.New))})
		at = stop
	}
	before, after = append(before, segment{plainText, tail}), append(after, segment{plainText, tail})
	return trim(before), trim(after)
}

// compare shows an example: the line, and what became of it, if anything.
func compare(before, after string, mark [2]int, k kind) (was, is []segment) {
	if after == "" {
		was = []segment{{plainText, diag.Visible(before[:mark[0]])}, {k, spaces(diag.Visible(before[mark[0]:mark[1]]))}, {plainText, diag.Visible(before[mark[1]:])}}
		return trim(was), nil
	}
	f := source.NewFile("", "UTF-8", before)
	d := diag.Diagnostic{Span: source.Span{File: f, Start: int32(mark[0]), End: int32(mark[1])}}
	from, stop, end := common(before, after)
	d.Edits = []diag.Edit{{Span: source.Span{File: f, Start: int32(from), End: int32(stop)}, New: after[from:end]}}
	return context(&d)
}

// common finds the stretch in which two texts differ: from … stop of the first,
// from … end of the second.
func common(a, b string) (from, stop, end int) {
	for from < len(a) && from < len(b) && a[from] == b[from] {
		from++
	}
	for from > 0 && !(from == len(a) || utf8.RuneStart(a[from])) {
		from--
	}
	for from > 0 && !(from == len(b) || utf8.RuneStart(b[from])) {
		from--
	}
	stop, end = len(a), len(b)
	for stop > from && end > from && a[stop-1] == b[end-1] {
		stop--
		end--
	}
	for stop < len(a) && !utf8.RuneStart(a[stop]) {
		stop++
		end++
	}
	return from, stop, end
}

// trim drops empty segments and joins plain ones.
func trim(all []segment) []segment {
	var out []segment
	for _, s := range all {
		switch n := len(out); {
		case s.Text == "":
		case n > 0 && out[n-1].Kind == s.Kind && s.Kind == plainText:
			out[n-1].Text += s.Text
		default:
			out = append(out, s)
		}
	}
	return out
}

// shownSpaces are the spaces that would not be seen where they are marked.
var shownSpaces = strings.NewReplacer(" ", "␣", "\u3000", "□", "\u00A0", "⍽", "\n", "↵", "\r", "")

// spaces makes the spaces of a marked stretch visible.
func spaces(s string) string { return shownSpaces.Replace(s) }

// firstChars gives the first n characters of a text, with … for more.
func firstChars(s string, n int) string {
	for at := range s {
		if n == 0 {
			return diag.Visible(s[:at]) + "…"
		}
		n--
	}
	return diag.Visible(s)
}

// lastChars gives the last n characters of a text, with … for more.
func lastChars(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	if at > 0 {
		return "…" + diag.Visible(s[at:])
	}
	return diag.Visible(s)
}

// middle gives a text, or the two ends of a long one.
func middle(s string) string {
	if utf8.RuneCountInString(s) <= longestGap {
		return diag.Visible(s)
	}
	return strings.TrimSuffix(firstChars(s, gapSide), "…") + lastChars(s, gapSide)
}
