package proof

import (
	"strings"
	"sync"

	"kanben/book/diag"
)

var (
	doubledWord = &diag.Rule{
		Code: "P131", Severity: diag.Advice,
		Name:    diag.Text{Zh: "重复的字词", En: "doubled words"},
		Message: diag.Text{Zh: "“%[1]s”连着写了两遍", En: "%[1]q stands twice in a row"},
		Source:  "users.md 3",
	}
	doubledSentence = &diag.Rule{
		Code: "P132", Severity: diag.Advice,
		Name:    diag.Text{Zh: "重复的句子", En: "doubled sentences"},
		Message: diag.Text{Zh: "这一句和前一句一样：“%[1]s”", En: "this sentence is the same as the one before: %[1]q"},
		Source:  "users.md 3",
	}
)

// doubles are words that nobody writes twice in a row on purpose, each with the
// longer words in which they meet by right.
var doubles = sync.OnceValue(func() exceptions {
	return readExceptions(doubleTable)
})

const doubleTable = `
的 目的的 标的的 的的确 的的士 的的哥 中的的
了 了了解 了了结 了了却 了了望 了了如 了了然 了了事 了了愿 了了债 了了心 了了一 了了不 不了了之 一了了之 小时了了 为了了 除了了 了了他 了了她 了了我
是 是是非 是是否 还是是 可是是 于是是 要是是 但是是 若是是 只是是 凡是是 总是是 国是是 就是是 不是是 都是是 正是是 更是是 也是是 或是是 便是是
在 存在在 现在在 实在在 所在在 正在在 内在在 潜在在 外在在 好在在 自在在 在在场 在在职 在在校 在在校生 在在编 在在岗 何在在 健在在 同在在 旨在在
我们
他们
你们
咱们
它们
她们
我国
自己 自己自己
以及
并且
但是
因为
所以
如果
虽然
而且
或者
必须
应该
已经
进行
对于
关于
根据
按照
为了
没有
不是
就是
都是
党的
同志
人民
群众 群众群众
国家
社会
工作 工作工作者 工作工作量
问题
时候
`

// exceptions are words to look for, each with the longer ones in which it is
// right, by first characters.
type exceptions map[rune][]exception

type exception struct {
	word  []rune
	right []string // longer words that hold it
}

// readExceptions reads one word a line with its exceptions behind it.
func readExceptions(table string) exceptions {
	all := make(exceptions)
	for line := range strings.Lines(table) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		rs := []rune(words[0])
		all[rs[0]] = append(all[rs[0]], exception{word: rs, right: words[1:]})
	}
	return all
}

// firstsOf gives the first characters of words, in an order of their own.
func firstsOf[T any](all map[rune]T) string {
	var b strings.Builder
	for r := range all {
		b.WriteRune(r)
	}
	return b.String()
}

// lookDoubled reports 的的, 我们我们. Three in a row are a stammer that somebody
// meant.
func (l *line) lookDoubled(i int) {
	for _, d := range doubles()[l.char(i)] {
		n := len(d.word)
		if !l.spells(i, d.word) || !l.spells(i+n, d.word) || l.spells(i+2*n, d.word) || i >= n && l.spells(i-n, d.word) {
			continue
		}
		if l.isPartOf(i, i+2*n, d.right) {
			continue
		}
		l.note(doubledWord, i, i+2*n, string(d.word)).propose(l, i, i+n, "")
	}
}

// isPartOf tells whether cells [i, j), or a part of them that reaches out over
// one of their ends, belong to one of the longer words.
func (l *line) isPartOf(i, j int, right []string) bool {
	for _, word := range right {
		rs := []rune(word)
		for from := max(0, j-len(rs)); from <= i; from++ {
			if from+len(rs) >= j && l.spells(from, rs) {
				return true
			}
		}
	}
	return false
}

// Lengths of a repeated stretch of text in characters: shorter ones are often
// meant, and longer ones are seen by lookSentences.
const (
	shortestRepeat = 4
	longestRepeat  = 12
)

// lookRepeats reports a stretch of four to twelve Han that stands twice in a
// row: 人民群众人民群众. 单元格的单元格的 has a sense of its own. A stretch that repeats within itself is a cheer: 加油加油加油
// 加油.
func (l *line) lookRepeats() {
	var run [longestRepeat + 1]int
	for i := range l.cells {
		if l.cells[i].kind != han {
			run = [longestRepeat + 1]int{}
			continue
		}
		for k := shortestRepeat; k <= longestRepeat; k++ {
			if i < k || l.cells[i-k].r != l.cells[i].r {
				run[k] = 0
				continue
			}
			if run[k]++; run[k] != k {
				continue
			}
			run[k] = 0
			from := i - 2*k + 1
			if l.cells[from].r != '的' && l.cells[i].r != '的' && !l.repeatsWithin(from, k) {
				l.note(doubledWord, from, i+1, l.words(from, from+k)).propose(l, from, from+k, "")
			}
		}
	}
}

// repeatsWithin tells whether the k characters from cell i on are made of two or
// more equal parts.
func (l *line) repeatsWithin(i, k int) bool {
	for n := 1; n <= k/2; n++ {
		if k%n != 0 {
			continue
		}
		same := true
		for m := n; m < k && same; m++ {
			same = l.cells[i+m].r == l.cells[i+m-n].r
		}
		if same {
			return true
		}
	}
	return false
}

// shortestSentence is the length from which on a repeated sentence is reported,
// in characters; shorter ones are calls and refrains.
const shortestSentence = 10

// lookSentences reports a sentence that is the same as the one before it. A call
// or a question may be repeated for emphasis.
func (l *line) lookSentences() {
	from, last := 0, 0
	for i := range l.cells {
		r := l.cells[i].r
		if r != '。' && r != '；' && r != '！' && r != '？' {
			continue
		}
		n := i + 1 - from
		if r != '！' && r != '？' && n >= shortestSentence && from-last == n && l.equal(last, from, n) {
			l.note(doubledSentence, from, i+1, l.words(from, min(i+1, from+longestQuoted))).propose(l, from, i+1, "")
		}
		last, from = from, i+1
	}
}

// equal tells whether n cells from i on and from j on read the same.
func (l *line) equal(i, j, n int) bool {
	for k := range n {
		if l.cells[i+k].r != l.cells[j+k].r {
			return false
		}
	}
	return true
}
