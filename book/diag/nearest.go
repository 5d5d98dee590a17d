package diag

// Nearest is the word that was most probably meant, or "": at most a third of
// its characters may differ.
func Nearest(word string, words []string) string {
	best, least := "", 0
	for _, w := range words {
		d := distance([]rune(word), []rune(w))
		if d*3 <= max(len([]rune(word)), len([]rune(w))) && (best == "" || d < least) {
			best, least = w, d
		}
	}
	return best
}

// distance counts the characters to insert, delete, replace or swap with their
// neighbour to make b of a (optimal string alignment).
func distance(a, b []rune) int {
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	before, last, row := rows[0], rows[1], rows[2]
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
