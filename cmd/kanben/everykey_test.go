package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/manifest"
	"kanben/fonts"
)

// A keyed is what shows that a key of book.yaml acts: a command that does
// something else with the second manifest than with the first. The manifests
// differ in this key alone.
type keyed struct {
	path          string // as in docs/book-yaml.md
	without, with string
	command       string
}

const (
	ebook    = "build --only epub"
	pages    = "build --only pdf"
	sheets   = "build --only booklet"
	parcels  = "pack --plan"
	noisy    = "front: [{cover: 大图.png}]\ngroups: [{name: 甲组, needs: [epub], channels: [信]}]"
	oneGroup = "groups: [{name: 甲组, copies: {booklet: 2}%s}]"
)

// keys has a row for each key that stands in book.yaml.
func keys() []keyed {
	list := []keyed{
		{"version", "", "version: 1", "build --only txt"},
		{"title", "", "title: 新书名", ebook},
		{"subtitle", "", "subtitle: 副题", pages},
		{"short_title", "", "short_title: 短名", pages},
		{"authors", "", "authors: [王明]", ebook},
		{"authors[].name", "authors: [{name: 王明}]", "authors: [{name: 李红}]", ebook},
		{"authors[].role", "authors: [{name: 王明}]", "authors: [{name: 王明, role: 主编}]", ebook},
		{"authors[].sort", "authors: [{name: 王明}]", "authors: [{name: 王明, sort: Wong Ming}]", ebook},
		{"organisation", "", "organisation: 第三小组", pages},
		{"contact", "", "contact: 电话 1234", pages},
		{"internal", "", "internal: true", pages},
		{"date", "", "date: 2024-10-01", ebook},
		{"place", "", "place: 渡口", pages},
		{"edition", "", "edition: 2", pages},
		{"edition.number", "edition: {label: 甲}", "edition: {label: 甲, number: 3}", ebook},
		{"edition.label", "edition: 2", "edition: {number: 2, label: 修订版}", pages},
		{"edition.date", "date: 2024-01-01", "{date: 2024-01-01, edition: {date: 2025-01-01}}", ebook},
		{"edition.note", "edition: 2", "edition: {number: 2, note: 改错}", pages},
		{"edition.replaces", "edition: 2", "edition: {number: 2, replaces: 第一版}", pages},
		{"identifier", "", "identifier: abc-1", ebook},
		{"isbn", "", "isbn: 978-7-02-000220-7", ebook},
		{"series", "", "series: 丛书", ebook},
		{"series.name", "series: {name: 甲}", "series: {name: 乙}", ebook},
		{"series.number", "series: {name: 甲}", "series: {name: 甲, number: 3}", ebook},
		{"subjects", "", "subjects: [党建]", ebook},
		{"rights", "", "rights: 内部交流", ebook},
		{"source", "", "source: 记录稿", ebook},
		{"certifier", "", "certifier: 张校对", ebook},
		{"language", "", "language: zh-HK", ebook},
		{"encoding", "", "encoding: GB18030", "build --only txt"},
		{"speeches", "", "speeches: [二.txt]", "build --only txt"},
		{"speeches[].file", "speeches: [{file: 一.txt}]", "speeches: [{file: 二.txt}]", "build --only txt"},
		{"extends", "", "extends: 底.yaml", pages},
		{"structure", "", "structure: {levels: 1}", "outline"},
		{"structure.rules", "", "structure: {rules: [^●]}", "outline"},
		{"structure.rules[].pattern", "structure: {rules: [{pattern: ^●}]}", "structure: {rules: [{pattern: ^无}]}", "outline"},
		{"structure.rules[].level", "structure: {rules: [{pattern: ^●}]}", "structure: {rules: [{pattern: ^●, level: 2}]}", "outline"},
		{"structure.deny", "", "structure: {deny: [^一、]}", "outline"},
		{"structure.max_title", "", "structure: {max_title: 3}", "outline"},
		{"structure.levels", "structure: {levels: 4}", "structure: {levels: 1}", "outline"},
		{"clean", "", "clean: none", "build --only txt"},
		{"clean.level", "clean: {level: safe}", "clean: {level: none}", "build --only txt"},
		{"clean.rules", "", "clean: {rules: {P001: off}}", "build --only txt"},
		{"clean.dictionary", "", "clean: {dictionary: ['同志,们']}", "build --only txt"},
		{"clean.boilerplate", "", "clean: {boilerplate: [请关注我们.*]}", "build --only txt"},
		{"fonts", "", "fonts: {dirs: [脸]}", pages},
		{"fonts.body", "", "fonts: {body: 脸/kai.ttf}", pages},
		{"fonts.heading", "", "fonts: {heading: 脸/kai.ttf}", pages + " --style plain"},
		{"fonts.quote", "", "fonts: {quote: 脸/kai.ttf}", pages},
		{"fonts.latin", "", "fonts: {latin: 脸/kai.ttf}", pages},
		{"fonts.roles", "", "fonts: {roles: {songbold: 脸/kai.ttf}}", pages},
		{"fonts.dirs", "", "fonts: {dirs: [脸]}", pages},
		{"fonts.fallback", "", "fonts: {fallback: [脸/rare.ttf]}", pages},
		{"fonts.system", "", "fonts: {system: true}", "fonts"},
		{"outputs", "", "outputs: [txt]", "build"},
		{"outputs[].id", "outputs: [{type: txt}]", "outputs: [{type: txt, id: 甲}]", "build"},
		{"outputs[].type", "outputs: [{id: 甲, type: txt}]", "outputs: [{id: 甲, type: html}]", "build"},
		{"outputs[].variant", "outputs: [{id: 甲, type: pdf}]", "outputs: [{id: 甲, type: pdf, variant: podium}]", "build"},
		{"outputs[].script", "outputs: [{id: 甲, type: pdf}]", "outputs: [{id: 甲, type: pdf, script: hant}]", "build"},
		{"outputs[].extends", "outputs: [{type: pdf, page: a4}, {id: 甲, type: pdf}]", "outputs: [{type: pdf, page: a4}, {id: 甲, type: pdf, extends: pdf}]", "build"},
		{"epub", "", "epub: {fonts: none}", ebook},
		{"epub.fonts", "epub: {fonts: ttf}", "epub: {fonts: woff2}", ebook},
		{"epub.profile", "", "epub: {profile: compatible}", ebook},
		{"print", "", "print: {sheet: a3}", sheets},
		{"print.sheet", "print: {sheet: a4}", "print: {sheet: a3}", sheets},
		{"print.method", "", "print: {method: glued}", sheets},
		{"print.signature", "print: {method: signatures}", "print: {method: signatures, signature: 8}", sheets},
		{"print.up", "print: {method: glued}", "print: {method: glued, up: 1}", sheets},
		{"print.folds", "page: a6", "page: a6\nprint: {folds: 2}", sheets},
		{"print.thickness_mm", "print: {method: glued}\nstyle: {cover: frame}", "print: {method: glued, thickness_mm: 0.5}\nstyle: {cover: frame}", "build --only shop"},
		{"print.creep_mm", "", "print: {creep_mm: 0.5}", sheets},
		{"print.profile", "", "print: {profile: 办公室}", sheets},
		{"print.paper", "", "print: {paper: 70克书纸}", "build --only order"},
		{"print.cover_paper", "", "print: {cover_paper: 200克铜版纸}", "build --only order"},
		{"print.copies_spare_pct", "", "print: {copies_spare_pct: 10}", "build --only order --copies 100"},
		{"print.crop_marks", "", "print: {crop_marks: true, sheet: a3}", sheets},
		{"print.bleed_mm", "print: {sheet: a3, crop_marks: true}", "print: {sheet: a3, crop_marks: true, bleed_mm: 3}", sheets},
		{"groups", "", fmt.Sprintf(oneGroup, ""), parcels},
		{"groups[].name", fmt.Sprintf(oneGroup, ""), "groups: [{name: 乙组, copies: {booklet: 2}}]", parcels},
		{"groups[].copies", fmt.Sprintf(oneGroup, ""), "groups: [{name: 甲组, copies: {booklet: 9}}]", parcels},
		{"groups[].needs", fmt.Sprintf(oneGroup, ""), fmt.Sprintf(oneGroup, ", needs: [html]"), parcels},
		{"groups[].include", fmt.Sprintf(oneGroup, ""), fmt.Sprintf(oneGroup, ", include: ['1']"), parcels},
		{"groups[].exclude", fmt.Sprintf(oneGroup, ""), fmt.Sprintf(oneGroup, ", exclude: ['1']"), parcels},
		{"groups_file", "", "groups_file: 组.csv", parcels},
		{"channels", fmt.Sprintf(oneGroup, ", channels: [信], needs: [html, txt]"), fmt.Sprintf(oneGroup, ", channels: [信], needs: [html, txt]") + "\nchannels: {信: {max_files: 2}}", "pack"},
		{"channels[].max_mb", noisy + "\nchannels: {信: {max_mb: 2}}", noisy + "\nchannels: {信: {max_mb: 1}}", "pack"},
		{"channels[].max_files", fmt.Sprintf(oneGroup, ", channels: [信], needs: [html, txt]"), fmt.Sprintf(oneGroup, ", channels: [信], needs: [html, txt]") + "\nchannels: {信: {max_files: 2}}", "pack"},
		{"pack", fmt.Sprintf(oneGroup, ""), fmt.Sprintf(oneGroup, "") + "\npack: {zip: true}", "pack"},
		{"pack.sign", fmt.Sprintf(oneGroup, ""), fmt.Sprintf(oneGroup, "") + "\npack: {sign: 没有.key}", "pack"},
		{"speech_rate", "", "speech_rate: {speak: 60}", "outline"},
		{"speech_rate.speak", "", "speech_rate: {speak: 60}", "outline"},
		{"speech_rate.read", fmt.Sprintf(oneGroup, ""), fmt.Sprintf(oneGroup, "") + "\nspeech_rate: {read: 50}", "pack"},
	}
	for key, value := range map[string]string{"title": "新题", "speaker": "王明", "occasion": "大会", "date": "2024-10-01", "part": "第一部分", "include": "false"} {
		list = append(list, keyed{"speeches[]." + key, "speeches: [{file: 一.txt}, 二.txt]", "speeches: [{file: 一.txt, " + key + ": " + value + "}, 二.txt]", "build --only txt"})
	}
	for key, value := range map[string]string{"short": "短题", "questions": "[怎样做？]"} {
		list = append(list, keyed{"speeches[]." + key, "speeches: [{file: 一.txt}, 二.txt]", "speeches: [{file: 一.txt, " + key + ": " + value + "}, 二.txt]", pages})
	}
	list = append(list, keyed{"speeches[].audio", "speeches: [{file: 一.txt}, 二.txt]", "speeches: [{file: 一.txt, audio: 声.mp3}, 二.txt]", ebook})
	for key, value := range map[string]string{"minutes": "55", "notes": "待核对"} {
		list = append(list, keyed{"speeches[]." + key, "speeches: [{file: 一.txt}, 二.txt]", "speeches: [{file: 一.txt, " + key + ": " + value + "}, 二.txt]", "outline"})
	}
	for key, value := range map[string]string{"contact": "老王", "phone": "12345", "people": "12", "channels": "[微信]", "mark": "true", "note": "急"} {
		list = append(list, keyed{"groups[]." + key, fmt.Sprintf(oneGroup, ""), fmt.Sprintf(oneGroup, ", "+key+": "+value), "pack"})
	}
	for key, value := range map[string]string{"zip": "true", "mark": "true", "names": "ascii", "qr": "false", "base_url": "https://example.org/x"} {
		list = append(list, keyed{"pack." + key, fmt.Sprintf(oneGroup, ""), fmt.Sprintf(oneGroup, "") + "\npack: {" + key + ": " + value + "}", "pack"})
	}
	for _, side := range []string{"front", "back"} {
		list = append(list, keyed{side, "", side + ": [notes]", pages})
		for key, value := range map[string]string{
			"cover": "图.png", "foreword": "前言.txt", "howto": "前言.txt", "requirements": "前言.txt", "学习要求": "前言.txt", "errata": "前言.txt", "notes": "3", "blank": "4",
		} {
			list = append(list, keyed{side + "[]." + key, side + ": [blank]", side + ": [blank, {" + key + ": " + value + "}]", pages})
		}
	}
	return append(list, designKeys()...)
}

// designKeys are the keys of designs and pages, of the book and of an output.
func designKeys() []keyed {
	var list []keyed
	add := func(path, words string) {
		at, key, _ := strings.Cut(path, ".")
		inner := words
		if key != "" {
			inner = "{" + words + "}"
		}
		command := pages
		if key == "cover" {
			command = ebook
		}
		list = append(list,
			keyed{path, "", at + ": " + inner, command},
			keyed{"outputs[]." + path, "outputs: [{id: 甲, type: pdf}]", "outputs: [{id: 甲, type: pdf, " + at + ": " + inner + "}]", "build"})
	}
	add("style", "plain")
	add("style.name", "name: plain")
	add("style.size", "size: 小四")
	add("style.punctuation", "punctuation: plain")
	add("style.hang", "hang: true")
	add("style.recto", "recto: true")
	add("style.cover", "cover: slip")
	add("style.options", "options: {headings: song}")
	add("style.writing", "writing: vertical")
	add("page", "a4")
	add("page.trim", "trim: a4")
	add("page.margins", "margins: {head: 40}")
	for _, side := range []string{"head", "foot", "gutter", "outside"} {
		list = append(list,
			keyed{"page.margins." + side, "", "page: {margins: {" + side + ": 40mm}}", pages},
			keyed{"outputs[].page.margins." + side, "outputs: [{id: 甲, type: pdf}]", "outputs: [{id: 甲, type: pdf, page: {margins: {" + side + ": 40}}}]", "build"})
	}
	add("page.binding", "binding: glued")
	add("page.lines", "lines: 20")
	add("page.chars", "chars: 20")
	return list
}

// TestEveryKeyActs: each key of book.yaml changes what a command says or makes.
func TestEveryKeyActs(t *testing.T) {
	list := keys()
	if runtime.GOOS != "linux" { // elsewhere the machine's fonts lie where a test cannot put any
		list = slices.DeleteFunc(list, func(k keyed) bool { return k.path == "fonts.system" })
	}
	for _, row := range regexp.MustCompile("(?m)^\\| `([^`]+)`").FindAllStringSubmatch(manifest.Reference(vocabulary(), diag.English), -1) {
		if !slices.ContainsFunc(keys(), func(k keyed) bool { return k.path == row[1] }) {
			t.Errorf("nothing shows that %s acts", row[1])
		}
	}
	b := newBench(t)
	done := map[string]string{}
	outcome := func(text, command string) string {
		if strings.HasPrefix(text, "{") {
			text = strings.TrimSuffix(strings.TrimPrefix(text, "{"), "}") // two keys on a line
			text = strings.Replace(text, ", edition", "\nedition", 1)
		}
		if _, ok := done[text+command]; !ok {
			done[text+command] = b.run(t, text, command)
		}
		return done[text+command]
	}
	for _, k := range list {
		without, with := outcome(k.without, k.command), outcome(k.with, k.command)
		if k.path == "version" {
			if without != with || !strings.Contains(outcome("version: 2", k.command), "B223") {
				t.Error("another version than 1 is taken")
			}
			continue
		}
		if without == with {
			t.Errorf("%s does nothing: %s\n%s", k.path, k.with, with)
		}
	}
}

// A bench is a folder of manuscripts in which commands are run.
type bench struct{ dir, out string }

func newBench(t *testing.T) *bench {
	b := &bench{filepath.Join(t.TempDir(), "书"), filepath.Join(t.TempDir(), "成品")}
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(b.out, "..", "config"))
	t.Setenv("XDG_DATA_HOME", filepath.Join(b.out, "..", "data"))
	t.Setenv("HOME", filepath.Join(b.out, "..", "home"))
	t.Setenv("AppData", filepath.Join(b.out, "..", "config"))
	text := strings.Repeat("“我们”要坚持走群众路线（1），同志,们要“到群众中去”——听一听，Word 也要看。", 9)
	for name, content := range map[string]string{
		"一.txt":  "在动员会上的讲话\n\n各位同志：\n" + text + "\n一、提高认识\n" + text + "\n（一）怎么看\n" + text + "\n请关注我们的网页\n谢谢大家！\n",
		"二.txt":  "在总结会上的讲话\n\n各位同志：\n" + text + text + text + "\n●怎么办\n" + text + "\nༀ" + text + "\n谢谢大家！\n",
		"前言.txt": "前言\n\n" + text + "\n",
		"底.yaml": "organisation: 底\n",
		"组.csv":  "组名,小册子\n丙组,5\n",
		"图.png":  string(onePicture(t, 60)),
		"大图.png": string(onePicture(t, 1100)), // more than a megabyte
		"声.mp3":  strings.Repeat("\xff\xfb\x90\x00"+strings.Repeat("\x00", 413), 100),
	} {
		path := filepath.Join(b.dir, filepath.FromSlash(name))
		if err := errorsOf(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(content), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	writeFace(t, filepath.Join(b.dir, "脸", "kai.ttf"), fonts.Kai)
	writeFace(t, filepath.Join(b.dir, "脸", "rare.ttf"), fonts.Kai, 'ༀ')
	writeFace(t, filepath.Join(b.out, "..", "data", "fonts", "0.ttf"), fonts.Kai, 'ༀ')
	b.command(t, []string{"printer", "set", "--name", "办公室", "--duplex", "no", "--out", "down", "--tray", "up", "--arrow", "same"})
	return b
}

func errorsOf(list ...error) error {
	for _, err := range list {
		if err != nil {
			return err
		}
	}
	return nil
}

// onePicture is a square picture of noise, as PNG.
func onePicture(t *testing.T, side int) []byte {
	img := image.NewGray(image.Rect(0, 0, side, side))
	noise := rand.New(rand.NewPCG(1, 2))
	for i := range img.Pix {
		img.Pix[i] = byte(noise.Uint32())
	}
	var w bytes.Buffer
	if err := png.Encode(&w, img); err != nil {
		t.Fatal(err)
	}
	return w.Bytes()
}

// writeFace writes a font of some glyphs of an embedded face: of a text's
// characters, or of those that are named.
func writeFace(t *testing.T, path string, role fonts.Role, chars ...rune) {
	if chars == nil {
		chars = []rune("的一是国，。我们要坚持走群众路线听一听在动员会上的讲话W")
	}
	slices.Sort(chars)
	face := fonts.Embedded().Face(role)
	var glyphs []fonts.GlyphID
	var cmap []fonts.Mapping
	for i, r := range slices.Compact(chars) {
		glyphs = append(glyphs, max(1, face.Glyph(r)))
		cmap = append(cmap, fonts.Mapping{First: r, Glyph: fonts.GlyphID(i + 1), Count: 1})
	}
	name := strings.TrimSuffix(filepath.Base(path), ".ttf")
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	data, err := fonts.Subset(face, glyphs, cmap, fonts.SubsetOptions{Family: name, PostScript: name})
	if err := errorsOf(err, os.WriteFile(path, data, 0o666)); err != nil {
		t.Fatal(err)
	}
}

// run runs a command on the folder with a book.yaml, and gives what it said and
// what it made.
func (b *bench) run(t *testing.T, manifest, command string) string {
	t.Helper()
	path := filepath.Join(b.dir, manifestName)
	if err := errorsOf(os.RemoveAll(b.out), os.WriteFile(path, []byte("title: 书\n"+manifest+"\n"), 0o666)); err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(manifest, "title:") {
		if err := os.WriteFile(path, []byte(manifest+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	args := append(strings.Fields(command), b.dir)
	if args[0] == "build" || args[0] == "pack" {
		args = append(args, "-o", b.out)
	}
	said := b.command(t, args)
	made := map[string]string{}
	err := filepath.WalkDir(b.out, func(path string, d fs.DirEntry, err error) error {
		if os.IsNotExist(err) || err == nil && d.IsDir() {
			return nil
		}
		data, err := os.ReadFile(path)
		made[path] = fmt.Sprintf("%x", sha256.Sum256(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(made)) {
		said += name + " " + made[name] + "\n"
	}
	return said
}

// command runs a command line and gives what it printed.
func (b *bench) command(t *testing.T, args []string) string {
	t.Helper()
	var f [2]*os.File
	for i := range f {
		var err error
		if f[i], err = os.CreateTemp(t.TempDir(), ""); err != nil {
			t.Fatal(err)
		}
	}
	c := newConsole(strings.NewReader(""), f[0], f[1], func(string) string { return "" }, args)
	c.finish(c.execute(context.Background(), args))
	var said string
	for i := range f {
		data, err := os.ReadFile(f[i].Name())
		if err := errorsOf(err, f[i].Close()); err != nil {
			t.Fatal(err)
		}
		said += string(data)
	}
	return said
}
