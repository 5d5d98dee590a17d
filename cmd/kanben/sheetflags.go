package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kanben/build"
	"kanben/build/geom"
	"kanben/build/impose"
)

// sheetFlags are the flags that say how pages are put on sheets, and printed.
type sheetFlags struct {
	method    string
	sheet     string
	up        int
	signature int
	folds     int
	spine     string
	flip      string
	profile   string // of the printer, by name
	single    bool
	cover     bool
	thickness string
	creep     string
	gutter    string
	bleed     string
	marks     bool
	extras    build.Extras
}

// methods are the words of --method, with what they are called in the trade.
var methods = []struct {
	word   string
	also   []string
	method impose.Method
}{
	{"saddle", []string{"骑马订"}, impose.Saddle},
	{"signatures", []string{"配帖", "锁线", "锁线订"}, impose.Gathered},
	{"glued", []string{"胶订", "perfect", "无线胶订"}, impose.Glued},
	{"stitched", []string{"平订", "side"}, impose.Stitched},
}

func methodWords() []string {
	var words []string
	for _, m := range methods {
		words = append(words, m.word)
	}
	return words
}

func (f *sheetFlags) register(c *console, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.method, "method", "", c.say(keyFlagMethod, strings.Join(methodWords(), "|")))
	flags.StringVar(&f.sheet, "sheet", "", c.say(keyFlagSheet, strings.Join(impose.StockNames(), "|")))
	flags.Var(count{&f.up}, "up", c.say(keyFlagUp))
	flags.Var(count{&f.signature}, "signature", c.say(keyFlagSignature))
	flags.Var(count{&f.folds}, "folds", c.say(keyFlagFolds))
	flags.Var(oneOf(&f.spine, "left", "right"), "spine", c.say(keyFlagSpine))
	flags.Var(oneOf(&f.flip, "long", "short"), "flip", c.say(keyFlagFlip))
	flags.StringVar(&f.profile, "printer", "", c.say(keyFlagPrinter))
	flags.BoolVar(&f.single, "single-sided", false, c.say(keyFlagSingle))
	flags.BoolVar(&f.cover, "cover-apart", false, c.say(keyFlagCoverApart))
	flags.StringVar(&f.thickness, "thickness", "", c.say(keyFlagThickness))
	flags.StringVar(&f.creep, "creep", "", c.say(keyFlagCreep))
	flags.StringVar(&f.gutter, "gutter", "", c.say(keyFlagGutter))
	flags.StringVar(&f.bleed, "bleed", "", c.say(keyFlagBleed))
	flags.BoolVar(&f.marks, "marks", false, c.say(keyFlagMarks))
	flags.BoolVar(&f.extras.Slip, "slip", false, c.say(keyFlagSlip))
	flags.BoolVar(&f.extras.Proof, "proof", false, c.say(keyFlagSheetProof))
	complete(cmd, "method", oneWord(methodWords()...))
	complete(cmd, "sheet", oneWord(impose.StockNames()...))
	complete(cmd, "printer", c.completePrinters)
	complete(cmd, "spine", oneWord("left", "right"))
	complete(cmd, "flip", oneWord("long", "short"))
	complete(cmd, "creep", oneWord("auto", "on", "off"))
}

// sheets makes the wish, or says what is not understood.
func (f *sheetFlags) sheets() (impose.Job, error) {
	j := impose.Job{
		Up: f.up, Signature: f.signature, Folds: f.folds, RightBound: f.spine == "right",
		Cover: f.cover, Marks: f.marks,
	}
	if err := f.creeping(&j); err != nil {
		return j, err
	}
	if f.method != "" {
		word := strings.ToLower(f.method)
		i := slices.IndexFunc(methods, func(m struct {
			word   string
			also   []string
			method impose.Method
		}) bool {
			return m.word == word || slices.Contains(m.also, word)
		})
		if i < 0 {
			return j, usage(keyFlagWrongValue, keyFlagAllowed, "--method", f.method, strings.Join(methodWords(), " | "))
		}
		j.Method = methods[i].method
	}
	if f.sheet != "" {
		size, ok := impose.ParseStock(f.sheet)
		if !ok {
			return j, usage(keyFlagWrongValue, keyFlagAllowed, "--sheet", f.sheet, strings.Join(impose.StockNames(), " | ")+" | 320x450mm")
		}
		j.Sheet = size
	}
	for _, l := range []struct {
		flag, value string
		to          *geom.Length
	}{{"--thickness", f.thickness, &j.Thickness}, {"--gutter", f.gutter, &j.Gutter}, {"--bleed", f.bleed, &j.Bleed}} {
		if l.value == "" {
			continue
		}
		n, err := geom.ParseLength(l.value, 0)
		if err != nil || n < 0 {
			return j, usage(keyFlagWrongValue, keyFlagAllowed, l.flag, l.value, "3mm, 0.1mm …")
		}
		*l.to = n
	}
	return j, nil
}

// creeping reads --creep: whether inner pages move to the fold, or by how much for
// each sheet around them.
func (f *sheetFlags) creeping(j *impose.Job) error {
	switch f.creep {
	case "", "auto":
		return nil
	case "on":
		j.Creep = impose.Yes
		return nil
	case "off":
		j.Creep = impose.No
		return nil
	}
	step, err := geom.ParseLength(f.creep, 0)
	if err != nil || step < 0 {
		return usage(keyFlagWrongValue, keyFlagAllowed, "--creep", f.creep, "auto | on | off | 0.12mm")
	}
	j.Creep, j.Step = impose.Yes, step
	if step == 0 {
		j.Creep = impose.No
	}
	return nil
}

// printer is the printer at hand: the one that was told of, by the name that is
// given if one is, unless the flags say otherwise.
func (f *sheetFlags) printer(c *console) (impose.Printer, error) {
	if f.flip != "" && f.single {
		return impose.Printer{}, usage(keyFlipOrSingle, nil)
	}
	switch f.flip {
	case "long":
		return impose.Printer{Edge: impose.LongEdge}, nil
	case "short":
		return impose.Printer{}, nil
	}
	p, err := c.loadProfile(f.profile)
	if err != nil {
		return impose.Printer{}, err
	}
	switch {
	case f.single && (p == nil || !p.Printer().Single):
		return impose.Printer{Single: true}, nil
	case p != nil:
		return p.Printer(), nil
	}
	return impose.Printer{}, nil
}
