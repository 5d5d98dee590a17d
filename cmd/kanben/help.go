package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kanben/book/diag"
)

// help prints a command's help: what it is for, an example that works, usage,
// verbs, flags and exit statuses.
func (c *console) help(cmd *cobra.Command, _ []string) {
	var b strings.Builder
	heading := func(k key) { fmt.Fprintf(&b, "\n%s\n", c.paint(c.outFile, bold, c.say(k))) }

	fmt.Fprintln(&b, cmd.Short)
	if cmd.Example != "" {
		heading(keyExamples)
		for line := range strings.Lines(cmd.Example) {
			fmt.Fprintf(&b, "  %s\n", strings.TrimSpace(line))
		}
	}
	if cmd.Long != "" {
		fmt.Fprintf(&b, "\n%s\n", cmd.Long)
	}
	heading(keyUsage)
	for line := range strings.Lines(c.usageLines(cmd)) {
		fmt.Fprintf(&b, "  %s\n", strings.TrimSpace(line))
	}
	if verbs := verbRows(cmd); len(verbs) > 0 {
		heading(keyVerbs)
		writeRows(&b, verbs)
	}
	heading(keyFlags)
	writeRows(&b, flagRows(cmd))
	heading(keyStatuses)
	writeRows(&b, c.statusRows())
	c.out.WriteString(b.String()) //nolint:errcheck // a bufio.Writer keeps its error for Flush
}

// usageLines tells how a command is written.
func (c *console) usageLines(cmd *cobra.Command) string {
	if !cmd.HasParent() {
		return c.say(keyRootUsage)
	}
	return cmd.CommandPath() + strings.TrimPrefix(cmd.Use, cmd.Name())
}

// statusRows lists the exit statuses.
func (c *console) statusRows() [][2]string {
	var rows [][2]string
	for _, s := range []struct {
		status int
		k      key
	}{
		{statusDone, keyStatusDone},
		{statusFailed, keyStatusFailed},
		{statusUsage, keyStatusUsage},
		{statusForbidden, keyStatusForbidden},
		{statusInterrupted, keyStatusInterrupted},
	} {
		rows = append(rows, [2]string{fmt.Sprintf("%3d", s.status), c.say(s.k)})
	}
	return rows
}

func verbRows(cmd *cobra.Command) [][2]string {
	var rows [][2]string
	for _, verb := range cmd.Commands() {
		rows = append(rows, [2]string{verb.Name(), verb.Short})
	}
	return rows
}

// flagRows lists a command's own flags, then those of all commands.
func flagRows(cmd *cobra.Command) [][2]string {
	var rows [][2]string
	add := func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		value, usage := pflag.UnquoteUsage(f)
		if value != "" {
			name += " " + value
		}
		rows = append(rows, [2]string{name, usage})
	}
	shared := cmd.Root().PersistentFlags()
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if shared.Lookup(f.Name) != f {
			add(f)
		}
	})
	shared.VisitAll(add)
	return rows
}

// writeRows writes two columns, the first as wide as its widest cell.
func writeRows(b *strings.Builder, rows [][2]string) {
	width := 0
	for _, r := range rows {
		width = max(width, diag.Columns(r[0]))
	}
	for _, r := range rows {
		pad := strings.Repeat(" ", width-diag.Columns(r[0]))
		fmt.Fprintf(b, "  %s%s  %s\n", r[0], pad, r[1])
	}
}

// newHelp makes `kanben help VERB`.
func newHelp(c *console) *cobra.Command {
	return &cobra.Command{
		Use:    "help [verb]",
		Short:  c.say(keyHelpShort),
		Hidden: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			found, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return usage(keyNoVerb, keySeeHelp, strings.Join(args, " "), "kanben --help")
			}
			found.InitDefaultHelpFlag()
			return found.Help()
		},
	}
}
