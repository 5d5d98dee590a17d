package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript"
	"kanben/book/source"
	"kanben/build"
)

// outlineOptions are the flags of `kanben outline`.
type outlineOptions struct {
	manuscriptFlags
	explain bool
	json    bool
}

// newOutline makes `kanben outline`.
func newOutline(c *console) *cobra.Command {
	o := &outlineOptions{}
	cmd := &cobra.Command{
		Use:     "outline " + c.say(keyManuscriptsUsage),
		Short:   c.say(keyOutlineShort),
		Example: c.say(keyOutlineExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runOutline(cmd.Context(), c, o, args)
		},
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().BoolVar(&o.explain, "explain", false, c.say(keyFlagExplain))
	o.register(c, cmd)
	cmd.Flags().BoolVar(&o.json, "json", false, c.say(keyFlagJSON))
	return cmd
}

// runOutline shows the speeches and headings that were found.
func runOutline(ctx context.Context, c *console, o *outlineOptions, args []string) error {
	v, err := c.readVolume(ctx, &o.manuscriptFlags, args, func(_ *desk, j *build.Job) error {
		j.Explain = o.explain
		return nil
	})
	if err != nil {
		return err
	}
	if o.json {
		enc := diag.NewEncoder(c.out)
		for i := range v.Verdicts {
			if err := enc.Encode(c.verdictJSON(&v.Verdicts[i])); err != nil {
				return err
			}
		}
		if err := enc.Encode(outlineJSON(v.Book)); err != nil {
			return err
		}
		return c.readingFindings(v.Findings)
	}
	if o.explain {
		c.verdicts(v.Book.Files, v.Verdicts)
		c.line("")
	}
	c.outline(v.Book)
	return c.readingFindings(v.Findings)
}

// readingFindings tells on stderr what was found in reading, as build does: what
// the proof finds in the words is the matter of check.
func (c *console) readingFindings(list diag.List) error {
	reading := func(d *diag.Diagnostic) bool { return strings.HasPrefix(d.Code, "B") && c.notFixed(d) }
	return c.toLookAt(list, reading)
}

// readVolume reads a command line's manuscripts as far as the mended book; adjust
// gives the job its wishes.
func (c *console) readVolume(ctx context.Context, f *manuscriptFlags, args []string, adjust func(*desk, *build.Job) error) (*build.Volume, error) {
	d, err := c.gather(ctx, args, f)
	if err != nil {
		return nil, err
	}
	job, err := c.job(d, f)
	if err != nil {
		return nil, err
	}
	if err := adjust(d, job); err != nil {
		return nil, err
	}
	p := c.startProgress()
	job.Progress = p.enter
	v, err := build.Read(ctx, job)
	p.stop()
	if err != nil {
		return nil, inputError(err)
	}
	if d.sample && !f.sample && !c.quiet {
		fmt.Fprintln(c.err, c.say(keySampleNote, d.manuscripts[0].Name))
	}
	return v, nil
}

// outline draws the book as a tree: line, length, heading.
func (c *console) outline(b *book.Book) {
	c.title(c.say(keyBookTitle, diag.Visible(b.Meta.Title)))
	likely := false
	t := table{align: []alignment{right, right, right, left}}
	t.row(c.say(placeColumn(b.Files, keyColumnLine)), c.say(keyColumnChars), c.say(keyColumnMinutes), c.say(keyColumnTitle))
	for _, s := range b.Speeches {
		e := s.Extent()
		t.row(lineOf(s.Place()), fmt.Sprint(e.Chars), c.say(keyMinutes, s.Minutes(b.Meta.Pace)), diag.Visible(s.Heading()))
		if s.Remark != "" {
			t.row("", "", "", c.carried("notes", diag.Visible(strings.Join(strings.Fields(s.Remark), " "))))
		}
		for i := range s.Opening {
			l := &s.Opening[i]
			t.row(lineOf(l.Place()), "", "", c.carried(l.Kind.String(), l.PlainText()))
		}
		for _, k := range s.Blocks {
			for _, x := range carries(k) {
				t.row(lineOf(x.place), "", "", c.carried(x.kind, book.Plain(x.text)))
			}
			h, ok := k.(*book.Heading)
			if !ok {
				continue
			}
			text := strings.Repeat("  ", h.Level) + diag.Visible(h.PlainText())
			if h.Likely {
				likely = true
				text += " *"
			}
			t.row(lineOf(h.Place()), "", "", text)
		}
	}
	t.write(c.out)
	if likely {
		c.line(c.say(keyLikely))
	}
	c.line(c.declared(b))
}

// carriedColumns is how much of a line that a speech carries is shown.
const carriedColumns = 40

// carried shows a line that a speech carries beside its text, with its kind.
func (c *console) carried(kind, text string) string {
	return "  " + c.say(keyCarried, c.kindName(kind), diag.Shorten(text, carriedColumns))
}

// A carry is a line that a speech carries beside its text: whom it addresses,
// how it closes, who signs it.
type carry struct {
	kind  string
	text  []book.Inline
	place source.Span
}

// carries gives the lines of a block that are such.
func carries(k book.Block) []carry {
	switch k := k.(type) {
	case *book.Paragraph:
		switch k.Kind {
		case book.Salutation:
			return []carry{{"salutation", k.Text, k.Place()}}
		case book.Closing:
			return []carry{{"closing", k.Text, k.Place()}}
		}
	case *book.SignOff:
		list := make([]carry, 0, len(k.Lines))
		for _, l := range k.Lines {
			place := k.Place()
			if len(l) > 0 {
				place = l[0].Place()
			}
			list = append(list, carry{"signoff", l, place})
		}
		return list
	}
	return nil
}

// lineOf is the line of the manuscript at which something starts; "" if no
// manuscript has it.
func lineOf(place source.Span) string {
	if place.File == nil {
		return ""
	}
	return fmt.Sprint(place.Position().Line)
}

// verdicts tells for each line what it is taken for and why.
func (c *console) verdicts(files []*source.File, list []manuscript.Verdict) {
	t := table{align: []alignment{right, left, left, left, left}}
	t.row(c.say(placeColumn(files, keyColumnLine)), c.say(keyColumnKind), c.say(keyColumnRule), c.say(keyColumnText), c.say(keyColumnReason))
	for i := range list {
		v := &list[i]
		t.row(
			fmt.Sprint(v.Position().Line),
			c.kindName(v.Kind),
			v.Rule,
			diag.Shorten(v.Span.Text(), verdictColumns),
			v.Reason.In(c.lang),
		)
	}
	t.write(c.out)
}

// verdictColumns is how much of a line its verdict quotes.
const verdictColumns = 32

func (c *console) verdictJSON(v *manuscript.Verdict) jsonVerdict {
	pos := v.Position()
	return jsonVerdict{
		Type:   "line",
		File:   pos.Path,
		Line:   pos.Line,
		Kind:   v.Kind,
		Rule:   v.Rule,
		Reason: v.Reason.In(c.lang),
	}
}

// kindName names the kind of a line for people.
func (c *console) kindName(kind string) string {
	switch kind {
	case "title":
		return c.say(keyKindTitle)
	case "speech":
		return c.say(keyKindSpeech)
	case "heading":
		return c.say(keyKindHeading)
	case "salutation":
		return c.say(keyKindSalutation)
	case "closing":
		return c.say(keyKindClosing)
	case "words":
		return c.say(keyKindWords)
	case "subtitle":
		return c.say(keyKindSubtitle)
	case "occasion":
		return c.say(keyKindOccasion)
	case "date":
		return c.say(keyKindDate)
	case "speaker":
		return c.say(keyKindSpeaker)
	case "notes":
		return c.say(keyKindNotes)
	case "signoff":
		return c.say(keyKindSignOff)
	case "break":
		return c.say(keyKindBreak)
	case "block":
		return c.say(keyKindBlock)
	case "paragraph":
		return c.say(keyKindParagraph)
	case "blank":
		return c.say(keyKindBlank)
	}
	return kind
}
