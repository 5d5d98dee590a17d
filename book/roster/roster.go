// Package roster knows the study groups that a book is made for: who they are,
// how many copies of what they get. It reads them from the tables that
// organisers keep, CSV or XLSX, by the headings of the columns, and checks the
// groups whatever they were read from.
package roster

import (
	"slices"

	"kanben/book/source"
)

// A Group is people who get a parcel.
type Group struct {
	source.Span          // its name, or its row if that is empty
	Name        string   // 第三学习小组
	Contact     string   // 李华
	Phone       string   // 电话, as written
	People      int      // how many they are, 0 if unknown
	Copies      []Copies // on paper, in the order given, each output once
	Needs       []string // what they need beyond: outputs without a count (phone, large)
	Channels    []string // how files reach them: wechat, mail
	Include     []string // speeches they get: numbers or words of titles; none is all
	Exclude     []string // speeches they do not get
	Note        string
	Mark        Mark // whether its copies show its name

	wrong bool // a number of it could not be read, so that more is wanted than stands here
}

// Mark is whether a group's own copies show its name.
type Mark uint8

// Marks. A group that says nothing is as all are.
const (
	MarkUnsaid Mark = iota
	MarkYes
	MarkNo
)

// Marked tells whether a group's copies show its name, where all others' do or
// do not: its own word goes before.
func (g *Group) Marked(all bool) bool { return g.Mark == MarkYes || all && g.Mark != MarkNo }

// Copies is how many copies of an output a group gets.
type Copies struct {
	source.Span
	Output string // booklet, pdf, large, podium; or another output's name
	N      int
}

// Of gives the number of copies of an output.
func (g *Group) Of(output string) int {
	for _, c := range g.Copies {
		if c.Output == output {
			return c.N
		}
	}
	return 0
}

// Wants tells whether a group gets an output at all, on paper or as a file.
func (g *Group) Wants(output string) bool {
	return g.Of(output) > 0 || slices.Contains(g.Needs, output)
}
