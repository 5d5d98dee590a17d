package finish

import (
	"cmp"
	"fmt"
	"slices"

	"kanben/build/layout"
)

// structureTypes are the standard structure types (ISO 32000-1, 14.8.4).
var structureTypes = [...]Name{
	layout.RoleDocument:  "Document",
	layout.RoleSect:      "Sect",
	layout.RoleH1:        "H1",
	layout.RoleH2:        "H2",
	layout.RoleH3:        "H3",
	layout.RoleH4:        "H4",
	layout.RoleP:         "P",
	layout.RoleTOC:       "TOC",
	layout.RoleTOCI:      "TOCI",
	layout.RoleReference: "Reference",
	layout.RoleLink:      "Link",

	layout.RoleBlockQuote: "BlockQuote",
	layout.RoleNote:       "Note",
	layout.RoleCaption:    "Caption",
	layout.RoleTable:      "Table",
	layout.RoleRow:        "TR",
	layout.RoleHeadCell:   "TH",
	layout.RoleCell:       "TD",
	layout.RoleFigure:     "Figure",
	layout.RoleSpan:       "Span",
}

// A structure is the structure tree in the making: an element for each role
// that has content (14.7).
type structure struct {
	*book
	elements []Ref           // by role, 0 for those without content
	kids     []kid           // of all roles, one role after another
	from     []int           // by role: where its kids begin; one more at the end
	boxes    map[int32]Array // of figures, by role: where each stands on its page
}

// A kid is a child of a structure element.
type kid struct {
	at   int64 // its place in reading order: page, then identifier
	kind kidKind
	n    int32 // element: its role; marked: its identifier; object: its link
}

type kidKind uint8

const (
	element kidKind = iota // a structure element
	marked                 // marked content
	object                 // an annotation
)

// place orders content by page and identifier.
func place(page, mcid int) int64 { return int64(page)<<32 | int64(mcid) }

// afterAll is the place of what has no content, and of annotations behind the
// content of their page.
const afterAll = 1<<31 - 1

// addStructure adds the structure tree and gives the number of its root.
func (b *book) addStructure() (Ref, error) {
	if err := checkRoles(b.doc.Roles); err != nil {
		return 0, err
	}
	s := &structure{book: b, elements: make([]Ref, len(b.doc.Roles)), boxes: b.figureBoxes()}
	first := s.firstPlaces()
	root := b.w.Reserve()
	for i := range first {
		if first[i] != nowhere {
			s.elements[i] = b.w.Reserve()
		}
	}
	s.adopt(first)
	tops := Array{}
	for i, r := range b.doc.Roles {
		if s.elements[i] == 0 {
			continue
		}
		b.w.Put(s.elements[i], &structElement{s, i, root})
		if r.Parent < 0 {
			tops = append(tops, s.elements[i])
		}
	}
	tree := Dict{
		{"Type", Name("StructTreeRoot")},
		{"K", tops},
		{"ParentTree", s.addParentTree()},
		{"ParentTreeNextKey", Int(b.linkKey(len(b.links)))},
	}
	if ids := s.ids(); len(ids) > 0 {
		tree = append(tree, Entry{"IDTree", Dict{{"Names", ids}}})
	}
	b.w.Put(root, tree)
	return root, nil
}

// checkRoles holds roles to their contract: parents before children, known
// kinds.
func checkRoles(roles []layout.Role) error {
	for i, r := range roles {
		if int(r.Parent) >= i {
			return fmt.Errorf("role %d stands before its parent %d", i, r.Parent)
		}
		if int(r.Kind) >= len(structureTypes) {
			return fmt.Errorf("role %d is of kind %d", i, r.Kind)
		}
		if r.Kind == layout.RoleFigure && plainText(r.Alt) == "" { // ISO 14289-1, 7.3
			return fmt.Errorf("role %d: a figure without a text for those who do not see it", i)
		}
	}
	return nil
}

// nowhere is the place of a role without content.
const nowhere = int64(-1)

// firstPlaces gives the place where the content of each role and of those below
// it begins.
func (s *structure) firstPlaces() []int64 {
	roles := s.doc.Roles
	first := make([]int64, len(roles))
	for i := range first {
		first[i] = nowhere
	}
	meet := func(role int32, at int64) {
		if first[role] == nowhere || at < first[role] {
			first[role] = at
		}
	}
	for page, content := range s.pages {
		for mcid, role := range content.roles {
			meet(role, place(page, mcid))
		}
	}
	for _, l := range s.links {
		meet(l.Role, place(l.page, afterAll))
	}
	for i := len(roles) - 1; i >= 0; i-- {
		if p := roles[i].Parent; p >= 0 && first[i] != nowhere {
			meet(p, first[i])
		}
	}
	placeEmptyCells(roles, first)
	return first
}

// placeEmptyCells gives the cells of a row that hold nothing the place of the
// cell before them, or else that of the row: all rows of a table must have the
// same number of cells (ISO 14289-1, 7.2; ISO 32000-1, 14.8.4.3.4).
func placeEmptyCells(roles []layout.Role, first []int64) {
	last := map[int32]int64{} // by row: the place of its last cell so far
	for i, r := range roles {
		if r.Kind != layout.RoleCell && r.Kind != layout.RoleHeadCell || r.Parent < 0 || first[r.Parent] == nowhere {
			continue
		}
		if first[i] == nowhere {
			first[i] = first[r.Parent]
			if at, ok := last[r.Parent]; ok {
				first[i] = at
			}
		}
		last[r.Parent] = first[i]
	}
}

// adopt gives every role its kids in reading order.
func (s *structure) adopt(first []int64) {
	s.from = make([]int, len(s.doc.Roles)+1)
	s.eachKid(first, func(role int32, _ kid) { s.from[role+1]++ })
	for i := range s.doc.Roles {
		s.from[i+1] += s.from[i]
	}
	s.kids = make([]kid, s.from[len(s.doc.Roles)])
	next := slices.Clone(s.from)
	s.eachKid(first, func(role int32, k kid) {
		s.kids[next[role]] = k
		next[role]++
	})
	for i := range s.doc.Roles {
		slices.SortStableFunc(s.kidsOf(i), func(a, b kid) int { return cmp.Compare(a.at, b.at) })
	}
}

// eachKid calls f for every kid with the role it belongs to.
func (s *structure) eachKid(first []int64, f func(role int32, k kid)) {
	for page, content := range s.pages {
		for mcid, role := range content.roles {
			f(role, kid{place(page, mcid), marked, int32(mcid)})
		}
	}
	for i, l := range s.links {
		f(l.Role, kid{place(l.page, afterAll), object, int32(i)})
	}
	for i, r := range s.doc.Roles {
		if r.Parent >= 0 && first[i] != nowhere {
			f(r.Parent, kid{first[i], element, int32(i)})
		}
	}
}

// kidsOf gives the kids of a role.
func (s *structure) kidsOf(role int) []kid { return s.kids[s.from[role]:s.from[role+1]] }

// A structElement is the element of a role. A thick book has tens of thousands,
// so it is written from the tables rather than made of dictionaries.
type structElement struct {
	*structure
	role int
	root Ref
}

func (e *structElement) Append(b []byte) []byte {
	role := e.doc.Roles[e.role]
	parent := e.root
	if role.Parent >= 0 {
		parent = e.elements[role.Parent]
	}
	kids := e.kidsOf(e.role)
	page := int64(0)
	if len(kids) > 0 { // an empty cell has none
		page = kids[0].at >> 32
	}
	b = append(b, "<</S"...)
	b = structureTypes[role.Kind].Append(b)
	b = parent.Append(append(b, "/P "...))
	if len(kids) > 0 {
		b = e.refs[page].Append(append(b, "/Pg "...))
	}
	b = append(b, "/K["...)
	for i, k := range kids {
		if i > 0 {
			b = append(b, ' ')
		}
		b = e.appendKid(b, k, page)
	}
	b = append(b, ']')
	switch role.Kind {
	case layout.RoleDocument:
		if e.doc.Vertical { // 14.8.5.4.2, inherited by all
			b = append(b, "/A<</O/Layout/WritingMode/TbRl>>"...)
		}
	case layout.RoleNote: // ISO 14289-1, 7.9: each note has an identifier of its own
		b = noteID(e.role).Append(append(b, "/ID"...))
	case layout.RoleHeadCell:
		b = append(b, "/A<</O/Table/Scope/Column>>"...)
	case layout.RoleFigure: // 14.8.5.4.3: an illustration has a bounding box
		b = Text(plainText(role.Alt)).Append(append(b, "/Alt"...))
		if box := e.boxes[int32(e.role)]; box != nil {
			b = box.Append(append(b, "/A<</O/Layout/Placement/Block/BBox"...))
			b = append(b, ">>"...)
		}
	}
	if role.Language != "" {
		b = ASCII(role.Language).Append(append(b, "/Lang"...))
	}
	if role.Actual != "" {
		b = Text(role.Actual).Append(append(b, "/ActualText"...))
	}
	return append(b, ">>"...)
}

// ids are the identifiers of notes and their elements, in order (ISO 32000-1,
// 14.7.2).
func (s *structure) ids() Array {
	var out Array
	for i, r := range s.doc.Roles {
		if r.Kind == layout.RoleNote && s.elements[i] != 0 {
			out = append(out, noteID(i), s.elements[i])
		}
	}
	return out
}

// noteID is a note's identifier as a string object; those of later roles sort
// behind.
func noteID(role int) ASCII { return ASCII(fmt.Sprintf("n%09d", role)) }

// appendKid writes a kid of an element whose page is given.
func (e *structElement) appendKid(b []byte, k kid, page int64) []byte {
	on := e.refs[k.at>>32]
	switch {
	case k.kind == element:
		return e.elements[k.n].Append(b)
	case k.kind == object:
		return Dict{{"Type", Name("OBJR")}, {"Pg", on}, {"Obj", e.links[k.n].ref}}.Append(b)
	case k.at>>32 == page:
		return Int(k.n).Append(b)
	}
	return Dict{{"Type", Name("MCR")}, {"Pg", on}, {"MCID", Int(k.n)}}.Append(b)
}
