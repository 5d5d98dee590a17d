package book

// A Matter is something that stands before or behind the speeches.
type Matter struct {
	Kind MatterKind
	// Speech is the ID of the member of Book.Speeches that is its text; "" for
	// what is made of other things that are known.
	Speech string
	Pages  int // how many, of Notes and Blank; at least 1
}

// MatterKind is a kind of matter.
type MatterKind uint8

// Kinds of matter.
const (
	Cover        MatterKind = iota // 封面; at the back, 封底
	TitlePage                      // 扉页
	Copyright                      // 版权页
	Foreword                       // 前言, with a text
	Contents                       // 目录
	Howto                          // 使用说明, with a text
	Requirements                   // 学习要求, with a text
	Questions                      // 学习与思考: the questions of all speeches
	Notes                          // 学习笔记: lines to write on
	Errata                         // 勘误, with a text
	Blank                          // nothing at all
)

// matterNames are the words of manifests, and the heading that a text without
// one of its own has.
var matterNames = [...]struct{ word, heading string }{
	Cover: {"cover", "封面"}, TitlePage: {"title", "扉页"}, Copyright: {"copyright", "版权页"},
	Foreword: {"foreword", "前言"}, Contents: {"contents", "目录"}, Howto: {"howto", "使用说明"},
	Requirements: {"requirements", "学习要求"}, Questions: {"questions", "学习与思考"},
	Notes: {"notes", "学习笔记"}, Errata: {"errata", "勘误"}, Blank: {"blank", "空白页"},
}

// String is the word for the kind in manifests: foreword.
func (k MatterKind) String() string { return matterNames[k].word }

// Heading is what stands over it, or what it is called: 学习要求.
func (k MatterKind) Heading() string { return matterNames[k].heading }

// HasText tells whether a matter of this kind is a text that somebody wrote.
func (k MatterKind) HasText() bool {
	switch k {
	case Foreword, Howto, Requirements, Errata:
		return true
	}
	return false
}
