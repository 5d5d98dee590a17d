package docx

import (
	"slices"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/draft/drafttest"
)

// TestFeatures holds of each thing that a Word document may have that its text is
// in the book, or that a finding names it: nothing goes in silence.
func TestFeatures(t *testing.T) {
	const run, end = `<w:r><w:t>`, `</w:t></w:r>`
	for _, c := range []struct {
		name, inside string // of the first paragraph
		want         string // its text in the book
		codes        string // what is said
	}{
		{"SmartArt", run + `前` + end + `<w:r><w:drawing><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId9"/></a:graphicData></a:graphic></w:drawing></w:r>`, "前", "B068"},
		{"a chart", run + `前` + end + `<w:r><w:drawing><c:chart r:id="rId9"/></w:drawing></w:r>`, "前", "B068"},
		{"an embedded object", run + `前` + end + `<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`, "前", "B068"},
		{"another document", run + `前` + end + `<w:subDoc r:id="rId9"/>`, "前", "B068"},
		{"WordArt", run + `前` + end + `<w:r><w:pict><v:shape><v:textpath string="横幅"/></v:shape></w:pict></w:r>`, "前", "B068"},
		{"a shape", run + `前` + end + `<w:r><w:pict><v:line/></w:pict></w:r>`, "前", "B082"},
		{"a text box", run + `前` + end + `<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>`, "前", "B064"},
		{"an equation", run + `设` + end + `<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:r><m:t>=y</m:t></m:r></m:oMath>`, "设x2=y", "B069"},
		{"a sign of Wingdings", run + `已办` + end + `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`, "已办☑", ""},
		{"a sign that is not known", run + `已办` + end + `<w:r><w:sym w:font="Wingdings" w:char="F0B0"/></w:r>`, "已办〓", "B078"},
		{"a box to tick", `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>` + run + `同意` + end, "☒同意", ""},
		{"a box of an old form", `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` + run + `同意` + end, "☑同意", ""},
		{"content controls", `<w:sdt><w:sdtContent>` + run + `姓名` + end + `<w:sdt><w:sdtContent>` + run + `张三` + end + `</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`, "姓名张三", ""},
		{"custom XML and smart tags", `<w:customXml w:element="x"><w:smartTag w:element="y">` + run + `北京` + end + `</w:smartTag></w:customXml>`, "北京", ""},
		{"text that was moved", `<w:moveFrom w:id="1" w:author="a">` + run + `旧处` + end + `</w:moveFrom>` + run + `留下` + end + `<w:moveTo w:id="2" w:author="a">` + run + `新处` + end + `</w:moveTo>`, "留下新处", "B060"},
		{"directions", `<w:dir w:val="ltr"><w:bdo w:val="ltr">` + run + `方向` + end + `</w:bdo></w:dir>`, "方向", ""},
		{"a tab to a place", run + `左` + end + `<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>` + run + `右` + end, "左\t右", ""},
		{"hidden text", run + `前` + end + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>`, "前", "B066"},
		{"a comment on deleted words", `<w:commentRangeStart w:id="0"/><w:del w:id="1" w:author="a"><w:r><w:delText>删去</w:delText></w:r></w:del><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>` + run + `留下` + end, "留下", "B061 B060"},
		{"a field without a result", run + `前` + end + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`, "前", "B081"},
		{"a new choice and an old one", `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`, "新", ""},
		{"what only new programs know", run + `前` + end + `<w:r><mc:AlternateContent><mc:Choice Requires="x99"><w:t>新</w:t></mc:Choice></mc:AlternateContent></w:r>`, "前", "B068"},
	} {
		const rest = `办法在群众中间，要一件一件去问，一件一件去做，做了再来说。`
		m, list := read(t, docxtest.Make(docxtest.Parts{
			"body.xml": `<w:p>` + c.inside + `</w:p>` + docxtest.Paragraph("", rest), "styles.xml": docxtest.Styles,
			"comments.xml": `<w:comment w:id="0" w:author="甲"><w:p><w:r><w:t>看看</w:t></w:r></w:p></w:comment>`,
		}))
		drafttest.KeepsAll(t, m, list)
		var text []string
		if len(m.Words) > 0 {
			text = append(text, book.Plain(m.Words))
		}
		for _, b := range m.Front {
			book.Lines(b, func(label string, in []book.Inline) { text = append(text, label+book.Plain(in)) })
		}
		if !slices.Contains(text, c.want) {
			t.Errorf("%s: the book has %q, not %q", c.name, text, c.want)
		}
		said := ""
		for i := range list {
			if list[i].Code == "B061" && c.name != "a comment on deleted words" {
				continue // a comment that nothing refers to
			}
			said = strings.TrimSpace(said + " " + list[i].Code)
		}
		if said != c.codes {
			t.Errorf("%s: said %q, want %q: %v", c.name, said, c.codes, list.Count(diag.Warning))
		}
	}
}
