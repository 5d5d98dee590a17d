package proof

import "kanben/book/diag"

var indirectQuestion = &diag.Rule{
	Code: "P117", Severity: diag.Advice,
	Name:    diag.Text{Zh: "陈述句末尾的问号", En: "question marks behind statements"},
	Message: diag.Text{Zh: "“%[1]s…”是陈述句，句末用句号", En: "%[1]s… states something and ends in a full stop"},
	Hint:    diag.Text{Zh: "如果真的在问，就不用改", En: "leave it if it really asks"},
	Source:  "GB/T 15834 4.2, A.2",
}

const (
	// unknowing are words after which a question is only told of.
	unknowing = "不知道 不清楚 不明白 不晓得 说不清"
	// asking are words that ask; one of them must be there.
	asking = "如何 怎样 怎么 什么 是否 为何 谁 哪些 哪里 多少"
)

// longestClause is how far a clause is followed back, in characters.
const longestClause = 30

// lookQuestion reports 我不知道该怎么办？: a statement of not knowing, in one clause
// to its end. Particles that ask, and a subject of the second person, make it a
// question.
func (l *line) lookQuestion(i int) {
	if isOneOf(l.char(i-1), "吗呢吧么啊没否？！") {
		return
	}
	asks := false
	for k := i - 1; k > 0 && i-k < longestClause; k-- {
		if l.beginsClause(k) {
			return // no unknowing in the clause but at its beginning, which has no subject
		}
		if l.readsAny(k, asking) > 0 {
			asks = true
			continue
		}
		n := l.readsAny(k, unknowing)
		if n == 0 {
			continue
		}
		if asks && l.char(k-1) != '们' && isOneOf(l.char(k-1), "我他她它也都还并却就人") && !l.readsBefore(k, "你也") && !l.readsBefore(k, "你还") {
			l.note(indirectQuestion, i, i+1, l.words(k, k+n)).propose(l, i, i+1, "。")
		}
		return
	}
}
