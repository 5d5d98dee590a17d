package main

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kanben/book/diag"
)

// execute runs a command line.
func (c *console) execute(ctx context.Context, args []string) error {
	root := newRoot(c)
	switch {
	case onlySays(args) && exists(manifestName):
		args = append([]string{"build"}, args...) // the book of the current folder
	case len(args) == 0 && c.clicked:
		c.introduce()
		return nil
	}
	if needsVerb(root, args) {
		if err := checkVerb(root, firstWord(c, args)); err != nil {
			return err
		}
		args = append([]string{"build"}, args...)
	}
	c.args = args
	root.SetArgs(args)
	return root.ExecuteContext(ctx)
}

// newRoot makes the command tree in the console's language.
func newRoot(c *console) *cobra.Command {
	cobra.MousetrapHelpText = "" // a manuscript dropped on the program must work
	root := &cobra.Command{
		Use:               "kanben",
		Short:             c.say(keyRootShort),
		Example:           c.say(keyRootExample),
		Version:           programVersion(),
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cobra.EnableCommandSorting = false
	root.SetVersionTemplate("kanben {{.Version}}\n")
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(c.help)
	flags := root.PersistentFlags()
	flags.SortFlags = false
	flags.BoolVarP(&c.quiet, "quiet", "q", false, c.say(keyFlagQuiet))
	flags.BoolVarP(&c.verbose, "verbose", "v", false, c.say(keyFlagVerbose))
	flags.Var(oneOf(&c.colour, "auto", "always", "never"), "color", c.say(keyFlagColour))
	complete(root, "color", oneWord("auto", "always", "never"))
	flags.Var(oneOf(new(string), "zh", "en"), "lang", c.say(keyFlagLang))
	complete(root, "lang", oneWord("zh", "en"))
	flags.BoolP("help", "h", false, c.say(keyFlagHelp))
	root.Flags().Bool("version", false, c.say(keyFlagVersion))
	root.AddCommand(
		newBuild(c),
		newInit(c),
		newOutline(c),
		newCheck(c),
		newBooklet(c),
		newDiff(c),
		newPrinter(c),
		newFonts(c),
		newFix(c),
		newExplain(c),
		newStats(c),
		newDoctor(c),
		newPack(c),
		newSite(c),
		newVerify(c),
		newServe(c),
		newPublish(c),
		newPreview(c),
		newSchema(c),
		newVersion(c),
		newCompletion(c),
		newMan(c),
	)
	root.SetHelpCommand(newHelp(c))
	return root
}

// onlySays tells whether a command line has nothing but flags of how to say
// things: no verb, no manuscript, no wish for help or the version.
func onlySays(args []string) bool {
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	flags.AddFlagSet(newRoot(&console{}).PersistentFlags())
	if err := flags.Parse(args); err != nil || flags.NArg() > 0 {
		return false
	}
	help, err := flags.GetBool("help")
	return err == nil && !help
}

// needsVerb tells whether a command line has no verb, so that it means build:
// it has a manuscript, or a flag that only build knows.
func needsVerb(root *cobra.Command, args []string) bool {
	if len(args) == 0 {
		return false
	}
	switch args[0] {
	case "help", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd:
		return false
	}
	if found, _, err := root.Find(args); err == nil && found != root {
		return false
	}
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	flags.AddFlagSet(root.PersistentFlags())
	flags.AddFlagSet(root.Flags())
	_, unknown := errors.AsType[*pflag.NotExistError](flags.Parse(args))
	return unknown || flags.NArg() > 0
}

// firstWord is the first argument of a command line without a verb that is no
// flag and no flag's value, or "".
func firstWord(c *console, args []string) string {
	scratch := *c // flags that are parsed are set
	build := newBuild(&scratch)
	newRoot(&scratch).AddCommand(build)
	if err := build.ParseFlags(args); err != nil {
		return "" // build itself will say what is wrong
	}
	return build.Flags().Arg(0)
}

// checkVerb refuses a first word that is neither a verb nor looks like a
// manuscript: a verb misspelt, or one of a later version.
func checkVerb(root *cobra.Command, word string) error {
	if word == "" || word == "-" || strings.ContainsAny(word, `./\`) || exists(word) {
		return nil
	}
	var verbs []string
	for _, verb := range root.Commands() {
		verbs = append(verbs, verb.Name())
	}
	if near := diag.Nearest(word, verbs); near != "" {
		return usage(keyNoVerb, keyDidYouMeanVerb, word, near)
	}
	return usage(keyNoVerb, keySeeHelp, word, "kanben --help")
}
