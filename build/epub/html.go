package epub

import (
	"crypto/sha256"
	"encoding/base64"

	"kanben/assets"
	"kanben/book"
	"kanben/build/each"
)

// HTML makes the book one HTML file that needs nothing else: it opens from a
// phone's file manager or a chat, without a network. The text is the EPUB's; of
// the options it takes Home, Printed and Look.
func HTML(b *book.Book, o Options) ([]byte, error) {
	v := newVolume(b, Options{Printed: o.Printed, Look: o.Look})
	if err := v.check(nil); err != nil {
		return nil, err
	}
	for i := range v.chapters {
		v.chapters[i].single = true
	}
	speeches := make([][]byte, len(v.chapters))
	size := 0
	err := each.Do(len(speeches), func(i int) error {
		m := newHTML(v.chapters[i].chars)
		v.speech(m, &v.chapters[i], nil)
		speeches[i] = m.b
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, s := range speeches {
		size += len(s)
	}
	m := newHTML(size + 32<<10)
	v.htmlHead(m)
	m.start("body")
	m.line()
	v.tools(m, o.Home)
	m.start("div", "class", "page-contents")
	m.line()
	v.titlePage(m)
	v.contents(m)
	m.end()
	m.line()
	m.start("main", "id", "text")
	m.line()
	for _, s := range speeches {
		m.b = append(m.b, s...)
	}
	m.end()
	m.line()
	m.raw("script", assets.PageScript)
	return m.document(), nil
}

// newHTML begins a part of an HTML file.
func newHTML(size int) *markup {
	m := newMarkup(size)
	m.b, m.html = m.b[:0], true
	return m
}

// htmlHead writes what stands before the body. The page asks the reader's
// program to fetch nothing and to run no script but its own.
func (v *volume) htmlHead(m *markup) {
	m.b = append(m.b, "<!DOCTYPE html>\n"...)
	m.start("html", "lang", v.language)
	m.line()
	m.start("head")
	m.line()
	m.empty("meta", "charset", "utf-8")
	m.line()
	sum := sha256.Sum256([]byte(assets.PageScript))
	m.empty("meta", "http-equiv", "Content-Security-Policy", "content",
		"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	m.line()
	m.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	m.line()
	m.empty("meta", "name", "color-scheme", "content", "light dark")
	m.line()
	m.leaf("title", v.title)
	m.line()
	m.raw("style", v.pageSheet())
	m.end()
	m.line()
}

// pageSheet is the style sheet of the page.
func (v *volume) pageSheet() string {
	css := assets.EPUBStyle
	if v.marked {
		css += assets.EPUBMarked
	}
	rules := append(parseCSS(css+v.look.sheet()), parseCSS(assets.PageStyle)...)
	v.fill(rules, nil)
	return printCSS(rules)
}

// tools writes the bar with the way to the contents and the buttons, which stay
// hidden without the script.
func (v *volume) tools(m *markup, home Home) {
	m.leaf("a", "跳到正文", "class", "skip", "href", "#text")
	m.line()
	m.start("div", "class", "tools", "role", "navigation", "aria-label", "工具")
	if home.Href != "" {
		m.leaf("a", home.Text, "href", home.Href)
	}
	m.leaf("a", contentsTitle, "href", "#contents")
	for _, b := range [...]struct{ name, text, label string }{
		{"smaller", "小", "字小一号"}, {"larger", "大", "字大一号"}, {"night", "夜", "夜间"},
	} {
		m.leaf("button", b.text, "type", "button", "name", b.name, "aria-label", b.label, "hidden", "hidden")
	}
	m.end()
	m.line()
}

// raw writes a script or style sheet of ours, which holds no markup.
func (m *markup) raw(name, text string) {
	m.start(name)
	m.b = append(m.b, text...)
	m.end()
	m.line()
}
