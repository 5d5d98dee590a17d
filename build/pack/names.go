package pack

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"strings"
	"unicode"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/roster"
	"kanben/build/filename"
	"kanben/build/pinyin"
)

// editionSlug is the edition in ASCII names.
func editionSlug(m *book.Meta) string { return fmt.Sprintf("v%d", max(m.Edition, 1)) }

// maxFolder and maxSlug are the longest names of a group's folder in bytes, so
// that paths stay short enough for Windows (260 characters in all).
const (
	maxFolder = 80
	maxSlug   = 40
)

// uniqueFolder names a group's folder.
func uniqueFolder(g *roster.Group, taken map[string]*roster.Group, list *diag.List) string {
	safe := filename.Within(g.Name, maxFolder)
	if d, ok := roster.Shortened(g, safe); ok {
		list.Add(d)
	}
	key := strings.ToLower(safe) // disks of Windows and macOS know no case
	first, ok := taken[key]
	for n := 2; ok && taken[strings.ToLower(safe)] != nil; n++ {
		end := fmt.Sprintf("（%d）", n)
		safe = filename.Within(g.Name, maxFolder-len(end)) + end
	}
	if ok {
		list.Add(roster.SameFolder(first, g, safe))
	}
	taken[strings.ToLower(safe)] = g
	return safe
}

// uniqueSlug numbers slugs that are the same or empty.
func uniqueSlug(slug string, i int, taken map[string]bool) string {
	if slug == "" {
		slug = fmt.Sprintf("group-%d", i+1)
	}
	if filename.Within(slug, maxSlug) != slug { // the name of a device: con
		slug = "group-" + slug
	}
	name := slug
	for n := 2; taken[name]; n++ {
		name = fmt.Sprintf("%s-%d", slug, n)
	}
	taken[name] = true
	return name
}

// Named names an item, of which somebody gets so many copies on paper.
func (p *Plan) Named(item *Item, copies int) File {
	return File{
		Item:   item,
		Name:   p.name(item.Ending),
		ASCII:  p.ascii(item.Output, item.Ending),
		Copies: copies,
	}
}

// edition is the edition in file names.
func (p *Plan) edition() string { return "-" + filename.Within(p.Book.EditionName(), 24) }

// leastTitle is how many bytes of the title stay in a name, whatever else is in it.
const leastTitle = 15

// name is a file's name: title without its note, edition, ending.
func (p *Plan) name(ending string) string {
	edition := p.edition()
	ending = shorter(ending, p.Options.MaxBytes-len(edition)-leastTitle)
	return filename.Within(p.Book.Running(), p.Options.MaxBytes-len(edition)-len(ending)) + edition + ending
}

// shorter cuts an ending down to n bytes: its extension stays, and four digits tell
// it from others that begin alike.
func shorter(ending string, n int) string {
	if len(ending) <= n {
		return ending
	}
	extension := path.Ext(ending)
	tail := "-" + digits(ending) + extension
	return "-" + filename.Within(strings.TrimPrefix(strings.TrimSuffix(ending, extension), "-"), n-len(tail)-1) + tail
}

// digits are four hexadecimal ones that depend on a whole text.
func digits(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:2])
}

// parts are what tells the files of one output apart, in both kinds of names.
var parts = []struct{ zh, ascii string }{
	{"-正面", "-front"}, {"-背面", "-back"}, {"-封面", "-cover"}, {"-打印说明", "-howto"}, {"-样子", "-look"},
}

// ascii is the same in Latin letters.
func (p *Plan) ascii(output, ending string) string {
	extension := ending[strings.LastIndexByte(ending, '.'):]
	end := "-" + editionSlug(p.Book)
	if "."+output != extension {
		end += "-" + latin(output)
	}
	for _, part := range parts {
		if strings.Contains(ending, part.zh) {
			end += part.ascii
		}
	}
	end += extension
	// All files of a book have one stem, whatever follows it.
	slug := pinyin.Slug(p.Book.Running(), min(p.Options.MaxBytes, 80)-max(len(end), 24))
	if slug == "" {
		slug = "book"
	}
	return slug + end
}

// latin is the name of an output in Latin letters: those of book.yaml's own are what
// the organiser calls them.
func latin(output string) string {
	if strings.IndexFunc(output, func(r rune) bool { return r > unicode.MaxASCII }) < 0 {
		return strings.ToLower(output)
	}
	return strings.TrimPrefix(pinyin.Slug(output, 20)+"-"+digits(output), "-")
}

// archiveName names an archive by its group; a name that must be cut keeps four
// digits that tell it from others that begin alike.
func (p *Plan) archiveName(folder, end string) string {
	room := p.Options.MaxBytes - len(end)
	if len(folder) <= room {
		return folder + end
	}
	tail := "-" + digits(folder)
	return filename.Within(folder, room-len(tail)) + tail + end
}
