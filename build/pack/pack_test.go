package pack

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/roster"
	"kanben/build/order"
	"kanben/build/sums"
	"kanben/fonts"
)

var meta = &book.Meta{
	Title: "依靠群众求胜利专题讨论发言稿【汇编5篇】", Language: "zh-CN", Organisation: "某街道学习小组",
	Edition: 1, Date: time.Date(2024, 10, 1, 0, 0, 0, 0, time.UTC), Internal: true,
}

// item makes a file of so many bytes.
func item(output, ending, use string, bytes, pages, sheets int) *Item {
	data := []byte(strings.Repeat(output+" ", bytes/(len(output)+1)+1)[:bytes])
	i := &Item{Output: output, Ending: ending, Use: use, Data: data, Digest: sha256.Sum256(data), Pages: pages, Sheets: sheets}
	if sheets > 0 {
		trim := map[string]string{"booklet": "A5"}[output]
		i.Order = &order.Order{Title: meta.Title, TrimName: cmp.Or(trim, "A4"), Pages: pages, Sheets: sheets, SheetName: "A4"}
		i.Print = "A4 双面"
	}
	return i
}

var shelf = []*Item{
	item("epub", ".epub", "手机", 900_000, 0, 0),
	item("pdf", ".pdf", "电脑", 300_000, 22, 11),
	item("booklet", "-小册子.pdf", "打印", 310_000, 12, 6),
	item("large", "-大字.pdf", "老同志", 400_000, 44, 22),
	item("phone", "-手机.pdf", "手机", 250_000, 60, 0),
}

func group(name string, copies []roster.Copies, needs ...string) *roster.Group {
	return &roster.Group{Name: name, Contact: "张三", Phone: "×××", People: 12, Copies: copies, Needs: needs}
}

func booklets(n int) []roster.Copies { return []roster.Copies{{Output: "booklet", N: n}} }

func plan(t *testing.T, o Options, groups ...*roster.Group) (*Plan, diag.List) {
	t.Helper()
	return Make(meta, groups, o, func(*roster.Group) []*Item { return shelf })
}

func TestParcelsHoldWhatIsWanted(t *testing.T) {
	p, list := plan(t, Options{},
		group("第一组", append(booklets(45), roster.Copies{Output: "large", N: 3})),
		group("第二组", nil, "phone", "epub"),
		group("第三组", nil))
	var b strings.Builder
	for _, parcel := range p.Parcels {
		fmt.Fprintf(&b, "%s %s:", parcel.Folder, parcel.Slug)
		for _, f := range parcel.Files {
			fmt.Fprintf(&b, " %s|%s×%d", f.Name, f.ASCII, f.Copies)
		}
		b.WriteString("\n")
	}
	const want = `第一组 di-yi-zu: 依靠群众求胜利专题讨论发言稿-第1版-小册子.pdf|yi-kao-qun-zhong-qiu-sheng-li-zhuan-ti-tao-lun-fa-yan-v1-booklet.pdf×45 依靠群众求胜利专题讨论发言稿-第1版-大字.pdf|yi-kao-qun-zhong-qiu-sheng-li-zhuan-ti-tao-lun-fa-yan-v1-large.pdf×3
第二组 di-er-zu: 依靠群众求胜利专题讨论发言稿-第1版.epub|yi-kao-qun-zhong-qiu-sheng-li-zhuan-ti-tao-lun-fa-yan-v1.epub×0 依靠群众求胜利专题讨论发言稿-第1版-手机.pdf|yi-kao-qun-zhong-qiu-sheng-li-zhuan-ti-tao-lun-fa-yan-v1-phone.pdf×0
第三组 di-san-zu:
`
	if b.String() != want || len(list) > 0 {
		t.Errorf("got\n%s%v\nwant\n%s", b.String(), list, want)
	}
	if totals := totalsOf(p); totals != "A5 小册子 1 45 270; A4 大字本 1 3 66; 电子书 1 0 0; 手机版 1 0 0" {
		t.Error(totals)
	}
}

// totalsOf writes totals: name, groups, copies, sheets.
func totalsOf(p *Plan) string {
	var parts []string
	for _, t := range p.Totals() {
		parts = append(parts, fmt.Sprint(t.Name(), " ", t.Groups, " ", t.Copies, " ", t.Sheets))
	}
	return strings.Join(parts, "; ")
}

// Excerpts are other pages: they are counted apart, on the console, in 汇总 and for
// the paper that they take.
func TestTotalsOfExcerpts(t *testing.T) {
	some, rest := group("第二组", booklets(2)), group("第三组", booklets(4), "epub")
	some.Include, rest.Exclude = []string{"1", "3"}, []string{"2"}
	short := []*Item{item("epub", ".epub", "手机", 900, 0, 0), item("booklet", "-小册子.pdf", "打印", 310, 4, 2)}
	p, _ := Make(meta, []*roster.Group{some, group("第一组", booklets(45)), rest, group("第四组", booklets(5))}, Options{}, func(g *roster.Group) []*Item {
		if ChoiceOf(g) != "" {
			return short
		}
		return shelf
	})
	if got := totalsOf(p); got != "A5 小册子 2 50 300; A5 小册子（只要 1、3） 1 2 4; A5 小册子（除去 2） 1 4 8; 电子书（除去 2） 1 0 0" {
		t.Error(got)
	}
	entries, err := p.Summaries(10)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"组名,联系人,电话,人数,A5 小册子,A5 小册子（只要 1、3）,A5 小册子（除去 2）,电子书（除去 2）,",
		"第二组,张三,×××,12,,2,,,", "第一组,张三,×××,12,45,,,,", "第三组,张三,×××,12,,,4,✓,", "合计,,,48,50,2,4,", "用纸（张）,,,,330,6,10,",
	} {
		if !strings.Contains(string(entries[1].Data), want) {
			t.Errorf("no %q in %s", want, entries[1].Data)
		}
	}
}

// A printer of one side makes two files of one booklet: it is counted once.
func TestSheetsInSeveralFiles(t *testing.T) {
	fronts, backs := item("booklet", "-小册子-正面.pdf", "打印", 310, 12, 6), item("booklet", "-小册子-背面.pdf", "打印", 310, 0, 0)
	p, _ := Make(meta, []*roster.Group{group("第一组", booklets(45))}, Options{}, func(*roster.Group) []*Item { return []*Item{fronts, backs} })
	if got := totalsOf(p); got != "A5 小册子 1 45 270" {
		t.Error(got)
	}
	if files := p.Parcels[0].Files; len(files) != 2 || files[0].Copies != 45 || files[1].Copies != 0 {
		t.Errorf("%+v", files)
	}
}

func TestFolders(t *testing.T) {
	long := strings.Repeat("很长的名字", 40)
	p, list := plan(t, Options{},
		group("../../etc", booklets(1)), group("CON", booklets(1)), group("组.", booklets(1)),
		group(long, booklets(1)), group(long+"二", booklets(1)), group("con", booklets(1)), group("？？", booklets(1)))
	var got []string
	for _, parcel := range p.Parcels {
		if len(parcel.Folder) > maxFolder+len("_") || strings.ContainsAny(parcel.Folder, `/\`) {
			t.Errorf("the folder is called %q", parcel.Folder)
		}
		got = append(got, parcel.Folder+" "+parcel.Slug)
	}
	if s := strings.Join(got, "\n"); s != strings.Join([]string{
		"／..／etc etc", "_CON group-con", "组 zu",
		"很长的名字很长的名字很长的名字很长的名字很长的名字很 hen-zhang-de-ming-zi-hen-zhang-de-ming",
		"很长的名字很长的名字很长的名字很长的名字很长的名（2） hen-zhang-de-ming-zi-hen-zhang-de-ming-2",
		"_con（2） group-con-2", "？？ group-7",
	}, "\n") {
		t.Error(s)
	}
	if len(list) != 8 { // six names that were changed, two folders that had one name
		for i := range list {
			t.Log(list[i].Text(diag.English))
		}
		t.Errorf("%d findings", len(list))
	}
}

func TestChannelsSplitArchives(t *testing.T) {
	g := group("第一组", booklets(1), "epub", "pdf", "large", "phone")
	g.Channels = []string{"Mail", "wechat", "开车送"}
	p, list := plan(t, Options{Limits: map[string]Limit{"mail": {MaxBytes: 1_500_000, MaxFiles: 3}, "wechat": {MaxBytes: 100_000_000}}}, g)
	if got := fmt.Sprint(p.Parcels[0].Archives); got != "[{第一组-第1版-1-2.zip [0 1]} {第一组-第1版-2-2.zip [2 3 4]}]" || len(list) > 0 {
		t.Error(got, list)
	}
	p, list = plan(t, Options{Limits: map[string]Limit{"mail": {MaxBytes: 500_000}}}, g)
	if len(list) != 1 || !strings.Contains(list[0].Text(diag.English), "has 900 KB, and the channel takes 500 KB") || len(p.Parcels[0].Archives) != 5 {
		t.Error(p.Parcels[0].Archives, len(list))
	}
}

// makeTree makes the tree of a plan with cover sheets.
func makeTree(t testing.TB, p *Plan, sign Signer) *Tree {
	t.Helper()
	d := p.Deliver(withCovers(p, nil))
	d.Sign = sign
	return made(t, d)
}

// withCovers gives each parcel its cover sheet and handouts.
func withCovers(p *Plan, handouts []Entry) func(from, to int) ([][]Entry, error) {
	set := fonts.Embedded()
	return func(from, to int) ([][]Entry, error) {
		covers, err := p.Covers(from, to, set)
		own := make([][]Entry, len(covers))
		for i, data := range covers {
			own[i] = append([]Entry{{Path: CoverName, Data: data}}, handouts...)
		}
		return own, err
	}
}

// made is all that a delivery makes, in memory.
func made(t testing.TB, d *Delivery) *Tree {
	t.Helper()
	var mu sync.Mutex
	tree := &Tree{}
	err := d.each(func(files []Entry) error {
		mu.Lock()
		defer mu.Unlock()
		tree.Files = append(tree.Files, files...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(tree.Files, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
	return tree
}

func TestTreeIsVerified(t *testing.T) {
	g := group("第一组", booklets(45), "epub")
	p, _ := plan(t, Options{Zip: true, Names: Both}, g, group("第二组", nil, "phone"))
	tree := makeTree(t, p, func(list []byte) []byte { return append([]byte("signed "), list...) })
	disk := fstest.MapFS{}
	var names []string
	for i := range tree.Files {
		e := &tree.Files[i]
		names = append(names, e.Path)
		disk[e.Path] = &fstest.MapFile{Data: e.Bytes()}
		if e.Digest != sha256.Sum256(e.Bytes()) {
			t.Errorf("%s has another digest", e.Path)
		}
	}
	r, err := sums.Check(context.Background(), disk)
	if err != nil || !r.Trusted() || r.Count(sums.Extra) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
	if got := strings.Join(names, "\n"); got != `SHA256SUMS
SHA256SUMS.minisig
di-er-zu-v1.zip
di-yi-zu-v1.zip
第一组/SHA256SUMS
第一组/SHA256SUMS.minisig
第一组/依靠群众求胜利专题讨论发言稿-第1版-小册子.pdf
第一组/依靠群众求胜利专题讨论发言稿-第1版.epub
第一组/封面单.pdf
第二组/SHA256SUMS
第二组/SHA256SUMS.minisig
第二组/依靠群众求胜利专题讨论发言稿-第1版-手机.pdf
第二组/封面单.pdf` {
		t.Error(got)
	}
	archive := disk["di-yi-zu-v1.zip"].Data
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	if r, err := sums.Check(context.Background(), z); err != nil || r.Count(sums.Whole) != 3 || !r.Trusted() {
		t.Errorf("in the archive: %+v, %v", r, err)
	}
	f, err := z.Open("di-yi-zu/yi-kao-qun-zhong-qiu-sheng-li-zhuan-ti-tao-lun-fa-yan-v1.epub")
	if err != nil {
		t.Fatal(err)
	}
	if data, err := io.ReadAll(f); err != nil || !bytes.Equal(data, shelf[0].Data) {
		t.Error("the archive holds another EPUB", err)
	}
}

// TestCoverSheets makes cover sheets of every length, and leaves them to be
// looked at in the folder that KANBEN_LOOK names.
func TestCoverSheets(t *testing.T) {
	many := make([]*Item, 0, 40)
	for i := range 14 {
		many = append(many, item(fmt.Sprintf("x%d", i), fmt.Sprintf("-%d.pdf", i), "某种用途", 1000, 20, 5))
	}
	full := group("第三学习小组", append(booklets(12), roster.Copies{Output: "large", N: 3}), "epub", "pdf", "phone")
	long := group("一个名字长得写不下的学习小组和它的朋友们以及别的人", nil)
	for _, m := range many {
		long.Needs = append(long.Needs, m.Output)
	}
	nobody := &roster.Group{Name: "甲", Needs: []string{"epub"}}
	shelves := map[string][]*Item{full.Name: shelf, long.Name: many, nobody.Name: shelf}
	p, _ := Make(meta, []*roster.Group{full, long, nobody}, Options{}, func(g *roster.Group) []*Item { return shelves[g.Name] })
	set := fonts.Embedded()
	covers, err := p.Covers(0, len(p.Parcels), set)
	if err != nil {
		t.Fatal(err)
	}
	for i, data := range covers {
		if alone, err := p.Covers(i, i+1, set); err != nil || !bytes.Equal(alone[0], data) {
			t.Errorf("cover %d alone is another file, %v", i, err)
		}
		if dir := os.Getenv("KANBEN_LOOK"); dir != "" {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("cover%d.pdf", i)), data, 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestFilesOfOneOutputDiffer holds that the two files of a printer that prints one
// side, and what lies beside a booklet, have names of their own in both forms.
func TestFilesOfOneOutputDiffer(t *testing.T) {
	plan, _ := Make(&book.Meta{Title: "书"}, nil, Options{}, nil)
	seen := map[string]bool{}
	for _, ending := range []string{"-小册子.pdf", "-小册子-正面.pdf", "-小册子-背面.pdf", "-小册子-封面.pdf", "-小册子-打印说明.pdf", "-小册子-样子.png"} {
		f := plan.Named(&Item{Output: "booklet", Ending: ending}, 1)
		if seen[f.Name] || seen[f.ASCII] {
			t.Errorf("%s: %s and %s are taken", ending, f.Name, f.ASCII)
		}
		seen[f.Name], seen[f.ASCII] = true, true
	}
}
