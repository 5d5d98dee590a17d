package read

import (
	"kanben/build/pdf/finish"
)

// A Node is an element of a file's structure tree (14.7.2).
type Node struct {
	Kind   string  // what it is by the standard: Sect, H1, P (14.8.4)
	Actual *string // the text that it stands for, if that is another than its content's
	Kids   []Kid   // in order
}

// A Kid is what a Node holds: another Node, or marked content of a page.
type Kid struct {
	Node *Node // nil if it is content
	Page int   // of content: the index of its page
	Mark int   // its identifier there
}

// maxNodes is how many elements a structure tree may have.
const maxNodes = 4 << 20

// Structure reads the structure tree, nil if the file has none. Elements that
// are broken are left out.
func (f *File) Structure() (*Node, error) {
	root, err := f.dict(f.trailer.Get("Root"))
	if err != nil {
		return nil, err
	}
	tree, err := f.dict(root.Get("StructTreeRoot"))
	if err != nil || len(tree) == 0 {
		return nil, err
	}
	g := &gatherer{File: f, pages: map[finish.Ref]int{}, seen: map[finish.Ref]bool{}, parts: map[finish.Name]finish.Name{}}
	for i, p := range f.pages {
		if p.ref != 0 {
			g.pages[p.ref] = i
		}
	}
	if g.roles, err = f.dict(tree.Get("RoleMap")); err != nil {
		return nil, err
	}
	top := &Node{Kind: "StructTreeRoot"}
	return top, g.kids(top, tree.Get("K"), -1, 0)
}

// A gatherer reads a structure tree.
type gatherer struct {
	*File
	pages map[finish.Ref]int // by number of their objects
	roles finish.Dict
	seen  map[finish.Ref]bool
	parts map[finish.Name]finish.Name // what kinds are by the role map
	nodes int
}

// kids reads what an element holds; page is where content is that does not say.
func (g *gatherer) kids(n *Node, o finish.Object, page, depth int) error {
	ref, isRef := o.(finish.Ref)
	o, err := g.Get(o)
	if err != nil {
		return err
	}
	switch o := o.(type) {
	case finish.Array:
		if depth > maxDepth {
			return nil
		}
		for _, kid := range o {
			if err := g.kids(n, kid, page, depth+1); err != nil {
				return err
			}
		}
	case finish.Int:
		g.content(n, o, page)
	case finish.Dict:
		if isRef {
			if g.seen[ref] {
				return nil
			}
			g.seen[ref] = true
		}
		return g.kid(n, o, page, depth)
	}
	return nil
}

// content notes marked content.
func (g *gatherer) content(n *Node, id finish.Object, page int) {
	if id, ok := id.(finish.Int); ok && page >= 0 && id >= 0 && id < maxNumber {
		n.Kids = append(n.Kids, Kid{Page: page, Mark: int(id)})
	}
}

// kid reads an element or a reference to marked content; objects, which have no
// text, are left out.
func (g *gatherer) kid(n *Node, d finish.Dict, page, depth int) error {
	if ref, ok := d.Get("Pg").(finish.Ref); ok {
		if i, known := g.pages[ref]; known {
			page = i
		}
	}
	switch d.Get("Type") {
	case finish.Name("MCR"):
		if d.Get("Stm") == nil {
			g.content(n, d.Get("MCID"), page)
		}
		return nil
	case finish.Name("OBJR"):
		return nil
	}
	kind, ok := d.Get("S").(finish.Name)
	if g.nodes++; !ok || depth > maxDepth || g.nodes > maxNodes {
		return nil
	}
	node := &Node{Kind: string(g.part(kind))}
	if o, err := g.Get(d.Get("ActualText")); err == nil {
		switch o.(type) {
		case finish.ASCII, finish.Hex:
			text := textOf(o)
			node.Actual = &text
		}
	}
	n.Kids = append(n.Kids, Kid{Node: node})
	return g.kids(node, d.Get("K"), page, depth+1)
}

// part is what a kind of element is by the role map (14.8.4).
func (g *gatherer) part(kind finish.Name) finish.Name {
	if is, ok := g.parts[kind]; ok {
		return is
	}
	is := kind
	for range 16 {
		next, err := g.Get(g.roles.Get(is))
		name, ok := next.(finish.Name)
		if err != nil || !ok || name == is {
			break
		}
		is = name
	}
	g.parts[kind] = is
	return is
}
