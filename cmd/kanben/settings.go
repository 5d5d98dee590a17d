package main

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/pflag"

	"kanben/book/manifest"
	"kanben/book/source"
	"kanben/build/style"
)

// A setting is something that a flag, a variable of the environment and
// book.yaml can say. A flag beats the environment, that beats the file, that
// beats the program's own; one table says where each is said, and one function
// (settle) decides. All of them end as the flag's value, so that the flag's own
// checks hold for all.
type settable struct {
	flag   string
	env    string // "" if no variable says it
	unless string // a flag that, if given, speaks for this one too
	file   func(m *manifest.Manifest) []said
}

// A said is one value that book.yaml gives to a flag.
type said struct {
	value string
	place source.Span
}

// settings is the table; docs/book-yaml.md lists it.
var settings = []settable{
	{flag: "output", env: "KANBEN_OUTPUT"},
	{flag: "strict", env: "KANBEN_STRICT"},
	{flag: "only", env: "KANBEN_ONLY", file: outputNames},
	{flag: "title", file: func(m *manifest.Manifest) []said { return one(m.Title, m.PlainTitle()) }},
	{flag: "encoding", env: "KANBEN_ENCODING", file: func(m *manifest.Manifest) []said { return one(m.Encoding, m.Encoding.S) }},
	{flag: "speech"},
	{flag: "style", env: "KANBEN_STYLE", file: func(m *manifest.Manifest) []said { return one(m.Style.Name, m.Style.Name.S) }},
	{flag: "page", env: "KANBEN_PAGE", file: func(m *manifest.Manifest) []said { return one(m.Page.Trim, m.Page.Trim.S) }},
	{flag: "size", env: "KANBEN_SIZE", file: func(m *manifest.Manifest) []said { return one(m.Style.Size, m.Style.Size.S) }},
	{flag: "chars", file: func(m *manifest.Manifest) []said { return oneNumber(m.Page.Chars) }},
	{flag: "lines", file: func(m *manifest.Manifest) []said { return oneNumber(m.Page.Lines) }},
	{flag: "margins", file: func(m *manifest.Manifest) []said { return margined(&m.Page.Margins) }},
	{flag: "bind", file: func(m *manifest.Manifest) []said { return one(m.Page.Binding, m.Page.Binding.S) }},
	{flag: "recto", file: func(m *manifest.Manifest) []said { return oneTruth(m.Style.Recto) }},
	{flag: "punctuation", file: func(m *manifest.Manifest) []said { return one(m.Style.Punctuation, m.Style.Punctuation.S) }},
	{flag: "hang", file: func(m *manifest.Manifest) []said { return oneTruth(m.Style.Hang) }},
	{flag: "writing", file: func(m *manifest.Manifest) []said { return one(m.Style.Writing, m.Style.Writing.S) }},
	{flag: "set", file: func(m *manifest.Manifest) []said { return pairs(m.Style.Options) }},
	{flag: "cover-design", file: func(m *manifest.Manifest) []said { return one(m.Style.Cover, m.Style.Cover.S) }},
	{flag: "cover", file: coverPicture},
	{flag: "back-cover", file: backPicture},
	{flag: "epub-fonts", file: func(m *manifest.Manifest) []said { return one(m.EPUB.Fonts, m.EPUB.Fonts.S) }},
	{flag: "epub-profile", file: func(m *manifest.Manifest) []said { return one(m.EPUB.Profile, m.EPUB.Profile.S) }},
	{flag: "clean", unless: "no-normalise", file: func(m *manifest.Manifest) []said { return one(m.Clean.Level, m.Clean.Level.S) }},
	{flag: "rule", file: func(m *manifest.Manifest) []said { return pairs(m.Clean.Rules) }},
	{flag: "font", file: faces},
	{flag: "font-fallback", file: helpers},
	{flag: "font-dir", env: "KANBEN_FONT_DIR", file: fontDirs},
	{flag: "groups", env: "KANBEN_GROUPS", file: func(m *manifest.Manifest) []said { return oneFile(m.GroupsFile) }},
	{flag: "names", file: func(m *manifest.Manifest) []said { return one(m.Pack.Names, m.Pack.Names.S) }},
	{flag: "zip", file: func(m *manifest.Manifest) []said { return oneTruth(m.Pack.Zip) }},
	{flag: "qr", file: func(m *manifest.Manifest) []said { return oneTruth(m.Pack.QR) }},
	{flag: "mark", file: func(m *manifest.Manifest) []said { return oneTruth(m.Pack.Mark) }},
	{flag: "base-url", file: func(m *manifest.Manifest) []said { return one(m.Pack.BaseURL, m.Pack.BaseURL.S) }},
	{flag: "sign", env: "KANBEN_SIGN", file: func(m *manifest.Manifest) []said { return oneFile(m.Pack.Sign) }},
	{flag: "sheet", file: func(m *manifest.Manifest) []said { return one(m.Print.Sheet, m.Print.Sheet.S) }},
	{flag: "method", file: func(m *manifest.Manifest) []said { return one(m.Print.Method, m.Print.Method.S) }},
	{flag: "signature", file: func(m *manifest.Manifest) []said { return oneNumber(m.Print.Signature) }},
	{flag: "up", file: func(m *manifest.Manifest) []said { return oneNumber(m.Print.Up) }},
	{flag: "folds", file: func(m *manifest.Manifest) []said { return oneNumber(m.Print.Folds) }},
	{flag: "thickness", file: func(m *manifest.Manifest) []said { return one(m.Print.Thickness, m.Print.Thickness.S+"mm") }},
	{flag: "creep", file: func(m *manifest.Manifest) []said { return one(m.Print.Creep, m.Print.Creep.S+"mm") }},
	{flag: "printer", file: func(m *manifest.Manifest) []said { return one(m.Print.Profile, m.Print.Profile.S) }},
	{flag: "marks", file: func(m *manifest.Manifest) []said { return oneTruth(m.Print.CropMarks) }},
	{flag: "bleed", file: func(m *manifest.Manifest) []said { return one(m.Print.Bleed, m.Print.Bleed.S+"mm") }},
	{flag: "paper", file: func(m *manifest.Manifest) []said { return one(m.Print.Paper, m.Print.Paper.S) }},
	{flag: "cover-paper", file: func(m *manifest.Manifest) []said { return one(m.Print.CoverPaper, m.Print.CoverPaper.S) }},
	{flag: "spare", file: func(m *manifest.Manifest) []said { return oneNumber(m.Print.Spare) }},
	{flag: "system-fonts", file: func(m *manifest.Manifest) []said { return oneTruth(m.Fonts.System) }},
}

func one(t manifest.Text, value string) []said {
	if !t.Given() {
		return nil
	}
	return []said{{value, t.Span}}
}

func oneNumber(n manifest.Number) []said {
	if !n.Given() {
		return nil
	}
	return []said{{strconv.Itoa(n.N), n.Span}}
}

func oneTruth(t manifest.Truth) []said {
	if !t.Given() {
		return nil
	}
	return []said{{strconv.FormatBool(t.B), t.Span}}
}

// pairs gives name=word for the pairs of a map.
func pairs(list []manifest.Entry[manifest.Text]) []said {
	var out []said
	for _, e := range list {
		out = append(out, said{e.Key.S + "=" + e.Value.S, e.Key.Span})
	}
	return out
}

// margined are the margins of a page as --margins takes them.
func margined(m *manifest.Margins) []said {
	var out []said
	for i, t := range []manifest.Text{m.Head, m.Foot, m.Gutter, m.Outside} {
		if t.Given() {
			out = append(out, said{style.Side(i).String() + "=" + t.S, t.Span})
		}
	}
	return out
}

// outputNames are the outputs of book.yaml by name.
func outputNames(m *manifest.Manifest) []said {
	var out []said
	for i := range m.Outputs {
		o := &m.Outputs[i]
		whole, _ := m.Whole(o)
		out = append(out, said{whole.Name(), o.Span})
	}
	return out
}

// faces are the typefaces of book.yaml as --font takes them. A file is looked
// for beside the file that names it.
func faces(m *manifest.Manifest) []said {
	var out []said
	add := func(role string, t manifest.Text) {
		if t.Given() {
			out = append(out, said{role + "=" + besideManifest(t), t.Span})
		}
	}
	add("song", m.Fonts.Body)
	add("hei", m.Fonts.Heading)
	add("kai", m.Fonts.Quote)
	add("latin", m.Fonts.Latin)
	for _, e := range m.Fonts.Roles {
		add(e.Key.S, e.Value)
	}
	return out
}

// helpers are the faces of book.yaml for characters that the others lack.
func helpers(m *manifest.Manifest) []said {
	var out []said
	for _, t := range m.Fonts.Fallback {
		out = append(out, said{besideManifest(t), t.Span})
	}
	return out
}

// oneFile is the path of a file that a manifest names.
func oneFile(t manifest.Text) []said {
	if !t.Given() {
		return nil
	}
	return one(t, fromManifest(t))
}

func fontDirs(m *manifest.Manifest) []said {
	var out []said
	for _, t := range m.Fonts.Dirs {
		out = append(out, said{fromManifest(t), t.Span})
	}
	return out
}

// coverPicture and backPicture are the files of the covers.
func coverPicture(m *manifest.Manifest) []said {
	_, front, _ := m.Covers()
	return oneFile(front)
}

func backPicture(m *manifest.Manifest) []said {
	_, _, back := m.Covers()
	return oneFile(back)
}

// fromManifest is the path of a file that a manifest names, from the current
// folder.
func fromManifest(t manifest.Text) string {
	name := filepath.FromSlash(t.S)
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(filepath.Dir(t.File.Name), name)
}

// besideManifest is the path of a face's file, or its name if there is no such
// file: a file beside the manifest, else as it stands.
func besideManifest(t manifest.Text) string {
	path := fromManifest(t)
	file, _ := splitFace(path)
	if file == "" && !looksLikePath(t.S) {
		return t.S
	}
	return path
}

// settle gives each flag of a verb the value of the first that says it: the
// command line, the environment, the manifest m (nil for none). It gives, of those
// that the command line does not say, where they are said: the variable, or the
// place in the manifest.
func (c *console) settle(flags *pflag.FlagSet, m *manifest.Manifest) (map[string]string, error) {
	said := map[string]string{}
	for i := range settings {
		s := &settings[i]
		f := flags.Lookup(s.flag)
		if f == nil || f.Changed || s.unless != "" && flags.Changed(s.unless) {
			continue
		}
		if value := c.variable(s.env); value != "" {
			if err := setAll(flags, f, splitVariable(f, value)); err != nil {
				return nil, usage(keyWrongVariable, keyFlagAllowed, s.env, value, err.Error())
			}
			said[s.flag] = s.env
			continue
		}
		if m == nil || s.file == nil {
			continue
		}
		var values []string
		for _, v := range s.file(m) {
			values = append(values, v.value)
			said[s.flag] = v.place.Position().String()
		}
		if err := setAll(flags, f, values); err != nil {
			return nil, &placedError{said[s.flag], usage(keyWrongInFile, keyFlagAllowed, "--"+s.flag, err.Error(), err.Error())}
		}
	}
	return said, nil
}

// variable gives a variable of the environment, "" if it is not set or has no
// name.
func (c *console) variable(name string) string {
	if name == "" {
		return ""
	}
	return c.getenv(name)
}

// splitVariable parts the value of a variable for a flag that takes several: as
// paths are listed on the system.
func splitVariable(f *pflag.Flag, value string) []string {
	if f.Value.Type() == "stringArray" {
		return filepath.SplitList(value)
	}
	return []string{value}
}

func setAll(flags *pflag.FlagSet, f *pflag.Flag, values []string) error {
	for _, v := range values {
		if err := flags.Set(f.Name, v); err != nil {
			if wrong, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
				return wrong.Unwrap()
			}
			return err
		}
	}
	return nil
}

// A placedError is wrong usage that does not stand on the command line: where is
// a place of book.yaml, or a variable.
type placedError struct {
	where string
	err   error
}

func (e *placedError) Error() string { return e.where + ": " + e.err.Error() }
func (e *placedError) Unwrap() error { return e.err }

// isManifest tells whether a path names a manifest.
func isManifest(path string) bool {
	switch filepath.Ext(path) {
	case ".yaml", ".yml":
		return isFile(path)
	}
	return false
}

// isFolder tells whether a path is a folder.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
