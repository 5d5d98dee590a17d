package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"kanben/book"
	"kanben/book/diag"
	"kanben/build"
)

// newStats makes `kanben stats`.
func newStats(c *console) *cobra.Command {
	o := &buildOptions{}
	cmd := &cobra.Command{
		Use:     "stats " + c.say(keyManuscriptsUsage),
		Short:   c.say(keyStatsShort),
		Example: c.say(keyStatsExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runStats(cmd.Context(), c, o, args)
		},
	}
	cmd.Flags().SortFlags = false
	o.registerBook(c, cmd)
	return cmd
}

// runStats lays the book out and tells how much it is.
func runStats(ctx context.Context, c *console, o *buildOptions, args []string) error {
	d, err := c.gather(ctx, args, &o.manuscriptFlags)
	if err != nil {
		return err
	}
	o.only = nil // nothing is made
	job, _, err := o.prepare(ctx, c, d)
	if err != nil {
		return err
	}
	p := c.startProgress()
	job.Progress = p.enter
	v, m, err := build.MeasureBook(ctx, job)
	p.stop()
	if err != nil {
		return inputError(err)
	}
	if o.json {
		return c.statsJSON(v, m)
	}
	c.stats(v, m)
	return nil
}

// stats prints the figures.
func (c *console) stats(v *build.Volume, m *build.Measure) {
	c.title(c.say(keyBookTitle, diag.Visible(v.Book.Meta.Title)))
	t := table{align: []alignment{right, right, right, right, right, right, right, left}}
	t.row(c.say(keyColumnNumber), c.say(keyColumnChars), c.say(keyColumnHanzi), c.say(keyColumnMinutes),
		c.say(keyColumnFolio), c.say(keyColumnPages), c.say(keyColumnSheets), c.say(keyColumnTitle))
	var all book.Extent
	minutes, pages := 0, 0
	for i := range m.Speeches {
		s := &m.Speeches[i]
		all.Chars += s.Extent.Chars
		all.Han += s.Extent.Han
		minutes += s.Minutes(v.Book.Meta.Pace)
		pages += s.Pages
		number := ""
		if s.Number > 0 {
			number = fmt.Sprint(s.Number)
		}
		t.row(number, fmt.Sprint(s.Extent.Chars), fmt.Sprint(s.Extent.Han), c.say(keyMinutes, s.Minutes(v.Book.Meta.Pace)),
			s.Folio, fmt.Sprint(s.Pages), fmt.Sprint(s.Sheets), diag.Visible(s.Heading()))
	}
	if len(m.Speeches) > 1 {
		t.row("", fmt.Sprint(all.Chars), fmt.Sprint(all.Han), c.say(keyMinutes, minutes), "", fmt.Sprint(pages), "", c.say(keyTotal))
	}
	t.write(c.out)
	c.line(c.say(keyStatsSheets, m.Pages, m.Front, m.Sheets, m.Blanks, m.Paper))
}

// jsonStats is the shape of a book's figures, jsonSpeechStats of a speech's.
type jsonStats struct {
	Type     string            `json:"type"`
	Version  int               `json:"version"`
	Title    string            `json:"title"`
	Pages    int               `json:"pages"`
	Front    int               `json:"front"`
	Blanks   int               `json:"blanks"`
	Sheets   int               `json:"sheets"`
	Paper    string            `json:"paper"`
	Speeches []jsonSpeechStats `json:"speeches"`
}

type jsonSpeechStats struct {
	Number  int    `json:"number"`
	Title   string `json:"title"`
	Chars   int    `json:"chars"`
	Han     int    `json:"han"`
	Minutes int    `json:"minutes"`
	Folio   string `json:"folio"`
	Pages   int    `json:"pages"`
	Sheets  int    `json:"sheets"`
}

func (c *console) statsJSON(v *build.Volume, m *build.Measure) error {
	j := jsonStats{
		Type: "stats", Version: diag.JSONVersion, Title: v.Book.Meta.Title,
		Pages: m.Pages, Front: m.Front, Blanks: m.Blanks, Sheets: m.Sheets, Paper: m.Paper, Speeches: []jsonSpeechStats{},
	}
	for i := range m.Speeches {
		s := &m.Speeches[i]
		j.Speeches = append(j.Speeches, jsonSpeechStats{s.Number, s.Heading(), s.Extent.Chars, s.Extent.Han, s.Minutes(v.Book.Meta.Pace), s.Folio, s.Pages, s.Sheets})
	}
	return diag.NewEncoder(c.out).Encode(j)
}
