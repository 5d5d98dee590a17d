package odt

import (
	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
)

// A change is a tracked change.
type change struct {
	insertion bool
	from      int  // characters that were seen before it
	open      bool // its end has not come
}

// trackedChanges reads the list of changes that stands before the text: what was
// deleted is in it.
func (r *reader) trackedChanges() {
	r.Children(func() {
		if !r.Is(nsText, "changed-region") {
			return
		}
		id, ok := r.Attr(nsText, "id")
		if !ok {
			id, _ = r.Attr(zipxml.XML, "id")
		}
		r.Children(func() {
			switch {
			case r.Is(nsText, "insertion"):
				r.changes[id] = change{insertion: true}
			case r.Is(nsText, "deletion"):
				ink := 0
				r.Children(func() {
					if r.NS != nsOffice {
						ink += richtext.InkOf(r.allText())
					}
				})
				r.doc.Seen.Deleted++
				r.doc.Seen.DeletedInk += ink
				r.doc.Seen.All += ink
				r.doc.Seen.Dropped += ink
				r.changes[id] = change{}
			}
		})
	})
}

// change reads the mark of a change in the text.
func (r *reader) change() {
	id, _ := r.Attr(nsText, "change-id")
	c, ok := r.changes[id]
	if !ok {
		return
	}
	switch {
	case r.Is(nsText, "change"):
		r.doc.Changed(r.P)
	case !c.insertion:
	case r.Is(nsText, "change-start"):
		c.from, c.open = r.doc.Seen.Text, true
		r.changes[id] = c
		r.doc.Changed(r.P)
	case c.open:
		r.doc.Seen.Inserted++
		r.doc.Seen.InsertedInk += r.doc.Seen.Text - c.from
		c.open = false
		r.changes[id] = c
	}
}
