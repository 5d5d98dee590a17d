package book

import "strings"

// Credits are the lines of a title page that say who made the book: the people
// who worked on it, with what they did behind their names, then the organisation.
// The names of people with the same role stand together, in the order in which
// roles come: 王明　李红　主编.
func (m *Meta) Credits() []string {
	var out []string
	done := map[string]bool{}
	for _, p := range m.People {
		if done[p.Role] {
			continue
		}
		done[p.Role] = true
		var names []string
		for _, q := range m.People {
			if q.Role == p.Role {
				names = append(names, q.Name)
			}
		}
		if p.Role != "" {
			names = append(names, p.Role)
		}
		out = append(out, strings.Join(names, "\u3000"))
	}
	if m.Organisation != "" {
		out = append(out, m.Organisation+"\u3000编")
	}
	return out
}
