package main

import (
	"strings"

	"github.com/spf13/cobra"

	"kanben/fonts"
)

// fontFlags are the flags of the verbs that set type.
type fontFlags struct {
	faces   []string // ROLE=FACE
	helpers []string // faces for characters that those lack
	dirs    []string
	system  bool
}

func (f *fontFlags) register(c *console, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringArrayVar(&f.faces, "font", nil, c.say(keyFlagFont))
	flags.StringArrayVar(&f.helpers, "font-fallback", nil, c.say(keyFlagFontFallback))
	flags.StringArrayVar(&f.dirs, "font-dir", nil, c.say(keyFlagFontDir))
	flags.BoolVar(&f.system, "system-fonts", false, c.say(keyFlagSystemFonts))
	complete(cmd, "font", completeFont)
	complete(cmd, "font-dir", directories)
}

// completeFont completes the role of --font, and leaves files to the shell.
func completeFont(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	if strings.Contains(typed, "=") {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var words []string
	for _, name := range fonts.RoleNames() {
		words = append(words, name+"=")
	}
	return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// directories completes the name of a folder.
func directories(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// A wish is one --font: a role and the face it is to have.
type wish struct {
	role fonts.Role
	face string // a path, or a name
}

// wishes reads --font; of several for one role the last holds.
func (f *fontFlags) wishes() ([]wish, error) {
	var out []wish
	for _, s := range f.faces {
		name, face, ok := strings.Cut(s, "=")
		role, known := fonts.ParseRole(name)
		switch {
		case !ok || face == "":
			return nil, usage(keyFontNoFace, keyFontRoles, s, strings.Join(fonts.RoleNames(), " "))
		case !known:
			return nil, usage(keyFontNoRole, keyFontRoles, name, strings.Join(fonts.RoleNames(), " "))
		}
		out = append(out, wish{role, face})
	}
	return out, nil
}
