package finish

import (
	"fmt"

	"kanben/build/geom"
	"kanben/build/layout"
)

// openOutline is how many bookmarks an outline may have to be shown open; of a
// longer one the top level is shown.
const openOutline = 40

// A bookmark is an entry of the outline in the making. The outline itself is
// the bookmark of level 0.
type bookmark struct {
	ref                             Ref
	level                           int
	parent, first, last, prev, next int // indices, 0 for none
	below                           int // bookmarks below it, at any depth
}

// addOutline adds the outline (ISO 32000-1, 12.3.3). It gives no number if
// there are no bookmarks. A bookmark two levels deeper than the one before it
// stands under that one all the same.
func (b *book) addOutline() (Ref, error) {
	marks := b.doc.Bookmarks
	if len(marks) == 0 {
		return 0, nil
	}
	tree := make([]bookmark, 1+len(marks))
	for i := range tree {
		tree[i].ref = b.w.Reserve()
	}
	for i, m := range marks {
		if m.Page < 0 || m.Page >= len(b.pages) {
			return 0, fmt.Errorf("bookmark %q: there is no page %d", m.Title, m.Page+1)
		}
		grow(tree, i+1, m.Level)
	}
	open := len(marks) <= openOutline
	b.w.Put(tree[0].ref, outlineRoot(tree, open))
	for i, m := range marks {
		b.w.Put(tree[i+1].ref, b.outlineEntry(tree, i+1, m, open))
	}
	return tree[0].ref, nil
}

// grow puts the i-th bookmark under the last one that has a lesser level.
func grow(tree []bookmark, i, level int) {
	parent := i - 1
	for parent != 0 && tree[parent].level >= level {
		parent = tree[parent].parent
	}
	tree[i].level, tree[i].parent = level, parent
	if last := tree[parent].last; last == 0 {
		tree[parent].first = i
	} else {
		tree[last].next, tree[i].prev = i, last
	}
	tree[parent].last = i
	for up := parent; ; up = tree[up].parent {
		tree[up].below++
		if up == 0 {
			return
		}
	}
}

// outlineRoot is the outline dictionary. Its Count is what can be seen.
func outlineRoot(tree []bookmark, open bool) Dict {
	root := tree[0]
	seen := root.below
	if !open {
		seen = 0
		for i := root.first; i != 0; i = tree[i].next {
			seen++
		}
	}
	return Dict{
		{"Type", Name("Outlines")},
		{"First", tree[root.first].ref},
		{"Last", tree[root.last].ref},
		{"Count", Int(seen)},
	}
}

// outlineEntry is the dictionary of one bookmark.
func (b *book) outlineEntry(tree []bookmark, i int, m layout.Bookmark, open bool) Dict {
	e := tree[i]
	d := Dict{{"Title", Text(plainText(m.Title))}, {"Parent", tree[e.parent].ref}}
	for _, link := range []struct {
		key Name
		to  int
	}{{"Prev", e.prev}, {"Next", e.next}, {"First", e.first}, {"Last", e.last}} {
		if link.to != 0 {
			d = append(d, Entry{link.key, tree[link.to].ref})
		}
	}
	switch {
	case e.below > 0 && open:
		d = append(d, Entry{"Count", Int(e.below)})
	case e.below > 0:
		d = append(d, Entry{"Count", Int(-e.below)})
	}
	return append(d, Entry{"Dest", b.destination(m.Page, m.Y)})
}

// destination is a place on a page, the zoom left as it is (12.3.2.2).
func (b *book) destination(page int, y geom.Length) Array {
	return Array{b.refs[page], Name("XYZ"), Null{}, Points(b.doc.Trim.Height - y), Null{}}
}
