package build_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/book/manuscript"
	"kanben/book/proof"
	"kanben/book/source"
	"kanben/build/layout"
	"kanben/build/style"
	"kanben/fonts"
)

const (
	stressFolder = "../assets/stress/"
	rulesPage    = "../docs/typesetting.md"
)

// stressBook is the stress manuscript, read and mended.
func stressBook(t testing.TB) *book.Book {
	t.Helper()
	data, err := os.ReadFile(stressFolder + "stress.md")
	if err != nil {
		t.Fatal(err)
	}
	f, err := source.Decode("stress.md", data, "")
	if err != nil {
		t.Fatal(err)
	}
	r, _ := manuscript.Read([]*source.File{f}, manuscript.Options{
		Picture: func(_ int, name string) ([]byte, error) { return os.ReadFile(stressFolder + name) },
	})
	b, _ := proof.Mend(r.Book, proof.Options{})
	return b
}

// stressPlaces says where the stress book puts a rule of docs/typesetting.md to the
// test: words of it, or what a page has. A row of the page begins with the key.
var stressPlaces = map[string][]string{
	"T1": {"every page"}, "T3": {"every page"}, "T4": {"every page"}, "T50": {"every page"}, "T53": {"every page"}, "T95": {"every page"},
	"T96": {"every page"}, "T120": {"every page"}, "T130–T134": {"every page"}, "T135": {"every page"}, "T73": {"every page"}, "T94": {"openings"},
	"T7":  {"引号套引号", "“𠮷”"},
	"T8":  {"每一段都在考一条规则"},
	"T9":  {"“㐂”是“喜”的草书写法", "龘、靐、齉"},
	"T10": {"“标点符号”这四个字", "“这一段从引号开始", "各位老师、各位同学", "《这一段从书名号开始》"},
	"T12": {"上面空了一行"},
	"T14": {"傍晚六点开。", "一坐看一看报", "最后一行只剩一个字"},
	"T15": {"傍晚六点开。", "等船的人就到图书室里坐一坐看一看"},
	"T16": {"白日依山尽", "能不忆江南", "书山有路", "弃我去者", "图书室在渡口的东边"},
	"T18": {"“从引号开始的标题”", "行不行？"},
	"T20": {"这样连着的点号", "有的行末恰好是句号"},
	"T22": {"破折号可以放在一段的开头", "整段的省略单独成行", "他停了一下"},
	"T23": {"气温从-12℃", "一本书￥32.80", "今年借书3万册"},
	"T25": {"日期有三种写法", "今年借书3万册"},
	"T26": {"列夫·尼古拉耶维奇", "爱新觉罗·努尔哈赤"},
	"T27": {"括号套括号"},
	"T31": {"引号套引号", "《春》《夏》《秋》《冬》", "“他说：‘你读过"},
	"T32": {"有的行末恰好是句号", "他一口气念了下来"},
	"T35": {"真的吗？！"},
	"T36": {"他停了一下", "…………"},
	"T37": {"列夫·尼古拉耶维奇", "24/7全天开放"},
	"T40": {"我们用Go语言写程序", "共90多年", "北纬39°54′"},
	"T42": {"要强调的西文用斜体", "The quick brown fox"},
	"T43": {"internationalization", "counterrevolutionary"},
	"T44": {"网址要能断行", "没有斜线的长网址"},
	"T45": {"The quick brown fox", "立方米写作", "fmt.Println"},
	"T51": {"有的行末恰好是句号", "The quick brown fox", "他一口气念了下来"},
	"T54": {"每一段都在考一条规则"},
	"T55": {"“他说：‘你读过", "他一口气念了下来"},
	"T56": {"“王　明”"},
	"T80": {"着重号点在字的下面", "这一整段都是着重号", "赑屃"},
	"T81": {"专名下面的直线"},
	"T83": {"要强调的西文用斜体", "着重号点在字的下面"},
	"T90": {"headings"}, "T91": {"headings"}, "T92": {"headings"},
	"T93":       {"这是一个很长的小标题", "一个很长很长的题目"},
	"T97":       {"contents"},
	"T99":       {"（1）借书要登记", "①一本；", "1.第一步", "没有序号的列表"},
	"T100":      {"notes"},
	"T101":      {"blank pages"},
	"T102":      {"tables", "pictures"},
	"T103":      {"every page"},
	"openings:": {"openings"},

	"T110": {"every page"},
	"T111": {"引号套引号", "他停了一下", "真的吗？！", "《春》《夏》《秋》《冬》"},
	"T112": {"引号套引号", "“他说：‘你读过", "在竖排里用"},
	"T113": {"今年借书3万册", "日期有三种写法", "起止用短横", "立方米写作", "共90多年", "1.第一步"},
	"T114": {"有的行末恰好是句号", "他一口气念了下来", "括号套括号"},
	"T115": {"着重号点在字的下面", "专名下面的直线", "赑屃"},
	"T116": {"contents"},
}

// verticalRules are the keys of rules that are put to the test by the book in
// vertical setting.
const verticalRules = "T110 T111 T112 T113 T114 T115 T116"

// TestStressPages: the last column of docs/typesetting.md says on which pages of
// the stress book, in the design `speech`, each rule is put to the test; folios of
// front pages are in Roman numerals.
func TestStressPages(t *testing.T) {
	doc, _ := layout.Compose(stressBook(t), style.Speech(), fonts.Embedded())
	page := stressPagesOf(doc)
	doc, _ = layout.Compose(stressBook(t), style.Default(true), fonts.Embedded())
	vertical := stressPagesOf(doc)
	old, err := os.ReadFile(rulesPage)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(old), "\n")
	used := map[string]bool{}
	for i, l := range lines {
		if !strings.HasPrefix(l, "| ") || strings.HasPrefix(l, "| rule ") {
			continue
		}
		cells := cellsOf(l)
		where := "–"
		for key, places := range stressPlaces {
			if strings.HasPrefix(cells[0], key+" ") {
				used[key] = true
				where = page.list(t, places)
				if strings.Contains(verticalRules, key) && len(key) == len("T110") {
					where = vertical.list(t, places)
				}
			}
		}
		lines[i] = "| " + strings.Join(append(cells[:3:3], where), " | ") + " |"
	}
	for key := range stressPlaces {
		if !used[key] {
			t.Errorf("no row of the rules begins with the word %q", key)
		}
	}
	golden.File(t, rulesPage, strings.Join(lines, "\n"))
}

// cellsOf gives the cells of a row of a table; a | inside a cell stands behind a
// backslash.
func cellsOf(row string) []string {
	const bar = "\x00"
	row = strings.ReplaceAll(strings.Trim(row, "| "), `\|`, bar)
	cells := strings.Split(row, " | ")
	for i := range cells {
		cells[i] = strings.ReplaceAll(cells[i], bar, `\|`)
	}
	for len(cells) < 3 {
		cells = append(cells, "")
	}
	return cells
}

// stressPages is what stands on which page of a document.
type stressPages struct {
	doc   *layout.Document
	text  string // of the body, without white space
	at    []int  // page of each byte of it
	kinds map[string][]int
}

// stressPagesOf reads a document.
func stressPagesOf(doc *layout.Document) *stressPages {
	p := &stressPages{doc: doc, kinds: map[string][]int{}}
	var text strings.Builder
	for i := range doc.Pages {
		pg := &doc.Pages[i]
		if i >= doc.Body {
			p.note("every page", i)
		}
		if len(pg.Lines) == 0 && len(pg.Furniture) == 0 {
			p.note("blank pages", i)
		}
		for j := range pg.Lines {
			l := &pg.Lines[j]
			if kind := kindOf[doc.Roles[l.Role].Kind]; kind != "" && (i >= doc.Body) == (kind != "contents") {
				p.note(kind, i)
			}
			if i < doc.Body {
				continue
			}
			for k := range l.Runs {
				s := squeeze(l.Runs[k].Text)
				text.WriteString(s)
				for range len(s) {
					p.at = append(p.at, i)
				}
			}
		}
		for _, it := range pg.Items {
			if _, ok := it.(*layout.Picture); ok {
				p.note("pictures", i)
			}
		}
	}
	p.text = text.String()
	return p
}

var kindOf = map[layout.RoleKind]string{
	layout.RoleH1: "openings", layout.RoleH2: "headings", layout.RoleH3: "headings", layout.RoleH4: "headings",
	layout.RoleNote: "notes", layout.RoleCell: "tables", layout.RoleTOCI: "contents", layout.RoleLink: "contents",
}

func (p *stressPages) note(kind string, page int) {
	if !slices.Contains(p.kinds[kind], page) {
		p.kinds[kind] = append(p.kinds[kind], page)
	}
}

// list gives the pages of some places: 1–3, 7.
func (p *stressPages) list(t *testing.T, places []string) string {
	t.Helper()
	var all []int
	for _, place := range places {
		pages, known := p.kinds[place]
		if !known {
			pages = p.words(t, place)
		}
		if place == "every page" {
			return "all"
		}
		all = append(all, pages...)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	var out []string
	for i := 0; i < len(all); {
		j := i
		for j+1 < len(all) && all[j+1] == all[j]+1 {
			j++
		}
		first, last := p.doc.Pages[all[i]].Folio, p.doc.Pages[all[j]].Folio
		if j > i {
			first = fmt.Sprintf("%s–%s", first, last)
		}
		out = append(out, first)
		i = j + 1
	}
	return strings.Join(out, ", ")
}

// words gives the pages on which words begin.
func (p *stressPages) words(t *testing.T, s string) (pages []int) {
	t.Helper()
	s = squeeze(s)
	for from := 0; ; {
		i := strings.Index(p.text[from:], s)
		if i < 0 {
			break
		}
		pages = append(pages, p.at[from+i])
		from += i + len(s)
	}
	if len(pages) == 0 {
		t.Errorf("the stress book does not have the words %q", s)
	}
	return pages
}

// squeeze takes white space out of a text.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u3000' || r == '\n' {
			return -1
		}
		return r
	}, s)
}
