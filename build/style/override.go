package style

import (
	"maps"
	"slices"
	"strings"

	"kanben/book/diag"
	"kanben/build/geom"
	"kanben/fonts"
)

// An Override is what a book wants otherwise than its design has it: names of
// options and the words chosen for them. Resolve applies it; the names and words
// are the same in manifests, on the command line and here:
//
//	contents.first_line  auto | on | off     a speech's first words under its entry in the contents, where titles are alike
//	headings             hei | song          the face of first-level headings inside a speech
//	list                 run-in | hang       turned-over lines of list items at the left edge, or hung by two characters (T99)
//	opening_mark         trimmed | full      an opening mark that begins a paragraph loses its white, or keeps it (T11)
//	dash_at_line_start   allow | forbid      whether —— and …… may begin a line (T22b)
//	short_speeches       new-page | run-on   whether a short speech follows the one before it on its page
//
// The first word of each but headings is what every design has by itself. A name
// or a word that is none of these is a *Refusal.
type Override map[string]string

// An option is one thing that an Override may say.
type option struct {
	name  string
	title diag.Text
	words []string
	set   func(st *Style, word string)
}

var options = []option{
	{
		"contents.first_line", diag.Text{Zh: "目录里各篇题目相同时，题目下面印不印第一句话", En: "a speech's first words in the contents, where titles are alike"},
		[]string{"auto", "on", "off"},
		func(st *Style, word string) { st.Contents.FirstLines = firstLineWords[word] },
	},
	{
		"headings", diag.Text{Zh: "篇内第一级标题的字体", En: "the face of first-level headings"},
		[]string{"hei", "song"},
		setHeadings,
	},
	{
		"list", diag.Text{Zh: "列表转行顶格，还是缩进两个字", En: "list items turn over to the left edge, or hang by two characters"},
		[]string{"run-in", "hang"},
		func(st *Style, word string) { st.Items.Hang = word == "hang" },
	},
	{
		"opening_mark", diag.Text{Zh: "段首引号、括号前面的空白去掉，还是保留", En: "the white of a mark that opens a paragraph is trimmed, or kept"},
		[]string{"trimmed", "full"},
		func(st *Style, word string) { st.Punctuation.FullOpening = word == "full" },
	},
	{
		"dash_at_line_start", diag.Text{Zh: "破折号、省略号可不可以在行首", En: "whether dashes and ellipses may begin a line"},
		[]string{"allow", "forbid"},
		func(st *Style, word string) { st.Punctuation.Strict = word == "forbid" },
	},
	{
		"short_speeches", diag.Text{Zh: "很短的篇另起一页，还是接着排", En: "short speeches start a new page, or run on"},
		[]string{"new-page", "run-on"},
		func(st *Style, word string) { st.Short.RunOn = word == "run-on" },
	},
}

// Options gives the names of what an Override may say, in order.
func Options() []string {
	names := make([]string, len(options))
	for i := range options {
		names[i] = options[i].name
	}
	return names
}

// OptionWords gives the words of an option, nil for a name that is none.
func OptionWords(name string) []string {
	if o := findOption(name); o != nil {
		return slices.Clone(o.words)
	}
	return nil
}

// OptionTitle says what an option is about; "" for a name that is none.
func OptionTitle(name string, l diag.Lang) string {
	if o := findOption(name); o != nil {
		return o.title.In(l)
	}
	return ""
}

func findOption(name string) *option {
	i := slices.IndexFunc(options, func(o option) bool { return o.name == name })
	if i < 0 {
		return nil
	}
	return &options[i]
}

// apply makes a design as an override has it.
func (o Override) apply(st *Style) error {
	for _, name := range slices.Sorted(maps.Keys(o)) {
		opt := findOption(name)
		if opt == nil {
			return refuseOption(name)
		}
		word := o[name]
		if !slices.Contains(opt.words, word) {
			return refuseOptionWord(opt, word)
		}
		opt.set(st, word)
	}
	st.Override = maps.Clone(o)
	return nil
}

func refuseOption(name string) error {
	return &Refusal{
		Message: diag.Text{Zh: "版式没有“%[1]s”这一项", En: "designs have no option %[1]q"},
		Args:    []any{name},
		Word:    name, Allowed: Options(),
	}
}

func refuseOptionWord(o *option, word string) error {
	return &Refusal{
		Message: diag.Text{Zh: "“" + o.name + "”不能是“%[1]s”", En: o.name + " cannot be %[1]q"},
		Args:    []any{word},
		Word:    word, Allowed: o.words,
	}
}

var firstLineWords = map[string]FirstLines{"auto": FirstLinesAuto, "on": FirstLinesOn, "off": FirstLinesOff}

// setHeadings changes the face of centred headings. Song is lighter than Hei and
// stands an eighth larger for it (14 instead of 12.5 points).
func setHeadings(st *Style, word string) {
	for i := range st.Heads {
		h := &st.Heads[i]
		switch {
		case word == "song" && (h.Role == fonts.HeiBold || h.Role == fonts.Hei):
			h.Role = fonts.SongBold
			if h.Centred {
				h.Size = h.Size.Times(112, 100)
			}
		case word == "hei" && h.Role == fonts.SongBold && i == 0:
			h.Role = fonts.HeiBold
		}
	}
}

// Items is how the items of lists turn over (T99).
type Items struct {
	Hang  bool        // their lines hang behind the number; else they turn over to the left edge
	Width geom.Length // by so much
}

// Short is what becomes of speeches that fill but a part of a page.
type Short struct {
	RunOn bool // they follow each other on a page
	Rows  int  // of text, from which on a speech is none
	Raise int  // rows by which an opening below another speech stands higher than at a page head, if it has the room
	Save  int  // rows that it takes less
}

// FirstLines says where a contents page shows a speech's first words.
type FirstLines uint8

// Where first words are shown.
const (
	FirstLinesAuto FirstLines = iota // where titles are alike and a speech has no headings
	FirstLinesOn                     // wherever a speech has no headings
	FirstLinesOff
)

// UnmarshalText reads auto, on or off.
func (f *FirstLines) UnmarshalText(b []byte) error {
	v, ok := firstLineWords[string(b)]
	if !ok {
		return refuseOptionWord(findOption("contents.first_line"), strings.TrimSpace(string(b)))
	}
	*f = v
	return nil
}
