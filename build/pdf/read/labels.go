package read

import (
	"slices"
	"strconv"
	"strings"

	"kanben/book/zh"
	"kanben/build/pdf/finish"
)

// A labelling is how the pages from one on are numbered (12.4.2).
type labelling struct {
	from   int
	style  finish.Name
	prefix string
	first  int
}

// Labels are what the pages are called: iv, 12. Pages of a file that does not say
// are counted from 1.
func (f *File) Labels() []string {
	labels := make([]string, len(f.pages))
	ranges := f.labellings()
	if len(ranges) == 0 || ranges[0].from > 0 {
		ranges = append([]labelling{{style: "D", first: 1}}, ranges...)
	}
	for k, r := range ranges {
		end := len(labels)
		if k+1 < len(ranges) {
			end = min(end, ranges[k+1].from)
		}
		for i := r.from; i < end; i++ {
			labels[i] = r.prefix + numeral(r.style, r.first+i-r.from)
		}
	}
	return labels
}

// labellings reads the number tree of labels.
func (f *File) labellings() []labelling {
	root, err := f.dict(f.trailer.Get("Root"))
	if err != nil {
		return nil
	}
	var all []labelling
	seen := 0
	var walk func(o finish.Object, depth int)
	walk = func(o finish.Object, depth int) {
		d, err := f.dict(o)
		if seen++; err != nil || depth > 32 || seen > maxPages {
			return
		}
		kids, _ := f.list(d.Get("Kids"))
		for _, kid := range kids {
			walk(kid, depth+1)
		}
		nums, _ := f.list(d.Get("Nums"))
		for ; len(nums) >= 2; nums = nums[2:] {
			from, ok := nums[0].(finish.Int)
			l, isDict := nums[1].(finish.Dict)
			if !ok || !isDict || from < 0 || int(from) >= len(f.pages) {
				continue
			}
			style, _ := l.Get("S").(finish.Name)
			prefix, _ := f.Get(l.Get("P"))
			all = append(all, labelling{int(from), style, textOf(prefix), intOf(l, "St", 1)})
		}
	}
	walk(root.Get("PageLabels"), 0)
	slices.SortStableFunc(all, func(a, b labelling) int { return a.from - b.from })
	return slices.CompactFunc(all, func(a, b labelling) bool { return a.from == b.from })
}

// numeral writes a number in a style of labels; "" in one without numbers.
func numeral(style finish.Name, n int) string {
	switch style {
	case "D":
		return strconv.Itoa(n)
	case "r":
		return strings.ToLower(zh.Roman(n))
	case "R":
		return zh.Roman(n)
	case "a", "A":
		if n < 1 {
			return ""
		}
		s := strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26%64+1)
		if style == "A" {
			s = strings.ToUpper(s)
		}
		return s
	}
	return ""
}
