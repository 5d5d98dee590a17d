package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
)

// newMan makes `kanben man`.
func newMan(c *console) *cobra.Command {
	var folder string
	cmd := &cobra.Command{
		Use:     "man " + c.say(keyManUsage),
		Short:   c.say(keyManShort),
		Example: c.say(keyManExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			if folder != "" {
				if err := noArguments(cmd, args); err != nil {
					return err
				}
				return runMan(c, folder)
			}
			found, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return usage(keyNoVerb, keySeeHelp, strings.Join(args, " "), "kanben --help")
			}
			_, err = c.out.WriteString(c.manual(found))
			return err
		},
	}
	cmd.Flags().StringVarP(&folder, "output", "o", "", c.say(keyFlagManFolder))
	return cmd
}

// runMan writes the pages of all commands in both languages, where man looks
// for them: man1 and zh_CN/man1.
func runMan(c *console, folder string) error {
	written := 0
	for _, language := range []struct {
		lang diag.Lang
		dir  string
	}{{diag.English, "man1"}, {diag.Chinese, filepath.Join("zh_CN", "man1")}} {
		speaker := *c
		speaker.lang = language.lang
		dir := filepath.Join(folder, language.dir)
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return fault(keyCannotWrite, pathless(err), dir)
		}
		root := newRoot(&speaker)
		for _, cmd := range append(root.Commands(), root) {
			if cmd.Hidden {
				continue
			}
			path := filepath.Join(dir, pageName(cmd)+".1")
			if err := os.WriteFile(path, []byte(speaker.manual(cmd)), 0o666); err != nil {
				return fault(keyCannotWrite, pathless(err), path)
			}
			written++
		}
	}
	if !c.quiet {
		c.line(c.say(keyManWritten, written, diag.Visible(folder)))
	}
	return nil
}

// pageName is the name of a command's manual page: kanben-build.
func pageName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// manual writes a command's manual page in the man macros (groff_man(7)), from
// the same texts as its help.
func (c *console) manual(cmd *cobra.Command) string {
	cmd.InitDefaultHelpFlag()
	var b strings.Builder
	section := func(k key) { fmt.Fprintf(&b, ".SH %s\n", roff(c.say(k))) }
	list := func(rows [][2]string) {
		for _, r := range rows {
			fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(strings.TrimSpace(r[0])), roff(r[1]))
		}
	}

	fmt.Fprintf(&b, ".TH %s 1 \"\" \"kanben %s\" \"%s\"\n", strings.ToUpper(pageName(cmd)), release, c.say(keyManTitle))
	b.WriteString(".ad l\n.nh\n") // Chinese lines have no white to be stretched
	section(keyManName)
	fmt.Fprintf(&b, "%s \\- %s\n", roff(pageName(cmd)), roff(cmd.Short))
	section(keyManSynopsis)
	for line := range strings.Lines(c.usageLines(cmd)) {
		fmt.Fprintf(&b, ".B %s\n.br\n", roff(strings.TrimSpace(line)))
	}
	if cmd.Long != "" {
		section(keyManText)
		for line := range strings.Lines(cmd.Long) {
			fmt.Fprintf(&b, "%s\n", roff(strings.TrimSpace(line)))
		}
	}
	if verbs := verbRows(cmd); len(verbs) > 0 {
		section(keyManVerbs)
		list(verbs)
	}
	section(keyManFlags)
	list(flagRows(cmd))
	section(keyManStatuses)
	list(c.statusRows())
	if cmd.Example != "" {
		section(keyManExamples)
		b.WriteString(".nf\n")
		for line := range strings.Lines(cmd.Example) {
			fmt.Fprintf(&b, "%s\n", roff(strings.TrimRight(line, "\n")))
		}
		b.WriteString(".fi\n")
	}
	if also := c.seeAlso(cmd); also != "" {
		section(keyManSeeAlso)
		fmt.Fprintf(&b, "%s\n", also)
	}
	return b.String()
}

// seeAlso names the pages above and below a command's.
func (c *console) seeAlso(cmd *cobra.Command) string {
	if cmd.HasParent() {
		return `\fBkanben\fP(1)`
	}
	var pages []string
	for _, verb := range cmd.Commands() {
		if !verb.Hidden {
			pages = append(pages, `\fB`+roff(pageName(verb))+`\fP(1)`)
		}
	}
	return strings.Join(pages, ", ")
}

// roff makes text safe for a line of roff: backslashes, hyphens that are to
// stay ASCII, and a control character in front.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n", " ").Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}
