package docx

import (
	"strings"

	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
)

// maxLevels is how many levels a list has at most.
const maxLevels = 9

// A level is one level of a list: how its number is counted and shown (17.9.6).
type level struct {
	start   int
	format  string // w:numFmt; "" is decimal
	text    string // w:lvlText: "%1.%2"
	suffix  string // w:suff: tab, space, nothing
	restart int    // the level from 1 on that restarts it; −1 for any above, 0 for none
	legal   bool   // w:isLgl: all numbers in it are Arabic
	style   string // of the paragraphs that it belongs to
	font    string
	picture bool
	said    bool // it stands in the file
}

// A list is an abstract numbering: nine levels with their counters.
type list struct {
	levels   [maxLevels]level
	link     string // w:numStyleLink: the style whose list this is
	counters [maxLevels]int
	counting [maxLevels]bool // the level's counter has a number
}

// An instance is w:num: a list that some paragraphs belong to. It may begin
// levels anew, or show them in its own way.
type instance struct {
	list     *list
	start    [maxLevels]int // −1 if it goes on
	override [maxLevels]*level
	used     bool
}

// numbering is all numbering of a document.
type numbering struct {
	lists     map[string]*list
	instances map[int32]*instance // by w:numId
	styles    *styles
	odd       map[string]bool // formats that are not known, which are reported
}

// readNumbering reads the part of numbering; data may be nil.
func readNumbering(part string, data []byte, styles *styles) (*numbering, error) {
	n := &numbering{lists: map[string]*list{}, instances: map[int32]*instance{}, styles: styles, odd: map[string]bool{}}
	if data == nil {
		return n, nil
	}
	s := newScanner(part, data)
	named := map[int32]string{} // which list an instance is of
	for s.Next() == zipxml.StartTag {
		s.Children(func() {
			switch {
			case s.Is(nsW, "abstractNum"):
				id, _ := s.Attr(nsW, "abstractNumId")
				n.lists[id] = readList(s)
			case s.Is(nsW, "num"):
				id, ok := s.Integer(nsW, "numId")
				if in, list := readInstance(s); ok && id > 0 && id < 1<<30 {
					n.instances[int32(id)], named[int32(id)] = in, list
				}
			}
		})
	}
	for id, in := range n.instances {
		in.list = n.lists[named[id]]
	}
	return n, s.Err
}

func readList(s *scanner) *list {
	l := &list{}
	s.Children(func() {
		switch {
		case s.Is(nsW, "numStyleLink"):
			l.link = s.val()
		case s.Is(nsW, "lvl"):
			if at, ok := s.Integer(nsW, "ilvl"); ok && at >= 0 && at < maxLevels {
				l.levels[at] = readLevel(s)
			}
		}
	})
	return l
}

func readLevel(s *scanner) level {
	l := level{start: 0, suffix: "tab", restart: -1, said: true}
	var read func()
	read = func() {
		switch {
		case s.NS == nsMC && (string(s.Local) == "AlternateContent" || string(s.Local) == "Fallback"):
			s.Children(read) // Word 2010 writes formats of its own twice: 001, 002
		case s.NS != nsW:
		case string(s.Local) == "start":
			if v, ok := s.Integer(nsW, "val"); ok {
				l.start = max(v, 0)
			}
		case string(s.Local) == "numFmt":
			l.format = s.val()
		case string(s.Local) == "lvlText":
			l.text = s.val()
			if null, ok := s.Attr(nsW, "null"); ok && (null == "1" || null == "true") {
				l.text = ""
			}
		case string(s.Local) == "suff":
			l.suffix = s.val()
		case string(s.Local) == "lvlRestart":
			if v, ok := s.Integer(nsW, "val"); ok {
				l.restart = v
			}
		case string(s.Local) == "isLgl":
			l.legal = s.on()
		case string(s.Local) == "pStyle":
			l.style = s.val()
		case string(s.Local) == "lvlPicBulletId":
			l.picture = true
		case string(s.Local) == "rPr":
			l.font = s.runFormat(nil).font
		}
	}
	s.Children(read)
	return l
}

func readInstance(s *scanner) (*instance, string) {
	in := &instance{}
	for i := range in.start {
		in.start[i] = -1
	}
	list := ""
	s.Children(func() {
		switch {
		case s.Is(nsW, "abstractNumId"):
			list = s.val()
		case s.Is(nsW, "lvlOverride"):
			at, ok := s.Integer(nsW, "ilvl")
			if !ok || at < 0 || at >= maxLevels {
				return
			}
			s.Children(func() {
				switch {
				case s.Is(nsW, "startOverride"):
					if v, ok := s.Integer(nsW, "val"); ok {
						in.start[at] = max(v, 0)
					}
				case s.Is(nsW, "lvl"):
					l := readLevel(s)
					in.override[at] = &l
				}
			})
		}
	})
	return in, list
}

// maxLinks is how many styles a list may be looked for through.
const maxLinks = 8

// follow gives the list that an instance counts in: that of a style, if it says
// so (17.9.21).
func (n *numbering) follow(in *instance) *list {
	l := in.list
	for i := 0; l != nil && l.link != "" && i < maxLinks; i++ {
		st := n.styles.list[l.link]
		if st == nil {
			return l
		}
		next := n.instances[st.paragraph.list-1]
		if next == nil || next.list == nil || next.list == l {
			return l
		}
		l = next.list
	}
	return l
}

// numberFor counts on for a paragraph.
func (d *document) numberFor(p *richtext.Paragraph) (richtext.Label, bool) {
	set := settingOf(p)
	return d.numbering.next(&set.format, set.style)
}

// next counts on for a paragraph of a format and style, and gives its label;
// false if it has none.
func (n *numbering) next(f *paragraphFormat, st *style) (richtext.Label, bool) {
	if f.list <= 1 {
		return richtext.Label{}, false
	}
	in := n.instances[f.list-1]
	if in == nil {
		return richtext.Label{}, false
	}
	l := n.follow(in)
	if l == nil {
		return richtext.Label{}, false
	}
	at := int(f.depth) - 1
	if at < 0 {
		at = l.levelOf(st)
	}
	in.begin(l)
	l.count(in, at)
	return l.label(in, at)
}

// levelOf is the level that belongs to a style, the first if none does.
func (l *list) levelOf(st *style) int {
	for i := range l.levels {
		if l.levels[i].style != "" && l.levels[i].style == st.id {
			return i
		}
	}
	return 0
}

// level is a level as an instance shows it.
func (l *list) level(in *instance, at int) *level {
	if o := in.override[at]; o != nil {
		return o
	}
	return &l.levels[at]
}

// begin begins anew those levels that an instance says so of, at its first
// paragraph.
func (in *instance) begin(l *list) {
	if in.used {
		return
	}
	in.used = true
	for i := range in.start {
		if in.start[i] >= 0 {
			l.counting[i] = false
		}
	}
}

// startOf is the first number of a level.
func (l *list) startOf(in *instance, at int) int {
	if in.start[at] >= 0 {
		return in.start[at]
	}
	return l.level(in, at).start
}

// count counts a paragraph of a level. Levels above that have had none so far
// count one, as LibreOffice has it; those below begin anew, if they are to
// (17.9.10).
func (l *list) count(in *instance, at int) {
	for i := range at {
		if !l.counting[i] {
			l.counting[i], l.counters[i] = true, l.startOf(in, i)
		}
	}
	if l.counting[at] {
		l.counters[at]++
	} else {
		l.counting[at], l.counters[at] = true, l.startOf(in, at)
	}
	for i := at + 1; i < maxLevels; i++ {
		if r := l.level(in, i).restart; r < 0 || r > i || at < r {
			l.counting[i] = false
		}
	}
}

// label is what is shown before a paragraph of a level.
func (l *list) label(in *instance, at int) (richtext.Label, bool) {
	lv := l.level(in, at)
	made := richtext.Label{Depth: int8(at + 1), Bullet: lv.format == "bullet" || lv.picture}
	if made.Bullet {
		made.Text = richtext.BulletOf(lv.text, lv.font)
		return made, true
	}
	var b strings.Builder
	for rest := lv.text; rest != ""; {
		i := strings.IndexByte(rest, '%')
		if i < 0 || i+1 == len(rest) || rest[i+1] < '1' || rest[i+1] > '9' {
			if i < 0 {
				i = len(rest) - 1
			}
			b.WriteString(rest[:i+1])
			rest = rest[i+1:]
			continue
		}
		b.WriteString(rest[:i])
		of := int(rest[i+1] - '1')
		rest = rest[i+2:]
		if of > at {
			continue // a level below has no number here
		}
		format := l.level(in, of).format
		if lv.legal && format != "none" {
			format = "decimal"
		}
		s, known := richtext.FormatNumber(format, l.counters[of])
		if !known {
			made.Odd = format
		}
		b.WriteString(s)
	}
	if b.Len() == 0 {
		return richtext.Label{}, false
	}
	made.Text = b.String() + richtext.GapBehind(b.String(), lv.suffix)
	return made, true
}
