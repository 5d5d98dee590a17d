package roster

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"kanben/book/diag"
	"kanben/book/golden"
	"kanben/book/source"
)

// told writes groups and findings as a person reads them.
func told(groups []*Group, list diag.List) string {
	var b strings.Builder
	for _, g := range groups {
		fmt.Fprintf(&b, "  %s", g)
		for _, part := range []string{g.Contact, g.Phone, strings.Join(g.Channels, "+"), strings.Join(g.Include, "+"), strings.Join(g.Exclude, "-"), g.Note} {
			fmt.Fprintf(&b, " | %s", part)
		}
		if g.People > 0 {
			fmt.Fprintf(&b, " (%d)", g.People)
		}
		b.WriteString([]string{"", " [marked]", " [not marked]"}[g.Mark] + "\n")
	}
	for i := range list {
		d := &list[i]
		fmt.Fprintf(&b, "  %s %s[%s]\n    %s\n    %s\n", d.Span.Position(), d.Severity, d.Code, d.Text(diag.Chinese), d.Text(diag.English))
		if hint := d.Advice(diag.Chinese); hint != "" {
			fmt.Fprintf(&b, "      %s\n      %s\n", hint, d.Advice(diag.English))
		}
	}
	return b.String()
}

var tables = []struct{ name, table string }{
	{"as people keep it", "序号,组名,联系人,电话,人数,册数,大字本,手机,渠道,备注\n1,第一组,李华,13800000000,20,20,2,,微信,\n2,第二组（城北）,王芳,,12,12本,,是,\"微信、邮件\",\"住得远,\n早些送\"\n3,第二组（城南）,赵六,,,四十五册,√,8,,\n合计,,,,,77,3,,,\n"},
	{"in English, parted by semicolons", "Group;Contact;Booklet;Large print;Phone\nTeam 1;Li;1,200;2;yes\nTeam 2;Wang;20.0;no;no\n"},
	{"parted by tabs, full-width digits", "小组\t负责人\t小册子（本）\n甲\t某\t４０\n"},
	{"only some speeches", "组名,联系人,电子书,只要,不要\n甲,某,是,\"1、3\",\n乙,某,是,,开幕词\n"},
	{"wrong numbers", "组名,联系人,册数,大字本,手机\n甲,某,0,,\n乙,某,-4,,\n丙,某,很多,,\n丁,某,1000000,,\n戊,某,2.5,,也许\n"},
	{"no contact, no name, twice the same, nothing wanted", "组名,联系人,册数\n甲,,3\n,某,3\n乙,某,3\n 乙 ,别人,3\n丙,某,\n"},
	{"columns that mean nothing", "组名,联系人,册书,星座,册数,册数\n甲,某,3,金牛,3,4\n"},
	{"no column of names", "联系人,册数\n某,3\n"},
	{"no groups", "组名,册数\n\n"},
	{"nothing", "\n"},
	{"a quotation mark without partner", "组名,联系人,册数\n\"甲,某,3\n乙,某,3\n"},
	{"ragged rows", "组名,联系人,册数\n甲,某,3,多出来的\n乙,某\n"},
}

func TestReadCSV(t *testing.T) {
	var b strings.Builder
	for _, c := range tables {
		groups, list := ReadCSV(source.NewFile("组.csv", "UTF-8", c.table))
		fmt.Fprintf(&b, "== %s\n%s", c.name, told(groups, list))
	}
	golden.Text(t, "csv.txt", b.String())
}

func TestSpreadsheetsOfChineseWindows(t *testing.T) {
	data, err := simplifiedchinese.GB18030.NewEncoder().String("组名,联系人,册数\r\n第一学习小组,李华,20\r\n第二学习小组,王芳,15\r\n")
	if err != nil {
		t.Fatal(err)
	}
	f, err := source.Decode("组.csv", []byte(data), "")
	if err != nil {
		t.Fatal(err)
	}
	groups, list := ReadCSV(f)
	if len(list) > 0 || len(groups) != 2 || groups[1].Name != "第二学习小组" || groups[1].Of("booklet") != 15 {
		t.Error(told(groups, list))
	}
}

func TestNumber(t *testing.T) {
	for s, want := range map[string]int{"45": 45, "４５": 45, "45本": 45, "四十五册": 45, "1,200": 1200, "-4": -4, "－4": -4, "20.0": 20, "0": 0, "两份": 2} {
		if n, ok := number(s); !ok || n != want {
			t.Errorf("%q is %d, %v", s, n, ok)
		}
	}
	for _, s := range []string{"", "-", "2.5", "很多", "第三", "4x", "MM", "本"} {
		if n, ok := number(s); ok {
			t.Errorf("%q is %d", s, n)
		}
	}
}

// workbookOf makes a workbook of parts.
func workbookOf(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// twoSheets is a workbook as Excel writes it: the sheet shown first is not the
// one with number 1, texts are shared, empty cells are left out.
var twoSheets = map[string]string{
	"xl/workbook.xml":            `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="组" sheetId="2" r:id="rId2"/><sheet name="别的" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
	"xl/worksheets/sheet1.xml":   `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
	"xl/sharedStrings.xml":       `<sst><si><t>组名</t></si><si><t>联系人</t></si><si><r><t>册</t></r><r><t>数</t></r><rPh><t>cè</t></rPh></si><si><t>第一组</t></si><si><t>大字本</t></si></sst>`,
	"xl/worksheets/sheet2.xml": `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="E1" t="s"><v>4</v></c></row>
<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" t="inlineStr"><is><t>李 华</t></is></c><c r="C3"><v>20</v></c><c r="E3"><v>-2</v></c></row>
<row r="4"><c r="A4" t="str"><v>第二组</v></c><c r="C4"><f>C3</f><v>20</v></c><c r="E4" t="b"><v>1</v></c></row></sheetData></worksheet>`,
}

func TestReadXLSX(t *testing.T) {
	f, groups, list, err := ReadXLSX("组.xlsx", workbookOf(t, twoSheets))
	if err != nil {
		t.Fatal(err)
	}
	if f.Lines() != 4 {
		t.Errorf("%d rows", f.Lines())
	}
	golden.Text(t, "xlsx.txt", told(groups, list))
}

func TestReadXLSXRefuses(t *testing.T) {
	sheet := func(s string) map[string]string { return map[string]string{"xl/worksheets/sheet1.xml": s} }
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"no archive", []byte("PK no"), ErrWorkbook},
		{"no sheet", workbookOf(t, map[string]string{"a": "b"}), ErrWorkbook},
		{"broken sheet", workbookOf(t, sheet("<worksheet><row r='1'>")), ErrWorkbook},
		{"row far away", workbookOf(t, sheet(`<worksheet><row r="1000000"></row></worksheet>`)), ErrTooMuch},
		{"rows in disorder", workbookOf(t, sheet(`<worksheet><row r="2"/><row r="1"/></worksheet>`)), ErrTooMuch},
		{"column far away", workbookOf(t, sheet(`<worksheet><row r="1"><c r="ZZZZ1"><v>1</v></c></row></worksheet>`)), ErrTooMuch},
		{"bomb", workbookOf(t, sheet(strings.Repeat(" ", maxPart+2))), ErrTooMuch},
	} {
		if _, _, _, err := ReadXLSX("x", c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func FuzzReadCSV(f *testing.F) {
	for _, c := range tables {
		f.Add(c.table)
	}
	for _, c := range messes {
		f.Add(c.table)
	}
	f.Fuzz(func(t *testing.T, table string) {
		groups, list := ReadCSV(source.NewFile("a", "UTF-8", table))
		for i := range list {
			list[i].Text(diag.Chinese)
			list[i].Span.Position()
		}
		for _, g := range groups {
			for _, c := range g.Copies {
				if c.N < 1 || c.N > MaxCopies {
					t.Errorf("%q: %d copies", table, c.N)
				}
			}
		}
	})
}

func FuzzReadXLSX(f *testing.F) {
	f.Add(twoSheets["xl/worksheets/sheet2.xml"], twoSheets["xl/sharedStrings.xml"])
	f.Fuzz(func(t *testing.T, sheet, shared string) {
		ReadXLSX("a", workbookOf(t, map[string]string{"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": shared}))
	})
}
