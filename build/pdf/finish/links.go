package finish

import (
	"fmt"

	"kanben/build/geom"
	"kanben/build/layout"
)

// A link is a link annotation in the making.
type link struct {
	*layout.Link
	ref  Ref
	page int
}

// reserveLinks numbers the links of all pages.
func (b *book) reserveLinks() error {
	for i := range b.doc.Pages {
		for _, item := range b.doc.Pages[i].Items {
			l, ok := item.(*layout.Link)
			if !ok {
				continue
			}
			if l.Address == "" && (l.Page < 0 || l.Page >= len(b.pages)) {
				return fmt.Errorf("page %d: link %q: there is no page %d", i+1, l.Text, l.Page+1)
			}
			if l.Role < 0 || int(l.Role) >= len(b.doc.Roles) {
				return fmt.Errorf("page %d: link %q: role %d of %d", i+1, l.Text, l.Role, len(b.doc.Roles))
			}
			b.links = append(b.links, link{l, b.w.Reserve(), i})
		}
	}
	return nil
}

// addLinks adds the link annotations (ISO 32000-1, 12.5.6.5): printed or not
// like any other (F 4, ISO 19005-2, 6.3.2), with a description and a place in
// the structure tree (ISO 14289-1, 7.18.5).
func (b *book) addLinks() {
	for i, l := range b.links {
		b.w.Put(l.ref, Dict{
			{"Type", Name("Annot")},
			{"Subtype", Name("Link")},
			{"Rect", b.rectangle(l.Area)},
			{"Border", Array{Int(0), Int(0), Int(0)}},
			{"F", Int(4)},
			{"P", b.refs[l.page]},
			b.target(l.Link),
			{"Contents", Text(plainText(l.Text))},
			{"StructParent", Int(b.linkKey(i))},
		})
	}
}

// target is the entry of an annotation that says where it leads: to a page of
// the book (12.5.6.5), or out of it (12.6.4.7).
func (b *book) target(l *layout.Link) Entry {
	if l.Address != "" {
		return Entry{"A", Dict{{"S", Name("URI")}, {"URI", ASCII(l.Address)}}}
	}
	return Entry{"Dest", b.destination(l.Page, l.Y)}
}

// rectangle is an area of a page as a rectangle object (7.9.5).
func (b *book) rectangle(area geom.Rect) Array {
	left, foot := Points(area.X), Points(b.doc.Trim.Height-area.Y-area.Height)
	return Array{left, foot, left + Points(area.Width), foot + Points(area.Height)}
}

// linkKey is a link's key in the parent tree; those of the pages come first.
func (b *book) linkKey(i int) int { return len(b.pages) + i }

// annotations gives the links of a page and how many links there are up to it.
func annotations(links []link, page int) (Array, []link) {
	n := 0
	var refs Array
	for n < len(links) && links[n].page == page {
		refs = append(refs, links[n].ref)
		n++
	}
	return refs, links[n:]
}
