package book

import "kanben/book/zh"

// A Cohesion knows which neighbouring characters of a text keep together, so
// that a heading is not broken inside a word (T93). It has no dictionary: two
// characters that mostly occur side by side in the speech are a word there.
// It is counted only when a heading needs more than one line. The zero value
// knows of no words.
type Cohesion struct {
	speech *Speech
	single map[rune]int32
	pair   map[[2]rune]int32
}

// PlainlyWord is the cohesion from which on two characters are plainly a word,
// which a heading takes a line more for rather than break it.
const PlainlyWord = 50

// Cohesion knows the words of a speech; nil has none.
func (s *Speech) Cohesion() Cohesion { return Cohesion{speech: s} }

// Of gives how strongly l and r keep together, from 0 to 100: the share of the
// rarer one's occurrences in which the other stands beside it. Pairs met only
// once, in the heading itself, say nothing.
func (c *Cohesion) Of(l, r rune) int64 {
	if c.speech == nil || !zh.IsHan(l) || !zh.IsHan(r) {
		return 0
	}
	if c.single == nil {
		c.count()
	}
	n := c.pair[[2]rune{l, r}]
	least := min(c.single[l], c.single[r])
	if n < 2 || least == 0 {
		return 0
	}
	return int64(n) * 100 / int64(least)
}

// count counts the characters and pairs of the speech.
func (c *Cohesion) count() {
	c.single, c.pair = map[rune]int32{}, map[[2]rune]int32{}
	c.add(c.speech.Heading())
	c.speech.Lines(func(label string, text []Inline) {
		c.add(label + Plain(text))
	})
}

func (c *Cohesion) add(text string) {
	last := rune(0)
	for _, r := range text {
		if !zh.IsHan(r) {
			last = 0
			continue
		}
		c.single[r]++
		if last != 0 {
			c.pair[[2]rune{last, r}]++
		}
		last = r
	}
}
