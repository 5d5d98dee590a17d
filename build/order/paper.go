package order

import (
	"strconv"
	"strings"

	"kanben/build/geom"
)

// usualPaper is what books are printed on if nothing else is asked for.
const usualPaper = "80克双胶纸"

// grams is the weight of a square metre of a paper, by its name; 80 if that does
// not say it.
func grams(paper string) int {
	if g, ok := weighed(paper); ok {
		return g
	}
	return 80
}

// weighed reads the weight of a square metre from a paper's name: the number
// before 克 or g.
func weighed(paper string) (int, bool) {
	for _, unit := range []string{"克", "g", "G"} {
		before, _, ok := strings.Cut(paper, unit)
		if !ok {
			continue
		}
		before = strings.TrimRight(before, " ")
		from := len(before)
		for from > 0 && '0' <= before[from-1] && before[from-1] <= '9' {
			from--
		}
		if n, err := strconv.Atoi(before[from:]); err == nil && n >= 20 && n <= 600 {
			return n, true
		}
	}
	return 0, false
}

// bulks are how thick a paper is for its weight, in nanometres for each gram of a
// square metre, by what its kind is called; the first that stands in the name
// counts. Paper of no kind named here is uncoated: 80 g is a tenth of a
// millimetre thick.
var bulks = []struct {
	kind   string
	weight int
}{
	{"轻型", 1700}, {"轻涂", 950}, {"铜版", 850}, {"铜板", 850}, {"双铜", 850}, {"单铜", 900}, {"哑粉", 950}, {"亚粉", 950}, {"无光铜", 950},
	{"coated", 850}, {"gloss", 850}, {"matt", 950}, {"bulky", 1700},
	{"白卡", 1300}, {"字典", 1100}, {"圣经", 1100},
}

// uncoated is the bulk of paper for text: 双胶纸, 书纸, copying paper.
const uncoated = 1250

// Thickness is about how thick a sheet is, told from its paper's name: its weight
// times the bulk of its kind; 0 if the name has no weight.
func Thickness(paper string) geom.Length {
	g, ok := weighed(paper)
	if !ok {
		return 0
	}
	bulk, name := uncoated, strings.ReplaceAll(strings.ToLower(paper), "uncoated", "")
	for _, b := range bulks {
		if strings.Contains(name, b.kind) {
			bulk = b.weight
			break
		}
	}
	return geom.Millimetres(float64(g*bulk) / 1e6)
}
