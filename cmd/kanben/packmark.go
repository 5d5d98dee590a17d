package main

import (
	"context"

	"kanben/book/roster"
	"kanben/build"
	"kanben/build/pack"
)

// mark makes the files that have a group's name on them, for each group that is
// marked its own: they stand in place of the shared ones. Where there is no copyright page there is
// no place for a name, which is found.
func (p *packer) mark(ctx context.Context, job *build.Job, shelves map[string][]*pack.Item) error {
	p.marked = map[*roster.Group][]*pack.Item{}
	for _, g := range p.groups {
		if !g.Marked(p.options.mark) {
			continue
		}
		shared := shelves[pack.ChoiceOf(g)]
		own, err := p.volumes[pack.ChoiceOf(g)].Marked(ctx, job, g.Name)
		if err != nil {
			return err
		}
		named := map[[2]string]*pack.Item{}
		for _, item := range own.Items() {
			named[[2]string{item.Output, item.Ending}] = item
		}
		list := make([]*pack.Item, len(shared))
		for i, item := range shared {
			list[i] = item
			mine := named[[2]string{item.Output, item.Ending}]
			switch {
			case mine == nil || !g.Wants(item.Output):
			case mine.Digest == item.Digest:
				p.findings.Add(roster.Unmarked(g, item.Output))
			default:
				list[i] = mine
			}
		}
		p.marked[g] = list
	}
	return nil
}

// items are the files of a group.
func (p *packer) items(g *roster.Group, shelves map[string][]*pack.Item) []*pack.Item {
	if list, ok := p.marked[g]; ok {
		return list
	}
	return shelves[pack.ChoiceOf(g)]
}
