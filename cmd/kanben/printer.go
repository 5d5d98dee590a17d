package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/build"
	"kanben/build/impose"
	"kanben/fonts"
)

// newPrinter makes `kanben printer` with its verbs test, set and show.
func newPrinter(c *console) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "printer " + c.say(keyPrinterUsage),
		Short:   c.say(keyPrinterShort),
		Long:    c.say(keyPrinterLong),
		Example: c.say(keyPrinterExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage(keyNoVerb, keySeeHelp, "printer "+args[0], "kanben printer --help")
			}
			return cmd.Help()
		},
	}
	cmd.AddCommand(newPrinterTest(c), newPrinterSet(c), newPrinterShow(c))
	return cmd
}

// newPrinterTest makes `kanben printer test`.
func newPrinterTest(c *console) *cobra.Command {
	var output string
	var force bool
	cmd := &cobra.Command{
		Use:   "test",
		Short: c.say(keyPrinterTestShort),
		Args:  noArguments,
		RunE:  func(*cobra.Command, []string) error { return runPrinterTest(c, output, force) },
	}
	cmd.Flags().StringVarP(&output, "output", "o", testSheetName, c.say(keyFlagTestOutput))
	cmd.Flags().BoolVar(&force, "force", false, c.say(keyFlagForce))
	return cmd
}

// testSheetName is what the test page is called.
const testSheetName = "打印测试.pdf"

// runPrinterTest writes the test page.
func runPrinterTest(c *console, output string, force bool) error {
	data, err := build.TestSheet(fonts.Embedded())
	if err != nil {
		return err
	}
	if old, err := os.ReadFile(output); err == nil && !bytes.Equal(old, data) && !force {
		return &build.Fault{Message: *keyInTheWay, Hint: *keyInTheWayHint, Args: []any{output}}
	}
	if err := writeFile(output, data); err != nil {
		return err
	}
	if !c.quiet {
		c.line(c.say(keyPrinterTestDone))
	}
	c.line(diag.Visible(output))
	return nil
}

// newPrinterSet makes `kanben printer set`.
func newPrinterSet(c *console) *cobra.Command {
	p := &profile{Version: profileVersion}
	var duplex, name string
	cmd := &cobra.Command{
		Use:     "set",
		Short:   c.say(keyPrinterSetShort),
		Long:    c.say(keyPrinterSetLong),
		Example: c.say(keyPrinterSetExample),
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runPrinterSet(c, p, &duplex, name) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	for _, q := range questions(p, &duplex) {
		flags.Var(oneOf(q.to, q.words...), q.flag, c.say(q.usage))
		complete(cmd, q.flag, oneWord(q.words...))
	}
	flags.StringVar(&name, "name", "", c.say(keyFlagPrinterName))
	complete(cmd, "name", c.completePrinters)
	return cmd
}

// A question is about the printed test page. It can be answered by a flag too.
type question struct {
	flag  string
	usage *diag.Text
	text  *diag.Text
	words []string
	also  [][]string // other words for each
	to    *string
	when  string // duplex: yes or no; "" always
}

// questions gives the questions in order; of each kind of printer there are four.
func questions(p *profile, duplex *string) []question {
	yes, no := []string{"y", "是", "会", "对", "1"}, []string{"n", "否", "不", "不会", "不对", "2"}
	up, down := []string{"u", "上", "朝上", "1"}, []string{"d", "下", "朝下", "2"}
	return []question{
		{"duplex", keyFlagDuplex, keyAskDuplex, []string{"yes", "no"}, [][]string{yes, no}, duplex, ""},
		{"edge", keyFlagEdge, keyAskEdge, []string{"long", "short"}, [][]string{{"l", "长", "长边", "1"}, {"s", "短", "短边", "2"}}, &p.Edge, "yes"},
		{"out", keyFlagOut, keyAskOut, []string{"up", "down"}, [][]string{up, down}, &p.Out, "no"},
		{"tray", keyFlagTray, keyAskTray, []string{"up", "down"}, [][]string{up, down}, &p.Tray, "no"},
		{"arrow", keyFlagArrow, keyAskArrow, []string{"same", "opposite"}, [][]string{{"s", "相同", "一样", "同", "1"}, {"o", "相反", "反", "2"}}, &p.Arrow, ""},
		{"ruler", keyFlagRuler, keyAskRuler, []string{"yes", "no"}, [][]string{yes, no}, &p.Ruler, "yes"},
	}
}

// runPrinterSet asks what no flag has answered, and keeps the answers.
func runPrinterSet(c *console, p *profile, duplex *string, name string) error {
	if name != "" && !isPrinterName(name) {
		return usage(keyPrinterName, nil, name)
	}
	in := bufio.NewReader(c.in)
	for _, q := range questions(p, duplex) {
		if *q.to != "" && q.when != "" && *duplex != "" && q.when != *duplex {
			return usage(keyAnswerOfOther, nil, "--"+q.flag, q.when)
		}
	}
	for _, q := range questions(p, duplex) {
		if *q.to != "" || q.when != "" && q.when != *duplex {
			continue
		}
		if err := c.askPrinter(in, q); err != nil {
			return err
		}
	}
	p.Duplex = *duplex == "yes"
	path, err := saveProfile(p, name)
	if err != nil {
		return err
	}
	if !c.quiet {
		c.describe(p)
		if name == "" {
			c.line(c.say(keyProfileSaved))
		} else {
			c.line(c.say(keyPrinterSaved, name))
		}
	}
	c.line(diag.Visible(path))
	return nil
}

// askPrinter asks until the answer is one of the words, or there is no more to read.
func (c *console) askPrinter(in *bufio.Reader, q question) error {
	for {
		c.line(c.say(q.text))
		c.out.WriteString("  " + strings.Join(q.words, " / ") + ": ") //nolint:errcheck // kept for Flush
		if err := c.out.Flush(); err != nil {
			return err
		}
		line, err := in.ReadString('\n')
		word := strings.ToLower(strings.TrimSpace(line))
		for i, w := range q.words {
			if word == w || slices.Contains(q.also[i], word) {
				*q.to = w
				c.line("")
				return nil
			}
		}
		if errors.Is(err, io.EOF) {
			return usage(keyNoAnswer, keyNoAnswerHint, "--"+q.flag, strings.Join(q.words, "|"))
		}
		if err != nil {
			return err
		}
		c.line(c.say(keyAnswerIs, strings.Join(q.words, " | ")))
	}
}

// newPrinterShow makes `kanben printer show`.
func newPrinterShow(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "show",
		Short: c.say(keyPrinterShowShort),
		Args:  noArguments,
		RunE:  func(*cobra.Command, []string) error { return runPrinterShow(c) },
	}
}

// runPrinterShow tells of the printer without a name, then of those with one.
func runPrinterShow(c *console) error {
	names := printerNames()
	for _, name := range append([]string{""}, names...) {
		p, err := c.loadProfile(name)
		if err != nil {
			return err
		}
		switch {
		case name != "":
			c.line("")
			c.line(c.say(keyPrinterCalled, name))
		case p == nil && len(names) > 0:
			continue
		case p == nil:
			c.line(c.say(keyNoProfile))
			return nil
		}
		c.describe(p)
		c.line(diag.Visible(profilePath(name)))
	}
	return nil
}

// describe says in words what a profile says.
func (c *console) describe(p *profile) {
	r := p.Printer()
	switch {
	case r.Single && r.Reversed:
		c.line(c.say(keyIsSingleAsIs))
	case r.Single:
		c.line(c.say(keyIsSingleTurned))
	case r.Edge == impose.LongEdge:
		c.line(c.say(keyIsDuplexLong))
	default:
		c.line(c.say(keyIsDuplexShort))
	}
	if r.Upset {
		c.line(c.say(keyIsUpset))
	}
	if p.Ruler == "no" {
		c.line(c.say(keyNotActualSize))
	}
}
