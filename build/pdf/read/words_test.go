package read_test

import (
	"strings"
	"testing"

	"kanben/build/pdf/read"
)

// tagged writes a file of two pages with a structure tree, artifacts, text that
// stands for other text, and fonts of one and two bytes.
func tagged() *maker {
	m := newMaker()
	m.object(1, "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 20 0 R/PageLabels<</Nums[0<</S/r/St 3>>1<</S/D/P(A-)/St 7>>]>>>>")
	m.object(2, "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 420 595]/Resources<</Font<</F 9 0 R/W 11 0 R>>/Properties<</P1<</MCID 2>>>>/XObject<</X 13 0 R>>>>>>")
	m.object(3, "<</Type/Page/Parent 2 0 R/Contents 6 0 R>>")
	m.object(4, "<</Type/Page/Parent 2 0 R/Contents 7 0 R>>")
	m.stream(6, "", "/Artifact BMC BT /F 9 Tf (head) Tj ET EMC /H1<</MCID 0>>BDC BT /W 12 Tf <00010002> Tj ET EMC "+
		"/P<</MCID 1>>BDC BT /F 12 Tf [(one) -300 (two) 20 (x)] TJ /Span<</ActualText<FEFF4E00>>>BDC (yy) Tj EMC ET /X Do EMC")
	m.stream(7, "", "/P/P1 BDC BT /F 12 Tf (three) Tj (-)' ET EMC")
	m.object(9, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	m.object(11, "<</Type/Font/Subtype/Type0/ToUnicode 12 0 R>>")
	m.stream(12, "", "1 begincodespacerange <0000><FFFF> endcodespacerange 1 beginbfchar <0001><4E2D> endbfchar 2 beginbfrange <0002><0003><6587> <0004><0005>[<4E00><4E8C4E09>] endbfrange")
	m.stream(13, "/Type/XObject/Subtype/Form", "/P<</MCID 0>>BDC BT /F 12 Tf (form) Tj ET EMC")
	m.object(20, "<</Type/StructTreeRoot/K[21 0 R 21 0 R]/RoleMap<</Speech/Sect/Titel/H1>>>>")
	m.object(21, "<</S/Document/K[22 0 R]>>")
	m.object(22, "<</S/Speech/Pg 3 0 R/K[23 0 R 24 0 R<</Type/OBJR/Obj 3 0 R>>]>>")
	m.object(23, "<</S/Titel/K 0>>")
	m.object(24, "<</S/P/K[1<</Type/MCR/Pg 4 0 R/MCID 2>><</S/Span/ActualText(said)/K[<</Type/MCR/Pg 4 0 R/MCID 9>>]>>]>>")
	m.table([]int{1, 2, 3, 4, 6, 7, 9, 11, 12, 13, 20, 21, 22, 23, 24}, "/Size 25")
	return m
}

// The text of a page is told by its marks; what stands for other text takes its
// place, artifacts are apart, a form belongs to what draws it.
func TestWords(t *testing.T) {
	f, err := open(tagged().Bytes())
	if err != nil {
		t.Fatal(err)
	}
	w := f.Words(f.Pages()[0])
	if w.Artifacts != "head" || w.Text != "中文one twox一form" {
		t.Errorf("%q, artifacts %q", w.Text, w.Artifacts)
	}
	if w.Marked[0] != "中文" || w.Marked[1] != "one twox一form" {
		t.Errorf("%v", w.Marked)
	}
	if got := f.Words(f.Pages()[1]).Marked[2]; got != "three-" {
		t.Errorf("%q", got)
	}
}

func TestLabels(t *testing.T) {
	f, err := open(tagged().Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(f.Labels(), " "); got != "iii A-7" {
		t.Errorf("%s", got)
	}
	m := three()
	m.table(threeObjects, "/Size 11")
	if f, err = open(m.Bytes()); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(f.Labels(), " "); got != "1 2 3" {
		t.Errorf("without labels: %s", got)
	}
	if n, err := f.Structure(); n != nil && len(n.Kids) > 0 || err != nil {
		t.Errorf("without structure: %v, %v", n, err)
	}
}

// The structure tree is read by its role map; what leads back to itself is read
// once.
func TestStructure(t *testing.T) {
	f, err := open(tagged().Bytes())
	if err != nil {
		t.Fatal(err)
	}
	n, err := f.Structure()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var print func(n *read.Node)
	print = func(n *read.Node) {
		b.WriteString("(" + n.Kind)
		if n.Actual != nil {
			b.WriteString("=" + *n.Actual)
		}
		for _, k := range n.Kids {
			if k.Node != nil {
				print(k.Node)
				continue
			}
			b.WriteString(" " + f.Labels()[k.Page] + ":" + string(rune('0'+k.Mark)))
		}
		b.WriteString(")")
	}
	print(n)
	if got, want := b.String(), "(StructTreeRoot(Document(Sect(H1 iii:0)(P iii:1 A-7:2(Span=said A-7:9)))))"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
