package html

import (
	"strings"

	"kanben/book/manuscript/richtext"
)

// notes are the notes of a page: anchors that lead to where the words of a note
// stand, which lead back.
type notes struct {
	marks map[*node]int32 // elements that are marks, by the number of their note
	index map[*node]int32 // elements that hold notes
	back  map[*node]bool  // anchors that lead back to marks
	rules map[*node]bool  // lines above notes
	list  []*node
}

// maxBack is how many anchors that lead to one place are looked at.
const maxBack = 8

// findNotes finds the notes of a page.
func findNotes(root *node) notes {
	found := notes{marks: map[*node]int32{}, index: map[*node]int32{}, back: map[*node]bool{}, rules: map[*node]bool{}}
	places := map[string]*node{}
	leading := map[string][]*node{} // anchors by where they lead
	var anchors []*node
	root.each(func(n *node) bool {
		for _, name := range [...]string{n.attr("id"), n.attr("name")} {
			if name != "" && places[name] == nil {
				places[name] = n
			}
		}
		if to := fragment(n); to != "" {
			anchors = append(anchors, n)
			if len(leading[to]) < maxBack {
				leading[to] = append(leading[to], n)
			}
		}
		return kinds[n.tag]&rawTag == 0
	})
	for _, a := range anchors {
		target := places[fragment(a)]
		if target == nil || found.back[a] || a.within(target) {
			continue
		}
		holder := holderOf(target)
		if holder == nil || a.within(holder) {
			continue
		}
		var back []*node
		for _, name := range namesOf(a) {
			for _, b := range leading[name] {
				if b != a && b.within(holder) {
					back = append(back, b)
				}
			}
		}
		if !saysNote(a) && (len(back) == 0 || !isNoteMark(a.words(40)) || insideNote(found, a)) {
			continue
		}
		if found.index[holder] == 0 {
			found.list = append(found.list, holder)
			found.index[holder] = int32(len(found.list))
		}
		found.marks[a] = found.index[holder]
		for _, b := range back {
			found.back[b] = true
		}
	}
	for _, holder := range found.list {
		found.ruleAbove(holder)
	}
	return found
}

// fragment is the place in the page that an anchor leads to.
func fragment(n *node) string {
	if n.tag != "a" {
		return ""
	}
	to, ok := strings.CutPrefix(n.attr("href"), "#")
	if !ok {
		return ""
	}
	return to
}

// namesOf are the names by which a note leads back to its mark: those of the
// anchor, of what is around it and of what is inside.
func namesOf(a *node) (names []string) {
	add := func(n *node) {
		for _, name := range [...]string{n.attr("id"), n.attr("name")} {
			if name != "" {
				names = append(names, name)
			}
		}
	}
	add(a)
	for _, c := range a.down {
		add(c)
	}
	for up, i := a.up, 0; up != nil && i < 2 && !up.isBlock(); up, i = up.up, i+1 {
		add(up)
		for _, c := range up.down[:min(len(up.down), maxBack)] {
			add(c)
		}
	}
	return names
}

// saysNote tells whether an anchor says that it is the mark of a note.
func saysNote(a *node) bool {
	if a.attr("role") == "doc-noteref" || a.hasClass("sdfootnoteanc", "sdendnoteanc", "footnote-ref", "footnote-reference") {
		return true
	}
	if _, ok := a.lookup("data-footnote-ref"); ok {
		return true
	}
	return strings.Contains(a.attr("epub:type"), "noteref")
}

// isNoteMark tells whether words look like the mark of a note: [1], ①, *.
func isNoteMark(words string) bool {
	words = strings.Trim(words, "[]()（）〔〕【】〈〉 \u00a0")
	if words == "" || len(words) > 12 {
		return false
	}
	words = strings.TrimPrefix(words, "注")
	for _, c := range words {
		if !strings.ContainsRune("0123456789ivxlcIVXLCabcdefgh*†‡§¶#①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五六七八九十０１２３４５６７８９", c) {
			return false
		}
	}
	return true
}

// insideNote tells whether an anchor stands in a note.
func insideNote(found notes, a *node) bool {
	for n := a; n != nil; n = n.up {
		if found.index[n] > 0 {
			return true
		}
	}
	return false
}

// holderOf is the element that holds the words of a note at a place.
func holderOf(target *node) *node {
	n := target
	for n != nil && !n.isBlock() {
		n = n.up
	}
	if n == nil || contains(" html article main section body table tr ul ol dl thead tbody nav header ", n.tag) {
		return nil
	}
	for up := n.up; up != nil; up = up.up {
		id := strings.ToLower(up.attr("id"))
		switch {
		case up.tag == "li" && len(up.down) > 0 && first(up) == n:
			return up
		case up.tag == "div" && (strings.HasPrefix(id, "ftn") || strings.HasPrefix(id, "edn") || strings.HasPrefix(id, "sdfootnote") || strings.HasPrefix(id, "sdendnote")):
			return up
		}
		if up != n.up {
			break
		}
	}
	return n
}

// first is the first element inside of another, nil if text stands before it.
func first(n *node) *node {
	for _, c := range n.down {
		if c.tag != "" {
			return c
		}
		if strings.TrimSpace(c.text) != "" {
			return nil
		}
	}
	return nil
}

// ruleAbove finds the line that parts notes from the text.
func (found *notes) ruleAbove(holder *node) {
	n := holder
	for up := 0; up < 3 && n.up != nil; up++ {
		seen := 0
		for i := len(n.up.down) - 1; i >= 0 && seen < 50; i-- {
			c := n.up.down[i]
			if c == n {
				for k := i - 1; k >= 0 && k > i-6; k-- {
					switch b := n.up.down[k]; {
					case b.tag == "hr":
						found.rules[b] = true
					case b.tag == "" && strings.TrimSpace(b.text) == "", b.tag == "br", found.index[b] > 0:
						continue
					}
					break
				}
				break
			}
			seen++
		}
		n = n.up
	}
}

// mark adds the mark of a note.
func (r *reader) mark(n *node, s style, index int32) {
	r.leave(n, s, &r.doc.Seen.Dropped)
	r.paragraph()
	r.blanks = blanks{}
	r.Mark(richtext.NotePiece, index)
}

// readNotes reads the words of the notes.
func (r *reader) readNotes() {
	for i, holder := range r.notes.list {
		r.inNote = true
		var list []richtext.Block
		if contains(" td dd li ", holder.tag) {
			list = r.story(holder, r.styleOf(holder, ptr(normal())))
		} else {
			list = r.story(&node{down: []*node{holder}}, normal())
		}
		r.doc.Notes.List[i].Blocks = list
		r.inNote = false
	}
}

func ptr(s style) *style { return &s }
