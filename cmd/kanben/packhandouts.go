package main

import (
	"kanben/build/pack"
	"kanben/fonts"
)

// handouts makes the pages for the meetings of each group: of the speeches that it
// gets, with a list to sign that is long enough. Groups of one choice and one length
// share them.
func (p *packer) handouts(set *fonts.Set) ([][]pack.Entry, error) {
	type kind struct {
		choice string
		rows   int
	}
	made := map[kind][]pack.Entry{}
	all := make([][]pack.Entry, len(p.groups))
	for i, g := range p.groups {
		k := kind{pack.ChoiceOf(g), pack.SignRows(g.People)}
		if made[k] == nil {
			list, err := pack.Handouts(p.volumes[k.choice].Book, p.rate(), k.rows, set)
			if err != nil {
				return nil, err
			}
			made[k] = list
		}
		all[i] = made[k]
	}
	return all, nil
}
