package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kanben/book/diag"
	"kanben/build/style"
)

// A choice is a flag that takes one of a few words.
type choice struct {
	value   *string
	allowed []string
}

func oneOf(value *string, allowed ...string) *choice { return &choice{value, allowed} }

// Set, String and Type make a choice a pflag.Value.
func (f *choice) Set(s string) error {
	if !slices.Contains(f.allowed, s) {
		return errors.New(strings.Join(f.allowed, " | "))
	}
	*f.value = s
	return nil
}

func (f *choice) String() string { return *f.value }
func (f *choice) Type() string   { return strings.Join(f.allowed, "|") }

// A count is a flag that takes a whole number; 0 is not given.
type count struct{ value *int }

// Set, String and Type make a count a pflag.Value.
func (f count) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return errors.New("1, 2, 3, …")
	}
	*f.value = n
	return nil
}

func (f count) String() string { return strconv.Itoa(*f.value) }
func (f count) Type() string   { return "number" }

// A setting is a flag whose value is an option of the design and a word for it:
// list=hang. Which there are is the design's to say.
type setting struct{ to *style.Override }

// Set, String and Type make a setting a pflag.Value.
func (f setting) Set(s string) error {
	name, word, ok := strings.Cut(s, "=")
	if !ok || name == "" {
		return errors.New("list=hang, …")
	}
	if *f.to == nil {
		*f.to = style.Override{}
	}
	(*f.to)[name] = word
	return nil
}

func (f setting) String() string {
	var words []string
	for _, name := range slices.Sorted(maps.Keys(*f.to)) {
		words = append(words, name+"="+(*f.to)[name])
	}
	return strings.Join(words, " ")
}
func (f setting) Type() string { return "setting" }

// A margins is a flag whose value is the widths of some margins:
// head=18mm,gutter=22.
type margins struct{ to *style.Margins }

// Set, String and Type make a margins a pflag.Value. Of two for one side the last
// holds.
func (f margins) Set(s string) error {
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",，、 ", r) }) {
		side, width, ok := strings.Cut(part, "=")
		if !ok {
			return errors.New("head=18mm,foot=20mm,gutter=22mm,outside=15mm")
		}
		if *f.to == nil {
			*f.to = style.Margins{}
		}
		if err := f.to.Set(side, width); err != nil {
			return errors.New("head=18mm,foot=20mm,gutter=22mm,outside=15mm")
		}
	}
	return nil
}

func (f margins) String() string {
	var words []string
	for _, side := range slices.Sorted(maps.Keys(*f.to)) {
		words = append(words, side.String()+"="+strconv.FormatFloat((*f.to)[side].Points()/72*25.4, 'f', 2, 64)+"mm")
	}
	return strings.Join(words, ",")
}
func (f margins) Type() string { return "margins" }

// flagError puts the flag library's errors into the user's language.
func flagError(cmd *cobra.Command, err error) error {
	if unknown, ok := errors.AsType[*pflag.NotExistError](err); ok {
		return unknownFlag(cmd, unknown)
	}
	if empty, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return usage(keyFlagNeedsValue, keySeeHelp, flagName(empty.GetFlag()), cmd.CommandPath()+" --help")
	}
	if wrong, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return usage(keyFlagWrongValue, keyFlagAllowed, flagName(wrong.GetFlag()), wrong.GetValue(), errors.Unwrap(wrong).Error())
	}
	return usage(keyFlagSyntax, keySeeHelp, err.Error(), cmd.CommandPath()+" --help")
}

func flagName(f *pflag.Flag) string { return "--" + f.Name }

// unknownFlag refuses a flag that the command does not have, and names the one
// that was probably meant.
func unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	name := err.GetSpecifiedName()
	if err.GetSpecifiedShortnames() != "" {
		return usage(keyNoFlag, keySeeHelp, "-"+name, cmd.CommandPath()+" --help")
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := diag.Nearest(name, names); near != "" {
		return usage(keyNoFlag, keyDidYouMean, "--"+name, "--"+near)
	}
	return usage(keyNoFlag, keySeeHelp, "--"+name, cmd.CommandPath()+" --help")
}

// noArguments refuses arguments where a verb takes none.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage(keyNoArguments, keySeeHelp, fmt.Sprintf("%s %s", cmd.CommandPath(), args[0]), cmd.CommandPath()+" --help")
	}
	return nil
}
