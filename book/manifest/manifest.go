// Package manifest reads book.yaml, the file that says what a book is made of
// and how (docs/book-yaml.md).
//
// One table (table.go) says which keys there are, what their values must be.
// The validator, the binding to the types below, the
// JSON Schema for editors and the file that `kanben init` writes all come from
// it. Reading is strict: an unknown key or a wrong value is an error at its
// place, with what was probably meant.
package manifest

import (
	"strings"
	"time"

	"kanben/book/source"
)

// Values carry their place, for findings; a value that was not given is nowhere.
type (
	// Text is a text; a number is taken as it was written.
	Text struct {
		source.Span
		S string
	}
	// Number is a whole number.
	Number struct {
		source.Span
		N int
	}
	// Truth is yes or no.
	Truth struct {
		source.Span
		B bool
	}
	// Date is a day, at midnight in UTC.
	Date struct {
		source.Span
		Time time.Time
	}
)

// Given tells whether the value stands in a file.
func (t Text) Given() bool { return t.File != nil }

// Words is the place of the text's words alone, without quotation marks; nowhere
// if they do not stand there as they are.
func (t Text) Words() source.Span {
	if at := strings.Index(t.Span.Text(), t.S); at >= 0 && t.File != nil {
		return t.Span.Sub(at, at+len(t.S))
	}
	return source.Span{}
}

// Given tells whether the value stands in a file.
func (n Number) Given() bool { return n.File != nil }

// Given tells whether the value stands in a file.
func (t Truth) Given() bool { return t.File != nil }

// Given tells whether the value stands in a file.
func (d Date) Given() bool { return d.File != nil }

// An Entry is a pair of a map whose keys are the author's own.
type Entry[T any] struct {
	Key   Text
	Value T
}

// A Manifest is what a book.yaml says. Its fields are documented in the table.
type Manifest struct {
	Version      Number           `yaml:"version"`
	Title        Text             `yaml:"title"`
	Subtitle     Text             `yaml:"subtitle"`
	ShortTitle   Text             `yaml:"short_title"`
	Authors      []Author         `yaml:"authors"`
	Organisation Text             `yaml:"organisation"`
	Contact      Text             `yaml:"contact"`
	Internal     Truth            `yaml:"internal"`
	Date         Date             `yaml:"date"`
	Place        Text             `yaml:"place"`
	Edition      Edition          `yaml:"edition"`
	Identifier   Text             `yaml:"identifier"`
	ISBN         Text             `yaml:"isbn"`
	Series       Series           `yaml:"series"`
	Subjects     []Text           `yaml:"subjects"`
	Rights       Text             `yaml:"rights"`
	Source       Text             `yaml:"source"`
	Certifier    Text             `yaml:"certifier"`
	Language     Text             `yaml:"language"`
	Encoding     Text             `yaml:"encoding"`
	Speeches     []Speech         `yaml:"speeches"`
	Front        []Matter         `yaml:"front"`
	Back         []Matter         `yaml:"back"`
	Structure    Structure        `yaml:"structure"`
	Clean        Clean            `yaml:"clean"`
	Style        Style            `yaml:"style"`
	Page         Page             `yaml:"page"`
	Fonts        Fonts            `yaml:"fonts"`
	Outputs      []Output         `yaml:"outputs"`
	EPUB         EPUB             `yaml:"epub"`
	Print        Print            `yaml:"print"`
	Groups       []Group          `yaml:"groups"`
	GroupsFile   Text             `yaml:"groups_file"`
	Channels     []Entry[Channel] `yaml:"channels"`
	Pack         Pack             `yaml:"pack"`
	SpeechRate   Rate             `yaml:"speech_rate"`
	Extends      Text             `yaml:"extends"`
}

// An Author is a person who worked on the book.
type Author struct {
	Name Text `yaml:"name,alone"`
	Role Text `yaml:"role"`
	Sort Text `yaml:"sort"`
}

// Series is the series that the book belongs to.
type Series struct {
	Name   Text   `yaml:"name,alone"`
	Number Number `yaml:"number"`
}

// Edition is which edition the book is.
type Edition struct {
	Number   Number `yaml:"number,alone"`
	Label    Text   `yaml:"label"`
	Date     Date   `yaml:"date"`
	Note     Text   `yaml:"note"`
	Replaces Text   `yaml:"replaces"`
}

// A Speech is one file of the book, or one speech of a file.
type Speech struct {
	source.Span
	File      Text   `yaml:"file,alone"`
	Title     Text   `yaml:"title"`
	Short     Text   `yaml:"short"`
	Speaker   Text   `yaml:"speaker"`
	Occasion  Text   `yaml:"occasion"`
	Date      Date   `yaml:"date"`
	Minutes   Number `yaml:"minutes"`
	Audio     Text   `yaml:"audio"`
	Part      Text   `yaml:"part"`
	Questions []Text `yaml:"questions"`
	Notes     Text   `yaml:"notes"`
	Include   Truth  `yaml:"include"`
}

// A Matter is a page or a text before or behind the speeches: a word alone, or
// one key with what belongs to it.
type Matter struct {
	source.Span
	Kind         Text   `yaml:"kind,alone"`
	Cover        Text   `yaml:"cover"`
	Foreword     Text   `yaml:"foreword"`
	Howto        Text   `yaml:"howto"`
	Requirements Text   `yaml:"requirements"`
	Study        Text   `yaml:"学习要求"`
	Errata       Text   `yaml:"errata"`
	Notes        Number `yaml:"notes"`
	Blank        Number `yaml:"blank"`
}

// Structure is how headings are found.
type Structure struct {
	Rules    []HeadingRule `yaml:"rules"`
	Deny     []Text        `yaml:"deny"`
	MaxTitle Number        `yaml:"max_title"`
	Levels   Number        `yaml:"levels"`
}

// A HeadingRule is a pattern of headings.
type HeadingRule struct {
	Pattern Text   `yaml:"pattern,alone"`
	Level   Number `yaml:"level"`
}

// Clean is how much of the text is mended.
type Clean struct {
	Level       Text          `yaml:"level,alone"`
	Rules       []Entry[Text] `yaml:"rules"`
	Dictionary  []Text        `yaml:"dictionary"`
	Boilerplate []Text        `yaml:"boilerplate"`
}

// Style is the design of the pages.
type Style struct {
	Name        Text          `yaml:"name,alone"`
	Size        Text          `yaml:"size"`
	Punctuation Text          `yaml:"punctuation"`
	Hang        Truth         `yaml:"hang"`
	Recto       Truth         `yaml:"recto"`
	Writing     Text          `yaml:"writing"`
	Cover       Text          `yaml:"cover"`
	Options     []Entry[Text] `yaml:"options"`
}

// Page is the paper and the type area.
type Page struct {
	Trim    Text    `yaml:"trim,alone"`
	Margins Margins `yaml:"margins"`
	Binding Text    `yaml:"binding"`
	Lines   Number  `yaml:"lines"`
	Chars   Number  `yaml:"chars"`
}

// Margins are the white around the type area.
type Margins struct {
	Head    Text `yaml:"head"`
	Foot    Text `yaml:"foot"`
	Gutter  Text `yaml:"gutter"`
	Outside Text `yaml:"outside"`
}

// Fonts are the faces of the book.
type Fonts struct {
	Body     Text          `yaml:"body"`
	Heading  Text          `yaml:"heading"`
	Quote    Text          `yaml:"quote"`
	Latin    Text          `yaml:"latin"`
	Roles    []Entry[Text] `yaml:"roles"`
	Dirs     []Text        `yaml:"dirs"`
	Fallback []Text        `yaml:"fallback"`
	System   Truth         `yaml:"system"`
}

// An Output is one file to make.
type Output struct {
	source.Span
	ID      Text  `yaml:"id"`
	Type    Text  `yaml:"type,alone"`
	Style   Style `yaml:"style"`
	Page    Page  `yaml:"page"`
	Variant Text  `yaml:"variant"`
	Script  Text  `yaml:"script"`
	Extends Text  `yaml:"extends"`
}

// EPUB is how the e-book is made.
type EPUB struct {
	Fonts   Text `yaml:"fonts"`
	Profile Text `yaml:"profile"`
}

// Print is how the book is printed.
type Print struct {
	Sheet      Text   `yaml:"sheet"`
	Method     Text   `yaml:"method"`
	Signature  Number `yaml:"signature"`
	Up         Number `yaml:"up"`
	Folds      Number `yaml:"folds"`
	Thickness  Text   `yaml:"thickness_mm"`
	Creep      Text   `yaml:"creep_mm"`
	Paper      Text   `yaml:"paper"`
	Profile    Text   `yaml:"profile"`
	CoverPaper Text   `yaml:"cover_paper"`
	Spare      Number `yaml:"copies_spare_pct"`
	CropMarks  Truth  `yaml:"crop_marks"`
	Bleed      Text   `yaml:"bleed_mm"`
}

// A Group is people who get a parcel.
type Group struct {
	Name     Text            `yaml:"name"`
	Contact  Text            `yaml:"contact"`
	Phone    Text            `yaml:"phone"`
	People   Number          `yaml:"people"`
	Copies   []Entry[Number] `yaml:"copies"`
	Needs    []Text          `yaml:"needs"`
	Channels []Text          `yaml:"channels"`
	Include  []Text          `yaml:"include"`
	Exclude  []Text          `yaml:"exclude"`
	Mark     Truth           `yaml:"mark"`
	Note     Text            `yaml:"note"`
}

// A Channel is a way to send files.
type Channel struct {
	MaxMB    Number `yaml:"max_mb"`
	MaxFiles Number `yaml:"max_files"`
}

// Pack is how parcels are made.
type Pack struct {
	Zip     Truth `yaml:"zip"`
	Names   Text  `yaml:"names"`
	QR      Truth `yaml:"qr"`
	BaseURL Text  `yaml:"base_url"`
	Mark    Truth `yaml:"mark"`
	Sign    Text  `yaml:"sign"`
}

// Rate is how many Han characters are spoken or read in a minute.
type Rate struct {
	Speak Number `yaml:"speak"`
	Read  Number `yaml:"read"`
}
