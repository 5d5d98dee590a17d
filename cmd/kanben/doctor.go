package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/build/media"
	"kanben/fonts"
)

// checkers are programs of other hands that look at what kanben makes.
var checkers = []string{"epubcheck", "ace", "qpdf", "verapdf", "mutool"}

// newDoctor makes `kanben doctor`.
func newDoctor(c *console) *cobra.Command {
	o := &fontsOptions{}
	cmd := &cobra.Command{
		Use:     "doctor " + c.say(keyManuscriptsUsage),
		Short:   c.say(keyDoctorShort),
		Example: c.say(keyDoctorExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runDoctor(cmd.Context(), c, o, args)
		},
	}
	cmd.Flags().SortFlags = false
	o.fontFlags.register(c, cmd)
	o.manuscriptFlags.register(c, cmd)
	cmd.Flags().BoolVar(&o.json, "json", false, c.say(keyFlagJSON))
	return cmd
}

// A health is one line of what a doctor finds.
type health struct {
	matter key
	sound  bool
	words  string
}

// runDoctor looks at the machine. What is not as it should be is said, and is no
// failure: a book can be made all the same.
func runDoctor(ctx context.Context, c *console, o *fontsOptions, args []string) error {
	characters, err := c.doctorCoverage(ctx, o, args)
	if err != nil {
		return err
	}
	found := []health{
		{keyDoctorProgram, true, "kanben " + programVersion() + " " + runtime.GOOS + "/" + runtime.GOARCH},
		c.terminalHealth(),
		c.languageHealth(),
		{keyDoctorFonts, true, c.say(keyDoctorEmbedded, len(fonts.Licences()))},
	}
	if characters != nil {
		found = append(found, c.coverageHealth(characters))
	}
	found = append(found, c.printerHealth()...)
	found = append(found, c.diskHealth(), c.officeHealth(), c.checkerHealth())
	if o.json {
		return c.doctorJSON(found)
	}
	t := table{align: []alignment{left, left, left}}
	for _, h := range found {
		mark := c.paint(c.outFile, green, "✓")
		if !h.sound {
			mark = c.paint(c.outFile, yellow, "!")
		}
		t.row(mark, c.say(h.matter), diag.Visible(h.words))
	}
	t.write(c.out)
	return nil
}

// doctorCoverage tells of a manuscript which characters leave the faces of
// their roles; nil without one.
func (c *console) doctorCoverage(ctx context.Context, o *fontsOptions, args []string) (*coverage, error) {
	faces, text, err := c.facesAndText(ctx, o, args)
	if err != nil || text == "" {
		return nil, err
	}
	set := faces.set
	if set == nil {
		set = fonts.Embedded()
	}
	v := coverageOf(set, text)
	return &v, set.Err()
}

// coverageHealth tells which characters of a manuscript no face has.
func (c *console) coverageHealth(v *coverage) health {
	seen := map[rune]bool{}
	var lacking []rune
	for _, l := range v.leaving {
		for _, r := range l.chars {
			if l.face == nil && !seen[r] {
				seen[r] = true
				lacking = append(lacking, r)
			}
		}
	}
	if len(lacking) == 0 {
		return health{keyDoctorCoverage, true, c.say(keyDoctorCovered, v.characters)}
	}
	return health{keyDoctorCoverage, false, c.say(keyDoctorMissing, v.characters, len(lacking), c.characters(lacking))}
}

func (c *console) terminalHealth() health {
	if !isTerminal(c.outFile) {
		return health{keyDoctorTerminal, true, c.say(keyDoctorPlain)}
	}
	encoding := terminalEncoding(c.getenv)
	if !strings.EqualFold(strings.ReplaceAll(encoding, "-", ""), "utf8") {
		return health{keyDoctorTerminal, false, c.say(keyDoctorGarbles, widthOf(c.outFile), encoding)}
	}
	return health{keyDoctorTerminal, true, c.say(keyDoctorColumns, widthOf(c.outFile), encoding)}
}

func (c *console) languageHealth() health {
	if c.lang == diag.Chinese {
		return health{keyDoctorLanguage, true, c.say(keyDoctorChinese)}
	}
	return health{keyDoctorLanguage, true, c.say(keyDoctorEnglish)}
}

// printerHealth tells of each printer that was tried. A profile that cannot be
// read is told of like any other thing that is not as it should be.
func (c *console) printerHealth() []health {
	names := printerNames()
	if path := profilePath(""); path != "" {
		if _, err := os.Lstat(path); err == nil {
			names = slices.Insert(names, 0, "")
		}
	}
	var found []health
	for _, name := range names {
		p, err := c.loadProfile(name)
		switch path := profilePath(name); {
		case err != nil:
			found = append(found, health{keyDoctorPrinter, false, c.explain(err) + c.say(keyColon) + c.hint(err)})
		case p == nil: // it went away meanwhile
		case p.Duplex:
			found = append(found, health{keyDoctorPrinter, true, c.say(keyDoctorDuplex, path)})
		default:
			found = append(found, health{keyDoctorPrinter, true, c.say(keyDoctorSingle, path)})
		}
	}
	if found == nil {
		found = []health{{keyDoctorPrinter, false, c.say(keyDoctorNoPrinter)}}
	}
	return found
}

// diskHealth tries to write into the current folder.
func (c *console) diskHealth() health {
	f, err := os.CreateTemp(".", ".kanben-doctor-")
	if err != nil {
		return health{keyDoctorDisk, false, c.say(keyDoctorReadOnly, c.explain(pathless(err)))}
	}
	if err := errors.Join(f.Close(), os.Remove(f.Name())); err != nil {
		return health{keyDoctorDisk, false, c.say(keyDoctorReadOnly, c.explain(pathless(err)))}
	}
	if free, ok := freeSpace("."); ok {
		return c.roomHealth(free)
	}
	return health{keyDoctorDisk, true, c.say(keyDoctorWritable)}
}

// littleRoom is less than a book with pictures may take, in all its forms.
const littleRoom = 100_000_000

// roomHealth tells whether so many bytes are enough.
func (c *console) roomHealth(free int64) health {
	if free < littleRoom {
		return health{keyDoctorDisk, false, c.say(keyDoctorLittle, media.Size(free))}
	}
	return health{keyDoctorDisk, true, c.say(keyDoctorFree, media.Size(free))}
}

func (c *console) officeHealth() health {
	if findOffice() == "" {
		return health{keyDoctorOffice, false, c.say(keyDoctorNoOffice)}
	}
	return health{keyDoctorOffice, true, c.say(keyDoctorHasOffice)}
}

func (c *console) checkerHealth() health {
	var have, lack []string
	for _, name := range checkers {
		if _, err := exec.LookPath(name); err == nil {
			have = append(have, name)
		} else {
			lack = append(lack, name)
		}
	}
	switch comma := c.say(keyListComma); {
	case have == nil:
		return health{keyDoctorChecker, true, c.say(keyDoctorNoCheckers, strings.Join(lack, comma))}
	case lack == nil:
		return health{keyDoctorChecker, true, c.say(keyDoctorAllCheckers, strings.Join(have, comma))}
	default:
		return health{keyDoctorChecker, true, c.say(keyDoctorCheckers, strings.Join(have, comma), strings.Join(lack, comma))}
	}
}

// jsonHealth is the shape of a line of doctor.
type jsonHealth struct {
	Type   string `json:"type"`
	Matter string `json:"matter"`
	Sound  bool   `json:"sound"`
	Words  string `json:"words"`
}

func (c *console) doctorJSON(found []health) error {
	e := diag.NewEncoder(c.out)
	for _, h := range found {
		if err := e.Encode(jsonHealth{"health", h.matter.En, h.sound, h.words}); err != nil {
			return err
		}
	}
	return nil
}
