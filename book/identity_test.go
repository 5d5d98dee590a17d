package book_test

import (
	"fmt"
	"testing"

	"kanben/book"
)

// The wanted value was worked out with Python's uuid.uuid5: the identity is a
// promise to people's libraries, so it is written out here.
func TestIdentityIsAPromise(t *testing.T) {
	m := book.Meta{Title: "依靠群众求胜利专题讨论发言稿【汇编5篇】"}
	if got, want := fmt.Sprintf("%x", m.Identity()), "566f28dc540d508c92a4642de35f4e7c"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestIdentityDependsOnOrganisationTitleAndEditionAlone(t *testing.T) {
	base := book.Meta{Title: "甲乙", Organisation: "丙"}
	for name, c := range map[string]struct {
		m    book.Meta
		same bool
	}{
		"first edition, numbered": {book.Meta{Title: "甲乙", Organisation: "丙", Edition: 1}, true},
		"language and count":      {book.Meta{Title: "甲乙", Organisation: "丙", Language: "zh-CN", Declared: 3}, true},
		"second edition":          {book.Meta{Title: "甲乙", Organisation: "丙", Edition: 2}, false},
		"another title":           {book.Meta{Title: "甲", Organisation: "丙"}, false},
		"no organisation":         {book.Meta{Title: "甲乙"}, false},
		"fields shifted":          {book.Meta{Title: "乙", Organisation: "丙甲"}, false},
	} {
		if same := c.m.Identity() == base.Identity(); same != c.same {
			t.Errorf("%s: the same is %v, want %v", name, same, c.same)
		}
	}
}
