package outline

import "slices"

// joinKin adds to the heads of top the labels of its kin that run on with them:
// 【第三篇】 behind 【篇一】 and 【篇二】. A family joins as a whole or not at all:
// 第一篇 第二篇 第三篇 under 篇2 are parts of that speech. It gives the live
// families without those that joined.
func (f *finder) joinKin(top *family, all, live []*family) []*family {
	if top.rule.kin == "" {
		return live
	}
	for _, m := range all {
		if m == top || m.rule.kin != top.rule.kin {
			continue
		}
		heads, ok := joined(top.heads, m)
		if !ok {
			f.akin = append(f.akin, m.all...)
			continue
		}
		top.heads = heads
		live = slices.DeleteFunc(live, func(x *family) bool { return x == m })
		f.Near = slices.DeleteFunc(f.Near, func(line int) bool {
			return slices.ContainsFunc(m.all, func(c *candidate) bool { return c.line == line })
		})
	}
	return live
}

// joined gives the heads with those of m among them in line order, and whether
// every one of m stands apart from its words and runs on with its neighbours.
func joined(heads []*candidate, m *family) ([]*candidate, bool) {
	list := slices.Concat(heads, m.all)
	slices.SortFunc(list, func(a, b *candidate) int { return a.line - b.line })
	for i, c := range list {
		if c.rule != m.rule {
			continue
		}
		before := 0 // the number before the first one
		if i > 0 {
			before = list[i-1].number
		}
		if c.attached || c.number != before+1 {
			return nil, false
		}
		if i+1 < len(list) && list[i+1].number != c.number+1 {
			return nil, false
		}
	}
	return list, true
}

// listStrays lists the labels akin to those of the speeches that have become
// text: they stand apart from their words, so that a head was meant.
func (f *finder) listStrays() {
	for _, c := range f.akin {
		if f.open(c.line) && !c.attached {
			f.Strays = append(f.Strays, c.line)
		}
	}
}
