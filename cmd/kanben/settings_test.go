package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kanben/book/diag"
	"kanben/book/manifest"
	"kanben/book/source"
)

// layers are, for each setting, a value on the command line, one of the
// environment, and a line of book.yaml with the value it comes to.
var layers = map[string]struct{ flag, env, line, file string }{
	"output":        {flag: "a", env: "b"},
	"strict":        {flag: "false", env: "true"},
	"only":          {flag: "txt", env: "pdf", line: "outputs: [epub]", file: "[epub]"},
	"title":         {flag: "甲", line: "title: 乙/丙", file: "乙丙"},
	"encoding":      {flag: "Big5", env: "UTF-8", line: "encoding: GB18030", file: "GB18030"},
	"speech":        {flag: "^a"},
	"style":         {flag: "plain", env: "16k", line: "style: large", file: "large"},
	"page":          {flag: "a4", env: "b5", line: "page: 16k", file: "16k"},
	"size":          {flag: "12pt", env: "11pt", line: "style: {size: 小四}", file: "小四"},
	"chars":         {flag: "20", line: "page: {chars: 22}", file: "22"},
	"lines":         {flag: "20", line: "page: {lines: 22}", file: "22"},
	"margins":       {flag: "head=20.00mm", line: "page: {margins: {gutter: 2cm, outside: 15}}", file: "gutter=20.00mm,outside=15.00mm"},
	"bind":          {flag: "stitched", line: "page: {binding: glued}", file: "glued"},
	"recto":         {flag: "false", line: "style: {recto: true}", file: "true"},
	"punctuation":   {flag: "full", line: "style: {punctuation: kaiming}", file: "kaiming"},
	"hang":          {flag: "false", line: "style: {hang: true}", file: "true"},
	"writing":       {flag: "horizontal", line: "style: {writing: vertical}", file: "vertical"},
	"set":           {flag: "headings=hei", line: "style: {options: {headings: song}}", file: "headings=song"},
	"cover-design":  {flag: "frame", line: "style: {cover: slip}", file: "slip"},
	"cover":         {flag: "a.png", line: "front: [{cover: b.png}]", file: filepath.Join("dir", "b.png")},
	"back-cover":    {flag: "a.png", line: "back: [{cover: b.png}]", file: filepath.Join("dir", "b.png")},
	"clean":         {flag: "none", line: "clean: full", file: "full"},
	"rule":          {flag: "P001=off", line: "clean: {rules: {P001: fix}}", file: "[P001=fix]"},
	"font":          {flag: "song=A", line: "fonts: {body: 宋体}", file: "[song=宋体]"},
	"font-fallback": {flag: "A", line: "fonts: {fallback: [B, c.ttf]}", file: "[B," + filepath.Join("dir", "c.ttf") + "]"},
	"font-dir":      {flag: "a", env: "b", line: "fonts: {dirs: [c]}", file: "[" + filepath.Join("dir", "c") + "]"},
	"groups":        {flag: "a", env: "b", line: "groups_file: c.csv", file: filepath.Join("dir", "c.csv")},
	"names":         {flag: "zh", line: "pack: {names: both}", file: "both"},
	"zip":           {flag: "false", line: "pack: {zip: true}", file: "true"},
	"qr":            {flag: "true", line: "pack: {qr: false}", file: "false"},
	"mark":          {flag: "false", line: "pack: {mark: true}", file: "true"},
	"base-url":      {flag: "https://a.example", line: "pack: {base_url: 'https://b.example'}", file: "https://b.example"},
	"sign":          {flag: "a", env: "b", line: "pack: {sign: c.key}", file: filepath.Join("dir", "c.key")},
	"sheet":         {flag: "a4", line: "print: {sheet: a3}", file: "a3"},
	"method":        {flag: "saddle", line: "print: {method: 胶订}", file: "胶订"},
	"signature":     {flag: "8", line: "print: {signature: 32}", file: "32"},
	"up":            {flag: "4", line: "print: {up: 2}", file: "2"},
	"folds":         {flag: "1", line: "print: {folds: 2}", file: "2"},
	"thickness":     {flag: "0.2mm", line: "print: {thickness_mm: 0.12}", file: "0.12mm"},
	"creep":         {flag: "off", line: "print: {creep_mm: 0.12}", file: "0.12mm"},
	"printer":       {flag: "家里", line: "print: {profile: 办公室}", file: "办公室"},
	"paper":         {flag: "a", line: "print: {paper: 80克胶版纸}", file: "80克胶版纸"},
	"epub-fonts":    {flag: "none", line: "epub: {fonts: woff2}", file: "woff2"},
	"epub-profile":  {flag: "standard", line: "epub: {profile: compatible}", file: "compatible"},
	"marks":         {flag: "false", line: "print: {crop_marks: true}", file: "true"},
	"bleed":         {flag: "5mm", line: "print: {bleed_mm: 3}", file: "3mm"},
	"cover-paper":   {flag: "a", line: "print: {cover_paper: 200克铜版纸}", file: "200克铜版纸"},
	"spare":         {flag: "5", line: "print: {copies_spare_pct: 10}", file: "10"},
	"system-fonts":  {flag: "false", line: "fonts: {system: true}", file: "true"},
}

// TestSettings: over all settings, a flag beats the environment, that beats the
// file, that beats the default.
func TestSettings(t *testing.T) {
	var names []string
	for _, s := range settings {
		names = append(names, s.flag)
		l, ok := layers[s.flag]
		if !ok {
			t.Errorf("%s: the test does not know it", s.flag)
			continue
		}
		if (l.env != "") != (s.env != "") || (l.line != "") != (s.file != nil) {
			t.Errorf("%s: the test knows of other layers than the table", s.flag)
		}
		flags := flagsOf(s.flag)
		if flags == nil {
			t.Errorf("no verb has a flag --%s", s.flag)
			continue
		}
		none := flags().Lookup(s.flag)
		check := func(layer string, given, env, file bool, want string) {
			t.Helper()
			got := settled(t, flags(), &s, given, env, file)
			if got != want && got != "["+want+"]" {
				t.Errorf("%s of %s: %s, want %s", layer, s.flag, got, want)
			}
		}
		check("default", false, false, false, none.Value.String())
		check("flag", true, true, true, l.flag)
		if l.line != "" {
			check("file", false, false, true, l.file)
		}
		if l.env != "" {
			check("environment", false, true, true, l.env)
			check("environment alone", false, true, false, l.env)
			check("flag over environment", true, true, false, l.flag)
		}
	}
	for name := range layers {
		if !slices.Contains(names, name) {
			t.Errorf("%s is no setting", name)
		}
	}
}

// flagsOf makes the flags of the verb that has one of this name, nil if none
// has.
func flagsOf(name string) func() *pflag.FlagSet {
	for _, verb := range []func(*console) *cobra.Command{newBuild, newPack} {
		flags := func() *pflag.FlagSet { return verb(&console{}).Flags() }
		if flags().Lookup(name) != nil {
			return flags
		}
	}
	return nil
}

// settled is a setting's value when some of the layers say it.
func settled(t *testing.T, flags *pflag.FlagSet, s *settable, given, env, file bool) string {
	t.Helper()
	l := layers[s.flag]
	c := &console{getenv: func(name string) string {
		if env && name == s.env {
			return l.env
		}
		return ""
	}}
	var m *manifest.Manifest
	if file {
		f := source.NewFile(filepath.Join("dir", manifestName), "UTF-8", l.line)
		var list diag.List
		if m, list = manifest.Read(f, vocabulary(), nil); m == nil {
			t.Fatalf("%s: %s", l.line, list[0].Text(diag.English))
		}
	}
	if given {
		if err := flags.Set(s.flag, l.flag); err != nil {
			t.Fatal(err)
		}
	}
	said, err := c.settle(flags, m)
	if err != nil {
		t.Fatal(err)
	}
	where := said[s.flag]
	switch {
	case given && where != "", !given && env && where != s.env, !given && !env && file && l.line != "" && where == "":
		t.Errorf("%s is said at %q", s.flag, where)
	}
	return flags.Lookup(s.flag).Value.String()
}

// TestNoNormaliseSpeaksForClean: what the command line says of one matter is not
// contradicted by a file.
func TestNoNormaliseSpeaksForClean(t *testing.T) {
	flags := newBuild(&console{}).Flags()
	if err := flags.Set("no-normalise", "true"); err != nil {
		t.Fatal(err)
	}
	m := &manifest.Manifest{}
	f := source.NewFile("book.yaml", "UTF-8", "full")
	m.Clean.Level = manifest.Text{Span: source.Span{File: f, End: 4}, S: "full"}
	if _, err := (&console{getenv: os.Getenv}).settle(flags, m); err != nil {
		t.Fatal(err)
	}
	if got := flags.Lookup("clean").Value.String(); got != "" {
		t.Errorf("clean is %q", got)
	}
}

// TestVariablesAreFew: each is named after its flag.
func TestVariablesAreFew(t *testing.T) {
	n := 0
	for _, s := range settings {
		if s.env == "" {
			continue
		}
		n++
		want := "KANBEN_" + upper(s.flag)
		if s.env != want {
			t.Errorf("--%s has the variable %s, want %s", s.flag, s.env, want)
		}
	}
	if n > 10 {
		t.Error(fmt.Sprint(n, " variables"))
	}
}

func upper(s string) string {
	b := []byte(s)
	for i, c := range b {
		switch {
		case c == '-':
			b[i] = '_'
		case c >= 'a' && c <= 'z':
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}
