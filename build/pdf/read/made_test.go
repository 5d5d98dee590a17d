package read_test

import (
	"bytes"
	"fmt"
	"strings"
)

// A maker writes PDFs by hand, object by object, as programs of all ages do.
type maker struct {
	bytes.Buffer
	at map[int]int
}

func newMaker() *maker {
	m := &maker{at: map[int]int{}}
	m.WriteString("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n")
	return m
}

// object writes an object.
func (m *maker) object(n int, format string, args ...any) {
	m.at[n] = m.Len()
	fmt.Fprintf(m, "%d 0 obj\n%s\nendobj\n", n, fmt.Sprintf(format, args...))
}

// stream writes a stream whose dictionary has its length, unless that is given.
func (m *maker) stream(n int, dict, data string) {
	if !strings.Contains(dict, "/Length") {
		dict += fmt.Sprintf(" /Length %d", len(data))
	}
	m.object(n, "<< %s >>\nstream\n%s\nendstream", dict, data)
}

// table writes a cross-reference table of objects and its trailer, and gives
// where it stands.
func (m *maker) table(objects []int, trailer string) int {
	start := m.Len()
	m.WriteString("xref\n0 1\n0000000000 65535 f \n")
	for _, n := range objects {
		if m.at[n] < 0 {
			fmt.Fprintf(m, "%d 1\n%010d 00000 f \n", n, 0)
			continue
		}
		fmt.Fprintf(m, "%d 1\n%010d 00000 n \n", n, m.at[n])
	}
	fmt.Fprintf(m, "trailer\n<< /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", trailer, start)
	return start
}

// three writes a file of three pages that inherit their boxes, with content in one
// stream, in two, and in none; it leaves the cross-references out.
func three() *maker {
	m := newMaker()
	m.object(1, "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 20 0 R>>")
	m.object(2, "<</Type/Pages/Count 3/Kids[3 0 R 4 0 R]/MediaBox[0 0 420 595]/Resources<</Font<</F 9 0 R>>>>>>")
	m.object(3, "<</Type/Page/Parent 2 0 R/Contents 6 0 R/StructParents 0>>")
	m.object(4, "<</Type/Pages/Parent 2 0 R/Count 2/Kids[5 0 R 10 0 R]/Rotate 90>>")
	m.object(5, "<</Type/Page/Parent 4 0 R/Contents[7 0 R 8 0 R]/CropBox[10 20 410 520]/Annots[<</Subtype/Link>> <</Subtype/Stamp>> <</Subtype/Popup>>]>>")
	m.stream(6, "", "BT /F 12 Tf (one) Tj ET")
	m.stream(7, "/Filter/ASCIIHexDecode", "4254202F462031 3220546620>")
	m.stream(8, "", "(two) Tj ET")
	m.object(9, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	m.object(10, "<</Type/Page/Parent 4 0 R/Rotate -90/UserUnit 2>>")
	return m
}

var threeObjects = []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
