package epub

import "kanben/book"

// block writes a block that opens no section and begins no page.
func (p *prose) block(b book.Block) {
	switch b := b.(type) {
	case *book.Paragraph:
		p.paragraph(b)
	case *book.Quote:
		p.quote(b)
	case *book.Verse:
		p.verse(b)
	case *book.List:
		p.list(b)
	case *book.Table:
		p.table(b)
	case *book.Figure:
		p.figure(b)
	case *book.SignOff:
		p.signOff(b)
	case *book.Break:
		p.empty("hr", "class", "break")
		p.line()
	}
}

// paragraph writes a paragraph with its part in the speech (T13).
func (p *prose) paragraph(b *book.Paragraph) {
	switch b.Kind {
	case book.Salutation:
		p.start("p", "id", p.spoken.id, "class", "salutation", "epub:type", "z3998:salutation")
	case book.Closing:
		p.start("p", "id", p.spoken.id, "class", classes("closing", raggedness(b.Text)), "epub:type", "z3998:valediction")
	default:
		p.start("p", "id", p.spoken.id, "class", raggedness(b.Text))
	}
	if p.spoken.parts != nil {
		p.spokenParts(book.Plain(b.Text))
	} else {
		p.inlines(b.Text)
	}
	p.end()
	p.line()
}

// classed writes a line of text as a paragraph of a class; nil writes nothing.
func (p *prose) classed(class string, text []book.Inline) {
	if text == nil {
		return
	}
	p.start("p", "class", class)
	p.inlines(text)
	p.end()
	p.line()
}

// quote writes words of another (T16).
func (p *prose) quote(b *book.Quote) {
	if len(b.Text) == 0 {
		return
	}
	p.start("blockquote", "class", "quote")
	p.line()
	for _, k := range b.Text {
		p.paragraph(k)
	}
	p.end()
	p.line()
}

// verse writes a poem (T17): a paragraph for each line, so that the style sheet
// can hang what turns over, in a div for each stanza.
func (p *prose) verse(b *book.Verse) {
	p.start("div", "class", "verse", "epub:type", "z3998:verse")
	p.line()
	p.classed("verse-title", b.Title)
	open := false
	for _, l := range b.Lines {
		if blank := isBlank(l); blank == open {
			if open = !blank; open {
				p.start("div", "class", "stanza")
			} else {
				p.end()
			}
			p.line()
		}
		if open {
			p.classed("verse-line", l)
		}
	}
	if open {
		p.end()
		p.line()
	}
	if b.Source != nil {
		p.start("p", "class", "verse-source")
		p.text("——")
		p.inlines(b.Source)
		p.end()
		p.line()
	}
	p.end()
	p.line()
}

// signOff writes who spoke and when (落款, T13).
func (p *prose) signOff(b *book.SignOff) {
	if len(b.Lines) == 0 {
		return
	}
	p.start("div", "class", "signoff")
	p.line()
	for _, l := range b.Lines {
		p.classed("signoff-line", l)
	}
	p.end()
	p.line()
}
