package layout

import (
	"kanben/book"
	"kanben/book/diag"
	"kanben/build/geom"
	"kanben/fonts"
)

// A setter is one goroutine's hands: it makes units, breaks and justifies, and
// collects what there is to say. It keeps scratch memory between texts.
type setter struct {
	fonts     *fonts.Set
	it        itemiser
	br        breaker
	glues     map[geom.Length]*glue
	words     book.Cohesion          // of the speech at hand
	anywhere  bool                   // words may be parted
	second    *setter                // for readings set while a line is at hand
	chars     int                    // Han characters of the speech set so far, if it is spoken
	noteLines map[*book.Note][]Line  // of the speech at hand
	prints    map[*book.Figure]print // of the book
	said
}

// said is what a setter has to say about its speech.
type said struct {
	findings diag.List
	met      map[rune]bool // characters that no face has
	lacking  []lacking     // the same, in the order they were met
}

func newSetter(fs *fonts.Set) *setter {
	d := &setter{fonts: fs, glues: map[geom.Length]*glue{}}
	d.it = itemiser{fonts: fs, missing: d.missing}
	return d
}

// glue gives the white at a size.
func (d *setter) glue(size geom.Length) *glue {
	g := d.glues[size]
	if g == nil {
		g = newGlue(size, d.it.punctuation.Hang)
		d.glues[size] = g
	}
	return g
}

// L001 says that a line could not be filled decently.
var L001 = &diag.Rule{
	Code: "L001", Severity: diag.Warning,
	Message: diag.Text{
		Zh: "第 %[1]s 页第 %[2]d 行找不到合适的断行处，只好排不满，或者断在不该断的地方",
		En: "page %[1]s, line %[2]d: no good break was found; the line is short, or ends where it should not",
	},
	Hint: diag.Text{
		Zh: "多半是太长的外文词、网址或下划线，可以缩短或在中间加空格",
		En: "usually a very long word, address or blank: shorten it or put a space into it",
	},
	Source: "T27, T53b",
}

// L005 says that a heading stands last on its page.
var L005 = &diag.Rule{
	Code: "L005", Severity: diag.Warning,
	Message: diag.Text{
		Zh: "第 %[1]s 页以小标题或称呼结束，正文在下一页",
		En: "page %[1]s ends with a heading or a salutation, its text is on the next one",
	},
	Hint: diag.Text{
		Zh: "在前面增减几个字，或者分页，就能避开",
		En: "add or cut a few words before it, or put a page break there",
	},
	Source: "T91",
}

// L010 says that the design's own face for the text is not there.
var L010 = &diag.Rule{
	Code: "L010", Severity: diag.Advice,
	Message: diag.Text{
		Zh: "这种版式的正文应当用%[1]s体（%[2]s），程序里没有这种字体，用了宋体",
		En: "this design sets its text in %[2]s (%[1]s), a typeface that does not come with the program; Song is used",
	},
	Hint: diag.Text{
		Zh: "电脑上有这种字体的话，可以指明：--font song=字体名或字体文件",
		En: "if you have it, name it: --font song=NAME or FILE",
	},
	Source: "T127; GB/T 9704 5.2.2",
}

// Rules are the findings of layout.
func Rules() []*diag.Rule {
	return []*diag.Rule{F001, L001, L002, L003, L004, L005, L006, L010, L011, L012, L013}
}
