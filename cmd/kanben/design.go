package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/build"
	"kanben/build/clreq"
	"kanben/build/style"
)

// designFlags are the flags that say how the PDF and the booklet look.
type designFlags struct {
	choice  style.Choice
	bind    string
	writing string
}

func (f *designFlags) register(c *console, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.choice.Style, "style", "", c.say(keyFlagStyle, strings.Join(style.Names(), "|")))
	flags.StringVar(&f.choice.Page, "page", "", c.say(keyFlagPage, strings.Join(style.Papers(), "|")))
	flags.StringVar(&f.choice.Size, "size", "", c.say(keyFlagSize))
	flags.Var(count{&f.choice.Chars}, "chars", c.say(keyFlagChars))
	flags.Var(count{&f.choice.Lines}, "lines", c.say(keyFlagLines))
	flags.Var(margins{&f.choice.Margins}, "margins", c.say(keyFlagMargins))
	flags.BoolVar(&f.choice.Recto, "recto", false, c.say(keyFlagRecto))
	flags.StringVar(&f.choice.Punctuation, "punctuation", "", c.say(keyFlagPunctuation, strings.Join(clreq.StyleNames(), "|")))
	flags.BoolVar(&f.choice.Hang, "hang", false, c.say(keyFlagHang))
	flags.Var(oneOf(&f.bind, bindings...), "bind", c.say(keyFlagBind))
	flags.Var(oneOf(&f.writing, writings...), "writing", c.say(keyFlagWriting, strings.Join(style.VerticalNames(), "|")))
	flags.Var(setting{&f.choice.Override}, "set", c.say(keyFlagSet, strings.Join(style.Options(), "|")))
	complete(cmd, "style", c.completeStyles)
	complete(cmd, "set", c.completeOptions)
	complete(cmd, "margins", completeMargins)
	complete(cmd, "page", oneWord(style.Papers()...))
	complete(cmd, "punctuation", oneWord(clreq.StyleNames()...))
	complete(cmd, "bind", oneWord(bindings...))
	complete(cmd, "writing", oneWord(writings...))
}

// bindings are the words of --bind.
var bindings = []string{"stitched", "glued"}

// writings are the words of --writing.
var writings = []string{"horizontal", "vertical"}

// vertical tells whether lines are to run down the page.
func (f *designFlags) vertical() bool { return f.writing == "vertical" }

// resolve makes the design, or says what cannot be had, and where it
// was asked for.
func (f *designFlags) resolve(said map[string]string) (*style.Style, error) {
	choice := f.choice
	choice.Glued = f.bind == "glued"
	choice.Vertical = f.vertical()
	st, err := style.Resolve(choice)
	if r, ok := errors.AsType[*style.Refusal](err); ok {
		err = &usageError{refusalFault(r)}
		for _, name := range []string{"margins", "set", "punctuation", "lines", "chars", "size", "page", "style"} {
			if where, ok := said[name]; ok && f.asked(name, r) {
				return nil, &placedError{where, err}
			}
		}
		return nil, err
	}
	return st, err
}

// asked tells whether a refusal may be about what a flag asks for.
func (f *designFlags) asked(name string, r *style.Refusal) bool {
	word := r.Word
	if word == "" && len(r.Args) > 0 {
		word = fmt.Sprint(r.Args[0])
	}
	if r.Margins || name == "margins" {
		return r.Margins && name == "margins"
	}
	switch name {
	case "set":
		_, about := f.choice.Override[word]
		for _, v := range f.choice.Override {
			about = about || v == word
		}
		return about
	case "punctuation":
		return word == f.choice.Punctuation
	case "lines":
		return word == strconv.Itoa(f.choice.Lines)
	case "chars":
		return word == strconv.Itoa(f.choice.Chars)
	case "size":
		return true // what is left is about the size on the paper
	}
	return true
}

// refusalFault puts a refusal into words: the name that was probably meant, or
// else those that there are, before any other hint.
func refusalFault(r *style.Refusal) *build.Fault {
	f := &build.Fault{Message: r.Message, Hint: r.Hint, Args: r.Args}
	if len(r.Allowed) == 0 {
		return f
	}
	k, word := keyCanBe, strings.Join(r.Allowed, ", ")
	if near := diag.Nearest(strings.ToLower(r.Word), r.Allowed); near != "" {
		k, word = keyDidYouMean, near
	}
	f.Args = []any{r.Word, word}
	f.Hint = *k
	if r.Hint != (diag.Text{}) && k == keyCanBe {
		f.Hint.Zh += "；" + r.Hint.Zh
		f.Hint.En += "; " + r.Hint.En
	}
	return f
}

// completeOptions completes an option of a design and its word, with what it is
// about.
func (c *console) completeOptions(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var words []string
	for _, name := range style.Options() {
		for _, word := range style.OptionWords(name) {
			words = append(words, cobra.CompletionWithDesc(name+"="+word, style.OptionTitle(name, c.lang)))
		}
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}

// completeMargins completes the side of --margins.
func completeMargins(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var words []string
	for _, side := range style.SideNames() {
		words = append(words, side+"=")
	}
	return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// completeStyles completes the name of a design, with what it is for.
func (c *console) completeStyles(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var words []string
	for _, name := range style.Names() {
		words = append(words, cobra.CompletionWithDesc(name, style.Title(name, c.lang)))
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}
