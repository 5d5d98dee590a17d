package finish

// keysPerLeaf is how many keys a leaf of the parent tree holds.
const keysPerLeaf = 64

// addParentTree adds the number tree that leads from content back to its
// element (14.7.4.4): for a page an array by identifier, for a link its element.
func (s *structure) addParentTree() Ref {
	var leaves []Dict
	var nums Array
	first := 0
	add := func(key int, value Object) {
		if len(nums) == 0 {
			first = key
		}
		nums = append(nums, Int(key), value)
		if len(nums) == 2*keysPerLeaf || key == s.linkKey(len(s.links))-1 {
			leaves = append(leaves, Dict{{"Limits", Array{Int(first), Int(key)}}, {"Nums", nums}})
			nums = nil
		}
	}
	for i, content := range s.pages {
		parents := make(Array, len(content.roles))
		for mcid, role := range content.roles {
			parents[mcid] = s.elements[role]
		}
		add(i, parents)
	}
	for i, l := range s.links {
		add(s.linkKey(i), s.elements[l.Role])
	}
	kids := Array{}
	for _, leaf := range leaves {
		kids = append(kids, s.w.Add(leaf))
	}
	return s.w.Add(Dict{{"Kids", kids}})
}
