package proof

import "kanben/book/diag"

var nestedColon = &diag.Rule{
	Code: "P116", Severity: diag.Advice,
	Name:    diag.Text{Zh: "一句里两个冒号", En: "two colons in a sentence"},
	Message: diag.Text{Zh: "一句话里一般不套用冒号", En: "one sentence does not take a second colon"},
	Hint:    diag.Text{Zh: "可以把其中一个改成逗号，或者另起一段", En: "make one of them a comma, or begin a new paragraph"},
	Source:  "GB/T 15834 4.7.3",
}

// shortestLead is how many characters stand before a colon that opens a
// sentence; fewer are a label (记者：, （一）主题：).
const shortestLead = 10

// lookColons reports the second colon of a sentence, outside quotation marks and
// brackets. A label and a time are no colons of a sentence.
func (l *line) lookColons() {
	from, depth, colon := 0, 0, -1
	for i := range l.cells {
		switch l.cells[i].r {
		case '“', '（', '《', '‘', '【':
			depth++
		case '”', '）', '》', '’', '】':
			depth = max(depth-1, 0)
		case '。', '！', '？', '；', '\n':
			from, colon = i+1, -1
		case '：':
			if depth > 0 || l.at(i-1) == digit && l.at(i+1) == digit || l.cells[i].is(kept|solid) {
				continue
			}
			if colon >= 0 && i > colon+1 {
				l.note(nestedColon, i, i+1)
			}
			if i-from >= shortestLead {
				colon = i
			}
		}
	}
}
