package main

import (
	"slices"

	"github.com/spf13/cobra"

	"kanben/build"
	"kanben/build/epub"
)

// ebookFlags are the flags that say how the EPUB is made.
type ebookFlags struct {
	typefaces string
	profile   string
}

// profiles are the words of --epub-profile.
var profiles = []string{"standard", "compatible"}

func (f *ebookFlags) register(c *console, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.Var(oneOf(&f.typefaces, epub.TypefaceNames[:]...), "epub-fonts", c.say(keyFlagEbookFonts))
	flags.Var(oneOf(&f.profile, profiles...), "epub-profile", c.say(keyFlagEbookProfile))
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
