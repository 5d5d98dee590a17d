package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"kanben/book/diag"
	"kanben/book/manifest"
	"kanben/book/project"
	"kanben/book/source"
	"kanben/build"
	"kanben/build/sums"
)

// manifestName is the file that makes a folder a book project.
const manifestName = project.ManifestName

// A folderBook is a folder that is a book.
type folderBook struct {
	dir      string             // as the user gave it
	manifest *manifest.Manifest // nil if there is none
	plan     *project.Plan
	findings diag.List // on the manifest and the folder, none of them an error
	read     []string  // paths of the manifest and of those it extends
}

// A manifestError is a manifest that cannot be used: wrong configuration.
type manifestError struct{ findings diag.List }

func (e *manifestError) Error() string { return e.findings[0].Text(diag.English) }

// openFolder reads the manifest of a folder, if it has one.
func (c *console) openFolder(ctx context.Context, dir, path string) (*folderBook, error) {
	b := &folderBook{dir: dir}
	if path == "" {
		path = filepath.Join(dir, manifestName)
		if !exists(path) {
			return b, nil
		}
	}
	f, err := b.open(ctx, path)
	if err != nil {
		return nil, err
	}
	b.manifest, b.findings = manifest.Read(f, vocabulary(), func(from *source.File, name string) (*source.File, error) {
		at := filepath.Join(filepath.Dir(from.Name), filepath.FromSlash(name))
		if filepath.IsAbs(filepath.FromSlash(name)) {
			at = filepath.FromSlash(name)
		}
		f, err := b.open(ctx, at)
		if err != nil {
			return nil, told{c, err}
		}
		return f, nil
	})
	if b.manifest == nil {
		return nil, &manifestError{b.findings}
	}
	return b, nil
}

// told puts an error of the command into words for a finding.
type told struct {
	*console
	err error
}

func (t told) Error() string { return t.err.Error() }
func (t told) Unwrap() error { return t.err }

func (t told) in(l diag.Lang, say func(*console) string) string {
	c := *t.console
	c.lang = l
	return say(&c)
}

// Words is the error in both languages.
func (t told) Words() diag.Text {
	say := func(c *console) string { return c.explain(t.err) }
	return diag.Text{Zh: t.in(diag.Chinese, say), En: t.in(diag.English, say)}
}

// Way is its hint in both languages.
func (t told) Way() diag.Text {
	say := func(c *console) string { return c.hint(t.err) }
	return diag.Text{Zh: t.in(diag.Chinese, say), En: t.in(diag.English, say)}
}

// open reads and decodes a manifest; one without anything in it says nothing.
func (b *folderBook) open(ctx context.Context, path string) (*source.File, error) {
	data, err := readFile(ctx, path)
	if err != nil {
		return nil, err
	}
	b.read = append(b.read, path)
	f, err := source.Decode(path, data, "")
	if errors.Is(err, source.ErrEmpty) {
		return source.NewFile(path, "UTF-8", ""), nil
	}
	return f, err
}

// gatherFolder reads the manuscripts of a folder.
func (c *console) gatherFolder(ctx context.Context, b *folderBook) (*desk, error) {
	disk := &project.Disk{
		ReadDir: func(name string) ([]fs.DirEntry, error) { return os.ReadDir(filepath.FromSlash(name)) },
		Made:    b.notManuscript(),
	}
	plan, err := disk.Plan(filepath.ToSlash(filepath.Clean(b.dir)), b.manifest)
	if deep, ok := errors.AsType[*project.ErrDeep](err); ok {
		return nil, usage(keyTooDeep, keyTooDeepHint, filepath.FromSlash(deep.Folder))
	}
	if errors.Is(err, project.ErrNothing) {
		return nil, usage(keyEmptyFolder, keyEmptyFolderHint, b.dir)
	}
	if err != nil {
		return nil, fault(keyCannotRead, pathless(err), b.dir)
	}
	b.plan = plan
	b.findings = append(b.findings, plan.Findings...)
	if plan.Failed() {
		return nil, &manifestError{b.findings}
	}
	d := &desk{project: b, paths: slices.Clone(b.read)}
	for _, name := range plan.Files {
		path := filepath.FromSlash(name)
		m := build.Manuscript{Name: path, Beside: beside(filepath.Dir(path))}
		if m.Data, err = readFile(ctx, path); err != nil {
			return nil, err
		}
		d.manuscripts = append(d.manuscripts, m)
		d.paths = append(d.paths, path)
	}
	return d, nil
}

// notManuscript tells what is none of the author's texts: the manifests that were
// read, and the files of earlier builds, which a list of checksums in their folder
// names, if it is one of ours.
func (b *folderBook) notManuscript() func(name string, dir bool) bool {
	lists := map[string][]string{}
	return func(name string, dir bool) bool {
		path := filepath.FromSlash(name)
		at := filepath.Dir(path)
		made, known := lists[at]
		if !known {
			if data, err := os.ReadFile(filepath.Join(at, sums.Name)); err == nil {
				made = build.OwnFiles(data)
			}
			lists[at] = made
		}
		return !dir && (slices.Contains(made, filepath.Base(path)) || slices.Contains(b.read, path))
	}
}

// folder is where the book of a folder goes: beside it, named after it.
func (b *folderBook) folder() string {
	dir, err := filepath.Abs(b.dir)
	if err != nil {
		return filepath.Clean(b.dir) + folderEnding
	}
	name := filepath.Base(dir)
	if name == string(filepath.Separator) || name == "." || strings.HasSuffix(name, ":") {
		return filepath.Join(b.dir, "kanben"+folderEnding) // the root of a disk has no name
	}
	if clean := filepath.Clean(b.dir); filepath.Base(clean) == name {
		return clean + folderEnding
	}
	return filepath.Join(b.dir, "..", name+folderEnding)
}

// name is what the folder is called.
func (b *folderBook) name() string {
	if dir, err := filepath.Abs(b.dir); err == nil {
		return filepath.Base(dir)
	}
	return filepath.Base(b.dir)
}

// tell tells a job what the folder and its manifest say.
func (b *folderBook) tell(j *build.Job) {
	j.Folder, j.Pieces, j.Sounds = b.name(), b.plan.Pieces, beside(b.dir)
	j.Front, j.Back = b.plan.Front, b.plan.Back
	j.Found = b.findings
	m := b.manifest
	if m == nil {
		return
	}
	j.Apply = m.Apply
	j.Structure = structure(&m.Structure)
	for _, t := range m.Clean.Dictionary {
		j.Proof.Dictionary = append(j.Proof.Dictionary, t.S)
	}
	for _, t := range m.Clean.Boilerplate {
		j.Proof.Boilerplate = append(j.Proof.Boilerplate, regexp.MustCompile(t.S)) // the manifest's reader has compiled it
	}
}

// hasCovers tells whether book.yaml wants covers around the book.
func (d *desk) hasCovers() bool {
	if d.project == nil || d.project.manifest == nil {
		return false
	}
	printed, _, _ := d.project.manifest.Covers()
	return printed
}
