package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kanben/assets"
	"kanben/book/source"
	"kanben/build"
	"kanben/build/filename"
)

// manifestName is the file that makes a folder a book project.
const manifestName = "book.yaml"

// manuscriptFlags are the flags of every verb that reads manuscripts.
type manuscriptFlags struct {
	sample   bool
	encoding string
	title    string
	speech   string
	lost     bool // allowed
}

func (f *manuscriptFlags) register(c *console, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.BoolVar(&f.sample, "sample", false, c.say(keyFlagSample))
	flags.StringVar(&f.title, "title", "", c.say(keyFlagTitle))
	flags.StringVar(&f.speech, "speech", "", c.say(keyFlagSpeech))
	flags.StringVar(&f.encoding, "encoding", "", c.say(keyFlagEncoding))
	flags.BoolVar(&f.lost, "allow-lost", false, c.say(keyFlagAllowLost))
	complete(cmd, "encoding", oneWord(source.Encodings()...))
}

// A desk is what the user brought: the manuscripts, and where they lay.
type desk struct {
	manuscripts []build.Manuscript
	paths       []string // of the manuscripts that are files
	sample      bool     // the embedded sample, because nothing else was given or it was asked for
}

// gather reads the manuscripts of a command line (contract.md, "Input").
func (c *console) gather(ctx context.Context, args []string, f *manuscriptFlags) (*desk, error) {
	if f.sample && len(args) > 0 {
		return nil, usage(keySampleAndFiles, nil)
	}
	if len(args) == 0 {
		if !f.sample && exists(manifestName) {
			return nil, usage(keyNoProjects, keyNameManuscripts, manifestName)
		}
		sample := build.Manuscript{Name: assets.SampleName, Data: []byte(assets.Sample)}
		return &desk{manuscripts: []build.Manuscript{sample}, sample: true}, nil
	}
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
	return &build.Job{
		Manuscripts: d.manuscripts,
		Encoding:    f.encoding,
		AllowLost:   f.lost,
		Title:       f.title,
		Speech:      speech,
		Date:        date,
	}, nil
}
