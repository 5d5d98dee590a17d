// Package diag holds findings: what the program has to say about a manuscript
// or the book made from it. A finding has a code, a severity and a place, and
// never stops the work by itself; errors about the world (a full disk, a
// broken font) are ordinary Go errors and do not pass through here.
//
// Each code is declared once, as a Rule, by the room that finds it (P: proof,
// B: reading and the book, G: groups, L: layout, E: EPUB, F: fonts). Codes are for ever.
package diag

import (
	"fmt"
	"slices"
	"strings"

	"kanben/book/source"
)

// Lang is the language of messages.
type Lang uint8

// The languages of messages.
const (
	English Lang = iota
	Chinese
)

// A Text is one message in both languages. Rules use fmt patterns in it, with
// indexed verbs (%[1]s) where the two languages order their words differently.
type Text struct{ Zh, En string }

// In gives the text in language l.
func (t Text) In(l Lang) string {
	if l == Chinese {
		return t.Zh
	}
	return t.En
}

// Format fills the text's pattern in language l. A pattern without verbs is
// taken as it is, so that a message need not use every argument. Arguments that
// are Texts are put in that language too. English patterns choose words by a
// count: %[1]d {1:page|pages}.
func (t Text) Format(l Lang, args ...any) string {
	pattern := t.In(l)
	if l != Chinese {
		pattern = plural(pattern, func(n int) bool { return n <= len(args) && isOne(args[n-1]) })
	}
	if strings.IndexByte(pattern, '%') < 0 {
		return pattern
	}
	for i, arg := range args {
		if _, ok := arg.(Text); ok {
			args = slices.Clone(args)
			for j := i; j < len(args); j++ {
				if u, ok := args[j].(Text); ok {
					args[j] = u.In(l)
				}
			}
			break
		}
	}
	return fmt.Sprintf(pattern, args...)
}

// Unfilled gives the text's pattern in language l, with … for each argument, to
// tell of the message as such.
func (t Text) Unfilled(l Lang) string {
	var b strings.Builder
	for rest := t.Pattern(l); ; {
		before, behind, ok := strings.Cut(rest, "%")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		if rest, ok = strings.CutPrefix(behind, "%"); ok {
			b.WriteByte('%')
			continue
		}
		b.WriteString("…")
		if end := strings.IndexFunc(behind, isVerb); end >= 0 {
			rest = behind[end+1:]
		} else {
			rest = ""
		}
	}
}

// isVerb tells the letter that ends a verb of fmt.
func isVerb(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// Severity says what a finding asks of the reader (contract.md, "Findings").
type Severity uint8

// Severities, the mildest first. Only Warning and Error count for the exit
// status.
const (
	Fixed   Severity = iota // repaired, and reported
	Advice                  // proposed, not done
	Warning                 // needs a look; --strict makes it forbid the book
	Error                   // forbids the book
)

// String gives the name used in text and JSON.
func (s Severity) String() string {
	return [...]string{"fixed", "advice", "warning", "error"}[s]
}

// A Rule is what one code means: its usual severity, its message and hint as
// patterns for a finding's Args, and the source it rests on.
type Rule struct {
	Code     string
	Severity Severity
	Name     Text // what it is about, for counts: half-width marks; may be empty
	Message  Text
	Hint     Text   // may be empty
	Source   string // e.g. "T60; GB/T 15834 5.1.1"
}

// At makes a finding of this rule at a place. Args fill the rule's patterns.
func (r *Rule) At(place source.Span, args ...any) Diagnostic {
	return Diagnostic{Rule: r, Severity: r.Severity, Span: place, Args: args}
}

// An Edit replaces a stretch of the manuscript's text in the book (never in
// the manuscript's file).
type Edit struct {
	Span source.Span
	New  string
}

// A Diagnostic is one finding.
type Diagnostic struct {
	*Rule
	Severity Severity // may differ from the rule's, e.g. when uncertain
	Span     source.Span
	Args     []any
	Edits    []Edit // what was changed (Fixed) or is proposed (Advice)
	Of       *Text  // which of several files of the book it is about; nil: all, or the first
}

// Text is the message in language l.
func (d *Diagnostic) Text(l Lang) string {
	if d.Of != nil {
		return inFile.Format(l, *d.Of, d.words(l))
	}
	return d.words(l)
}

// inFile names the file before what is said of it.
var inFile = Text{Zh: "%[1]s：%[2]s", En: "%[1]s: %[2]s"}

// words is the message without the file it is about.
func (d *Diagnostic) words(l Lang) string {
	if d.isCarriedOut() {
		return carriedOut.Format(l, d.Rule.Name.In(l))
	}
	return d.Rule.Message.Format(l, d.Args...)
}

// Advice is the hint in language l, or "".
func (d *Diagnostic) Advice(l Lang) string {
	if d.isCarriedOut() {
		return ""
	}
	return d.Rule.Hint.Format(l, d.Args...)
}

// carriedOut is said of a proposal that was carried out because the user asked
// for it: the rule's own words would say that it was not.
var carriedOut = Text{Zh: "%[1]s：已按要求改正", En: "%[1]s: mended, as asked"}

// isCarriedOut tells whether a finding is a repair that its rule only proposes.
func (d *Diagnostic) isCarriedOut() bool {
	return d.Severity == Fixed && d.Rule.Severity != Fixed
}

// Words is the message in both languages, to be part of another one.
func (d *Diagnostic) Words() Text { return Text{Zh: d.Text(Chinese), En: d.Text(English)} }

// Way is the hint in both languages.
func (d *Diagnostic) Way() Text { return Text{Zh: d.Advice(Chinese), En: d.Advice(English)} }
