package pack

import (
	"encoding/csv"
	"strings"
	"testing"

	"kanben/book/roster"
	"kanben/build/pdf/pdftest"
	"kanben/fonts"
)

// The print order counts the copies of all groups, each output apart, excerpts too,
// on paper as in the table; what is a file alone is not ordered.
func TestPrintOrderOfAllGroups(t *testing.T) {
	some := group("第二组", booklets(8))
	some.Include = []string{"1"}
	short := []*Item{item("booklet", "-小册子.pdf", "打印", 310, 4, 2)}
	p, _ := Make(meta, []*roster.Group{
		group("第一组", append(booklets(45), roster.Copies{Output: "large", N: 3}), "epub"), some, group("第三组", booklets(5), "phone"),
	}, Options{}, func(g *roster.Group) []*Item {
		if ChoiceOf(g) != "" {
			return short
		}
		return shelf
	})
	entries, err := p.PrintOrder(10, fonts.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 2 || entries[0].Path != OrderPage || entries[1].Path != OrderTable {
		t.Fatalf("%d files", len(entries))
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(entries[1].Data), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	table := map[string]string{}
	for _, r := range rows {
		table[r[0]] = strings.Join(r[1:], "|")
	}
	for name, want := range map[string]string{
		"成品": "小册子|小册子（只要 1）|大字本", "份数": "50 本|8 本|3 本", "加印": "10%|10%|10%",
		"印数": "55 本|9 本|4 本", "用纸总数": "330 张|18 张|88 张", "印刷文件": "第一组/依靠群众求胜利专题讨论发言稿-第1版-小册子.pdf|第二组/依靠群众求胜利专题讨论发言稿-第1版-小册子.pdf|第一组/依靠群众求胜利专题讨论发言稿-第1版-大字.pdf",
	} {
		if table[name] != want {
			t.Errorf("%s is %q, want %q", name, table[name], want)
		}
	}
	file, err := pdftest.Open(entries[0].Data)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"小册子", "小册子（只要1）", "大字本"} {
		page, err := file.Draw(i)
		if err != nil {
			t.Fatal(err)
		}
		if text := strings.ReplaceAll(page.Text(), " ", ""); !strings.Contains(text, "成品"+want) {
			t.Errorf("page %d is not about %s: %s", i+1, want, text)
		}
	}
	p, _ = Make(meta, []*roster.Group{group("第一组", nil, "epub")}, Options{}, func(*roster.Group) []*Item { return shelf })
	if entries, err := p.PrintOrder(0, fonts.Embedded()); err != nil || len(entries) > 0 {
		t.Errorf("nothing is printed, yet there is an order: %v", err)
	}
}
