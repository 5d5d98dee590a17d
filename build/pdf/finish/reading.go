package finish

import "fmt"

// A book is a reading PDF in the making.
type book struct {
	*File
	w     *Writer
	refs  []Ref // of the pages
	links []link
}

// Bytes writes the reading PDF: one page a page of the book, tagged, with
// outline, links, page labels and metadata.
func (f *File) Bytes() ([]byte, error) {
	b := &book{File: f, w: &Writer{}, refs: make([]Ref, len(f.pages))}
	catalog := b.w.Reserve()
	for i := range b.refs {
		b.refs[i] = b.w.Reserve()
	}
	if err := b.reserveLinks(); err != nil {
		return nil, fmt.Errorf("write PDF: %w", err)
	}
	entries, err := b.addCatalog()
	if err != nil {
		return nil, fmt.Errorf("write PDF: %w", err)
	}
	b.w.Put(catalog, entries)
	return b.w.Bytes(catalog, f.AddInfo(b.w), f.Identity())
}

// addCatalog adds all parts of the document and gives its catalog (ISO 32000-1,
// 7.7.2).
func (b *book) addCatalog() (Dict, error) {
	catalog := Dict{{"Type", Name("Catalog")}, {"Pages", b.addPages()}}
	catalog.Set("PageLabels", b.pageLabels())
	catalog.Set("ViewerPreferences", b.preferences())
	catalog = append(catalog, b.Language()...)
	outline, err := b.addOutline()
	if err != nil {
		return nil, err
	}
	if outline != 0 {
		catalog.Set("Outlines", outline)
		catalog.Set("PageMode", Name("UseOutlines"))
	}
	if b.tagged() {
		tree, err := b.addStructure()
		if err != nil {
			return nil, err
		}
		catalog.Set("StructTreeRoot", tree)
		catalog.Set("MarkInfo", Dict{{"Marked", Bool(true)}})
	}
	b.addLinks()
	catalog.Set("Metadata", b.addMetadata(b.w, b.tagged()))
	return append(catalog, b.OutputIntents(b.w)...), nil
}

// preferences say how the document is shown (12.2): a book of vertical setting is
// opened from its right side.
func (b *book) preferences() Dict {
	d := Dict{{"DisplayDocTitle", Bool(true)}}
	if b.doc.Vertical {
		d.Set("Direction", Name("R2L"))
	}
	return d
}

// addPages adds the pages and the tree over them. Nothing bleeds, so the trim
// box is the page.
func (b *book) addPages() Ref {
	box := Box(Points(b.doc.Trim.Width), Points(b.doc.Trim.Height))
	resources := b.AddResources(b.w)
	contents := make([]Ref, len(b.pages))
	for i, content := range b.pages {
		data := content.marked
		if !b.tagged() {
			data = content.plain()
		}
		contents[i] = b.w.Add(&Stream{Data: data})
	}
	links := b.links
	return AddPageTree(b.w, b.refs, Dict{{"MediaBox", box}}, func(i int) Dict {
		page := Dict{
			{"Type", Name("Page")},
			{"TrimBox", box},
			{"Resources", resources.Of(i)}, // must not be inherited (ISO 19005-2, 6.2.2)
			{"Contents", contents[i]},
		}
		var annots Array
		if annots, links = annotations(links, i); annots != nil {
			page.Set("Annots", annots)
		}
		if b.tagged() {
			page.Set("StructParents", Int(i))
			page.Set("Tabs", Name("S"))
		}
		return page
	})
}

// pageLabels numbers the front pages i, ii, … and the body from 1 (12.4.2); the
// covers have names.
func (b *book) pageLabels() Dict {
	nums := Array{}
	covers, front := b.doc.Covers, b.doc.Covers+b.doc.Front
	if covers > 0 {
		nums = append(nums, Int(0), Dict{{"P", Text("封面")}})
	}
	if b.doc.Front > 0 {
		nums = append(nums, Int(covers), Dict{{"S", Name("r")}})
	}
	if front < len(b.pages) {
		nums = append(nums, Int(front), Dict{{"S", Name("D")}})
	}
	if covers > 0 {
		nums = append(nums, Int(len(b.pages)-1), Dict{{"P", Text("封底")}})
	}
	return Dict{{"Nums", nums}}
}
