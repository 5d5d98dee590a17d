package book

import "fmt"

// WithPartPages gives the book as it is printed: before the first speech of each
// part stands a page with the part's name (篇章页), a Speech whose Divider is
// true. A book without parts is given back as it is. Texts around the speeches
// (Front, Back) belong to no part.
func (b *Book) WithPartPages() *Book {
	out := *b
	out.Speeches = nil
	part, n := "", 0
	for _, s := range b.Speeches {
		if s.Part != "" && s.Part != part && !s.Divider {
			n++
			out.Speeches = append(out.Speeches, &Speech{
				ID: fmt.Sprintf("part%d", n), Title: []Inline{&Text{S: s.Part}}, Part: s.Part, Divider: true,
			})
		}
		part = s.Part
		out.Speeches = append(out.Speeches, s)
	}
	if n == 0 {
		return b
	}
	return &out
}

// Parted tells whether the book has pages that name its parts: speeches then are
// one level below these.
func (b *Book) Parted() bool {
	for _, s := range b.Speeches {
		if s.Divider {
			return true
		}
	}
	return false
}
