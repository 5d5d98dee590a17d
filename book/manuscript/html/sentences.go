package html

import (
	"strings"
	"unicode/utf8"

	"kanben/book/manuscript/richtext"
)

// A weigher finds where the sentences of a page stand.
type weigher map[*node]int

// sentence is how many characters a paragraph has at least that counts.
const sentence = 15

// weigh counts the characters of a node's paragraphs that hold sentences, and
// tells what the node holds itself: characters that are no link, marks of
// sentences, blocks.
func (w weigher) weigh(n *node, inLink bool) (ink int, marks, blocks bool) {
	if n.tag == "" {
		if inLink {
			return 0, false, false
		}
		return richtext.InkOf([]byte(n.text)), strings.ContainsAny(n.text, "，。；！？"), false
	}
	if kinds[n.tag]&rawTag != 0 {
		return 0, false, false
	}
	weight := 0
	for _, c := range n.down {
		k, m, b := w.weigh(c, inLink || c.tag == "a")
		if c.isBlock() {
			blocks = true
		} else {
			ink += k
			marks = marks || m
		}
		blocks = blocks || b
		weight += w[c]
	}
	if n.isBlock() && ink >= sentence && marks {
		weight += ink
	}
	if weight > 0 {
		w[n] = weight
	}
	return ink, marks, blocks
}

// whereSentencesAre is the innermost element that holds nearly all sentences of a
// page; the page if no part of it does.
func whereSentencesAre(page *node) *node {
	w := weigher{}
	w.weigh(page, false)
	at := page
down:
	for w[at] > 0 {
		for _, c := range at.down {
			if c.tag != "" && 10*w[c] >= 9*w[at] {
				at = c
				continue down
			}
		}
		break
	}
	for at != page && (!at.isBlock() || contains(" p li dd dt h1 h2 h3 h4 h5 h6 pre tr tbody thead table blockquote ", at.tag)) {
		at = at.up // a page of one paragraph
	}
	return at
}

// headOutside is the element outside of a page's text that has the words of the
// page's title, nil if there is none.
func (b *builder) headOutside(root *node) (head *node) {
	title := strings.Join(strings.Fields(b.title), "")
	best := 0
	b.root.each(func(n *node) bool {
		if n == root {
			return false
		}
		if n.tag == "" || n.tag == "a" || kinds[n.tag]&rawTag != 0 {
			return kinds[n.tag]&rawTag == 0 && n.tag != "a"
		}
		words := strings.Join(strings.Fields(n.words(maxHead)), "")
		if size := utf8.RuneCountInString(words); size > best && size >= shortHead && strings.HasPrefix(title, words) {
			head, best = n, size
		}
		return true
	})
	return head
}

// Limits of heads that are looked for by the page's title: bytes of one, and
// characters.
const (
	maxHead   = 400
	shortHead = 4
)
