package epub

import (
	"strings"
	"sync"

	"kanben/assets"
)

// A voice is how a stretch of text sounds: its hand and its weight. The style
// sheet gives it; each voice is a face of its own.
type voice struct {
	hand hand
	bold bool
}

// A hand is a style of type, as the style sheet names it.
type hand uint8

// Hands.
const (
	song hand = iota
	hei
	kai
	italic // Western words alone
	mono
	numHands
)

// numVoices is how many voices there are; number gives each its place.
const numVoices = 2 * int(numHands)

func (v voice) number() int {
	n := 2 * int(v.hand)
	if v.bold {
		n++
	}
	return n
}

// handNames are the names of hands in the style sheets of assets, which leave
// the families to the program.
var handNames = [numHands]string{"$song", "$hei", "$kai", "$italic", "$mono"}

// A change is what a rule of the style sheet changes of the voice.
type change struct {
	hand   hand
	bold   bool
	hands  bool // the hand changes
	weighs bool // the weight does
}

func (c change) of(v voice) voice {
	if c.hands {
		v.hand = c.hand
	}
	if c.weighs {
		v.bold = c.bold
	}
	return v
}

// voices gives the changes of all style sheets by the last simple selectors of
// their rules: h1, .quote, td.right. What readers set in bold by themselves is
// there too.
var voices = sync.OnceValue(func() map[string]change {
	out := map[string]change{}
	for _, name := range []string{"h1", "h2", "h3", "h4", "h5", "h6", "th", "strong", "b"} {
		out[name] = change{bold: true, weighs: true}
	}
	for _, css := range []string{assets.EPUBStyle, assets.EPUBMarked} {
		eachRule(parseCSS(css), func(r *rule) {
			c := readChange(r.decls)
			if !c.hands && !c.weighs {
				return
			}
			for _, s := range r.selectors() {
				last := s[strings.LastIndexByte(s, ' ')+1:]
				if strings.Contains(last, ":") {
					continue // generated content
				}
				out[last] = merge(out[last], c)
			}
		})
	}
	return out
})

func readChange(decls []decl) (c change) {
	for _, d := range decls {
		switch d.name {
		case "font-family":
			for h, name := range handNames {
				if d.value == name {
					c.hand, c.hands = hand(h), true
				}
			}
		case "font-weight":
			c.bold, c.weighs = d.value == "bold", true
		}
	}
	return c
}

func merge(c, more change) change {
	if more.hands {
		c.hand, c.hands = more.hand, true
	}
	if more.weighs {
		c.bold, c.weighs = more.bold, true
	}
	return c
}

// changed is the voice inside an element.
func (v voice) changed(name, class string) voice {
	table := voices()
	v = table[name].of(v)
	for c := range strings.FieldsSeq(class) {
		v = table["."+c].of(v)
		v = table[name+"."+c].of(v)
	}
	return v
}
