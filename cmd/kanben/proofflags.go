package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/book/proof"
	"kanben/book/source"
)

// proofFlags are the flags of every verb that mends: how much, by which rules,
// and what is left alone.
type proofFlags struct {
	clean        string
	typed        bool
	rules        []string
	dictionaries []string
}

func (f *proofFlags) register(c *console, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.Var(oneOf(&f.clean, proof.LevelNames()...), "clean", c.say(keyFlagClean))
	complete(cmd, "clean", oneWord(proof.LevelNames()...))
	flags.StringSliceVar(&f.rules, "rule", nil, c.say(keyFlagRule))
	flags.StringArrayVar(&f.dictionaries, "dictionary", nil, c.say(keyFlagDictionary))
	flags.BoolVar(&f.typed, "no-normalise", false, c.say(keyFlagTyped))
}

// options reads the flags, on top of the options that o has already.
func (f *proofFlags) options(ctx context.Context, o proof.Options) (proof.Options, error) {
	switch {
	case f.typed && f.clean != "" && f.clean != proof.None.String():
		return o, usage(keyCleanTwice, nil, f.clean)
	case f.typed:
		o.Level = proof.None
	case f.clean != "":
		level, err := proof.ParseLevel(f.clean)
		if err != nil {
			return o, err
		}
		o.Level = level
	}
	for _, word := range f.rules {
		if err := switchRule(&o, word); err != nil {
			return o, err
		}
	}
	for _, path := range f.dictionaries {
		words, err := readDictionary(ctx, path)
		if err != nil {
			return o, err
		}
		o.Dictionary = append(slices.Clip(o.Dictionary), words...)
	}
	return o, nil
}

// switchRule reads P012=off.
func switchRule(o *proof.Options, word string) error {
	code, name, ok := strings.Cut(word, "=")
	if !ok {
		return usage(keyRuleSyntax, nil, word)
	}
	rule, err := proofRule(code)
	if err != nil {
		return err
	}
	to, err := proof.ParseSwitch(name)
	if err != nil {
		return usage(keyFlagWrongValue, keyFlagAllowed, "--rule", word, strings.Join(proof.SwitchNames(), " | "))
	}
	setSwitch(o, rule, to)
	return nil
}

// setSwitch sets one rule; the map that the caller had stays as it is.
func setSwitch(o *proof.Options, rule *diag.Rule, to proof.Switch) {
	rules := make(map[string]proof.Switch, len(o.Rules)+1)
	for code, s := range o.Rules {
		rules[code] = s
	}
	rules[rule.Code] = to
	o.Rules = rules
}

// readDictionary reads words, one a line; an empty line and one that begins with
// # are none.
func readDictionary(ctx context.Context, path string) ([]string, error) {
	data, err := readFile(ctx, path)
	if err != nil {
		return nil, err
	}
	f, err := source.Decode(path, data, "")
	if err != nil {
		return nil, inputError(err)
	}
	var words []string
	for n := 1; n <= f.Lines(); n++ {
		if word := strings.TrimSpace(f.Line(n).Text()); word != "" && !strings.HasPrefix(word, "#") {
			words = append(words, word)
		}
	}
	return words, nil
}
