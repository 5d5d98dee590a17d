package docx

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/draft/drafttest"
	"kanben/book/manuscript/richtext"
)

// A maker makes random documents: well-formed, but put together as no program
// would.
type maker struct {
	*rand.Rand
	w     strings.Builder
	notes int
}

// element writes an element around what inside writes.
func (m *maker) element(open string, inside func()) {
	name, _, _ := strings.Cut(open, " ")
	m.w.WriteString("<" + open + ">")
	inside()
	m.w.WriteString("</" + name + ">")
}

func (m *maker) pick(list ...string) string { return list[m.IntN(len(list))] }

// inline writes something that stands in a paragraph.
func (m *maker) inline(depth int) {
	if depth > 4 {
		m.run(depth)
		return
	}
	some := func() {
		for range m.IntN(3) {
			m.inline(depth + 1)
		}
	}
	switch m.IntN(16) {
	case 0:
		m.element(`w:ins w:id="1" w:author="a"`, some)
	case 1:
		m.element(`w:del w:id="1" w:author="a"`, some)
	case 2:
		m.element(`w:hyperlink r:id="web"`, some)
	case 3:
		m.element(`w:fldSimple w:instr=" `+m.pick("PAGE", "TOC", `HYPERLINK &quot;http://a.b/&quot;`)+` "`, some)
	case 4:
		m.element("w:sdt", func() {
			if m.IntN(8) == 0 {
				m.w.WriteString(`<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>`)
			}
			m.element("w:sdtContent", some)
		})
	case 5:
		m.w.WriteString(`<w:r><w:fldChar w:fldCharType="` + m.pick("begin", "separate", "end") + `"/></w:r>`)
	case 6:
		m.element("m:oMath", func() {
			m.w.WriteString(`<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>`)
		})
	case 7:
		m.w.WriteString(m.pick(`<w:commentRangeStart w:id="0"/>`, `<w:commentRangeEnd w:id="0"/>`, `<w:r><w:commentReference w:id="0"/></w:r>`))
	default:
		m.run(depth)
	}
}

// run writes a run.
func (m *maker) run(depth int) {
	m.element("w:r", func() {
		if m.IntN(2) == 0 {
			m.w.WriteString("<w:rPr>" + m.pick("<w:b/>", "<w:i/>", "<w:vanish/>", `<w:u w:val="single"/>`, `<w:em w:val="dot"/>`,
				`<w:vertAlign w:val="superscript"/>`, `<w:rFonts w:ascii="Wingdings"/>`, "<w:strike/>", `<w:sz w:val="44"/>`) + "</w:rPr>")
		}
		for range 1 + m.IntN(2) {
			m.runPart(depth)
		}
	})
}

func (m *maker) runPart(depth int) {
	switch m.IntN(14) {
	case 0:
		m.w.WriteString(m.pick("<w:br/>", `<w:br w:type="page"/>`, "<w:tab/>", "<w:cr/>", "<w:noBreakHyphen/>", "<w:lastRenderedPageBreak/>"))
	case 1:
		m.notes++
		fmt.Fprintf(&m.w, `<w:footnoteReference w:id="%d"/>`, m.notes)
	case 2:
		m.w.WriteString(`<w:ruby><w:rt><w:r><w:t>du</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>读</w:t></w:r></w:rubyBase></w:ruby>`)
	case 3:
		m.w.WriteString(`<w:sym w:font="Wingdings" w:char="F0` + m.pick("FC", "20", "30", "6C") + `"/>`)
	case 4:
		m.w.WriteString(m.pick(`<w:instrText>TOC</w:instrText>`, `<w:instrText>EQ \o\ac(○,3)</w:instrText>`, `<w:instrText>HYPERLINK "http://a.b/"</w:instrText>`))
	case 5:
		if depth < 4 {
			m.element("w:drawing", func() {
				m.w.WriteString(m.pick(`<a:blip r:embed="p.png"/>`, `<wp:docPr descr="图"/>`, ""))
				if m.IntN(2) == 0 {
					m.element("w:txbxContent", func() { m.story(depth + 2) })
				}
			})
		}
	case 6:
		m.w.WriteString(`<w:delText>删</w:delText>`)
	default:
		m.w.WriteString(`<w:t xml:space="preserve">` + m.pick("文字", "第一讲　题目", "一、", "　", " ", "。", "他说：“好”。", "abc 12",
			"这是一个相当长的句子，长到谁都会说它是正文，而不是什么标题，因为它还有句号，还没有完，还要再说。", "同志们：", "谢谢大家！", "\u2028", "\uF0FC") + `</w:t>`)
	}
}

// story writes blocks.
func (m *maker) story(depth int) {
	for range 1 + m.IntN(4) {
		switch {
		case m.IntN(8) == 0 && depth < 4:
			m.element("w:tbl", func() {
				for range m.IntN(3) + 1 {
					m.element("w:tr", func() {
						m.w.WriteString("<w:trPr>" + m.pick("", "<w:tblHeader/>", `<w:del w:id="1"/>`, `<w:gridBefore w:val="1"/>`) + "</w:trPr>")
						for range m.IntN(3) + 1 {
							m.element("w:tc", func() {
								m.w.WriteString("<w:tcPr>" + m.pick("", "", `<w:gridSpan w:val="2"/>`, "<w:vMerge/>") + "</w:tcPr>")
								m.story(depth + 1)
							})
						}
					})
				}
			})
		default:
			m.element("w:p", func() {
				m.w.WriteString("<w:pPr>" + m.pick("", "", `<w:pStyle w:val="1"/>`, `<w:pStyle w:val="2"/>`, `<w:pStyle w:val="q"/>`, `<w:pStyle w:val="c"/>`,
					`<w:pStyle w:val="TOC1"/>`, `<w:pStyle w:val="a3"/>`, "<w:pageBreakBefore/>", `<w:jc w:val="center"/>`, `<w:jc w:val="right"/>`,
					`<w:numPr><w:ilvl w:val="`+m.pick("0", "1")+`"/><w:numId w:val="`+m.pick("1", "2")+`"/></w:numPr>`,
					"<w:rPr><w:del w:id=\"1\"/></w:rPr>", "<w:rPr><w:vanish/></w:rPr>", "<w:sectPr/>") + "</w:pPr>")
				for range m.IntN(5) {
					m.inline(depth)
				}
			})
		}
	}
}

// TestRandomDocuments holds that nothing is lost of whatever stands in a
// document in whatever order.
func TestRandomDocuments(t *testing.T) {
	const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>` +
		`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`
	const rels = `<Relationship Id="web" Type="http://x/hyperlink" Target="https://example.com/" TargetMode="External"/>`
	refused := 0
	const documents = 250
	for seed := range uint64(documents) {
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 1))}
		m.story(0)
		body := m.w.String()
		m.w.Reset()
		for id := 1; id <= m.notes; id++ {
			m.element(fmt.Sprintf(`w:footnote w:id="%d"`, id), func() { m.story(3) })
		}
		data := docxtest.Make(docxtest.Parts{
			"body.xml": body, "styles.xml": docxtest.Styles, "numbering.xml": numbering, "footnotes.xml": m.w.String(),
			"comments.xml": `<w:comment w:id="0" w:author="甲"><w:p><w:r><w:t>批注</w:t></w:r></w:p></w:comment>`, "rels.xml": rels,
			"media/p.png": "\x89PNG\r\n\x1A\n",
		})
		f, err := Open("稿.docx", data)
		if err != nil {
			refused++
			continue
		}
		found, list := richtext.Read(f, richtext.Options{})
		if drafttest.KeepsAll(t, found, list); t.Failed() {
			t.Fatalf("document %d:\n%s\n%s", seed, body, drawn(t, data))
		}
	}
	if refused > documents/4 {
		t.Errorf("%d of %d have no text", refused, documents)
	}
}
