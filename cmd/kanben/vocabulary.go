package main

import (
	"errors"

	"kanben/book/diag"
	"kanben/book/manifest"
	"kanben/book/proof"
	"kanben/book/source"
	"kanben/build"
	"kanben/build/clreq"
	"kanben/build/cover"
	"kanben/build/epub"
	"kanben/build/style"
	"kanben/fonts"
)

// vocabulary is the words of the other rooms that a manifest may use.
func vocabulary() *manifest.Vocabulary {
	var codes []string
	for _, r := range proof.Rules() {
		codes = append(codes, r.Code)
	}
	return &manifest.Vocabulary{
		Styles:        style.Names(),
		Papers:        style.Papers(),
		Targets:       build.TargetNames(),
		Punctuations:  clreq.StyleNames(),
		Writings:      writings,
		Options:       style.Options(),
		Covers:        cover.Names(),
		Bindings:      bindings,
		Roles:         fonts.RoleNames(),
		EbookFonts:    epub.TypefaceNames[:],
		EbookProfiles: profiles,
		Encodings:     source.Encodings(),
		Levels:        proof.LevelNames(),
		Switches:      proof.SwitchNames(),
		Codes:         codes,
		Paper:         func(s string) error { return fits(style.Choice{Page: s}) },
		Size:          func(s string) error { return fits(style.Choice{Size: s}) },
	}
}

// A misfit is a refusal of a design in both languages.
type misfit struct{ *style.Refusal }

// Words is the refusal in both languages.
func (m misfit) Words() diag.Text {
	f := refusalFault(m.Refusal)
	words := diag.Text{Zh: f.Text(diag.Chinese), En: f.Text(diag.English)}
	if hint := f.Advice(diag.Chinese); hint != "" {
		words.Zh += "；" + hint
		words.En += "; " + f.Advice(diag.English)
	}
	return words
}

// fits tells whether a paper or a size can be had by itself; whether it can be
// had with the rest is seen when the design is made.
func fits(choice style.Choice) error {
	_, err := style.Resolve(choice)
	if r, ok := errors.AsType[*style.Refusal](err); ok {
		return misfit{r}
	}
	return err
}
