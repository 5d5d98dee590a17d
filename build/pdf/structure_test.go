package pdf_test

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book/golden"
	"kanben/build/pdf/pdftest"
)

func TestStructureGolden(t *testing.T) {
	f := write(t, pdftest.Small())
	var b strings.Builder
	root := f.Dict(f.Catalog()["StructTreeRoot"])
	for _, kid := range root["K"].([]any) {
		walkStructure(t, f, &b, kid, f.Catalog()["StructTreeRoot"], 0)
	}
	golden.Text(t, "structure.txt", b.String())
}

// walkStructure prints an element with the text of its content, and checks that
// it knows its parent.
func walkStructure(t *testing.T, f *pdftest.File, b *strings.Builder, ref, parent any, depth int) {
	e := f.Dict(ref)
	if e["P"] != parent {
		t.Errorf("the parent of %v is %v, want %v", ref, e["P"], parent)
	}
	indent := strings.Repeat("  ", depth)
	fmt.Fprintf(b, "%s%s", indent, e["S"])
	if actual, ok := e["ActualText"]; ok {
		fmt.Fprintf(b, " = %q", pdftest.String(actual))
	}
	if language, ok := e["Lang"]; ok {
		fmt.Fprintf(b, " in %s", language)
	}
	if alt, ok := e["Alt"]; ok {
		fmt.Fprintf(b, " shows %q, %s", pdftest.String(alt), pdftest.Print(e["A"]))
	}
	b.WriteByte('\n')
	for _, kid := range e["K"].([]any) {
		switch k := f.Get(kid).(type) {
		case float64:
			fmt.Fprintf(b, "%s  %q\n", indent, marked(t, f, e["Pg"], k))
		case pdftest.Dict:
			switch k["Type"] {
			case pdftest.Name("MCR"):
				fmt.Fprintf(b, "%s  %q (page %d)\n", indent, marked(t, f, k["Pg"], k["MCID"].(float64)), pageNumber(f, k["Pg"]))
			case pdftest.Name("OBJR"):
				fmt.Fprintf(b, "%s  link %q\n", indent, pdftest.String(f.Dict(k["Obj"])["Contents"]))
			default:
				walkStructure(t, f, b, kid, ref, depth+1)
			}
		}
	}
}

// marked gives the text of a marked-content identifier.
func marked(t *testing.T, f *pdftest.File, page any, mcid float64) string {
	t.Helper()
	var b strings.Builder
	for _, g := range draw(t, f, pageNumber(f, page)-1).Glyphs {
		if g.Mark == fmt.Sprintf("MCID %v", mcid) {
			b.WriteString(g.Text)
		}
	}
	return b.String()
}

// The parent tree must lead from every mark and link back to the element that
// lists it.
func TestParentTreeLeadsBack(t *testing.T) {
	checkParents(t, write(t, pdftest.Small()))
}

func checkParents(t *testing.T, f *pdftest.File) {
	t.Helper()
	root := f.Dict(f.Catalog()["StructTreeRoot"])
	keys := numberTree(t, f, root["ParentTree"])
	if next := root["ParentTreeNextKey"]; next != float64(len(keys)) {
		t.Errorf("ParentTreeNextKey is %v, there are %d keys", next, len(keys))
	}
	for i, p := range f.Pages {
		parents := keys[p["StructParents"].(float64)].([]any)
		for mcid, element := range parents {
			if !lists(f, element, float64(mcid), i+1) {
				t.Errorf("page %d: %v does not list identifier %d", i+1, pdftest.Print(f.Get(element)), mcid)
			}
		}
		annots, _ := p["Annots"].([]any)
		for _, a := range annots {
			key := f.Dict(a)["StructParent"].(float64)
			if e := f.Dict(keys[key]); !strings.Contains(pdftest.Print(e), "/Obj "+pdftest.Print(a)) {
				t.Errorf("page %d: the element of a link does not list it: %s", i+1, pdftest.Print(e))
			}
		}
	}
}

// lists tells whether an element has an identifier of a page.
func lists(f *pdftest.File, element any, mcid float64, page int) bool {
	e := f.Dict(element)
	for _, kid := range e["K"].([]any) {
		if kid == mcid && pageNumber(f, e["Pg"]) == page {
			return true
		}
		if d, ok := kid.(pdftest.Dict); ok && d["MCID"] == mcid && pageNumber(f, d["Pg"]) == page {
			return true
		}
	}
	return false
}

// numberTree reads a number tree and checks its limits.
func numberTree(t *testing.T, f *pdftest.File, node any) map[float64]any {
	t.Helper()
	keys := map[float64]any{}
	for _, kid := range f.Dict(node)["Kids"].([]any) {
		leaf := f.Dict(kid)
		limits, nums := leaf["Limits"].([]any), leaf["Nums"].([]any)
		if limits[0] != nums[0] || limits[1] != nums[len(nums)-2] {
			t.Errorf("limits %v of the keys %v … %v", limits, nums[0], nums[len(nums)-2])
		}
		for i := 0; i < len(nums); i += 2 {
			keys[nums[i].(float64)] = nums[i+1]
		}
	}
	return keys
}
