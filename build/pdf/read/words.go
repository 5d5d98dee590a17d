package read

import (
	"strings"

	"kanben/build/pdf/finish"
)

// Words is the text of a page, white space as the file has it. What a font does
// not tell the characters of is left out.
type Words struct {
	Marked    map[int]string // by identifier of marked content (14.6)
	Text      string         // all that is not an artifact, in the order of the content
	Artifacts string         // running heads, folios and the like
}

// Words reads the text of a page. Text that stands for other text (ActualText,
// 14.9.4) takes its place.
func (f *File) Words(p *Page) *Words {
	s := &speller{File: f, marked: map[int]*strings.Builder{}}
	resources, err := f.dict(p.dict.Get("Resources"))
	if err == nil {
		s.run(f.contentOf(p), resources, 0)
	}
	w := &Words{Marked: make(map[int]string, len(s.marked)), Text: s.text.String(), Artifacts: s.artifacts.String()}
	for id, b := range s.marked {
		w.Marked[id] = b.String()
	}
	return w
}

// A mark is open marked content.
type mark struct {
	id       int // −1 if it has none
	artifact bool
	replaced bool // its text was said by ActualText
}

// A speller goes through content and gathers its text.
type speller struct {
	*File
	marked          map[int]*strings.Builder
	text, artifacts strings.Builder
	marks           []mark
	said            int // bytes so far
}

// maxWords is how much text is read of a page, in bytes.
const maxWords = 4 << 20

func (s *speller) run(data []byte, resources finish.Dict, depth int) {
	var font *charmap
	var saved []*charmap
	open := len(s.marks)
	operators(data, func(op string, stack []finish.Object, l *lexer) bool {
		switch op {
		case "q":
			if len(saved) < 256 {
				saved = append(saved, font)
			}
		case "Q":
			if n := len(saved); n > 0 {
				font, saved = saved[n-1], saved[:n-1]
			}
		case "Tf":
			if len(stack) > 0 {
				name, _ := stack[0].(finish.Name)
				font = s.charmap(name, resources)
			}
		case "Tj", "'", "\"":
			s.show(font, finish.Array{last(stack)})
		case "TJ":
			if list, ok := last(stack).(finish.Array); ok {
				s.show(font, list)
			}
		case "BMC", "BDC":
			s.begin(stack, resources, depth)
		case "EMC":
			if n := len(s.marks); n > open {
				s.marks = s.marks[:n-1]
			}
		case "BI":
			l.inline()
		case "Do":
			if name, ok := last(stack).(finish.Name); ok {
				s.form(name, resources, depth)
			}
		}
		return s.said < maxWords
	})
	s.marks = s.marks[:open]
}

// begin opens marked content. A form's identifiers are of the form: its text
// belongs to what it is drawn in.
func (s *speller) begin(stack []finish.Object, resources finish.Dict, depth int) {
	m := mark{id: -1}
	if len(stack) > 0 {
		m.artifact = stack[0] == finish.Name("Artifact")
	}
	var d finish.Dict
	if len(stack) > 1 {
		d = s.properties(stack[1], resources)
	}
	if id, ok := d.Get("MCID").(finish.Int); ok && depth == 0 && id >= 0 && id < maxNumber {
		m.id = int(id)
		if s.marked[m.id] == nil {
			s.marked[m.id] = &strings.Builder{}
		}
	}
	if len(s.marks) >= maxDepth {
		return // marks nest a few deep
	}
	s.marks = append(s.marks, m)
	if actual := d.Get("ActualText"); actual != nil {
		if o, err := s.Get(actual); err == nil {
			s.say(textOf(o))
			s.marks[len(s.marks)-1].replaced = true
		}
	}
}

// properties gives a property list: itself, or what the resources call so.
func (s *speller) properties(o finish.Object, resources finish.Dict) finish.Dict {
	if name, ok := o.(finish.Name); ok {
		list, err := s.dict(resources.Get("Properties"))
		if err != nil {
			return nil
		}
		o = list.Get(name)
	}
	d, err := s.dict(o)
	if err != nil {
		return nil
	}
	return d
}

// say puts text where the open marks have it belong.
func (s *speller) say(text string) {
	id, artifact := -1, false
	for _, m := range s.marks {
		if m.replaced {
			return
		}
		artifact = artifact || m.artifact
		if m.id >= 0 {
			id = m.id
		}
	}
	s.said += len(text)
	if artifact {
		s.artifacts.WriteString(text)
		return
	}
	s.text.WriteString(text)
	if id >= 0 {
		s.marked[id].WriteString(text)
	}
}

// show says what strings of codes stand for. A wide gap between letters of a font
// of single bytes is a space that was not written.
func (s *speller) show(font *charmap, list finish.Array) {
	if font == nil {
		return
	}
	const gap = -200 // thousandths of an em
	for _, o := range list {
		switch o := o.(type) {
		case finish.ASCII:
			s.say(font.decode(string(o)))
		case finish.Hex:
			s.say(font.decode(string(o)))
		default:
			if n, ok := number(o); ok && n < gap && !font.wide {
				s.say(" ")
			}
		}
	}
}

// form goes through a form XObject.
func (s *speller) form(name finish.Name, resources finish.Dict, depth int) {
	list, err := s.dict(resources.Get("XObject"))
	if err != nil || depth > 4 {
		return
	}
	o, b, err := s.follow(list.Get(name))
	d, ok := o.(finish.Dict)
	if err != nil || !ok || b == nil || d.Get("Subtype") != finish.Name("Form") {
		return
	}
	data, err := s.unpack(d, b, maxLook)
	if err != nil && len(data) == 0 {
		return
	}
	if own, err := s.dict(d.Get("Resources")); err == nil && len(own) > 0 {
		resources = own
	}
	s.run(data, resources, depth+1)
}
