package inspect

import (
	"errors"

	"kanben/book/source"
)

// A Description is what an EPUB says of itself. What it does not say is empty.
type Description struct {
	Title, Identifier, Language string
	Creators                    []string
	Publisher                   string
	Date                        string // as it stands there
	Modified                    string // RFC 3339
	Cover                       []byte // a picture
}

// ErrUnknown tells that an archive is no EPUB that says what it is.
var ErrUnknown = errors.New("no EPUB with a title")

// Describe reads what an EPUB says of itself, whatever else may be wrong with it.
func Describe(data []byte) (*Description, error) {
	b := &volume{size: len(data), whole: source.NewFile("", "", "")}
	b.archive(data)
	if b.zip == nil {
		return nil, ErrUnknown
	}
	b.container()
	p := &b.pkg
	d := &Description{
		Title: first(p.says["title"]), Identifier: p.texts[p.unique], Language: first(p.says["language"]),
		Creators: p.says["creator"], Publisher: first(p.says["publisher"]), Date: first(p.says["date"]), Modified: first(p.meta),
	}
	if d.Title == "" {
		return nil, ErrUnknown
	}
	for _, i := range p.items {
		if i.has("cover-image") || p.cover != "" && i.id == p.cover {
			d.Cover = b.get(i.path)
			break
		}
	}
	return d, nil
}

// first is the first of a list, "" if there is none.
func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
