package style

import (
	"kanben/book/diag"
	"kanben/build/clreq"
)

// Punctuation is how marks are set, and how they stand at the ends of lines.
// The zero value is what books have unless they ask for another.
type Punctuation struct {
	Style       clreq.Style // T30
	Hang        bool        // ， 、 。 may hang from the end of a line (T34)
	FullOpening bool        // an opening mark that begins a paragraph keeps its white (T11b)
	Strict      bool        // dashes and ellipses do not begin a line (T22b)
}

// punctuate sets marks as a choice has them.
func (c *Choice) punctuate(p *Punctuation) error {
	p.Hang = p.Hang || c.Hang
	if c.Punctuation == "" {
		return nil
	}
	if err := p.Style.UnmarshalText([]byte(c.Punctuation)); err != nil {
		return refusePunctuation(c.Punctuation)
	}
	return nil
}

func refusePunctuation(name string) error {
	return &Refusal{
		Message: diag.Text{Zh: "没有“%[1]s”这种标点风格", En: "there is no punctuation style %[1]q"},
		Args:    []any{name},
		Word:    name, Allowed: clreq.StyleNames(),
	}
}
