package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kanben/assets"
	"kanben/book/manifest"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
	"kanben/build"
	"kanben/build/filename"
)

// manuscriptFlags are the flags of every verb that reads manuscripts.
type manuscriptFlags struct {
	sample   bool
	encoding string
	title    string
	speech   string
	script   string
	lost     bool // allowed
	convert  bool // by LibreOffice what cannot be read

	flags *pflag.FlagSet    // of the verb
	said  map[string]string // where the values of flags stand that the command line does not give
}

func (f *manuscriptFlags) register(c *console, cmd *cobra.Command) {
	flags := cmd.Flags()
	f.flags = flags
	flags.SortFlags = false
	flags.BoolVar(&f.sample, "sample", false, c.say(keyFlagSample))
	flags.StringVar(&f.title, "title", "", c.say(keyFlagTitle))
	flags.StringVar(&f.speech, "speech", "", c.say(keyFlagSpeech))
	flags.StringVar(&f.encoding, "encoding", "", c.say(keyFlagEncoding))
	flags.Var(oneOf(&f.script, scripts...), "script", c.say(keyFlagScript))
	flags.BoolVar(&f.lost, "allow-lost", false, c.say(keyFlagAllowLost))
	flags.BoolVar(&f.convert, "convert", false, c.say(keyFlagConvert))
	complete(cmd, "encoding", oneWord(source.Encodings()...))
	complete(cmd, "script", oneWord(scripts...))
}

// scripts are the words of --script.
var scripts = []string{"hans", "hant"}

// A desk is what the user brought: the manuscripts, and where they lay.
type desk struct {
	manuscripts []build.Manuscript
	paths       []string    // of the manuscripts that are files
	sample      bool        // the embedded sample, because nothing else was given or it was asked for
	project     *folderBook // if a folder was given
}

// gather reads the manuscripts of a command line (contract.md, "Input"), and
// settles the verb's flags with the environment and book.yaml.
func (c *console) gather(ctx context.Context, args []string, f *manuscriptFlags) (*desk, error) {
	d, err := c.collect(ctx, args, f)
	if err == nil && f.convert {
		err = c.convert(ctx, d)
	}
	if err != nil {
		return nil, err
	}
	return d, nil
}

// collect reads the manuscripts as they are.
func (c *console) collect(ctx context.Context, args []string, f *manuscriptFlags) (*desk, error) {
	if f.sample && len(args) > 0 {
		return nil, usage(keySampleAndFiles, nil)
	}
	b, err := c.projectOf(ctx, args, f)
	if err != nil {
		return nil, err
	}
	var m *manifest.Manifest
	if b != nil {
		m = b.manifest
	}
	if f.said, err = c.settle(f.flags, m); err != nil {
		return nil, err
	}
	switch {
	case b != nil:
		return c.gatherFolder(ctx, b)
	case len(args) == 0:
		sample := build.Manuscript{Name: assets.SampleName, Data: []byte(assets.Sample)}
		return &desk{manuscripts: []build.Manuscript{sample}, sample: true}, nil
	}
	return c.gatherFiles(ctx, args)
}

// projectOf is the book project that a command line means, nil if it means
// files or the sample: a folder, a manifest, or the current folder if it has one.
func (c *console) projectOf(ctx context.Context, args []string, f *manuscriptFlags) (*folderBook, error) {
	switch {
	case len(args) == 0 && !f.sample && exists(manifestName):
		return c.openFolder(ctx, ".", "")
	case len(args) == 1 && isFolder(args[0]):
		return c.openFolder(ctx, args[0], "")
	case len(args) == 1 && isManifest(args[0]):
		return c.openFolder(ctx, filepath.Dir(args[0]), args[0])
	}
	for _, arg := range args {
		if isFolder(arg) || isManifest(arg) {
			return nil, usage(keyOneFolder, keyOneFolderHint, arg)
		}
	}
	return nil, nil
}

// gatherFiles reads the manuscripts that were named.
func (c *console) gatherFiles(ctx context.Context, args []string) (*desk, error) {
	d := &desk{}
	standard := false
	var given givenFiles
	for _, arg := range args {
		m := build.Manuscript{Name: arg}
		var err error
		if arg == "-" {
			if standard {
				return nil, usage(keyTwoStdin, nil)
			}
			standard = true
			m.Data, err = readAll(ctx, c.in)
			if err != nil {
				err = fault(keyCannotRead, err, c.say(keyStdin))
			}
		} else {
			m.Data, err = readFile(ctx, arg)
			m.Beside = beside(filepath.Dir(arg))
			if err == nil && given.again(arg) {
				err = usage(keySameFile, keySameFileHint, arg)
			}
			d.paths = append(d.paths, arg)
		}
		if err != nil {
			return nil, err
		}
		d.manuscripts = append(d.manuscripts, m)
	}
	return d, nil
}

// folder is where the book goes by default: beside the first manuscript, for
// standard input and the sample in the current folder.
func (d *desk) folder(title string) string {
	if d.project != nil {
		return d.project.folder()
	}
	first := d.manuscripts[0].Name
	if first == "-" {
		return filename.Of(title) + folderEnding
	}
	stem := strings.TrimSuffix(filepath.Base(first), filepath.Ext(first))
	if stem == "" { // .txt is a name, not an ending
		stem = filepath.Base(first)
	}
	if d.sample {
		return stem + folderEnding
	}
	return filepath.Join(filepath.Dir(first), stem+folderEnding)
}

// folderEnding makes an output folder's name of a manuscript's.
const folderEnding = "-成品"

// givenFiles are the files of a command line so far.
type givenFiles []os.FileInfo

// again tells whether the file at path was given before, by whatever name, and
// takes it down. What is no file, such as a pipe, never was.
func (g *givenFiles) again(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	if slices.ContainsFunc(*g, func(known os.FileInfo) bool { return os.SameFile(known, info) }) {
		return true
	}
	*g = append(*g, info)
	return false
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// compileSpeech compiles the pattern of --speech, nil if there is none.
func (f *manuscriptFlags) compileSpeech() (*regexp.Regexp, error) {
	if f.speech == "" {
		return nil, nil
	}
	re, err := regexp.Compile(f.speech)
	if err != nil {
		return nil, usage(keyBadPattern, nil, f.speech, err.Error())
	}
	return re, nil
}

// job starts a job for the manuscripts on a desk.
func (c *console) job(d *desk, f *manuscriptFlags) (*build.Job, error) {
	speech, err := f.compileSpeech()
	if err != nil {
		return nil, err
	}
	date, err := c.sourceDate()
	if err != nil {
		return nil, err
	}
	j := &build.Job{
		Manuscripts: d.manuscripts,
		Encoding:    f.encoding,
		Script:      f.script,
		AllowLost:   f.lost,
		Title:       f.title,
		Date:        date,
	}
	if d.project != nil {
		d.project.tell(j)
	}
	if speech != nil { // the command line beats book.yaml
		inside := slices.DeleteFunc(j.Structure.Heads, func(p outline.Pattern) bool { return p.Level == 1 })
		j.Structure.Heads = append(inside, outline.Pattern{Like: speech, Level: 1, Name: "--speech"})
	}
	return j, nil
}
