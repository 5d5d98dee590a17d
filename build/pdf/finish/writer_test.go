package finish

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// A page tree must hold every page once, in order, with no node wider than its
// fan-out, whatever their number.
func TestPageTree(t *testing.T) {
	for _, n := range []int{1, fanOut, fanOut + 1, fanOut*fanOut + 1, 10_000} {
		var w Writer
		refs := make([]Ref, n)
		for i := range refs {
			refs[i] = w.Reserve()
		}
		root := AddPageTree(&w, refs, Dict{{"MediaBox", Box(1, 2)}}, func(i int) Dict {
			return Dict{{"Type", Name("Page")}, {"Number", Int(i)}}
		})
		next := 0
		var walk func(ref Ref) int
		walk = func(ref Ref) int {
			d := w.objects[ref-1].(Dict)
			if d.Get("Type") == Name("Page") {
				if d.Get("Number") != Int(next) {
					t.Fatalf("%d pages: page %d stands in the place of %d", n, d.Get("Number"), next)
				}
				next++
				return 1
			}
			kids := d.Get("Kids").(Array)
			if len(kids) > fanOut {
				t.Fatalf("%d pages: a node of %d kids", n, len(kids))
			}
			count := 0
			for _, kid := range kids {
				if parent := w.objects[kid.(Ref)-1].(Dict).Get("Parent"); parent != ref {
					t.Fatalf("%d pages: parent %v of a kid of %v", n, parent, ref)
				}
				count += walk(kid.(Ref))
			}
			if d.Get("Count") != Int(count) {
				t.Fatalf("%d pages: Count %v of %d pages", n, d.Get("Count"), count)
			}
			return count
		}
		if walk(root) != n {
			t.Errorf("%d pages: %d in the tree", n, next)
		}
	}
}

func TestOutlineTree(t *testing.T) {
	tests := []struct {
		levels []int
		want   string // parent of each
	}{
		{[]int{1, 1, 1}, "0 0 0"},
		{[]int{1, 2, 2, 1, 2}, "0 1 1 0 4"},
		{[]int{1, 2, 3, 2, 3, 1}, "0 1 2 1 4 0"},
		{[]int{1, 3, 2}, "0 1 1"}, // a level left out
		{[]int{2, 1, 2}, "0 0 2"}, // deep at the beginning
	}
	for _, test := range tests {
		tree := make([]bookmark, 1+len(test.levels))
		for i, level := range test.levels {
			grow(tree, i+1, level)
		}
		var parents []string
		for _, b := range tree[1:] {
			parents = append(parents, fmt.Sprint(b.parent))
		}
		if got := strings.Join(parents, " "); got != test.want {
			t.Errorf("levels %v have parents %s, want %s", test.levels, got, test.want)
		}
		if tree[0].below != len(test.levels) {
			t.Errorf("levels %v: %d below the root", test.levels, tree[0].below)
		}
	}
}

func TestWidthTable(t *testing.T) {
	tests := []struct {
		widths []int // from glyph 1
		want   string
	}{
		{[]int{1000, 1000}, "[]"},
		{[]int{500}, "[1[500]]"},
		{[]int{1000, 500, 300, 1000, 250}, "[2[500 300]5[250]]"},
		{[]int{500, 500, 500, 500, 1000, 2000}, "[1 4 500 6[2000]]"},
	}
	for _, test := range tests {
		got := string(widthTable(append([]int{0}, test.widths...)).Append(nil))
		if got != test.want {
			t.Errorf("widths %v give %s, want %s", test.widths, got, test.want)
		}
	}
}

func TestToUnicode(t *testing.T) {
	texts := []string{"", "一", "——", "𝌆", "", "e\u0301"}
	for range 200 {
		texts = append(texts, "字")
	}
	got := string(toUnicode(texts))
	for _, want := range []string{
		"\n100 beginbfchar\n<0001><4E00>\n<0002><20142014>\n<0003><D834DF06>\n<0004><00AD>\n<0005><00650301>\n<0006><5B57>\n",
		"endbfchar\n100 beginbfchar\n<0065><5B57>\n",
		"endbfchar\n5 beginbfchar\n<00C9><5B57>\n",
		"<00CD><5B57>\nendbfchar\nendcmap\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestPlainText(t *testing.T) {
	if got := plainText("一\x00\x1B\r\n\u0085\uFEFF\uFFFE\U0010FFFF二"); got != "一二" {
		t.Errorf("got %q", got)
	}
}

// The place of every object must be found from the end of the file: through
// startxref, the cross-reference stream, and the object streams.
func TestWriterPacksObjects(t *testing.T) {
	var w Writer
	root := w.Add(Dict{{"Type", Name("Catalog")}})
	for i := range 250 {
		w.Add(Int(i))
	}
	w.Add(&Stream{Data: []byte("plain"), Plain: true})
	data, err := w.Bytes(root, w.Add(Dict{}), "id")
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(data, []byte("/Type/ObjStm")); n != 3 {
		t.Errorf("%d object streams, want 3", n)
	}
	if !bytes.Contains(data, []byte("<</Length 5>>\nstream\nplain\nendstream\nendobj\n")) {
		t.Error("a plain stream was packed")
	}
	again, err := w.Bytes(root, Ref(len(w.objects)), "id")
	if err != nil || !bytes.Equal(again, data) {
		t.Errorf("written twice, it is not the same: %v", err)
	}
}
