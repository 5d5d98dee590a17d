package finish

// fanOut is how many children a node of the page tree has at most. Readers that
// open a thick book on one page then need not read all of them.
const fanOut = 50

// AddPageTree adds the nodes of a page tree over pages that were reserved
// (ISO 32000-1, 7.7.3), and each page as page(i) gives it, with its Parent. What
// all pages share stands in the root. It gives the number of the root.
func AddPageTree(w *Writer, pages []Ref, shared Dict, page func(i int) Dict) Ref {
	t := &pageTree{w, pages, page}
	root := w.Reserve()
	w.Put(root, append(t.node(root, 0, len(pages)), shared...))
	return root
}

type pageTree struct {
	w     *Writer
	pages []Ref
	page  func(i int) Dict
}

// node makes the node over the pages from, from+1, … to−1, and all below it.
func (t *pageTree) node(self Ref, from, to int) Dict {
	step := 1
	for step*fanOut < to-from {
		step *= fanOut
	}
	kids := Array{}
	for i := from; i < to; i += step {
		kid := t.pages[i]
		if step == 1 {
			t.w.Put(kid, t.page(i).with("Parent", self))
		} else {
			kid = t.w.Reserve()
			t.w.Put(kid, t.node(kid, i, min(i+step, to)).with("Parent", self))
		}
		kids = append(kids, kid)
	}
	return Dict{{"Type", Name("Pages")}, {"Count", Int(to - from)}, {"Kids", kids}}
}

// Box is a rectangle from the origin.
func Box(width, height Milli) Array { return Array{Int(0), Int(0), width, height} }
