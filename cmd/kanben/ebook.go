package main

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"kanben/build"
	"kanben/build/cover"
	"kanben/build/epub"
)

// ebookFlags are the flags that say how the EPUB is made.
type ebookFlags struct {
	typefaces string
	profile   string
	design    string // of the covers
	picture   string // file of the cover
	back      string // file of the back cover
}

// profiles are the words of --epub-profile.
var profiles = []string{"standard", "compatible"}

func (f *ebookFlags) register(c *console, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.Var(oneOf(&f.typefaces, epub.TypefaceNames[:]...), "epub-fonts", c.say(keyFlagEbookFonts))
	flags.Var(oneOf(&f.profile, profiles...), "epub-profile", c.say(keyFlagEbookProfile))
	flags.Var(oneOf(&f.design, cover.Names()...), "cover-design", c.say(keyFlagCoverDesign))
	flags.StringVar(&f.picture, "cover", "", c.say(keyFlagCover))
	flags.StringVar(&f.back, "back-cover", "", c.say(keyFlagBackCover))
	complete(cmd, "cover-design", oneWord(cover.Names()...))
	complete(cmd, "epub-fonts", oneWord(epub.TypefaceNames[:]...))
	complete(cmd, "epub-profile", oneWord(profiles...))
}

// ebook is what the flags ask for.
func (f *ebookFlags) ebook() build.Ebook {
	e := build.Ebook{Compatible: f.profile == "compatible"}
	if i := slices.Index(epub.TypefaceNames[:], f.typefaces); i >= 0 {
		e.Typefaces = epub.Typefaces(i)
	}
	return e
}

// covers is what the flags say of the covers: who asks for one has it on paper
// as well.
func (f *ebookFlags) covers(ctx context.Context) (build.Covers, error) {
	c := build.Covers{Design: f.design, Printed: f.design != "" || f.picture != "" || f.back != ""}
	for _, p := range []struct {
		file string
		to   *[]byte
	}{{f.picture, &c.Picture}, {f.back, &c.Back}} {
		if p.file == "" {
			continue
		}
		data, err := readFile(ctx, p.file)
		if err != nil {
			return c, err
		}
		*p.to = data
	}
	return c, c.Check()
}
