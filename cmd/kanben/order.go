package main

import (
	"context"

	"github.com/spf13/cobra"

	"kanben/build"
	"kanben/build/pdf/finish"
)

// orderFlags are the flags that say what is ordered of a print shop.
type orderFlags struct {
	copies int
	spare  string
	paper  string
	cover  string
	icc    string
}

func (f *orderFlags) register(c *console, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.Var(count{&f.copies}, "copies", c.say(keyFlagCopies))
	flags.StringVar(&f.spare, "spare", "", c.say(keyFlagSpare))
	flags.StringVar(&f.paper, "paper", "", c.say(keyFlagPaper))
	flags.StringVar(&f.cover, "cover-paper", "", c.say(keyFlagCoverPaper))
	flags.StringVar(&f.icc, "icc", "", c.say(keyFlagPress))
}

// options gives the wishes, or says what is not understood.
func (f *orderFlags) options() (build.OrderOptions, error) {
	spare, err := percent(f.spare)
	return build.OrderOptions{Copies: f.copies, Spare: spare, Paper: f.paper, Cover: f.cover}, err
}

// press reads the profile of the print shop's press; nil if there is none.
func (f *orderFlags) press(ctx context.Context) (*finish.Press, error) {
	if f.icc == "" {
		return nil, nil
	}
	data, err := readFile(ctx, f.icc)
	if err != nil {
		return nil, err
	}
	return build.ParsePress(data)
}
