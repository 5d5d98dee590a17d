package outline

import "kanben/book/diag"

// A reason is why a line is what it is: a text in both languages, with words
// of the line and numbers in it. It is filled in only when asked for.
type reason struct {
	text *diag.Text // %[1]s is word, %[2]d is n, %[3]d is m, %[4]c the last character of word
	word string
	n, m int32
}

// Why gives the reason for what line i is; line is its text.
func (o *Outline) Why(i int, line string) diag.Text {
	why := o.Lines[i].why
	if why.text == nil {
		why = plainReason(line)
	}
	return diag.Text{Zh: why.fill(diag.Chinese), En: why.fill(diag.English)}
}

func (r reason) fill(l diag.Lang) string {
	return r.text.Format(l, r.word, r.n, r.m, lastRune(r.word))
}
