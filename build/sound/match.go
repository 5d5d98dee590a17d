package sound

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/zh"
)

// A stream is the letters of a speech, without marks and white space, and where each
// stands.
type stream struct {
	letters strings.Builder
	at      []place // of each byte
}

// A place is a character of a speech.
type place struct{ block, char int32 }

// add adds a text of a block; from is where its characters count from.
func (s *stream) add(block int, text string, from int) {
	n := from
	for _, r := range text {
		if l := letter(r); l != 0 {
			s.letters.WriteRune(l)
			for range utf8.RuneLen(l) {
				s.at = append(s.at, place{int32(block), int32(n)})
			}
		}
		n++
	}
}

// letter is a character as words are compared, 0 for what is not compared.
func letter(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return unicode.ToLower(r)
	}
	return 0
}

// lettersOf is the letters of a text.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if r = letter(r); r == 0 {
			return -1
		}
		return r
	}, text)
}

// streamOf gives the letters of a speech.
func streamOf(s *book.Speech) *stream {
	out := &stream{}
	out.add(Opening, s.Heading(), 0)
	for _, l := range s.Opening {
		out.add(Opening, l.Label+book.Plain(l.Text), 0)
	}
	for i, b := range s.Blocks {
		book.Lines(b, func(label string, text []book.Inline) { out.add(i, label+book.Plain(text), 0) })
	}
	return out
}

// reach is how many letters the text may go on, for each letter of a cue, before the
// cue is found; short ones occur anywhere.
const reach = 30

// match finds the words of cues in a speech, one behind the other, and gives the clips.
// A clip lasts until the next begins, so that nothing of the recording is passed over.
func match(s *book.Speech, cues []cue, length time.Duration, found *diag.List) []Clip {
	st := streamOf(s)
	all, pos := st.letters.String(), 0
	var out []Clip
	for _, c := range cues {
		words := lettersOf(c.words)
		if words == "" {
			continue
		}
		at := strings.Index(all[pos:min(len(all), pos+(reach+1)*len(words))], words)
		if at < 0 {
			found.Add(E046.At(c.Span, strings.TrimSpace(c.words)))
			continue
		}
		at += pos
		pos = at + len(words)
		p := st.at[at]
		clip := Clip{Begin: c.begin, Block: int(p.block), From: int(p.char)}
		if n := len(out); n > 0 && out[n-1].Block == clip.Block && !Parted(s, clip.Block) {
			continue // it is read with its block
		}
		out = append(out, clip)
	}
	// What begins at one time is read together.
	out = slices.CompactFunc(out, func(a, b Clip) bool { return a.Begin == b.Begin })
	for i := range out {
		out[i].End = length
		if i+1 < len(out) {
			out[i].End = out[i+1].Begin
		}
	}
	divide(s, out)
	return out
}

// Parted tells whether a block can be marked in parts: a paragraph of nothing but text.
func Parted(s *book.Speech, block int) bool {
	if block < 0 {
		return false
	}
	p, ok := s.Blocks[block].(*book.Paragraph)
	if !ok {
		return false
	}
	for _, x := range p.Text {
		if _, ok := x.(*book.Text); !ok {
			return false
		}
	}
	return true
}

// divide gives each clip of a paragraph its part: from where it begins to where the
// next one does, the first and the last up to the paragraph's ends. A clip that has a
// block for itself has it whole.
func divide(s *book.Speech, clips []Clip) {
	for i := 0; i < len(clips); {
		n := i + 1
		for n < len(clips) && clips[n].Block == clips[i].Block {
			n++
		}
		if n == i+1 {
			clips[i].From, clips[i].To = 0, 0
			i = n
			continue
		}
		text := []rune(book.Plain(s.Blocks[clips[i].Block].(*book.Paragraph).Text))
		for k := i; k < n; k++ {
			if k == i {
				clips[k].From = 0
			}
			for k > i && clips[k].From > clips[k-1].From+1 && zh.ClassOf(text[clips[k].From-1]) == zh.OP {
				clips[k].From-- // what opens the sentence is read with it
			}
			if k > i {
				clips[k-1].To = clips[k].From
			}
		}
		clips[n-1].To = len(text)
		i = n
	}
}
