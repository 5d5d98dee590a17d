package main

import (
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/build"
)

// newCompletion makes `kanben completion SHELL`.
func newCompletion(c *console) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:       "completion bash|zsh|fish|powershell",
		Short:     c.say(keyCompletionShort),
		Example:   "source <(kanben completion bash)",
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage(keyWhichShell, nil)
			}
			switch root := cmd.Root(); args[0] {
			case "bash":
				return root.GenBashCompletionV2(c.out, true)
			case "zsh":
				return root.GenZshCompletion(c.out)
			case "fish":
				return root.GenFishCompletion(c.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(c.out)
			}
			if near := diag.Nearest(args[0], shells); near != "" {
				return usage(keyNoShell, keyDidYouMean, args[0], near)
			}
			return usage(keyWhichShell, nil)
		},
	}
}

// complete completes the values of a command's flag.
func complete(cmd *cobra.Command, flag string, words cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, words); err != nil {
		panic(err) // the command has no such flag
	}
}

// oneWord completes one of a few words.
func oneWord(words ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
}

// completeTargets completes the value of --only, after the last comma.
func completeTargets(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	done := typed[:strings.LastIndexByte(typed, ',')+1]
	var words []string
	for _, name := range build.TargetNames() {
		words = append(words, done+name)
	}
	return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
