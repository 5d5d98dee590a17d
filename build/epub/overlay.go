package epub

import (
	"fmt"
	"strconv"
	"time"

	"kanben/book"
	"kanben/build/sound"
)

// activeClass is the class that a reader gives the words that it speaks (EPUB 3.3,
// section 9.3.3).
const activeClass = "-epub-media-overlay-active"

// spokenRule marks them on light and dark pages alike.
const spokenRule = "." + activeClass + " { background-color: rgba(128, 128, 128, 0.3); }"

// isSound tells whether a part belongs to the recordings.
func (p *part) isSound() bool { return p.kind == recording || p.kind == overlay }

// spoken is how the block under way is marked for the recording.
type spoken struct {
	id    string       // of the whole block; "" for none
	parts []sound.Clip // else of its parts
}

// clipID is the id of the words of a clip: the n-th of a block's, from 0. It is ""
// if the recording does not speak of the block.
func (c *chapter) clipID(block, n int) string {
	if c.track == nil || c.single {
		return ""
	}
	i, ok := c.firstOf[block]
	if !ok {
		return ""
	}
	return c.nameOf(&c.track.Clips[i], n)
}

// record gives the speech its recording.
func (c *chapter) record(t *sound.Track) {
	if t == nil {
		return
	}
	c.track, c.firstOf = t, map[int]int{}
	for i := range t.Clips {
		if _, ok := c.firstOf[t.Clips[i].Block]; !ok {
			c.firstOf[t.Clips[i].Block] = i
		}
	}
}

// nameOf is the id of the words of a clip.
func (c *chapter) nameOf(clip *sound.Clip, n int) string {
	switch {
	case clip.Block == sound.Whole:
		return c.speech.ID
	case clip.Block == sound.Opening:
		return c.speech.ID + "-opening"
	}
	if h := c.headingAt(clip.Block); h != nil && h.id != "" {
		return h.id
	}
	id := c.speech.ID + "-b" + strconv.Itoa(clip.Block+1)
	if clip.To > 0 {
		id += "-" + strconv.Itoa(n+1)
	}
	return id
}

// headingAt is the heading that a block is, nil if it is none.
func (c *chapter) headingAt(block int) *heading {
	k, ok := c.speech.Blocks[block].(*book.Heading)
	if !ok {
		return nil
	}
	for i := range c.headings {
		if c.headings[i].of == k {
			return &c.headings[i]
		}
	}
	return nil
}

// spokenBlock writes a block with the ids by which the recording finds its words.
func (p *prose) spokenBlock(i int, b book.Block) {
	id := p.c.clipID(i, 0)
	if id == "" {
		p.block(b)
		return
	}
	if _, ok := b.(*book.Paragraph); !ok {
		p.start("div", "id", id)
		p.line()
		p.block(b)
		p.end()
		p.line()
		return
	}
	p.spoken = spoken{id: id}
	for n := p.c.firstOf[i]; n < len(p.c.track.Clips) && p.c.track.Clips[n].Block == i; n++ {
		if c := p.c.track.Clips[n]; c.To > 0 {
			p.spoken.parts = append(p.spoken.parts, c)
		}
	}
	if p.spoken.parts != nil {
		p.spoken.id = ""
	}
	p.block(b)
	p.spoken = spoken{}
}

// spokenParts writes the text of a paragraph in the parts of its clips.
func (p *prose) spokenParts(text string) {
	runes := []rune(text)
	for n := range p.spoken.parts {
		c := &p.spoken.parts[n]
		p.start("span", "id", p.c.nameOf(c, n))
		p.words(string(runes[min(c.From, len(runes)):min(c.To, len(runes))]))
		p.end()
	}
}

// overlayName is the file name of the overlay of a document of the speech, "" without.
func (c *chapter) overlayName(part int) string {
	if len(c.clipsOf(part)) == 0 {
		return ""
	}
	name := c.fileName(part)
	return name[:len(name)-len("xhtml")] + "smil"
}

// overlayID is the id of an overlay in the package document.
func overlayID(name string) string {
	if name == "" {
		return ""
	}
	return "overlay-" + name[:len(name)-len(".smil")]
}

// A par is a clip and the way to its words.
type par struct {
	id         string
	begin, end time.Duration
}

// clipsOf gives the clips of the words in a document of the speech.
func (c *chapter) clipsOf(part int) []par {
	if c.track == nil || c.single {
		return nil
	}
	var out []par
	block, n := sound.Whole, 0
	for i := range c.track.Clips {
		k := &c.track.Clips[i]
		if k.Block != block {
			block, n = k.Block, 0
		} else {
			n++
		}
		if in := c.partOf(max(k.Block, 0)); in == part || k.Block < 0 && part == 0 {
			out = append(out, par{c.nameOf(k, n), k.Begin, k.End})
		}
	}
	return out
}

// sounds gives the recordings, and what says which words are spoken when.
func (v *volume) sounds() []part {
	var out []part
	for i := range v.chapters {
		c := &v.chapters[i]
		if c.track == nil {
			continue
		}
		name := c.speech.ID + c.track.Format.Ending
		out = append(out, part{kind: recording, name: name, data: c.track.Data, mediaType: c.track.Format.Type})
		for n := range len(c.cuts) + 1 {
			if pars := c.clipsOf(n); len(pars) > 0 {
				out = append(out, part{kind: overlay, name: c.overlayName(n), data: smil(c.fileName(n), name, pars)})
			}
		}
	}
	return out
}

// smil writes a media overlay document (EPUB 3.3, section 9.2).
func smil(document, audio string, pars []par) []byte {
	m := newMarkup(256 * len(pars))
	m.start("smil", "xmlns", "http://www.w3.org/ns/SMIL", "xmlns:epub", opsNS, "version", "3.0")
	m.line()
	m.start("body")
	m.line()
	for i, p := range pars {
		m.start("par", "id", "par"+strconv.Itoa(i+1))
		m.empty("text", "src", "../"+documentFolder+document+"#"+p.id)
		m.empty("audio", "src", "../"+audioFolder+audio, "clipBegin", clockValue(p.begin), "clipEnd", clockValue(p.end))
		m.end()
		m.line()
	}
	return m.document()
}

// clockValue writes a time as SMIL has it: 0:01:02.345.
func clockValue(d time.Duration) string {
	ms := d.Milliseconds()
	return fmt.Sprintf("%d:%02d:%02d.%03d", ms/3600_000, ms/60_000%60, ms/1000%60, ms%1000)
}

// sounding writes how long the recordings are, each and all, and how the words that
// are spoken are marked (EPUB 3.3, section 9.4).
func (m *markup) sounding(v *volume) {
	var all time.Duration
	for i := range v.chapters {
		c := &v.chapters[i]
		for n := range len(c.cuts) + 1 {
			var d time.Duration
			pars := c.clipsOf(n)
			for _, p := range pars {
				d += p.end.Truncate(time.Millisecond) - p.begin.Truncate(time.Millisecond)
			}
			if len(pars) > 0 {
				m.refine(overlayID(c.overlayName(n)), "media:duration", clockValue(d))
				all += d
			}
		}
	}
	if all > 0 {
		m.property("media:duration", clockValue(all))
		m.property("media:active-class", activeClass)
	}
}
