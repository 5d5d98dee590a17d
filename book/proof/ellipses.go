package proof

import "kanben/book/diag"

var shortEllipsis = &diag.Rule{
	Code: "P021", Severity: diag.Fixed,
	Name:    diag.Text{Zh: "省略号", En: "ellipses"},
	Message: diag.Text{Zh: "省略号已改为标准的六个点 ……", En: "ellipsis, now six dots ……"},
	Source:  "T64; GB/T 15834 4.11.2, 5.1.5",
}

// longestEllipsis is the most points that are taken for an ellipsis typed by
// hand; a longer row leads to a page number or is a blank to fill in.
const longestEllipsis = 12

// mendEllipses makes rows of points the ellipsis of two U+2026 (T64): three to
// twelve . 。 ． ·, with spaces between them too (. . .), one or three …, one to
// three ⋯. Two … are right, and four are
// the ellipsis of a whole paragraph (GB/T 15834 4.11.3). Western text keeps its
// own.
func (l *line) mendEllipses() {
	for i := 0; i < len(l.cells); {
		if !isPoint(l.cells[i].r) || l.cells[i].is(kept|solid) {
			i++
			continue
		}
		if j := l.spacedRow(i); j > i && l.amidChinese(i, j) {
			l.writeTwice(i, j, '…', l.op(shortEllipsis))
			i = j
			continue
		}
		j, count := l.row(i)
		if l.isShortEllipsis(i, j, count) && l.amidChinese(i, j) {
			l.writeTwice(i, j, '…', l.op(shortEllipsis))
		} else if l.char(i) == '⋯' && count == 4 && l.amidChinese(i, j) {
			op := l.op(shortEllipsis)
			for k := i; k < j; k++ {
				l.write(k, '…', op)
			}
		}
		i = j
	}
	l.compact()
}

// longestGap is the most spaces that stand between the points of an ellipsis.
const longestGap = 2

// spacedRow gives the end of an ellipsis typed with spaces between its points
// that begins at cell i (. . .), or i: three to twelve points, each alone, with no
// other before them.
func (l *line) spacedRow(i int) int {
	r := l.cells[i].r
	if r != '.' && r != '。' && r != '．' || l.char(l.next(i-1, -1, kinds(space))) == r {
		return i
	}
	end, count := i, 0
	for k := i; count <= longestEllipsis && l.char(k) == r && !l.cells[k].is(kept|solid); {
		end, count = k+1, count+1
		gap := 0
		for k++; l.at(k) == space && !l.cells[k].is(kept|solid) && gap <= longestGap; k++ {
			gap++
		}
		if gap == 0 || gap > longestGap {
			break
		}
	}
	if count < 3 || count > longestEllipsis || l.char(end) == r {
		return i
	}
	return end
}

// isPoint tells whether r can be part of an ellipsis.
func isPoint(r rune) bool {
	switch r {
	case '.', '。', '．', '·', '…', '⋯':
		return true
	}
	return false
}

// row gives the end of the row of equal characters that begins at cell i, and
// how many characters it stands for.
func (l *line) row(i int) (j, count int) {
	r := l.cells[i].r
	for j = i; j < len(l.cells) && l.cells[j].r == r && !l.cells[j].is(kept|solid); j++ {
		count++
		if l.cells[j].is(twice) {
			count++
		}
	}
	return j, count
}

// isShortEllipsis tells whether the row [i, j) is an ellipsis that is not yet
// written as one.
func (l *line) isShortEllipsis(i, j, count int) bool {
	switch l.char(i) {
	case '…':
		return count == 1 || count == 3
	case '⋯':
		return count <= 3
	}
	return count >= 3 && count <= longestEllipsis
}

// amidChinese tells whether the row [i, j) is of Chinese points, or the nearest
// character before or behind it, other marks apart, is Chinese.
func (l *line) amidChinese(i, j int) bool {
	if l.char(i) == '。' {
		return true
	}
	look := clearKinds | kinds(quote, pause)
	return l.isChinese(l.next(i-1, -1, look)) || l.isChinese(l.next(j, +1, look))
}

// writeTwice makes the row [i, j) two of the character r.
func (l *line) writeTwice(i, j int, r rune, op int32) {
	if !l.write(i, r, op) {
		return
	}
	if i+1 == j {
		l.cells[i].flags |= twice
		return
	}
	l.write(i+1, r, op)
	for k := i + 2; k < j; k++ {
		l.drop(k, op)
	}
}
