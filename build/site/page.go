package site

import (
	"bytes"
	"fmt"
	"html/template"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"

	"kanben/assets"
	"kanben/book/diag"
	"kanben/build/lexicon"
	"kanben/build/media"
	"kanben/build/qr"
	"kanben/build/sums"
)

// HTML writes the page in a language. What is the book's own stays in the book's
// language and says so. The same Page gives the same bytes. The only error is an
// address that is too long for a code to scan.
func (p *Page) HTML(l diag.Lang) ([]byte, error) {
	v := &view{Page: p, lang: l}
	if p.URL != "" {
		code, err := qr.New(p.URL)
		if err != nil {
			return nil, err
		}
		v.QR = template.HTML(code.SVG(template.HTMLEscapeString(v.Say("qr", p.URL))))
	}
	var b bytes.Buffer
	if err := page().Execute(&b, v); err != nil {
		return nil, fmt.Errorf("write the page: %w", err)
	}
	return b.Bytes(), nil
}

var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(assets.SitePage))
})

// view is what the template sees.
type view struct {
	*Page
	lang diag.Lang
	QR   template.HTML
}

// Say puts words into the page's language.
func (v *view) Say(key string, args ...any) string { return say(v.lang, key, args...) }

// Lang is the language of the page's own words (BCP 47).
func (v *view) Lang() string { return tag(v.lang) }

func tag(l diag.Lang) string {
	if l == diag.Chinese {
		return "zh-CN"
	}
	return "en"
}

// Locale is the same as Open Graph writes it.
func (v *view) Locale() string {
	if v.lang == diag.Chinese {
		return "zh_CN"
	}
	return "en"
}

// BookLang is the lang attribute of the book's own words, where they are not in
// the page's language.
func (v *view) BookLang() template.HTMLAttr {
	language := v.language()
	if language == v.Lang() {
		return ""
	}
	return template.HTMLAttr(` lang="` + template.HTMLEscapeString(language) + `"`)
}

// ChinesePage and EnglishPage are the page's two files, TwinPage the other one.
func (v *view) ChinesePage() string { return Index }

// EnglishPage is the page in English.
func (v *view) EnglishPage() string { return English }

// TwinPage is the page in the other language.
func (v *view) TwinPage() string { return pageIn(1 - v.lang) }

// TwinLang is the language of the other page.
func (v *view) TwinLang() string { return tag(1 - v.lang) }

// UpPage is everybody's page in the page's language.
func (v *view) UpPage() string { return v.Up + pageIn(v.lang) }

func pageIn(l diag.Lang) string {
	if l == diag.Chinese {
		return Index
	}
	return English
}

// Pieces are the stretches of a title that stay on one line.
func (v *view) Pieces(title string) []string {
	return slices.Collect(lexicon.Pieces(title, nil))
}

// Heading is the title as lists of pages show it.
func (v *view) Heading() string {
	if v.Group != "" {
		return v.Meta.Title + " · " + v.Group
	}
	return v.Meta.Title
}

// About is what the page is, in one line.
func (v *view) About() string { return v.Page.about(v.lang) }

func (p *Page) about(l diag.Lang) string {
	speeches, minutes := 0, 0
	for _, e := range p.Contents {
		if e.Minutes > 0 {
			speeches, minutes = speeches+1, minutes+e.Minutes
		}
	}
	title := p.Meta.Title
	if e := edition(p.Meta, l); e != "" {
		title += map[diag.Lang]string{diag.Chinese: "，", diag.English: ", "}[l] + e
	}
	if speeches == 0 {
		return title
	}
	return say(l, "about", title, speeches, minutes)
}

// Absolute is the page's own address, "" if it is not known.
func (v *view) Absolute() string {
	if v.URL == "" || v.lang == diag.Chinese {
		return v.URL
	}
	return v.URL + English
}

// ShareURL is the address of the picture for messages that lead here: they ask
// for a whole one.
func (v *view) ShareURL() string {
	if v.Share == nil {
		return ""
	}
	base, err := url.Parse(v.URL)
	if err != nil {
		return v.Share.Path
	}
	return base.ResolveReference(&url.URL{Path: v.Share.Path}).String()
}

// Edition names the edition.
func (v *view) Edition() string { return edition(v.Meta, v.lang) }

// HasHistory tells whether there is something to say of editions.
func (v *view) HasHistory() bool {
	return len(v.Past) > 0 || v.Meta.EditionNote != "" || v.Meta.Replaces != ""
}

// A row is a file as the page offers it.
type row struct{ Href, Name, What, Data string }

// Rows are the files.
func (v *view) Rows() []row {
	var rows []row
	for _, f := range v.offered() {
		rows = append(rows, v.row(&f))
	}
	return rows
}

// Main is the e-book, nil if there is none.
func (v *view) Main() *row {
	for _, f := range v.offered() {
		if strings.HasSuffix(f.name(), ".epub") {
			r := v.row(&f)
			return &r
		}
	}
	return nil
}

func (v *view) row(f *File) row {
	r := row{Href: href(f.Path), Name: f.name(), Data: media.Size(f.Bytes)}
	if i := rank(f.name()); i < len(kinds) {
		r.What = kinds[i].what.In(v.lang)
	}
	if f.Pages > 0 {
		r.Data = v.Say("pages", f.Pages) + " · " + r.Data
	}
	if f.Digest != (sums.Digest{}) {
		r.Data += " · " + v.Say("check") + " " + f.Digest.Words()
	}
	return r
}

// href is a path as a link takes it. A name with a colon would read as a scheme.
func href(name string) string {
	escaped := (&url.URL{Path: name}).EscapedPath()
	if first, _, _ := strings.Cut(escaped, "/"); strings.Contains(first, ":") {
		return "./" + escaped
	}
	return escaped
}

// A line is a line of the contents.
type line struct {
	Href, Title, First, Minutes string
	Part                        bool
}

// Lines are the contents.
func (v *view) Lines() []line {
	var lines []line
	for _, e := range v.Contents {
		l := line{Title: e.Title, First: e.First, Part: e.Part}
		if e.Minutes > 0 {
			l.Minutes = v.Say("minutes", e.Minutes)
		}
		if v.Read != "" && e.ID != "" {
			l.Href = href(v.Read) + "#" + e.ID
		}
		lines = append(lines, l)
	}
	return lines
}

// GroupRows lead to the groups' pages in the page's language.
func (v *view) GroupRows() []row {
	var rows []row
	for _, g := range v.Groups {
		rows = append(rows, row{Href: href(path.Join(g.Path, pageIn(v.lang))), Name: g.Name})
	}
	return rows
}

// A pastRow is an earlier edition.
type pastRow struct{ Name, Note, Changed, Record, Slip string }

// PastRows are the earlier editions.
func (v *view) PastRows() []pastRow {
	var rows []pastRow
	for _, e := range v.Past {
		r := pastRow{Name: e.Name, Note: e.Note, Changed: v.Say("noChange"), Record: href(e.Record), Slip: href(e.Slip)}
		if e.When != "" {
			r.Name += " · " + e.When
		}
		if e.Changes > 0 {
			r.Changed = v.Say("changes", e.Changes)
		}
		rows = append(rows, r)
	}
	return rows
}
