package proof

import (
	"cmp"
	"slices"
	"strings"

	"kanben/book/diag"
	"kanben/book/zh"
)

var (
	mixedQuotes = &diag.Rule{
		Code: "P035", Severity: diag.Advice,
		Name:    diag.Text{Zh: "两种引号混用", En: "two styles of quotation marks"},
		Message: diag.Text{Zh: "全书多用 %[1]s，这一篇里有 %[2]s", En: "most of the book has %[1]s, this speech has %[2]s"},
		Source:  "GB/T 15834 4.8.2, 5.2",
	}
	nameVariant = &diag.Rule{
		Code: "P141", Severity: diag.Advice,
		Name:    diag.Text{Zh: "人名两种写法", En: "names written two ways"},
		Message: diag.Text{Zh: "“%[1]s”在别处写作“%[2]s”（第 %[3]d 行），是不是同一个人？", En: "%[1]q is %[2]q elsewhere (line %[3]d): the same person?"},
		Source:  "users.md 3",
	}
	titleVariant = &diag.Rule{
		Code: "P142", Severity: diag.Advice,
		Name:    diag.Text{Zh: "书名、提法两种写法", En: "titles and terms written two ways"},
		Message: diag.Text{Zh: "“%[1]s”在别处写作“%[2]s”（第 %[3]d 行），请核对", En: "%[1]q is %[2]q elsewhere (line %[3]d): which is right?"},
		Source:  "users.md 3",
	}
)

// lookQuoteStyles reports the speeches that use “ ” where the book uses 「 」, or
// the other way round.
func (w *whole) lookQuoteStyles(list *diag.List) {
	styles := [...]string{"“", "「"}
	var counts [len(styles)]int
	firsts := make([][len(styles)]*passage, len(w.passages))
	for i := range w.passages {
		for k := range w.passages[i] {
			p := &w.passages[i][k]
			for n, mark := range styles {
				if c := strings.Count(p.text, mark); c > 0 {
					counts[n] += c
					if firsts[i][n] == nil {
						firsts[i][n] = p
					}
				}
			}
		}
	}
	less, more := 1, 0
	if counts[1] > counts[0] {
		less, more = 0, 1
	}
	if counts[less] == 0 {
		return
	}
	names := [...]string{"“ ”", "「 」"}
	for i := range firsts {
		if p := firsts[i][less]; p != nil {
			w.add(list, mixedQuotes, p, styles[less], names[more], names[less])
		}
	}
}

// A usage is how often something is written in one form, and where first.
type usage struct {
	words string
	n     int
	first *passage
}

// usages counts words in the order in which they first come.
type usages struct {
	index map[string]int
	all   []usage
}

func (u *usages) add(words string, p *passage) {
	if u.index == nil {
		u.index = make(map[string]int)
	}
	i, ok := u.index[words]
	if !ok {
		i = len(u.all)
		u.index[words] = i
		u.all = append(u.all, usage{words: words, first: p})
	}
	u.all[i].n++
}

// Names of people: a surname and two characters, between a mark or a rank and a
// rank.
const (
	surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
	ranks    = "同志 书记 主任 主席 部长 局长 处长 科长 院长 校长 市长 县长 区长 镇长 乡长 厅长 省长 委员 老师 教授 先生 女士 医生 队长 班长 组长 站长 厂长 经理 院士 烈士 政委 司令 代表 总理 社长 所长 馆长"
)

// lookNames reports names that differ in one character of the same reading: 王小明
// 同志 and 王晓明同志.
func (w *whole) lookNames(list *diag.List) {
	found := make([]usages, len(w.passages))
	sideBySide(len(found), func() func(int) {
		return func(i int) {
			for k := range w.passages[i] {
				findNames(&w.passages[i][k], &found[i])
			}
		}
	})
	var names usages
	for i := range found {
		for _, u := range found[i].all {
			for range u.n {
				names.add(u.words, u.first)
			}
		}
	}
	sounds := make(map[string][]int) // by surname and readings
	for i := range names.all {
		rs := []rune(names.all[i].words)
		key := string(rs[0]) + zh.SyllableOf(rs[1]) + " " + zh.SyllableOf(rs[2])
		sounds[key] = append(sounds[key], i)
	}
	for i := range names.all {
		rs := []rune(names.all[i].words)
		key := string(rs[0]) + zh.SyllableOf(rs[1]) + " " + zh.SyllableOf(rs[2])
		if zh.SyllableOf(rs[1]) == "" || zh.SyllableOf(rs[2]) == "" {
			continue
		}
		if other, ok := names.oftener(i, sounds[key], 1, 1); ok {
			w.reportVariant(list, nameVariant, &names.all[i], other)
		}
	}
}

// oftener finds among others the words that are written more often than those
// of i (or as often, and before them), at least least times, and differ from
// them in no more than differ characters.
func (u *usages) oftener(i int, others []int, least, differ int) (*usage, bool) {
	var best *usage
	for _, k := range others {
		o := &u.all[k]
		if k == i || o.n < least || o.n < u.all[i].n || o.n == u.all[i].n && k > i || differences(o.words, u.all[i].words) > differ {
			continue
		}
		if best == nil || o.n > best.n {
			best = o
		}
	}
	return best, best != nil
}

// differences counts the places at which two texts of one length differ.
func differences(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) {
		return 1
	}
	n := 0
	for i := range x {
		if x[i] != y[i] {
			n++
		}
	}
	return n
}

func (w *whole) reportVariant(list *diag.List, r *diag.Rule, u, other *usage) {
	w.add(list, r, u.first, u.words, u.words, other.words, lineOf(within(other.first.Span, other.words, false)))
}

// findNames lists the names of three characters before a rank.
func findNames(p *passage, names *usages) {
	rs := []rune(p.text)
	for i := 3; i+1 < len(rs); i++ {
		if !isRank(rs[i], rs[i+1]) || !isOneOf(rs[i-3], surnames) {
			continue
		}
		begins := i == 3 || kindOf(rs[i-4]) != han || i >= 5 && isRank(rs[i-5], rs[i-4]) || isOneOf(rs[i-4], "和与向请由是像")
		if begins && kindOf(rs[i-2]) == han && kindOf(rs[i-1]) == han {
			names.add(string(rs[i-3:i]), p)
		}
	}
}

var rankSet = func() map[[2]rune]bool {
	set := make(map[[2]rune]bool)
	for w := range strings.FieldsSeq(ranks) {
		rs := []rune(w)
		set[[2]rune{rs[0], rs[1]}] = true
	}
	return set
}()

func isRank(a, b rune) bool { return rankSet[[2]rune{a, b}] }

// Lengths of titles and terms that are compared, in characters, and how often
// the usual form of a term must stand in the book.
const (
	shortestTitle = 6
	shortestTerm  = 4
	longestTerm   = 16
	usualTerm     = 3
)

// lookTitles reports titles in 《》 and terms in “” that differ in one character.
func (w *whole) lookTitles(list *diag.List) {
	var titles, terms usages
	for i := range w.passages {
		for k := range w.passages[i] {
			p := &w.passages[i][k]
			between(p.text, '《', '》', func(words string, n int) {
				if n >= shortestTitle && n <= longestTitle {
					titles.add(words, p)
				}
			})
			between(p.text, '“', '”', func(words string, n int) {
				if n >= shortestTerm && n <= longestTerm && hansOf(words) == n {
					terms.add(words, p)
				}
			})
		}
	}
	w.lookVariants(list, &titles, 1)
	w.lookVariants(list, &terms, usualTerm)
}

// between calls f with each text between two marks that holds neither, and its
// length in characters.
func between(text string, open, shut rune, f func(words string, n int)) {
	from, n := -1, 0
	for at, r := range text {
		switch r {
		case open:
			from, n = at+len(string(open)), 0
			continue
		case shut:
			if from >= 0 {
				f(text[from:at], n)
			}
			from = -1
		}
		n++
	}
}

// lookVariants reports the words that another, more usual form differs from in
// one character: put in, left out or another one. Forms that are alike share
// what is left when one character is taken out of each, which finds them in
// linear time.
func (w *whole) lookVariants(list *diag.List, u *usages, least int) {
	near := make(map[string][]int)
	for i := range u.all {
		rs := []rune(u.all[i].words)
		seen := make(map[string]bool, len(rs)+1)
		put := func(key string) {
			if !seen[key] {
				seen[key] = true
				near[key] = append(near[key], i)
			}
		}
		put(u.all[i].words)
		for k := range rs {
			put(string(rs[:k]) + string(rs[k+1:]))
		}
	}
	for i := range u.all {
		rs := []rune(u.all[i].words)
		var others []int
		for k := range rs {
			others = append(others, near[string(rs[:k])+string(rs[k+1:])]...)
		}
		others = append(others, near[u.all[i].words]...)
		slices.Sort(others)
		others = slices.DeleteFunc(slices.Compact(others), func(k int) bool {
			return k == i || !mistakable(u.all[i].words, u.all[k].words) || least > 1 && u.all[i].n > 1
		})
		slices.SortStableFunc(others, func(a, b int) int { return cmp.Compare(u.all[b].n, u.all[a].n) })
		if other, ok := u.oftener(i, others[:min(len(others), maxTried)], least, 1); ok {
			w.reportVariant(list, titleVariant, &u.all[i], other)
		}
	}
}

// mistakable tells whether the difference between two texts may be a mistake: no
// numbers, parts or editions (上下, 第二, 新), and no swap of far characters.
func mistakable(a, b string) bool {
	x, y := []rune(a), []rune(b)
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if len(x) > 1 || len(y) > 1 || len(x)+len(y) == 0 {
		return false
	}
	for _, r := range slices.Concat(x, y) {
		if k := kindOf(r); k != han || isHanDigit(r) || isOneOf(r, "上中下续新旧前后左右东西南北大小甲乙丙丁男女老少百千万再论") {
			return false
		}
	}
	return true
}
