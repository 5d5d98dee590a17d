package roster

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"kanben/book/golden"
	"kanben/book/source"
)

// Tables as people make them, who think of print and not of programs.
var messes = []struct{ name, table string }{
	{"titles above the headings", "某街道二〇二六年学习小组名单,,,\n填表日期：2026年9月1日,,,\n\n组名,联系人,册数,备注\n第一组,李华,20,\n"},
	{"a title without separators above a table parted by semicolons", "学习小组名单, 2026\n组名;联系人;册数\n第一组;李华;20\n"},
	{"headings in two rows", "序号,组名,联系人,份数,,备注\n,,,小册子,大字本,\n1,第一组,李华,20,3,早送\n"},
	{"a first group that looks like nothing", "组名,联系人,册数\n大字本,李华,20\n"},
	{"sums and remarks at the end", "序号,组名,联系人,册数\n1,第一组,李华,20\n,小计,,20\n2,第二组,王芳,15\n,合计（2组）,,35\n3,共计2组,,35\n总 计：,,,35\n注：大字本给老同志,,,\n填表人：王芳,,审核人：李华,\n"},
	{"empty rows and columns", ",,,,\n,组名,,联系人,册数\n,,,,\n,第一组,,李华,20\n,,,,\n,第二组,,王芳,15\n,,,,\n"},
	{"numbers as people write them", "组名,联系人,册数,大字本\n甲,某,４５本,３\n乙,某,\"1,200册\",二十五本\n丙,某,45 本,两本\n丁,某,\"1，500\",\n"},
	{"numbers that are none", "组名,联系人,册数\n甲,某,\"1,20\"\n乙,某,45+5\n丙,某,约四十\n"},
	{"phone numbers below 手机", "组名,联系人,手机,册数\n甲,某,13800000000,20\n乙,某,138-0000-0000,20\n丙,某,是,20\n"},
	{"formulas that fail", "组名,联系人,册数\n甲,某,#REF!\n#N/A,某,3\n丙,某,=SUM(C2:C3)\n"},
	{"marks", "组名,联系人,册数,标记\n甲,某,3,是\n乙,某,3,否\n丙,某,3,\n丁,某,3,也许\n"},
	{"a line break in a cell", "组名,联系人,册数,备注\n\"第一组\n（城北）\",李华,20,\"早送\n\n打电话\"\n第二组,王芳,-1,\n"},
}

func TestMessyTables(t *testing.T) {
	var b strings.Builder
	for _, c := range messes {
		groups, list := ReadCSV(source.NewFile("组.csv", "UTF-8", c.table))
		fmt.Fprintf(&b, "== %s\n%s", c.name, told(groups, list))
	}
	golden.Text(t, "messy.txt", b.String())
}

// The same table in all the forms in which spreadsheets save CSV.
func TestFormsOfCSV(t *testing.T) {
	const table = "组名,联系人,册数\n第一学习小组,李华,20\n第二学习小组,王芳,15\n"
	encode := func(enc interface{ String(string) (string, error) }, s string) string {
		out, err := enc.String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	gbk := encode(simplifiedchinese.GB18030.NewEncoder(), strings.ReplaceAll(table, "\n", "\r\n"))
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()
	for name, data := range map[string]string{
		"UTF-8":                           table,
		"UTF-8 with its mark":             "\ufeff" + table,
		"GB18030":                         gbk,
		"GB18030 with its mark":           "\x84\x31\x95\x33" + gbk,
		"UTF-16, parted by tabs":          encode(utf16, strings.ReplaceAll(table, ",", "\t")),
		"semicolons, lines of Windows":    strings.NewReplacer(",", ";", "\n", "\r\n").Replace(table),
		"GB18030 parted by semicolons":    strings.ReplaceAll(gbk, ",", ";"),
		"lines of old Macs":               strings.ReplaceAll(table, "\n", "\r"),
		"full-width commas":               strings.ReplaceAll(table, ",", "，"),
		"everything in quotation marks":   `"组名","联系人","册数"` + "\n" + `"第一学习小组","李华","20"` + "\n" + `"第二学习小组","王芳","15"`,
		"cells that are filled up with 　": "组名　,联系人　,册数\n第一学习小组　,李华　,20　\n　第二学习小组,　王芳,　15\n",
	} {
		f, err := source.Decode("组.csv", []byte(data), "")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		groups, list := ReadCSV(f)
		if got := told(groups, list); got != "  第一学习小组 booklet=20 | 李华 |  |  |  |  | \n  第二学习小组 booklet=15 | 王芳 |  |  |  |  | \n" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// sheetOf makes a sheet of rows of cells in XML.
func sheetOf(rows string) string {
	return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows + `</sheetData></worksheet>`
}

// bookOf is a workbook of sheets: each with a state, all with one style of dates.
func bookOf(states []string, sheets ...string) map[string]string {
	parts := map[string]string{
		"xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="176" formatCode="m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="0&quot;day&quot;[Red]\d"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>`,
	}
	var list, rels strings.Builder
	for i, sheet := range sheets {
		fmt.Fprintf(&list, `<sheet name="s%d" sheetId="%d" state="%s" r:id="r%d"/>`, i, i+1, states[i], i)
		fmt.Fprintf(&rels, `<Relationship Id="r%d" Target="worksheets/sheet%d.xml"/>`, i, i+1)
		parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = sheet
	}
	parts["xl/workbook.xml"] = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>` + list.String() + `</sheets></workbook>`
	parts["xl/_rels/workbook.xml.rels"] = `<Relationships>` + rels.String() + `</Relationships>`
	return parts
}

func text(ref, s string) string {
	return `<c r="` + ref + `" t="inlineStr"><is><t>` + s + `</t></is></c>`
}

const headings = `<row r="1"><c r="A1" t="inlineStr"><is><t>组名</t></is></c><c r="B1" t="inlineStr"><is><t>联系人</t></is></c><c r="C1" t="inlineStr"><is><t>册数</t></is></c></row>`

func TestMessyWorkbooks(t *testing.T) {
	shown := []string{"visible", "visible", "visible"}
	group := func(row int, name, copies string) string {
		return fmt.Sprintf(`<row r="%d">%s%s%s</row>`, row, text(fmt.Sprintf("A%d", row), name), text(fmt.Sprintf("B%d", row), "李华"), copies)
	}
	var b strings.Builder
	for _, c := range []struct {
		name  string
		parts map[string]string
	}{
		{"a title in merged cells, headings in two rows of merged cells", bookOf(shown, sheetOf(
			`<row r="1">`+text("A1", "学习小组名单")+`<c r="B1"/><c r="C1"/></row>`+
				`<row r="3">`+text("A3", "组名")+text("B3", "联系人")+text("C3", "份数")+`<c r="D3"/></row>`+
				`<row r="4"><c r="A4"/><c r="B4"/>`+text("C4", "小册子")+text("D4", "大字本")+`</row>`+
				group(5, "第一组", `<c r="C5"><v>20</v></c><c r="D5"><v>3</v></c>`))+`<mergeCells><mergeCell ref="A1:D1"/></mergeCells>`)},
		{"hidden rows", bookOf(shown, sheetOf(headings+group(2, "第一组", `<c r="C2"><v>20</v></c>`)+
			strings.Replace(group(3, "第二组", `<c r="C3"><v>20</v></c>`), `<row `, `<row hidden="1" `, 1)+`<row r="4" hidden="1"/>`+
			group(5, "第三组", `<c r="C5"><v>20</v></c>`)))},
		{"a hidden sheet first, then one of instructions", bookOf([]string{"hidden", "visible", "visible"},
			sheetOf(headings+group(2, "旧的组", `<c r="C2"><v>1</v></c>`)),
			sheetOf(`<row r="1">`+text("A1", "怎样填写")+`</row>`),
			sheetOf(headings+group(2, "新的组", `<c r="C2"><v>2</v></c>`)))},
		{"formulas with and without values", bookOf(shown, sheetOf(headings+
			group(2, "甲", `<c r="C2"><f>4*5</f><v>20</v></c>`)+
			group(3, "乙", `<c r="C3"><f>SUM(D3:E3)</f></c>`)+
			group(4, "丙", `<c r="C4" t="e"><f>D4</f><v>#REF!</v></c>`)+
			group(5, "丁", `<c r="C5" t="str"><f>IF(1,"","x")</f><v></v></c>`)))},
		{"what a spreadsheet took for a date", bookOf(shown, sheetOf(headings+
			`<row r="2"><c r="A2" s="1"><v>46083</v></c>`+text("B2", "李华")+`<c r="C2" s="2"><v>46084</v></c></row>`+
			group(3, "乙", `<c r="C3" s="3"><v>20</v></c>`)))},
		{"numbers as text, with units, and very long ones", bookOf(shown, sheetOf(
			strings.Replace(headings, "</row>", text("D1", "电话")+"</row>", 1)+
				group(2, "甲", text("C2", "２０本")+`<c r="D2"><v>1.38E10</v></c>`)))},
	} {
		f, groups, list, err := ReadXLSX("组.xlsx", workbookOf(t, c.parts))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if f.Lines() == 0 {
			t.Errorf("%s: no lines", c.name)
		}
		fmt.Fprintf(&b, "== %s\n%s", c.name, told(groups, list))
	}
	golden.Text(t, "messyxlsx.txt", b.String())
}
