package html

import (
	"strings"

	"kanben/book/manuscript/richtext"
)

// rootsOf finds what of a page is its text: the article of a page of 公众号 with
// its title, the one main part of others that holds most of the words, where the
// sentences of a website's page stand, else all. wechat tells that the text waits
// to be shown by a program.
func (b *builder) rootsOf() (roots []*node, wechat bool) {
	page := b.root
	var content, title *node
	var mains, articles, heads []*node
	links := 0
	page.each(func(n *node) bool {
		switch id := n.attr("id"); {
		case id == "js_content":
			content = n
		case id == "activity-name", n.tag == "h1" && n.hasClass("rich_media_title"):
			if title == nil {
				title = n
			}
		}
		switch {
		case n.tag == "main", n.attr("role") == "main":
			mains = append(mains, n)
		case n.tag == "article":
			articles = append(articles, n)
		case n.tag == "h1":
			heads = append(heads, n)
		case n.tag == "a" && isAway(n.attr("href")):
			links++
		}
		return kinds[n.tag]&rawTag == 0
	})
	if content != nil {
		if title != nil && !title.within(content) {
			roots = append(roots, title)
		}
		return append(roots, content), true
	}
	root := page
	all := inkIn(page)
	for _, list := range [...][]*node{articles, mains} {
		if root == page && len(list) == 1 && 2*inkIn(list[0]) >= all {
			root = list[0]
		}
	}
	if root == page && links >= linksOfSite && !b.office {
		root = whereSentencesAre(page)
	}
	if root == page {
		return []*node{page}, false
	}
	head := b.headOutside(root)
	if len(heads) == 1 && !heads[0].within(root) {
		head = heads[0]
	}
	if head != nil {
		roots = append(roots, head)
	}
	return append(roots, root), false
}

// linksOfSite is how many links to other pages a page of a website has at least.
const linksOfSite = 5

// isAway tells whether a link leads to another page.
func isAway(href string) bool {
	return href != "" && !strings.HasPrefix(href, "#") && !strings.HasPrefix(strings.ToLower(href), "mailto:")
}

// inkIn counts the characters of a node's text.
func inkIn(n *node) (ink int) {
	n.each(func(x *node) bool {
		if x.tag == "" {
			ink += richtext.InkOf([]byte(x.text))
		}
		return kinds[x.tag]&rawTag == 0
	})
	return ink
}

// isRest leaves out what is no text of the page but stands around it: what leads
// to other pages, heads and feet of the site, forms. It tells whether n is such.
func (r *reader) isRest(n *node, s *style) bool {
	switch {
	case n.tag == "nav", n.attr("role") == "navigation":
	case n.tag == "header", n.tag == "footer", n.tag == "div" && (n.attr("title") == "header" || n.attr("title") == "footer"):
		if n.tag == "header" && n.find(func(x *node) bool { return x.tag == "h1" }) != nil || r.inArticle(n) {
			return false
		}
	case n.tag == "button", n.tag == "select", n.tag == "textarea", n.tag == "dialog":
	default:
		return false
	}
	r.rest(n, *s)
	return true
}

// inArticle tells whether a node stands inside of an article: its head and foot
// belong to the text.
func (r *reader) inArticle(n *node) bool {
	for up := n.up; up != nil; up = up.up {
		if contains(" article main section blockquote ", up.tag) {
			return true
		}
	}
	return false
}

// rest counts what is left out.
func (r *reader) rest(n *node, s style) {
	before := r.doc.Seen.Dropped
	r.leave(n, s, &r.doc.Seen.Dropped)
	if ink := r.doc.Seen.Dropped - before; ink > 0 {
		r.doc.Outside++
		r.doc.OutsideInk += ink
	}
}

// around counts what stands outside of the page's text.
func (r *reader) around(page *node) {
	if len(r.roots) == 1 && r.roots[0] == page {
		return
	}
	keep := map[*node]bool{} // what holds what is read
	for _, root := range append(r.notes.list, r.roots...) {
		for up := root.up; up != nil; up = up.up {
			keep[up] = true
		}
		keep[root] = true
	}
	var visit func(n *node)
	visit = func(n *node) {
		for _, c := range n.down {
			switch {
			case c.tag == "" && strings.TrimSpace(c.text) == "", kinds[c.tag]&rawTag != 0:
			case !keep[c]:
				r.rest(c, normal())
			case !r.isRoot(c) && r.notes.index[c] == 0:
				visit(c)
			}
		}
	}
	visit(page)
}

func (r *reader) isRoot(n *node) bool {
	for _, root := range r.roots {
		if root == n {
			return true
		}
	}
	return false
}
