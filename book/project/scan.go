// Package project finds what a folder's book is made of: its manuscripts in the
// order of their numbers, folders as parts, and what its manifest says of them.
package project

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"kanben/book/diag"
	"kanben/book/source"
)

// ManifestName is the file that says what a folder's book is made of.
const ManifestName = "book.yaml"

// outputEndings end the names of the folders that the verbs' files go into: build,
// pack, site, diff.
var outputEndings = []string{"-成品", "-分发", "-网站", "-修订"}

// A Disk is what is read of a file system. Names are slash paths.
type Disk struct {
	ReadDir func(name string) ([]fs.DirEntry, error)
	// Made tells whether a file or folder is the work of a build; nil is no.
	Made func(name string, dir bool) bool
}

// A Found is a manuscript of a folder.
type Found struct {
	Name string // slash path
	Part string // the folder that it lies in below the book's, without its number; "" if in the book's own
}

// A Listing is what lies in a folder.
type Listing struct {
	Manuscripts []Found  // in book order
	Deep        []string // folders with manuscripts, too deep for a part
	Foreign     []string // manuscripts of a kind that cannot be read
	Other       []string // files of other kinds, pictures left out
	Misnamed    []string // files that were to be the manifest
}

// kinds are the kinds of files by their endings.
var kinds = map[string]kind{
	".txt": readable, ".text": readable, ".md": readable, ".markdown": readable, ".docx": readable,
	".html": readable, ".htm": readable, ".xhtml": readable, ".mht": readable, ".mhtml": readable,
	".odt": readable, ".fodt": readable, ".ott": readable,
	".doc": foreign, ".wps": foreign, ".pdf": foreign, ".rtf": foreign, ".odm": foreign, ".pages": foreign,
	".et": foreign, ".dotx": foreign, ".docm": foreign,
	".png": picture, ".jpg": picture, ".jpeg": picture, ".gif": picture, ".bmp": picture, ".tif": picture,
	".tiff": picture, ".webp": picture, ".heic": picture, ".svg": picture,
	".ttf": picture, ".ttc": picture, ".otf": picture, ".otc": picture, // faces that --font names
}

type kind uint8

const (
	other kind = iota
	readable
	foreign
	picture // belongs to a manuscript
)

// Scan lists a folder.
func (d *Disk) Scan(dir string) (*Listing, error) {
	l := &Listing{}
	if err := d.scan(l, dir, "", 0); err != nil {
		return nil, err
	}
	return l, nil
}

// maxDepth is how deep folders are looked into for manuscripts that lie too
// deep.
const maxDepth = 6

func (d *Disk) scan(l *Listing, dir, part string, depth int) error {
	entries, err := d.ReadDir(dir)
	if err != nil {
		return err
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return Compare(a.Name(), b.Name()) })
	deep := false
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		isDir := e.IsDir()
		if Skipped(e.Name(), isDir) || d.Made != nil && d.Made(name, isDir) {
			continue
		}
		switch {
		case isDir && ofPage(e.Name(), entries):
		case isDir && depth < maxDepth:
			below := part
			if depth == 0 {
				below = partName(e.Name())
			}
			err = d.scan(l, name, below, depth+1)
			if errors.Is(err, fs.ErrPermission) {
				l.Other = append(l.Other, name)
				err = nil
			}
			if err != nil {
				return err
			}
		case isDir:
		case misnamed(e.Name()):
			l.Misnamed = append(l.Misnamed, name)
		case kindOf(e.Name()) == readable && depth > 1:
			deep = true
		case kindOf(e.Name()) == readable:
			l.Manuscripts = append(l.Manuscripts, Found{name, part})
		case kindOf(e.Name()) == foreign:
			l.Foreign = append(l.Foreign, name)
		case kindOf(e.Name()) == other:
			l.Other = append(l.Other, name)
		}
	}
	if deep {
		l.Deep = append(l.Deep, dir)
	}
	return nil
}

// ofPage tells whether a folder holds what belongs to a web page beside it, as
// browsers and word processors save it: 稿件_files, 稿件.files.
func ofPage(folder string, beside []fs.DirEntry) bool {
	for _, ending := range [...]string{"_files", ".files", "_file", ".fld", "_html"} {
		stem, ok := strings.CutSuffix(folder, ending)
		if !ok {
			continue
		}
		for _, e := range beside {
			if ext := strings.ToLower(path.Ext(e.Name())); (ext == ".html" || ext == ".htm" || ext == ".xhtml") && strings.TrimSuffix(e.Name(), path.Ext(e.Name())) == stem {
				return true
			}
		}
	}
	return false
}

// misnamed tells whether a file was to be the manifest: a text editor has put its
// ending behind, or a letter is missing.
func misnamed(name string) bool {
	switch strings.ToLower(name) {
	case "book.yaml", "book.yml", "book.yaml.txt", "book.yml.txt", "book.yaml.yaml", "book.yaml.docx":
		return name != ManifestName
	}
	return false
}

func kindOf(name string) kind { return kinds[strings.ToLower(path.Ext(name))] }

// Skipped tells whether a name is none of the author's: hidden, the lock of a
// word processor, a copy that an editor keeps, what systems leave in folders,
// the folder of a book's files, a folder of fonts, the manifest.
func Skipped(name string, dir bool) bool {
	lower := strings.ToLower(name)
	switch {
	case strings.HasPrefix(name, "."), strings.HasPrefix(name, "~"), strings.HasSuffix(name, "~"):
		return true
	case dir:
		return slices.ContainsFunc(outputEndings, func(e string) bool { return strings.HasSuffix(name, e) }) || lower == "fonts" || name == "字体" || lower == "__macosx"
	}
	if name == ManifestName {
		return true
	}
	switch lower {
	case "desktop.ini", "thumbs.db", "sha256sums", "sha256sums.minisig", "icon\r":
		return true
	}
	return false
}

// partName is a folder's name as the name of a part: without the number that
// puts it into its place, unless that is all.
func partName(name string) string {
	rest := strings.TrimLeft(name, "0123456789")
	if cut := strings.TrimLeft(rest, "-_.、．— \u3000"); rest != name && cut != "" && cut != rest {
		return cut
	}
	return name
}

const about = "contract.md, Input"

// Findings about folders. Codes are for ever.
var (
	ruleForeign = diag.Rule{
		Code: "B250", Severity: diag.Warning, Source: about,
		Message: diag.Text{Zh: "这些文件读不了，没有收进书里：%[1]s", En: "these files cannot be read and are not in the book: %[1]s"},
		Hint: diag.Text{
			Zh: "是稿件的话，用 Word 或 WPS 打开，另存为 .docx 或 .txt；不是就移到别处",
			En: "if they are manuscripts, open them in a word processor and save them as .docx or .txt; else move them away",
		},
	}
	ruleOther = diag.Rule{
		Code: "B251", Severity: diag.Advice, Source: about,
		Message: diag.Text{Zh: "这些文件不是稿件，没有用到：%[1]s", En: "these files are no manuscripts and are not used: %[1]s"},
	}
	ruleMisnamed = diag.Rule{
		Code: "B256", Severity: diag.Warning, Source: about,
		Message: diag.Text{Zh: "没有用到 %[1]s：名称要写成 book.yaml", En: "%[1]s is not used: its name must be book.yaml"},
		Hint: diag.Text{
			Zh: "改名为 book.yaml；看不到结尾的 .txt，就在“查看”里打开“文件扩展名”",
			En: "rename it to book.yaml; if .txt is not shown, let the file manager show file name extensions",
		},
	}
	ruleUnlisted = diag.Rule{
		Code: "B252", Severity: diag.Advice, Source: "book-yaml.md, speeches",
		Message: diag.Text{Zh: "这些稿件没有收进书里，speeches 里没有：%[1]s", En: "these manuscripts are not in the book, speeches does not name them: %[1]s"},
		Hint:    diag.Text{Zh: "要收就写进 speeches，不收就写上 include: false", En: "write them into speeches, or say include: false of them"},
	}
	ruleNoFile = diag.Rule{
		Code: "B253", Severity: diag.Error, Source: "book-yaml.md, speeches",
		Message: diag.Text{Zh: "找不到“%[1]s”", En: "there is no %[1]s"},
		Hint:    diag.Text{Zh: "%[2]s", En: "%[2]s"},
	}
	ruleNoMatch = diag.Rule{
		Code: "B254", Severity: diag.Error, Source: "book-yaml.md, speeches",
		Message: diag.Text{Zh: "没有一个文件符合“%[1]s”", En: "no file matches %[1]s"},
		Hint:    diag.Text{Zh: "* 代表几个字，? 代表一个字；文件夹后面写 /*.txt", En: "* stands for any characters, ? for one; write /*.txt behind a folder"},
	}
	ruleAbsolute = diag.Rule{
		Code: "B255", Severity: diag.Error, Source: "book-yaml.md, speeches",
		Message: diag.Text{Zh: "“%[1]s”应当写成从 book.yaml 所在文件夹算起的路径", En: "%[1]s must be a path from the folder of book.yaml"},
		Hint:    diag.Text{Zh: "用 / 隔开文件夹，如 稿件/01.txt", En: "part folders with /, as talks/01.txt"},
	}
)

// Rules lists the findings.
func Rules() []*diag.Rule {
	return []*diag.Rule{&ruleForeign, &ruleOther, &ruleMisnamed, &ruleUnlisted, &ruleNoFile, &ruleNoMatch, &ruleAbsolute}
}

// maxNamed is how many files a finding names.
const maxNamed = 8

// named names files of a folder.
func named(dir string, list []string) string {
	names := make([]string, 0, maxNamed+1)
	for _, name := range list {
		if len(names) == maxNamed {
			names = append(names, "…")
			break
		}
		names = append(names, strings.TrimPrefix(name, dir+"/"))
	}
	return strings.Join(names, ", ")
}

// findings says which files of a folder are not used.
func (l *Listing) findings(dir string) diag.List {
	var list diag.List
	if len(l.Foreign) > 0 {
		list.Add(ruleForeign.At(source.Span{}, named(dir, l.Foreign)))
	}
	for _, name := range l.Misnamed {
		list.Add(ruleMisnamed.At(source.Span{}, named(dir, []string{name})))
	}
	if len(l.Other) > 0 {
		list.Add(ruleOther.At(source.Span{}, named(dir, l.Other)))
	}
	return list
}
